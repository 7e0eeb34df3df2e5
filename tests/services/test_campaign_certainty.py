"""How sure a campaign's results are: sentences that do not gainsay themselves, one wording."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from sme_crm.domain.campaigns.campaign import Cell
from sme_crm.domain.campaigns.statistics import Comparison, Interval
from sme_crm.domain.sales.periods import Period
from sme_crm.printing.reports.words import ReportWords
from sme_crm.services.campaigns.analysis import CampaignResult
from sme_crm.services.reports.campaign_certainty import increment_sentence, likely_range
from sme_crm.services.workspace import Workspace
from sme_crm.store.unit_of_work import UnitOfWork
from tests.printing.printed_page import plain, read_pages
from tests.services.campaigns.senders import SENT, sent_campaign
from tests.services.segments.buyers import add_customers, add_order

EN = ReportWords("en", "EUR")
FR = ReportWords("fr", "EUR")


@pytest.fixture
def result(workspace: Workspace) -> CampaignResult:
    customers = add_customers(workspace, 60)
    campaign = sent_campaign(workspace, customers[:40], controls=customers[40:])
    control = workspace.campaigns.put_part(campaign, Cell(name="C", share=3_000, is_control=True))
    with UnitOfWork(workspace.database, "campaign.edit") as work:
        rows = work.connection.execute(
            "SELECT id FROM campaign_recipient WHERE sent_day = ''"
        ).fetchall()
        work.update_many("campaign_recipient", [row[0] for row in rows], {"cell_id": control})
    for customer in (*customers[:8], customers[40]):
        add_order(workspace, customer, SENT, 1_000, margin=100)
    return workspace.campaign_analysis.result(workspace.campaigns.get(campaign))


def _told(result: CampaignResult, comparison: Comparison, **values: object) -> CampaignResult:
    assert result.increment is not None
    return replace(result, increment=replace(result.increment, comparison=comparison, **values))


def test_too_few_are_never_called_sure(result: CampaignResult) -> None:
    few = _told(
        result, Comparison(0.1, 0.2, too_few=True), sales=Decimal("2.1"), low=-12.84, high=9.06
    )
    said = increment_sentence(EN, few)
    assert said == (
        "In the control group 1 of 20 bought in the same days. Measured against them, the campaign"
        " brought 2.1 more buyers, and the margin differs by +€6.00. So few bought that this"
        " proves nothing: the true difference may be anywhere from −12.8 to +9.1 buyers."
    )
    assert "surely" not in said
    french = increment_sentence(FR, few)
    assert "2,1 acheteurs de plus" in french
    assert "n’importe où entre −12,8 et +9,1 acheteurs" in french
    assert "sûr" not in french


@pytest.mark.parametrize(
    ("p_value", "said", "french"),
    [
        (0.0004, "This is more than chance, which alone would do as much less than once in 1,000",
         "C’est plus que le hasard, qui en ferait autant moins d’une fois sur 1\u202f000"),
        (0.004, "This is more than chance, which alone would do as much less than once in 100",
         "C’est plus que le hasard, qui en ferait autant moins d’une fois sur 100"),
        (0.0121, "This is more than chance, which alone would do as much about once in 100 times",
         "C’est plus que le hasard, qui en ferait autant environ une fois sur 100"),
        (0.049, "This is more than chance, which alone would do as much about 5 times in 100",
         "C’est plus que le hasard, qui en ferait autant environ 5 fois sur 100"),
        (0.31, "This may be chance, which alone would do as much about 31 times in 100",
         "Ce peut être le hasard, qui en ferait autant environ 31 fois sur 100"),
    ],
)  # fmt: skip
def test_chance_is_told_in_times_out_of_a_hundred(
    result: CampaignResult, p_value: float, said: str, french: str
) -> None:
    told = _told(result, Comparison(0.1, p_value, too_few=False))
    assert said in increment_sentence(EN, told)
    assert french in increment_sentence(FR, told)


def test_a_loss_of_buyers_is_told_as_fewer(result: CampaignResult) -> None:
    lost = _told(
        result, Comparison(-0.1, 0.4, too_few=False), sales=Decimal("-7.1"),
        margin=Decimal(-1_580_393), low=-23.5, high=3.9,
    )  # fmt: skip
    said = increment_sentence(EN, lost)
    assert "brought 7.1 fewer buyers, and the margin differs by −€15,803.93." in said
    assert "anywhere from −23.5 to +3.9 buyers" in said


def test_a_range_stays_on_one_line() -> None:
    assert likely_range(Interval(0.012, 0.034), "en") == "1.2%\u00a0to\u00a03.4%"
    assert likely_range(Interval(0.012, 0.034), "fr") == "1,2\u202f%\u00a0à\u00a03,4\u202f%"


@pytest.mark.parametrize("words", [EN, FR], ids=["en", "fr"])
def test_pdf_and_workbook_say_the_same_sentence(
    workspace: Workspace, result: CampaignResult, words: ReportWords, tmp_path: Path
) -> None:
    said = increment_sentence(words, result)
    report = workspace.reports.make(
        "campaign", Period(SENT, SENT), SENT, words.language, result.campaign.id
    )
    workspace.reports.write(report, tmp_path / "report.pdf")
    workspace.reports.write(report, tmp_path / "report.xlsx")
    pages = read_pages((tmp_path / "report.pdf").read_bytes())
    assert plain(said) in plain(" ".join(page.text for page in pages))
    book = openpyxl.load_workbook(tmp_path / "report.xlsx")
    cells = [cell.value for sheet in book for row in sheet.iter_rows() for cell in row]
    assert said in cells
