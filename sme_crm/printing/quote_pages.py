"""A quote on paper: letterhead, address in the window, lines, VAT by rate, place to sign.

It says what documents of a registered business must (code de commerce, art. R123-237) and what a
quote owes its reader: number, date, validity, both parties, lines, VAT by rate, net and gross, or
that no VAT is charged (CGI, art. 293 E).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Final, NamedTuple

from sme_crm.domain.amounts import format_number
from sme_crm.domain.letters.sender import NO_BREAK, Sender
from sme_crm.domain.letters.template import Align
from sme_crm.domain.sales.money import ONE
from sme_crm.domain.sales.quote import ITEM, VAT_EXEMPT, Quote, QuoteLine
from sme_crm.domain.translation import QT_TRANSLATE_NOOP
from sme_crm.printing.pdf.page import Page, Rule
from sme_crm.printing.pdf.pdf_file import write_pdf
from sme_crm.printing.quote_sheet import LEADING, SIZE, SMALL, QuoteSheet
from sme_crm.printing.typesetting.lines import MM, LaidParagraph

_TITLE: Final = (16.0, 21.0)
_PAD: Final = 1.6 * MM
_TOTALS: Final = 84 * MM  # width of the block of sums
_SIGN_HEIGHT: Final = 32 * MM


class _Column(NamedTuple):
    """A column of the table: its heading, its width in points and how its texts stand."""

    heading: str
    width: float
    align: Align = "right"


@dataclass(frozen=True, slots=True)
class QuotePaper:
    """What is printed: the quote and who makes it."""

    quote: Quote
    sender: Sender


def quote_pdf(paper: QuotePaper) -> bytes:
    """The quote as PDF; the same for the same quote and sender."""
    press = _QuotePress(paper.quote, paper.sender)
    stream = BytesIO()
    write_pdf(
        stream,
        press.pages(),
        press.fonts,
        title=press.title,
        author=paper.sender.name,
        language=paper.quote.language,
        created=date.fromisoformat(paper.quote.day),
    )
    return stream.getvalue()


class _QuotePress(QuoteSheet):
    """Sets what a quote says, from top to bottom."""

    def pages(self) -> list[Page]:
        """All pages, numbered."""
        self._head()
        self._table()
        self._sums()
        self._terms()
        self._agreement()
        self._number_pages()
        return self._made

    # -- the head ------------------------------------------------------------------------------

    def _head(self) -> None:
        quote = self.quote
        self._put(self.title, _TITLE, bold=True)
        facts = [(QT_TRANSLATE_NOOP("QuotePages", "Date: {value}"), self._day(quote.day))]
        if quote.valid_until:
            facts.append(
                (
                    QT_TRANSLATE_NOOP("QuotePages", "Valid until {value}"),
                    self._day(quote.valid_until),
                )
            )
        if quote.response_code:
            facts.append((QT_TRANSLATE_NOOP("QuotePages", "Code: {value}"), quote.response_code))
        told = [self._words(text).format(value=value) for text, value in facts]
        self._put(" · ".join(told), gray=0.3)
        self._y += 2.5 * MM
        if quote.subject:
            marked = QT_TRANSLATE_NOOP("QuotePages", "Subject: {value}")
            self._put(self._words(marked).format(value=quote.subject), bold=True)
            self._y += 1.5 * MM
        if quote.introduction:
            self._put(quote.introduction)
            self._y += 1.5 * MM
        self._y += 1.5 * MM

    # -- the table -----------------------------------------------------------------------------

    def _columns(self) -> list[_Column]:
        """The columns there is something for; the description has the rest of the width."""
        words, quote = self._words, self.quote
        columns = [
            _Column(words(QT_TRANSLATE_NOOP("QuotePages", "Quantity")), 21 * MM),
            _Column(words(QT_TRANSLATE_NOOP("QuotePages", "Unit price, net")), 26 * MM),
        ]
        if any(line.discount_rate for line in quote.lines):
            columns.append(_Column(words(QT_TRANSLATE_NOOP("QuotePages", "Discount")), 19 * MM))
        if not quote.vat_exempt:
            columns.append(_Column(words(QT_TRANSLATE_NOOP("QuotePages", "VAT")), 14 * MM))
        columns.append(_Column(words(QT_TRANSLATE_NOOP("QuotePages", "Net amount")), 26 * MM))
        rest = self._width - sum(column.width for column in columns)
        heading = words(QT_TRANSLATE_NOOP("QuotePages", "Description"))
        return [_Column(heading, rest, "left"), *columns]

    def _table(self) -> None:
        columns = self._columns()
        self._table_head(columns)
        for line in self.quote.lines:
            self._row(columns, line)
        self._y += 3 * MM

    def _table_head(self, columns: Sequence[_Column]) -> None:
        laid = [self._cell(one.heading, one, bold=True, size=SMALL) for one in columns]
        height = max(one.height for one in laid) + 2 * _PAD
        if self._y + height + 3 * LEADING > self._bottom:
            self._turn()
        middle = self._y + height / 2
        self._page.rules.append(Rule(self._left, middle, self._width, height, 0.92))
        self._place_cells(columns, laid, height)
        self._y += height

    def _cell(
        self,
        text: str,
        column: _Column,
        *,
        bold: bool = False,
        size: tuple[float, float] = (SIZE, LEADING),
    ) -> LaidParagraph:
        return self._lay(text, column.width - 2 * _PAD, size, bold=bold, align=column.align)

    def _place_cells(
        self, columns: Sequence[_Column], laid: Sequence[LaidParagraph], height: float
    ) -> None:
        x = self._left
        for column, one in zip(columns, laid, strict=True):
            self._place(one, x + _PAD, self._y + max(_PAD, (height - one.height) / 2))
            x += column.width

    def _row(self, columns: Sequence[_Column], line: QuoteLine) -> None:
        """A line; what it says may go on over pages, each with the head of the table."""
        is_item = line.kind == ITEM
        first = columns[0] if is_item else _Column("", self._width, "left")
        text = f"{line.reference} – {line.description}" if line.reference else line.description
        words = self._cell(text, first)
        done, count = 0, max(1, len(words.lines))
        if self._y + min(count, 3) * LEADING + 2 * _PAD > self._bottom:
            self._turn()
            self._table_head(columns)
        while done < count:
            room = int((self._bottom - self._y - 2 * _PAD) / LEADING)
            last = min(count, done + max(1, room))
            self._place(words, self._left + _PAD, self._y + _PAD, lines=(done, last))
            if is_item and not done:
                self._figures(columns, line)
            self._y += (last - done) * LEADING + 2 * _PAD
            self._page.rules.append(Rule(self._left, self._y, self._width, 0.4, 0.75))
            done = last
            if done < count:
                self._turn()
                self._table_head(columns)

    def _figures(self, columns: Sequence[_Column], line: QuoteLine) -> None:
        amount = format_number(Decimal(line.quantity) / ONE, self._language)
        texts = [f"{amount}{NO_BREAK}{line.unit}".strip(), self._money(line.unit_price)]
        if any(one.discount_rate for one in self.quote.lines):
            texts.append(self._rate(line.discount_rate) if line.discount_rate else "")
        if not self.quote.vat_exempt:
            texts.append(self._rate(line.vat_rate))
        texts.append(self._money(line.net))
        x = self._left + columns[0].width
        for column, text in zip(columns[1:], texts, strict=True):
            self._place(self._cell(text, column), x + _PAD, self._y + _PAD)
            x += column.width

    # -- sums, terms, agreement ----------------------------------------------------------------

    def _sums(self) -> None:
        quote, totals, words = self.quote, self.quote.totals, self._words
        rows: list[tuple[str, str, bool]] = []
        if totals.discount:
            marked = QT_TRANSLATE_NOOP("QuotePages", "Net before discount")
            rows.append((words(marked), self._money(totals.lines), False))
            marked = QT_TRANSLATE_NOOP("QuotePages", "Discount of {rate}")
            text = words(marked).format(rate=self._rate(quote.discount_rate))
            rows.append((text, self._money(-totals.discount), False))
        net = words(QT_TRANSLATE_NOOP("QuotePages", "Total net"))
        if quote.vat_exempt:
            rows.append(
                (words(QT_TRANSLATE_NOOP("QuotePages", "Total")), self._money(totals.net), True)
            )
        else:
            rows.append((net, self._money(totals.net), False))
            marked = QT_TRANSLATE_NOOP("QuotePages", "VAT {rate} on {net}")
            for share in totals.shares:
                text = words(marked).format(rate=self._rate(share.rate), net=self._money(share.net))
                rows.append((text, self._money(share.vat), False))
            gross = words(QT_TRANSLATE_NOOP("QuotePages", "Total with VAT"))
            rows.append((gross, self._money(totals.gross), True))
        height = len(rows) * (LEADING + _PAD) + 2 * LEADING
        if self._y + height > self._bottom:
            self._turn()
        for text, amount, strong in rows:
            self._sum(text, amount, strong)
        if quote.vat_exempt:
            self._y += 1 * MM
            self._put(VAT_EXEMPT.replace(". 293", f".{NO_BREAK}293"), SMALL, gray=0.2)
        self._y += 3 * MM

    def _sum(self, text: str, amount: str, strong: bool) -> None:
        left = self._right - _TOTALS
        if strong:
            self._page.rules.append(Rule(left, self._y, _TOTALS, 0.8, 0.2))
        self._y += _PAD / 2
        size = (11.0, 14.0) if strong else (SIZE, LEADING)
        label = self._lay(text, _TOTALS * 0.62, size, bold=strong)
        figure = self._lay(amount, _TOTALS * 0.38 - _PAD, size, bold=strong, align="right")
        self._place(label, left + _PAD, self._y)
        self._place(figure, left + _TOTALS * 0.62, self._y)
        self._y += max(label.height, figure.height) + _PAD / 2

    def _terms(self) -> None:
        if self.quote.closing:
            self._put(self.quote.closing)
            self._y += 3 * MM

    def _agreement(self) -> None:
        """Where the customer signs; never divided."""
        if self._y + _SIGN_HEIGHT > self._bottom:
            self._turn()
        width = self._width / 2
        left = self._right - width
        for y in (self._y, self._y + _SIGN_HEIGHT):
            self._page.rules.append(Rule(left, y, width, 0.5, 0.4))
        for x in (left, self._right):
            self._page.rules.append(Rule(x, self._y, _SIGN_HEIGHT, 0.5, 0.4, vertical=True))
        y = self._y + _PAD
        lines = (
            (QT_TRANSLATE_NOOP("QuotePages", "Agreed and accepted"), True),
            (QT_TRANSLATE_NOOP("QuotePages", "Date, name and function, signature:"), False),
        )
        for text, strong in lines:
            size = (SIZE, LEADING) if strong else SMALL
            laid = self._lay(self._words(text), width - 2 * _PAD, size, bold=strong)
            self._place(laid, left + _PAD, y, gray=0.0 if strong else 0.35)
            y += laid.height
        self._y += _SIGN_HEIGHT
