"""Today: what a morning asks for, read at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, Protocol

from sme_crm.domain.dates import local_day, present_day
from sme_crm.domain.follow_up import (
    BACKUP_DAYS,
    Birthday,
    Neglected,
    Suggestion,
    Today,
    age_on,
    birthday_days,
    birthday_keys,
    next_holiday,
)
from sme_crm.domain.task_filter import TaskFilter
from sme_crm.domain.touch_days import TOUCH_DAYS
from sme_crm.store.queries import today as queries
from sme_crm.store.queries.quotes import read_to_chase
from sme_crm.store.queries.returned_mail import count_open_returns

if TYPE_CHECKING:
    from sme_crm.domain.working_days import WorkingCalendar
    from sme_crm.services.activity_series.proposals import SeriesProposals
    from sme_crm.services.agenda.agenda import Agenda
    from sme_crm.services.backups import Backups
    from sme_crm.services.settings import Settings
    from sme_crm.services.tasks.task_lists import TaskLists
    from sme_crm.services.working_calendar import WorkingDays
    from sme_crm.store.database import Database

TOUCH_SETTING: Final = "follow_up.touch_days."
BIRTHDAY_STATUSES: Final = ("client", "prospect", "partner", "prescriber")
SHOWN: Final = 100
"""The most tasks of a section; the list of tasks has the others."""
_NEGLECTED_SHOWN: Final = 20
_MOST_COUNTED: Final = 10_000
_DAYS_OF_WEEK: Final = 7


class TodaySources(Protocol):
    """The services that Today reads, each made when it is first asked for."""

    database: Database

    @property
    def task_lists(self) -> TaskLists:
        """Lists of tasks in pages."""

    @property
    def agenda(self) -> Agenda:
        """Appointments."""

    @property
    def series_proposals(self) -> SeriesProposals:
        """Series that could be started."""

    @property
    def working_days(self) -> WorkingDays:
        """The company's working days."""

    @property
    def settings(self) -> Settings:
        """What the business has chosen."""

    @property
    def backups(self) -> Backups:
        """Copies of the data file."""


class TodayReading:
    """Reads what waits for the user on a day.

    Each service is loaded when it is needed: the first page of a start asks for tasks alone.
    """

    def __init__(self, file: TodaySources) -> None:
        self._file = file
        self._database = file.database

    def read_tasks(self) -> Today:
        """What a glance needs: the tasks of the present day and those left from days before."""
        lists = self._file.task_lists
        overdue = lists.first_page(TaskFilter(due="overdue"), limit=SHOWN)
        due = lists.first_page(TaskFilter(due="today"), limit=SHOWN)
        shown = (*overdue.rows, *due.rows)
        with self._database.snapshot() as connection:
            organizations = queries.read_organizations(
                connection, [row.contact_id for row in shown if row.contact_id is not None]
            )
            quotes = read_to_chase(connection, present_day(), SHOWN)
        chasing = {task_id for quote in quotes for task_id in quote.task_ids}
        late = tuple(row for row in overdue.rows if row.id not in chasing)
        now = tuple(row for row in due.rows if row.id not in chasing)
        return Today(
            day=present_day(),
            overdue=late,
            overdue_count=overdue.count - len(overdue.rows) + len(late),
            due=now,
            due_count=due.count - len(due.rows) + len(now),
            quotes=tuple(quotes),
            organizations=organizations,
        )

    def read(self) -> Today:
        """All that the present day asks for."""
        tasks = self.read_tasks()
        day = tasks.day
        week = self._file.agenda.occurrences(day, day + timedelta(days=_DAYS_OF_WEEK))
        neglected = self._neglected(day)
        calendar = self._file.working_days.calendar()
        return replace(
            tasks,
            appointments=tuple(one for one in week if one.starts[:10] <= day.isoformat()),
            birthdays=tuple(self._birthdays(day, calendar)),
            neglected=tuple(neglected[:_NEGLECTED_SHOWN]),
            neglected_more=len(neglected) > _NEGLECTED_SHOWN,
            returned=self._returned(),
            proposed_series=tuple(self._file.series_proposals.proposals(day)),
            suggestions=tuple(self._suggestions(tasks, free=not week)),
            holiday=next_holiday(day, calendar),
        )

    def touch_days(self, status: str) -> int:
        """After how many days a contact of a status is to be heard of again; 0 never."""
        return int(self._file.settings.get(TOUCH_SETTING + status))

    def _returned(self) -> int:
        with self._database.translated_errors():
            return count_open_returns(self._database.reader())

    def _birthdays(self, day: date, calendar: WorkingCalendar) -> list[Birthday]:
        found = []
        with self._database.snapshot() as connection:
            for each in birthday_days(day, calendar):
                rows = queries.read_birthdays(
                    connection, birthday_keys(each), BIRTHDAY_STATUSES, SHOWN
                )
                found += [
                    Birthday(row[0], row[1], row[2], each, age_on(row[3], each), row[4])
                    for row in rows
                ]
        return found

    def _neglected(self, day: date) -> list[Neglected]:
        found: list[Neglected] = []
        with self._database.snapshot() as connection:
            for status in TOUCH_DAYS:
                days = self.touch_days(status)
                if days:
                    before = (day - timedelta(days=days)).isoformat()
                    found += queries.read_neglected(
                        connection, status, before, _NEGLECTED_SHOWN + 1
                    )
        order = {status: place for place, status in enumerate(TOUCH_DAYS)}
        found.sort(key=lambda one: one.last_exchange, reverse=True)
        return sorted(found, key=lambda one: order[one.status])

    def _suggestions(self, tasks: Today, *, free: bool) -> list[Suggestion]:
        """`free`: the week to come has no appointment."""
        day = tasks.day
        with self._database.snapshot() as connection:
            never = queries.count_never_touched(connection, "prospect", _MOST_COUNTED)
            somebody = queries.has_contacts(connection)
        found = [Suggestion("never_contacted", never)] if never else []
        backups = self._file.backups
        place = backups.second_place
        if place is not None:
            last = backups.last_backup(place)
            old = (day - local_day(last)).days if last else 0
            if last is None or old > BACKUP_DAYS:
                found.append(Suggestion("backup", old))
        if not somebody:
            return [*found, Suggestion("nobody")]
        if not tasks.overdue and not tasks.due:
            found += self._to_come(day, free=free)
        return found

    def _to_come(self, day: date, *, free: bool) -> list[Suggestion]:
        """What a day without tasks leaves time for."""
        week = TaskFilter(
            due_from=day.isoformat(),
            due_until=(day + timedelta(days=_DAYS_OF_WEEK - 1)).isoformat(),
        )
        lists = self._file.task_lists
        ahead = lists.count(week)
        if ahead:
            return [Suggestion("ahead", ahead)]
        found = [] if lists.count(TaskFilter()) else [Suggestion("first_task")]
        return [*found, Suggestion("free_week")] if free else found
