"""Draws pages of a PDF as pictures, in any thread; what is seen is the very page."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from pathlib import Path

POINTS_PER_INCH = 72
MM_PER_INCH = 25.4
# PDFium knows no threads: one call at a time in the whole program.
_PDFIUM = threading.Lock()


@dataclass(frozen=True, slots=True)
class PageSize:
    """Width and height of a page in points (1/72 inch)."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class PageOutline:
    """What is known of a page before it is drawn: its size and its words."""

    size: PageSize
    text: str


@contextmanager
def opened_pdf(source: bytes | Path) -> Iterator[Any]:
    """The document of PDFium; nobody else can draw until it is closed again."""
    import pypdfium2

    with _PDFIUM:
        document = pypdfium2.PdfDocument(source)
        try:
            yield document
        finally:
            document.close()


def outline_pages(pdf: bytes) -> tuple[PageOutline, ...]:
    """Size and text of every page."""
    outlines = []
    with opened_pdf(pdf) as document:
        for page in document:
            words = page.get_textpage()
            size = PageSize(page.get_width(), page.get_height())
            outlines.append(PageOutline(size, " ".join(words.get_text_range().split())))
            words.close()
            page.close()
    return tuple(outlines)


def page_sizes(pdf: bytes) -> tuple[PageSize, ...]:
    """Size of every page, as it is turned to be read."""
    with opened_pdf(pdf) as document:
        return tuple(PageSize(*document.get_page_size(n)) for n in range(len(document)))


def draw_page(pdf: bytes, number: int, width: int) -> QImage:
    """Page `number` (from 0) on white, `width` px wide."""
    with opened_pdf(pdf) as document:
        page = document[number]
        try:
            return picture_of(page, width / page.get_width())
        finally:
            page.close()


def picture_of(page: Any, scale: float) -> QImage:
    """An open page of PDFium at `scale` px per point."""
    bitmap = page.render(scale=scale, force_bitmap_format=_BGRX)
    try:
        shared = QImage(
            bitmap.buffer,
            bitmap.width,
            bitmap.height,
            bitmap.stride,
            QImage.Format.Format_RGB32,
        )
        # The buffer belongs to PDFium and goes with the bitmap.
        return shared.copy()
    finally:
        bitmap.close()


_BGRX = 3  # FPDFBitmap_BGRx: the bytes of QImage.Format_RGB32 on a little-endian machine
