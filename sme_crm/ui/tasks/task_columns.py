"""The columns of the list of tasks: heading, width, what a cell shows, what can be edited."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from sme_crm.domain.task import HIGH, LOW
from sme_crm.domain.task_filter import TaskSortKey
from sme_crm.ui.follow_up.task_words import (
    KindWords,
    attachments_text,
    contacts_text,
    due_text,
    is_late,
    late_text,
    priority_text,
    priority_tone,
    status_text,
)
from sme_crm.ui.labels import instant_text
from sme_crm.ui.lists.roles import Cell

if TYPE_CHECKING:
    from sme_crm.domain.task_filter import TaskRow

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class TaskColumn:
    """A column: its key, its width in px (0: what is left), what it sorts by."""

    key: str
    width: int
    heading: Callable[[], str]
    sort: TaskSortKey | None = None


COLUMNS: Final = (
    TaskColumn("done", 40, lambda: ""),
    TaskColumn("subject", 0, lambda: translate("TaskColumns", "Task"), "subject"),
    TaskColumn("due", 164, lambda: translate("TaskColumns", "Due"), "due"),
    TaskColumn("kind", 112, lambda: translate("TaskColumns", "Kind"), "kind"),
    TaskColumn("priority", 92, lambda: translate("TaskColumns", "Priority"), "priority"),
    TaskColumn("responsible", 128, lambda: translate("TaskColumns", "Responsible"), "responsible"),
)
EDITABLE: Final = {
    "subject": "subject",
    "due": "due_date",
    "kind": "kind",
    "priority": "priority",
    "responsible": "responsible_id",
}
"""Columns that F2 and a double click edit, and the field each of them writes."""


def cell_of(task: TaskRow, key: str, kinds: KindWords) -> Cell:
    """What a cell shows of a task."""
    return _CELLS[key](task, kinds)


def edit_value(task: TaskRow, key: str) -> object:
    """The value a cell is edited from."""
    field = EDITABLE.get(key)
    return getattr(task, field) if field else None


def _done(task: TaskRow, kinds: KindWords) -> Cell:
    """The delegate paints a box; the model says the state to screen readers."""
    del task, kinds
    return Cell("")


def _subject(task: TaskRow, kinds: KindWords) -> Cell:
    parts = [contacts_text(task)]
    if task.closed_at is not None and task.outcome:
        parts.append(task.outcome.splitlines()[0])
    elif task.status == "waiting":
        parts.append(status_text("waiting"))
    if task.documents:
        parts.append(attachments_text(task.documents))
    second = "  ·  ".join(part for part in parts if part)
    return Cell(
        task.subject,
        second_line=second or None,
        icon=kinds.icon(task.kind),
        muted=task.closed_at is not None,
    )


def _due(task: TaskRow, kinds: KindWords) -> Cell:
    del kinds
    if task.closed_at is not None:
        return Cell(instant_text(task.closed_at), muted=True)
    late = late_text(task)
    text = due_text(task.due_date, task.due_time)
    if is_late(task):
        return Cell(text, second_line=late, icon="warning", icon_tone="danger")
    icon = "redo" if task.recurrence else ""
    return Cell(text, second_line=late or None, icon=icon, muted=not late)


def _kind(task: TaskRow, kinds: KindWords) -> Cell:
    return Cell(kinds.text(task.kind), muted=True)


def _priority(task: TaskRow, kinds: KindWords) -> Cell:
    del kinds
    if task.priority in (HIGH, LOW):
        return Cell(priority_text(task.priority), chip_tone=priority_tone(task.priority))
    return Cell("")


def _responsible(task: TaskRow, kinds: KindWords) -> Cell:
    del kinds
    return Cell(task.responsible, muted=True)


_CELLS: Final[dict[str, Callable[[TaskRow, KindWords], Cell]]] = {
    "done": _done,
    "subject": _subject,
    "due": _due,
    "kind": _kind,
    "priority": _priority,
    "responsible": _responsible,
}
