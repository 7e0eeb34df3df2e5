"""The slip that goes with a mailing to the post office: weights, prices, items by département."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final

from sme_crm.domain.amounts import format_amount, format_number
from sme_crm.domain.dates import format_date
from sme_crm.domain.letters.sender import Sender
from sme_crm.domain.postage import ZONES, MailingCost, PostageLine
from sme_crm.domain.translation import QT_TRANSLATE_NOOP
from sme_crm.printing.page_press import LEADING, SIZE, PagePress
from sme_crm.printing.pdf.page import Rule
from sme_crm.printing.pdf.pdf_file import pdf_target, write_pdf
from sme_crm.printing.typesetting.lines import MM

_LEFT: Final = 20 * MM
_RIGHT: Final = 190 * MM
_TOP: Final = 18 * MM
_BOTTOM: Final = 280 * MM
_COLUMNS: Final = 3
_GAP: Final = 8 * MM
_WIDTH: Final = (_RIGHT - _LEFT - (_COLUMNS - 1) * _GAP) / _COLUMNS
_COUNT: Final = 16 * MM
_MOST_SHRINK: Final = 0.6
# Where the columns of the postage begin: product, weight, items, price, together.
_STOPS: Final = (_LEFT, 84 * MM, 110 * MM, 135 * MM, 162 * MM)


def write_posting_slip(
    path: Path, cost: MailingCost, title: str, sender: Sender, language: str, day: date
) -> None:
    """Write the page as PDF; many départements are set closer. Raises OutputError."""
    rows = -(-(len(cost.departments) + 1) // _COLUMNS)
    needed = (rows + len(cost.lines) + 8) * LEADING + 60 * MM
    shrink = min(1.0, max(_MOST_SHRINK, (_BOTTOM - _TOP) / needed))
    press = _SlipPress(language, _TOP, shrink)
    heading = press.translate("PostingSlip", QT_TRANSLATE_NOOP("PostingSlip", "Posting slip"))
    press.put(heading, _LEFT, _RIGHT - _LEFT, size=16, leading=21, bold=True)
    town = " ".join(filter(None, (sender.postal_code, sender.town)))
    who = ", ".join(filter(None, (sender.name, *sender.street_lines, town)))
    press.put(who, _LEFT, _RIGHT - _LEFT, gray=0.35)
    dated = format_date(day, language, "long")
    press.put(f"{title} · {dated}", _LEFT, _RIGHT - _LEFT, gray=0.35)
    press.put_figures(cost)
    press.put_postage(cost)
    press.put_departments(cost)
    with pdf_target(path) as stream:
        write_pdf(
            stream, [press.page], press.fonts, title=f"{heading}, {title}", author=sender.name,
            language=language, created=day,
        )  # fmt: skip


class _SlipPress(PagePress):
    """Sets the page from top to bottom."""

    def _head(self, text: str) -> None:
        self._y += 4 * MM * self._shrink
        self.put(text, _LEFT, _RIGHT - _LEFT, size=11, leading=15, bold=True)
        self.page.rules.append(Rule(_LEFT, self._y - 1, _RIGHT - _LEFT, 0.6, 0.6))
        self._y += MM

    def _number(self, number: float) -> str:
        return format_number(number, self._language)

    def put_figures(self, cost: MailingCost) -> None:
        """Items, sheets, weight of all of them."""
        words = self.translate(
            "PostingSlip",
            QT_TRANSLATE_NOOP(
                "PostingSlip", "{items} items, {sheets} sheets of paper, {kilos} kg together"
            ),
        )
        kilos = round(sum(line.items * line.grams for line in cost.lines) / 1000, 3)
        said = words.format(
            items=self._number(cost.letters),
            sheets=self._number(cost.sheets),
            kilos=self._number(kilos),
        )
        self._y += 2 * MM
        self.put(said, _LEFT, _RIGHT - _LEFT, size=11, leading=15)

    def put_postage(self, cost: MailingCost) -> None:
        """A line for each weight and zone."""
        self._head(self.translate("PostingSlip", QT_TRANSLATE_NOOP("PostingSlip", "Postage")))
        for line in cost.lines:
            self._line(self._postage_cells(line))
        words = QT_TRANSLATE_NOOP("PostingSlip", "Together")
        if cost.unpriced:
            words = QT_TRANSLATE_NOOP("PostingSlip", "Together, without those that have no price")
        together = self.translate("PostingSlip", words)
        total = format_amount(cost.postage, self._language)
        self._line((together, "", self._number(cost.letters), "", total), bold=True)

    def _postage_cells(self, line: PostageLine) -> tuple[str, ...]:
        grams = f"{self._number(line.grams)}\u00a0g"
        count = self._number(line.items)
        zone = self.translate("Postage", ZONES[line.zone])
        if line.row is None:
            missing = QT_TRANSLATE_NOOP("PostingSlip", "no price in the table")
            return (zone, grams, count, self.translate("PostingSlip", missing), "")
        money = (format_amount(cents, self._language) for cents in (line.row.cents, line.cents))
        return (f"{line.row.product}, {zone}", grams, count, *money)

    def _line(self, cells: tuple[str, ...], *, bold: bool = False) -> None:
        start, end = self._y, self._y
        stops = (*_STOPS, _RIGHT)
        for at, text in enumerate(cells):
            if not text:
                continue
            self._y = start
            # The last text of a line takes the room that is left.
            stop = stops[at + 1] if any(cells[at + 1 :]) else _RIGHT
            width = stop - (stops[at] + MM)
            self.put(text, stops[at], width, bold=bold, align="left" if at == 0 else "right")
            end = max(end, self._y)
        self._y = end

    def put_departments(self, cost: MailingCost) -> None:
        """How many items go where, in columns; CEDEX items in brackets."""
        heading = QT_TRANSLATE_NOOP(
            "PostingSlip", "Items by département or country (CEDEX among them)"
        )
        self._head(self.translate("PostingSlip", heading))
        top = self._y
        rows = -(-len(cost.departments) // _COLUMNS)
        for at, (area, items, cedex) in enumerate(cost.departments):
            column, row = divmod(at, rows)
            x = _LEFT + column * (_WIDTH + _GAP)
            y = top + row * LEADING * self._shrink
            count = self._number(items) + (f" ({self._number(cedex)})" if cedex else "")
            for text, left, width, align in (
                (area or "?", x, _COUNT, "left"),
                (count, x + _COUNT, _WIDTH - _COUNT, "right"),
            ):
                self._y = y
                self.put(text, left, width, size=SIZE, align="left" if align == "left" else "right")
        self._y = top + rows * LEADING * self._shrink
