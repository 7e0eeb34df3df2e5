"""Where the names of key dates stand below the months of a wall planner.

They are set in lines: a name goes into the first line where nothing is in its way. Sales and own
dates come first and are cut where there is no room for all of a name; public holidays are named
where the whole name has room, else they have their dot only.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

_LEAD: Final = 2.2
"""From the middle of a dot to the name beside it, and from the edge of a band to its name."""
_APART: Final = 2.5
_LEAST: Final = 16.0
"""A name with less room than this is left out."""


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A key date as fractions of the year; `mark`: 0 sales, 1 own, -1 a public holiday."""

    name: str
    begin: float
    end: float
    mark: int


@dataclass(frozen=True, slots=True)
class PlacedName:
    """A key date in its line: its text ("" for a dot alone) from `left`, at most `width` wide."""

    date: PrintedDate
    lane: int
    text: str
    left: float
    width: float


class DateLanes:
    """Places names in at most so many lines; measures are points across the year."""

    def __init__(
        self,
        dates: Sequence[PrintedDate],
        most: int,
        year: tuple[float, float],
        wide: Callable[[PrintedDate], float],
    ) -> None:
        """`year`: where it begins and ends; `wide`: what a name takes."""
        self._year = year
        self._wide = wide
        self._taken: list[list[tuple[float, float]]] = [[] for _ in range(most)]
        self.placed: list[PlacedName] = []
        for one in sorted(dates, key=lambda date: (date.mark < 0, date.begin)):
            self.placed.append(self._holiday(one) if one.mark < 0 else self._period(one))

    @property
    def count(self) -> int:
        """How many lines are used."""
        return max((lane for lane, taken in enumerate(self._taken, 1) if taken), default=0)

    def _x(self, share: float) -> float:
        left, right = self._year
        return left + (right - left) * min(1.0, max(0.0, share))

    def _holiday(self, one: PrintedDate) -> PlacedName:
        """Right of its dot, else left of it, else the dot alone."""
        middle, wide = self._x((one.begin + one.end) / 2), self._wide(one)
        for lane in range(len(self._taken)):
            for left, begin, end in (
                (middle + _LEAD, middle - _LEAD, middle + _LEAD + wide),
                (middle - _LEAD - wide, middle - _LEAD - wide, middle + _LEAD),
            ):
                if self._is_free(lane, begin, end):
                    return self._place(one, lane, one.name, left, wide, (begin, end))
        room = (middle - _LEAD, middle + _LEAD)
        last = len(self._taken) - 1
        lane = next((n for n in range(last + 1) if self._is_free(n, *room)), last)
        return self._place(one, lane, "", middle, 0.0, room)

    def _period(self, one: PrintedDate) -> PlacedName:
        """From its first day on, whole where there is room in some line, else cut."""
        wide = self._wide(one)
        left = min(self._x(one.begin) + _LEAD / 2, self._year[1] - wide)
        for lane in range(len(self._taken)):
            if self._is_free(lane, left, left + wide):
                return self._place(one, lane, one.name, left, wide, (left, left + wide))
        left = self._x(one.begin) + _LEAD / 2
        rooms = [self._room(lane, left) for lane in range(len(self._taken))]
        room = max(rooms, default=0.0)
        if room < _LEAST:
            return PlacedName(one, 0, "", left, 0.0)
        return self._place(one, rooms.index(room), one.name, left, room, (left, left + room))

    def _room(self, lane: int, left: float) -> float:
        """How much is free in a line from a place on."""
        if not self._is_free(lane, left, left):
            return 0.0
        ends = [begin - _APART for begin, _ in self._taken[lane] if begin > left]
        return min((*ends, self._year[1])) - left

    def _is_free(self, lane: int, begin: float, end: float) -> bool:
        if begin < self._year[0] - _LEAD or end > self._year[1]:
            return False
        return all(end + _APART <= left or right + _APART <= begin for left, right in
                   self._taken[lane])  # fmt: skip

    def _place(
        self, one: PrintedDate, lane: int, text: str, left: float, width: float,
        taken: tuple[float, float],
    ) -> PlacedName:  # fmt: skip
        self._taken[lane].append(taken)
        return PlacedName(one, lane, text, left, width)
