"""SIREN, SIRET, VAT numbers and NAF codes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.fr import siren as library_siren

from sme_crm.domain import company_number as numbers
from sme_crm.domain.company_number import read_naf, read_siren, read_siret, read_vat
from tests.domain.hostile_text import naughty_strings


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("73282932000074", "73282932000074"),
        ("732 829 320 00074", "73282932000074"),
        ("732829320\u00a000074", "73282932000074"),
        ("73282932000074.0", "73282932000074"),
        ("SIRET : 732 829 320 00074", "73282932000074"),
        ("35600000000048", "35600000000048"),
        ("35600000049837", "35600000049837"),
    ],
)
def test_good_siret(typed: str, number: str) -> None:
    assert read_siret(typed) == numbers.CompanyNumber(typed, number)


def test_lost_zeros_come_back_when_the_number_checks() -> None:
    assert read_siren("5580501").number == "005580501"
    assert read_siren("5 580 502").state == "doubtful"
    assert read_siren("5 580 502").number == "5580502"


@pytest.mark.parametrize("typed", ["73282932000075", "123", "abc", "", "7,3282932E+13", "0" * 14])
def test_doubtful_siret(typed: str) -> None:
    found = read_siret(typed)
    assert (found.raw, found.state) == (typed, "doubtful")
    assert found.reason


def test_siren_of_a_siret() -> None:
    assert read_siren("732 829 320 00074").number == "732829320"
    assert numbers.siren_of("73282932000074") == "732829320"


def test_shown() -> None:
    assert numbers.format_siret("12345678900012") == "123 456 789 00012"
    assert numbers.format_siren("123456789") == "123 456 789"
    assert numbers.format_siret("x") == "x"
    assert numbers.format_vat("FR40303265045") == "FR 40 303 265 045"
    assert numbers.format_vat("BE0403019261") == "BE0403019261"


@given(st.integers(0, 999_999_999).map("{:09}".format))
def test_luhn_agrees_with_the_library(digits: str) -> None:
    if digits != "0" * 9:
        assert numbers.is_valid_siren(digits) == library_siren.is_valid(digits)


@given(st.integers(1, 99_999_999))
def test_vat_of_a_siren_reads_back(start: int) -> None:
    siren = next(f"{start:08}{d}" for d in range(10) if numbers.passes_luhn(f"{start:08}{d}"))
    number = numbers.vat_of_siren(siren)
    assert read_vat(number) == numbers.CompanyNumber(number, number)
    assert read_vat(numbers.format_vat(number)).number == number
    assert read_siren(numbers.format_siren(siren)).number == siren


@pytest.mark.parametrize(
    ("typed", "country", "number"),
    [
        ("FR40303265045", "FR", "FR40303265045"),
        ("fr 40 303 265 045", "FR", "FR40303265045"),
        ("40303265045", "FR", "FR40303265045"),
        ("303 265 045", "FR", "FR40303265045"),
        ("BE 0403.019.261", "FR", "BE0403019261"),
        ("0403019261", "BE", "BE0403019261"),
        ("DE136695976", "FR", "DE136695976"),
        ("CHE-107.787.577 TVA", "FR", "CHE107787577TVA"),
        ("094259216", "GR", "EL094259216"),
    ],
)
def test_good_vat(typed: str, country: str, number: str) -> None:
    assert read_vat(typed, country) == numbers.CompanyNumber(typed, number)


@pytest.mark.parametrize("typed", ["FR41303265045", "BE0403019262", "US123", "xx", "", "123"])
def test_doubtful_vat(typed: str) -> None:
    assert read_vat(typed).state == "doubtful"
    assert read_vat(typed).raw == typed


@pytest.mark.parametrize(
    ("typed", "code"), [("4711b", "47.11B"), ("47.11B", "47.11B"), ("62.01 Z", "62.01Z")]
)
def test_naf(typed: str, code: str) -> None:
    assert read_naf(typed) == numbers.CompanyNumber(typed, code)


@pytest.mark.parametrize("typed", ["722C", "", "4711", "boulangerie"])
def test_doubtful_naf_is_kept(typed: str) -> None:
    assert read_naf(typed).state == "doubtful"
    assert read_naf(typed).number == typed


@given(st.text(max_size=40))
def test_any_text_is_kept(text: str) -> None:
    for read in (read_siren, read_siret, read_vat, read_naf):
        assert read(text).raw == text


def test_naughty_strings() -> None:
    for text in naughty_strings():
        for read in (read_siren, read_siret, read_vat, read_naf):
            assert read(text).raw == text
