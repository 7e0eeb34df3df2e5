"""Simple tables: cells laid out in their columns, rows as high as their highest cell."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from sme_crm.domain.letters.filling import FilledRun
from sme_crm.domain.letters.template import Align, Table
from sme_crm.printing.typesetting.lines import MM, LaidParagraph
from sme_crm.printing.typesetting.paragraphs import Typesetter

_SIDE: Final = 1.8 * MM  # room left and right of a cell's text
_ABOVE: Final = 1.0 * MM

Cells = Sequence[Sequence[Sequence[FilledRun]]]


class LaidCell(NamedTuple):
    """A cell's text, its left edge from that of the table and how far below the row's top."""

    paragraph: LaidParagraph
    x: float
    drop: float


class LaidRow(NamedTuple):
    """One row with its height in points."""

    cells: tuple[LaidCell, ...]
    height: float


class LaidTable(NamedTuple):
    """The rows of a table; `edges` are the left edges of its columns and the right edge."""

    rows: tuple[LaidRow, ...]
    edges: tuple[float, ...]
    is_headed: bool


def lay_table(
    typesetter: Typesetter, cells: Cells, shape: Table, width: float, *, size: float, leading: float
) -> LaidTable:
    """A table `width` points wide; columns take the shares `shape` gives them."""
    edges = _edges(shape, max((len(row) for row in cells), default=1), width)
    rows: list[LaidRow] = []
    for number, row in enumerate(cells):
        laid: list[LaidCell] = []
        for column, runs in enumerate(row):
            inner = edges[column + 1] - edges[column] - 2 * _SIDE
            paragraph = typesetter.lay_out(
                runs,
                max(inner, size),
                size=size,
                leading=leading,
                align=_align(shape, column),
                bold=shape.headed and number == 0,
            )
            laid.append(LaidCell(paragraph, edges[column] + _SIDE, _ABOVE))
        highest = max((cell.paragraph.height for cell in laid), default=leading)
        rows.append(LaidRow(tuple(laid), highest + 2 * _ABOVE))
    return LaidTable(tuple(rows), edges, shape.headed and len(rows) > 1)


def _edges(shape: Table, columns: int, width: float) -> tuple[float, ...]:
    given = [share for share in shape.widths[:columns] if share > 0]
    shares = given if len(given) == columns else [1.0] * columns
    whole = sum(shares)
    edges = [0.0]
    for share in shares:
        edges.append(edges[-1] + width * share / whole)
    return tuple(edges)


def _align(shape: Table, column: int) -> Align:
    return shape.aligns[column] if column < len(shape.aligns) else "left"
