"""What a part of the recipients of a campaign answered and bought, and the formulas on it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sme_crm.domain.campaigns.economics import Economics
from sme_crm.domain.campaigns.statistics import Interval, Verdict, verdict, wilson

if TYPE_CHECKING:
    from sme_crm.store.queries.attribution import MatchedOrder


@dataclass(slots=True)
class PartResult:
    """What a part of the recipients answered and bought (cents net of VAT).

    `contacts` were sent something; `answers` people answered; `sales` orders are those with a
    code of the campaign, or inside its window without one; `first_sales` those of new customers;
    `buyers` and `new_buyers` count customers. `price` and `margin_rate` are those assumed.
    """

    contacts: int = 0
    pieces: int = 0
    answers: int = 0
    coded_sales: int = 0
    coded_margin: int = 0
    window_sales: int = 0
    window_margin: int = 0
    first_sales: int = 0
    revenue: int = 0
    margin: int = 0
    cost: int = 0
    price: int = 0
    margin_rate: int = 0
    customers: set[int] = field(default_factory=set, repr=False)
    new_customers: set[int] = field(default_factory=set, repr=False)

    @property
    def sales(self) -> int:
        """Orders by code and by window."""
        return self.coded_sales + self.window_sales

    @property
    def buyers(self) -> int:
        """Customers who bought."""
        return len(self.customers)

    @property
    def new_buyers(self) -> int:
        """Customers who had bought nothing before."""
        return len(self.new_customers)

    @property
    def result(self) -> int:
        """Cents: margin − cost."""
        return self.margin - self.cost

    @property
    def answer_interval(self) -> Interval:
        """Where the rate of answers lies, by Wilson."""
        return wilson(min(self.answers, self.contacts), self.contacts)

    @property
    def sale_interval(self) -> Interval:
        """Where the rate of sales lies."""
        return wilson(min(self.sales, self.contacts), self.contacts)

    @property
    def verdict(self) -> Verdict | None:
        """The rate of sales against the break-even of its cost; None where that is not known."""
        needed = self.economics.break_even_rate
        if not self.cost or needed is None:
            return None
        return verdict(min(self.sales, self.contacts), self.contacts, float(needed))

    @property
    def economics(self) -> Economics:
        """The formulas of the guides on what was measured; the mean order stands for the price."""
        price, rate = self.price, self.margin_rate
        if self.sales:
            price = round(self.revenue / self.sales)
        if self.revenue > 0:
            rate = round(10_000 * self.margin / self.revenue)
        return Economics(
            contacts=self.contacts,
            cost=self.cost,
            price=price,
            margin_rate=rate,
            answers=self.answers,
            sales=self.sales,
            measured_revenue=self.revenue,
            measured_margin=self.margin,
            measured_buyers=self.buyers,
        )

    def add_order(self, order: MatchedOrder) -> None:
        """Count an order."""
        if order.by_code:
            self.coded_sales += 1
            self.coded_margin += order.margin
        else:
            self.window_sales += 1
            self.window_margin += order.margin
        self.customers.add(order.customer_id)
        if order.is_first:
            self.first_sales += 1
            self.new_customers.add(order.customer_id)
        self.revenue += order.amount
        self.margin += order.margin
