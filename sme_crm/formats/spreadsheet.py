"""Rows of workbooks (XLSX, XLSM, XLS, XLSB, ODS), read by calamine from a stream."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from sme_crm.formats.delimited import SourceRow
from sme_crm.formats.file_kind import refusal
from sme_crm.formats.header_row import LOOKED_AT, contact_words, find_header
from sme_crm.formats.workbook_guard import refuse_bomb

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

_Value = int | float | str | bool | dt.time | dt.date | dt.datetime | dt.timedelta
_SMALL_FILE: Final = 3 << 20
"""Bytes up to which every sheet is looked into to find the one with contacts."""


class SheetName(NamedTuple):
    """A sheet of a workbook; hidden ones are offered too, after the visible ones."""

    name: str
    visible: bool


class Workbook:
    """An open workbook; the sheet read last stays in memory until `close`."""

    def __init__(self, path: Path, kind: str) -> None:
        """Raises FileRefused: damaged, encrypted, unreadable, too_large, no_rows."""
        if kind in ("xlsx", "ods", "xlsb"):
            refuse_bomb(path)
        self._path = path
        self._workbook = _open_workbook(path)
        self._sheets: dict[str, CalamineSheet] = {}
        from python_calamine import SheetTypeEnum, SheetVisibleEnum

        self.sheets = tuple(
            SheetName(sheet.name, sheet.visible == SheetVisibleEnum.Visible)
            for sheet in self._workbook.sheets_metadata
            if sheet.typ == SheetTypeEnum.WorkSheet
        )
        if not self.sheets:
            raise refusal("no_rows", path)

    def close(self) -> None:
        """Releases the memory of the sheets."""
        self._sheets.clear()

    def likely_sheet(self) -> str:
        """The sheet that most looks like contacts; the first one with rows in a large file."""
        ordered = sorted(self.sheets, key=lambda sheet: not sheet.visible)
        best, best_score = ordered[0].name, (-1, -1)
        thorough = self._path.stat().st_size <= _SMALL_FILE
        for sheet in ordered:
            rows = self.first_rows(sheet.name)
            header = find_header(rows)
            words = 0 if header is None else contact_words(rows[header])
            filled = sum(1 for row in rows if any(row))
            cells = sum(1 for row in rows for cell in row if cell)
            score = (words, cells) if sheet.visible else (-1, cells)
            if score > best_score:
                best, best_score = sheet.name, score
            if not thorough and filled > 1:
                break
        if len(self.sheets) > 1:
            self._sheets = {best: self._sheet(best)}
        return best

    def first_rows(self, name: str) -> list[list[str]]:
        """The first rows of a sheet as texts, empty ones too, to find its header."""
        return [_texts(row) for row in islice(self._sheet(name).iter_rows(), LOOKED_AT)]

    def size(self, name: str) -> tuple[int, int, int]:
        """Rows down to the last used one, columns used, and the first of them (0 is A)."""
        sheet = self._sheet(name)
        start = sheet.start
        if start is None:
            return 0, 0, 0
        return start[0] + sheet.height, sheet.width, start[1]

    def rows(self, name: str, after: int, width: int) -> Iterator[SourceRow]:
        """The rows below line `after`, as the sheet numbers its rows; empty ones left out."""
        for line, row in enumerate(self._sheet(name).iter_rows(), 1):
            if line > after:
                cells = _texts(row)
                if any(cells):
                    if len(cells) < width:
                        cells += [""] * (width - len(cells))
                    yield SourceRow(line, tuple(cells), None)

    def _sheet(self, name: str) -> CalamineSheet:
        sheet = self._sheets.get(name)
        if sheet is None:
            try:
                sheet = self._workbook.get_sheet_by_name(name)
            except BaseException as error:
                raise _typed(error, self._path) from error
            self._sheets[name] = sheet
        return sheet


def _open_workbook(path: Path) -> CalamineWorkbook:
    from python_calamine import CalamineWorkbook

    try:
        with path.open("rb") as stream:
            # Given a path calamine believes the extension.
            return CalamineWorkbook.from_filelike(stream)
    except BaseException as error:
        raise _typed(error, path) from error


def _typed(error: BaseException, path: Path) -> BaseException:
    """The refusal for what calamine raised; what is none of its business is given back."""
    from python_calamine import CalamineError, PasswordError

    if isinstance(error, PasswordError):
        return refusal("encrypted", path)
    if isinstance(error, OSError):
        return refusal("unreadable", path)
    # A panic of its Rust code comes as a BaseException of a module that cannot be imported.
    if isinstance(error, CalamineError | ValueError) or type(error).__name__ == "PanicException":
        if "password" in str(error).lower():
            return refusal("encrypted", path)
        return refusal("damaged", path)
    return error


def _texts(row: list[_Value]) -> list[str]:
    return [value if value.__class__ is str else cell_text(value) for value in row]


def cell_text(value: _Value) -> str:
    """A cell as a text: whole numbers without a fraction, ISO dates, "true" and "false".

    Other numbers have the 15 digits that spreadsheets show, so that 0.1 + 0.2 is "0.3"; durations
    are hours:minutes:seconds beyond 24 hours. Errors (#N/A) come from calamine as empty texts.
    """
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        if value.is_integer() and abs(value) < 1e18:
            return str(int(value))
        return format(value, ".15g")
    if isinstance(value, dt.timedelta):
        seconds = round(value.total_seconds())
        sign = "-" if seconds < 0 else ""
        hours, rest = divmod(abs(seconds), 3600)
        return f"{sign}{hours}:{rest // 60:02}:{rest % 60:02}"
    if isinstance(value, dt.datetime):
        return value.isoformat(timespec="seconds")
    if isinstance(value, dt.time):
        return value.isoformat(timespec="minutes" if value.second == 0 else "seconds")
    return value.isoformat()
