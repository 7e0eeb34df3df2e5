"""A copy of a large XLSX that holds the first rows of its sheets: read in a blink for a preview."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final
from xml.etree import ElementTree

from sme_crm.formats.file_kind import ARCHIVE_ERRORS
from sme_crm.formats.workbook.guard import SheetExtent

HEAD_ROWS: Final = 1_000
"""Rows of each sheet that are kept: more than the sample of an import and what is held back."""
_LARGE: Final = 4 << 20
_KEPT: Final = 1 << 20
_CHUNK: Final = 1 << 19
_MOST_CUT: Final = 16 << 20
_STRINGS: Final = "xl/sharedstrings.xml"
_SHARED: Final = re.compile(rb't="s"[^>]*>\s*<(?:\w+:)?v>(\d+)<')
_DATA: Final = re.compile(rb"<((?:\w+:)?)sheetData\b")
_ITEMS: Final = re.compile(rb"<((?:\w+:)?)sst\b")
_ITEM_END: Final = re.compile(rb"</(?:\w+:)?si>|<(?:\w+:)?si\s*/>")


def cut_workbook(path: Path, extents: Mapping[str, SheetExtent]) -> io.BytesIO | None:
    """The workbook with the first rows of every sheet; None when it is small or cannot be cut.

    Styles and the other parts that make values what they are come along, pictures do not.
    Raises OSError.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            if not any(part.filename in extents and part.file_size > _LARGE for part in parts):
                return None
            return _cut(archive, parts, extents)
    except ARCHIVE_ERRORS as error:
        if isinstance(error, OSError):
            raise
        return None


def extents_of_sheets(path: Path, extents: Mapping[str, SheetExtent]) -> dict[str, SheetExtent]:
    """The extents by the names of the sheets, those of the workbook. Raises OSError.

    A sheet whose part is not found (a damaged relation) gets an extent without an end, so that it
    is read whole.
    """
    found: dict[str, SheetExtent] = {}
    with zipfile.ZipFile(path) as archive:
        names = {part.lower(): part for part in archive.namelist()}
        book = ElementTree.fromstring(archive.read(names["xl/workbook.xml"]))
        links = ElementTree.fromstring(archive.read(names["xl/_rels/workbook.xml.rels"]))
    targets = {link.get("Id"): link.get("Target", "") for link in links}
    for sheet in book.iter():
        if sheet.tag.rpartition("}")[2] != "sheet":
            continue
        link = next((value for key, value in sheet.items() if key.endswith("}id")), "")
        target = targets.get(link, "").lstrip("/").removeprefix("xl/")
        extent = extents.get(names.get(f"xl/{target}".lower(), ""))
        found[sheet.get("name", "")] = extent or SheetExtent(1 << 20, 26, b"")
    return found


def _cut(
    archive: zipfile.ZipFile, parts: list[zipfile.ZipInfo], extents: Mapping[str, SheetExtent]
) -> io.BytesIO | None:
    copy = io.BytesIO()
    strings: zipfile.ZipInfo | None = None
    needed = -1
    with zipfile.ZipFile(copy, "w", zipfile.ZIP_STORED) as target:
        for part in parts:
            if part.filename in extents:
                content = _first_rows(archive, part, extents[part.filename].merged)
                if content is None:
                    return None
                needed = max(needed, *map(int, _SHARED.findall(content)), -1)
                target.writestr(part.filename, content)
            elif part.filename.lower() == _STRINGS:
                strings = part
            elif part.file_size <= _KEPT or part.filename.lower().endswith("styles.xml"):
                target.writestr(part.filename, archive.read(part))
        if strings is not None:
            target.writestr(strings.filename, _first_strings(archive, strings, needed + 1))
    copy.seek(0)
    return copy


def _first_rows(archive: zipfile.ZipFile, part: zipfile.ZipInfo, merged: bytes) -> bytes | None:
    """The part of a sheet up to its thousandth row; None when its rows cannot be told apart."""
    text = b""
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            text += chunk
            found = _DATA.search(text)
            prefix = found[1] if found else b""
            end = b"</" + prefix + b"row>"
            if found and text.count(end) >= HEAD_ROWS:
                break
            if len(text) > _MOST_CUT:
                if found is None or end not in text:
                    return None
                break
        else:
            return text
    last = text.rfind(end) + len(end)
    return b"".join(
        (text[:last], b"</" + prefix + b"sheetData>", merged, b"</" + prefix + b"worksheet>")
    )


def _first_strings(archive: zipfile.ZipFile, part: zipfile.ZipInfo, count: int) -> bytes:
    """The first texts of the table that the cells refer to; all of them when it is small."""
    if part.file_size <= _KEPT:
        return archive.read(part)
    pieces: list[bytes] = []
    found = 0
    prefix = b""
    before = b""
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            # A mark cut in two is whole together with the next piece.
            cut = chunk.rfind(b">") + 1
            text, before = before + chunk[:cut], chunk[cut:]
            if not pieces and (root := _ITEMS.search(text)):
                prefix = root[1]
            ends = [match.end() for match in _ITEM_END.finditer(text)]
            if found + len(ends) >= count:
                pieces.append(text[: ends[count - found - 1]] if count > found else b"")
                return b"".join((*pieces, b"</" + prefix + b"sst>"))
            found += len(ends)
            pieces.append(text)
    return b"".join((*pieces, before))
