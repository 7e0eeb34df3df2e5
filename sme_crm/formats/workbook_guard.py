"""Refuses workbooks built or damaged so that reading them would fill the memory."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from typing import Final

from sme_crm.formats.file_kind import ARCHIVE_ERRORS, refusal

_GREATEST_TOTAL: Final = 4 << 30
_GREATEST_PART: Final = 64 << 20
_GREATEST_RATIO: Final = 150
"""Real sheets shrink 5 to 40 times; a part of 64 MB that shrinks more than this is a bomb."""

_MANY_CELLS: Final = 20_000_000
_THINNEST: Final = 25
"""The reader keeps a full grid: one cell at XFD1048576 would cost it 17 billion places."""

_SHEET: Final = re.compile(r"xl/worksheets/[^/]+\.xml", re.IGNORECASE)
_CELL_ROW: Final = re.compile(rb'<c [^>]*?r="[A-Z]+(\d+)"')
_FAR_CELL: Final = re.compile(rb'<c [^>]*?r="([A-Z]{2,3})\d+"[^>]*(?<!/)>')
_BEYOND_Z: Final = re.compile(rb'r="[A-Z][A-Z]')
_CHUNK: Final = 1 << 20


def refuse_bomb(path: Path) -> None:
    """Checks the sizes and the extent of the sheets of a zipped workbook.

    Raises FileRefused: too_large, damaged. Decompresses each sheet once, piece by piece.
    """
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
                if _SHEET.fullmatch(part.filename):
                    _refuse_thin_sheet(archive, part, path)
    except ARCHIVE_ERRORS as error:
        raise refusal("damaged", path) from error
    except RuntimeError as error:
        raise refusal("encrypted", path) from error


def _refuse_thin_sheet(archive: zipfile.ZipFile, part: zipfile.ZipInfo, path: Path) -> None:
    """Refuses a sheet whose few cells span an enormous grid."""
    cells = last_row = 0
    columns = 26
    before = b""
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            text = before + chunk
            before = chunk[-64:]
            # Empty styled cells (<c …/>), of which some programs write a million, cost nothing.
            cells += chunk.count(b"</c>")
            at = text.rfind(b"<c ", 0, max(0, text.rfind(b"</c>")))
            if found := _CELL_ROW.match(text, at) if at >= 0 else None:
                last_row = max(last_row, int(found[1]))
            if _BEYOND_Z.search(text):
                for name in set(_FAR_CELL.findall(text)):
                    columns = max(columns, _column_number(name))
    places = last_row * columns
    if places > _MANY_CELLS and places > _THINNEST * cells:
        raise refusal("too_large", path)


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
