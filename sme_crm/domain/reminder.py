"""Reminders of tasks and appointments: when each rings, and which ring at a moment.

Nothing rings while the program is closed; what would have rung meanwhile comes first at the next
start. All times are local, without zone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
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
    """One reminder: it rings `at`, for something that `starts` and is over at `ends`.

    `original` names the occurrence of a repeated appointment.
    """

    key: ReminderKey
    subject: str
    starts: datetime
    ends: datetime
    at: datetime
    contact_id: int | None = None
    contact: str = ""
    original: str = ""

    @property
    def whole_day(self) -> bool:
        """Whether what it reminds of has a day without a time."""
        return "T" not in self.key.occurrence


@dataclass(frozen=True, slots=True)
class Ringing:
    """What rings now, the longest overdue first, and when the next does."""

    reminders: tuple[Reminder, ...]
    next_at: datetime | None


def ring(
    reminders: Iterable[Reminder],
    states: Mapping[ReminderKey, tuple[ReminderState, datetime | None]],
    now: datetime,
) -> Ringing:
    """Which reminders ring at `now`, the longest overdue first.

    A snoozed one rings again at its hour, which is then its `at`, however the clock was set
    meanwhile; a dismissed one never.
    """
    due: list[Reminder] = []
    later: list[datetime] = []
    for reminder in reminders:
        state, until = states.get(reminder.key, ("", None))
        if state == "dismissed" or _is_over(reminder, now):
            continue
        at = until if state == "snoozed" and until is not None else reminder.at
        if at <= now:
            due.append(replace(reminder, at=at))
        else:
            later.append(at)
    due.sort(key=lambda one: (one.at, one.key))
    return Ringing(tuple(due), min(later, default=None))


def snoozes(reminder: Reminder, now: datetime) -> list[tuple[int, datetime]]:
    """How one can be reminded again: minutes from `now` (0: tomorrow morning) and the moment.

    What would come when an appointment is over is not offered.
    """
    tomorrow = datetime.combine(now.date() + timedelta(days=1), START_OF_DAY)
    moments = [(minutes, now + timedelta(minutes=minutes)) for minutes in SNOOZES]
    return [
        (minutes, until)
        for minutes, until in [*moments, (0, tomorrow)]
        if reminder.key.kind == "task" or until < reminder.ends
    ]


def _is_over(reminder: Reminder, now: datetime) -> bool:
    if reminder.key.kind == "appointment":
        return reminder.ends <= now
    return reminder.at < now - timedelta(days=KEPT_DAYS)
