"""A font as the objects of a PDF file: its subset, its widths, and what each glyph means."""

from __future__ import annotations

from sme_crm.printing.pdf.objects import stream_object
from sme_crm.printing.typesetting.fonts import Font

OBJECTS = 6
"""How many objects `font_objects` makes."""
_CODE_MAP = (
    b"/Type/CMap/CMapName/SMECRM-Codes/CIDSystemInfo"
    b"<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
)


def font_objects(font: Font, numbers: tuple[int, ...]) -> tuple[tuple[int, bytes], ...]:
    """The objects of a font with the numbers given; the first of them is the font itself."""
    number, file, descriptor, descendant, unicode_map, glyph_map = numbers
    data = font.subset()
    name = f"SMECRM+{font.postscript_name}".encode()
    # Codes lead to glyphs before they are looked up in a CFF font, afterwards in a TrueType one.
    cubic = font.is_cubic
    codes = sorted({font.aliases.get(code, code) for code in font.used} if cubic else font.used)
    widths = " ".join(f"{code}[{font.glyph_width(code):.0f}]" for code in codes)
    described_glyphs = (
        b"<</Type/Font/Subtype/%s/BaseFont/%s/CIDSystemInfo<</Registry(Adobe)"
        b"/Ordering(Identity)/Supplement 0>>/FontDescriptor %d 0 R/W[%s]%s>>"
        % (
            b"CIDFontType0" if cubic else b"CIDFontType2",
            name,
            descriptor,
            widths.encode(),
            b"" if cubic else b"/CIDToGIDMap %d 0 R" % glyph_map,
        )
    )
    whole = (
        b"<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding %s/DescendantFonts[%d 0 R]"
        b"/ToUnicode %d 0 R>>"
        % (name, b"%d 0 R" % glyph_map if cubic else b"/Identity-H", descendant, unicode_map)
    )
    kind = b"/Subtype/CIDFontType0C" if cubic else b"/Length1 %d" % len(data)
    return (
        (file, stream_object(data, kind)),
        (descriptor, _descriptor(font, name, file)),
        (descendant, described_glyphs),
        (unicode_map, stream_object(_unicode_map(font.used))),
        (glyph_map, _glyph_map_object(font)),
        (number, whole),
    )


def _descriptor(font: Font, name: bytes, file: int) -> bytes:
    metrics = font.metrics()
    box = " ".join(f"{value:.0f}" for value in metrics.box)
    return (
        b"<</Type/FontDescriptor/FontName/%s/Flags %d/FontBBox[%s]/ItalicAngle %d/Ascent %d"
        b"/Descent %d/CapHeight %d/StemV 80/%s %d 0 R>>"
        % (
            name,
            68 if metrics.italic_angle else 4,
            box.encode(),
            metrics.italic_angle,
            metrics.ascent,
            metrics.descent,
            metrics.cap_height,
            b"FontFile3" if font.is_cubic else b"FontFile2",
            file,
        )
    )


def _glyph_map_object(font: Font) -> bytes:
    """Which glyph each code is, as the kind of font wants it said."""
    if not font.aliases:
        return b"/Identity-H" if font.is_cubic else b"/Identity"
    if font.is_cubic:
        return stream_object(_code_map(font), _CODE_MAP)
    return stream_object(_glyph_map(font))


def _glyph_map(font: Font) -> bytes:
    """The glyph of each code: its own number, but for aliases."""
    codes = range(max(font.used) + 1)
    return b"".join(font.aliases.get(code, code).to_bytes(2, "big") for code in codes)


def _code_map(font: Font) -> bytes:
    """The same as the CMap that a CFF font is read through: the glyph of each code used."""
    rows = [f"<{code:04X}>{font.aliases.get(code, code)}" for code in sorted(font.used)]
    return _cmap("SMECRM-Codes", "Identity", 1, "cid", rows)


def _unicode_map(used: dict[int, str]) -> bytes:
    """The CMap that lets readers search and copy: which text each glyph stands for."""
    rows = [
        f"<{glyph:04X}><{text.encode('utf-16-be').hex()}>"
        for glyph, text in sorted(used.items())
        if text
    ]
    return _cmap("Adobe-Identity-UCS", "UCS", 2, "bf", rows)


def _cmap(name: str, ordering: str, kind: int, entry: str, rows: list[str]) -> bytes:
    """A CMap of the `rows`, which are of the kind `entry`: "cid" or "bf"."""
    blocks = [rows[start : start + 100] for start in range(0, len(rows), 100)]
    mapped = "".join(
        f"{len(block)} begin{entry}char\n" + "\n".join(block) + f"\nend{entry}char\n"
        for block in blocks
    )
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        f"/CIDSystemInfo<</Registry(Adobe)/Ordering({ordering})/Supplement 0>>def\n"
        f"/CMapName/{name} def/CMapType {kind} def\n"
        "1 begincodespacerange <0000><FFFF> endcodespacerange\n"
        f"{mapped}endcmap CMapName currentdict /CMap defineresource pop end end"
    ).encode()
