"""Reads what the derived columns of contacts follow from, and keeps columns and index true."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from operator import attrgetter
from typing import Any

from sme_crm.domain.derived import Derived, DerivedInput, derive, search_rowid
from sme_crm.domain.vocabulary import EXCHANGE_KINDS
from sme_crm.store import search_bulk
from sme_crm.store.driver import DriverConnection
from sme_crm.store.tables import DERIVED_COLUMNS

CHUNK = 400
_READ = 5_000
# Writes per table whose change moves a derived column or the search words of a contact.
DERIVING: dict[str, frozenset[str] | None] = {
    "contact": frozenset(
        {"kind", "given_name", "family_name", "birth_name", "organization_name", "deleted_at"}
    ),
    "address": None,
    "phone": None,
    "email": None,
    "employment": None,
    "history": frozenset({"kind", "at", "direction", "contact_id"}),
}
# Of tables that name two contacts, the one whose derived columns follow from the row.
_FOLLOWING = {"employment": "person_id"}
# Tables with search words that no derived column shows: birth names, every e-mail.
REWORDING = frozenset({"contact", "email"})
_EXCHANGES = ", ".join(f"'{kind}'" for kind in EXCHANGE_KINDS)


def moves_derived(table: str, columns: Iterable[str] | None) -> bool:
    """Whether writing `columns` of `table` (None: whole rows) can move a derived column."""
    if table not in DERIVING:
        return False
    watched = DERIVING[table]
    return watched is None or columns is None or not watched.isdisjoint(columns)


def follows(table: str, column: str) -> bool:
    """Whether the derived columns of the contact that `column` names follow from the row."""
    return _FOLLOWING.get(table, column) == column


Row = tuple[Any, ...]


def _grouped(
    connection: DriverConnection, sql: str, marks: str, ids: Sequence[int]
) -> dict[int, list[Row]]:
    rows: dict[int, list[Row]] = {}
    for row in connection.execute(sql.format(ids=marks), ids).fetchall():
        rows.setdefault(row[0], []).append(row[1:])
    return rows


def _first_alive(rows: list[Row] | None) -> Row | None:
    """The first row that is not dead, else the first; rows carry their state first."""
    if not rows:
        return None
    return next((row for row in rows if row[0] != "dead"), rows[0])


# What the columns follow from, a row each with its contact first; state second where it counts.
_SOURCES = {
    "addresses": "SELECT contact_id, state, postal_code, locality, country FROM address"
    " WHERE contact_id IN ({ids}) ORDER BY contact_id, position, id",
    "emails": "SELECT contact_id, state, address FROM email"
    " WHERE contact_id IN ({ids}) ORDER BY contact_id, position, id",
    "phones": "SELECT contact_id, state, number FROM phone"
    " WHERE contact_id IN ({ids}) ORDER BY contact_id, kind = 'fax', position, id",
    "employers": "SELECT e.person_id, o.id, o.organization_name, e.function FROM employment e"
    " JOIN contact o ON o.id = e.organization_id"
    " WHERE e.person_id IN ({ids}) AND e.until_date IS NULL AND o.deleted_at IS NULL"
    " ORDER BY e.person_id, e.main DESC, e.id DESC",
    "employer_addresses": "SELECT e.person_id, a.state, a.postal_code, a.locality, a.country,"
    " e.organization_id FROM employment e JOIN address a ON a.contact_id = e.organization_id"
    " WHERE e.person_id IN ({ids}) ORDER BY e.person_id, a.position, a.id",
    "exchanges": f"SELECT contact_id, max(at) FILTER (WHERE kind IN ({_EXCHANGES})),"
    " count(*) FILTER (WHERE direction = 'out') FROM history WHERE contact_id IN ({ids})"
    " GROUP BY contact_id",
}


_NO_HISTORY: list[Row] = [(None, 0)]


def read_inputs(
    connection: DriverConnection, ids: Sequence[int]
) -> Iterator[tuple[int, bool, DerivedInput]]:
    """Yield (contact id, in the trash, input) for the contacts among `ids` (≤ 400) that exist."""
    marks = ",".join("?" * len(ids))
    found = {name: _grouped(connection, sql, marks, ids) for name, sql in _SOURCES.items()}
    contacts = connection.execute(
        "SELECT id, deleted_at IS NOT NULL, kind, given_name, family_name, birth_name,"
        f" organization_name FROM contact WHERE id IN ({marks})",
        ids,
    ).fetchall()
    for contact_id, trashed, kind, given, family, birth_name, organization_name in contacts:
        emails = found["emails"].get(contact_id, [])
        address = _first_alive(found["addresses"].get(contact_id))
        email = _first_alive(emails)
        phone = _first_alive(found["phones"].get(contact_id))
        employer = found["employers"].get(contact_id)
        if address is None and employer:
            # A person without an address of his own is found where he works.
            at_work = found["employer_addresses"].get(contact_id, [])
            address = _first_alive([row for row in at_work if row[4] == employer[0][0]])
        last_exchange, touches = found["exchanges"].get(contact_id, _NO_HISTORY)[0]
        source = DerivedInput(
            kind=kind,
            given_name=given,
            family_name=family,
            birth_name=birth_name,
            organization_name=organization_name,
            address=address[1:4] if address else None,
            emails=[str(row[1]) for row in emails],
            email=str(email[1]) if email else "",
            phone=str(phone[1]) if phone else "",
            employer=employer[0] if employer else None,
            last_exchange=last_exchange,
            touches=touches,
        )
        yield contact_id, bool(trashed), source


_COLUMN_VALUES = attrgetter(*DERIVED_COLUMNS)


def column_values(derived: Derived) -> tuple[object, ...]:
    """The derived columns in the order of `DERIVED_COLUMNS`."""
    values: tuple[object, ...] = _COLUMN_VALUES(derived)
    return values


_SELECT_OLD = f"SELECT id, {', '.join(DERIVED_COLUMNS)} FROM contact WHERE id IN "
_WORDED = tuple(
    DERIVED_COLUMNS.index(name)
    for name in ("formatted_name", "sort_name", "organization", "locality")
)
_UPDATE = f"UPDATE contact SET {', '.join(f'{name} = ?' for name in DERIVED_COLUMNS)} WHERE id = ?"


def refresh(
    connection: DriverConnection, ids: Sequence[int], reworded: AbstractSet[int] | None = None
) -> list[int]:
    """Bring derived columns and search index of `ids` up to date.

    Those not `reworded` (None: all are) keep their entry in the index when no column moved that
    its words come from. Returns the organizations whose name or presence moved: their people
    follow.
    """
    moved: list[int] = []
    index = search_bulk.IndexWriter(connection)
    for start in range(0, len(ids), CHUNK):
        moved.extend(_refresh_chunk(connection, ids[start : start + CHUNK], index, reworded))
    index.flush()
    return moved


def _refresh_chunk(
    connection: DriverConnection,
    ids: Sequence[int],
    index: search_bulk.IndexWriter,
    reworded: AbstractSet[int] | None,
) -> list[int]:
    marks = ",".join("?" * len(ids))
    old = {row[0]: row[1:] for row in connection.execute(f"{_SELECT_OLD}({marks})", ids).fetchall()}
    updates: list[tuple[object, ...]] = []
    moved: list[int] = []
    for contact_id, trashed, source in read_inputs(connection, ids):
        derived = derive(source)
        values = column_values(derived)
        before = old[contact_id]
        if values != before:
            updates.append((*values, contact_id))
        if (
            reworded is None
            or contact_id in reworded
            or any(values[at] != before[at] for at in _WORDED)
        ):
            index.remove(search_rowid(before[1], contact_id))
            if not trashed:
                index.add(search_rowid(derived.sort_name, contact_id), derived.words)
        if source.kind == "organization":
            moved.append(contact_id)
    connection.executemany(_UPDATE, updates)
    return moved


def refresh_exchanges(connection: DriverConnection, ids: Sequence[int]) -> None:
    """Bring what follows from histories alone up to date: the last exchange and the touches.

    For many contacts who got an entry at once; nothing else of them may have moved.
    """
    for start in range(0, len(ids), _READ):
        connection.execute(
            "UPDATE contact SET last_exchange = h.last, touches = h.touches FROM"
            f" (SELECT contact_id, max(at) FILTER (WHERE kind IN ({_EXCHANGES})) AS last,"
            " count(*) FILTER (WHERE direction = 'out') AS touches FROM history"
            " WHERE contact_id IN (SELECT value FROM json_each(?)) GROUP BY contact_id) h"
            " WHERE contact.id = h.contact_id",
            (json.dumps(list(ids[start : start + _READ])),),
        )


def forget(connection: DriverConnection, ids: Sequence[int]) -> None:
    """Take contacts out of the search index before their rows are deleted."""
    if search_bulk.are_most(connection, len(ids)):
        _index_others(connection, set(ids))
        return
    for start in range(0, len(ids), CHUNK):
        chunk = ids[start : start + CHUNK]
        marks = ",".join("?" * len(chunk))
        rows = connection.execute(
            f"SELECT sort_name, id FROM contact WHERE id IN ({marks})", chunk
        ).fetchall()
        connection.executemany(
            "DELETE FROM contact_search WHERE rowid = ?",
            [(search_rowid(name, contact_id),) for name, contact_id in rows],
        )


def _index_others(connection: DriverConnection, left_out: set[int]) -> None:
    """Empty the search index and enter the contacts that stay: the others are many more.

    Entries stand where the stored `sort_name` says: a contact whose derived columns are due is
    found and moved there.
    """
    search_bulk.empty_index(connection)
    index = search_bulk.IndexWriter(connection)
    last = 0
    while rows := connection.execute(
        "SELECT id, sort_name FROM contact WHERE id > ? ORDER BY id LIMIT ?", (last, _READ)
    ).fetchall():
        last = rows[-1][0]
        names = {row[0]: row[1] for row in rows if row[0] not in left_out}
        ids = list(names)
        for start in range(0, len(ids), CHUNK):
            for contact_id, trashed, source in read_inputs(connection, ids[start : start + CHUNK]):
                if not trashed:
                    place = search_rowid(names[contact_id], contact_id)
                    index.add(place, derive(source).words)
    index.flush()
