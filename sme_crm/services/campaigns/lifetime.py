"""What the new customers of a campaign are worth over their lifetime, beside its own orders.

A new customer is worth the margin of a lifetime, not of the first order: both are told. Mean
margin and rhythm are those of all customers, the churn is a setting.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Final

from sme_crm.store.queries.purchases import read_churn
from sme_crm.store.queries.reports import read_base_rhythm

if TYPE_CHECKING:
    from sme_crm.services.campaigns.part_result import PartResult
    from sme_crm.store.driver import DriverConnection
    from sme_crm.store.queries.attribution import MatchedOrder

_WHOLE: Final = 10_000


@dataclass(frozen=True, slots=True)
class Lifetime:
    """Cents; `churn` in hundredths of a per cent, `orders_a_year` with two decimals.

    `margin` and `cost` are those of the campaign, `first_margin` that of the first orders of its
    `new_customers`.
    """

    margin: int
    cost: int
    new_customers: int
    first_margin: int
    mean_margin: int
    orders_a_year: Decimal
    churn: int

    @property
    def first_result(self) -> int:
        """Cents: the result by the campaign's own orders, margin − cost."""
        return self.margin - self.cost

    @property
    def value(self) -> int:
        """Cents a customer is worth: mean margin per order × orders a year / churn."""
        worth = self.mean_margin * self.orders_a_year * _WHOLE / self.churn
        return int(worth.quantize(Decimal(1), ROUND_HALF_UP))

    @property
    def result(self) -> int:
        """Cents: new customers by their lifetime instead of by their first orders."""
        return self.margin - self.first_margin + self.new_customers * self.value - self.cost


def read_lifetime(
    connection: DriverConnection, whole: PartResult, orders: Sequence[MatchedOrder], today: date
) -> Lifetime | None:
    """The lifetime view of a result; None where nobody bought yet or the churn is nought."""
    rhythm, churn = read_base_rhythm(connection, today), read_churn(connection)
    if not rhythm.orders or churn <= 0 or rhythm.years <= 0:
        return None
    a_year = Decimal(rhythm.orders / rhythm.years).quantize(Decimal("0.01"), ROUND_HALF_UP)
    return Lifetime(
        margin=whole.margin,
        cost=whole.cost,
        new_customers=whole.new_buyers,
        first_margin=sum(order.margin for order in orders if order.is_first),
        mean_margin=round(rhythm.margin / rhythm.orders),
        orders_a_year=a_year,
        churn=churn,
    )
