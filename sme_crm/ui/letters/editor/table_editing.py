"""Tables in the text of a letter: put in, rows and columns, heading, rules."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtGui import QTextCursor, QTextLength, QTextTable

from sme_crm.domain.letters.template import Runs, Table
from sme_crm.ui.letters.editor.block_editing import one_step, table_of
from sme_crm.ui.letters.editor.block_formats import (
    attributes_of,
    filler_format,
    path_of,
    set_meaning,
)
from sme_crm.ui.letters.editor.template_writing import table_format

_NEW: Final = (3, 2)
MOST_COLUMNS: Final = 8


def insert_table(cursor: QTextCursor) -> QTextCursor:
    """Put an empty table in below the cursor; a cursor in its first cell."""
    at = QTextCursor(cursor)
    at.clearSelection()
    outer = table_of(at)
    rows, columns = _NEW
    empty: Runs = ()
    shape = Table(((empty,) * columns,) * rows, headed=True)
    with one_step(at):
        if outer is not None:
            at.setPosition(outer.lastPosition() + 1)
        path = path_of(at.block().blockFormat())
        if at.block().length() > 1:
            at.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            at.insertBlock(filler_format())
        at.setBlockFormat(filler_format())
        table = at.insertTable(rows, columns, table_format(shape, path))
        behind = QTextCursor(at.document())
        behind.setPosition(table.lastPosition() + 1)
        if behind.block().length() == 1:
            behind.setBlockFormat(filler_format())
    return table.cellAt(0, 0).firstCursorPosition()


def add_row(cursor: QTextCursor) -> None:
    """A row below the one the cursor is in."""
    table = table_of(cursor)
    if table is not None:
        table.insertRows(table.cellAt(cursor).row() + 1, 1)


def add_column(cursor: QTextCursor) -> None:
    """A column right of the one the cursor is in."""
    table = table_of(cursor)
    if table is not None and table.columns() < MOST_COLUMNS:
        with one_step(cursor):
            table.insertColumns(table.cellAt(cursor).column() + 1, 1)
            _reshape(table, {"widths": [], "aligns": []})


def remove_row(cursor: QTextCursor) -> QTextCursor:
    """Take out the row the cursor is in; the last one takes the table along.

    Returns a cursor in the row that follows.
    """
    table = table_of(cursor)
    if table is None:
        return cursor
    row, column, last = table.cellAt(cursor).row(), table.cellAt(cursor).column(), table.rows() == 1
    table.removeRows(row, 1)
    if last:
        return cursor
    return table.cellAt(min(row, table.rows() - 1), column).firstCursorPosition()


def remove_column(cursor: QTextCursor) -> QTextCursor:
    """Take out the column the cursor is in; the last one takes the table along.

    Returns a cursor in the column that follows.
    """
    table = table_of(cursor)
    if table is None:
        return cursor
    row, column = table.cellAt(cursor).row(), table.cellAt(cursor).column()
    last = table.columns() == 1
    with one_step(cursor):
        table.removeColumns(column, 1)
        if not last:
            _reshape(table, {"widths": [], "aligns": []})
    if last:
        return cursor
    return table.cellAt(row, min(column, table.columns() - 1)).firstCursorPosition()


def is_headed(table: QTextTable) -> bool:
    """Whether the first row of a table is its heading."""
    return bool(attributes_of(table.format()).get("headed"))


def set_headed(table: QTextTable, headed: bool) -> None:
    """Make the first row a heading, or a row like the others."""
    _reshape(table, {"headed": headed})


def set_rules(table: QTextTable, rules: str) -> None:
    """Print lines between rows ("rows"), around all cells ("grid") or none ("none")."""
    _reshape(table, {"rules": rules})


def set_column_align(table: QTextTable, column: int, align: str) -> None:
    """Put the words of a column left, right or in the middle."""
    kept = list(attributes_of(table.format()).get("aligns", []))
    kept += ["left"] * (table.columns() - len(kept))
    kept[column] = align
    _reshape(table, {"aligns": kept})


def _reshape(table: QTextTable, changed: dict[str, Any]) -> None:
    shown = table.format()
    kept = attributes_of(shown) | changed
    set_meaning(shown, "table", kept, path_of(shown))
    shown.setHeaderRowCount(1 if kept.get("headed") else 0)
    columns = table.columns()
    shares = kept.get("widths") or [1.0] * columns
    total = sum(shares)
    percent = QTextLength.Type.PercentageLength
    shown.setColumnWidthConstraints([QTextLength(percent, 100 * s / total) for s in shares])
    table.setFormat(shown)
