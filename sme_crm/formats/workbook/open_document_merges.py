"""The merged cells of an OpenDocument workbook, which its reader does not tell."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Final
from xml.parsers import expat

from sme_crm.formats.file_kind import ARCHIVE_ERRORS

Range = tuple[tuple[int, int], tuple[int, int]]
"""((row, column) of the first cell, (row, column) of the last), from 0."""

_CONTENT: Final = "content.xml"
_LARGEST: Final = 40 << 20
_SPANNED: Final = b"number-rows-spanned="


def merged_ranges(path: Path) -> dict[str, list[Range]]:
    """The ranges that are merged over several rows, by the name of the sheet.

    Empty for a file that has none, or too large a one to be looked through for their sake.
    """
    reader = _MergeReader()
    try:
        with zipfile.ZipFile(path) as archive:
            if archive.getinfo(_CONTENT).file_size > _LARGEST:
                return {}
            content = archive.read(_CONTENT)
        if _SPANNED in content:
            reader.read(content)
    except (*ARCHIVE_ERRORS, RuntimeError, expat.ExpatError):
        return {}  # the reader of the cells says what is wrong with the file
    return reader.ranges


class _MergeReader:
    """Counts rows and columns while it goes through the elements of the tables."""

    def __init__(self) -> None:
        self.ranges: dict[str, list[Range]] = {}
        self._sheet: list[Range] = []
        self._row = self._column = 0
        self._repeated = 1

    def read(self, content: bytes) -> None:
        """Raises expat.ExpatError."""
        parser = expat.ParserCreate()
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.Parse(content, True)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name in ("table:table-cell", "table:covered-table-cell"):
            rows = _number(attributes, "table:number-rows-spanned")
            columns = _number(attributes, "table:number-columns-spanned")
            if rows > 1:
                last = (self._row + rows - 1, self._column + columns - 1)
                self._sheet.append(((self._row, self._column), last))
            self._column += _number(attributes, "table:number-columns-repeated")
        elif name == "table:table-row":
            self._column = 0
            self._repeated = _number(attributes, "table:number-rows-repeated")
        elif name == "table:table":
            self._row = 0
            self._sheet = self.ranges.setdefault(attributes.get("table:name", ""), [])

    def _end(self, name: str) -> None:
        if name == "table:table-row":
            self._row += self._repeated


def _number(attributes: dict[str, str], name: str) -> int:
    text = attributes.get(name, "1")
    return int(text) if text.isascii() and text.isdigit() else 1
