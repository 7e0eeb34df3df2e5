"""The cells of a test: how large their shares make them, and whether they differ in one thing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sme_crm.domain.campaigns.campaign import Cell
from sme_crm.domain.folding import fold

WHOLE: Final = 10_000


def rest_of(cells: Sequence[Cell]) -> int:
    """Hundredths of a per cent that no cell has."""
    return WHOLE - sum(cell.share for cell in cells)


def cell_size(cell: Cell, contacts: int) -> int:
    """How many of so many contacts a cell gets, to within one (the draw evens out)."""
    return (contacts * cell.share + WHOLE // 2) // WHOLE


def smallest_cell(cells: Sequence[Cell], contacts: int) -> int:
    """Letters in the smallest of the cells that get any; 0 without one."""
    return min(
        (cell_size(cell, contacts) for cell in cells if not cell.is_control and cell.share),
        default=0,
    )


def parameters_tested(cells: Sequence[Cell]) -> tuple[str, ...]:
    """What the cells say they differ in, each once: "headline" of "headline: the price".

    More than one and nobody knows what made the difference.
    """
    named: dict[str, str] = {}
    for cell in cells:
        thing = cell.parameter.partition(":")[0].strip()
        if not cell.is_control and fold(thing):
            named.setdefault(fold(thing), thing)
    return tuple(named.values())
