"""A card with one figure, how it moved, and what it opens."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.theme.icons import paint_icon
from sme_crm.ui.theme.theme import current_tokens
from sme_crm.ui.widgets.labels import TextLabel

Direction = Literal["", "good", "bad"]
_WIDTH = 176


class _CardIcon(QWidget):
    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.setFixedSize(size.ICON_SIZE, size.ICON_SIZE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The icon in the colour of the theme."""
        del event
        paint_icon(QPainter(self), self.rect(), self._name, current_tokens().accent)


class FigureCard(QFrame):
    """Says a figure; a click or Enter opens what it counts (`opened`)."""

    opened = Signal()

    def __init__(self, name: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setProperty("card", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMinimumWidth(_WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self.figure = TextLabel("–", TextRole.FIGURE)
        self.movement = TextLabel("", TextRole.SMALL_STRONG)
        self.detail = TextLabel("", TextRole.SMALL, "muted")
        head = QHBoxLayout()
        head.setSpacing(size.SPACE_8)
        head.addWidget(_CardIcon(icon))
        head.addWidget(TextLabel(name, TextRole.BODY, "muted"), 1)
        line = QHBoxLayout()
        line.setSpacing(size.SPACE_8)
        line.addWidget(self.figure)
        line.addStretch(1)
        line.addWidget(self.movement)
        column = QVBoxLayout(self)
        column.setContentsMargins(size.SPACE_16, size.SPACE_12, size.SPACE_16, size.SPACE_12)
        column.setSpacing(size.SPACE_4)
        column.addLayout(head)
        column.addLayout(line)
        column.addWidget(self.detail)

    def say(
        self, figure: str, movement: str = "", direction: Direction = "", detail: str = ""
    ) -> None:
        """Show a figure; `direction` tells whether its movement is good or bad news."""
        self.figure.setText(figure)
        self.movement.setText(movement)
        self.movement.set_tone({"": "muted", "good": "ok", "bad": "danger"}[direction])
        self.detail.setText(detail)
        self.setAccessibleDescription(" ".join(filter(None, (figure, movement, detail))))

    # Opening

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open what is counted."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space open it too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Pointed at."""
        super().enterEvent(event)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring comes."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The card, and the ring of the focus."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(current_tokens().focus), size.FOCUS_WIDTH))
            box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(box, size.RADIUS_CARD, size.RADIUS_CARD)
