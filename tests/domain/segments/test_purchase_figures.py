"""Worth and rhythm of one customer."""

from __future__ import annotations

import statistics
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.segments.purchase_figures import PurchaseFigures, gap_squares

TODAY = date(2026, 11, 22)


def _of(days: list[date], margin: int = 0) -> PurchaseFigures:
    return PurchaseFigures(
        orders=len(days),
        days=len(days),
        margin=margin,
        first_day=days[0],
        last_day=days[-1],
        gap_squares=gap_squares(days),
    )


@given(st.lists(st.integers(1, 400), min_size=1, max_size=20))
def test_rhythm_equals_mean_and_deviation_of_the_intervals(gaps: list[int]) -> None:
    days = [date(2010, 1, 1)]
    for gap in gaps:
        days.append(days[-1] + timedelta(days=gap))
    figures = _of(days)
    assert figures.mean_interval == pytest.approx(statistics.fmean(gaps))
    assert figures.interval_spread == pytest.approx(statistics.pstdev(gaps), abs=1e-4)


def test_one_order_has_no_rhythm() -> None:
    figures = _of([date(2026, 1, 1)])
    assert figures.mean_interval is None
    assert figures.interval_spread is None
    assert figures.lateness(TODAY) is None


def test_two_orders_have_an_interval_but_no_rhythm_yet() -> None:
    figures = _of([date(2026, 1, 1), date(2026, 2, 1)])
    assert figures.mean_interval == 31
    assert figures.lateness(TODAY) is None


def test_lateness_counts_in_spreads_of_the_own_rhythm() -> None:
    # Intervals of 20 and 40 days: 30 on average, spread 10; the last order is 50 days old.
    first = TODAY - timedelta(days=110)
    figures = _of([first, first + timedelta(days=20), first + timedelta(days=60)])
    assert figures.lateness(TODAY) == pytest.approx(2.0)


def test_clockwork_customers_are_late_by_a_tenth_of_their_interval() -> None:
    first = TODAY - timedelta(days=3 * 100 + 20)
    days = [first + timedelta(days=100 * number) for number in range(3)]
    assert _of(days).lateness(TODAY) == pytest.approx(2.0)


def test_expected_value_is_margin_per_order_times_orders_a_year_over_churn() -> None:
    # Two years to the day, 8 orders, 800 € of margin: 100 € × 4 a year / 20 % = 2 000 €.
    first = date(2024, 11, 23)
    figures = PurchaseFigures(orders=8, days=8, margin=80_000, first_day=first, last_day=TODAY)
    worth = figures.expected_value(TODAY, Decimal("0.2"))
    assert worth is not None
    assert worth == pytest.approx(200_000, rel=0.002)
    assert figures.value_to_date == 80_000


def test_a_first_year_counts_whole() -> None:
    figures = _of([TODAY - timedelta(days=30), TODAY], margin=10_000)
    assert figures.orders_a_year(TODAY) == 2
    assert figures.expected_value(TODAY, Decimal("0.5")) == 20_000


def test_nothing_is_expected_without_orders_or_churn() -> None:
    assert PurchaseFigures().expected_value(TODAY, Decimal("0.2")) is None
    assert _of([TODAY], margin=1).expected_value(TODAY, Decimal(0)) is None
    assert PurchaseFigures().orders_a_year(TODAY) == 0
