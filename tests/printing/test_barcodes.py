"""Barcodes on a page, rendered and read back by a reader of barcodes."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable
from datetime import date

import pypdfium2 as pdfium
import pytest
import zxingcpp

from sme_crm.printing.pdf.barcodes import (
    Modules,
    datamatrix_modules,
    qr_modules,
    symbol_operators,
)
from sme_crm.printing.pdf.page import Page, PlacedSymbol
from sme_crm.printing.pdf.pdf_file import write_pdf
from sme_crm.printing.typesetting.fonts import FontSet
from sme_crm.printing.typesetting.paragraphs import MM
from tests.printing.printed_page import read_pages

TEXTS = ("A", "07K29QXM4", "https://www.atelier-durand.fr/r/07K29QXM4", "Été à Œuilly – 5 €")
MAKERS = (qr_modules, datamatrix_modules)


def printed(page: Page) -> bytes:
    stream = io.BytesIO()
    day = date(2026, 11, 22)
    write_pdf(stream, [page], FontSet(), title="t", author="a", language="fr", created=day)
    return stream.getvalue()


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("make", MAKERS)
def test_a_printed_symbol_reads(make: Callable[[str], Modules], text: str) -> None:
    modules = make(text)
    size = len(modules) * 0.5 * MM
    data = printed(Page(symbols=[PlacedSymbol(modules, 30 * MM, 50 * MM, size)]))
    document = pdfium.PdfDocument(data)
    image = document[0].render(scale=300 / 72).to_pil()
    document.close()
    found = zxingcpp.read_barcodes(image)
    assert [one.text for one in found] == [text]
    edges = read_pages(data)[0].objects
    assert len(edges) == 1
    box = edges[0]
    expected = (30, 50, 30 + size / MM, 50 + size / MM)
    assert (box.left, box.top, box.right, box.bottom) == pytest.approx(expected, abs=0.1)


def test_a_symbol_is_small_and_the_same_each_time() -> None:
    modules = qr_modules("07K29QXM4")
    operators = symbol_operators(modules, 10, 20, 60)
    assert len(zlib.compress(operators)) < 700
    assert operators == symbol_operators(qr_modules("07K29QXM4"), 10, 20, 60)
    long = symbol_operators(qr_modules("https://www.atelier-durand.fr/r/07K29QXM4"), 10, 20, 60)
    assert len(zlib.compress(long)) < 1500


def test_rectangles_cover_the_dark_modules_and_no_other() -> None:
    modules = qr_modules("07K29QXM4")
    side = len(modules)
    covered = [bytearray(side) for _ in modules]
    for line in symbol_operators(modules, 0, 0, side).splitlines():
        if line.endswith(b" re"):
            x, y, width, height = map(int, line.split()[:4])
            for row in range(side - y - height, side - y):
                for column in range(x, x + width):
                    assert not covered[row][column]
                    covered[row][column] = 1
    assert tuple(map(bytes, covered)) == modules


@pytest.mark.parametrize("make", MAKERS)
@pytest.mark.parametrize("text", ["", "x" * 5000])
def test_what_no_symbol_holds_is_refused(make: Callable[[str], Modules], text: str) -> None:
    with pytest.raises(ValueError, match=r"nothing to write|too long"):
        make(text)
