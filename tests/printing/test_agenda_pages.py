"""The printed agenda: what stands on its pages, also when they are full, empty or at night."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pypdfium2
import pytest

from sme_crm.domain.appointment import Appointment, Occurrence
from sme_crm.printing.agenda_pages import PrintedDay, write_agenda

MONDAY = date(2026, 11, 16)
PRINTED = date(2026, 11, 22)


def occurrence(number: int, subject: str, starts: str, ends: str, status: str = "") -> Occurrence:
    about = Appointment(number, "", subject, starts, ends, status=status)
    return Occurrence(about, starts, ends, starts)


def printed(
    path: Path, count: int, found: list[Occurrence], language: str = "fr", first: date = MONDAY
) -> pypdfium2.PdfTextPage:
    days = [PrintedDay(first + timedelta(days=n)) for n in range(count)]
    target = path / "agenda.pdf"
    write_agenda(target, "Agenda", days, found, language, company="Lefèvre", printed_on=PRINTED)
    document = pypdfium2.PdfDocument(str(target))
    assert len(document) == 1
    return document[0].get_textpage()


def lines(page: pypdfium2.PdfTextPage) -> str:
    return " ".join(page.get_text_bounded().split())


@pytest.mark.parametrize(("language", "word"), [("fr", "(annulé)"), ("en", "(cancelled)")])
def test_what_is_cancelled_says_so_without_colours(
    tmp_path: Path, language: str, word: str
) -> None:
    gone = occurrence(1, "Pose", "2026-11-16T09:00", "2026-11-16T11:00", "cancelled")
    kept = occurrence(2, "Visite", "2026-11-17T09:00", "2026-11-17T11:00", "confirmed")
    said = lines(printed(tmp_path, 7, [gone, kept], language))
    assert f"{word} Pose" in said
    assert ") Visite" not in said


@pytest.mark.parametrize("count", [1, 7])
def test_what_goes_on_after_midnight_stands_on_both_days(tmp_path: Path, count: int) -> None:
    night = occurrence(1, "Nuit", "2026-11-15T22:00", "2026-11-16T02:00")
    page = printed(tmp_path, count, [night])
    assert "Nuit" in lines(page)
    left, bottom, right, top = page.page.get_mediabox()
    for at in range(page.count_chars()):
        one = page.get_charbox(at)
        assert left <= one[0] <= one[2] <= right
        assert bottom <= one[1] <= one[3] <= top


def test_bars_without_room_are_counted(tmp_path: Path) -> None:
    bars = [occurrence(n, f"Salon {n}", "2026-11-17", "2026-11-19") for n in range(9)]
    said = lines(printed(tmp_path, 7, bars))
    assert sum(f"Salon {n}" in said for n in range(9)) == 5
    assert said.count("+4") == 2


def test_thirty_on_a_day_are_all_told(tmp_path: Path) -> None:
    found = []
    for n in range(30):
        hour, minute = 8 + n % 9, 15 * (n % 4)
        starts = f"2026-11-16T{hour:02}:{minute:02}"
        found.append(
            occurrence(n, f"Visite{n}x de chantier", starts, starts[:11] + f"{hour + 1:02}:00")
        )
    said = lines(printed(tmp_path, 1, found))
    assert all(f"Visite{n}x" in said for n in range(30))


def test_days_that_are_no_whole_weeks_stay_on_the_page(tmp_path: Path) -> None:
    last = occurrence(1, "Dernier", "2026-12-16T09:00", "2026-12-16T10:00")
    page = printed(tmp_path, 31, [last])
    place = page.search("Dernier").get_next()
    assert place is not None
    assert page.get_charbox(place[0])[1] > 40


def test_empty_days_have_their_hours(tmp_path: Path) -> None:
    said = lines(printed(tmp_path, 1, [], "en"))
    assert "7:00" in said and "19:00" in said and "printed on 22 November 2026" in said
