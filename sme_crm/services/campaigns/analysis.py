"""What a campaign brought: overall and by its parts, with how sure it is.

The margin comes first, the revenue after it. Answers count people, sales count customers' orders;
nobody counts twice.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from sme_crm.domain.campaigns.campaign import Campaign, planned_economics
from sme_crm.domain.campaigns.economics import Economics
from sme_crm.domain.campaigns.statistics import (
    Comparison,
    Interval,
    compare,
    difference_interval,
)
from sme_crm.services.campaigns.attribution import Attribution, Control
from sme_crm.services.campaigns.dimensions import Dimension
from sme_crm.services.campaigns.lifetime import Lifetime, read_lifetime
from sme_crm.services.campaigns.part_result import PartResult
from sme_crm.services.campaigns.parts import Combination, Parts
from sme_crm.store.queries import campaign_answers, campaign_results
from sme_crm.store.queries.attribution import MatchedOrder

if TYPE_CHECKING:
    from sme_crm.domain.campaigns.answer_rates import AdvisedRate
    from sme_crm.services.campaigns.answer_rates import AnswerRates
    from sme_crm.store.database import Database


@dataclass(frozen=True, slots=True)
class Increment:
    """Treated against control: how many sales and how much margin came because of the campaign.

    `sales` (buyers) and `margin` are those beyond what the control group's rate would have
    brought; `low` and `high` are the buyers between which `sales` lies with 95 % certainty.
    """

    control: Control
    comparison: Comparison
    sales: Decimal
    margin: Decimal
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class CellTest:
    """The two cells that answer best, by id, and whether their rates differ."""

    best: int
    second: int
    comparison: Comparison


@dataclass(frozen=True, slots=True)
class CampaignResult:
    """A campaign in figures, after it; parts by their key (id, channel, segment)."""

    campaign: Campaign
    whole: PartResult
    economics: Economics
    expected: Economics
    by_wave: Mapping[int, PartResult]
    by_channel: Mapping[str, PartResult]
    by_combination: Mapping[Combination, PartResult]
    by_cell: Mapping[int, PartResult]
    by_segment: Mapping[str, PartResult]
    by_weight: Mapping[str, PartResult]
    by_lot: Mapping[int, PartResult]
    cell_test: CellTest | None
    increment: Increment | None
    answer_days: Sequence[tuple[str, int]]
    returned: int
    orders: Sequence[MatchedOrder] = field(default=())
    advised: Mapping[str, AdvisedRate] = field(default_factory=dict)
    """How many answer by channel, as guides say or as is assumed."""

    @property
    def is_measured(self) -> bool:
        """Whether anybody was reached."""
        return self.whole.contacts > 0

    def parts(self, dimension: Dimension) -> Mapping[Any, PartResult]:
        """The parts of a dimension by key."""
        found: Mapping[Any, PartResult] = getattr(self, f"by_{dimension}")
        return found


class CampaignAnalysis:
    """Adds it all up; reads are for workers."""

    def __init__(self, database: Database, rates: AnswerRates | None = None) -> None:
        """`rates` are told beside what was measured."""
        self._database = database
        self._rates = rates
        self._attribution = Attribution(database)

    def result(self, campaign: Campaign) -> CampaignResult:
        """Everything about a campaign as it stands."""
        with self._database.translated_errors():
            reader = self._database.reader()
            reached = campaign_results.read_reached(reader, campaign.id)
            answers = campaign_answers.read_answers(reader, campaign.id)
            returned = sum(campaign_answers.read_return_counts(reader, campaign.id).values())
        orders = self._attribution.matched_orders(campaign)
        told = [(contact, wave) for contact, wave, *_ in answers]
        parts = Parts(campaign, reached.groups, told, orders)
        whole = parts.whole()
        cells = parts.by_cell()
        return CampaignResult(
            campaign=campaign,
            whole=whole,
            economics=whole.economics,
            expected=planned_economics(campaign, whole.contacts),
            by_wave=parts.by_wave(),
            by_channel=parts.by_channel(),
            by_combination=parts.by_combination(),
            by_cell=cells,
            by_segment=parts.by_segment(),
            by_weight=parts.by_weight(),
            by_lot=parts.by_lot(),
            cell_test=_cell_test(cells),
            increment=self._increment(campaign, orders, reached.customers),
            answer_days=sorted(Counter(day for _, _, day, _ in answers).items()),
            returned=returned,
            orders=orders,
            advised=self._rates.all() if self._rates is not None else {},
        )

    def lifetime(self, result: CampaignResult, today: date) -> Lifetime | None:
        """The campaign by the lifetime of its new customers; None where nothing is known."""
        with self._database.translated_errors():
            return read_lifetime(self._database.reader(), result.whole, result.orders, today)

    def _increment(
        self, campaign: Campaign, orders: Sequence[MatchedOrder], treated: int
    ) -> Increment | None:
        """What the campaign added against its control group; None without one."""
        if not any(cell.is_control for cell in campaign.cells):
            return None
        with self._database.translated_errors():
            kept = campaign_results.count_controls(self._database.reader(), campaign.id)
        if not kept or not treated:
            return None
        control = self._attribution.control(campaign, kept)
        buyers = len({order.customer_id for order in orders})
        margin = sum(order.margin for order in orders)
        pair = ((control.orders_by, control.customers), (min(buyers, treated), treated))
        interval: Interval = difference_interval(*pair)
        return Increment(
            control,
            compare(*pair),
            buyers - Decimal(treated) * control.orders_by / control.customers,
            margin - Decimal(treated) * control.margin / control.customers,
            treated * interval.low,
            treated * interval.high,
        )


def _cell_test(cells: Mapping[int, PartResult]) -> CellTest | None:
    """The best two cells by answers; None with fewer than two."""
    ranked = sorted(
        (part.answers / part.contacts, key) for key, part in cells.items() if part.contacts
    )
    if len(ranked) < 2:
        return None
    second, best = (key for _, key in ranked[-2:])
    found = compare(*((cells[key].answers, cells[key].contacts) for key in (second, best)))
    return CellTest(best, second, found)
