"""Who went from which segment to which between two days."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from sme_crm.domain.segments.movement import movements, movers
from sme_crm.domain.segments.rfm import RfmCuts, quintile_cuts, segment_of
from sme_crm.store.queries.segments import read_sums_until
from sme_crm.store.rfm_cuts import read_own_cuts

if TYPE_CHECKING:
    from sme_crm.services.segments.customers import CustomerBook
    from sme_crm.store.database import Database


class Movement:
    """Compares the RFM segments of two days; reads are for workers."""

    def __init__(self, database: Database, book: CustomerBook) -> None:
        self._database = database
        self._book = book

    def segments_on(self, day: date) -> dict[int, str]:
        """The segment of each customer by what he had bought until a day.

        Quintiles are those of that day; the owner's own cut points count where they are set.
        """
        reader = self._database.reader()
        found = list(read_sums_until(reader, list(self._book.sums()), day))
        own = read_own_cuts(reader)
        if own is not None:
            cuts = own.cuts(day)
        else:
            cuts = RfmCuts(
                quintile_cuts(sorted(one.last_day for one in found)),
                quintile_cuts(sorted(one.orders for one in found)),
                quintile_cuts(sorted(one.amount for one in found)),
            )
        return {
            one.customer_id: segment_of(*cuts.scores(one.last_day, one.orders, one.amount))
            for one in found
        }

    def between(self, first: date, second: date) -> Mapping[tuple[str, str], int]:
        """How many customers went from one segment to another; "" is no customer yet."""
        return movements(self.segments_on(first), self.segments_on(second))

    def movers(self, first: date, second: date, origin: str, target: str) -> list[int]:
        """The ids of those who went from one segment to another, rising."""
        return movers(self.segments_on(first), self.segments_on(second), origin, target)
