"""What rows meet: the page of matching tells what counts as newer, rows that may be each other."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from sme_crm.services.importing.rules import Decision, RunOptions
from sme_crm.ui.context import UiContext
from sme_crm.ui.importing.matching_page import MatchingPage
from sme_crm.ui.importing.run_rows_model import why_text
from tests.ui.import_screen import Settle, make_panel, settled, shown

CARD = "BEGIN:VCARD\nVERSION:3.0\nN:Durand;Anne;;;\nFN:Anne Durand\nEND:VCARD\n"


def test_the_page_says_what_counts_as_newer(ui_context: UiContext, tmp_path: Path) -> None:
    rows = {
        "dated.csv": "Nom;Prénom;Modifié le\nDurand;Anne;03/05/2024\n",
        "plain.csv": "Nom;Prénom\nPetit;Luc\n",
        "card.vcf": CARD,
    }
    paths = [tmp_path / name for name in rows]
    for path in paths:
        path.write_text(rows[path.name], encoding="utf-8")
    run = ui_context.workspace.imports.open(paths)
    page = MatchingPage()
    page.show_run(run.files, RunOptions(), None)
    assert page.dates.isHidden(), "nothing is won by date"
    page.show_run(run.files, RunOptions(winners={"family_name": "newer"}), None)
    assert not page.dates.isHidden()
    lines = page.dates.text().split("\n")
    assert [line for line in lines if "“dated.csv”" in line and "column “Modifié le”" in line]
    assert [line for line in lines if "“plain.csv”" in line and "no column" in line]
    assert [line for line in lines if "“card.vcf”" in line and "each card" in line]
    run.close()
    page.deleteLater()


DOUBLE = (
    "Nom;Prénom;Adresse;CP;Ville;Mobile\n"
    "Dupont;Jean;12 rue des Lilas;44100;Nantes;06 45 78 12 36\n"
    "Petit;Luc;3 rue Haute;69003;Lyon;06 11 22 33 44\n"
    "Dupont;J.;12, r. des Lilas;44100;Nantes;06 45 78 12 36\n"
)


def test_a_row_that_may_be_an_earlier_one_is_brought_into_it_by_key(
    ui_context: UiContext, settle: Settle, tmp_path: Path
) -> None:
    panel = make_panel(ui_context)
    panel.show()
    path = tmp_path / "fair.csv"
    path.write_text(DOUBLE, encoding="utf-8")
    panel.open_files((path,))
    settle(lambda: panel.page_key() in ("matching", "review"))
    assert panel.page_key() == "matching", "it is asked what is done with such rows"
    panel.flow.go_to("review")
    review = panel.review
    settle(lambda: review.rows.model.rowCount() == 3)
    assert review.compare.isChecked()
    review.chips.chips["possible"].click()
    settle(lambda: review.rows.model.rowCount() == 1)
    row = review.rows.detail.row
    assert row is not None and (row.line, row.repeats) == (4, 2)
    assert why_text(row).startswith("Perhaps line 2 again: ")
    assert not review.rows.detail.buttons["update"].isHidden()
    QTest.keyClick(review.rows.view, Qt.Key.Key_U)
    settle(lambda: panel.run is not None and bool(panel.run.options.decisions))
    settle(settled(panel))
    assert panel.run is not None and panel.run.dry_run is not None
    assert panel.run.options.decisions == {(0, 4): Decision("update", None, (0, 2))}
    assert (panel.run.dry_run.created, panel.run.dry_run.possible) == (2, 1)
    review.compare.click()
    settle(lambda: panel.run.dry_run is not None and not panel.run.dry_run.compared_rows)
    settle(settled(panel))
    assert not review.compare.isChecked()
    assert panel.run.dry_run.created == 2, "what was decided holds"
    panel.go_on.click()
    settle(shown(panel, panel.end))
    names = {row.formatted_name for row in ui_context.workspace.contact_lists.first_page().rows}
    assert names == {"Jean Dupont", "Luc Petit"}
