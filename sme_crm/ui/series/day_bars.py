"""Small bars: how many steps fall on each day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from sme_crm.domain.dates import format_date
from sme_crm.ui.labels import count_text, language_code
from sme_crm.ui.theme.fonts import TextRole, font, metrics
from sme_crm.ui.theme.theme import current_tokens

_HEIGHT = 132
_MOST_BARS = 60
_WIDEST = 26
_GAP = 3


def gathered(days: Sequence[tuple[date, int]]) -> list[tuple[date, date, int]]:
    """(first day, last day, count) of each bar: days, or whole weeks where there are many."""
    if len(days) <= _MOST_BARS:
        return [(day, day, count) for day, count in days]
    weeks: dict[date, int] = {}
    for day, count in days:
        monday = day - timedelta(days=day.weekday())
        weeks[monday] = weeks.get(monday, 0) + count
    return [(day, day + timedelta(days=6), count) for day, count in sorted(weeks.items())]


class DayBars(QWidget):
    """A bar a day; its number above it where there is room, its day below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: list[tuple[date, date, int]] = []
        self._boxes: list[QRect] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Steps by day"))

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(320, _HEIGHT)

    def show_days(self, days: Sequence[tuple[date, int]]) -> None:
        """Show other days."""
        self._bars = gathered(days)
        self.setAccessibleDescription("; ".join(self._words(bar) for bar in self._bars[:20]))
        self.update()

    def _words(self, bar: tuple[date, date, int]) -> str:
        first, last, count = bar
        language = language_code()
        day = format_date(first, language, "medium")
        if first != last:
            day = f"{day} – {format_date(last, language, 'medium')}"
        return self.tr("{day}: {count}").format(day=day, count=count_text(count))

    def event(self, event: QEvent) -> bool:
        """Tell the day under the pointer."""
        if isinstance(event, QHelpEvent):
            for box, bar in zip(self._boxes, self._bars, strict=False):
                if box.left() <= event.pos().x() <= box.right():
                    QToolTip.showText(event.globalPos(), self._words(bar), self)
                    return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The bars on a line."""
        del event
        if not self._bars:
            return
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        small = metrics(TextRole.SMALL_NUMBER)
        above, below = small.height() + 2, small.height() + 6
        floor = self.height() - below
        each = min(self.width() / len(self._bars), 4.0 * _WIDEST)
        thick = max(2.0, min(_WIDEST, each - _GAP))
        most = max(count for _, _, count in self._bars)
        self._boxes = []
        last_label = -1
        painter.setFont(font(TextRole.SMALL_NUMBER))
        for place, (first, _, count) in enumerate(self._bars):
            middle = each * (place + 0.5)
            high = max(2.0, (floor - above) * count / most)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent))
            painter.drawRoundedRect(QRectF(middle - thick / 2, floor - high, thick, high), 2, 2)
            self._boxes.append(QRect(int(each * place), 0, int(each), self.height()))
            number, day = count_text(count), f"{first.day:02d}/{first.month:02d}"
            painter.setPen(QColor(tokens.text))
            if small.horizontalAdvance(number) <= each:
                box = QRectF(middle - each / 2, floor - high - above, each, above)
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, number)
            wide = small.horizontalAdvance(day) + 6
            if middle - wide / 2 > last_label and middle + wide / 2 <= self.width() + wide / 2:
                painter.setPen(QColor(tokens.muted))
                left = min(max(0.0, middle - wide / 2), self.width() - wide)
                painter.drawText(
                    QRectF(left, floor + 3, wide, below - 3), Qt.AlignmentFlag.AlignCenter, day
                )
                last_label = int(left + wide)
        painter.setPen(QColor(tokens.border))
        painter.drawLine(0, floor, self.width(), floor)
        painter.end()
