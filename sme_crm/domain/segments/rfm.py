"""Recency, frequency, monetary value: every customer scored from 1 to 5 on each.

A score is one more than the number of cut points its value lies above. The cut points are those
of quintiles (the greatest value of each of the lower four fifths, so that equal values always
have the same score, the lower one) or the owner's own. Source of the method: A. M. Hughes,
Strategic Database Marketing (1994); the names of segments are the usual ones of the trade.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, TypeVar

from sme_crm.domain.translation import QT_TRANSLATE_NOOP

T = TypeVar("T", int, str)

SCORES: Final = (1, 2, 3, 4, 5)
FIFTHS: Final = 5


def quintile_cuts(values: Sequence[T]) -> tuple[T, ...]:
    """The greatest value of each of the lower four fifths of sorted `values`; () of none.

    Fewer than five values make cut points all the same: the fifths are those of rounded-up ranks.
    """
    count = len(values)
    if not count:
        return ()
    return tuple(values[cut_rank(count, fifth)] for fifth in range(1, FIFTHS))


def cut_rank(count: int, fifth: int) -> int:
    """The place from 0 of the last of the lower `fifth` fifths among `count` sorted values."""
    return max(0, -(-fifth * count // FIFTHS) - 1)


def score(value: T, cuts: Sequence[T]) -> int:
    """1 to 5: one more than the cut points below `value`."""
    return bisect_left(cuts, value) + 1


@dataclass(frozen=True, slots=True)
class RfmCuts:
    """Cut points of the three scores, rising, four each (none: nobody bought yet).

    `recency`: ISO days, a later last order scores higher; `frequency`: numbers of orders;
    `monetary`: cents.
    """

    recency: tuple[str, ...] = ()
    frequency: tuple[int, ...] = ()
    monetary: tuple[int, ...] = ()

    def scores(self, last_day: str, orders: int, money: int) -> tuple[int, int, int]:
        """Recency, frequency and monetary score of a customer."""
        return (
            score(last_day, self.recency),
            score(orders, self.frequency),
            score(money, self.monetary),
        )


@dataclass(frozen=True, slots=True)
class OwnCuts:
    """Cut points the owner set, four each, from the best score down to 2.

    `recency`: days since the last order, at most (30: within 30 days scores 5), rising;
    `frequency`: orders, at least, falling; `monetary`: cents, at least, falling.
    """

    recency: tuple[int, int, int, int] = (90, 180, 365, 730)
    frequency: tuple[int, int, int, int] = (10, 5, 3, 2)
    monetary: tuple[int, int, int, int] = (1_000_000, 300_000, 100_000, 30_000)

    def is_ordered(self) -> bool:
        """Whether the steps of each score follow one another, as they must to tell five apart."""
        rises = all(low < high for low, high in zip(self.recency, self.recency[1:], strict=False))
        falls = (
            all(high > low for high, low in zip(steps, steps[1:], strict=False))
            for steps in (self.frequency, self.monetary)
        )
        return rises and all(falls)

    def cuts(self, today: date) -> RfmCuts:
        """The same as cut points that a value must lie above."""
        return RfmCuts(
            tuple(
                (today - timedelta(days=most + 1)).isoformat() for most in reversed(self.recency)
            ),
            tuple(least - 1 for least in reversed(self.frequency)),
            tuple(least - 1 for least in reversed(self.monetary)),
        )


SEGMENTS: Final[tuple[tuple[str, str], ...]] = (
    ("champions", QT_TRANSLATE_NOOP("Segments", "Champions")),
    ("loyal", QT_TRANSLATE_NOOP("Segments", "Loyal customers")),
    ("potential", QT_TRANSLATE_NOOP("Segments", "To be won over")),
    ("new", QT_TRANSLATE_NOOP("Segments", "New customers")),
    ("promising", QT_TRANSLATE_NOOP("Segments", "Promising")),
    ("attention", QT_TRANSLATE_NOOP("Segments", "Need attention")),
    ("sleepy", QT_TRANSLATE_NOOP("Segments", "About to fall asleep")),
    ("at_risk", QT_TRANSLATE_NOOP("Segments", "At risk")),
    ("cannot_lose", QT_TRANSLATE_NOOP("Segments", "Not to be lost")),
    ("hibernating", QT_TRANSLATE_NOOP("Segments", "Hibernating")),
    ("lost", QT_TRANSLATE_NOOP("Segments", "Lost")),
)
"""Segments by key, the best first, with their names."""

# By recency (rows, 1 to 5), then by the mean of frequency and monetary score, rounded half up.
_SEGMENT_OF: Final = (
    ("lost", "lost", "at_risk", "cannot_lose", "cannot_lose"),
    ("hibernating", "hibernating", "at_risk", "at_risk", "cannot_lose"),
    ("sleepy", "attention", "attention", "loyal", "loyal"),
    ("promising", "potential", "potential", "loyal", "champions"),
    ("new", "potential", "potential", "champions", "champions"),
)


def segment_of(recency: int, frequency: int, monetary: int) -> str:
    """The key of the segment of three scores."""
    return _SEGMENT_OF[recency - 1][(frequency + monetary + 1) // 2 - 1]


def cells_of(segment: str) -> tuple[tuple[int, int, int], ...]:
    """Every (recency, frequency, monetary) that belongs to a segment."""
    return tuple(
        (recency, frequency, monetary)
        for recency in SCORES
        for frequency in SCORES
        for monetary in SCORES
        if segment_of(recency, frequency, monetary) == segment
    )
