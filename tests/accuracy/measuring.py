"""How right a search was: pairwise precision, recall and F1, per tier; calibration."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from sme_crm.domain.duplicates.clusters import find_clusters
from sme_crm.domain.duplicates.finding import find_pairs
from sme_crm.domain.duplicates.records import Cluster, Pairs
from sme_crm.domain.duplicates.tiers import SURE
from tests.accuracy.truth_sets import TruthSet

# Borders of the probabilities that are put together to compare them with the truth.
BINS = (0.05, 0.2, 0.4, 0.6, 0.8, 0.95, 0.99, 1.01)


@dataclass(frozen=True, slots=True)
class Accuracy:
    """Shares of pairs: found ones that are true, true ones that are found."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Bin:
    """Pairs whose probability lies in a range: how many, what was said, what is true."""

    pairs: int
    said: float
    true: float


@dataclass(frozen=True, slots=True)
class Measured:
    """The figures of one set, found with the default thresholds."""

    records: int
    all: Accuracy
    sure: Accuracy
    bins: tuple[Bin, ...]
    cpu_seconds: float


def measure(truth_set: TruthSet) -> Measured:
    """Search the set as the product does and compare with its truth."""
    started = time.process_time()
    pairs = find_pairs(truth_set.records)
    clusters = find_clusters(truth_set.records, pairs)
    cpu_seconds = time.process_time() - started
    truth = truth_set.truth
    return Measured(
        records=len(truth),
        all=_accuracy(clusters, truth),
        sure=_accuracy([cluster for cluster in clusters if cluster.tier == SURE], truth),
        bins=tuple(_bins(pairs, truth)),
        cpu_seconds=cpu_seconds,
    )


def _pairs_in(counts: Iterable[int]) -> int:
    return sum(count * (count - 1) // 2 for count in counts)


def _accuracy(clusters: Sequence[Cluster], truth: Sequence[str]) -> Accuracy:
    said = _pairs_in(len(cluster.members) for cluster in clusters)
    right = sum(
        _pairs_in(Counter(truth[member] for member in cluster.members).values())
        for cluster in clusters
    )
    return Accuracy(right / max(said, 1), right / max(_pairs_in(Counter(truth).values()), 1))


def _bins(pairs: Pairs, truth: Sequence[str]) -> Iterable[Bin]:
    numbers = np.unique(np.array(truth), return_inverse=True)[1]
    right = numbers[pairs.left] == numbers[pairs.right]
    for low, high in zip(BINS, BINS[1:], strict=False):
        here = (pairs.probability >= low) & (pairs.probability < high)
        count = int(here.sum())
        if count:
            said = float(pairs.probability[here].mean())
            yield Bin(count, said, float(right[here].mean()))
