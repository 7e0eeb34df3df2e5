"""A list of tasks on paper: headings, a box to tick before each task, its day and people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from sme_crm.domain.dates import format_date
from sme_crm.printing.page_feet import page_foot
from sme_crm.printing.page_press import LEADING, PagePress
from sme_crm.printing.pdf.page import Page, Rule
from sme_crm.printing.pdf.pdf_file import Foot, pdf_target, write_pdf
from sme_crm.printing.typesetting.paragraphs import MM

_LEFT: Final = 18 * MM
_RIGHT: Final = 192 * MM
_TOP: Final = 16 * MM
_BOTTOM: Final = 280 * MM
_FOOT: Final = 287 * MM
_TEXT: Final = _LEFT + 7 * MM
_DUE: Final = 126 * MM
_PERSON: Final = 162 * MM
_BOX: Final = 3.2 * MM
_GAP: Final = 1.4 * MM


@dataclass(frozen=True, slots=True)
class PrintedTask:
    """A line of the list, in words; a heading has only its `subject`."""

    subject: str
    about: str = ""
    due: str = ""
    responsible: str = ""
    urgent: bool = False
    done: bool = False
    heading: bool = False


def write_task_list(
    path: Path, title: str, lines: Iterable[PrintedTask], language: str, *, company: str, day: date
) -> int:
    """Write the list as PDF, as many A4 pages as it takes; returns how many. Raises OutputError."""
    press = _Press(language)
    with pdf_target(path) as stream:
        return write_pdf(
            stream, press.pages(title, lines, company, day), press.fonts, title=title,
            author=company, language=language, created=day, foot=press.foot(),
        )  # fmt: skip


class _Press(PagePress):
    """Sets line below line and begins another page where there is no room."""

    def __init__(self, language: str) -> None:
        super().__init__(language, _TOP)

    def foot(self) -> Foot:
        """The numbers of the pages."""
        return page_foot(self._setter, _LEFT, _RIGHT - _LEFT, _FOOT, size=8.5)

    def pages(
        self, title: str, lines: Iterable[PrintedTask], company: str, day: date
    ) -> Iterator[Page]:
        """The pages, each as soon as it is full."""
        self.put(title, _LEFT, _RIGHT - _LEFT, size=16, leading=21, bold=True)
        head = " · ".join(filter(None, (company, format_date(day, self._language, "full"))))
        self.put(head, _LEFT, _RIGHT - _LEFT, gray=0.35)
        self._y += 2 * MM
        for line in lines:
            needed = 6 * LEADING if line.heading else 2.5 * LEADING
            if self._y + needed > _BOTTOM:
                yield self._end_page()
            if line.heading:
                self._heading(line.subject)
            else:
                self._task(line)
        yield self._end_page()

    def _end_page(self) -> Page:
        """The page; the next one begins."""
        full, self.page = self.page, Page()
        self._y = _TOP
        return full

    def _heading(self, text: str) -> None:
        self._y += 3 * MM
        self.put(text, _LEFT, _RIGHT - _LEFT, size=10.5, leading=14, bold=True)
        self.page.rules.append(Rule(_LEFT, self._y, _RIGHT - _LEFT, 0.6, 0.6))
        self._y += _GAP

    def _task(self, line: PrintedTask) -> None:
        start = self._y
        self._box(start, line.done)
        self.put(line.subject, _TEXT, _DUE - _TEXT - 3 * MM, bold=line.urgent)
        if line.about:
            self.put(line.about, _TEXT, _DUE - _TEXT - 3 * MM, size=8.5, leading=11, gray=0.35)
        below, self._y = self._y, start
        self.put(line.due, _DUE, _PERSON - _DUE - 3 * MM)
        below, self._y = max(below, self._y), start
        self.put(line.responsible, _PERSON, _RIGHT - _PERSON, gray=0.35)
        self._y = max(below, self._y) + _GAP

    def _box(self, top: float, done: bool) -> None:
        """A box to tick, filled when the task is done."""
        y = top + 1.2 * MM
        if done:
            self.page.rules.append(Rule(_LEFT, y + _BOX / 2, _BOX, _BOX, 0.6))
            return
        for edge in (y, y + _BOX):
            self.page.rules.append(Rule(_LEFT, edge, _BOX, 0.7, 0.35))
        for edge in (_LEFT, _LEFT + _BOX):
            self.page.rules.append(Rule(edge, y, _BOX, 0.7, 0.35, vertical=True))
