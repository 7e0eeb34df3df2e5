"""The best customers' profile, and prospects ranked by how like them they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from heapq import nlargest
from typing import TYPE_CHECKING, Final

from sme_crm.domain.segments.profile import BEST_SHARE, Likeness, Profile, ValueLift
from sme_crm.services.segments.traits import Traits
from sme_crm.store.queries.segments import read_names, read_prospects

if TYPE_CHECKING:
    from sme_crm.services.progress import Progress
    from sme_crm.services.segments.abc import Measure
    from sme_crm.services.segments.customers import CustomerBook
    from sme_crm.services.settings import Settings
    from sme_crm.store.database import Database

_CHUNK: Final = 5_000


@dataclass(frozen=True, slots=True)
class BestProfile:
    """What the best fifth has in common; `lifts` the most over-represented value first.

    `labels`: the names of the own fields, by key.
    """

    profile: Profile
    lifts: tuple[ValueLift, ...]
    best: tuple[int, ...]
    labels: Mapping[str, str]

    @property
    def customers(self) -> int:
        """How many customers were looked at."""
        return self.profile.best_customers + self.profile.other_customers


@dataclass(frozen=True, slots=True)
class LikelyCustomer:
    """A prospect with how like the best customers he is."""

    contact_id: int
    name: str
    likeness: Likeness


class Profiles:
    """Describes the best customers; reads are for workers, the ranking of prospects for a job."""

    def __init__(self, database: Database, settings: Settings, book: CustomerBook) -> None:
        self._database = database
        self._settings = settings
        self._book = book

    def best_profile(self, today: date, measure: Measure = "margin") -> BestProfile:
        """The profile of the best fifth by `measure`, held against all other customers."""
        sums = sorted(
            self._book.sums().values(), key=lambda one: (-int(getattr(one, measure)), one)
        )
        count = -(-len(sums) // BEST_SHARE)
        best = [one.customer_id for one in sums[:count]]
        others = [one.customer_id for one in sums[count:]]
        traits = self._traits(today)
        profile = Profile(
            traits.fields,
            (values for _, values in traits.read(best)),
            (values for _, values in traits.read(others)),
        )
        return BestProfile(profile, tuple(profile.lifts()), tuple(best), traits.labels)

    def customers_with(self, today: date, field: str, value: str) -> list[int]:
        """The ids of the customers with a value of a profile field, rising."""
        ids = list(self._book.sums())
        found = self._traits(today).read(ids)
        return [one for one, values in found if values.get(field, "") == value]

    def likely_customers(
        self, profile: Profile, today: date, most: int, progress: Progress
    ) -> list[LikelyCustomer]:
        """The `most` contacts that never bought and are likest the best, the likest first.

        Raises Cancelled.
        """
        ids = list(read_prospects(self._database.reader()))
        traits = self._traits(today)
        found = nlargest(most, self._scores(ids, profile, traits, progress))
        chosen = [-number for _, number in found]
        names = read_names(self._database.reader(), chosen)
        values = dict(traits.read(chosen))
        return [
            LikelyCustomer(one, names.get(one, ""), profile.likeness(values[one]))
            for one in chosen
            if one in values
        ]

    def _scores(
        self, ids: list[int], profile: Profile, traits: Traits, progress: Progress
    ) -> Iterator[tuple[float, int]]:
        """(score, minus the id) of each prospect that something speaks for."""
        for start in range(0, len(ids), _CHUNK):
            progress.check()
            progress.step(start, len(ids), "")
            for one, values in traits.read(ids[start : start + _CHUNK]):
                score = profile.score(values)
                if score > 0:
                    yield score, -one

    def _traits(self, today: date) -> Traits:
        home = self._settings.text("company.postal_code")
        return Traits(self._database.reader(), today, home)
