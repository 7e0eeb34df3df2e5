"""Text made comparable (folded) and text made storable (cleaned)."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

# Letters that Unicode does not decompose, written as French directories and La Poste write them.
_UNDECOMPOSED: Final = {
    "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h",
    "ŧ": "t", "ŋ": "n", "ĸ": "k", "ı": "i", "ß": "ss", "ŀ": "l", "ƀ": "b", "ɨ": "i",
}  # fmt: skip


def _fold_character(character: str) -> str:
    """Folded form of one character: lower-case letters and digits, a space, or nothing."""
    previous = ""
    current = character
    # casefold and NFKD each open work for the other (ﬁ, ẞ, K): repeat until nothing moves.
    while current != previous:
        previous = current
        current = unicodedata.normalize("NFKD", current.casefold())
        current = "".join(_UNDECOMPOSED.get(part, part) for part in current)
    return "".join(_fold_part(part) for part in current)


def _fold_part(part: str) -> str:
    category = unicodedata.category(part)
    if category[0] in "LN" or category in ("Mc", "Co"):
        return part
    if category == "Mn":
        # Accents have a combining class; the vowel signs of Indic scripts have none and are
        # letters to their readers. Variation selectors and the joiner U+034F carry nothing.
        invisible = "\ufe00" <= part <= "\ufe0f" or part == "\u034f" or part > "\U000e0000"
        return "" if unicodedata.combining(part) or invisible else part
    return "" if category in ("Cf", "Me") else " "


class _FoldTable(dict[int, str]):
    """Translation table that learns each character at first sight."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(chr(code))
        return folded


_TABLE: Final = _FoldTable()
for _code in range(0x250):
    _TABLE[_code] = _fold_character(chr(_code))

# Latin-1 bytes folded one to one: str.translate costs four times as much. A character whose fold
# is longer or empty (ß, æ, ½, soft hyphen) maps to NUL, which sends the text the long way.
_LATIN_1: Final = bytes(
    ord(_TABLE[_code]) if len(_TABLE[_code]) == 1 and ord(_TABLE[_code]) < 256 else 0
    for _code in range(256)
)


def _words(text: str) -> list[str]:
    try:
        folded = text.encode("latin-1").translate(_LATIN_1)
    except UnicodeEncodeError:
        return text.translate(_TABLE).split()
    if b"\0" in folded:
        return text.translate(_TABLE).split()
    return folded.decode("latin-1").split()


def fold(text: str) -> str:
    """The text as it is compared and searched: no accent, no case, no punctuation.

    Compatibility decomposition (NFKD) without accents, case folded, œ→oe, æ→ae, ß→ss, ø→o, ł→l,
    đ→d; apostrophes, hyphens, punctuation, symbols and controls become spaces, spaces are
    collapsed. Idempotent; may be empty. It is also the key to sort by.
    """
    if text.isascii():
        if text.isalnum():
            return text.lower()
        return " ".join(text.encode("ascii").translate(_LATIN_1).decode("ascii").split())
    return " ".join(_words(text))


def fold_compact(text: str) -> str:
    """The folded text without any space ("Jean-Pierre" = "JEANPIERRE"), for comparisons."""
    return "".join(_words(text))


_LINE_ENDS: Final = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_BLANKS: Final = re.compile("[\n\t ]+")
_TRAILING: Final = re.compile("[ \t]+(?=\n)")
# Never visible: controls, zero-width spaces, soft hyphen, byte order mark, invisible operators,
# interlinear anchors, bidi embeddings, overrides and isolates (they can show a name backwards),
# deprecated format characters, noncharacters.
_INVISIBLE: Final = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u180e\u200b\u202a-\u202e\u2060-\u206f"
    "\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff]"
)
_MARKS_OF_DIRECTION: Final = re.compile("[\u200e\u200f\u061c]")
_RIGHT_TO_LEFT: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
# A joiner only means something between two characters that join: emoji, Arabic, Indic.
_IDLE_JOINER: Final = re.compile("(?<![^\x00-\u024f\u200c\u200d])[\u200c\u200d]+"
                                 "|[\u200c\u200d]+(?![^\x00-\u024f\u200c\u200d])")  # fmt: skip
_SURROGATES: Final = re.compile("[\ud800-\udfff]")


def clean_text(text: str, *, multi_line: bool = False) -> str:
    """The text fit to store: NFC, trimmed, without invisible characters; nothing visible is lost.

    One line (default): line ends and tabs become a space, runs of plain spaces one space.
    multi_line: line ends become "\\n", tabs stay, blanks before a line end go.
    Joiners stay inside emoji and joining scripts, marks of direction in right-to-left text;
    half a surrogate pair, which no file can hold, becomes U+FFFD. Idempotent.
    """
    if text.isprintable() and (text.isascii() or unicodedata.is_normalized("NFC", text)):
        stripped = text.strip()
        return _BLANKS.sub(" ", stripped) if "  " in stripped and not multi_line else stripped
    text = _LINE_ENDS.sub("\n", text)
    text = _INVISIBLE.sub("", text)
    if not text.isascii():
        if not _RIGHT_TO_LEFT.search(text):
            text = _MARKS_OF_DIRECTION.sub("", text)
        text = _IDLE_JOINER.sub("", text)
        text = _SURROGATES.sub("\ufffd", text)
        text = unicodedata.normalize("NFC", text)
    text = _TRAILING.sub("", text) if multi_line else _BLANKS.sub(" ", text)
    return text.strip()
