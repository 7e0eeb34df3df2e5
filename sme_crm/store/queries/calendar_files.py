"""Rows of appointments and tasks by the UID they have in files, whole, with their contacts."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, Literal

from sme_crm.store.driver import DriverConnection

EntryTable = Literal["appointment", "task"]
_CHUNK: Final = 5_000
_COLUMNS: Final[dict[EntryTable, tuple[str, ...]]] = {
    "appointment": (
        "id", "uid", "subject", "notes", "location", "url", "starts", "ends", "all_day",
        "time_zone", "status", "transparency", "classification", "category_id", "recurrence",
        "excluded", "added", "parent_id", "replaces", "alarms", "sequence", "extra", "first_day",
        "last_day", "long", "created_at", "updated_at",
    ),
    "task": (
        "id", "uid", "subject", "notes", "due_date", "due_time", "planned_date", "priority",
        "status", "recurrence", "closed_at", "reminder_minutes", "extra", "created_at",
        "updated_at",
    ),
}  # fmt: skip


def rows_by(
    connection: DriverConnection,
    table: EntryTable,
    column: Literal["id", "uid", "parent_id"],
    values: Sequence[object],
) -> list[dict[str, Any]]:
    """The rows whose `column` is one of `values`, in the order of their ids."""
    names = _COLUMNS[table]
    found: list[dict[str, Any]] = []
    for start in range(0, len(values), _CHUNK):
        rows = connection.execute(
            f"SELECT {', '.join(names)} FROM {table}"
            f" WHERE {column} IN (SELECT value FROM json_each(?)) ORDER BY id",
            (json.dumps(values[start : start + _CHUNK]),),
        ).fetchall()
        found += [dict(zip(names, row, strict=True)) for row in rows]
    return found


def insert_row(connection: DriverConnection, table: str, values: Mapping[str, object]) -> int:
    """Put a row in without recording it; returns its id."""
    names = ", ".join(values)
    marks = ", ".join("?" * len(values))
    cursor = connection.execute(
        f"INSERT INTO {table}({names}) VALUES ({marks})", tuple(values.values())
    )
    return int(cursor.lastrowid)


def task_ids(
    connection: DriverConnection, first: str, last: str, after: int, limit: int
) -> list[int]:
    """Tasks due from `first` to `last` (ISO days, both included; "" all, with and without day)."""
    where = "due_date BETWEEN ? AND ?" if first or last else "? = ?"
    rows = connection.execute(
        f"SELECT id FROM task WHERE {where} AND id > ? ORDER BY id LIMIT ?",
        (first, last, after, limit),
    ).fetchall()
    return [row[0] for row in rows]


def contacts_by_email(connection: DriverConnection, keys: Iterable[str]) -> dict[str, int]:
    """The contact each address (as the base compares them) belongs to, where it is one only."""
    listed = list(dict.fromkeys(keys))
    found: dict[str, int] = {}
    for start in range(0, len(listed), _CHUNK):
        rows = connection.execute(
            "SELECT e.folded, min(e.contact_id) FROM email e JOIN contact c ON c.id = e.contact_id"
            " WHERE c.deleted_at IS NULL AND e.folded IN (SELECT value FROM json_each(?))"
            " GROUP BY e.folded HAVING count(DISTINCT e.contact_id) = 1",
            (json.dumps(listed[start : start + _CHUNK]),),
        ).fetchall()
        found.update(rows)
    return found


def contact_ids_of(
    connection: DriverConnection, table: EntryTable, ids: Sequence[int]
) -> dict[int, list[int]]:
    """The contacts of appointments or tasks in their order, those in the trash too."""
    found: dict[int, list[int]] = {}
    for start in range(0, len(ids), _CHUNK):
        for row_id, contact_id in connection.execute(
            f"SELECT {table}_id, contact_id FROM {table}_contact WHERE {table}_id IN"
            " (SELECT value FROM json_each(?)) ORDER BY position, id",
            (json.dumps(ids[start : start + _CHUNK]),),
        ).fetchall():
            found.setdefault(row_id, []).append(contact_id)
    return found


def people_of(
    connection: DriverConnection, table: EntryTable, ids: Sequence[int]
) -> dict[int, list[tuple[str, str]]]:
    """Name and first e-mail address of the contacts of appointments or tasks, in their order."""
    found: dict[int, list[tuple[str, str]]] = {}
    for start in range(0, len(ids), _CHUNK):
        for row_id, name, email in connection.execute(
            f"SELECT l.{table}_id, c.formatted_name, coalesce(c.email, '') FROM {table}_contact l"
            " JOIN contact c ON c.id = l.contact_id AND c.deleted_at IS NULL"
            f" WHERE l.{table}_id IN (SELECT value FROM json_each(?)) ORDER BY l.position, l.id",
            (json.dumps(ids[start : start + _CHUNK]),),
        ).fetchall():
            found.setdefault(row_id, []).append((name, email))
    return found
