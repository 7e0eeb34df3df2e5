"""Reminders of tasks and appointments: when each rings, and which ring at a moment.

Nothing rings while the program is closed; what would have rung meanwhile comes first at the next
start. All times are local, without zone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Final, Literal, NamedTuple

ReminderKind = Literal["task", "appointment"]
ReminderState = Literal["snoozed", "dismissed"]

START_OF_DAY: Final = time(9)
"""When what has a day but no time counts as due."""
KEPT_DAYS: Final = 30
"""A task's reminder that rang unheard is told for so long; an appointment's until it is over."""
SNOOZES: Final = (5, 15, 60)
"""Minutes to be reminded again after."""


class ReminderKey(NamedTuple):
    """What tells one reminder from all others.

    `occurrence` is the moment that it reminds of as it stands ("2026-11-20T14:00") and how many
    minutes before it: a task that is put off, an appointment that is moved rings anew.
    """

    kind: ReminderKind
    row_id: int
    occurrence: str


@dataclass(frozen=True, slots=True)
class Reminder:
    """One reminder: it rings `at`, for something that `starts` and is over at `ends`."""

    key: ReminderKey
    subject: str
    starts: datetime
    ends: datetime
    at: datetime
    contact_id: int | None = None
    contact: str = ""


@dataclass(frozen=True, slots=True)
class Ringing:
    """What rings now: those `missed` (their time has long gone by) first; when the next does."""

    reminders: tuple[Reminder, ...]
    next_at: datetime | None


def ring(
    reminders: Iterable[Reminder],
    states: Mapping[ReminderKey, tuple[ReminderState, datetime | None]],
    now: datetime,
) -> Ringing:
    """Which reminders ring at `now`, the longest overdue first.

    A snoozed one rings again at its hour, however the clock was set meanwhile; a dismissed one
    never.
    """
    due: list[Reminder] = []
    later: list[datetime] = []
    for reminder in reminders:
        state, until = states.get(reminder.key, ("", None))
        if state == "dismissed" or _is_over(reminder, now):
            continue
        at = until if state == "snoozed" and until is not None else reminder.at
        if at <= now:
            due.append(reminder)
        else:
            later.append(at)
    due.sort(key=lambda one: (one.at, one.key))
    return Ringing(tuple(due), min(later, default=None))


def _is_over(reminder: Reminder, now: datetime) -> bool:
    if reminder.key.kind == "appointment":
        return reminder.ends <= now
    return reminder.at < now - timedelta(days=KEPT_DAYS)
