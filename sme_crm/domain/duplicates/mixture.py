"""From levels to probabilities: classes of pairs, their shares estimated on the base at hand.

Each class tells how likely the levels of a pair are (`weights`), the shares of the classes are
estimated by expectation maximisation over the candidate pairs, with the table held fixed: five
numbers, so that there is always enough to learn them from (Fellegi & Sunter 1969 with the classes
of Larsen & Rubin 2001).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from sme_crm.domain.duplicates.columns import Floats
from sme_crm.domain.duplicates.evidence import NOTHING, Evidence
from sme_crm.domain.duplicates.weights import (
    ADAPT_AFTER,
    ADAPT_MOST,
    CLASSES,
    COLLEAGUE,
    FIRM_MOVED_OF_BRANCHES,
    FIRST_SHARES,
    FIRST_SHARES_OF_FIRMS,
    FIRST_SHARES_WEIGH,
    MOVED,
    PLACE_TABLES,
    SAME,
    STRANGER,
    Table,
)

_ROUNDS = 25
_MORE_ROUNDS = 10  # from shares that are nearly right


@dataclass(frozen=True, slots=True)
class Model:
    """What a run has learned: the table as adapted, chances of levels, shares of the classes."""

    tables: dict[str, Table]
    chances: dict[str, Floats]
    shares: npt.NDArray[np.float64]

    def probabilities(self, found: Sequence[Evidence]) -> Floats:
        """The probability that each pair is one contact."""
        return probabilities(likelihoods(self.tables, self.chances, found), self.shares)


def measure_chances(
    tables: dict[str, Table], random_pairs: Sequence[Evidence]
) -> dict[str, Floats]:
    """The frequency of each level among pairs taken at random, by comparison."""
    chances = {}
    for evidence in random_pairs:
        levels = len(tables[_table_of(evidence.name)])
        seen = evidence.levels[evidence.levels != NOTHING]
        counts = np.bincount(seen, minlength=levels) + 0.5
        chances[evidence.name] = (counts / counts.sum()).astype(np.float32)
    return chances


def _table_of(name: str) -> str:
    return name.partition(" ")[0]


def likelihoods(
    tables: dict[str, Table], chances: dict[str, Floats], found: Sequence[Evidence]
) -> Floats:
    """The logarithm of how likely the levels of each pair are in each class: (pairs, classes)."""
    size = len(found[0].levels)
    total = np.zeros((size, len(CLASSES)), np.float32)
    for evidence in found:
        own = np.array(tables[_table_of(evidence.name)], np.float32)
        rest = np.maximum(1.0 - own.sum(axis=0), 0.0)
        at = np.flatnonzero(evidence.levels != NOTHING)
        if not len(at):
            continue
        levels = evidence.levels[at]
        by_value = evidence.chances[at]
        usual = chances.get(evidence.name, chances.get(_table_of(evidence.name)))
        chance = np.where(by_value > 0, by_value, 1.0 if usual is None else usual[levels])
        for number in range(len(CLASSES) - 1):
            total[at, number] += np.log(own[levels, number] + rest[number] * chance + 1e-12)
        total[at, STRANGER] += np.log(chance)
    return total


def adapt_tables(
    tables: dict[str, Table],
    chances: dict[str, Floats],
    found: Sequence[Evidence],
    chance_of_one: Floats,
) -> dict[str, Table]:
    """The table with the shares of one contact moved towards what this base shows.

    A file kept with care has fewer typing errors than the table, one typed from cards more. The
    pairs already likely (weighed by their probability) count against the table as if it had been
    seen on ADAPT_AFTER pairs; classes of other people stay as they are.
    """
    adapted = dict(tables)
    for evidence in found:
        name = _table_of(evidence.name)
        own = np.array(tables[name], np.float64)
        at = evidence.levels != NOTHING
        weight = chance_of_one[at]
        counts = np.bincount(evidence.levels[at], weights=weight, minlength=len(own))
        total = float(counts.sum())
        if len(own) < 2 or total < 1.0:
            continue
        caused = own[:, SAME].sum()
        seen = np.maximum(counts / total - (1.0 - caused) * chances[evidence.name], 0.0)
        seen *= caused / max(seen.sum(), 1e-9)
        share = ADAPT_MOST * total / (total + ADAPT_AFTER)
        for kind in (SAME, MOVED):
            if kind == MOVED and name in PLACE_TABLES:
                continue
            own[:, kind] += share * (seen * own[:, kind].sum() / caused - own[:, kind])
        adapted[name] = tuple(tuple(row) for row in own.tolist())
    return adapted


def estimate_shares(
    logs: Floats,
    scale: float,
    records: int,
    crowded: int,
    *,
    firms: bool,
    start: npt.NDArray[np.float64] | None = None,
) -> npt.NDArray[np.float64]:
    """The share of each class among all pairs, from the candidates (a sample of 1/`scale`).

    `crowded`: pairs of one house or firm that are no candidates; they count as colleagues.
    `start`: shares estimated before, nearly right.
    """
    all_pairs = records * (records - 1) / 2
    first = np.array([*(FIRST_SHARES_OF_FIRMS if firms else FIRST_SHARES), 0.0])
    expected = first * FIRST_SHARES_WEIGH
    expected[COLLEAGUE] += crowded
    shares = _first_shares(first, records, all_pairs) if start is None else start
    exact = logs.astype(np.float64)
    for _ in range(_ROUNDS if start is None else _MORE_ROUNDS):
        weights = _posteriors(exact, shares)
        counts = weights.sum(axis=0) * scale + expected
        if firms:
            both = counts[MOVED] + counts[2]
            counts[MOVED] = both * FIRM_MOVED_OF_BRANCHES
            counts[2] = both - counts[MOVED]
        shares = np.asarray(counts / max(all_pairs, counts.sum() * 2.0), np.float64)
        shares[STRANGER] = 1.0 - shares[:STRANGER].sum()
    return shares


def _first_shares(
    first: npt.NDArray[np.float64], records: int, all_pairs: float
) -> npt.NDArray[np.float64]:
    shares: npt.NDArray[np.float64] = np.maximum(first * max(records, 2), 0.01) / max(
        all_pairs, 1.0
    )
    shares[STRANGER] = max(1.0 - shares.sum(), 0.5)
    return shares


def _posteriors(
    logs: npt.NDArray[np.float64], shares: npt.NDArray[np.float64]
) -> npt.NDArray[np.float64]:
    weights = np.add(logs, np.log(shares), dtype=np.float64)
    weights -= weights.max(axis=1, keepdims=True)
    np.exp(weights, out=weights)
    result: npt.NDArray[np.float64] = weights / weights.sum(axis=1, keepdims=True)
    return result


def probabilities(logs: Floats, shares: npt.NDArray[np.float64]) -> Floats:
    """The probability that each pair is one contact: the classes SAME and MOVED together."""
    weights = _posteriors(logs.astype(np.float64), shares)
    return (weights[:, SAME] + weights[:, MOVED]).astype(np.float32)
