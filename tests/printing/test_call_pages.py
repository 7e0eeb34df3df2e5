"""Lists of calls on paper: nobody is torn in two, every page says which of how many it is."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sme_crm.domain.translation import translated
from sme_crm.printing.call_pages import CallLine, CallScript, CallSheet, write_call_lists
from tests.printing.printed_page import plain, read_pages

DAY = date(2026, 12, 7)


def _line(number: int) -> CallLine:
    long = number % 3 == 0
    return CallLine(
        f"Contact{number}"
        + (" de la Rochefoucauld-Montmorency et de Saint-Nazaire" if long else ""),
        "Assistante de direction · Imprimerie des Pays de la Loire et de Bretagne" if long else "",
        ("02 40 11 22 33", "06 11 22 33 44") if number % 2 else ("02 40 11 22 33",),
        "Consent of 12/03/2025, valid for three years, to be renewed" if long else "No consent",
        warns=not long,
        code=f"002-000-{number:03}",
    )


@pytest.mark.parametrize("language", ["fr", "en"])
def test_contacts_stay_whole_over_many_pages(language: str, tmp_path: Path) -> None:
    sheets = [
        CallSheet(DAY, [_line(number) for number in range(1, 62)], "Good morning, " * 30),
        CallSheet(date(2026, 12, 8), [_line(number) for number in range(62, 70)], "Short."),
    ]
    script = CallScript("Winter – Calls", (("Benefits", "Warm rooms"),), company="Nova")
    path = tmp_path / "calls.pdf"
    count = write_call_lists(path, script, sheets, language, DAY)
    pages = read_pages(path.read_bytes())
    assert len(pages) == count >= 7
    again = translated(language, "CallPages", "Call again on")
    of = "sur" if language == "fr" else "of"
    seen = []
    for number, page in enumerate(pages, 1):
        words = plain(page.text)
        assert f"Winter – Calls · Page {number} {of} {count}" in words
        here = [one for one in range(1, 70) if f"002-000-{one:03}" in words]
        assert words.count(again) == len(here)  # each with its room for a note
        assert all(f"Contact{one}" in words for one in here)
        seen += here
        for box in page.objects:
            assert 15.5 <= box.left <= box.right <= 194.5, box
            assert 14.5 <= box.top <= box.bottom <= 281.5, box
        for glyph in page.glyphs:
            assert glyph.bottom <= 281.5 or 285 <= glyph.top <= glyph.bottom <= 290, glyph
    assert seen == list(range(1, 70))


def test_a_page_is_filled(tmp_path: Path) -> None:
    lines = [CallLine(f"Name{number}", phones=("02 40 11 22 33",)) for number in range(40)]
    path = tmp_path / "calls.pdf"
    write_call_lists(path, CallScript("T"), [CallSheet(DAY, lines)], "en", DAY)
    full = read_pages(path.read_bytes())[1]
    lowest = max(box.bottom for box in full.objects)
    # The room below the last contact is less than another one takes.
    assert lowest > 281 - 24
    assert full.text.count("Name") >= 13
