"""Status chip: a word on a soft tint."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole, font, metrics
from sme_crm.ui.theme.pixmap_cache import cached_pixmap
from sme_crm.ui.theme.theme import current_tokens
from sme_crm.ui.theme.tokens import Tone

_PADDING = 10


def chip_width(text: str) -> int:
    """Width in px of a chip that shows the whole of `text`."""
    return metrics(TextRole.SMALL_STRONG).horizontalAdvance(text) + 2 * _PADDING


def paint_chip(
    painter: QPainter, rect: QRect, text: str, tone: Tone | str, selected: bool = False
) -> None:
    """Paint a chip at the left of `rect`, centred in its height, cut to its width.

    On a selected row it stands on the surface colour, or it would melt into the tint of the row.
    """
    tokens = current_tokens()
    room = min(_whole_width(text), rect.width())
    if room <= 0:
        return
    picture = cached_pixmap(
        (text, str(tone), selected, tokens.name),
        QSize(room, size.CHIP_HEIGHT),
        painter.device().devicePixelRatioF(),
        lambda fresh: _draw(fresh, room, text, tone, selected),
    )
    painter.drawPixmap(rect.x(), rect.y() + (rect.height() - size.CHIP_HEIGHT) // 2, picture)


@lru_cache(maxsize=500)
def _whole_width(text: str) -> int:
    return chip_width(text)


def _draw(painter: QPainter, room: int, text: str, tone: Tone | str, selected: bool) -> None:
    tokens = current_tokens()
    tint = tokens.tint(tone)
    pill = QRect(0, 0, room, size.CHIP_HEIGHT)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.surface if selected else tint.background))
    painter.drawRoundedRect(pill.toRectF(), size.CHIP_HEIGHT / 2, size.CHIP_HEIGHT / 2)
    painter.setFont(font(TextRole.SMALL_STRONG))
    painter.setPen(QColor(tint.text))
    shown = metrics(TextRole.SMALL_STRONG).elidedText(
        text, Qt.TextElideMode.ElideRight, room - 2 * _PADDING + 2
    )
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, shown)


class StatusChip(QWidget):
    """A chip as a widget."""

    def __init__(
        self, text: str = "", tone: Tone | str = Tone.NEUTRAL, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._text = ""
        self._tone = Tone(tone)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_status(text, tone)

    def set_status(self, text: str, tone: Tone | str) -> None:
        """Show another status; raises ValueError for an unknown tone."""
        self._text = text
        self._tone = Tone(tone)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """The word shown."""
        return self._text

    def sizeHint(self) -> QSize:
        """The whole word."""
        return QSize(chip_width(self._text), size.CHIP_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tint and word."""
        paint_chip(QPainter(self), self.rect(), self._text, self._tone)
