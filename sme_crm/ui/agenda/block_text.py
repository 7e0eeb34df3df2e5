"""The text of a block: broken and shortened at words, never within one."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Final, NamedTuple

from sme_crm.domain.folding import fold
from sme_crm.ui.theme.fonts import TextRole, metrics

Measure = Callable[[str], int]
SUBJECT: Final = TextRole.SMALL_STRONG
DETAIL: Final = TextRole.SMALL
_ELLIPSIS: Final = "…"
_VOWELS: Final = frozenset("aeiouy")
_LEAST_STEM: Final = 2


class Line(NamedTuple):
    """One line of a block."""

    text: str
    role: TextRole


@lru_cache(maxsize=20_000)
def text_width(text: str, role: TextRole) -> int:
    """Width in px, measured once."""
    return metrics(role).horizontalAdvance(text)


@lru_cache(maxsize=8)
def line_height(role: TextRole) -> int:
    """Distance in px from one line to the next."""
    return metrics(role).height()


def abbreviated(word: str, width: int, measure: Measure) -> str:
    """A word too long for its room as abbreviations are made: up to a consonant before a vowel.

    "Préparation" becomes "Prép."; where there is no room for a stem its initial stands alone;
    "" when not even that fits.
    """
    for end in range(len(word) - 1, _LEAST_STEM - 1, -1):
        before, after = fold(word[end - 1]), fold(word[end])
        stem = before.isalpha() and before not in _VOWELS and after in _VOWELS
        if stem and measure(f"{word[:end]}.") <= width:
            return f"{word[:end]}."
    initial = f"{word[:1]}."
    return initial if len(word) > 1 and word[0].isalpha() and measure(initial) <= width else ""


def fitted(text: str, width: int, lines: int, measure: Measure) -> list[str]:
    """The text in as many lines as it takes, at most `lines`; "…" stands for words left out.

    A single word that no line has room for is abbreviated; [] when nothing can be said.
    """
    words = text.split()
    found: list[str] = []
    at = 0
    while at < len(words) and len(found) < lines:
        line = words[at] if measure(words[at]) <= width else abbreviated(words[at], width, measure)
        if not line:
            break
        at += 1
        while at < len(words) and measure(f"{line} {words[at]}") <= width:
            line = f"{line} {words[at]}"
            at += 1
        found.append(line)
    if found and at < len(words):
        found[-1] = _with_ellipsis(found[-1], width, measure)
    return found


def _with_ellipsis(line: str, width: int, measure: Measure) -> str:
    """A line that tells that words follow, shorter by words where there is no room for it."""
    while measure(f"{line} {_ELLIPSIS}") > width and " " in line:
        line = line.rsplit(" ", 1)[0]
    told = f"{line} {_ELLIPSIS}"
    if measure(told) <= width:
        return told
    return f"{line}{_ELLIPSIS}" if measure(f"{line}{_ELLIPSIS}") <= width else line


@lru_cache(maxsize=4096)
def block_lines(
    subject: str, times: tuple[str, ...], details: tuple[str, ...], width: int, height: int
) -> tuple[Line, ...]:
    """What a block of this room says: the subject first, then its times and details.

    `times` from the longest form to the shortest; the first that fits is taken, none when the
    subject needs the room. Only whole lines are returned.
    """
    count = max(1, height // line_height(SUBJECT))

    def strong(text: str) -> int:
        return text_width(text, SUBJECT)

    def plain(text: str) -> int:
        return text_width(text, DETAIL)

    found = [Line(text, SUBJECT) for text in fitted(subject, width, count, strong)]
    if found and len(found) < count:
        told = next((text for text in times if plain(text) <= width), "")
        if told:
            found.append(Line(told, DETAIL))
        for detail in details:
            room = count - len(found)
            if room > 0:
                found += [Line(text, DETAIL) for text in fitted(detail, width, min(2, room), plain)]
    return tuple(found)


def line_text(text: str, width: int, role: TextRole = DETAIL) -> str:
    """A text in one line, shortened at words; "" when nothing fits."""
    found = fitted(text, width, 1, lambda part: text_width(part, role))
    return found[0] if found else ""
