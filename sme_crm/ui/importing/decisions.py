"""Small decisions of an import: is there anything to ask, where to go, where rejects are saved."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.services.importing.report import REJECT_HEADINGS, REJECT_REASONS
from sme_crm.ui.importing.file_words import SURE
from sme_crm.ui.importing.understood_page import other_sheets
from sme_crm.ui.labels import translated
from sme_crm.ui.navigation import MakeGroup, PrintLetters, ShowContacts
from sme_crm.ui.widgets.save_path import ask_save_path, kinds_in

if TYPE_CHECKING:
    from sme_crm.services.importing.run import ImportRun
    from sme_crm.services.importing.writing import ImportResult

translate = QCoreApplication.translate
# A selection of more contacts than this is shown as the whole list, not by their ids.
_LISTED_AT_MOST = 50_000
_REJECT_ENDINGS = {
    "csv": ".csv", "xlsx": ".xlsx", "xls": ".xlsx", "xlsb": ".xlsx", "ods": ".xlsx",
    "vcf": ".vcf", "ldif": ".ldif", "text": ".vcf",
}  # fmt: skip


def is_understood(run: ImportRun) -> bool:
    """Whether no column asks for a look: a known layout goes straight to the dry run."""
    return all(
        file.remembered
        or all(column.confidence >= SURE for column in file.columns if column.filled > 0)
        for file in run.files
    )


def asks_about_files(run: ImportRun) -> bool:
    """Whether what was read of the files is worth a look before anything else.

    It is when a file could not be read, or when a workbook has other sheets with rows.
    """
    return bool(run.refused) or any(
        other_sheets(run.files, number) for number in range(len(run.files))
    )


def take_texts(run: ImportRun, texts: Mapping[str, str]) -> None:
    """Give the run the options typed as text, if they are others than it has."""
    changed = {name: text for name, text in texts.items() if getattr(run.options, name) != text}
    if changed:
        run.set_options(**changed)


def request_for(
    kind: type[ShowContacts] | type[MakeGroup] | type[PrintLetters], result: ImportResult | None
) -> ShowContacts | MakeGroup | PrintLetters:
    """What to ask of another screen about the contacts of an import."""
    selection: ContactFilter | tuple[int, ...] = ContactFilter()
    if result is not None and len(result.created) + len(result.updated) <= _LISTED_AT_MOST:
        selection = (*result.created, *result.updated)
    if kind is PrintLetters:
        return PrintLetters(selection)
    if kind is MakeGroup:
        return MakeGroup(selection)
    ids = selection if isinstance(selection, tuple) else None
    return ShowContacts(filter=ContactFilter(ids=ids))


def where_rejects_go(parent: QWidget, run: ImportRun) -> Path | None:
    """Ask where the rejected rows go, in the format of the file; None when the user gives up."""
    first = run.files[0]
    ending = _REJECT_ENDINGS.get(first.source.format, first.path.suffix or ".csv")
    start = first.path.parent if first.path.parent.exists() else Path.home()
    proposed = start / (translate("ImportPanel", "rejected rows") + ending)
    words = translate("ImportPanel", "Files like the one imported (*{ending})")
    kinds = kinds_in(words.format(ending=ending))
    title = translate("ImportPanel", "Save the rejected rows")
    return ask_save_path(parent, title, proposed, kinds)


def reject_words() -> tuple[dict[str, str], tuple[str, str]]:
    """The reasons in words, and the headings of the columns of line and reason."""
    reasons = {key: translated("ImportReasons", text) for key, text in REJECT_REASONS.items()}
    line, why = (translated("ImportReasons", text) for text in REJECT_HEADINGS)
    return reasons, (line, why)
