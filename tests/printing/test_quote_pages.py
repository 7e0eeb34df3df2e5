"""Quotes on paper, read back: what stands where, on every page, in both languages."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from sme_crm.domain.letters.sender import Sender
from sme_crm.domain.sales.quote import Quote, QuoteLine, quote_totals
from sme_crm.printing.quote_pages import QuotePaper, quote_pdf
from tests.printing.printed_page import PrintedPage, read_pages

SENDER = Sender(
    "Atelier du Bois Clair", "SARL", 20_000, "732829320", "Nantes", "FR44732829320",
    ("8 quai de la Fosse",), "44000", "Nantes", "02 40 12 34 56",
)  # fmt: skip
LINES = (
    QuoteLine("Fenêtre en chêne", quantity=3_000, unit_price=48_900, reference="FEN-1"),
    QuoteLine("Rez-de-chaussée", kind="text"),
    QuoteLine("Pose", quantity=1_500, unit_price=20_000, vat_rate=1_000, discount_rate=500),
)


def a_quote(lines: tuple[QuoteLine, ...] = LINES, **values: Any) -> Quote:
    quote = Quote(
        id=1, number="D2026-0007", state="draft", customer_id=1, customer="Nova Conseil",
        contact_id=2, contact="Anne Petit", opportunity_id=None, opportunity="",
        subject="Menuiseries", recipient=("NOVA CONSEIL", "Madame Anne PETIT", "69002 LYON"),
        day="2026-11-23", valid_until="2026-12-23", introduction="", closing="Solde à 30 jours.",
        language="fr", currency="EUR", discount_rate=0, vat_exempt=False, net=0, vat=0, gross=0,
        margin=None, response_code="", sent_day=None, decided_day=None, refusal_reason="",
        competitor="", responsible_id=None, responsible="", notes="", created_at="", lines=lines,
    )  # fmt: skip
    return replace(quote, **values)


def pages_of(quote: Quote) -> list[PrintedPage]:
    return read_pages(quote_pdf(QuotePaper(quote, SENDER)))


def plain(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").replace("\u202f", " ").split())


def test_it_says_what_a_quote_must() -> None:
    (page,) = pages_of(a_quote())
    text = plain(page.text)
    totals = quote_totals(LINES)
    assert (totals.net, totals.vat, totals.gross) == (175_200, 32_190, 207_390)
    for said in (
        "D2026-0007", "23 novembre 2026", "23 décembre 2026", "Atelier du Bois Clair",
        "RCS Nantes 732 829 320", "FR44732829320", "SARL au capital de 20 000 €", "NOVA CONSEIL",
        "FEN-1", "1 467,00 €", "285,00 €", "1 752,00 €", "293,40 €", "28,50 €", "2 073,90 €",
        "Solde à 30 jours.",
    ):  # fmt: skip
        assert said in text, said


def test_the_address_stands_in_the_window_and_nothing_else_does() -> None:
    (page,) = pages_of(a_quote())
    assert "NOVACONSEIL" in page.in_box(110, 50, 190, 79)
    inside = page.in_box(90, 34, 209, 94)
    assert inside == page.in_box(110, 50, 190, 79)


def test_an_address_too_wide_for_the_window_is_printed_all_the_same() -> None:
    wide = "Société anonyme des établissements industriels et commerciaux du Grand Ouest"
    (page,) = pages_of(a_quote(recipient=(wide, "44000 NANTES")))
    assert "Grand Ouest" in plain(page.text)


def test_without_vat_it_says_so_and_tells_no_rate() -> None:
    text = plain(pages_of(a_quote(vat_exempt=True))[0].text)
    assert "TVA non applicable, art. 293 B du CGI" in text
    assert "20 %" not in text


def test_discounts_are_told_of_the_line_and_of_the_whole() -> None:
    text = plain(pages_of(a_quote(discount_rate=1_000))[0].text)
    assert "5 %" in text
    assert "-175,20 €" in text.replace("−", "-")
    assert "1 576,80 €" in text


@pytest.mark.parametrize("count", [25, 60])
def test_long_tables_go_on_with_their_head_and_every_page_is_numbered(count: int) -> None:
    lines = tuple(
        QuoteLine(f"Article {number:03}", unit_price=number * 100) for number in range(count)
    )
    pages = pages_of(a_quote(lines, language="en"))
    assert len(pages) > 1
    for number, page in enumerate(pages, 1):
        assert f"{number}/{len(pages)}" in plain(page.text)
        assert "Atelier du Bois Clair" in page.text
        rows = [line for line in lines if line.description in page.text]
        assert ("Description" in page.text) == bool(rows)
        assert max(glyph.bottom for glyph in page.glyphs) < 297
    said = "".join(page.text for page in pages)
    assert [line.description for line in lines if said.count(line.description) != 1] == []
    assert sum("Agreed and accepted" in page.text for page in pages) == 1


def test_a_line_longer_than_a_page_is_printed_to_its_end() -> None:
    words = " ".join(f"mot{number}" for number in range(1_500))
    pages = pages_of(a_quote((QuoteLine(words, unit_price=100),)))
    said = plain(" ".join(page.text for page in pages))
    assert all(f"mot{number}" in said for number in range(1_500))
    bodies = [glyph for page in pages for glyph in page.glyphs if glyph.text.isalnum()]
    assert all(10 < glyph.left < 200 for glyph in bodies)


def test_it_is_the_same_for_the_same_quote() -> None:
    paper = QuotePaper(a_quote(), SENDER)
    assert quote_pdf(paper) == quote_pdf(paper)
    assert quote_pdf(QuotePaper(a_quote(subject="Other"), SENDER)) != quote_pdf(paper)
