"""Fonts of the program: Inter from its package, one ready font per role of text."""

from __future__ import annotations

import logging
from enum import Enum
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics

_LOG = logging.getLogger(__name__)
_TABULAR = "tnum"
_WEIGHT = "wght"


class TextRole(Enum):
    """What a text is for: (size in px, weight 400–700, figures of equal width).

    Equal figures are for columns of numbers and dates alone: they spread hyphens and ones in words.
    """

    BODY = (13, 400, False)
    MEDIUM = (13, 500, False)
    STRONG = (13, 600, False)
    SMALL = (12, 400, False)
    SMALL_STRONG = (12, 600, False)
    CAPTION = (11, 600, False)
    CARD = (15, 600, False)
    TITLE = (20, 600, False)
    NUMBER = (13, 400, True)
    SMALL_NUMBER = (12, 400, True)
    NUMBER_STRONG = (13, 600, True)
    FIGURE = (24, 600, True)

    @property
    def size(self) -> int:
        """Height of the type in px at scale 1."""
        return self.value[0]

    @property
    def weight(self) -> int:
        """Weight on the axis 100–900."""
        return self.value[1]

    @property
    def tabular(self) -> bool:
        """Whether all figures have the same width, so that columns of numbers line up."""
        return self.value[2]


@cache
def family() -> str:
    """Family used everywhere: Inter when its package is there, else the font of the system.

    Registers the font at the first call (about 10 ms); needs a QGuiApplication.
    """
    try:
        import fontpkg_inter
    except ImportError:
        _LOG.warning("the Inter font package is missing; the font of the system is used")
        return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    file = fontpkg_inter.ROOT / "files" / "Inter[opsz,wght].ttf"
    number = QFontDatabase.addApplicationFont(str(file))
    families = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    if not families:
        _LOG.warning("the Inter font could not be read; the font of the system is used")
        return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    return families[0]


@cache
def _shared_font(role: TextRole) -> QFont:
    name = family()
    font = QFont(name)
    font.setPixelSize(role.size)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if name == "Inter":
        # One variable file holds all weights; QFont.setWeight would only embolden the outline.
        font.setVariableAxis(QFont.Tag(_WEIGHT), role.weight)
        if role.tabular:
            font.setFeature(QFont.Tag(_TABULAR), 1)
    else:
        font.setWeight(QFont.Weight(role.weight))
    return font


def font(role: TextRole, size: int | None = None) -> QFont:
    """A new font for `role`; `size` in px replaces the role's own size (initials of avatars)."""
    made = QFont(_shared_font(role))
    if size is not None:
        made.setPixelSize(max(1, size))
    return made


def is_figure(text: str) -> bool:
    """Whether a text asks for figures of equal width: in words they would spread the hyphens."""
    return text[:1].isdigit()


@cache
def metrics(role: TextRole) -> QFontMetrics:
    """Metrics of the font of `role`, measured once."""
    return QFontMetrics(_shared_font(role))
