"""A report on A4 pages: company and title at the head, page numbers at the foot."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, Final

from sme_crm.domain.dates import format_date
from sme_crm.domain.letters.filling import FilledRun
from sme_crm.domain.letters.template import Align
from sme_crm.printing.charts.colors import PAPER
from sme_crm.printing.charts.drawing import draw_chart
from sme_crm.printing.charts.vectors import place_drawing
from sme_crm.printing.page_feet import page_words
from sme_crm.printing.pdf.images import check_image
from sme_crm.printing.pdf.page import Page, PlacedImage, PlacedText, Rule
from sme_crm.printing.pdf.pdf_file import pdf_target, write_pdf
from sme_crm.printing.reports.report import (
    ChartPart,
    FigureRow,
    Part,
    ReckonedTable,
    Report,
    Section,
    TablePart,
    Words,
)
from sme_crm.printing.reports.report_tables import (
    CELL,
    SetRow,
    SetTable,
    TableSetter,
    tables_of,
)
from sme_crm.printing.typesetting.fonts import FontSet
from sme_crm.printing.typesetting.lines import MM, LaidParagraph
from sme_crm.printing.typesetting.paragraphs import Typesetter

_LEFT: Final = 18 * MM
_WIDTH: Final = 174 * MM
_TOP: Final = 16 * MM
_BOTTOM: Final = 278 * MM
_FOOT: Final = 288 * MM
_SIZE: Final = 9.0
_LEADING: Final = 12.0
_SHORT: Final = 110 * MM
"""Tables up to this height are never torn."""
_FIRST_ROWS: Final = 3
_LOGO: Final = (40 * MM, 14 * MM)
_GRAY: Final = 0.35
_BASELINE: Final = 0.8


def write_report(path: Path, report: Report) -> int:
    """Write a report as PDF; returns how many pages it takes. Raises OutputError."""
    with pdf_target(path) as stream:
        return _write(stream, report)


def report_pdf(report: Report) -> bytes:
    """The same PDF in memory, to be looked at."""
    stream = BytesIO()
    _write(stream, report)
    return stream.getvalue()


def _write(stream: BinaryIO, report: Report) -> int:
    press = _ReportPress(report)
    pages = press.pages()
    return write_pdf(
        stream, iter(pages), press.fonts, title=report.title, author=report.company,
        language=report.language, created=report.day,
    )  # fmt: skip


class _ReportPress:
    """Sets the parts from top to bottom; a chart, a heading and a row are never torn."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self.fonts = FontSet("noto-sans")
        self._setter = Typesetter(self.fonts, report.language)
        self._pages: list[Page] = []
        self._page = Page()
        self._y = _TOP
        self._table_setter = TableSetter(self._setter, _WIDTH, report.language, report.currency)
        self._tables: dict[int, list[tuple[str, SetTable]]] = {}

    def pages(self) -> list[Page]:
        """All pages, numbered."""
        self._begin_page()
        self._head()
        for section in self._report.sections:
            self._section(section)
        self._number_pages()
        return self._pages

    # Pages

    def _begin_page(self) -> None:
        self._page = Page()
        self._pages.append(self._page)
        self._y = _TOP
        if len(self._pages) > 1:
            told = " · ".join(filter(None, (self._report.title, self._report.about)))
            self._put(told, size=8, gray=_GRAY)
            self._y += 2 * MM

    def _need(self, height: float) -> bool:
        """Go to a new page when there is not so much room; whether it did."""
        if self._y + height <= _BOTTOM:
            return False
        self._begin_page()
        return True

    def _number_pages(self) -> None:
        day = format_date(self._report.day, self._report.language, "long")
        for number, page in enumerate(self._pages, 1):
            words = page_words(self._report.language, number, len(self._pages))
            left = " · ".join(filter(None, (self._report.company, day)))
            aligns: tuple[tuple[str, Align], ...] = ((left, "left"), (words, "right"))
            for said, align in aligns:
                paragraph = self._lay(said, _WIDTH, size=7.5, align=align)
                page.texts.append(PlacedText(paragraph, _LEFT, _FOOT, gray=_GRAY))

    def _head(self) -> None:
        report = self._report
        if report.logo:
            width, height = _fitted(check_image(report.logo))
            x = _LEFT + _WIDTH - width
            self._page.images.append(PlacedImage(report.logo, x, _TOP, width, height))
        wide = _WIDTH - (_LOGO[0] + 4 * MM if report.logo else 0)
        self._put(report.title, width=wide, size=18, leading=23, bold=True)
        self._put(report.about, width=wide, size=10, leading=13, gray=_GRAY)
        self._y = max(self._y, _TOP + (_LOGO[1] if report.logo else 0)) + 3 * MM
        self._page.rules.append(Rule(_LEFT, self._y, _WIDTH, 0.6, 0.6))
        self._y += 4 * MM

    # Parts

    def _section(self, section: Section) -> None:
        if section.title:
            self._need(14 * MM + self._least(section.parts))
            self._y += 2 * MM
            self._put(section.title, size=12, leading=16, bold=True)
            self._y += 1.5 * MM
        for part in section.parts:
            self._part(part)

    def _least(self, parts: Sequence[Part]) -> float:
        """What must fit below a heading so that it does not stand alone."""
        height = 0.0
        for part in parts:
            if isinstance(part, ChartPart):
                return height + part.height
            if isinstance(part, TablePart | ReckonedTable):
                first = next(iter(self._set_tables(part)))
                return height + self._kept_together(first[1])
            height += 2 * _LEADING
        return max(height, 3 * _LEADING)

    def _part(self, part: Part) -> None:
        if isinstance(part, Words):
            size = 11.0 if part.lead else 8.0 if part.note else _SIZE
            self._put(part.text, size=size, gray=_GRAY if part.note else 0.0, bold=part.lead)
            self._y += 2 * MM
        elif isinstance(part, FigureRow):
            self._figures(part)
        elif isinstance(part, ChartPart):
            self._chart(part)
        else:
            for title, table in self._set_tables(part):
                self._table(title, table)

    def _figures(self, part: FigureRow) -> None:
        self._need(18 * MM)
        width = _WIDTH / max(1, len(part.figures))
        top, lowest = self._y, self._y
        for number, figure in enumerate(part.figures):
            self._y = top
            x, wide = _LEFT + number * width, width - 3 * MM
            self._put(figure.name, x=x, width=wide, size=8, gray=_GRAY)
            self._put(figure.text, x=x, width=wide, size=15, leading=19, bold=True)
            if figure.detail:
                self._put(figure.detail, x=x, width=wide, size=8, gray=_GRAY)
            lowest = max(lowest, self._y)
        self._y = lowest + 4 * MM

    def _chart(self, part: ChartPart) -> None:
        self._need(part.height + 4 * MM)
        drawing = draw_chart(
            part.chart, _WIDTH, part.height, PAPER, self._report.language, family="noto-sans",
            size=7.5,
        )  # fmt: skip
        place_drawing(self._page, drawing, _LEFT, self._y, self._setter)
        self._y += part.height + 4 * MM

    # Tables

    def _set_tables(self, part: TablePart | ReckonedTable) -> Sequence[tuple[str, SetTable]]:
        """What paper shows of a table, with its title; set once."""
        known = self._tables.get(id(part))
        if known is None:
            shown = tables_of(part, self._report.language, self._report.currency)
            known = [(one.title, self._table_setter.set_table(one)) for one in shown]
            self._tables[id(part)] = known
        return known

    def _kept_together(self, table: SetTable) -> float:
        """What of a table must not be torn: all of a short one, else its head and first rows."""
        return table.height if table.height <= _SHORT else table.beginning(_FIRST_ROWS)

    def _table(self, title: str, table: SetTable) -> None:
        self._need(self._kept_together(table) + (2 * _LEADING if title else 0))
        if title:
            self._put(title, bold=True)
        self._head_row(table)
        rows = table.rows if table.total is None else (*table.rows, table.total)
        for row in rows:
            # A total, and the last row, never stand alone on the next page.
            beside = rows[-1].height if len(rows) > 1 and row is rows[-2] else 0.0
            if self._need(row.height + beside):
                self._head_row(table)
            if row is table.total:
                self._page.rules.append(Rule(_LEFT, self._y, _WIDTH, 0.6, 0.3))
            self._set_row(table, row)
            self._page.rules.append(Rule(_LEFT, self._y, _WIDTH, 0.3, 0.85))
        self._y += 5 * MM

    def _head_row(self, table: SetTable) -> None:
        self._set_row(table, table.head, gray=_GRAY)
        self._page.rules.append(Rule(_LEFT, self._y, _WIDTH, 0.6, 0.3))

    def _set_row(self, table: SetTable, row: SetRow, *, gray: float = 0.0) -> None:
        baseline = self._y + CELL + 8.5 * _BASELINE + 1.5
        for left, paragraph in zip(table.edges, row.cells, strict=False):
            self._page.texts.append(PlacedText(paragraph, _LEFT + left + CELL, baseline, gray=gray))
        self._y += row.height

    # Texts

    def _lay(
        self,
        text: str,
        width: float,
        *,
        size: float,
        leading: float = 0.0,
        bold: bool = False,
        align: Align = "left",
    ) -> LaidParagraph:
        return self._setter.lay_out(
            (FilledRun(text, is_data=True),), width, size=size, leading=leading or size * 1.3,
            bold=bold, align=align,
        )  # fmt: skip

    def _put(
        self,
        text: str,
        *,
        x: float = _LEFT,
        width: float = _WIDTH,
        size: float = _SIZE,
        leading: float = 0.0,
        bold: bool = False,
        gray: float = 0.0,
    ) -> None:
        """Set a paragraph at the present height, over pages if need be, and go below it."""
        paragraph = self._lay(text, width, size=size, leading=leading, bold=bold)
        self._need(min(paragraph.height, _BOTTOM - _TOP))
        self._page.texts.append(PlacedText(paragraph, x, self._y + size, gray=gray))
        self._y += paragraph.height


def _fitted(pixels: tuple[int, int]) -> tuple[float, float]:
    """The size of a logo that fits its box, its proportions kept."""
    width, height = pixels
    scale = min(_LOGO[0] / max(1, width), _LOGO[1] / max(1, height))
    return width * scale, height * scale
