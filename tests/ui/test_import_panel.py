"""The screen of imports on real files and a real data file."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton

from sme_crm.domain.contact import ContactDraft, Email
from sme_crm.ui.context import UiContext
from sme_crm.ui.importing import decisions
from sme_crm.ui.importing.import_panel import ImportPanel
from sme_crm.ui.importing.row_detail import RowDetail
from sme_crm.ui.navigation import FindDuplicates, StartImport
from tests.shared_data import shared_data
from tests.ui.import_screen import KNOWN, ROWS, Settle, file_of, make_panel, settled, shown


@pytest.fixture
def panel(ui_context: UiContext) -> ImportPanel:
    return make_panel(ui_context)


def test_a_known_layout_goes_straight_to_the_dry_run(
    panel: ImportPanel, ui_context: UiContext, settle: Settle, tmp_path: Path
) -> None:
    panel.receive(StartImport((file_of(tmp_path, KNOWN + ROWS),)))
    settle(lambda: panel.step_bar.buttons["matching"].present)
    assert panel.page_key() == "", "the first comparison is under way"
    settle(shown(panel, panel.review))
    assert panel.step_bar.buttons["review"].present
    assert panel.run is not None and panel.run.dry_run is not None
    report = panel.run.dry_run
    assert (report.created, report.rejected) == (2, 1)
    assert "2" in panel.go_on.text()
    assert ui_context.workspace.contact_lists.first_page().count == 0, "a dry run writes nothing"
    panel.go_on.click()
    settle(shown(panel, panel.end))
    names = {row.formatted_name for row in ui_context.workspace.contact_lists.first_page().rows}
    assert {"Émilie Dupont", "Luc Martin", "Atelier Rivière"} == names
    panel.end.undo_button.click()
    settle(lambda: ui_context.workspace.contact_lists.first_page().count == 0)


def test_rows_that_resemble_each_other_are_left_to_the_search(
    panel: ImportPanel, ui_context: UiContext, settle: Settle, tmp_path: Path
) -> None:
    asked: list[FindDuplicates] = []
    ui_context.navigator.answer(FindDuplicates, asked.append)
    panel.receive(StartImport((file_of(tmp_path, KNOWN + ROWS),)))
    settle(shown(panel, panel.review))
    panel.go_on.click()
    settle(shown(panel, panel.end))
    assert not panel.end.duplicates_button.isHidden()
    panel.end.duplicates_button.click()
    assert asked == [FindDuplicates()]


def test_doubtful_columns_are_asked_about_first(
    panel: ImportPanel, ui_context: UiContext, settle: Settle, tmp_path: Path
) -> None:
    text = "A;B;C\nxyz;DUPONT Jean;7\nabc;MARTIN Luc;8\n"
    panel.open_files((file_of(tmp_path, text),))
    settle(shown(panel, panel.columns))
    settle(lambda: panel.columns.preview.rows.rowCount() == 2)
    row = panel.columns.rows[0]
    row.target.choose("reference")
    row.target.activated.emit(row.target.currentIndex())
    settle(lambda: panel.run is not None and panel.run.files[0].columns[0].target == "reference")
    panel.columns.rows[1].target.choose("full_name")
    panel.columns.rows[1].target.activated.emit(panel.columns.rows[1].target.currentIndex())
    settle(lambda: not panel.controller.busy)
    panel.go_on.click()
    settle(shown(panel, panel.review))
    panel.go_on.click()
    settle(shown(panel, panel.end))
    rows = ui_context.workspace.contact_lists.first_page().rows
    assert {(row.formatted_name, row.reference) for row in rows} == {
        ("Jean Dupont", "xyz"),
        ("Luc Martin", "abc"),
    }


def test_options_and_rules_make_the_dry_run_again(
    panel: ImportPanel, settle: Settle, tmp_path: Path
) -> None:
    panel.open_files((file_of(tmp_path, KNOWN + ROWS),))
    settle(shown(panel, panel.review))
    assert "capitals" in panel.review.rules.boxes
    panel.review.rules.boxes["capitals"].setChecked(False)
    settle(lambda: panel.run is not None and "capitals" in panel.run.options.off)
    settle(
        lambda: (
            not panel.controller.busy and panel.run is not None and panel.run.dry_run is not None
        )
    )
    panel.review.status.choose("client")
    panel.review.status.activated.emit(panel.review.status.currentIndex())
    settle(lambda: not panel.controller.busy)
    assert panel.run is not None
    panel.review.source.setText("Salon 2026")
    panel.go_on.click()
    settle(shown(panel, panel.end))
    workspace = panel._context.workspace
    rows = workspace.contact_lists.first_page().rows
    assert {workspace.contacts.sheet(row.id).contact.source for row in rows[:1]} == {"Salon 2026"}
    assert ("Émilie DUPONT", "client") in {(row.formatted_name, row.status) for row in rows}


def test_the_reading_can_be_corrected(panel: ImportPanel, settle: Settle, tmp_path: Path) -> None:
    panel.open_files((file_of(tmp_path, "titre de la liste\n\n" + KNOWN + ROWS),))
    settle(lambda: panel.run is not None and not panel.controller.busy)
    assert panel.run is not None
    panel.flow.go_to("understood")
    panel.show()
    card = panel.understood.cards[0]
    card.change_reading.click()
    card.reading.encoding.choose("mac-roman")
    card.reading.encoding.activated.emit(0)
    settle(
        lambda: (
            not panel.controller.busy
            and panel.run is not None
            and panel.run.files[0].source.encoding == "mac-roman"
        )
    )


def test_a_refused_file_is_told_and_nothing_is_lost(
    panel: ImportPanel,
    ui_context: UiContext,
    settle: Settle,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    errors: list[BaseException] = []
    monkeypatch.setattr(ui_context.notices, "show_error", errors.append)
    empty = tmp_path / "vide.csv"
    empty.touch()
    panel.open_files((empty,))
    settle(lambda: errors)
    assert shown(panel, panel.files)()
    # Of several, the others go on and the refused one is named.
    panel.open_files((empty, file_of(tmp_path, KNOWN + ROWS)))
    settle(shown(panel, panel.understood))
    panel.go_on.click()
    settle(shown(panel, panel.review))


def test_rejects_are_saved_for_mending(
    panel: ImportPanel, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "rejets.csv"
    monkeypatch.setattr(decisions, "ask_save_path", lambda *_: target)
    panel.open_files((file_of(tmp_path, KNOWN + ROWS),))
    settle(shown(panel, panel.review))
    panel.review.save_rejects.click()
    settle(target.exists)
    assert b"Paris" in target.read_bytes()


def test_a_phone_export_is_imported(
    panel: ImportPanel, ui_context: UiContext, settle: Settle
) -> None:
    panel.open_files((shared_data("import/vcard/ez-vcard__John_Doe_ANDROID.vcf"),))
    settle(shown(panel, panel.review))
    panel.go_on.click()
    settle(shown(panel, panel.end))
    assert ui_context.workspace.contact_lists.first_page().count >= 6


# -- the whole path --------------------------------------------------------------------------------


def pressed(panel: ImportPanel, key: Qt.Key) -> None:
    """A key where the focus is, as far as the screen hears it."""
    QTest.keyClick(panel.focusWidget() or panel, key)


def known_people(context: UiContext) -> None:
    """Two contacts that files meet again."""
    for given, family, mail in (
        ("Émilie", "Dupont", "e.dupont@exemple.fr"),
        ("Luc", "Martin", "atelier@martin.fr"),
    ):
        values = {"given_name": given, "family_name": family, "profession": "Notaire"}
        emails = (Email(address=mail),) if mail else ()
        context.workspace.contacts.create(ContactDraft(values=values, emails=emails))


AGAIN = (
    "Nom;Prénom;Mail;Profession\n"
    "Dupont;Émilie;e.dupont@exemple.fr;Avocate\n"
    "Martin;Lucien;atelier@martin.fr;Boulanger\n"
    "Neuf;Zoé;zoe@exemple.fr;Pilote\n"
    ";;;Sans nom\n"
)


def test_relations_found_in_cards_are_counted(
    panel: ImportPanel, settle: Settle, tmp_path: Path
) -> None:
    cards = "".join(
        f"BEGIN:VCARD\nVERSION:4.0\nFN:{name}\nN:{name.split()[1]};{name.split()[0]};;;\n{more}"
        "END:VCARD\n"
        for name, more in (
            ("Anne Martin", "RELATED;TYPE=spouse;VALUE=text:Luc Martin\n"), ("Luc Martin", ""),
        )
    )  # fmt: skip
    panel.open_files((file_of(tmp_path, cards, "cards.vcf"),))
    settle(shown(panel, panel.review))
    assert "1 relation" in panel.review.companies.text()
    panel.open_files((file_of(tmp_path, cards.replace("RELATED", "X-NONE"), "others.vcf"),))
    settle(shown(panel, panel.review))
    settle(lambda: "relation" not in panel.review.companies.text())


def test_a_known_layout_is_imported_in_three_clicks(
    panel: ImportPanel, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Choosing (or dropping) the files, importing; the third is for possible duplicates."""
    file = file_of(tmp_path, KNOWN + ROWS)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(file)], ""))
    clicks = 0

    def click(button: QPushButton) -> None:
        nonlocal clicks
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        clicks += 1

    panel.show()
    click(panel.files.choose_button)
    settle(shown(panel, panel.review))
    click(panel.go_on)
    settle(shown(panel, panel.end))
    assert clicks <= 3
    assert "last import" not in panel.review.companies.text()
    # The next file of this shape is known by its headings, and asks no more.
    panel.open_files((file_of(tmp_path, KNOWN + "Neuf;Zoé;;;;z@e.fr;\n", "autre.csv"),))
    settle(shown(panel, panel.review))
    assert panel.run is not None and panel.run.files[0].remembered == "clients"


def test_the_whole_path_by_keyboard(panel: ImportPanel, settle: Settle, tmp_path: Path) -> None:
    panel.show()
    panel.open_files((file_of(tmp_path, "A;B\nxyz;DUPONT Jean\nabc;MARTIN Luc\n"),))
    settle(shown(panel, panel.columns))
    settle(settled(panel))
    panel.columns.rows[1].target.choose("full_name")
    panel.columns.rows[1].chosen.emit(1, "full_name")
    settle(settled(panel))
    panel.go_on.setFocus()
    pressed(panel, Qt.Key.Key_Return)
    settle(shown(panel, panel.review))
    settle(settled(panel))
    pressed(panel, Qt.Key.Key_Escape)
    assert panel.page_key() == "columns", "the page of matching asked nothing"
    pressed(panel, Qt.Key.Key_Escape)
    assert panel.page_key() == "understood"
    pressed(panel, Qt.Key.Key_Escape)
    assert panel.page_key() == "files"
    assert panel.run is not None, "Esc loses nothing"
    panel.files.resume_button.click()
    settle(lambda: panel.page_key() in ("columns", "review"))
    assert panel.run.files[0].columns[1].target == "full_name"
    panel.flow.go_to("review")
    settle(shown(panel, panel.review))
    settle(settled(panel))
    pressed(panel, Qt.Key.Key_Return)
    settle(shown(panel, panel.end))
    assert panel.result is not None and panel.result.report.created == 2


def test_figures_filter_the_rows_and_rows_are_decided_by_key(
    panel: ImportPanel, ui_context: UiContext, settle: Settle, tmp_path: Path
) -> None:
    known_people(ui_context)
    panel.show()
    panel.open_files((file_of(tmp_path, AGAIN),))
    settle(lambda: panel.page_key() in ("matching", "review"))
    panel.flow.go_to("review")
    settle(lambda: panel.review.rows.model.rowCount() == 4)
    chips = panel.review.chips.chips
    assert chips["rejected"].count() == 1
    chips["updated"].click()
    settle(lambda: panel.review.rows.model.rowCount() == chips["updated"].count())
    row = panel.review.rows.detail.row
    assert row is not None and row.contact_name == "Émilie Dupont"
    assert ("profession", "Notaire", "Avocate") in {
        (change.key, change.before, change.after) for change in row.changes
    }
    QTest.keyClick(panel.review.rows.view, Qt.Key.Key_S)
    assert panel.review.rows.model.row_at(0).outcome == "skipped", "it shows at once"
    settle(lambda: panel.run.dry_run is not None and panel.run.dry_run.skipped == 1)
    settle(settled(panel))
    assert panel.run.options.decisions[0, row.line].action == "skip"
    chips[""].click()
    panel.review.search.setText("zoé")
    settle(lambda: panel.review.rows.model.rowCount() == 1)
    panel.review.search.clear()
    settle(lambda: panel.review.rows.model.rowCount() == 4)
    panel.go_on.click()
    settle(shown(panel, panel.end))
    rows = ui_context.workspace.contact_lists.first_page().rows
    sheets = {row.formatted_name: ui_context.workspace.contacts.sheet(row.id) for row in rows}
    assert sheets["Émilie Dupont"].contact.profession == "Notaire"


def test_a_new_row_shows_what_will_be_stored(
    panel: ImportPanel, settle: Settle, tmp_path: Path
) -> None:
    panel.open_files((file_of(tmp_path, KNOWN + ROWS),))
    settle(lambda: panel.review.rows.detail.row is not None)
    assert {
        "NEW CONTACT", "Dupont", "Émilie", "Atelier Rivière", "44000 Nantes",
        "e.dupont@exemple.fr", "06 12 34 56 78", "Prospect",
    } <= (texts := _told(panel.review.rows.detail))  # fmt: skip
    assert "Person" in texts, "choices are worded"
    QTest.keyClick(panel.review.rows.view, Qt.Key.Key_S)
    settle(settled(panel))


def test_amounts_of_new_own_fields_are_shown_as_amounts(
    panel: ImportPanel, settle: Settle, tmp_path: Path
) -> None:
    lines = "Nom;Prénom;Ville;CA 2025\nDupont;Émilie;Nantes;1 234,56 €\nPetit;Luc;Nantes;80,00 €\n"
    panel.open_files((file_of(tmp_path, lines),))
    settle(shown(panel, panel.columns))
    panel.columns.take_offers.click()
    settle(lambda: not panel.controller.busy)
    panel.go_on.click()
    settle(lambda: panel.review.rows.detail.row is not None)
    assert "€1,234.56" in _told(panel.review.rows.detail)


def _told(detail: RowDetail) -> set[str]:
    labels = [label for label in detail.findChildren(QLabel) if not label.isHidden()]
    return {label.text() for label in labels} | {label.accessibleName() for label in labels}


def test_possible_duplicates_ask_on_the_page_of_matching(
    panel: ImportPanel, ui_context: UiContext, settle: Settle, tmp_path: Path
) -> None:
    known_people(ui_context)
    panel.open_files((file_of(tmp_path, AGAIN),))
    settle(shown(panel, panel.matching))
    settle(settled(panel))
    assert panel.run is not None and panel.run.dry_run is not None
    assert panel.run.dry_run.possible >= 1
    panel.matching.on_possible.choose("skip")
    panel.matching.on_possible.activated.emit(0)
    settle(lambda: panel.run.options.on_possible == "skip")
    settle(settled(panel))
    panel.matching.preset.choose("blanks")
    panel.matching.preset.activated.emit(0)
    settle(lambda: panel.run.options.winners.get("profession") == "blanks")
    settle(settled(panel))
    panel.show()
    panel.matching.show_rules.click()
    rules = panel.matching.rules
    first = rules.order()[0]
    rules.rows[0].down.click()
    settle(lambda: panel.run.options.match_rules[1] == first)
    settle(settled(panel))
    QTest.keyClick(rules.rows[1].box, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    settle(lambda: panel.run.options.match_rules[0] == first)
    settle(settled(panel))
    rules.rows[0].box.setChecked(False)
    settle(lambda: first not in panel.run.options.match_rules)
    settle(settled(panel))
    panel.go_on.click()
    settle(shown(panel, panel.review))
    assert panel.run.dry_run is not None and panel.run.dry_run.skipped == 1


def test_rules_are_ordered_by_dragging(panel: ImportPanel, settle: Settle, tmp_path: Path) -> None:
    panel.open_files((file_of(tmp_path, KNOWN + ROWS),))
    settle(shown(panel, panel.review))
    panel.show()
    panel.flow.go_to("matching")
    panel.matching.show_rules.click()
    settle(settled(panel))
    rules = panel.matching.rules
    before = list(rules.order())
    handle, last = rules.rows[0].handle, rules.rows[-1]
    QTest.mousePress(handle, Qt.MouseButton.LeftButton)
    handle.pulled.emit(last.mapToGlobal(QPoint(20, last.height() - 2)))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton)
    settle(lambda: panel.run is not None and panel.run.options.match_rules[-1] == before[0])
    assert list(rules.order()) == [*before[1:], before[0]]


def test_cancel_leaves_nothing(
    panel: ImportPanel, ui_context: UiContext, settle: Settle, tmp_path: Path
) -> None:
    rows = "".join(f"Nom{n};Jean;;44000;Nantes;j{n}@exemple.fr;\n" for n in range(30_000))
    panel.open_files((file_of(tmp_path, KNOWN + rows),))
    settle(lambda: panel.controller.job is not None)
    pressed_widget = panel.waiting
    QTest.keyClick(pressed_widget, Qt.Key.Key_Escape)
    settle(lambda: panel.page_key() == "columns")
    assert panel.run is not None and panel.run.dry_run is None
    assert ui_context.workspace.contact_lists.first_page().count == 0
    panel.flow.drop_run()
    assert panel.run is None and panel.page_key() == "files"


def test_texts_and_files_are_pasted(panel: ImportPanel, settle: Settle, tmp_path: Path) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("Nom\tPrénom\tMail\nDupont\tÉmilie\te@exemple.fr\n")
    panel.files.paste_button.click()
    settle(lambda: panel.page_key() in ("columns", "review"))
    settle(settled(panel))
    assert panel.run is not None and panel.run.files[0].is_table
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file_of(tmp_path, KNOWN + ROWS)))])
    clipboard.setMimeData(data)
    panel.flow.go_to("files")
    panel.actions()[0].trigger()
    settle(lambda: panel.run is not None and panel.run.files[0].path.name == "clients.csv")
    settle(settled(panel))
    clipboard.clear()


def test_a_folder_is_imported_file_by_file(
    panel: ImportPanel, settle: Settle, tmp_path: Path
) -> None:
    folder = tmp_path / "dossier"
    folder.mkdir()
    file_of(folder, KNOWN + "Un;Jean;;;;un@e.fr;\n", "un.csv")
    file_of(folder, KNOWN + "Deux;Jean;;;;deux@e.fr;\n", "deux.csv")
    (folder / "photo.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    panel.open_files((folder,))
    settle(shown(panel, panel.understood))
    assert panel.run is not None
    assert [file.path.name for file in panel.run.files] == ["deux.csv", "un.csv"]
    assert len(panel.run.refused) == 1
    panel.understood.cards[0].remove.click()
    settle(lambda: len(panel.run.files) == 1)
    settle(settled(panel))
    panel.go_on.click()
    settle(shown(panel, panel.review))
    assert panel.run.dry_run is not None and panel.run.dry_run.created == 1
