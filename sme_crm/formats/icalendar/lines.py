"""Content lines of iCalendar files: unfolded, decoded, cut into head and value, and back.

Sources: RFC 5545, 3.1 (folding) and 3.3.11 (escapes); RFC 6868 (quotes in parameters);
vCalendar 1.0 (quoted-printable); and what programs really write.
"""

from __future__ import annotations

import quopri
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import BinaryIO, Final, NamedTuple

from sme_crm.formats.encodings import guess_encoding

MAX_LINE: Final = 1 << 20
"""Bytes of a line, folds included, that are read: longer ones are left out and told."""

_CHUNK: Final = 1 << 18
_HEAD: Final = re.compile(r"[A-Za-z0-9][\w-]*[ \t]*(?:;|:|$)", re.ASCII)
_QUOTED_HEAD: Final = re.compile(r'(?:[^":]|"[^"]*")*(?=:)')
_PARAMETER: Final = re.compile(r';((?:[^";]|"[^"]*"?)*)')
_CONTROLS: Final = re.compile("[\0-\x08\x0b-\x1f\x7f]")
_CONTROLS_AND_ENDS: Final = re.compile("[\0-\x08\x0a-\x1f\x7f]")
_SURROGATES: Final = re.compile("[\ud800-\udfff]")
_ESCAPE: Final = re.compile(r"\\([\\;,:nN\"])")
_ESCAPED: Final = {"n": "\n", "N": "\n"}
_TO_ESCAPE: Final = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
_CARET: Final = re.compile(r"\^([\^n'])")
_CARETS: Final = {"^": "^", "n": "\n", "'": '"'}
_TO_CARETS: Final = str.maketrans({"^": "^^", "\n": "^n", '"': "^'"})
_LIST_COMMA: Final = re.compile(r"(?<!\\)((?:\\\\)*),")
_QUOTED: Final = re.compile(rb"[^:]*;(?:ENCODING=)?QUOTED-PRINTABLE[;:]", re.IGNORECASE)
_LISTS: Final = frozenset(("CATEGORIES", "RESOURCES", "ATTENDEE", "ORGANIZER"))
_WIDTH: Final = 75


class Line(NamedTuple):
    """A logical line and the number of the physical one it begins in (from 1).

    `fault`: "" or why the text cannot be trusted: "line_too_long" (it is cut), "not_utf8" (it was
    read as cp1252).
    """

    number: int
    text: str
    fault: str = ""


class Head(NamedTuple):
    """What stands before the value: the name in capitals and the parameters.

    Keys of parameters are in capitals, values unquoted; `raw` is their text (";TZID=Europe/Rome").
    """

    name: str
    parameters: Mapping[str, str]
    raw: str


def read_lines(stream: BinaryIO) -> Iterator[Line]:
    """The logical lines of a file, blank ones left out.

    Line ends may be CR, LF or both, mixed; a fold may cut a letter. Text is UTF-8, UTF-16 or
    UTF-32; lines that are no UTF-8 are read as cp1252. Values in quoted-printable come as text.
    Raises OSError.
    """
    start, number, fault = 0, 0, ""
    parts: list[bytes] = []
    size, soft = 0, False
    for physical in _physical_lines(stream):
        number += 1
        if not physical:
            soft = False
            continue
        if start and (soft or physical[0] in b" \t"):
            size += len(physical)
            if size > MAX_LINE:
                fault = "line_too_long"
            elif soft:
                parts[-1] = parts[-1][:-1]
                parts.append(physical)
            else:
                parts.append(physical[1:])
            soft = physical[-1:] == b"=" and _QUOTED.match(parts[0]) is not None and not fault
            continue
        soft = physical[-1:] == b"=" and _QUOTED.match(physical) is not None
        if start:
            yield _decoded(start, b"".join(parts) if len(parts) > 1 else parts[0], fault)
        start, parts, fault, size = number, [physical], "", len(physical)
        if size > MAX_LINE:
            parts, fault = [physical[:100]], "line_too_long"
    if start:
        yield _decoded(start, b"".join(parts), fault)


def _decoded(number: int, raw: bytes, fault: str) -> Line:
    if not fault and (b"RINTABLE" in raw or b"rintable" in raw) and _QUOTED.match(raw):
        return _unquoted(number, raw)
    try:
        return Line(number, raw.decode(), fault)
    except UnicodeDecodeError:
        if fault:  # cut, perhaps inside a letter
            return Line(number, raw.decode("utf-8", "replace"), fault)
        return Line(number, raw.decode("cp1252", "replace"), "not_utf8")


def _unquoted(number: int, raw: bytes) -> Line:
    """A property whose value is in quoted-printable, as if it had been written without."""
    before, _, value = raw.partition(b":")
    head = _read_head(before.decode("ascii", "replace"))
    if head is None:
        return Line(number, raw.decode("utf-8", "replace"))
    plain = quopri.decodestring(value)
    fault = ""
    try:
        text = plain.decode(head.parameters.get("CHARSET") or "utf-8")
    except (LookupError, UnicodeDecodeError):
        text, fault = plain.decode("cp1252", "replace"), "not_utf8"
    text = clean_text(text)
    if head.name in _LISTS:
        text = " ".join(text.splitlines())
    else:
        text = escape(text.replace("\\;", ";"))
    rest = without_parameters(head, "ENCODING", "CHARSET", "QUOTED-PRINTABLE")
    return Line(number, f"{head.name}{rest}:{text}", fault)


def _physical_lines(stream: BinaryIO) -> Iterator[bytes]:
    """Lines without their ends, in UTF-8 or single bytes; of an endless one the beginning."""
    head = stream.read(_CHUNK)
    guess = guess_encoding(head[:4096])
    if guess.encoding.startswith(("utf-16", "utf-32")):
        text = (head + stream.read()).decode(guess.encoding, "replace")
        yield from text.removeprefix("\ufeff").encode("utf-8", "replace").splitlines()
        return
    rest = head.removeprefix(b"\xef\xbb\xbf")
    while head:
        # A CR at the very end may be half of a CRLF: it waits for the next piece.
        end = max(rest.rfind(b"\n"), rest.rfind(b"\r", 0, -1)) + 1
        if end:
            yield from rest[:end].splitlines()
            rest = rest[end:]
        elif len(rest) > 2 * MAX_LINE:
            rest = rest[: MAX_LINE + 1]  # told as too long by whoever sees its length
        head = stream.read(_CHUNK)
        rest += head
    yield from rest.splitlines()


def cut_line(text: str) -> tuple[Head, str] | None:
    """A property's head and its value as it stands; None when the line is no property."""
    before, colon, value = text.partition(":")
    if '"' in before:
        quoted = _QUOTED_HEAD.match(text)
        if quoted is not None:
            before, value = quoted.group(), text[quoted.end() + 1 :]
    head = _read_head(before)
    return None if head is None or not colon else (head, value)


@lru_cache(maxsize=512)
def _read_head(text: str) -> Head | None:
    """Name and parameters; a file repeats few heads often."""
    text = text.strip(" \t")
    if _HEAD.match(text) is None:
        return None
    name, semicolon, rest = text.partition(";")
    parameters: dict[str, str] = {}
    for piece in _PARAMETER.findall(semicolon + rest):
        key, _, value = piece.partition("=")
        if key.strip():
            parameters.setdefault(key.strip().upper(), value.strip().strip('"'))
    return Head(name.strip().upper(), parameters, clean_line(semicolon + rest))


def without_parameters(head: Head, *keys: str) -> str:
    """The raw parameters of a head, less some and the empty ones."""
    kept = []
    for piece in _PARAMETER.findall(head.raw):
        key = piece.partition("=")[0].strip().upper()
        if key and key not in keys:
            kept.append(f";{piece.strip()}")
    return "".join(kept)


def unescape(value: str) -> str:
    """A text value as people read it: escapes resolved, control characters taken out."""
    if "\\" in value:
        value = _ESCAPE.sub(lambda found: _ESCAPED.get(found[1], found[1]), value)
    return clean_text(value)


def escape(text: str) -> str:
    """A text as value of a property."""
    return clean_text(text).translate(_TO_ESCAPE)


def split_list(value: str) -> list[str]:
    """The texts of a list, unescaped: commas that are escaped part nothing."""
    if "\\" not in value:
        return [clean_text(part) for part in value.split(",")]
    pieces = _LIST_COMMA.split(value)
    parts = [a + b for a, b in zip(pieces[0::2], [*pieces[1::2], ""], strict=True)]
    return [unescape(part) for part in parts]


def decode_parameter(value: str) -> str:
    """A parameter's value with the carets of RFC 6868 resolved."""
    return _CARET.sub(lambda found: _CARETS[found[1]], value) if "^" in value else value


def encode_parameter(text: str) -> str:
    """A text as value of a parameter, in quotes."""
    return f'"{clean_text(text).translate(_TO_CARETS)}"'


def clean_text(text: str) -> str:
    """A text without what iCalendar cannot carry.

    Taken out are the control characters but TAB and line feed (RFC 5545, 3.1); a carriage return
    becomes a line feed, half of a surrogate pair U+FFFD.
    """
    if _CONTROLS.search(text) is not None:
        text = _CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return text if text.isascii() else _SURROGATES.sub("\ufffd", text)


def clean_line(text: str) -> str:
    """A raw line or a value that is not escaped: without control characters and line ends."""
    return _CONTROLS_AND_ENDS.sub("", clean_text(text))


def fold(line: str) -> bytes:
    """A content line with its end, in pieces of at most 75 bytes that cut no letter."""
    raw = line.encode()
    if len(raw) <= _WIDTH:
        return raw + b"\r\n"
    pieces = []
    start, width = 0, _WIDTH
    while start < len(raw):
        end = min(start + width, len(raw))
        while end < len(raw) and raw[end] & 0xC0 == 0x80:
            end -= 1
        pieces.append(raw[start:end])
        start, width = end, _WIDTH - 1  # the blank that marks a fold counts
    return b"\r\n ".join(pieces) + b"\r\n"
