"""Own fields of an import from the terminal: columns no field of the record suits are kept so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sme_crm.cli.session import Session, printable
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.folding import fold
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from sme_crm.services.importing import ImportRun
    from sme_crm.services.workspace import Workspace

OwnFields = list[list[dict[str, object]]]
"""For each file of a run the own fields its columns fill."""


def accept_own_fields(run: ImportRun, headings: Sequence[str], *, every: bool | None) -> None:
    """Bring the columns of these headings, or every one that is left out, into own fields.

    `every` None: of the others those that tell people apart, as numbers of members do.
    Raises InvalidInput no_such_column for a heading no file has with something under it.
    """
    for number, file in enumerate(run.files):
        if every:
            run.accept_offers(number)
        elif every is None:
            run.accept_offers(number, [column.index for column in file.own_numbers])
    for heading in headings:
        met = False
        for number, file in enumerate(run.files):
            wanted = fold(heading)
            columns = [one for one in file.columns if fold(one.heading) == wanted and one.filled]
            for column in columns:
                met = True
                run.set_target(number, column.index, "")
                run.accept_offers(number, [column.index])
        if not met:
            raise InvalidInput("no_such_column", column=heading)


def read_own_fields(workspace: Workspace, run: ImportRun) -> OwnFields:
    """The own fields of a run that was staged, before it is written."""
    known = {fold(label): field_id for field_id, label in workspace.imports.own_fields()}
    fields: OwnFields = [[] for _ in run.files]
    for use in run.own_fields():
        fields[use.source].append(
            {
                "column": use.heading,
                "label": use.label,
                "kind": use.kind,
                "id": known.get(fold(use.label)),
                "made": fold(use.label) not in known,
            }
        )
    return fields


def number_own_fields(workspace: Workspace, fields: OwnFields) -> None:
    """Add the ids of those that were made."""
    known = {fold(label): field_id for field_id, label in workspace.imports.own_fields()}
    for field in (one for of_file in fields for one in of_file):
        field["id"] = known.get(fold(str(field["label"])))


def own_field_lines(session: Session, run: ImportRun, fields: OwnFields) -> list[str]:
    """What was made, and which columns are still left out, in words."""
    words = session.words
    made = dict.fromkeys(str(one["label"]) for of_file in fields for one in of_file if one["made"])
    lines = []
    if made:
        said = words("Cli", QT_TRANSLATE_NOOP("Cli", "Own fields made: {names}"))
        lines.append(said.format(names=", ".join(made)))
    left_out = dict.fromkeys(
        column.heading for file in run.files if file.is_table for column in file.left_out
    )
    if left_out:
        said = words(
            "Cli",
            QT_TRANSLATE_NOOP(
                "Cli", "Columns left out: {names}. “--own-fields” keeps them as own fields."
            ),
        )
        lines.append(said.format(names=", ".join(left_out)))
    return [printable(line) for line in lines]
