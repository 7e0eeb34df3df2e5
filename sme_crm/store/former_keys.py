"""References and UIDs that merged records leave to the contact they went into."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sme_crm.store.unit_of_work import UnitOfWork


class FormerKey(NamedTuple):
    """A row of `former_key`: the contact it leads to, the merged record it leaves with."""

    contact_id: int
    record_id: int
    kind: str
    value: str
    name: str


def write_former_keys(work: UnitOfWork, keys: Sequence[FormerKey]) -> None:
    """Add `keys` at once."""
    first = work.connection.execute(
        "SELECT max(coalesce((SELECT max(id) FROM former_key), 0), coalesce((SELECT seq FROM"
        " sqlite_sequence WHERE name = 'former_key'), 0)) + 1"
    ).fetchone()[0]
    work.connection.executemany(
        "INSERT INTO former_key(id, contact_id, record_id, kind, value, name)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        [(first + nth, *key) for nth, key in enumerate(keys)],
    )
    work.record_range("former_key", first, first + len(keys) - 1)


def take_former_keys(work: UnitOfWork, holders: Iterable[int], records: Iterable[int]) -> None:
    """Take away from contacts what records left to them, the records being back."""
    rows = work.connection.execute(
        "SELECT id FROM former_key WHERE contact_id IN (SELECT value FROM json_each(?))"
        " AND record_id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(holders)), json.dumps(list(records))),
    ).fetchall()
    work.delete_many("former_key", [row[0] for row in rows])
