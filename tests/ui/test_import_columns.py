"""Columns, preview and result of the screen of imports, on real files and a real data file."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook
from PySide6.QtWidgets import QApplication, QLabel

from sme_crm.formats.source import SourceOptions
from sme_crm.services.importing.files import ImportFile
from sme_crm.services.importing.rules import Decision
from sme_crm.ui.context import UiContext
from sme_crm.ui.importing import decisions
from sme_crm.ui.importing.file_words import FileCounts, columns_text, headings_text
from sme_crm.ui.importing.import_panel import ImportPanel
from sme_crm.ui.importing.run_rows_model import LINE
from sme_crm.ui.lists.roles import ListRole
from sme_crm.ui.lists.undo_report import UndoReportDialog
from tests.ui.import_screen import KNOWN, ROWS, Settle, file_of, make_panel, settled, shown


@pytest.fixture
def panel(ui_context: UiContext) -> ImportPanel:
    return make_panel(ui_context)


def test_unknown_columns_become_own_fields_and_choices_are_taken_back(
    panel: ImportPanel, settle: Settle, tmp_path: Path
) -> None:
    text = "Nom;Prénom;Zzz;Yyy\nDupont;Jean;q1;w1\nMartin;Luc;q2;w2\n"
    panel.open_files((file_of(tmp_path, text),))
    settle(lambda: panel.page_key() in ("columns", "review"))
    settle(settled(panel))
    panel.flow.go_to("columns")
    settle(settled(panel))
    assert panel.run is not None
    panel.columns.rows[2].keep.click()
    settle(lambda: panel.run.files[0].columns[2].target.startswith("new."))
    settle(settled(panel))
    panel.columns.rows[0].chosen.emit(0, "")
    settle(lambda: panel.run.files[0].columns[0].target == "")
    settle(settled(panel))
    panel.columns.take_back.click()
    settle(lambda: panel.run.files[0].columns[0].target != "")
    settle(settled(panel))
    assert panel.run.files[0].columns[2].target.startswith("new.")
    panel.columns.take_back.click()
    settle(lambda: panel.run.files[0].columns[2].target == "")
    settle(settled(panel))
    assert panel.columns.take_back.isHidden()


def test_the_preview_shows_what_cleaning_changed_and_lets_it_be(
    panel: ImportPanel, settle: Settle, tmp_path: Path
) -> None:
    panel.open_files((file_of(tmp_path, KNOWN + ROWS),))
    settle(shown(panel, panel.review))
    panel.flow.go_to("columns")
    settle(lambda: panel.columns.preview.rows.rowCount() > 0)
    settle(settled(panel))
    model = panel.columns.preview.rows
    cell = model.data(model.index(0, 0), ListRole.CELL)
    assert (cell.text, cell.second_line) == ("Émilie Dupont", "← DUPONT")
    panel.columns.changes.boxes["capitals"].setChecked(False)
    settle(lambda: model.data(model.index(0, 0), ListRole.CELL).text == "Émilie DUPONT")
    settle(settled(panel))
    assert "capitals" in panel.columns.changes.boxes, "it can be turned on again"


def test_a_remembered_mapping_is_chosen_by_hand(
    panel: ImportPanel, ui_context: UiContext, settle: Settle, tmp_path: Path
) -> None:
    panel.open_files((file_of(tmp_path, KNOWN + ROWS),))
    settle(shown(panel, panel.review))
    panel.go_on.click()
    settle(shown(panel, panel.end))
    panel.open_files((file_of(tmp_path, "Nom;Prénom;Q\nDupont;Jean;44000\n", "autre.csv"),))
    settle(lambda: panel.page_key() in ("columns", "review"))
    settle(settled(panel))
    panel.flow.go_to("columns")
    settle(settled(panel))
    (known,) = ui_context.workspace.imports.mappings()
    panel.columns.mapping.box.choose(str(known.id))
    panel.columns.mapping.box.activated.emit(1)
    settle(lambda: panel.run is not None and panel.run.files[0].remembered == "clients")
    settle(settled(panel))
    panel.columns.mapping.box.choose("0")
    panel.columns.mapping.box.activated.emit(0)
    settle(lambda: panel.run is not None and panel.run.files[0].remembered == "")
    settle(settled(panel))
    assert panel.columns.mapping.box.currentIndex() == 0
    assert [one.id for one in ui_context.workspace.imports.mappings()] == [known.id]


def test_undo_tells_what_was_kept(
    panel: ImportPanel, ui_context: UiContext, settle: Settle, tmp_path: Path, qapp: QApplication
) -> None:
    panel.open_files((file_of(tmp_path, KNOWN + ROWS),))
    settle(shown(panel, panel.review))
    panel.go_on.click()
    settle(shown(panel, panel.end))
    assert panel.result is not None
    sheet = ui_context.workspace.contacts.sheet(panel.result.created[0])
    ui_context.workspace.contacts.save(
        sheet.contact.id, {"notes": "rappeler"}, sheet.contact.version
    )
    panel.end.undo_button.click()

    def report() -> UndoReportDialog | None:
        found = [one for one in qapp.topLevelWidgets() if isinstance(one, UndoReportDialog)]
        return found[0] if found else None

    settle(lambda: report() is not None and "kept" in report().views)
    dialog = report()
    assert dialog is not None
    model = dialog.views["kept"].model()
    assert model.index(0, 0).data() == sheet.contact.formatted_name
    dialog.accept()


def test_rejects_are_offered_after_the_import_too(
    panel: ImportPanel, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "rejets.csv"
    monkeypatch.setattr(decisions, "ask_save_path", lambda *_: target)
    panel.open_files((file_of(tmp_path, KNOWN + ROWS),))
    settle(shown(panel, panel.review))
    panel.go_on.click()
    settle(shown(panel, panel.end))
    panel.end.rejects_button.click()
    settle(target.exists)
    settle(settled(panel))
    assert b"Paris" in target.read_bytes()


def test_many_columns_keep_their_height_and_are_scrolled(
    panel: ImportPanel, settle: Settle, tmp_path: Path
) -> None:
    header = ";".join(f"Colonne {n}" for n in range(60))
    panel.open_files((file_of(tmp_path, f"{header}\n{';'.join(map(str, range(60)))}\n"),))
    settle(lambda: panel.page_key() in ("columns", "review"))
    settle(settled(panel))
    panel.show()
    panel.flow.go_to("columns")
    settle(settled(panel))
    settle(lambda: len(panel.columns.rows) == 60)
    QApplication.processEvents()
    assert all(row.height() >= row.sizeHint().height() for row in panel.columns.rows)


def test_a_wide_file_is_shown_before_all_its_lines_are_made(
    panel: ImportPanel, settle: Settle, tmp_path: Path
) -> None:
    header = ";".join(["Nom", *(f"Colonne {n}" for n in range(99))])
    text = f"{header}\nDurand;{';'.join(map(str, range(99)))}\n"
    page = panel.columns
    page.show_file([ImportFile(file_of(tmp_path, text), SourceOptions(), {})], 0, [], [])
    made = len(page.rows)
    settle(lambda: len(page.rows) == 100)
    assert 10 < made < 20
    assert [row.index for row in page.rows] == list(range(100))


def test_lines_that_are_no_contacts_are_named_with_their_reason(
    panel: ImportPanel, settle: Settle, tmp_path: Path
) -> None:
    people = "".join(f"Martin{n};Luc;;44000;Nantes;m{n}@exemple.fr;\n" for n in range(8))
    text = f"Fichier clients 2026\n\n{KNOWN}{people}TOTAL;8;;;;;\n"
    panel.open_files((file_of(tmp_path, text),))
    settle(shown(panel, panel.review))
    settle(settled(panel))
    assert panel.run is not None and panel.run.dry_run is not None
    assert (panel.run.dry_run.created, panel.run.dry_run.rejected) == (8, 0)
    review = panel.review
    model = review.aside.notes
    told = {
        (model.index(row, 0).data(), model.index(row, 1).data(), model.index(row, 2).data())
        for row in range(model.rowCount())
    }
    assert told == {
        ("1", "A title above the headings", "Fichier clients 2026"),
        ("12", "A line of totals", "TOTAL 8"),
    }
    assert "Lines set aside  2" in [
        review.tabs.tabText(at) for at in range(review.tabs.count()) if review.tabs.isTabVisible(at)
    ]
    panel.flow.go_to("understood")
    settle(shown(panel, panel.understood))
    assert FileCounts().rows(panel.run.files[0]).startswith("8 row")


def test_what_is_left_out_of_a_file_is_named(
    panel: ImportPanel, settle: Settle, tmp_path: Path
) -> None:
    heading = "Nom;Prénom;Mail;Zorglub;Truc\n"
    text = f"{heading}Dupont;Luc;l@exemple.fr;a1;b2\nMoreau;Anne;a@exemple.fr;c3;d4\n"
    panel.open_files((file_of(tmp_path, text),))
    settle(lambda: panel.page_key() in ("columns", "review"))
    settle(settled(panel))
    assert panel.run is not None
    told = columns_text(panel.run.files[0])
    assert "2 left out (Zorglub, Truc)" in told
    many = ";".join(f"Colonne {n}" for n in range(15))
    panel.open_files((file_of(tmp_path, f"{many}\n{many}\n", "large.csv"),))
    settle(lambda: panel.run is not None and panel.run.files[0].path.name == "large.csv")
    settle(settled(panel))
    assert headings_text(panel.run.files[0]).endswith("Colonne 11 · …")


def test_another_sheet_stands_behind_its_own_file(
    panel: ImportPanel, settle: Settle, tmp_path: Path
) -> None:
    book = Workbook()
    for name in ("Clients", "Prospects", "Vide"):
        sheet = book.active if name == "Clients" else book.create_sheet(name)
        sheet.title = name
        if name != "Vide":
            sheet.append(["Nom", "Prénom"])
            sheet.append([f"Durand-{name}", "Anne"])
    book.save(tmp_path / "base.xlsx")
    panel.open_files((tmp_path / "base.xlsx", file_of(tmp_path, KNOWN + ROWS)))
    settle(settled(panel))
    panel.flow.go_to("understood")
    panel.understood.removed.emit(1)
    settle(settled(panel))
    assert [file.source.sheet for file in panel.run.files] == ["Clients", ""]
    panel.run.set_options(decisions={(0, 2): Decision("skip"), (1, 2): Decision("new")})
    panel.understood.cards[0].sheets_wanted.emit(0)
    settle(settled(panel))
    files = [(file.path.name, file.source.sheet) for file in panel.run.files]
    assert files == [("base.xlsx", "Clients"), ("base.xlsx", "Prospects"), ("clients.csv", "")]
    assert panel.run.options.decisions == {(0, 2): Decision("skip"), (2, 2): Decision("new")}
    assert len(panel.understood.cards) == 3


def test_rows_of_several_files_tell_where_they_stand(
    panel: ImportPanel, settle: Settle, tmp_path: Path
) -> None:
    one = file_of(tmp_path, KNOWN + ROWS, "un.csv")
    two = file_of(tmp_path, KNOWN + "Zola;Émile;;44000;Nantes;zola@exemple.fr;\n", "deux.csv")
    panel.open_files((one, two))
    settle(shown(panel, panel.review))
    settle(settled(panel))
    settle(lambda: panel.review.rows.model.rowCount() > 1)
    rows, model = panel.review.rows, panel.review.rows.model
    last = model.rowCount() - 1
    assert model.index(last, LINE).data() == "2"
    rows.view.selectRow(last)
    row = model.row_at(last)
    assert row is not None and model.place_of(row) == "Line 2 of deux.csv"
    assert "Line 2 of deux.csv" in [label.text() for label in rows.detail.findChildren(QLabel)]
    assert not rows.detail.buttons["new"].isEnabled(), "it is new anyway"
    assert rows.detail.buttons["skip"].isEnabled()
    panel.open_files((file_of(tmp_path, KNOWN + ROWS + ROWS, "trois.csv"),))
    settle(lambda: panel.run is not None and panel.run.files[0].path.name == "trois.csv")
    settle(shown(panel, panel.review))
    settle(settled(panel))
    assert rows.view.currentIndex().row() == 0, "another file begins at its first row"


def test_an_import_that_is_cancelled_says_that_nothing_was_written(
    panel: ImportPanel, ui_context: UiContext, settle: Settle, tmp_path: Path
) -> None:
    toasts = Toasts()
    ui_context.notices.attach(toasts)
    rows = "".join(f"Nom{n};Jean;;44000;Nantes;j{n}@exemple.fr;\n" for n in range(4_000))
    panel.open_files((file_of(tmp_path, KNOWN + rows),))
    settle(shown(panel, panel.review))
    settle(settled(panel))
    panel.go_on.click()
    settle(lambda: panel.controller.job is not None)
    panel.controller.cancel()
    settle(shown(panel, panel.review))
    settle(settled(panel))
    assert ui_context.workspace.contact_lists.first_page().count == 0
    assert any("nothing was written" in text for text in toasts.said)
    ui_context.notices.attach(None)


class Toasts:
    """Where notices show: keeps what is said in passing, with the word of its button."""

    def __init__(self) -> None:
        self.said: list[str] = []

    def show_toast(self, text: str, icon: str, action: str, act: object) -> None:
        self.said.append(f"{text} {action}".strip())

    def show_banner(
        self, key: str, text: str, kind: str, actions: object, dismissable: bool
    ) -> None:
        self.said.append(text)

    def remove_banner(self, key: str) -> None:
        pass


def test_what_was_undone_can_be_redone_from_its_toast(ui_context: UiContext) -> None:
    toasts = Toasts()
    ui_context.notices.attach(toasts)
    ui_context.notices.toast_change("3 contacts changed", 7)
    ui_context.notices.toast_change("3 contacts taken back", 8, "undo")
    assert toasts.said == ["3 contacts changed Undo", "3 contacts taken back Redo"]
    ui_context.notices.attach(None)
