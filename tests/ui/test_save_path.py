"""Where a file is saved: its ending follows the kind, and no file is replaced unasked."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from sme_crm.ui.settings import MachineSetting, MachineSettings
from sme_crm.ui.widgets import save_path
from sme_crm.ui.widgets.save_path import SaveDialog, ask_remembered_path, kinds_in

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


def test_without_kinds_the_ending_proposed_is_added(tmp_path: Path, qtbot: QtBot) -> None:
    for proposed, typed, expected in (
        ("plan.dwg", "copy", "copy.dwg"),
        ("plan.dwg", "copy.DWG", "copy.DWG"),
        ("README", "copy", "copy"),
        ("README", "copy.txt", "copy.txt"),
    ):
        dialog = SaveDialog(None, "Save", tmp_path / proposed, {})
        qtbot.addWidget(dialog)
        assert dialog.path() == tmp_path / proposed
        dialog.findChild(QLineEdit).setText(typed)
        assert dialog.path() == tmp_path / expected


def test_the_folder_used_last_is_remembered_once_something_is_saved(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings, folder = MachineSettings(tmp_path / "machine.ini"), MachineSetting("some/folder", "")
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir()
    second.mkdir()
    settings.set(folder, str(first))
    answers = [(second / "list", QFileDialog.DialogCode.Rejected),
               (second / "list", QFileDialog.DialogCode.Accepted)]  # fmt: skip
    begun: list[Path | None] = []

    def choose(dialog: SaveDialog) -> QFileDialog.DialogCode:
        begun.append(dialog.path())
        typed, code = answers.pop(0)
        dialog.findChild(QLineEdit).setText(str(typed))
        return code

    monkeypatch.setattr(SaveDialog, "exec", choose)
    kinds = kinds_in("PDF (*.pdf);;Workbooks (*.xlsx)")
    asked = (settings, folder, None, "Save", "list.pdf", kinds)
    assert ask_remembered_path(*asked) is None
    assert settings.get(folder) == str(first)
    assert ask_remembered_path(*asked) == second / "list.pdf"
    assert settings.get(folder) == str(second)
    assert begun == [first / "list.pdf", first / "list.pdf"]


def test_kinds_are_read_from_the_words_for_file_dialogs() -> None:
    assert kinds_in("Fichiers SME CRM (*.crm)") == {"crm": "Fichiers SME CRM"}
    assert list(kinds_in("Workbooks (*.xlsx);;CSV (*.csv)").items()) == [
        ("xlsx", "Workbooks"), ("csv", "CSV"),
    ]  # fmt: skip
    assert kinds_in("") == {}


def test_every_screen_asks_in_this_one_way() -> None:
    sources = Path(save_path.__file__).parents[1].rglob("*.py")
    asking = [path.name for path in sources if "getSaveFileName" in path.read_text("utf-8")]
    assert asking == []
