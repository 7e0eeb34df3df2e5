"""Columns, preview and result of the screen of imports, on real files and a real data file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog

from sme_crm.ui.context import UiContext
from sme_crm.ui.importing.file_words import FileCounts
from sme_crm.ui.importing.import_panel import ImportPanel
from sme_crm.ui.lists.roles import ListRole
from sme_crm.ui.lists.undo_report import UndoReportDialog

Settle = Callable[[Callable[[], object]], None]
KNOWN = "Nom;Prénom;Société;CP;Ville;Mail;Tél.\n"
ROWS = (
    "DUPONT;Émilie;Atelier Rivière;44000;NANTES;e.dupont@exemple.fr;612345678\n"
    "Martin;Luc;;1000;BOURG;luc.martin@exemple.fr;0611223344\n"
    ";;;;;;\n"
    ";;;75001;Paris;;\n"
)


@pytest.fixture
def panel(ui_context: UiContext) -> ImportPanel:
    screen = ImportPanel(ui_context)
    screen.resize(1200, 800)
    return screen


def shown(panel: ImportPanel, page: object) -> Callable[[], bool]:
    return lambda: panel._pages.currentWidget() is page


def settled(panel: ImportPanel) -> Callable[[], bool]:
    return lambda: not panel.controller.busy


def file_of(folder: Path, text: str, name: str = "clients.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="cp1252", newline="")
    return path


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
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
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
    QApplication.processEvents()
    assert all(row.height() >= row.sizeHint().height() for row in panel.columns.rows)


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
