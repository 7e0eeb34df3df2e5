"""The occurrences of a rule: in a window, the next one, the last one.

Fast however long ago the rule began: the periods before the window are stepped over by
arithmetic. A count is turned once into the moment it ends with. The first occurrence is always
the start itself, and the first of the count, even where the rule would not choose it (RFC 5545,
3.8.5.3).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterator
from datetime import date, datetime, time, timedelta, tzinfo
from functools import lru_cache
from itertools import islice
from typing import Final

from sme_crm.domain.recurrence.plain_rules import (
    counts_evenly,
    is_plain,
    plain_counted,
    plain_moments,
)
from sme_crm.domain.recurrence.rule import (
    Frequency,
    Moment,
    RecurrenceRule,
    day_of,
    is_day,
    local_until,
)
from sme_crm.domain.recurrence.rule_days import RuleDays
from sme_crm.domain.recurrence.rule_times import chosen_positions, moments_within, times_of_rule

_MOST_IDLE: Final = {Frequency.MONTHLY: 5000, Frequency.YEARLY: 800}
_MOST_IDLE_DAYS: Final = 20_000
"""So many periods in a row without a chosen day are looked through at most: 400 years and more,
of days 54. A rule that chooses none in them (30 February) or has by then not come to its count
is taken for one without end."""
_MOST_COUNTED: Final = 20_000


def occurrences(
    rule: RecurrenceRule | None,
    start: Moment,
    window_from: Moment,
    window_until: Moment,
    excluded: Collection[Moment] = (),
    added: Collection[Moment] = (),
    limit: int = 10_000,
    zone: tzinfo | None = None,
) -> list[Moment]:
    """The moments at which a series begins an occurrence, from `window_from`, before
    `window_until`, in order, at most `limit`.

    All are local: times without zone, or days when `start` is one. Without a rule the start is
    the only one beside those `added`. An excluded day takes out all of it. `zone` (None: this
    computer's) matters to a last time in UTC alone.
    """
    first, end = _alike(start, window_from), _alike(start, window_until, upwards=True)
    found: list[Moment] = []
    if rule is None:
        if first <= start < end:
            found.append(start)
    elif first < end:
        last = _last_moment(rule, start, zone)
        if last is None or last >= first:
            walk = plain_moments if is_plain(rule) else _walk
            for moment in walk(rule, start, first, end):
                if moment >= end or (last is not None and moment > last):
                    break
                found.append(moment)
                if len(found) >= limit + len(excluded):
                    break
    if added:
        more = {_alike(start, moment) for moment in added}
        found = sorted(more.union(found))
        found = found[bisect_left(found, first) : bisect_left(found, end)]
    if excluded:
        found = [moment for moment in found if not _is_among(moment, excluded)]
    return found[:limit]


def next_after(
    rule: RecurrenceRule | None,
    start: Moment,
    after: Moment,
    excluded: Collection[Moment] = (),
    added: Collection[Moment] = (),
    zone: tzinfo | None = None,
) -> Moment | None:
    """The first occurrence later than `after`; None when there is none.

    After a day come the occurrences of the following days.
    """
    if is_day(after) and not is_day(start):
        bound: Moment = datetime.combine(after, time.max)
    else:
        bound = _alike(start, after)
    later = [_alike(start, moment) for moment in added]
    later = [moment for moment in later if moment > bound and not _is_among(moment, excluded)]
    following = _next_of_rule(rule, start, bound, excluded, zone)
    if following is not None:
        later.append(following)
    return min(later, default=None)


def _next_of_rule(
    rule: RecurrenceRule | None,
    start: Moment,
    after: Moment,
    excluded: Collection[Moment],
    zone: tzinfo | None,
) -> Moment | None:
    if rule is None:
        return start if start > after and not _is_among(start, excluded) else None
    last = _last_moment(rule, start, zone)
    if last is not None and after >= last:
        return None
    for moment in _walk(rule, start, after):
        if last is not None and moment > last:
            return None
        if moment > after and not _is_among(moment, excluded):
            return moment
    return None


def last_day(rule: RecurrenceRule | None, start: Moment, zone: tzinfo | None = None) -> date | None:
    """The day on which the last occurrence begins; None for a rule without end.

    Meant to be worked out once, when the rule is saved: a long count takes milliseconds.
    """
    if rule is None:
        return day_of(start)
    last = _last_moment(rule, start, zone)
    if last is None:
        return None
    return day_of(_latest(rule, start, last))


def count_before(rule: RecurrenceRule, start: Moment, moment: Moment) -> int:
    """How many occurrences of the rule begin before a moment, excluded ones too."""
    found = 0
    for occurrence in _walk(rule, start, start, moment):
        if occurrence >= moment:
            break
        found += 1
    return found


def last_before(
    rule: RecurrenceRule, start: Moment, moment: Moment, zone: tzinfo | None = None
) -> Moment | None:
    """The last occurrence before a moment; None when that is not after the start."""
    if moment <= start:
        return None
    bound = moment - (timedelta(days=1) if is_day(moment) else timedelta(microseconds=1))
    last = _last_moment(rule, start, zone)
    return _latest(rule, start, bound if last is None else min(bound, last))


def _latest(rule: RecurrenceRule, start: Moment, bound: Moment) -> Moment:
    """The latest occurrence that is not later than `bound`; the start at the least."""
    period = _period_maker(rule, start)
    newest = RuleDays(rule, day_of(start)).period_of(day_of(bound))
    most_idle = _MOST_IDLE.get(rule.frequency, _MOST_IDLE_DAYS)
    for number in range(newest, max(-1, newest - most_idle), -1):
        fitting = [moment for moment in period(number) or () if start < moment <= bound]
        if fitting:
            return fitting[-1]
    return start


def _walk(
    rule: RecurrenceRule, start: Moment, first: Moment, end: Moment | None = None
) -> Iterator[Moment]:
    """The occurrences from `first` on, in order, whatever ends the rule.

    It stops by itself some time after `end`, at the end of the calendar, and after very many
    periods without any.
    """
    if start >= first:
        yield start
    period = _period_maker(rule, start)
    days = RuleDays(rule, day_of(start))
    number = days.period_of(day_of(max(first, start)))
    newest = days.period_of(day_of(end)) if end is not None else None
    if newest is None:
        newest = number + 5 * _MOST_COUNTED
    idle, most_idle = 0, _MOST_IDLE.get(rule.frequency, _MOST_IDLE_DAYS)
    while number <= newest and idle < most_idle:
        moments = period(number)
        if moments is None:
            return
        number += 1
        idle = 0 if moments else idle + 1
        for moment in moments:
            if moment > start and moment >= first:
                yield moment


def _period_maker(rule: RecurrenceRule, start: Moment) -> Callable[[int], list[Moment] | None]:
    """A function that gives the moments of a period; None beyond the end of the calendar."""
    chosen = RuleDays(rule, day_of(start)).days
    positions = rule.by_set_position
    if not isinstance(start, datetime):
        return lambda number: _days_alone(rule, start, chosen(number))
    if rule.frequency.within_day:
        begun: datetime = start
        return lambda number: _within_days(rule, begun, chosen(number))
    times = times_of_rule(rule, start)
    combine = datetime.combine

    def moments(number: int) -> list[Moment] | None:
        days = chosen(number)
        if not days:
            return None if days is None else []
        return chosen_positions([combine(day, at) for day in days for at in times], positions)

    return moments


def _days_alone(rule: RecurrenceRule, start: date, days: list[date] | None) -> list[Moment] | None:
    if days is None:
        return None
    if rule.frequency.within_day:  # nonsense for whole days: those on which a moment falls
        midnight = datetime.combine(start, time.min)
        return [day for day in days if moments_within(rule, midnight, day)]
    return chosen_positions(list[Moment](days), rule.by_set_position)


def _within_days(
    rule: RecurrenceRule, start: datetime, days: list[date] | None
) -> list[Moment] | None:
    if days is None:
        return None
    return [moment for day in days for moment in moments_within(rule, start, day)]


@lru_cache(maxsize=4096)
def _last_moment(rule: RecurrenceRule, start: Moment, zone: tzinfo | None) -> Moment | None:
    """The moment after which a rule ends, not before its start; None for one without end."""
    until = local_until(rule, start, zone)
    if until is not None:
        until = max(until, start)
    if rule.count is None:
        return until
    counted = _counted(rule, start, rule.count)
    if until is None or counted is None:
        return until if counted is None else counted
    return min(until, counted)


def _counted(rule: RecurrenceRule, start: Moment, count: int) -> Moment | None:
    """The occurrence with this number, from 1; None when it is too far to be found."""
    if is_plain(rule) and counts_evenly(rule, start):
        return plain_counted(rule, start, count)
    if count > _MOST_COUNTED:
        return None
    return next(islice(_walk(rule, start, start), count - 1, None), None)


def _alike(start: Moment, moment: Moment, *, upwards: bool = False) -> Moment:
    """A moment of the kind of `start`: days get midnight, times lose their hour.

    `upwards`: a time after midnight becomes the next day, so that its own day is before it.
    """
    if is_day(start):
        if not isinstance(moment, datetime):
            return moment
        later = upwards and moment.time() > time.min and moment.date() < date.max
        return moment.date() + timedelta(days=1) if later else moment.date()
    return moment if isinstance(moment, datetime) else datetime.combine(moment, time.min)


def _is_among(moment: Moment, excluded: Collection[Moment]) -> bool:
    """True when the moment, or its whole day, is excluded."""
    return moment in excluded or (
        isinstance(moment, datetime)
        and any(is_day(other) and other == moment.date() for other in excluded)
    )
