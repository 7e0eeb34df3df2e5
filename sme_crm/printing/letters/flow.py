"""The blocks of a letter one below the other, over as many pages as it takes.

A heading stays with two lines of what it heads, a closing sentence with its signature; no page
begins or ends with one line of a longer paragraph; rows of tables, pictures and coupons stay whole.
"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, Final, NamedTuple

from sme_crm.domain.letters.filling import FilledBlock, FilledRun, Role
from sme_crm.domain.letters.sender import Sender
from sme_crm.printing.letters.figures import figure_height, place_coupon, place_image
from sme_crm.printing.letters.page_place import PagePlace
from sme_crm.printing.letters.table_rows import place_table, table_of
from sme_crm.printing.pdf.images import check_image
from sme_crm.printing.pdf.page import Page, PlacedImage, PlacedText
from sme_crm.printing.typesetting.fonts import Kept
from sme_crm.printing.typesetting.lines import BASELINE, MM, LaidParagraph, make
from sme_crm.printing.typesetting.paragraphs import Typesetter

if TYPE_CHECKING:
    from sme_crm.printing.letters.look import LetterLook

_SIGNING_ROOM: Final = 15 * MM
_BULLET_INDENT: Final = 5 * MM
_NUMBER_INDENT: Final = 7 * MM
_HEADING_LINES: Final = 2
_CLOSE: Final = 90 * MM  # to the foot of the page: where it matters what is kept together
_KEPT: Final = frozenset({"subject", "salutation", "valediction"})
_WHOLE_LINES: Final = 3  # a paragraph of no more lines is not divided

# Room before and after a block, in shares of a line.
_SPACING: Final[dict[Role, tuple[float, float]]] = {
    "place_date": (0, 1.43), "subject": (0, 1.07), "salutation": (0, 0.5), "paragraph": (0, 0.5),
    "item": (0, 0.21), "valediction": (0.21, 0.29), "signature": (0, 0.29),
    "postscript": (0.71, 0.29), "table": (0.15, 0.65), "image": (0.15, 0.65),
    "coupon": (0.5, 0.65),
}  # fmt: skip
_TEXTS: Final = frozenset(_SPACING) - {"table", "image", "coupon"}
_BLOCKS_KEPT: Final = 500  # of each of two generations


class LaidBlock(NamedTuple):
    """A block of text as it was laid out; heights in points.

    `before` is left free above it, but not at the top of a page, `lead` always. `needed` is how
    much there must be left of the page for it to stand there, whatever follows; endless where more
    has to be asked.
    """

    block: FilledBlock
    paragraph: LaidParagraph
    x: float
    before: float
    lead: float
    after: float
    needed: float


class BlockLayouts:
    """Lays out the blocks of letters of one look; those that come again are the same objects."""

    def __init__(self, typesetter: Typesetter, look: LetterLook, sender: Sender) -> None:
        self.typesetter = typesetter
        self.look = look
        self.sender = sender
        # By identity: entries hold their block.
        self._kept: Kept[int, LaidBlock] = Kept(_BLOCKS_KEPT)

    def laid(self, block: FilledBlock) -> LaidBlock:
        """The block's paragraph and its left edge."""
        known = self._kept.get(id(block))
        if known is None:
            known = self._lay(block)
            self._kept.put(id(block), known)
        return known

    def lay(self, block: FilledBlock, width: float) -> LaidParagraph:
        """The block's text in lines."""
        return self.typesetter.lay_out_anew(
            block.runs,
            width,
            size=self.look.size,
            leading=self.look.leading,
            align=block.align,
            bold=block.role == "subject",
        )

    def _lay(self, block: FilledBlock) -> LaidBlock:
        look, role = self.look, block.role
        geometry = look.geometry
        x, width = geometry.left, geometry.width
        if role in ("place_date", "signature"):
            x, width = geometry.right, geometry.right_width
        elif role == "item":
            indent = _indent(block)
            x, width = x + indent, width - indent
        leading = look.leading
        laid = self.lay(block, width)
        needed, lead = laid.height, 0.0
        if role == "item" or (role == "signature" and self.sender.signature_image):
            needed = inf
        elif role == "signature":
            lead = _SIGNING_ROOM
            needed += lead
        elif role in _KEPT or (block.runs and block.runs[0].style.bold):
            # Far from the foot of the page nothing is to be kept together.
            needed += _CLOSE
        before, after = _SPACING[role]
        return LaidBlock(block, laid, x, before * leading, lead, after * leading, needed)


class Flow(PagePlace):
    """Places blocks down the pages of one letter."""

    def __init__(
        self,
        layouts: BlockLayouts,
        page: Page,
        top: float,
        next_fixed: Page,
    ) -> None:
        super().__init__(layouts.typesetter, layouts.look, page, top, next_fixed)
        self.layouts = layouts
        self.sender = layouts.sender

    def place(self, blocks: tuple[FilledBlock, ...]) -> list[Page]:
        """Place the blocks; returns the pages."""
        laid = self.layouts.laid
        for index, block in enumerate(blocks):
            role = block.role
            if role in _TEXTS:
                text = laid(block)
                _, paragraph, x, before, lead, after, needed = text
                y = self.y + before if self.y > self.top else self.y
                if y + needed <= self.bottom:
                    y += lead
                    placed = (paragraph, x, y + paragraph.ascent, 0, -1, 0.0)
                    self.page.texts.append(make(PlacedText, placed))
                    self.y = y + paragraph.height + after
                    continue
                self.y = y
                follower = blocks[index + 1] if index + 1 < len(blocks) else None
                self.place_text(text, follower)
                ends_list = role == "item" and (follower is None or follower.role != "item")
                self.y += self.after("paragraph") if ends_list else after
            elif role == "page_break":
                self.turn_page()
            elif role == "spacer":
                self.y += block.height * MM
            elif role in _SPACING:
                self.place_whole(block)
        return self.pages

    def place_whole(self, block: FilledBlock) -> None:
        """A table, a picture, a coupon."""
        if self.y > self.top:
            self.y += _SPACING[block.role][0] * self.leading
        if block.role == "table":
            place_table(self, block)
        elif block.role == "image":
            place_image(self, block)
        else:
            place_coupon(self, block)
        self.y += self.after(block.role)

    def after(self, role: Role) -> float:
        """The room after a block."""
        return _SPACING[role][1] * self.leading

    # Text

    def place_text(self, text: LaidBlock, follower: FilledBlock | None) -> None:
        """A text where it matters what is kept together."""
        block, laid, x = text.block, text.paragraph, text.x
        lines = laid.lines
        room = 0.0
        if block.role == "signature":
            room = _SIGNING_ROOM
        elif follower is not None and self.is_heading(block, lines=len(lines)):
            room = self.kept_height(follower) + self.after(block.role)
        height = laid.height
        if self.y + height + room > self.bottom:
            whole = block.role != "paragraph" or len(lines) <= _WHOLE_LINES
            if whole and self.y > self.top:
                self.turn_page()
        if block.role == "signature":
            self.place_signature_image(x)
        elif block.role == "item":
            self.place_marker(block, laid)
        if self.y + height <= self.bottom:
            self.page.texts.append(PlacedText(laid, x, self.y + laid.ascent))
            self.y += height
        else:
            self.place_lines(laid, x)

    def is_heading(self, block: FilledBlock, *, lines: int) -> bool:
        """What stays with the beginning of the block below it."""
        if block.role in _KEPT:
            return True
        short = block.role == "paragraph" and lines <= _HEADING_LINES
        return short and bool(block.runs) and all(run.style.bold for run in block.runs)

    def kept_height(self, follower: FilledBlock) -> float:
        """How much of a block has to stand on the page of its heading."""
        if follower.role == "signature":
            return _SIGNING_ROOM + self.layouts.laid(follower).paragraph.height
        if follower.role == "table":
            return sum(row.height for row in table_of(self, follower).rows[:2])
        if follower.role in ("image", "coupon"):
            return figure_height(self, follower)
        return 2 * self.leading if follower.runs else 0.0

    def place_signature_image(self, x: float) -> None:
        image = self.sender.signature_image
        if image:
            width, height = check_image(image)
            scale = min(self.geometry.right_width / width, (_SIGNING_ROOM - 2 * MM) / height)
            self.page.images.append(
                PlacedImage(image, x, self.y + MM, width * scale, height * scale)
            )
        self.y += _SIGNING_ROOM

    def place_marker(self, block: FilledBlock, laid: LaidParagraph) -> None:
        """The bullet or number on the first line of its item."""
        marker = self.typesetter.lay_out(
            (FilledRun(block.marker),), _NUMBER_INDENT, size=self.size, leading=self.leading
        )
        ascent = laid.ascent or marker.ascent
        self.page.texts.append(PlacedText(marker, self.geometry.left, self.y + ascent))

    def place_lines(self, laid: LaidParagraph, x: float) -> None:
        """The lines, over as many pages as it takes; never one line alone at an edge."""
        first, count = 0, len(laid.lines)
        while first < count:
            taken = self.fitting(laid, first)
            rest = count - first
            if taken < rest:
                taken = min(taken, rest - 2)  # widow
            if taken < rest and taken < 2 and self.y > self.geometry.next_top:
                self.turn_page()  # orphan
                continue
            taken = max(taken, 1)
            end = first + taken
            baseline = self.y + laid.lines[first].height * BASELINE
            self.page.texts.append(PlacedText(laid, x, baseline, first, end))
            self.y += laid.height_of(first, end)
            first = end


def _indent(block: FilledBlock) -> float:
    return _BULLET_INDENT if block.marker == "•" else _NUMBER_INDENT
