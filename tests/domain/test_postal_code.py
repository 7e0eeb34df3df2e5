"""Postal codes, départements and CEDEX lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.postal_code import (
    department_of,
    is_cedex,
    read_postal_code,
    split_cedex,
    split_postal_line,
)
from tests.domain.hostile_text import naughty_strings


@pytest.mark.parametrize(
    ("typed", "country", "code"),
    [
        ("69002", "FR", "69002"), ("1000", "FR", "01000"), ("1000.0", "FR", "01000"),
        ("F-69002", "FR", "69002"), ("FR - 69002", "FR", "69002"), ("69 002", "", "69002"),
        ("97400", "RE", "97400"), ("98000", "MC", "98000"), ("20090", "FR", "20090"),
        ("SW1A1AA", "GB", "SW1A 1AA"), ("sw1a 1aa", "GB", "SW1A 1AA"), ("B-1000", "BE", "1000"),
        ("D-10115", "DE", "10115"), ("1234ab", "NL", "1234 AB"), ("k1a0b1", "CA", "K1A 0B1"),
        ("1234567", "PT", "1234-567"), ("L-1234", "LU", "1234"), ("", "AE", ""),
    ],
)  # fmt: skip
def test_good_codes(typed: str, country: str, code: str) -> None:
    found = read_postal_code(typed, country)
    assert found.code == code
    assert found.state == ("good" if typed else "doubtful")


@pytest.mark.parametrize(
    ("typed", "country"),
    [("99999", "FR"), ("abc", "FR"), ("690023", "FR"), ("690", "FR"), ("9021", "US"), ("x", "DE")],
)
def test_doubtful_codes_are_kept(typed: str, country: str) -> None:
    found = read_postal_code(typed, country)
    assert (found.code, found.state) == (typed, "doubtful")
    assert found.reason


@pytest.mark.parametrize(
    ("code", "department"),
    [
        ("69002", "69"), ("01000", "01"), ("20000", "2A"), ("20167", "2A"), ("20200", "2B"),
        ("20600", "2B"), ("97110", "971"), ("97133", "977"), ("97150", "978"), ("97610", "976"),
        ("98800", "988"), ("98000", ""), ("99123", ""), ("00100", ""), ("6900", ""), ("", ""),
        ("96000", ""), ("٦٩٠٠٢", ""),
    ],
)  # fmt: skip
def test_department(code: str, department: str) -> None:
    assert department_of(code) == department


@pytest.mark.parametrize(
    ("line", "town", "cedex"),
    [
        ("Lyon Cedex 3", "Lyon", "CEDEX 03"),
        ("PARIS CEDEX 15", "PARIS", "CEDEX 15"),
        ("CERGY PONTOISE CEDEX", "CERGY PONTOISE", "CEDEX"),
        ("Lyon", "Lyon", ""),
        ("Cedexville", "Cedexville", ""),
    ],
)
def test_cedex(line: str, town: str, cedex: str) -> None:
    assert split_cedex(line) == (town, cedex)
    assert is_cedex(line) is bool(cedex)


def test_postal_line() -> None:
    assert split_postal_line("F-69002 Lyon") == ("69002", "Lyon")
    assert split_postal_line("1000 Bourg-en-Bresse") == ("01000", "Bourg-en-Bresse")
    assert split_postal_line("69427 LYON CEDEX 03") == ("69427", "LYON CEDEX 03")
    assert split_postal_line("12 rue Haute") == ("", "12 rue Haute")


@given(st.text(max_size=20), st.sampled_from(["FR", "", "GB", "NL", "DE", "US", "ZZ", "?"]))
def test_reading_twice_changes_nothing(text: str, country: str) -> None:
    once = read_postal_code(text, country)
    assert once.raw == text
    assert read_postal_code(once.code, country).code == once.code


def test_naughty_strings() -> None:
    for text in naughty_strings():
        for country in ("FR", "GB"):
            assert read_postal_code(text[:500], country).raw == text[:500]
        split_cedex(text)
        split_postal_line(text)
