"""What a morning asks for: the rules of Today and the values its screen shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sme_crm.domain.appointment import Occurrence
    from sme_crm.domain.sales.chasing import QuoteToChase
    from sme_crm.domain.task_filter import TaskRow
    from sme_crm.domain.working_days import Holiday, WorkingCalendar

BACKUP_DAYS: Final = 7
HOLIDAY_DAYS: Final = 10
_LEAP_DAY: Final = "02-29"


@dataclass(frozen=True, slots=True)
class Birthday:
    """Somebody's birthday: the day it falls on, and the age when the year is known."""

    contact_id: int
    name: str
    organization: str
    day: date
    age: int | None
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Neglected:
    """A contact not heard of for longer than its status asks; `last_exchange` is an ISO day."""

    contact_id: int
    name: str
    organization: str
    status: str
    last_exchange: str
    phone: str = ""


@dataclass(frozen=True, slots=True)
class ProposedSeries:
    """An activity series that could be started for some contacts around the day `anchor`.

    `why` is the kind of its rule ("date_field", "last_order", "group") and `source` the own field
    or the group it looks at ("" for birthdays); `occasion` is what a refusal is remembered by.
    `contact_names` are the first few.
    """

    series_id: int
    name: str
    why: str
    occasion: str
    anchor: date
    contact_ids: tuple[int, ...]
    contact_names: tuple[str, ...]
    steps: int
    source: str = ""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What could be done next: its key, and how many contacts (or days) it is about."""

    key: str
    count: int = 0


@dataclass(frozen=True, slots=True)
class Today:
    """All that a day asks for. Lists may be shorter than their counts say.

    `organizations`: the company of each contact of a task that has one. `holiday` is the next
    public holiday if it is near. The tasks that chase `quotes` are told by them alone.
    `returned` counts the mail that came back and whose address is not mended.
    """

    day: date
    overdue: tuple[TaskRow, ...] = ()
    overdue_count: int = 0
    due: tuple[TaskRow, ...] = ()
    due_count: int = 0
    appointments: tuple[Occurrence, ...] = ()
    birthdays: tuple[Birthday, ...] = ()
    neglected: tuple[Neglected, ...] = ()
    neglected_more: bool = False
    proposed_series: tuple[ProposedSeries, ...] = ()
    quotes: tuple[QuoteToChase, ...] = ()
    returned: int = 0
    suggestions: tuple[Suggestion, ...] = ()
    organizations: Mapping[int, str] = field(default_factory=dict)
    holiday: Holiday | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing waits."""
        return not (
            self.overdue
            or self.due
            or self.appointments
            or self.birthdays
            or self.neglected
            or self.proposed_series
            or self.quotes
            or self.returned
        )


def next_holiday(day: date, calendar: WorkingCalendar) -> Holiday | None:
    """The public holiday on a day or in the ten days after it, the first if there are several."""
    from sme_crm.domain.working_days import public_holidays  # not for the first page of a start

    for year in sorted({day.year, (day + timedelta(days=HOLIDAY_DAYS)).year}):
        english = public_holidays(calendar.region, year, "en")
        for found, french in sorted(public_holidays(calendar.region, year).items()):
            if day <= found <= day + timedelta(days=HOLIDAY_DAYS):
                return found, french, english[found]
    return None


def birthday_days(day: date, calendar: WorkingCalendar) -> list[date]:
    """The days whose birthdays are told on `day`: that day, and the days off right after it."""
    days = [day]
    last = calendar.next_working_day(day)
    while days[-1] + timedelta(days=1) < last and len(days) < 7:
        days.append(days[-1] + timedelta(days=1))
    return days


def birthday_keys(day: date) -> tuple[str, ...]:
    """The "MM-DD" of those who have their birthday on a day.

    Who was born on 29 February has it on the 28th in other years.
    """
    key = f"{day:%m-%d}"
    leap = day.year % 4 == 0 and (day.year % 100 != 0 or day.year % 400 == 0)
    return (key, _LEAP_DAY) if key == "02-28" and not leap else (key,)


def age_on(birth_date: str, day: date) -> int | None:
    """How old somebody gets in the year of `day`; None without a year of birth."""
    return day.year - int(birth_date[:4]) if len(birth_date) == 10 else None
