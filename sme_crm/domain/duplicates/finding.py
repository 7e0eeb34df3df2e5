"""Finds the pairs of records that may be one contact: the whole search, step by step."""

from __future__ import annotations

from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

from sme_crm.domain.duplicates.blocking import Candidates, KeyFamily, candidate_pairs, key_families
from sme_crm.domain.duplicates.columns import Codes, Floats
from sme_crm.domain.duplicates.comparing import compare_companies, compare_people, tell_reasons
from sme_crm.domain.duplicates.evidence import Evidence
from sme_crm.domain.duplicates.families import at_one_address, family_chances
from sme_crm.domain.duplicates.features import Features, read_features
from sme_crm.domain.duplicates.mixture import (
    Model,
    adapt_tables,
    estimate_shares,
    likelihoods,
    measure_chances,
    probabilities,
)
from sme_crm.domain.duplicates.records import (
    BaseStatistics,
    FamilyPairs,
    Pairs,
    Progress,
    Records,
)
from sme_crm.domain.duplicates.statistics import keep_statistics
from sme_crm.domain.duplicates.weights import CLASSES, FIRMS, PEOPLE

# Pairs below this probability are not given: nobody would look at them.
LEAST_PROBABILITY: Final = 0.05
# Pairs less likely of one household are not given: they could only speak against a larger one.
LEAST_FAMILY: Final = 0.2

_SAMPLE = 40_000  # random pairs and candidates that chances and shares are measured on
_LIKELY = 0.3  # partners of a record whose pairs among themselves are compared too
_PARTNERS = 20  # of one record at most
_LIKELY_ENTITY = 0.5  # from which on two records are counted as one
_HOPELESS = 1e-3  # pairs below are not compared again
_CHUNK = 200_000  # pairs compared at once: bounds the memory

# Indices of both records, probability, reasons.
Scored: TypeAlias = tuple[Codes, Codes, Floats, npt.NDArray[np.uint32]]


def find_pairs(
    records: Records,
    *,
    progress: Progress | None = None,
    across: int = 0,
    least: float = LEAST_PROBABILITY,
) -> Pairs:
    """The pairs of at least this probability, likeliest first.

    The pairs of two records with a likely partner in common are given whatever their probability:
    they tell `find_clusters` what must not be put together.
    `across` > 0: only pairs of a record before this index with one from it on (a file against
    the base). Frequencies of values and the prior are estimated from the records themselves.
    """
    report = progress or _be_silent
    report(0, 0, "normalise")
    features = read_features(records)
    report(0, 0, "block")
    candidates = candidate_pairs(key_families(features), features.size, across)
    left, right = candidates.left, candidates.right
    company = features.company[left]
    searches = []
    for firms in (False, True):
        at = np.flatnonzero(company == firms)
        part = Candidates(left[at], right[at], 0 if firms else candidates.crowded)
        searches.append(Search(features.thought_rare(), part, firms=firms, report=report))
    entities = connected(*_likely_links(searches), features.size)
    features = features.recounted(entities)
    parts = []
    for search in searches:
        search.compare_again(features)
        found = search.found(least)
        parts.append(found)
        one, two = third_pairs(found, features.size, across)
        parts.append(search.score(one, two))
    statistics = keep_statistics(features, *(search.model() for search in searches))
    return _ordered(parts, len(left), statistics, searches[0].families())


def _likely_links(searches: list[Search]) -> tuple[Codes, Codes]:
    parts = [search.found(_LIKELY_ENTITY) for search in searches]
    return np.concatenate([part[0] for part in parts]), np.concatenate([part[1] for part in parts])


class Search:
    """The candidate pairs of people, or those of companies, on their way to a probability."""

    def __init__(
        self, features: Features, candidates: Candidates, *, firms: bool, report: Progress
    ) -> None:
        self._features = features
        self._left, self._right = candidates.left, candidates.right
        self._crowded = candidates.crowded
        self._tables = FIRMS if firms else PEOPLE
        self._compare = compare_companies if firms else compare_people
        self._firms = firms
        self._report = report
        self._members = np.flatnonzero(features.company == firms).astype(np.int32)
        self._random = np.random.default_rng(20_240_229)  # any number: each run gives the same
        self._chances = measure_chances(self._tables, self._compare_random_pairs())
        self._logs = np.zeros((len(self._left), len(CLASSES)), np.float32)
        self._reasons = np.zeros(len(self._left), np.uint32)
        self._compare_at(np.arange(len(self._left)))
        self._shares = self._estimate()

    def _compare_random_pairs(self) -> list[Evidence]:
        count = len(self._members)
        one, two = self._random.integers(0, max(count, 1), (2, _SAMPLE if count > 1 else 0))
        apart = one != two
        return self._compare(self._features, self._members[one[apart]], self._members[two[apart]])

    def _compare_at(self, at: npt.NDArray[np.intp]) -> None:
        for start in range(0, len(at), _CHUNK):
            self._report(start, len(at), "compare")
            part = at[start : start + _CHUNK]
            found = self._compare(self._features, self._left[part], self._right[part])
            self._logs[part] = likelihoods(self._tables, self._chances, found)
            self._reasons[part] = tell_reasons(found)

    def _estimate(self, start: npt.NDArray[np.float64] | None = None) -> npt.NDArray[np.float64]:
        count = len(self._members)
        logs = self._logs
        if len(logs) > _SAMPLE:
            logs = logs[self._random.choice(len(logs), _SAMPLE, replace=False)]
        scale = len(self._logs) / max(len(logs), 1)
        return estimate_shares(logs, scale, count, self._crowded, firms=self._firms, start=start)

    def compare_again(self, features: Features) -> None:
        """Compare with better counted values what could still come to anything."""
        self._features = features
        chance = self._probabilities()
        at = np.flatnonzero(chance >= _HOPELESS)
        taken = at
        if len(at) > _SAMPLE // 2:
            taken = np.sort(self._random.choice(at, _SAMPLE // 2, replace=False))
        found = self._compare(features, self._left[taken], self._right[taken])
        self._tables = adapt_tables(self._tables, self._chances, found, chance[taken])
        self._compare_at(at)
        self._shares = self._estimate(self._shares)

    def _probabilities(self) -> Floats:
        parts = [
            probabilities(self._logs[start : start + _CHUNK], self._shares)
            for start in range(0, len(self._logs), _CHUNK)
        ]
        return np.concatenate(parts) if parts else np.empty(0, np.float32)

    def found(self, least: float) -> Scored:
        """The pairs of at least this probability."""
        chance = self._probabilities()
        at = np.flatnonzero(chance >= least)
        return self._left[at], self._right[at], chance[at], self._reasons[at]

    def families(self) -> FamilyPairs:
        """The pairs that may be two people of one household, likeliest first."""
        at = at_one_address(self._reasons)
        left, right, logs = self._left[at], self._right[at], self._logs[at]
        employed = self._features.organizations.name.codes != 0
        chance = family_chances(
            logs,
            probabilities(logs, self._shares),
            self._reasons[at],
            employed[left] | employed[right],
        )
        kept = np.flatnonzero(chance >= LEAST_FAMILY)
        kept = kept[np.argsort(-chance[kept], kind="stable")]
        return FamilyPairs(left[kept], right[kept], chance[kept])

    def model(self) -> Model:
        """What was learned."""
        return Model(self._tables, self._chances, self._shares)

    def score(self, left: Codes, right: Codes) -> Scored:
        """Other pairs, by what was learned."""
        found = self._compare(self._features, left, right)
        return left, right, self.model().probabilities(found), tell_reasons(found)


def connected(left: Codes, right: Codes, size: int) -> Codes:
    """The smallest record that each is linked to, over any number of links."""
    root = np.arange(size, dtype=np.int32)
    while True:
        least = np.minimum(root[left], root[right])
        before = root.copy()
        np.minimum.at(root, left, least)
        np.minimum.at(root, right, least)
        root = root[root]
        if np.array_equal(before, root):
            return root


def _be_silent(done: int, total: int, step: str) -> None:
    del done, total, step


def third_pairs(found: Scored, size: int, across: int) -> tuple[Codes, Codes]:
    """The pairs not yet compared of records that both have a likely partner in common."""
    left, right, chance, _ = found
    known = np.unique(left.astype(np.int64) * size + right)
    likely = chance >= _LIKELY
    ends = np.concatenate([left[likely], right[likely]])
    others = np.concatenate([right[likely], left[likely]])
    order = np.argsort(ends, kind="stable")
    family = KeyFamily(others[order], ends[order].astype(np.uint64) + np.uint64(1), _PARTNERS)
    found_pairs = candidate_pairs((family,), size, across)
    one, two = found_pairs.left, found_pairs.right
    fresh = ~np.isin(one.astype(np.int64) * size + two, known)
    return one[fresh], two[fresh]


def _ordered(
    parts: list[Scored], candidates: int, statistics: BaseStatistics, families: FamilyPairs
) -> Pairs:
    left = np.concatenate([part[0] for part in parts])
    right = np.concatenate([part[1] for part in parts])
    chance = np.concatenate([part[2] for part in parts])
    reasons = np.concatenate([part[3] for part in parts])
    order = np.argsort(-chance, kind="stable")
    return Pairs(
        left[order], right[order], chance[order], reasons[order], candidates, statistics, families
    )
