"""Rows of workbooks (XLSX, XLSM, XLS, XLSB, ODS), read by calamine from a stream."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final, NamedTuple

from sme_crm.domain.errors import FileRefused
from sme_crm.formats.file_kind import refusal
from sme_crm.formats.header_row import LOOKED_AT, contact_words
from sme_crm.formats.left_out import LeftOut, told_row
from sme_crm.formats.source_row import SourceRow
from sme_crm.formats.table_head import find_head
from sme_crm.formats.workbook.guard import SheetExtent, refuse_bomb, refuse_thin_old_workbook
from sme_crm.formats.workbook.head import HEAD_ROWS, cut_workbook, extents_of_sheets
from sme_crm.formats.workbook.open_document_merges import Range, merged_ranges

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

_Value = int | float | str | bool | dt.time | dt.date | dt.datetime | dt.timedelta
_SMALL_FILE: Final = 3 << 20
"""Bytes up to which every sheet is looked into to find the one with contacts."""
_TALLEST_MERGE: Final = 1_000
_LEAST_BANNER: Final = 3


class SheetName(NamedTuple):
    """A sheet of a workbook; hidden ones are offered too, after the visible ones."""

    name: str
    visible: bool


class Workbook:
    """An open workbook; the sheet read last stays in memory until `close`.

    Of a large XLSX a copy with its first rows is read at first, the whole with the row after them.
    """

    def __init__(self, path: Path, kind: str) -> None:
        """Raises FileRefused: damaged, encrypted, unreadable, too_large, no_rows."""
        self._path = path
        self._kind = kind
        extents = refuse_bomb(path) if kind in ("xlsx", "ods", "xlsb") else {}
        if kind == "xls":
            refuse_thin_old_workbook(path)
        self._whole: _Sheets | None = None
        self._head: _Sheets | None = None
        self._extents: dict[str, SheetExtent] = {}
        copy = cut_workbook(path, extents) if kind == "xlsx" else None
        if copy is not None:
            try:
                self._head = _Sheets(path, copy)
                self._extents = extents_of_sheets(path, extents)
            except FileRefused:
                self._head = None  # the whole may be read all the same
        shown = self._head or self._all()
        self.sheets = shown.names()
        if not self.sheets:
            raise refusal("no_rows", path)

    def likely_sheet(self) -> str:
        """The sheet that most looks like contacts; the first one with a table when none does.

        Of a large file that is not XLSX, the first sheet with rows.
        """
        ordered = sorted(self.sheets, key=lambda sheet: not sheet.visible)
        best, best_score = ordered[0].name, (-2, 0, 0)
        thorough = self._head is not None or self._path.stat().st_size <= _SMALL_FILE
        for sheet in ordered:
            rows = self.first_rows(sheet.name)
            words = contact_words(find_head(rows).cells)
            filled = sum(1 for row in rows if any(row))
            widest = max((sum(map(bool, row)) for row in rows), default=0)
            # A table has two rows and two columns at least; a list one of them; a note neither.
            shape = (filled > 0) + (filled > 1) + (filled > 1 and widest > 1)
            cells = sum(1 for row in rows for cell in row if cell) if words else 0
            score = (words if sheet.visible else -1, shape, cells)
            if score > best_score:
                best, best_score = sheet.name, score
            if not thorough and filled > 1:
                break
        self._seen().keep(best)
        return best

    def sheets_like(self, name: str) -> tuple[str, ...]:
        """The other visible sheets whose headings are those of a sheet: more of the same table."""
        if len(self.sheets) < 2 or not (self._head or self._path.stat().st_size <= _SMALL_FILE):
            return ()
        headings = find_head(self.first_rows(name)).cells
        if sum(map(bool, headings)) < 2:
            return ()
        found = tuple(
            sheet.name
            for sheet in self.sheets
            if sheet.visible
            and sheet.name != name
            and find_head(self.first_rows(sheet.name)).cells == headings
        )
        self._seen().keep(name)
        return found

    def first_rows(self, name: str) -> list[list[str]]:
        """The first rows of a sheet as texts, empty ones too, to find its header."""
        sheet = self._seen().sheet(name)
        return [_texts(row) for row in islice(sheet.iter_rows(), LOOKED_AT)]

    def size(self, name: str) -> tuple[int, int, int]:
        """Rows down to the last used one, columns used, and the first of them (0 is A)."""
        sheet = self._seen().sheet(name)
        start, end = sheet.start, sheet.end
        if start is None or end is None:
            return 0, 0, 0
        height, width = end[0] + 1, end[1] + 1 - start[1]
        extent = self._extents.get(name)
        if extent is not None:
            height = max(height, extent.last_row)
            width = max(width, extent.columns - start[1])
        return height, width, start[1]

    def rows(self, name: str, after: int, width: int, told: list[LeftOut]) -> Iterator[SourceRow]:
        """The rows below line `after`, as the sheet numbers its rows; empty ones left out.

        Cells that are merged downwards repeat their text in every row that has more to say; a text
        across most of the columns is no data and goes to `told`.
        """
        given = after
        if self._head is not None:
            for row in _sheet_rows(self._head.sheet(name), (), after, width, told):
                given = row.line
                yield row
            if self._extents[name].last_row <= HEAD_ROWS:
                return
        merged = merged_ranges(self._path).get(name, ()) if self._kind == "ods" else ()
        yield from _sheet_rows(self._all().sheet(name), merged, given, width, told)

    def _seen(self) -> _Sheets:
        return self._head or self._all()

    def _all(self) -> _Sheets:
        if self._whole is None:
            try:
                with self._path.open("rb") as stream:
                    # Given a path calamine believes the extension.
                    self._whole = _Sheets(self._path, stream)
            except OSError as error:
                raise refusal("unreadable", self._path) from error
        return self._whole


class _Sheets:
    """The sheets of one stream, each read when it is asked for."""

    def __init__(self, path: Path, stream: BinaryIO) -> None:
        from python_calamine import CalamineWorkbook

        self._path = path
        self._sheets: dict[str, CalamineSheet] = {}
        try:
            self._workbook = CalamineWorkbook.from_filelike(stream)
        except BaseException as error:
            raise _typed(error, path) from error

    def names(self) -> tuple[SheetName, ...]:
        """The sheets that hold cells, in the order of the workbook."""
        from python_calamine import SheetTypeEnum, SheetVisibleEnum

        return tuple(
            SheetName(sheet.name, sheet.visible == SheetVisibleEnum.Visible)
            for sheet in self._workbook.sheets_metadata
            if sheet.typ == SheetTypeEnum.WorkSheet
        )

    def sheet(self, name: str) -> CalamineSheet:
        """A sheet with its cells. Raises FileRefused."""
        sheet = self._sheets.get(name)
        if sheet is None:
            try:
                sheet = self._workbook.get_sheet_by_name(name)
            except BaseException as error:
                raise _typed(error, self._path) from error
            self._sheets[name] = sheet
        return sheet

    def keep(self, name: str) -> None:
        """Releases the sheets but one."""
        self._sheets = {key: sheet for key, sheet in self._sheets.items() if key == name}


def _sheet_rows(
    sheet: CalamineSheet, ranges: Sequence[Range], after: int, width: int, told: list[LeftOut]
) -> Iterator[SourceRow]:
    start = sheet.start
    merged = _Merged(sheet.merged_cell_ranges or ranges, start[1] if start else 0, width)
    for line, row in enumerate(sheet.iter_rows(), 1):
        if line <= after:
            if line in merged.lines:
                merged.fill(line, _texts(row))  # it may reach down into what comes
            continue
        cells = _texts(row)
        if not any(cells):
            continue
        if line in merged.lines:
            if merged.is_banner(line, cells):
                told.append(told_row(line, "note", cells))
                continue
            merged.fill(line, cells)
        problem = None
        if len(cells) < width:
            cells += [""] * (width - len(cells))
        elif len(cells) > width:
            if any(cells[width:]):
                problem = "too_many_cells"
            else:
                del cells[width:]
        yield SourceRow(line, tuple(cells), problem)


class _Merged:
    """The merged cells of a sheet by the lines they touch, the first column of the data being 0."""

    def __init__(self, ranges: Sequence[Range], first: int, width: int) -> None:
        self._width = width
        self._down: dict[int, list[int]] = {}
        self._across: dict[int, tuple[int, int]] = {}
        self._texts: dict[int, str] = {}
        for (top, left), (bottom, right) in ranges:
            if bottom > top and bottom - top < _TALLEST_MERGE:
                for line in range(top + 1, bottom + 2):
                    self._down.setdefault(line, []).append(left - first)
            elif right > left:
                self._across[top + 1] = (left - first, right - first)
        self._tops = {(top + 1, left - first) for (top, left), _ in ranges}
        self.lines = {*self._down, *self._across}

    def is_banner(self, line: int, cells: list[str]) -> bool:
        """Whether a row is one text across most of the columns ("Région Nord")."""
        span = self._across.get(line)
        if span is None or self._width < _LEAST_BANNER:
            return False
        left, right = span
        filled = [index for index, cell in enumerate(cells) if cell]
        return filled == [left] and (right - left + 1) * 2 > self._width

    def fill(self, line: int, cells: list[str]) -> None:
        """Gives the row the texts that are merged down into it."""
        for column in self._down.get(line, ()):
            if not 0 <= column < len(cells):
                continue
            if (line, column) in self._tops:
                self._texts[column] = cells[column]
            elif not cells[column]:
                cells[column] = self._texts.get(column, "")


def _typed(error: BaseException, path: Path) -> BaseException:
    """The refusal for what calamine raised; what is none of its business is given back."""
    from python_calamine import CalamineError, PasswordError

    if isinstance(error, PasswordError):
        return refusal("encrypted", path)
    if isinstance(error, OSError):
        # Without a number it is no word of the system: calamine says so of a file that ends early.
        return refusal("damaged" if error.errno is None else "unreadable", path)
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
