"""The segments of customers, one subject a part."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from sme_crm.services.segments.abc import AbcClasses
from sme_crm.services.segments.cross_selling import CrossSelling
from sme_crm.services.segments.customers import CustomerBook
from sme_crm.services.segments.movement import Movement
from sme_crm.services.segments.profile import Profiles
from sme_crm.services.segments.rfm import RfmScores
from sme_crm.services.segments.rhythm import Rhythm
from sme_crm.services.segments.years import Years
from sme_crm.store.queries import segments as queries

if TYPE_CHECKING:
    from sme_crm.services.change_bus import ChangeBus
    from sme_crm.services.settings import Settings
    from sme_crm.store.database import Database


class Segments:
    """Who buys how much and how often; the parts share what is read of the customers."""

    def __init__(self, database: Database, settings: Settings, bus: ChangeBus) -> None:
        self._database = database
        self._settings = settings
        self.book = CustomerBook(database, bus)

    @cached_property
    def rfm(self) -> RfmScores:
        """Recency, frequency, monetary value."""
        return RfmScores(self._database, self._settings, self.book)

    @cached_property
    def abc(self) -> AbcClasses:
        """Pareto curve and ABC classes."""
        return AbcClasses(self._settings, self.book)

    @cached_property
    def rhythm(self) -> Rhythm:
        """Own rhythm, dormant and lost customers."""
        return Rhythm(self._settings, self.book, self.abc)

    @cached_property
    def years(self) -> Years:
        """Churn, retention, cohorts."""
        return Years(self._database, self.book)

    @cached_property
    def movement(self) -> Movement:
        """Segments of two days compared."""
        return Movement(self._database, self.book)

    @cached_property
    def cross_selling(self) -> CrossSelling:
        """Products bought together."""
        return CrossSelling(self._database)

    @cached_property
    def profiles(self) -> Profiles:
        """What the best customers have in common."""
        return Profiles(self._database, self._settings, self.book)

    def names(self, ids: Sequence[int]) -> dict[int, str]:
        """The shown names of customers."""
        return queries.read_names(self._database.reader(), ids)

    def reached_at(self, ids: Sequence[int]) -> dict[int, tuple[str, str]]:
        """Town and phone of contacts, as lists show them."""
        rows = queries.read_contact_values(self._database.reader(), ids, ("locality", "phone"))
        return {int(str(row[0])): (str(row[1]), str(row[2])) for row in rows}

    def other_currencies(self) -> dict[str, int]:
        """How many orders are not counted, by their currency."""
        return queries.other_currencies(self._database.reader())
