"""Reading and writing dates."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain import dates
from sme_crm.domain.dates import (
    format_date,
    format_partial_date,
    present_day,
    pretend_day,
    read_date,
    relative_day,
)
from tests.domain.hostile_text import naughty_strings

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    "typed",
    [
        "20/01/1991", "20.1.91", "20-1-1991", "20 01 1991", "1991-01-20", "1991/1/20", "19910120",
        "1991-01-20T10:00:00Z", "1991-01-20 00:00:00", "20/01/1991 14:30", "20 janvier 1991",
        "20 JANV. 1991", "lundi 20 janvier 1991", "le 20 janvier 1991", "20-janv-91",
        "20janvier1991", "January 20, 1991", "Jan 20th 1991", "20 Jan 1991", "'20/01/1991",
        "1991-01-20T10:00:00.123+01:00", " 20/01/1991 ", "20 janvier\u00a01991",
    ],
)  # fmt: skip
def test_usual_forms(typed: str) -> None:
    found = read_date(typed, today=TODAY)
    assert (found.iso, found.state, found.raw) == ("1991-01-20", "good", typed)
    assert found.day == date(1991, 1, 20)


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("--01-20", "--01-20"), ("--0120", "--01-20"), ("20/01", "--01-20"),
        ("20 janvier", "--01-20"), ("29/02", "--02-29"), ("1991-01", "1991-01"),
        ("01/1991", "1991-01"), ("janvier 1991", "1991-01"), ("1991", "1991"),
        ("1er janvier 2020", "2020-01-01"), ("3 août 26", "2026-08-03"),
        ("3 Mar 2020", "2020-03-03"),
        ("mar. 3 mars 2020", "2020-03-03"), ("mar. 4 févr. 2020", "2020-02-04"),
    ],
)  # fmt: skip
def test_partial_and_first(typed: str, iso: str) -> None:
    assert read_date(typed, today=TODAY).iso == iso


@pytest.mark.parametrize(
    "typed",
    ["31/02/2000", "00/00/0000", "0000-00-00", "bientôt", "", "32/01", "2026-13-01", "33258"],
)  # fmt: skip
def test_doubtful_dates_are_kept(typed: str) -> None:
    found = read_date(typed, today=TODAY)
    assert (found.iso, found.state, found.raw) == ("", "doubtful", typed)
    assert found.day is None
    assert found.reason


def test_american_and_serial_dates() -> None:
    swapped = read_date("01/20/1991", today=TODAY)
    assert (swapped.iso, swapped.state) == ("1991-01-20", "doubtful")
    assert read_date("01/20/1991", month_first=True).state == "good"
    assert read_date("01/02/1991", month_first=True).iso == "1991-01-02"
    assert read_date("33258", spreadsheet_serials=True).iso == "1991-01-20"
    assert read_date("33258.5", spreadsheet_serials=True).iso == "1991-01-20"


def test_two_figures_of_a_year() -> None:
    assert read_date("01/01/36", today=TODAY).iso == "2036-01-01"
    assert read_date("01/01/37", today=TODAY).iso == "1937-01-01"
    assert read_date("01/01/05", today=date(2095, 1, 1)).iso == "2105-01-01"


def test_french_and_english() -> None:
    first = date(2026, 11, 1)
    assert format_date(first, "fr", "long") == "1er novembre 2026"
    assert format_date(first, "fr", "full") == "dimanche 1er novembre 2026"
    assert format_date(first, "fr_FR", "medium") == "1er nov. 2026"
    assert format_date(first, "en", "long") == "1 November 2026"
    assert format_date(first, "fr", "short") == "01/11/2026"
    assert format_partial_date("--11-01", "fr") == "1er novembre"
    assert format_partial_date("2026-11", "en") == "November 2026"
    assert format_partial_date("--02-29", "fr", "short") == "29/02"
    assert format_partial_date("--13-40") == "--13-40"
    assert format_partial_date("whenever") == "whenever"


@pytest.mark.parametrize(
    ("distance", "french", "english"),
    [
        (0, "aujourd’hui", "today"), (-1, "hier", "yesterday"), (1, "demain", "tomorrow"),
        (2, "après-demain", "in 2 days"), (-3, "il y a 3 jours", "3 days ago"),
        (5, "dans 5 jours", "in 5 days"), (-20, "1er nov.", "1 Nov"),
        (60, "20 janv. 2027", "20 Jan 2027"),
    ],
)  # fmt: skip
def test_relative_day(distance: int, french: str, english: str) -> None:
    day = TODAY + timedelta(distance)
    assert relative_day(day, TODAY, "fr") == french
    assert relative_day(day, TODAY, "en") == english


_STYLES = st.sampled_from(["short", "medium", "long", "full"])


@given(st.dates(date(1000, 1, 1)), st.sampled_from(["fr", "en"]), _STYLES)
def test_what_is_written_reads_back(day: date, language: str, style: dates.DateStyle) -> None:
    assert read_date(format_date(day, language, style)).day == day


@given(st.text(max_size=30))
def test_any_text_is_kept(text: str) -> None:
    assert read_date(text, today=TODAY).raw == text


def test_naughty_strings() -> None:
    for text in naughty_strings():
        assert read_date(text, spreadsheet_serials=True).raw == text
        format_partial_date(text)


def test_another_day_may_be_pretended() -> None:
    real = present_day()
    with pretend_day(date(1999, 12, 31)):
        assert present_day() == date(1999, 12, 31)
        assert read_date("1/2/09").iso == "2009-02-01" and read_date("1/2/10").iso == "1910-02-01"
        with pretend_day(None):
            assert present_day() >= real
    assert present_day() >= real
