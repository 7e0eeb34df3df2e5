"""What customers bought in sum, reckoned order by order in plain Python: the tests' own account."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from sme_crm.store.driver import DriverConnection

Sums = dict[int, tuple[object, ...]]
Bought = dict[tuple[int, int], tuple[object, ...]]


def reckoned(connection: DriverConnection, year_end: str, currency: str) -> tuple[Sums, Bought]:
    """The rows `purchase` and `product_buyer` should hold."""
    orders = connection.execute(
        "SELECT id, customer_id, day, amount, margin, currency FROM customer_order"
    ).fetchall()
    lines = connection.execute("SELECT order_id, product_id, amount FROM order_line").fetchall()
    of_customer = defaultdict(list)
    by_id = {}
    for order_id, customer, day, amount, margin, money in orders:
        if customer is not None and money == currency:
            of_customer[customer].append((date.fromisoformat(day), amount, margin))
            by_id[order_id] = (customer, day)
    sums = {
        customer: _of_one(own, date.fromisoformat(year_end))
        for customer, own in of_customer.items()
    }
    return sums, _products(lines, by_id)


def _of_one(own: list[tuple[date, int, int]], end: date) -> tuple[object, ...]:
    bought = [entry for entry in own if entry[1] >= 0]
    days = sorted({day for day, _, _ in bought})
    gaps = [(later - earlier).days for earlier, later in zip(days, days[1:], strict=False)]
    year = [entry for entry in own if _in_year(entry[0], end)]
    return (
        len(bought),
        len(days),
        sum(amount for _, amount, _ in own),
        sum(margin for _, _, margin in own),
        days[0].isoformat() if days else "",
        days[-1].isoformat() if days else "",
        sum(gap * gap for gap in gaps),
        sum(1 for _, amount, _ in year if amount >= 0),
        sum(amount for _, amount, _ in year),
        sum(margin for _, _, margin in year),
    )


def _in_year(day: date, end: date) -> bool:
    """Twelve months: from the day after the same day of the year before to `end` itself."""
    start = (end.year - 1, end.month, end.day)
    if (end.month, end.day) == (2, 29):
        start = (end.year - 1, 2, 28)
    return start < (day.year, day.month, day.day) <= (end.year, end.month, end.day)


def _products(
    lines: list[tuple[int, int | None, int]], orders: dict[int, tuple[int, str]]
) -> Bought:
    found: dict[tuple[int, int], list[tuple[int, str, int]]] = defaultdict(list)
    for order_id, product, amount in lines:
        if product is not None and order_id in orders:
            customer, day = orders[order_id]
            found[product, customer].append((order_id, day, amount))
    return {
        key: (
            len({order for order, _, amount in own if amount >= 0}),
            sum(amount for _, _, amount in own),
            max((day for _, day, amount in own if amount >= 0), default=""),
        )
        for key, own in found.items()
    }


def stored(connection: DriverConnection) -> tuple[Sums, Bought]:
    """The rows `purchase` and `product_buyer` hold."""
    sums = connection.execute(
        "SELECT customer_id, orders, days, amount, margin, first_day, last_day, gap_squares,"
        " year_orders, year_amount, year_margin FROM purchase"
    ).fetchall()
    bought = connection.execute(
        "SELECT product_id, customer_id, orders, amount, last_day FROM product_buyer"
    ).fetchall()
    return (
        {row[0]: tuple(row[1:]) for row in sums},
        {(row[0], row[1]): tuple(row[2:]) for row in bought},
    )
