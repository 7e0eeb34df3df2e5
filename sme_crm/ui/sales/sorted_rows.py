"""Short lists read whole and sorted by any column: what opportunities and quotes are shown in."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QTableView, QWidget

from sme_crm.ui.lists.cell_model import CellModel
from sme_crm.ui.lists.table_dress import dress_table, fix_columns


class Identified(Protocol):
    """What a row needs to have."""

    @property
    def id(self) -> int:
        """The id of its record."""


R = TypeVar("R", bound=Identified)


class SortedModel(CellModel[R]):
    """Rows in the order of one column; a list says by `sort_key` what a column is sorted by."""

    def __init__(
        self,
        headings: Sequence[str],
        right_aligned: Sequence[int],
        order: tuple[int, bool],
        parent: QObject | None = None,
    ) -> None:
        """`order`: the column to begin with, and whether it falls."""
        super().__init__(headings, parent, right_aligned)
        self._order = order

    @abstractmethod
    def sort_key(self, row: R, column: int) -> Any:
        """What rows are compared by in a column."""

    def show(self, rows: Sequence[R]) -> None:
        """Show these rows."""
        self.set_rows(self._sorted(rows))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column."""
        self._order = (column, order is Qt.SortOrder.DescendingOrder)
        self.set_rows(self._sorted(self.rows()))

    def _sorted(self, rows: Sequence[R]) -> list[R]:
        column, falling = self._order
        return sorted(rows, key=lambda row: (self.sort_key(row, column), row.id), reverse=falling)

    def order(self) -> tuple[int, bool]:
        """The column sorted by, and whether it falls."""
        return self._order

    def row_of(self, row_id: int) -> int:
        """The row of a record, -1 when it is not shown."""
        return next((at for at, row in enumerate(self._rows) if row.id == row_id), -1)


class SortedTable(QTableView, Generic[R]):
    """The list; Enter opens, Delete deletes what is marked."""

    opened = Signal(int)
    deleted = Signal(object)
    current_moved = Signal(int)
    menu_wanted = Signal(object, int)

    def __init__(
        self,
        model: SortedModel[R],
        name: str,
        widths: Mapping[int, int],
        keys: Mapping[Qt.Key, Callable[[], object]] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.rows_model = model
        self._keys = dict(keys or {})
        dress_table(self)
        self.setModel(model)
        self.setAccessibleName(name)
        fix_columns(self, widths)
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        column, falling = model.order()
        way = Qt.SortOrder.DescendingOrder if falling else Qt.SortOrder.AscendingOrder
        header.setSortIndicator(column, way)
        self.setSortingEnabled(True)
        self.doubleClicked.connect(lambda _index: self._open())
        self.selectionModel().currentRowChanged.connect(lambda *_: self._tell())

    def show_rows(self, rows: Sequence[R]) -> None:
        """Show other rows; the user stays on the one he was on."""
        present = self.current_row()
        self.rows_model.show(rows)
        if present is not None:
            self.choose(present.id)

    def current_row(self) -> R | None:
        """The row the user is on."""
        return self.rows_model.row_at(self.currentIndex().row())

    def chosen_ids(self) -> list[int]:
        """The rows that are marked."""
        rows = {index.row() for index in self.selectionModel().selectedRows()}
        found = (self.rows_model.row_at(row) for row in sorted(rows))
        return [row.id for row in found if row is not None]

    def choose(self, row_id: int) -> bool:
        """Go to a row; False when it is not shown."""
        row = self.rows_model.row_of(row_id)
        if row >= 0:
            self.setCurrentIndex(self.rows_model.index(row, 0))
        return row >= 0

    def _open(self) -> None:
        row = self.current_row()
        if row is not None:
            self.opened.emit(row.id)

    def _tell(self) -> None:
        row = self.current_row()
        if row is not None:
            self.current_moved.emit(row.id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with a row."""
        row = self.current_row()
        if row is not None:
            self.menu_wanted.emit(event.globalPos(), row.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Delete deletes, letters act."""
        key = Qt.Key(event.key())
        plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        elif key == Qt.Key.Key_Delete:
            self.deleted.emit(self.chosen_ids())
        elif plain and key in self._keys:
            self._keys[key]()
        else:
            super().keyPressEvent(event)
