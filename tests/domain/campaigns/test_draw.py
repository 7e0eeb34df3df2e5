"""Draws of test cells, and the curve of answers."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.campaigns.answer_curve import (
    USUAL_CURVE,
    answers_by_day,
    staff_needed,
)
from sme_crm.domain.campaigns.draw import draw_cells

STRATA = st.dictionaries(st.integers(1, 10_000), st.sampled_from("abcde"), max_size=300)
SHARES = st.lists(st.integers(0, 2_500), min_size=1, max_size=4)


@given(STRATA, SHARES, st.integers(0, 2**31))
def test_every_cell_gets_its_part_of_each_stratum(
    strata: dict[int, str], shares: list[int], seed: int
) -> None:
    found = draw_cells(strata, shares, seed)
    assert found.keys() == strata.keys()
    sizes = Counter(strata.values())
    cells = Counter((strata[one], cell) for one, cell in found.items())
    for cell, share in enumerate(shares):
        for stratum, size in sizes.items():
            assert abs(cells[stratum, cell] - size * share / 10_000) < 3
        total = sum(cells[stratum, cell] for stratum in sizes)
        assert abs(total - len(strata) * share / 10_000) <= len(shares) + 1


@given(STRATA, SHARES, st.integers(0, 2**31))
def test_the_same_seed_repeats_the_draw(
    strata: dict[int, str], shares: list[int], seed: int
) -> None:
    turned = dict(reversed(strata.items()))
    assert draw_cells(strata, shares, seed) == draw_cells(turned, shares, seed)


def test_another_seed_is_another_draw() -> None:
    strata = dict.fromkeys(range(1_000), "a")
    first, second = (draw_cells(strata, (5_000, 5_000), seed) for seed in (1, 2))
    same = sum(first[one] == second[one] for one in strata)
    assert 400 < same < 600
    assert Counter(first.values()) == {0: 500, 1: 500}


def test_shares_beyond_the_whole_are_refused() -> None:
    with pytest.raises(ValueError, match="shares"):
        draw_cells({1: "a"}, (6_000, 5_000), 1)


def test_the_curve_spreads_all_answers() -> None:
    assert sum(USUAL_CURVE) == 10_000
    days = answers_by_day(Decimal(200))
    assert sum(days) == 200
    assert days[0] == 0
    assert answers_by_day(Decimal(10), (0, 0)) == ()


def test_people_for_the_calls_of_a_day() -> None:
    assert staff_needed(Decimal(0), 6, Decimal(7)) == 0
    assert staff_needed(Decimal(3), 6, Decimal(7)) == 1
    assert staff_needed(Decimal(141), 6, Decimal(7)) == 3
