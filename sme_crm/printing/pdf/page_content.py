"""The operators that draw what stands on a page beside its texts (`text_content`).

Heights are counted from the top edge of A4, where pages of every size hang.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from sme_crm.printing.pdf.barcodes import symbol_operators
from sme_crm.printing.pdf.page import A4, PlacedDrawing, PlacedLines, PlacedSymbol, PlacedText, Rule
from sme_crm.printing.typesetting.lines import Line, advance

_UNDERLINE_DROP: Final = 0.11  # of the type size
_UNDERLINE_THICKNESS: Final = 0.05


def edges(size: tuple[float, float]) -> bytes:
    """The box of a page: heights are counted from the top edge of A4, where all others hang."""
    width, height = size
    return b"[0 %.2f %.2f %.2f]" % (A4[1] - height, width, A4[1])


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


def drawing_operators(drawing: PlacedDrawing) -> bytes:
    """The paths of a drawing in their place."""
    bottom = A4[1] - drawing.y - drawing.height
    return b"q 1 0 0 1 %.2f %.2f cm\n%sQ\n" % (drawing.x, bottom, drawing.operators)


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
