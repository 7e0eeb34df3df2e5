"""A page as plain objects: where texts, rules and images stand, in points from the top left."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, NamedTuple

from sme_crm.printing.pdf.barcodes import Modules
from sme_crm.printing.typesetting.lines import MM, LaidParagraph

A4: Final = (210 * MM, 297 * MM)
"""Width and height of an A4 page in points."""
A4_LANDSCAPE: Final = (A4[1], A4[0])
A5: Final = (148 * MM, 210 * MM)


class PlacedText(NamedTuple):
    """Lines `first` to `last` (excluded) of a paragraph; `x` left edge, `baseline` of the first.

    `gray` is 0 for black to 1 for white.
    """

    paragraph: LaidParagraph
    x: float
    baseline: float
    first: int = 0
    last: int = -1
    gray: float = 0.0

    @property
    def end(self) -> int:
        """Number of the line after the last one placed."""
        return len(self.paragraph.lines) if self.last < 0 else self.last


class PlacedLines(NamedTuple):
    """Lines whose operators are made already (`kept_lines`); (x, y) is where the first one starts.

    `gray` is 0 for black to 1 for white.
    """

    operators: bytes
    x: float
    y: float
    gray: float = 0.0


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line from (x, y), `length` to the right, or down when `vertical`."""

    x: float
    y: float
    length: float
    thickness: float = 0.4
    gray: float = 0.0
    vertical: bool = False
    is_dashed: bool = False


@dataclass(frozen=True, slots=True)
class PlacedImage:
    """A PNG or JPEG image in the box with its top left corner at (x, y)."""

    data: bytes
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class PlacedSymbol:
    """A QR or DataMatrix symbol `size` points wide with its top left corner at (x, y)."""

    modules: Modules
    x: float
    y: float
    size: float


class PlacedDrawing(NamedTuple):
    """Paths as operators, counted from the bottom left of a box with its top left at (x, y)."""

    operators: bytes
    x: float
    y: float
    height: float


@dataclass(slots=True, eq=False)
class Page:
    """Everything on one page; `fixed` is a part that many pages share and is stored once.

    `size` is its width and height in points.
    """

    texts: list[PlacedText] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    images: list[PlacedImage] = field(default_factory=list)
    fixed: Page | None = None
    symbols: list[PlacedSymbol] = field(default_factory=list)
    size: tuple[float, float] = A4
    lines: list[PlacedLines] = field(default_factory=list)
    drawings: list[PlacedDrawing] = field(default_factory=list)
