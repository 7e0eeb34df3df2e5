"""Typography: French spaces, apostrophe, quotes and ellipsis of letter texts; capitals.

U+202F before ; ! ? and between thousands, U+00A0 before : % € and inside « », ’ as apostrophe.
Texts of templates pass here once; the result is a fixed point, so that passing again is harmless.
"""

from __future__ import annotations

import re
from typing import Final

NARROW: Final = "\u202f"
NO_BREAK: Final = "\u00a0"

_UNSTRESSED: Final = str.maketrans("ΆΈΉΊΌΎΏ", "ΑΕΗΙΟΥΩ")
_SPACES: Final = " \t\u00a0\u202f\u2009"
# A mark counts as punctuation only at the end of a word: 10:30, http://a?b and a@b stay whole.
_END: Final = rf"(?=[{_SPACES}\n»”’)\]}}…]|$)"
_MARKS: Final = re.compile(rf"(?<=[^{_SPACES}\n;:!?(\[])[{_SPACES}]*([;:!?]+){_END}")
_LEADING: Final = re.compile(rf"^[{_SPACES}]*([;:!?]+){_END}")
_OPENING: Final = re.compile(rf"«[{_SPACES}]*(?=[^{_SPACES}\n])")
_CLOSING: Final = re.compile(rf"(?<=[^{_SPACES}\n«])[{_SPACES}]*»")
_UNIT: Final = re.compile(r"(?<=\d)(?:[ \u202f\u2009]?([€%])|[ \u202f\u2009](h|kg|km|cm|mm|m²)\b)")
_THOUSANDS: Final = re.compile(
    r"(?<!\d[ \u00a0\u202f\u2009])(?<![\d,.])\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?![\d]| \d)"
)
_APOSTROPHE: Final = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_]|«|$)")
_QUOTES: Final = re.compile(r'(?<!\d)"([^"\n]+)"')
_DOTS: Final = re.compile(r"\.\.\.(?!\.)")
_FIRST: Final = re.compile(r"\b1 ?(?:°|º|ier)(?= (?:janvier|février|mars|avril|mai|juin|juillet|"
                           r"août|septembre|octobre|novembre|décembre))")  # fmt: skip


def french_typography(text: str, *, after_text: bool = False) -> str:
    """The text with French spaces, apostrophes, quotes and ellipses; idempotent.

    `after_text`: the text follows another piece of the same paragraph (a merge field), so that a
    mark at its very start is spaced too. Web and e-mail addresses and times are left alone.
    """
    if not text:
        return text
    text = _DOTS.sub("…", text)
    text = _APOSTROPHE.sub("’", text)
    text = _QUOTES.sub(rf"«{NO_BREAK}\1{NO_BREAK}»", text)
    text = _FIRST.sub("1er", text)
    text = _OPENING.sub(f"«{NO_BREAK}", text)
    text = _CLOSING.sub(f"{NO_BREAK}»", text)
    text = _MARKS.sub(_spaced_mark, text)
    if after_text:
        text = _LEADING.sub(_spaced_mark, text)
    text = _UNIT.sub(lambda match: NO_BREAK + (match[1] or match[2]), text)
    return _THOUSANDS.sub(_narrow_thousands, text)


_LOOKED_AT: Final = 120


def typed_correction(before: str) -> tuple[int, str]:
    """What typing the last character of `before` puts right: (characters to take off, new ones).

    (0, "") when nothing does. A mark that follows a word at once waits for the space after it:
    it may belong to an address or a time ("http://", "10:30").
    """
    typed, former = before[-1:], before[-2:-1]
    if not typed or (typed in ";:!?" and former not in _SPACES):
        return 0, ""
    # A word is never looked at in part.
    start = before.rfind(" ", 0, max(0, len(before) - _LOOKED_AT)) + 1
    tail = before[start:]
    right = french_typography(tail)
    if right == tail:
        return 0, ""
    same = next(
        (at for at, (one, other) in enumerate(zip(tail, right, strict=False)) if one != other),
        min(len(tail), len(right)),
    )
    return len(tail) - same, right[same:]


def in_capitals(text: str) -> str:
    """The text in capitals; Greek ones have no stress mark, as Greek is written."""
    capitals = text.upper()
    return capitals if capitals.isascii() else capitals.translate(_UNSTRESSED)


def _spaced_mark(match: re.Match[str]) -> str:
    mark: str = match[1]
    return (NO_BREAK if mark[0] == ":" else NARROW) + mark


def _narrow_thousands(match: re.Match[str]) -> str:
    return re.sub("[ \u00a0\u2009]", NARROW, match.group())
