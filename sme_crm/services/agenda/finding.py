"""Finds appointments by words over the whole agenda; repeated ones on the days near today."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from sme_crm.domain.appointment import Appointment, Occurrence
from sme_crm.domain.appointment_times import occurrences_between

WINDOW_DAYS: Final = 366
"""How far before and behind today repeated appointments are looked through."""
NEAR_DAYS: Final = 31
MOST_FOUND: Final = 500
_LOOKS: Final = (0, NEAR_DAYS, WINDOW_DAYS)
"""Days around its end that are looked through for the last time of a series, few at first."""
_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class FoundAppointments:
    """What a search found, in the order of time.

    `first` and `last` are the days between which repeated ones are shown; `cut`: there are more
    than these, which are the nearest to today.
    """

    occurrences: Sequence[Occurrence]
    first: date
    last: date
    cut: bool = False


class Expansion:
    """The occurrences of series around a day, the nearest first and no more than are wanted."""

    def __init__(
        self,
        series: Sequence[Appointment],
        replaced: Mapping[int, Iterable[str]],
        zone: str,
        around: date,
    ) -> None:
        self._series = series
        self._replaced = {one: frozenset(starts) for one, starts in replaced.items()}
        self._zone = zone
        self.first = _days_from(around, -WINDOW_DAYS)
        self.last = _days_from(around, WINDOW_DAYS)
        self._around = around

    def near(self, limit: int) -> list[Occurrence]:
        """Those of the window: of the days near today first, the others when there is room."""
        near_first = _days_from(self._around, -NEAR_DAYS)
        near_until = _days_from(self._around, NEAR_DAYS)
        found = self._between(near_first, near_until)
        if len(found) < limit:
            found += self._between(near_until, self.last + _DAY)
            found += self._between(self.first, near_first)
        seen = {one.appointment.id for one in found}
        for one in self._series:
            if one.id not in seen:
                found += self._outside(one)
        return list({one.key: one for one in found}.values())

    def _between(self, first: date, until: date) -> list[Occurrence]:
        return [
            occurrence
            for one in self._series
            if one.first_day < until.isoformat()
            and (one.last_day is None or one.last_day >= first.isoformat())
            for occurrence in self._of(one, first, until)
        ]

    def _of(self, one: Appointment, first: date, until: date) -> list[Occurrence]:
        replaced = self._replaced.get(one.id, frozenset())
        return occurrences_between(one, first, until, self._zone, replaced)

    def _outside(self, one: Appointment) -> list[Occurrence]:
        """A series that is over, or begins later: its last or its first time."""
        if one.last_day is not None and one.last_day < self.first.isoformat():
            last = date.fromisoformat(one.last_day)
            looked = ((_days_from(last, -days), _days_from(last, 1), -1) for days in _LOOKS)
        elif one.first_day > self.last.isoformat():
            first = date.fromisoformat(one.first_day)
            looked = ((first, _days_from(first, days + 1), 0) for days in _LOOKS)
        else:
            return []
        for begin, until, place in looked:
            found = self._of(one, begin, until)
            if found:
                return [found[place]]
        return []


def once(appointments: Iterable[Appointment], zone: str) -> list[Occurrence]:
    """The only times of appointments that are not repeated."""
    found = []
    for one in appointments:
        first, last = (date.fromisoformat(text or one.starts[:10])
                       for text in (one.first_day, one.last_day))  # fmt: skip
        found += occurrences_between(one, _days_from(first, -1), _days_from(last, 2), zone)[:1]
    return found


def nearest(occurrences: Iterable[Occurrence], around: date, limit: int) -> list[Occurrence]:
    """So many of those nearest to a day, in the order of time."""
    centre = around.toordinal()

    def distance(one: Occurrence) -> int:
        return abs(date.fromisoformat(one.starts[:10]).toordinal() - centre)

    kept = sorted(occurrences, key=distance)[:limit]
    return sorted(kept, key=lambda one: (one.starts, one.ends, one.appointment.id))


def _days_from(day: date, days: int) -> date:
    """So many days later, or the first or last day there is."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))
