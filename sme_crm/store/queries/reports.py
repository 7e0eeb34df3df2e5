"""What reports tell of a period: sums by customer and product, quotes, opportunities."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from sme_crm.domain.sales.forecast import month_after
from sme_crm.store.driver import DriverConnection
from sme_crm.store.purchases import business_currency

_SLICE = 5_000


class PeriodSum(NamedTuple):
    """Orders of a period, cents net of VAT."""

    orders: int = 0
    amount: int = 0
    margin: int = 0

    def plus(self, other: PeriodSum) -> PeriodSum:
        """Both together."""
        return PeriodSum(
            self.orders + other.orders, self.amount + other.amount, self.margin + other.margin
        )


class ProductSum(NamedTuple):
    """What was sold of a product; `quantity` in thousandths."""

    product_id: int | None
    orders: int
    quantity: int
    amount: int
    margin: int


class QuoteLine(NamedTuple):
    """A quote in a report; days are ISO texts."""

    id: int
    number: str
    day: str
    customer: str
    state: str
    net: int
    valid_until: str


class OpportunityLine(NamedTuple):
    """An open opportunity in a report."""

    id: int
    name: str
    customer: str
    stage: str
    amount: int
    probability: int
    expected_day: str


def months_of(first: date, last: date) -> Iterator[tuple[date, date]]:
    """First and last day of each month, or part of one, between two days."""
    begin = first
    while begin <= last:
        end = min(last, month_after(begin.replace(day=1), 1) - timedelta(days=1))
        yield begin, end
        begin = end + timedelta(days=1)


def read_customer_sums(
    connection: DriverConnection, first: date, last: date
) -> dict[int | None, PeriodSum]:
    """The orders of a period by customer, month by month; None are those without one any more."""
    currency = business_currency(connection)
    found: dict[int | None, PeriodSum] = {}
    for begin, end in months_of(first, last):
        rows = connection.execute(
            "SELECT customer_id, count(*) FILTER (WHERE amount >= 0), sum(amount), sum(margin)"
            " FROM customer_order WHERE day BETWEEN ? AND ? AND currency = ? GROUP BY customer_id",
            (begin.isoformat(), end.isoformat(), currency),
        ).fetchall()
        for customer, *sums in rows:
            part = PeriodSum._make(sums)
            before = found.get(customer)
            found[customer] = part if before is None else before.plus(part)
    return found


def read_product_sums(
    connection: DriverConnection, first: date, last: date
) -> dict[int | None, ProductSum]:
    """The order lines of a period by product, month by month; None are lines without one."""
    currency = business_currency(connection)
    found: dict[int | None, ProductSum] = {}
    for begin, end in months_of(first, last):
        rows = connection.execute(
            "SELECT l.product_id, count(DISTINCT o.id), sum(l.quantity), sum(l.amount),"
            " sum(l.margin) FROM customer_order o CROSS JOIN order_line l ON l.order_id = o.id"
            " WHERE o.day BETWEEN ? AND ? AND o.currency = ? GROUP BY l.product_id",
            (begin.isoformat(), end.isoformat(), currency),
        ).fetchall()
        for row in map(ProductSum._make, rows):
            before = found.get(row.product_id)
            found[row.product_id] = (
                row
                if before is None
                else ProductSum(
                    row.product_id,
                    before.orders + row.orders,
                    before.quantity + row.quantity,
                    before.amount + row.amount,
                    before.margin + row.margin,
                )
            )
    return found


def read_products(connection: DriverConnection) -> dict[int, tuple[str, str, str]]:
    """Reference, name and family of all products by id."""
    rows = connection.execute("SELECT id, reference, name, family FROM product").fetchall()
    return {row[0]: row[1:] for row in rows}


def read_sources(connection: DriverConnection, ids: Sequence[int]) -> dict[int, str]:
    """The source of contacts."""
    found: dict[int, str] = {}
    for start in range(0, len(ids), _SLICE):
        found.update(
            connection.execute(
                "SELECT id, trim(source) FROM contact WHERE id IN (SELECT value FROM json_each(?))",
                (json.dumps(list(ids[start : start + _SLICE])),),
            ).fetchall()
        )
    return found


def read_quotes(connection: DriverConnection, first: date, last: date) -> list[QuoteLine]:
    """The quotes of a period, drafts left out, by day."""
    currency = business_currency(connection)
    found: list[QuoteLine] = []
    for begin, end in months_of(first, last):
        rows = connection.execute(
            "SELECT q.id, q.number, q.day, coalesce(c.formatted_name, ''), q.state, q.net,"
            " q.valid_until FROM quote q LEFT JOIN contact c"
            " ON c.id = coalesce(q.customer_id, q.contact_id)"
            " WHERE q.day BETWEEN ? AND ? AND q.state <> 'draft' AND q.currency = ?"
            " ORDER BY q.day, q.id",
            (begin.isoformat(), end.isoformat(), currency),
        ).fetchall()
        found.extend(map(QuoteLine._make, rows))
    return found


def read_opportunities(connection: DriverConnection) -> list[OpportunityLine]:
    """The open opportunities by stage, the largest first."""
    rows = connection.execute(
        "SELECT o.id, o.name, coalesce(c.formatted_name, ''), s.name, o.amount,"
        " coalesce(o.probability, s.probability), coalesce(o.expected_day, '')"
        " FROM opportunity o JOIN opportunity_stage s ON s.id = o.stage_id"
        " LEFT JOIN contact c ON c.id = o.customer_id"
        " WHERE o.closed_day IS NULL AND o.currency = ?"
        " ORDER BY s.position, o.amount DESC, o.id",
        (business_currency(connection),),
    ).fetchall()
    return [OpportunityLine._make(row) for row in rows]


class BaseRhythm(NamedTuple):
    """All customers together: orders, their margin (cents), and the years they are customers."""

    orders: int
    margin: int
    years: float


def read_base_rhythm(connection: DriverConnection, today: date) -> BaseRhythm:
    """How much all customers order; a customer's first year counts as a whole one."""
    row = connection.execute(
        "SELECT coalesce(sum(orders), 0), coalesce(sum(margin), 0), coalesce(sum(max(1.0,"
        " (julianday(?) - julianday(first_day) + 1) / 365.25)), 0.0) FROM purchase"
        " WHERE orders > 0 AND first_day <> ''",
        (today.isoformat(),),
    ).fetchone()
    return BaseRhythm(*row)
