"""Scenes of products and orders: their pages, the order dialog, the import of orders."""

from __future__ import annotations

from pathlib import Path
from tempfile import mkdtemp

from sme_crm.ui.navigation import ImportOrders, NewOrder, ShowSales
from sme_crm.ui.sales.orders_page import OrdersPage
from sme_crm.ui.sales.products_page import ProductsPage
from sme_crm.ui.sales.sales_panel import SalesPanel
from tests.screens.stage import Scene, Stage

FILE = """N° facture;Date;Code client;Client;Désignation;Montant HT
F-2041;02/11/2026;;Charpentes Leroux SARL;Bardage en mélèze;1 264,00
F-2041;02/11/2026;;Charpentes Leroux SARL;Pose, l’heure;312,00
F-2042;03/11/2026;;Mme Odile Kerdoncuff;Parquet massif chêne;2 580,00
F-2043;05/11/2026;;Hôtel de la Loire;Comptoir d’accueil;2 850,00
F-2044;xx/11/2026;;Hôtel de la Loire;Comptoir d’accueil;2 850,00
"""


def _panel(stage: Stage) -> SalesPanel:
    return stage.ready(SalesPanel, lambda _panel: True)


def _orders(stage: Stage) -> OrdersPage:
    stage.send(ShowSales("orders"))
    page = _panel(stage).page("orders")
    assert isinstance(page, OrdersPage)
    stage.wait(lambda: page.model.whole and page.footer.text())
    return page


def _show_orders(stage: Stage) -> None:
    _orders(stage)


def _show_products(stage: Stage) -> None:
    stage.send(ShowSales("products"))
    page = _panel(stage).page("products")
    assert isinstance(page, ProductsPage)
    stage.wait(lambda: page.form.product() is not None and page.form._figures.text())


def _note_order(stage: Stage) -> None:
    page = _orders(stage)
    row = page.model.order_at(0)
    assert row is not None
    stage.send(NewOrder(row.customer_id))
    stage.wait(lambda: page.work.dialog is not None)


def _edit_order(stage: Stage) -> None:
    page = _orders(stage)
    page.edit()
    stage.wait(lambda: page.work.dialog is not None)


def _import(stage: Stage) -> OrdersPage:
    path = Path(mkdtemp()) / "factures-novembre.csv"
    path.write_text(FILE, encoding="utf-8")
    page = _orders(stage)
    stage.send(ImportOrders(path))
    dialog = page.work.importing
    assert dialog is not None
    stage.wait(dialog.columns.ready)
    return page


def _import_columns(stage: Stage) -> None:
    _import(stage)


def _import_check(stage: Stage) -> None:
    dialog = _import(stage).work.importing
    assert dialog is not None
    dialog.next_button.click()
    stage.wait(lambda: dialog.report is not None)


SCENES = [
    Scene("sales-orders", _show_orders),
    Scene("sales-products", _show_products),
    Scene("sales-order-new", _note_order),
    Scene("sales-order-edit", _edit_order),
    Scene("sales-import-columns", _import_columns),
    Scene("sales-import-check", _import_check),
]
