"""The dialog of remembered columns: named, edited, shared, taken in, deleted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from sme_crm.ui.context import UiContext
from sme_crm.ui.importing import mappings_dialog
from sme_crm.ui.importing.mappings_dialog import MappingsDialog

Settle = Callable[[Callable[[], object]], None]


@pytest.fixture
def dialog(ui_context: UiContext, tmp_path: Path, settle: Settle) -> MappingsDialog:
    path = tmp_path / "fournisseur.csv"
    path.write_text("Nom;Prénom;Cote\nDurand;Élise;A\n", encoding="utf-8")
    run = ui_context.workspace.imports.open((path,))
    run.write()
    run.close()
    made = MappingsDialog(ui_context)
    settle(lambda: made.marked() is not None)
    return made


def test_names_and_fields_are_saved_when_left(
    dialog: MappingsDialog, ui_context: UiContext, settle: Settle
) -> None:
    memory = ui_context.workspace.imports.memory
    dialog.supplier.setText("Dupuis")
    dialog.name.setText("Annuaire")
    dialog.name.editingFinished.emit()
    settle(lambda: memory.list_mappings()[0].name == "Annuaire")
    assert memory.list_mappings()[0].supplier == "Dupuis"
    settle(lambda: dialog.marked() is not None and dialog.marked().name == "Annuaire")
    box = dialog.boxes["Nom"]
    box.setCurrentIndex(0)
    box.activated.emit(0)
    settle(lambda: memory.list_mappings()[0].targets["Nom"] == "")
    settle(lambda: dialog.marked().targets["Nom"] == "")
    dialog.close()


def test_a_mapping_is_shared_deleted_and_taken_in(
    dialog: MappingsDialog,
    ui_context: UiContext,
    settle: Settle,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    memory = ui_context.workspace.imports.memory
    place = tmp_path / "colonnes.smemap"
    monkeypatch.setattr(mappings_dialog, "ask_save_path", lambda *_: place)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(place), ""))
    dialog.share.click()
    settle(place.exists)
    dialog.delete.click()
    settle(lambda: not memory.list_mappings() and dialog.states.currentIndex() == 1)
    dialog.take_in.click()
    settle(lambda: memory.list_mappings() and dialog.states.currentIndex() == 0)
    assert memory.list_mappings()[0].name == "fournisseur"
    dialog.close()
