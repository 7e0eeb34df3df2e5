"""Products brought in from the page of products: told first, then one change with a way back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sme_crm.ui.context import UiContext
from sme_crm.ui.sales.product_import_dialog import ImportProductsDialog
from sme_crm.ui.sales.products_page import ProductsPage

Settle = Callable[[Callable[[], object]], None]


def _dialog() -> ImportProductsDialog | None:
    found = QApplication.activeModalWidget()
    return found if isinstance(found, ImportProductsDialog) else None


def test_a_price_list_is_told_brought_in_and_taken_back(
    ui_context: UiContext, qtbot: QtBot, settle: Settle, tmp_path: Path
) -> None:
    products = ui_context.workspace.products
    path = tmp_path / "tarif.csv"
    path.write_text("Nom;Prix HT;Couleur\nPorte;12,50;brun\n;3;\nBanc;x;\n", encoding="utf-8")
    page = ProductsPage(ui_context)
    qtbot.addWidget(page)
    page.show()
    page.work.begin_import(path)
    settle(lambda: _dialog() is not None)
    dialog = _dialog()
    assert dialog is not None
    assert dialog.told.text().startswith("1 new")
    assert dialog.choices.columns() == {0: "name", 1: "price"}
    assert "lines 3" in dialog.left_out.text() and "lines 4" in dialog.left_out.text()
    dialog.accept_button.click()
    settle(lambda: [one.price for one in products.list_products()] == [1_250])
    settle(lambda: ui_context.undo.can_undo())
    ui_context.undo.undo()
    settle(lambda: products.list_products() == [])


def test_columns_are_chosen_by_hand_and_tried_at_once(
    ui_context: UiContext, qtbot: QtBot, settle: Settle, tmp_path: Path
) -> None:
    """No heading of this file is known: what the columns hold is said by the user."""
    products = ui_context.workspace.products
    path = tmp_path / "tarif.csv"
    path.write_text("A;B;C\nPorte;12,00;P1\nBanc;24,00;B1\n", encoding="utf-8")
    page = ProductsPage(ui_context)
    qtbot.addWidget(page)
    page.show()
    page.work.begin_import(path)
    settle(lambda: _dialog() is not None)
    dialog = _dialog()
    assert dialog is not None
    assert "Product" in dialog.note.text()
    assert not dialog.accept_button.isEnabled()
    reference, price, name = dialog.choices.combos[2], *dialog.choices.combos[1::-1]
    name.choose("name")
    settle(lambda: dialog.accept_button.isEnabled())
    assert dialog.told.text().startswith("2 new")
    price.choose("name")
    assert dialog.note.text() == "Held by several columns: Product"
    assert not dialog.accept_button.isEnabled()
    price.choose("gross")
    reference.choose("reference")
    settle(lambda: dialog.accept_button.isEnabled())
    dialog.accept_button.click()
    settle(lambda: len(products.list_products()) == 2)
    made = {one.reference: (one.name, one.price) for one in products.list_products()}
    assert made == {"P1": ("Porte", 1_000), "B1": ("Banc", 2_000)}
    settle(lambda: _dialog() is None)
    page.work.begin_import(path)
    settle(lambda: _dialog() is not None)
    again = _dialog()
    assert again is not None
    assert again.choices.columns() == {0: "name", 1: "gross", 2: "reference"}
    assert again.note.text() == "The columns are those of the last import of such a file."
    again.reject()
