"""Typefaces of printed pages: shaped words, widths, missing characters, subsets to embed.

The variable fonts come with the program. HarfBuzz shapes at the wanted weight and cuts the subset
out of the variable font in one step (under a millisecond), so that no instance is kept on disk.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    import uharfbuzz

Family = Literal["noto-sans", "inter"]
StyleName = Literal["regular", "bold", "italic", "bold_italic"]

FALLBACK: Final = "\ufffd"
SOFT_HYPHEN: Final = "\u00ad"
_WORDS_KEPT: Final = 20_000  # about 10 MB; the common words are soon shaped again
_NOTHING: Final = "\u200b"  # what a glyph without a meaning of its own is read as

# Tables a PDF reader has no use for, once glyphs are chosen by number.
_DROPPED_TABLES: Final = (
    "GSUB", "GPOS", "GDEF", "kern", "name", "post", "OS/2", "cmap", "STAT", "HVAR", "MVAR", "avar",
    "DSIG", "meta",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ShapedText:
    """A word or run as glyphs: `show` is the inside of a PDF hexadecimal string with its kerning.

    `width` is in thousandths of the type size; `missing` holds characters the font lacks, which
    are printed as a visible replacement sign.
    """

    text: str
    show: str
    width: float
    missing: str = ""


@dataclass(frozen=True, slots=True)
class FontMetrics:
    """What a PDF font descriptor says, in thousandths of the type size."""

    ascent: float
    descent: float
    cap_height: float
    box: tuple[float, float, float, float]
    italic_angle: float


class Font:
    """One style of a family: shapes text once per word and remembers which glyphs were used."""

    def __init__(self, family: Family, style: StyleName, resource: str) -> None:
        import uharfbuzz as hb

        self.resource = resource
        self.style = style
        self._face = open_face(str(font_file(family, italic=style.endswith("italic"))))
        self._axes = _axes(self._face, bold=style.startswith("bold"))
        self._font = hb.Font(self._face)
        self._font.set_variations(self._axes)
        self._per_mille = 1000 / self._face.upem
        self._words: dict[str, ShapedText] = {}
        self.used: dict[int, str] = {0: ""}
        self.lacking = False
        """True once a character had to be replaced."""
        parts = [*family.split("-"), "-", *style.split("_")]
        self.postscript_name = "".join(part.title() for part in parts)
        self.space = self.shape(" ")

    def shape(self, text: str) -> ShapedText:
        """The text as glyphs; words are remembered for the life of the font object."""
        shaped = self._words.get(text)
        if shaped is None:
            if len(self._words) >= _WORDS_KEPT:
                self._words.clear()
            shaped = self._words[text] = self._shape(text)
        return shaped

    def hyphenated(self, start: str) -> ShapedText:
        """The start of a word with the hyphen of a line end, which text search skips (U+00AD)."""
        key = start + SOFT_HYPHEN
        shaped = self._words.get(key)
        if shaped is None:
            before = self.shape(start)
            glyph = self._font.get_nominal_glyph(0xAD) or self._font.get_nominal_glyph(0x2D)
            if glyph is None:
                return before
            self.used.setdefault(glyph, SOFT_HYPHEN)
            width = self._font.get_glyph_h_advance(glyph) * self._per_mille
            shaped = ShapedText(key, f"{before.show}{glyph:04X}", before.width + width)
            self._words[key] = shaped
        return shaped

    def _shape(self, text: str) -> ShapedText:
        import uharfbuzz as hb

        printable, missing = self._printable(text)
        buffer = hb.Buffer()
        buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
        buffer.add_str(printable)
        buffer.guess_segment_properties()
        # Without combining marks a letter is drawn by its own glyph, not as base and mark: it
        # is better drawn, and readers find it whole.
        composed = text.isascii() or not any(map(unicodedata.combining, printable))
        hb.shape(self._font, buffer, {"kern": True, "liga": True, "ccmp": not composed})
        infos, positions = buffer.glyph_infos, buffer.glyph_positions
        self._remember(printable, infos)
        advance, per_mille = self._font.get_glyph_h_advance, self._per_mille
        show: list[str] = []
        width = 0
        for info, position in zip(infos or (), positions or (), strict=True):
            # A mark is moved over its base and the pen moved back; numbers are thousandths.
            if position.x_offset:
                show.append(f">{round(-position.x_offset * per_mille)}<")
            show.append(f"{info.codepoint:04X}")
            width += position.x_advance
            back = advance(info.codepoint) - position.x_advance + position.x_offset
            if back:
                show.append(f">{round(back * per_mille)}<")
        return ShapedText(text, "".join(show), width * per_mille, missing)

    def _printable(self, text: str) -> tuple[str, str]:
        """The text with what the font lacks replaced, and the characters that were replaced."""
        nominal = self._font.get_nominal_glyph
        if text.isascii() and text.isprintable():
            return text, ""
        kept, missing = [], []
        for character in text:
            if nominal(ord(character)) or _is_ignorable(character):
                kept.append(character)
            else:
                # HarfBuzz composes and splits: what it can build from parts is not missing.
                parts = unicodedata.normalize("NFKD", character)
                if parts != character and all(nominal(ord(part)) for part in parts):
                    kept.append(parts)
                    continue
                self.lacking = True
                missing.append(character)
                kept.append(FALLBACK if nominal(ord(FALLBACK)) else "?")
        return "".join(kept), "".join(dict.fromkeys(missing))

    def _remember(self, text: str, infos: list[uharfbuzz.GlyphInfo] | None) -> None:
        """Note which text each new glyph stands for, so that the PDF can be searched."""
        clusters: dict[int, list[int]] = {}
        for info in infos or ():
            clusters.setdefault(info.cluster, []).append(info.codepoint)
        starts = sorted(clusters)
        ends = [*starts[1:], len(text)]
        for start, end in zip(starts, ends, strict=False):
            glyphs = clusters[start]
            meant = text[start:end]
            if len(glyphs) > 1:
                # A letter drawn as base and mark: each glyph stands for its own part.
                parts = unicodedata.normalize("NFD", meant)
                parted = len(parts) == len(glyphs)
                meanings = list(parts) if parted else [meant, *[_NOTHING] * (len(glyphs) - 1)]
            else:
                meanings = [meant]
            for glyph, meaning in zip(glyphs, meanings, strict=True):
                self.used.setdefault(glyph, meaning)

    def metrics(self) -> FontMetrics:
        """The measures of the whole typeface."""
        extents = self._font.get_font_extents("ltr")
        capital = self._font.get_glyph_extents(self._font.get_nominal_glyph(ord("H")) or 0)
        scale = self._per_mille
        ascent, descent = extents.ascender * scale, extents.descender * scale
        italic = self.style.endswith("italic")
        height = capital.y_bearing * scale if capital else 714.0
        box = (-600.0, descent - 200, 2500.0, ascent + 200)
        return FontMetrics(ascent, descent, height, box, -12.0 if italic else 0.0)

    def glyph_width(self, glyph: int) -> float:
        """The advance of one glyph in thousandths of the type size."""
        return float(self._font.get_glyph_h_advance(glyph) * self._per_mille)

    def subset(self) -> bytes:
        """A TrueType font of the used glyphs under their own numbers, at this weight."""
        import uharfbuzz as hb

        wanted = hb.SubsetInput()
        wanted.glyph_set.update(self.used)
        wanted.flags = (
            hb.SubsetFlags.RETAIN_GIDS | hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NOTDEF_OUTLINE
        )
        tags = (int.from_bytes(tag.encode(), "big") for tag in _DROPPED_TABLES)
        wanted.drop_table_tag_set.update(tags)
        for axis, value in self._axes.items():
            wanted.pin_axis_location(self._face, axis, value)
        face = hb.subset(self._face, wanted)
        data = face.blob.data
        if not data:
            raise RuntimeError(f"no subset of {self.postscript_name} could be made")
        return bytes(data)


class FontSet:
    """The four styles of one family, opened when first used; its own caches, its own subsets."""

    def __init__(self, family: Family = "noto-sans") -> None:
        self.family = family
        self._fonts: dict[StyleName, Font] = {}

    def font(self, *, bold: bool = False, italic: bool = False) -> Font:
        """The font of one style."""
        name: StyleName
        name = ("bold_italic" if italic else "bold") if bold else "italic" if italic else "regular"
        font = self._fonts.get(name)
        if font is None:
            resource = {"regular": "F1", "bold": "F2", "italic": "F3", "bold_italic": "F4"}[name]
            font = self._fonts[name] = Font(self.family, name, resource)
        return font

    @property
    def opened(self) -> tuple[Font, ...]:
        """The fonts used so far, in a fixed order."""
        return tuple(sorted(self._fonts.values(), key=lambda font: font.resource))


@lru_cache(maxsize=8)
def font_file(family: Family, *, italic: bool) -> Path:
    """The variable TrueType file of a family; raises FileNotFoundError when not installed."""
    import fontpkg

    for file in fontpkg.family(family).files:
        if (file.style == "italic") == italic:
            return Path(file.path)
    raise FileNotFoundError(f"font {family}, italic={italic}")


@lru_cache(maxsize=8)
def open_face(path: str) -> uharfbuzz.Face:
    """A font file mapped into memory; faces never change and are shared."""
    import uharfbuzz as hb

    return hb.Face(hb.Blob.from_file_path(path))


def _axes(face: uharfbuzz.Face, *, bold: bool) -> dict[str, float]:
    wanted = {"wght": 700.0 if bold else 400.0, "wdth": 100.0, "opsz": 14.0}
    return {axis.tag: wanted.get(axis.tag, axis.default_value) for axis in face.axis_infos}


def _is_ignorable(character: str) -> bool:
    """Characters that print nothing by themselves: joiners, marks of direction, selectors."""
    category = unicodedata.category(character)
    return category in ("Cf", "Cc") or "\ufe00" <= character <= "\ufe0f"
