"""A task: something to do with or for contacts, at a day or when there is time.

Words are those of iCalendar (VTODO, RFC 5545): due, priority, status, recurrence rule, alarm.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, Literal

from sme_crm.domain.translation import QT_TRANSLATE_NOOP

RepeatFrom = Literal["due", "done"]

TASK_KINDS: Final[dict[str, str]] = {
    "call": QT_TRANSLATE_NOOP("TaskWords", "Call"),
    "letter": QT_TRANSLATE_NOOP("TaskWords", "Letter"),
    "email": QT_TRANSLATE_NOOP("TaskWords", "E-mail"),
    "visit": QT_TRANSLATE_NOOP("TaskWords", "Visit"),
    "quote": QT_TRANSLATE_NOOP("TaskWords", "Quote"),
    "other": QT_TRANSLATE_NOOP("TaskWords", "Other"),
}
"""The kinds every business has; its own ones are "own.<id>" (table `activity_kind`)."""

KIND_ICONS: Final[dict[str, str]] = {
    "call": "phone",
    "letter": "letters",
    "email": "mail",
    "visit": "pin",
    "quote": "quote",
    "other": "tasks",
}
OWN_KIND_PREFIX: Final = "own."

LOW, NORMAL, HIGH = 0, 1, 2
PRIORITIES: Final[dict[int, str]] = {
    HIGH: QT_TRANSLATE_NOOP("TaskWords", "High"),
    NORMAL: QT_TRANSLATE_NOOP("TaskWords", "Normal"),
    LOW: QT_TRANSLATE_NOOP("TaskWords", "Low"),
}

TASK_STATUSES: Final[dict[str, str]] = {
    "open": QT_TRANSLATE_NOOP("TaskWords", "To do"),
    "waiting": QT_TRANSLATE_NOOP("TaskWords", "Waiting"),
    "done": QT_TRANSLATE_NOOP("TaskWords", "Done"),
    "dropped": QT_TRANSLATE_NOOP("TaskWords", "Dropped"),
}


@dataclass(frozen=True, slots=True)
class TaskDraft:
    """What a task is made of; see `Task` for its parts."""

    subject: str
    kind: str = "other"
    notes: str = ""
    due_date: str | None = None
    due_time: str = ""
    priority: int = NORMAL
    status: str = "open"
    responsible_id: int | None = None
    contact_ids: tuple[int, ...] = ()
    recurrence: str = ""
    recurrence_from: RepeatFrom = "due"
    reminder_minutes: int | None = None
    template_id: int | None = None
    link_kind: str = ""
    link_id: int | None = None
    uid: str = ""
    extra: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Task:
    """A task as it stands.

    `due_date` is an ISO day or None (some day), `due_time` "HH:MM" or "" (any time of the day),
    local time. `planned_date` is the day first meant: where it lies before `due_date` the task
    rolled over. `reminder_minutes` before the due time (of a task without time: before 09:00).
    `recurrence` is an RRULE, repeated from the due day or from the day it was done. `closed_at`
    is a UTC instant, None while open. `contacts` are (id, name), the first one leads.
    """

    id: int
    uid: str
    subject: str
    kind: str = "other"
    notes: str = ""
    due_date: str | None = None
    due_time: str = ""
    planned_date: str | None = None
    priority: int = NORMAL
    status: str = "open"
    responsible_id: int | None = None
    responsible: str = ""
    contacts: tuple[tuple[int, str], ...] = ()
    recurrence: str = ""
    recurrence_from: RepeatFrom = "due"
    reminder_minutes: int | None = None
    outcome: str = ""
    closed_at: str | None = None
    template_id: int | None = None
    member_id: int | None = None
    step: int | None = None
    link_kind: str = ""
    link_id: int | None = None
    documents: int = 0
    created_at: str = ""
    updated_at: str = ""
    extra: dict[str, object] = field(default_factory=dict)

    @property
    def is_open(self) -> bool:
        """Whether it is still to be done."""
        return self.closed_at is None
