"""Reading and writing numbers, amounts and yes/no words."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.amounts import (
    format_amount,
    format_number,
    read_amount,
    read_number,
    read_yes_no,
)
from tests.domain.hostile_text import naughty_strings


@pytest.mark.parametrize(
    ("typed", "cents", "currency"),
    [
        ("1 234,56 €", 123456, "EUR"), ("1\u202f234,56\u00a0€", 123456, "EUR"),
        ("1.234,56", 123456, "EUR"), ("1,234.56", 123456, "EUR"), ("1234", 123400, "EUR"),
        ("1.234", 123400, "EUR"), ("12,5", 1250, "EUR"), ("€12", 1200, "EUR"),
        ("12,50 EUR", 1250, "EUR"), ("-3", -300, "EUR"), ("(12,50)", -1250, "EUR"),
        ("12-", -1200, "EUR"), ("−5", -500, "EUR"), ("1'234.50 CHF", 123450, "CHF"),
        ("12 € HT", 1200, "EUR"), ("12.3400000001", 1234, "EUR"), ("$5", 500, "USD"),
        ("1 234 567", 123456700, "EUR"),
    ],
)  # fmt: skip
def test_amounts(typed: str, cents: int, currency: str) -> None:
    found = read_amount(typed)
    assert (found.cents, found.currency, found.state) == (cents, currency, "good")
    assert found.raw == typed


@pytest.mark.parametrize("typed", ["", "abc", "1,2,3", "12 € et 5 €", "1e20", "--3"])
def test_doubtful_amounts_are_kept(typed: str) -> None:
    found = read_amount(typed)
    assert (found.raw, found.cents, found.state) == (typed, None, "doubtful")


def test_more_than_cents_is_rounded_and_told() -> None:
    found = read_amount("12,3456")
    assert (found.cents, found.state) == (1235, "doubtful")


@pytest.mark.parametrize(
    ("typed", "value"),
    [("1 234,5", "1234.5"), ("1.234", "1.234"), ("12 %", "12"), ("1,234.5", "1234.5"),
     ("-0,5", "-0.5")],
)  # fmt: skip
def test_numbers(typed: str, value: str) -> None:
    assert read_number(typed).value == Decimal(value)


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("Oui", True), ("o", True), ("YES", True), ("x", True), ("1", True), ("1.0", True),
        ("✓", True), ("vrai", True), ("Non", False), ("n", False), ("0", False), ("☐", False),
        ("FAUX", False), ("peut-être", None), ("", None), ("2", None),
    ],
)  # fmt: skip
def test_yes_no(typed: str, answer: bool | None) -> None:
    assert read_yes_no(typed) is answer


def test_written() -> None:
    assert format_amount(123456789, "fr") == "1\u202f234\u202f567,89\u00a0€"
    assert format_amount(123456789, "en") == "€1,234,567.89"
    assert format_amount(-5, "fr") == "−0,05\u00a0€"
    assert format_amount(-5, "en") == "−€0.05"
    assert format_amount(100, "en", "CHF") == "CHF\u00a01.00"
    assert format_number(1234.5, "fr") == "1\u202f234,5"
    assert format_number(1000, "fr") == "1\u202f000"
    assert format_number(Decimal("-0.001"), "fr", 1) == "0,0"
    assert format_number(Decimal("2.5"), "fr", 0) == "3"


@given(st.integers(-(10**14), 10**14), st.sampled_from(["fr", "en"]))
def test_a_written_amount_reads_back(cents: int, language: str) -> None:
    assert read_amount(format_amount(cents, language)).cents == cents


@given(st.text(max_size=30))
def test_any_text_is_kept(text: str) -> None:
    assert read_amount(text).raw == text
    assert read_number(text).raw == text
    read_yes_no(text)


def test_naughty_strings() -> None:
    for text in naughty_strings():
        assert read_amount(text).raw == text
        assert read_number(text).raw == text
        read_yes_no(text)
