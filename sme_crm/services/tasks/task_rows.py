"""Tasks as rows: what a draft becomes when it is stored, and storing many at once."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.folding import clean_text
from sme_crm.domain.task import OWN_KIND_PREFIX, PRIORITIES, TASK_KINDS, TaskDraft

if TYPE_CHECKING:
    from sme_crm.store.unit_of_work import UnitOfWork

_TIME: Final = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d", re.ASCII)
_EDITABLE: Final = frozenset(
    {
        "subject",
        "kind",
        "notes",
        "due_date",
        "due_time",
        "priority",
        "status",
        "responsible_id",
        "recurrence",
        "recurrence_from",
        "reminder_minutes",
        "outcome",
    }
)


def checked_values(values: Mapping[str, object]) -> dict[str, object]:
    """Values of a task as they are stored: clean texts, a canonical rule.

    Raises InvalidInput unknown_field, subject_missing, unknown_kind, task_value (a day, a time, a
    priority, a status that is none), recurrence_rule.
    """
    return {key: _checked(key, value) for key, value in values.items()}


def _checked(key: str, value: object) -> object:
    if key not in _EDITABLE:
        raise InvalidInput("unknown_field", field=key)
    if key == "subject":
        subject = clean_text(str(value))
        if not subject:
            raise InvalidInput("subject_missing")
        return subject
    if key == "kind":
        kind = str(value)
        if kind not in TASK_KINDS and not kind.startswith(OWN_KIND_PREFIX):
            raise InvalidInput("unknown_kind", kind=kind)
        return kind
    if key in ("notes", "outcome"):
        return clean_text(str(value), multi_line=True)
    if key == "recurrence":
        return _canonical_rule(str(value))
    if not _is_possible(key, value):
        raise InvalidInput("task_value", value=str(value)[:40])
    return value or None if key == "due_date" else value


def _is_possible(key: str, value: object) -> bool:
    if key == "due_date":
        return not value or _is_day(str(value))
    if key == "due_time":
        return value == "" or bool(_TIME.fullmatch(str(value)))
    if key == "priority":
        return value in PRIORITIES
    if key == "status":
        return value in ("open", "waiting")
    if key == "recurrence_from":
        return value in ("due", "done")
    return value is None or isinstance(value, int)


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _canonical_rule(text: str) -> str:
    from sme_crm.domain.recurrence import parse_rule, rule_as_text

    return rule_as_text(parse_rule(text)) if text.strip() else ""


def row_of_draft(draft: TaskDraft, now: str) -> dict[str, object]:
    """The columns of a new task; raises as `checked_values`."""
    values = checked_values({key: getattr(draft, key) for key in _EDITABLE if hasattr(draft, key)})
    row = {
        **values,
        "planned_date": values["due_date"],
        "template_id": draft.template_id,
        "link_kind": draft.link_kind,
        "link_id": draft.link_id,
        "extra": json.dumps(draft.extra, ensure_ascii=False),
        "created_at": now,
        "updated_at": now,
    }
    if draft.uid:
        row["uid"] = draft.uid
    return row


def insert_tasks(work: UnitOfWork, drafts: Sequence[TaskDraft]) -> list[int]:
    """Store new tasks with their contacts inside a unit of work; returns their ids."""
    rows = [row_of_draft(draft, work.now) for draft in drafts]
    ids = [_insert(work, "task", row) for row in rows]
    work.record_inserted("task", ids)
    links = [
        _insert(work, "task_contact", link)
        for task_id, draft in zip(ids, drafts, strict=True)
        for link in _links(task_id, draft.contact_ids)
    ]
    work.record_inserted("task_contact", links)
    return ids


def _links(task_id: int, contact_ids: Sequence[int]) -> list[dict[str, object]]:
    return [
        {"task_id": task_id, "contact_id": contact_id, "position": position}
        for position, contact_id in enumerate(dict.fromkeys(contact_ids))
    ]


def _insert(work: UnitOfWork, table: str, values: Mapping[str, object]) -> int:
    names = ", ".join(f'"{name}"' for name in values)
    marks = ", ".join("?" * len(values))
    cursor = work.connection.execute(
        f'INSERT INTO "{table}"({names}) VALUES ({marks})', tuple(values.values())
    )
    return int(cursor.lastrowid)


def set_contacts(work: UnitOfWork, task_id: int, contact_ids: Sequence[int]) -> None:
    """Give a task these contacts, the first one leads."""
    rows = work.connection.execute(
        "SELECT contact_id, id, position FROM task_contact WHERE task_id = ?", (task_id,)
    ).fetchall()
    known = {contact_id: (row_id, position) for contact_id, row_id, position in rows}
    wanted = tuple(dict.fromkeys(contact_ids))
    work.delete_many("task_contact", [known[one][0] for one in known if one not in wanted])
    for link in _links(task_id, wanted):
        row = known.get(int(str(link["contact_id"])))
        if row is None:
            work.insert("task_contact", link)
        elif row[1] != link["position"]:
            work.update("task_contact", row[0], {"position": link["position"]})
