"""Products: what is sold, for how much, with which margin, and what goes with it.

Prices are cents net of VAT, rates hundredths of a per cent.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from sme_crm.domain.sales.money import (
    ONE,
    divide,
    margin_after_cost,
    margin_at,
    margin_rate,
    share_of,
)
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

MarginKind = Literal["", "rate", "cost"]

MARGIN_KINDS: Final[dict[str, str]] = {
    "": QT_TRANSLATE_NOOP("Products", "Not known"),
    "rate": QT_TRANSLATE_NOOP("Products", "Margin rate"),
    "cost": QT_TRANSLATE_NOOP("Products", "Cost price"),
}
STORED: Final = (
    "reference", "name", "family", "unit", "price", "currency", "vat_rate", "margin_kind",
    "margin_value", "higher_id", "active", "notes",
)  # fmt: skip
"""The columns that a product has of its own, in the order of the table."""


@dataclass(frozen=True, slots=True)
class Product:
    """One product.

    `margin_kind` "rate": `margin_value` is the margin in hundredths of a per cent of the net
    price; "cost": it is what one unit costs, in cents; "": the margin is not known. `higher_id` is
    the model to propose instead (up-sell), `complements` are (id, name) of what goes with it
    (cross-sell). `version` tells apart what it was and what it has become since.
    """

    id: int
    reference: str
    name: str
    family: str
    unit: str
    price: int
    currency: str
    vat_rate: int
    margin_kind: MarginKind
    margin_value: int
    higher_id: int | None
    active: bool
    notes: str
    higher: str = ""
    complements: tuple[tuple[int, str], ...] = ()
    version: str = ""

    @property
    def margin(self) -> int | None:
        """What one unit earns at its price, in cents; None where that is not known."""
        return self.margin_of(self.price)

    @property
    def margin_rate(self) -> int | None:
        """The margin as a share of the price; None where it is not known."""
        if self.margin_kind == "rate":
            return self.margin_value
        margin = self.margin
        return None if margin is None else margin_rate(self.price, margin)

    @property
    def unit_cost(self) -> int | None:
        """What one unit costs, in cents; None where that is not known."""
        if self.margin_kind == "cost":
            return self.margin_value
        margin = self.margin
        return None if margin is None else self.price - margin

    def margin_of(self, net: int, quantity: int = ONE) -> int | None:
        """The margin of a line sold for `net`; None where it is not known."""
        return margin_of(self.margin_kind, self.margin_value, net, quantity)


def margin_of(kind: str, value: int, net: int, quantity: int = ONE) -> int | None:
    """The margin of a line sold for `net` in cents, by a product's kind and value of margin.

    A rate keeps its share of what was paid, so that a discount costs margin in proportion; with a
    cost known the whole discount comes off the margin. None where neither is known.
    """
    if kind == "rate":
        return margin_at(net, value)
    if kind == "cost":
        return margin_after_cost(net, value, quantity)
    return None


@dataclass(frozen=True, slots=True)
class ProductSales:
    """What a product brought so far: orders, different customers, cents, the last day."""

    orders: int = 0
    customers: int = 0
    amount: int = 0
    last_day: str = ""


def changed_price(price: int, rate: int, step: int = 1) -> int:
    """A price raised by `rate` (negative: lowered), to the nearest multiple of `step` cents.

    A half goes away from zero, as everywhere; a price never becomes negative by it.
    """
    exact = price + share_of(price, rate)
    return max(0, divide(exact, step) * step) if price >= 0 else divide(exact, step) * step
