"""Lines that may not break or be cut, like those of an address, in the largest type that holds.

They are made straight into the operators that draw them: words are shaped once, and what most
labels say (towns) is joined once.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from sme_crm.printing.pdf.text_content import encoded_lines
from sme_crm.printing.typesetting.fonts import FontSet
from sme_crm.printing.typesetting.lines import BASELINE
from sme_crm.printing.typesetting.paragraphs import Typesetter

_TIGHTEST: Final = 1.12  # line height in type sizes
_LOOSEST: Final = 1.3
_WORDS_KEPT: Final = 20_000
_LINES_KEPT: Final = 4_000

_Drawn = tuple[bytes, float]
"""How something is drawn, and its width in thousandths of the type size."""


class SetLines(NamedTuple):
    """Lines as they are set: what draws them from the first baseline on, their room in points.

    `missing` are the characters that no font had.
    """

    operators: bytes
    width: float
    ascent: float
    height: float
    missing: str = ""


class LineSetter:
    """Sets lines word by word in one family; remembers words, and lines that come again."""

    def __init__(self, fonts: FontSet, language: str = "fr") -> None:
        self._typesetter = Typesetter(fonts, language)
        self._font = fonts.font()
        self._name = self._font.resource.encode()
        self._words: dict[str, _Drawn] = {}
        self._lines: dict[str, _Drawn] = {}

    def fit(
        self, lines: Sequence[str], width: float, height: float, sizes: Sequence[float]
    ) -> SetLines | None:
        """The lines in the first of `sizes` in which they fit into the room, None in none of them.

        Everything is in points; the lines stand as far apart as the room allows, within reason.
        """
        shown = self._shown(lines)
        if shown is None:
            return self._fit_by_engine(lines, width, height, sizes)
        drawn, widest = shown
        count = len(lines) or 1
        for size in sizes:
            if count * size * _TIGHTEST <= height and widest * size <= width * 1000:
                leading = min(size * _LOOSEST, height / count)
                return SetLines(
                    b"/%s %g Tf %.2f TL\n%s" % (self._name, size, leading, drawn),
                    widest * size / 1000,
                    leading * BASELINE,
                    leading * len(lines),
                )
        return None

    def _shown(self, lines: Sequence[str]) -> _Drawn | None:
        """The lines below each other, None when they need more than the one typeface."""
        known = self._lines
        widest = 0.0
        parts: list[bytes] = []
        for text in lines:
            line = known.get(text) or self._draw(text)
            if line is None:
                return None
            if line[1] > widest:
                widest = line[1]
            parts.append(line[0])
        return b"T*\n".join(parts), widest

    def _draw(self, text: str) -> _Drawn | None:
        words = self._words
        shown, width = b"", 0.0
        for word in text.split(" "):
            drawn = words.get(word) or self._shape(word)
            if drawn is None:
                return None
            shown += drawn[0]
            width += drawn[1]
        space = self._font.space
        if len(self._lines) >= _LINES_KEPT:
            self._lines.clear()
        line = (b"[(%s)]TJ\n" % shown[: -len(space.show)], width - space.width)
        self._lines[text] = line
        return line

    def _shape(self, word: str) -> _Drawn | None:
        """A word in the one typeface and a space, None for all that is not plain there."""
        drawn: _Drawn | None = self._font.drawn_by_pairs(word)
        if drawn is None:
            parts = self._typesetter.fonts.shape(self._font, word)
            shaped = parts[0][1]
            plain = len(parts) == 1 and parts[0][0] is self._font
            # A move at its very start or end would stand beside an empty string.
            plain = plain and not shaped.raised and b"()" not in b"(%s)" % shaped.show
            if not plain or shaped.missing:
                return None
            drawn = (shaped.show, shaped.width)
        if len(self._words) >= _WORDS_KEPT:
            self._words.clear()
        space = self._font.space
        drawn = self._words[word] = (drawn[0] + space.show, drawn[1] + space.width)
        return drawn

    def _fit_by_engine(
        self, lines: Sequence[str], width: float, height: float, sizes: Sequence[float]
    ) -> SetLines | None:
        """Other scripts, piled marks, what reads from right to left, what no font has."""
        wanted = 0.0  # what the lines take at size 1, once it is known
        for size in sizes:
            if len(lines) * size * _TIGHTEST > height or wanted * size > width:
                continue
            leading = min(size * _LOOSEST, height / len(lines))
            laid = self._typesetter.lay_lines(lines, size=size, leading=leading)
            if laid.width <= width:
                operators = encoded_lines(laid.lines)
                return SetLines(operators, laid.width, laid.ascent, laid.height, laid.missing())
            wanted = laid.width / size
        return None
