"""The best customers' profile, and prospects ranked by how like them they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from heapq import nlargest
from typing import TYPE_CHECKING, Any, Final

from sme_crm.domain.segments.profile import BEST_SHARE, Likeness, Profile, ValueLift
from sme_crm.domain.translation import QT_TRANSLATE_NOOP
from sme_crm.store.queries.segments import read_contact_values, read_names, read_prospects

if TYPE_CHECKING:
    from sme_crm.services.progress import Progress
    from sme_crm.services.segments.abc import Measure
    from sme_crm.services.segments.customers import CustomerBook
    from sme_crm.store.database import Database

_CHUNK: Final = 5_000
_COLUMNS: Final = (
    "kind", "sector", "naf", "headcount", "legal_form", "department", "birth_date", "source",
    "profession", "housing",
)  # fmt: skip
_SIZES: Final = (2, 5, 9, 19, 49, 249)
_AGES: Final = (24, 34, 44, 54, 64, 74)

PROFILE_FIELDS: Final[tuple[tuple[str, str], ...]] = (
    ("sector", QT_TRANSLATE_NOOP("Profile", "Sector")),
    ("naf", QT_TRANSLATE_NOOP("Profile", "Activity (division of the NAF code)")),
    ("headcount", QT_TRANSLATE_NOOP("Profile", "Headcount")),
    ("legal_form", QT_TRANSLATE_NOOP("Profile", "Legal form")),
    ("department", QT_TRANSLATE_NOOP("Profile", "Département")),
    ("age", QT_TRANSLATE_NOOP("Profile", "Age")),
    ("source", QT_TRANSLATE_NOOP("Profile", "Source")),
    ("profession", QT_TRANSLATE_NOOP("Profile", "Profession")),
    ("housing", QT_TRANSLATE_NOOP("Profile", "Housing")),
    ("kind", QT_TRANSLATE_NOOP("Profile", "Person or company")),
)
"""What profiles look at, with its name."""


@dataclass(frozen=True, slots=True)
class BestProfile:
    """What the best fifth has in common; `lifts` the most over-represented value first."""

    profile: Profile
    lifts: tuple[ValueLift, ...]
    best: tuple[int, ...]

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

    def __init__(self, database: Database, book: CustomerBook) -> None:
        self._database = database
        self._book = book

    def best_profile(self, today: date, measure: Measure = "margin") -> BestProfile:
        """The profile of the best fifth by `measure`, held against all other customers."""
        sums = sorted(
            self._book.sums().values(), key=lambda one: (-int(getattr(one, measure)), one)
        )
        count = -(-len(sums) // BEST_SHARE)
        best = [one.customer_id for one in sums[:count]]
        others = [one.customer_id for one in sums[count:]]
        profile = Profile(
            [field for field, _ in PROFILE_FIELDS],
            self._values(best, today),
            self._values(others, today),
        )
        return BestProfile(profile, tuple(profile.lifts()), tuple(best))

    def customers_with(self, today: date, field: str, value: str) -> list[int]:
        """The ids of the customers with a value of a profile field, rising."""
        ids = list(self._book.sums())
        return [
            row[0]
            for row in self._rows(ids)
            if profile_values(row[1:], today).get(field, "") == value
        ]

    def likely_customers(
        self, profile: Profile, today: date, most: int, progress: Progress
    ) -> list[LikelyCustomer]:
        """The `most` contacts that never bought and are likest the best, the likest first.

        Raises Cancelled.
        """
        ids = list(read_prospects(self._database.reader()))
        found = nlargest(most, self._scores(ids, profile, today, progress))
        chosen = [-number for _, number in found]
        names = read_names(self._database.reader(), chosen)
        values = {row[0]: profile_values(row[1:], today) for row in self._rows(chosen)}
        return [
            LikelyCustomer(one, names.get(one, ""), profile.likeness(values[one]))
            for one in chosen
            if one in values
        ]

    def _scores(
        self, ids: list[int], profile: Profile, today: date, progress: Progress
    ) -> Iterator[tuple[float, int]]:
        """(score, minus the id) of each prospect that something speaks for."""
        for start in range(0, len(ids), _CHUNK):
            progress.check()
            progress.step(start, len(ids), "")
            for row in self._rows(ids[start : start + _CHUNK]):
                score = profile.score(profile_values(row[1:], today))
                if score > 0:
                    yield score, -row[0]

    def _values(self, ids: list[int], today: date) -> Iterator[Mapping[str, str]]:
        return (profile_values(row[1:], today) for row in self._rows(ids))

    def _rows(self, ids: list[int]) -> Iterable[tuple[Any, ...]]:
        return read_contact_values(self._database.reader(), ids, _COLUMNS)


def profile_values(row: tuple[Any, ...], today: date) -> dict[str, str]:
    """What a profile looks at, of the columns `_COLUMNS` of a contact; "" where nothing is told."""
    kind, sector, naf, headcount, legal_form, department, birth_date, source, job, housing = row
    return {
        "kind": kind,
        "sector": sector.strip(),
        "naf": naf[:2],
        "headcount": "" if headcount is None else band(headcount, _SIZES),
        "legal_form": legal_form,
        "department": department,
        "age": _age_band(birth_date, today),
        "source": source.strip(),
        "profession": job.strip(),
        "housing": housing,
    }


def band(number: int, tops: tuple[int, ...]) -> str:
    """The band a number falls into: "0–2", "3–5"… "250 +"."""
    low = 0
    for top in tops:
        if number <= top:
            return f"{low}–{top}"
        low = top + 1
    return f"{low}\u202f+"


def _age_band(birth_date: str | None, today: date) -> str:
    """The band of the age; "" where the year of birth is not known."""
    year = (birth_date or "")[:4]
    if not year.isdigit():
        return ""
    months = (birth_date or "")[5:10]
    age = today.year - int(year) - (len(months) == 5 and months > today.isoformat()[5:])
    return band(age, _AGES) if 0 <= age < 120 else ""
