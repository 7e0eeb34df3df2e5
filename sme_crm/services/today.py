"""Today: what a morning asks for, read at once."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

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
)
from sme_crm.domain.task_filter import TaskFilter
from sme_crm.domain.touch_days import TOUCH_DAYS
from sme_crm.store.queries import today as queries

if TYPE_CHECKING:
    from sme_crm.services.agenda import Agenda
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


class TodayReading:
    """Reads what waits for the user on a day."""

    def __init__(
        self,
        database: Database,
        settings: Settings,
        task_lists: TaskLists,
        agenda: Agenda,
        working_days: WorkingDays,
        backups: Backups,
    ) -> None:
        self._database = database
        self._settings = settings
        self._task_lists = task_lists
        self._agenda = agenda
        self._working_days = working_days
        self._backups = backups

    def read(self) -> Today:
        """What the present day asks for."""
        day = present_day()
        overdue = self._task_lists.first_page(TaskFilter(due="overdue"), limit=SHOWN)
        due = self._task_lists.first_page(TaskFilter(due="today"), limit=SHOWN)
        neglected = self._neglected(day)
        return Today(
            day=day,
            overdue=overdue.rows,
            overdue_count=overdue.count,
            due=due.rows,
            due_count=due.count,
            appointments=tuple(self._agenda.occurrences(day, day + timedelta(days=1))),
            birthdays=tuple(self._birthdays(day)),
            neglected=tuple(neglected[:_NEGLECTED_SHOWN]),
            neglected_more=len(neglected) > _NEGLECTED_SHOWN,
            suggestions=tuple(self._suggestions(day)),
        )

    def touch_days(self, status: str) -> int:
        """After how many days a contact of a status is to be heard of again; 0 never."""
        return int(self._settings.get(TOUCH_SETTING + status))

    def _birthdays(self, day: date) -> list[Birthday]:
        found = []
        with self._database.snapshot() as connection:
            for each in birthday_days(day, self._working_days.calendar()):
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

    def _suggestions(self, day: date) -> list[Suggestion]:
        with self._database.snapshot() as connection:
            never = queries.count_never_touched(connection, "prospect", _MOST_COUNTED)
        found = [Suggestion("never_contacted", never)] if never else []
        place = self._backups.second_place
        if place is not None:
            last = self._backups.last_backup(place)
            old = (day - local_day(last)).days if last else 0
            if last is None or old > BACKUP_DAYS:
                found.append(Suggestion("backup", old))
        return found
