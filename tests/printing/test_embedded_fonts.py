"""Fonts of other makes in the PDF: PostScript outlines are embedded, drawn and read back."""

from __future__ import annotations

import re
from datetime import date
from io import BytesIO
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.ttLib import TTFont

from sme_crm.domain.letters.filling import FilledRun
from sme_crm.printing.pdf.page import Page, PlacedText
from sme_crm.printing.pdf.pdf_file import write_pdf
from sme_crm.printing.typesetting import font_files
from sme_crm.printing.typesetting import fonts as typefaces
from sme_crm.printing.typesetting.font_files import FontSource, system_source
from sme_crm.printing.typesetting.fonts import FontSet
from sme_crm.printing.typesetting.paragraphs import Typesetter
from tests.printing.printed_page import plain, read_pages

SQUARE, BAR, SAME = "\u4e2d", "\u4e00", "\u2f00"
"""Three characters of the made font; the last two are drawn by one glyph."""


@pytest.fixture
def cubic(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A font with PostScript outlines that is the only one of the system."""
    builder = FontBuilder(1000, isTTF=False)
    builder.setupGlyphOrder([".notdef", "space", "square", "bar"])
    builder.setupCharacterMap(
        {32: "space", ord(SQUARE): "square", ord(BAR): "bar", ord(SAME): "bar"}
    )
    boxes = {".notdef": (0, 0), "square": (800, 800), "bar": (800, 100), "space": (0, 0)}
    drawn = {}
    for name, (width, height) in boxes.items():
        pen = T2CharStringPen(1000, None)
        pen.moveTo((100, 0))
        for corner in ((100 + width, 0), (100 + width, height), (100, height)):
            pen.lineTo(corner)
        pen.closePath()
        drawn[name] = pen.getCharString()
    builder.setupCFF("Made-Regular", {}, drawn, {})
    builder.setupHorizontalMetrics(dict.fromkeys(boxes, (1000, 0)))
    builder.setupHorizontalHeader(ascent=900, descent=-100)
    builder.setupNameTable({"familyName": "Made", "styleName": "Regular"})
    builder.setupOS2(fsType=0)
    builder.setupPost()
    path = tmp_path / "Made.otf"
    builder.save(path)
    monkeypatch.setattr(typefaces, "system_source", lambda character: FontSource(str(path), "Made"))
    return path


def printed(text: str) -> bytes:
    fonts = FontSet()
    laid = Typesetter(fonts, "fr").lay_out([FilledRun(text)], 400, size=20, leading=30)
    stream = BytesIO()
    page = Page([PlacedText(laid, 50.0, 80.0)])
    write_pdf(stream, [page], fonts, title="", author="", language="fr", created=date(2026, 1, 1))
    return stream.getvalue()


def test_postscript_outlines_are_embedded_and_drawn(cubic: Path) -> None:
    data = printed(f"Rue {SQUARE}{BAR}{SAME}{SQUARE} 7")
    assert re.search(rb"/FontFile3 \d+ 0 R", data)
    assert b"/CIDFontType0C" in data
    page = read_pages(data)[0]
    assert plain(page.text) == f"Rue {SQUARE}{BAR}{SAME}{SQUARE} 7"
    document = pdfium.PdfDocument(data)
    picture = document[0].render(scale=4, grayscale=True).to_pil()
    for character, dark in ((SQUARE, True), (BAR, False), (SAME, False)):
        box = next(glyph for glyph in page.glyphs if glyph.text == character)
        left, right = (edge * 72 / 25.4 * 4 for edge in (box.left, box.right))
        rows = [
            y for y in range(picture.height) if picture.getpixel((int((left + right) / 2), y)) < 99
        ]
        height = len(rows) / 4  # points of the 20 of the type
        assert height == pytest.approx(16 if dark else 2, abs=0.6), character
    document.close()


def test_a_font_that_forbids_it_is_not_embedded(
    cubic: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refusing = TTFont(cubic)
    refusing["OS/2"].fsType = 2
    refusing.save(tmp_path / "No.otf")
    for path, found in ((tmp_path / "No.otf", None), (cubic, "Made")):
        font_files.system_source.cache_clear()
        monkeypatch.setattr(font_files, "system_files", lambda path=path: (path,))
        source = font_files.system_source(SQUARE)
        assert (source.name if source else None) == found
    font_files.system_source.cache_clear()


def test_cubic_fonts_of_this_system_are_read_back() -> None:
    source = system_source("\u4e2d")
    if source is None:
        pytest.skip("no font of this system draws it")
    assert plain(read_pages(printed("\u4e2d\u6587"))[0].text) == "\u4e2d\u6587"
