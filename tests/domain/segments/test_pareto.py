"""Pareto curve and ABC classes."""

from __future__ import annotations

from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.segments.pareto import abc_class, abc_cuts, customers_for, pareto_curve

CENTS = st.lists(st.integers(-5_000, 100_000), max_size=80)


@given(CENTS, st.integers(1, 9_999))
def test_fewest_customers_equal_those_found_by_trying_all_counts(
    values: list[int], share: int
) -> None:
    best = sorted((value for value in values if value > 0), reverse=True)
    sums = [0, *accumulate(best)]
    wanted = next(n for n, reached in enumerate(sums) if reached * 10_000 >= sums[-1] * share)
    assert customers_for(values, share) == wanted


@given(CENTS)
def test_the_curve_rises_to_the_whole(values: list[int]) -> None:
    curve = pareto_curve(values)
    totals = [point.total for point in curve.points]
    assert totals == sorted(totals)
    assert curve.total == sum(value for value in values if value > 0)
    assert curve.loss == sum(value for value in values if value < 0)
    if curve.total:
        assert totals[-1] == pytest.approx(1.0)
        assert curve.points[-1].customers == 1.0
    for point in curve.points:
        best = sorted((max(0, value) for value in values), reverse=True)[: point.count]
        assert point.total == pytest.approx(sum(best) / curve.total if curve.total else 0.0)


@given(st.lists(st.integers(1, 1_000), min_size=1, max_size=60))
def test_classes_take_the_best_until_their_limit_is_reached(values: list[int]) -> None:
    least_a, least_b = abc_cuts(values)
    total = sum(values)
    above_a = sum(value for value in values if value > least_a)
    assert above_a * 10_000 < total * 8_000
    assert sum(value for value in values if value >= least_a) * 10_000 >= total * 8_000
    assert sum(value for value in values if value >= least_b) * 10_000 >= total * 9_500


def _classes(values: list[int]) -> list[str]:
    return [abc_class(value, *abc_cuts(values)) for value in values]


def test_few_make_most() -> None:
    values = [8_000, 500, 500, 500, 500]
    assert customers_for(values, 8_000) == 1
    assert _classes([900, 50, 30, 20, -10]) == ["A", "B", "C", "C", "C"]


def test_nobody_bought() -> None:
    assert customers_for([], 8_000) == 0
    assert pareto_curve([]).points[-1].total == 0.0
    assert _classes([0, -5]) == ["C", "C"]
