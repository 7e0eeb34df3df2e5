"""One filled letter on its pages: letterhead, address, text, folds, heads of further pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from sme_crm.domain.letters.filling import FilledLetter, FilledRun, Role
from sme_crm.domain.letters.sender import Sender, legal_mentions, sender_lines
from sme_crm.domain.letters.template import (
    LetterheadOverride,
)
from sme_crm.printing.letters.flow import BlockLayouts, Flow
from sme_crm.printing.letters.look import LetterLook
from sme_crm.printing.letters.room_check import RoomLayouts
from sme_crm.printing.pdf.images import check_image
from sme_crm.printing.pdf.page import Page, PlacedImage, PlacedText, Rule
from sme_crm.printing.typesetting.lines import BASELINE, MM, LaidParagraph
from sme_crm.printing.typesetting.paragraphs import Typesetter

# Type size of the address with its closest and its most comfortable leading, in points.
_ADDRESS_SIZES: Final = ((10.0, 11.2, 12.5), (9.0, 10.3, 11.0))
_NAME_SIZE: Final = (12.0, 15.0)
_LINE_SIZE: Final = (8.5, 11.5)
_LEGAL_SIZE: Final = (7.5, 10.0)
_NO_WINDOW: Final = 12 * MM  # between the letterhead and the text of a letter without an address

_FIGURES: Final[frozenset[Role]] = frozenset({"table", "image", "coupon"})
_LEGAL_LINES: Final = 3  # of legal mentions at most


@dataclass(frozen=True, slots=True)
class ComposedLetter:
    """The pages of one letter, none when its address does not fit the window box."""

    pages: tuple[Page, ...]
    missing: str = ""
    """The characters no font had."""
    lines: tuple[str, ...] = ()
    """The address as printed."""


class LetterComposer:
    """Composes letters of one sender and language; what never changes is laid out once."""

    def __init__(self, sender: Sender, typesetter: Typesetter, look: LetterLook) -> None:
        self.sender = sender
        self.typesetter = typesetter
        self.look = look
        self._layouts = BlockLayouts(typesetter, look, sender)
        self._room = RoomLayouts(typesetter, look, sender)
        self._fixed: dict[tuple[bool, bool], tuple[Page, float]] = {}

    def compose(
        self, letter: FilledLetter, address: tuple[str, ...], name: Callable[[], str]
    ) -> ComposedLetter:
        """Lay out one letter; `name` gives what heads continuation pages."""
        roles = {block.role for block in letter.blocks}
        window, letterhead = "address" in roles, "letterhead" in roles
        geometry = self.look.geometry
        fixed, head_end = self.fixed_part(letterhead=letterhead, first=True)
        first = Page(fixed=fixed, size=geometry.size)
        if window:
            placed = self._place_address(address)
            if placed is None:
                return ComposedLetter((), lines=address)
            first.texts.append(placed)
        flow = Flow(
            self._layouts,
            first,
            geometry.body_top if window else head_end + _NO_WINDOW,
            self.fixed_part(letterhead=letterhead, first=False)[0],
        )
        pages = flow.place(letter.blocks)
        if len(pages) > 1:
            self._head_continuations(pages, name())
        # Most runs meet no such character at all: then nobody is asked.
        missing = _missing(pages) if self.typesetter.fonts.lacking else ""
        return ComposedLetter(tuple(pages), missing, address if window else ())

    def takes_one_page(self, letter: FilledLetter, address: tuple[str, ...]) -> bool:
        """True when that is certain without any layout, and every character can be printed."""
        roles = {block.role for block in letter.blocks}
        if roles & _FIGURES or not self._address_has_room(address):
            return False
        geometry, page = self.look.geometry, Page()
        _, head_end = self.fixed_part(letterhead="letterhead" in roles, first=True)
        top = geometry.body_top if "address" in roles else head_end + _NO_WINDOW
        pages = Flow(self._room, page, top, page).place(letter.blocks)
        return len(pages) == 1 and not (self.typesetter.fonts.lacking and _missing(pages))

    def _address_has_room(self, lines: tuple[str, ...]) -> bool:
        geometry = self.look.geometry
        size, closest, _ = _ADDRESS_SIZES[0]
        if closest * len(lines) > geometry.box_bottom - geometry.box_top:
            return False
        has_room, width = self._room.has_room, geometry.right_width
        return all(has_room(line, width, size) for line in lines)

    def fixed_part(self, *, letterhead: bool, first: bool) -> tuple[Page, float]:
        """What many pages share, and where the letterhead ends (points from the top)."""
        key = (letterhead, first)
        known = self._fixed.get(key)
        if known is None:
            page = Page(size=self.look.geometry.size)
            end = 20 * MM
            if first:
                folds = self.look.geometry.folds
                page.rules += [Rule(5 * MM, fold, 4 * MM, 0.3, 0.5) for fold in folds]
                if letterhead:
                    end = self._place_letterhead(page)
            if letterhead:
                self._place_legal_line(page)
            known = self._fixed[key] = (page, end)
        return known

    def _place_letterhead(self, page: Page) -> float:
        """Logo, name and lines at the top left, left of the address at all heights."""
        geometry, override = self.look.geometry, self.look.letterhead or LetterheadOverride()
        y = geometry.letterhead_top
        logo = self.look.pictures.get(override.logo, b"") or self.sender.logo
        if logo and not override.without_logo:
            width, height = check_image(logo)
            scale = min(geometry.logo[0] / width, geometry.logo[1] / height)
            page.images.append(PlacedImage(logo, geometry.left, y, width * scale, height * scale))
            y += height * scale + 3 * MM
        if name := override.name or self.sender.name:
            y = self._place_sender_text(page, name, y, _NAME_SIZE, bold=True) + 2
        for line in override.lines or sender_lines(self.sender):
            y = self._place_sender_text(page, line, y, _LINE_SIZE)
        return y

    def _place_sender_text(
        self, page: Page, text: str, y: float, size: tuple[float, float], *, bold: bool = False
    ) -> float:
        geometry = self.look.geometry
        runs = (FilledRun(text, is_data=True),)
        laid = self.typesetter.lay_out(
            runs, geometry.letterhead_width, size=size[0], leading=size[1], bold=bold
        )
        if y + laid.height > geometry.letterhead_end:
            return y
        gray = 0.0 if bold else 0.25
        page.texts.append(PlacedText(laid, geometry.left, y + laid.ascent, gray=gray))
        return y + laid.height

    def _place_legal_line(self, page: Page) -> None:
        text = legal_mentions(self.sender, self.typesetter.language)
        if not text:
            return
        geometry = self.look.geometry
        size, leading = _LEGAL_SIZE
        runs = (FilledRun(text, is_data=True),)
        laid = self.typesetter.lay_out(
            runs, geometry.width, size=size, leading=leading, align="center"
        )
        page.rules.append(Rule(geometry.left, geometry.legal - 4 * MM, geometry.width, 0.4, 0.7))
        lines = min(_LEGAL_LINES, len(laid.lines))
        page.texts.append(PlacedText(laid, geometry.left, geometry.legal, last=lines, gray=0.35))

    def _place_address(self, lines: tuple[str, ...]) -> PlacedText | None:
        """The address in the box at 10 or 9 points; None when it fits at neither."""
        geometry = self.look.geometry
        for size, closest, widest_leading in _ADDRESS_SIZES:
            room = (geometry.box_bottom - geometry.box_usual_top) / max(1, len(lines))
            leading = min(widest_leading, max(closest, room))
            height = leading * len(lines)
            if height > geometry.box_bottom - geometry.box_top:
                continue
            laid = self.typesetter.lay_lines(lines, size=size, leading=leading)
            if laid.width > geometry.right_width:
                continue
            top = min(geometry.box_usual_top, geometry.box_bottom - height)
            return PlacedText(laid, geometry.right, top + leading * BASELINE)
        return None

    def _head_continuations(self, pages: list[Page], name: str) -> None:
        geometry = self.look.geometry
        for number, page in enumerate(pages[1:], 2):
            heads: list[LaidParagraph] = [
                self.typesetter.lay_out(
                    (FilledRun(name, is_data=True),), geometry.width, size=8, leading=10
                ),
                self.typesetter.lay_out(
                    (FilledRun(f"{number}/{len(pages)}"),),
                    geometry.width,
                    size=8,
                    leading=10,
                    align="right",
                ),
            ]
            page.texts += [
                PlacedText(laid, geometry.left, geometry.heading, last=1, gray=0.35)
                for laid in heads
            ]


def _missing(pages: list[Page]) -> str:
    """The characters no font had, each once."""
    found = "".join(text.paragraph.missing() for page in pages for text in page.texts)
    return "".join(dict.fromkeys(found))
