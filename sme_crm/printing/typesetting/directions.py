"""Which way a text runs: its right-to-left stretches, and their parts as they stand side by side.

The base direction of a letter is left to right. Of the bidirectional algorithm (Unicode Standard
Annex 9) this is what names and addresses need: a stretch from its first right-to-left letter to
the last one before a Latin word is turned as a whole, numbers inside it keep their own order.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

# Where scripts that run from right to left have their blocks.
_BLOCKS: Final = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_RIGHT_TO_LEFT: Final = frozenset({"R", "AL"})
_NUMBERS: Final = frozenset({"EN", "AN"})
_NUMBER: Final = re.compile(r"[+-]?\d+(?:[.,:/\u066b\u066c]\d+)*%?")
HELD_SPACE: Final = "\ue000"
"""Stands for a space that belongs to a right-to-left stretch while a text is cut at its spaces."""


def runs_right_to_left(text: str) -> bool:
    """True when some letter of the text runs from right to left."""
    if text.isascii() or not _BLOCKS.search(text):
        return False
    return any(unicodedata.bidirectional(character) in _RIGHT_TO_LEFT for character in text)


def stretches(text: str) -> list[tuple[int, int]]:
    """Start and end of each right-to-left stretch of a text."""
    found: list[tuple[int, int]] = []
    start = end = -1
    for index, character in enumerate(text):
        kind = unicodedata.bidirectional(character)
        if kind in _RIGHT_TO_LEFT:
            start = index if start < 0 else start
            end = index + 1
        elif start >= 0 and kind in ("NSM", *_NUMBERS):
            end = index + 1
        elif start >= 0 and (kind == "L" or character == "\n"):
            found.append((start, end))
            start = -1
    if start >= 0:
        found.append((start, end))
    return found


def covered(text: str) -> int:
    """How many characters of a text stand in right-to-left stretches."""
    return sum(end - start for start, end in stretches(text))


def hold_spaces(text: str) -> str:
    """The text with the spaces inside right-to-left stretches held: `HELD_SPACE` for each."""
    parts: list[str] = []
    done = 0
    for start, end in stretches(text):
        parts += (text[done:start], text[start:end].replace(" ", HELD_SPACE))
        done = end
    return "".join(parts) + text[done:]


def in_visual_order(text: str) -> list[tuple[str, bool]]:
    """The parts of a text from left to right as printed, each with True when it is turned."""
    parts: list[tuple[str, bool]] = []
    done = 0
    for start, end in stretches(text):
        if start > done:
            parts.append((text[done:start], False))
        parts += reversed(_units(text[start:end]))
        done = end
    if done < len(text):
        parts.append((text[done:], False))
    return parts


def _units(stretch: str) -> list[tuple[str, bool]]:
    """A stretch as words and numbers in reading order: numbers are not turned."""
    units: list[tuple[str, bool]] = []
    done = 0
    for match in _NUMBER.finditer(stretch):
        if match.start() > done:
            units.append((stretch[done : match.start()], True))
        units.append((match.group(), False))
        done = match.end()
    if done < len(stretch):
        units.append((stretch[done:], True))
    return units
