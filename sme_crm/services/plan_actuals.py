"""What came of the actions of a plan: the figures that the results of their campaigns tell."""

from __future__ import annotations

from dataclasses import replace
from threading import Lock
from typing import TYPE_CHECKING, Final, NamedTuple

from sme_crm.domain.campaigns.campaign import cost_so_far
from sme_crm.domain.campaigns.plan import Action
from sme_crm.services.campaigns.attribution import Attribution
from sme_crm.store.queries import campaigns as queries

if TYPE_CHECKING:
    from sme_crm.domain.changes import Changes
    from sme_crm.services.change_bus import ChangeBus
    from sme_crm.store.database import Database

_TABLES: Final = (
    "campaign", "campaign_wave", "campaign_cost", "campaign_recipient", "customer_order",
    "contact", "setting",
)  # fmt: skip


class Actual(NamedTuple):
    """Cents net of VAT; None while nothing is known."""

    spent: int | None = None
    brought: int | None = None
    margin: int | None = None


class PlanActuals:
    """Cost, revenue and margin of campaigns; kept until something they follow from changes.

    The revenue is that of the orders matched to the campaign, by code or inside its window, each
    order once over all campaigns. Any thread may ask.
    """

    def __init__(self, database: Database, bus: ChangeBus) -> None:
        self._database = database
        self._attribution = Attribution(database)
        self._lock = Lock()
        self._known: dict[int, Actual] = {}
        self._revision = 0
        bus.subscribe(self._hear)

    def with_actuals(self, action: Action) -> Action:
        """The action with what its campaign cost and brought in; as it is without a campaign."""
        if action.campaign_id is None:
            return action
        return replace(action, **self._of(action.campaign_id)._asdict())

    def _of(self, campaign_id: int) -> Actual:
        with self._lock:
            known, revision = self._known.get(campaign_id), self._revision
        if known is None:
            known = self._read(campaign_id)
            with self._lock:
                if revision == self._revision:
                    self._known[campaign_id] = known
        return known

    def _read(self, campaign_id: int) -> Actual:
        with self._database.translated_errors():
            reader = self._database.reader()
            campaign = queries.read_campaign(reader, campaign_id)
            if campaign is None:
                return Actual()
            pieces = queries.count_pieces(reader, campaign_id)
        spent, orders = cost_so_far(campaign, pieces), self._attribution.matched_orders(campaign)
        if not pieces and not orders:
            return Actual(spent)
        return Actual(
            spent, sum(order.amount for order in orders), sum(order.margin for order in orders)
        )

    def _hear(self, changes: Changes) -> None:
        if any(changes.touches(table) for table in _TABLES):
            with self._lock:
                self._known.clear()
                self._revision += 1
