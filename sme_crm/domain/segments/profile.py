"""What the best customers have in common, and how like them a prospect is.

For every value of a field: its share among the best and among all (lift = the one over the
other). Likeness adds, field by field, the logarithm of how much likelier a value is among the
best than among the other customers (weight of evidence; source: I. J. Good, Probability and the
Weighing of Evidence, 1950), each count with one added so that a value never seen decides nothing
by itself. An empty value says nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log
from typing import Final

LEAST_COUNT: Final = 5
"""Customers of a value from which on its lift is shown (own choice)."""
BEST_SHARE: Final = 5
"""The best fifth."""


@dataclass(frozen=True, slots=True)
class ValueLift:
    """A value of a field: how many of the best and of all customers have it.

    `best_known` and `known` count those whose field is filled.
    """

    field: str
    value: str
    best: int
    count: int
    best_known: int
    known: int

    @property
    def best_share(self) -> float:
        """Share of the value among the best whose field is filled (0 to 1)."""
        return self.best / self.best_known if self.best_known else 0.0

    @property
    def share(self) -> float:
        """Share of the value among all customers whose field is filled."""
        return self.count / self.known if self.known else 0.0

    @property
    def lift(self) -> float:
        """How many times as often among the best as among all."""
        return self.best_share / self.share if self.share else 0.0


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one field of a prospect says: `weight` above 0 speaks for a best customer."""

    field: str
    value: str
    weight: float


@dataclass(frozen=True, slots=True)
class Likeness:
    """How like the best customers one is: `score` from 0 to 100, and what it comes from."""

    score: int
    evidence: tuple[Evidence, ...]


class Profile:
    """The best customers' values held against those of the others."""

    def __init__(
        self,
        fields: Sequence[str],
        best: Iterable[Mapping[str, str]],
        others: Iterable[Mapping[str, str]],
    ) -> None:
        """`best`, `others`: what the customers' `fields` hold, "" or missing where empty."""
        self.fields = tuple(fields)
        self.best_customers, self._best = _count(self.fields, best)
        self.other_customers, self._others = _count(self.fields, others)
        self._weights = {
            field: _weights(self._best[field], self._others[field]) for field in self.fields
        }

    def lifts(self, least: int = LEAST_COUNT) -> list[ValueLift]:
        """Every value that at least `least` customers have, the most over-represented first."""
        found: list[ValueLift] = []
        for field in self.fields:
            best, others = self._best[field], self._others[field]
            best_known, known = sum(best.values()), sum(best.values()) + sum(others.values())
            for value in best.keys() | others.keys():
                count = best.get(value, 0) + others.get(value, 0)
                if count >= least:
                    found.append(
                        ValueLift(field, value, best.get(value, 0), count, best_known, known)
                    )
        return sorted(found, key=lambda one: (-one.lift, -one.count, one.field, one.value))

    def weight(self, field: str, value: str) -> float:
        """Natural logarithm of how much likelier `value` is among the best than the others."""
        return self._weights[field].get(value, 0.0)

    def score(self, values: Mapping[str, str]) -> float:
        """The weights of all values added: what ranks prospects; 0 says nothing."""
        return sum(self._weights[field].get(values.get(field, ""), 0.0) for field in self.fields)

    def likeness(self, values: Mapping[str, str]) -> Likeness:
        """How like the best one with these values is, the weightiest evidence first.

        50 where nothing speaks for or against; the weights are added and put through the
        logistic function. Fields count as independent, which overstates those that go together:
        the score ranks, it is no probability.
        """
        evidence = tuple(
            sorted(
                (
                    Evidence(field, value, weight)
                    for field in self.fields
                    if (weight := self.weight(field, value := values.get(field, "")))
                ),
                key=lambda one: -abs(one.weight),
            )
        )
        total = max(-30.0, min(30.0, sum(one.weight for one in evidence)))
        return Likeness(round(100 / (1 + exp(-total))), evidence)


def _weights(best: Mapping[str, int], others: Mapping[str, int]) -> dict[str, float]:
    """The weight of each value that somebody has."""
    kinds = len(best.keys() | others.keys())
    all_best, all_others = sum(best.values()) + kinds, sum(others.values()) + kinds
    return {
        value: log((best.get(value, 0) + 1) / all_best * all_others / (others.get(value, 0) + 1))
        for value in best.keys() | others.keys()
    }


def _count(
    fields: Sequence[str], customers: Iterable[Mapping[str, str]]
) -> tuple[int, dict[str, dict[str, int]]]:
    counts: dict[str, dict[str, int]] = {field: {} for field in fields}
    number = 0
    for customer in customers:
        number += 1
        for field in fields:
            value = customer.get(field, "")
            if value:
                counts[field][value] = counts[field].get(value, 0) + 1
    return number, counts
