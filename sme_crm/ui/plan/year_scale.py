"""Where the days of a year stand in a row, and what is near a place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from PySide6.QtCore import QRect

from sme_crm.domain.campaigns.plan import month_days, year_days

Part = Literal["start", "middle", "end", ""]
GRIP: Final = 7
LEAST_BAR: Final = 6.0


@dataclass(frozen=True, slots=True)
class YearScale:
    """A year from `left` on, `width` wide, in pixels."""

    year: int
    left: float
    width: float

    @staticmethod
    def of(year: int, rect: QRect) -> YearScale:
        """The year as wide as a cell."""
        return YearScale(year, float(rect.left()), float(max(1, rect.width())))

    def at(self, day: date) -> float:
        """Where a day begins; days beyond the year lie outside."""
        passed = (day - date(self.year, 1, 1)).days
        return self.left + self.width * passed / year_days(self.year)

    def edges(self, first: date, last: date) -> tuple[float, float]:
        """Where days begin and end within the year."""
        begin = max(self.left, self.at(first))
        end = min(self.left + self.width, self.at(date.fromordinal(last.toordinal() + 1)))
        return begin, max(end, min(begin + LEAST_BAR, self.left + self.width))

    def days(self, distance: float) -> int:
        """How many days a distance is."""
        return round(distance * year_days(self.year) / self.width)

    def day(self, x: float) -> date:
        """The day at a place, within the year."""
        place = int((x - self.left) * year_days(self.year) / self.width)
        return date.fromordinal(
            date(self.year, 1, 1).toordinal() + min(max(0, place), year_days(self.year) - 1)
        )

    def month(self, month: int) -> tuple[float, float]:
        """Where a month begins and ends."""
        return self.edges(*month_days(self.year, month))

    def part(self, x: float, first: date, last: date) -> Part:
        """Which part of a bar is at a place; the middle third of a short one moves it."""
        begin, end = self.edges(first, last)
        if not begin - GRIP / 2 <= x <= end + GRIP / 2:
            return ""
        grip = min(float(GRIP), (end - begin) / 3)
        if x >= end - grip:
            return "end"
        return "start" if x <= begin + grip else "middle"
