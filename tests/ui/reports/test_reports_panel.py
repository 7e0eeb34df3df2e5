"""The screen of reports shows the PDF itself, and writes it where asked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QDate
from pytestqt.qtbot import QtBot

from sme_crm.domain.dates import present_day
from sme_crm.services.reports.reports import REPORTS
from sme_crm.services.workspace import Workspace
from sme_crm.ui.context import UiContext
from sme_crm.ui.navigation import ShowReport
from sme_crm.ui.reports.reports_panel import KIND, PERIOD, ReportsPanel
from tests.printing.printed_page import plain
from tests.services.segments.buyers import add_customers, add_order

Settle = Callable[[Callable[[], bool]], None]


@pytest.fixture
def workspace(ui_context: UiContext) -> Workspace:
    workspace = ui_context.workspace
    (customer,) = add_customers(workspace, 1)
    add_order(workspace, customer, present_day(), 123_400)
    add_order(workspace, customer, date(present_day().year - 1, 2, 3), 999_900)
    return workspace


@pytest.fixture
def panel(
    workspace: Workspace, ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> ReportsPanel:
    panel = ReportsPanel(ui_context)
    qtbot.addWidget(panel)
    panel.resize(1100, 760)
    panel.show()
    panel.enter()
    settle(panel.is_made)
    return panel


def test_each_report_is_shown(panel: ReportsPanel, settle: Settle) -> None:
    shown: list[str] = []
    for row, kind in enumerate(REPORTS):
        if kind.has_subject:
            continue
        panel.list.setCurrentRow(row)
        settle(lambda kind=kind: kind.title in plain(panel.view.text()))
        shown.append(plain(panel.view.text()))
    assert len(shown) > 5
    assert len(set(shown)) == len(shown)


def test_the_sheet_of_a_customer_comes_when_asked_for(
    panel: ReportsPanel, workspace: Workspace, settle: Settle
) -> None:
    assert panel.list.isRowHidden(0)
    (customer,) = workspace.segments.book.sums()
    panel.receive(ShowReport("customer", customer))
    settle(lambda: "Firm 0" in plain(panel.view.text()))
    assert not panel.list.isRowHidden(0)
    assert "€11,233.00" in plain(panel.view.text())


def test_the_period_is_followed_and_kept(
    panel: ReportsPanel, ui_context: UiContext, settle: Settle
) -> None:
    assert "€1,234.00" in plain(panel.view.text())
    panel.period.choose("last_year")
    settle(lambda: "€9,999.00" in plain(panel.view.text()))
    assert ui_context.settings.get(PERIOD) == "last_year"
    panel.first.setDate(QDate(present_day().year - 1, 3, 1))
    panel.first.editingFinished.emit()
    assert panel.period.key() == "own"
    settle(lambda: "€9,999.00" not in plain(panel.view.text()))


def test_turned_days_are_told(panel: ReportsPanel) -> None:
    panel.first.setDate(QDate(2030, 1, 1))
    panel.first.editingFinished.emit()
    assert panel.problem.text()


def test_a_report_is_asked_for_by_name(
    panel: ReportsPanel, ui_context: UiContext, settle: Settle
) -> None:
    panel.receive(ShowReport("pareto"))
    settle(lambda: "Pareto and ABC" in plain(panel.view.text()))
    assert ui_context.settings.get(KIND) == "pareto"
    assert not panel.period.isEnabled()


def test_files_are_written(panel: ReportsPanel, tmp_path: Path, settle: Settle) -> None:
    pdf, book = tmp_path / "r.pdf", tmp_path / "r.xlsx"
    panel.write(pdf)
    panel.write(book)
    settle(lambda: pdf.exists() and book.exists())
    assert pdf.read_bytes()[:5] == b"%PDF-"
    assert openpyxl.load_workbook(book).sheetnames == ["Sales by month"]


def test_an_order_more_makes_it_anew(
    workspace: Workspace, panel: ReportsPanel, settle: Settle
) -> None:
    (customer,) = add_customers(workspace, 1)
    assert "€1,234.00" in plain(panel.view.text())
    add_order(workspace, customer, present_day(), 100_000)
    settle(lambda: "€1,234.00" not in plain(panel.view.text()) and panel.is_made())
    assert "€2,234.00" in plain(panel.view.text())
