"""Contacts on paper: a table, sheets, a directory, a phone list; any number of them, streamed.

Every text is set whole: long ones take more lines, a row that is longer than a page goes on on
the next. All layouts share one flow of rows down columns of pages.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain, islice
from pathlib import Path
from typing import Final, Literal

from sme_crm.domain.dates import format_date
from sme_crm.domain.errors import Cancelled
from sme_crm.domain.folding import fold
from sme_crm.domain.letters.filling import FilledRun
from sme_crm.domain.letters.template import Align
from sme_crm.printing.page_feet import page_foot
from sme_crm.printing.pdf.page import A4, A4_LANDSCAPE, Page, PlacedText, Rule
from sme_crm.printing.pdf.pdf_file import Foot
from sme_crm.printing.piece_run import RunTitle, write_pages
from sme_crm.printing.typesetting.fonts import FontSet
from sme_crm.printing.typesetting.paragraphs import MM, LaidParagraph, Typesetter

ListLayout = Literal["table", "sheets", "directory", "phones"]

_MARGIN: Final = 15 * MM
_TOP: Final = 15 * MM
_FOOT: Final = 12 * MM  # from the bottom edge to the baseline of the page number
_BOTTOM: Final = 18 * MM
_GAP: Final = 3 * MM  # between columns of a table
_GUTTER: Final = 8 * MM  # between columns of a page
_SIZE: Final = 8.5
_LEADING: Final = 10.5
_NAME: Final = 9.5
_NAME_LEADING: Final = 12.0
_BASELINE: Final = 0.8
_SAMPLED: Final = 200  # rows that decide how wide the columns are
_UPRIGHT: Final = 5  # columns of a table that an upright page holds
_LABEL: Final = 42 * MM
_NARROWEST: Final = 12 * MM
_WIDEST: Final = 70 * MM
_GRAY: Final = 0.35


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A column of values under its heading; numbers stand at the right."""

    heading: str
    right: bool = False


@dataclass(frozen=True, slots=True)
class ContactListHead:
    """What stands over a list: its title, whose it is, of which day, in which language.

    One that is not `whole` has no number on its pages: how many there are is not known.
    """

    title: str
    day: date
    company: str = ""
    language: str = "fr"
    whole: bool = True


@dataclass(frozen=True, slots=True)
class _Row:
    """Paragraphs side by side; `above` stays free before it unless it is the first of a column."""

    cells: tuple[tuple[LaidParagraph, float], ...]
    above: float = 0.0
    gray: tuple[float, ...] = ()
    ruled: bool = False
    below: float = 0.0

    @property
    def leading(self) -> float:
        return max((paragraph.leading for paragraph, _ in self.cells), default=0.0)

    @property
    def lines(self) -> int:
        return max((len(paragraph.lines) for paragraph, _ in self.cells), default=0)

    @property
    def height(self) -> float:
        return self.lines * self.leading + self.below


_Block = Sequence[_Row]


def write_contact_list(
    path: Path,
    layout: ListLayout,
    columns: Sequence[ListColumn],
    contacts: Iterable[Sequence[str]],
    head: ContactListHead,
    *,
    progress: Callable[[int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> int:
    """Write contacts as PDF and return the number of pages; no file without a contact.

    Each contact is its values by column, the name first. Raises Cancelled, OutputError.
    """
    press = _PRESSES[layout](columns, head)
    watched = _watched(contacts, progress, cancelled)
    title = RunTitle(head.title, head.day, head.company, head.language)
    foot = press.foot() if head.whole else None
    return write_pages(path, press.pages(watched), press.fonts, title, foot)


def _watched(
    contacts: Iterable[Sequence[str]],
    progress: Callable[[int], None] | None,
    cancelled: Callable[[], bool] | None,
) -> Iterator[Sequence[str]]:
    for done, contact in enumerate(contacts, 1):
        if cancelled is not None and cancelled():
            raise Cancelled
        yield contact
        if progress is not None:
            progress(done)


class _Press:
    """Flows blocks down the columns of pages; what a block is comes from the layout."""

    page_columns = 1

    def __init__(self, columns: Sequence[ListColumn], head: ContactListHead) -> None:
        self.columns = columns
        self.head = head
        self.fonts = FontSet()
        self._setter = Typesetter(self.fonts, head.language)
        self._number = 0
        self._y = self._start = 0.0
        self._left = _MARGIN
        self._is_fresh = True
        self._column = 0
        self._page = Page()

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the pages in points."""
        return A4

    @property
    def width(self) -> float:
        """The width of a column of the page."""
        inner = self.size[0] - 2 * _MARGIN - (self.page_columns - 1) * _GUTTER
        return inner / self.page_columns

    @abstractmethod
    def blocks(self, contacts: Iterator[Sequence[str]]) -> Iterator[_Block]:
        """The rows of each contact that stay together."""

    def column_head(self) -> _Row | None:
        """What is repeated at the top of each column."""
        return None

    def foot(self) -> Foot:
        """The numbers of the pages."""
        width, height = self.size
        return page_foot(self._setter, _MARGIN, width - 2 * _MARGIN, height - _FOOT)

    def pages(self, contacts: Iterator[Sequence[str]]) -> Iterator[Page]:
        """The pages of the list, each as soon as it is full."""
        started = False
        for block in self.blocks(contacts):
            if not started:
                self._begin_page()
                started = True
            height = sum(row.height + row.above for row in block)
            if height > self._room and not self._is_fresh and height <= self._column_height:
                yield from self._next_column()
            for row in block:
                yield from self._place(row)
        if started:
            yield self._page

    # -- flow ----------------------------------------------------------------------------------

    @property
    def _end(self) -> float:
        return self.size[1] - _BOTTOM

    @property
    def _room(self) -> float:
        return self._end - self._y

    @property
    def _column_height(self) -> float:
        return self._end - self._start

    def _place(self, row: _Row) -> Iterator[Page]:
        """Place a row, on further pages too when it is longer than one."""
        if not self._is_fresh:
            self._y += row.above
        done = 0
        while done < row.lines:
            left = row.lines - done
            fitting = int((self._room + 0.01) // row.leading)
            whole_elsewhere = left * row.leading <= self._column_height
            if fitting < left and (fitting < 1 or whole_elsewhere) and not self._is_fresh:
                yield from self._next_column()
                continue
            taken = min(left, max(1, fitting))
            self._put(row, done, done + taken)
            done += taken
        if row.ruled:
            y = self._y + row.below / 2
            self._page.rules.append(Rule(self._left, y, self.width, 0.3, 0.8))
        self._y += row.below
        self._is_fresh = False

    def _put(self, row: _Row, first: int, last: int) -> None:
        for number, (paragraph, x) in enumerate(row.cells):
            end = min(last, len(paragraph.lines))
            if first < end:
                gray = row.gray[number] if number < len(row.gray) else 0.0
                baseline = self._y + paragraph.leading * _BASELINE
                self._page.texts.append(
                    PlacedText(paragraph, self._left + x, baseline, first, end, gray)
                )
        self._y += (last - first) * row.leading
        self._is_fresh = False

    def _next_column(self) -> Iterator[Page]:
        self._column += 1
        if self._column == self.page_columns:
            yield self._page
            self._begin_page()
        else:
            self._begin_column()

    def _begin_page(self) -> None:
        self._number += 1
        self._page = Page(size=self.size)
        self._column = 0
        self._y = _TOP
        width = self.size[0] - 2 * _MARGIN
        if self._number == 1:
            self._write_at(self.head.title, 15, width, bold=True)
            self._y += 19
            day = format_date(self.head.day, self.head.language, "long")
            about = " · ".join(part for part in (self.head.company, day) if part)
            self._write_at(about, 9, width, gray=_GRAY)
            self._y += 12
        else:
            self._write_at(self.head.title, 8, width, gray=_GRAY)
            self._y += 10
        self._y += 8
        self._start = self._y
        self._begin_column()

    def _begin_column(self) -> None:
        self._y = self._start
        self._left = _MARGIN + self._column * (self.width + _GUTTER)
        head = self.column_head()
        if head is not None:
            self._put(head, 0, head.lines)
            self._page.rules.append(Rule(self._left, self._y + 1.5, self.width, 0.6, 0.2))
            self._y += 4
        self._is_fresh = True

    def _write_at(
        self, text: str, size: float, width: float, *, bold: bool = False, gray: float = 0.0
    ) -> None:
        laid = self.lay(text, width, size=size, leading=size * 1.25, bold=bold)
        baseline = self._y + laid.leading * _BASELINE
        self._page.texts.append(PlacedText(laid, _MARGIN, baseline, last=1, gray=gray))

    def lay(
        self,
        text: str,
        width: float,
        *,
        size: float = _SIZE,
        leading: float = _LEADING,
        bold: bool = False,
        align: Align = "left",
    ) -> LaidParagraph:
        """A text of data as a paragraph; its own line ends are kept."""
        runs = (FilledRun(text, is_data=True),)
        return self._setter.lay_out(runs, width, size=size, leading=leading, bold=bold, align=align)

    def measure(self, text: str, *, bold: bool = False) -> float:
        """The width of a text on one line."""
        style = self._setter.style(_SIZE, bold=bold)
        return max(self._setter.measure(line, style) for line in text.split("\n"))


class _TablePress(_Press):
    """A table: headings on each page, a row for each contact."""

    _widths: tuple[float, ...] = ()

    @property
    def size(self) -> tuple[float, float]:
        return A4 if len(self.columns) <= _UPRIGHT else A4_LANDSCAPE

    def blocks(self, contacts: Iterator[Sequence[str]]) -> Iterator[_Block]:
        sample = list(islice(contacts, _SAMPLED))
        self._widths = self._column_widths(sample)
        for contact in chain(sample, contacts):
            cells = []
            x = 0.0
            for text, column, width in zip(contact, self.columns, self._widths, strict=True):
                align: Align = "right" if column.right else "left"
                cells.append((self.lay(text, width, align=align), x))
                x += width + _GAP
            yield (_Row(tuple(cells), ruled=True, below=3.0),)

    def column_head(self) -> _Row | None:
        cells = []
        x = 0.0
        for column, width in zip(self.columns, self._widths, strict=True):
            align: Align = "right" if column.right else "left"
            cells.append((self.lay(column.heading, width, bold=True, align=align), x))
            x += width + _GAP
        return _Row(tuple(cells))

    def _column_widths(self, sample: list[Sequence[str]]) -> tuple[float, ...]:
        """What the columns want, brought to the width of the page: wide ones give or take most."""
        room = self.width - _GAP * (len(self.columns) - 1)
        wanted = []
        for number, column in enumerate(self.columns):
            widths = sorted(self.measure(row[number]) for row in sample if row[number])
            usual = widths[int(0.95 * (len(widths) - 1))] if widths else 0.0
            heading = min(self.measure(column.heading, bold=True), 2 * _NARROWEST)
            wanted.append(min(_WIDEST, max(usual + 1, heading, _NARROWEST)))
        total = sum(wanted)
        if total <= room:
            return tuple(width + (room - total) / len(wanted) for width in wanted)
        spare = total - _NARROWEST * len(wanted)
        share = max(0.0, room - _NARROWEST * len(wanted)) / spare if spare else 0.0
        return tuple(_NARROWEST + (width - _NARROWEST) * share for width in wanted)


class _SheetPress(_Press):
    """A sheet for each contact: its name, then each filled field under the other."""

    def blocks(self, contacts: Iterator[Sequence[str]]) -> Iterator[_Block]:
        width = self.width - _LABEL
        for name, *values in contacts:
            title = self.lay(name, self.width, size=13, leading=17, bold=True)
            rows = [_Row(((title, 0.0),), above=18, ruled=True, below=5)]
            for column, value in zip(self.columns[1:], values, strict=True):
                if value:
                    label = self.lay(column.heading, _LABEL - _GAP)
                    rows.append(
                        _Row(((label, 0.0), (self.lay(value, width), _LABEL)), 2.0, (_GRAY, 0.0))
                    )
            yield rows


class _ColumnsPress(_Press):
    """Two columns under the letters of the alphabet."""

    page_columns = 2
    _letter = ""

    def blocks(self, contacts: Iterator[Sequence[str]]) -> Iterator[_Block]:
        for contact in contacts:
            rows = self.entry(contact)
            letter = _initial(contact[0])
            if letter != self._letter:
                self._letter = letter
                heading = self.lay(letter, self.width, size=13, leading=17, bold=True)
                rows = [_Row(((heading, 0.0),), above=10, ruled=True, below=4), *rows]
            yield rows

    @abstractmethod
    def entry(self, contact: Sequence[str]) -> list[_Row]:
        """The rows of one contact."""


class _DirectoryPress(_ColumnsPress):
    """Name, and below it what is known."""

    def entry(self, contact: Sequence[str]) -> list[_Row]:
        name, *values = contact
        laid = self.lay(name, self.width, size=_NAME, leading=_NAME_LEADING, bold=True)
        rows = [_Row(((laid, 0.0),), above=6)]
        rows += [_Row(((self.lay(value, self.width), 0.0),)) for value in values if value]
        return rows


class _PhonePress(_ColumnsPress):
    """Name and what helps to tell it at the left, the numbers at the right."""

    def entry(self, contact: Sequence[str]) -> list[_Row]:
        texts = [v for v, c in zip(contact, self.columns, strict=True) if v and not c.right]
        numbers = [v for v, c in zip(contact, self.columns, strict=True) if v and c.right]
        left = self.width * 0.58
        said = self.lay("\n".join(texts), left - _GAP)
        listed = self.lay("\n".join(numbers), self.width - left, align="right")
        return [_Row(((said, 0.0), (listed, left)), above=2.5, ruled=True, below=2.5)]


_PRESSES: Final[dict[ListLayout, type[_Press]]] = {
    "table": _TablePress,
    "sheets": _SheetPress,
    "directory": _DirectoryPress,
    "phones": _PhonePress,
}


def _initial(name: str) -> str:
    """The letter a name is found under; "#" for all that begin with none."""
    first = fold(name)[:1].upper()
    return first if first.isalpha() else "#"
