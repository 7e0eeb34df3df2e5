"""Lines that may not break or be cut, like those of an address, in the largest type that holds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from sme_crm.printing.typesetting.fonts import ShapedText
from sme_crm.printing.typesetting.lines import LaidParagraph, Line, Segment, TextStyle, make
from sme_crm.printing.typesetting.paragraphs import Typesetter

_TIGHTEST: Final = 1.12  # line height in type sizes
_LOOSEST: Final = 1.3
_WORDS_KEPT: Final = 20_000
_LINES_KEPT: Final = 4_000


class KeptLines(NamedTuple):
    """Lines as they are set, and the width of the widest, in points."""

    paragraph: LaidParagraph
    width: float


class LineSetter:
    """Sets lines word by word; words and lines that come again (towns) are remembered."""

    def __init__(self, typesetter: Typesetter) -> None:
        self._typesetter = typesetter
        self._words: dict[str, ShapedText | None] = {}
        self._lines: dict[tuple[str, float, float], Line] = {}

    def fit(
        self, lines: Sequence[str], width: float, height: float, sizes: Sequence[float]
    ) -> KeptLines | None:
        """The lines in the first of `sizes` in which they fit into the room, None in none of them.

        Everything is in points; the lines stand as far apart as the room allows, within reason.
        """
        count = len(lines) or 1
        wanted = 0.0  # what the lines take at size 1, once it is known
        for size in sizes:
            if count * size * _TIGHTEST > height or wanted * size > width:
                continue
            leading = min(size * _LOOSEST, height / count)
            kept = self._set(lines, size, leading)
            if kept.width <= width:
                return kept
            wanted = kept.width / size
        return None

    def _set(self, lines: Sequence[str], size: float, leading: float) -> KeptLines:
        known = self._lines
        widest = 0.0
        laid: list[Line] = []
        for text in lines:
            line = known.get((text, size, leading))
            if line is None:
                line = self._set_line(text, size, leading)
                if line is None:
                    return self._set_by_engine(lines, size, leading)
            if line.width > widest:
                widest = line.width
            laid.append(line)
        return KeptLines(LaidParagraph(laid, leading), widest)

    def _set_line(self, text: str, size: float, leading: float) -> Line | None:
        """A line in the one typeface, None when another has to help out."""
        style = self._typesetter.style(size)
        space = style.font.space.width
        words: list[ShapedText] = []
        natural = -space
        for word in text.split(" "):
            shaped = self._words.get(word) or self._shape(word, style)
            if shaped is None:
                return None
            words.append(shaped)
            natural += shaped.width + space
        natural *= size / 1000
        segment = make(Segment, (style, tuple(words), 0.0, False, 0.0, natural))
        line = make(Line, ((segment,), 0.0, natural, leading))
        if len(self._lines) >= _LINES_KEPT:
            self._lines.clear()
        self._lines[text, size, leading] = line
        return line

    def _shape(self, word: str, style: TextStyle) -> ShapedText | None:
        """A word in the one typeface, None when another has to help out."""
        if word in self._words:
            return None
        if len(self._words) >= _WORDS_KEPT:
            self._words.clear()
        parts = self._typesetter.fonts.shape(style.font, word)
        alone = len(parts) == 1 and parts[0][0] is style.font
        shaped = self._words[word] = parts[0][1] if alone else None
        return shaped

    def _set_by_engine(self, lines: Sequence[str], size: float, leading: float) -> KeptLines:
        """Other scripts, and what reads from right to left."""
        laid = self._typesetter.lay_lines(lines, size=size, leading=leading)
        return KeptLines(laid, laid.width)
