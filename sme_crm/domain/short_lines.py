"""Texts made to fit narrow places: broken and shortened at words, never within one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from sme_crm.domain.folding import fold

Measure = Callable[[str], float]
"""The width of a text, in whatever unit the room is told."""

_ELLIPSIS: Final = "…"
_VOWELS: Final = frozenset("aeiouy")
_LEAST_STEM: Final = 2


def abbreviated(word: str, width: float, measure: Measure) -> str:
    """A word too long for its room as abbreviations are made: up to a consonant before a vowel.

    "Préparation" becomes "Prép."; "" when not even a stem of two letters and the point fit.
    """
    for end in range(len(word) - 1, _LEAST_STEM - 1, -1):
        before, after = fold(word[end - 1]), fold(word[end])
        stem = before.isalpha() and before not in _VOWELS and after in _VOWELS
        if stem and measure(f"{word[:end]}.") <= width:
            return f"{word[:end]}."
    return ""


def fitted(text: str, width: float, lines: int, measure: Measure) -> list[str]:
    """The text in as many lines as it takes, at most `lines`; "…" stands for words left out.

    A single word that no line has room for is abbreviated, one at the beginning to its initial
    if need be; [] when nothing can be said.
    """
    words = text.split()
    found: list[str] = []
    at = 0
    while at < len(words) and len(found) < lines:
        line = words[at] if measure(words[at]) <= width else abbreviated(words[at], width, measure)
        if not line and not at and words[0][0].isalpha() and measure(f"{words[0][0]}.") <= width:
            return [f"{words[0][0]}."]
        if not line:
            break
        at += 1
        while at < len(words) and measure(f"{line} {words[at]}") <= width:
            line = f"{line} {words[at]}"
            at += 1
        found.append(line)
    if found and at < len(words):
        found[-1] = _filled(found[-1], words[at:], width, measure)
    return found


def _filled(line: str, left: list[str], width: float, measure: Measure) -> str:
    """A line with the next of the words left abbreviated, where there is room for that."""
    tail = f" {_ELLIPSIS}" if len(left) > 1 else ""
    short = abbreviated(left[0], width, lambda part: measure(f"{line} {part}{tail}"))
    return f"{line} {short}{tail}" if short else _with_ellipsis(line, width, measure)


def _with_ellipsis(line: str, width: float, measure: Measure) -> str:
    """A line that tells that words follow, shorter by words where there is no room for it."""
    while measure(f"{line} {_ELLIPSIS}") > width and " " in line:
        line = line.rsplit(" ", 1)[0]
    told = f"{line} {_ELLIPSIS}"
    if measure(told) <= width:
        return told
    return f"{line}{_ELLIPSIS}" if measure(f"{line}{_ELLIPSIS}") <= width else line
