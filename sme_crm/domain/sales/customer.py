"""What one contact bought, is quoted and may still order: the figures of his sheet.

Money is cents net of VAT in the currency of the business; days are ISO.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sme_crm.domain.sales.order import OrderRow
from sme_crm.domain.sales.quote import QuoteRow
from sme_crm.domain.segments.purchase_figures import PurchaseFigures


@dataclass(frozen=True, slots=True)
class ProductBought:
    """A product a customer bought: in how many orders, for how much, when last."""

    product_id: int
    name: str
    family: str
    orders: int
    amount: int
    last_day: str


@dataclass(frozen=True, slots=True)
class PersonOrders:
    """What one person ordered for the customer; `contact_id` 0: nobody is named."""

    contact_id: int
    name: str
    orders: int
    amount: int
    last_day: str


@dataclass(frozen=True, slots=True)
class CustomerPurchases:
    """The sums of a customer: a person, or a company with all who order for it.

    `expected`: `PurchaseFigures.expected_value` by the churn of the settings; `foreign`:
    (currency, number of orders) of those that are not in the sums; `people` are those of a
    company, who ordered most first; `products` likewise.
    """

    customer_id: int
    name: str
    figures: PurchaseFigures
    expected: int | None
    open_quotes: int
    open_quote_total: int
    open_opportunities: int
    open_opportunity_total: int
    foreign: tuple[tuple[str, int], ...] = ()
    products: tuple[ProductBought, ...] = ()
    people: tuple[PersonOrders, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to tell."""
        return not (
            self.figures.orders
            or self.figures.amount
            or self.open_quotes
            or self.open_opportunities
            or self.foreign
        )


@dataclass(frozen=True, slots=True)
class ContactPurchases:
    """The figures a sheet shows; `today` is the day they are of.

    `own` is what the contact bought as a customer himself; `ordered` what a person ordered for
    his organization, which is in the sums of `organization` too and never added to them.
    """

    contact_id: int
    today: date
    currency: str
    own: CustomerPurchases
    ordered: PersonOrders | None = None
    organization: CustomerPurchases | None = None

    @property
    def shown(self) -> CustomerPurchases:
        """The sums that stand for the contact: his own, his organization's if he has none."""
        if self.organization is not None and self.own.is_empty:
            return self.organization
        return self.own


@dataclass(frozen=True, slots=True)
class SalesPage:
    """What a sheet shows of a contact's sales: sums, the newest orders and quotes, how many."""

    purchases: ContactPurchases
    orders: tuple[OrderRow, ...]
    order_count: int
    quotes: tuple[QuoteRow, ...]
    quote_count: int
