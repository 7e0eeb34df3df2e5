"""One page about an offered address file, or two side by side: what it brings, what it costs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Final

from sme_crm.domain.dates import format_date
from sme_crm.domain.lot_figures import NOTHING, Figure, campaign_note, score_note, sections
from sme_crm.domain.lot_offer import CheckedLot
from sme_crm.domain.translation import QT_TRANSLATE_NOOP
from sme_crm.printing.page_press import SIZE, PagePress
from sme_crm.printing.pdf.page import Rule
from sme_crm.printing.pdf.pdf_file import pdf_target, write_pdf
from sme_crm.printing.typesetting.paragraphs import MM

_LEFT: Final = 20 * MM
_RIGHT: Final = 190 * MM
_LABEL: Final = 70 * MM
_TOP: Final = 20 * MM
_BOTTOM: Final = 280 * MM


def write_comparison(
    path: Path,
    columns: Sequence[CheckedLot],
    language: str,
    *,
    company: str,
    day: date,
    margin_cents: int | None = None,
) -> None:
    """Write the page as PDF; one or two `columns`. Raises OutputError.

    `margin_cents` is the margin a new customer brings, for the break-even hint; None leaves it
    out.
    """
    press = _Press(language, columns)
    press.head(company, day)
    for heading, rows in sections(press.translate, language, margin_cents):
        press.section(heading, rows)
    press.foot()
    with pdf_target(path) as stream:
        write_pdf(
            stream,
            [press.page],
            press.fonts,
            title=press.title,
            author=company,
            language=language,
            created=day,
        )


class _Press(PagePress):
    """Sets the page from top to bottom."""

    def __init__(self, language: str, columns: Sequence[CheckedLot]) -> None:
        super().__init__(language, _TOP)
        self._columns = columns
        self._width = (_RIGHT - _LEFT - _LABEL) / max(1, len(columns))
        self.title = self.translate(
            "LotComparison",
            QT_TRANSLATE_NOOP("LotComparison", "Two address files side by side")
            if len(columns) > 1
            else QT_TRANSLATE_NOOP("LotComparison", "An address file before buying")
            if columns and columns[0].lot.state == "offer"
            else QT_TRANSLATE_NOOP("LotComparison", "An address file"),
        )

    def head(self, company: str, day: date) -> None:
        """Title, then whose page it is and of which day."""
        self.put(self.title, _LEFT, _RIGHT - _LEFT, size=16, leading=21, bold=True)
        dated = format_date(day, self._language, "long")
        self.put(" · ".join(filter(None, (company, dated))), _LEFT, _RIGHT - _LEFT, gray=0.35)
        self._y += 3 * MM
        self._row("", [column.lot.name for column in self._columns], size=11, bold=True)

    def section(self, heading: str, rows: Sequence[tuple[str, Figure]]) -> None:
        """A heading and its figures, one line each; lines no column can fill are left out."""
        lines = [(label, [figure(each) for each in self._columns]) for label, figure in rows]
        lines = [line for line in lines if any(text != NOTHING for text in line[1])]
        if not lines:
            return
        self._y += 2.5 * MM
        self.put(heading, _LEFT, _RIGHT - _LEFT, size=10.5, leading=15, bold=True)
        self.page.rules.append(Rule(_LEFT, self._y - 1, _RIGHT - _LEFT, 0.6, 0.6))
        self._y += 1 * MM
        for label, texts in lines:
            self._row(label, texts)

    def foot(self) -> None:
        """How the score is made, and what is not known before a campaign."""
        rate = self._columns[0].quality.ageing_rate if self._columns else 0.0
        notes = (score_note(self.translate, self._language, rate), campaign_note(self.translate))
        laid = [self.lay(text, _RIGHT - _LEFT, size=8, leading=10.5) for text in notes]
        self._y = max(self._y + 4 * MM, _BOTTOM - sum(each.height for each in laid) - 2 * MM)
        self.page.rules.append(Rule(_LEFT, self._y - 2 * MM, _RIGHT - _LEFT, 0.4, 0.6))
        for paragraph in laid:
            self.place(paragraph, _LEFT, 8, gray=0.35)

    def _row(
        self, label: str, texts: Sequence[str], *, size: float = SIZE, bold: bool = False
    ) -> None:
        start = self._y
        self.put(label, _LEFT, _LABEL - 3 * MM, gray=0.3)
        lowest = self._y
        for number, text in enumerate(texts):
            self._y = start
            left = _LEFT + _LABEL + number * self._width
            self.put(text, left, self._width - 3 * MM, size=size, bold=bold)
            lowest = max(lowest, self._y)
        self._y = lowest
