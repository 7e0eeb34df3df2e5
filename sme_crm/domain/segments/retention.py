"""Who stays from year to year: churn, retention, and customers by the year they came.

Formula: churn of year Y = customers of Y−1 without an order in Y / customers of Y−1. A customer
of a year is one with an order in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ChurnYear:
    """`before`: customers of the year before; `lost`: those of them without an order this year.

    `won`: customers of the year that had never ordered before; `returned`: those who had, but not
    in the year before. `unfinished`: the year is not over, so that `lost` will still fall.
    """

    year: int
    customers: int
    before: int
    lost: int
    won: int
    returned: int
    unfinished: bool

    @property
    def churn(self) -> float | None:
        """Share of the customers of the year before that were lost (0 to 1); None without any."""
        return self.lost / self.before if self.before else None

    @property
    def retention(self) -> float | None:
        """The share that stayed."""
        return 1 - self.lost / self.before if self.before else None


@dataclass(frozen=True, slots=True)
class Cohort:
    """The customers whose first order fell in `first_year`.

    `active[k]`: how many of them ordered in `first_year + k`; `margin[k]`: cents they made then.
    """

    first_year: int
    size: int
    active: tuple[int, ...]
    margin: tuple[int, ...]

    def share(self, years_after: int) -> float:
        """Share of the cohort that ordered so many years after the first (0 to 1)."""
        return self.active[years_after] / self.size


def customers_by_year(pairs: Iterable[tuple[int, int]]) -> dict[int, set[int]]:
    """The customers of each year, of (customer id, year) pairs."""
    years: dict[int, set[int]] = {}
    for customer, year in pairs:
        years.setdefault(year, set()).add(customer)
    return years


def churn_by_year(years: Mapping[int, AbstractSet[int]], this_year: int) -> list[ChurnYear]:
    """Churn of every year from the second to the last or `this_year`, years without orders too."""
    if not years:
        return []
    first = min(years)
    known: set[int] = set(years[first])
    found: list[ChurnYear] = []
    for year in range(first + 1, max(*years, this_year) + 1):
        before, now = years.get(year - 1, frozenset()), years.get(year, frozenset())
        found.append(
            ChurnYear(
                year=year,
                customers=len(now),
                before=len(before),
                lost=len(before - now),
                won=len(now - known),
                returned=len((now & known) - before),
                unfinished=year >= this_year,
            )
        )
        known |= now
    return found


def cohorts(purchases: Iterable[tuple[int, int, int]], last_year: int) -> list[Cohort]:
    """Customers by the year of their first order; `purchases`: (customer id, year, cents).

    Each cohort reaches to `last_year`; a year nobody came in has none.
    """
    by_customer: dict[int, dict[int, int]] = {}
    for customer, year, margin in purchases:
        years = by_customer.setdefault(customer, {})
        years[year] = years.get(year, 0) + margin
    sizes: dict[int, int] = {}
    active: dict[tuple[int, int], int] = {}
    margins: dict[tuple[int, int], int] = {}
    for years in by_customer.values():
        first = min(years)
        sizes[first] = sizes.get(first, 0) + 1
        for year, margin in years.items():
            place = (first, year - first)
            active[place] = active.get(place, 0) + 1
            margins[place] = margins.get(place, 0) + margin
    return [
        Cohort(
            first,
            sizes[first],
            tuple(active.get((first, after), 0) for after in range(last_year - first + 1)),
            tuple(margins.get((first, after), 0) for after in range(last_year - first + 1)),
        )
        for first in sorted(sizes)
        if first <= last_year
    ]


def mean_retention(found: Iterable[Cohort], this_year: int) -> list[float]:
    """Share of customers that ordered 0, 1, 2… years after their first, over all cohorts.

    Each place counts the cohorts old enough for it to be over; weighted by their size.
    """
    reached: dict[int, tuple[int, int]] = {}
    for cohort in found:
        for after, count in enumerate(cohort.active):
            if after and cohort.first_year + after >= this_year:
                break
            stayed, size = reached.get(after, (0, 0))
            reached[after] = (stayed + count, size + cohort.size)
    return [stayed / size for _, (stayed, size) in sorted(reached.items())]
