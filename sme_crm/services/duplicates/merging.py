"""Merges records into one: what would become of them, one merge, thousands as one change."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from sme_crm.domain.duplicates.merge_plan import MergePlan, MergeRecord, is_empty, plan_merge
from sme_crm.domain.errors import InvalidInput, NotFound
from sme_crm.domain.fields import own_field_id
from sme_crm.domain.gentle_release import release
from sme_crm.domain.translation import QT_TRANSLATE_NOOP
from sme_crm.domain.vocabulary import MERGE_KIND
from sme_crm.services.duplicates.unmerging import Unmerged, unmerge
from sme_crm.services.progress import Progress
from sme_crm.store.database import Database
from sme_crm.store.driver import DriverConnection
from sme_crm.store.former_keys import FormerKey, write_former_keys
from sme_crm.store.merging import DroppedRow, Merged, MovedRows, RowMover, write_rows
from sme_crm.store.queries.merging import (
    StoredRecord,
    joined_fields,
    lots_of,
    pairs_kept_apart,
    read_records,
)
from sme_crm.store.unit_of_work import UnitOfWork

ROW_TABLES: Final = ("address", "phone", "email", "web_page", "employment")
"""Tables of which a choice may say whose rows come first; all are kept."""
_NAMES: Final = ("given_name", "family_name", "organization_name")

MERGE_WARNINGS: Final[dict[str, str]] = {
    "kept_apart": QT_TRANSLATE_NOOP("MergeWarnings", "They were said to be different contacts."),
    "other_siret": QT_TRANSLATE_NOOP("MergeWarnings", "Their SIRET differ."),
    "other_birth_date": QT_TRANSLATE_NOOP("MergeWarnings", "Their birth dates differ."),
    "objection": QT_TRANSLATE_NOOP(
        "MergeWarnings", "One of them objected: the objection stays with the merged contact."
    ),
}
"""What is worth a look before a merge, by key; nothing of it prevents the merge."""


@dataclass(frozen=True, slots=True)
class MergePreview:
    """What a merge would make: the plan, the records it was made of, keys of MERGE_WARNINGS."""

    plan: MergePlan
    records: Mapping[int, MergeRecord]
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BulkMerge:
    """What merging many clusters did; `left_out`: the ids of a cluster and why it was refused."""

    change_id: int
    clusters: int
    merged: int
    left_out: tuple[tuple[tuple[int, ...], str], ...] = ()


@dataclass(slots=True)
class _Cluster:
    """One survivor, its plan, and the records that go into it."""

    plan: MergePlan
    losers: list[int]
    records: dict[int, StoredRecord]
    first: dict[str, int] = field(default_factory=dict)

    @property
    def survivor_id(self) -> int:
        return self.plan.survivor_id


class Merging:
    """Commands that make one contact of several."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.staff_id: int | None = None

    def preview(
        self,
        ids: Sequence[int],
        *,
        survivor_id: int = 0,
        choices: Mapping[str, int] | None = None,
        rules: Mapping[str, str] | None = None,
    ) -> MergePreview:
        """What merging `ids` would make, and what is worth a look first.

        `survivor_id` 0: the most complete record, of equals the oldest. `choices`: field → record
        whose value is taken. `rules`: field (or "" for all) → key of MERGE_RULES. Raises
        NotFound, InvalidInput (see `merge_contacts`).
        """
        with self._database.snapshot() as connection:
            found = read_records(connection, ids, counted=True)
            cluster = _plan(connection, ids, found, survivor_id, choices or {}, rules)
            warnings = _warnings(connection, list(found.values()))
        records = {one: stored.record for one, stored in found.items()}
        return MergePreview(cluster.plan, records, warnings)

    def merge_contacts(
        self,
        survivor_id: int,
        loser_ids: Sequence[int],
        choices: Mapping[str, int] | None = None,
        *,
        rules: Mapping[str, str] | None = None,
        origin: str = "",
    ) -> int:
        """Make one contact of several; returns the id of the change.

        Everything linked to the losers moves to the survivor; what it does not show of them is
        kept in its history. `choices` also takes a key of ROW_TABLES: the record whose rows come
        first. Raises NotFound contact, InvalidInput merge_alone, merge_kinds, merge_trash,
        merge_choice, merge_rule.
        """
        ids = list(dict.fromkeys((survivor_id, *loser_ids)))
        with UnitOfWork(
            self._database, "contact.merge", origin=origin, staff_id=self.staff_id
        ) as work:
            found = read_records(work.connection, ids, counted=False)
            cluster = _plan(work.connection, ids, found, survivor_id, choices or {}, rules)
            _Merge(work, [cluster], self.staff_id, Progress()).run()
        return work.change_id

    def merge_clusters(
        self,
        clusters: Iterable[Sequence[int]],
        *,
        rules: Mapping[str, str] | None = None,
        progress: Progress | None = None,
        origin: str = "",
    ) -> BulkMerge:
        """Merge each cluster of contact ids into its best record, all as one change.

        Clusters that cannot be merged are left out and told. Raises Cancelled; then nothing is
        written.
        """
        progress = progress or Progress()
        wanted = [tuple(dict.fromkeys(cluster)) for cluster in clusters]
        left_out: list[tuple[tuple[int, ...], str]] = []
        planned: list[_Cluster] = []
        with UnitOfWork(
            self._database, "contact.merge", origin=origin, staff_id=self.staff_id
        ) as work:
            every = list(dict.fromkeys(one for cluster in wanted for one in cluster))
            found = read_records(work.connection, every, counted=True)
            joined = joined_fields(work.connection)
            taken: set[int] = set()
            for nth, ids in enumerate(wanted):
                try:
                    if not taken.isdisjoint(ids):
                        raise InvalidInput("merge_twice")
                    planned.append(_plan_cluster(ids, found, 0, {}, rules, joined))
                except (InvalidInput, NotFound) as refusal:
                    left_out.append((ids, refusal.code))
                    continue
                taken.update(ids)
                if nth % 200 == 0:
                    progress.check()
                    progress.step(nth, 4 * len(wanted))
            _Merge(work, planned, self.staff_id, progress).run()
        merged = sum(len(cluster.losers) for cluster in planned)
        done = BulkMerge(
            work.change_id if work.changes else 0, len(planned), merged, tuple(left_out)
        )
        release(found, planned)
        return done

    def unmerge(
        self, change_id: int, record_ids: Sequence[int] = (), *, origin: str = ""
    ) -> Unmerged:
        """Let records of a merge (none given: all) stand on their own again, as one change.

        Raises NotFound merge when there is nothing to take apart.
        """
        return unmerge(self._database, change_id, record_ids, staff_id=self.staff_id, origin=origin)


# -- planning --------------------------------------------------------------------------------------


def _plan(
    connection: DriverConnection,
    ids: Sequence[int],
    found: Mapping[int, StoredRecord],
    survivor_id: int,
    choices: Mapping[str, int],
    rules: Mapping[str, str] | None,
) -> _Cluster:
    joined = joined_fields(connection)
    return _plan_cluster(tuple(ids), found, survivor_id, choices, rules, joined)


def _plan_cluster(
    ids: Sequence[int],
    found: Mapping[int, StoredRecord],
    survivor_id: int,
    choices: Mapping[str, int],
    rules: Mapping[str, str] | None,
    joined: frozenset[str],
) -> _Cluster:
    """The plan of one cluster; raises what refuses it."""
    if len(ids) < 2:
        raise InvalidInput("merge_alone")
    for contact_id in ids:
        if contact_id not in found:
            raise NotFound("contact", id=contact_id)
    records = {contact_id: found[contact_id] for contact_id in ids}
    if any(stored.trashed for stored in records.values()):
        raise InvalidInput("merge_trash")
    if len({stored.kind for stored in records.values()}) > 1:
        raise InvalidInput("merge_kinds")
    first = {key: chosen for key, chosen in choices.items() if key in ROW_TABLES}
    if any(chosen not in records for chosen in first.values()):
        raise InvalidInput("merge_choice", field=min(first))
    fields = {key: chosen for key, chosen in choices.items() if key not in ROW_TABLES}
    plan = plan_merge(
        [stored.record for stored in records.values()],
        survivor_id,
        fields,
        rules=rules,
        joined=joined,
    )
    losers = [contact_id for contact_id in ids if contact_id != plan.survivor_id]
    return _Cluster(plan, losers, records, first)


def _warnings(connection: DriverConnection, found: Sequence[StoredRecord]) -> tuple[str, ...]:
    ids = [stored.record.id for stored in found]
    told: list[str] = []
    if pairs_kept_apart(connection, ids):
        told.append("kept_apart")
    for key, warning in (("siret", "other_siret"), ("birth_date", "other_birth_date")):
        values = {stored.record.values.get(key) for stored in found}
        if len({value for value in values if not is_empty(value)}) > 1:
            told.append(warning)
    row = connection.execute(
        "SELECT 1 FROM consent WHERE contact_id IN (SELECT value FROM json_each(?))"
        " AND decision = 'objection' AND withdrawn_on IS NULL LIMIT 1",
        (json.dumps(ids),),
    ).fetchone()
    return (*told, "objection") if row else tuple(told)


# -- doing -----------------------------------------------------------------------------------------


class _Merge:
    """The writing of planned clusters inside an open unit of work."""

    def __init__(
        self,
        work: UnitOfWork,
        clusters: Sequence[_Cluster],
        staff_id: int | None,
        progress: Progress,
    ) -> None:
        self._work = work
        self._clusters = clusters
        self._staff_id = staff_id
        self._progress = progress
        self._mover = RowMover(work, _merged(clusters))

    def run(self) -> None:
        """Move the rows, write the survivors, delete the losers, note it in the histories."""
        if not self._clusters:
            return
        tables = self._mover.tables()
        for nth, table in enumerate(tables):
            self._progress.check()
            self._progress.step(len(tables) + nth, 4 * len(tables))
            self._mover.move(table)
        self._write_survivors()
        lots = self._keep_lots()
        losers = [loser for cluster in self._clusters for loser in cluster.losers]
        self._progress.check()
        self._progress.step(5, 8)
        self._work.delete_many("contact", losers)
        self._keep_keys()
        self._progress.step(6, 8)
        self._note(lots)
        self._progress.check()
        self._progress.step(7, 8)
        self._work.describe(
            count=len(losers),
            clusters=[[cluster.survivor_id, *cluster.losers] for cluster in self._clusters],
        )

    def _write_survivors(self) -> None:
        rows = []
        for cluster in self._clusters:
            before = cluster.records[cluster.survivor_id].record.values
            after = {
                key: planned.value
                for key, planned in cluster.plan.fields.items()
                if own_field_id(key) is None and planned.value != before.get(key)
            }
            if after:
                rows.append((cluster.survivor_id, before, after))
        write_rows(self._work, "contact", rows)

    def _keep_lots(self) -> dict[int, list[int]]:
        """The address files of all records stay known: those that are not the survivor's own
        are noted as having brought it again. Returns the files noted, by loser."""
        wanted: dict[tuple[int, int], list[int]] = {}
        for cluster in self._clusters:
            planned = cluster.plan.fields.get("lot_id")
            for contact_id, stored in cluster.records.items() if planned else ():
                lot_id = stored.record.values.get("lot_id")
                if planned and isinstance(lot_id, int) and lot_id != planned.value:
                    wanted.setdefault((cluster.survivor_id, lot_id), []).append(contact_id)
        there = lots_of(self._work.connection, [survivor for survivor, _ in wanted])
        noted: dict[int, list[int]] = {}
        for (survivor_id, lot_id), owners in wanted.items():
            if (survivor_id, lot_id) in there:
                continue
            self._work.insert("lot_member", {"lot_id": lot_id, "contact_id": survivor_id})
            for owner in owners:
                noted.setdefault(owner, []).append(lot_id)
        return noted

    def _keep_keys(self) -> None:
        """What is shown no more of references, UIDs, SIRETs, names still leads to the survivor."""
        write_former_keys(
            self._work,
            [
                FormerKey(cluster.survivor_id, loser, kind, value, stored.sort_name)
                for cluster in self._clusters
                for loser in cluster.losers
                for stored, kind, value in _former_keys(cluster, loser)
            ],
        )

    def _note(self, lots: Mapping[int, Sequence[int]]) -> None:
        """One entry in the survivor's history for each record that went into it."""
        connection = self._work.connection
        first = connection.execute(
            "SELECT max(coalesce((SELECT max(id) FROM history), 0), coalesce((SELECT seq FROM"
            " sqlite_sequence WHERE name = 'history'), 0)) + 1"
        ).fetchone()[0]
        found = self._mover.found()
        rows = [
            (
                first + nth,
                cluster.survivor_id,
                MERGE_KIND,
                self._work.now,
                self._staff_id,
                cluster.records[loser].name,
                self._work.change_id,
                _details(cluster, loser, found, lots.get(loser, ())),
            )
            for nth, (cluster, loser) in enumerate(
                (cluster, loser) for cluster in self._clusters for loser in cluster.losers
            )
        ]
        connection.executemany(
            "INSERT INTO history(id, contact_id, kind, at, staff_id, subject, link_kind, link_id,"
            " details) VALUES (?, ?, ?, ?, ?, ?, 'change', ?, ?)",
            rows,
        )
        self._work.record_range("history", first, first + len(rows) - 1)
        self._work.touch_contacts(cluster.survivor_id for cluster in self._clusters)


def _merged(clusters: Sequence[_Cluster]) -> Merged:
    """What the moving of rows needs to know of the clusters."""
    survivor_of: dict[int, int] = {}
    first: dict[str, dict[int, int]] = {}
    own: dict[tuple[int, int], tuple[str | None, float | None] | None] = {}
    for cluster in clusters:
        survivor_of.update(dict.fromkeys(cluster.losers, cluster.survivor_id))
        for table, chosen in cluster.first.items():
            first.setdefault(table, {})[cluster.survivor_id] = chosen
        for key, planned in cluster.plan.fields.items():
            field_id = own_field_id(key)
            if field_id is not None:
                own[cluster.survivor_id, field_id] = _own_columns(planned.value)
    return Merged(survivor_of, first, own)


def _own_columns(value: object) -> tuple[str | None, float | None] | None:
    if is_empty(value):
        return None
    return (value, None) if isinstance(value, str) else (None, float(str(value)))


def _details(cluster: _Cluster, loser: int, found: MovedRows, lots: Sequence[int]) -> str:
    """What the history keeps of one record, as JSON (`services.duplicates.merge_entries`)."""
    plan, stored = cluster.plan, cluster.records[loser]
    before = cluster.records[cluster.survivor_id].record.values
    taken = [
        key
        for key, planned in plan.fields.items()
        if loser in planned.sources and cluster.survivor_id not in planned.sources
    ]
    notes = stored.record.values.get("notes")
    if notes and "notes" in plan.fields and plan.fields["notes"].value != before.get("notes"):
        taken = list(dict.fromkeys((*taken, "notes")))
    replaced = plan.lost.get(cluster.survivor_id, {})
    told: dict[str, object] = {
        "loser": loser,
        "survivor": cluster.survivor_id,
        "uid": stored.uid,
        "values": dict(plan.lost.get(loser, {})),
        "taken": taken,
        # Should a later undo leave the survivor without them, they are still told here.
        "brought": {key: stored.record.values.get(key) for key in taken},
        "replaced": {key: value for key, value in replaced.items() if key in taken},
        "rows": [_told(row) for row in found.dropped.get(loser, ())],
        "filled": found.filled.get(loser, []),
        "lots": list(lots),
    }
    return json.dumps({key: value for key, value in told.items() if value}, ensure_ascii=False)


def _former_keys(cluster: _Cluster, loser: int) -> Iterator[tuple[StoredRecord, str, str]]:
    """(whose, kind, value) of what a loser was known by, and the survivor until this merge."""
    stored, plan = cluster.records[loser], cluster.plan
    yield stored, "uid", stored.uid
    survivor = cluster.records[cluster.survivor_id]
    for key in ("reference", "siret"):
        own = plan.lost.get(loser, {}).get(key)
        if own:
            yield stored, key, str(own)
        replaced = plan.lost.get(cluster.survivor_id, {}).get(key)
        if replaced and loser in plan.fields[key].sources:
            yield survivor, key, str(replaced)
    # The name of a merged record stands beside its UID.
    if any(
        key in plan.fields
        and loser in plan.fields[key].sources
        and cluster.survivor_id not in plan.fields[key].sources
        for key in _NAMES
    ):
        yield survivor, "name", survivor.sort_name


def _told(row: DroppedRow) -> dict[str, object]:
    told: dict[str, object] = {"table": row.table, "id": row.row_id, "kept": row.kept}
    if row.values:
        told["values"] = dict(row.values)
    return told
