"""The occurrences of rules that name nothing but how often: found by arithmetic alone.

Most rules are such: every week, every month on the same number, a birthday. An agenda of many
years has thousands of them, most of which have nothing on the days shown.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, datetime, timedelta
from functools import lru_cache

from sme_crm.domain.recurrence.rule import Frequency, Moment, RecurrenceRule, day_of

_DAYS = {Frequency.DAILY: 1, Frequency.WEEKLY: 7}
_MONTHS = {Frequency.MONTHLY: 1, Frequency.YEARLY: 12}


@lru_cache(maxsize=4096)
def is_plain(rule: RecurrenceRule) -> bool:
    """Whether a rule limits and adds nothing: no parts beside how often and how long."""
    parts = (
        rule.by_day, rule.by_month_day, rule.by_month, rule.by_set_position, rule.by_year_day,
        rule.by_week_number, rule.by_hour, rule.by_minute, rule.by_second,
    )  # fmt: skip
    return not any(parts) and not rule.frequency.within_day


def plain_moments(rule: RecurrenceRule, start: Moment, first: Moment, end: Moment) -> list[Moment]:
    """The occurrences of a plain rule from `first`, before `end`, whatever ends the rule."""
    if end <= start:
        return []
    begin = max(day_of(first), day_of(start))
    step = _DAYS.get(rule.frequency)
    if step is not None:
        found = _by_days(start, step * rule.interval, begin, day_of(end))
    else:
        found = _by_months(start, _MONTHS[rule.frequency] * rule.interval, begin, day_of(end))
    return [moment for moment in found if first <= moment < end]


def counts_evenly(rule: RecurrenceRule, start: Moment) -> bool:
    """Whether no period of a plain rule is passed over: no month is without the number."""
    return rule.frequency in _DAYS or start.day <= 28


def plain_counted(rule: RecurrenceRule, start: Moment, count: int) -> Moment | None:
    """The occurrence with this number, from 1, of a rule that counts evenly; None beyond 9999."""
    periods = rule.interval * (count - 1)
    step = _DAYS.get(rule.frequency)
    try:
        if step is not None:
            return start + timedelta(days=step * periods)
        number = start.year * 12 + start.month - 1 + _MONTHS[rule.frequency] * periods
        return start.replace(year=number // 12, month=number % 12 + 1)
    except (OverflowError, ValueError):
        return None


def _by_days(start: Moment, step: int, begin: date, last: date) -> list[Moment]:
    origin = day_of(start).toordinal()
    skipped = -((origin - begin.toordinal()) // step)
    numbers = range(origin + skipped * step, last.toordinal() + 1, step)
    if not isinstance(start, datetime):
        return [date.fromordinal(number) for number in numbers]
    return [start + timedelta(days=number - origin) for number in numbers]


def _by_months(start: Moment, step: int, begin: date, last: date) -> list[Moment]:
    """The same number of every so many months; months without that number are passed over."""
    origin = start.year * 12 + start.month - 1
    skipped = -((origin - (begin.year * 12 + begin.month - 1)) // step)
    found: list[Moment] = []
    for number in range(origin + skipped * step, last.year * 12 + last.month, step):
        year, month = divmod(number, 12)
        if start.day <= 28 or start.day <= monthrange(year, month + 1)[1]:
            found.append(start.replace(year=year, month=month + 1))
    return found
