"""A line of words made comparable letter by letter, so that what is found has its place."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from sme_crm.domain.task_words.quick_task import Topic, Understood

_LONGEST: Final = 500
"""Characters of a line that are looked at; the rest is subject."""
_LETTERS: Final = {"œ": "oe", "æ": "ae", "ß": "ss"}
_SIGNS: Final = str.maketrans("’ʼ‘`´‐‑‒–—−", "'''''------")
TAKEN: Final = "\0"


class Line:
    """A line in small letters without accents (`text`), and the pieces of it that are taken.

    Taken pieces are blotted out with NULs, which no pattern matches.
    """

    def __init__(self, typed: str) -> None:
        self.typed = typed
        self._places: list[int] = []
        letters: list[str] = []
        for place, character in enumerate(typed[:_LONGEST]):
            folded = _folded(character)
            letters.append(folded)
            self._places.extend([place] * len(folded))
        self.text = "".join(letters)
        self.spans: list[Understood] = []

    def take(self, topic: Topic, start: int, end: int) -> None:
        """Take a piece of `text`, blank ends left out, as understood."""
        while start < end and self.text[start] == " ":
            start += 1
        while start < end and self.text[end - 1] == " ":
            end -= 1
        if start < end:
            self.spans.append(Understood(topic, *self.typed_span(start, end)))
            self.text = self.text[:start] + TAKEN * (end - start) + self.text[end:]

    def typed_span(self, start: int, end: int) -> tuple[int, int]:
        """Where a piece of `text` stands in the line as typed; accents behind it are included."""
        following = self._places[end] if end < len(self._places) else self._end()
        return self._places[start], max(following, self._places[end - 1] + 1)

    def typed_piece(self, start: int, end: int) -> str:
        """A piece of `text` as it was typed."""
        first, last = self.typed_span(start, end)
        return self.typed[first:last]

    def _end(self) -> int:
        return min(len(self.typed), _LONGEST)


def _folded(character: str) -> str:
    if character.isspace():
        return " "
    if character == TAKEN:
        return "\ufffd"
    plain = unicodedata.normalize("NFD", character.lower())
    plain = "".join(_LETTERS.get(one, one) for one in plain if not unicodedata.combining(one))
    return plain.translate(_SIGNS)


def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern of whole words."""
    return re.compile(rf"(?<![\w@]){pattern}(?!\w)")


def one_of(words: Iterable[str]) -> str:
    """A pattern for one of the words, the longest first."""
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))
