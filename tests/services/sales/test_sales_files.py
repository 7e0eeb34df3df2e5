"""Tests products and orders as files: real numbers, texts that run as nothing, paper."""

from __future__ import annotations

import csv
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from sme_crm.domain.contact import ContactDraft
from sme_crm.domain.errors import Cancelled
from sme_crm.domain.sales.order import OrderDraft, OrderLine
from sme_crm.services.progress import Progress
from sme_crm.services.workspace import Workspace
from tests.printing.printed_page import read_pages


def _fill(workspace: Workspace) -> None:
    company = workspace.contacts.create(
        ContactDraft({"kind": "organization", "organization_name": "=Scierie"})
    )[0]
    workspace.products.create(
        "Planche",
        {"reference": "0012", "price": 123_450, "margin_kind": "cost", "margin_value": 100_000},
    )
    line = OrderLine("Planche", amount=123_450)
    workspace.orders.create(OrderDraft(company, "2026-03-02", "A1", lines=(line,)))


def test_a_workbook_holds_numbers_and_dates(workspace: Workspace, tmp_path: Path) -> None:
    _fill(workspace)
    path = tmp_path / "orders.xlsx"
    ids = workspace.orders.list_orders().ids
    workspace.sales_files.write_orders(path, ids, "en")
    header, row = openpyxl.load_workbook(path).active.iter_rows(values_only=True)
    assert header[:3] == ("Order number", "Date", "Customer")
    assert (row[0], row[1], row[2]) == ("A1", datetime(2026, 3, 2), "=Scierie")
    assert (row[5], row[6], row[7]) == (1234.5, 370.35, "Assumed")
    products = tmp_path / "products.xlsx"
    workspace.sales_files.write_products(products, workspace.products.list_products(), "en")
    _, found = openpyxl.load_workbook(products).active.iter_rows(values_only=True)
    assert (found[0], found[1], found[3], found[6], found[7]) == (
        "0012",
        "Planche",
        1234.5,
        0.2,
        1000,
    )


@pytest.mark.parametrize(("language", "names"), [("en", "Products"), ("fr", "Produits")])
def test_amounts_and_rates_look_like_what_they_are(
    workspace: Workspace, tmp_path: Path, language: str, names: str
) -> None:
    _fill(workspace)
    path, products = tmp_path / "orders.xlsx", tmp_path / "products.xlsx"
    workspace.sales_files.write_orders(path, workspace.orders.list_orders().ids, language)
    sheet = openpyxl.load_workbook(path).active
    assert [cell.number_format for cell in sheet[2]][5:7] == ["#,##0.00"] * 2
    assert sheet.cell(2, 2).is_date
    workspace.sales_files.write_products(products, workspace.products.list_products(), language)
    sheet = openpyxl.load_workbook(products).active
    assert sheet.title == names
    shown = [sheet.cell(2, column).number_format for column in (4, 7, 8)]
    assert shown == ["#,##0.00", "0.00%", "#,##0.00"]


def test_a_csv_is_what_a_french_excel_opens(workspace: Workspace, tmp_path: Path) -> None:
    _fill(workspace)
    path = tmp_path / "orders.csv"
    workspace.sales_files.write_orders(path, workspace.orders.list_orders().ids, "fr")
    with path.open(encoding="utf-8-sig", newline="") as stream:
        _header, row = csv.reader(stream, delimiter=";")
    assert row[:3] == ["A1", "02/03/2026", "'=Scierie"]
    assert row[5:7] == ["1234,5", "370,35"]
    again = workspace.order_imports.open(path)
    again.set_options(net=True)
    report = again.dry_run()
    assert (report.identical, report.new, report.rejected) == (1, 0, ())


def test_the_list_is_printed(workspace: Workspace, tmp_path: Path) -> None:
    _fill(workspace)
    path = tmp_path / "orders.pdf"
    workspace.sales_files.write_orders(path, workspace.orders.list_orders().ids, "en")
    (page,) = read_pages(path.read_bytes())
    words = " ".join(str(page).split())
    assert "=Scierie" in words
    assert "1,234.50" in words


def test_stopping_leaves_no_file(workspace: Workspace, tmp_path: Path) -> None:
    _fill(workspace)
    progress = Progress()
    progress.cancel()
    path = tmp_path / "orders.csv"
    with pytest.raises(Cancelled):
        workspace.sales_files.write_orders(path, workspace.orders.list_orders().ids, "fr", progress)
    assert not path.exists()
