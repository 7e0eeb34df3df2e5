"""Numbers typed to find whose they are: whole or in part, in any format."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.dialled_number import DialledNumber, read_dialled, read_digits


@pytest.mark.parametrize(
    "typed",
    ["0612345678", "06 12 34 56 78", "06.12.34.56.78", "06-12-34-56-78", "06/12/34/56/78",
     "06\N{NO-BREAK SPACE}12\N{NARROW NO-BREAK SPACE}34 56 78", "06–12–34–56–78",
     "\N{LEFT-TO-RIGHT EMBEDDING}06 12 34 56 78\N{POP DIRECTIONAL FORMATTING}", "tel:0612345678",
     "０６１２３４５６７８"],
)  # fmt: skip
def test_a_national_number_is_sought_whole(typed: str) -> None:
    expected = DialledNumber(("33612345678", "0612345678"), "", "612345678", whole=True)
    assert read_dialled(typed) == expected


@pytest.mark.parametrize(
    "typed",
    ["+33612345678", "+33 6 12 34 56 78", "0033 6 12 34 56 78", "+33 (0)6 12 34 56 78",
     "0033(0)612345678", "tel:+33612345678", "TEL://+33-6-12-34-56-78",
     "Portable : 06 12 34 56 78"],
)  # fmt: skip
def test_with_the_code_of_its_country(typed: str) -> None:
    assert read_dialled(typed) == DialledNumber(("33612345678",), "", "33612345678", whole=True)


def test_parts_are_beginnings_and_endings() -> None:
    assert read_dialled("5678") == DialledNumber(("5678",), "335678", "5678")
    assert read_dialled("0678") == DialledNumber(("33678", "0678"), "", "0678")
    assert read_dialled("+33 6 12") == DialledNumber(("33612",))
    assert read_dialled("678") == DialledNumber(("678",), "33678")


def test_overseas_numbers_have_their_own_code() -> None:
    assert read_dialled("0262 12").beginnings == ("26226212", "026212")
    assert read_dialled("0692 12 34 56").beginnings[0] == "262692123456"


@pytest.mark.parametrize("typed", ["", "Anne", "Anne 2026", "12", "3 rue Foch", "+"])
def test_what_is_no_number_seeks_nothing(typed: str) -> None:
    assert read_dialled(typed) == DialledNumber()


@given(st.text())
def test_anything_typed_gives_plain_digits(text: str) -> None:
    number = read_dialled(text)
    for digits in (*number.beginnings, number.perhaps, number.ending):
        assert digits == "" or (digits.isascii() and digits.isdigit())
    assert not read_digits(text).beginnings or number.beginnings
