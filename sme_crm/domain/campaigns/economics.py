"""What a campaign costs and brings, before and after it.

The formulas are those of the French guides of direct marketing, with their names; the worked
example of the guides is in the docstrings. Money is whole cents net of VAT, rates are hundredths
of a per cent (2 % is 200); ratios come as exact decimals. Break-even is where the margin equals
the cost, never the revenue. If the discount is counted as a cost, the margin rate is that of the
full price: it is never counted twice.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal
from typing import Final

_WHOLE: Final = 10_000


def discount_cost(price: int, discount_rate: int, buyers: int) -> int:
    """Cents: price × discount × buyers (100 € × 30 % × 200 = 6 000 €)."""
    return _cents(Decimal(price) * discount_rate * buyers / _WHOLE)


def unit_contact_cost(cost: int, contacts: int) -> Decimal | None:
    """Cents: cost / contacts; None without contacts."""
    return Decimal(cost) / contacts if contacts else None


def revenue_of(buyers: int, price: int) -> int:
    """Cents: buyers × price (200 × 100 € = 20 000 €)."""
    return buyers * price


def margin_of(revenue: int, margin_rate: int) -> int:
    """Cents: revenue × margin rate (20 000 € × 50 % = 10 000 €)."""
    return _cents(Decimal(revenue) * margin_rate / _WHOLE)


def result_of(margin: int, cost: int) -> int:
    """Cents: margin − cost (10 000 € − 15 000 € = −5 000 €), not revenue − cost."""
    return margin - cost


def return_ratio(margin: int, cost: int) -> Decimal | None:
    """Margin / cost, what the French guides call ROI (0.67); None without a cost."""
    return Decimal(margin) / cost if cost else None


def net_roi(margin: int, cost: int) -> Decimal | None:
    """(Margin − cost) / cost (−33.3 %); None without a cost."""
    return Decimal(margin - cost) / cost if cost else None


def break_even_sales(cost: int, margin_rate: int, price: int) -> Decimal | None:
    """(Cost / margin rate) / price ((15 000 € / 50 %) / 100 € = 300); None where nothing earns."""
    if margin_rate <= 0 or price <= 0:
        return None
    return Decimal(cost) * _WHOLE / margin_rate / price


def break_even_rate(sales: Decimal | None, sends: int) -> Decimal | None:
    """Break-even sales / sends, a fraction; None without sends."""
    return sales / sends if sales is not None and sends else None


def expected_answers(sends: int, rate: int) -> Decimal:
    """Sends × rate (2 000 × 2 % = 40)."""
    return Decimal(sends) * rate / _WHOLE


def sends_needed(wanted: int, rate: int) -> int | None:
    """Sales or answers wanted / rate, rounded up; None with a rate that is not above 0."""
    if rate <= 0:
        return None
    return int((Decimal(wanted) * _WHOLE / rate).to_integral_value(ROUND_CEILING))


@dataclass(frozen=True, slots=True)
class Economics:
    """A campaign in figures; the same before it (expected) and after it (measured).

    `price` is what a sale brings on average, `margin_rate` what stays of it. Where the margin was
    measured order by order it is told as such (`measured_margin`) and not reckoned by the rate.
    """

    contacts: int
    cost: int
    price: int
    margin_rate: int
    answers: int
    sales: int
    measured_revenue: int | None = None
    measured_margin: int | None = None
    measured_buyers: int | None = None

    @property
    def is_expected(self) -> bool:
        """Whether nothing of it was measured."""
        return self.measured_revenue is None

    @property
    def buyers(self) -> int:
        """Customers who bought: as measured, else each sale is to another one."""
        return self.sales if self.measured_buyers is None else self.measured_buyers

    @property
    def revenue(self) -> int:
        """Cents: as measured, else sales × price."""
        if self.measured_revenue is not None:
            return self.measured_revenue
        return revenue_of(self.sales, self.price)

    @property
    def margin(self) -> int:
        """Cents: as measured, else revenue × margin rate."""
        if self.measured_margin is not None:
            return self.measured_margin
        return margin_of(self.revenue, self.margin_rate)

    @property
    def result(self) -> int:
        """Cents: margin − cost."""
        return result_of(self.margin, self.cost)

    @property
    def return_ratio(self) -> Decimal | None:
        """Margin / cost."""
        return return_ratio(self.margin, self.cost)

    @property
    def net_roi(self) -> Decimal | None:
        """(Margin − cost) / cost."""
        return net_roi(self.margin, self.cost)

    @property
    def unit_contact_cost(self) -> Decimal | None:
        """Cents: cost / contacts."""
        return unit_contact_cost(self.cost, self.contacts)

    @property
    def cost_per_answer(self) -> Decimal | None:
        """Cents: cost / answers."""
        return unit_contact_cost(self.cost, self.answers)

    @property
    def cost_per_sale(self) -> Decimal | None:
        """Cents: cost / sales."""
        return unit_contact_cost(self.cost, self.sales)

    @property
    def break_even_sales(self) -> Decimal | None:
        """(Cost / margin rate) / price; of what was measured without rounding rate and price."""
        if self.measured_margin is not None and self.measured_margin > 0 and self.sales:
            return Decimal(self.cost) * self.sales / self.measured_margin
        return break_even_sales(self.cost, self.margin_rate, self.price)

    @property
    def break_even_rate(self) -> Decimal | None:
        """Break-even sales / contacts."""
        return break_even_rate(self.break_even_sales, self.contacts)

    @property
    def answer_rate(self) -> Decimal | None:
        """Answers / contacts."""
        return Decimal(self.answers) / self.contacts if self.contacts else None

    @property
    def sale_rate(self) -> Decimal | None:
        """Sales / contacts."""
        return Decimal(self.sales) / self.contacts if self.contacts else None

    @property
    def cost_per_customer(self) -> Decimal | None:
        """Cents: cost / buyers."""
        return unit_contact_cost(self.cost, self.buyers)

    @property
    def mean_price(self) -> Decimal | None:
        """Cents: revenue / sales as measured (None without a sale), else the price."""
        if self.measured_revenue is None:
            return Decimal(self.price)
        return Decimal(self.measured_revenue) / self.sales if self.sales else None

    @property
    def margin_share(self) -> Decimal | None:
        """Margin / revenue as measured (None without revenue), else the margin rate."""
        if self.measured_margin is None:
            return Decimal(self.margin_rate) / _WHOLE
        return Decimal(self.measured_margin) / self.revenue if self.revenue > 0 else None


def sensitivity(
    economics: Economics, sale_rates: tuple[int, ...], margin_rates: tuple[int, ...]
) -> tuple[tuple[int, ...], ...]:
    """The result in cents for each rate of sales (rows) and each margin rate (columns).

    Sales are contacts × rate, not rounded to whole ones: an expectation has fractions.
    """
    return tuple(
        tuple(
            _cents(Decimal(economics.contacts) * rate / _WHOLE * economics.price * margin / _WHOLE)
            - economics.cost
            for margin in margin_rates
        )
        for rate in sale_rates
    )


def _cents(amount: Decimal) -> int:
    return int(amount.quantize(Decimal(1), ROUND_HALF_UP))
