"""Where days and minutes lie in the view of hours, in px of its viewport."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect

from sme_crm.ui.agenda.places import Bar, Segment

HOURS_WIDTH: Final = 56
HEAD_HEIGHT: Final = 58
NAMED_HEAD_HEIGHT: Final = 76
BAR_HEIGHT: Final = 21
BAR_GAP: Final = 2
LEAST_BLOCK: Final = 20
_GAP: Final = 2
_RIGHT_GAP: Final = 8
_MINUTES_OF_DAY: Final = 1440


@dataclass(frozen=True, slots=True)
class GridGeometry:
    """Sizes of one layout. `bar_rows` are the rows of whole days that are seen."""

    width: int
    days: int
    hour_height: int
    head: int
    bar_rows: int

    @property
    def bars_height(self) -> int:
        """Height of the row of whole days; a little is kept to drag into."""
        return max(1, self.bar_rows) * (BAR_HEIGHT + BAR_GAP) + 2 * BAR_GAP

    @property
    def top(self) -> int:
        """Where the hours begin."""
        return self.head + self.bars_height

    @property
    def content_height(self) -> int:
        """Height of a whole day."""
        return 24 * self.hour_height

    @property
    def shortest(self) -> int:
        """Minutes that the smallest block takes."""
        return -(-LEAST_BLOCK * 60 // self.hour_height)

    def day_left(self, column: int) -> int:
        """The left edge of a day."""
        return HOURS_WIDTH + (self.width - HOURS_WIDTH) * column // max(1, self.days)

    def day_width(self, column: int) -> int:
        """The width of a day."""
        return self.day_left(column + 1) - self.day_left(column)

    def column_at(self, x: int) -> int:
        """The day at a distance from the left, the nearest one beyond the edges."""
        for column in range(self.days - 1, 0, -1):
            if x >= self.day_left(column):
                return column
        return 0

    def y_of(self, minute: int) -> int:
        """Where a minute lies below the top of the content."""
        return self.top + minute * self.hour_height // 60

    def minute_at(self, y: int) -> float:
        """The minute at a height of the content."""
        return min(max((y - self.top) * 60 / self.hour_height, 0), _MINUTES_OF_DAY)

    def block(self, segment: Segment, column: int) -> QRect:
        """Where a part of an entry stands on its day."""
        left, width = self.day_left(column) + 2, self.day_width(column) - _RIGHT_GAP
        begin = left + width * segment.column // segment.columns
        end = left + width * (segment.column + segment.span) // segment.columns
        top = self.y_of(segment.start) + 1
        high = max(self.y_of(segment.end) - 1 - top, LEAST_BLOCK - 2)
        apart = _GAP if segment.column + segment.span < segment.columns else 0
        return QRect(begin, top, max(end - begin - apart, 4), high)

    def bar(self, bar: Bar) -> QRect:
        """Where a bar stands above the hours."""
        left = self.day_left(bar.first) + 2
        right = self.day_left(bar.last + 1) - 4
        top = self.head + BAR_GAP + bar.row * (BAR_HEIGHT + BAR_GAP)
        return QRect(left, top, right - left, BAR_HEIGHT)
