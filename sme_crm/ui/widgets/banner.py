"""Banner: a line above the content that says something and offers what to do about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.icons import paint_icon
from sme_crm.ui.theme.theme import current_tokens
from sme_crm.ui.widgets.buttons import Button, IconButton
from sme_crm.ui.widgets.labels import TextLabel

_KINDS = {
    "info": ("info", "info"),
    "success": ("success", "success"),
    "warning": ("warning", "warning"),
    "error": ("error", "danger"),
    "conflict": ("changes", "warning"),
    "sample": ("book", "violet"),
}


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
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        line = QHBoxLayout(self)
        line.setContentsMargins(40, 6, size.SPACE_8, 6)
        line.setSpacing(size.SPACE_8)
        self._label = TextLabel(text, wrap=True)
        line.addWidget(self._label, 1)
        self._actions = QHBoxLayout()
        self._actions.setSpacing(size.SPACE_8)
        line.addLayout(self._actions)
        if dismissable:
            close = IconButton("close", self.tr("Dismiss"), "text")
            close.setIconSize(QSize(14, 14))
            close.clicked.connect(self._dismiss)
            line.addWidget(close)
        self.setMinimumHeight(size.CONTROL_HEIGHT + size.SPACE_12)
        self.set_message(text, kind)

    def set_message(self, text: str, kind: str) -> None:
        """Say something else; raises KeyError for an unknown kind."""
        self._icon, self._tone = _KINDS[kind]
        self._label.setText(text)
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
        return button

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
        paint_icon(painter, place, self._icon, tint.text)
