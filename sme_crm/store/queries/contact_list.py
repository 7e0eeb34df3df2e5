"""Lists of contacts: first page, count, ids in slices, rows by id.

Plain driver SQL: the first page of a start must not wait for SQLAlchemy.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Callable, Iterator, Sequence

from sme_crm.domain.contact import ContactRow
from sme_crm.domain.contact_filter import ContactFilter, Sort
from sme_crm.store.driver import DriverConnection
from sme_crm.store.queries.search import Condition, match_text, text_condition

SLICE = 10_000
_COLUMNS = (
    "contact.id, kind, formatted_name, organization, function, locality, postal_code, status,"
    " email, phone, last_exchange, created_at, updated_at, reference, photo, ended, deleted_at"
)
_SORT_COLUMNS = {
    "name": "sort_name",
    "organization": "organization_key",
    "locality": "locality_key",
    "postal_code": "postal_code",
    "status": "status",
    "last_exchange": "last_exchange",
    "created_at": "created_at",
    "updated_at": "updated_at",
    "reference": "reference",
}
# Turns a group or criteria into a condition; given by the caller, it needs SQLAlchemy.
Compile = Callable[[ContactFilter], Condition]


def filter_condition(wanted: ContactFilter, compile_criteria: Compile | None = None) -> Condition:
    """The WHERE clause of a filter over the table name `contact`."""
    parts = ["deleted_at IS NOT NULL" if wanted.trash else "deleted_at IS NULL"]
    values: list[object] = []
    if wanted.kind:
        parts.append("kind = ?")
        values.append(wanted.kind)
    if wanted.statuses:
        parts.append(f"status IN ({','.join('?' * len(wanted.statuses))})")
        values.extend(wanted.statuses)
    if wanted.ids is not None:
        parts.append("contact.id IN (SELECT value FROM json_each(?))")
        values.append(json.dumps(wanted.ids))
    text = text_condition(wanted.text)
    if text is not None and not wanted.trash:
        parts.append(text.sql)
        values.extend(text.values)
    elif text is not None:
        # The trash is not in the search index, and small.
        parts.append("sort_name LIKE ?")
        values.append(f"%{match_text(wanted.text).replace(chr(34), '').replace(' *', '')}%")
    if wanted.group_id is not None or wanted.criteria is not None:
        if compile_criteria is None:
            raise ValueError("a group or criteria needs its compiler")
        condition = compile_criteria(wanted)
        parts.append(condition.sql)
        values.extend(condition.values)
    return Condition(" AND ".join(parts), tuple(values))


def _filled(column: str) -> str:
    return f"({column} IS NOT NULL AND {column} <> '')"


def _blank(column: str) -> str:
    return f"({column} IS NULL OR {column} = '')"


def read_first_rows(
    connection: DriverConnection, condition: Condition, sort: Sort, limit: int
) -> list[ContactRow]:
    """The first `limit` rows of the list; blanks of the sorted column come last."""
    column = _SORT_COLUMNS[sort.key]
    way = "DESC" if sort.descending else "ASC"
    rows: list[tuple[object, ...]] = []
    for part in (_filled(column), _blank(column)):
        rows += connection.execute(
            f"SELECT {_COLUMNS} FROM contact WHERE {condition.sql} AND {part}"
            f" ORDER BY {column} {way}, contact.id {way} LIMIT ?",
            (*condition.values, limit - len(rows)),
        ).fetchall()
        if len(rows) >= limit:
            break
    return [ContactRow(*row) for row in rows]  # type: ignore[arg-type]


def count(connection: DriverConnection, condition: Condition) -> int:
    """How many contacts meet the condition."""
    row = connection.execute(
        f"SELECT count(*) FROM contact WHERE {condition.sql}", condition.values
    ).fetchone()
    return int(row[0])


def read_ids(
    connection: DriverConnection, condition: Condition, sort: Sort, *, sliced: bool
) -> Iterator[array[int]]:
    """Every id in order, in slices; `sliced` keeps each statement short by keyset.

    A condition that is itself costly (search, groups) is better read in one statement than
    evaluated again for every slice: its ids are sorted by SQLite and fetched by slices.
    """
    column = _SORT_COLUMNS[sort.key]
    way = "DESC" if sort.descending else "ASC"
    if not sliced:
        cursor = connection.execute(
            f"SELECT contact.id FROM contact WHERE {condition.sql}"
            f" ORDER BY {_blank(column)}, {column} {way}, contact.id {way}",
            condition.values,
        )
        while rows := cursor.fetchmany(SLICE):
            yield array("I", [row[0] for row in rows])
        return
    yield from _read_slices(connection, condition, column, _filled(column), way)
    yield from _read_slices(connection, condition, "contact.id", _blank(column), way)


def _read_slices(
    connection: DriverConnection, condition: Condition, column: str, part: str, way: str
) -> Iterator[array[int]]:
    after = "<" if way == "DESC" else ">"
    last: tuple[object, ...] = ()
    beyond = ""
    while True:
        rows = connection.execute(
            f"SELECT {column}, contact.id FROM contact WHERE {condition.sql} AND {part}{beyond}"
            f" ORDER BY {column} {way}, contact.id {way} LIMIT {SLICE}",
            (*condition.values, *last),
        ).fetchall()
        if rows:
            yield array("I", [row[1] for row in rows])
        if len(rows) < SLICE:
            return
        last = tuple(rows[-1])
        beyond = f" AND ({column}, contact.id) {after} (?, ?)"


def read_rows(connection: DriverConnection, ids: Sequence[int]) -> dict[int, ContactRow]:
    """The rows of `ids` (≤ 5 000) that exist, by id."""
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM contact WHERE contact.id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(ids)),),
    ).fetchall()
    return {row[0]: ContactRow(*row) for row in rows}
