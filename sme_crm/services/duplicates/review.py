"""What the last search left to decide: cases in order, counted for any thresholds.

A case leaves the review when its contacts are merged, told apart or thrown away; what is left is
worked out anew from the stored pairs, so that a review goes on where it was left.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sme_crm.domain.duplicates.tiers import DEFAULT_THRESHOLDS, REVIEW, SURE, Thresholds
from sme_crm.store.database import Database
from sme_crm.store.duplicate_results import (
    FoundPair,
    count_changed_since,
    read_apart,
    read_pairs,
    read_run,
)
from sme_crm.store.queries.duplicates import read_records

if TYPE_CHECKING:
    from sme_crm.domain.duplicates.records import Cluster, Pairs, Records

LOWEST: Final = 0.2
"""The least probability a threshold may have; pairs below it are not stored."""


@dataclass(frozen=True, slots=True)
class Case:
    """Contacts that may be one: `probability` 0–1, `reasons` are keys of the engine's REASONS.

    `names` stand beside `ids`.
    """

    ids: tuple[int, ...]
    probability: float
    tier: str
    reasons: tuple[str, ...]
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LastSearch:
    """The last search: when (UTC), over how many contacts, how many cases it found.

    `changed` contacts were made or changed since, other than by decisions on duplicates.
    `to_review`: how many of the cases were not sure at the thresholds of the search.
    """

    at: str
    contacts: int
    cases: int
    changed: int
    to_review: int = 0
    thresholds: Thresholds = DEFAULT_THRESHOLDS


@dataclass(frozen=True, slots=True)
class CaseCounts:
    """What thresholds lead to: cases, and how many contacts would be gone once sure ones merged."""

    sure: int
    sure_gone: int
    review: int


@dataclass(frozen=True, slots=True)
class OpenPairs:
    """The pairs of the last search that are still to decide, and their contacts."""

    records: Records
    pairs: Pairs
    apart: tuple[tuple[int, int], ...]

    def cases(self, thresholds: Thresholds = DEFAULT_THRESHOLDS) -> list[Case]:
        """The cases, sure ones first, each tier with its likeliest first."""
        from sme_crm.domain.duplicates.reasons import reason_keys

        made = [
            Case(
                ids=tuple(self.records.ids[member] for member in cluster.members),
                probability=cluster.probability,
                tier=self._tier(cluster),
                reasons=reason_keys(cluster.reasons),
                names=tuple(self._name(member) for member in cluster.members),
            )
            for cluster in self._clusters(thresholds)
        ]
        made.sort(key=lambda case: (case.tier != SURE, -case.probability, case.ids))
        return made

    def counts(self, thresholds: Thresholds) -> CaseCounts:
        """How many cases the thresholds make."""
        cases = {SURE: 0, REVIEW: 0}
        gone = 0
        for cluster in self._clusters(thresholds):
            tier = self._tier(cluster)
            cases[tier] += 1
            gone += len(cluster.members) - 1 if tier == SURE else 0
        return CaseCounts(cases[SURE], gone, cases[REVIEW])

    def _tier(self, cluster: Cluster) -> str:
        """A person and a company are never merged unseen, be it sure that they are one."""
        company = self.records.company
        mixed = company and len({bool(company[member]) for member in cluster.members}) > 1
        return REVIEW if mixed else cluster.tier

    def _name(self, member: int) -> str:
        records = self.records
        person = (records.given_name, records.family_name)
        parts = [column[member] for column in person if column and column[member]]
        if not parts and records.organization:
            parts = [records.organization[member]]
        return " ".join(parts)

    def _clusters(self, thresholds: Thresholds) -> list[Cluster]:
        from sme_crm.domain.duplicates.clusters import find_clusters

        return find_clusters(self.records, self.pairs, thresholds, self.apart)


class Review:
    """Reads the last search; what is decided is written by merging, decisions and households."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def last_search(self) -> LastSearch | None:
        """The last search, None if there never was one."""
        connection = self._database.reader()
        with self._database.translated_errors():
            run = read_run(connection)
            if run is None:
                return None
            changed = count_changed_since(connection, run.change_id)
        noted = json.loads(run.thresholds)
        cases = int(noted.get("clusters", 0))
        thresholds = Thresholds(
            float(noted.get("sure", DEFAULT_THRESHOLDS.sure)),
            float(noted.get("review", DEFAULT_THRESHOLDS.review)),
        )
        to_review = cases - int(noted.get("sure_clusters", 0))
        return LastSearch(run.at, run.contacts, cases, changed, to_review, thresholds)

    def open_pairs(self, least: float = LOWEST) -> OpenPairs:
        """What is still to decide of the pairs that are at least so likely."""
        connection = self._database.reader()
        with self._database.translated_errors():
            pairs = read_pairs(connection, least)
            records = read_records(connection, {one for pair in pairs for one in pair[:2]})
            apart = read_apart(connection)
        return OpenPairs(records, _placed(pairs, records.ids), tuple(apart))


def _placed(pairs: Iterable[FoundPair], ids: list[int]) -> Pairs:
    """Pairs of contact ids as pairs of places in `ids`, likeliest first."""
    import numpy as np

    from sme_crm.domain.duplicates.records import Pairs

    place = {contact_id: number for number, contact_id in enumerate(ids)}
    known = [pair for pair in pairs if pair[0] in place and pair[1] in place]
    known.sort(key=lambda pair: -pair[2])
    return Pairs(
        left=np.array([place[pair[0]] for pair in known], np.int32),
        right=np.array([place[pair[1]] for pair in known], np.int32),
        probability=np.array([pair[2] for pair in known], np.float32),
        reasons=np.array([pair[3] for pair in known], np.uint32),
        candidates=len(known),
    )
