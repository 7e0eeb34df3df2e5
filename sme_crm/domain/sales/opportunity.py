"""Opportunities: what may be sold to whom, for how much, how surely and when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from sme_crm.domain.sales.money import ONE, line_amount
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

StageKind = Literal["open", "won", "lost"]

SOURCE_KINDS: Final[dict[str, str]] = {
    "": QT_TRANSLATE_NOOP("Opportunities", "Not known"),
    "campaign": QT_TRANSLATE_NOOP("Opportunities", "Campaign"),
    "show": QT_TRANSLATE_NOOP("Opportunities", "Trade show"),
    "referral": QT_TRANSLATE_NOOP("Opportunities", "Referral"),
    "lot": QT_TRANSLATE_NOOP("Opportunities", "Address file"),
    "web": QT_TRANSLATE_NOOP("Opportunities", "Web"),
    "other": QT_TRANSLATE_NOOP("Opportunities", "Other"),
}
USUAL_LOST_REASONS: Final = (
    QT_TRANSLATE_NOOP("Opportunities", "Price"),
    QT_TRANSLATE_NOOP("Opportunities", "Delay"),
    QT_TRANSLATE_NOOP("Opportunities", "Competitor preferred"),
    QT_TRANSLATE_NOOP("Opportunities", "Project given up"),
    QT_TRANSLATE_NOOP("Opportunities", "No answer"),
)
"""Why a sale fails, until a business has words of its own."""


@dataclass(frozen=True, slots=True)
class Stage:
    """A step an opportunity stands at; `probability` in hundredths of a per cent.

    There is one stage of kind "won" and one of kind "lost"; they stand last.
    """

    name: str
    kind: StageKind = "open"
    probability: int = 0
    position: int = 0
    id: int = 0


DEFAULT_STAGES: Final = (
    Stage(QT_TRANSLATE_NOOP("Opportunities", "New"), "open", 1_000),
    Stage(QT_TRANSLATE_NOOP("Opportunities", "Qualified"), "open", 3_000),
    Stage(QT_TRANSLATE_NOOP("Opportunities", "Proposal"), "open", 6_000),
    Stage(QT_TRANSLATE_NOOP("Opportunities", "Negotiation"), "open", 7_500),
    Stage(QT_TRANSLATE_NOOP("Opportunities", "Won"), "won", 10_000),
    Stage(QT_TRANSLATE_NOOP("Opportunities", "Lost"), "lost", 0),
)
"""The stages a business begins with, to be renamed, weighed and ordered as it sells."""


@dataclass(frozen=True, slots=True)
class OpportunityLine:
    """Something of it: `quantity` in thousandths, `unit_price` in cents net of VAT."""

    description: str
    quantity: int = ONE
    unit_price: int = 0
    product_id: int | None = None

    @property
    def amount(self) -> int:
        """What the line comes to, in cents."""
        return line_amount(self.quantity, self.unit_price)


@dataclass(frozen=True, slots=True)
class OpportunityDraft:
    """What an opportunity is made of; see `Opportunity`.

    `amount` None follows from the lines; `stage_id` None is the first open stage; `contact_ids`
    are the people who take part, the first one leads.
    """

    name: str
    contact_ids: tuple[int, ...] = ()
    stage_id: int | None = None
    amount: int | None = None
    probability: int | None = None
    expected_day: str | None = None
    source_kind: str = ""
    source: str = ""
    lot_id: int | None = None
    responsible_id: int | None = None
    notes: str = ""
    lines: tuple[OpportunityLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Opportunity:
    """An opportunity as it stands; amounts in cents net of VAT, days ISO.

    `probability` is its own one, None where that of the stage counts. `amount` follows the lines
    while it equals their sum. `version` tells apart what it was and what it has become since.
    """

    id: int
    name: str
    stage: Stage
    customer_id: int | None
    customer: str
    amount: int
    currency: str
    probability: int | None
    expected_day: str | None
    source_kind: str
    source: str
    lot_id: int | None
    competitor: str
    lost_reason: str
    responsible_id: int | None
    responsible: str
    notes: str
    stage_since: str
    closed_day: str | None
    created_at: str
    contacts: tuple[tuple[int, str], ...] = ()
    lines: tuple[OpportunityLine, ...] = ()
    quotes: tuple[tuple[int, str, str], ...] = ()
    """Its quotes as (id, number, state)."""
    orders: int = 0
    version: str = ""

    @property
    def lines_amount(self) -> int:
        """What the lines come to."""
        return sum(line.amount for line in self.lines)

    @property
    def follows_lines(self) -> bool:
        """Whether the amount is that of the lines, and goes with them."""
        return bool(self.lines) and self.amount == self.lines_amount


@dataclass(frozen=True, slots=True)
class OpportunityRow:
    """An opportunity on the board and in the list; `probability` is the one that counts."""

    id: int
    name: str
    stage_id: int
    stage: str
    kind: StageKind
    customer_id: int | None
    customer: str
    is_company: bool
    contact: str
    amount: int
    currency: str
    probability: int
    expected_day: str | None
    responsible_id: int | None
    responsible: str
    source_kind: str
    stage_since: str
    closed_day: str | None
    lost_reason: str
    competitor: str
    position: int


@dataclass(frozen=True, slots=True)
class OpportunityFilter:
    """Which opportunities: words, responsible (0: nobody), stages, the days they are expected.

    `closed_from`: closed ones only from this day on ("" all); `open_only` leaves them all out.
    """

    text: str = ""
    responsible_id: int | None = None
    stage_ids: tuple[int, ...] = ()
    expected_from: str = ""
    expected_until: str = ""
    closed_from: str = ""
    open_only: bool = False
    contact_id: int | None = None
