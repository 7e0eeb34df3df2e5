"""The report of a campaign: its pages, and a workbook whose formulas say the same."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from sme_crm.domain.campaigns.campaign import Cost, Wave
from sme_crm.domain.sales.periods import Period
from sme_crm.services.workspace import Workspace
from tests.printing.printed_page import plain, read_pages
from tests.services.campaigns.senders import SENT, sent_campaign
from tests.services.segments.buyers import add_customers, add_order
from tests.services.spreadsheet_formulas import recalculated, reckoned_by_office

DAY = date(2026, 6, 1)


@pytest.fixture
def campaign(workspace: Workspace) -> int:
    """The worked example at a scale of one hundredth: 150 € for 2 sales of 100 € at 50 %."""
    customers = add_customers(workspace, 100)
    made = sent_campaign(workspace, customers, unit_cost=120)
    workspace.campaigns.put_cost(made, Cost(kind="creation", label="Mock-up", unit_price=3_000))
    workspace.campaigns.save(
        made,
        {"answer_rate": 250, "sale_rate": 200, "discount_rate": 3_000, "lessons": "Write sooner."},
    )
    for customer in customers[:2]:
        add_order(workspace, customer, date(2026, SENT.month, 20), 10_000, margin=5_000)
    return made


def _written(workspace: Workspace, campaign: int, path: Path, language: str = "en") -> int:
    period = Period(DAY, DAY)
    report = workspace.reports.make("campaign", period, DAY, language, campaign)
    return workspace.reports.write(report, path)


def _column(rows: list[list[object]], place: int) -> dict[str, object]:
    """The figures of the economics by name."""
    return {str(row[0]): row[place] for row in rows if len(row) > place and row[0]}


def test_the_pages_say_the_worked_example(
    workspace: Workspace, campaign: int, tmp_path: Path
) -> None:
    path = tmp_path / "campaign.pdf"
    started = time.process_time()
    pages = _written(workspace, campaign, path)
    assert time.process_time() - started < 3
    text = plain("\n".join(page.text for page in read_pages(path.read_bytes())))
    assert pages >= 3
    for words in (
        "The campaign did not pay", "€-50.00", "0.67", "−33.3%", "(cost / margin rate) / price",
        "3 sales pay the cost", "No answer came yet; 2.5% was assumed", "Write sooner.",
        "There was no control group",
    ):  # fmt: skip
        assert words.replace("€-", "-€") in text.replace("-33", "−33"), words


def test_a_campaign_nobody_got_says_what_is_expected(workspace: Workspace, tmp_path: Path) -> None:
    idea = workspace.campaigns.create("Idea")
    workspace.campaigns.put_wave(idea, Wave(name="Letter"))
    assert _written(workspace, idea, tmp_path / "idea.pdf", "fr") >= 1
    assert _written(workspace, idea, tmp_path / "idea.xlsx", "fr") >= 1


EXAMPLE = {
    "Cost": 150.0, "Margin": 100.0, "Result": -50.0, "Revenue": 200.0, "Price (mean order)": 100.0,
    "Return ratio": 100 / 150, "Net ROI": -1 / 3, "Break-even sales": 3.0, "Margin rate": 0.5,
    "Break-even rate": 0.03, "Cost of a contact": 1.5, "Cost of a sale": 75.0,
}  # fmt: skip


def _formulas(path: Path) -> list[list[object]]:
    book = openpyxl.load_workbook(path)
    sheet = book["Economics"]
    assert sum(
        isinstance(cell.value, str) and cell.value.startswith("=")
        for row in sheet.iter_rows()
        for cell in row
    ) > 20  # fmt: skip
    return [list(row) for row in recalculated(sheet)]


def _assert_example(rows: list[list[object]]) -> None:
    measured, expected = _column(rows, 2), _column(rows, 3)
    for name, value in EXAMPLE.items():
        assert measured[name] == pytest.approx(value), name
    # Expected: 2 sales of 100 €, 150 € of lines and 30 % of discount on both: 60 €.
    assert expected["Cost"] == pytest.approx(210.0)
    assert expected["Discount"] == pytest.approx(60.0)
    assert expected["Answers"] == 3
    assert expected["Result"] == pytest.approx(-110.0)
    assert measured["Cost of an answer"] in ("", None)


def test_the_formulas_of_the_workbook_say_the_same(
    workspace: Workspace, campaign: int, tmp_path: Path
) -> None:
    path = tmp_path / "campaign.xlsx"
    _written(workspace, campaign, path)
    _assert_example(_formulas(path))


def test_a_spreadsheet_program_reckons_the_same(
    workspace: Workspace, campaign: int, tmp_path: Path
) -> None:
    path = tmp_path / "campaign.xlsx"
    _written(workspace, campaign, path)
    out = reckoned_by_office(path, tmp_path)
    sheet = openpyxl.load_workbook(out, data_only=True)["Economics"]
    _assert_example([[cell.value for cell in row] for row in sheet.iter_rows()])
