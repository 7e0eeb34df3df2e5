"""The XML parts of a zipped document, read as something foreign: bounded, without entities."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Protocol
from xml.parsers import expat

from sme_crm.formats.file_kind import ARCHIVE_ERRORS, refusal

LARGEST_FILE: Final = 50_000_000
LARGEST_PART: Final = 30_000_000
"""Bytes of one part unpacked; the text of a long letter has some ten thousands."""
_GREATEST_RATIO: Final = 200
_RATIO_FROM: Final = 1 << 20
_CHUNK: Final = 1 << 16
MOST_NESTED: Final = 200


class XmlHandler(Protocol):
    """What is told of an XML part; names carry their prefix's namespace before a blank."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, text: str) -> None:
        """Characters of the element that is open."""


class _RefusedError(Exception):
    """The XML has what no writer of documents writes: a document type, entities, a deep nest."""


@contextmanager
def open_parts(path: Path) -> Iterator[zipfile.ZipFile]:
    """The archive of a document.

    Raises FileRefused: missing, folder, unreadable, too_large, damaged, encrypted,
    empty, no_document.
    """
    try:
        if path.is_dir():
            raise refusal("folder", path)
        if path.stat().st_size > LARGEST_FILE:
            raise refusal("too_large", path)
        with path.open("rb") as stream:
            head = stream.read(2)
        if head != b"PK":  # not even an archive: the old Word format, a text, a picture
            raise refusal("no_document" if head else "empty", path)
    except FileNotFoundError as error:
        raise refusal("missing", path) from error
    except OSError as error:
        raise refusal("unreadable", path) from error
    try:
        with zipfile.ZipFile(path) as archive:
            yield archive
    except (*ARCHIVE_ERRORS, expat.ExpatError, _RefusedError) as error:
        raise refusal("damaged", path) from error
    except RuntimeError as error:  # what zipfile says of an encrypted member
        raise refusal("encrypted", path) from error


def parse_part(archive: zipfile.ZipFile, name: str, path: Path, handler: XmlHandler) -> None:
    """Tell `handler` a part of the archive, piece by piece; a part that is not there is empty.

    Raises FileRefused too_large for one that unpacks beyond all measure, and what `open_parts`
    turns into damaged.
    """
    try:
        part = archive.getinfo(name)
    except KeyError:
        return
    ratio = part.file_size / max(1, part.compress_size)
    if part.file_size > LARGEST_PART or (part.file_size > _RATIO_FROM and ratio > _GREATEST_RATIO):
        raise refusal("too_large", path)
    parser = _parser(handler)
    unpacked = 0
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            unpacked += len(chunk)
            if unpacked > LARGEST_PART:  # the directory of the archive may lie
                raise refusal("too_large", path)
            parser.Parse(chunk, False)
    parser.Parse(b"", True)


def _parser(handler: XmlHandler) -> expat.XMLParserType:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    depth = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > MOST_NESTED:
            raise _RefusedError
        handler.start(name, attributes)

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        handler.end(name)

    def refuse(*_: object) -> None:
        raise _RefusedError

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = handler.text
    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    parser.ExternalEntityRefHandler = None
    return parser
