"""A report as XLSX: real numbers in their formats, and charts that follow them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from textwrap import shorten, wrap
from typing import TYPE_CHECKING, Any, Final

from sme_crm.printing.charts.chart import CategoryChart, Chart, CurveChart, Unit, chart_table
from sme_crm.printing.page_feet import page_words
from sme_crm.printing.pdf.pdf_file import pdf_target
from sme_crm.printing.reports.campaign_workbook import write_reckoned
from sme_crm.printing.reports.report import (
    ChartPart,
    FigureRow,
    Quantity,
    Reckoned,
    ReckonedTable,
    Report,
    Section,
    TableColumn,
    TablePart,
    Value,
    Words,
)

if TYPE_CHECKING:
    from openpyxl.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

_SHEET_NAME: Final = 31
_FORBIDDEN: Final = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
_CHART_ROWS: Final = 18
_WIDEST: Final = 44
"""Longer texts of a table go on in a second line of their cell."""
_FIGURES: Final = 15
"""As wide as amounts are; longer headings above them have two lines."""
_NAMED: Final = 34
"""Room for a name that is taken from another sheet."""
_SENTENCE: Final = 90
"""Characters of a line that is easy to read."""
_BOLD: Final = 0.88
"""Bold letters are wider than the figures that widths are counted in."""
_LINE: Final = 15.0
"""The height of a line, in points."""
_BESIDE: Final = 6
"""Columns that are in sight beside each other."""
_KEPT_ROWS: Final = 12
"""So many rows may stay in sight above what is scrolled."""


def write_workbook(path: Path, report: Report) -> int:
    """Write a report as a workbook, a sheet for each section with a title; returns how many.

    What has no title goes on below what stands before it. Raises OutputError.
    """
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)
    book.properties.title = report.title
    book.properties.creator = report.company
    taken: set[str] = set()
    for section in _sheets_of(report):
        sheet = book.create_sheet(_sheet_name(section.title or report.title, taken))
        _Sheet(sheet, report).write(section)
    with pdf_target(path) as stream:
        book.save(stream)
    return len(book.worksheets)


def _sheets_of(report: Report) -> list[Section]:
    sheets: list[Section] = []
    for section in report.sections:
        if sheets and not section.title:
            before = sheets[-1]
            sheets[-1] = Section(before.title, (*before.parts, *section.parts))
        else:
            sheets.append(section)
    return sheets


class _Sheet:
    """One section from top to bottom."""

    def __init__(self, sheet: Worksheet, report: Report) -> None:
        self._sheet = sheet
        self._report = report
        self._row = 1
        self._widths: dict[int, int] = {}
        self._headings: list[int] = []
        self._sentences: list[int] = []

    def write(self, section: Section) -> None:
        """Title, parts, widths."""
        self._put(1, self._report.title, bold=True, size=14)
        self._row += 1
        self._put(1, self._report.about)
        self._row += 2
        for part in section.parts:
            if isinstance(part, Words):
                self._put(1, part.text, bold=part.lead)
                self._sentences.append(self._row)
                self._row += 2
            elif isinstance(part, FigureRow):
                self._figures(part)
            elif isinstance(part, ChartPart):
                self._chart(part.chart)
            elif isinstance(part, ReckonedTable):
                self._headings.append(self._row)
                self._row = write_reckoned(
                    self._sheet, self._row, part, self._format("money"), self._format("share")
                )
                self._widths |= {1: 34, 2: 46, 3: 16, 4: 16}
            else:
                self._table(part)
        self._set_widths()
        self._set_sentences()
        self._set_page()

    # Cells

    def _figures(self, part: FigureRow) -> None:
        """A line for each figure: its name, its value, what it is made of."""
        for figure in part.figures:
            for column, value in enumerate(
                (figure.name, figure.quantity or figure.text, figure.detail), 1
            ):
                self._put(column, value, bold=column == 2)
                length = len(value) + 2 if isinstance(value, str) else 0
                self._widths[column] = max(self._widths.get(column, 8), length)
            self._row += 1
        self._row += 1

    def _put(
        self, column: int, value: Value, *, unit: Unit | None = None, bold: bool = False,
        size: int = 11,
    ) -> Cell:  # fmt: skip
        from openpyxl.styles import Font

        cell = self._sheet.cell(self._row, column)
        if isinstance(value, Quantity):
            unit, value = value.unit, value.value
        if isinstance(value, str):
            # Typed as text: what begins like a formula stays what it is.
            cell.value = value
            cell.data_type = "s"
        elif isinstance(value, date):
            cell.value = value
            cell.number_format = "DD/MM/YYYY"
        elif isinstance(value, Reckoned):
            cell.value = f"={value.formula}"
            cell.number_format = self._format(unit)
        elif value is not None:
            cell.value = _number(value, unit)
            cell.number_format = self._format(unit, whole=float(value).is_integer())
        if bold or size != 11:
            cell.font = Font(bold=bold, size=size)
        return cell

    @property
    def _french(self) -> bool:
        return self._report.language.startswith("fr")

    def _format(self, unit: Unit | None, *, whole: bool = True) -> str:
        sign = {"EUR": "€", "USD": "$", "GBP": "£"}.get(
            self._report.currency, self._report.currency
        )
        if unit == "money":
            return f'#,##0.00\\ "{sign}"' if self._french else f'"{sign}"#,##0.00'
        counted = "#,##0" if whole else "#,##0.00"
        share = "0.0\\ %" if self._french else "0.0%"
        return share if unit == "share" else counted if unit in ("count", "days") else "General"

    def _table(self, part: TablePart) -> None:
        if part.title:
            self._put(1, part.title, bold=True)
            self._row += 1
        self._rows(part.columns, part.rows, part.total)
        self._row += 1

    def _rows(
        self,
        columns: Sequence[TableColumn],
        rows: Sequence[Sequence[Value]],
        total: Sequence[Value] | None,
    ) -> None:
        self._headings.append(self._row)
        for place, column in enumerate(columns, 1):
            self._head(self._put(place, column.heading, bold=True), is_figure=bool(column.unit))
            width = _FIGURES if column.unit else len(column.heading) + 2
            self._widths[place] = max(self._widths.get(place, 8), width)
        self._row += 1
        for row in (*rows, *((total,) if total is not None else ())):
            for place, (value, column) in enumerate(zip(row, columns, strict=True), 1):
                if column.formula:
                    self._reckon(place, column, columns)
                    continue
                cell = self._put(place, value, unit=column.unit, bold=row is total)
                if row is total:
                    self._rule(cell, above=True)
                if isinstance(value, str):
                    self._wrap(cell, value)
                    self._widths[place] = max(self._widths.get(place, 8), len(value) + 2)
                elif isinstance(value, Reckoned) and column.unit is None:
                    self._widths[place] = max(self._widths.get(place, 8), _NAMED)
            self._row += 1

    def _head(self, cell: Cell, *, is_figure: bool) -> None:
        """A heading stands above its column: figures are at the right."""
        from openpyxl.styles import Alignment

        side = "right" if is_figure else "left"
        cell.alignment = Alignment(horizontal=side, vertical="bottom", wrap_text=True)
        self._rule(cell)

    @staticmethod
    def _rule(cell: Cell, *, above: bool = False) -> None:
        from openpyxl.styles import Border, Side

        thin = Side(style="thin", color="FF667085")
        cell.border = Border(top=thin) if above else Border(bottom=thin)

    @staticmethod
    def _wrap(cell: Cell, text: str) -> None:
        """What is wider than the widest column has several lines."""
        from openpyxl.styles import Alignment

        if len(text) + 2 > _WIDEST:
            cell.alignment = Alignment(vertical="top", wrap_text=True)

    def _reckon(self, place: int, column: TableColumn, columns: Sequence[TableColumn]) -> None:
        """A cell that follows from others of its row."""
        from openpyxl.utils import get_column_letter

        letters = {
            one.key: f"{get_column_letter(at)}{self._row}" for at, one in enumerate(columns, 1)
        }
        cell = self._sheet.cell(self._row, place, "=" + column.formula.format(**letters))
        decimals = "." + "0" * column.decimals if column.decimals else ""
        cell.number_format = (
            f"#,##0{decimals}" if column.unit == "count" else self._format(column.unit)
        )

    def _set_widths(self) -> None:
        from openpyxl.utils import get_column_letter

        for column, width in self._widths.items():
            letter = get_column_letter(column)
            self._sheet.column_dimensions[letter].width = min(_WIDEST, max(14, width))

    def _set_sentences(self) -> None:
        """Sentences go over the columns of the tables, in as many lines as they take there."""
        from openpyxl.styles import Alignment
        from openpyxl.utils import get_column_letter

        dimensions = self._sheet.column_dimensions
        columns, wide = 1, dimensions["A"].width
        for column in range(2, max(self._widths, default=1) + 1):
            if wide < _SENTENCE:
                columns, wide = column, wide + dimensions[get_column_letter(column)].width
        if not self._widths:
            dimensions["A"].width = wide = _SENTENCE
        for row in self._sentences:
            cell = self._sheet.cell(row, 1)
            cell.alignment = Alignment(vertical="top", wrap_text=True)
            lines = len(wrap(str(cell.value), int(wide * _BOLD))) or 1
            self._sheet.row_dimensions[row].height = lines * _LINE
            if columns > 1:
                self._sheet.merge_cells(None, row, 1, row, columns)

    def _set_page(self) -> None:
        """On paper as wide as the sheet, with page numbers; the headings of its only table stay in
        sight, and come again on each page. Of several, the names of the rows stay."""
        sheet = self._sheet
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
        sheet.page_setup.fitToWidth = 1
        sheet.page_setup.fitToHeight = 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
        if len(self._headings) == 1 and (heading := self._headings[0]) <= _KEPT_ROWS:
            sheet.freeze_panes = f"B{heading + 1}"
            sheet.print_title_rows = f"{heading}:{heading}"
        elif len(self._headings) > 1 and len(self._widths) > _BESIDE:
            sheet.freeze_panes = "B1"
            sheet.print_title_cols = "A:A"
        report = self._report
        told = " · ".join(filter(None, (report.company, report.title)))
        sheet.oddFooter.left.text = told.replace("&", "&&")
        sheet.oddFooter.right.text = page_words(report.language, "&P", "&N")

    # Charts

    def _chart(self, chart: Chart) -> None:
        """The figures of a chart, and the chart that follows them."""
        from openpyxl.chart import Reference

        table = chart_table(chart)
        first = self._row
        columns = tuple(
            TableColumn(heading, unit)
            for heading, unit in zip(table.header, table.units, strict=True)
        )
        rows = [[_cell(value) for value in row] for row in table.rows]
        self._rows(columns, rows, None)
        last = self._row - 1
        drawn = _native(chart)
        if drawn is None or last <= first:
            self._row += 1
            return
        sheet = self._sheet
        if isinstance(chart, CurveChart):
            from openpyxl.chart import Series

            across = Reference(sheet, min_col=1, min_row=first + 1, max_row=last)
            for column in range(2, len(columns) + 1):
                values = Reference(sheet, min_col=column, min_row=first, max_row=last)
                drawn.series.append(Series(values, across, title_from_data=True))
        else:
            drawn.add_data(
                Reference(sheet, min_col=2, max_col=len(columns), min_row=first, max_row=last),
                titles_from_data=True,
            )
            drawn.set_categories(Reference(sheet, min_col=1, min_row=first + 1, max_row=last))
        drawn.title = chart.title
        drawn.width, drawn.height = 18, 8.5
        sheet.add_chart(drawn, f"A{self._row + 1}")
        self._row += _CHART_ROWS + 2


def _native(chart: Chart) -> Any:
    """The spreadsheet's own kind of chart; None where it has none (heat maps are tables)."""
    from openpyxl.chart import BarChart, ScatterChart

    if isinstance(chart, CategoryChart):
        bars = BarChart()
        bars.type = "bar" if chart.horizontal else "col"
        return bars
    return ScatterChart() if isinstance(chart, CurveChart) else None


def _cell(value: str | float) -> Value:
    return None if value == "" else value


def _number(value: float, unit: Unit | None) -> float:
    """Money in units of its currency, everything else as it is."""
    return round(value) / 100 if unit == "money" else value


def _sheet_name(title: str, taken: set[str]) -> str:
    """A name a sheet may have, not taken yet."""
    name = title.translate(_FORBIDDEN).strip("' ")
    name = shorten(name, _SHEET_NAME, placeholder="") or name[:_SHEET_NAME] or "1"
    number = 2
    while name.lower() in taken:
        ending = f" {number}"
        name = name[: _SHEET_NAME - len(ending)] + ending
        number += 1
    taken.add(name.lower())
    return name
