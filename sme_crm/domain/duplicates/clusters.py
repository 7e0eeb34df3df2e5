"""Clusters: records that are one contact, only where their pairs agree.

Pairs are taken from the likeliest down. A pair joins two clusters when the pairs between them,
taken together, speak for it: a chain of likely pairs is not enough when its ends contradict each
other (two members of a household, each like a third record that tells only an initial).
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from sme_crm.domain.duplicates.reasons import BITS
from sme_crm.domain.duplicates.records import Cluster, Pairs, Records
from sme_crm.domain.duplicates.tiers import DEFAULT_THRESHOLDS, REVIEW, Thresholds, only_named_alike

_AGAINST: Final = sum(bit for key, bit in BITS.items() if key.startswith("other_"))
# What speaks against weighs less than what speaks for: in a cluster of three spellings two are
# often further from each other than from the third.
_AGAINST_WEIGHS = 0.6
_MOST_WEIGHT = 5.0  # one pair's say in the sum, however sure it is
_NEVER = -math.inf


@dataclass(slots=True)
class _Group:
    """A cluster in the making: its records, and the weakest pair that joined them."""

    members: list[int]
    weakest: float = 1.0
    sure: bool = True
    reasons: int = 0


def find_clusters(
    records: Records,
    pairs: Pairs,
    thresholds: Thresholds = DEFAULT_THRESHOLDS,
    apart: Iterable[tuple[int, int]] = (),
) -> list[Cluster]:
    """The clusters of at least two records, likeliest first.

    `apart`: pairs of contact ids that are known not to be duplicates; they never share a cluster.
    """
    links = _weigh(pairs)
    _forbid(links, records, apart)
    groups: dict[int, _Group] = {}
    for left, right, chance, reasons in pairs:
        if chance < thresholds.review:
            break
        one = groups.get(left) or _Group([left])
        two = groups.get(right) or _Group([right])
        if one is two:
            one.reasons |= reasons
        elif _agree(one, two, links):
            _join(one, two, chance, reasons, groups)
    found = {id(group): group for group in groups.values()}
    clusters = [
        Cluster(
            tuple(group.members),
            group.weakest,
            thresholds.tier(group.weakest) if group.sure else REVIEW,
            group.reasons,
        )
        for group in found.values()
    ]
    clusters.sort(key=lambda cluster: (-cluster.probability, cluster.members))
    return clusters


def _weigh(pairs: Pairs) -> dict[tuple[int, int], float]:
    """What each pair says when clusters are joined: the logarithm of its odds, within bounds."""
    links = {}
    for left, right, chance, reasons in pairs:
        odds = math.log(max(chance, 1e-9) / max(1.0 - chance, 1e-9))
        if odds < 0:
            # Nothing to compare is nothing against.
            odds = odds * _AGAINST_WEIGHS if reasons & _AGAINST else 0.0
        links[left, right] = max(-_MOST_WEIGHT * _AGAINST_WEIGHS, min(_MOST_WEIGHT, odds))
    return links


def _forbid(
    links: dict[tuple[int, int], float], records: Records, apart: Iterable[tuple[int, int]]
) -> None:
    decided = list(apart)
    if not decided:
        return
    index = {contact: position for position, contact in enumerate(records.ids)}
    for one, two in decided:
        if one in index and two in index:
            left, right = sorted((index[one], index[two]))
            links[left, right] = _NEVER


def _agree(one: _Group, two: _Group, links: dict[tuple[int, int], float]) -> bool:
    """Whether the pairs between two clusters together speak for joining them."""
    total = 0.0
    for left in one.members:
        for right in two.members:
            total += links.get((left, right) if left < right else (right, left), 0.0)
    return total > 0.0


def _join(one: _Group, two: _Group, chance: float, reasons: int, groups: dict[int, _Group]) -> None:
    one.members += two.members
    one.weakest = min(one.weakest, two.weakest, chance)
    one.sure = one.sure and two.sure and not only_named_alike(reasons)
    one.reasons |= two.reasons | reasons
    for member in one.members:
        groups[member] = one
