"""Patterns that find text whatever its case and accents, for SQLite's GLOB operator.

GLOB runs inside the database engine; a folding function of ours would be called back for every
row. Each Latin letter becomes the class of its accented forms: "é" finds "E". Ligatures stay
themselves (œ is not oe here), as do letters outside Latin.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from typing import Final

_LAST_LATIN: Final = 0x180  # longer classes cost time at every letter of every row
_GAP: Final = "[ \u00a0\u202f'’.,/_-]"
"""What may stand between two words, as one is typed for the other ("Jean Pierre")."""
_GAPS: Final = frozenset(" \u00a0\u202f'’.,/_-")


def plain_letter(character: str) -> str:
    """The letter without case and accent, or the character itself when it is no Latin letter."""
    base = unicodedata.normalize("NFD", character)[0]
    return base.lower() if base.isascii() and base.isalpha() else character


@cache
def _classes() -> dict[str, str]:
    """Plain letter → its GLOB class of forms."""
    forms: dict[str, list[str]] = {}
    for code in range(0x41, _LAST_LATIN):
        character = chr(code)
        plain = plain_letter(character)
        if plain != character or plain.isascii() and plain.isalpha():
            forms.setdefault(plain, []).append(character)
    return {plain: f"[{''.join(found)}]" for plain, found in forms.items()}


def _class_of(character: str) -> str:
    if character in _GAPS:
        return _GAP
    if character in "*?[":
        return f"[{character}]"
    known = _classes().get(plain_letter(character))
    if known is not None:
        return known
    forms = {character, character.lower(), character.upper()}
    single = sorted(form for form in forms if len(form) == 1)
    return f"[{''.join(single)}]" if len(single) > 1 else character


@lru_cache(maxsize=64)
def letters_pattern(text: str) -> str:
    """The GLOB pattern of exactly `text`; put * before or after for "contains"."""
    return "".join(map(_class_of, unicodedata.normalize("NFC", text.strip())))
