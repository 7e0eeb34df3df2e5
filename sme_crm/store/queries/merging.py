"""The records of a merge: their fields, what they own, and where merged ones went."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sme_crm.domain.duplicates.merge_plan import MERGED_FIELDS, MergeRecord
from sme_crm.domain.fields import OWN_PREFIX
from sme_crm.store.driver import DriverConnection

_READ: Final = 5_000
_COUNTED: Final = ("address", "phone", "email", "web_page", "consent", "document", "history")
_COLUMNS: Final = (
    "kind", "uid", "formatted_name", "sort_name", "deleted_at", "created_at", "updated_at"
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class StoredRecord:
    """A contact to be merged: its fields as the plan takes them, and what refuses a merge."""

    record: MergeRecord
    kind: str
    uid: str
    name: str
    sort_name: str
    trashed: bool


def read_records(
    connection: DriverConnection, ids: Sequence[int], *, counted: bool
) -> dict[int, StoredRecord]:
    """The contacts of `ids` that there are; `counted`: with the number of rows they own."""
    names = ", ".join(f'"{name}"' for name in (*_COLUMNS, *MERGED_FIELDS))
    found: dict[int, StoredRecord] = {}
    for start in range(0, len(ids), _READ):
        listed = json.dumps(list(ids[start : start + _READ]))
        own = _own_values(connection, listed)
        rows = _rows_owned(connection, listed) if counted else {}
        for row in connection.execute(
            f"SELECT id, {names} FROM contact WHERE id IN (SELECT value FROM json_each(?))",
            (listed,),
        ).fetchall():
            contact_id, kind, uid, name, sort_name, deleted_at, created_at, updated_at = row[:8]
            values = dict(zip(MERGED_FIELDS, row[8:], strict=True))
            values.update(own.get(contact_id, {}))
            record = MergeRecord(
                contact_id, values, created_at, updated_at, rows.get(contact_id, 0)
            )
            trashed = deleted_at is not None
            found[contact_id] = StoredRecord(record, kind, uid, name, sort_name, trashed)
    return found


def _own_values(connection: DriverConnection, listed: str) -> dict[int, dict[str, object]]:
    found: dict[int, dict[str, object]] = {}
    for contact_id, field_id, value in connection.execute(
        "SELECT contact_id, field_id, coalesce(text_value, number_value) FROM custom_value"
        " WHERE contact_id IN (SELECT value FROM json_each(?))",
        (listed,),
    ).fetchall():
        found.setdefault(contact_id, {})[f"{OWN_PREFIX}{field_id}"] = value
    return found


def _rows_owned(connection: DriverConnection, listed: str) -> dict[int, int]:
    found: dict[int, int] = {}
    for table in _COUNTED:
        for contact_id, count in connection.execute(
            f"SELECT contact_id, count(*) FROM {table}"
            " WHERE contact_id IN (SELECT value FROM json_each(?)) GROUP BY contact_id",
            (listed,),
        ).fetchall():
            found[contact_id] = found.get(contact_id, 0) + count
    return found


def joined_fields(connection: DriverConnection) -> frozenset[str]:
    """The keys of own fields that hold several choices, one a line."""
    rows = connection.execute("SELECT id FROM custom_field WHERE kind = 'choices'").fetchall()
    return frozenset(f"{OWN_PREFIX}{row[0]}" for row in rows)


def pairs_kept_apart(
    connection: DriverConnection, ids: Sequence[int]
) -> list[tuple[int, int, str]]:
    """(one id, other id, why) of the decisions between two of `ids`, the smaller id first."""
    listed = json.dumps(list(ids))
    rows = connection.execute(
        "SELECT min(left_id, right_id), max(left_id, right_id), reason FROM distinct_pair"
        " WHERE left_id IN (SELECT value FROM json_each(?1))"
        " AND right_id IN (SELECT value FROM json_each(?1))",
        (listed,),
    ).fetchall()
    return [(row[0], row[1], row[2]) for row in rows]


def lots_of(connection: DriverConnection, ids: Sequence[int]) -> set[tuple[int, int]]:
    """(contact, lot) of the address files that brought contacts again."""
    rows = connection.execute(
        "SELECT contact_id, lot_id FROM lot_member"
        " WHERE contact_id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(ids)),),
    ).fetchall()
    return {(row[0], row[1]) for row in rows}
