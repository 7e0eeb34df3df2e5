"""Orders brought in, in SQL: those that are there already, and many new ones written at once."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any, Final, NamedTuple

from sme_crm.store.bulk_indexes import indexes_rebuilt, outnumber
from sme_crm.store.driver import DriverConnection
from sme_crm.store.unit_of_work import UnitOfWork

_CHUNK: Final = 5_000
_STEP: Final = 20_000
ORDER_COLUMNS: Final = (
    "number", "day", "customer_id", "contact_id", "amount", "margin", "margin_kind", "currency",
    "source", "response_code", "import_key",
)  # fmt: skip
LINE_COLUMNS: Final = ("product_id", "description", "quantity", "amount", "margin", "position")


class ExistingOrder(NamedTuple):
    """An order that is there, with what a file may tell otherwise."""

    id: int
    number: str
    day: str
    customer_id: int | None
    amount: int
    margin: int
    currency: str
    source: str
    response_code: str
    import_key: str


def read_existing(
    connection: DriverConnection, column: str, values: Sequence[str]
) -> dict[str, ExistingOrder]:
    """The orders that have one of `values` as their "import_key" or "number", the oldest each."""
    found: dict[str, ExistingOrder] = {}
    for start in range(0, len(values), _CHUNK):
        rows = connection.execute(
            "SELECT o.id, o.number, o.day, o.customer_id, o.amount, o.margin, o.currency,"
            " o.source, o.response_code, o.import_key FROM json_each(?) j CROSS JOIN"
            f" customer_order o ON o.{column} = j.value AND o.{column} <> '' ORDER BY o.id",
            (json.dumps(values[start : start + _CHUNK], ensure_ascii=False),),
        ).fetchall()
        for row in rows:
            order = ExistingOrder(*row)
            key = order.import_key if column == "import_key" else order.number
            found.setdefault(key, order)
    return found


def read_lines_of(
    connection: DriverConnection, ids: Sequence[int]
) -> dict[int, list[tuple[int | None, str, int, int]]]:
    """(product, description, quantity, amount) of the lines of some orders."""
    found: dict[int, list[tuple[int | None, str, int, int]]] = {}
    for start in range(0, len(ids), _CHUNK):
        rows = connection.execute(
            "SELECT order_id, product_id, description, quantity, amount FROM order_line"
            " WHERE order_id IN (SELECT value FROM json_each(?)) ORDER BY order_id, position, id",
            (json.dumps(ids[start : start + _CHUNK]),),
        ).fetchall()
        for order_id, *line in rows:
            found.setdefault(order_id, []).append((line[0], line[1], line[2], line[3]))
    return found


def customers_of(connection: DriverConnection, ids: Sequence[int]) -> dict[int, int]:
    """Who the customer is for each contact: the organization of a person if there is one."""
    found: dict[int, int] = {}
    for start in range(0, len(ids), _CHUNK):
        rows = connection.execute(
            "SELECT id, CASE WHEN kind = 'organization' THEN id"
            " ELSE coalesce(organization_id, id) END FROM contact"
            " WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(ids[start : start + _CHUNK]),),
        ).fetchall()
        found.update((row[0], row[1]) for row in rows)
    return found


def insert_orders(
    work: UnitOfWork,
    orders: Sequence[tuple[Any, ...]],
    lines: Sequence[tuple[Any, ...]],
    advance: Callable[[int], None],
) -> range:
    """Write many new orders and their lines; returns the ids, in the order given.

    `orders` are values of ORDER_COLUMNS, `lines` (place of the order, values of LINE_COLUMNS…).
    `advance` hears how many rows were written and may raise to stop.
    """
    first = _next_id(work.connection, "customer_order")
    ids = range(first, first + len(orders))
    stamped = ((one, *row, work.now, work.now) for one, row in zip(ids, orders, strict=True))
    columns = ("id", *ORDER_COLUMNS, "created_at", "updated_at")
    _insert(work, "customer_order", columns, list(stamped), advance)
    start = _next_id(work.connection, "order_line")
    numbered = [(start + at, first + line[0], *line[1:]) for at, line in enumerate(lines)]
    _insert(work, "order_line", ("id", "order_id", *LINE_COLUMNS), numbered, advance)
    return ids


def _insert(
    work: UnitOfWork,
    table: str,
    columns: Sequence[str],
    rows: Sequence[tuple[Any, ...]],
    advance: Callable[[int], None],
) -> None:
    if not rows:
        return
    marks = ", ".join("?" * len(columns))
    sql = f"INSERT INTO {table}({', '.join(columns)}) VALUES ({marks})"
    with indexes_rebuilt(work.connection, table, outnumber(work.connection, table, len(rows))):
        for at in range(0, len(rows), _STEP):
            chunk = rows[at : at + _STEP]
            work.connection.executemany(sql, chunk)
            advance(len(chunk))
    work.record_range(table, rows[0][0], rows[-1][0])


def _next_id(connection: DriverConnection, table: str) -> int:
    """An id above every one the table ever gave (AUTOINCREMENT)."""
    row = connection.execute(
        f"SELECT max(coalesce((SELECT max(id) FROM {table}), 0), coalesce("
        "(SELECT seq FROM sqlite_sequence WHERE name = ?), 0)) + 1",
        (table,),
    ).fetchone()
    return int(row[0])
