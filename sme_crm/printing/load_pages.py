"""The load on wide A4 pages: people by days, two weeks below each other, peaks framed and bold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from sme_crm.domain.dates import format_date
from sme_crm.printing.page_feet import page_foot
from sme_crm.printing.page_press import PagePress
from sme_crm.printing.pdf.page import A4_LANDSCAPE, Page, Rule
from sme_crm.printing.pdf.pdf_file import Foot, pdf_target, write_pdf
from sme_crm.printing.typesetting.paragraphs import MM

_LEFT: Final = 12 * MM
_RIGHT: Final = 285 * MM
_TOP: Final = 11 * MM
_BOTTOM: Final = 196 * MM
_FOOT: Final = 203 * MM
_NAMES: Final = 46 * MM
_ROW: Final = 8.5 * MM
_HEAD: Final = 9 * MM
_GAP: Final = 5 * MM
_COLUMNS: Final = 15
"""Two weeks; in the first line what is overdue besides."""
_OFF: Final = 0.93


@dataclass(frozen=True, slots=True)
class PrintedColumn:
    """A day, or what is overdue: two lines of heading; `off` when nobody works."""

    name: str
    number: str = ""
    off: bool = False


@dataclass(frozen=True, slots=True)
class PrintedPerson:
    """A row: who, what they can do a day, and (number, whether it is a peak) for each column."""

    name: str
    daily: str
    cells: tuple[tuple[str, bool], ...]


def write_load(
    path: Path,
    title: str,
    about: Sequence[str],
    columns: Sequence[PrintedColumn],
    people: Sequence[PrintedPerson],
    language: str,
    *,
    company: str,
    day: date,
) -> int:
    """Write the table as PDF, as many pages as it takes; returns how many. Raises OutputError."""
    press = _Press(language)
    with pdf_target(path) as stream:
        return write_pdf(
            stream, press.pages(title, about, columns, people, company, day), press.fonts,
            title=title, author=company, language=language, created=day, foot=press.foot(),
        )  # fmt: skip


class _Press(PagePress):
    """Sets one block of columns below the other."""

    def __init__(self, language: str) -> None:
        super().__init__(language, _TOP)
        self.page = Page(size=A4_LANDSCAPE)

    def foot(self) -> Foot:
        """The numbers of the pages where there are several."""
        return page_foot(self._setter, _LEFT, _RIGHT - _LEFT, _FOOT, always=False)

    def pages(
        self,
        title: str,
        about: Sequence[str],
        columns: Sequence[PrintedColumn],
        people: Sequence[PrintedPerson],
        company: str,
        day: date,
    ) -> Iterator[Page]:
        """The pages, each as soon as it is full."""
        self.put(title, _LEFT, _RIGHT - _LEFT, size=15, leading=19, bold=True)
        head = " · ".join(filter(None, (company, format_date(day, self._language, "full"))))
        for line in (head, *about):
            self.put(line, _LEFT, _RIGHT - _LEFT, gray=0.35)
        self._y += 3 * MM
        for first in (0, *range(_COLUMNS, len(columns), _COLUMNS - 1)):
            most = _COLUMNS - 1 if first else _COLUMNS
            block = range(first, min(first + most, len(columns)))
            if self._y + _HEAD + _ROW * min(3, len(people)) > _BOTTOM:
                yield self._end_page()
            self._head([columns[place] for place in block])
            for person in people:
                if self._y + _ROW > _BOTTOM:
                    yield self._end_page()
                    self._head([columns[place] for place in block])
                self._person(person, columns, block)
            self._y += _GAP
        yield self._end_page()

    def _end_page(self) -> Page:
        full, self.page = self.page, Page(size=A4_LANDSCAPE)
        self._y = _TOP
        return full

    @staticmethod
    def _place(number: int) -> tuple[float, float]:
        """Left edge and width of a column."""
        wide = (_RIGHT - _LEFT - _NAMES) / _COLUMNS
        return _LEFT + _NAMES + number * wide, wide

    def _head(self, columns: Sequence[PrintedColumn]) -> None:
        top = self._y
        for number, column in enumerate(columns):
            left, wide = self._place(number)
            self._y = top
            self.put(column.name, left, wide, size=7.5, leading=10, gray=0.35, align="center")
            self.put(column.number, left, wide, size=9, leading=12, bold=True, align="center")
        self._y = top + _HEAD
        self.page.rules.append(Rule(_LEFT, self._y, _RIGHT - _LEFT, 0.6, 0.5))

    def _person(
        self, person: PrintedPerson, columns: Sequence[PrintedColumn], block: Sequence[int]
    ) -> None:
        top = self._y
        for number, place in enumerate(block):
            left, wide = self._place(number)
            if columns[place].off:
                self.page.rules.append(Rule(left, top + _ROW / 2, wide, _ROW, _OFF))
        self._y = top + 1 * MM
        self.put(person.name, _LEFT, _NAMES - 2 * MM, size=9, leading=10.5, bold=True)
        self.put(person.daily, _LEFT, _NAMES - 2 * MM, size=7, leading=8.5, gray=0.35)
        for number, place in enumerate(block):
            text, peak = person.cells[place]
            if not text:
                continue
            left, wide = self._place(number)
            self._y = top + 2.3 * MM
            self.put(text, left, wide, size=10, leading=12, bold=peak, align="center")
            if peak:
                self._frame(left + 1.5 * MM, top + 0.8 * MM, wide - 3 * MM, _ROW - 1.6 * MM)
        self._y = top + _ROW
        self.page.rules.append(Rule(_LEFT, self._y, _RIGHT - _LEFT, 0.3, 0.8))

    def _frame(self, left: float, top: float, wide: float, high: float) -> None:
        for edge in (top, top + high):
            self.page.rules.append(Rule(left, edge, wide, 1.0, 0.0))
        for edge in (left, left + wide):
            self.page.rules.append(Rule(edge, top, high, 1.0, 0.0, vertical=True))
