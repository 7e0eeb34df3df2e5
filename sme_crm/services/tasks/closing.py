"""What follows when tasks are done: a line in each contact's history, the repetition, a next step.

All of it is part of the change that closes the tasks.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from sme_crm.domain.kept_entries import EXCLUDED, excluded_days
from sme_crm.domain.sales.chasing import LINK_KIND as QUOTE_LINK
from sme_crm.domain.task import OWN_KIND_PREFIX, TaskDraft
from sme_crm.services.tasks.task_rows import insert_tasks
from sme_crm.store.queries.quotes import open_chases

if TYPE_CHECKING:
    from sme_crm.store.driver import DriverConnection
    from sme_crm.store.unit_of_work import UnitOfWork

LINK_KIND: Final = "task"
"""The `link_kind` of an entry that tells of a task."""
_ENTRY_KINDS: Final = {
    "call": ("call", "phone"),
    "letter": ("letter", "post"),
    "email": ("email", "email"),
    "visit": ("visit", ""),
    "quote": ("other", ""),
}
_KIND_OF_CHANNEL: Final = {
    "phone": "call",
    "post": "letter",
    "email": "email",
    "visit": "visit",
    "fax": "fax",
    "sms": "sms",
}
_CHUNK: Final = 2_000


@dataclass(frozen=True, slots=True)
class Closing:
    """How tasks end: the result, a note of what was said, the minutes it took, what comes next.

    `next_step` is made once for each task; without contacts of its own it gets those of the task,
    likewise whom it is about and who answers for it.
    """

    outcome: str = ""
    note: str = ""
    minutes: int | None = None
    next_step: TaskDraft | None = None


@dataclass(frozen=True, slots=True)
class ClosedTasks:
    """What closing did: the change (0: none), the next steps and the repetitions it made."""

    change_id: int
    next_ids: tuple[int, ...] = ()
    repeated_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class _Task:
    id: int
    draft: TaskDraft
    planned_date: str | None
    member_id: int | None
    excluded: frozenset[str] = frozenset()


def read_open(connection: DriverConnection, ids: Sequence[int]) -> list[_Task]:
    """The tasks of `ids` that are open, in their order, with their contacts."""
    found: dict[int, _Task] = {}
    for start in range(0, len(ids), _CHUNK):
        listed = json.dumps(list(ids[start : start + _CHUNK]))
        contacts: dict[int, list[int]] = {}
        for task_id, contact_id in connection.execute(
            "SELECT task_id, contact_id FROM task_contact WHERE task_id IN"
            " (SELECT value FROM json_each(?)) ORDER BY task_id, position, id",
            (listed,),
        ).fetchall():
            contacts.setdefault(task_id, []).append(contact_id)
        for row in connection.execute(
            "SELECT id, subject, kind, notes, due_date, due_time, priority, responsible_id,"
            " recurrence, recurrence_from, reminder_minutes, template_id, link_kind, link_id,"
            " planned_date, member_id, extra FROM task"
            " WHERE closed_at IS NULL AND id IN (SELECT value FROM json_each(?))",
            (listed,),
        ).fetchall():
            draft = TaskDraft(
                subject=row[1], kind=row[2], notes=row[3], due_date=row[4], due_time=row[5],
                priority=row[6], responsible_id=row[7], recurrence=row[8],
                recurrence_from=row[9], reminder_minutes=row[10], template_id=row[11],
                link_kind=row[12], link_id=row[13],
                contact_ids=tuple(contacts.get(row[0], ())),
            )  # fmt: skip
            excluded = excluded_days(row[16]) if draft.recurrence else frozenset()
            found[row[0]] = _Task(row[0], draft, row[14], row[15], excluded)
    return [found[task_id] for task_id in ids if task_id in found]


def close_tasks(
    work: UnitOfWork,
    tasks: Sequence[_Task],
    closing: Closing,
    channels: Mapping[str, str],
    today: date,
    staff_id: int | None,
    *,
    told_already: bool = False,
) -> ClosedTasks:
    """Close open tasks as done; `channels`: the channel of each own kind.

    `told_already`: the history has an entry of what was done, by whoever closes them.
    """
    work.update_many(
        "task",
        [task.id for task in tasks],
        {
            "status": "done",
            "closed_at": work.now,
            "outcome": closing.outcome,
            "updated_at": work.now,
        },
    )
    _drop_other_chases(work, tasks, today)
    if not told_already:
        _write_history(work, tasks, closing, channels, staff_id)
    following = [_next_step(task, closing.next_step) for task in tasks if closing.next_step]
    repeated = [again for task in tasks if (again := repetition(task, today)) is not None]
    next_ids = insert_tasks(work, following)
    return ClosedTasks(work.change_id, tuple(next_ids), tuple(insert_tasks(work, repeated)))


def _drop_other_chases(work: UnitOfWork, tasks: Sequence[_Task], today: date) -> None:
    """A quote that was asked about has been asked about: what was due besides is settled by it."""
    for quote_id in {task.draft.link_id for task in tasks if task.draft.link_kind == QUOTE_LINK}:
        if quote_id is not None:
            over = {"status": "dropped", "closed_at": work.now, "updated_at": work.now}
            work.update_many("task", open_chases(work.connection, quote_id, today), over)


def _write_history(
    work: UnitOfWork,
    tasks: Sequence[_Task],
    closing: Closing,
    channels: Mapping[str, str],
    staff_id: int | None,
) -> None:
    ids: list[int] = []
    details = "{}" if closing.minutes is None else json.dumps({"minutes": closing.minutes})
    for task in tasks:
        kind, channel = entry_kind(task.draft.kind, channels)
        direction = "internal" if kind in ("note", "other") else "out"
        for contact_id in task.draft.contact_ids:
            cursor = work.connection.execute(
                "INSERT INTO history(contact_id, kind, at, staff_id, direction, channel, outcome,"
                " subject, text, link_kind, link_id, details)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (contact_id, kind, work.now, staff_id, direction, channel, closing.outcome,
                 task.draft.subject, closing.note, LINK_KIND, task.id,
                 details),
            )  # fmt: skip
            ids.append(int(cursor.lastrowid))
    work.record_inserted("history", ids)


def entry_kind(kind: str, channels: Mapping[str, str]) -> tuple[str, str]:
    """The kind and channel of the entry that a kind of task leaves in the history."""
    if kind.startswith(OWN_KIND_PREFIX):
        channel = channels.get(kind, "")
        return _KIND_OF_CHANNEL.get(channel, "note"), channel
    return _ENTRY_KINDS.get(kind, ("note", ""))


def _next_step(task: _Task, draft: TaskDraft | None) -> TaskDraft:
    assert draft is not None
    linked = bool(draft.link_kind)
    return replace(
        draft,
        contact_ids=draft.contact_ids or task.draft.contact_ids,
        responsible_id=draft.responsible_id or task.draft.responsible_id,
        link_kind=draft.link_kind if linked else task.draft.link_kind,
        link_id=draft.link_id if linked else task.draft.link_id,
    )


def repetition(task: _Task, today: date) -> TaskDraft | None:
    """The task as it comes again after it was done or left out today; None when it does not.

    By the day first meant, not the one it was postponed to: what is done on Mondays stays there.
    Days that a calendar file takes out of the repetition are passed over.
    """
    from sme_crm.domain.recurrence import (
        next_due,
        parse_rule,
        remaining_rule,
        rule_as_text,
    )

    draft = task.draft
    if not draft.recurrence:
        return None
    rule = parse_rule(draft.recurrence)
    due = date.fromisoformat(task.planned_date or draft.due_date or today.isoformat())
    from_done = draft.recurrence_from == "done"
    following = next_due(rule, due, today, from_done)
    while following is not None and not from_done and following.isoformat() in task.excluded:
        following = next_due(rule, due, following + timedelta(days=1))
    if following is None:
        return None
    rest = remaining_rule(rule, due, following, from_done)
    day = following.isoformat()
    excluded = sorted(one for one in task.excluded if one > day)
    return replace(
        draft,
        due_date=day,
        recurrence=rule_as_text(rest),
        extra={EXCLUDED: excluded} if excluded else {},
    )


def left_out(task: _Task, today: date) -> TaskDraft | None:
    """The task as it comes again when this time is left out, were it for a day to come."""
    due = task.draft.due_date
    return repetition(task, max(today, date.fromisoformat(due)) if due else today)
