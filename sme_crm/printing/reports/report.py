"""What a report holds, whatever it is written to: sections of texts, figures, charts, tables.

Texts are in the report's language already. Values in tables keep their kind: money is whole
cents, shares are fractions, days are dates; None is an empty cell.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sme_crm.printing.charts.chart import Chart, Unit
from sme_crm.printing.charts.figures import figure_text


@dataclass(frozen=True, slots=True)
class Reckoned:
    """A value (None: there is none) and how a spreadsheet reckons it.

    `formula` is in units of the currency; "" for what is told. In a `ReckonedTable` it names rows
    of the same column by their keys in braces: "{margin}-{cost}".
    """

    value: float | None
    formula: str = ""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A value with a unit of its own, in a column whose rows are of several kinds."""

    value: float
    unit: Unit


Value = str | float | date | Reckoned | Quantity | None


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph; `lead` sentences are larger, notes smaller."""

    text: str
    lead: bool = False
    note: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with its name, as it is read; `quantity` is what a workbook holds of it."""

    name: str
    text: str
    detail: str = ""
    quantity: Quantity | None = None


@dataclass(frozen=True, slots=True)
class FigureRow:
    """Figures side by side."""

    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class ChartPart:
    """A chart as wide as the page, `height` points high."""

    chart: Chart
    height: float = 190.0


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column; `unit` None holds words. `share` of the width beside the other columns.

    `formula`: how a workbook reckons it, with the keys of columns of the same row in braces.
    """

    heading: str
    unit: Unit | None = None
    share: float = 1.0
    key: str = ""
    formula: str = ""
    decimals: int = 0


@dataclass(frozen=True, slots=True)
class TablePart:
    """Rows below their headings; `total` is a last row that stands out.

    `breaks`: the columns before which a sheet of paper begins the table anew, its first column
    again at the left; a workbook has it whole.
    """

    columns: tuple[TableColumn, ...]
    rows: tuple[tuple[Value, ...], ...]
    total: tuple[Value, ...] | None = None
    title: str = ""
    breaks: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ReckonedRow:
    """A figure with its formula in words, and its value in each column."""

    key: str
    name: str
    said: str
    unit: Unit
    cells: tuple[Reckoned, ...]
    decimals: int = 0


def reckoned_text(row: ReckonedRow, cell: Reckoned, language: str, currency: str) -> str:
    """The value of a cell as it is read; "–" where there is none."""
    if cell.value is None:
        return "–"
    if row.unit == "count":
        return figure_text(round(cell.value, row.decimals), "count", language)
    return figure_text(round(cell.value, 4), row.unit, language, currency)


@dataclass(frozen=True, slots=True)
class ReckonedTable:
    """Figures that follow from each other: values on paper, live formulas in a workbook.

    `headings`: of the names, of the formulas in words, of each column of values.
    """

    headings: tuple[str, ...]
    rows: tuple[ReckonedRow, ...]


Part = Words | FigureRow | ChartPart | TablePart | ReckonedTable


@dataclass(frozen=True, slots=True)
class Section:
    """Parts under a heading ("" for none)."""

    title: str
    parts: tuple[Part, ...]


def first_rows(parts: Sequence[TablePart]) -> list[int]:
    """In which row of its sheet each table begins below its headings, where there are only tables.

    Above the first one stand the title, what it is about, and an empty row.
    """
    row, found = 4, []
    for part in parts:
        row += 1 + bool(part.title)
        found.append(row)
        row += len(part.rows) + (part.total is not None) + 1
    return found


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report. `about` says of what and when; `company` and `logo` whose it is."""

    title: str
    about: str
    sections: tuple[Section, ...]
    day: date
    language: str = "fr"
    currency: str = "EUR"
    company: str = ""
    logo: bytes = b""
