"""A window as text: what stands in it, from its widgets, for comparing with a kept dump."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QItemSelectionModel, QModelIndex, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QTableView,
    QTextEdit,
    QWidget,
)

from sme_crm.ui.lists.roles import Cell, ListRole
from sme_crm.ui.widgets.labels import ElidedLabel

_INDENT = "  "
# Parts of widgets that say nothing of their own.
_SILENT = (QScrollBar, QHeaderView)
# Widgets whose parts are told with them.
_WHOLE = (QAbstractButton, QAbstractSpinBox, QComboBox, QLabel, QLineEdit, QMenuBar, QTabBar)


def window_text(*windows: QWidget) -> str:
    """Every visible widget that says something, one a line (class, words, state), by indentation.

    Tables tell the rows that can be seen. The order is that of the widgets' making, which is
    the order of Tab where nothing else was set.
    """
    lines: list[str] = []
    for window in windows:
        title = window.windowTitle() or window.accessibleName()
        lines.append(f"{type(window).__name__}{_told(title)}{_state(window)}")
        lines += _lines(window, 1)
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _lines(widget: QWidget, depth: int) -> Iterator[str]:
    for child in widget.children():
        if not isinstance(child, QWidget) or child.isHidden() or child.isWindow():
            continue
        if isinstance(child, _SILENT) or not child.isVisible():
            continue
        words = _words(child)
        if words is not None:
            yield f"{_INDENT * depth}{type(child).__name__}{_told(words)}{_state(child)}"
        inner = depth if words is None else depth + 1
        if isinstance(child, QAbstractItemView):
            yield from (f"{_INDENT * inner}{row}" for row in _rows(child))
        if isinstance(child, QTextEdit | QPlainTextEdit | QAbstractItemView):
            continue
        if not isinstance(child, _WHOLE):
            yield from _lines(child, inner)


def _told(words: str) -> str:
    return f" “{words}”" if words else ""


def _state(widget: QWidget) -> str:
    found = []
    if isinstance(widget, QAbstractButton) and widget.isCheckable():
        found.append("on" if widget.isChecked() else "off")
    parent = widget.parentWidget()
    if not widget.isEnabled() and (parent is None or parent.isEnabled()):
        found.append("disabled")
    mark = widget.property("state")
    if isinstance(mark, str) and mark:
        found.append(mark)
    return f" [{', '.join(found)}]" if found else ""


def _words(widget: QWidget) -> str | None:
    """What a widget says; None for one that only holds others."""
    if isinstance(widget, QMenuBar):
        return " | ".join(action.text() for action in widget.actions() if action.isVisible())
    if isinstance(widget, QMenu):
        return widget.title()
    if isinstance(widget, QTabBar):
        return _tabs(widget)
    if isinstance(widget, QTextEdit | QPlainTextEdit):
        return widget.toPlainText().replace("\n", " ⏎ ") or _placeholder(widget)
    if isinstance(widget, QLineEdit):
        return widget.text() or _placeholder(widget)
    if isinstance(widget, QComboBox):
        return widget.currentText() or _placeholder(widget)
    if isinstance(widget, QAbstractSpinBox):
        return widget.text()
    if isinstance(widget, QAbstractItemView):
        return widget.accessibleName()
    if isinstance(widget, ElidedLabel):
        return widget.whole_text() or None
    if isinstance(widget, QLabel):
        return widget.text().replace("\n", " ⏎ ") or None
    if isinstance(widget, QAbstractButton):
        return widget.text() or widget.accessibleName()
    return _own_words(widget)


def _own_words(widget: QWidget) -> str | None:
    """The words of a widget that paints itself: its `text()`, else its accessible name."""
    text = getattr(widget, "text", None)
    words: object = text() if callable(text) else widget.accessibleName()
    return words if isinstance(words, str) and words else None


def _placeholder(widget: QWidget) -> str:
    text = getattr(widget, "placeholderText", None)
    words = text() if callable(text) else ""
    return f"({words})" if words else ""


def _tabs(bar: QTabBar) -> str:
    return " | ".join(
        f"[{bar.tabText(at)}]" if at == bar.currentIndex() else bar.tabText(at)
        for at in range(bar.count())
        if bar.isTabVisible(at)
    )


def _rows(view: QAbstractItemView) -> Iterator[str]:
    model: QAbstractItemModel | None = view.model()
    if model is None:
        return
    columns = _columns(view, model)
    if isinstance(view, QTableView) and view.horizontalHeader().isVisible():
        yield "= " + " | ".join(_heading(model, column) for column in columns)
    selection: QItemSelectionModel | None = view.selectionModel()
    for row in _seen_rows(view, model):
        index = model.index(row, columns[0], view.rootIndex())
        mark = ">" if selection is not None and selection.isSelected(index) else "-"
        cells = (_cell(model.index(row, column, view.rootIndex())) for column in columns)
        yield f"{mark} " + " | ".join(cells)


def _columns(view: QAbstractItemView, model: QAbstractItemModel) -> list[int]:
    """The columns that can be seen, from the left."""
    if isinstance(view, QListView):
        return [view.modelColumn()]
    if not isinstance(view, QTableView):
        return list(range(model.columnCount(view.rootIndex())))
    header = view.horizontalHeader()
    placed = (header.logicalIndex(at) for at in range(header.count()))
    return [column for column in placed if not view.isColumnHidden(column)]


def _seen_rows(view: QAbstractItemView, model: QAbstractItemModel) -> Iterator[int]:
    """The rows of which something can be seen."""
    room = view.viewport().rect()
    for row in range(model.rowCount(view.rootIndex())):
        if isinstance(view, QTableView | QListView) and view.isRowHidden(row):
            continue
        place: QRect = view.visualRect(model.index(row, 0, view.rootIndex()))
        if place.top() > room.bottom():
            return
        if place.bottom() >= room.top():
            yield row


def _heading(model: QAbstractItemModel, column: int) -> str:
    return str(model.headerData(column, Qt.Orientation.Horizontal) or "")


def _cell(index: QModelIndex) -> str:
    cell = index.data(ListRole.CELL)
    if isinstance(cell, Cell):
        words, second = cell.text, cell.second_line
    else:
        words, second = index.data(Qt.ItemDataRole.DisplayRole), index.data(ListRole.SECOND_LINE)
    checked: object = index.data(Qt.ItemDataRole.CheckStateRole)
    box = "" if checked is None else "[x] " if _is_checked(checked) else "[ ] "
    told = box + str(words or "")
    return f"{told} / {second}" if second else told


def _is_checked(value: object) -> bool:
    return value in (Qt.CheckState.Checked, Qt.CheckState.Checked.value)
