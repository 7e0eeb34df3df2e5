"""The operators that draw a page: glyph numbers, so that no text can act as an operator.

Heights are counted from the top edge of A4, where pages of every size hang.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from sme_crm.printing.pdf.barcodes import symbol_operators
from sme_crm.printing.pdf.page import A4, PlacedDrawing, PlacedLines, PlacedSymbol, PlacedText, Rule
from sme_crm.printing.typesetting.fonts import ShapedText
from sme_crm.printing.typesetting.lines import (
    LaidParagraph,
    Line,
    Segment,
    Shareable,
    Stretch,
    TextStyle,
    advance,
)

_UNDERLINE_DROP: Final = 0.11  # of the type size
_UNDERLINE_THICKNESS: Final = 0.05
_EMPTY: Final = re.compile(rb"(?<!\\)\(\)")
_MARGIN: Final = 20.0  # around a shared part, for letters that reach out of their line
_WORTH_SHARING: Final = 120  # bytes of operators: naming a part takes a third of that

Part = tuple[float, "Stretch | None", bytes]
"""Some lines of a paragraph: how far below its first baseline, the shared lines, their operators"""
Share = Callable[[Shareable, bytes, "Box"], bytes]
"""Gives the name of a shared part, b"" while it is not worth one."""
Box = tuple[float, float, float, float]


def edges(size: tuple[float, float]) -> bytes:
    """The box of a page: heights are counted from the top edge of A4, where all others hang."""
    width, height = size
    return b"[0 %.2f %.2f %.2f]" % (A4[1] - height, width, A4[1])


def text_operators(texts: Sequence[PlacedText], share: Share) -> bytes:
    """All texts of a page; what many pages show is drawn by the name `share` gives it."""
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
        y = top - baseline
        if first or last >= 0:
            encoded = encoded_lines(paragraph.lines[first : text.end])
            parts.append(b"1 0 0 1 %.2f %.2f Tm\n%s" % (x, y, encoded))
            continue
        name = _shared(paragraph, share) if paragraph.is_fixed else b""
        if name:
            parts.append(b"ET q 1 0 0 1 %.2f %.2f cm/%s Do Q BT\n" % (x, y, name))
            continue
        for drop, stretch, operators in _parts(paragraph):
            name = b"" if stretch is None else share(stretch, operators, _box(stretch.lines))
            if name:
                parts.append(b"ET q 1 0 0 1 %.2f %.2f cm/%s Do Q BT\n" % (x, y - drop, name))
            else:
                parts.append(b"1 0 0 1 %.2f %.2f Tm\n%s" % (x, y - drop, operators))
    parts.append(b"ET\n0 g\n" if gray else b"ET\n")
    return b"".join(parts)


def drawing_operators(drawing: PlacedDrawing) -> bytes:
    """The paths of a drawing in their place."""
    bottom = A4[1] - drawing.y - drawing.height
    return b"q 1 0 0 1 %.2f %.2f cm\n%sQ\n" % (drawing.x, bottom, drawing.operators)


def line_operators(placed: Sequence[PlacedLines]) -> bytes:
    """All lines of a page whose operators are made already."""
    if not placed:
        return b""
    top = A4[1]
    parts = [b"BT\n"]
    shade = 0.0
    for operators, x, y, gray in placed:
        if gray != shade:
            parts.append(b"%.2f g\n" % gray)
            shade = gray
        parts.append(b"1 0 0 1 %.2f %.2f Tm\n%s" % (x, top - y, operators))
    parts.append(b"ET\n0 g\n" if shade else b"ET\n")
    return b"".join(parts)


def _shared(paragraph: LaidParagraph, share: Share) -> bytes:
    if not paragraph.encoded:
        paragraph.encoded = [(0.0, None, encoded_lines(paragraph.lines))]
    operators = paragraph.encoded[0][2]
    if len(operators) < _WORTH_SHARING:
        return b""
    return share(paragraph, operators, _box(paragraph.lines))


def _parts(paragraph: LaidParagraph) -> list[Part]:
    """The paragraph as stretches worth sharing and the lines between them; made once."""
    known = paragraph.encoded
    if known:
        return known
    drop = 0.0
    before: Line | None = None
    run: list[Line] = []
    start = 0.0
    for piece in paragraph.pieces:
        if isinstance(piece, Line):
            drop += advance(before, piece) if before is not None else 0.0
            start = start if run else drop
            run.append(piece)
            before = piece
            continue
        lines = piece.lines
        drop += advance(before, lines[0]) if before is not None else 0.0
        piece.encoded = piece.encoded or encoded_lines(lines)
        if len(piece.encoded) >= _WORTH_SHARING:
            if run:
                known.append((start, None, encoded_lines(run)))
                run = []
            known.append((drop, piece, piece.encoded))
        else:
            start = start if run else drop
            run += lines
        drop += sum([line.height for line in lines[1:]])
        before = lines[-1]
    if run:
        known.append((start, None, encoded_lines(run)))
    return known


def _box(lines: Sequence[Line]) -> Box:
    """Where lines draw, from the first baseline, with room for letters that reach out."""
    width = max(line.x + line.width for line in lines)
    height = sum([line.height for line in lines])
    return (-_MARGIN, -height - _MARGIN, width + _MARGIN, lines[0].height + _MARGIN)


def encoded_lines(lines: Sequence[Line]) -> bytes:
    """Lines relative to the start of the first one: the same bytes wherever the text stands."""
    parts: list[bytes] = []
    x = 0.0
    style: TextStyle | None = None
    before: Line | None = None
    for line in lines:
        if before is not None:
            parts.append(b"%.2f %.2f Td" % (line.x - x, -advance(before, line)))
        elif line.x:
            parts.append(b"%.2f 0 Td" % line.x)
        before, x = line, line.x
        for segment in line.segments:
            if segment.style is not style:
                style = segment.style
                parts.append(b"/%s %g Tf" % (style.font.resource.encode(), style.size))
            parts.append(_shown(segment))
    parts.append(b"")
    return b"\n".join(parts)


def _shown(segment: Segment) -> bytes:
    style, words, gap, spaced, _, _ = segment
    space = style.font.space.show
    if gap:
        space = b"%s)%d(" % (space, round(-gap * 1000 / style.size))
    if style.font.raises and any(word.raised for word in words):
        shown = space.join([_shown_raised(word, style.size) for word in words])
    else:
        shown = space.join([word.show for word in words])
    shown = b"[(%s%s)]TJ" % (shown, space if spaced else b"")
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


def underlines(text: PlacedText) -> Iterable[Rule]:
    """The rules under the underlined segments of a placed text."""
    if not text.paragraph.has_underline:
        return
    baseline = text.baseline
    before: Line | None = None
    for line in text.paragraph.lines[text.first : text.end]:
        baseline += advance(before, line) if before is not None else 0.0
        before = line
        for segment, after in zip(line.segments, (*line.segments[1:], None), strict=True):
            style = segment.style
            if style.underline:
                goes_on = after is not None and after.style.underline
                bare = style.space + segment.gap if segment.spaced and not goes_on else 0.0
                size = style.size
                x, y = text.x + line.x + segment.x, baseline + size * _UNDERLINE_DROP
                yield Rule(x, y, segment.width - bare, size * _UNDERLINE_THICKNESS, text.gray)


def symbol_drawing(symbol: PlacedSymbol) -> bytes:
    """A QR or DataMatrix symbol."""
    height = symbol.size * len(symbol.modules) / len(symbol.modules[0])
    return symbol_operators(symbol.modules, symbol.x, A4[1] - symbol.y - height, symbol.size)


def rule_operators(rule: Rule) -> bytes:
    """A straight line."""
    y = A4[1] - rule.y
    end = (rule.x, y - rule.length) if rule.vertical else (rule.x + rule.length, y)
    dashes = "[3 3] 0 d " if rule.is_dashed else ""
    return (
        f"q {dashes}{rule.gray:.2f} G {rule.thickness:.2f} w {rule.x:.2f} {y:.2f} m "
        f"{end[0]:.2f} {end[1]:.2f} l S Q\n"
    ).encode()
