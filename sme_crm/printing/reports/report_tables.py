"""Tables of reports set in type: columns wide enough for their words, rows with their heights."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from sme_crm.domain.amounts import format_number
from sme_crm.domain.dates import format_date
from sme_crm.domain.letters.filling import FilledRun
from sme_crm.printing.charts.figures import figure_text
from sme_crm.printing.reports.report import (
    Quantity,
    Reckoned,
    ReckonedTable,
    TableColumn,
    TablePart,
    Value,
    reckoned_text,
)
from sme_crm.printing.typesetting.lines import MM, LaidParagraph

if TYPE_CHECKING:
    from sme_crm.printing.charts.chart import Unit
    from sme_crm.printing.typesetting.paragraphs import Typesetter

CELL: Final = 1.6 * MM
"""What stays free around the words of a cell."""
SIZE: Final = 8.5
_MEASURED: Final = 6
"""Of the words of a column so many of the longest are measured."""


@dataclass(frozen=True, slots=True)
class SetRow:
    """The cells of a row, set; its height with what stays free around them."""

    cells: tuple[LaidParagraph, ...]
    height: float


@dataclass(frozen=True, slots=True)
class SetTable:
    """A table, set; `edges` are those of its columns from its left."""

    edges: tuple[float, ...]
    head: SetRow
    rows: tuple[SetRow, ...]
    total: SetRow | None

    @property
    def height(self) -> float:
        """All of it."""
        total = 0.0 if self.total is None else self.total.height
        return self.head.height + sum(row.height for row in self.rows) + total

    def beginning(self, rows: int) -> float:
        """The height of the head with the first rows."""
        return self.head.height + sum(row.height for row in self.rows[:rows])


class TableSetter:
    """Sets tables as wide as the page."""

    def __init__(self, setter: Typesetter, width: float, language: str, currency: str) -> None:
        self._setter = setter
        self._width = width
        self._language = language
        self._currency = currency

    def set_table(self, part: TablePart) -> SetTable:
        """Every row of a table."""
        columns = part.columns
        heads = [column.heading for column in columns]
        rows = [self._texts(columns, row) for row in part.rows]
        total = None if part.total is None else self._texts(columns, part.total)
        bold = [heads] if total is None else [heads, total]
        least = [self._least(place, bold, rows) for place in range(len(columns))]
        edges = column_edges([column.share for column in columns], least, self._width)
        return SetTable(
            edges,
            self._row(columns, edges, heads, bold=True),
            tuple(self._row(columns, edges, row) for row in rows),
            None if total is None else self._row(columns, edges, total, bold=True),
        )

    def _texts(self, columns: Sequence[TableColumn], row: Sequence[Value]) -> list[str]:
        return [
            self._text(value, column.unit, column.decimals)
            for value, column in zip(row, columns, strict=True)
        ]

    def _text(self, value: Value, unit: Unit | None, decimals: int = 0) -> str:
        if isinstance(value, Reckoned):
            value = value.value
        if isinstance(value, Quantity):
            return figure_text(value.value, value.unit, self._language, self._currency)
        if value is None:
            return ""
        if isinstance(value, date):
            return format_date(value, self._language, "short")
        if isinstance(value, str) or unit is None:
            return str(value)
        if unit == "count" and decimals:
            return format_number(Decimal(repr(value)), self._language, decimals)
        return figure_text(value, unit, self._language, self._currency)

    def _least(
        self, place: int, bold: Sequence[Sequence[str]], rows: Sequence[Sequence[str]]
    ) -> float:
        """The width of the longest word of a column, with what stays free beside it."""
        widths = [0.0]
        for lines, is_bold in ((bold, True), (rows, False)):
            style = self._setter.style(SIZE, bold=is_bold)
            words = {word for line in lines for word in line[place].split(" ")}
            longest = sorted(words, key=len)[-_MEASURED:]
            widths += (self._setter.measure(word, style) for word in longest if word)
        return max(widths) + 2 * CELL + 0.5

    def _row(
        self,
        columns: Sequence[TableColumn],
        edges: Sequence[float],
        texts: Sequence[str],
        *,
        bold: bool = False,
    ) -> SetRow:
        cells = tuple(
            self._setter.lay_out(
                (FilledRun(text, is_data=True),), right - left - 2 * CELL, size=SIZE,
                leading=SIZE * 1.3, bold=bold, align="left" if column.unit is None else "right",
            )
            for column, text, (left, right) in zip(
                columns, texts, itertools.pairwise(edges), strict=True
            )
        )  # fmt: skip
        return SetRow(cells, max(cell.height for cell in cells) + 2 * CELL)


def column_edges(
    shares: Sequence[float], least: Sequence[float], width: float
) -> tuple[float, ...]:
    """The edges of columns by their shares of the width, none narrower than its least.

    What the narrow ones lack is taken from the others by what they have to spare; where nobody
    has, words break.
    """
    wanted = [width * share / sum(shares) for share in shares]
    lacking = sum(max(0.0, need - has) for need, has in zip(least, wanted, strict=True))
    spare = sum(max(0.0, has - need) for need, has in zip(least, wanted, strict=True))
    if lacking and spare:
        given = min(1.0, spare / lacking)
        taken = min(1.0, lacking / spare)
        wanted = [
            has + (need - has) * (given if need > has else taken)
            for need, has in zip(least, wanted, strict=True)
        ]
    return (0.0, *itertools.accumulate(wanted))


def broken(part: TablePart) -> list[TablePart]:
    """A table in parts as wide as the page, each with the first column."""
    if not part.breaks:
        return [part]
    edges = (1, *part.breaks, len(part.columns))
    return [
        TablePart(
            (part.columns[0], *part.columns[start:end]),
            tuple((row[0], *row[start:end]) for row in part.rows),
            None if part.total is None else (part.total[0], *part.total[start:end]),
            part.title if start == 1 else "",
        )
        for start, end in itertools.pairwise(edges)
    ]


def as_told(part: ReckonedTable, language: str, currency: str) -> TablePart:
    """The values of figures beside their formulas in words."""
    name, said, *columns = part.headings
    return TablePart(
        (
            TableColumn(name, share=2.0),
            TableColumn(said, share=2.4),
            *(TableColumn(heading, "count", 1.2) for heading in columns),
        ),
        tuple(
            (
                row.name,
                row.said,
                *(reckoned_text(row, cell, language, currency) for cell in row.cells),
            )
            for row in part.rows
        ),
    )


def tables_of(part: TablePart | ReckonedTable, language: str, currency: str) -> Iterable[TablePart]:
    """What paper shows of a table."""
    if isinstance(part, ReckonedTable):
        return [as_told(part, language, currency)]
    return broken(part)
