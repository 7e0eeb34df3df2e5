"""Orders: what was bought, by whom and when, and what it earned.

Amounts are cents net of VAT, quantities thousandths, days ISO. A credit is an order below nought.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from sme_crm.domain.sales.money import ONE, divide, margin_at, margin_rate
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

MarginSource = Literal["given", "product", "assumed"]
OrderSort = Literal["day", "number", "amount", "margin"]

MARGIN_SOURCES: Final[dict[str, str]] = {
    "given": QT_TRANSLATE_NOOP("Orders", "Given"),
    "product": QT_TRANSLATE_NOOP("Orders", "From the products"),
    "assumed": QT_TRANSLATE_NOOP("Orders", "Assumed"),
}
USUAL_MARGIN_RATE: Final = 3_000
"""The margin assumed of a sale where nothing is known, in hundredths of a per cent: 30 %, about
what French retail as a whole keeps of its net sales (Insee, Ésane, commercial margin on sales).
A setting, to be replaced by the business's own figure."""
MARGIN_RATE_SOURCE: Final = QT_TRANSLATE_NOOP(
    "Orders", "Insee, Ésane: commercial margin of retail, about 30 % of net sales"
)


@dataclass(frozen=True, slots=True)
class OrderLine:
    """Something ordered; `margin` None follows from the product or the assumed rate."""

    description: str
    quantity: int = ONE
    amount: int = 0
    product_id: int | None = None
    margin: int | None = None


@dataclass(frozen=True, slots=True)
class OrderDraft:
    """What is typed of an order; `amount` and `margin` None follow from the lines."""

    contact_id: int | None
    day: str
    number: str = ""
    amount: int | None = None
    margin: int | None = None
    currency: str = ""
    source: str = ""
    response_code: str = ""
    notes: str = ""
    responsible_id: int | None = None
    quote_id: int | None = None
    opportunity_id: int | None = None
    lines: tuple[OrderLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Order:
    """An order as it stands. `contact` ordered, `customer` is the organization if there is one.

    `version` tells apart what it was and what it has become since.
    """

    id: int
    number: str
    day: str
    customer_id: int | None
    customer: str
    contact_id: int | None
    contact: str
    quote_id: int | None
    quote_number: str
    opportunity_id: int | None
    amount: int
    margin: int
    margin_kind: MarginSource
    currency: str
    source: str
    response_code: str
    import_key: str
    responsible_id: int | None
    notes: str
    created_at: str
    lines: tuple[OrderLine, ...] = ()
    version: str = ""

    @property
    def margin_rate(self) -> int | None:
        """The margin as a share of the amount; None where that is nought."""
        return margin_rate(self.amount, self.margin)


@dataclass(frozen=True, slots=True)
class OrderRow:
    """An order in the list; `products` names its first line and counts the others."""

    id: int
    number: str
    day: str
    customer_id: int | None
    customer: str
    is_company: bool
    contact_id: int | None
    contact: str
    amount: int
    margin: int
    margin_kind: MarginSource
    currency: str
    source: str
    response_code: str
    first_line: str
    line_count: int


@dataclass(frozen=True, slots=True)
class OrderFilter:
    """Which orders: words (number, customer), days, a product, a source, a contact or customer."""

    text: str = ""
    day_from: str = ""
    day_until: str = ""
    product_id: int | None = None
    source: str | None = None
    contact_id: int | None = None
    ids: tuple[int, ...] | None = None


@dataclass(frozen=True, slots=True)
class OrderSums:
    """What a list of orders comes to in the currency of the business; others are only counted."""

    count: int = 0
    amount: int = 0
    margin: int = 0
    foreign: tuple[tuple[str, int], ...] = ()
    """(currency, number of orders) of those that are not in the sums."""


def spread(total: int, weights: Sequence[int]) -> list[int]:
    """A total shared out by weights, to the cent: what is left over goes to the largest weight."""
    whole = sum(weights)
    if not weights:
        return []
    if whole == 0:
        return [total, *([0] * (len(weights) - 1))]
    sign = 1 if whole > 0 else -1
    shares = [divide(total * weight * sign, whole * sign) for weight in weights]
    largest = max(range(len(weights)), key=lambda at: abs(weights[at]))
    shares[largest] += total - sum(shares)
    return shares


def settle_margins(
    amount: int,
    given: int | None,
    lines: Iterable[tuple[int, int | None]],
    assumed_rate: int,
) -> tuple[int, MarginSource, list[int]]:
    """(margin of the order, where it comes from, margin of each line).

    `lines` are (amount, margin if a product tells it). A margin `given` is shared out among the
    lines by their amounts. What no product tells is assumed at `assumed_rate` of its amount, and
    then the whole margin counts as assumed. Amounts beside the lines (shipping, a discount of the
    whole) are assumed too.
    """
    known = list(lines)
    if given is not None:
        return given, "given", spread(given, [line for line, _ in known])
    margins = [margin_at(net, assumed_rate) if margin is None else margin for net, margin in known]
    rest = amount - sum(net for net, _ in known)
    assumed = not known or rest != 0 or any(margin is None for _, margin in known)
    return (
        sum(margins) + margin_at(rest, assumed_rate),
        "assumed" if assumed else "product",
        margins,
    )
