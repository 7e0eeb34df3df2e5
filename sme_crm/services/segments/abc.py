"""Pareto curve and ABC classes of all customers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from sme_crm.domain.segments.pareto import (
    AbcClass,
    ParetoCurve,
    abc_class,
    abc_cuts,
    customers_for,
    pareto_curve,
    usable_limits,
)
from sme_crm.services.segments.segment_sums import SegmentSum

if TYPE_CHECKING:
    from sme_crm.services.segments.customers import CustomerBook
    from sme_crm.services.settings import Settings

Measure = Literal["margin", "amount"]
ABC_CLASSES: Final[tuple[AbcClass, ...]] = ("A", "B", "C")
TOP_SHARE: Final = 8_000
"""The "80 %" of the rule, hundredths of a per cent."""


@dataclass(frozen=True, slots=True)
class Pareto:
    """The curve of a measure, its ABC classes with the least cents of A and B.

    `top_customers`: the fewest that make `TOP_SHARE` of the measure.
    """

    measure: Measure
    curve: ParetoCurve
    classes: Mapping[AbcClass, SegmentSum]
    least_a: int
    least_b: int
    top_customers: int

    @property
    def top_share(self) -> float:
        """Those as a share of all customers (0 to 1)."""
        return self.top_customers / self.curve.customers if self.curve.customers else 0.0


class AbcClasses:
    """Ranks customers by margin or amount; reads are for workers."""

    def __init__(self, settings: Settings, book: CustomerBook) -> None:
        self._settings = settings
        self._book = book

    def pareto(self, measure: Measure = "margin") -> Pareto:
        """The curve of everybody who bought."""
        sums = self._book.sums()
        values = [getattr(one, measure) for one in sums.values()]
        least_a, least_b = abc_cuts(values, self.limits())
        classes = {name: SegmentSum() for name in ABC_CLASSES}
        for one, value in zip(sums.values(), values, strict=True):
            classes[abc_class(value, least_a, least_b)].add(one)
        return Pareto(
            measure=measure,
            curve=pareto_curve(values),
            classes=classes,
            least_a=least_a,
            least_b=least_b,
            top_customers=customers_for(values, TOP_SHARE),
        )

    def limits(self) -> tuple[int, int]:
        """Up to which share A and B reach, hundredths of a per cent."""
        first, second = (int(self._settings.get(f"sales.abc_{name}")) for name in ("a", "b"))
        return usable_limits(first, second)

    def classes(self, measure: Measure = "margin") -> dict[int, AbcClass]:
        """The class of each customer by id."""
        sums = self._book.sums()
        least = abc_cuts([getattr(one, measure) for one in sums.values()], self.limits())
        return {one: abc_class(getattr(found, measure), *least) for one, found in sums.items()}

    def customers(self, name: AbcClass, measure: Measure = "margin") -> list[int]:
        """The ids of a class, rising."""
        return [one for one, found in self.classes(measure).items() if found == name]

    def best(self, measure: Measure = "margin", share: int = TOP_SHARE) -> list[int]:
        """The ids of the fewest customers that make `share` of the measure, the best first."""
        sums = sorted(self._book.sums().values(), key=lambda one: -int(getattr(one, measure)))
        count = customers_for([getattr(one, measure) for one in sums], share)
        return [one.customer_id for one in sums[:count]]
