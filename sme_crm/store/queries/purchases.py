"""The sums of one customer, by indexes alone where there may be many orders."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import Final

from sme_crm.domain.sales.customer import (
    ContactPurchases,
    CustomerPurchases,
    PersonOrders,
    ProductBought,
)
from sme_crm.domain.sales.order import OrderRow
from sme_crm.domain.segments.purchase_figures import PurchaseFigures
from sme_crm.store.driver import DriverConnection
from sme_crm.store.purchases import YEAR_END, business_currency, read_state, year_before
from sme_crm.store.queries.orders import read_rows

_MOST: Final = 50
"""Products and people told of one customer."""
_WHOLE: Final = 10_000
USUAL_CHURN: Final = 2_000


def read_churn(connection: DriverConnection) -> int:
    """The share of customers lost in a year, by the settings; hundredths of a per cent."""
    row = connection.execute("SELECT value FROM setting WHERE key = 'sales.churn_rate'").fetchone()
    value = json.loads(row[0]) if row else USUAL_CHURN
    return value if isinstance(value, int) else USUAL_CHURN


def read_purchases(
    connection: DriverConnection, contact_id: int, today: date
) -> ContactPurchases | None:
    """The figures of a contact's sheet; None when the contact is gone."""
    row = connection.execute(
        "SELECT organization_id, formatted_name FROM contact WHERE id = ?", (contact_id,)
    ).fetchone()
    if row is None:
        return None
    organization_id, name = row
    own = _read_customer(connection, contact_id, today)
    if organization_id is None:
        return ContactPurchases(contact_id, today, business_currency(connection), own)
    return ContactPurchases(
        contact_id,
        today,
        business_currency(connection),
        own,
        _read_ordered(connection, contact_id, organization_id, name),
        _read_customer(connection, organization_id, today),
    )


def _read_customer(
    connection: DriverConnection, customer_id: int, today: date
) -> CustomerPurchases:
    currency = business_currency(connection)
    name, kind = connection.execute(
        "SELECT formatted_name, kind FROM contact WHERE id = ?", (customer_id,)
    ).fetchone()
    figures = read_figures(connection, customer_id, today)
    churn = Decimal(read_churn(connection)) / _WHOLE
    quotes = connection.execute(
        "SELECT count(*), coalesce(sum(net), 0) FROM quote WHERE customer_id = ?"
        " AND state = 'sent' AND currency = ? AND (valid_until = '' OR valid_until >= ?)",
        (customer_id, currency, today.isoformat()),
    ).fetchone()
    opportunities = connection.execute(
        "SELECT count(*), coalesce(sum(amount), 0) FROM opportunity WHERE customer_id = ?"
        " AND closed_day IS NULL AND currency = ?",
        (customer_id, currency),
    ).fetchone()
    foreign = connection.execute(
        "SELECT currency, count(*) FROM customer_order WHERE customer_id = ? AND currency <> ?"
        " GROUP BY currency ORDER BY currency",
        (customer_id, currency),
    ).fetchall()
    return CustomerPurchases(
        customer_id,
        name,
        figures,
        figures.expected_value(today, churn),
        open_quotes=quotes[0],
        open_quote_total=quotes[1],
        open_opportunities=opportunities[0],
        open_opportunity_total=opportunities[1],
        foreign=tuple((row[0], row[1]) for row in foreign),
        products=_read_products(connection, customer_id),
        people=_read_people(connection, customer_id) if kind == "organization" else (),
    )


def read_figures(connection: DriverConnection, customer_id: int, today: date) -> PurchaseFigures:
    """The kept sums of a customer; those of the last twelve months always end on `today`."""
    row = connection.execute(
        "SELECT orders, days, amount, margin, first_day, last_day, gap_squares, year_orders,"
        " year_amount, year_margin FROM purchase WHERE customer_id = ?",
        (customer_id,),
    ).fetchone()
    if row is None:
        return PurchaseFigures()
    year = row[7:]
    if read_state(connection).get(YEAR_END) != today.isoformat():
        year = connection.execute(
            "SELECT count(*) FILTER (WHERE amount >= 0), coalesce(sum(amount), 0),"
            " coalesce(sum(margin), 0) FROM customer_order WHERE customer_id = ? AND day > ?"
            " AND day <= ? AND currency = ?",
            (
                customer_id,
                year_before(today).isoformat(),
                today.isoformat(),
                business_currency(connection),
            ),
        ).fetchone()
    first, last = (date.fromisoformat(day) if day else None for day in row[4:6])
    orders, bought_on, amount, margin = row[:4]
    return PurchaseFigures(orders, bought_on, amount, margin, first, last, row[6], *year)


def newest_orders(
    connection: DriverConnection, contact_id: int, limit: int
) -> tuple[list[OrderRow], int]:
    """The last orders of a contact or customer, and how many there are in all."""
    of_contact = (
        "SELECT id, day FROM customer_order WHERE customer_id = ?1"
        " UNION SELECT id, day FROM customer_order WHERE contact_id = ?1"
    )
    count = connection.execute(f"SELECT count(*) FROM ({of_contact})", (contact_id,)).fetchone()
    ids = connection.execute(
        f"SELECT id FROM ({of_contact}) ORDER BY day DESC, id DESC LIMIT ?2", (contact_id, limit)
    ).fetchall()
    return read_rows(connection, [row[0] for row in ids]), int(count[0])


def _read_products(connection: DriverConnection, customer_id: int) -> tuple[ProductBought, ...]:
    rows = connection.execute(
        "SELECT b.product_id, p.name, p.family, b.orders, b.amount, b.last_day"
        " FROM product_buyer b JOIN product p ON p.id = b.product_id WHERE b.customer_id = ?"
        " ORDER BY b.amount DESC, p.name LIMIT ?",
        (customer_id, _MOST),
    ).fetchall()
    return tuple(ProductBought(*row) for row in rows)


_ORDERED: Final = (
    " count(*) FILTER (WHERE o.amount >= 0), coalesce(sum(o.amount), 0),"
    " coalesce(max(o.day) FILTER (WHERE o.amount >= 0), '') FROM customer_order o"
)


def _read_people(connection: DriverConnection, customer_id: int) -> tuple[PersonOrders, ...]:
    rows = connection.execute(
        f"SELECT coalesce(c.id, 0), coalesce(c.formatted_name, ''),{_ORDERED}"
        " LEFT JOIN contact c ON c.id = o.contact_id AND c.id <> o.customer_id"
        " WHERE o.customer_id = ? AND o.currency = ? GROUP BY 1 ORDER BY 4 DESC, 2 LIMIT ?",
        (customer_id, business_currency(connection), _MOST),
    ).fetchall()
    found = tuple(PersonOrders(*row) for row in rows)
    return found if any(person.contact_id for person in found) else ()


def _read_ordered(
    connection: DriverConnection, contact_id: int, customer_id: int, name: str
) -> PersonOrders:
    row = connection.execute(
        f"SELECT{_ORDERED} WHERE o.contact_id = ? AND o.customer_id = ? AND o.currency = ?",
        (contact_id, customer_id, business_currency(connection)),
    ).fetchone()
    return PersonOrders(contact_id, name, *row)
