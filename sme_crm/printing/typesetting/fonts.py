"""Typefaces of printed pages: shaped words, widths, missing characters, subsets to embed.

The variable fonts come with the program. HarfBuzz shapes at the wanted weight and cuts the subset
out of the variable font in one step (under a millisecond), so that no instance is kept on disk.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, Generic, NamedTuple, TypeVar

from sme_crm.printing.typesetting.directions import in_visual_order, runs_right_to_left
from sme_crm.printing.typesetting.font_files import (
    Family,
    FontSource,
    StyleName,
    arabic_source,
    bundled_source,
    has_cubic_outlines,
    open_face,
    system_source,
)

FALLBACK: Final = "\ufffd"
SOFT_HYPHEN: Final = "\u00ad"
_FARTHEST: Final = (700, 300, 450)
"""How far aside, down and up marks go from their letter, in thousandths of the type size.

A tower of fifty accents would reach the line, the label, the address above.
"""
_WORDS_KEPT: Final = 2_000  # of each of two generations; the common words are never shaped again
_NOTHING: Final = "\u200b"  # what a glyph without a meaning of its own is read as
_LAST_CODE: Final = 0xFFFF
_LATIN_END: Final = "\u0250"

# Tables a PDF reader has no use for, once glyphs are chosen by number.
_DROPPED_TABLES: Final = (
    "GSUB", "GPOS", "GDEF", "kern", "name", "post", "OS/2", "cmap", "STAT", "HVAR", "MVAR", "avar",
    "DSIG", "meta", "gasp", "morx", "kerx", "trak", "feat",
)  # fmt: skip
# What every family of the program draws itself: Latin letters, punctuation, the euro.
_ORDINARY: Final = re.compile("[ -~\u00a0-\u024f\u2010-\u2027\u202f-\u205e\u20ac]*")
# Where a letter of Noto Sans depends on the next one at most: f begins ligatures.
_PAIRWISE: Final = re.compile("[ -eg-~\u00a0-\u00ac\u00ae-\u017f\u2019\u202f\u20ac]+")
K = TypeVar("K")
V = TypeVar("V")
_Row = dict[str, tuple[bytes, float, "_Row"]]
"""A letter before each next one ("" at the end of a word): `show`, `width`, the next one's row."""
_ESCAPED: Final = {ord("\\"): b"\\\\", ord("("): b"\\(", ord(")"): b"\\)", 13: b"\\r"}


class ShapedText(NamedTuple):
    """A word or run as glyphs: `show` is the inside of a PDF string with its kerning.

    `width` is in thousandths of the type size; `missing` holds characters no font had, which are
    printed as a visible replacement sign. With marks above or below their own height, `raised`
    has the parts of `show` with their height, in thousandths too.
    """

    text: str
    show: bytes
    width: float
    missing: str = ""
    raised: tuple[tuple[bytes, int], ...] = ()


@dataclass(frozen=True, slots=True)
class FontMetrics:
    """What a PDF font descriptor says, in thousandths of the type size."""

    ascent: float
    descent: float
    cap_height: float
    box: tuple[float, float, float, float]
    italic_angle: float


class Kept(Generic[K, V]):
    """What was made already, in two generations: what is asked for stays, memory does not grow."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._young: dict[K, V] = {}
        self._old: dict[K, V] = {}

    def get(self, key: K) -> V | None:
        """The value of a key, None when it was never put or long not asked for."""
        value = self._young.get(key)
        if value is None and self._old:
            value = self._old.get(key)
            if value is not None:
                self.put(key, value)
        return value

    def put(self, key: K, value: V) -> None:
        """Keep a value."""
        if len(self._young) >= self._most:
            self._old, self._young = self._young, {}
        self._young[key] = value


class Font:
    """One face: shapes text once per word and remembers which glyphs were used."""

    def __init__(self, source: FontSource, resource: str) -> None:
        import uharfbuzz as hb

        self.resource = resource
        self.source = source
        self.postscript_name = source.name
        self._face = open_face(source.path, source.index)
        self._font = hb.Font(self._face)
        self._font.set_variations(source.axes)
        self.is_cubic = has_cubic_outlines(self._face)
        """True when `subset` gives a CFF font, not a TrueType one."""
        self._per_mille = 1000 / self._face.upem
        self._buffer = hb.Buffer()
        self._kept_marks = {"kern": True, "liga": True, "ccmp": True}
        self._no_marks = {"kern": True, "liga": True, "ccmp": False}
        self._words: Kept[tuple[str, bool] | str, ShapedText] = Kept(_WORDS_KEPT)
        self._glyphs: dict[int, tuple[bytes, int]] = {}
        self._rows: dict[str, _Row] = {}
        self._advances: dict[str, float] = {}
        self.used: dict[int, str] = {0: ""}
        """What each code written so far means; a code is a glyph's number, or an alias of one."""
        self.aliases: dict[int, int] = {}
        """The glyphs of codes that stand for a glyph which means something else elsewhere."""
        self._alias_of: dict[tuple[int, str], int] = {}
        self._next_alias = self._face.glyph_count
        self.raises = False
        """True once a word had marks at a height of their own."""
        self.lacking = False
        """True once a character had to be replaced."""
        self.space = self.shape(" ")

    def covers(self, character: str) -> bool:
        """True when the face can draw a character, by itself or from its parts."""
        nominal = self._font.get_nominal_glyph
        if nominal(ord(character)):
            return True
        parts = unicodedata.normalize("NFKD", character)
        return parts != character and all(nominal(ord(part)) for part in parts)

    def shape(self, text: str, turned: bool = False) -> ShapedText:
        """The text as glyphs from left to right, `turned` when it reads from right to left."""
        key = (text, True) if turned else text
        shaped = self._words.get(key)
        if shaped is None:
            shaped = self._shape(text, turned)
            self._words.put(key, shaped)
        return shaped

    def advances(self, text: str) -> float:
        """The width of a text without kerning and ligatures, in thousandths of the type size."""
        known = self._advances
        try:
            return sum([known[character] for character in text])
        except KeyError:
            for character in text:
                known[character] = self.shape(character).width if character != "\n" else 0.0
            return sum([known[character] for character in text])

    def shape_line(self, text: str) -> ShapedText | None:
        """A text with its spaces, shaped word by word; None when it has marks to be raised."""
        words = [self.shape(word) for word in text.split(" ")]
        if self.raises and any(word.raised for word in words):
            return None
        space = self.space
        shown = space.show.join([word.show for word in words])
        width = sum([word.width for word in words]) + space.width * (len(words) - 1)
        return ShapedText(text, shown, width, "".join([word.missing for word in words]))

    def hyphenated(self, start: str) -> ShapedText:
        """The start of a word with the hyphen of a line end, which text search skips (U+00AD)."""
        before = self.shape(start)
        glyph = self._font.get_nominal_glyph(0xAD) or self._font.get_nominal_glyph(0x2D)
        if glyph is None:
            return before
        code, advance = self._glyph(self._code(glyph, SOFT_HYPHEN))
        width = before.width + advance * self._per_mille
        raised = (*before.raised, (code, 0)) if before.raised else ()
        return ShapedText(start + SOFT_HYPHEN, before.show + code, width, "", raised)

    def _code(self, glyph: int, meaning: str) -> int:
        """The code of a glyph that means a text here: one code cannot be read in two ways."""
        if self.used.setdefault(glyph, meaning) == meaning:
            return glyph
        alias = self._alias_of.get((glyph, meaning))
        if alias is None:
            if self._next_alias > _LAST_CODE:
                return glyph
            alias = self._alias_of[glyph, meaning] = self._next_alias
            self._next_alias += 1
            self.used[alias] = meaning
            self.aliases[alias] = glyph
        return alias

    def _glyph(self, code: int) -> tuple[bytes, int]:
        """How a code is written in a PDF string, and the advance of its glyph in font units."""
        known = self._glyphs.get(code)
        if known is None:
            octets = code.to_bytes(2, "big")
            written = b"".join(_ESCAPED.get(byte) or bytes((byte,)) for byte in octets)
            glyph = self.aliases.get(code, code)
            known = self._glyphs[code] = (written, self._font.get_glyph_h_advance(glyph))
        return known

    def _shape(self, text: str, turned: bool) -> ShapedText:
        drawn = self.drawn_by_pairs(text)
        return self._shape_whole(text, turned) if drawn is None else ShapedText(text, *drawn)

    def drawn_by_pairs(self, text: str) -> tuple[bytes, float] | None:
        """`show` and `width` of a shaped text where a letter depends on the next one at most.

        They are what shaping the whole would give. None for a text that has to be; nothing is
        remembered of the text.
        """
        shown, width = b"", 0.0
        try:
            row = self._rows[text[0]]
            for after in text[1:]:
                show, advance, row = row[after]
                shown += show
                width += advance
            show, advance, _ = row[""]
        except (KeyError, IndexError):
            if not (self.source.is_pairwise and _PAIRWISE.fullmatch(text)):
                return None
            self._learn_pairs(text)
            return self.drawn_by_pairs(text)
        return shown + show, width + advance

    def _learn_pairs(self, text: str) -> None:
        """Shape each letter of a text before the next one, and the last at the end of a word."""
        rows = self._rows
        for letter, after in zip(text, (*text[1:], ""), strict=True):
            row = rows.setdefault(letter, {})
            if after in row:
                continue
            whole = self._shape_whole(letter + after, turned=False)
            show, width = whole.show, whole.width
            if after:
                alone = self.shape(after)
                show, width = show[: len(show) - len(alone.show)], width - alone.width
            row[after] = (show, width, rows.setdefault(after, {}))

    def _shape_whole(self, text: str, turned: bool) -> ShapedText:
        printable, missing = self._printable(text)
        infos, positions = self._glyphs_of(printable, turned)
        if any(info.codepoint == 0 for info in infos):
            # Signs that print nothing and that the face lacks: they would become a box.
            drawn = self._font.get_nominal_glyph
            printable = "".join(part for part in printable if drawn(ord(part)))
            infos, positions = self._glyphs_of(printable, turned)
        per_mille = self._per_mille
        parts: list[bytes] = []
        heights: list[int] = []
        width = 0
        farthest, lowest, highest = (round(far / per_mille) for far in _FARTHEST)
        meanings = _meanings(printable, infos, turned)
        for info, position, meaning in zip(infos, positions, meanings, strict=True):
            glyph, advanced = info.codepoint, position.x_advance
            shift = max(-farthest, min(farthest, position.x_offset))
            code, advance = self._glyph(self._code(glyph, meaning))
            width += advanced
            # A mark is moved over its base and the pen moved back; numbers are thousandths.
            back = advance - advanced + shift
            if shift:
                code = b")%d(%s" % (round(-shift * per_mille), code)
            parts.append(b"%s)%d(" % (code, round(back * per_mille)) if back else code)
            heights.append(max(-lowest, min(highest, position.y_offset)))
        raised: tuple[tuple[bytes, int], ...] = ()
        if any(heights):
            pairs = zip(parts, heights, strict=True)
            raised = tuple((part, round(height * per_mille)) for part, height in pairs)
            self.raises = True
        return ShapedText(text, b"".join(parts), width * per_mille, missing, raised)

    def _glyphs_of(self, text: str, turned: bool) -> tuple[Sequence[Any], Sequence[Any]]:
        import uharfbuzz as hb

        buffer = self._buffer
        buffer.reset()
        buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
        buffer.flags = hb.BufferFlags.REMOVE_DEFAULT_IGNORABLES
        buffer.add_str(text)
        plain = text.isascii() or max(text) < _LATIN_END
        if plain and not turned:
            buffer.script = "Latn"
        else:
            buffer.guess_segment_properties()
        buffer.direction = "rtl" if turned else "ltr"
        # Nothing of the machine's own language: the same text gives the same glyphs everywhere.
        buffer.language = "fr"
        # Without combining marks a letter is drawn by its own glyph, not as base and mark: it
        # is better drawn, and readers find it whole.
        composed = plain or not any(map(unicodedata.combining, text))
        composed = composed and (plain or all(map(_is_european, text)))
        hb.shape(self._font, buffer, self._no_marks if composed else self._kept_marks)
        return buffer.glyph_infos or (), buffer.glyph_positions or ()

    def _printable(self, text: str) -> tuple[str, str]:
        """The text with what the font lacks replaced, and the characters that were replaced."""
        if text.isascii() and text.isprintable():
            return text, ""
        nominal = self._font.get_nominal_glyph
        kept, missing = [], []
        for character in text:
            if nominal(ord(character)):
                kept.append(character)
            elif unicodedata.category(character) == "Cc":
                continue
            elif _is_ignorable(character):
                kept.append(character)
            elif self.covers(character):
                # HarfBuzz composes and splits: what it can build from parts is not missing.
                kept.append(unicodedata.normalize("NFKD", character))
            else:
                self.lacking = True
                missing.append(character)
                kept.append(FALLBACK if nominal(ord(FALLBACK)) else "?")
        return "".join(kept), "".join(dict.fromkeys(missing))

    def metrics(self) -> FontMetrics:
        """The measures of the whole typeface."""
        extents = self._font.get_font_extents("ltr")
        capital = self._font.get_glyph_extents(self._font.get_nominal_glyph(ord("H")) or 0)
        scale = self._per_mille
        ascent, descent = extents.ascender * scale, extents.descender * scale
        height = capital.y_bearing * scale if capital else 714.0
        box = (-600.0, descent - 200, 2500.0, ascent + 200)
        return FontMetrics(ascent, descent, height, box, -12.0 if self.source.italic else 0.0)

    def glyph_width(self, code: int) -> float:
        """The advance of the glyph of a code in thousandths of the type size."""
        glyph = self.aliases.get(code, code)
        return float(self._font.get_glyph_h_advance(glyph) * self._per_mille)

    def subset(self) -> bytes:
        """A TrueType or a bare CFF font of the used glyphs, at this weight.

        Each glyph keeps its number, which in a CFF font is its CID too.
        """
        import uharfbuzz as hb

        wanted = hb.SubsetInput()
        wanted.glyph_set.update(self.aliases.get(code, code) for code in self.used)
        flags = hb.SubsetFlags
        wanted.flags = flags.RETAIN_GIDS | flags.NO_HINTING | flags.NOTDEF_OUTLINE
        if self.is_cubic:
            wanted.flags |= flags.CFF_IDENTITY_CHARSET | flags.DOWNGRADE_CFF2
        tags = (int.from_bytes(tag.encode(), "big") for tag in _DROPPED_TABLES)
        wanted.drop_table_tag_set.update(tags)
        for axis, value in self.source.axes.items():
            wanted.pin_axis_location(self._face, axis, value)
        face = hb.subset(self._face, wanted)
        data = face.reference_table("CFF ").data if self.is_cubic else face.blob.data
        if not data:
            raise RuntimeError(f"no subset of {self.postscript_name} could be made")
        return bytes(data)


class FontSet:
    """The styles of one family and what helps them out, each opened when first used.

    Another set has its own caches and its own subsets.
    """

    def __init__(self, family: Family = "noto-sans") -> None:
        self.family = family
        self._styles: dict[StyleName, Font] = {}
        self._helpers: dict[str, Font] = {}
        self._helpers_of: dict[tuple[str, str], Font | None] = {}

    def font(self, *, bold: bool = False, italic: bool = False) -> Font:
        """The font of one style."""
        name: StyleName
        name = ("bold_italic" if italic else "bold") if bold else "italic" if italic else "regular"
        font = self._styles.get(name)
        if font is None:
            resource = {"regular": "F1", "bold": "F2", "italic": "F3", "bold_italic": "F4"}[name]
            font = self._styles[name] = Font(bundled_source(self.family, name), resource)
        return font

    def shape(self, font: Font, text: str) -> tuple[tuple[Font, ShapedText], ...]:
        """A word as printed from left to right, in this font or, where it lacks, in another."""
        if is_ordinary(text):
            return ((font, font.shape(text)),)
        turned = runs_right_to_left(text)
        parts = in_visual_order(text) if turned else [(text, False)]
        shaped: list[tuple[Font, ShapedText]] = []
        for part, part_turned in parts:
            pieces = self._pieces(font, part)
            for piece_font, piece in reversed(pieces) if part_turned else pieces:
                shaped.append((piece_font, piece_font.shape(piece, part_turned)))
        return tuple(shaped)

    def _pieces(self, font: Font, text: str) -> list[tuple[Font, str]]:
        """A text cut where another face has to draw it; marks and signs stay with their letter."""
        pieces: list[tuple[Font, str]] = []
        for character in text:
            before = pieces[-1][0] if pieces else None
            if before is not None and before is not font and _goes_along(character, before):
                chosen = before
            else:
                chosen = self._font_for(font, character) or before or font
            if before is chosen:
                pieces[-1] = (chosen, pieces[-1][1] + character)
            else:
                pieces.append((chosen, character))
        return pieces

    def _font_for(self, font: Font, character: str) -> Font | None:
        """The font itself when it can draw a character, else one that helps out, else itself."""
        if font.covers(character) or _is_ignorable(character):
            return font
        key = (font.resource, character)
        if key not in self._helpers_of:
            self._helpers_of[key] = self._helper(font, character)
        return self._helpers_of[key] or font

    def _helper(self, font: Font, character: str) -> Font | None:
        style = next(name for name, known in self._styles.items() if known is font)
        if self.family != "noto-sans":
            noto = self._opened(bundled_source("noto-sans", style))
            if noto.covers(character):
                return noto
        if "؀" <= character <= "﻿":
            arabic = self._opened(arabic_source(style))
            if arabic.covers(character):
                return arabic
        source = system_source(character)
        return self._opened(source) if source is not None else None

    def _opened(self, source: FontSource) -> Font:
        font = self._helpers.get(source.name)
        if font is None:
            font = self._helpers[source.name] = Font(source, f"F{len(self._helpers) + 5}")
        return font

    @property
    def opened(self) -> tuple[Font, ...]:
        """The fonts used so far, in a fixed order."""
        fonts = (*self._styles.values(), *self._helpers.values())
        return tuple(sorted(fonts, key=lambda font: font.resource))

    @property
    def lacking(self) -> bool:
        """True once a character had to be replaced in some font."""
        fonts = (*self._styles.values(), *self._helpers.values())
        return any(font.lacking for font in fonts)


def is_ordinary(text: str) -> bool:
    """True for a text that every family of the program draws itself, from left to right."""
    return text.isascii() or _ORDINARY.fullmatch(text) is not None


def _meanings(text: str, infos: Sequence[Any], turned: bool) -> list[str]:
    """Which part of the text each glyph stands for, so that the PDF can be searched."""
    if not infos:
        return []
    clusters: dict[int, list[int]] = {}
    for index, info in enumerate(infos):
        clusters.setdefault(info.cluster, []).append(index)
    starts = sorted(clusters)
    ends = [*starts[1:], len(text)]
    meanings = [_NOTHING] * len(infos)
    for start, end in zip(starts, ends, strict=True):
        places = clusters[start][::-1] if turned else clusters[start]
        meant = text[start:end]
        if len(places) > 1:
            # A letter drawn as base and mark: each glyph stands for its own part.
            parts = unicodedata.normalize("NFD", meant)
            if len(parts) == len(places):
                for place, part in zip(places, parts, strict=True):
                    meanings[place] = part
                continue
        meanings[places[0]] = meant
    return meanings


def _goes_along(character: str, font: Font) -> bool:
    """Marks, spaces, digits and signs stay in the font of the letters before them."""
    kind = unicodedata.category(character)
    return kind[0] in "MPSZCN" and (_is_ignorable(character) or font.covers(character))


def _is_european(character: str) -> bool:
    """Latin, Greek and Cyrillic: their letters are one glyph each."""
    return character < "԰" or "Ḁ" <= character < "∀"


def _is_ignorable(character: str) -> bool:
    """Characters that print nothing by themselves: joiners, marks of direction, selectors."""
    category = unicodedata.category(character)
    return category in ("Cf", "Cc") or "\ufe00" <= character <= "\ufe0f"
