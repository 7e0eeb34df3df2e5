"""Groups and their members: reads by the driver's cursor, bulk writes inside a unit of work."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from sme_crm.domain.criteria import Criteria, from_json
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.group import Group, in_tree_order
from sme_crm.store.driver import DriverConnection
from sme_crm.store.unit_of_work import UnitOfWork

_COLUMNS = "id, name, description, kind, criteria, parent_id, position, created_at"
_CHUNK = 5_000


def read_groups(connection: DriverConnection) -> list[Group]:
    """Every group in the order of the tree."""
    rows = connection.execute(f"SELECT {_COLUMNS} FROM contact_group").fetchall()
    return in_tree_order(_group(row) for row in rows)


def _group(row: Sequence[Any]) -> Group:
    criteria: Criteria | None = None
    unreadable = False
    if row[3] == "dynamic":
        try:
            criteria = from_json(str(row[4]))
        except InvalidInput:
            unreadable = True
    return Group(
        id=row[0],
        name=str(row[1]),
        description=str(row[2]),
        kind="dynamic" if row[3] == "dynamic" else "static",
        criteria=criteria,
        parent_id=row[5],
        position=row[6],
        created_at=str(row[7]),
        unreadable=unreadable,
    )


def next_position(connection: DriverConnection) -> int:
    """The place after the last group."""
    row = connection.execute("SELECT coalesce(max(position), 0) + 1 FROM contact_group").fetchone()
    return int(row[0])


def insert_members(
    work: UnitOfWork, group_id: int, condition: str, values: tuple[object, ...]
) -> int:
    """Put the contacts meeting an SQL condition on `contact` into a group, those not yet there.

    One statement however many they are; returns how many came.
    """
    connection = work.connection
    last = connection.execute("SELECT coalesce(max(id), 0) FROM group_member").fetchone()[0]
    connection.execute(
        "INSERT INTO group_member(group_id, contact_id)"
        f" SELECT ?, contact.id FROM contact WHERE {condition}"
        " AND contact.id NOT IN (SELECT contact_id FROM group_member WHERE group_id = ?)"
        " ORDER BY contact.id",
        (group_id, *values, group_id),
    )
    rows = connection.execute(
        "SELECT id, contact_id FROM group_member WHERE group_id = ? AND id > ? ORDER BY id",
        (group_id, last),
    ).fetchall()
    if rows:
        # Ids of one INSERT follow each other: the journal keeps the range, not each row.
        work.record_range("group_member", rows[0][0], rows[-1][0])
        work.touch_contacts(row[1] for row in rows)
    return len(rows)


def delete_members(work: UnitOfWork, group_id: int, contact_ids: Sequence[int]) -> int:
    """Take contacts out of a group; returns how many were in it."""
    gone = 0
    for start in range(0, len(contact_ids), _CHUNK):
        listed = ",".join(str(int(each)) for each in contact_ids[start : start + _CHUNK])
        gone += work.delete_where(
            "group_member", f"group_id = {int(group_id)} AND contact_id IN ({listed})"
        )
    return gone


def listed_condition(contact_ids: Sequence[int]) -> tuple[str, tuple[object, ...]]:
    """The SQL condition that a live contact is one of `contact_ids`."""
    return (
        "contact.deleted_at IS NULL AND contact.id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(contact_ids)),),
    )


def newest_change(connection: DriverConnection) -> int:
    """The id of the last change: what was counted before it may be out of date."""
    return int(connection.execute("SELECT coalesce(max(id), 0) FROM change").fetchone()[0])
