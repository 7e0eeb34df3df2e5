"""Writes a staged import into the base as one change."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Final

from sme_crm.domain.folding import clean_text, fold
from sme_crm.services.importing.files import ImportFile
from sme_crm.services.importing.remembered_mappings import remember_mapping
from sme_crm.services.importing.report import DryRun
from sme_crm.services.importing.stager import Stager
from sme_crm.services.progress import Progress
from sme_crm.store.bulk_import import BulkWriter, Written, attached_staging
from sme_crm.store.database import Database
from sme_crm.store.queries.import_matching import newest_change
from sme_crm.store.queries.import_setup import find_lot
from sme_crm.store.queries.lots import note_members
from sme_crm.store.staging import Staging
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
        employers = _Employers(work, written)
        after = 0
        while batch := self._staging.plans_after(after, _BATCH):
            for contact_id, operations in batch:
                for operation in operations:
                    _write_operation(work, contact_id, operation, employers, own_fields)
                updated.append(contact_id)
                after = contact_id
            progress.step(len(updated), total)
            progress.check()
        return updated

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


class _Employers:
    """The ids of companies rows name."""

    def __init__(self, work: UnitOfWork, written: Written) -> None:
        self._work = work
        self._written = written

    def id_of(self, employer: int) -> int:
        """The contact of a staged company."""
        stored, n = self._work.connection.execute(
            "SELECT id, n FROM stage.employer WHERE employer = ?", (employer,)
        ).fetchone()
        return int(stored) if stored is not None else self._written.id_of(n)


def _write_operation(
    work: UnitOfWork,
    contact_id: int,
    operation: list[Any],
    employers: _Employers,
    own_fields: Mapping[int, int],
) -> None:
    """Do one operation of an update plan (see `updates`)."""
    match operation:
        case ["contact", columns]:
            work.update("contact", contact_id, columns)
        case ["insert", table, columns]:
            if "position" not in columns:
                columns["position"] = work.connection.execute(
                    f"SELECT count(*) FROM {table} WHERE contact_id = ?", (contact_id,)
                ).fetchone()[0]
            work.insert(table, {"contact_id": contact_id, **columns})
        case ["update", table, row_id, columns]:
            work.update(table, row_id, columns)
        case ["employ", employer, columns]:
            organization_id = employers.id_of(employer)
            known = work.connection.execute(
                "SELECT 1 FROM employment WHERE person_id = ? AND organization_id = ?",
                (contact_id, organization_id),
            ).fetchone()
            if known is None:
                work.insert(
                    "employment",
                    {
                        "person_id": contact_id,
                        "organization_id": organization_id,
                        **columns,
                        "main": 1,
                    },
                )
        case ["own", own, _, text, number]:
            _write_own_value(work, contact_id, own_fields[own], text, number)
        case ["group", group]:
            group_id = work.connection.execute(
                "SELECT id FROM stage.grp WHERE grp = ?", (group,)
            ).fetchone()[0]
            work.insert("group_member", {"group_id": group_id, "contact_id": contact_id})


def _write_own_value(
    work: UnitOfWork, contact_id: int, field_id: int, text: str | None, number: float | None
) -> None:
    values = {"text_value": text, "number_value": number}
    row = work.connection.execute(
        "SELECT id FROM custom_value WHERE contact_id = ? AND field_id = ?",
        (contact_id, field_id),
    ).fetchone()
    if row is not None:
        work.update("custom_value", row[0], values)
    else:
        work.insert("custom_value", {"contact_id": contact_id, "field_id": field_id, **values})
