"""One rule of repetition as plain data (RFC 5545, 3.3.10)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, tzinfo
from enum import StrEnum
from typing import NamedTuple

Moment = date | datetime
"""A day, or a local time without zone; a series is made of one of the two."""


class Frequency(StrEnum):
    """The period that a rule steps through."""

    SECONDLY = "SECONDLY"
    MINUTELY = "MINUTELY"
    HOURLY = "HOURLY"
    DAILY = "DAILY"
    WEEKLY = "WEEKLY"
    MONTHLY = "MONTHLY"
    YEARLY = "YEARLY"

    @property
    def within_day(self) -> bool:
        """True for hours, minutes and seconds."""
        return self in (Frequency.SECONDLY, Frequency.MINUTELY, Frequency.HOURLY)


class WeekDay(NamedTuple):
    """A day of the week: `ordinal` 0 every one, 2 the second, -1 the last; `day` 0 = Monday."""

    ordinal: int
    day: int


@dataclass(frozen=True, slots=True)
class RecurrenceRule:
    """One rule. Tuples are sorted; an empty one does not limit. `week_start` 0 = Monday.

    `until` is a day (its whole length counts), a local time, or a time in UTC (aware). `others`
    are parts that are not known here, kept to be written again.
    """

    frequency: Frequency
    interval: int = 1
    count: int | None = None
    until: Moment | None = None
    by_day: tuple[WeekDay, ...] = ()
    by_month_day: tuple[int, ...] = ()
    by_month: tuple[int, ...] = ()
    by_set_position: tuple[int, ...] = ()
    by_year_day: tuple[int, ...] = ()
    by_week_number: tuple[int, ...] = ()
    by_hour: tuple[int, ...] = ()
    by_minute: tuple[int, ...] = ()
    by_second: tuple[int, ...] = ()
    week_start: int = 0
    others: tuple[tuple[str, str], ...] = ()


def is_day(moment: Moment) -> bool:
    """True for a day, False for a time (which Python takes for a kind of day)."""
    return not isinstance(moment, datetime)


def day_of(moment: Moment) -> date:
    """The day of a time; a day itself."""
    return moment.date() if isinstance(moment, datetime) else moment


def local_until(rule: RecurrenceRule, start: Moment, zone: tzinfo | None) -> Moment | None:
    """The last moment the rule allows, of the kind of `start`; None when it names none.

    A day ends with its last second. A time in UTC is put into `zone` (None: this computer's).
    For whole days a time means its day: midnight and 23:59:59 in UTC are what programs write
    that know no zones, others are the local midnight.
    """
    until = rule.until
    if until is None:
        return None
    if not isinstance(until, datetime):
        if is_day(start):
            return until
        return datetime.combine(until, time(23, 59, 59))
    if until.tzinfo is not None:
        marks_day = is_day(start) and f"{until:%H%M%S}" in ("000000", "235959")
        until = in_zone(until, UTC if marks_day else zone).replace(tzinfo=None)
    return until.date() if is_day(start) else until


def in_zone(instant: datetime, zone: tzinfo | None) -> datetime:
    """An aware time in another zone (None: this computer's).

    At the ends of the calendar ("99991231T235959Z" stands for never) the figures stay.
    """
    try:
        return instant.astimezone(zone)
    except (OverflowError, ValueError, OSError):
        return instant.replace(tzinfo=zone or UTC)
