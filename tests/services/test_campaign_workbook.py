"""What a campaign assumed and what it measured, as numbers in a workbook."""

from __future__ import annotations

from pathlib import Path

import openpyxl

from sme_crm.domain.sales.periods import Period
from sme_crm.services.workspace import Workspace
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
    sheet = book["Assumptions beside measured val"]
    found = {
        row[0].value: [(cell.value, cell.number_format) for cell in row[1:3]]
        for row in sheet.iter_rows()
        if row[0].value
    }
    money, share = '#,##0.00\\ "€"', "0.0%"
    assert found["Answer rate"] == [(0.025, share), (0, share)]
    assert found["Rate of sales"] == [("–", "General"), (0.02, share)]
    assert found["Price (mean order)"] == [(90, money), (100, money)]
    assert found["Margin rate"] == [(0.5, share), (0.5, share)]
    assert found["Cost"] == [(60, money), (60, money)]
    head = {row[0].value: row[1].value for row in book.worksheets[0].iter_rows()}
    assert head["Result"] == -10
    assert head["Return ratio"] == 0.83
