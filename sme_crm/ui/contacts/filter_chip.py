"""Chip of one filter that is set; a click takes the filter away."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole, font, metrics
from sme_crm.ui.theme.icons import paint_icon
from sme_crm.ui.theme.theme import current_tokens
from sme_crm.ui.widgets.labels import plain_tooltip

_HEIGHT = size.SPACE_24 + size.SPACE_4
_WIDEST = 320
_CROSS = 12


class FilterChip(QAbstractButton):
    """The words of a filter and a cross, on the soft tint of the accent."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = text
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Take away: {filter}").format(filter=text))
        self.setToolTip(plain_tooltip(self.accessibleName()))

    def words(self) -> str:
        """What the filter says."""
        return self._words

    def sizeHint(self) -> QSize:
        """Words, cross, edges."""
        width = metrics(TextRole.MEDIUM).horizontalAdvance(self._words)
        return QSize(min(_WIDEST, width + _CROSS + 2 * size.SPACE_12 + size.SPACE_4), _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """It is never squeezed."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Pill, words, cross, focus ring."""
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = tokens.focus if self.hasFocus() else tokens.accent_soft
        painter.setPen(QPen(QColor(edge), size.FOCUS_WIDTH))
        painter.setBrush(QColor(tokens.accent_soft))
        pill = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        room = self.rect().adjusted(size.SPACE_12, 0, -size.SPACE_12 - _CROSS - size.SPACE_4, 0)
        painter.setFont(font(TextRole.MEDIUM))
        painter.setPen(QColor(tokens.on_accent_soft))
        shown = metrics(TextRole.MEDIUM).elidedText(
            self._words, Qt.TextElideMode.ElideRight, room.width() + 1
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        cross = QRect(self.width() - size.SPACE_12 - _CROSS, 0, _CROSS, self.height())
        ink = tokens.text if self.underMouse() else tokens.muted_strong
        paint_icon(painter, cross, "close", ink)
