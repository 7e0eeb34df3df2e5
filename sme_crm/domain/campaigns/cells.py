"""The cells of a test: how large their shares make them, and whether they differ in one thing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from sme_crm.domain.campaigns.campaign import Cell
from sme_crm.domain.folding import fold

WHOLE: Final = 10_000
_USUAL_CONTROL: Final = 1_000
"""The share a control group begins with."""


def rest_of(cells: Sequence[Cell]) -> int:
    """Hundredths of a per cent that no cell has."""
    return WHOLE - sum(cell.share for cell in cells)


def is_even(cells: Sequence[Cell]) -> bool:
    """Whether the cells that get something share evenly what the control group leaves.

    So they do until the owner sets a share; what he set is his, and is not evened out again.
    """
    shares = [cell.share for cell in cells if not cell.is_control]
    return not shares or (max(shares) - min(shares) <= 1 and not rest_of(cells))


def evened(cells: Sequence[Cell]) -> tuple[Cell, ...]:
    """The same cells, those that get something sharing evenly what the control group leaves."""
    return _share_out(cells, [cell for cell in cells if not cell.is_control])


def with_cell(cells: Sequence[Cell], fresh: Cell) -> tuple[Cell, ...]:
    """The cells with another one behind them: evenly shared, if the others are.

    Where the owner set shares, it gets as much as a cell has on average, and what is left at most.
    """
    if fresh.is_control:
        share = _USUAL_CONTROL
    else:
        known = [cell.share for cell in cells if not cell.is_control]
        share = sum(known) // len(known) if known else WHOLE
    if is_even(cells):
        return evened((*cells, replace(fresh, share=share)))
    return (*cells, replace(fresh, share=min(share, max(0, rest_of(cells)))))


def without_cell(cells: Sequence[Cell], gone: int) -> tuple[Cell, ...]:
    """The cells without the one with this id: what was shared evenly still is."""
    left = tuple(cell for cell in cells if cell.id != gone)
    return evened(left) if is_even(cells) else left


def with_share(cells: Sequence[Cell], changed: int, share: int) -> tuple[Cell, ...]:
    """The cells, one of them with a share of its own.

    A control group takes from all evenly, or gives to them; a cell that wants more than is left
    takes it from the others, where these have the same. Beyond that the shares pass the whole.
    """
    told = tuple(replace(one, share=share) if one.id == changed else one for one in cells)
    if any(one.id == changed and one.is_control for one in cells) and is_even(cells):
        return evened(told)
    others = [one for one in told if one.id != changed and not one.is_control]
    shares = [one.share for one in others]
    if rest_of(told) < 0 and others and max(shares) - min(shares) <= 1:
        return _share_out(told, others)
    return told


def _share_out(cells: Sequence[Cell], among: Sequence[Cell]) -> tuple[Cell, ...]:
    """The cells, some of them with an even part of what the others leave; the first may have a
    hundredth of a per cent more."""
    if not among:
        return tuple(cells)
    places = [nth for nth, cell in enumerate(cells) if any(cell is one for one in among)]
    left = max(0, WHOLE - sum(cell.share for cell in cells if all(cell is not a for a in among)))
    each, more = divmod(left, len(places))
    parts = {nth: each + (order < more) for order, nth in enumerate(places)}
    return tuple(
        replace(cell, share=parts[nth]) if nth in parts else cell for nth, cell in enumerate(cells)
    )


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
