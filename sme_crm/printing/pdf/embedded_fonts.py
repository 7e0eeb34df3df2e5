"""A font as the objects of a PDF file: its subset, its widths, and what each glyph means."""

from __future__ import annotations

from sme_crm.printing.pdf.objects import stream_object
from sme_crm.printing.typesetting.fonts import Font

OBJECTS = 6
"""How many objects `font_objects` makes."""


def font_objects(font: Font, numbers: tuple[int, ...]) -> tuple[tuple[int, bytes], ...]:
    """The objects of a font with the numbers given; the first of them is the font itself."""
    number, file, descriptor, descendant, unicode_map, glyph_map = numbers
    data = font.subset()
    metrics = font.metrics()
    name = f"SMECRM+{font.postscript_name}".encode()
    box = " ".join(f"{value:.0f}" for value in metrics.box)
    described = (
        b"<</Type/FontDescriptor/FontName/%s/Flags %d/FontBBox[%s]/ItalicAngle %d/Ascent %d"
        b"/Descent %d/CapHeight %d/StemV 80/FontFile2 %d 0 R>>"
        % (
            name,
            68 if metrics.italic_angle else 4,
            box.encode(),
            metrics.italic_angle,
            metrics.ascent,
            metrics.descent,
            metrics.cap_height,
            file,
        )
    )
    widths = " ".join(f"{glyph}[{font.glyph_width(glyph):.0f}]" for glyph in sorted(font.used))
    described_glyphs = (
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/%s/CIDSystemInfo<</Registry(Adobe)"
        b"/Ordering(Identity)/Supplement 0>>/FontDescriptor %d 0 R/W[%s]"
        b"/CIDToGIDMap %d 0 R>>" % (name, descriptor, widths.encode(), glyph_map)
    )
    whole = (
        b"<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H/DescendantFonts[%d 0 R]"
        b"/ToUnicode %d 0 R>>" % (name, descendant, unicode_map)
    )
    return (
        (file, stream_object(data, b"/Length1 %d" % len(data))),
        (descriptor, described),
        (descendant, described_glyphs),
        (unicode_map, stream_object(_unicode_map(font.used))),
        (glyph_map, stream_object(_glyph_map(font)) if font.aliases else b"/Identity"),
        (number, whole),
    )


def _glyph_map(font: Font) -> bytes:
    """The glyph of each code: its own number, but for aliases."""
    codes = range(max(font.used) + 1)
    return b"".join(font.aliases.get(code, code).to_bytes(2, "big") for code in codes)


def _unicode_map(used: dict[int, str]) -> bytes:
    """The CMap that lets readers search and copy: which text each glyph stands for."""
    rows = [
        f"<{glyph:04X}><{text.encode('utf-16-be').hex()}>"
        for glyph, text in sorted(used.items())
        if text
    ]
    blocks = [rows[start : start + 100] for start in range(0, len(rows), 100)]
    mapped = "".join(
        f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar\n" for block in blocks
    )
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
        "/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n"
        "1 begincodespacerange <0000><FFFF> endcodespacerange\n"
        f"{mapped}endcmap CMapName currentdict /CMap defineresource pop end end"
    ).encode()
