"""Workbooks of one sheet (XLSX) written as a stream of typed cells; nothing runs as a formula.

The sheet is written straight into the zip file, page by page: a hundred thousand rows take no
more memory than a thousand. Texts are inline strings of the format "text", so that they stay
texts when they are edited. Source: ECMA-376, part 1 (SpreadsheetML).
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from math import isfinite
from typing import Any, BinaryIO, Final, Literal
from xml.sax.saxutils import escape, quoteattr

from sme_crm.domain.errors import OutputError

SheetKind = Literal[
    "text", "integer", "decimal", "amount", "share", "date", "instant", "yes_no", "any"
]

ROW_LIMIT: Final = 1_048_576
COLUMN_LIMIT: Final = 16_384
_CELL_LIMIT: Final = 32_767
_NARROWEST, _WIDEST = 9, 46
# What XML 1.0 cannot hold, and half surrogate pairs.
_ILLEGAL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# What a reader would take for an escaped letter ("_x000D_"): its underscore is escaped itself.
_ESCAPED: Final = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_PLAIN: Final = re.compile(r"[^&<>_\x00-\x1f\ud800-\udfff\ufffe\uffff]*")
_ISO_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_ISO_INSTANT: Final = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?")
_FIRST_DAY: Final = date(1899, 12, 30).toordinal()
_FIRST_OF_MARCH: Final = 61  # before it Excel counts a day that never was

# Cell styles by their place in cellXfs below.
_GENERAL, _HEADING, _TEXT, _DATE, _INSTANT, _AMOUNT, _WRAPPED, _SHARE = range(8)
_STYLES: Final = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    '<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd hh:mm"/>'
    '<numFmt numFmtId="165" formatCode="#,##0.00"/></numFmts>'
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>'
    '<font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/><family val="2"/></font>'
    "</fonts>"
    '<fills count="3"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill>'
    '<fill><patternFill patternType="solid"><fgColor rgb="FF24304F"/></patternFill></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="8"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1"'
    ' applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center"/></xf>'
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"'
    ' applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>'
    '<xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    "</cellXfs>"
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
    "</styleSheet>"
)
_TYPES: Final = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels"'
    ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.spreadsheetml.sheet.main+xml"/>'
    '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.spreadsheetml.worksheet+xml"/>'
    '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.spreadsheetml.styles+xml"/></Types>'
)
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_ROOT_RELATIONS: Final = (
    f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="{_PACKAGE}">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
    "</Relationships>"
)
_BOOK_RELATIONS: Final = (
    f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="{_PACKAGE}">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="rId2" Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>'
)


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """One column of the sheet; cells of the kind "any" are written by what they are."""

    heading: str
    kind: SheetKind = "any"


class WorkbookWriter:
    """Writes one sheet into a stream: `write` pages of cells, then `close`.

    A frozen, coloured line of headings; `filtered` gives it the arrows of the filter (they add a
    hidden name to the workbook, which mail merges would ask about).
    """

    def __init__(
        self,
        stream: BinaryIO,
        columns: Sequence[SheetColumn],
        title: str,
        *,
        filtered: bool = True,
        file_name: str = "",
    ) -> None:
        if len(columns) > COLUMN_LIMIT:
            raise OutputError("too_many_rows", file=file_name, limit=COLUMN_LIMIT)
        self._columns = columns
        self._title = sheet_title(title)
        self._filtered = filtered
        self._file_name = file_name
        self._letters = [_letters(number) for number in range(len(columns))]
        self._zip = zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=4)
        self._sheet: Any = None
        self._row = 1

    def write(self, cells: Sequence[Sequence[Any]]) -> None:
        """Add rows, given as the cells of each column; raises OutputError too_many_rows."""
        if self._sheet is None:
            self._begin(cells)
        count = len(cells[0]) if cells else 0
        if self._row + count > ROW_LIMIT:
            raise OutputError("too_many_rows", file=self._file_name, limit=ROW_LIMIT - 1)
        first = self._row + 1
        made = [
            _CELLS[column.kind](letters, first, values)
            for column, letters, values in zip(self._columns, self._letters, cells, strict=True)
        ]
        pieces = []
        for number, row in enumerate(zip(*made, strict=True), first):
            pieces.append(f'<row r="{number}">{"".join(row)}</row>')
        self._row += count
        self._sheet.write("".join(pieces).encode())

    def close(self) -> None:
        """Finish the workbook; the stream stays open."""
        if self._sheet is None:
            self._begin([[] for _ in self._columns])
        corner = f"A1:{self._letters[-1]}{self._row}" if self._columns else "A1"
        filtered = f'<autoFilter ref="{corner}"/>' if self._filtered and self._columns else ""
        # Telephone numbers and postal codes are texts on purpose: no green corners.
        self._sheet.write(
            f'</sheetData>{filtered}<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6"'
            ' header="0.3" footer="0.3"/>'
            '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>'
            f'<ignoredErrors><ignoredError sqref="{corner}" numberStoredAsText="1"/>'
            "</ignoredErrors></worksheet>".encode()
        )
        self._sheet.close()
        name = quoteattr(self._title)
        quoted = self._title.replace("'", "''")
        absolute = re.sub(r"([A-Z]+)(\d+)", r"$\1$\2", corner)
        place = escape(f"'{quoted}'!{absolute}")
        hidden = (
            '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'
            f"{place}</definedName></definedNames>"
            if filtered
            else ""
        )
        self._zip.writestr(
            "xl/workbook.xml",
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<workbook xmlns='
            '"http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
            f' xmlns:r="{_OFFICE}"><sheets><sheet name={name} sheetId="1" r:id="rId1"/></sheets>'
            f"{hidden}</workbook>",
        )
        for path, text in (
            ("[Content_Types].xml", _TYPES), ("_rels/.rels", _ROOT_RELATIONS),
            ("xl/_rels/workbook.xml.rels", _BOOK_RELATIONS), ("xl/styles.xml", _STYLES),
        ):  # fmt: skip
            self._zip.writestr(path, text)
        self._zip.close()

    def abandon(self) -> None:
        """Let go of an unfinished workbook quietly: the file it was meant for is thrown away."""
        if self._sheet is not None and not self._sheet.closed:
            with suppress(OSError, ValueError):  # told by the error that led here
                self._sheet.close()
        self._zip.fp = None  # nothing more is written when it is collected

    def _begin(self, cells: Sequence[Sequence[Any]]) -> None:
        self._sheet = self._zip.open("xl/worksheets/sheet1.xml", "w", force_zip64=True)
        widths = "".join(
            f'<col min="{number}" max="{number}" width="{_width(column, values)}"'
            f' style="{_COLUMN_STYLES.get(column.kind, _GENERAL)}" customWidth="1"/>'
            for number, (column, values) in enumerate(zip(self._columns, cells, strict=True), 1)
        )
        headings = "".join(
            f'<c r="{letters}1" s="{_HEADING}" t="inlineStr">{_inline(column.heading)}</c>'
            for column, letters in zip(self._columns, self._letters, strict=True)
        )
        self._sheet.write(
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns='
            '"http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
            '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
            '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2"'
            ' activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
            f"{widths and f'<cols>{widths}</cols>'}<sheetData>"
            f'<row r="1" ht="21" customHeight="1">{headings}</row>'.encode()
        )


_COLUMN_STYLES: Final = {
    "text": _TEXT, "date": _DATE, "instant": _INSTANT, "amount": _AMOUNT, "share": _SHARE,
}  # fmt: skip


def clean_cell(text: str) -> str:
    """A text as a cell can hold it: at most 32 767 letters, line ends LF, nothing illegal."""
    if len(text) > _CELL_LIMIT or not text.isprintable():
        return _ILLEGAL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))[:_CELL_LIMIT]
    return text


def _inline(text: str) -> str:
    if _PLAIN.fullmatch(text) is None or len(text) > _CELL_LIMIT:
        text = escape(_ESCAPED.sub("_x005F_", clean_cell(text)))
    keep = ' xml:space="preserve"' if text != text.strip() or "\n" in text else ""
    return f"<is><t{keep}>{text}</t></is>"


def _text_cells(letters: str, first: int, values: Sequence[Any]) -> list[str]:
    made = []
    plain = _PLAIN.fullmatch
    for number, value in enumerate(values, first):
        if not value:
            made.append("")
        elif plain(value) and len(value) < _CELL_LIMIT and value[0] != " " and value[-1] != " ":
            made.append(f'<c r="{letters}{number}" s="2" t="inlineStr"><is><t>{value}</t></is></c>')
        else:
            style = _WRAPPED if "\n" in value else _TEXT
            made.append(f'<c r="{letters}{number}" s="{style}" t="inlineStr">{_inline(value)}</c>')
    return made


def _number_cells(style: int) -> Callable[[str, int, Sequence[Any]], list[str]]:
    def make(letters: str, first: int, values: Sequence[Any]) -> list[str]:
        return [
            ""
            if value is None or value == ""
            else f'<c r="{letters}{number}" s="{style}"><v>{value!r}</v></c>'
            if isinstance(value, int | float) and isfinite(value)
            else _text_cells(letters, number, [str(value)])[0]
            for number, value in enumerate(values, first)
        ]

    return make


def _yes_no_cells(letters: str, first: int, values: Sequence[Any]) -> list[str]:
    return [
        "" if value is None else f'<c r="{letters}{number}" t="b"><v>{int(value)}</v></c>'
        for number, value in enumerate(values, first)
    ]


def _date_cells(style: int) -> Callable[[str, int, Sequence[Any]], list[str]]:
    known: dict[str, float | None] = {}

    def make(letters: str, first: int, values: Sequence[Any]) -> list[str]:
        made = []
        if len(known) > 50_000:
            known.clear()
        for number, value in enumerate(values, first):
            if not value:
                made.append("")
                continue
            if value not in known:
                known[value] = _serial(value)
            serial = known[value]
            if serial is None:
                made += _text_cells(letters, number, [value])
            else:
                made.append(f'<c r="{letters}{number}" s="{style}"><v>{serial}</v></c>')
        return made

    return make


def _serial(text: str) -> float | None:
    """The number Excel keeps a date under; None for what is no whole date after 1 March 1900."""
    try:
        if _ISO_DATE.fullmatch(text):
            day = date.fromisoformat(text).toordinal() - _FIRST_DAY
            return day if day >= _FIRST_OF_MARCH else None
        if _ISO_INSTANT.fullmatch(text):
            at = datetime.fromisoformat(text)
            day = at.toordinal() - _FIRST_DAY
            clock = (at.hour * 3600 + at.minute * 60 + at.second) / 86_400
            return round(day + clock, 9) if day >= _FIRST_OF_MARCH else None
    except ValueError:
        return None
    return None


def _any_cells(letters: str, first: int, values: Sequence[Any]) -> list[str]:
    """Cells by what they are: texts, booleans, numbers, dates."""
    made = []
    for number, value in enumerate(values, first):
        kind: SheetKind = "text"
        if isinstance(value, bool):
            kind = "yes_no"
        elif isinstance(value, int | float):
            kind = "decimal"
        elif isinstance(value, datetime):
            kind, value = "instant", value.isoformat(timespec="seconds")
        elif isinstance(value, date):
            kind, value = "date", value.isoformat()
        elif value is not None:
            value = str(value)
        made += _CELLS[kind](letters, number, [value])
    return made


_CELLS: Final[dict[SheetKind, Callable[[str, int, Sequence[Any]], list[str]]]] = {
    "text": _text_cells,
    "integer": _number_cells(_GENERAL),
    "decimal": _number_cells(_GENERAL),
    "amount": _number_cells(_AMOUNT),
    "share": _number_cells(_SHARE),
    "date": _date_cells(_DATE),
    "instant": _date_cells(_INSTANT),
    "yes_no": _yes_no_cells,
    "any": _any_cells,
}


def _letters(number: int) -> str:
    """The name of a column: 0 is A, 26 is AA."""
    name = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(65 + rest) + name
    return name


def _width(column: SheetColumn, values: Sequence[Any]) -> int:
    """Characters that show the heading with its filter arrow and the first cells."""
    longest = len(column.heading) + 4
    for value in islice(values, 200):
        if value is not None:
            longest = max(longest, len(str(value).partition("\n")[0]) + 1)
    return min(_WIDEST, max(_NARROWEST, longest))


def sheet_title(title: str) -> str:
    """A name Excel accepts: 31 characters, none of []:*?/\\ and no apostrophe at the ends."""
    cleaned = re.sub(r"[\[\]:*?/\\]", " ", _ILLEGAL.sub("", title)).strip(" '")
    return cleaned[:31].strip(" '") or "Sheet1"
