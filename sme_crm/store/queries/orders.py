"""Orders in SQL: one with its lines, the list in pages, its sums."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any, Final

from sme_crm.domain.sales.order import Order, OrderFilter, OrderLine, OrderRow
from sme_crm.store.driver import DriverConnection
from sme_crm.store.queries.opportunities import version_of
from sme_crm.store.queries.search import text_condition

PAGE: Final = 10_000
"""Orders read at once when a list is walked."""
_MOST_FOUND: Final = 20_000
_LAST: Final = "\U0010ffff"
_ROWS: Final = (
    "SELECT o.id, o.number, o.day, o.customer_id, coalesce(c.formatted_name, ''),"
    " coalesce(c.kind = 'organization', 0), o.contact_id, coalesce(k.formatted_name, ''),"
    " o.amount, o.margin, o.margin_kind, o.currency, o.source, o.response_code,"
    " coalesce((SELECT l.description FROM order_line l WHERE l.order_id = o.id"
    "  ORDER BY l.position, l.id LIMIT 1), ''),"
    " (SELECT count(*) FROM order_line l WHERE l.order_id = o.id)"
    " FROM customer_order o LEFT JOIN contact c ON c.id = o.customer_id"
    " LEFT JOIN contact k ON k.id = o.contact_id"
)
_ORDER: Final = (
    "id", "number", "day", "customer_id", "contact_id", "quote_id", "opportunity_id", "amount",
    "margin", "margin_kind", "currency", "source", "response_code", "import_key",
    "responsible_id", "notes", "created_at",
)  # fmt: skip


def read_order(connection: DriverConnection, order_id: int) -> Order | None:
    """One order with its lines."""
    row = connection.execute(
        f"SELECT {', '.join('o.' + name for name in _ORDER)}, coalesce(c.formatted_name, ''),"
        " coalesce(k.formatted_name, ''), coalesce(q.number, '')"
        " FROM customer_order o LEFT JOIN contact c ON c.id = o.customer_id"
        " LEFT JOIN contact k ON k.id = o.contact_id LEFT JOIN quote q ON q.id = o.quote_id"
        " WHERE o.id = ?",
        (order_id,),
    ).fetchone()
    if row is None:
        return None
    lines = read_lines(connection, order_id)
    values: dict[str, Any] = dict(zip(_ORDER, row, strict=False))
    return Order(
        **values,
        customer=row[-3],
        contact=row[-2],
        quote_number=row[-1],
        lines=lines,
        version=version_of(tuple(row[: len(_ORDER)]), lines),
    )


def read_lines(connection: DriverConnection, order_id: int) -> tuple[OrderLine, ...]:
    """The lines of an order."""
    rows = connection.execute(
        "SELECT description, quantity, amount, product_id, margin FROM order_line"
        " WHERE order_id = ? ORDER BY position, id",
        (order_id,),
    ).fetchall()
    return tuple(OrderLine(*row) for row in rows)


def read_rows(connection: DriverConnection, ids: Sequence[int]) -> list[OrderRow]:
    """The rows of some orders, in the order of `ids`; those that are gone are left out."""
    rows = connection.execute(
        f"{_ROWS} WHERE o.id IN (SELECT value FROM json_each(?))", (json.dumps(list(ids)),)
    ).fetchall()
    found = {row[0]: OrderRow(*(*row[:5], bool(row[5]), *row[6:])) for row in rows}
    return [found[one] for one in ids if one in found]


def condition(connection: DriverConnection, wanted: OrderFilter) -> tuple[str, list[object]]:
    """The filter as SQL over `customer_order o`; words are looked up first."""
    parts: list[str] = []
    values: list[object] = []
    if wanted.ids is not None:
        parts.append("o.id IN (SELECT value FROM json_each(?))")
        values.append(json.dumps(wanted.ids))
    if wanted.day_from:
        parts.append("o.day >= ?")
        values.append(wanted.day_from)
    if wanted.day_until:
        parts.append("o.day <= ?")
        values.append(wanted.day_until)
    if wanted.source is not None:
        parts.append("o.source = ?")
        values.append(wanted.source)
    if wanted.contact_id is not None:
        parts.append("(o.customer_id = ? OR o.contact_id = ?)")
        values += [wanted.contact_id, wanted.contact_id]
    if wanted.product_id is not None:
        parts.append(
            "EXISTS (SELECT 1 FROM order_line l WHERE l.order_id = o.id AND l.product_id = ?)"
        )
        values.append(wanted.product_id)
    text = wanted.text.strip()
    if text:
        found = json.dumps(_contacts_found(connection, text))
        parts.append(
            "((o.number >= ? AND o.number < ?) OR o.response_code = ?"
            " OR o.customer_id IN (SELECT value FROM json_each(?))"
            " OR o.contact_id IN (SELECT value FROM json_each(?)))"
        )
        values += [text, text + _LAST, text.upper(), found, found]
    return " AND ".join(parts) or "1", values


def _contacts_found(connection: DriverConnection, text: str) -> list[int]:
    found = text_condition(text)
    if found is None:
        return []
    rows = connection.execute(
        f"SELECT contact.id FROM contact WHERE {found.sql} LIMIT {_MOST_FOUND}", found.values
    ).fetchall()
    return [row[0] for row in rows]


def read_newest(connection: DriverConnection, wanted: OrderFilter, limit: int) -> list[int]:
    """The ids of the newest orders of a filter."""
    sql, values = condition(connection, wanted)
    rows = connection.execute(
        f"SELECT o.id FROM customer_order o WHERE {sql}"
        f" ORDER BY o.day DESC, o.id DESC LIMIT {int(limit)}",
        values,
    ).fetchall()
    return [row[0] for row in rows]


def walk(
    connection: DriverConnection, wanted: OrderFilter, value: str
) -> Iterator[list[tuple[Any, ...]]]:
    """Every order of a filter in pages, newest first: (id, day, value, amount, margin, currency).

    `value` is a column of the order (never built from data).
    """
    sql, values = condition(connection, wanted)
    select = (
        f"SELECT o.id, o.day, o.{value}, o.amount, o.margin, o.currency FROM customer_order o"
        f" WHERE {sql}"
    )
    order = f" ORDER BY o.day DESC, o.id DESC LIMIT {PAGE}"
    rows = connection.execute(select + order, values).fetchall()
    while rows:
        yield rows
        if len(rows) < PAGE:
            return
        day, last = rows[-1][1], rows[-1][0]
        rows = connection.execute(
            f"{select} AND o.day <= ? AND (o.day < ? OR o.id < ?){order}",
            (*values, day, day, last),
        ).fetchall()


def read_sources(connection: DriverConnection) -> list[str]:
    """The sources orders have, by name; read in steps of their ids."""
    last = connection.execute("SELECT coalesce(max(id), 0) FROM customer_order").fetchone()[0]
    known: set[str] = set()
    for start in range(0, last, 5 * PAGE):
        rows = connection.execute(
            "SELECT DISTINCT source FROM customer_order WHERE id > ? AND id <= ?",
            (start, start + 5 * PAGE),
        ).fetchall()
        known |= {row[0] for row in rows if row[0]}
    return sorted(known)


def margins_of_products(
    connection: DriverConnection, ids: Sequence[int]
) -> dict[int, tuple[str, int]]:
    """(kind, value) of the margin of some products."""
    rows = connection.execute(
        "SELECT id, margin_kind, margin_value FROM product"
        " WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(ids)),),
    ).fetchall()
    return {row[0]: (row[1], row[2]) for row in rows}


def order_of_quote(connection: DriverConnection, quote_id: int) -> int | None:
    """The first order that came of a quote."""
    row = connection.execute(
        "SELECT id FROM customer_order WHERE quote_id = ? ORDER BY id LIMIT 1", (quote_id,)
    ).fetchone()
    return None if row is None else int(row[0])


def read_quote(connection: DriverConnection, quote_id: int) -> tuple[Any, ...] | None:
    """What an order takes from a quote: (contact, opportunity, currency, net, margin, code,
    responsible, discount rate)."""
    row: tuple[Any, ...] | None = connection.execute(
        "SELECT contact_id, opportunity_id, currency, net, margin, response_code,"
        " responsible_id, discount_rate FROM quote WHERE id = ?",
        (quote_id,),
    ).fetchone()
    return row


def read_quote_lines(connection: DriverConnection, quote_id: int) -> list[tuple[Any, ...]]:
    """(product, description, quantity, unit price, discount rate, unit cost) of its items."""
    return connection.execute(
        "SELECT product_id, description, quantity, unit_price, discount_rate, unit_cost"
        " FROM quote_line WHERE quote_id = ? AND kind = 'item' ORDER BY position, id",
        (quote_id,),
    ).fetchall()
