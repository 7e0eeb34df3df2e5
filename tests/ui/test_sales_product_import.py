"""Products brought in from the page of products: told first, then one change with a way back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
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
    assert "Couleur" in dialog.columns.text()
    assert "lines 3" in dialog.left_out.text() and "lines 4" in dialog.left_out.text()
    dialog.accept_button.click()
    settle(lambda: [one.price for one in products.list_products()] == [1_250])
    settle(lambda: ui_context.undo.can_undo())
    ui_context.undo.undo()
    settle(lambda: products.list_products() == [])


def test_a_file_without_names_says_so(
    ui_context: UiContext,
    qtbot: QtBot,
    settle: Settle,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "tarif.csv"
    path.write_text("Prix;TVA\n12;20\n", encoding="utf-8")
    page = ProductsPage(ui_context)
    qtbot.addWidget(page)
    said: list[str] = []
    monkeypatch.setattr(ui_context.notices, "toast", lambda text, icon: said.append(text))
    page.work.begin_import(path)
    settle(lambda: said)
    assert "Product" in said[0]
