"""Lines that may not break or be cut, like those of an address, in the largest type that holds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sme_crm.domain.letters.filling import FilledRun
from sme_crm.printing.typesetting.paragraphs import LaidParagraph, Typesetter

BASELINE: Final = 0.8
"""Where in its line height a baseline is, from the top."""
_MEASURED_AT: Final = 10.0
_TIGHTEST: Final = 1.12  # line height in type sizes
_LOOSEST: Final = 1.3


def largest_size(
    typesetter: Typesetter,
    lines: Sequence[str],
    width: float,
    height: float,
    sizes: Sequence[float],
) -> float:
    """The first of `sizes` (points) in which the lines fit into the room, 0 when none does."""
    style = typesetter.style(_MEASURED_AT)
    widest = max((typesetter.measure(line, style) for line in lines), default=0.0) / _MEASURED_AT
    for size in sizes:
        if widest * size <= width and len(lines) * size * _TIGHTEST <= height:
            return size
    return 0.0


def set_lines(
    typesetter: Typesetter, lines: Sequence[str], size: float, height: float
) -> LaidParagraph:
    """The lines under each other, their line height as large as the room allows."""
    leading = min(size * _LOOSEST, height / max(1, len(lines)))
    run = FilledRun("\n".join(lines), is_data=True)
    # Wider than any page: what was measured to fit may not be broken by a rounding.
    return typesetter.lay_out((run,), 5_000, size=size, leading=leading)
