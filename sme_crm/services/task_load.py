"""The load of the days to come: how much falls on whom, and too much of it spread."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from sme_crm.domain.appointment_times import read_moment_text
from sme_crm.domain.dates import present_day
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.task_filter import NOBODY
from sme_crm.domain.task_levelling import Levelling, level_out
from sme_crm.domain.task_load import (
    EVERYBODY,
    MOST_CAPACITY,
    SORTS,
    Capacities,
    Load,
    LoadDay,
    LoadPerson,
    Sort,
    Spot,
    capacities_as_json,
    own_capacities,
    people_of,
)
from sme_crm.services.tasks.moving import Moved, TaskMoving, make_board
from sme_crm.store.queries import load as queries

if TYPE_CHECKING:
    from sme_crm.domain.appointment import Occurrence
    from sme_crm.services.agenda import Agenda
    from sme_crm.services.settings import Settings
    from sme_crm.services.staff import Staff
    from sme_crm.services.working_calendar import WorkingDays
    from sme_crm.store.database import Database
    from sme_crm.store.queries.search import Condition

CAPACITY: Final = "follow_up.daily_capacity"
OWN_CAPACITIES: Final = "follow_up.own_capacities"
WORKDAY_MINUTES: Final = 8 * 60
"""What an appointment of a whole day takes, and the most a day is said to be taken."""


class TaskLoads:
    """Reads the load and moves it. Every method may run in a worker thread."""

    def __init__(
        self,
        database: Database,
        settings: Settings,
        staff: Staff,
        working_days: WorkingDays,
        agenda: Agenda,
    ) -> None:
        self._database = database
        self._settings = settings
        self._staff = staff
        self._working_days = working_days
        self._agenda = agenda
        self.moving = TaskMoving(database, working_days.calendar)

    # -- reading -------------------------------------------------------------------------------

    def read(self, first: date, last: date, language: str = "fr") -> Load:
        """The load of the days from `first` to `last`, and all that is overdue."""
        today, calendar = present_day(), self._working_days.calendar()
        with self._database.snapshot() as connection, self._database.translated_errors():
            cells = queries.read_cells(connection, today, last)
            undated = queries.count_undated(connection)
        wanted = {
            spot: part for spot, part in cells.items() if spot.day is None or spot.day >= first
        }
        days = tuple(LoadDay(day, calendar.why_off(day, language)) for day in _days(first, last))
        people = self._people({spot.person for spot in wanted})
        return Load(today, days, people, wanted, self.capacities(), undated)

    def appointment_minutes(self, first: date, last: date) -> dict[Spot, int]:
        """How many minutes appointments take of each person's days; whole days take eight hours.

        Cancelled ones and those that leave one free take none.
        """
        found: dict[Spot, int] = {}
        for one in self._agenda.occurrences(first, last + timedelta(days=1)):
            about = one.appointment
            if about.transparency != "busy" or about.status == "cancelled":
                continue
            for day, minutes in _minutes_by_day(one):
                if first <= day <= last:
                    spot = Spot(about.responsible_id or NOBODY, day)
                    found[spot] = min(WORKDAY_MINUTES, found.get(spot, 0) + minutes)
        return found

    def task_ids(self, spots: Iterable[Spot], sorts: Iterable[Sort] = SORTS) -> list[int]:
        """The open tasks of these sorts at several places."""
        chosen, today = tuple(sorts), present_day()
        wanted = queries.either(
            queries.spot_condition(
                today, None if spot.person == EVERYBODY else spot.person, spot.day, spot.day, chosen
            )
            for spot in spots
        )
        with self._database.translated_errors():
            return queries.read_ids(self._database.reader(), wanted)

    def _people(self, loaded: set[int]) -> tuple[LoadPerson, ...]:
        members = ((one.id, one.name, one.active) for one in self._staff.list_members())
        return people_of(members, loaded)

    # -- capacities ----------------------------------------------------------------------------

    def capacities(self) -> Capacities:
        """How many tasks people can do a day."""
        usual = self._settings.get(CAPACITY)
        own = own_capacities(self._settings.text(OWN_CAPACITIES))
        return Capacities(int(usual), own)

    def set_capacities(self, capacities: Capacities, *, origin: str = "") -> int:
        """Set them as one change; returns its id (0 when nothing differed).

        Raises InvalidInput capacity for a number below 0 or above 999.
        """
        for each in (capacities.usual, *capacities.own.values()):
            if not 0 <= each <= MOST_CAPACITY:
                raise InvalidInput("capacity", value=each, most=MOST_CAPACITY)
        return self._settings.set_many(
            {CAPACITY: capacities.usual, OWN_CAPACITIES: capacities_as_json(capacities)},
            origin=origin,
        )

    # -- moving --------------------------------------------------------------------------------

    def move(
        self,
        spots: Sequence[Spot],
        sorts: Iterable[Sort] = SORTS,
        day: date | None = None,
        person: int | None = None,
        *,
        origin: str = "",
    ) -> Moved:
        """Bring the tasks of these places to a day and a person (None: as they are)."""
        return self.moving.move(self.task_ids(spots, sorts), day, person, origin=origin)

    def plan_levelling(
        self, first: date, last: date, people: Iterable[int] | None = None, *, overdue: bool = False
    ) -> Levelling:
        """What spreading all that is over capacity would do; nothing is written.

        For these people (None: everybody), what is overdue only if it is said.
        """
        today = present_day()
        with self._database.snapshot() as connection, self._database.translated_errors():
            cells = queries.read_cells(connection, today, None)
            chosen = list(self._levelled(cells, people))
            wanted: list[Condition] = [
                queries.spot_condition(today, person, first, last, SORTS) for person in chosen
            ]
            if overdue:
                wanted += [
                    queries.spot_condition(today, person, None, None, SORTS) for person in chosen
                ]
            load = {
                (spot.person, spot.day): part.total
                for spot, part in cells.items()
                if spot.day is not None
            }
            calendar = self._working_days.calendar()
            board = make_board(connection, calendar, queries.either(wanted), load)
        return level_out(
            board, list(_days(max(first, today), last)), chosen, self.capacities(), overdue=overdue
        )

    def _levelled(self, loaded: Iterable[Spot], people: Iterable[int] | None) -> Iterable[int]:
        present = [one.id for one in self._people({spot.person for spot in loaded})]
        return present if people is None else [one for one in present if one in set(people)]

    def level(self, plan: Levelling, *, origin: str = "") -> Moved:
        """Do what was planned; what was moved or closed since is left out."""
        return self.moving.carry_out(plan.moves, origin=origin)


def _days(first: date, last: date) -> Iterable[date]:
    return (date.fromordinal(place) for place in range(first.toordinal(), last.toordinal() + 1))


def _minutes_by_day(one: Occurrence) -> Iterable[tuple[date, int]]:
    """How long an occurrence takes of each day it touches."""
    starts, ends = read_moment_text(one.starts), read_moment_text(one.ends)
    if not isinstance(starts, datetime) or not isinstance(ends, datetime):
        for day in _days(starts, ends - timedelta(days=1)):
            yield day, WORKDAY_MINUTES
        return
    while starts < ends:
        midnight = datetime.combine(starts.date() + timedelta(days=1), datetime.min.time())
        until = min(ends, midnight)
        yield starts.date(), int((until - starts).total_seconds()) // 60
        starts = until
