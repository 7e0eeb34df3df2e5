"""The search for duplicates over the whole base, and what it leaves in the data file.

A search only reads; `keep` stores its pairs for the review. The pairs are derived data: they are
replaced by the next search and stand in no journal.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from sme_crm.domain.duplicates.tiers import SURE, Thresholds
from sme_crm.domain.gentle_release import release
from sme_crm.domain.translation import QT_TRANSLATE_NOOP
from sme_crm.services.duplicates.options import DuplicateOptions
from sme_crm.services.duplicates.review import LOWEST
from sme_crm.services.progress import Progress
from sme_crm.services.settings import Settings
from sme_crm.store.database import Database
from sme_crm.store.duplicate_results import StoredRun, read_apart, replace_run
from sme_crm.store.queries.duplicates import count_contacts, read_all_records, read_records

if TYPE_CHECKING:
    from sme_crm.domain.duplicates.household_groups import Link
    from sme_crm.domain.duplicates.records import Cluster, Pairs, Records

READING: Final = QT_TRANSLATE_NOOP("Duplicates", "Reading the contacts")
COMPARING: Final = QT_TRANSLATE_NOOP("Duplicates", "Comparing")


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found: pairs and clusters are places in `records`."""

    records: Records
    pairs: Pairs
    clusters: tuple[Cluster, ...]
    thresholds: Thresholds

    def ids_of(self, cluster: Cluster) -> tuple[int, ...]:
        """The contacts of a cluster."""
        return tuple(self.records.ids[member] for member in cluster.members)

    def release(self) -> None:
        """Free the records bit by bit, so that a window goes on meanwhile; nothing is left."""
        columns = [getattr(self.records, each.name) for each in fields(self.records)]
        release(*self.records.identifiers.values(), *columns)

    def household_links(self) -> list[Link]:
        """Pairs of people who may live together, by their ids."""
        ids, families = self.records.ids, self.pairs.families
        if families is None:
            return []
        return [
            (min(ids[left], ids[right]), max(ids[left], ids[right]), probability)
            for left, right, probability in families
        ]


class Finding:
    """Searches the base for contacts that are one and the same."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._options = DuplicateOptions(Settings(database))

    def search(
        self, progress: Progress | None = None, thresholds: Thresholds | None = None
    ) -> Found:
        """Compare all contacts, for the user's thresholds or others; raises Cancelled. Writes
        nothing.

        Pairs that were said to be no duplicates share no cluster.
        """
        progress = progress or Progress()
        connection = self._database.reader()
        with self._database.translated_errors():
            total = count_contacts(connection)

            def read(done: int) -> None:
                progress.check()
                progress.step(done, total, READING)

            records = read_all_records(connection, read)
        return self._compare(records, progress, thresholds)

    def search_among(self, ids: Iterable[int], thresholds: Thresholds | None = None) -> Found:
        """Compare some contacts with each other, as `search` does with all."""
        connection = self._database.reader()
        with self._database.translated_errors():
            records = read_records(connection, ids)
        return self._compare(records, Progress(), thresholds)

    def _compare(
        self, records: Records, progress: Progress, thresholds: Thresholds | None
    ) -> Found:
        from sme_crm.domain.duplicates.clusters import find_clusters
        from sme_crm.domain.duplicates.finding import find_pairs

        def compare(done: int, total: int, step: str) -> None:
            del step
            progress.check()
            progress.step(done, total, COMPARING)

        if thresholds is None:
            thresholds = self._options.thresholds()
        pairs = find_pairs(records, progress=compare, least=LOWEST)
        with self._database.translated_errors():
            apart = read_apart(self._database.reader())
        progress.check()
        clusters = tuple(find_clusters(records, pairs, thresholds, apart))
        return Found(records, pairs, clusters, thresholds)

    def keep(self, found: Found) -> int:
        """Store what was found in place of the search before; returns the id of the run."""
        ids, pairs = found.records.ids, found.pairs
        sure = sum(cluster.tier == SURE for cluster in found.clusters)
        run = StoredRun(
            at=datetime.now(UTC).isoformat(timespec="seconds"),
            contacts=len(ids),
            candidates=pairs.candidates,
            thresholds=json.dumps(
                {
                    **asdict(found.thresholds),
                    "clusters": len(found.clusters),
                    "sure_clusters": sure,
                }
            ),
            statistics=pairs.statistics.json,
        )
        rows = (
            (min(ids[left], ids[right]), max(ids[left], ids[right]), probability, reasons)
            for left, right, probability, reasons in pairs
        )
        return replace_run(self._database, run, rows, found.household_links())
