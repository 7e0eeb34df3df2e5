"""The ids of a list of contacts in order, read so that no statement holds up a save for long."""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterator

from sme_crm.domain.contact_filter import Sort
from sme_crm.domain.derived import ID_BITS
from sme_crm.store.driver import DriverConnection
from sme_crm.store.queries import purchase_order
from sme_crm.store.queries.contact_list import LIVE, SortedPart, sort_column, sorted_parts
from sme_crm.store.queries.search import Condition

SLICE = 10_000
_FEW = 20_000
"""Ids sorted by SQLite at once; more are met on a walk along the index of the column."""
_MASK = (1 << ID_BITS) - 1


def read_ids(
    connection: DriverConnection, condition: Condition, sort: Sort
) -> Iterator[array[int]]:
    """Every id of the list in order, in slices.

    A filter is evaluated once, without order; then its ids are sorted if they are few, else
    picked from the order of everybody.
    """
    if condition.sql == LIVE:
        yield from _read_all(connection, sort)
        return
    met = _read_met(connection, condition)
    if len(met) <= _FEW or not condition.sql.startswith(LIVE):
        yield _put_in_order(connection, met, sort)
        return
    flags = bytearray(max(met) + 1)
    for contact_id in met:
        flags[contact_id] = 1
    # Contacts that came since are in the order, not among the flags.
    most = len(flags)
    for part in _read_all(connection, sort):
        yield array("I", [one for one in part if one < most and flags[one]])


def _read_met(connection: DriverConnection, condition: Condition) -> array[int]:
    met: array[int] = array("I")
    asked = condition.ids or Condition(
        f"SELECT contact.id FROM contact WHERE {condition.sql}", condition.values
    )
    cursor = connection.execute(asked.sql, asked.values)
    while rows := cursor.fetchmany(SLICE):
        met.extend([row[0] for row in rows])
    return met


def _put_in_order(connection: DriverConnection, ids: array[int], sort: Sort) -> array[int]:
    if sort.key in purchase_order.COLUMNS:
        return purchase_order.put_in_order(connection, ids, sort)
    ordered: array[int] = array("I")
    listed = json.dumps(ids.tolist())
    for part in sorted_parts(sort, hinted=False):
        rows = connection.execute(
            "SELECT contact.id FROM contact WHERE contact.id IN (SELECT value FROM json_each(?))"
            f" AND +{part.condition} ORDER BY {part.order}",
            (listed,),
        ).fetchall()
        ordered.extend([row[0] for row in rows])
    return ordered


def _read_all(connection: DriverConnection, sort: Sort) -> Iterator[array[int]]:
    if sort.key in purchase_order.COLUMNS:
        yield from purchase_order.read_all(connection, sort)
        return
    filled, *blank = sorted_parts(sort, hinted=True)
    yield from _walk(connection, filled, sort_column(sort), sort.descending)
    for part in blank:
        yield from _walk(connection, part, "", sort.descending)


def _walk(
    connection: DriverConnection, part: SortedPart, column: str, descending: bool
) -> Iterator[array[int]]:
    """Slices along one index; the next begins after the last row's key (`column`) and id."""
    after = "<" if descending else ">"
    beyond, last = "", ()  # type: tuple[str, tuple[object, ...]]
    condition = part.condition
    while True:
        rows = connection.execute(
            f"SELECT contact.id FROM contact INDEXED BY {part.index}"
            f" WHERE {LIVE} AND {condition}{beyond} ORDER BY {part.order} LIMIT {SLICE}",
            last,
        ).fetchall()
        if rows:
            yield array("I", [row[0] for row in rows])
        if len(rows) < SLICE:
            return
        last_id = rows[-1][0]
        if not column:
            beyond, last = f" AND contact.id {after} ?", (last_id,)
            continue
        key = connection.execute(
            f"SELECT {column} FROM contact WHERE id = ?", (last_id,)
        ).fetchone()
        if key is None or key[0] is None:
            return  # it was changed between the two reads; whoever shows the list hears of that
        beyond, last = f" AND ({column}, contact.id) {after} (?, ?)", (key[0], last_id)
        if not descending:
            # The plus: else SQLite begins at the first filled row again, not after the last.
            condition = f"+{part.condition}"


# -- what was found, in the order of the search index -------------------------------------------


def count_found(connection: DriverConnection, words: str) -> int:
    """How many contacts an index query finds."""
    row = connection.execute(
        "SELECT count(*) FROM contact_search WHERE contact_search MATCH ?", (words,)
    ).fetchone()
    return int(row[0])


def read_found(
    connection: DriverConnection, words: str, limit: int = SLICE
) -> Iterator[array[int]]:
    """The ids an index query finds by the first eight letters of their names, in slices."""
    last = -1
    while True:
        rows = connection.execute(
            "SELECT rowid FROM contact_search WHERE contact_search MATCH ? AND rowid > ?"
            " ORDER BY rowid LIMIT ?",
            (words, last, limit),
        ).fetchall()
        if rows:
            yield array("I", [row[0] & _MASK for row in rows])
        if len(rows) < limit:
            return
        last = rows[-1][0]
