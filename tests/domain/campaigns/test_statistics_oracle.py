"""The statistics of campaigns against an independent implementation."""

from __future__ import annotations

from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.campaigns.statistics import compare, letters_needed, wilson

stats = pytest.importorskip("scipy.stats")

_COUNTS = st.integers(1, 20_000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@given(_COUNTS, st.sampled_from((0.8, 0.9, 0.95, 0.99)))
def test_wilson_intervals(counts: tuple[int, int], confidence: float) -> None:
    answers, letters = counts
    theirs = stats.binomtest(answers, letters).proportion_ci(confidence, method="wilson")
    mine = wilson(answers, letters, confidence)
    assert mine.low == pytest.approx(theirs.low, abs=1e-9)
    assert mine.high == pytest.approx(theirs.high, abs=1e-9)


@given(_COUNTS, _COUNTS)
def test_two_rates(first: tuple[int, int], second: tuple[int, int]) -> None:
    """The two-sided z test is the chi-square test of the table of answers and silences."""
    (a, n), (b, m) = first, second
    found = compare(first, second)
    if a + b in (0, n + m):
        assert found.p_value == 1.0
        return
    table = [[a, n - a], [b, m - b]]
    theirs = stats.chi2_contingency(table, correction=False)
    assert found.p_value == pytest.approx(theirs.pvalue, abs=1e-9)
    assert found.too_few == bool(theirs.expected_freq.min() < 5)


@pytest.mark.parametrize(("rate", "difference"), [(0.02, 0.01), (0.05, 0.02), (0.1, -0.04)])
def test_so_many_letters_show_the_difference(rate: float, difference: float) -> None:
    """With the letters asked for the power is 80 %, with a tenth less it is not."""
    other, normal = rate + difference, stats.norm

    def power(letters: int) -> float:
        mean = (rate + other) / 2
        none = sqrt(2 * mean * (1 - mean) / letters)
        some = sqrt((rate * (1 - rate) + other * (1 - other)) / letters)
        return float(normal.cdf((abs(difference) - normal.ppf(0.975) * none) / some))

    needed = letters_needed(rate, difference)
    assert power(needed) >= 0.8 > power(needed * 9 // 10)
