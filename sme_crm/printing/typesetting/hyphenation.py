"""Where words may be divided at a line end: by the patterns of their language, never in data."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache


@lru_cache(maxsize=4)
def _hyphenator(language: str) -> Callable[[str], list[int]] | None:
    """The positions function of a language's patterns, None where there are none."""
    import pyphen

    code = {"fr": "fr_FR", "en": "en_GB"}.get(language[:2].lower(), language)
    if code not in pyphen.LANGUAGES:
        code = pyphen.language_fallback(code)
    if not code:
        return None
    positions: Callable[[str], list[int]] = pyphen.Pyphen(lang=code, left=3, right=3).positions
    return positions


def division_points(word: str, language: str) -> list[int]:
    """Where a word may be divided, ascending.

    Only in words of six letters or more all in small letters: never names, codes or capitals.
    """
    core = word.strip('.,;:!?…«»()“”"\u00a0\u202f')
    if len(core) < 6 or not core.isalpha() or not core.islower():
        return []
    positions = _hyphenator(language)
    if positions is None:
        return []
    start = word.find(core)
    return [start + int(position) for position in positions(core)]
