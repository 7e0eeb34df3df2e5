"""Who is late by his own rhythm, who sleeps, who is as good as lost."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final, Literal

from sme_crm.domain.segments.pareto import AbcClass
from sme_crm.services.segments.abc import ABC_CLASSES, AbcClasses
from sme_crm.services.segments.segment_sums import SegmentSum, figures_of

if TYPE_CHECKING:
    from sme_crm.services.segments.customers import CustomerBook
    from sme_crm.services.settings import Settings
    from sme_crm.store.queries.segments import CustomerSums

Sleep = Literal["awake", "dormant", "buried"]
SLEEPS: Final[tuple[Sleep, ...]] = ("awake", "dormant", "buried")


@dataclass(frozen=True, slots=True)
class LateCustomer:
    """One whose next order is late; intervals in days, `lateness` in spreads of his rhythm."""

    sums: CustomerSums
    mean_interval: float
    days_since: int
    lateness: float


@dataclass(frozen=True, slots=True)
class SleepingClass:
    """The customers of an ABC class (by margin) by how long they have not ordered.

    `dormant_after`, `buried_after`: days without an order, from the settings.
    """

    name: AbcClass
    dormant_after: int
    buried_after: int
    awake: SegmentSum
    dormant: SegmentSum
    buried: SegmentSum


class Rhythm:
    """Tells who should have ordered by now; reads are for workers."""

    def __init__(self, settings: Settings, book: CustomerBook, classes: AbcClasses) -> None:
        self._settings = settings
        self._book = book
        self._classes = classes

    def late(self, today: date, least: float = 1.0) -> list[LateCustomer]:
        """Those late by at least so many spreads of their own rhythm, the dearest first.

        Sorted by the margin of a year, which is what would be lost with them.
        """
        found: list[LateCustomer] = []
        for sums in self._book.sums().values():
            figures = figures_of(sums)
            lateness = figures.lateness(today)
            if lateness is None or lateness < least:
                continue
            mean, since = figures.mean_interval, figures.days_since(today)
            if mean is not None and since is not None:
                found.append(LateCustomer(sums, mean, since, lateness))
        return sorted(found, key=lambda one: (-yearly_margin(one.sums, today), one.sums))

    def sleeping(self, today: date) -> list[SleepingClass]:
        """The ABC classes with who has not ordered for how long."""
        sums = self._book.sums()
        thresholds = self.thresholds()
        found = {(name, state): SegmentSum() for name in ABC_CLASSES for state in SLEEPS}
        for customer, name in self._classes.classes().items():
            if customer in sums:
                found[name, _sleep(sums[customer], thresholds[name], today)].add(sums[customer])
        return [
            SleepingClass(name, *thresholds[name], *(found[name, state] for state in SLEEPS))
            for name in ABC_CLASSES
        ]

    def customers(self, today: date, name: AbcClass, state: Sleep) -> list[int]:
        """The ids of those of a class that are awake, dormant or buried, rising."""
        sums = self._book.sums()
        threshold = self.thresholds()[name]
        return [
            customer
            for customer in self._classes.customers(name)
            if customer in sums and _sleep(sums[customer], threshold, today) == state
        ]

    def thresholds(self) -> dict[AbcClass, tuple[int, int]]:
        """Days without an order after which one sleeps, and is as good as lost, by class."""
        return {
            name: (
                int(self._settings.get(f"sales.dormant_{name.lower()}")),
                int(self._settings.get(f"sales.buried_{name.lower()}")),
            )
            for name in ABC_CLASSES
        }


def yearly_margin(sums: CustomerSums, today: date) -> float:
    """Cents of margin a year since the first order; the first year counts as a whole one."""
    figures = figures_of(sums)
    return figures.margin / figures.orders * figures.orders_a_year(today) if figures.orders else 0.0


def _sleep(sums: CustomerSums, threshold: tuple[int, int], today: date) -> Sleep:
    dormant, buried = threshold
    days = (today - date.fromisoformat(sums.last_day)).days
    return "buried" if days > buried else "dormant" if days > dormant else "awake"
