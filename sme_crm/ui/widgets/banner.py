"""Banner: a line above the content that says something and offers what to do about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.icons import paint_icon
from sme_crm.ui.theme.theme import current_tokens
from sme_crm.ui.widgets.buttons import Button, IconButton
from sme_crm.ui.widgets.flow_layout import FlowLayout
from sme_crm.ui.widgets.labels import TextLabel

_KINDS = {
    "info": ("info", "info"),
    "success": ("success", "success"),
    "warning": ("warning", "warning"),
    "error": ("error", "danger"),
    "conflict": ("changes", "warning"),
    "sample": ("book", "violet"),
}

_TEXT_WIDTH = 220
"""What a text that breaks over lines wants beside the buttons."""


class Banner(QWidget):
    """`kind` is "info", "success", "warning", "error", "conflict" or "sample"."""

    dismissed = Signal()

    def __init__(
        self,
        text: str = "",
        kind: str = "info",
        dismissable: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon, self._tone = _KINDS[kind]
        # Not fixed: its height follows from its width, and a fixed one is that of its hint.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(40, 6, size.SPACE_8, 6)
        self._grid.setSpacing(size.SPACE_8)
        self._grid.setColumnStretch(0, 1)
        self._label = TextLabel(text, wrap=True)
        self._grid.addWidget(self._label, 0, 0)
        self._buttons = QWidget()
        self._buttons.hide()
        self._actions = FlowLayout(self._buttons)
        self._actions.setContentsMargins(0, 0, 0, 0)
        self._grid.addWidget(self._buttons, 0, 1)
        self._below = False
        if dismissable:
            close = IconButton("close", self.tr("Dismiss"), "text")
            close.setIconSize(QSize(14, 14))
            close.clicked.connect(self._dismiss)
            self._grid.addWidget(close, 0, 2, Qt.AlignmentFlag.AlignTop)
        self.setMinimumHeight(size.CONTROL_HEIGHT + size.SPACE_12)
        self.set_message(text, kind)

    def set_message(self, text: str, kind: str) -> None:
        """Say something else; raises KeyError for an unknown kind."""
        self._icon, self._tone = _KINDS[kind]
        self._label.setText(text)
        self._arrange()
        self.setAccessibleName(text)
        self.update()

    def text(self) -> str:
        """The text shown."""
        return self._label.text()

    def add_action(self, text: str, act: Callable[[], object], kind: str = "secondary") -> Button:
        """Add a button that calls `act`."""
        button = Button(text, kind=kind)
        button.clicked.connect(lambda _checked=False: act())
        self._actions.addWidget(button)
        self._buttons.show()
        self._arrange()
        return button

    def _arrange(self) -> None:
        """Put the buttons under the text where they would leave it too little room."""
        margins = self._grid.contentsMargins()
        taken = self._buttons.sizeHint().width() + size.CONTROL_HEIGHT + 2 * size.SPACE_8
        for_text = self.width() - margins.left() - margins.right() - taken
        wanted = min(_TEXT_WIDTH, self._label.fontMetrics().horizontalAdvance(self._label.text()))
        below = self._actions.count() > 0 and for_text < wanted
        if below != self._below:
            self._below = below
            self._grid.removeWidget(self._buttons)
            if below:
                self._grid.addWidget(self._buttons, 1, 0, 1, 3)
            else:
                self._grid.addWidget(self._buttons, 0, 1)
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width."""
        super().resizeEvent(event)
        self._arrange()

    def _dismiss(self) -> None:
        self.hide()
        self.dismissed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tint, icon."""
        tint = current_tokens().tint(self._tone)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tint.background))
        painter.drawRoundedRect(self.rect().toRectF(), size.RADIUS_CONTROL, size.RADIUS_CONTROL)
        place = self.rect()
        place.setX(size.SPACE_12)
        place.setWidth(size.ICON_SIZE + 2)
        place.setHeight(min(place.height(), size.CONTROL_HEIGHT + size.SPACE_12))
        paint_icon(painter, place, self._icon, tint.text)
