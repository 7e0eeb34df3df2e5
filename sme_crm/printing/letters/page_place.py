"""Where on the pages of one letter the next block stands, and how much room is left below."""

from __future__ import annotations

from sme_crm.printing.letters.look import LetterLook
from sme_crm.printing.pdf.page import Page
from sme_crm.printing.typesetting.lines import LaidParagraph
from sme_crm.printing.typesetting.paragraphs import Typesetter


class PagePlace:
    """The page at hand and the height reached; heights are points from the top."""

    def __init__(
        self, typesetter: Typesetter, look: LetterLook, page: Page, top: float, next_fixed: Page
    ) -> None:
        """`next_fixed` stands on every page after the first."""
        self.typesetter = typesetter
        self.look = look
        self.geometry = look.geometry
        self.size, self.leading = look.size, look.leading
        self.bottom = look.geometry.body_bottom
        self.page = page
        self.pages = [page]
        self.y = self.top = top
        self.next_fixed = next_fixed

    def fitting(self, laid: LaidParagraph, first: int) -> int:
        """How many lines from `first` on have room on this page."""
        room = self.bottom - self.y + 0.01
        taken = 0
        for line in laid.lines[first:]:
            room -= line.height
            if room < 0:
                break
            taken += 1
        return taken

    def turn_page(self) -> None:
        """Go on at the top of another page."""
        self.page = Page(fixed=self.next_fixed, size=self.geometry.size)
        self.pages.append(self.page)
        self.y = self.top = self.geometry.next_top

    def make_room(self, height: float) -> None:
        """Turn the page when what comes next is too high for what is left of it."""
        if self.y + height > self.bottom and self.y > self.top:
            self.turn_page()
