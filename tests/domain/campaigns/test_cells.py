"""Cells of a test: their sizes, and whether they differ in one thing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.campaigns.campaign import Cell
from sme_crm.domain.campaigns.cells import (
    WHOLE,
    cell_size,
    is_even,
    parameters_tested,
    rest_of,
    smallest_cell,
    with_cell,
    with_share,
    without_cell,
)

CELLS = (
    Cell(name="A", share=4_500, parameter="Headline: the price"),
    Cell(name="B", share=3_333, parameter="headline : comfort"),
    Cell(name="Control", share=1_000, is_control=True, parameter="nothing"),
)


def test_sizes_follow_the_shares() -> None:
    assert rest_of(CELLS) == 1_167
    assert [cell_size(cell, 2_000) for cell in CELLS] == [900, 667, 200]
    assert smallest_cell(CELLS, 2_000) == 667
    assert smallest_cell((), 2_000) == smallest_cell(CELLS[2:], 2_000) == 0


def test_one_thing_differs_only() -> None:
    assert parameters_tested(CELLS) == ("Headline",)
    assert parameters_tested((*CELLS, Cell(parameter="Price"))) == ("Headline", "Price")
    assert parameters_tested((Cell(), Cell(parameter=" : "))) == ()


def _shares(cells: tuple[Cell, ...]) -> list[int]:
    return [cell.share for cell in cells]


def _made(*controls: bool) -> tuple[Cell, ...]:
    cells: tuple[Cell, ...] = ()
    for number, is_control in enumerate(controls, 1):
        cells = with_cell(cells, Cell(number, is_control=is_control))
    return cells


def test_cells_share_evenly_until_one_is_set() -> None:
    assert _shares(_made(False)) == [10_000]
    assert _shares(_made(False, False)) == [5_000, 5_000]
    assert _shares(_made(False, False, False)) == [3_334, 3_333, 3_333]
    assert _shares(_made(False, True, False, False)) == [3_000, 1_000, 3_000, 3_000]
    assert _shares(without_cell(_made(False, False, False), 2)) == [5_000, 5_000]
    assert _shares(without_cell(_made(False, True, False), 2)) == [5_000, 5_000]
    assert _shares(with_share(_made(False, True, False), 2, 2_000)) == [4_000, 2_000, 4_000]
    assert without_cell(_made(False), 1) == ()


def test_what_the_owner_set_stays() -> None:
    small = (Cell(1, share=1_000), Cell(2, share=1_000))
    assert _shares(with_cell(small, Cell())) == [1_000, 1_000, 1_000]
    assert _shares(without_cell(small, 1)) == [1_000]
    assert _shares(with_share(small, 2, 4_000)) == [1_000, 4_000]
    uneven = (Cell(1, share=7_000), Cell(2, share=2_500))
    assert _shares(with_cell(uneven, Cell())) == [7_000, 2_500, 500]
    assert _shares(without_cell(uneven, 1)) == [2_500]
    assert _shares(with_share(_made(False, False), 1, 7_000)) == [7_000, 3_000]
    assert _shares(with_share(_made(False, False, False), 2, 8_000)) == [1_000, 8_000, 1_000]
    assert _shares(with_share(uneven, 1, 9_000)) == [9_000, 1_000]
    assert rest_of(with_share((*uneven, Cell(3, share=500)), 1, 9_000)) < 0, "to be refused"


@given(st.lists(st.tuples(st.booleans(), st.integers(1, 9)), max_size=14))
def test_shares_that_nobody_set_are_even_and_whole(steps: list[tuple[bool, int]]) -> None:
    cells: tuple[Cell, ...] = ()
    for number, (adds, which) in enumerate(steps, 10):
        has_control = any(cell.is_control for cell in cells)
        if adds or not cells:
            cells = with_cell(cells, Cell(number, is_control=which == 1 and not has_control))
        else:
            cells = without_cell(cells, cells[which % len(cells)].id)
        assert is_even(cells)
        if any(not cell.is_control for cell in cells):
            assert sum(_shares(cells)) == WHOLE
