"""How the pages of products and orders come about, and what is asked over them."""

from __future__ import annotations

from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtWidgets import QWidget

from sme_crm.ui.navigation import ImportOrders, ShowSales
from sme_crm.ui.sales.order_dialog import OrderDialog
from sme_crm.ui.sales.order_import.import_dialog import ImportOrdersDialog
from sme_crm.ui.sales.orders_page import OrdersPage
from sme_crm.ui.sales.products_page import ProductsPage
from sme_crm.ui.sales.sales_panel import SalesPanel
from tests.screens.scenes_sales import FILE
from tests.ui.play import Play


def _orders(play: Play) -> OrdersPage:
    play.send(ShowSales("orders"))
    page = play.panel(SalesPanel).page("orders")
    assert isinstance(page, OrdersPage)
    play.wait(lambda: page.model.whole and page.footer.text())
    play.settle()
    return page


def show_orders(play: Play) -> QWidget:
    """The newest orders with the sums of all."""
    return _orders(play)


def show_products(play: Play) -> QWidget:
    """The products, the first one at the side."""
    play.send(ShowSales("products"))
    page = play.panel(SalesPanel).page("products")
    assert isinstance(page, ProductsPage)
    play.wait(lambda: page.form.product() is not None)
    play.settle()
    return page


def edit_order(play: Play) -> QWidget:
    """The newest order in its dialog."""
    _orders(play).edit()
    return play.over(OrderDialog)


def check_orders(play: Play) -> QWidget:
    """What an import of orders would do."""
    path = Path(mkdtemp()) / "factures.csv"
    path.write_text(FILE, encoding="utf-8")
    _orders(play)
    play.send(ImportOrders(path))
    dialog = play.over(ImportOrdersDialog)
    play.wait(dialog.columns.ready)
    dialog.next_button.click()
    play.wait(lambda: dialog.report is not None)
    play.settle()
    return dialog
