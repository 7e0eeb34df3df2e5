"""The line above the page: menus, back and forward, the way into the command palette."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QMenuBar,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole, font, metrics
from sme_crm.ui.theme.icons import paint_icon
from sme_crm.ui.theme.theme import current_tokens
from sme_crm.ui.widgets.labels import KeyHint


class PaletteButton(QAbstractButton):
    """Looks like a search field; a click or a key opens the palette."""

    def __init__(self, text: str, shortcut: str) -> None:
        super().__init__()
        self.setText(text)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._hint = KeyHint(shortcut, self)
        self._hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, size.SPACE_8, 0)
        line.addStretch(1)
        line.addWidget(self._hint)

    def sizeHint(self) -> QSize:
        """Room for the text and the hint."""
        width = metrics(TextRole.BODY).horizontalAdvance(self.text())
        return QSize(width + self._hint.sizeHint().width() + 60, size.CONTROL_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """The text may be cut where there is no room."""
        return QSize(140, size.CONTROL_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A field with a magnifier."""
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus()
        edge = tokens.focus if focused else tokens.strong_border
        painter.setPen(QPen(QColor(edge), size.FOCUS_WIDTH if focused else 1))
        painter.setBrush(QColor(tokens.hover if self.underMouse() else tokens.surface))
        inset = 1.0 if focused else 0.5
        painter.drawRoundedRect(
            self.rect().toRectF().adjusted(inset, inset, -inset, -inset),
            size.RADIUS_CONTROL,
            size.RADIUS_CONTROL,
        )
        paint_icon(painter, QRect(10, 0, size.ICON_SIZE, self.height()), "search", tokens.muted)
        room = self.rect().adjusted(34, 0, -self._hint.width() - size.SPACE_16, 0)
        painter.setFont(font(TextRole.BODY))
        painter.setPen(QColor(tokens.muted))
        shown = metrics(TextRole.BODY).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


class TopBar(QWidget):
    """Menus at the left, the palette at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.menus = QMenuBar()
        self.menus.setNativeMenuBar(False)
        self.menus.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.palette_button = PaletteButton(self.tr("Find a contact or an action…"), "Ctrl+K")
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(size.SPACE_16, size.SPACE_8, size.SPACE_24, 0)
        self._line.setSpacing(size.SPACE_4)
        self._line.addWidget(self.menus)
        self._line.addStretch(1)

    def add_actions(self, actions: list[QAction]) -> None:
        """Buttons for these actions, then the palette."""
        for action in actions:
            button = QToolButton()
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            button.setIconSize(QSize(size.ICON_SIZE, size.ICON_SIZE))
            button.setFixedSize(size.CONTROL_HEIGHT, size.CONTROL_HEIGHT)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._line.addWidget(button)
        self._line.addSpacing(size.SPACE_8)
        self._line.addWidget(self.palette_button)
