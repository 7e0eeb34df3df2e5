"""The pages of a quote as they are set: letterhead, window, paragraphs, further pages."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Final

from sme_crm.domain.amounts import format_amount, format_number
from sme_crm.domain.dates import format_date
from sme_crm.domain.letters.filling import FilledBlock, FilledLetter, FilledRun
from sme_crm.domain.letters.sender import NO_BREAK, Sender
from sme_crm.domain.letters.template import Align
from sme_crm.domain.sales.quote import Quote
from sme_crm.domain.translation import QT_TRANSLATE_NOOP, translated
from sme_crm.printing.letters.composer import LetterComposer
from sme_crm.printing.letters.look import LetterLook
from sme_crm.printing.pdf.page import Page, PlacedText
from sme_crm.printing.typesetting.fonts import FontSet
from sme_crm.printing.typesetting.lines import MM, LaidParagraph
from sme_crm.printing.typesetting.paragraphs import Typesetter

SIZE: Final = 9.5
LEADING: Final = 12.5
SMALL: Final = (8.5, 11.0)
_PAGE_FOOT: Final = 280 * MM


class QuoteSheet:
    """Sets paragraph below paragraph; measures are points from the top left."""

    def __init__(self, quote: Quote, sender: Sender) -> None:
        self.quote = quote
        self._language = "en" if quote.language == "en" else "fr"
        self.fonts = FontSet("noto-sans")
        self._setter = Typesetter(self.fonts, self._language)
        self._composer = LetterComposer(sender, self._setter, LetterLook())
        self._geometry = self._composer.look.geometry
        self._left, self._width = self._geometry.left, self._geometry.width
        self._right = self._left + self._width
        self._bottom = self._geometry.body_bottom
        self.title = self._words(QT_TRANSLATE_NOOP("QuotePages", "Quote {number}")).format(
            number=quote.number
        )
        self._made: list[Page] = [self._first_page()]
        self._y = self._geometry.body_top

    @property
    def _page(self) -> Page:
        return self._made[-1]

    # -- words ---------------------------------------------------------------------------------

    def _words(self, text: str) -> str:
        return translated(self._language, "QuotePages", text)

    def _money(self, cents: int) -> str:
        return format_amount(cents, self._language, self.quote.currency)

    def _rate(self, rate: int) -> str:
        space = NO_BREAK if self._language == "fr" else ""
        return f"{format_number(Decimal(rate) / 100, self._language)}{space}%"

    def _day(self, iso: str) -> str:
        return format_date(date.fromisoformat(iso), self._language, "long") if iso else ""

    # -- setting -------------------------------------------------------------------------------

    def _lay(
        self,
        text: str,
        width: float,
        size: tuple[float, float] = (SIZE, LEADING),
        *,
        bold: bool = False,
        align: Align = "left",
    ) -> LaidParagraph:
        runs = (FilledRun(text, is_data=True),)
        return self._setter.lay_out(
            runs, width, size=size[0], leading=size[1], bold=bold, align=align
        )

    def _place(
        self,
        laid: LaidParagraph,
        x: float,
        y: float,
        *,
        gray: float = 0.0,
        lines: tuple[int, int] | None = None,
    ) -> None:
        first, last = lines or (0, -1)
        self._page.texts.append(PlacedText(laid, x, y + laid.ascent, first, last, gray))

    def _put(
        self,
        text: str,
        size: tuple[float, float] = (SIZE, LEADING),
        *,
        bold: bool = False,
        gray: float = 0.0,
    ) -> None:
        """A paragraph over the whole width, divided between pages where it must be."""
        laid = self._lay(text, self._width, size, bold=bold)
        first, count = 0, len(laid.lines)
        while first < count:
            room = int((self._bottom - self._y) / size[1])
            last = min(count, first + max(0, room))
            if last > first:
                self._place(laid, self._left, self._y, gray=gray, lines=(first, last))
                self._y += laid.height_of(first, last)
            first = last
            if first < count:
                self._turn()

    def _turn(self) -> None:
        """Begin another page."""
        fixed, _ = self._composer.fixed_part(letterhead=True, first=False)
        self._made.append(Page(fixed=fixed))
        self._y = self._geometry.next_top

    def _first_page(self) -> Page:
        """Letterhead and address; one too wide for its window stands in it in smaller type."""
        blocks = (FilledBlock("letterhead"), FilledBlock("address"))
        lines = self.quote.recipient
        composed = self._composer.compose(FilledLetter(blocks), lines, str)
        if composed.pages:
            return composed.pages[0]
        fixed, _ = self._composer.fixed_part(letterhead=True, first=True)
        page = Page(fixed=fixed)
        geometry, (size, leading) = self._geometry, SMALL
        laid = self._lay("\n".join(lines), geometry.right_width, (size, leading))
        page.texts.append(PlacedText(laid, geometry.right, geometry.box_top + laid.ascent))
        return page

    def _number_pages(self) -> None:
        """Which page of how many; from the second on what it is a page of."""
        count = len(self._made)
        for number, page in enumerate(self._made, 1):
            marked = self._words(QT_TRANSLATE_NOOP("QuotePages", "Page {number}/{count}"))
            text = marked.format(number=number, count=count)
            laid = self._lay(text, self._width, (8.0, 10.0), align="right")
            at = self._geometry.heading if number > 1 else _PAGE_FOOT
            page.texts.append(PlacedText(laid, self._left, at, gray=0.35))
            if number > 1:
                head = " · ".join(filter(None, (self.title, self.quote.customer)))
                laid = self._lay(head, self._width * 0.75, (8.0, 10.0))
                page.texts.append(PlacedText(laid, self._left, at, last=1, gray=0.35))
