"""What the user changes of the files of a run; each time the dry run is due again."""

from __future__ import annotations

from collections.abc import Mapping

from sme_crm.services.importing.files import ImportFile
from sme_crm.services.importing.mapping import Column
from sme_crm.services.importing.run import ImportRun


def restore_columns(run: ImportRun, number: int, columns: tuple[Column, ...]) -> None:
    """Bring the columns of a file back as they were before a choice."""
    run.files[number].columns = columns
    run.forget_dry_run()


def use_mapping(run: ImportRun, number: int, name: str, targets: Mapping[str, str]) -> None:
    """Read a file by a remembered mapping."""
    run.files[number].use_mapping(targets)
    run.files[number].remembered = name
    run.forget_dry_run()


def forget_mapping(run: ImportRun, number: int) -> None:
    """Read a file by what its columns look like; raises FileRefused when it has gone."""
    file = run.files[number]
    run.files[number] = ImportFile(file.path, file.options, {})
    file.close()
    run.forget_dry_run()


def add_file(run: ImportRun, file: ImportFile) -> None:
    """Import one more file; another sheet of a workbook comes behind those that are there."""
    same = [number for number, one in enumerate(run.files) if one.path == file.path]
    place = same[-1] + 1 if same else len(run.files)
    run.files.insert(place, file)
    decisions = {
        (source + (source >= place), line): decision
        for (source, line), decision in run.options.decisions.items()
    }
    run.set_options(decisions=decisions)


def remove_file(run: ImportRun, number: int) -> None:
    """Leave a file out; the last one stays. The decisions on rows are forgotten."""
    if len(run.files) > 1:
        run.files.pop(number).close()
        run.set_options(decisions={})
