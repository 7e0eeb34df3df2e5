"""Lets merged records stand on their own again, at any later time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from sme_crm.domain.changes import UndoResult
from sme_crm.domain.errors import NotFound
from sme_crm.store.contact_references import CONTACT_REFERENCES, reference_columns
from sme_crm.store.database import Database
from sme_crm.store.driver import DriverConnection
from sme_crm.store.queries.merged import Whereabouts, clusters_of, gone_of
from sme_crm.store.undo import take_apart
from sme_crm.store.unit_of_work import UnitOfWork

_OWNED: Final = tuple(dict.fromkeys(entry.table for entry in CONTACT_REFERENCES))


@dataclass(frozen=True, slots=True)
class StayedRow:
    """A row that came after the merge: it stays with the contact it was merged into."""

    table: str
    row_id: int
    contact_id: int


@dataclass(frozen=True, slots=True)
class Unmerged:
    """What taking a merge apart did; `restored` are the records that are back.

    In `result`, `kept` are the contacts that keep what came since the merge (`stayed`).
    """

    result: UndoResult
    restored: tuple[int, ...]
    stayed: tuple[StayedRow, ...]


def unmerge(
    database: Database,
    change_id: int,
    record_ids: Sequence[int] = (),
    *,
    staff_id: int | None = None,
    origin: str = "",
) -> Unmerged:
    """Let records of a merge (none given: all of them) stand on their own again, as one change.

    They come back with what belonged to each, also rows that were edited or merged further
    since; what was added since stays. Raises NotFound merge when there is nothing to take apart.
    """
    with UnitOfWork(database, "contact.unmerge", origin=origin, staff_id=staff_id) as work:
        losers = _losers(work.connection, change_id, record_ids)
        if not losers:
            raise NotFound("merge", id=change_id)
        clusters = [
            cluster
            for cluster in clusters_of(work.connection, change_id)
            if not losers.isdisjoint(cluster[1:])
        ]
        stayed = _stayed(work.connection, change_id, {cluster[0] for cluster in clusters})
        result = take_apart(work, change_id, clusters, losers)
        work.describe(count=len(losers), of=change_id, records=sorted(losers))
    back = tuple(sorted(losers))
    holders = {row.contact_id for row in stayed}
    result = replace(
        result,
        taken_back=tuple(one for one in result.taken_back if one not in holders),
        kept=tuple(sorted({*result.kept, *holders})),
    )
    return Unmerged(result, back, stayed)


def _losers(
    connection: DriverConnection, change_id: int, record_ids: Sequence[int]
) -> frozenset[int]:
    """Those of the records that this merge, and no other since, made part of another contact."""
    row = connection.execute(
        "SELECT undone_by FROM change WHERE id = ? AND name = 'contact.merge'", (change_id,)
    ).fetchone()
    if row is None or row[0] is not None:
        return frozenset()
    gone = gone_of(connection, change_id)
    return frozenset(gone & set(record_ids) if record_ids else gone)


def _stayed(
    connection: DriverConnection, change_id: int, survivors: set[int]
) -> tuple[StayedRow, ...]:
    """The rows that survivors, or what they were merged into, got since the merge."""
    found: dict[tuple[str, int], int] = {}
    where = Whereabouts(connection)
    for survivor in survivors:
        holder = where.holder(survivor)
        if not holder:
            continue
        rows = connection.execute(
            "SELECT r.table_name, r.row_id FROM change_contact k"
            " JOIN change c ON c.id = k.change_id AND c.undoes IS NULL AND c.undone_by IS NULL"
            "  AND c.name NOT IN ('contact.merge', 'contact.unmerge')"
            " JOIN change_row r ON r.change_id = c.id AND r.op = 'I' AND r.contact_id ="
            "  k.contact_id WHERE k.contact_id IN (?, ?) AND k.change_id > ?",
            (survivor, holder, change_id),
        ).fetchall()
        for table, row_id in rows:
            if table in _OWNED and _names(connection, table, row_id, holder):
                found[table, row_id] = holder
    return tuple(StayedRow(table, row_id, owner) for (table, row_id), owner in found.items())


def _names(connection: DriverConnection, table: str, row_id: int, contact_id: int) -> bool:
    """Whether a row is there and names the contact."""
    where = " OR ".join(f'"{name}" = ?2' for name in reference_columns(table))
    row = connection.execute(
        f'SELECT 1 FROM "{table}" WHERE id = ?1 AND ({where})', (row_id, contact_id)
    ).fetchone()
    return row is not None
