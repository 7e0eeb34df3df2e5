"""Reads a printed PDF back: texts with their boxes in millimetres from the top left."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

_MM = 25.4 / 72


@dataclass(frozen=True)
class Box:
    """A rectangle of text on the page, in mm from the top left."""

    left: float
    top: float
    right: float
    bottom: float
    text: str

    def meets(self, left: float, top: float, right: float, bottom: float) -> bool:
        """True when some of it lies inside the given rectangle."""
        inside_x = self.left < right and self.right > left
        return inside_x and self.top < bottom and self.bottom > top


@dataclass(frozen=True)
class PrintedPage:
    """One page as a reader sees it; `glyphs` have loose boxes, as wide and high as the type."""

    text: str
    glyphs: tuple[Box, ...]
    objects: tuple[Box, ...]
    """Images and rules."""

    def in_box(self, left: float, top: float, right: float, bottom: float) -> str:
        """The visible characters that touch a rectangle."""
        return "".join(g.text for g in self.glyphs if g.meets(left, top, right, bottom))


def read_pages(data: bytes) -> list[PrintedPage]:
    """Every page of a PDF."""
    document = pdfium.PdfDocument(data)
    try:
        return [read_page(document[number]) for number in range(len(document))]
    finally:
        document.close()


def read_page(page: pdfium.PdfPage) -> PrintedPage:
    """A page of an open document."""
    height = page.get_bbox()[3]  # pages of any size hang from the same top edge
    textpage = page.get_textpage()
    glyphs = []
    for index in range(textpage.count_chars()):
        character = textpage.get_text_range(index, 1)
        if character.strip():
            box = textpage.get_charbox(index)
            glyphs.append(_box(box, height, character))
    kinds = (pdfium_c.FPDF_PAGEOBJ_PATH, pdfium_c.FPDF_PAGEOBJ_IMAGE)
    objects = [
        _box(found.get_bounds(), height, "")
        for found in page.get_objects(filter=kinds, max_depth=3)
    ]
    return PrintedPage(textpage.get_text_range(), tuple(glyphs), tuple(objects))


def _box(edges: tuple[float, float, float, float], height: float, text: str) -> Box:
    left, bottom, right, top = edges
    return Box(left * _MM, (height - top) * _MM, right * _MM, (height - bottom) * _MM, text)


def plain(text: str) -> str:
    """Text without hyphenation, line ends and kinds of spaces, to compare with the source."""
    for divided in ("\u00ad\r\n", "\u00ad\n", "\ufffe\r\n", "\ufffe", "\u00ad", "\u0002"):
        text = text.replace(divided, "")
    return unicodedata.normalize("NFC", " ".join(text.split()))
