"""From the first start to printed letters in at most twelve decisions, on the real screens."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget

from sme_crm.bootstrap import data_files
from sme_crm.ui import application as application_module
from sme_crm.ui.application import Application
from sme_crm.ui.importing.import_panel import ImportPanel
from sme_crm.ui.language import use_language
from sme_crm.ui.letters.letters_panel import LettersPanel
from sme_crm.ui.settings_screen.company_dialog import CompanyDialog
from sme_crm.ui.shell.start_dialog import Choice
from sme_crm.ui.widgets.save_path import SaveDialog
from tests.driver.owners_files import ROWS, write_workbook
from tests.ui.play import Play

MOST = 12


class Owner:
    """Somebody who uses the program; every click, choice and typed answer is a decision."""

    def __init__(self) -> None:
        self.decisions: list[str] = []

    def click(self, button: QWidget, why: str) -> None:
        """Click a button that can be clicked."""
        assert button.isVisible() and button.isEnabled(), why
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.decisions.append(why)

    def type(self, field: QLineEdit, text: str, why: str) -> None:
        """Type into a field, and leave it by Tab."""
        assert field.isVisible() and field.isEnabled(), why
        field.setFocus()
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Tab)
        self.decisions.append(why)

    def answer(self, why: str) -> None:
        """Answer a dialog of the system."""
        self.decisions.append(why)


@pytest.fixture
def play(
    qapp: QApplication, own_folders: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Play]:
    """The program without a data file; it ends before the folder of the test goes."""
    monkeypatch.setattr(application_module, "_AFTER_FIRST_PAGE", 0)
    made = Application(qapp, data_files(), "fr")
    errors: list[BaseException] = []
    made.jobs.unhandled.connect(errors.append)
    yield Play(made)
    for shown in qapp.topLevelWidgets():
        if shown is not made.window:
            shown.close()
    made.end()
    made.deleteLater()
    use_language("en")
    assert not errors, f"errors nobody caught: {errors!r}"


def _choice(window: QWidget, number: int) -> QWidget:
    return window.findChildren(Choice)[number]


def test_from_the_first_start_to_letters_in_twelve_decisions(
    play: Play, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    owner = Owner()
    workbook = write_workbook(tmp_path)
    pdf = tmp_path / "lettres.pdf"

    def choose_file(*_arguments: object) -> tuple[list[str], str]:
        owner.answer("the Excel file")
        return [str(workbook)], ""

    def choose_place(dialog: SaveDialog) -> QFileDialog.DialogCode:
        owner.answer("where the PDF goes")
        dialog.selectFile(str(pdf))
        return QFileDialog.DialogCode.Accepted

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", choose_file)
    monkeypatch.setattr(SaveDialog, "exec", choose_place)

    play.application.start()
    dialog = play.application.opener.start_dialog
    assert dialog is not None and dialog.first_start
    owner.click(_choice(dialog, 0), "my Excel file")

    play.wait(lambda: play.application.window is not None)
    play.wait(lambda: isinstance(play.window.current_panel(), ImportPanel))
    importing = play.panel(ImportPanel)
    play.wait(lambda: importing.columns.isVisible() or importing.review.isVisible())
    assert importing.review.isVisible(), "columns that were understood are not asked for"
    owner.click(importing.go_on, "import them")
    play.wait(importing.end.isVisible)
    play.settle()
    owner.click(importing.end.letters_button, "write to them")

    letters = play.panel(LettersPanel)
    play.wait(lambda: letters.recipients.ids and letters.draft.template is not None)
    play.settle()
    chosen = letters.draft.template
    _choose_template(owner, play, letters)
    assert letters.draft.template is not chosen
    owner.click(letters.go_on, "check and print")
    play.wait(lambda: letters.check_pane.check is not None)
    play.settle()
    owner.click(letters.check_pane.save, "save the PDF")

    company = play.over(CompanyDialog)
    editors = company.form.editors
    owner.type(editors["company.name"], "Menuiserie Vauban", "the name of my company")
    owner.type(editors["company.street"], "24 quai de la Fosse", "its street")
    owner.type(editors["company.postal_code"], "44000", "its postal code")
    play.wait(lambda: editors["company.locality"].text() == "Nantes")
    owner.click(company.go_on, "go on to the letters")

    play.wait(pdf.exists)
    play.settle()
    workspace = play.context.workspace
    printed = [one for one in workspace.contact_lists.ids() if _has_letter(play, one)]
    # Four of the five people of the list have an address.
    assert len(printed) == len([row for row in ROWS if row[5]])
    assert pdf.read_bytes().startswith(b"%PDF-")
    assert len(owner.decisions) <= MOST, owner.decisions


def _choose_template(owner: Owner, play: Play, letters: LettersPanel) -> None:
    """Click the second sample."""
    view = letters.templates.view
    model = view.model()
    index = next(
        index
        for row in range(model.rowCount())
        if (index := model.index(row, 0)).flags() & Qt.ItemFlag.ItemIsSelectable
        and index != view.currentIndex()
    )
    place = view.visualRect(index).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    owner.answer("the letter I want to send")
    play.settle()


def _has_letter(play: Play, contact_id: int) -> bool:
    entries = play.context.workspace.history.timeline(contact_id, kinds=["letter"])
    return any(entry.kind == "letter" for entry in entries)


def test_the_town_of_a_postal_code_is_filled_in(play: Play, tmp_path: Path) -> None:
    from sme_crm.ui.navigation import CompleteCompany

    play.application.opener.create_file(tmp_path / "a.crm")
    play.wait(lambda: play.application.window is not None)
    play.settle()
    play.send(CompleteCompany(lambda: None))
    company = play.over(CompanyDialog)
    editors = company.form.editors
    editors["company.postal_code"].setText("01000")  # two communes share it
    editors["company.postal_code"].commit()
    play.settle()
    assert editors["company.locality"].text() == ""
    editors["company.postal_code"].setText("44000")
    editors["company.postal_code"].commit()
    play.wait(lambda: editors["company.locality"].text() == "Nantes")
    play.settle()
    assert play.context.workspace.settings.text("company.locality") == "Nantes"
