"""One filled letter on A4 pages: letterhead, window box, text, folds, continuation pages.

Positions follow the French window envelopes (DL and C6/5): the address stays inside x 110–190 and
y 50–79 mm, nothing else stands inside x 90–209 and y 34–94 mm; folds at 99 and 198 mm.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sme_crm.domain.letters.filling import FilledBlock, FilledLetter, FilledRun, Role
from sme_crm.domain.letters.sender import Sender, legal_mentions, sender_lines
from sme_crm.printing.pdf.images import check_image
from sme_crm.printing.pdf.page import Page, PlacedImage, PlacedText, Rule
from sme_crm.printing.typesetting.paragraphs import MM, LaidParagraph, Typesetter

BODY_SIZE: Final = 10.5
BODY_LEADING: Final = 14.0
_BASELINE: Final = 0.74  # share of the leading above the baseline

_LEFT: Final = 20 * MM
_TEXT_WIDTH: Final = 170 * MM
_RIGHT_COLUMN: Final = 111 * MM
_RIGHT_WIDTH: Final = 79 * MM
_LETTERHEAD_TOP: Final = 14 * MM
_LETTERHEAD_WIDTH: Final = 68 * MM
_LETTERHEAD_END: Final = 95 * MM
_LOGO: Final = (60 * MM, 22 * MM)
_BOX_TOP: Final = 50 * MM
_BOX_BOTTOM: Final = 79 * MM
_BOX_USUAL_TOP: Final = 55 * MM  # what a window of 100×35 mm always shows
# Type size with its closest and its most comfortable leading, in points.
_ADDRESS_SIZES: Final = ((10.0, 11.2, 12.5), (9.0, 10.3, 11.0))
_BODY_TOP: Final = 97 * MM
_BODY_BOTTOM: Final = 276 * MM
_NEXT_TOP: Final = 27 * MM
_SIGNING_ROOM: Final = 15 * MM
_INDENT: Final = 5 * MM

# Room before and after a block, in points.
_SPACING: Final[dict[Role, tuple[float, float]]] = {
    "place_date": (0, 20), "subject": (0, 15), "salutation": (0, 7), "paragraph": (0, 7),
    "item": (0, 3), "valediction": (3, 4), "signature": (0, 4), "postscript": (10, 4),
}  # fmt: skip


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

    def __init__(self, sender: Sender, typesetter: Typesetter) -> None:
        self.sender = sender
        self.typesetter = typesetter
        self._fixed: dict[tuple[bool, bool], tuple[Page, float]] = {}

    def compose(self, letter: FilledLetter, address: tuple[str, ...], name: str) -> ComposedLetter:
        """Lay out one letter; `name` heads continuation pages."""
        roles = {block.role for block in letter.blocks}
        window = "address" in roles
        fixed, head_end = self.fixed_part(letterhead="letterhead" in roles, first=True)
        flow = _Flow(self, Page(fixed=fixed), _BODY_TOP if window else head_end + 12 * MM)
        if window:
            placed = self._place_address(address)
            if placed is None:
                return ComposedLetter((), lines=address)
            flow.page.texts += placed
        flow.place(letter.blocks)
        pages = flow.pages
        if len(pages) > 1:
            self._head_continuations(pages, name)
        # Most runs meet no such character at all: then nobody is asked.
        lacking = any(font.lacking for font in self.typesetter.fonts.opened)
        missing = _missing(pages) if lacking else ""
        return ComposedLetter(tuple(pages), missing, address if window else ())

    def fixed_part(self, *, letterhead: bool, first: bool) -> tuple[Page, float]:
        """What many pages share, and where the letterhead ends (points from the top)."""
        key = (letterhead, first)
        known = self._fixed.get(key)
        if known is None:
            page = Page()
            end = 20 * MM
            if first:
                page.rules += [Rule(5 * MM, fold * MM, 4 * MM, 0.3, 0.5) for fold in (99, 198)]
                if letterhead:
                    end = self._place_letterhead(page)
            if letterhead:
                self._place_legal_line(page)
            known = self._fixed[key] = (page, end)
        return known

    def _place_letterhead(self, page: Page) -> float:
        """Logo, name and lines at the top left, left of the window at all heights."""
        y = _LETTERHEAD_TOP
        sender = self.sender
        if sender.logo:
            width, height = check_image(sender.logo)
            scale = min(_LOGO[0] / width, _LOGO[1] / height)
            page.images.append(PlacedImage(sender.logo, _LEFT, y, width * scale, height * scale))
            y += height * scale + 3 * MM
        if sender.name:
            y = self._place_sender_text(page, sender.name, y, 12.0, 15.0, bold=True) + 2
        for line in sender_lines(sender):
            y = self._place_sender_text(page, line, y, 8.5, 11.5)
        return y

    def _place_sender_text(
        self, page: Page, text: str, y: float, size: float, leading: float, *, bold: bool = False
    ) -> float:
        runs = (FilledRun(text, is_data=True),)
        laid = self.typesetter.lay_out(
            runs, _LETTERHEAD_WIDTH, size=size, leading=leading, bold=bold
        )
        if y + laid.height > _LETTERHEAD_END:
            return y
        gray = 0.0 if bold else 0.25
        page.texts.append(PlacedText(laid, _LEFT, y + leading * _BASELINE, gray=gray))
        return y + laid.height

    def _place_legal_line(self, page: Page) -> None:
        text = legal_mentions(self.sender, self.typesetter.language)
        if not text:
            return
        laid = self.typesetter.lay_out(
            (FilledRun(text, is_data=True),), _TEXT_WIDTH, size=7.5, leading=10, align="center"
        )
        page.rules.append(Rule(_LEFT, 281 * MM, _TEXT_WIDTH, 0.4, 0.7))
        lines = min(2, len(laid.lines))
        page.texts.append(PlacedText(laid, _LEFT, 285 * MM, last=lines, gray=0.35))

    def _place_address(self, lines: tuple[str, ...]) -> list[PlacedText] | None:
        """The address in the box at 10 or 9 points; None when it fits at neither."""
        for size, closest, widest_leading in _ADDRESS_SIZES:
            style = self.typesetter.style(size)
            room = (_BOX_BOTTOM - _BOX_USUAL_TOP) / max(1, len(lines))
            leading = min(widest_leading, max(closest, room))
            height = leading * len(lines)
            widest = max((self.typesetter.measure(line, style) for line in lines), default=0.0)
            if widest > _RIGHT_WIDTH or height > _BOX_BOTTOM - _BOX_TOP:
                continue
            top = min(_BOX_USUAL_TOP, _BOX_BOTTOM - height)
            text = "\n".join(lines)
            # The lines may not divide: the box is as wide as the widest of them.
            laid = self.typesetter.lay_out(
                (FilledRun(text, is_data=True),), _RIGHT_WIDTH + 1, size=size, leading=leading
            )
            return [PlacedText(laid, _RIGHT_COLUMN, top + leading * _BASELINE)]
        return None

    def _head_continuations(self, pages: list[Page], name: str) -> None:
        for number, page in enumerate(pages[1:], 2):
            for text, align in ((name, "left"), (f"{number}/{len(pages)}", "right")):
                laid = self.typesetter.lay_out(
                    (FilledRun(text, is_data=True),),
                    _TEXT_WIDTH,
                    size=8,
                    leading=10,
                    align="right" if align == "right" else "left",
                )
                page.texts.append(PlacedText(laid, _LEFT, 17 * MM, last=1, gray=0.35))


class _Flow:
    """Places blocks down the pages of one letter."""

    def __init__(self, composer: LetterComposer, page: Page, top: float) -> None:
        self.composer = composer
        self.sender = composer.sender
        self.page = page
        self.pages = [page]
        self.y = top
        self.top = top

    def place(self, blocks: tuple[FilledBlock, ...]) -> None:
        letterhead = any(block.role == "letterhead" for block in blocks)
        self.next_fixed, _ = self.composer.fixed_part(letterhead=letterhead, first=False)
        for index, block in enumerate(blocks):
            follower = blocks[index + 1] if index + 1 < len(blocks) else None
            if block.role == "page_break":
                self.turn_page()
            elif block.role == "spacer":
                self.y += block.height * MM
            elif block.role in _SPACING:
                self.place_block(block, follower)

    def place_block(self, block: FilledBlock, follower: FilledBlock | None) -> None:
        before, after = _SPACING[block.role]
        laid, x = self.laid(block)
        self.y += before if self.y > self.top else 0.0
        room = self.room_after(block)
        if block.role == "signature":
            room += _SIGNING_ROOM
        elif block.role in ("subject", "salutation", "valediction") and follower is not None:
            # A heading keeps two lines of what it heads, the last sentence its signature.
            room += self.kept_height(follower)
        whole = block.role != "paragraph"
        if (whole or len(laid.lines) < 4) and self.y + laid.height + room > _BODY_BOTTOM:
            self.turn_page()
        if block.role == "signature":
            self.place_signature_image(x)
        elif block.role == "item":
            self.place_marker(block)
        self.place_lines(laid, x)
        ends_list = block.role == "item" and (follower is None or follower.role != "item")
        self.y += _SPACING["paragraph"][1] if ends_list else after

    def room_after(self, block: FilledBlock) -> float:
        return 0.0 if block.role != "subject" else _SPACING["subject"][1]

    def kept_height(self, follower: FilledBlock) -> float:
        if follower.role == "signature":
            return _SIGNING_ROOM + self.laid(follower)[0].height
        return 2 * BODY_LEADING if follower.runs else 0.0

    def laid(self, block: FilledBlock) -> tuple[LaidParagraph, float]:
        """The block's paragraph and its left edge."""
        x, width = _LEFT, _TEXT_WIDTH
        if block.role in ("place_date", "signature"):
            x, width = _RIGHT_COLUMN, _RIGHT_WIDTH
        elif block.role == "item":
            x, width = _LEFT + _INDENT, _TEXT_WIDTH - _INDENT
        laid = self.composer.typesetter.lay_out(
            block.runs,
            width,
            size=BODY_SIZE,
            leading=BODY_LEADING,
            align=block.align,
            bold=block.role == "subject",
        )
        return laid, x

    def place_signature_image(self, x: float) -> None:
        image = self.sender.signature_image
        if image:
            width, height = check_image(image)
            scale = min(_RIGHT_WIDTH / width, (_SIGNING_ROOM - 2 * MM) / height)
            self.page.images.append(
                PlacedImage(image, x, self.y + MM, width * scale, height * scale)
            )
        self.y += _SIGNING_ROOM

    def place_marker(self, block: FilledBlock) -> None:
        laid = self.composer.typesetter.lay_out(
            (FilledRun(block.marker),), _INDENT, size=BODY_SIZE, leading=BODY_LEADING
        )
        if self.y + laid.leading > _BODY_BOTTOM:
            self.turn_page()
        self.page.texts.append(PlacedText(laid, _LEFT, self.y + laid.leading * _BASELINE))

    def place_lines(self, laid: LaidParagraph, x: float) -> None:
        """The lines, over as many pages as it takes; never one line alone at an edge."""
        first, count = 0, len(laid.lines)
        while first < count:
            fitting = int((_BODY_BOTTOM - self.y + 0.01) / laid.leading)
            rest = count - first
            taken = min(fitting, rest)
            if taken < rest:
                taken = min(taken, rest - 2)  # widow
            if taken < rest and taken < 2 and self.y > _NEXT_TOP:
                self.turn_page()  # orphan
                continue
            taken = max(taken, 1)
            baseline = self.y + laid.leading * _BASELINE
            self.page.texts.append(PlacedText(laid, x, baseline, first, first + taken))
            self.y += taken * laid.leading
            first += taken

    def turn_page(self) -> None:
        self.page = Page(fixed=self.next_fixed)
        self.pages.append(self.page)
        self.y = self.top = _NEXT_TOP


def _missing(pages: list[Page]) -> str:
    """The characters no font had, each once."""
    found = "".join(text.paragraph.missing() for page in pages for text in page.texts)
    return "".join(dict.fromkeys(found))
