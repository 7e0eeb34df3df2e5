"""What can be done with the table the cursor is in, as entries of a menu."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QTextTable
from PySide6.QtWidgets import QMenu, QTextEdit

from sme_crm.ui.letters.editor import table_editing
from sme_crm.ui.letters.editor.block_formats import attributes_of

translate = QCoreApplication.translate


def table_actions(edit: QTextEdit, table: QTextTable, menu: QMenu) -> list[QAction]:
    """Entries for the cell of `table` that the cursor of `edit` is in."""
    made = [
        _action(menu, translate("TableMenu", "Add a row below"), lambda: _add_row(edit)),
        _action(menu, translate("TableMenu", "Add a column at the right"), lambda: _add_col(edit)),
        _action(menu, translate("TableMenu", "Take out this row"), lambda: _remove_row(edit)),
        _action(menu, translate("TableMenu", "Take out this column"), lambda: _remove_col(edit)),
        _action(menu, translate("TableMenu", "Take out the table"), lambda: _remove_all(table)),
    ]
    headed = _action(
        menu,
        translate("TableMenu", "First row is the heading"),
        lambda: table_editing.set_headed(table, not table_editing.is_headed(table)),
    )
    headed.setCheckable(True)
    headed.setChecked(table_editing.is_headed(table))
    return [*made, headed, _rules(table, menu), _aligns(edit, table, menu)]


def _rules(table: QTextTable, menu: QMenu) -> QAction:
    inner = QMenu(translate("TableMenu", "Lines"), menu)
    present = attributes_of(table.format()).get("rules", "rows")
    names = {
        "rows": translate("TableMenu", "Between the rows"),
        "grid": translate("TableMenu", "Around all cells"),
        "none": translate("TableMenu", "None"),
    }
    for key, name in names.items():
        action = _action(inner, name, partial(table_editing.set_rules, table, key))
        action.setCheckable(True)
        action.setChecked(key == present)
        inner.addAction(action)
    return inner.menuAction()


def _aligns(edit: QTextEdit, table: QTextTable, menu: QMenu) -> QAction:
    inner = QMenu(translate("TableMenu", "Column"), menu)
    column = table.cellAt(edit.textCursor()).column()
    names = {
        "left": translate("TableMenu", "Left"),
        "center": translate("TableMenu", "Centred"),
        "right": translate("TableMenu", "Right"),
    }
    for key, name in names.items():
        action = _action(inner, name, partial(table_editing.set_column_align, table, column, key))
        inner.addAction(action)
    return inner.menuAction()


def _action(menu: QMenu, text: str, act: Callable[[], object]) -> QAction:
    action = QAction(text, menu)
    action.triggered.connect(lambda _checked=False: act())
    return action


def _add_row(edit: QTextEdit) -> None:
    table_editing.add_row(edit.textCursor())


def _add_col(edit: QTextEdit) -> None:
    table_editing.add_column(edit.textCursor())


def _remove_row(edit: QTextEdit) -> None:
    edit.setTextCursor(table_editing.remove_row(edit.textCursor()))


def _remove_col(edit: QTextEdit) -> None:
    edit.setTextCursor(table_editing.remove_column(edit.textCursor()))


def _remove_all(table: QTextTable) -> None:
    table.removeRows(0, table.rows())
