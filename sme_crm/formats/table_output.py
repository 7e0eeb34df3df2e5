"""Tables written as CSV and XLSX files whose texts no spreadsheet takes for formulas."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sme_crm.domain.errors import OutputError
from sme_crm.formats.output_file import output_file

if TYPE_CHECKING:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_ARMED: Final = re.compile(r"'+[=+\-@\t\r\n＝＋－＠]")
# Numbers, amounts and telephone numbers begin with a sign and are harmless: digits, spaces and
# the punctuation of numbers, no letter, no operator after the sign.
_PLAIN: Final = re.compile(r"[+-]?[ (]*\d[\d\s.,()/-]*%?")
_CELL_LIMIT: Final = 32_767
_ROW_LIMIT: Final = 1_048_576
# What XML 1.0 cannot hold, and half surrogate pairs.
_ILLEGAL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def guarded_text(text: str) -> str:
    """The text with an apostrophe before it if a spreadsheet would run it as a formula.

    Plain numbers and telephone numbers ("-12,50", "+33 6 12 34 56 78") stay as they are. A text
    that already begins with an apostrophe and a sign gets one more: `unguarded_text` takes
    exactly one off. Source of the signs: OWASP, "CSV Injection".
    """
    if not text.startswith(_FORMULA):
        return "'" + text if text[:1] == "'" and _ARMED.match(text) else text
    return text if _PLAIN.fullmatch(text) else "'" + text


def unguarded_text(text: str) -> str:
    """The text without the apostrophe that `guarded_text` put before it."""
    if text[:1] == "'" and _ARMED.match(text) and not _PLAIN.fullmatch(text[1:]):
        return text[1:]
    return text


def write_csv(
    path: Path,
    header: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    delimiter: str = ";",
    encoding: str = "utf-8-sig",
) -> None:
    """Writes a CSV file that a French Excel opens as it is: UTF-8 with mark, semicolons, CRLF.

    Texts that would run as formulas get an apostrophe. With another encoding a letter that it
    lacks becomes "?". Raises OutputError; the file that was there before then stays.
    """
    with output_file(path) as stream:
        text = io.TextIOWrapper(stream, encoding, errors="replace", newline="")
        writer = csv.writer(text, delimiter=delimiter, lineterminator="\r\n")
        writer.writerow([guarded_text(cell) for cell in header])
        for row in rows:
            writer.writerow([guarded_text(cell) for cell in row])
        text.flush()
        text.detach()


def write_xlsx(
    path: Path,
    header: Sequence[str],
    rows: Iterable[Sequence[object]],
    sheet_title: str,
) -> None:
    """Writes a workbook of one sheet: bold frozen header, columns as wide as their texts.

    Texts are written as texts, so that nothing runs as a formula and no zero is lost; numbers,
    dates and booleans keep their type; None is an empty cell. A text is cut at the 32 767
    characters a cell can hold. Raises OutputError ("too_many_rows" beyond 1 048 576).
    """
    import openpyxl

    workbook = openpyxl.Workbook(write_only=True)
    sheet = workbook.create_sheet(_sheet_title(sheet_title))
    sheet.freeze_panes = "A2"
    with output_file(path) as stream:
        first = list(islice(rows_iterator := iter(rows), 200))
        for index, width in enumerate(_widths(header, first)):
            sheet.column_dimensions[openpyxl.utils.get_column_letter(index + 1)].width = width
        sheet.append([_text_cell(sheet, cell, bold=True) for cell in header])
        count = 1
        for part in (first, rows_iterator):
            for row in part:
                count += 1
                if count > _ROW_LIMIT:
                    raise OutputError("too_many_rows", file=path.name, limit=_ROW_LIMIT - 1)
                sheet.append([_cell(sheet, value) for value in row])
        # A zip file that cannot be finished complains when it is thrown away: pack in memory.
        packed = io.BytesIO()
        workbook.save(packed)
        stream.write(packed.getbuffer())


def _cell(sheet: WriteOnlyWorksheet, value: object) -> object:
    return _text_cell(sheet, value) if isinstance(value, str) else value


def _text_cell(sheet: WriteOnlyWorksheet, text: str, *, bold: bool = False) -> object:
    """A text that needs no care as it is; else a cell that says it is a text, not a formula."""
    if len(text) > _CELL_LIMIT or not text.isprintable():
        text = _ILLEGAL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))[:_CELL_LIMIT]
    if not bold and not text.startswith(("=", "#")):
        return text
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font

    cell: WriteOnlyCell = WriteOnlyCell(sheet, value=text)
    cell.data_type = "s"
    if bold:
        cell.font = Font(bold=True)
    return cell


def _sheet_title(title: str) -> str:
    """A name Excel accepts: 31 characters, none of []:*?/\\ and no apostrophe at the ends."""
    cleaned = re.sub(r"[\[\]:*?/\\]", " ", _ILLEGAL.sub("", title)).strip(" '")
    return cleaned[:31].strip(" '") or "Sheet1"


def _widths(header: Sequence[str], rows: Sequence[Sequence[object]]) -> list[float]:
    """Column widths in characters for the header and the first rows, 8 to 50."""
    widths = [len(heading) for heading in header]
    for row in rows:
        for index, value in enumerate(row[: len(widths)]):
            widths[index] = max(widths[index], len(str(value)) if value is not None else 0)
    return [min(50, max(8, width + 2)) for width in widths]
