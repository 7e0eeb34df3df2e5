"""The screen of imports on real files and a real data file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from sme_crm.ui.context import UiContext
from sme_crm.ui.importing.import_panel import ImportPanel
from sme_crm.ui.navigation import StartImport
from tests.shared_data import shared_data

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


def file_of(folder: Path, text: str, name: str = "clients.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="cp1252", newline="")
    return path


def test_a_known_layout_goes_straight_to_the_dry_run(
    panel: ImportPanel, ui_context: UiContext, settle: Settle, tmp_path: Path
) -> None:
    panel.receive(StartImport((file_of(tmp_path, KNOWN + ROWS),)))
    settle(shown(panel, panel.review))
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
    settle(lambda: not panel.controller.busy and panel.run is not None and panel.run.dry_run is not None)
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
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    panel.open_files((file_of(tmp_path, KNOWN + ROWS),))
    settle(shown(panel, panel.review))
    panel.review.save_rejects.click()
    settle(target.exists)
    assert "Paris" in target.read_text(encoding="utf-8-sig")


def test_a_phone_export_is_imported(
    panel: ImportPanel, ui_context: UiContext, settle: Settle
) -> None:
    panel.open_files((shared_data("import/vcard/ez-vcard__John_Doe_ANDROID.vcf"),))
    settle(shown(panel, panel.review))
    panel.go_on.click()
    settle(shown(panel, panel.end))
    assert ui_context.workspace.contact_lists.first_page().count >= 6
