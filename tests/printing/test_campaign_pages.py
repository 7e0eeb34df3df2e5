"""The brief of a campaign is one page, whatever is written into it, in both languages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from sme_crm.domain.campaigns.campaign import Campaign, Cell, Wave
from sme_crm.domain.campaigns.sizing import Reach, Wishes, size_campaign
from sme_crm.printing.campaign_pages import Brief, write_brief

CAMPAIGN = Campaign(
    name="Open day",
    kind="event",
    description="A Saturday in the workshop",
    offer="Fitting is free",
    answer_ways="coupon,phone",
    start_day="2027-03-01",
    price=10_000,
    margin_rate=5_000,
    answer_rate=200,
    sale_rate=200,
    waves=(Wave(channel="letter", name="Invitation", unit_cost=150),),
    cells=(Cell(name="A", share=4_500, parameter="with a P.S."),),
)


REACH = Reach(selected=10_000, contacts=10_000)


def _written(
    path: Path,
    campaign: Campaign,
    language: str,
    reach: Reach = REACH,
    wishes: Wishes | None = None,
    groups: Sequence[str] = ("Loyal",),
) -> list[str]:
    import pypdfium2

    sizing = size_campaign(campaign, reach, wishes or Wishes())
    brief = Brief(campaign, sizing, groups, ["Late"], "Ada")
    write_brief(path, brief, language, date(2027, 1, 4))
    document = pypdfium2.PdfDocument(path)
    texts = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    return texts


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "en",
            (
                "Open day",
                "Event",
                "Coupon, phone",
                "1 March 2027",
                "€15,000.00",
                "−€5,000.00",
                "3.00%",
            ),
        ),
        ("fr", ("Événement", "Cible", "Loyal", "Late", "Ada", "15\u202f000,00\u00a0€")),
    ],
)
def test_the_page_says_the_brief_and_the_worked_example(
    tmp_path: Path, language: str, expected: tuple[str, ...]
) -> None:
    (text,) = _written(tmp_path / "brief.pdf", CAMPAIGN, language)
    flat = " ".join(text.replace("\u202f", " ").replace("\u00a0", " ").split())
    for words in expected:
        assert words.replace("\u202f", " ").replace("\u00a0", " ") in flat


@pytest.mark.parametrize(
    ("reach", "wished", "groups", "said", "unsaid"),
    [
        (Reach(412, 367), 0, ["Loyal"], "Selected 412 May be contacted 367", "reckoned"),
        (Reach(412, 0), 0, ["Loyal"], "Selected 412 May be contacted 0", "reckoned"),
        (Reach(412, 300, sent=True), 0, ["Loyal"], "Selected 412 Reached 300", "May be contacted"),
        (
            Reach(412, 367), 5_000, ["Loyal"],
            "May be contacted 367 Contacts reckoned with 5,000", "Reached",
        ),
        (Reach(), 5_000, [], "Contacts reckoned with 5,000", "Selected"),
    ],
)  # fmt: skip
def test_the_page_says_who_is_selected_and_who_may_be_contacted(
    tmp_path: Path, reach: Reach, wished: int, groups: list[str], said: str, unsaid: str
) -> None:
    wishes = Wishes(contacts=wished)
    (text,) = _written(tmp_path / "brief.pdf", CAMPAIGN, "en", reach, wishes, groups)
    flat = " ".join(text.split())
    assert said in flat
    assert unsaid not in flat


def test_each_cell_of_the_test_has_a_line(tmp_path: Path) -> None:
    cells = (Cell(name="A", share=4_500, parameter="with a P.S."), Cell(name="B", share=5_500))
    (text,) = _written(tmp_path / "brief.pdf", replace(CAMPAIGN, cells=cells), "en")
    lines = [line.strip() for line in text.splitlines()]
    assert any(line.endswith("A · 45% · with a P.S.") for line in lines), lines
    assert "B · 55%" in lines


def test_a_long_brief_stays_one_page_and_whole(tmp_path: Path) -> None:
    wordy = replace(CAMPAIGN, description="word " * 900, offer="offer " * 300 + "last")
    (text,) = _written(tmp_path / "brief.pdf", wordy, "en")
    assert text.count("word") >= 900
    assert "last" in text
    assert "3.00%" in text
