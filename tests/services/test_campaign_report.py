"""The report of a campaign: its pages, and a workbook whose formulas say the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from sme_crm.domain.campaigns.campaign import Cell, Cost, Wave
from sme_crm.domain.sales.periods import Period
from sme_crm.services.workspace import Workspace
from sme_crm.store.unit_of_work import UnitOfWork
from tests.calm_seconds import calm_seconds
from tests.printing.printed_page import plain, read_pages
from tests.services.campaigns.senders import SENT, sent_campaign
from tests.services.campaigns.worked_example import worked_example
from tests.services.segments.buyers import add_customers, add_order
from tests.services.spreadsheet_formulas import recalculated, reckoned_by_office

DAY = date(2026, 6, 1)


@pytest.fixture
def campaign(workspace: Workspace) -> int:
    """The worked example at a scale of one hundredth: 150 € for 2 sales of 100 € at 50 %."""
    customers = add_customers(workspace, 100)
    made = sent_campaign(workspace, customers, unit_cost=120)
    workspace.campaigns.put_part(made, Cost(kind="creation", label="Mock-up", unit_price=3_000))
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
    with calm_seconds() as seconds:
        pages = _written(workspace, campaign, path)
    assert seconds.taken < 3
    text = plain("\n".join(page.text for page in read_pages(path.read_bytes())))
    assert pages >= 3
    for words in (
        "The campaign did not pay", "−€50.00", "0.67", "−33.3%", "(cost / margin rate) / price",
        "Sales that pay the cost: 3. Sales made: 2.", "No answer came yet; 2.5% was assumed",
        "Write sooner.", "There was no control group",
    ):  # fmt: skip
        assert words in text, words


def test_a_campaign_nobody_got_says_what_is_expected(workspace: Workspace, tmp_path: Path) -> None:
    idea = workspace.campaigns.create("Idea")
    workspace.campaigns.put_part(idea, Wave(name="Letter"))
    assert _written(workspace, idea, tmp_path / "idea.pdf", "fr") >= 1
    assert _written(workspace, idea, tmp_path / "idea.xlsx", "fr") >= 1


def test_what_is_expected_of_nobody_is_no_loss(workspace: Workspace, tmp_path: Path) -> None:
    """A copy without a target has its costs: they are no result of −100 %."""
    idea = workspace.campaigns.create("Idea")
    rates = {"price": 10_000, "margin_rate": 5_000, "sale_rate": 200, "discount_rate": 3_000}
    workspace.campaigns.save(idea, rates)
    workspace.campaigns.put_part(idea, Cost(unit_price=4_200))
    _written(workspace, idea, tmp_path / "idea.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "idea.xlsx")["Economics"]
    said = _column([list(row) for row in recalculated(sheet)], 2)
    assert said["Cost"] == pytest.approx(42.0)
    for name in ("Result", "Return ratio", "Net ROI", "Margin", "Revenue", "Sales", "Answers",
                 "Cost of a contact", "Break-even sales", "Rate of sales"):  # fmt: skip
        assert said[name] == "–", name
    _written(workspace, idea, tmp_path / "idea.pdf")
    text = plain("\n".join(page.text for page in read_pages((tmp_path / "idea.pdf").read_bytes())))
    assert "there is no result" in text and "Net ROI (margin − cost) / cost –" in text
    assert "100" not in text.partition("Economics")[2].partition("Price")[0]
    # The same one for a hundred contacts, typed into the workbook: everything follows.
    (contacts,) = (row for row in sheet.iter_rows() if row[0].value == "Contacts")
    contacts[2].value = 100
    said = _column([list(row) for row in recalculated(sheet)], 2)
    assert (said["Sales"], said["Discount"], said["Result"]) == (2, 60, -2)


WORKED = {
    "Cost": 15_000.0, "Margin": 10_000.0, "Result": -5_000.0, "Revenue": 20_000.0,
    "Price (mean order)": 100.0, "Return ratio": 2 / 3, "Net ROI": -1 / 3, "Margin rate": 0.5,
    "Break-even sales": 300.0, "Break-even rate": 0.15, "Cost of a contact": 7.5,
    "Cost of a sale": 75.0, "Cost of a customer": 75.0, "Cost of an answer": 375.0,
    "Answers": 40, "Sales": 200, "Answer rate": 0.02, "Rate of sales": 0.1,
}  # fmt: skip
"""The worked example of the guides: measured and expected alike."""


def test_the_worked_example_is_in_the_pages_to_the_cent(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "campaign.pdf"
    assert 3 <= _written(workspace, worked_example(workspace), path) <= 8
    text = plain("\n".join(page.text for page in read_pages(path.read_bytes())))
    for row in (
        "Answers counted; expected: contacts × rate 40 40",
        "Sales counted; expected: contacts × rate 200 200",
        "Price (mean order) measured: revenue / sales €100.00 €100.00",
        "Revenue buyers × price €20,000.00 €20,000.00",
        "Margin revenue × margin rate €10,000.00 €10,000.00",
        "Discount price × discount × buyers – €6,000.00",
        "Cost sum of the lines of cost €15,000.00 €15,000.00",
        "Result margin − cost −€5,000.00 −€5,000.00",
        "Return ratio margin / cost 0.67 0.67",
        "Net ROI (margin − cost) / cost −33.3% −33.3%",
        "Cost of a contact cost / contacts €7.50 €7.50",
        "Cost of an answer cost / answers €375.00 €375.00",
        "Cost of a customer cost / customers who bought €75.00 €75.00",
        "Break-even sales (cost / margin rate) / price 300 300",
        "Break-even rate break-even sales / contacts 15.0% 15.0%",
        "Your messages answer at 2.0%; 2.0% was assumed before them.",
        "Result by first orders margin − cost −€5,000.00",
        "Result by the lifetime of new customers margin − first orders + customers × value − cost"
        " €35,000.00",
    ):
        assert row in text, row


def _worked(rows: list[list[object]], column: int) -> dict[str, object]:
    """The figures of the worked example as a column of a sheet tells them."""
    found = _column(rows, column)
    return {name: found[name] for name in WORKED}


def test_the_worked_example_is_in_the_workbook_to_the_cent(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "campaign.xlsx"
    _written(workspace, worked_example(workspace), path)
    rows = _formulas(path)
    assert _worked(rows, 2) == pytest.approx(WORKED)
    assert _worked(rows, 3) == pytest.approx(WORKED)


def test_a_spreadsheet_program_reckons_the_worked_example(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "campaign.xlsx"
    _written(workspace, worked_example(workspace), path)
    office = reckoned_by_office(path, tmp_path)
    sheet = openpyxl.load_workbook(office, data_only=True)["Economics"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert _worked(rows, 2) == pytest.approx(WORKED)
    assert _worked(rows, 3) == pytest.approx(WORKED)


def test_the_parts_of_a_workbook_reckon_themselves(workspace: Workspace, tmp_path: Path) -> None:
    """Two cells of a test: each row follows from what was counted."""
    customers = add_customers(workspace, 100)
    made = sent_campaign(workspace, customers, unit_cost=150)
    cells = [workspace.campaigns.put_part(made, Cell(name=name, share=5_000)) for name in "AB"]
    with UnitOfWork(workspace.database, "campaign.edit") as work:
        rows = work.connection.execute("SELECT id FROM campaign_recipient ORDER BY id").fetchall()
        for place, (row,) in enumerate(rows):
            work.update("campaign_recipient", row, {"cell_id": cells[place % 2]})
    for customer in (customers[0], customers[2], customers[1]):
        add_order(workspace, customer, date(2026, SENT.month, 20), 10_000, margin=5_000)
    path = tmp_path / "parts.xlsx"
    _written(workspace, made, path)
    sheet = openpyxl.load_workbook(path)["Test cells"]
    assert sum(str(cell.value).startswith("=") for row in sheet.iter_rows() for cell in row) >= 20
    table = [list(row) for row in recalculated(sheet)]
    heads = next(row for row in table if row[0] == "Test cells" and row[1] == "Result")
    found = {row[0]: dict(zip(heads, row, strict=True)) for row in table if row[0] in ("A", "B")}
    for name, sales in (("A", 2), ("B", 1)):
        part = found[name]
        assert (part["Contacts"], part["Cost"], part["Margin"]) == (50, 75, 50 * sales)
        assert part["Result"] == 50 * sales - 75
        assert part["Return ratio"] == pytest.approx(50 * sales / 75)
        assert part["Net ROI"] == pytest.approx((50 * sales - 75) / 75)
        assert part["Sales"] == sales
        assert part["Break-even sales"] == 1.5
        assert part["Break-even rate"] == pytest.approx(0.03)
        assert part["Cost of a customer"] == pytest.approx(75 / sales)
        assert part["Cost of an answer"] == "–"


def test_parts_without_a_cost_show_in_a_workbook_that_the_result_is_not_known(
    workspace: Workspace, tmp_path: Path
) -> None:
    made = sent_campaign(workspace, add_customers(workspace, 4))
    wave = replace(workspace.campaigns.get(made).waves[0], unit_cost=0)
    workspace.campaigns.put_part(made, wave)
    cells = [workspace.campaigns.put_part(made, Cell(name=name, share=5_000)) for name in "AB"]
    with UnitOfWork(workspace.database, "campaign.edit") as work:
        rows = work.connection.execute("SELECT id FROM campaign_recipient ORDER BY id").fetchall()
        for place, (row,) in enumerate(rows):
            work.update("campaign_recipient", row, {"cell_id": cells[place % 2]})
    path = tmp_path / "free.xlsx"
    _written(workspace, made, path)
    table = [list(row) for row in recalculated(openpyxl.load_workbook(path)["Test cells"])]
    heads = next(row for row in table if row[0] == "Test cells" and row[1] == "Result")
    parts = [dict(zip(heads, row, strict=True)) for row in table if row[0] in ("A", "B")]
    assert len(parts) == 2
    for part in parts:
        for figure in ("Result", "Return ratio", "Net ROI", "Break-even sales", "Break-even rate"):
            assert part[figure] == "–", figure


@pytest.mark.parametrize("language", ["en", "fr"])
def test_small_and_empty_campaigns_say_what_is_not_known(
    workspace: Workspace, tmp_path: Path, language: str
) -> None:
    made = sent_campaign(workspace, add_customers(workspace, 2))
    wave = replace(workspace.campaigns.get(made).waves[0], unit_cost=0)
    workspace.campaigns.put_part(made, wave)
    path = tmp_path / "small.pdf"
    _written(workspace, made, path, language)
    _written(workspace, made, path.with_suffix(".xlsx"), language)
    text = plain("\n".join(page.text for page in read_pages(path.read_bytes())))
    if language == "en":
        assert "No cost was entered, so whether the campaign paid is not known" in text
        for row in (
            "Result margin − cost – 0", "Return ratio margin / cost – –",
            "Cost of an answer cost / answers – –", "No sale yet",
        ):  # fmt: skip
            assert row.removesuffix(" 0") in text, row
        assert "Break-even Sales that pay" not in text


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
    assert measured["Cost of an answer"] == "–"


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
