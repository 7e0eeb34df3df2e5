"""QR and DataMatrix symbols: their modules, and the PDF operators that draw them sharp.

A symbol is one path of rectangles filled at once, so that no viewer shows seams between them; it
takes 300 to 700 bytes of the compressed page.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, Final

Modules = tuple[bytes, ...]
"""Rows from top to bottom, one byte a module: 1 dark, 0 light; without the quiet zone."""

QR_QUIET: Final = 4
"""Modules that stay light around a QR symbol (ISO/IEC 18004)."""
DATAMATRIX_QUIET: Final = 1
"""Modules that stay light around a DataMatrix symbol (ISO/IEC 16022); more reads better."""

_DARK: Final = bytes.maketrans(b"\x00\xff", b"\x01\x00")
_RUN: Final = re.compile(b"\x01+")


def qr_modules(text: str) -> Modules:
    """A QR symbol that still reads with 15 % of it damaged (level M).

    Raises ValueError when there is nothing to write or more than a symbol holds.
    """
    return _modules(text, "QRCode", ec_level="M")


def datamatrix_modules(text: str) -> Modules:
    """A square DataMatrix symbol (ECC 200); raises ValueError like `qr_modules`."""
    return _modules(text, "DataMatrix", force_square=True)


def _modules(text: str, format_name: str, **options: object) -> Modules:
    import zxingcpp  # 10 ms, and only some pages have symbols

    if not text:
        raise ValueError("nothing to write as a symbol")
    barcode = zxingcpp.create_barcode(text, getattr(zxingcpp, format_name), **options)
    image: Any = barcode.to_image(scale=1, add_quiet_zones=False)
    dark = bytes(memoryview(image)).translate(_DARK)
    width: int = image.shape[1]
    return tuple(dark[start : start + width] for start in range(0, len(dark), width))


def symbol_operators(modules: Modules, x: float, bottom: float, size: float) -> bytes:
    """The operators that draw a symbol `size` points wide, its lower left corner at (x, bottom)."""
    scale = size / len(modules[0])
    return b"q %.4f 0 0 %.4f %.2f %.2f cm\n%sf Q\n" % (scale, scale, x, bottom, _path(modules))


@lru_cache(maxsize=64)
def _path(modules: Modules) -> bytes:
    """Rectangles in modules from the lower left; runs alike in rows below each other are one."""
    height = len(modules)
    open_runs: dict[tuple[int, int], int] = {}  # (start, end) of a run: its first row
    parts: list[bytes] = []
    for row in range(height + 1):
        found = _RUN.finditer(modules[row]) if row < height else ()
        runs = {match.span() for match in found}
        for span in open_runs.keys() - runs:
            top = open_runs.pop(span)
            parts.append(
                b"%d %d %d %d re\n" % (span[0], height - row, span[1] - span[0], row - top)
            )
        for span in runs:
            open_runs.setdefault(span, row)
    parts.sort()  # sets have no order of their own, pages do
    return b"".join(parts)
