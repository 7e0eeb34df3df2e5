"""A report on A4 pages: company and title at the head, page numbers at the foot."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, Final

from sme_crm.domain.dates import format_date
from sme_crm.domain.letters.filling import FilledRun
from sme_crm.domain.letters.template import Align
from sme_crm.domain.translation import QT_TRANSLATE_NOOP, translated
from sme_crm.printing.charts.chart import Unit
from sme_crm.printing.charts.colors import PAPER
from sme_crm.printing.charts.drawing import draw_chart
from sme_crm.printing.charts.figures import figure_text
from sme_crm.printing.charts.vectors import place_drawing
from sme_crm.printing.pdf.images import check_image
from sme_crm.printing.pdf.page import Page, PlacedImage, PlacedText, Rule
from sme_crm.printing.pdf.pdf_file import pdf_target, write_pdf
from sme_crm.printing.reports.report import (
    ChartPart,
    FigureRow,
    Part,
    Reckoned,
    ReckonedTable,
    Report,
    Section,
    TableColumn,
    TablePart,
    Value,
    Words,
    reckoned_text,
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
_CELL: Final = 1.6 * MM
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
            self._put(self._report.title, size=8, gray=_GRAY)
            self._y += 2 * MM

    def _need(self, height: float) -> bool:
        """Go to a new page when there is not so much room; whether it did."""
        if self._y + height <= _BOTTOM:
            return False
        self._begin_page()
        return True

    def _number_pages(self) -> None:
        text = translated(
            self._report.language, "Reports", QT_TRANSLATE_NOOP("Reports", "Page {page} of {pages}")
        )
        day = format_date(self._report.day, self._report.language, "long")
        for number, page in enumerate(self._pages, 1):
            words = text.format(page=number, pages=len(self._pages))
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
        first = parts[0] if parts else None
        return first.height if isinstance(first, ChartPart) else 3 * _LEADING

    def _part(self, part: Part) -> None:
        if isinstance(part, Words):
            size = 11.0 if part.lead else 8.0 if part.note else _SIZE
            self._put(part.text, size=size, gray=_GRAY if part.note else 0.0, bold=part.lead)
            self._y += 2 * MM
        elif isinstance(part, FigureRow):
            self._figures(part)
        elif isinstance(part, ChartPart):
            self._chart(part)
        elif isinstance(part, ReckonedTable):
            self._table(self._as_told(part))
        else:
            for one in _broken(part):
                self._table(one)

    def _as_told(self, part: ReckonedTable) -> TablePart:
        """The values of figures beside their formulas in words."""
        name, said, *columns = part.headings
        language, currency = self._report.language, self._report.currency
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

    def _table(self, part: TablePart) -> None:
        edges = _edges(part.columns)
        if part.title:
            self._need(10 * _LEADING)
            self._put(part.title, bold=True)
        self._table_head(part.columns, edges)
        for row in part.rows:
            self._row(part.columns, edges, row)
        if part.total is not None:
            self._page.rules.append(Rule(_LEFT, self._y, _WIDTH, 0.6, 0.3))
            self._row(part.columns, edges, part.total, bold=True)
        self._y += 5 * MM

    def _table_head(self, columns: Sequence[TableColumn], edges: Sequence[float]) -> None:
        self._need(4 * _LEADING)
        self._cells([column.heading for column in columns], columns, edges, bold=True, gray=_GRAY)
        self._page.rules.append(Rule(_LEFT, self._y, _WIDTH, 0.6, 0.3))

    def _row(
        self,
        columns: Sequence[TableColumn],
        edges: Sequence[float],
        row: Sequence[Value],
        *,
        bold: bool = False,
    ) -> None:
        texts = [
            self._cell_text(value, column.unit) for value, column in zip(row, columns, strict=True)
        ]
        if self._need(self._height(texts, columns, edges, bold=bold)):
            self._table_head(columns, edges)
        self._cells(texts, columns, edges, bold=bold)
        self._page.rules.append(Rule(_LEFT, self._y, _WIDTH, 0.3, 0.85))

    def _cell_text(self, value: Value, unit: Unit | None) -> str:
        if isinstance(value, Reckoned):
            value = value.value
        if value is None:
            return ""
        if isinstance(value, date):
            return format_date(value, self._report.language, "short")
        if isinstance(value, str) or unit is None:
            return str(value)
        return figure_text(value, unit, self._report.language, self._report.currency)

    def _height(
        self,
        texts: Sequence[str],
        columns: Sequence[TableColumn],
        edges: Sequence[float],
        *,
        bold: bool,
    ) -> float:
        laid = self._laid(texts, columns, edges, bold=bold)
        return max(paragraph.height for paragraph in laid) + 2 * _CELL

    def _laid(
        self,
        texts: Sequence[str],
        columns: Sequence[TableColumn],
        edges: Sequence[float],
        *,
        bold: bool,
    ) -> list[LaidParagraph]:
        return [
            self._lay(
                text, edges[place + 1] - edges[place] - 2 * _CELL, size=8.5, bold=bold,
                align="left" if columns[place].unit is None else "right",
            )
            for place, text in enumerate(texts)
        ]  # fmt: skip

    def _cells(
        self,
        texts: Sequence[str],
        columns: Sequence[TableColumn],
        edges: Sequence[float],
        *,
        bold: bool = False,
        gray: float = 0.0,
    ) -> None:
        laid = self._laid(texts, columns, edges, bold=bold)
        baseline = self._y + _CELL + 8.5 * _BASELINE + 1.5
        for place, paragraph in enumerate(laid):
            self._page.texts.append(
                PlacedText(paragraph, _LEFT + edges[place] + _CELL, baseline, gray=gray)
            )
        self._y += max(paragraph.height for paragraph in laid) + 2 * _CELL

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


def _broken(part: TablePart) -> list[TablePart]:
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


def _edges(columns: Sequence[TableColumn]) -> list[float]:
    """The left edges of columns and the right edge, from the left of the table."""
    whole = sum(column.share for column in columns)
    edges = [0.0]
    for column in columns:
        edges.append(edges[-1] + _WIDTH * column.share / whole)
    return edges


def _fitted(pixels: tuple[int, int]) -> tuple[float, float]:
    """The size of a logo that fits its box, its proportions kept."""
    width, height = pixels
    scale = min(_LOGO[0] / max(1, width), _LOGO[1] / max(1, height))
    return width * scale, height * scale
