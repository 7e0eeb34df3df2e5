"""Where a file is saved: its ending follows the kind, and no file is replaced unasked."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from sme_crm.ui.forms.save_path import SaveDialog

KINDS = {"pdf": "PDF documents", "xlsx": "Workbooks"}


@pytest.fixture
def dialog(tmp_path: Path, qtbot: QtBot) -> SaveDialog:
    made = SaveDialog(None, "Save", tmp_path / "Liste é 2026-11-22.pdf", KINDS)
    qtbot.addWidget(made)
    return made


def test_the_ending_follows_the_kind(dialog: SaveDialog, tmp_path: Path) -> None:
    assert dialog.path() == tmp_path / "Liste é 2026-11-22.pdf"
    dialog.selectNameFilter("Workbooks (*.xlsx)")
    dialog.filterSelected.emit("Workbooks (*.xlsx)")
    assert dialog.path() == tmp_path / "Liste é 2026-11-22.xlsx"
    elsewhere = tmp_path / "Été"
    elsewhere.mkdir()
    dialog.findChild(QLineEdit).setText(str(elsewhere / "liste"))
    dialog.selectNameFilter("PDF documents (*.pdf)")
    dialog.filterSelected.emit("PDF documents (*.pdf)")
    assert dialog.path() == elsewhere / "liste.pdf"


def test_an_ending_that_was_typed_is_kept_another_is_added(
    dialog: SaveDialog, tmp_path: Path
) -> None:
    name = dialog.findChild(QLineEdit)
    name.setText("clients.xlsx")
    assert dialog.path() == tmp_path / "clients.xlsx"
    name.setText("M. Dupont")
    assert dialog.path() == tmp_path / "M. Dupont.pdf"
    name.setText("clients")
    assert dialog.path() == tmp_path / "clients.pdf"
