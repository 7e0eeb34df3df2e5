"""Products come in from tables: French headings, with or without VAT, twice, back again."""

from __future__ import annotations

from pathlib import Path

import pytest

from sme_crm.domain.errors import InvalidInput
from sme_crm.services.workspace import Workspace

FRENCH = (
    "Référence;Désignation;Famille;Prix TTC;TVA;Prix d’achat;Couleur\n"
    "FEN-1;Fenêtre chêne;Menuiserie;1 200,00 €;20 %;600,50;brun\n"
    "POR-2;Porte pleine;Menuiserie;1 055,00;5,5;;blanc\n"
    ";;;12;;;\n"
    "FEN-1;Encore la fenêtre;;1,00;20;;\n"
    "PLI-3;Plinthe;;douze;20;;\n"
)
COLUMNS = {0: "reference", 1: "name", 2: "family", 3: "gross", 4: "vat_rate", 5: "cost"}


def _file(folder: Path, text: str) -> Path:
    path = folder / "tarif.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_french_price_list_is_tried_brought_in_once_and_taken_back(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = _file(tmp_path, FRENCH)
    tried = workspace.product_imports.open(path).dry_run()
    assert (tried.read, tried.new, tried.changed, tried.identical) == (5, 2, 0, 0)
    assert tried.rejected == ((4, "no_name"), (5, "twice"), (6, "bad_price"))
    assert workspace.product_imports.open(path).columns == COLUMNS
    assert workspace.products.list_products() == []
    written = workspace.product_imports.open(path).write()
    window, door = workspace.products.list_products()
    assert (window.reference, window.family, window.price, window.vat_rate) == (
        "FEN-1", "Menuiserie", 100_000, 2_000,
    )  # fmt: skip
    assert (window.margin_kind, window.margin_value) == ("cost", 60_050)
    assert (door.price, door.vat_rate, door.margin_kind) == (100_000, 550, "")
    again = workspace.product_imports.open(path).write()
    assert (again.new, again.changed, again.identical, again.change_id) == (0, 0, 2, 0)
    workspace.undo.undo(written.change_id)
    assert workspace.products.list_products() == []


def test_chosen_columns_are_remembered_until_the_import_is_undone(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = _file(tmp_path, FRENCH)
    run = workspace.product_imports.open(path)
    assert not run.remembered
    chosen = {0: "reference", 1: "name", 6: "notes"}
    run.columns = dict(chosen)
    run.dry_run()
    assert not workspace.product_imports.open(path).remembered, "nothing was brought in yet"
    written = run.write()
    again = workspace.product_imports.open(path)
    assert (again.remembered, again.columns) == (True, chosen)
    assert again.dry_run().identical == 3
    other = workspace.product_imports.open(_file(tmp_path, "Référence;Désignation\nA;B\n"))
    assert (other.remembered, other.columns) == (False, {0: "reference", 1: "name"})
    workspace.undo.undo(written.change_id)
    assert workspace.product_imports.open(_file(tmp_path, FRENCH)).columns == COLUMNS


def test_what_is_known_is_completed_by_reference_or_name(
    workspace: Workspace, tmp_path: Path
) -> None:
    first = workspace.products.create("Oak window", {"price": 100, "family": "Windows"})
    second = workspace.products.create("Door", {"price": 200, "reference": "D1"})
    text = "Name,Reference,Price,Margin rate\noak WINDOW,W1,1.50,40%\nFront door,d1,2.00,\n"
    report = workspace.product_imports.open(_file(tmp_path, text)).write()
    assert (report.new, report.changed, report.identical) == (0, 2, 0)
    window, door = workspace.products.get(first), workspace.products.get(second)
    assert (window.reference, window.price, window.margin_rate) == ("W1", 150, 4_000)
    assert window.family == "Windows"
    assert (door.name, door.price) == ("Front door", 200)


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_what_was_saved_comes_back_as_it_was(
    workspace: Workspace, tmp_path: Path, language: str, ending: str
) -> None:
    workspace.products.create(
        "Oak window",
        {"price": 123_450, "reference": "W1", "unit": "m²", "margin_kind": "rate",
         "margin_value": 3_750, "vat_rate": 550, "notes": "one\ntwo"},
    )  # fmt: skip
    workspace.products.create("Fitting", {"price": 5_200, "margin_kind": "cost", "margin_value": 9})
    path = tmp_path / f"products.{ending}"
    workspace.sales_files.write_products(path, workspace.products.list_products(), language)
    report = workspace.product_imports.open(path).dry_run()
    assert (report.new, report.changed, report.rejected) == (0, 0, ())
    assert report.identical == 2


def test_a_table_without_names_is_refused(workspace: Workspace, tmp_path: Path) -> None:
    run = workspace.product_imports.open(_file(tmp_path, "Prix;TVA\n12;20\n"))
    assert run.missing() == ["name"]
    with pytest.raises(InvalidInput):
        run.dry_run()
