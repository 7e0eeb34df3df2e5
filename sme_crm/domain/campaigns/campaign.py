"""A campaign as one document: brief, target, message, follow-up, results."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from typing import Final, NamedTuple

from sme_crm.domain.campaigns.economics import Economics, expected_answers
from sme_crm.domain.sales.money import share_of
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

KINDS: Final[dict[str, str]] = {
    "prospecting": QT_TRANSLATE_NOOP("Campaigns", "Prospecting"),
    "loyalty": QT_TRANSLATE_NOOP("Campaigns", "Loyalty"),
    "reactivation": QT_TRANSLATE_NOOP("Campaigns", "Reactivation"),
    "information": QT_TRANSLATE_NOOP("Campaigns", "Information"),
    "event": QT_TRANSLATE_NOOP("Campaigns", "Event"),
    "survey": QT_TRANSLATE_NOOP("Campaigns", "Survey"),
}
STATES: Final[dict[str, str]] = {
    "idea": QT_TRANSLATE_NOOP("Campaigns", "Idea"),
    "ready": QT_TRANSLATE_NOOP("Campaigns", "Ready"),
    "sent": QT_TRANSLATE_NOOP("Campaigns", "Sent"),
    "running": QT_TRANSLATE_NOOP("Campaigns", "Running"),
    "closed": QT_TRANSLATE_NOOP("Campaigns", "Closed"),
}
COST_KINDS: Final[dict[str, str]] = {
    "creation": QT_TRANSLATE_NOOP("Campaigns", "Creation"),
    "print": QT_TRANSLATE_NOOP("Campaigns", "Print"),
    "paper": QT_TRANSLATE_NOOP("Campaigns", "Paper and envelopes"),
    "postage": QT_TRANSLATE_NOOP("Campaigns", "Postage"),
    "rental": QT_TRANSLATE_NOOP("Campaigns", "Rental of addresses"),
    "time": QT_TRANSLATE_NOOP("Campaigns", "Own time"),
    "returns": QT_TRANSLATE_NOOP("Campaigns", "Handling of answers and returns"),
    "discount": QT_TRANSLATE_NOOP("Campaigns", "Discount"),
    "gift": QT_TRANSLATE_NOOP("Campaigns", "Gift"),
    "other": QT_TRANSLATE_NOOP("Campaigns", "Other"),
}
STORED: Final = (
    "name", "kind", "state", "description", "objective", "benefits", "offer", "answer_ways",
    "start_day", "end_day", "window_days", "price", "currency", "margin_rate", "answer_rate",
    "sale_rate", "discount_rate", "hourly_cost", "answer_curve", "seed", "strata", "lessons",
    "responsible_id", "extra",
)  # fmt: skip
"""The fields a user writes."""


@dataclass(frozen=True, slots=True)
class Wave:
    """A sending; `unit_cost` cents a piece with its source and day, `pieces` if not addressed.

    `group_id`, `group_name`: the group whose members alone got it, or are meant to.
    """

    id: int = 0
    name: str = ""
    channel: str = "letter"
    day: str = ""
    state: str = "planned"
    sent_day: str = ""
    mailing: int = 0
    unit_cost: int = 0
    cost_source: str = ""
    cost_day: str = ""
    pieces: int = 0
    template_id: int | None = None
    argument: str = ""
    offer: str = ""
    position: int = 0
    group_id: int = 0
    group_name: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a test: what differs (`parameter`), its share in hundredths of a per cent."""

    id: int = 0
    name: str = ""
    parameter: str = ""
    share: int = 0
    is_control: bool = False
    template_id: int | None = None
    argument: str = ""
    offer: str = ""
    position: int = 0


@dataclass(frozen=True, slots=True)
class Cost:
    """A line of cost: quantity in thousandths × unit price in cents; `actual` once it is known."""

    id: int = 0
    kind: str = "other"
    label: str = ""
    quantity: int = 1_000
    unit_price: int = 0
    actual: int | None = None
    source: str = ""
    source_day: str = ""
    wave_id: int | None = None
    position: int = 0

    @property
    def planned(self) -> int:
        """Cents: quantity × unit price."""
        return (self.quantity * self.unit_price + 500) // 1_000

    @property
    def amount(self) -> int:
        """Cents: what it did cost, else what is planned."""
        return self.planned if self.actual is None else self.actual


@dataclass(frozen=True, slots=True)
class Campaign:
    """The whole document."""

    id: int = 0
    name: str = ""
    kind: str = "prospecting"
    state: str = "idea"
    description: str = ""
    objective: str = ""
    benefits: str = ""
    offer: str = ""
    answer_ways: str = ""
    start_day: str = ""
    end_day: str = ""
    window_days: int = 60
    price: int = 0
    currency: str = "EUR"
    margin_rate: int = 0
    answer_rate: int = 0
    sale_rate: int = 0
    discount_rate: int = 0
    hourly_cost: int = 0
    answer_curve: str = ""
    seed: int = 0
    strata: str = ""
    lessons: str = ""
    responsible_id: int | None = None
    extra: str = "{}"
    """JSON of what is kept beside the fields (see `sizing`)."""
    updated_at: str = ""
    waves: tuple[Wave, ...] = ()
    cells: tuple[Cell, ...] = ()
    costs: tuple[Cost, ...] = ()
    groups: tuple[tuple[int, str], ...] = field(default=())
    """(group id, "in" or "out")."""


class CampaignRow(NamedTuple):
    """A line of the list; `recipients` were reached, `answers` came back."""

    id: int
    name: str
    kind: str
    state: str
    start_day: str
    recipients: int
    answers: int


def wave_pieces(wave: Wave, contacts: int, by_channel: Mapping[str, int]) -> int:
    """How many a wave goes to: its copies, else those its channel may reach, else everybody."""
    return wave.pieces or by_channel.get(wave.channel, contacts)


def planned_economics(
    campaign: Campaign, contacts: int, by_channel: Mapping[str, int] | None = None
) -> Economics:
    """What a campaign is expected to bring with so many contacts.

    Costs are the lines and, for each wave, its pieces at their unit cost; every addressed wave
    reaches each contact once, or as many as its channel may (`by_channel`). The discount counts
    as a cost on the expected sales.
    """
    answers = expected_answers(contacts, campaign.answer_rate)
    sales = _whole(expected_answers(contacts, campaign.sale_rate))
    cost = sum(line.planned for line in campaign.costs)
    known = by_channel or {}
    cost += sum(wave_pieces(wave, contacts, known) * wave.unit_cost for wave in campaign.waves)
    cost += share_of(campaign.price * sales, campaign.discount_rate)
    return Economics(
        contacts=contacts,
        cost=cost,
        price=campaign.price,
        margin_rate=campaign.margin_rate,
        answers=_whole(answers),
        sales=sales,
    )


def sent_copies(wave: Wave) -> int:
    """The copies of a wave that is not addressed, once it was sent."""
    return wave.pieces if wave.state == "sent" else 0


def whole_cost(campaign: Campaign, pieces: Mapping[int | None, int]) -> int:
    """Cents: the lines of cost, and each wave's pieces at its unit cost.

    `pieces` went out so far, by wave; a line counts as planned until its actual cost is told.
    """
    lines = sum(cost.amount for cost in campaign.costs)
    return lines + sum(
        (sent_copies(wave) or pieces.get(wave.id, 0)) * wave.unit_cost for wave in campaign.waves
    )


def cost_so_far(campaign: Campaign, pieces: Mapping[int | None, int]) -> int | None:
    """Cents a campaign has cost: the whole once something went out, before that what was paid.

    None while nothing is known.
    """
    if pieces or any(wave.state == "sent" for wave in campaign.waves):
        return whole_cost(campaign, pieces)
    paid = [cost.actual for cost in campaign.costs if cost.actual is not None]
    return sum(paid) if paid else None


def _whole(count: Decimal) -> int:
    """People are whole ones; a half counts, as in spreadsheets."""
    return int(count.quantize(Decimal(1), ROUND_HALF_UP))


MISSING: Final[dict[str, str]] = {
    "objective": QT_TRANSLATE_NOOP("Campaigns", "Say what the campaign is to reach."),
    "offer": QT_TRANSLATE_NOOP("Campaigns", "Make one offer."),
    "benefits": QT_TRANSLATE_NOOP("Campaigns", "Say what the customer gains."),
    "start_day": QT_TRANSLATE_NOOP("Campaigns", "Set the day it starts."),
    "target": QT_TRANSLATE_NOOP("Campaigns", "Choose the groups it is for."),
    "wave": QT_TRANSLATE_NOOP("Campaigns", "Choose a channel."),
    "template": QT_TRANSLATE_NOOP("Campaigns", "Choose the letter of each wave by post."),
    "price": QT_TRANSLATE_NOOP("Campaigns", "Say what a sale brings on average."),
    "margin_rate": QT_TRANSLATE_NOOP("Campaigns", "Say which margin stays of it."),
    "sale_rate": QT_TRANSLATE_NOOP("Campaigns", "Expect a rate of sales, to know the break-even."),
    "answer_ways": QT_TRANSLATE_NOOP("Campaigns", "Say how people answer."),
}
"""What a campaign may lack, in the order of its steps, with what to do."""


def missing(campaign: Campaign) -> list[str]:
    """The keys of `MISSING` that hold for a campaign."""
    letters = [wave for wave in campaign.waves if wave.channel == "letter"]
    lacks: Sequence[tuple[str, bool]] = (
        *((key, not getattr(campaign, key)) for key in ("objective", "offer", "benefits")),
        ("start_day", not campaign.start_day),
        ("target", not any(side == "in" for _, side in campaign.groups)),
        ("wave", not campaign.waves),
        ("template", any(wave.template_id is None for wave in letters)),
        *((key, not getattr(campaign, key)) for key in ("price", "margin_rate", "sale_rate")),
        ("answer_ways", not campaign.answer_ways),
    )
    return [key for key, lacking in lacks if lacking]
