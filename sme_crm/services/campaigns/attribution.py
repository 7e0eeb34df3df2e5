"""Which orders a campaign brought: by code, and inside its window; what its control group did."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from sme_crm.domain.campaigns.campaign import Campaign
from sme_crm.store.queries import attribution as queries
from sme_crm.store.queries.attribution import MatchedOrder

if TYPE_CHECKING:
    from sme_crm.store.database import Database


@dataclass(frozen=True, slots=True)
class Control:
    """What customers of the control group ordered in the same days (cents)."""

    customers: int
    orders_by: int
    amount: int
    margin: int


class Attribution:
    """Matches orders back to recipients; reads are for workers."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def matched_orders(self, campaign: Campaign) -> list[MatchedOrder]:
        """Every order of the campaign once: those with a code first."""
        with self._database.translated_errors():
            reader = self._database.reader()
            waves: dict[int, list[int]] = {}
            for wave in campaign.waves:
                if wave.mailing:
                    waves.setdefault(wave.mailing, []).append(wave.id)
            coded = list(queries.read_coded_orders(reader, campaign.id, waves))
            known = {order.order_id for order in coded}
            days = [wave.sent_day for wave in campaign.waves if wave.sent_day]
            inside = queries.read_window_orders(reader, campaign.id, campaign.window_days, days)
            return [*coded, *(order for order in inside if order.order_id not in known)]

    def control(self, campaign: Campaign, customers: int) -> Control:
        """What the `customers` of the control group did from the first sending to the last window.

        Nothing where nothing was sent yet.
        """
        days = sorted(wave.sent_day for wave in campaign.waves if wave.sent_day)
        if not days:
            return Control(customers, 0, 0, 0)
        end = date.fromisoformat(days[-1]) + timedelta(days=campaign.window_days)
        with self._database.translated_errors():
            found = queries.read_control_orders(
                self._database.reader(), campaign.id, days[0], end.isoformat()
            )
        return Control(customers, *found)
