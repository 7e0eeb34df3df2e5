"""The plan of a year as a wall planner on A4 or A3: actions by months, objectives, sums.

All measures are points of A4; A3 is the same page √2 larger.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import product
from math import sqrt
from pathlib import Path
from typing import Final, Literal

from sme_crm.domain.letters.template import Align
from sme_crm.printing.charts.colors import PAPER, mixed
from sme_crm.printing.page_feet import page_foot
from sme_crm.printing.page_press import PagePress
from sme_crm.printing.pdf.page import A4_LANDSCAPE, Page, PlacedDrawing, Rule
from sme_crm.printing.pdf.pdf_file import Foot, pdf_target, write_pdf
from sme_crm.printing.plan_lanes import DateLanes, PrintedDate
from sme_crm.printing.typesetting.lines import MM, LaidParagraph

Paper = Literal["A4", "A3"]

PAPERS: Final[dict[str, float]] = {"A4": 1.0, "A3": sqrt(2)}
"""How much larger than A4 each is."""
_LEFT: Final = 10 * MM
_RIGHT: Final = 287 * MM
_TOP: Final = 9 * MM
_BOTTOM: Final = 201 * MM
_FOOT: Final = 206 * MM
_NAMES: Final = 58 * MM
_AMOUNT: Final = 23 * MM
_YEAR: Final = (_LEFT + _NAMES, _RIGHT - 2 * _AMOUNT)
_MONTH: Final = 6 * MM
_LANE: Final = 2.9 * MM
_LANES: Final = (5, 4, 2)
"""Lines for the names of key dates below the months, the most first."""
_ROW: Final = 9.2 * MM
_TALLEST: Final = 13 * MM
_DENSE: Final = 4.2 * MM
"""Rows of one line, where a year is on one page that way only."""
_BAR: Final = 5.6 * MM
_SUM: Final = 5 * MM
_NOTE: Final = 7 * 1.25
_NAME_SIZES: Final = (9.0, 8.0, 7.0)
_SECOND_SIZES: Final = (7.0, 6.5, 6.0, 5.5)
_DATE_SIZES: Final = (6.5, 5.8)
"""Of sales and own dates, of public holidays."""
_DOT: Final = 1.6
_HEADING_SIZES: Final = (8.0, 7.0, 6.0)
_MARKS: Final = ("#F5D9A8", "#F4C6DF")


@dataclass(frozen=True, slots=True)
class PrintedBar:
    """An action: two lines of text, its bar as fractions of the year, its colour, its amounts.

    `tone` counts the colours of series; -1 is the quiet one. `spent` is a fraction or None.
    """

    name: str
    about: str
    begin: float
    end: float
    days: str
    tone: int
    budget: tuple[str, str]
    expected: tuple[str, str]
    spent: float | None = None


@dataclass(frozen=True, slots=True)
class PrintedPlan:
    """All that is on the wall planner, in words already.

    `months` are (name, begin of the month as a fraction); `sums` are lines of (name, twelve
    texts, text below the budget, text below the revenue); `objectives` (tone, text, text).
    """

    title: str
    about: str
    headings: tuple[str, str, str]
    months: tuple[tuple[str, float], ...]
    bars: tuple[PrintedBar, ...]
    dates: tuple[PrintedDate, ...]
    sums: tuple[tuple[str, tuple[str, ...], str, str], ...]
    objectives: tuple[tuple[int, str, str], ...]
    legend: str
    notes: tuple[str, ...] = ()
    """Paragraphs below it all: every key date with its days."""


def write_plan(
    path: Path, plan: PrintedPlan, language: str, paper: Paper, *, company: str, day: date
) -> int:
    """Write the planner, as many pages as it takes; returns how many. Raises OutputError."""
    press = _Press(language, PAPERS[paper])
    with pdf_target(path) as stream:
        return write_pdf(
            stream, press.pages(plan), press.fonts,
            title=plan.title, author=company, language=language, created=day,
            foot=press.foot(plan.title),
        )  # fmt: skip


class _Press(PagePress):
    """Sets the page in points of A4; `_scale` makes it as large as the paper."""

    def __init__(self, language: str, scale: float) -> None:
        super().__init__(language, _TOP * scale, scale)
        self._scale = scale
        self._size = (A4_LANDSCAPE[0] * scale, A4_LANDSCAPE[1] * scale)
        self.page = Page(size=self._size)
        self._paths: list[bytes] = []
        self._row_high = _ROW
        self._dense = False
        self._lanes = DateLanes((), 0, _YEAR, self._date_wide)

    def foot(self, title: str) -> Foot:
        """The numbers of the pages where there are several."""
        x, width, y, size = (one * self._scale for one in (_LEFT, _RIGHT - _LEFT, _FOOT, 7.5))
        return page_foot(self._setter, x, width, y, said=title, always=False, size=size)

    def pages(self, plan: PrintedPlan) -> Iterator[Page]:
        """Actions page after page, the sums and objectives below the last ones.

        A year without actions has empty rows, to be filled in by hand.
        """
        left = list(plan.bars)
        ending = self._ending_high(plan)
        self._choose_lanes(plan, ending)
        while True:
            y = self._opening(plan)
            room = _BOTTOM - y
            wanted = (room - ending) / max(1, len(left) or (room - ending) // _ROW)
            self._dense = _DENSE <= wanted < _ROW
            self._row_high = wanted if self._dense else min(_TALLEST, max(_ROW, wanted))
            fitting = max(1, int(room / self._row_high + 0.001))
            rows, left = left[:fitting], left[fitting:]
            empty = 0 if plan.bars else int((room - ending) / self._row_high + 0.001)
            bottom = y + self._row_high * (len(rows) + empty)
            self._grid(plan, y - self._head, bottom)
            for number in range(empty):
                self._rule(_LEFT, y + (number + 1) * self._row_high, _RIGHT - _LEFT)
            for number, bar in enumerate(rows):
                self._row(bar, y + number * self._row_high)
            if not left and bottom + ending <= _BOTTOM + 0.1:
                self._ending(plan, bottom)
                yield self._end_page()
                return
            yield self._end_page()

    def _choose_lanes(self, plan: PrintedPlan, ending: float) -> None:
        """As many lines of names as leave the year on one page, where it fits on one at all."""
        every = [DateLanes(plan.dates, most, _YEAR, self._date_wide) for most in _LANES]
        for row, lanes in product((_ROW, _DENSE), every):
            self._lanes = lanes
            if _BOTTOM - self._first_row - ending >= row * len(plan.bars):
                return
        self._lanes = every[0]

    def _ending_high(self, plan: PrintedPlan) -> float:
        """How high the sums, objectives and key dates are."""
        lines = sum(len(self._note(text).lines) for text in plan.notes)
        return _SUM * (len(plan.sums) + len(plan.objectives)) + 4 * MM + _NOTE * (lines + 1)

    def _note(self, text: str) -> LaidParagraph:
        return self.lay(text, (_RIGHT - _LEFT) * self._scale, size=7, leading=_NOTE)

    @property
    def _head(self) -> float:
        """The months and the lines for the names of key dates."""
        return _MONTH + max(2, self._lanes.count) * _LANE + 1.2 * MM

    @property
    def _first_row(self) -> float:
        return _TOP + 14.5 * MM + self._head

    def _opening(self, plan: PrintedPlan) -> float:
        """The title and the months; returns where the first row begins."""
        self._words(plan.title, _LEFT, _TOP, _RIGHT - _LEFT, 17, bold=True)
        self._words(plan.about, _LEFT, _TOP + 8 * MM, 190 * MM, 8.5, gray=0.35)
        self._words(
            plan.legend, _RIGHT - 85 * MM, _TOP + 8 * MM, 85 * MM, 7.5, gray=0.35, align="right"
        )
        return self._first_row

    def _grid(self, plan: PrintedPlan, top: float, bottom: float) -> None:
        """Months, key dates and lines behind the rows."""
        self._box(_LEFT, top, _RIGHT - _LEFT, self._head, "#F3F4F7")
        for one in plan.dates:
            begin, end = self._x(one.begin), self._x(one.end)
            if one.mark >= 0:
                self._box(begin, top + _MONTH, max(0.8, end - begin), bottom - top - _MONTH,
                          _MARKS[one.mark] if end - begin < 8 else
                          mixed(_MARKS[one.mark], "#FFFFFF", 0.55))  # fmt: skip
        ends = [begin for _, begin in plan.months[1:]] + [1.0]
        for (name, begin), end in zip(plan.months, ends, strict=True):
            left, right = self._x(begin), self._x(end)
            self._words(name, left, top + 1.4 * MM, right - left, 7, bold=True, align="center")
            self._rule(left, top, bottom - top, vertical=True)
        self._rule(_YEAR[1], top, bottom - top, vertical=True)
        self._date_names(top + _MONTH)
        action, budget, revenue = plan.headings
        base = top + self._head - 4.6 * MM
        self._words(action, _LEFT + 1 * MM, base, _NAMES, 8, bold=True)
        for place, text in enumerate((budget, revenue)):
            size = self._fitting_size(text, _AMOUNT - MM, _HEADING_SIZES)
            self._words(text, _YEAR[1] + place * _AMOUNT, base + (8 - size) * 0.6, _AMOUNT - MM,
                        size, bold=True, align="right")  # fmt: skip

    def _date_names(self, top: float) -> None:
        """Names of key dates; a holiday has a dot on its day, and is named where there is room."""
        for one in self._lanes.placed:
            y = top + one.lane * _LANE
            size = _date_size(one.date)
            if one.date.mark < 0:
                middle = self._x((one.date.begin + one.date.end) / 2)
                self._box(middle - _DOT / 2, y + 1.5 * MM, _DOT, _DOT, PAPER.muted)
            self._words(self._cut(one.text, one.width, size), one.left, y + 0.4 * MM, one.width,
                        size)  # fmt: skip

    def _date_wide(self, one: PrintedDate) -> float:
        """What the name of a key date takes."""
        return self._wide(one.name, _date_size(one)) + 1

    def _row(self, bar: PrintedBar, top: float) -> None:
        color = PAPER.series[bar.tone]
        self._rule(_LEFT, top + self._row_high, _RIGHT - _LEFT)
        high = self._row_high if self._dense else _ROW
        top += (self._row_high - high) / 2
        edge = 0.6 * MM if self._dense else 1.5 * MM
        self._box(_LEFT, top + edge, 1.1 * MM, high - 2 * edge, color)
        if self._dense:
            self._dense_texts(bar, top + (high - 3 * MM) / 2)
        else:
            self._texts(bar, top)
        bar_high = min(_BAR, high - 1.2 * MM)
        begin, end, y = self._x(bar.begin), self._x(bar.end), top + (high - bar_high) / 2
        self._box(begin, y, end - begin, bar_high, mixed(color, "#FFFFFF", 0.25), color)
        if bar.spent is not None:
            wide, stripe = (end - begin) * min(1.0, bar.spent), bar_high / 5
            self._box(begin, y + bar_high - stripe, wide, stripe, color)
        size = 5.5 if self._dense else 7
        self._days(bar.days, begin, end, y + (bar_high - size * 1.25) / 2 - 0.3 * MM, size)

    def _texts(self, bar: PrintedBar, top: float) -> None:
        """Name, who and what, amounts: two lines."""
        width, x = _NAMES - 4 * MM, _LEFT + 2.4 * MM
        size = self._fitting_size(bar.name, width, _NAME_SIZES)
        self._words(self._cut(bar.name, width, size, bold=True), x,
                    top + MM + (9 - size) * 0.6, width, size, bold=True)  # fmt: skip
        self._words(self._cut(bar.about, width, 7), x, top + 5 * MM, width, 7, gray=0.35)
        for place, (first, second) in enumerate((bar.budget, bar.expected)):
            x, wide = _YEAR[1] + place * _AMOUNT, _AMOUNT - MM
            self._words(first, x, top + (1 if second else 2.6) * MM, wide, 9, align="right")
            if second:
                size = self._fitting_size(second, wide - MM, _SECOND_SIZES, bold=False)
                self._words(self._cut(second, wide, size), x, top + 5 * MM, wide, size, gray=0.35,
                            align="right")  # fmt: skip

    def _dense_texts(self, bar: PrintedBar, y: float) -> None:
        """Name and who in one line; what was spent shows in the bar."""
        width, x = _NAMES - 4 * MM, _LEFT + 2.4 * MM
        name = self._cut(bar.name, width, 7, bold=True)
        taken = self._wide(name, 7, bold=True) + 2 * MM
        self._words(name, x, y, width, 7, bold=True)
        self._words(self._cut(bar.about, width - taken, 5.5), x + taken, y + 0.4 * MM,
                    width - taken, 5.5, gray=0.35)  # fmt: skip
        for place, (amount, _) in enumerate((bar.budget, bar.expected)):
            self._words(amount, _YEAR[1] + place * _AMOUNT, y, _AMOUNT - MM, 7.5, align="right")

    def _fitting_size(
        self, text: str, width: float, sizes: Sequence[float], *, bold: bool = True
    ) -> float:
        """The largest size a text fits in, else the smallest."""
        fitting = (one for one in sizes if self._wide(text, one, bold=bold) <= width)
        return next(fitting, sizes[-1])

    def _days(self, text: str, begin: float, end: float, y: float, size: float) -> None:
        """Inside the bar, else beside it."""
        wide = self._wide(text, size)
        if wide + 4 > end - begin:
            begin = end if end + wide + 4 <= _YEAR[1] else begin - wide - 4
        self._words(text, begin + 2, y, wide + 4, size)

    def _ending(self, plan: PrintedPlan, top: float) -> None:
        """Sums of the months, the objectives, the key dates."""
        ends = [begin for _, begin in plan.months[1:]] + [1.0]
        for number, (name, months, budget, revenue) in enumerate(plan.sums):
            y = top + number * _SUM + 1.1 * MM
            self._words(name, _LEFT + MM, y, _NAMES, 7.5, bold=True)
            for (_, begin), end, text in zip(plan.months, ends, months, strict=True):
                left, right = self._x(begin), self._x(end)
                self._words(text, left, y, right - left - 2, 7.5, align="right")
            for place, text in enumerate((budget, revenue)):
                x = _YEAR[1] + place * _AMOUNT
                self._words(text, x - 4 * MM, y, _AMOUNT + 3 * MM, 8, bold=True, align="right")
        y = top + len(plan.sums) * _SUM
        self._rule(_LEFT, y, _RIGHT - _LEFT)
        for number, (tone, name, text) in enumerate(plan.objectives):
            row = y + 2.4 * MM + number * _SUM
            self._box(_LEFT + MM, row + 0.8 * MM, 2.2 * MM, 2.2 * MM, PAPER.series[tone])
            room = _NAMES + 20 * MM
            self._words(self._cut(name, room, 8, bold=True), _LEFT + 5 * MM, row, room, 8,
                        bold=True)  # fmt: skip
            self._words(text, _LEFT + 7 * MM + room, row, 160 * MM, 8)
        y += 2.4 * MM + len(plan.objectives) * _SUM + 0.6 * MM
        for note in plan.notes:
            self._words(note, _LEFT, y, _RIGHT - _LEFT, 7, gray=0.35)
            y += len(self._note(note).lines) * _NOTE

    # -- placing -------------------------------------------------------------------------------

    def _end_page(self) -> Page:
        full, self.page = self.page, Page(size=self._size)
        full.drawings.append(PlacedDrawing(b"".join(self._paths), 0, 0, self._size[1]))
        self._paths = []
        return full

    @staticmethod
    def _x(share: float) -> float:
        return _YEAR[0] + (_YEAR[1] - _YEAR[0]) * min(1.0, max(0.0, share))

    def _words(
        self,
        text: str,
        x: float,
        y: float,
        width: float,
        size: float,
        *,
        bold: bool = False,
        gray: float = 0.0,
        align: Align = "left",
    ) -> None:
        if text:
            self._y = y * self._scale
            self.put(text, x * self._scale, width * self._scale, size=size, leading=size * 1.25,
                     bold=bold, gray=gray, align=align)  # fmt: skip

    def _wide(self, text: str, size: float, *, bold: bool = False) -> float:
        """How wide a text is, in points of A4."""
        laid = self.lay(text, 10_000, size=size, leading=size * 1.25, bold=bold)
        return max((line.width for line in laid.lines), default=0.0) / self._scale

    def _cut(self, text: str, width: float, size: float, *, bold: bool = False) -> str:
        """A text as far as it fits on one line; "" when hardly anything does."""
        if self._wide(text, size, bold=bold) <= width:
            return text
        for length in range(len(text) - 1, 2, -1):
            shorter = text[:length].rstrip() + "…"
            if self._wide(shorter, size, bold=bold) <= width:
                return shorter
        return ""

    def _rule(self, x: float, y: float, length: float, *, vertical: bool = False) -> None:
        k = self._scale
        self.page.rules.append(Rule(x * k, y * k, length * k, 0.3 * k, 0.78, vertical=vertical))

    def _box(
        self, x: float, y: float, width: float, height: float, fill: str, edge: str = ""
    ) -> None:
        """A filled rectangle; `edge` is the colour of its outline."""
        k = self._scale
        place = (x * k, self._size[1] - (y + height) * k, width * k, height * k)
        rectangle = b"%.2f %.2f %.2f %.2f re " % place
        colors = b"%.3f %.3f %.3f rg " % _parts(fill)
        if edge:
            colors += b"%.3f %.3f %.3f RG %.2f w " % (*_parts(edge), 0.8 * k)
        self._paths.append(colors + rectangle + (b"B\n" if edge else b"f\n"))


def _date_size(one: PrintedDate) -> float:
    return _DATE_SIZES[one.mark < 0]


def _parts(color: str) -> tuple[float, float, float]:
    red, green, blue = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue
