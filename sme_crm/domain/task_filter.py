"""Which tasks a list shows, in which order and under which headings; kept lists as JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date, timedelta
from typing import Any, Final, Literal

Due = Literal["", "overdue", "today", "week", "dated", "none"]
Closed = Literal["open", "closed", "all"]
TaskSortKey = Literal["due", "priority", "subject", "kind", "contact", "responsible", "closed"]
TaskGrouping = Literal["", "day", "kind", "priority", "responsible", "contact"]

DUES: Final[tuple[Due, ...]] = ("", "overdue", "today", "week", "dated", "none")
SORT_KEYS: Final[tuple[TaskSortKey, ...]] = (
    "due",
    "priority",
    "subject",
    "kind",
    "contact",
    "responsible",
    "closed",
)
GROUPINGS: Final[tuple[TaskGrouping, ...]] = (
    "",
    "day",
    "kind",
    "priority",
    "responsible",
    "contact",
)
NOBODY: Final = 0
"""Among the responsible: tasks that nobody answers for."""


@dataclass(frozen=True, slots=True)
class TaskFilter:
    """Conditions that all hold; the default is every open task.

    `due`: "overdue" before today, "week" from Monday to Sunday of this one, "none" without day.
    `due_from`, `due_until` limit the due day, `closed_from`, `closed_until` the local day on
    which a task was done or dropped (ISO, both included). `responsible` may hold `NOBODY`.
    `text` is what a user types: each word begins one of the subject, the notes or a contact.
    """

    due: Due = ""
    kinds: tuple[str, ...] = ()
    priorities: tuple[int, ...] = ()
    responsible: tuple[int, ...] = ()
    statuses: tuple[str, ...] = ()
    contact_ids: tuple[int, ...] = ()
    text: str = ""
    closed: Closed = "open"
    due_from: str = ""
    due_until: str = ""
    closed_from: str = ""
    closed_until: str = ""
    ids: tuple[int, ...] | None = None


@dataclass(frozen=True, slots=True)
class TaskSort:
    """An order of tasks; those without a day come last either way."""

    key: TaskSortKey = "due"
    descending: bool = False


@dataclass(frozen=True, slots=True)
class TaskRow:
    """What a list shows of one task; see `domain.task.Task`.

    `contact_id`, `contact` are the leading contact, `contacts` counts all, `phone` is its
    first number; `has_notes` tells whether there are any. `dead_address`: a letter still to be
    written to somebody whose mail came back.
    """

    id: int
    kind: str
    subject: str
    due_date: str | None
    due_time: str
    planned_date: str | None
    priority: int
    status: str
    responsible_id: int | None
    responsible: str
    recurrence: str
    reminder_minutes: int | None
    outcome: str
    closed_at: str | None
    has_notes: bool
    contact_id: int | None
    contact: str
    contacts: int
    phone: str
    documents: int
    member_id: int | None
    link_kind: str
    link_id: int | None
    dead_address: bool = False


@dataclass(frozen=True, slots=True)
class TaskGroup:
    """One heading of a list: what its tasks share, and how many they are.

    `key` by grouping: a day, "overdue", a month ("2027-03") or "" (no day); a kind; a priority,
    an id of the staff or of a contact as text, "" for none. `label` is a name of the user's own.
    """

    key: str
    count: int
    label: str = ""


@dataclass(frozen=True, slots=True)
class KeptTaskFilter:
    """A list of tasks that the user gave a name."""

    id: int
    name: str
    filter: TaskFilter
    grouping: TaskGrouping = "day"


def week_of(today: date) -> tuple[date, date]:
    """Monday and Sunday of the week a day is in."""
    monday = today - timedelta(days=today.weekday())
    return monday, monday + timedelta(days=6)


def last_single_day(today: date) -> date:
    """Up to this day, the end of next week, each day has a heading of its own; then months."""
    return week_of(today)[1] + timedelta(days=7)


def day_heading(due: str | None, today: date) -> str:
    """The key of the heading by day that a due day stands under."""
    if due is None:
        return ""
    if due < today.isoformat():
        return "overdue"
    return due if due <= last_single_day(today).isoformat() else due[:7]


def filter_as_json(wanted: TaskFilter, grouping: TaskGrouping) -> str:
    """A filter as it is kept: only what is limited."""
    plain = TaskFilter()
    content: dict[str, object] = {
        part.name: getattr(wanted, part.name)
        for part in fields(TaskFilter)
        if getattr(wanted, part.name) != getattr(plain, part.name)
    }
    return json.dumps({"grouping": grouping, "filter": content}, ensure_ascii=False)


def filter_from_json(text: str) -> tuple[TaskFilter, TaskGrouping]:
    """What was kept, as far as this program knows it: an unknown part does not limit."""
    try:
        content = json.loads(text)
    except ValueError:
        content = {}
    if not isinstance(content, Mapping):
        content = {}
    grouping: Any = content.get("grouping")
    kept = content.get("filter")
    values: dict[str, Any] = {}
    for part in fields(TaskFilter):
        value = kept.get(part.name) if isinstance(kept, Mapping) else None
        if isinstance(value, list):
            values[part.name] = tuple(value)
        elif value is not None:
            values[part.name] = value
    if values.get("due") not in DUES:
        values.pop("due", None)
    if values.get("closed") not in ("open", "closed", "all"):
        values.pop("closed", None)
    return TaskFilter(**values), grouping if grouping in GROUPINGS else "day"
