"""Address files in SQL: the ledger with its counts, members, uses, loans and trap addresses."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any, Final

from sme_crm.domain.lot import OWN_STATUSES, STORED, Loan, Lot, LotUse
from sme_crm.store.driver import DriverConnection
from sme_crm.store.staging import Staging
from sme_crm.store.unit_of_work import UnitOfWork

_CHUNK: Final = 5_000
_NO_SEED: Final = "NOT EXISTS (SELECT 1 FROM seed s WHERE s.contact_id = {id})"
_COLUMNS: Final = (*STORED, "checked_on", "id")


def read_lots(connection: DriverConnection, lot_id: int | None = None) -> list[Lot]:
    """Every lot, or one of them, by name; without `due_on`, which a setting decides."""
    where, values = ("WHERE l.id = ?", (lot_id,)) if lot_id is not None else ("", ())
    rows = connection.execute(
        f"SELECT {', '.join('l.' + name for name in _COLUMNS)},"
        " (SELECT count(*) FROM lot_use u WHERE u.lot_id = l.id),"
        " (SELECT max(used_on) FROM lot_use u WHERE u.lot_id = l.id)"
        f" FROM lot l {where} ORDER BY l.name, l.id",
        values,
    ).fetchall()
    counts = _counts(connection, [row[len(_COLUMNS) - 1] for row in rows])
    lots = []
    for row in rows:
        named: dict[str, Any] = dict(zip(_COLUMNS, row, strict=False))
        contacts, brought = counts.get(named["id"], (0, 0))
        lots.append(
            Lot(**named, contacts=contacts, brought=brought, uses=row[-2], last_use=row[-1])
        )
    return lots


def _counts(connection: DriverConnection, lot_ids: Sequence[int]) -> dict[int, tuple[int, int]]:
    """(contacts, those it brought first) of each lot; trap addresses and the trash left out."""
    brought: dict[int, int] = {}
    again: dict[int, int] = {}
    for lot_id in lot_ids:
        brought[lot_id] = connection.execute(
            "SELECT count(*) FROM contact WHERE lot_id = ? AND deleted_at IS NULL", (lot_id,)
        ).fetchone()[0]
        again[lot_id] = connection.execute(
            "SELECT count(*) FROM lot_member m JOIN contact c ON c.id = m.contact_id"
            " WHERE m.lot_id = ? AND c.deleted_at IS NULL AND c.lot_id IS NOT m.lot_id",
            (lot_id,),
        ).fetchone()[0]
    # Trap addresses are few: they are taken off, not looked for at each contact.
    for lot_id, first in connection.execute(
        "SELECT c.lot_id, 1 FROM seed s JOIN contact c ON c.id = s.contact_id"
        " WHERE c.deleted_at IS NULL AND c.lot_id IS NOT NULL"
        " UNION ALL SELECT m.lot_id, 0 FROM seed s JOIN lot_member m ON m.contact_id = s.contact_id"
        " JOIN contact c ON c.id = s.contact_id"
        " WHERE c.deleted_at IS NULL AND c.lot_id IS NOT m.lot_id"
    ).fetchall():
        counted = brought if first else again
        if lot_id in counted:
            counted[lot_id] -= 1
    return {lot_id: (brought[lot_id] + again[lot_id], brought[lot_id]) for lot_id in lot_ids}


def read_members(
    connection: DriverConnection, lot_id: int, *, seeds: bool = False
) -> Iterator[list[int]]:
    """The live contacts of a lot in chunks; trap addresses only when asked for."""
    left_out = "" if seeds else " AND " + _NO_SEED.format(id="c.id")
    for source in (
        "SELECT c.id FROM contact c WHERE c.lot_id = ? AND c.deleted_at IS NULL AND c.id > ?"
        f"{left_out} ORDER BY c.id LIMIT {_CHUNK}",
        "SELECT c.id FROM lot_member m JOIN contact c ON c.id = m.contact_id WHERE m.lot_id = ?"
        " AND c.deleted_at IS NULL AND c.lot_id IS NOT m.lot_id AND c.id > ?"
        f"{left_out} ORDER BY c.id LIMIT {_CHUNK}",
    ):
        after = 0
        while rows := connection.execute(source, (lot_id, after)).fetchall():
            yield [row[0] for row in rows]
            after = rows[-1][0]


def is_referred_to(connection: DriverConnection, lot_id: int) -> bool:
    """Whether a contact names the lot, one in the trash included."""
    row = connection.execute(
        "SELECT EXISTS (SELECT 1 FROM contact WHERE lot_id = ?1 AND deleted_at IS NULL)"
        " OR EXISTS (SELECT 1 FROM contact WHERE lot_id = ?1 AND deleted_at IS NOT NULL)"
        " OR EXISTS (SELECT 1 FROM lot_member WHERE lot_id = ?1)",
        (lot_id,),
    ).fetchone()
    return bool(row[0])


def note_members(work: UnitOfWork, lot_id: int) -> int:
    """Note the contacts of the base that the rows of an attached staging met; returns how many."""
    connection = work.connection
    last = connection.execute("SELECT coalesce(max(id), 0) FROM lot_member").fetchone()[0]
    connection.execute(
        "INSERT INTO lot_member(lot_id, contact_id) SELECT DISTINCT ?1, c.id"
        " FROM stage.outcome o JOIN contact c ON c.id = o.contact"
        " WHERE o.kind IN ('updated', 'identical', 'skipped') AND c.lot_id IS NOT ?1"
        " AND NOT EXISTS (SELECT 1 FROM lot_member m WHERE m.lot_id = ?1 AND m.contact_id = c.id)"
        " ORDER BY c.id",
        (lot_id,),
    )
    rows = connection.execute(
        "SELECT id, contact_id FROM lot_member WHERE id > ? ORDER BY id", (last,)
    ).fetchall()
    if rows:
        work.record_range("lot_member", rows[0][0], rows[-1][0])
        work.touch_contacts(row[1] for row in rows)
    return len(rows)


# -- uses, loans, trap addresses ---------------------------------------------------------------


def read_uses(connection: DriverConnection, lot_id: int) -> list[LotUse]:
    """The uses of a lot, newest first."""
    rows = connection.execute(
        "SELECT used_on, purpose, addresses, id FROM lot_use WHERE lot_id = ?"
        " ORDER BY used_on DESC, id DESC",
        (lot_id,),
    ).fetchall()
    return [LotUse(*row) for row in rows]


def count_used(connection: DriverConnection, ids: Sequence[int]) -> dict[int, int]:
    """How many of some contacts each lot of limited use brought, those aside who are known
    otherwise: by what they are to the business, by another lot, or because they once answered.
    """
    own = ", ".join(f"'{status}'" for status in OWN_STATUSES)
    counts: dict[int, int] = {}
    for start in range(0, len(ids), _CHUNK):
        rows = connection.execute(
            "SELECT c.lot_id, count(*) FROM contact c JOIN lot l ON l.id = c.lot_id"
            " WHERE c.id IN (SELECT value FROM json_each(?)) AND l.state = 'held'"
            f" AND l.uses_allowed IS NOT NULL AND c.status NOT IN ({own})"
            " AND NOT EXISTS (SELECT 1 FROM lot_member m WHERE m.contact_id = c.id"
            "  AND m.lot_id <> c.lot_id)"
            " AND NOT EXISTS (SELECT 1 FROM history h WHERE h.contact_id = c.id"
            f"  AND h.direction = 'in') AND {_NO_SEED.format(id='c.id')} GROUP BY c.lot_id",
            (json.dumps(list(ids[start : start + _CHUNK])),),
        ).fetchall()
        for lot_id, count in rows:
            counts[lot_id] = counts.get(lot_id, 0) + count
    return counts


def read_loans(connection: DriverConnection) -> list[Loan]:
    """Every loan and exchange, newest first."""
    rows = connection.execute(
        "SELECT kind, made_on, recipient, purpose, allowed_use, until, selection, file_name,"
        " addresses, seeds, left_out, lot_id, id FROM lot_loan ORDER BY made_on DESC, id DESC"
    ).fetchall()
    return [Loan(*row) for row in rows]


def read_seeds(connection: DriverConnection) -> list[tuple[int, str, str, str]]:
    """(contact, name, town, note) of the live trap addresses, by name."""
    return connection.execute(
        "SELECT c.id, c.formatted_name, c.locality, s.note FROM seed s"
        " JOIN contact c ON c.id = s.contact_id WHERE c.deleted_at IS NULL"
        " ORDER BY c.sort_name, c.id"
    ).fetchall()


def seeds_among(connection: DriverConnection, ids: Sequence[int]) -> set[int]:
    """Which of some contacts are trap addresses."""
    rows = connection.execute("SELECT contact_id FROM seed").fetchall()
    return {row[0] for row in rows} & set(ids)


def read_agreeing(connection: DriverConnection, ids: Sequence[int], channel: str) -> set[int]:
    """Which of some contacts agreed to a channel and object to nothing that covers it."""
    agreed: set[int] = set()
    for start in range(0, len(ids), _CHUNK):
        rows = connection.execute(
            "SELECT DISTINCT k.contact_id FROM consent k JOIN contact c ON c.id = k.contact_id"
            " WHERE k.contact_id IN (SELECT value FROM json_each(?1))"
            " AND k.decision = 'consent' AND k.channel = ?2 AND k.withdrawn_on IS NULL"
            " AND c.deleted_at IS NULL AND c.ended = ''"
            " AND NOT EXISTS (SELECT 1 FROM consent o WHERE o.contact_id = k.contact_id"
            "  AND o.decision = 'objection' AND o.channel IN ('all', ?2)"
            "  AND o.withdrawn_on IS NULL)",
            (json.dumps(list(ids[start : start + _CHUNK])), channel),
        ).fetchall()
        agreed.update(row[0] for row in rows)
    return agreed


# -- a file held against the base --------------------------------------------------------------


def read_matched(staging: Staging) -> list[int]:
    """The contacts of the base that rows of a complete staging are, each once."""
    rows = staging.connection.execute(
        "SELECT DISTINCT contact FROM outcome WHERE contact IS NOT NULL AND possible = 0"
        " AND kind IN ('updated', 'identical', 'skipped') ORDER BY contact"
    ).fetchall()
    return [row[0] for row in rows]


def count_statuses(connection: DriverConnection, ids: Sequence[int]) -> dict[str, int]:
    """How many of some contacts have each status."""
    counts: dict[str, int] = {}
    for start in range(0, len(ids), _CHUNK):
        rows = connection.execute(
            "SELECT status, count(*) FROM contact WHERE id IN (SELECT value FROM json_each(?))"
            " GROUP BY status",
            (json.dumps(list(ids[start : start + _CHUNK])),),
        ).fetchall()
        for status, count in rows:
            counts[status] = counts.get(status, 0) + count
    return counts
