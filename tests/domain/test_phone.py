"""Reading and showing phone numbers."""

from __future__ import annotations

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.phone import Phone, format_phone, read_phone, split_phones
from tests.domain.hostile_text import naughty_strings


@pytest.mark.parametrize(
    "typed",
    [
        "0612345678", "06 12 34 56 78", "06.12.34.56.78", "06-12-34-56-78", "06/12/34/56/78",
        "+33612345678", "+33 6 12 34 56 78", "+33 (0)6 12 34 56 78", "0033612345678",
        "0033 (0)6 12 34 56 78", "33612345678", "612345678", "612345678.0", "6,12345678E+08",
        "06\u00a012\u202f34\u00a056 78", "'0612345678", " 0612345678 ", "\u202a0612345678\u202c",
        "06–12–34–56–78", "Tél. : 06 12 34 56 78", "(06) 12 34 56 78", "06 12 345 678",
    ],
)  # fmt: skip
def test_french_forms(typed: str) -> None:
    phone = read_phone(typed)
    assert (phone.e164, phone.kind, phone.state) == ("+33612345678", "mobile", "good")
    assert phone.raw == typed
    assert phone.display == "06 12 34 56 78"
    assert phone.digits == "33612345678"


@pytest.mark.parametrize(
    ("typed", "e164", "kind", "display"),
    [
        ("0262 12 34 56", "+262262123456", "landline", "02 62 12 34 56"),
        ("0692123456", "+262692123456", "mobile", "06 92 12 34 56"),
        ("+262 262 12 34 56", "+262262123456", "landline", "02 62 12 34 56"),
        ("+33 262 12 34 56", "+262262123456", "landline", "02 62 12 34 56"),
        ("0590 12 34 56", "+590590123456", "landline", "05 90 12 34 56"),
        ("0594123456", "+594594123456", "landline", "05 94 12 34 56"),
        ("0596123456", "+596596123456", "landline", "05 96 12 34 56"),
        ("0508412345", "+508412345", "landline", "+508 41 23 45"),
        ("0269612345", "+262269612345", "landline", "02 69 61 23 45"),
        ("09 72 12 34 56", "+33972123456", "landline", "09 72 12 34 56"),
        ("0800 123 456", "+33800123456", "other", "0 800 12 34 56"),
        ("+41 22 123 45 67", "+41221234567", "landline", "+41 22 123 45 67"),
        ("0041 22 123 45 67", "+41221234567", "landline", "+41 22 123 45 67"),
    ],
)
def test_overseas_special_and_foreign(typed: str, e164: str, kind: str, display: str) -> None:
    phone = read_phone(typed)
    assert (phone.e164, phone.kind, phone.state) == (e164, kind, "good")
    assert phone.display == display


def test_the_region_of_the_contact_decides() -> None:
    assert read_phone("022 123 45 67", "CH").e164 == "+41221234567"
    assert read_phone("020 7946 0958", "GB").e164 == "+442079460958"
    assert read_phone("+33 6 12 34 56 78", "CH").e164 == "+33612345678"
    assert read_phone("0262123456", "RE").e164 == "+262262123456"


@pytest.mark.parametrize(
    "typed", ["061234567", "06 12 34 56 7", "abc", "0012", "voir fiche", "0 000 000 000", "+33"]
)
def test_doubtful_is_kept_as_typed(typed: str) -> None:
    phone = read_phone(typed)
    assert phone.state == "doubtful"
    assert phone.reason
    assert phone.e164 is None
    assert phone.display == typed


def test_a_well_built_number_of_no_known_range_is_comparable_but_doubtful() -> None:
    plain, spaced = read_phone("0729375743"), read_phone("+33 7 29 37 57 43")
    assert plain.state == spaced.state == "doubtful"
    assert plain.digits == spaced.digits == "33729375743"
    assert spaced.display == "+33 7 29 37 57 43"


def test_words_beside_the_number_become_its_label() -> None:
    assert read_phone("Fax 01 23 45 67 89").label == "Fax"
    assert read_phone("01 23 45 67 89 poste 12").label == "poste 12"
    assert read_phone("01 23 45 67 89 (bureau)").label == "bureau"
    unknown = read_phone("Jean 06 12 34 56 78")
    assert (unknown.e164, unknown.state) == ("+33612345678", "doubtful")


def test_short_numbers_are_good() -> None:
    assert read_phone("3631") == Phone("3631", None)
    assert read_phone("112").state == "good"


def test_international_display() -> None:
    assert format_phone("+33612345678", "international") == "+33 6 12 34 56 78"
    assert format_phone("+262262123456", "international") == "+262 262 12 34 56"
    assert format_phone("nonsense") == "nonsense"


@pytest.mark.parametrize(
    ("cell", "numbers"),
    [
        ("06 12 34 56 78 / 04 12 34 56 78", ["+33612345678", "+33412345678"]),
        ("0612345678 ou 0412345678", ["+33612345678", "+33412345678"]),
        ("06 12 34 56 78 04 12 34 56 78", ["+33612345678", "+33412345678"]),
        ("0612345678;0412345678\n0512345678", ["+33612345678", "+33412345678", "+33512345678"]),
        ("Tél 0612345678, Fax 0412345678", ["+33612345678", "+33412345678"]),
        ("06/12/34/56/78", ["+33612345678"]),
        ("0612345678;inconnu", ["+33612345678", None]),
        ("", []),
    ],
)
def test_several_in_a_cell(cell: str, numbers: list[str | None]) -> None:
    assert [phone.e164 for phone in split_phones(cell)] == numbers


def test_fast_path_agrees_with_the_library() -> None:
    """Every prefix we call assigned has numbers the library calls valid, under the same code."""
    for start in range(100, 1000):
        phones = [
            read_phone(f"0{start}{rest}") for rest in ("123456", "612345", "412345", "091234")
        ]
        for phone in phones:
            assert phone.e164 is not None or phone.state == "doubtful"
        if start // 100 == 8:
            continue
        valid = [
            phonenumbers.is_valid_number(phonenumbers.parse(phone.e164))
            for phone in phones
            if phone.state == "good" and phone.e164
        ]
        assert not valid or any(valid) or start in (639, 691), start


@given(st.text(max_size=60))
def test_nothing_is_lost(text: str) -> None:
    phone = read_phone(text)
    assert phone.raw == text
    digits = sum(character.isdigit() for character in text)
    assert sum(c.isdigit() for p in split_phones(text) for c in p.raw) == digits


@given(st.from_regex(r"\A0[1-7][0-9]{8}\Z"))
def test_reading_what_is_shown_gives_the_same(number: str) -> None:
    phone = read_phone(number)
    if phone.state == "good" and phone.e164 is not None:
        assert read_phone(phone.display).e164 == phone.e164
        assert read_phone(format_phone(phone.e164, "international")).e164 == phone.e164


def test_naughty_strings() -> None:
    for text in naughty_strings():
        assert read_phone(text).raw == text
        split_phones(text)
