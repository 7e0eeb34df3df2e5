"""One rule by which a row finds its contact: its place, whether it is used, what it does."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from sme_crm.services.importing.rules import MATCH_ACTIONS, MATCH_RULES
from sme_crm.ui.labels import count_text, translated
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.theme.icons import paint_icon
from sme_crm.ui.theme.theme import current_tokens
from sme_crm.ui.widgets.buttons import IconButton
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.labels import TextLabel

_ACTION_WIDTH = 210


class DragHandle(QWidget):
    """Six dots; pulled, it tells where the pointer is."""

    pulled = Signal(QPoint)
    """Position of the pointer on the screen."""
    released = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(QSize(size.SPACE_24, size.CONTROL_HEIGHT))
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(self.tr("Drag to change the order (Alt+Up, Alt+Down)"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold."""
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pull."""
        self.pulled.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.released.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The dots."""
        place = self.rect().adjusted(4, 8, -4, -8)
        paint_icon(QPainter(self), place, "drag", current_tokens().muted)


class MatchRuleRow(QWidget):
    """A line of the list of rules."""

    moved = Signal(str, int)
    """(rule, -1 up or 1 down)"""
    dragged = Signal(str, QPoint)
    dropped = Signal()
    changed = Signal()

    def __init__(
        self, rule: str, *, used: bool, action: str, count: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.rule = rule
        text = translated("MatchRules", MATCH_RULES[rule])
        self.handle = DragHandle()
        self.handle.pulled.connect(lambda place: self.dragged.emit(rule, place))
        self.handle.released.connect(self.dropped)
        self.box = QCheckBox()
        self.box.setChecked(used)
        self.box.setAccessibleName(text)
        self.box.setFixedWidth(size.SPACE_24 + size.SPACE_4)
        self.box.toggled.connect(lambda _on: self.changed.emit())
        self.action = ComboBox(
            [(key, translated("MatchRules", words)) for key, words in MATCH_ACTIONS.items()],
            accessible_name=self.tr("What is done: {rule}").format(rule=text),
        )
        self.action.setFixedWidth(_ACTION_WIDTH)
        self.action.choose(action)
        self.action.setEnabled(used)
        self.action.activated.connect(lambda _at: self.changed.emit())
        self.up = IconButton("chevron-up", self.tr("Ask this rule earlier"))
        self.up.clicked.connect(lambda: self.moved.emit(rule, -1))
        self.down = IconButton("chevron-down", self.tr("Ask this rule later"))
        self.down.clicked.connect(lambda: self.moved.emit(rule, 1))
        for button in (self.box, self.up, self.down):
            button.installEventFilter(self)
        found = self.tr("%n row(s)", "", count).replace(str(count), count_text(count), 1)
        line = QHBoxLayout(self)
        line.setContentsMargins(size.SPACE_8, size.SPACE_4, size.SPACE_12, size.SPACE_4)
        line.setSpacing(size.SPACE_4)
        line.addWidget(self.handle)
        line.addWidget(self.box)
        line.addWidget(TextLabel(text, tone="" if used else "muted", wrap=True), 1)
        line.addWidget(TextLabel(found if count else "", TextRole.SMALL, "muted"))
        line.addSpacing(size.SPACE_8)
        line.addWidget(self.action)
        line.addWidget(self.up)
        line.addWidget(self.down)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt+Up and Alt+Down move the rule; a button would take the arrows for itself."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
            if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self.moved.emit(self.rule, step)
                return True
        return super().eventFilter(watched, event)
