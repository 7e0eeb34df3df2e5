"""Labels, envelopes and lists on the screen of letters: options, the very page, files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from sme_crm.domain.contact import Address, ContactDraft
from sme_crm.domain.label_sheet import UNCALIBRATED
from sme_crm.domain.response_code import ResponseCode
from sme_crm.services.workspace import Workspace
from sme_crm.ui.contacts.sheet.history_entry import has_page
from sme_crm.ui.context import UiContext
from sme_crm.ui.letters.envelopes.envelopes_page import EnvelopesPage
from sme_crm.ui.letters.labels.calibration_dialog import CalibrationDialog
from sme_crm.ui.letters.labels.labels_page import SHEET, LabelsPage
from sme_crm.ui.letters.labels.printer_settings import read_calibration
from sme_crm.ui.letters.labels.sheet_dialog import SheetDialog
from sme_crm.ui.letters.letters_panel import LettersPanel
from sme_crm.ui.letters.lists.lists_page import ListsPage
from sme_crm.ui.navigation import OpenContact
from tests.printing.printed_page import plain, read_pages

Settle = Callable[[Callable[[], object]], None]


def add(context: UiContext, name: str, code: str = "44000") -> int:
    address = Address(street="7 rue Crébillon", postal_code=code, locality="Nantes")
    draft = ContactDraft({"family_name": name}, addresses=[address] if code else [])
    return context.workspace.contacts.create(draft)[0]


@pytest.fixture
def panel(ui_context: UiContext, settle: Settle) -> LettersPanel:
    ui_context.workspace.settings.set_many({
        "company.name": "Atelier Durand", "company.street": "12 rue des Tanneurs",
        "company.postal_code": "67000", "company.locality": "Strasbourg",
    })  # fmt: skip
    add(ui_context, "Nord", "59000")
    add(ui_context, "Ouest")
    add(ui_context, "Sans", "")
    made = LettersPanel(ui_context)
    made.resize(1200, 800)
    made.show()
    made.enter()
    settle(lambda: len(made.recipients.ids) == 3)
    return made


def shown(page: LabelsPage | EnvelopesPage | ListsPage) -> str:
    return " ".join(plain(one.text) for one in read_pages(page.view.pdf()))


def labels_of(panel: LettersPanel, settle: Settle) -> LabelsPage:
    panel.outputs.choose("labels")
    page = panel.outputs.page()
    assert isinstance(page, LabelsPage)
    settle(lambda: page.view.page_count() == 1 and page.figure.whole_text())
    return page


def test_the_first_sheet_follows_every_option(panel: LettersPanel, settle: Settle) -> None:
    page = labels_of(panel, settle)
    assert not panel.go_on.isVisible()
    assert shown(page) == "OUEST 7 RUE CREBILLON 44000 NANTES NORD 7 RUE CREBILLON 59000 NANTES"
    assert page.figure.whole_text().startswith("2 ")
    page.heading.setText("Imprimé")
    settle(lambda: shown(page).count("Imprimé") == 2)
    page.copies.setValue(2)
    settle(lambda: shown(page).count("NORD") == 2 and page.figure.whole_text().startswith("4 "))
    page.text.choose("own")
    page.text.activated.emit(0)
    settle(lambda: shown(page).count("Atelier Durand") == 2)
    assert not page.code.isEnabled()
    page.text.choose("name")
    page.text.activated.emit(0)
    settle(lambda: "SANS" in shown(page))
    panel.outputs.choose("letters")
    assert panel.go_on.isVisible()


def test_an_own_field_and_a_code_stand_on_the_labels(
    ui_context: UiContext, panel: LettersPanel, settle: Settle, tmp_path: Path
) -> None:
    workspace = ui_context.workspace
    field_id = workspace.custom_fields.define("Table")
    west = next(one for one in panel.recipients.ids if _name(workspace, one) == "OUEST")
    version = workspace.contacts.sheet(west).contact.version
    workspace.contacts.set_custom(west, field_id, "Rang 7", version)
    page = labels_of(panel, settle)
    settle(lambda: page.below.findText("Table") >= 0)
    page.below.choose(f"own.{field_id}")
    page.below.activated.emit(0)
    settle(lambda: "44000 NANTES Rang 7 NORD" in shown(page))
    page.code.choose("text")
    page.code.activated.emit(0)
    number = workspace.letters.codes.next_number()
    code = str(ResponseCode(number, west))
    settle(lambda: code in shown(page))
    said: list[str] = []
    page.output.finished.connect(lambda words, _path: said.append(words))
    pieces = page.pieces(panel.recipients.ids)
    assert pieces is not None
    page.output.save_to(pieces, tmp_path / "labels.pdf")
    settle(lambda: said)
    assert f"mailing {number}." in said[0]
    found = workspace.letters.codes.find(code)
    assert found is not None
    assert found.contact_id == west
    entry = workspace.history.timeline(west, kinds=["letter"])[0]
    assert not has_page(entry)
    assert pieces.take_back is not None
    pieces.take_back()
    assert workspace.letters.codes.find(code) is None


def _name(workspace: Workspace, contact_id: int) -> str:
    return workspace.contacts.sheet(contact_id).contact.family_name.upper()


def test_who_is_left_out_is_listed_with_the_reason(panel: LettersPanel, settle: Settle) -> None:
    page = labels_of(panel, settle)
    settle(lambda: page.findings.people.rowCount() == 1)
    finding = page.findings.model.row_at(0)
    assert finding is not None
    assert (finding.key, finding.left_out) == ("no_address", True)


def test_the_first_free_label_is_chosen_by_click_and_by_keys(
    panel: LettersPanel, settle: Settle
) -> None:
    page = labels_of(panel, settle)
    before = page.view.pdf()
    place = page.picture.place_of(8).center()
    QTest.mouseClick(page.picture, Qt.MouseButton.LeftButton, pos=QPointF(place).toPoint())
    assert page.picture.first == 8
    QTest.keyClick(page.picture, Qt.Key.Key_Down)
    QTest.keyClick(page.picture, Qt.Key.Key_Right)
    assert page.picture.first == 12
    assert "12" in page.picture.accessibleName()
    settle(lambda: page.view.pdf() != before)
    top = min(glyph.top for glyph in read_pages(page.view.pdf())[0].glyphs)
    assert 15.1 + 3 * 38.1 < top < 15.1 + 4 * 38.1


def test_labels_are_saved_and_go_on_where_they_ended(
    panel: LettersPanel, settle: Settle, tmp_path: Path
) -> None:
    page = labels_of(panel, settle)
    page.picture.choose(20)
    path = tmp_path / "labels.pdf"
    pieces = page.pieces(panel.recipients.ids)
    assert pieces is not None
    page.output.save_to(pieces, path)
    settle(path.exists)
    settle(lambda: page.picture.first == 1)
    assert len(read_pages(path.read_bytes())) == 1
    page.picture.choose(2)
    pieces = page.pieces(panel.recipients.ids)
    assert pieces is not None
    page.output.save_to(pieces, path)
    settle(lambda: page.picture.first == 4)


def test_ones_own_address_fills_the_sheet_and_leaves_one_label_of_each(
    panel: LettersPanel, settle: Settle
) -> None:
    page = labels_of(panel, settle)
    settle(lambda: page.tabs.tabText(1)[-1].isdigit())
    page.picture.choose(5)
    for text, copies, words in (
        ("own", 17, "17 labels on 1 sheet"),
        ("address", 1, "2 labels on 1 sheet"),
    ):
        page.text.choose(text)
        page.text.activated.emit(page.text.currentIndex())
        assert page.copies.value() == copies
        settle(lambda words=words: page.figure.whole_text() == words)
        assert page.tabs.tabText(1)[-1].isdigit() == (text == "address"), "nobody is left out"


def test_what_was_found_is_mended_from_the_labels(
    panel: LettersPanel, settle: Settle, sent: list[object]
) -> None:
    page = labels_of(panel, settle)
    page.tabs.choose("findings")
    settle(lambda: page.findings.people.rowCount() == 1)
    page.findings.buttons["sheet"].click()
    assert sent[-1] == OpenContact(page.findings.people.contact_id(0))


def test_the_next_label_moves_with_the_size_until_it_is_measured(
    panel: LettersPanel, settle: Settle
) -> None:
    page = labels_of(panel, settle)
    page.new_sheet.click()
    dialog = page.findChild(SheetDialog)
    dialog.measures["width"].setValue(80)
    assert dialog.measures["pitch_x"].value() == pytest.approx(82.5)
    dialog.measures["pitch_x"].setValue(90)
    dialog.measures["width"].setValue(85)
    assert dialog.measures["pitch_x"].value() == 90


def test_a_sheet_of_ones_own_is_measured_kept_and_used(
    panel: LettersPanel, settle: Settle, ui_context: UiContext
) -> None:
    page = labels_of(panel, settle)
    page.new_sheet.click()
    dialog = page.findChild(SheetDialog)
    assert dialog is not None
    assert not dialog.save.isEnabled()
    dialog.name.setText("Étiquettes du bureau")
    dialog.measures["left"].setValue(90)
    assert dialog.problem.text()
    assert not dialog.save.isEnabled()
    dialog.measures["left"].setValue(7)
    dialog.rows.setValue(6)
    assert not dialog.problem.text()
    dialog.save.click()
    settle(lambda: page.sheet().name == "Étiquettes du bureau")
    assert page.sheet().count == 18
    assert page.edit_sheet.isVisible()
    assert ui_context.settings.get(SHEET) == str(page.sheet().id)


def test_a_printer_is_measured_once(
    panel: LettersPanel, settle: Settle, ui_context: UiContext
) -> None:
    page = labels_of(panel, settle)
    left = min(glyph.left for glyph in read_pages(page.view.pdf())[0].glyphs)
    page.measure.click()
    dialog = page.findChild(CalibrationDialog)
    assert dialog is not None
    dialog.left.setValue(60)
    assert not dialog.keep.isEnabled()
    dialog.left.setValue(21.5)
    dialog.keep.click()
    found = read_calibration(ui_context.settings, "")
    assert (found.offset_x, found.scale_x) == (-1.5, 1.0)

    def moved() -> float:
        return min(glyph.left for glyph in read_pages(page.view.pdf())[0].glyphs)

    settle(lambda: moved() == pytest.approx(left - 1.5, abs=0.02))
    page.measure.click()
    again = page.findChildren(CalibrationDialog)[-1]
    assert again.left.value() == pytest.approx(21.5)
    again.reset.click()
    assert read_calibration(ui_context.settings, "") == UNCALIBRATED


def test_envelopes_are_shown_one_by_one(
    panel: LettersPanel, settle: Settle, tmp_path: Path
) -> None:
    panel.outputs.choose("envelopes")
    page = panel.outputs.page()
    assert isinstance(page, EnvelopesPage)
    settle(lambda: page.view.page_count() == 1 and "OUEST" in shown(page))
    assert "Atelier Durand" in shown(page)
    page.step(1)
    settle(lambda: "NORD" in shown(page))
    page.corner.setChecked(False)
    settle(lambda: "Atelier" not in shown(page))
    path = tmp_path / "envelopes.pdf"
    pieces = page.pieces(panel.recipients.ids)
    assert pieces is not None
    assert pieces.paper == (220, 110)
    page.output.save_to(pieces, path)
    settle(path.exists)
    assert len(read_pages(path.read_bytes())) == 2
    settle(lambda: not page._done.isHidden())
    said = [one.text() for one in page._done.findChildren(QLabel)]
    assert "2 envelopes. Saved as envelopes.pdf." in said
    settle(lambda: not page.logo.isEnabled())
    assert "No logo" in page.logo.toolTip()
    page.corner.setChecked(True)
    assert not page.logo.isEnabled(), "there is none to print"


def test_lists_have_the_columns_chosen(panel: LettersPanel, settle: Settle, tmp_path: Path) -> None:
    panel.outputs.choose("lists")
    page = panel.outputs.page()
    assert isinstance(page, ListsPage)
    settle(lambda: page.view.page_count() == 1 and "Sans" in shown(page))
    assert "44000" in shown(page)
    page.chooser.tick("postal_code", on=False)
    page.title.setText("Clients de l’Ouest")
    settle(lambda: "Clients de l’Ouest" in shown(page) and "44000" not in shown(page))
    pieces = page.pieces(panel.recipients.ids)
    assert pieces is not None
    page.output.save_to(pieces, tmp_path / "list.xlsx")
    settle((tmp_path / "list.xlsx").exists)
    assert openpyxl.load_workbook(tmp_path / "list.xlsx").active.max_row == 4


def test_nobody_is_said_with_what_to_do(ui_context: UiContext, settle: Settle) -> None:
    panel = LettersPanel(ui_context)
    panel.resize(1200, 800)
    panel.show()
    panel.enter()
    panel.outputs.choose("labels")
    page = panel.outputs.page()
    assert isinstance(page, LabelsPage)
    settle(lambda: page._empty.isVisible())
    assert not page.save.isEnabled()
    assert not page.print.isEnabled()
