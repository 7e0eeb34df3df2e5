"""Whether a letter surely takes one page, told from the widths of its letters: no line is broken.

The print check asks of thousands of letters how many pages they take. Texts with values get at
least the height they can need; where all of it has room on the page, the layout can say no other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from sme_crm.domain.letters.filled import FilledBlock
from sme_crm.domain.letters.sender import Sender
from sme_crm.printing.letters.flow import BlockLayouts
from sme_crm.printing.typesetting.fonts import Kept, is_ordinary
from sme_crm.printing.typesetting.lines import LaidParagraph, Line
from sme_crm.printing.typesetting.paragraphs import Typesetter

if TYPE_CHECKING:
    from sme_crm.printing.letters.look import LetterLook

_KERNED_APART: Final = 1.03  # what kerning may add to the advances of letters
_HYPHEN: Final = 400
_SHORT: Final = 2  # lines of a heading at most: what is kept together depends on that
_EXTENTS_KEPT: Final = 1_000  # of each of two generations


class _Extent(NamedTuple):
    """How long a text is at most, in thousandths of its size: all of it, and some of its words."""

    whole: float
    first: float
    longest: float
    last: float
    is_word: bool
    """No space divides it."""
    breaks: int


_UNKNOWN: Final = _Extent(0.0, 0.0, 0.0, 0.0, False, 0)
"""Of a text that not one font draws from left to right."""


class RoomLayouts(BlockLayouts):
    """Gives texts with values the most height they can need; others are laid out."""

    def __init__(self, typesetter: Typesetter, look: LetterLook, sender: Sender) -> None:
        super().__init__(typesetter, look, sender)
        self._extents: Kept[tuple[str, bool, bool], _Extent] = Kept(_EXTENTS_KEPT)

    def lay(self, block: FilledBlock, width: float) -> LaidParagraph:
        """The block's paragraph, or as many empty lines as it can have."""
        runs = block.runs
        if any(run.is_data for run in runs):
            count = self._most_lines(block, width)
            if count and (count <= _SHORT or not runs[0].style.bold):
                leading = self.look.leading
                return LaidParagraph([Line((), 0.0, 0.0, leading)] * count, leading)
        return super().lay(block, width)

    def has_room(self, text: str, width: float, size: float) -> bool:
        """True when a line of data surely fits into a width, in points."""
        if not is_ordinary(text):
            return False
        font = self.typesetter.style(size).font
        return font.advances(text) * _KERNED_APART * size <= width * 1000

    def _most_lines(self, block: FilledBlock, width: float) -> int:
        """How many lines a text takes at most, 0 when only the layout can tell."""
        size, heavy = self.look.size, block.role == "subject"
        whole = longest = word = 0.0
        breaks = 0
        extents = self._extents
        for text, look, _ in block.runs:
            bold = heavy or look.bold
            extent = extents.get((text, bold, look.italic)) or self._measure(
                text, bold, look.italic
            )
            if extent is _UNKNOWN or (look.size or size) > size:
                return 0
            whole += extent.whole
            # Words that touch across runs are one.
            word += extent.first
            longest = max(longest, word, extent.longest)
            if not extent.is_word:
                word = extent.last
            breaks += extent.breaks
        # All lines but the last are so full that the next word had no room, hyphens aside.
        filled = width * 1000 / size - longest - _HYPHEN
        if filled <= longest:
            return 0
        return int(whole / filled) + 1 + breaks

    def _measure(self, text: str, bold: bool, italic: bool) -> _Extent:
        if not is_ordinary(text):
            return _UNKNOWN
        font = self.typesetter.style(self.look.size, bold=bold, italic=italic).font
        words = text.split(" ")
        lengths = [font.advances(word) * _KERNED_APART for word in words]
        space = font.space.width
        extent = _Extent(
            sum(lengths) + space * len(words),
            lengths[0],
            max(lengths) + space,
            lengths[-1],
            len(words) == 1,
            text.count("\n"),
        )
        self._extents.put((text, bold, italic), extent)
        return extent
