"""A list with ticks in its first column: what is ticked will be done."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTableView, QWidget

from sme_crm.ui.lists.cell_model import CellModel
from sme_crm.ui.lists.roles import Cell
from sme_crm.ui.lists.table_dress import dress_table

TICK = 0
R = TypeVar("R")


class TickModel(CellModel[R]):
    """Rows with a tick each."""

    ticked = Signal()
    """Other rows are ticked."""

    def __init__(self, headings: Sequence[str], parent: QObject | None = None) -> None:
        """`headings` of the columns after that of the ticks."""
        super().__init__(("", *headings), parent)
        self._ticks = bytearray()

    def show_rows(self, rows: Sequence[R], ticks: Iterable[bool]) -> None:
        """Show other rows, ticked or not."""
        self._ticks = bytearray(ticks)
        self.set_rows(rows)
        self.ticked.emit()

    def chosen(self) -> list[R]:
        """Those that are ticked."""
        return [row for row, tick in zip(self._rows, self._ticks, strict=True) if tick]

    def count_ticked(self) -> int:
        """How many are ticked."""
        return sum(self._ticks)

    def is_ticked(self, row: int) -> bool:
        """Whether a row is ticked."""
        return bool(self._ticks[row])

    def tick(self, rows: Sequence[int], ticked: bool | None = None) -> None:
        """Tick or untick rows; None turns them, all as the first."""
        if not rows:
            return
        value = not self._ticks[rows[0]] if ticked is None else ticked
        for row in rows:
            self._ticks[row] = value
        last = len(self._headings) - 1
        self.dataChanged.emit(self.index(min(rows), TICK), self.index(max(rows), last))
        self.ticked.emit()

    def tick_all(self, ticked: bool) -> None:
        """Tick or untick every row."""
        self.tick(range(len(self._rows)), ticked)

    def tick_cell(self, row: int) -> Cell:
        """The sign of a row in the first column."""
        if self._ticks[row]:
            return Cell("", icon="check", icon_tone="accent")
        return Cell("", icon="minus", icon_tone="faint")


class TickTable(QTableView, Generic[R]):
    """Space or a click on the sign ticks; Enter and a double click open a row."""

    opened = Signal(int)

    def __init__(self, model: TickModel[R], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        dress_table(self)
        self.clicked.connect(self._click)
        self.doubleClicked.connect(self._double_click)

    def enter(self, row: int) -> None:
        """What Enter does in a row."""
        self.opened.emit(row)

    def _click(self, index: QModelIndex) -> None:
        if index.column() == TICK and not self.isColumnHidden(TICK):
            self._model.tick([index.row()])

    def _double_click(self, index: QModelIndex) -> None:
        if index.column() != TICK:
            self.opened.emit(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter."""
        row = self.currentIndex().row()
        if event.key() == Qt.Key.Key_Space and row >= 0 and not self.isColumnHidden(TICK):
            self._model.tick(sorted({index.row() for index in self.selectedIndexes()} | {row}))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row >= 0:
            self.enter(row)
        else:
            super().keyPressEvent(event)
