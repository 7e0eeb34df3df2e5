"""Clusters: records that are one contact, only where their pairs agree."""

from __future__ import annotations

from collections.abc import Iterable

from sme_crm.domain.duplicates.records import Cluster, Pairs, Records
from sme_crm.domain.duplicates.tiers import DEFAULT_THRESHOLDS, Thresholds


def find_clusters(
    records: Records,
    pairs: Pairs,
    thresholds: Thresholds = DEFAULT_THRESHOLDS,
    apart: Iterable[tuple[int, int]] = (),
) -> list[Cluster]:
    """The clusters of at least two records, likeliest first.

    `apart`: pairs of contact ids that are known not to be duplicates; they never share a cluster.
    """
    return []
