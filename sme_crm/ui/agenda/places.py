"""Where entries stand: blocks below the hours side by side, bars of days in rows above."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QPoint, QRect

from sme_crm.domain.agenda_layout import lay_out
from sme_crm.ui.agenda.entries import Entry

_MINUTES_OF_DAY = 1440


@dataclass(frozen=True, slots=True)
class Place:
    """One rectangle that stands for an entry, or for the part of it on these days.

    `before` and `after`: the entry goes on there. `pinned`: it does not scroll.
    """

    entry: Entry
    rect: QRect
    pinned: bool = False
    before: bool = False
    after: bool = False
    shape: str = "block"


@dataclass(frozen=True, slots=True)
class Segment:
    """The minutes of one day that an entry takes."""

    entry: Entry
    start: int
    end: int
    before: bool
    after: bool
    column: int
    columns: int
    span: int


@dataclass(frozen=True, slots=True)
class Bar:
    """The row of a bar, and the days (places in the list) from the first to the last it covers."""

    entry: Entry
    row: int
    first: int
    last: int
    before: bool
    after: bool


def segments_of_day(entries: Sequence[Entry], day: date, shortest: int) -> list[Segment]:
    """The parts of entries on a day, side by side where they overlap; bars are left out.

    `shortest`: the minutes that the smallest block takes on the screen.
    """
    midnight = datetime.combine(day, time())
    found: list[tuple[Entry, int, int, bool, bool]] = []
    for entry in entries:
        span = entry.span
        if entry.is_bar or span.first_day > day or span.last_day < day:
            continue
        start = (span.starts - midnight) // timedelta(minutes=1)
        end = (span.ends - midnight) // timedelta(minutes=1)
        low = min(max(start, 0), _MINUTES_OF_DAY - shortest)
        high = max(min(end, _MINUTES_OF_DAY), low)
        found.append((entry, low, high, start < 0, end > _MINUTES_OF_DAY))
    placed = lay_out([(low, high) for _, low, high, _, _ in found], shortest)
    return [
        Segment(*found[place.index], place.column, place.columns, place.span) for place in placed
    ]


def bars_of_days(entries: Sequence[Entry], days: Sequence[date], every: bool = False) -> list[Bar]:
    """The rows of what lasts whole days, longer ones first; `every`: of all entries."""
    wanted = []
    for entry in entries:
        if every or entry.is_bar:
            begins, ends = entry.span.first_day, entry.span.last_day
            first, last = bisect_left(days, begins), bisect_right(days, ends) - 1
            if first <= last:
                wanted.append((entry, first, last, begins, ends))
    if every:
        wanted.sort(key=lambda each: (not each[0].is_bar, each[0].sort_key))
    else:
        wanted.sort(key=lambda each: (each[3], each[0].span.starts - each[0].span.ends))
    taken: list[int] = []  # of each row the days that have something, a bit each
    found = []
    for entry, first, last, begins, ends in wanted:
        own = (1 << last + 1) - (1 << first)
        row = next((number for number, days_of in enumerate(taken) if not days_of & own), -1)
        if row < 0:
            row = len(taken)
            taken.append(0)
        taken[row] |= own
        found.append(Bar(entry, row, first, last, begins < days[first], ends > days[last]))
    return found


def by_weeks(entries: Sequence[Entry], days: Sequence[date]) -> list[list[Entry]]:
    """The entries of each seven of the days, which follow each other."""
    weeks: list[list[Entry]] = [[] for _ in range(len(days) // 7)]
    begin = days[0].toordinal() if days else 0
    for entry in entries:
        first = max((entry.span.first_day.toordinal() - begin) // 7, 0)
        last = min((entry.span.last_day.toordinal() - begin) // 7, len(weeks) - 1)
        for week in range(first, last + 1):
            weeks[week].append(entry)
    return weeks


def place_at(places: Sequence[Place], point: QPoint, scroll: int) -> Place | None:
    """The place under a point of the viewport; what is pinned lies above what scrolls."""
    for place in reversed(places):
        at = point if place.pinned else point + QPoint(0, scroll)
        if place.rect.contains(at):
            return place
    return None
