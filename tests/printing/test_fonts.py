"""Shaping: widths, kerning, ligatures, marks, missing characters, subsets."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sme_crm.printing.typesetting.directions import in_visual_order
from sme_crm.printing.typesetting.font_files import Family, StyleName, bundled_source
from sme_crm.printing.typesetting.fonts import FALLBACK, Font, FontSet

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


@pytest.mark.parametrize("style", ["regular", "bold", "italic", "bold_italic"])
def test_pairs_give_what_shaping_the_whole_gives(style: StyleName) -> None:
    """What a face is said to be: kerned by two letters, nothing else but ligatures of f."""
    source = bundled_source("noto-sans", style)
    assert source.is_pairwise
    by_pairs, whole = Font(source, "F1"), Font(replace(source, is_pairwise=False), "F1")
    chance = random.Random(3)
    letters = [chr(n) for n in range(0x20, 0x180) if chr(n).isprintable()] + list("’€\u202f\u00a0")
    for _ in range(1500):
        text = "".join(chance.choices(letters, k=chance.randint(1, 12)))
        one, other = by_pairs.shape(text), whole.shape(text)
        assert one.show == other.show, text
        assert one.width == pytest.approx(other.width)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Zoé", ["Zoé"]),
        ("محمد بن", ["محمد بن"]),
        ("شارع 12 باريس", [" باريس", "12", "شارع "]),
        ("M. محمد, Paris", ["M. ", "محمد", ", Paris"]),
    ],
)
def test_right_to_left_is_turned_as_a_whole(text: str, parts: list[str]) -> None:
    assert [part for part, _ in in_visual_order(text)] == parts


@pytest.mark.parametrize("name", ["محمد", "گچپژ", "Ἀλέξανδρος", "Їжакевич", "Nguyễn Thị Hồng"])
@pytest.mark.parametrize("family", ["noto-sans", "inter"])
def test_names_of_other_scripts_are_drawn(name: str, family: Family) -> None:
    fonts = FontSet(family)
    shaped = fonts.shape(fonts.font(), name)
    assert not any(part.missing for _, part in shaped)
    assert 0 not in {glyph for font in fonts.opened for glyph in font.aliases.values()}
    assert not fonts.lacking


def test_one_code_is_never_read_in_two_ways() -> None:
    """Letters of Arabic share their bodies: each still reads as what was written."""
    fonts = FontSet()
    (font, _), *_ = fonts.shape(fonts.font(), "ج چ ح")
    meanings = [meaning for meaning in font.used.values() if meaning in ("ج", "چ", "ح")]
    assert sorted(meanings) == sorted(["ج", "چ", "ح"])


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
