"""The page of matching tells what counts as newer, for each file of the run."""

from __future__ import annotations

from pathlib import Path

from sme_crm.services.importing.rules import RunOptions
from sme_crm.ui.context import UiContext
from sme_crm.ui.importing.matching_page import MatchingPage

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
