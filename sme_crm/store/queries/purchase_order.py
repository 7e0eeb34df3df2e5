"""The order of contacts by what they bought, along the kept sums of their purchases.

A contact counts with his own purchases, else with those of his organization, as lists show them.
Contacts of one sum stand by customer, those of one customer by id; who never bought comes last.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterator, Sequence
from typing import Final

from sme_crm.domain.contact_filter import Sort
from sme_crm.store.driver import DriverConnection

COLUMNS: Final = {
    "order_count": "orders",
    "purchase_total": "amount",
    "year_amount": "year_amount",
    "last_order": "last_day",
}
"""Sort keys with the column of `purchase` they go by; each has its index."""
_NOTHING: Final = {"orders": "0", "last_day": "''"}
"""What stands for no purchase where a row has sums none the less (credits alone)."""
_LIVE: Final = "deleted_at IS NULL"
_FIRST_SLICE: Final = 200
_SLICE: Final = 1_500
_SLICE_OF_OTHERS: Final = 10_000


def bought_sql(column: str) -> str:
    """SQL for a sum of the contact's own purchases, of his organization's if he has none."""
    read = f"(SELECT {column} FROM purchase WHERE customer_id = "
    return f"coalesce({read}contact.id), {read}organization_id))"


def put_in_order(connection: DriverConnection, ids: Sequence[int], sort: Sort) -> array[int]:
    """Some contacts (few) in order."""
    column, way = COLUMNS[sort.key], _way(sort)
    rows = connection.execute(
        f"SELECT id FROM (SELECT contact.id, {_value(column)} AS sum, CASE WHEN EXISTS"
        " (SELECT 1 FROM purchase WHERE customer_id = contact.id) THEN contact.id"
        " ELSE organization_id END AS customer FROM contact"
        " WHERE contact.id IN (SELECT value FROM json_each(?)))"
        f" ORDER BY sum IS NULL, sum {way}, iif(sum IS NULL, 0, customer) {way}, id {way}",
        (json.dumps(list(ids)),),
    ).fetchall()
    return array("I", [row[0] for row in rows])


def read_all(connection: DriverConnection, sort: Sort) -> Iterator[array[int]]:
    """Every contact outside the trash in order, in slices."""
    met: set[int] = set()
    for part in _buyers(connection, COLUMNS[sort.key], sort):
        met.update(part)
        yield part
    yield from _others(connection, met, sort)


def _buyers(connection: DriverConnection, column: str, sort: Sort) -> Iterator[array[int]]:
    way, after = _way(sort), "<" if sort.descending else ">"
    filled = f"{column} > {_NOTHING[column]}" if column in _NOTHING else "1"
    beyond, last = "", ()  # type: tuple[str, tuple[object, ...]]
    size = _FIRST_SLICE
    while True:
        rows = connection.execute(
            f"SELECT customer_id, {column} FROM purchase INDEXED BY purchase_by_{column}"
            f" WHERE {filled}{beyond} ORDER BY {column} {way}, customer_id {way} LIMIT {size}",
            last,
        ).fetchall()
        customers = json.dumps([row[0] for row in rows])
        found = connection.execute(
            "SELECT j.key, contact.id FROM json_each(?1) j"
            f" CROSS JOIN contact ON contact.id = j.value WHERE {_LIVE}"
            " UNION ALL SELECT j.key, contact.id FROM json_each(?1) j"
            " CROSS JOIN contact INDEXED BY contact_of_organization"
            f" ON contact.organization_id = j.value WHERE {_LIVE} AND contact.id <> j.value"
            " AND NOT EXISTS (SELECT 1 FROM purchase WHERE customer_id = contact.id)"
            f" ORDER BY 1, 2 {way}",
            (customers,),
        ).fetchall()
        if found:
            yield array("I", [row[1] for row in found])
        if len(rows) < size:
            return
        beyond = f" AND ({column}, customer_id) {after} (?, ?)"
        last, size = (rows[-1][1], rows[-1][0]), _SLICE


def _others(connection: DriverConnection, met: set[int], sort: Sort) -> Iterator[array[int]]:
    """Contacts that were not `met` among those who bought, by id."""
    way, after = _way(sort), "<" if sort.descending else ">"
    last = 1 << 62 if sort.descending else 0
    while True:
        rows = connection.execute(
            f"SELECT contact.id FROM contact WHERE contact.id {after} ? AND {_LIVE}"
            f" ORDER BY contact.id {way} LIMIT {_SLICE_OF_OTHERS}",
            (last,),
        ).fetchall()
        others = [row[0] for row in rows if row[0] not in met]
        if others:
            yield array("I", others)
        if len(rows) < _SLICE_OF_OTHERS:
            return
        last = rows[-1][0]


def _value(column: str) -> str:
    bought = bought_sql(column)
    return f"nullif({bought}, {_NOTHING[column]})" if column in _NOTHING else bought


def _way(sort: Sort) -> str:
    return "DESC" if sort.descending else "ASC"
