"""Quotes: lines, discounts, VAT, numbers, and the states a quote goes through."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal

from sme_crm.domain.sales.money import ONE, Totals, divide, line_amount, totals_of
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

QuoteState = Literal["draft", "sent", "accepted", "refused", "replaced"]
ShownState = Literal["draft", "sent", "expired", "accepted", "refused", "replaced"]

QUOTE_STATES: Final[dict[str, str]] = {
    "draft": QT_TRANSLATE_NOOP("Quotes", "Draft"),
    "sent": QT_TRANSLATE_NOOP("Quotes", "Sent"),
    "expired": QT_TRANSLATE_NOOP("Quotes", "Expired"),
    "accepted": QT_TRANSLATE_NOOP("Quotes", "Accepted"),
    "refused": QT_TRANSLATE_NOOP("Quotes", "Refused"),
    "replaced": QT_TRANSLATE_NOOP("Quotes", "Replaced"),
}
"""The states as they are shown: a sent quote past its validity has expired, which nothing stores;
one that was revised is replaced when its revision is sent."""

ITEM, WORDS = "item", "text"
USUAL_PATTERN: Final = "D{year}-{0000}"
VALID_DAYS: Final = 30
VAT_EXEMPT: Final = "TVA non applicable, art. 293 B du CGI"
"""What a business below the threshold of VAT writes, in these words (CGI, art. 293 E)."""

_DIGITS: Final = re.compile(r"\{(0+)\}")
_REVISION: Final = re.compile(r"(?P<base>.+)-R(?P<number>\d+)", re.ASCII)


@dataclass(frozen=True, slots=True)
class QuoteLine:
    """A line of a quote: something sold, or words without an amount (`kind` "text").

    `quantity` in thousandths, `unit_price` and `unit_cost` in cents net of VAT, rates in
    hundredths of a per cent. `unit_cost` is None where what it costs is not known.
    """

    description: str
    kind: str = ITEM
    quantity: int = ONE
    unit_price: int = 0
    discount_rate: int = 0
    vat_rate: int = 2_000
    unit: str = ""
    reference: str = ""
    product_id: int | None = None
    unit_cost: int | None = None

    @property
    def net(self) -> int:
        """What the line comes to in cents, its own discount taken off."""
        if self.kind != ITEM:
            return 0
        return line_amount(self.quantity, self.unit_price, self.discount_rate)


@dataclass(frozen=True, slots=True)
class QuoteDraft:
    """What is typed of a quote; see `Quote`."""

    contact_id: int | None = None
    opportunity_id: int | None = None
    subject: str = ""
    day: str = ""
    valid_until: str = ""
    introduction: str = ""
    closing: str = ""
    language: str = ""
    discount_rate: int = 0
    response_code: str = ""
    responsible_id: int | None = None
    notes: str = ""
    lines: tuple[QuoteLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Quote:
    """A quote as it stands; days ISO, `sent_day` and `decided_day` None until then.

    `recipient` are the lines of the address. `chases` counts how often its answer was asked for.
    `is_kept`: the PDF is the one that was sent. `version` tells apart what it was and what it has
    become since.
    """

    id: int
    number: str
    state: QuoteState
    customer_id: int | None
    customer: str
    contact_id: int | None
    contact: str
    opportunity_id: int | None
    opportunity: str
    subject: str
    recipient: tuple[str, ...]
    day: str
    valid_until: str
    introduction: str
    closing: str
    language: str
    currency: str
    discount_rate: int
    vat_exempt: bool
    net: int
    vat: int
    gross: int
    margin: int | None
    response_code: str
    sent_day: str | None
    decided_day: str | None
    refusal_reason: str
    competitor: str
    responsible_id: int | None
    responsible: str
    notes: str
    created_at: str
    is_kept: bool = False
    chases: int = 0
    lines: tuple[QuoteLine, ...] = ()
    orders: tuple[tuple[int, str], ...] = ()
    version: str = ""

    @property
    def totals(self) -> Totals:
        """Its sums by rate, reckoned from the lines."""
        return quote_totals(self.lines, self.discount_rate, vat_exempt=self.vat_exempt)


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """A quote in the list; `state` is the one shown."""

    id: int
    number: str
    state: ShownState
    customer: str
    contact: str
    contact_id: int | None
    is_company: bool
    subject: str
    day: str
    valid_until: str
    sent_day: str | None
    net: int
    gross: int
    currency: str
    margin: int | None
    chases: int
    responsible: str


@dataclass(frozen=True, slots=True)
class QuoteFilter:
    """Which quotes: words, states as shown (empty: all), those of a contact or opportunity."""

    text: str = ""
    states: tuple[str, ...] = ()
    contact_id: int | None = None
    opportunity_id: int | None = None
    responsible_id: int | None = None


@dataclass(frozen=True, slots=True)
class QuoteSums:
    """How many quotes a list holds and what they come to, net, by the state shown.

    Of other currencies than the business's own only `foreign` counts.
    """

    counts: dict[str, int] = field(default_factory=dict)
    nets: dict[str, int] = field(default_factory=dict)
    foreign: int = 0


def quote_totals(
    lines: Iterable[QuoteLine], discount_rate: int = 0, *, vat_exempt: bool = False
) -> Totals:
    """The sums of a quote; the rules of rounding are those of `money`."""
    items = [(line.net, line.vat_rate) for line in lines if line.kind == ITEM]
    return totals_of(items, discount_rate, vat_exempt=vat_exempt)


def quote_margin(lines: Iterable[QuoteLine], net: int) -> int | None:
    """What is left of the net when the costs are paid, in cents; None while one is not known."""
    cost = 0
    for line in lines:
        if line.kind == ITEM:
            if line.unit_cost is None:
                return None
            cost += divide(line.unit_cost * line.quantity, ONE)
    return net - cost


def state_on(state: QuoteState, valid_until: str, day: date) -> ShownState:
    """The state shown on a day: what was sent has expired the day after its validity ends."""
    if state == "sent" and valid_until and valid_until < day.isoformat():
        return "expired"
    return state


def pattern_is_possible(pattern: str) -> bool:
    """Whether numbers can be made by a pattern: one run of zeros in braces, no other braces."""
    rest = _DIGITS.sub("", pattern).replace("{year}", "").replace("{month}", "")
    return len(_DIGITS.findall(pattern)) == 1 and not set("{}") & set(rest)


def number_parts(pattern: str, day: date) -> tuple[str, int, str]:
    """What stands before the count of a number on a day, its least digits, what stands behind.

    "{year}" and "{month}" stand for those of the day, "{0000}" for the count with as many digits.
    The count begins anew whenever what stands before or behind changes.
    """
    if not pattern_is_possible(pattern):
        pattern = USUAL_PATTERN
    filled = pattern.replace("{year}", f"{day.year:04}").replace("{month}", f"{day.month:02}")
    before, zeros, after = _DIGITS.split(filled)
    return before, len(zeros), after


def next_number(pattern: str, day: date, taken: Iterable[str]) -> str:
    """The number after the highest of those that were given by the same pattern."""
    before, digits, after = number_parts(pattern, day)
    highest = 0
    for number in taken:
        base = base_number(number)
        if base.startswith(before) and base.endswith(after):
            count = base[len(before) : len(base) - len(after)]
            if count.isascii() and count.isdigit():
                highest = max(highest, int(count))
    return f"{before}{highest + 1:0{digits}}{after}"


def base_number(number: str) -> str:
    """The number of the first version of a quote: D2026-0001 of D2026-0001-R2."""
    found = _REVISION.fullmatch(number)
    return found["base"] if found else number


def revision_number(number: str, taken: Iterable[str]) -> str:
    """The number of the next version: D2026-0001-R2 is the second of D2026-0001."""
    base = base_number(number)
    highest = 1
    for other in taken:
        found = _REVISION.fullmatch(other)
        if found and found["base"] == base:
            highest = max(highest, int(found["number"]))
    return f"{base}-R{highest + 1}"
