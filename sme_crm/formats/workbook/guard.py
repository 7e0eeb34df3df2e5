"""Refuses workbooks built or damaged so that reading them would fill the memory."""

from __future__ import annotations

import re
import struct
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple
from xml.parsers import expat

from sme_crm.formats.file_kind import ARCHIVE_ERRORS, refusal
from sme_crm.formats.workbook.compound_file import read_stream, records

_GREATEST_TOTAL: Final = 4 << 30
_GREATEST_PART: Final = 12 << 20
_GREATEST_RATIO: Final = 120
"""Real sheets shrink 5 to 40 times; a part of 12 MB that shrinks more than this is a bomb."""

_MANY_CELLS: Final = 20_000_000
_THINNEST: Final = 25
"""The reader keeps a full grid: one cell at XFD1048576 would cost it 17 billion places."""
_MANY_OLD_CELLS: Final = 6_000_000
_OLD_EXTENT: Final = 0x0200
_NARROW_EXTENT: Final = 10
_WIDE_EXTENT: Final = 14
_OLD_ROWS: Final = 1 << 16
_OLD_COLUMNS: Final = 1 << 8
_EXTENT: Final = 148
_MOST_ROWS: Final = (1 << 20) - 1
_MOST_COLUMNS: Final = (1 << 14) - 1
_BEGIN_OF_SHEET: Final = 0x0809
_MANY_NUMBERS: Final = 0x00BD
_OLD_CELLS: Final = frozenset({0x0006, 0x00BD, 0x00D6, 0x00FD, 0x0203, 0x0204, 0x0205, 0x027E})
_OLD_PLACE: Final = 4
_MOST_REPEATED: Final = 500_000
"""Filled cells that the repetitions of OpenDocument may stand for."""

_BINARY_SHEET: Final = re.compile(r"xl/worksheets/[^/]+\.bin", re.IGNORECASE)
_PREFIX: Final = re.compile(rb"<(\w+:)?(?:worksheet|sheetData)\b")
_HEAD: Final = 1 << 14
_DECLARED: Final = re.compile(rb'<(?:\w+:)?dimension ref="[A-Z]+\d+:([A-Z]+)\d+"')
_BEYOND_Z: Final = re.compile(rb"r\s*=\s*[\"'][A-Za-z]{2}")
_MERGED: Final = re.compile(rb"<(?:\w+:)?mergeCells\b.*?</(?:\w+:)?mergeCells>", re.DOTALL)
_MANY_COLUMNS: Final = re.compile(
    rb"<table:table-cell\b[^>]*?-columns-repeated\s*=\s*[\"'](\d{2,})[\"'][^>]*>"
)
_MANY_ROWS: Final = re.compile(
    rb"<table:table-row\b[^>]*?-rows-repeated\s*=\s*[\"'](\d{2,})[\"'][^>]*>(.*?)</table:table-row>",
    re.DOTALL,
)
_CHUNK: Final = 1 << 20
_TRIES: Final = 100
_LONGEST_TAIL: Final = 4 << 20
_MOST_RECORDS: Final = 2_000_000


class SheetExtent(NamedTuple):
    """What a sheet of XLSX holds: its last row, its columns, and where cells are merged (XML).

    Up to Z the columns are those the sheet declares (0 when it does not), beyond they are counted.
    """

    last_row: int
    columns: int
    merged: bytes


def refuse_bomb(path: Path) -> dict[str, SheetExtent]:
    """Checks the sizes and the extent of the sheets of a zipped workbook.

    Returns the extents by the name of the part, for XLSX. Raises FileRefused: too_large, damaged,
    encrypted. Decompresses each sheet once, piece by piece.
    """
    extents: dict[str, SheetExtent] = {}
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            if sum(part.file_size for part in parts) > _GREATEST_TOTAL:
                raise refusal("too_large", path)
            for part in parts:
                ratio = part.file_size / max(1, part.compress_size)
                if part.file_size > _GREATEST_PART and ratio > _GREATEST_RATIO:
                    raise refusal("too_large", path)
            for part in parts:
                if part.filename.lower().endswith(".xml") and part.file_size:
                    with archive.open(part) as stream:
                        head = stream.read(_HEAD)
                    # Entities of its own ("billion laughs"): no program writes any.
                    if b"<!ENTITY" in head:
                        raise refusal("damaged", path)
                    if _PREFIX.search(head):  # a sheet, wherever it lies
                        extents[part.filename] = _survey_sheet(archive, part, path)
                if _BINARY_SHEET.fullmatch(part.filename):
                    _refuse_thin_binary_sheet(archive, part, path)
                elif part.filename == "content.xml":
                    _refuse_repetition(archive, part, path)
    except ARCHIVE_ERRORS as error:
        raise refusal("damaged", path) from error
    except RuntimeError as error:
        raise refusal("encrypted", path) from error
    return extents


def _survey_sheet(archive: zipfile.ZipFile, part: zipfile.ZipInfo, path: Path) -> SheetExtent:
    """The extent of a sheet; refuses one whose few cells span an enormous grid."""
    cells = last_row = 0
    columns = 26
    declared = 0
    before, tail = b"", b""
    prefix = b""
    close, end, cell_row, far_cell = _marks(prefix)
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            if not before:
                if (found := _PREFIX.search(chunk)) and found[1]:
                    prefix = found[1]
                    close, end, cell_row, far_cell = _marks(prefix)
                if found := _DECLARED.search(chunk):
                    declared = _column_number(found[1])
            text = before + chunk
            before = chunk[-64:]
            # Empty styled cells (<c …/>), of which some programs write a million, cost nothing.
            cells += chunk.count(close)
            last_row = max(last_row, _last_row(text, close, cell_row))
            if _BEYOND_Z.search(text):
                for name in set(far_cell.findall(text)):
                    columns = max(columns, _column_number(name))
            if tail:
                tail += chunk if len(tail) < _LONGEST_TAIL else b""
            elif (place := text.find(end)) >= 0:
                tail = text[place:]
    places = last_row * columns
    if places > _MANY_CELLS and places > _THINNEST * cells:
        raise refusal("too_large", path)
    merged = _MERGED.search(tail)
    if columns == 26:
        columns = declared if declared <= 26 else 0
    return SheetExtent(last_row, columns, merged[0] if merged else b"")


def _last_row(text: bytes, close: bytes, cell_row: re.Pattern[bytes]) -> int:
    """The row of the last filled cell of a piece, 0 without any that says its row."""
    at = text.rfind(close)
    start = b"<" + close[2:-1]
    for _ in range(_TRIES):
        at = text.rfind(start, 0, max(0, at))
        if at < 0:
            return 0
        if found := cell_row.match(text, at):
            return int(found[1])
    return 0


def _marks(prefix: bytes) -> tuple[bytes, bytes, re.Pattern[bytes], re.Pattern[bytes]]:
    """What ends a cell and the data, and finds the row of a cell and columns beyond Z."""
    return (
        b"</" + prefix + b"c>",
        b"</" + prefix + b"sheetData>",
        re.compile(b"<" + prefix + rb"c\s[^>]*?\br\s*=\s*[\"'][A-Za-z]+(\d+)[\"']"),
        re.compile(b"<" + prefix + rb"c\s[^>]*?\br\s*=\s*[\"']([A-Za-z]{2,3})\d+[\"'][^>]*(?<!/)>"),
    )


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


def _refuse_thin_binary_sheet(archive: zipfile.ZipFile, part: zipfile.ZipInfo, path: Path) -> None:
    """The same for XLSB, whose rows and cells are records of a number, a size and the content."""
    with archive.open(part) as stream:
        data = stream.read(_GREATEST_PART)
    cells = row = last_row = columns = 0
    for number, place in _records(data):
        if number == 0:
            row = int.from_bytes(data[place : place + 4], "little")
        elif number == _EXTENT and place + 16 <= len(data):
            top, bottom, left, right = struct.unpack_from("<4I", data, place)
            if bottom < top or right < left or bottom > _MOST_ROWS or right > _MOST_COLUMNS:
                raise refusal("damaged", path)
        elif 2 <= number <= 11:  # cells that hold something
            cells += 1
            last_row = row
            columns = max(columns, int.from_bytes(data[place : place + 4], "little") + 1)
    places = (last_row + 1) * columns
    if places > _MANY_CELLS and places > _THINNEST * cells:
        raise refusal("too_large", path)


def _records(data: bytes) -> Iterator[tuple[int, int]]:
    """(number, place of the content) of the first two million records of an XLSB part."""
    place, end = 0, len(data)
    for _ in range(_MOST_RECORDS):
        if place + 2 > end:
            return
        number = data[place]
        place += 1
        if number & 0x80:
            number = (number & 0x7F) | (data[place] << 7)
            place += 1
        size = shift = 0
        for _ in range(4):
            if place >= end:
                return
            byte = data[place]
            place += 1
            size |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                break
        yield number, place
        place += size


def refuse_thin_old_workbook(path: Path) -> None:
    """The same for XLS. Raises FileRefused: too_large, unreadable."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise refusal("unreadable", path) from error
    stream = read_stream(data, ("Workbook", "Book"))
    cells = last_row = columns = 0
    for number, place, size in records(stream, _MOST_RECORDS):
        if number == _BEGIN_OF_SHEET:
            cells = last_row = columns = 0
        elif number == _OLD_EXTENT:
            _refuse_odd_extent(stream[place : place + size], path)
        elif number in _OLD_CELLS and size >= _OLD_PLACE:
            row, column = struct.unpack_from("<2H", stream, place)
            if number == _MANY_NUMBERS:
                (column,) = struct.unpack_from("<H", stream, place + size - 2)
            cells += 1
            last_row, columns = max(last_row, row), max(columns, column + 1)
            if last_row * columns > _MANY_OLD_CELLS and last_row * columns > _THINNEST * cells:
                # Cells come row by row: the next ones cannot make up for it.
                raise refusal("too_large", path)


def _refuse_odd_extent(content: bytes, path: Path) -> None:
    """Refuses a declared extent that ends before it begins: the reader would take it at its word.

    The content of a DIMENSIONS record: first row, row after the last, the same of columns.
    """
    wide = len(content) >= _WIDE_EXTENT
    if len(content) not in (_NARROW_EXTENT, _WIDE_EXTENT):
        raise refusal("damaged", path)
    top, bottom, left, right = struct.unpack_from("<2I2H" if wide else "<4H", content)
    if bottom < top or right < left or bottom > _OLD_ROWS or right > _OLD_COLUMNS:
        raise refusal("damaged", path)


def _refuse_repetition(archive: zipfile.ZipFile, part: zipfile.ZipInfo, path: Path) -> None:
    """Refuses an ODS sheet in which a filled cell or row stands for millions of others.

    Also one that is no sound XML: its reader would wait forever for the end of the table.
    """
    places = 0
    parser = expat.ParserCreate()
    before = b""
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            text = before + chunk
            try:
                parser.Parse(chunk)
            except expat.ExpatError as error:
                raise refusal("damaged", path) from error
            before = b"" if b"-repeated=" not in chunk[-65536:] else chunk[-65536:]
            for cell in _MANY_COLUMNS.finditer(text):
                if b"value" in cell[0] or text[cell.end() : cell.end() + 7] == b"<text:p":
                    places += int(cell[1])
            for row in _MANY_ROWS.finditer(text):
                if b"value" in row[2] or b"<text:p" in row[2]:
                    places += int(row[1]) * max(1, row[2].count(b"<table:table-cell"))
            if places > _MOST_REPEATED:
                raise refusal("too_large", path)
    try:
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise refusal("damaged", path) from error
