"""Encodings of text files: which one the bytes are in, and the lines read with it."""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple

ENCODINGS: Final = (
    "utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be",
    "cp1252", "iso8859-15", "mac-roman", "cp850", "iso8859-2",
)  # fmt: skip
"""What a user can choose among, by Python's names."""

_WESTERN: Final = ("cp1252", "iso8859-15", "mac-roman", "cp850")
_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with the same bytes
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CHUNK: Final = 1 << 20
_SAMPLE: Final = 1 << 18
_READ_WHOLE: Final = 32 << 20
_PIECES: Final = 64
_PIECES_KEPT: Final = 4
ASCII_ONLY: Final = 0.9
"""The trust in UTF-8 where nothing but ASCII was seen."""
_WHOLE: Final = 1000
"""Bytes below which a piece of text is taken to be whole: nobody cuts samples that short."""

_ACCENTED_LINE: Final = re.compile(rb"[^\r\n]{0,200}[\x80-\xff][^\r\n]{0,200}")
_UTF8_SEQUENCE: Final = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)

# How much a non-ASCII character speaks for its decoding: letters of French by how common they
# are, then those of its neighbours; what is not listed is a symbol nobody types in an address.
_WEIGHTS: Final[dict[str, int]] = (
    dict.fromkeys("áíóúñäöüßãõåøæìòÄÖÜÅØÆÑÁÍÓÚ¡¿", 2)
    | dict.fromkeys("ÂÊÎÔÛËÏÙŒÿŸ", 2)
    | dict.fromkeys("ÀÇÈœ", 4)
    | dict.fromkeys("âîûùëï€°«»’\u00a0–—…“”•·²³", 3)
    | dict.fromkeys("àçêôÉ", 5)
    | {"è": 7, "é": 9}
)
_MISFIT: Final = 3
_PRIOR: Final = {"cp1252": 0.5, "iso8859-15": 0.4, "mac-roman": 0.1, "cp850": 0.0}
"""How common the encodings are in the files of today: decides between equals."""

# Letters of Polish read as Western ones: no Western language writes these.
_CENTRAL_MARKS: Final = re.compile(r"ñ(?:sk|cz|c)|[a-z][³¿¶¹±][a-z]|[a-z]³\b")


class EncodingGuess(NamedTuple):
    """Python's name of the encoding, whether a byte order mark stands first, trust (0 to 1)."""

    encoding: str
    had_bom: bool
    confidence: float


def guess_encoding(head: bytes, *samples: bytes) -> EncodingGuess:
    """The encoding of a text that begins with `head`; `samples` are further pieces of it.

    Byte order marks, then UTF-16 and UTF-32 by their zero bytes, then UTF-8 if it decodes (a cut
    last letter is forgiven), then cp1252, ISO-8859-15, Mac Roman and cp850 by French letters.
    """
    wide = _guess_unicode_form(head)
    if wide is not None:
        return wide
    pieces = (head, *samples)
    if all(piece.isascii() for piece in pieces):
        return EncodingGuess("utf-8", False, ASCII_ONLY)
    if all(_is_utf8(piece) for piece in pieces):
        return EncodingGuess("utf-8", False, 0.99)
    return _guess_single_byte(b"\n".join(pieces))


def guess_file_encoding(path: Path) -> EncodingGuess:
    """The encoding of a whole file: the first accent may come in its last line.

    Raises OSError. Reads up to 32 MB whole, pieces from everywhere of a larger file; where these
    hold no accent at all, `WESTERN` reads one that comes all the same.
    """
    with path.open("rb") as stream:
        head = stream.read(_CHUNK)
        wide = _guess_unicode_form(head)
        if wide is not None:
            return wide
        accents: list[bytes] = []
        stray: list[bytes] = []
        for piece in _pieces(stream, head, path.stat().st_size):
            if piece.isascii():
                continue
            told = accents if _is_utf8(piece) else stray
            if len(told) < _PIECES_KEPT:
                told.append(piece)
    if stray:
        return _guess_single_byte(_accented_lines([*stray, *accents]))
    return EncodingGuess("utf-8", False, 0.99 if accents else ASCII_ONLY)


def _pieces(stream: BinaryIO, head: bytes, size: int) -> Iterator[bytes]:
    """The lines of a file in pieces: all of them, or some from everywhere when it is large."""
    if size <= _READ_WHOLE:
        rest = b""
        while head:
            text = rest + head
            cut = max(text.rfind(b"\n"), text.rfind(b"\r")) + 1
            yield text[:cut]
            rest = text[cut:]
            head = stream.read(_CHUNK)
        yield rest
        return
    yield head[: head.rfind(b"\n") + 1]
    for number in range(1, _PIECES + 1):
        stream.seek((size - _SAMPLE) * number // _PIECES)
        piece = stream.read(_SAMPLE)
        # From the first whole line to the last; a file without lines is cut where it is.
        first, last = piece.find(b"\n") + 1, piece.rfind(b"\n") + 1
        yield piece[first : max(first, last)] or piece


def open_text(path: Path, encoding: str, errors: str = "replace") -> io.TextIOWrapper:
    """The file as text, line ends untouched. Raises OSError.

    Undecodable bytes become U+FFFD, with `errors` `WESTERN` what they are in cp1252.
    """
    return io.TextIOWrapper(path.open("rb", 1 << 18), encoding, errors=errors, newline="")


def _decode_western(error: UnicodeError) -> tuple[str, int]:
    """An error handler: the bytes that are no UTF-8 read as cp1252."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


WESTERN: Final = "sme-crm-western"
codecs.register_error(WESTERN, _decode_western)


def _guess_unicode_form(head: bytes) -> EncodingGuess | None:
    """UTF with a byte order mark, or UTF-16 and UTF-32 without; None for single bytes."""
    for mark, encoding in _BOMS:
        if head.startswith(mark):
            return EncodingGuess(encoding, True, 1.0)
    sample = head[:4096]
    if len(sample) < 4 or b"\0" not in sample:
        return None
    quarter = len(sample) / 4
    zeros = [sample[offset::4].count(0) / quarter for offset in range(4)]
    low = 0.1
    if min(zeros[1:]) > 0.6 and zeros[0] < low:
        return EncodingGuess("utf-32-le", False, 0.9)
    if min(zeros[:3]) > 0.6 and zeros[3] < low:
        return EncodingGuess("utf-32-be", False, 0.9)
    if zeros[1] > 0.4 and zeros[3] > 0.4 and max(zeros[0], zeros[2]) < low:
        return EncodingGuess("utf-16-le", False, 0.9)
    if zeros[0] > 0.4 and zeros[2] > 0.4 and max(zeros[1], zeros[3]) < low:
        return EncodingGuess("utf-16-be", False, 0.9)
    return None


def _is_utf8(piece: bytes) -> bool:
    """True when it decodes; the end of a long piece may cut a letter."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(piece, final=len(piece) < _WHOLE)
    except UnicodeDecodeError:
        return False
    return True


def _accented_lines(pieces: Iterable[bytes]) -> bytes:
    """The surroundings of non-ASCII bytes, up to 256 kB."""
    found: list[bytes] = []
    size = 0
    for piece in pieces:
        for match in _ACCENTED_LINE.finditer(piece):
            found.append(match.group())
            size += len(found[-1])
            if size >= _SAMPLE:
                return b"\n".join(found)
    return b"\n".join(found)


def _guess_single_byte(sample: bytes) -> EncodingGuess:
    high = sum(1 for byte in sample if byte > 0x7F)
    sequences = _UTF8_SEQUENCE.findall(sample)
    stray = high - sum(map(len, sequences))
    # Two UTF-8 letters for one stray byte is no accident: a UTF-8 file that was cut or mixed.
    if len(sequences) >= 2 * stray:
        return EncodingGuess("utf-8", False, 0.6)
    scores = {encoding: _score(sample, encoding) for encoding in _WESTERN}
    best = max(_WESTERN, key=lambda encoding: scores[encoding])
    if scores[best] <= 0:
        return EncodingGuess(_last_resort(sample) or "cp1252", False, 0.1)
    if best == "cp1252" and _CENTRAL_MARKS.search(sample.decode("cp1252", "replace")):
        return EncodingGuess("iso8859-2", False, 0.5)
    second = max(scores[encoding] for encoding in _WESTERN if encoding != best)
    lead = (scores[best] - second) / scores[best]
    # ISO-8859-15 and cp1252 agree on nearly every letter: a draw between them harms nobody.
    if best == "cp1252" and scores["iso8859-15"] + 0.2 > scores[best]:
        return EncodingGuess(best, False, 0.8)
    return EncodingGuess(best, False, min(0.95, 0.4 + lead / 2))


def _score(sample: bytes, encoding: str) -> float:
    """How French the sample looks in an encoding, per non-ASCII character (about -10 to 9)."""
    text = sample.decode(encoding, "replace")
    total = count = 0
    before = "\n"
    for index, letter in enumerate(text):
        if letter > "\x7f":
            count += 1
            weight = _WEIGHTS.get(letter)
            after = text[index + 1] if index + 1 < len(text) else "\n"
            total += _in_context(letter, weight, before, after)
        before = letter
    return total / count + _PRIOR[encoding] if count else 0.0


def _in_context(letter: str, weight: int | None, before: str, after: str) -> int:
    """The weight of a character, less what its neighbours say against it."""
    if letter == "\ufffd" or "\x80" <= letter <= "\x9f":
        return -10
    small = before.islower() + after.islower()
    if weight is None:
        return 0 if letter.isalpha() else -_MISFIT - 2 * small
    if not letter.isalpha():
        # A sign inside a word, the apostrophe apart, is a letter read in the wrong encoding.
        inside = before.isalpha() and after.isalpha() and letter not in "’·\u00a0–"
        hanging = letter in "–—" and before.isalpha() != after.isalpha()
        return -_MISFIT if inside or hanging else weight
    if not before.isalpha() and not after.isalpha():
        return weight if letter in "àÀ" else 0  # the only accented word of one letter
    if letter.isupper() and (before.islower() or (before.isalpha() and after.islower())):
        return -_MISFIT
    if letter.islower() and before.isupper() and not after.islower():
        return -1
    # "Église", not "êglise": these never or hardly ever begin a French word.
    return weight - 2 if letter in "êôîûâëïùç" and not before.isalpha() else weight


def _last_resort(sample: bytes) -> str | None:
    """What charset-normalizer says when no French letter helps, among the same encodings."""
    from charset_normalizer import from_bytes

    best = from_bytes(sample[:20_000], cp_isolation=list(_WESTERN)).best()
    return None if best is None else codecs.lookup(best.encoding).name
