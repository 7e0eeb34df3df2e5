"""What a customer's orders say of him: worth, rhythm, how late his next order is.

Sources: the formulas "value to date" and "expected value of a customer" are those of the
marketing guides the product follows; the rhythm is the mean and the standard deviation of the
days between neighbouring days with an order.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from math import sqrt
from typing import Final

RHYTHM_DAYS: Final = 3
"""Days with an order from which on a rhythm is known: two intervals."""
LEAST_SPREAD: Final = 0.1
"""The least spread taken of a mean interval (own choice): clockwork buyers are late by a tenth."""
_YEAR: Final = 365.25


@dataclass(frozen=True, slots=True)
class PurchaseFigures:
    """What a customer bought in sum; money in cents net of VAT.

    `days`: how many different days with an order; `gap_squares`: the squares of the days between
    neighbouring ones, added up; `year_*`: the sums of the last twelve months.
    """

    orders: int = 0
    days: int = 0
    amount: int = 0
    margin: int = 0
    first_day: date | None = None
    last_day: date | None = None
    gap_squares: int = 0
    year_orders: int = 0
    year_amount: int = 0
    year_margin: int = 0

    @property
    def value_to_date(self) -> int:
        """Cents: the sum of the margins of all orders."""
        return self.margin

    @property
    def mean_interval(self) -> float | None:
        """Days between two days with an order on average; None below two such days."""
        if self.first_day is None or self.last_day is None or self.days < 2:
            return None
        return (self.last_day - self.first_day).days / (self.days - 1)

    @property
    def interval_spread(self) -> float | None:
        """Standard deviation (of the population) of the intervals in days; None below two days."""
        mean = self.mean_interval
        return None if mean is None else spread_of(mean, self.days, self.gap_squares)

    def days_since(self, today: date) -> int | None:
        """Days since the last order; None without one."""
        return (today - self.last_day).days if self.last_day else None

    def lateness(self, today: date) -> float | None:
        """How many spreads the next order is late by the customer's own rhythm; negative: early.

        (days since the last order − mean interval) / spread, where the spread counts as at least
        a tenth of the mean and one day. None where no rhythm is known (`RHYTHM_DAYS`).
        """
        mean, spread, since = self.mean_interval, self.interval_spread, self.days_since(today)
        if mean is None or spread is None or since is None or self.days < RHYTHM_DAYS:
            return None
        return (since - mean) / counted_spread(mean, spread)

    def orders_a_year(self, today: date) -> float:
        """Orders for each year since the first one; the first year counts as a whole one."""
        if self.first_day is None:
            return 0.0
        years = max(1.0, ((today - self.first_day).days + 1) / _YEAR)
        return self.orders / years

    def expected_value(self, today: date, churn: Decimal) -> int | None:
        """Cents: mean margin per order × orders a year / churn.

        `churn` is the share of customers lost in a year (0.2); None without orders or with a
        churn that is not above 0. Rounded half up to the cent.
        """
        if not self.orders or churn <= 0:
            return None
        mean = Decimal(self.margin) / self.orders
        worth = mean * Decimal(repr(self.orders_a_year(today))) / churn
        return int(worth.quantize(Decimal(1), ROUND_HALF_UP))


def spread_of(mean: float, days: int, squares: int) -> float:
    """Standard deviation of the intervals between so many days, by the sum of their squares."""
    return sqrt(max(0.0, squares / (days - 1) - mean * mean))


def counted_spread(mean: float, spread: float) -> float:
    """The spread lateness is counted in: at least a tenth of the mean and one day."""
    return max(spread, LEAST_SPREAD * mean, 1.0)


def gap_squares(days: list[date]) -> int:
    """The squares of the days between neighbours of different `days` in order, added up."""
    return sum((after - before).days ** 2 for before, after in zip(days, days[1:], strict=False))
