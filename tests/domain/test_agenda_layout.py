"""Overlapping appointments side by side."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.agenda_layout import Placed, lay_out
from tests.calm_seconds import calm_seconds

INTERVALS = st.lists(
    st.tuples(st.integers(0, 300), st.integers(0, 90)).map(lambda pair: (pair[0], sum(pair))),
    max_size=40,
)


def _shown(interval: tuple[int, int], shortest: int) -> range:
    return range(interval[0], max(interval[1], interval[0] + shortest))


@given(INTERVALS, st.sampled_from([1, 15, 30]))
def test_no_two_share_a_place(intervals: list[tuple[int, int]], shortest: int) -> None:
    placed = lay_out(intervals, shortest)
    assert [place.index for place in placed] == list(range(len(intervals)))
    for one, other in combinations(placed, 2):
        first, second = (
            _shown(intervals[one.index], shortest),
            _shown(intervals[other.index], shortest),
        )
        if first.start < second.stop and second.start < first.stop:
            assert one.columns == other.columns
            assert one.column + one.span <= other.column or other.column + other.span <= one.column


@given(INTERVALS)
def test_columns_are_as_few_as_can_be(intervals: list[tuple[int, int]]) -> None:
    placed = lay_out(intervals)
    for place in placed:
        assert 0 <= place.column < place.column + place.span <= place.columns
    for columns in {place.columns for place in placed}:
        members = [
            _shown(intervals[place.index], 1) for place in placed if place.columns == columns
        ]
        at_once = max(sum(moment.start in other for other in members) for moment in members)
        assert columns == at_once


@given(INTERVALS)
def test_each_is_as_wide_as_its_neighbours_allow(intervals: list[tuple[int, int]]) -> None:
    placed = lay_out(intervals)
    for place in placed:
        right = place.column + place.span
        if right < place.columns:
            mine = _shown(intervals[place.index], 1)
            assert any(
                other.column == right
                and other.columns == place.columns
                and _shown(intervals[other.index], 1).start < mine.stop
                and mine.start < _shown(intervals[other.index], 1).stop
                for other in placed
            )


def test_earlier_and_longer_stand_left_and_the_free_room_is_used() -> None:
    morning = [(540, 600), (540, 660), (600, 660), (630, 720), (720, 780)]
    assert lay_out(morning) == [
        Placed(0, 1, 3, 2),
        Placed(1, 0, 3, 1),
        Placed(2, 1, 3, 1),
        Placed(3, 2, 3, 1),
        Placed(4, 0, 1, 1),
    ]
    assert lay_out([]) == []
    assert lay_out([(0, 0), (0, 0)]) == [Placed(0, 0, 2, 1), Placed(1, 1, 2, 1)]


def test_equal_ones_keep_their_order() -> None:
    assert [place.column for place in lay_out([(0, 60)] * 5)] == [0, 1, 2, 3, 4]


def test_a_crowded_week_is_quick() -> None:
    week = [(day * 1440 + 480 + number * 7 % 600, day * 1440 + 480 + number * 7 % 600 + 45)
            for day in range(7) for number in range(72)][:500]  # fmt: skip
    lay_out(week)
    with calm_seconds() as ten:
        for _ in range(10):
            placed = lay_out(week)
    assert len(placed) == 500
    assert ten.taken / 10 < 0.005
    with calm_seconds() as crowd:
        assert lay_out([(0, 60)] * 500)[-1] == Placed(499, 499, 500, 1)
    assert crowd.taken < 0.1
