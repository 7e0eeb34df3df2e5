"""The times of the day a rule chooses on its days (RFC 5545, 3.3.10)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from itertools import product
from typing import Any

from sme_crm.domain.recurrence.rule import Frequency, RecurrenceRule

_SECONDS = {Frequency.HOURLY: 3600, Frequency.MINUTELY: 60, Frequency.SECONDLY: 1}
_DAY = 86_400


def times_of_rule(rule: RecurrenceRule, start: datetime) -> list[time]:
    """The times on each day of a rule that steps through days or longer, in order."""
    if not (rule.by_hour or rule.by_minute or rule.by_second):
        return [start.time()]
    hours = rule.by_hour or (start.hour,)
    minutes = rule.by_minute or (start.minute,)
    return [time(*parts) for parts in product(hours, minutes, _seconds(rule, start))]


def _seconds(rule: RecurrenceRule, start: datetime) -> Sequence[int]:
    # A leap second, which Python's times lack, is the last of its minute.
    return sorted({min(second, 59) for second in rule.by_second}) or (start.second,)


def moments_within(rule: RecurrenceRule, start: datetime, day: date) -> list[datetime]:
    """The moments on a day of a rule that steps through hours, minutes or seconds, in order."""
    unit = _SECONDS[rule.frequency]
    step = unit * rule.interval
    midnight = datetime.combine(day, time.min)
    base = start.replace(microsecond=0)
    base -= timedelta(seconds=(base.minute * 60 + base.second) % unit)
    apart = (midnight - base) // timedelta(seconds=1)
    first = -apart % step if apart > 0 else -apart
    found: list[datetime] = []
    for offset in range(first, _DAY, step):
        found.extend(_moments_of_period(rule, start, midnight + timedelta(seconds=offset)))
    return found


def _moments_of_period(rule: RecurrenceRule, start: datetime, begin: datetime) -> list[datetime]:
    frequency = rule.frequency
    if rule.by_hour and begin.hour not in rule.by_hour:
        return []
    if frequency is not Frequency.HOURLY and rule.by_minute and begin.minute not in rule.by_minute:
        return []
    if frequency is Frequency.SECONDLY:
        passes = not rule.by_second or begin.second in rule.by_second
        return chosen_positions([begin] if passes else [], rule.by_set_position)
    minutes = (
        rule.by_minute or (start.minute,) if frequency is Frequency.HOURLY else (begin.minute,)
    )
    moments = [
        begin.replace(minute=minute, second=second)
        for minute, second in product(minutes, _seconds(rule, start))
    ]
    return chosen_positions(moments, rule.by_set_position)


def chosen_positions(moments: list[Any], positions: tuple[int, ...]) -> list[Any]:
    """The moments of one period at the places BYSETPOS names; all where it names none."""
    if not positions:
        return moments
    count = len(moments)
    places = {place - 1 if place > 0 else count + place for place in positions}
    return [moments[place] for place in sorted(places) if 0 <= place < count]
