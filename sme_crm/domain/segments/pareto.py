"""How few customers make how much: Pareto curve and ABC classes.

The shares are of the sum of what is above nought: a customer whose margin is negative makes no
part of it and stands at the end. Sources: V. Pareto (1896); the usual ABC limits of 80 and 95 %
are settings.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

AbcClass = Literal["A", "B", "C"]
ABC_LIMITS: Final = (8_000, 9_500)
"""Up to which share of the sum A and B reach, in hundredths of a per cent."""
_WHOLE: Final = 10_000


def usable_limits(first: int, second: int) -> tuple[int, int]:
    """The limits of A and B as set, the usual ones where those make no sense."""
    return (first, second) if 0 < first < second <= _WHOLE else ABC_LIMITS


@dataclass(frozen=True, slots=True)
class ParetoPoint:
    """The best `count` customers are `customers` of all and make `total` of the sum (0 to 1)."""

    count: int
    customers: float
    total: float


@dataclass(frozen=True, slots=True)
class ParetoCurve:
    """The curve from (0, 0) on; `total` in cents is the sum of what is above nought.

    `losing` counts those below nought, `loss` (cents, ≤ 0) is what they take away again.
    """

    points: tuple[ParetoPoint, ...]
    customers: int
    total: int
    losing: int
    loss: int


def pareto_curve(values: Sequence[int], points: int = 200) -> ParetoCurve:
    """The curve of `values` (cents, one a customer, in any order) with at most `points` points."""
    ordered = sorted(values, reverse=True)
    count = len(ordered)
    total = sum(value for value in ordered if value > 0)
    marks = {round(count * step / max(1, points - 1)) for step in range(points)} if count else set()
    found = [ParetoPoint(0, 0.0, 0.0)]
    reached = 0
    for rank, value in enumerate(ordered, 1):
        reached += max(0, value)
        if rank in marks and total:
            found.append(ParetoPoint(rank, rank / count, reached / total))
    losses = [value for value in ordered if value < 0]
    return ParetoCurve(tuple(found), count, total, len(losses), sum(losses))


def customers_for(values: Sequence[int], share: int) -> int:
    """The fewest customers that together make `share` (hundredths of a per cent) of the sum."""
    ordered = sorted((value for value in values if value > 0), reverse=True)
    wanted = sum(ordered) * share
    reached = 0
    for rank, value in enumerate(ordered, 1):
        reached += value
        if reached * _WHOLE >= wanted:
            return rank
    return 0


def abc_cuts(values: Sequence[int], limits: tuple[int, int] = ABC_LIMITS) -> tuple[int, int]:
    """The least value of class A and of class B in cents, so that equals share a class.

    One belongs to A while those before it make less than the first limit of the sum.
    """
    ordered = sorted((value for value in values if value > 0), reverse=True)
    total = sum(ordered)
    cuts: list[int] = []
    for limit in limits:
        reached, least = 0, total + 1
        for value in ordered:
            if reached * _WHOLE >= total * limit:
                break
            reached += value
            least = value
        cuts.append(least)
    return cuts[0], cuts[1]


def abc_class(value: int, least_a: int, least_b: int) -> AbcClass:
    """The class of a value by the cuts of `abc_cuts`."""
    if value >= least_a:
        return "A"
    return "B" if value >= least_b else "C"
