"""The figures of a campaign as numbers in a workbook, and in words whatever they are."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from sme_crm.domain.sales.periods import Period
from sme_crm.printing.reports.report import Words
from sme_crm.services.workspace import Workspace
from tests.printing.printed_page import plain
from tests.services.campaigns.senders import SENT, sent_campaign
from tests.services.segments.buyers import add_customers, add_order


def test_assumptions_and_measured_values_are_numbers(workspace: Workspace, tmp_path: Path) -> None:
    customers = add_customers(workspace, 50)
    campaign = sent_campaign(workspace, customers, unit_cost=120)
    workspace.campaigns.save(campaign, {"answer_rate": 250, "sale_rate": 0, "price": 9_000})
    add_order(workspace, customers[0], SENT.replace(day=20), 10_000, margin=5_000)
    path = tmp_path / "campaign.xlsx"
    report = workspace.reports.make("campaign", Period(SENT, SENT), SENT, "en", campaign)
    workspace.reports.write(report, path)
    book = openpyxl.load_workbook(path)
    sheet = book["Assumptions beside measured"]
    found = {
        row[0].value: [(cell.value, cell.number_format) for cell in row[1:3]]
        for row in sheet.iter_rows()
        if row[0].value
    }
    money, share = '"€"#,##0.00', "0.0%"
    assert found["Answer rate"] == [(0.025, share), (0, share)]
    assert found["Rate of sales"] == [("–", "General"), (0.02, share)]
    assert found["Price (mean order)"] == [(90, money), (100, money)]
    assert found["Margin rate"] == [(0.5, share), (0.5, share)]
    assert found["Cost"] == [(60, money), (60, money)]
    head = {row[0].value: row[1].value for row in book.worksheets[0].iter_rows()}
    assert head["Result"] == -10
    assert head["Return ratio"] == 0.83


@pytest.mark.parametrize(
    ("orders", "language", "said"),
    [
        (0, "en", "2 contacts and €2.40 of cost brought no sales and €0.00 of margin"),
        (0, "fr", "2 contacts et 2,40 € de coût ont apporté 0 vente et 0,00 € de marge"),
        (1, "en", "2 contacts and €2.40 of cost brought 1 sale and €50.00 of margin"),
        (1, "fr", "2 contacts et 2,40 € de coût ont apporté 1 vente et 50,00 € de marge"),
        (2, "en", "2 contacts and €2.40 of cost brought 2 sales and €100.00 of margin"),
        (2, "fr", "2 contacts et 2,40 € de coût ont apporté 2 ventes et 100,00 € de marge"),
    ],
)
def test_the_summary_speaks_of_any_number_of_sales(
    workspace: Workspace, orders: int, language: str, said: str
) -> None:
    customers = add_customers(workspace, 2)
    campaign = sent_campaign(workspace, customers, unit_cost=120)
    for customer in customers[:orders]:
        add_order(workspace, customer, SENT.replace(day=20), 10_000, margin=5_000)
    report = workspace.reports.make("campaign", Period(SENT, SENT), SENT, language, campaign)
    told = [part.text for part in report.sections[0].parts if isinstance(part, Words)]
    assert said in plain(told[0])
