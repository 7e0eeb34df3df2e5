"""Intervals, comparisons and sample sizes."""

from __future__ import annotations

from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.campaigns.statistics import (
    compare,
    difference_interval,
    letters_needed,
    smallest_difference,
    verdict,
    wilson,
)


@given(st.integers(1, 5_000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_wilson_solves_its_own_equation(counts: tuple[int, int]) -> None:
    """The ends are the shares at which the observed one lies z standard errors away."""
    answers, letters = counts
    share, interval = answers / letters, wilson(answers, letters)
    assert interval.low <= share <= interval.high
    for end in (interval.low, interval.high):
        if 0 < end < 1:
            error = sqrt(end * (1 - end) / letters)
            assert abs(share - end) / error == pytest.approx(1.959964, rel=1e-5)


def test_known_intervals() -> None:
    # Brown, Cai, DasGupta (2001) and R's prop.test without correction.
    assert wilson(10, 100).low == pytest.approx(0.05522914, abs=1e-7)
    assert wilson(10, 100).high == pytest.approx(0.17436566, abs=1e-7)
    assert wilson(0, 10).low == 0.0
    assert wilson(0, 10).high == pytest.approx(0.27753279, abs=1e-7)
    assert (wilson(0, 0).low, wilson(0, 0).high) == (0.0, 1.0)


def test_two_rates_compared() -> None:
    # R: prop.test(c(30, 50), c(1000, 1000), correct = FALSE), p = 0.02249
    found = compare((30, 1000), (50, 1000))
    assert found.difference == pytest.approx(0.02)
    assert found.p_value == pytest.approx(0.02249, abs=1e-4)
    assert not found.too_few
    assert compare((1, 50), (3, 50)).too_few
    assert compare((0, 0), (3, 50)).p_value == 1.0
    assert compare((0, 100), (0, 100)).p_value == 1.0


def test_letters_needed_to_tell_two_rates_apart() -> None:
    # R: power.prop.test(p1 = .02, p2 = .03, power = .8), n = 3825.5 (without correction)
    assert letters_needed(0.02, 0.01) == pytest.approx(3_826, abs=1)
    assert letters_needed(0.02, 0.02) < letters_needed(0.02, 0.01)
    with pytest.raises(ValueError, match="no sample size"):
        letters_needed(0.02, 0.0)


@given(st.floats(0.005, 0.3), st.integers(400, 100_000))
def test_the_smallest_difference_needs_just_so_many_letters(rate: float, letters: int) -> None:
    smallest = smallest_difference(rate, letters)
    assert smallest is not None
    assert letters_needed(rate, smallest) <= letters
    assert letters_needed(rate, smallest * 0.99) >= letters


def test_verdicts() -> None:
    assert verdict(60, 1_000, 0.03) == "roll_out"
    assert verdict(10, 1_000, 0.03) == "stop"
    assert verdict(30, 1_000, 0.03) == "go_on"
    assert verdict(2, 60, 0.03) == "too_few"
    assert verdict(0, 0, 0.03) == "too_few"


@pytest.mark.parametrize(
    ("first", "second", "low", "high"),
    [
        ((48, 80), (56, 70), 0.0524, 0.3339),
        ((3, 10), (9, 10), 0.1705, 0.8090),
        ((2, 7), (6, 7), 0.0582, 0.8062),
        ((0, 29), (5, 56), -0.0381, 0.1926),
        ((0, 20), (0, 10), -0.1611, 0.2775),
        ((0, 10), (10, 10), 0.6075, 1.0),
    ],
)
def test_the_interval_of_a_difference_is_the_published_one(
    first: tuple[int, int], second: tuple[int, int], low: float, high: float
) -> None:
    """Table II of Newcombe (1998), method 10."""
    found = difference_interval(first, second)
    assert found.low == pytest.approx(low, abs=5e-5)
    assert found.high == pytest.approx(high, abs=5e-5)


def test_without_letters_a_difference_may_be_anything() -> None:
    found = difference_interval((0, 0), (3, 10))
    assert (found.low, found.high) == (-1.0, 1.0)
