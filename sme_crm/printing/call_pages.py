"""Lists of calls on paper: the script, then for each contact his number and boxes to tick."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from sme_crm.domain.call import CALL_RESULTS
from sme_crm.domain.call import CONTEXT as CALL_CONTEXT
from sme_crm.domain.dates import format_date
from sme_crm.domain.translation import QT_TRANSLATE_NOOP
from sme_crm.printing.page_feet import page_foot
from sme_crm.printing.page_press import LEADING, SIZE, PagePress
from sme_crm.printing.pdf.page import Page, Rule
from sme_crm.printing.pdf.pdf_file import Foot, pdf_target, write_pdf
from sme_crm.printing.typesetting.paragraphs import MM, LaidParagraph

_CONTEXT: Final = "CallPages"
_LEFT: Final = 16 * MM
_RIGHT: Final = 194 * MM
_TOP: Final = 15 * MM
_BOTTOM: Final = 281 * MM
_FOOT: Final = 289 * MM
_NUMBERS: Final = 92 * MM
_MARK: Final = 142 * MM
_BOX: Final = 3 * MM
_SMALL: Final = 8.5
_TINY: Final = 8.0
_UNDER: Final = 6.2 * MM + 11
"""Room around the boxes, and the note below them."""
_BOX_ROW: Final = 5 * MM
_BOX_GAP: Final = 3 * MM


@dataclass(frozen=True, slots=True)
class CallLine:
    """Somebody to be called; `mark` is what he said of calls, `warns` where it forbids one.

    `code` is his answer code in the campaign.
    """

    name: str
    about: str = ""
    phones: tuple[str, ...] = ()
    mark: str = ""
    warns: bool = False
    code: str = ""


@dataclass(frozen=True, slots=True)
class CallSheet:
    """The calls of one day with what is said, on pages of their own."""

    day: date
    lines: Sequence[CallLine]
    script: str = ""


@dataclass(frozen=True, slots=True)
class CallScript:
    """What stands above every list: its title, facts (label, text), the hours, whose it is."""

    title: str
    parts: tuple[tuple[str, str], ...] = ()
    hours: str = ""
    company: str = ""


def write_call_lists(
    path: Path, script: CallScript, sheets: Sequence[CallSheet], language: str, day: date
) -> int:
    """Write the lists as PDF; returns the number of pages. Raises OutputError."""
    press = _Press(language, script)
    with pdf_target(path) as stream:
        return write_pdf(
            stream, press.pages(sheets), press.fonts, title=script.title,
            author=script.company, language=language, created=day, foot=press.foot(),
        )  # fmt: skip


class _Press(PagePress):
    """Sets a list from top to bottom and begins another page where there is no room."""

    def __init__(self, language: str, script: CallScript) -> None:
        super().__init__(language, _TOP)
        self._script = script

    def foot(self) -> Foot:
        """The numbers of the pages, behind what is called for."""
        return page_foot(self._setter, _LEFT, _RIGHT - _LEFT, _FOOT, said=self._script.title)

    def pages(self, sheets: Sequence[CallSheet]) -> Iterator[Page]:
        """The pages, each as soon as it is full; the script stands on the first of each list."""
        for sheet in sheets:
            self._head(sheet)
            for line in sheet.lines:
                if self._y + self._high(line) > _BOTTOM:
                    yield self._end_page()
                self._line(line)
            yield self._end_page()

    def _say(self, text: str) -> str:
        return self.translate(_CONTEXT, text)

    def _end_page(self) -> Page:
        full, self.page = self.page, Page()
        self._y = _TOP
        return full

    def _head(self, sheet: CallSheet) -> None:
        width = _RIGHT - _LEFT
        self.put(self._script.title, _LEFT, width, size=16, leading=21, bold=True)
        count = self._say(QT_TRANSLATE_NOOP("CallPages", "{count} to call"))
        day = format_date(sheet.day, self._language, "full")
        told = (day[:1].upper() + day[1:], count.format(count=len(sheet.lines)))
        self.put(" · ".join((*told, self._script.company)).rstrip(" ·"), _LEFT, width, gray=0.35)
        self._y += 2 * MM
        if sheet.script:
            label = self._say(QT_TRANSLATE_NOOP("CallPages", "Script"))
            self._labelled(label, sheet.script)
        for label, text in self._script.parts:
            self._labelled(label, text)
        if self._script.hours:
            label = self._say(QT_TRANSLATE_NOOP("CallPages", "Hours"))
            self._labelled(label, self._script.hours)
        self._y += 2 * MM

    def _labelled(self, label: str, text: str) -> None:
        start = self._y
        self.put(label, _LEFT, 26 * MM, gray=0.35)
        below, self._y = self._y, start
        self.put(text, _LEFT + 28 * MM, _RIGHT - _LEFT - 28 * MM)
        self._y = max(below, self._y) + 1 * MM

    def _high(self, line: CallLine) -> float:
        """What a contact takes at most."""
        who = self._lines_of(line.name, _NUMBERS - _LEFT, bold=True)
        about = self._lines_of(line.about, _NUMBERS - _LEFT, size=_SMALL)
        said = self._lines_of(line.mark, _RIGHT - _MARK + 3 * MM, size=_SMALL, bold=line.warns)
        boxes = (self._placed_boxes()[-1][1] + 1) * _BOX_ROW
        lines = max(who + about, len(line.phones[:2]), said + bool(line.code))
        return _UNDER + boxes + LEADING * lines

    def _lines_of(self, text: str, width: float, *, size: float = SIZE, bold: bool = False) -> int:
        """How many lines a text takes in a column."""
        if not text:
            return 0
        return len(self.lay(text, width - 3 * MM, size=size, leading=11, bold=bold).lines)

    def _line(self, line: CallLine) -> None:
        self.page.rules.append(Rule(_LEFT, self._y, _RIGHT - _LEFT, 0.5, 0.55))
        self._y += 1.2 * MM
        start = self._y
        self.put(line.name, _LEFT, _NUMBERS - _LEFT - 3 * MM, bold=True)
        if line.about:
            self._put_small(line.about, _LEFT, _NUMBERS - _LEFT - 3 * MM)
        below, self._y = self._y, start
        for phone in line.phones[:2]:
            self.put(phone, _NUMBERS, _MARK - _NUMBERS - 3 * MM, bold=phone == line.phones[0])
        below, self._y = max(below, self._y), start
        if line.mark:
            self.put(line.mark, _MARK, _RIGHT - _MARK, size=_SMALL, leading=11, bold=line.warns)
        if line.code:
            self._put_small(line.code, _MARK, _RIGHT - _MARK)
        self._y = max(below, self._y) + 1 * MM
        self._boxes()
        self._notes()

    def _put_small(self, text: str, x: float, width: float) -> None:
        self.put(text, x, width, size=_SMALL, leading=11, gray=0.35)

    def _boxes(self) -> None:
        """A box for each result of a call, in one row or two."""
        top, row = self._y, 0
        for x, row, laid in self._placed_boxes():
            self._y = top + row * _BOX_ROW
            self._box(x, self._y + 0.6 * MM)
            self.place(laid, x + _BOX + 1.2 * MM, _TINY, gray=0.15)
        self._y = top + (row + 1) * _BOX_ROW

    def _placed_boxes(self) -> list[tuple[float, int, LaidParagraph]]:
        """Where each box stands, in which row, and the words beside it."""
        x, row = _LEFT, 0
        placed = []
        for result in CALL_RESULTS.values():
            words = self.translate(CALL_CONTEXT, result.text)
            laid = self.lay(words, _RIGHT - _LEFT, size=_TINY, leading=11)
            width = max((line.width for line in laid.lines), default=0.0)
            if x + _BOX + 1.2 * MM + width > _RIGHT:
                x, row = _LEFT, row + 1
            placed.append((x, row, laid))
            x += _BOX + 1.2 * MM + width + _BOX_GAP
        return placed

    def _box(self, x: float, y: float) -> None:
        for edge in (y, y + _BOX):
            self.page.rules.append(Rule(x, edge, _BOX, 0.6, 0.3))
        for edge in (x, x + _BOX):
            self.page.rules.append(Rule(edge, y, _BOX, 0.6, 0.3, vertical=True))

    def _notes(self) -> None:
        """Room to write by hand: what was said, what comes next."""
        middle = _LEFT + (_RIGHT - _LEFT) * 0.62
        said = self._say(QT_TRANSLATE_NOOP("CallPages", "Note"))
        following = self._say(QT_TRANSLATE_NOOP("CallPages", "Call again on"))
        start = self._y + 1.5 * MM
        for words, x, end in ((said, _LEFT, middle - 4 * MM), (following, middle, _RIGHT)):
            laid = self.lay(words, end - x, size=_SMALL, leading=11)
            width = max((line.width for line in laid.lines), default=0.0)
            self._y = start
            self.place(laid, x, _SMALL, gray=0.35)
            self.page.rules.append(
                Rule(x + width + 1.5 * MM, start + 10, end - x - width - 1.5 * MM, 0.3, 0.6)
            )
        self._y = start + 11 + 2.5 * MM
