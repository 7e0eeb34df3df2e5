"""One page of a report set from top to bottom, paragraph by paragraph."""

from __future__ import annotations

from typing import Final

from sme_crm.domain.letters.filling import FilledRun
from sme_crm.domain.letters.template import Align
from sme_crm.domain.translation import translated
from sme_crm.printing.pdf.page import Page, PlacedText
from sme_crm.printing.typesetting.fonts import FontSet
from sme_crm.printing.typesetting.paragraphs import LaidParagraph, Typesetter

SIZE: Final = 9.5
LEADING: Final = 12.5


class PagePress:
    """Holds the page, its fonts and the present height; measures are points from the top left."""

    def __init__(self, language: str, top: float, shrink: float = 1.0) -> None:
        """`shrink` sets every size and leading smaller when there is much to say."""
        self.fonts = FontSet("noto-sans")
        self.page = Page()
        self._setter = Typesetter(self.fonts, language)
        self._language = language
        self._shrink = shrink
        self._y = top

    def translate(self, context: str, text: str) -> str:
        """A marked text in the language of the page."""
        return translated(self._language, context, text)

    def put(
        self,
        text: str,
        x: float,
        width: float,
        *,
        size: float = SIZE,
        leading: float = LEADING,
        bold: bool = False,
        gray: float = 0.0,
        align: Align = "left",
    ) -> None:
        """Set a paragraph at the present height and go below it."""
        paragraph = self.lay(text, width, size=size, leading=leading, bold=bold, align=align)
        self.place(paragraph, x, size, gray=gray)

    def lay(
        self,
        text: str,
        width: float,
        *,
        size: float,
        leading: float,
        bold: bool = False,
        align: Align = "left",
    ) -> LaidParagraph:
        """A paragraph for `place`, as high as it will be."""
        return self._setter.lay_out(
            (FilledRun(text, is_data=True),),
            width,
            size=size * self._shrink,
            leading=leading * self._shrink,
            bold=bold,
            align=align,
        )

    def place(self, paragraph: LaidParagraph, x: float, size: float, *, gray: float) -> None:
        """Put a paragraph of a size at the present height and go below it."""
        baseline = self._y + size * self._shrink
        self.page.texts.append(PlacedText(paragraph, x, baseline, gray=gray))
        self._y += paragraph.height
