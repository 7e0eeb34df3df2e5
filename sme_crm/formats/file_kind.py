"""The kind of a file by its content: extensions lie."""

from __future__ import annotations

import lzma
import re
import struct
import zipfile
import zlib
from pathlib import Path
from typing import Final, Literal

from sme_crm.domain.errors import FileRefused
from sme_crm.formats.encodings import guess_encoding

FileKind = Literal["csv", "xlsx", "xls", "xlsb", "ods", "vcf", "ldif", "ics", "text"]

ARCHIVE_ERRORS: Final = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, OSError, EOFError, ValueError,
    LookupError, OverflowError, NotImplementedError,
)  # fmt: skip
"""What zipfile raises on a damaged archive, found by flipping bytes."""

_HEAD: Final = 1 << 16
_ZIP: Final = b"PK\x03\x04"
_OLE: Final = bytes.fromhex("d0cf11e0a1b11ae1")
_FOREIGN: Final = (
    (b"%PDF", "pdf"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"SQLite format 3\0", "database"),
    (b"{\\rtf", "word"),
    (b"\x1f\x8b", "archive"),
    (b"Rar!", "archive"),
    (b"7z\xbc\xaf", "archive"),
    (b"PK\x05\x06", "archive"),
    (b"\x7fELF", "program"),
    (b"MZ\x90", "program"),
)
_VCARD: Final = re.compile(r"^[ \t]*BEGIN[ \t]*:[ \t]*VCARD[ \t]*$", re.IGNORECASE | re.MULTILINE)
_CALENDAR: Final = re.compile(
    r"\s*BEGIN[ \t]*:[ \t]*V(?:CALENDAR|TIMEZONE|EVENT|TODO|JOURNAL|FREEBUSY)\b", re.IGNORECASE
)
# The lines before the first entry: comments (which may be folded), the version, blank ones.
_LDIF: Final = re.compile(
    r"(?:(?:#|version[ \t]*:|charset[ \t]*:|[ \t]).*\n|\n)*+dn[ \t]*::?[ \t]*\S", re.IGNORECASE
)
# A card whose BEGIN was lost: it has an end, or the properties every card has.
_CARD_END: Final = re.compile(r"^END[ \t]*:[ \t]*VCARD[ \t]*$", re.IGNORECASE | re.MULTILINE)
_CARD_LINES: Final = re.compile(
    r"^(?:VERSION:[234]\.\d|(?:FN|N|TEL|EMAIL)(?:;[^:\n]*)?:.)", re.IGNORECASE | re.MULTILINE
)
_EVENT: Final = re.compile(rb"^[ \t]*BEGIN[ \t]*:[ \t]*VEVENT\b", re.IGNORECASE | re.MULTILINE)
_MARKUP: Final = re.compile(r"\s*<(?:\?xml|!doctype|html|table|workbook)", re.IGNORECASE)
_CONTROLS: Final = bytes(byte for byte in range(32) if byte not in b"\t\n\r\f\x0b\x1a\x1b\0")


def find_kind(path: Path) -> FileKind:
    """What a file is, by its first bytes and, for archives, its table of contents.

    Raises FileRefused: missing, folder, unreadable, empty, binary, damaged, encrypted,
    no_cards, calendar (param `events`: how many), unknown_format (param `kind` says what it is:
    "pdf", "word", "markup"…).
    """
    head = _head(path)
    if head.startswith(_ZIP):
        return _kind_of_archive(path)
    if head.startswith(_OLE):
        return _kind_of_compound(path)
    for magic, kind in _FOREIGN:
        if head.startswith(magic):
            raise refusal("unknown_format", path, kind=kind)
    guess = guess_encoding(head)
    text = head.decode(guess.encoding, "replace").removeprefix("\ufeff").replace("\r\n", "\n")
    text = text.replace("\r", "\n")
    if not text.strip(" \t\n\f\x0b\0\x1a"):
        raise refusal("empty", path)
    if not guess.encoding.startswith("utf-") or guess.encoding == "utf-8":
        _refuse_binary(path, head)
    if _CALENDAR.match(text):
        raise refusal("calendar", path, events=_count_events(path, guess.encoding))
    if _VCARD.search(text):
        return "vcf"
    if _LDIF.match(text):
        return "ldif"
    named = path.suffix.lower() in (".vcf", ".vcard")
    if _CARD_END.search(text) or (named and _CARD_LINES.search(text)):
        return "vcf"
    if named:
        raise refusal("no_cards", path)
    if _MARKUP.match(text):
        raise refusal("unknown_format", path, kind="markup")
    return "csv"


def refusal(code: str, path: Path, **params: object) -> FileRefused:
    """The error for a file; its name is told, its folder is not."""
    return FileRefused(code, file=path.name, **params)


def _head(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise refusal("folder", path)
        if path.stat().st_size == 0:
            raise refusal("empty", path)
        if not path.is_file():
            raise refusal("unreadable", path)
        with path.open("rb") as stream:
            return stream.read(_HEAD)
    except FileNotFoundError as error:
        raise refusal("missing", path) from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise refusal("unreadable", path) from error


def _count_events(path: Path, encoding: str) -> int:
    """How many events a calendar holds; the file is read once, line by line."""
    wide = encoding.startswith(("utf-16", "utf-32"))
    try:
        with path.open("rb") as stream:
            if wide:
                return len(_EVENT.findall(stream.read().decode(encoding, "replace").encode()))
            return sum(len(_EVENT.findall(line.replace(b"\r", b"\n"))) for line in stream)
    except OSError as error:
        raise refusal("unreadable", path) from error


def _refuse_binary(path: Path, head: bytes) -> None:
    """Text has no control characters; a stray one or a few NULs are forgiven."""
    controls = len(head) - len(head.translate(None, _CONTROLS))
    if controls > 2 + len(head) // 50 or head.count(0) * 4 > len(head):
        raise refusal("binary", path)


def _kind_of_archive(path: Path) -> FileKind:
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            if "xl/workbook.bin" in names:
                return "xlsb"
            if any(name.lower() == "xl/workbook.xml" for name in names):
                return "xlsx"
            if "content.xml" in names:
                manifest = b""
                if "META-INF/manifest.xml" in names:
                    manifest = archive.read("META-INF/manifest.xml")
                if b"encryption-data" in manifest:
                    raise refusal("encrypted", path)
                if b"opendocument.spreadsheet" in manifest + archive.read("content.xml")[:4096]:
                    return "ods"
    except ARCHIVE_ERRORS as error:
        raise refusal("damaged", path) from error
    except RuntimeError as error:  # what zipfile says of an encrypted member
        raise refusal("encrypted", path) from error
    kind = "word" if any(name.startswith("word/") for name in names) else "archive"
    raise refusal("unknown_format", path, kind=kind)


def _kind_of_compound(path: Path) -> FileKind:
    """Old Excel, or a wrapped encrypted workbook: told by the names of the streams inside."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise refusal("unreadable", path) from error
    if "EncryptedPackage".encode("utf-16-le") in content:
        raise refusal("encrypted", path)
    if any(name.encode("utf-16-le") in content for name in ("Workbook", "Book")):
        return "xls"
    if "WordDocument".encode("utf-16-le") in content:
        raise refusal("unknown_format", path, kind="word")
    raise refusal("unknown_format", path, kind="compound")
