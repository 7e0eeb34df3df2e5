"""Shaping: widths, kerning, ligatures, marks, missing characters, subsets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sme_crm.printing.typesetting.font_files import Family
from sme_crm.printing.typesetting.fonts import FALLBACK, FontSet

FONTS = FontSet()


def test_pairs_are_kerned() -> None:
    font = FONTS.font()
    pair, apart = font.shape("AV"), font.shape("A").width + font.shape("V").width
    assert pair.width < apart
    assert b"()" not in pair.show
    assert b")" in pair.show


def test_a_ligature_reads_as_its_letters() -> None:
    font = FontSet().font()
    font.shape("efficace")
    assert "ffi" in font.used.values()


def test_marks_read_as_themselves_and_leave_their_base_alone() -> None:
    font = FontSet().font()
    assert len(font.shape("ị").show) == 2, "one glyph for one letter"
    font.shape("i\u0331")
    assert "\u0331" in font.used.values()
    assert "i\u0331" not in font.used.values(), "the base glyph also draws a plain i"


@pytest.mark.parametrize("family", ["noto-sans", "inter"])
def test_a_subset_is_small_and_keeps_glyph_numbers(family: Family) -> None:
    import uharfbuzz as hb

    font = FontSet(family).font(bold=True)
    glyph = int.from_bytes(font.shape("é").show[:2], "big")
    data = font.subset()
    assert len(data) < 30_000
    cut = hb.Font(hb.Face(hb.Blob(data)))
    assert cut.get_glyph_h_advance(glyph) * 1000 / cut.face.upem == pytest.approx(
        font.glyph_width(glyph), abs=1
    )
    assert cut.get_glyph_extents(glyph) is not None


def test_missing_characters_are_named_and_shown() -> None:
    font = FontSet().font()
    assert not font.lacking
    shaped = font.shape("a田b田")
    assert shaped.missing == "田"
    assert shaped.show.count(font.shape(FALLBACK).show) == 2
    assert font.lacking


def test_the_line_end_hyphen_is_skipped_by_search() -> None:
    font = FontSet().font()
    divided = font.hyphenated("décou")
    assert divided.width > font.shape("décou").width
    assert "\u00ad" in font.used.values()


@given(st.text(max_size=20))
def test_any_text_shapes(text: str) -> None:
    shaped = FONTS.font().shape(text)
    assert shaped.width >= 0
    assert shaped.show.replace(rb"\\", b"").replace(rb"\(", b"").replace(rb"\)", b"").count(
        b"("
    ) == shaped.show.replace(rb"\\", b"").replace(rb"\)", b"").replace(rb"\(", b"").count(b")")
