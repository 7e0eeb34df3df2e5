"""Writes a staged import into the base as one change."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Final

from sme_crm.domain.folding import clean_text, fold
from sme_crm.services.duplicates.decisions import write_pairs
from sme_crm.services.importing.files import ImportFile
from sme_crm.services.importing.plan_writing import PlanWriter
from sme_crm.services.importing.remembered_mappings import remember_mapping
from sme_crm.services.importing.report import DryRun
from sme_crm.services.importing.rules import DECISION
from sme_crm.services.importing.stager import Stager
from sme_crm.services.progress import Progress
from sme_crm.store.bulk_import import BulkWriter, Written, attached_staging
from sme_crm.store.database import Database
from sme_crm.store.queries.import_matching import newest_change
from sme_crm.store.queries.import_setup import find_lot
from sme_crm.store.queries.lots import note_members
from sme_crm.store.staging import Staging
from sme_crm.store.staging_relations import read_links
from sme_crm.store.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from sme_crm.services.importing.rules import RunOptions

CHANGE: Final = "contact.import"
_BATCH: Final = 500


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What was written.

    `change_id` is 0 when nothing had to be. `created` are the ids of the rows' new contacts,
    `updated` those of contacts that were changed; `report` has the counts.
    """

    change_id: int
    created: range
    updated: tuple[int, ...]
    report: DryRun


class Writing:
    """The unit of work of one import."""

    def __init__(
        self,
        database: Database,
        staging: Staging,
        stager: Stager,
        report: DryRun,
        staff_id: int | None,
    ) -> None:
        self._database = database
        self._staging = staging
        self._stager = stager
        self._report = report
        self._staff_id = staff_id

    def write(
        self,
        options: RunOptions,
        files: Sequence[ImportFile],
        own_ids: Mapping[int, int | None],
        own_labels: Mapping[int, tuple[str, str]],
        staged_at: int,
        progress: Progress,
        origin: str,
    ) -> ImportResult | None:
        """Write everything; None when the base moved since it was staged."""
        report = self._report
        writes = report.writes or self._staging.count("plan") > 0
        if not writes and not options.lot:
            return ImportResult(0, range(0), (), report)
        details = {
            "count": report.created + report.updated,
            "created": report.created,
            "updated": report.updated,
            "companies": report.companies,
            "files": [file.path.name for file in files],
        }
        with (
            attached_staging(self._database, self._staging),
            UnitOfWork(
                self._database, CHANGE, details, origin=origin, staff_id=self._staff_id
            ) as work,
        ):
            if newest_change(work.connection, before=work.change_id) != staged_at:
                return None
            own_fields = self._make_own_fields(work, own_ids, own_labels)
            self._make_groups(work)
            lot_id = self._lot(work, options.lot) if options.lot else None
            constants = {} if lot_id is None else {"lot_id": lot_id}
            writer = BulkWriter(work, self._staging, constants, progress)
            written = writer.write(own_fields)
            updated = self._update_contacts(work, written, own_fields, progress)
            self._relate(work, written)
            if options.decisions:
                self._remember_distinct(work, written)
            if lot_id is not None:
                # Also those it brings nothing new about: they are in that file as well.
                writes = note_members(work, lot_id) > 0 or writes
            if writes:
                self._remember(work, options, files)
        created = range(written.first, written.first + report.created)
        return ImportResult(work.change_id if work.changes else 0, created, tuple(updated), report)

    # -- what rows refer to --------------------------------------------------------------------

    def _make_own_fields(
        self,
        work: UnitOfWork,
        own_ids: Mapping[int, int | None],
        own_labels: Mapping[int, tuple[str, str]],
    ) -> dict[int, int]:
        """The id of each own field, made where it has none; columns of one label share it."""
        found: dict[int, int] = {}
        made: dict[str, int] = {}
        for own, field_id in own_ids.items():
            label, kind = own_labels[own]
            if field_id is None:
                field_id = made.get(fold(label))
            if field_id is None:
                place = work.connection.execute(
                    "SELECT coalesce(max(position), 0) + 1 FROM custom_field"
                ).fetchone()[0]
                field_id = work.insert(
                    "custom_field", {"label": label, "kind": kind, "position": place}
                )
                made[fold(label)] = field_id
            found[own] = field_id
        return found

    def _make_groups(self, work: UnitOfWork) -> None:
        rows = work.connection.execute(
            "SELECT grp, name FROM stage.grp WHERE id IS NULL ORDER BY grp"
        ).fetchall()
        for group, name in rows:
            if group not in self._stager.all_used_groups():
                continue
            group_id = work.insert("contact_group", {"name": name, "created_at": work.now})
            work.connection.execute("UPDATE stage.grp SET id = ? WHERE grp = ?", (group_id, group))

    def _lot(self, work: UnitOfWork, name: str) -> int:
        name = clean_text(name)
        found = find_lot(work.connection, name)
        return found or work.insert("lot", {"name": name, "received_on": work.now[:10]})

    # -- contacts that were there --------------------------------------------------------------

    def _update_contacts(
        self,
        work: UnitOfWork,
        written: Written,
        own_fields: Mapping[int, int],
        progress: Progress,
    ) -> list[int]:
        updated: list[int] = []
        total = self._staging.count("plan")
        writer = PlanWriter(work, written, own_fields)
        after = 0
        while batch := self._staging.plans_after(after, _BATCH):
            for contact_id, operations in batch:
                writer.write(contact_id, operations)
                updated.append(contact_id)
                after = contact_id
            progress.step(len(updated), total)
            progress.check()
        return updated

    def _relate(self, work: UnitOfWork, written: Written) -> None:
        """The people rows name, of those that are there still."""
        if not self._report.relations:
            return
        for contact_id, other_id, kind, note in read_links(work.connection, written.first):
            work.insert(
                "relation",
                {"contact_id": contact_id, "other_id": other_id, "kind": kind, "note": note},
            )

    def _remember_distinct(self, work: UnitOfWork, written: Written) -> None:
        """A row made a new contact by hand is no duplicate of what it was held for."""
        rows = work.connection.execute(
            "SELECT o.contact, c.n FROM stage.outcome o"
            " JOIN stage.contact c ON c.file = o.source AND c.line = o.line"
            " WHERE o.kind = 'new' AND o.rule = ? AND o.contact IS NOT NULL ORDER BY c.n",
            (DECISION,),
        ).fetchall()
        pairs = [(contact_id, written.id_of(n)) for contact_id, n in rows]
        rows = work.connection.execute(
            "SELECT o.twin, c.n FROM stage.outcome o"
            " JOIN stage.contact c ON c.file = o.source AND c.line = o.line AND c.n <> o.twin"
            " WHERE o.kind = 'new' AND o.rule = ? ORDER BY c.n",
            (DECISION,),
        ).fetchall()
        pairs += [(written.id_of(twin), written.id_of(n)) for twin, n in rows]
        for pair in pairs:
            write_pairs(work, pair, "not_duplicate", self._staff_id)

    # -- what the next import knows ------------------------------------------------------------

    def _remember(self, work: UnitOfWork, options: RunOptions, files: Sequence[ImportFile]) -> None:
        for file in files:
            if file.is_table and file.mapping:
                remember_mapping(work, file, options)
        counts = [asdict(file) for file in self._report.files]
        work.insert(
            "import_run",
            {
                "name": ", ".join(file.path.name for file in files),
                "started_at": work.now,
                "options": json.dumps({"on_match": options.on_match, "lot": options.lot}),
                "report": json.dumps({"files": counts, "companies": self._report.companies}),
            },
        )
