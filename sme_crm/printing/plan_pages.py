"""The plan of a year as a wall planner on A4 or A3: actions by months, objectives, sums.

All measures are points of A4; A3 is the same page √2 larger.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from math import sqrt
from pathlib import Path
from typing import Final, Literal

from sme_crm.domain.letters.template import Align
from sme_crm.printing.charts.colors import PAPER, mixed
from sme_crm.printing.page_press import PagePress
from sme_crm.printing.pdf.page import A4_LANDSCAPE, Page, PlacedDrawing, Rule
from sme_crm.printing.pdf.pdf_file import pdf_target, write_pdf
from sme_crm.printing.typesetting.paragraphs import MM

Paper = Literal["A4", "A3"]

PAPERS: Final[dict[str, float]] = {"A4": 1.0, "A3": sqrt(2)}
"""How much larger than A4 each is."""
_LEFT: Final = 10 * MM
_RIGHT: Final = 287 * MM
_TOP: Final = 9 * MM
_BOTTOM: Final = 201 * MM
_NAMES: Final = 58 * MM
_AMOUNT: Final = 23 * MM
_YEAR: Final = (_LEFT + _NAMES, _RIGHT - 2 * _AMOUNT)
_HEAD: Final = 13 * MM
_ROW: Final = 9.2 * MM
_TALLEST: Final = 13 * MM
_BAR: Final = 5.6 * MM
_SUM: Final = 5.4 * MM
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
class PrintedDate:
    """A key date as fractions of the year; `mark`: 0 sales, 1 own, -1 a public holiday."""

    name: str
    begin: float
    end: float
    mark: int


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


def write_plan(
    path: Path, plan: PrintedPlan, language: str, paper: Paper, *, company: str, day: date
) -> int:
    """Write the planner, as many pages as it takes; returns how many. Raises OutputError."""
    press = _Press(language, PAPERS[paper])
    with pdf_target(path) as stream:
        return write_pdf(
            stream, press.pages(plan), press.fonts,
            title=plan.title, author=company, language=language, created=day,
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

    def pages(self, plan: PrintedPlan) -> Iterator[Page]:
        """Actions page after page, the sums and objectives below the last ones."""
        left = list(plan.bars)
        ending = _SUM * len(plan.sums) + 4 * MM + _SUM * len(plan.objectives)
        while True:
            y = self._opening(plan)
            room = _BOTTOM - y
            self._row_high = min(_TALLEST, max(_ROW, (room - ending) / max(1, len(left))))
            fitting = max(1, int(room / self._row_high + 0.001))
            rows, left = left[:fitting], left[fitting:]
            bottom = y + self._row_high * len(rows)
            self._grid(plan, y - _HEAD, bottom)
            for number, bar in enumerate(rows):
                self._row(bar, y + number * self._row_high)
            if not left and bottom + ending <= _BOTTOM:
                self._ending(plan, bottom)
                yield self._end_page()
                return
            yield self._end_page()

    def _opening(self, plan: PrintedPlan) -> float:
        """The title and the months; returns where the first row begins."""
        self._words(plan.title, _LEFT, _TOP, _RIGHT - _LEFT, 17, bold=True)
        self._words(plan.about, _LEFT, _TOP + 8 * MM, 190 * MM, 8.5, gray=0.35)
        self._words(
            plan.legend, _RIGHT - 85 * MM, _TOP + 8 * MM, 85 * MM, 7.5, gray=0.35, align="right"
        )
        return _TOP + 14.5 * MM + _HEAD

    def _grid(self, plan: PrintedPlan, top: float, bottom: float) -> None:
        """Months, key dates and lines behind the rows."""
        self._box(_LEFT, top, _RIGHT - _LEFT, _HEAD, "#F3F4F7")
        for one in plan.dates:
            begin, end = self._x(one.begin), self._x(one.end)
            if one.mark >= 0:
                self._box(begin, top + 6 * MM, max(0.8, end - begin), bottom - top - 6 * MM,
                          _MARKS[one.mark] if end - begin < 8 else
                          mixed(_MARKS[one.mark], "#FFFFFF", 0.55))  # fmt: skip
            else:
                self._box((begin + end) / 2 - 0.7, top + _HEAD - 3, 1.6, 1.6, PAPER.faint)
        ends = [begin for _, begin in plan.months[1:]] + [1.0]
        for (name, begin), end in zip(plan.months, ends, strict=True):
            left, right = self._x(begin), self._x(end)
            self._words(name, left, top + 1.4 * MM, right - left, 7, bold=True, align="center")
            self._rule(left, top, bottom - top, vertical=True)
        self._rule(_YEAR[1], top, bottom - top, vertical=True)
        self._date_names(plan.dates, top + 7 * MM)
        action, budget, revenue = plan.headings
        base = top + _HEAD - 4.6 * MM
        self._words(action, _LEFT + 1 * MM, base, _NAMES, 8, bold=True)
        self._words(budget, _YEAR[1], base, _AMOUNT - MM, 8, bold=True, align="right")
        self._words(revenue, _YEAR[1] + _AMOUNT - 4 * MM, base, _AMOUNT + 3 * MM, 8, bold=True,
                    align="right")  # fmt: skip

    def _date_names(self, dates: Sequence[PrintedDate], y: float) -> None:
        """Names of sales and own days, as far as each has room before the next one."""
        named = [one for one in dates if one.mark >= 0]
        for one, following in zip(named, [*named[1:], None], strict=True):
            limit = self._x(following.begin) if following else _YEAR[1]
            room = min(limit, _YEAR[1]) - self._x(one.begin) - 1
            text = self._cut(one.name, room, 6.5)
            if text:
                self._words(text, self._x(one.begin) + 1, y, room, 6.5)

    def _row(self, bar: PrintedBar, top: float) -> None:
        color = PAPER.series[bar.tone]
        self._rule(_LEFT, top + self._row_high, _RIGHT - _LEFT)
        top += (self._row_high - _ROW) / 2
        self._box(_LEFT, top + 1.5 * MM, 1.1 * MM, _ROW - 3 * MM, color)
        width = _NAMES - 4 * MM
        self._words(self._cut(bar.name, width, 9, bold=True), _LEFT + 2.4 * MM, top + 1 * MM,
                    width, 9, bold=True)  # fmt: skip
        self._words(self._cut(bar.about, width, 7), _LEFT + 2.4 * MM, top + 5 * MM, width, 7,
                    gray=0.35)  # fmt: skip
        begin, end = self._x(bar.begin), self._x(bar.end)
        y = top + (_ROW - _BAR) / 2
        self._box(begin, y, end - begin, _BAR, mixed(color, "#FFFFFF", 0.25), color)
        if bar.spent is not None:
            wide = (end - begin) * min(1.0, bar.spent)
            self._box(begin, y + _BAR - 1.1 * MM, wide, 1.1 * MM, color)
        self._days(bar.days, begin, end, y + 0.8 * MM)
        for place, (first, second) in enumerate((bar.budget, bar.expected)):
            x = _YEAR[1] + place * _AMOUNT
            self._words(first, x, top + (1 if second else 2.6) * MM, _AMOUNT - MM, 9,
                        align="right")  # fmt: skip
            if second:
                self._words(second, x, top + 5 * MM, _AMOUNT - MM, 7, gray=0.35, align="right")

    def _days(self, text: str, begin: float, end: float, y: float) -> None:
        """Inside the bar, else beside it."""
        wide = self._wide(text, 7)
        if wide + 4 > end - begin:
            begin = end if end + wide + 4 <= _YEAR[1] else begin - wide - 4
        self._words(text, begin + 2, y, wide + 4, 7)

    def _ending(self, plan: PrintedPlan, top: float) -> None:
        """Sums of the months, and the objectives."""
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


def _parts(color: str) -> tuple[float, float, float]:
    red, green, blue = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue
