"""Where typefaces come from: those of the program, and for rare scripts those of the system."""

from __future__ import annotations

import logging
import os
import sys
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    import uharfbuzz

Family = Literal["noto-sans", "inter"]
StyleName = Literal["regular", "bold", "italic", "bold_italic"]

_logger = logging.getLogger(__name__)

ARABIC: Final = "noto-sans-arabic"
_OPTICAL_SIZE: Final = 14.0

# Files that cover many scripts, best looking first; each is asked for the character it shall draw.
_SYSTEM_FILES: Final = (
    # Windows
    "segoeui.ttf", "arial.ttf", "Nirmala.ttf", "Nirmala.ttc", "LeelawUI.ttf", "tahoma.ttf",
    "msyh.ttc", "msjh.ttc", "YuGothR.ttc", "malgun.ttf", "simsun.ttc", "gulim.ttc", "msgothic.ttc",
    "ebrima.ttf", "gadugi.ttf", "mmrtext.ttf", "seguisym.ttf", "sylfaen.ttf",
    # macOS
    "Arial Unicode.ttf", "Arial.ttf", "Kohinoor.ttc", "Thonburi.ttc", "Hiragino Sans GB.ttc",
    "PingFang.ttc", "AppleSDGothicNeo.ttc", "AppleGothic.ttf", "Songti.ttc",
    # Linux
    "NotoSansHebrew-Regular.ttf", "NotoSansArmenian-Regular.ttf", "NotoSansGeorgian-Regular.ttf",
    "NotoSansDevanagari-Regular.ttf", "NotoSansBengali-Regular.ttf", "NotoSansTamil-Regular.ttf",
    "NotoSansTelugu-Regular.ttf", "NotoSansGujarati-Regular.ttf", "NotoSansGurmukhi-Regular.ttf",
    "NotoSansKannada-Regular.ttf", "NotoSansMalayalam-Regular.ttf", "NotoSansSinhala-Regular.ttf",
    "NotoSansThai-Regular.ttf", "NotoSansLao-Regular.ttf", "NotoSansKhmer-Regular.ttf",
    "NotoSansMyanmar-Regular.ttf", "NotoSansEthiopic-Regular.ttf", "NotoSansTifinagh-Regular.ttf",
    "NotoSansSymbols2-Regular.ttf", "NotoSansSymbols-Regular.ttf", "NotoSansMath-Regular.ttf",
    "NotoSansCJK-Regular.ttc", "NotoSansCJKjp-Regular.otf", "NotoSansCJKsc-Regular.otf",
    "NotoSansCJKkr-Regular.otf", "SourceHanSans-Regular.ttc", "SourceHanSansCN-Regular.otf",
    "DroidSansFallbackFull.ttf", "DroidSansFallback.ttf", "wqy-microhei.ttc", "wqy-zenhei.ttc",
    "NanumGothic.ttf", "fonts-japanese-gothic.ttf", "TakaoPGothic.ttf",
    "ipag.ttf", "DejaVuSans.ttf",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class FontSource:
    """One face at one place of its axes; `name` is its PostScript name in documents."""

    path: str
    name: str
    index: int = 0
    axes: dict[str, float] = field(default_factory=dict, hash=False)
    italic: bool = False
    is_pairwise: bool = False
    """Its kerning looks at two letters, and nothing else changes a letter but ligatures of f."""


def bundled_source(family: str, style: StyleName) -> FontSource:
    """A style of a family that comes with the program; FileNotFoundError when not installed."""
    italic = style.endswith("italic")
    path = str(font_file(family, italic=italic))
    parts = [*family.split("-"), "-", *style.split("_")]
    name = "".join(part.title() for part in parts)
    axes = _axes(open_face(path), bold=style.startswith("bold"))
    return FontSource(path, name, 0, axes, italic, is_pairwise=family == "noto-sans")


def arabic_source(style: StyleName) -> FontSource:
    """The Arabic companion of a style: it has no italics."""
    return bundled_source(ARABIC, "bold" if style.startswith("bold") else "regular")


@lru_cache(maxsize=16)
def font_file(family: str, *, italic: bool) -> Path:
    """The variable TrueType file of a family; raises FileNotFoundError when not installed."""
    import fontpkg

    for file in fontpkg.family(family).files:
        if (file.style == "italic") == italic:
            return Path(file.path)
    raise FileNotFoundError(f"font {family}, italic={italic}")


@lru_cache(maxsize=32)
def open_face(path: str, index: int = 0) -> uharfbuzz.Face:
    """A font file mapped into memory; faces never change and are shared."""
    import uharfbuzz as hb

    return hb.Face(hb.Blob.from_file_path(path), index)


@lru_cache(maxsize=512)
def system_source(character: str) -> FontSource | None:
    """A face of the system that can draw a character and may be embedded, None without one."""
    import uharfbuzz as hb

    for path in system_files():
        try:
            face = open_face(str(path))
        except (hb.HarfBuzzError, OSError):  # a damaged file of the system: the next may do
            _logger.info("font file cannot be opened: %s", path.name)
            continue
        if hb.Font(face).get_nominal_glyph(ord(character)) and _is_embeddable(face):
            name = "".join(part for part in path.stem if part.isalnum()) or "System"
            return FontSource(str(path), name, 0, _axes(face, bold=False))
    return None


@lru_cache(maxsize=1)
def system_files() -> tuple[Path, ...]:
    """The known font files that this system has, in the order to ask them."""
    found: dict[str, Path] = {}
    for folder in _system_folders():
        for where, _, names in os.walk(folder):
            for name in names:
                found.setdefault(name, Path(where) / name)
    return tuple(found[name] for name in _SYSTEM_FILES if name in found)


def _system_folders() -> tuple[Path, ...]:
    home = Path.home()
    if sys.platform == "win32":
        system = Path(os.environ.get("WINDIR", "C:\\Windows")) / "Fonts"
        return system, home / "AppData" / "Local" / "Microsoft" / "Windows" / "Fonts"
    if sys.platform == "darwin":
        return Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library" / "Fonts"
    return Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), home / ".local/share/fonts"


def has_cubic_outlines(face: uharfbuzz.Face) -> bool:
    """Outlines as PostScript draws them (CFF), not TrueType ones."""
    tags = face.table_tags
    return "glyf" not in tags and ("CFF " in tags or "CFF2" in tags)


def _is_embeddable(face: uharfbuzz.Face) -> bool:
    """Outlines, and no refusal to be embedded (OS/2 fsType, bit 1)."""
    if "glyf" not in face.table_tags and not has_cubic_outlines(face):
        return False
    table = face.reference_table("OS/2").data
    return len(table) < 10 or not int.from_bytes(table[8:10], "big") & 0x0002


def _axes(face: uharfbuzz.Face, *, bold: bool) -> dict[str, float]:
    wanted = {"wght": 700.0 if bold else 400.0, "wdth": 100.0, "opsz": _OPTICAL_SIZE}
    return {axis.tag: wanted.get(axis.tag, axis.default_value) for axis in face.axis_infos}
