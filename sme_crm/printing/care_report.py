"""The report of data care on one page: what is missing, doubtful and ageing, own fields."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from sme_crm.domain.amounts import format_number
from sme_crm.domain.dates import format_date
from sme_crm.domain.translation import QT_TRANSLATE_NOOP
from sme_crm.printing.page_press import LEADING, SIZE, PagePress
from sme_crm.printing.pdf.page import Rule
from sme_crm.printing.pdf.pdf_file import pdf_target, write_pdf
from sme_crm.printing.typesetting.paragraphs import MM

_LEFT: Final = 20 * MM
_RIGHT: Final = 190 * MM
_TOP: Final = 18 * MM
_BOTTOM: Final = 284 * MM
_COUNT: Final = 128 * MM
_BAR: Final = 152 * MM
_MOST_SHRINK: Final = 0.7


@dataclass(frozen=True, slots=True)
class ReportSection:
    """A heading and its lines: words already translated, count, what it is a share of."""

    heading: str
    lines: Sequence[tuple[str, int, int]]


def write_care_report(
    path: Path,
    sections: Sequence[ReportSection],
    notes: Sequence[str],
    language: str,
    *,
    company: str,
    contacts: int,
    day: date,
) -> None:
    """Write the page as PDF; lines are set closer when there are many. Raises OutputError."""
    lines = sum(len(section.lines) for section in sections)
    needed = lines * LEADING + len(sections) * 9 * MM + len(notes) * 8 * MM + 26 * MM
    shrink = min(1.0, max(_MOST_SHRINK, (_BOTTOM - _TOP) / needed))
    press = _Press(language, _TOP, shrink)
    title = press.translate("CareReport", QT_TRANSLATE_NOOP("CareReport", "Data care"))
    press.put(title, _LEFT, _RIGHT - _LEFT, size=16, leading=21, bold=True)
    marked = QT_TRANSLATE_NOOP("CareReport", "{count} contacts")
    counted = press.translate("CareReport", marked)
    counted = counted.format(count=format_number(contacts, language))
    dated = format_date(day, language, "long")
    head = " · ".join(filter(None, (company, counted, dated)))
    press.put(head, _LEFT, _RIGHT - _LEFT, gray=0.35)
    for section in sections:
        press.section(section)
    press.foot(notes)
    with pdf_target(path) as stream:
        write_pdf(
            stream, [press.page], press.fonts, title=title, author=company, language=language,
            created=day,
        )  # fmt: skip


class _Press(PagePress):
    """Sets the page from top to bottom; what finds no room is left out with a word for it."""

    def section(self, section: ReportSection) -> None:
        """A heading, then a line each with its figures and a bar."""
        if not section.lines:
            return
        self._y += 3 * MM * self._shrink
        self.put(section.heading, _LEFT, _RIGHT - _LEFT, size=11, leading=15, bold=True)
        self.page.rules.append(Rule(_LEFT, self._y - 1, _RIGHT - _LEFT, 0.6, 0.6))
        self._y += MM
        for number, (label, count, of) in enumerate(section.lines):
            if self._y > _BOTTOM - 24 * MM:
                left = len(section.lines) - number
                words = QT_TRANSLATE_NOOP("CareReport", "and {count} more lines")
                text = self.translate("CareReport", words).format(count=left)
                self.put(text, _LEFT, _RIGHT - _LEFT, gray=0.35)
                return
            self._line(label, count, of)

    def _line(self, label: str, count: int, of: int) -> None:
        start = self._y
        self.put(label, _LEFT, _COUNT - _LEFT - 20 * MM)
        below, self._y = self._y, start
        shown = format_number(count, self._language)
        self.put(shown, _COUNT - 20 * MM, 20 * MM, bold=count > 0, align="right")
        if of:
            self._y = start
            percent = 100 * count / of
            rounded = "< 1" if 0 < percent < 1 else str(round(percent))
            space = "\N{NO-BREAK SPACE}" if self._language == "fr" else ""
            self.put(f"{rounded}{space}%", _COUNT, 18 * MM, gray=0.35, align="right")
            middle = start + SIZE * self._shrink * 0.75
            self.page.rules.append(Rule(_BAR, middle, _RIGHT - _BAR, 2.4, 0.9))
            if count:
                width = max((_RIGHT - _BAR) * min(1.0, count / of), 1.0)
                self.page.rules.append(Rule(_BAR, middle, width, 2.4, 0.35))
        self._y = max(below, self._y)

    def foot(self, notes: Sequence[str]) -> None:
        """What the figures rest on."""
        self._y += 4 * MM * self._shrink
        for note in notes:
            self.put(note, _LEFT, _RIGHT - _LEFT, size=8.5, leading=11, gray=0.35)
