"""Cells of a test: their sizes, and whether they differ in one thing."""

from __future__ import annotations

from sme_crm.domain.campaigns.campaign import Cell
from sme_crm.domain.campaigns.cells import cell_size, parameters_tested, rest_of, smallest_cell

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
