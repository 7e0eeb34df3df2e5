"""A series cut in two ("this and the following"), or moved as a whole."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import datetime, timedelta

from sme_crm.domain.recurrence.expansion import count_before, last_before
from sme_crm.domain.recurrence.rule import Frequency, Moment, RecurrenceRule, WeekDay, day_of


def split_rule(
    rule: RecurrenceRule, start: Moment, at: Moment
) -> tuple[RecurrenceRule | None, RecurrenceRule | None]:
    """The rule up to the occurrence before `at`, and the rule of the series that begins at `at`.

    `at` is an occurrence as the rule gives it, not where it was moved to. The first is None when
    `at` is the start: nothing goes before. The second is None when the rule ends before `at`. A
    count is shared between the two; the excluded and moved occurrences go with their dates.
    """
    if at <= start:
        return None, rule
    before = last_before(rule, start, at)
    first = replace(rule, count=None, until=before)
    if rule.count is None:
        return first, rule
    left = rule.count - count_before(rule, start, at)
    return first, replace(rule, count=left) if left > 0 else None


def shift_rule(rule: RecurrenceRule, start: Moment, new_start: Moment) -> RecurrenceRule:
    """The rule of a series whose first occurrence moves from `start` to `new_start`.

    A weekly rule moves all its days by as many ("Monday and Thursday" moved to Tuesday: Tuesday
    and Friday). Of other rules the one day of the month, weekday or month that said where the
    start stood says where it stands now; lists of several and places ("last working day") stay.
    The last time moves as far as the start; excluded moments do too (the caller's).
    """
    old, new = day_of(start), day_of(new_start)
    if rule.frequency is Frequency.WEEKLY or (
        rule.frequency in (Frequency.MONTHLY, Frequency.YEARLY) and not rule.by_set_position
    ):
        rule = replace(rule, by_day=_moved_days(rule, start, new_start))
    rule = replace(rule, by_month_day=_follows(rule.by_month_day, old.day, new.day))
    if rule.frequency is Frequency.YEARLY:
        rule = replace(rule, by_month=_follows(rule.by_month, old.month, new.month))
    if isinstance(start, datetime) and isinstance(new_start, datetime):
        rule = replace(
            rule,
            by_hour=_follows(rule.by_hour, start.hour, new_start.hour),
            by_minute=_follows(rule.by_minute, start.minute, new_start.minute),
            by_second=_follows(rule.by_second, start.second, new_start.second),
        )
    return _with_moved_end(rule, start, new_start)


def _follows(values: tuple[int, ...], before: int, after: int) -> tuple[int, ...]:
    """The one value that the start had is the one it has now; several stay as they are."""
    return (after,) if values == (before,) else values


def _moved_days(rule: RecurrenceRule, start: Moment, new_start: Moment) -> tuple[WeekDay, ...]:
    old, new = day_of(start), day_of(new_start)
    if rule.frequency is Frequency.WEEKLY:
        apart = (new - old).days
        return tuple(sorted({WeekDay(0, (day + apart) % 7) for _, day in rule.by_day}))
    if len(rule.by_day) != 1 or rule.by_day[0].day != old.weekday():
        return rule.by_day
    ordinal = rule.by_day[0].ordinal
    if ordinal and (rule.frequency is Frequency.MONTHLY or rule.by_month):
        from_end = -((monthrange(new.year, new.month)[1] - new.day) // 7 + 1)
        ordinal = from_end if ordinal < 0 else (new.day - 1) // 7 + 1
        if ordinal == 5:
            ordinal = -1  # a fifth one is not in every month: the last is meant
    return (WeekDay(ordinal, new.weekday()),)


def _with_moved_end(rule: RecurrenceRule, start: Moment, new_start: Moment) -> RecurrenceRule:
    until = rule.until
    if until is None:
        return rule
    if isinstance(until, datetime) and isinstance(start, datetime):
        apart = _time_between(start, new_start)
    else:
        apart = timedelta(days=(day_of(new_start) - day_of(start)).days)
    try:
        return replace(rule, until=until + apart)
    except OverflowError:
        return rule


def _time_between(start: datetime, new_start: Moment) -> timedelta:
    if isinstance(new_start, datetime):
        return new_start - start
    return timedelta(days=(new_start - start.date()).days)
