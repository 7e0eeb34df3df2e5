"""The sums of customers, worked out in one pass of their orders by customer and day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby, pairwise
from operator import itemgetter
from typing import Any, Final

from sme_crm.domain.segments.purchase_figures import RHYTHM_DAYS, counted_spread, spread_of

ORDER_COLUMNS: Final = "o.customer_id, o.day, o.amount, o.margin"
"""What `sums_of` reads of the orders, as `o`, sorted by customer and day."""
SUM_COLUMNS: Final = (
    "customer_id", "orders", "days", "amount", "margin", "first_day", "last_day", "gap_squares",
    "first_number", "last_number", "mean_gap", "counted_spread", "year_orders", "year_amount",
    "year_margin",
)  # fmt: skip
"""What it gives: the columns of `purchase`."""
_customer, _day, _amount, _margin = (itemgetter(at) for at in range(4))
_Order = tuple[int, str, int, int]


class _Numbers(dict[str, int]):
    """The number of each day, counted from the year 1."""

    def __missing__(self, day: str) -> int:
        number = self[day] = date.fromisoformat(day).toordinal()
        return number


def sums_of(orders: Iterable[_Order], start: str, end: str) -> Iterator[tuple[Any, ...]]:
    """The sums of each customer; the twelve months are the days after `start` up to `end`."""
    numbers = _Numbers()
    for customer, own in groupby(orders, _customer):
        rows = list(own)
        year = [row for row in rows if start < row[1] <= end]
        bought = [row[1] for row in rows if row[2] >= 0]
        yield (
            customer,
            len(bought),
            *_rhythm(bought, sum(map(_amount, rows)), sum(map(_margin, rows)), numbers),
            sum(1 for row in year if row[2] >= 0),
            sum(map(_amount, year)),
            sum(map(_margin, year)),
        )


def _rhythm(
    bought: list[str], amount: int, margin: int, numbers: dict[str, int]
) -> tuple[int, int, int, str, str, int, int, int, float | None, float | None]:
    """From `days` to `counted_spread`, of the sorted days of orders."""
    if not bought:
        return 0, amount, margin, "", "", 0, 0, 0, None, None
    first, last = bought[0], bought[-1]
    each = [numbers[day] for day in dict.fromkeys(bought)]
    squares = sum((later - earlier) ** 2 for earlier, later in pairwise(each))
    days = len(each)
    mean = (each[-1] - each[0]) / (days - 1) if days > 1 else None
    known = mean is not None and days >= RHYTHM_DAYS
    spread = counted_spread(mean, spread_of(mean, days, squares)) if known and mean else None
    return days, amount, margin, first, last, squares, each[0], each[-1], mean, spread
