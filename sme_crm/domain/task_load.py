"""How much falls on each day and person, and when it is too much: the load of the days to come.

The rule of peaks: a day is a peak for a person when more is due on it than the person can do.
That is more tasks than the daily capacity on a working day, and anything at all on a day off (a
day off each week, a public holiday, a closure). Who has no capacity set (0) has no peaks, and days
that have gone by are none: what is left of them is overdue. Everybody's day is a peak when it has
more than the capacities of all active people together; one of them without limit lifts it.
"""

from __future__ import annotations

import json
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, Literal

from sme_crm.domain.task_filter import NOBODY, week_of
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from sme_crm.domain.working_days import DayOff

Sort = Literal["call", "step", "other"]
Peak = Literal["", "over", "day_off"]

SORTS: Final[dict[Sort, str]] = {
    "call": QT_TRANSLATE_NOOP("LoadWords", "Calls"),
    "step": QT_TRANSLATE_NOOP("LoadWords", "Follow-ups"),
    "other": QT_TRANSLATE_NOOP("LoadWords", "Other tasks"),
}
"""What tasks are told apart by, each task once: steps of series are follow-ups whatever their
kind, of the rest calls are what is done by phone."""
EVERYBODY: Final = -1
"""In place of a person: all of them together."""
USUAL_CAPACITY: Final = 12
MOST_CAPACITY: Final = 999
MOST_WEEKS: Final = 26


@dataclass(frozen=True, slots=True)
class DayLoad:
    """How many open tasks of each sort a day holds; `step_calls` of the steps are calls."""

    calls: int = 0
    steps: int = 0
    others: int = 0
    step_calls: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return self.calls + self.steps + self.others

    def of(self, sort: Sort) -> int:
        """How many of one sort."""
        return {"call": self.calls, "step": self.steps, "other": self.others}[sort]

    def count(self, sorts: Container[Sort]) -> int:
        """How many of these sorts."""
        return sum(self.of(sort) for sort in SORTS if sort in sorts)

    def __add__(self, other: DayLoad) -> DayLoad:
        return DayLoad(
            self.calls + other.calls,
            self.steps + other.steps,
            self.others + other.others,
            self.step_calls + other.step_calls,
        )


NOTHING: Final = DayLoad()


@dataclass(frozen=True, slots=True)
class Capacities:
    """How many tasks people can do on a working day: the usual number, their own; 0: no limit."""

    usual: int = USUAL_CAPACITY
    own: Mapping[int, int] = field(default_factory=dict)

    def of(self, person: int) -> int:
        """That of one person."""
        return self.own.get(person, self.usual)


@dataclass(frozen=True, slots=True)
class LoadPerson:
    """Somebody tasks fall on; `id` is `NOBODY` for those nobody answers for."""

    id: int
    name: str
    active: bool = True


@dataclass(frozen=True, slots=True)
class LoadDay:
    """A day, and why nobody works on it (None: they do)."""

    day: date
    off: DayOff | None = None


@dataclass(frozen=True, slots=True)
class Spot:
    """A person (or `EVERYBODY`) on a day; None stands for all that is overdue."""

    person: int
    day: date | None


@dataclass(frozen=True, slots=True)
class Load:
    """The load of a window of days, as of `today`; `undated` tasks fall on no day."""

    today: date
    days: tuple[LoadDay, ...]
    people: tuple[LoadPerson, ...]
    cells: Mapping[Spot, DayLoad]
    capacities: Capacities
    undated: int = 0

    def at(self, spot: Spot) -> DayLoad:
        """What falls on a person and day."""
        if spot.person != EVERYBODY:
            return self.cells.get(spot, NOTHING)
        parts = (self.cells.get(Spot(one.id, spot.day), NOTHING) for one in self.people)
        return sum(parts, NOTHING)

    def off(self, day: date) -> DayOff | None:
        """Why a day of the window is none of work."""
        place = (day - self.days[0].day).days if self.days else -1
        return self.days[place].off if 0 <= place < len(self.days) else None

    def daily(self, person: int) -> int:
        """What a person can do on a working day; 0 without limit."""
        if person != EVERYBODY:
            return self.capacities.of(person)
        staff = [one.id for one in self.people if one.active and one.id != NOBODY] or [NOBODY]
        each = [self.capacities.of(one) for one in staff]
        return sum(each) if all(each) else 0

    def peak(self, spot: Spot) -> Peak:
        """Whether there is too much on a day, by the rule of peaks."""
        daily = self.daily(spot.person)
        if spot.day is None or not daily:
            return ""
        total = self.at(spot).total
        if self.off(spot.day) is not None:
            return "day_off" if total else ""
        return "over" if total > daily else ""

    def peaks(self) -> list[Spot]:
        """Every person and day with too much, by day."""
        return [
            spot
            for each in self.days
            for one in self.people
            if self.peak(spot := Spot(one.id, each.day))
        ]

    @property
    def total(self) -> int:
        """All that is due in the window, and what is overdue."""
        return sum(one.total for one in self.cells.values())


def window(today: date, weeks: int, step: int = 0) -> tuple[date, date]:
    """First and last day of so many weeks, Monday to Sunday; the first begin today.

    At a weekend the weeks after it are meant. `step` windows later; none before that of today.
    """
    monday = week_of(today + timedelta(days=2))[0] + timedelta(weeks=weeks * max(0, step))
    first = today if step <= 0 else monday
    return first, monday + timedelta(days=7 * weeks - 1)


def capacities_as_json(capacities: Capacities) -> str:
    """The own capacities as they are kept."""
    return json.dumps({str(person): each for person, each in sorted(capacities.own.items())})


def own_capacities(text: str) -> dict[int, int]:
    """What was kept, as far as it can be read."""
    try:
        content = json.loads(text)
    except ValueError:
        return {}
    if not isinstance(content, Mapping):
        return {}
    return {
        int(person): each
        for person, each in content.items()
        if str(person).isdecimal() and isinstance(each, int) and 0 <= each <= MOST_CAPACITY
    }


def people_of(
    members: Iterable[tuple[int, str, bool]], loaded: Container[int]
) -> tuple[LoadPerson, ...]:
    """Who stands in the table: active staff, former ones who still have tasks, nobody last.

    `members` are (id, name, active); nobody is there when they have tasks or there is no staff.
    """
    people = [LoadPerson(*one) for one in members if one[2] or one[0] in loaded]
    if NOBODY in loaded or not people:
        people.append(LoadPerson(NOBODY, ""))
    return tuple(people)
