"""What a campaign brought: overall and by wave, channel, cell and lot, with how sure it is.

The margin comes first, the revenue after it. Answers count people, sales count customers' orders;
nobody counts twice. Costs are shared out by the pieces sent.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, TypeVar

from sme_crm.domain.campaigns.campaign import Campaign, planned_economics, whole_cost
from sme_crm.domain.campaigns.economics import Economics
from sme_crm.domain.campaigns.statistics import (
    Comparison,
    Interval,
    Verdict,
    compare,
    verdict,
    wilson,
)
from sme_crm.services.campaigns.attribution import Attribution, Control
from sme_crm.store.queries import campaign_answers as queries
from sme_crm.store.queries.attribution import MatchedOrder
from sme_crm.store.queries.campaign_answers import RecipientGroup

if TYPE_CHECKING:
    from sme_crm.store.database import Database

K = TypeVar("K", int, str)
_Place = tuple[int | None, int | None, int | None]
"""Wave, cell and lot of a recipient."""


@dataclass(slots=True)
class PartResult:
    """What a part of the recipients answered and bought (cents net of VAT).

    `contacts` were sent something; `answers` people answered; `sales` orders are those with a
    code of the campaign, or inside its window without one; `first_sales` those of new customers.
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

    @property
    def sales(self) -> int:
        """Orders by code and by window."""
        return self.coded_sales + self.window_sales

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

    def add_order(self, order: MatchedOrder) -> None:
        """Count an order."""
        if order.by_code:
            self.coded_sales += 1
            self.coded_margin += order.margin
        else:
            self.window_sales += 1
            self.window_margin += order.margin
        self.first_sales += order.is_first
        self.revenue += order.amount
        self.margin += order.margin


@dataclass(frozen=True, slots=True)
class Increment:
    """Treated against control: how many sales and how much margin came because of the campaign.

    `sales` and `margin` are those beyond what the control group's rate would have brought.
    """

    control: Control
    comparison: Comparison
    sales: Decimal
    margin: Decimal


@dataclass(frozen=True, slots=True)
class CampaignResult:
    """A campaign in figures, after it; parts by their key (id or channel)."""

    campaign: Campaign
    whole: PartResult
    economics: Economics
    expected: Economics
    by_wave: Mapping[int, PartResult]
    by_channel: Mapping[str, PartResult]
    by_cell: Mapping[int, PartResult]
    by_lot: Mapping[int, PartResult]
    verdicts: Mapping[int, Verdict]
    increment: Increment | None
    answer_days: Sequence[tuple[str, int]]
    returned: int
    orders: Sequence[MatchedOrder] = field(default=())


class CampaignAnalysis:
    """Adds it all up; reads are for workers."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._attribution = Attribution(database)

    def result(self, campaign: Campaign) -> CampaignResult:
        """Everything about a campaign as it stands."""
        with self._database.translated_errors():
            reader = self._database.reader()
            groups = queries.read_groups(reader, campaign.id)
            answers = queries.read_answers(reader, campaign.id)
            days = queries.read_answer_days(reader, campaign.id)
            returned = sum(queries.read_return_counts(reader, campaign.id).values())
        orders = self._attribution.matched_orders(campaign)
        sent = [group for group in groups if group.sent_day]
        answered = {contact for contact, *_ in answers if contact is not None}
        nameless = sum(contact is None for contact, *_ in answers)
        parts = _Parts(sent, answered, self._placed(orders), _piece_costs(campaign, sent))
        channels = {wave.id: wave.channel for wave in campaign.waves}
        whole = parts.by(lambda wave, cell, lot: 0).get(0, PartResult())
        # Who answers without having been reached counts too; the parts hold those reached.
        whole.answers = len(answered) + nameless
        whole.contacts += sum(wave.pieces for wave in campaign.waves)
        whole.cost = whole_cost(campaign, _pieces_of(sent))
        cells = parts.by(lambda wave, cell, lot: cell)
        return CampaignResult(
            campaign=campaign,
            whole=whole,
            economics=_measured(campaign, whole),
            expected=planned_economics(campaign, whole.contacts),
            by_wave=parts.by(lambda wave, cell, lot: wave),
            by_channel=parts.by(lambda wave, cell, lot: channels.get(wave or 0)),
            by_cell=cells,
            by_lot=parts.by(lambda wave, cell, lot: lot),
            verdicts=_verdicts(campaign, cells),
            increment=self._increment(campaign, groups, orders),
            answer_days=days,
            returned=returned,
            orders=orders,
        )

    def silent_contacts(self, campaign: Campaign) -> list[int]:
        """The recipients who neither answered nor ordered yet, noes included, rising ids."""
        with self._database.translated_errors():
            reader = self._database.reader()
            sent = [row for row in queries.read_recipients(reader, campaign.id) if row.sent_day]
            heard = queries.read_heard(reader, campaign.id)
        buyers = {order.customer_id for order in self._attribution.matched_orders(campaign)}
        return sorted(
            {
                row.contact_id
                for row in sent
                if row.contact_id not in heard and row.customer_id not in buyers
            }
        )

    def quotes_of(self, campaign: Campaign) -> int:
        """How many asked for a quote in their answer."""
        with self._database.translated_errors():
            return queries.count_quotes(self._database.reader(), campaign.id)

    def _placed(self, orders: Sequence[MatchedOrder]) -> list[tuple[_Place, MatchedOrder]]:
        """Each order with the wave, cell and lot of the recipient that counts for it."""
        with self._database.translated_errors():
            places = queries.read_group_keys(
                self._database.reader(), [order.recipient_id for order in orders]
            )
        known = ((places.get(order.recipient_id), order) for order in orders)
        return [(place, order) for place, order in known if place is not None]

    def _increment(
        self, campaign: Campaign, groups: Sequence[RecipientGroup], orders: Sequence[MatchedOrder]
    ) -> Increment | None:
        """What the campaign added against its control group; None without one."""
        if not any(cell.is_control for cell in campaign.cells):
            return None
        with self._database.translated_errors():
            kept, treated = queries.count_customers(self._database.reader(), campaign.id)
        if not kept or not treated:
            return None
        days = [group.sent_day for group in groups]
        control = self._attribution.control(campaign, kept, days)
        buyers = {order.customer_id for order in orders}
        margin = sum(order.margin for order in orders)
        count = Decimal(treated)
        return Increment(
            control,
            compare((control.orders_by, control.customers), (len(buyers), treated)),
            len(buyers) - count * control.orders_by / control.customers,
            margin - count * control.margin / control.customers,
        )


class _Parts:
    """Adds recipients, answers and orders up by whatever tells them apart."""

    def __init__(
        self,
        sent: Sequence[RecipientGroup],
        answered: AbstractSet[int],
        orders: Sequence[tuple[_Place, MatchedOrder]],
        costs: Mapping[int, Decimal],
    ) -> None:
        self._sent = sent
        self._answered = answered
        self._orders = orders
        self._costs = costs

    def by(
        self, part_of: Callable[[int | None, int | None, int | None], K | None]
    ) -> dict[K, PartResult]:
        """The parts by what `part_of` says of wave, cell and lot; those of None are left out.

        A person counts once in each part, whatever number of its waves reached him.
        """
        parts: dict[K, PartResult] = {}
        people: dict[K, set[int]] = {}
        spent: dict[K, Decimal] = {}
        for group in self._sent:
            key = part_of(group.wave_id, group.cell_id, group.lot_id)
            if key is None:
                continue
            part = parts.setdefault(key, PartResult())
            count = len(group.contacts)
            part.pieces += count
            people.setdefault(key, set()).update(group.contacts)
            cost = count * self._costs.get(group.wave_id or 0, Decimal(0))
            spent[key] = spent.get(key, Decimal(0)) + cost
        for place, order in self._orders:
            key = part_of(*place)
            if key is not None and key in parts:
                parts[key].add_order(order)
        for key, part in parts.items():
            part.contacts = len(people[key])
            part.answers = len(people[key] & self._answered)
            part.cost = int(spent[key].quantize(Decimal(1), ROUND_HALF_UP))
        return parts


def _measured(campaign: Campaign, whole: PartResult) -> Economics:
    """The formulas of the guides on what was measured; the mean order stands for the price."""
    price = round(whole.revenue / whole.sales) if whole.sales else campaign.price
    rate = (
        round(10_000 * whole.margin / whole.revenue) if whole.revenue > 0 else campaign.margin_rate
    )
    return Economics(
        contacts=whole.contacts,
        cost=whole.cost,
        price=price,
        margin_rate=rate,
        answers=whole.answers,
        sales=whole.sales,
        measured_revenue=whole.revenue,
        measured_margin=whole.margin,
    )


def _pieces_of(sent: Sequence[RecipientGroup]) -> dict[int | None, int]:
    """How many pieces of each wave went out."""
    pieces: dict[int | None, int] = {}
    for group in sent:
        pieces[group.wave_id] = pieces.get(group.wave_id, 0) + len(group.contacts)
    return pieces


def _piece_costs(campaign: Campaign, sent: Sequence[RecipientGroup]) -> dict[int, Decimal]:
    """Cents of one piece of each wave: its unit cost and its share of the lines of cost."""
    pieces: dict[int, int] = {}
    for group in sent:
        if group.wave_id is not None:
            pieces[group.wave_id] = pieces.get(group.wave_id, 0) + len(group.contacts)
    every = sum(pieces.values())
    common = sum(cost.amount for cost in campaign.costs if cost.wave_id not in pieces)
    costs: dict[int, Decimal] = {}
    for wave in campaign.waves:
        count = pieces.get(wave.id, 0)
        own = sum(cost.amount for cost in campaign.costs if cost.wave_id == wave.id)
        share = Decimal(common) / every if every else Decimal(0)
        costs[wave.id] = wave.unit_cost + share + (Decimal(own) / count if count else 0)
    return costs


def _verdicts(campaign: Campaign, cells: Mapping[int, PartResult]) -> dict[int, Verdict]:
    """What each cell says of the whole: its rate of sales against the break-even of its cost."""
    found: dict[int, Verdict] = {}
    for cell, part in cells.items():
        margin = part.margin / part.sales if part.sales else _planned_margin(campaign)
        if part.contacts and margin > 0:
            break_even = part.cost / margin / part.contacts
            found[cell] = verdict(min(part.sales, part.contacts), part.contacts, break_even)
    return found


def _planned_margin(campaign: Campaign) -> float:
    """Cents a sale is expected to earn."""
    return campaign.price * campaign.margin_rate / 10_000
