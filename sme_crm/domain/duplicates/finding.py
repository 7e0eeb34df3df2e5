"""Finds the pairs of records that may be one contact: the whole search, step by step."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np
import numpy.typing as npt

from sme_crm.domain.duplicates.blocking import KeyFamily, candidate_pairs, key_families
from sme_crm.domain.duplicates.columns import Codes, Flags, Floats
from sme_crm.domain.duplicates.comparing import compare_companies, compare_people, tell_reasons
from sme_crm.domain.duplicates.evidence import Evidence
from sme_crm.domain.duplicates.features import Features, read_features
from sme_crm.domain.duplicates.mixture import (
    Model,
    estimate_shares,
    likelihoods,
    measure_chances,
    probabilities,
)
from sme_crm.domain.duplicates.records import Pairs, Progress, Records
from sme_crm.domain.duplicates.weights import FIRMS, PEOPLE

# Pairs below this probability are not given: nobody would look at them.
LEAST_PROBABILITY: Final = 0.05

_SAMPLE = 60_000  # random pairs and candidates that chances and shares are measured on
_LIKELY = 0.3  # partners of a record whose pairs among themselves are compared too
_PARTNERS = 20  # of one record at most
_CHUNK = 200_000  # pairs compared at once: bounds the memory

_Compare = Callable[[Features, Codes, Codes], list[Evidence]]


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
    left, right = candidate_pairs(key_families(features), features.size, across)
    company = features.company[left]
    entities = _first_entities(features, left, right, company)
    features = features.recounted(entities)
    parts = []
    for firms in (False, True):
        at = np.flatnonzero(company == firms)
        model = learn_model(features, left[at], right[at], firms=firms)
        found = _score(features, model, left[at], right[at], least, report)
        parts.append(found)
        one, two = third_pairs(found, features.size, across)
        parts.append(_score(features, model, one, two, 0.0, report))
    return _ordered(parts, len(left))


def _first_entities(features: Features, left: Codes, right: Codes, company: Flags) -> Codes:
    """The entity of each record at first sight: a number that records of one contact share."""
    parts = []
    for firms in (False, True):
        at = np.flatnonzero(company == firms)
        model = learn_model(features, left[at], right[at], firms=firms)
        one, two, _, _ = _score(features, model, left[at], right[at], 0.5, _be_silent)
        parts.append((one, two))
    return connected(
        np.concatenate([part[0] for part in parts]),
        np.concatenate([part[1] for part in parts]),
        features.size,
    )


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


def _compare_of(firms: bool) -> _Compare:
    return compare_companies if firms else compare_people


def learn_model(features: Features, left: Codes, right: Codes, *, firms: bool) -> Model:
    """Chances of levels and shares of classes, from random pairs and a sample of candidates."""
    tables = FIRMS if firms else PEOPLE
    compare = _compare_of(firms)
    members = np.flatnonzero(features.company == firms).astype(np.int32)
    count = len(members)
    generator = np.random.default_rng(20_240_229)  # any number: the same figures in each run
    if count > 1:
        one = members[generator.integers(0, count, _SAMPLE)]
        two = members[generator.integers(0, count, _SAMPLE)]
        apart = one != two
        one, two = one[apart], two[apart]
    else:
        one = two = members[:0]
    chances = measure_chances(tables, compare(features, one, two))
    taken = np.arange(len(left))
    if len(left) > _SAMPLE:
        taken = generator.choice(len(left), _SAMPLE, replace=False)
    logs = likelihoods(tables, chances, compare(features, left[taken], right[taken]))
    scale = len(left) / max(len(taken), 1)
    shares = estimate_shares(logs, scale, count, count * (count - 1) / 2, firms=firms)
    return Model(tables, chances, shares)


_Scored = tuple[Codes, Codes, Floats, npt.NDArray[np.uint32]]


def _score(
    features: Features, model: Model, left: Codes, right: Codes, least: float, report: Progress
) -> _Scored:
    compare = _compare_of(model.tables is FIRMS)
    kept: list[_Scored] = []
    for start in range(0, len(left), _CHUNK):
        report(start, len(left), "compare")
        one, two = left[start : start + _CHUNK], right[start : start + _CHUNK]
        found = compare(features, one, two)
        chance = probabilities(likelihoods(model.tables, model.chances, found), model.shares)
        at = np.flatnonzero(chance >= least)
        reasons = tell_reasons(found)[at]
        kept.append((one[at], two[at], chance[at], reasons))
    if not kept:
        nothing = np.empty(0, np.int32)
        return nothing, nothing, np.empty(0, np.float32), np.empty(0, np.uint32)
    return (
        np.concatenate([part[0] for part in kept]),
        np.concatenate([part[1] for part in kept]),
        np.concatenate([part[2] for part in kept]),
        np.concatenate([part[3] for part in kept]),
    )


def third_pairs(found: _Scored, size: int, across: int) -> tuple[Codes, Codes]:
    """The pairs not yet compared of records that both have a likely partner in common."""
    left, right, chance, _ = found
    known = np.unique(left.astype(np.int64) * size + right)
    likely = chance >= _LIKELY
    ends = np.concatenate([left[likely], right[likely]])
    others = np.concatenate([right[likely], left[likely]])
    order = np.argsort(ends, kind="stable")
    family = KeyFamily(others[order], ends[order].astype(np.uint64) + np.uint64(1), _PARTNERS)
    one, two = candidate_pairs(iter((family,)), size, across)
    fresh = ~np.isin(one.astype(np.int64) * size + two, known)
    return one[fresh], two[fresh]


def _ordered(parts: list[_Scored], candidates: int) -> Pairs:
    left = np.concatenate([part[0] for part in parts])
    right = np.concatenate([part[1] for part in parts])
    chance = np.concatenate([part[2] for part in parts])
    reasons = np.concatenate([part[3] for part in parts])
    order = np.argsort(-chance, kind="stable")
    return Pairs(left[order], right[order], chance[order], reasons[order], candidates)
