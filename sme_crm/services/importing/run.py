"""An import run: files understood, a dry run that is exact, one change, rejects to mend."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any, Final, TypeVar

from sme_crm.domain.contact import Contact
from sme_crm.domain.errors import FileRefused, InvalidInput
from sme_crm.domain.fields import own_field_id
from sme_crm.domain.folding import clean_text, fold
from sme_crm.domain.garbage import collecting_between, collector_paused
from sme_crm.formats.source import SourceOptions
from sme_crm.services.duplicates.weighing import Weighing
from sme_crm.services.importing.card_rows import CARD_SCALARS, CardRows
from sme_crm.services.importing.chunk_rows import DERIVED
from sme_crm.services.importing.dry_run import every_reject, read_dry_run, save_rejects
from sme_crm.services.importing.files import ImportFile
from sme_crm.services.importing.finishing import finish_staging
from sme_crm.services.importing.inner_doubles import InnerDoubles
from sme_crm.services.importing.new_values import NewValues
from sme_crm.services.importing.preview import PreviewRow, preview_rows
from sme_crm.services.importing.report import OUTCOMES, DryRun, OwnFieldUse, RowNote, RunRow
from sme_crm.services.importing.rules import Decision, RunOptions
from sme_crm.services.importing.run_rows import RunRows
from sme_crm.services.importing.stager import NAMES, OwnFields, Stager
from sme_crm.services.importing.table_rows import TableRows
from sme_crm.services.importing.targets import (
    MODIFIED,
    NEW_PREFIX,
    UID,
    parse_target,
    without_target,
)
from sme_crm.services.importing.writing import ImportResult, Writing
from sme_crm.services.progress import Progress
from sme_crm.store.database import Database
from sme_crm.store.driver import DriverConnection
from sme_crm.store.queries.import_matching import newest_change
from sme_crm.store.queries.import_setup import read_own_fields, read_staff
from sme_crm.store.staging import CHUNK, Staging

OWN_STEP: Final = 10_000
"""Own fields are numbered: file times this, plus the column."""
OPTION_NAMES: Final = frozenset(RunOptions.__dataclass_fields__)
_ATTEMPTS: Final = 3
Item = TypeVar("Item")


class ImportRun:
    """Files on their way into the base; used by one thread at a time.

    `refused` holds the files of several that could not be opened. Order: choose targets, `stage`
    for the dry run, `write`. Always `close`.
    """

    def __init__(
        self,
        database: Database,
        files: Sequence[ImportFile],
        refused: Sequence[tuple[Path, FileRefused]],
        staff_id: int | None,
        reopen: Callable[[Path, SourceOptions], ImportFile],
        weighing: Weighing,
    ) -> None:
        self._database = database
        self._staff_id = staff_id
        self._reopen = reopen
        self._weighing = weighing
        self._staging: Staging | None = None
        self._stager: Stager | None = None
        self._rows: RunRows | None = None
        self._staged_at = -1
        self._own_ids: dict[int, int | None] = {}
        self._own_labels: dict[int, tuple[str, str]] = {}
        self.files = list(files)
        self.refused = tuple(refused)
        self.options = RunOptions()
        self.dry_run: DryRun | None = None

    # -- understanding -------------------------------------------------------------------------

    def reopen(self, number: int, options: SourceOptions) -> None:
        """Read a file again as the user says; its mapping starts anew. Raises FileRefused."""
        fresh = self._reopen(self.files[number].path, options)
        self.files[number].close()
        self.files[number] = fresh
        self._forget()

    def set_target(self, number: int, column: int, target: str) -> None:
        """Bring a column of a file into another field; the dry run is due again."""
        self.files[number].set_target(column, target)
        self._forget()

    def accept_offers(self, number: int, columns: Iterable[int] | None = None) -> None:
        """Bring columns of a file that are left out into own fields; all of them by default."""
        self.files[number].accept_offers(columns)
        self._forget()

    def own_fields(self) -> list[OwnFieldUse]:
        """The own fields the columns fill, those to be made too, by file and column."""
        self._settle_own_fields()
        uses = []
        for own, (label, kind) in sorted(self._own_labels.items()):
            source, column = divmod(own, OWN_STEP)
            heading = self.files[source].columns[column].heading
            uses.append(OwnFieldUse(source, heading, label, kind))
        return uses

    def forget_dry_run(self) -> None:
        """The files changed (see `run_files`): the dry run is due again."""
        self._forget()

    def set_options(self, **values: Any) -> None:
        """Change run options by name; the dry run is due again. Raises InvalidInput."""
        unknown = next((name for name in values if name not in OPTION_NAMES), None)
        if unknown is not None:
            raise InvalidInput("unknown_option", option=unknown)
        options = replace(self.options, **values)
        options.check()
        self.options = options
        self._forget()

    def decide(self, source: int, line: int, decision: Decision | None) -> None:
        """Settle one row by hand, or let it follow the rules again (None); the dry run is due.

        Raises InvalidInput unknown_option, also for an update that names no contact.
        """
        decisions = dict(self.options.decisions)
        decisions.pop((source, line), None)
        if decision is not None:
            decision.check()
            decisions[source, line] = decision
        self.set_options(decisions=decisions)

    def preview(self, number: int, limit: int = 100) -> list[PreviewRow]:
        """The first rows of a file as contacts, cleaned but not matched."""
        file = self.files[number]
        self._settle_own_fields()
        if file.is_table:
            table = self._table(number, file)
            table.explain_rows()
            return preview_rows(table.prepare(file.sample[:limit]), table)
        cards = CardRows(file.cleaning(self.options.off))
        return preview_rows(cards.prepare(file.sample_cards[:limit]))

    # -- dry run -------------------------------------------------------------------------------

    def stage(self, progress: Progress | None = None) -> DryRun:
        """Read, clean and match everything; nothing is written to the base.

        Raises FileRefused, Cancelled, DataFileError disk_full (nothing is left then).
        """
        progress = progress or Progress()
        self._forget()
        self._settle_own_fields()
        reader = self._database.reader()
        self._staged_at = newest_change(reader)
        with self._database.translated_errors():
            return self._fill_staging(reader, progress)

    def _fill_staging(self, reader: DriverConnection, progress: Progress) -> DryRun:
        staging = Staging(self._database, self._staged_columns())
        try:
            columns = [name for name in staging.columns if name not in (*DERIVED, *NAMES, UID)]
            own = OwnFields(self._own_ids, self._own_labels)
            dates = [file.date for file in self.files]
            stager = Stager(staging, reader, self.options, own, columns, dates, self._weighing)
            with collector_paused():
                uses = self._read_files(stager, progress)
                doubles = InnerDoubles(staging, stager, self.options, self._weighing)
                doubles.settle(self._own_labels)
                finish_staging(staging, stager, reader)
            staging.complete()
            report = read_dry_run(staging, len(self.files), uses, stager)
        except BaseException:
            staging.close()
            raise
        self._staging, self._stager, self.dry_run = staging, stager, report
        return report

    def rows(
        self, outcome: str | None = None, *, after: int = 0, limit: int = 200, text: str = ""
    ) -> list[RunRow]:
        """The next rows of the dry run in the order of the files, behind a row's id.

        `outcome`: one of OUTCOMES, None for all rows; `text` is sought in their names. A few more
        than `limit` come when rows share a line. Before `write` only. Raises InvalidInput
        not_staged, unknown_option.
        """
        if outcome is not None and outcome not in OUTCOMES:
            raise InvalidInput("unknown_option", option=outcome)
        return self._run_rows().page(outcome, after, limit, text)

    def counts(self) -> dict[str, int]:
        """How many rows have each of OUTCOMES; together all rows. Before `write` only."""
        return self._run_rows().counts()

    @property
    def staged(self) -> Staging:
        """The staging of the dry run, before `write` only. Raises InvalidInput not_staged."""
        if self._staging is None:
            raise InvalidInput("not_staged")
        return self._staging

    def _run_rows(self) -> RunRows:
        if self._rows is None:
            if self._stager is None:
                raise InvalidInput("not_staged")
            new = NewValues(self.staged, self._stager.keys, self._stager.names)
            kinds = dict(self._own_labels.values())
            self._rows = RunRows(self.staged, self._database.reader(), new, kinds)
        return self._rows

    def _read_files(self, stager: Stager, progress: Progress) -> list[TableRows | CardRows]:
        total = sum(file.source.estimate_rows() for file in self.files)
        prepared: list[TableRows | CardRows] = []
        done = 0
        for number, file in enumerate(self.files):
            if file.is_table:
                table = self._table(number, file)
                prepared.append(table)
                for rows in _batched(file.source.rows(), CHUNK):
                    stager.add(table.prepare(rows), number)
                    done += len(rows)
                    progress.step(done, max(total, done))
                    progress.check()
            else:
                cards = CardRows(file.cleaning(self.options.off))
                prepared.append(cards)
                for batch in _batched(file.source.cards(), CHUNK):
                    stager.add(cards.prepare(batch), number)
                    done += len(batch)
                    progress.step(done, max(total, done))
                    progress.check()
        return prepared

    def _table(self, number: int, file: ImportFile) -> TableRows:
        targets = _targets_read(file, self.options)
        return TableRows(
            targets,
            file.source.header,
            file.cleaning(self.options.off),
            {
                column: self._own_labels[number * OWN_STEP + column][1]
                for column in targets
                if number * OWN_STEP + column in self._own_labels
            },
            {fold(name): staff_id for staff_id, name in read_staff(self._database.reader())},
            guarded=file.source.format == "csv",
            own_base=number * OWN_STEP,
        )

    def _settle_own_fields(self) -> None:
        """Find the own field of each column that has one; those to make have no id yet."""
        stored = read_own_fields(self._database.reader())
        by_label = {fold(label): field_id for field_id, label, _ in stored}
        kinds = {field_id: (label, kind) for field_id, label, kind in stored}
        self._own_ids.clear()
        self._own_labels.clear()
        for number, file in enumerate(self.files):
            for index, target in file.single_targets():
                own = number * OWN_STEP + index
                if target.startswith(NEW_PREFIX):
                    label = clean_text(file.columns[index].heading)
                    self._own_ids[own] = by_label.get(fold(label))
                    self._own_labels[own] = (label, target.removeprefix(NEW_PREFIX))
                elif (field_id := own_field_id(target)) is not None:
                    if field_id not in kinds:
                        raise InvalidInput("unknown_target", target=target)
                    self._own_ids[own] = field_id
                    self._own_labels[own] = kinds[field_id]
                known = self._own_ids.get(own)
                if known is not None:
                    self._own_labels[own] = kinds[known]

    def _staged_columns(self) -> list[str]:
        """The columns of `contact` this run may fill."""
        wanted: dict[str, None] = dict.fromkeys((*NAMES, "status", "notes"))
        if self.options.source:
            wanted["source"] = None
        for file in self.files:
            if not file.is_table:
                wanted.update(dict.fromkeys((*CARD_SCALARS, "uid", "photo")))
            keys = {parse_target(target).key for _, target in file.single_targets()}
            wanted.update(dict.fromkeys(key for key in keys if key in Contact.__slots__))
            if UID in keys:
                wanted["uid"] = None
            if "siret" in keys:
                wanted["siren"] = None
            if any(key.startswith("employment.") for key in keys):
                wanted["profession"] = None
        return [*wanted, *DERIVED]

    # -- writing -------------------------------------------------------------------------------

    def write(self, progress: Progress | None = None, *, origin: str = "") -> ImportResult:
        """Write what was staged as one change; stages first if the base moved since.

        Raises Cancelled, DataFileError, InvalidInput too_many_contacts; nothing is written then.
        """
        progress = progress or Progress()
        for _ in range(_ATTEMPTS):
            if self._staging is None or newest_change(self._database.reader()) != self._staged_at:
                self.stage(progress)
            if self._staging is None or self._stager is None or self.dry_run is None:
                raise RuntimeError("staging ended without a dry run")
            writing = Writing(
                self._database, self._staging, self._stager, self.dry_run, self._staff_id
            )
            result = writing.write(
                self.options, self.files, self._own_ids, self._own_labels, self._staged_at,
                progress, origin,
            )  # fmt: skip
            if result is not None:
                self._forget(keep_report=True)
                return result
        raise InvalidInput("base_keeps_changing")

    # -- afterwards ----------------------------------------------------------------------------

    def save_rejects(
        self, path: Path, reason_texts: Mapping[str, str], headings: tuple[str, str]
    ) -> list[Path]:
        """Write the rejected rows as CSV, with line and reason, to be mended and read again.

        `reason_texts` words the reasons, `headings` the columns of line and reason. One file per
        file of the run that has rejects; returns them. Raises OutputError. Before `write` only.
        """
        return save_rejects(self.staged, self.files, path, reason_texts, headings)

    def rejects(self) -> Iterator[RowNote]:
        """Every rejected row of the dry run, not only the first ones; before `write` only."""
        return every_reject(self.staged)

    def close(self) -> None:
        """Delete the staging and release the files; safe to call twice."""
        self._forget(keep_report=True)
        for file in self.files:
            file.close()

    def _forget(self, *, keep_report: bool = False) -> None:
        if self._staging is not None:
            self._staging.close()
            self._staging = None
        self._stager = None
        self._rows = None
        if not keep_report:
            self.dry_run = None


def _targets_read(file: ImportFile, options: RunOptions) -> dict[int, str]:
    """What each column is brought into; when rows were modified is read where it decides."""
    targets = file.targets()
    if options.by_date:
        return targets
    return {column: without_target(one, MODIFIED) for column, one in targets.items()}


def _batched(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    iterator = iter(items)
    yield from collecting_between(iter(lambda: list(islice(iterator, size)), []))
