"""Reads what Today tells of contacts: birthdays, those not heard of, those never written to."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from sme_crm.domain.follow_up import Neglected
from sme_crm.store.driver import DriverConnection

_LIVE = "c.deleted_at IS NULL AND c.ended = ''"
_WELCOME = (
    "NOT EXISTS (SELECT 1 FROM consent o WHERE o.contact_id = c.id AND o.decision = 'objection'"
    " AND o.channel = 'all' AND o.withdrawn_on IS NULL)"
)
_NO_TASK = (
    # CROSS, NOT INDEXED: by the few tasks of a contact, never by all the open ones.
    "NOT EXISTS (SELECT 1 FROM task_contact k CROSS JOIN task t NOT INDEXED ON t.id = k.task_id"
    " AND t.closed_at IS NULL WHERE k.contact_id = c.id)"
)
_LOOKED_AT = 400
"""So many contacts of a status are looked through for some without a task."""


def read_birthdays(
    connection: DriverConnection, keys: Sequence[str], statuses: Sequence[str], limit: int
) -> list[tuple[Any, ...]]:
    """(id, name, organization, birth date, phone) of people born on one of "MM-DD", by name.

    Where they are more than `limit`, those there first: to sort them all would read them all.
    """
    rows = connection.execute(
        "SELECT c.id, c.formatted_name, c.organization, c.birth_date, c.phone, c.sort_name"
        " FROM contact c INDEXED BY contact_by_birthday"
        " WHERE c.birth_date IS NOT NULL AND substr(c.birth_date, -5) IN"
        " (SELECT value FROM json_each(?)) AND length(c.birth_date) >= 7"
        f" AND {_LIVE} AND c.status IN (SELECT value FROM json_each(?))"
        " LIMIT ?",
        (json.dumps(list(keys)), json.dumps(list(statuses)), limit),
    ).fetchall()
    return [row[:5] for row in sorted(rows, key=lambda row: (row[5], row[0]))]


def read_neglected(
    connection: DriverConnection, status: str, before: str, limit: int
) -> list[Neglected]:
    """Contacts of a status last heard of before a day, without a task; those just gone by first."""
    found: list[Neglected] = []
    for kind in ("individual", "organization"):
        rows = connection.execute(
            "SELECT c.id, c.formatted_name, c.organization, c.status, substr(c.last_exchange, 1,"
            " 10), c.phone FROM (SELECT * FROM contact INDEXED BY contact_for_groups WHERE"
            " deleted_at IS NULL AND kind = ? AND status = ? AND last_exchange < ?"
            " ORDER BY last_exchange DESC LIMIT ?) c"
            f" WHERE {_LIVE} AND {_WELCOME} AND {_NO_TASK} LIMIT ?",
            (kind, status, before, _LOOKED_AT, limit),
        ).fetchall()
        found += [Neglected(*row) for row in rows]
    return sorted(found, key=lambda one: one.last_exchange, reverse=True)[:limit]


def count_never_touched(connection: DriverConnection, status: str, most: int) -> int:
    """How many live contacts of a status nothing was ever exchanged with, at most `most`."""
    total = 0
    for kind in ("individual", "organization"):
        row = connection.execute(
            "SELECT count(*) FROM (SELECT 1 FROM contact INDEXED BY contact_for_groups WHERE"
            " deleted_at IS NULL AND kind = ? AND status = ? AND last_exchange IS NULL LIMIT ?)",
            (kind, status, most),
        ).fetchone()
        total += row[0]
    return min(total, most)


def has_contacts(connection: DriverConnection) -> bool:
    """Whether there is anybody at all outside the trash."""
    row = connection.execute("SELECT 1 FROM contact WHERE deleted_at IS NULL LIMIT 1").fetchone()
    return row is not None


def read_organizations(connection: DriverConnection, ids: Sequence[int]) -> dict[int, str]:
    """The company of each of these people; companies themselves have none."""
    rows = connection.execute(
        "SELECT id, organization FROM contact WHERE id IN (SELECT value FROM json_each(?))"
        " AND organization <> '' AND organization <> formatted_name",
        (json.dumps(list(ids)),),
    ).fetchall()
    return dict(rows)
