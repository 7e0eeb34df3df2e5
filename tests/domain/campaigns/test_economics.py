"""The worked example of the guides, to the cent, and what must always hold."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.campaigns.economics import (
    Economics,
    break_even_rate,
    break_even_sales,
    discount_cost,
    expected_answers,
    margin_of,
    net_roi,
    result_of,
    return_ratio,
    revenue_of,
    sends_needed,
    sensitivity,
    unit_contact_cost,
)

EXAMPLE = Economics(
    contacts=10_000, cost=1_500_000, price=10_000, margin_rate=5_000, answers=250, sales=200
)


def test_the_worked_example() -> None:
    assert discount_cost(10_000, 3_000, 200) == 600_000
    assert revenue_of(200, 10_000) == 2_000_000
    assert margin_of(2_000_000, 5_000) == 1_000_000
    assert result_of(1_000_000, 1_500_000) == -500_000
    assert round(return_ratio(1_000_000, 1_500_000) or 0, 2) == Decimal("0.67")
    assert round(net_roi(1_000_000, 1_500_000) or 0, 3) == Decimal("-0.333")
    assert break_even_sales(1_500_000, 5_000, 10_000) == 300
    assert break_even_rate(Decimal(300), 10_000) == Decimal("0.03")
    assert expected_answers(2_000, 200) == 40
    assert unit_contact_cost(1_500_000, 10_000) == 150


def test_a_campaign_names_them_alike() -> None:
    assert EXAMPLE.revenue == 2_000_000
    assert EXAMPLE.margin == 1_000_000
    assert EXAMPLE.result == -500_000
    assert EXAMPLE.break_even_sales == 300
    assert EXAMPLE.break_even_rate == Decimal("0.03")
    assert EXAMPLE.unit_contact_cost == 150
    assert EXAMPLE.cost_per_answer == 6_000
    assert EXAMPLE.cost_per_sale == 7_500
    assert EXAMPLE.answer_rate == Decimal("0.025")


def test_what_was_measured_takes_the_place_of_the_rate() -> None:
    measured = Economics(100, 50_000, 10_000, 5_000, 4, 3, 45_000, 30_000)
    assert (measured.revenue, measured.margin, measured.result) == (45_000, 30_000, -20_000)


@given(st.integers(1, 10**9), st.integers(1, 10_000), st.integers(1, 10**7))
def test_at_break_even_the_margin_equals_the_cost(cost: int, rate: int, price: int) -> None:
    sales = break_even_sales(cost, rate, price)
    assert sales is not None
    assert Fraction(cost) / Fraction(rate, 10_000) / price == pytest.approx(float(sales))
    assert float(sales) * price * rate / 10_000 == pytest.approx(cost)


@given(st.integers(0, 5_000), st.integers(1, 10_000))
def test_the_sends_needed_bring_what_was_wanted(wanted: int, rate: int) -> None:
    sends = sends_needed(wanted, rate)
    assert sends is not None
    assert expected_answers(sends, rate) >= wanted
    assert sends == 0 or expected_answers(sends - 1, rate) < wanted


def test_nothing_to_divide_by() -> None:
    empty = Economics(0, 0, 0, 0, 0, 0)
    assert empty.break_even_sales is None
    assert empty.break_even_rate is None
    assert empty.return_ratio is None
    assert empty.net_roi is None
    assert empty.unit_contact_cost is None
    assert empty.answer_rate is None
    assert sends_needed(10, 0) is None


def test_the_grid_crosses_nought_at_break_even() -> None:
    (low, even, high) = sensitivity(EXAMPLE, (200, 300, 400), (5_000,))
    assert (low[0], even[0], high[0]) == (-500_000, 0, 500_000)
