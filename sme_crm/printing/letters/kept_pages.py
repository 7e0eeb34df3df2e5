"""Letters kept as they were printed, and printed again identically without any layout.

A run keeps its resources once (`LetterRunResult.resources`: fonts, pictures, fixed parts, a few
dozen kilobytes), each letter its page contents as `write_letters` hands them to `keep` (1 to 2 KB a
page, as compressed in the file). `letter_pdf(resources, kept)` is the letter as a PDF of its own:
the very operators and glyphs. Nothing in the resources was made for one recipient, but for the
glyphs of the fonts: who is to be forgotten is forgotten with his kept letter.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Sequence
from typing import Final

from sme_crm.printing.pdf.kept_resources import KeptPage, write_kept

_HEAD: Final = struct.Struct("<2sH")  # mark and number of pages
_PAGE: Final = struct.Struct("<ffI")  # width and height in points, length of the content
_MARK: Final = b"L1"


def pack_letter(pages: Sequence[KeptPage]) -> bytes:
    """The pages of one letter as bytes to keep."""
    parts = [_HEAD.pack(_MARK, len(pages))]
    for page in pages:
        parts += (_PAGE.pack(*page.size, len(page.content)), page.content)
    return b"".join(parts)


def unpack_letter(kept: bytes) -> tuple[KeptPage, ...]:
    """The pages of a kept letter; ValueError when the bytes are something else."""
    if len(kept) < _HEAD.size or kept[:2] != _MARK:
        raise ValueError("these bytes are not a kept letter")
    _, count = _HEAD.unpack_from(kept)
    at = _HEAD.size
    pages = []
    for _ in range(count):
        width, height, length = _PAGE.unpack_from(kept, at)
        at += _PAGE.size
        pages.append(KeptPage(kept[at : at + length], (width, height)))
        at += length
    return tuple(pages)


def letter_pdf(resources: bytes, kept: bytes) -> bytes:
    """A kept letter as a whole PDF; ValueError when the bytes were not kept by a run."""
    stream = io.BytesIO()
    write_kept(stream, resources, unpack_letter(kept))
    return stream.getvalue()
