"""A report as XLSX: real numbers in their formats, and charts that follow them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from sme_crm.printing.charts.chart import CategoryChart, Chart, CurveChart, Unit, chart_table
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
    from openpyxl.worksheet.worksheet import Worksheet

_SHEET_NAME: Final = 31
_FORBIDDEN: Final = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
_CHART_ROWS: Final = 18
_WIDEST: Final = 60
_NAMED: Final = 34
"""Room for a name that is taken from another sheet."""
_KEPT_ROWS: Final = 12
"""So many rows may stay in sight above what is scrolled."""


def write_workbook(path: Path, report: Report) -> None:
    """Write a report as a workbook, a sheet for each section. Raises OutputError."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)
    book.properties.title = report.title
    book.properties.creator = report.company
    taken: set[str] = set()
    for section in report.sections:
        sheet = book.create_sheet(_sheet_name(section.title or report.title, taken))
        _Sheet(sheet, report).write(section)
    with pdf_target(path) as stream:
        book.save(stream)


class _Sheet:
    """One section from top to bottom."""

    def __init__(self, sheet: Worksheet, report: Report) -> None:
        self._sheet = sheet
        self._report = report
        self._row = 1
        self._widths: dict[int, int] = {}
        self._headings: list[int] = []

    def write(self, section: Section) -> None:
        """Title, parts, widths."""
        self._put(1, self._report.title, bold=True, size=14)
        self._row += 1
        self._put(1, self._report.about)
        self._row += 2
        for part in section.parts:
            if isinstance(part, Words):
                self._put(1, part.text, bold=part.lead)
                self._row += 2
            elif isinstance(part, FigureRow):
                self._figures(part)
            elif isinstance(part, ChartPart):
                self._chart(part.chart)
            elif isinstance(part, ReckonedTable):
                self._headings.append(self._row)
                self._row = write_reckoned(self._sheet, self._row, part, self._format("money"))
                self._widths |= {1: 34, 2: 46, 3: 16, 4: 16}
            else:
                self._table(part)
        self._set_widths()
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
    ) -> None:  # fmt: skip
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
            cell.number_format = "DD/MM/YYYY" if self._french else "YYYY-MM-DD"
        elif isinstance(value, Reckoned):
            cell.value = f"={value.formula}"
            cell.number_format = self._format(unit)
        elif value is not None:
            cell.value = _number(value, unit)
            cell.number_format = self._format(unit, whole=float(value).is_integer())
        if bold or size != 11:
            cell.font = Font(bold=bold, size=size)

    @property
    def _french(self) -> bool:
        return self._report.language.startswith("fr")

    def _format(self, unit: Unit | None, *, whole: bool = True) -> str:
        sign = {"EUR": "€", "USD": "$", "GBP": "£"}.get(
            self._report.currency, self._report.currency
        )
        if unit == "money":
            return f'#,##0.00\\ "{sign}"'
        counted = "#,##0" if whole else "#,##0.00"
        return "0.0%" if unit == "share" else counted if unit in ("count", "days") else "General"

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
            self._put(place, column.heading, bold=True)
            self._widths[place] = max(self._widths.get(place, 8), len(column.heading) + 2)
        self._row += 1
        for row in (*rows, *((total,) if total is not None else ())):
            for place, (value, column) in enumerate(zip(row, columns, strict=True), 1):
                if column.formula:
                    self._reckon(place, column, columns)
                    continue
                self._put(place, value, unit=column.unit, bold=row is total)
                if isinstance(value, str):
                    self._widths[place] = max(self._widths.get(place, 8), len(value) + 2)
                elif isinstance(value, Reckoned) and column.unit is None:
                    self._widths[place] = max(self._widths.get(place, 8), _NAMED)
            self._row += 1

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

    def _set_page(self) -> None:
        """On paper as wide as the sheet; the headings of its only table stay in sight, and come
        again on each page."""
        sheet = self._sheet
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
        sheet.page_setup.fitToHeight = 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
        if len(self._headings) == 1 and (heading := self._headings[0]) <= _KEPT_ROWS:
            sheet.freeze_panes = f"B{heading + 1}"
            sheet.print_title_rows = f"{heading}:{heading}"

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
    name = title.translate(_FORBIDDEN).strip("' ")[:_SHEET_NAME] or "1"
    number = 2
    while name.lower() in taken:
        ending = f" {number}"
        name = name[: _SHEET_NAME - len(ending)] + ending
        number += 1
    taken.add(name.lower())
    return name
