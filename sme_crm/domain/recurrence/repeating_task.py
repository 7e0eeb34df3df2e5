"""When a repeating task is due again once it is done."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

from sme_crm.domain.recurrence.expansion import count_before, next_after
from sme_crm.domain.recurrence.rule import Frequency, RecurrenceRule, day_of, local_until


def next_due(
    rule: RecurrenceRule, due: date, done_on: date, from_done: bool = False
) -> date | None:
    """The next due day of a task that was due on `due` and done on `done_on`; None: no more.

    By the due day, which is the start of the rule: its next day that has not gone by when the
    task is done, so that one done weeks late does not come back once for each week.
    `from_done`: one interval after the day it was done ("a month later": on the same day of the
    month, or the last where that is shorter), or the rule's next day when it names days.
    """
    if rule.count == 1:
        return None
    if not from_done:
        found = next_after(rule, due, max(due, done_on - timedelta(days=1)))
        return None if found is None else day_of(found)
    endless = replace(rule, count=None, until=None)
    following = _interval_later(endless, done_on)
    last = local_until(rule, due, None)
    return (
        None if following is None or (last is not None and following > day_of(last)) else following
    )


def remaining_rule(
    rule: RecurrenceRule, due: date, new_due: date, from_done: bool = False
) -> RecurrenceRule:
    """The rule that the task due on `new_due` goes on with: a count is less by those gone by."""
    if rule.count is None:
        return rule
    gone = 1 if from_done else count_before(rule, due, new_due)
    return replace(rule, count=max(1, rule.count - gone))


def _interval_later(rule: RecurrenceRule, done_on: date) -> date | None:
    """One interval after a day; the next day that a rule with days of its own chooses."""
    if rule == RecurrenceRule(
        rule.frequency, rule.interval, week_start=rule.week_start, others=rule.others
    ) and rule.frequency in (Frequency.MONTHLY, Frequency.YEARLY):
        months = rule.interval * (12 if rule.frequency is Frequency.YEARLY else 1)
        return months_later(done_on, months)
    found = next_after(rule, done_on, done_on)
    return None if found is None else day_of(found)


def months_later(day: date, months: int) -> date | None:
    """The same day some months later, or the last of a shorter month; None after year 9999."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= date.max.year:
        return None
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
