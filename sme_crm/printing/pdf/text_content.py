"""The operators that draw texts: glyph numbers, so that no text can act as an operator.

What many pages of a file show is written once and named. Operators of lines are relative to the
start of the first one, the same bytes wherever they stand.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Final

from sme_crm.printing.pdf.page import A4, PlacedText
from sme_crm.printing.typesetting.fonts import ShapedText
from sme_crm.printing.typesetting.lines import (
    DrawnLines,
    LaidParagraph,
    Line,
    Segment,
    Stretch,
    TextStyle,
    advance,
)

_EMPTY: Final = re.compile(rb"(?<!\\)\(\)")
_MARGIN: Final = 20.0  # around a shared part, for letters that reach out of their line
_WORTH_SHARING: Final = 120  # bytes of operators: naming a part takes a third of that
_SHARED_FROM: Final = 3  # pages that show a part before it is stored by itself
_SHARED_AT_MOST: Final = 1000
_PLACES_KEPT: Final = 50  # where one paragraph stood on a page

Box = tuple[float, float, float, float]


class SharedParts:
    """The lines that pages of one file share; `write` stores some under a name, in a box."""

    def __init__(self, write: Callable[[str, bytes, bytes], None]) -> None:
        self._write = write
        self._count = 0

    def name_of(self, part: Stretch | LaidParagraph, operators: bytes) -> bytes:
        """The name of lines that come again and again, b"" for the first times."""
        if part.owner is not self:
            part.owner, part.uses, part.name = self, 0, b""
        if not part.name:
            part.uses += 1
            if part.uses < _SHARED_FROM or self._count >= _SHARED_AT_MOST:
                return b""
            self._count += 1
            name = f"S{self._count}"
            box = b"[%.0f %.0f %.0f %.0f]" % box_of(part.lines)
            self._write(name, b"BT\n%sET\n" % operators, box)
            part.name = name.encode()
        return part.name


def text_operators(texts: Sequence[PlacedText], shared: SharedParts) -> bytes:
    """All texts of a page."""
    if not texts:
        return b""
    parts = [b"BT\n"]
    gray = 0.0
    top = A4[1]
    for text in texts:
        paragraph, x, baseline, first, last, shade = text
        if shade != gray:
            parts.append(b"%.2f g\n" % shade)
            gray = shade
        if first or last >= 0:
            encoded = encoded_lines(paragraph.lines[first : text.end])
            parts.append(b"1 0 0 1 %.2f %.2f Tm\n%s" % (x, top - baseline, encoded))
            continue
        drawn = paragraph.drawn.get((x, baseline)) if paragraph.drawn_by is shared else None
        parts.append(drawn or _draw(paragraph, x, baseline, shared))
    parts.append(b"ET\n0 g\n" if gray else b"ET\n")
    return b"".join(parts)


def _draw(paragraph: LaidParagraph, x: float, baseline: float, shared: SharedParts) -> bytes:
    """A whole paragraph in its place; that of one that came before is remembered."""
    encoded = paragraph.encoded
    is_final = bool(encoded)
    if not encoded:
        encoded = paragraph.encoded = _encoded(paragraph)
    y = A4[1] - baseline
    drawn = b""
    for drop, part, operators in encoded:
        name = b""
        if part is not None:
            name = part.name if part.owner is shared else b""
            name = name or shared.name_of(part, operators)
            is_final = is_final and bool(name)
        if name:
            drawn += b"ET q 1 0 0 1 %.2f %.2f cm/%s Do Q BT\n" % (x, y - drop, name)
        else:
            drawn += b"1 0 0 1 %.2f %.2f Tm\n%s" % (x, y - drop, operators)
    if is_final:
        if paragraph.drawn_by is not shared or len(paragraph.drawn) >= _PLACES_KEPT:
            paragraph.drawn_by, paragraph.drawn = shared, {}
        paragraph.drawn[x, baseline] = drawn
    return drawn


def _encoded(paragraph: LaidParagraph) -> list[DrawnLines]:
    """The paragraph as lines worth sharing and the lines between them."""
    if paragraph.is_fixed:
        operators = encoded_lines(paragraph.lines)
        part = paragraph if len(operators) >= _WORTH_SHARING else None
        return [(0.0, part, operators)]
    found: list[DrawnLines] = []
    drop = start = 0.0
    before: Line | None = None
    run: list[Line] = []
    for piece in paragraph.pieces:
        is_line = isinstance(piece, Line)
        lines = (piece,) if isinstance(piece, Line) else piece.lines
        if before is not None:
            drop += advance(before, lines[0])
        if not isinstance(piece, Line) and _is_worth_sharing(piece):
            if run:
                found.append((start, None, encoded_lines(run)))
                run = []
            found.append((drop, piece, piece.encoded))
        else:
            start = start if run else drop
            run += lines
        if not is_line:
            drop += sum([line.height for line in lines[1:]])
        before = lines[-1]
    if run:
        found.append((start, None, encoded_lines(run)))
    return found


def _is_worth_sharing(stretch: Stretch) -> bool:
    stretch.encoded = stretch.encoded or encoded_lines(stretch.lines)
    return len(stretch.encoded) >= _WORTH_SHARING


def box_of(lines: Sequence[Line]) -> Box:
    """Where lines draw, from the first baseline, with room for letters that reach out."""
    width = max(line.x + line.width for line in lines)
    height = sum([line.height for line in lines])
    return (-_MARGIN, -height - _MARGIN, width + _MARGIN, lines[0].height + _MARGIN)


def encoded_lines(lines: Sequence[Line]) -> bytes:
    """The operators of lines, from the baseline and the left edge of the first one."""
    parts: list[bytes] = []
    x = 0.0
    style: TextStyle | None = None
    before: Line | None = None
    for line in lines:
        segments, indent, _, height = line
        if before is not None:
            down = height if before.height == height else advance(before, line)
            parts.append(_moved(indent - x, down))
        elif indent:
            parts.append(b"%.2f 0 Td" % indent)
        before, x = line, indent
        for segment in segments:
            if segment.style is not style:
                style = segment.style
                parts.append(b"/%s %g Tf" % (style.font.resource.encode(), style.size))
            parts.append(_shown(segment))
    parts.append(b"")
    return b"\n".join(parts)


@lru_cache(maxsize=256)  # most lines are as high as the one before, and begin below it
def _moved(right: float, down: float) -> bytes:
    return b"%.2f %.2f Td" % (right, -down)


def _shown(segment: Segment) -> bytes:
    style, words, gap, spaced, _, _ = segment
    font = style.font
    space = font.space.show
    if gap:
        space = b"%s)%d(" % (space, round(-gap * 1000 / style.size))
    if font.raises and any(word.raised for word in words):
        shown = space.join([_shown_raised(word, style.size) for word in words])
    else:
        shown = space.join([word.show for word in words])
    shown = b"[(%s%s)]TJ" % (shown, space) if spaced else b"[(%s)]TJ" % shown
    # Some readers forget the move that stands before an empty string.
    return _EMPTY.sub(b" ", shown) if b"()" in shown else shown


def _shown_raised(word: ShapedText, size: float) -> bytes:
    """A word with marks above or below their own height."""
    if not word.raised:
        return word.show
    parts = []
    for show, height in word.raised:
        rise = height * size / 1000
        parts.append(b")]TJ %.2f Ts[(%s)]TJ 0 Ts[(" % (rise, show) if height else show)
    return b"".join(parts)
