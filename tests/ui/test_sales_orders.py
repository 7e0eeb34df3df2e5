"""Tests the pages of products and orders, the order dialog, and the import of orders."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from sme_crm.domain.contact import ContactDraft
from sme_crm.domain.sales.order import OrderDraft, OrderFilter, OrderLine
from sme_crm.ui.context import UiContext
from sme_crm.ui.forms.editors import LineEditor
from sme_crm.ui.forms.field_box import FieldBox
from sme_crm.ui.navigation import NewOrder, OpenProduct, ShowOrders
from sme_crm.ui.sales.order_filters import days_of
from sme_crm.ui.sales.orders_page import OrdersPage
from sme_crm.ui.sales.products_page import ProductsPage

Settle = Callable[[Callable[[], object]], None]
FILE = """N° facture;Date;Client;Total HT
F1;02/03/2026;Scierie du Lac;100,00
F2;03/03/2026;Inconnu SARL;50,00
F3;xx;Scierie du Lac;50,00
"""


def _company(context: UiContext, name: str = "Scierie du Lac") -> int:
    draft = ContactDraft({"kind": "organization", "organization_name": name})
    return context.workspace.contacts.create(draft)[0]


def _products(context: UiContext, qtbot: QtBot) -> ProductsPage:
    page = ProductsPage(context)
    page.resize(1150, 760)
    qtbot.addWidget(page)
    page.show()
    return page


def _orders(context: UiContext, qtbot: QtBot) -> OrdersPage:
    page = OrdersPage(context)
    page.resize(1150, 760)
    qtbot.addWidget(page)
    page.show()
    return page


def _line(boxes: dict[str, FieldBox], key: str) -> LineEditor:
    editor = boxes[key].editor
    assert isinstance(editor, LineEditor)
    return editor


def _type(page: ProductsPage, key: str, text: str) -> None:
    editor = _line(page.form.boxes, key)
    editor.setFocus()
    editor.selectAll()
    QTest.keyClicks(editor, text)
    assert editor.commit()


def test_without_products_the_page_says_what_to_do(
    ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    page = _products(ui_context, qtbot)
    settle(lambda: page._pages.currentWidget() is page._nothing)
    page.begin()
    settle(lambda: page.form.product() is not None)
    assert page._pages.currentWidget() is page._splitter
    _type(page, "name", "Chair")
    _type(page, "price", "12,5")
    products = ui_context.workspace.products
    settle(lambda: [one.price for one in products.list_products()] == [1_250])
    assert products.list_products()[0].name == "Chair"
    made, *_ = ui_context.workspace.undo.list_changes()
    assert made.name == "product.edit"
    assert len(ui_context.workspace.undo.list_changes()) == 2


def test_products_are_searched_sorted_and_narrowed(
    ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    products = ui_context.workspace.products
    for name, family, price in (("Chair", "Seats", 300), ("Bench", "Seats", 100), ("Oil", "", 200)):
        products.create(name, {"family": family, "price": price})
    products.set_active([3], False)
    page = _products(ui_context, qtbot)
    settle(lambda: page.model.rowCount() == 2)
    page.table.horizontalHeader().setSortIndicator(2, Qt.SortOrder.DescendingOrder)
    assert [one.name for one in page.model.rows()] == ["Chair", "Bench"]
    page.search.setText("ben")
    page.search.searched.emit("ben")
    assert [one.name for one in page.model.rows()] == ["Bench"]
    page._show_all()
    page.search.searched.emit("")
    page.states.choose("all")
    assert page.model.rowCount() == 3
    page.families.choose("Seats")
    assert page.model.rowCount() == 2


def test_prices_of_the_list_rise_together(
    ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    products = ui_context.workspace.products
    ids = [products.create(f"P{n}", {"price": 1_000 * n}) for n in (1, 2)]
    page = _products(ui_context, qtbot)
    settle(lambda: page.model.rowCount() == 2)
    page.change_prices()
    dialog = page.work.dialog
    assert dialog is not None
    dialog.rate.setText("-10")
    dialog.accept_button.click()
    settle(lambda: [products.get(one).price for one in ids] == [900, 1_800])


def test_a_product_shows_its_orders(
    ui_context: UiContext, qtbot: QtBot, settle: Settle, sent: list[object]
) -> None:
    chair = ui_context.workspace.products.create("Chair", {"price": 1_000})
    line = OrderLine("Chair", amount=1_000, product_id=chair)
    ui_context.workspace.orders.create(
        OrderDraft(_company(ui_context), "2026-03-02", lines=(line,))
    )
    page = _products(ui_context, qtbot)
    page.receive(OpenProduct(chair))
    settle(lambda: "10.00" in page.form._figures.text())
    page.form.orders_button.click()
    assert sent == [ShowOrders(product_id=chair)]


def test_an_order_is_typed_by_keys(ui_context: UiContext, qtbot: QtBot, settle: Settle) -> None:
    company = _company(ui_context)
    page = _orders(ui_context, qtbot)
    settle(lambda: page._pages.currentWidget() is page._nothing)
    page.receive(NewOrder(company))
    settle(lambda: page.work.dialog is not None)
    dialog = page.work.dialog
    assert dialog is not None
    number = _line(dialog.boxes, "number")
    settle(number.hasFocus)
    QTest.keyClicks(number, "A-17")
    for key, text in (("amount", "120"), ("vat_rate", "20")):
        editor = _line(dialog.boxes, key)
        editor.setFocus()
        editor.selectAll()
        QTest.keyClicks(editor, text)
    dialog.taxes.choose("gross")
    day = _line(dialog.boxes, "day")
    day.setFocus()
    QTest.keyClick(day, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(lambda: page.model.rowCount() == 1)
    (row,) = ui_context.workspace.orders.first_rows(OrderFilter())
    assert (row.number, row.amount, row.customer_id) == ("A-17", 10_000, company)
    settle(lambda: "100.00" in page.footer.text())


def test_an_order_without_customer_or_amount_is_not_kept(
    ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    page = _orders(ui_context, qtbot)
    page.work.begin()
    settle(lambda: page.work.dialog is not None)
    dialog = page.work.dialog
    assert dialog is not None
    assert "who orders" in dialog.missing().lower()
    dialog.contacts.add(_company(ui_context), "Scierie du Lac")
    assert "amount" in dialog.missing()
    dialog.boxes["amount"].set_value(100)
    dialog.boxes["response_code"].set_value("123")
    assert "response code" in dialog.missing()
    dialog.boxes["response_code"].set_value("")
    assert dialog.missing() == ""
    dialog.reject()


def test_lines_that_are_not_touched_keep_their_cents(
    ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    lines = (OrderLine("Oil", 3_000, 1_000), OrderLine("Cloth", 1_000, 500))
    order_id = ui_context.workspace.orders.create(
        OrderDraft(_company(ui_context), "2026-03-02", "A1", lines=lines)
    )
    page = _orders(ui_context, qtbot)
    settle(lambda: page.model.rowCount() == 1)
    page.table.setCurrentIndex(page.model.index(0, 0))
    page.edit()
    settle(lambda: page.work.dialog is not None)
    dialog = page.work.dialog
    assert dialog is not None
    assert [line.amount for line in dialog.draft().lines] == [1_000, 500]
    dialog.boxes["number"].set_value("A2")
    dialog.keep_button.click()
    orders = ui_context.workspace.orders
    settle(lambda: orders.get(order_id).number == "A2")
    assert orders.get(order_id).amount == 1_500


def test_orders_are_narrowed_and_deleted(
    ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    company, orders = _company(ui_context), ui_context.workspace.orders
    for number, source in (("A1", "web"), ("B1", "shop")):
        orders.create(OrderDraft(company, "2020-03-02", number, 10_000, source=source))
    page = _orders(ui_context, qtbot)
    settle(lambda: page.model.rowCount() == 2 and page.filters.sources.count() == 3)
    page.filters.sources.choose("web")
    settle(lambda: page.model.rowCount() == 1)
    page.filters.show_all()
    settle(lambda: page.model.rowCount() == 2)
    page.filters.period.choose("year")
    settle(lambda: page._list.currentWidget() is page._not_found)
    page.filters.show_all()
    settle(lambda: page.model.rowCount() == 2 and page._list.currentWidget() is page.table)
    page.table.selectAll()
    page.delete()
    settle(lambda: page._pages.currentWidget() is page._nothing)
    assert len(orders.list_orders().ids) == 0


def test_a_file_of_orders_is_checked_then_brought_in(
    ui_context: UiContext, qtbot: QtBot, settle: Settle, tmp_path: Path
) -> None:
    company = _company(ui_context)
    other = _company(ui_context, "Inconnu et fils")
    path = tmp_path / "ventes.csv"
    path.write_text(FILE, encoding="utf-8")
    page = _orders(ui_context, qtbot)
    page.work.begin_import(path)
    dialog = page.work.importing
    assert dialog is not None
    settle(lambda: dialog._pages.currentWidget() is dialog.columns)
    assert dialog.columns.ready()
    dialog.next_button.click()
    settle(lambda: dialog._pages.currentWidget() is dialog.check)
    report = dialog.report
    assert report is not None
    assert (report.new, len(report.rejected), report.new_contacts) == (2, 1, 1)
    assert "2" in dialog.next_button.text()
    dialog.check.contact.add(other, "Inconnu et fils")
    dialog.check.contact.changed.emit()
    settle(lambda: dialog.report is not None and dialog.report.new_contacts == 0)
    settle(lambda: dialog.next_button.isEnabled())
    assert dialog.check.model.cell_at(0, 3).text == "Inconnu et fils"
    dialog.next_button.click()
    settle(lambda: page.model.rowCount() == 2)
    rows = ui_context.workspace.orders.first_rows(OrderFilter())
    assert {row.customer_id for row in rows} == {company, other}


def test_amounts_are_neither_net_nor_gross_until_it_is_said(
    ui_context: UiContext, qtbot: QtBot, settle: Settle, tmp_path: Path
) -> None:
    path = tmp_path / "ventes.csv"
    path.write_text("Facture;Date;Client;Montant\nF1;02/11/2026;Nova;12,00\n", encoding="utf-8")
    page = _orders(ui_context, qtbot)
    page.work.begin_import(path)
    dialog = page.work.importing
    assert dialog is not None
    settle(lambda: dialog._pages.currentWidget() is dialog.columns)
    taxes = dialog.columns.taxes
    assert (taxes.choice(), dialog.columns.ready()) == ("", False)
    taxes.findChildren(QPushButton)[0].click()
    assert (taxes.choice(), dialog.columns.ready()) == ("net", True)
    dialog.reject()


def test_a_known_kind_of_file_goes_to_the_check_at_once(
    ui_context: UiContext, qtbot: QtBot, settle: Settle, tmp_path: Path
) -> None:
    _company(ui_context)
    path = tmp_path / "ventes.csv"
    path.write_text(FILE, encoding="utf-8")
    ui_context.workspace.order_imports.open(path).write()
    page = _orders(ui_context, qtbot)
    page.work.begin_import(path)
    dialog = page.work.importing
    assert dialog is not None
    settle(lambda: dialog._pages.currentWidget() is dialog.check)
    assert not dialog.next_button.isEnabled()
    dialog.reject()


def test_the_assumed_margin_is_asked_with_its_source(
    ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    page = _orders(ui_context, qtbot)
    page.work.ask_margin()
    settle(lambda: page.work.margin is not None)
    dialog = page.work.margin
    assert dialog is not None
    dialog.rate.setFocus()
    dialog.rate.selectAll()
    QTest.keyClicks(dialog.rate, "45")
    dialog.accept_button.click()
    settle(lambda: ui_context.workspace.orders.margin_rate == 4_500)
    order_id = ui_context.workspace.orders.create(OrderDraft(None, "2026-01-02", amount=10_000))
    assert ui_context.workspace.orders.get(order_id).margin == 4_500


@pytest.mark.parametrize(
    ("period", "today", "days"),
    [
        ("", date(2026, 3, 5), ("", "")),
        ("month", date(2026, 3, 5), ("2026-03-01", "")),
        ("last_month", date(2026, 3, 5), ("2026-02-01", "2026-02-28")),
        ("last_month", date(2026, 1, 31), ("2025-12-01", "2025-12-31")),
        ("year", date(2026, 3, 5), ("2026-01-01", "")),
        ("last_year", date(2026, 3, 5), ("2025-01-01", "2025-12-31")),
        ("twelve", date(2026, 3, 5), ("2025-03-06", "2026-03-05")),
        ("twelve", date(2028, 2, 29), ("2027-03-01", "2028-02-29")),
    ],
)
def test_periods(period: str, today: date, days: tuple[str, str]) -> None:
    assert days_of(period, today) == days
