"""What segments are computed from: sums of customers, of years, of products bought together.

Everything is read in short slices along the ids of customers. Customers in the trash are left
out; orders in other currencies than the business's are not counted (`store.purchases`).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, Final, NamedTuple

from sme_crm.store.driver import DriverConnection
from sme_crm.store.purchases import business_currency

_SLICE: Final = 5_000
_CUSTOMERS: Final = 400  # whose orders one statement reads: about 4 000 rows
_COLUMNS: Final = (
    "p.customer_id, p.orders, p.days, p.amount, p.margin, p.first_day, p.last_day, p.gap_squares,"
    " p.year_orders, p.year_amount, p.year_margin"
)
_LIVING: Final = "FROM purchase p JOIN contact c ON c.id = p.customer_id AND c.deleted_at IS NULL"

_BOUGHT: Final = (
    "FROM product_buyer WHERE orders > 0"
    " AND customer_id NOT IN (SELECT id FROM contact WHERE deleted_at IS NOT NULL)"
)


class CustomerSums(NamedTuple):
    """What a customer bought in sum, as in the table `purchase`; days are ISO, "" of none."""

    customer_id: int
    orders: int
    days: int
    amount: int
    margin: int
    first_day: str
    last_day: str
    gap_squares: int
    year_orders: int
    year_amount: int
    year_margin: int


class SumsUntil(NamedTuple):
    """What a customer had bought by a day."""

    customer_id: int
    orders: int
    amount: int
    margin: int
    last_day: str


def read_sums(connection: DriverConnection) -> Iterator[CustomerSums]:
    """The sums of every customer who bought, by id."""
    last = 0
    while True:
        rows = connection.execute(
            f"SELECT {_COLUMNS} {_LIVING} WHERE p.customer_id > ? AND p.orders > 0"
            " ORDER BY p.customer_id LIMIT ?",
            (last, _SLICE),
        ).fetchall()
        yield from map(CustomerSums._make, rows)
        if len(rows) < _SLICE:
            return
        last = rows[-1][0]


def read_sums_of(connection: DriverConnection, ids: Sequence[int]) -> list[CustomerSums]:
    """The sums of some customers; those who bought nothing are missing."""
    found: list[CustomerSums] = []
    for start in range(0, len(ids), _SLICE):
        rows = connection.execute(
            f"SELECT {_COLUMNS} {_LIVING} WHERE p.orders > 0"
            " AND p.customer_id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(ids[start : start + _SLICE])),),
        ).fetchall()
        found.extend(map(CustomerSums._make, rows))
    return found


def read_sums_until(
    connection: DriverConnection, customers: Sequence[int], day: date
) -> Iterator[SumsUntil]:
    """What each of `customers` (rising ids) had bought by the end of `day`."""
    currency = business_currency(connection)
    for first, last in _ranges(customers):
        yield from map(
            SumsUntil._make,
            connection.execute(
                "SELECT customer_id, count(*) FILTER (WHERE amount >= 0) AS orders, sum(amount),"
                " sum(margin), max(day) FILTER (WHERE amount >= 0) FROM customer_order"
                " WHERE customer_id BETWEEN ? AND ? AND day <= ? AND currency = ?"
                " GROUP BY customer_id HAVING orders > 0",
                (first, last, day.isoformat(), currency),
            ).fetchall(),
        )


def read_years(
    connection: DriverConnection, customers: Sequence[int]
) -> Iterator[tuple[int, int, int, int]]:
    """(customer id, year, amount, margin) of each year in which one of `customers` ordered."""
    currency = business_currency(connection)
    for first, last in _ranges(customers):
        yield from connection.execute(
            "SELECT customer_id, CAST(substr(day, 1, 4) AS INTEGER) AS year, sum(amount),"
            " sum(margin) FROM customer_order WHERE customer_id BETWEEN ? AND ? AND currency = ?"
            " GROUP BY customer_id, year HAVING count(*) FILTER (WHERE amount >= 0) > 0",
            (first, last, currency),
        ).fetchall()


def _ranges(customers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """First and last id of each slice of customers."""
    for start in range(0, len(customers), _CUSTOMERS):
        part = customers[start : start + _CUSTOMERS]
        yield part[0], part[-1]


def read_buyers(connection: DriverConnection) -> Iterator[tuple[int, int]]:
    """(product id, customer id) of everything bought, by product and customer."""
    last = (0, 0)
    while True:
        product, customer = last
        rows = connection.execute(
            f"SELECT product_id, customer_id {_BOUGHT} AND product_id = ? AND customer_id > ?"
            " ORDER BY customer_id LIMIT ?",
            (product, customer, _SLICE),
        ).fetchall()
        yield from rows
        if len(rows) == _SLICE:
            last = rows[-1]
            continue
        following = connection.execute(
            "SELECT min(product_id) FROM product_buyer WHERE product_id > ?", (product,)
        ).fetchone()[0]
        if following is None:
            return
        last = (following, 0)


def read_to_offer(connection: DriverConnection, product_id: int, other_id: int) -> list[int]:
    """The ids of customers who bought the one and never the other, rising."""
    bought = f"SELECT customer_id {_BOUGHT} AND product_id = ?"
    rows = connection.execute(
        f"{bought} AND customer_id NOT IN ({bought}) ORDER BY customer_id", (product_id, other_id)
    ).fetchall()
    return [row[0] for row in rows]


def other_currencies(connection: DriverConnection) -> dict[str, int]:
    """How many orders are not counted, by their currency."""
    return dict(
        connection.execute(
            "SELECT currency, count(*) FROM customer_order WHERE currency <> ?"
            " GROUP BY currency ORDER BY currency",
            (business_currency(connection),),
        ).fetchall()
    )


def read_contact_values(
    connection: DriverConnection, ids: Sequence[int], columns: Sequence[str]
) -> Iterator[tuple[Any, ...]]:
    """(contact id, the value of each of `columns` of the table) of contacts, by slices."""
    names = "".join(f', "{name}"' for name in columns)
    for start in range(0, len(ids), _SLICE):
        yield from connection.execute(
            f"SELECT id{names} FROM contact WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(ids[start : start + _SLICE])),),
        ).fetchall()


def read_own_fields(connection: DriverConnection) -> list[tuple[int, str, str]]:
    """(id, label, kind) of the own fields, in their order."""
    return connection.execute(
        "SELECT id, label, kind FROM custom_field ORDER BY position, id"
    ).fetchall()


def read_own_values(
    connection: DriverConnection, ids: Sequence[int]
) -> Iterator[tuple[int, int, str | None, float | None]]:
    """(contact id, field id, text, number) of what contacts hold in own fields, by slices."""
    for start in range(0, len(ids), _SLICE):
        yield from connection.execute(
            "SELECT contact_id, field_id, text_value, number_value FROM custom_value"
            " WHERE contact_id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(ids[start : start + _SLICE])),),
        ).fetchall()


def read_prospects(connection: DriverConnection) -> Iterator[int]:
    """The ids of contacts that never bought, outside the trash, by id."""
    last = 0
    while True:
        rows = connection.execute(
            "SELECT id FROM contact c WHERE id > ? AND deleted_at IS NULL AND NOT EXISTS"
            " (SELECT 1 FROM purchase p WHERE p.customer_id = c.id AND p.orders > 0)"
            " AND NOT EXISTS (SELECT 1 FROM purchase p WHERE p.customer_id = c.organization_id"
            " AND p.orders > 0) ORDER BY id LIMIT ?",
            (last, _SLICE),
        ).fetchall()
        yield from (row[0] for row in rows)
        if len(rows) < _SLICE:
            return
        last = rows[-1][0]


def read_names(connection: DriverConnection, ids: Sequence[int]) -> dict[int, str]:
    """The shown names of contacts."""
    found: dict[int, str] = {}
    for start in range(0, len(ids), _SLICE):
        found.update(
            connection.execute(
                "SELECT id, formatted_name FROM contact"
                " WHERE id IN (SELECT value FROM json_each(?))",
                (json.dumps(list(ids[start : start + _SLICE])),),
            ).fetchall()
        )
    return found


def read_complements(connection: DriverConnection) -> list[tuple[int, int]]:
    """(product, complement) as the owner declared them."""
    return connection.execute(
        "SELECT product_id, complement_id FROM product_complement ORDER BY 1, 2"
    ).fetchall()


def read_higher_models(connection: DriverConnection) -> list[tuple[int, int]]:
    """(product, the model to propose instead) as the owner declared them."""
    return connection.execute(
        "SELECT id, higher_id FROM product WHERE higher_id IS NOT NULL ORDER BY id"
    ).fetchall()


def read_product_names(connection: DriverConnection) -> dict[int, str]:
    """The names of all products, by slices of their ids."""
    found: dict[int, str] = {}
    last = 0
    while True:
        rows = connection.execute(
            "SELECT id, name FROM product WHERE id > ? ORDER BY id LIMIT ?", (last, _SLICE)
        ).fetchall()
        found.update(rows)
        if len(rows) < _SLICE:
            return found
        last = rows[-1][0]
