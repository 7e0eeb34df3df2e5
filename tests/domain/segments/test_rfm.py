"""Scores and segments of customers."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.segments.rfm import (
    SCORES,
    SEGMENTS,
    OwnCuts,
    RfmCuts,
    cells_of,
    quintile_cuts,
    score,
    segment_of,
)


def _score_by_rank(value: int, values: list[int]) -> int:
    """The fifth in which the first of the equal values stands, counted in whole numbers."""
    below = sum(1 for other in values if other < value)
    return next(fifth for fifth in SCORES if below < -(-fifth * len(values) // 5))


@given(st.lists(st.integers(0, 40), min_size=1, max_size=60))
def test_a_score_is_the_fifth_in_which_equal_values_begin(values: list[int]) -> None:
    cuts = quintile_cuts(sorted(values))
    for value in values:
        assert score(value, cuts) == _score_by_rank(value, values)


def test_different_values_make_even_fifths() -> None:
    cuts = quintile_cuts(range(1, 101))
    assert cuts == (20, 40, 60, 80)
    counts = [sum(score(value, cuts) == wanted for value in range(1, 101)) for wanted in SCORES]
    assert counts == [20] * 5


def test_many_who_bought_once_all_score_lowest() -> None:
    orders = sorted([1] * 70 + [2] * 20 + [9] * 10)
    cuts = quintile_cuts(orders)
    assert [score(number, cuts) for number in (1, 2, 9)] == [1, 4, 5]


def test_nobody_bought_makes_no_cuts() -> None:
    assert quintile_cuts([]) == ()
    assert RfmCuts().scores("2026-01-01", 3, 500) == (1, 1, 1)


@given(st.integers(0, 2_000))
def test_own_cuts_score_by_their_steps(days: int) -> None:
    own = OwnCuts(recency=(30, 90, 180, 365), frequency=(12, 6, 3, 2), monetary=(900, 500, 200, 50))
    today = date(2026, 11, 22)
    recency, frequency, monetary = own.cuts(today).scores(
        (today - timedelta(days=days)).isoformat(), days, days
    )
    assert recency == next((5 - at for at, most in enumerate(own.recency) if days <= most), 1)
    assert frequency == next((5 - at for at, least in enumerate(own.frequency) if days >= least), 1)
    assert monetary == next((5 - at for at, least in enumerate(own.monetary) if days >= least), 1)


def test_own_cuts_must_follow_one_another() -> None:
    assert OwnCuts().is_ordered()
    assert not OwnCuts(recency=(90, 90, 365, 730)).is_ordered()
    assert not OwnCuts(frequency=(2, 3, 5, 10)).is_ordered()


def test_each_cell_belongs_to_one_named_segment() -> None:
    cells = [cell for key, _ in SEGMENTS for cell in cells_of(key)]
    assert len(cells) == len(set(cells)) == 125
    assert segment_of(5, 5, 5) == "champions"
    assert segment_of(1, 5, 5) == "cannot_lose"
    assert segment_of(5, 1, 1) == "new"
    assert segment_of(1, 1, 1) == "lost"
