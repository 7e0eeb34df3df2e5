"""Reads the report of a dry run out of staging and writes the rejects for mending."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from sme_crm.services.importing.card_rows import CardRows
from sme_crm.services.importing.cleaning import total_uses
from sme_crm.services.importing.files import ImportFile
from sme_crm.services.importing.rejects import write_rejects
from sme_crm.services.importing.report import DryRun, FileCounts, RowNote
from sme_crm.services.importing.stager import Stager
from sme_crm.services.importing.table_rows import TableRows
from sme_crm.store.staging import Staging
from sme_crm.store.staging_relations import count_links
from sme_crm.store.staging_rows import StagedRows

_SHOWN: Final = 500
_PAGE: Final = 5_000


def read_dry_run(
    staging: Staging,
    files: int,
    prepared: Sequence[TableRows | CardRows],
    stager: Stager,
) -> DryRun:
    """The report of what was staged from a number of files."""
    outcomes = staging.counts_by_source()
    created = staging.created_by_source()
    counts = []
    for source in range(files):
        kinds = outcomes.get(source, {})
        counts.append(
            FileCounts(
                created=created.get(source, 0),
                updated=kinds.get("updated", 0) + kinds.get("completed", 0),
                identical=kinds.get("identical", 0) + kinds.get("repeated", 0),
                skipped=kinds.get("skipped", 0),
                rejected=kinds.get("rejected", 0),
            )
        )
    readers = [reader for one in prepared for reader in one.readers]
    total = list(outcomes.values())
    staged = StagedRows(staging)
    return DryRun(
        files=tuple(counts),
        companies=staging.count("contact") - sum(created.values()),
        repeats=sum(kinds.get("repeated", 0) + kinds.get("completed", 0) for kinds in total),
        rejects=tuple(_notes(staging, "rejected", _SHOWN)),
        warnings=tuple(_notes(staging, "warning", _SHOWN)),
        warning_count=sum(kinds.get("warning", 0) for kinds in total),
        uses=tuple(total_uses(readers)),
        doubts=tuple(doubt for reader in readers for doubt in reader.doubts()),
        possible=sum(count for (_, possible), count in staged.counts().items() if possible),
        matched_by=staged.counts_by_rule(),
        completed_companies=stager.completed_companies,
        compared_rows=stager.compared_rows,
        relations=count_links(staging),
    )


def _notes(staging: Staging, kind: str, limit: int, after: int = 0) -> list[RowNote]:
    notes = []
    for _, source, line, _, detail in staging.outcomes(kind, limit, after):
        if kind == "rejected":
            notes.append(_reject(source, line, detail))
        else:
            notes.append(RowNote(source, line, detail or ""))
    return notes


def _reject(source: int, line: int, detail: str | None) -> RowNote:
    """A rejected row as it was staged: its reason and cells in JSON."""
    reason, cells = json.loads(detail or '["", []]')
    return RowNote(source, line, reason, tuple(cells))


def every_reject(staging: Staging) -> Iterator[RowNote]:
    """The rejected rows with their cells, in the order they were read."""
    after = 0
    while rows := staging.outcomes("rejected", _PAGE, after):
        for row_id, source, line, _, detail in rows:
            yield _reject(source, line, detail)
            after = row_id


def save_rejects(
    staging: Staging,
    files: Sequence[ImportFile],
    path: Path,
    reason_texts: Mapping[str, str],
    headings: tuple[str, str],
) -> list[Path]:
    """See `ImportRun.save_rejects`."""
    by_source: dict[int, list[RowNote]] = {}
    for note in every_reject(staging):
        by_source.setdefault(note.source, []).append(note)
    written: list[Path] = []
    for source, notes in sorted(by_source.items()):
        target = path if not written else path.with_stem(f"{path.stem}-{len(written) + 1}")
        target = write_rejects(files[source].source, notes, target, reason_texts, headings)
        written.append(target)
    return written
