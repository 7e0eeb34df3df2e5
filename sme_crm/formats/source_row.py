"""A row of a table as the readers of every format give it."""

from __future__ import annotations

from typing import NamedTuple


class SourceRow(NamedTuple):
    """One row of a table: the file line it begins on, its cells, what is wrong with it if any.

    Cells are as many as the header has names, more when the row has more that are not empty.
    Problems: "too_many_cells", "too_few_cells", "undecodable" (U+FFFD stands for the bytes),
    "nul" (NULs were taken out), "quote_not_closed" (the line was read without its quotes).
    A named tuple: ten times cheaper to make than a frozen dataclass, and made a million times.
    """

    line: int
    cells: tuple[str, ...]
    problem: str | None
