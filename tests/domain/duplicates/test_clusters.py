"""Clusters form only where their pairs agree."""

from __future__ import annotations

import numpy as np

from sme_crm.domain.duplicates.clusters import find_clusters
from sme_crm.domain.duplicates.reasons import BITS
from sme_crm.domain.duplicates.records import Pairs, Records
from sme_crm.domain.duplicates.tiers import REVIEW, SURE, Thresholds

MOBILE = BITS["mobile"]


def pairs_of(*rows: tuple[int, int, float, int]) -> Pairs:
    ordered = sorted(rows, key=lambda row: -row[2])
    left, right, chance, reasons = zip(*ordered, strict=True)
    return Pairs(
        np.array(left, np.int32),
        np.array(right, np.int32),
        np.array(chance, np.float32),
        np.array(reasons, np.uint32),
    )


RECORDS = Records(ids=[10, 11, 12, 13])


def test_a_chain_whose_ends_say_nothing_is_one_cluster() -> None:
    pairs = pairs_of((0, 1, 0.999, MOBILE), (1, 2, 0.99, MOBILE), (0, 2, 0.01, 0))
    (cluster,) = find_clusters(RECORDS, pairs)
    assert set(cluster.members) == {0, 1, 2}
    assert cluster.tier == SURE
    assert cluster.probability == np.float32(0.99)
    assert cluster.reasons == MOBILE


def test_ends_that_contradict_each_other_stay_apart() -> None:
    against = BITS["other_name"] | BITS["other_mobile"]
    pairs = pairs_of((0, 1, 0.95, MOBILE), (1, 2, 0.6, MOBILE), (0, 2, 1e-6, against))
    (cluster,) = find_clusters(RECORDS, pairs)
    assert set(cluster.members) == {0, 1}


def test_pairs_known_to_be_two_never_share_a_cluster() -> None:
    pairs = pairs_of((0, 1, 1.0, MOBILE), (1, 2, 1.0, MOBILE), (0, 2, 1.0, MOBILE))
    clusters = find_clusters(RECORDS, pairs, apart=[(12, 10)])
    assert all(not {0, 2} <= set(cluster.members) for cluster in clusters)
    assert sum(len(cluster.members) for cluster in clusters) == 2


def test_the_weakest_link_and_the_thresholds_make_the_tier() -> None:
    pairs = pairs_of((0, 1, 0.999, MOBILE), (1, 2, 0.7, MOBILE), (0, 2, 0.6, MOBILE))
    (cluster,) = find_clusters(RECORDS, pairs)
    assert (cluster.tier, len(cluster.members)) == (REVIEW, 3)
    (cluster,) = find_clusters(RECORDS, pairs, Thresholds(sure=0.98, review=0.8))
    assert (cluster.tier, len(cluster.members)) == (SURE, 2)
    assert find_clusters(RECORDS, pairs, Thresholds(sure=1.0, review=0.9999)) == []


def test_a_name_alone_is_never_sure_when_something_differs() -> None:
    alike = BITS["name"] | BITS["other_mobile"] | BITS["other_place"]
    (cluster,) = find_clusters(RECORDS, pairs_of((0, 1, 0.999, alike)))
    assert cluster.tier == REVIEW
    (cluster,) = find_clusters(RECORDS, pairs_of((0, 1, 0.999, alike | BITS["email"])))
    assert cluster.tier == SURE
