"""Scenes of the export: a workbook, a text table with chosen columns, a mailing, cards."""

from __future__ import annotations

from sme_crm.ui.exporting.export_dialog import ExportDialog
from sme_crm.ui.navigation import ExportContacts
from tests.screens.stage import Scene, Stage

_COLUMNS = ("formatted_name", "organization", "locality", "status", "last_exchange")


def _dialog(stage: Stage, format_key: str) -> ExportDialog:
    stage.open("contacts")
    stage.settle()
    stage.send(ExportContacts(columns=_COLUMNS))
    dialog = stage.window.findChild(ExportDialog)
    assert dialog is not None
    stage.wait(lambda: dialog.title.text() and dialog.export_button.isEnabled())
    dialog.formats.choose(format_key)
    stage.settle()
    return dialog


def _workbook(stage: Stage) -> None:
    _dialog(stage, "xlsx")


def _table(stage: Stage) -> None:
    dialog = _dialog(stage, "csv")
    dialog.columns.sets.choose("list")
    dialog.columns.use_set()
    dialog.columns.chooser.list.setFocus()
    stage.settle()


def _mailing(stage: Stage) -> None:
    _dialog(stage, "mailing-house")


def _cards(stage: Stage) -> None:
    _dialog(stage, "vcf3")


SCENES = [
    Scene("export-workbook", _workbook),
    Scene("export-table", _table),
    Scene("export-mailing-house", _mailing),
    Scene("export-cards", _cards),
]
