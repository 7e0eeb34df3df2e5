"""A table of figures whose rows can be chosen."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QScrollArea, QTableView, QWidget

from sme_crm.ui.lists.cell_model import CellModel
from sme_crm.ui.lists.roles import Cell
from sme_crm.ui.lists.table_dress import dress_table, fix_columns
from sme_crm.ui.theme import tokens as size

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class FigureRow:
    """The cells of a row, and what it stands for."""

    cells: tuple[Cell, ...]
    key: object


class FigureModel(CellModel[FigureRow]):
    """Rows of figures."""

    def cell_at(self, row: int, column: int) -> Cell:
        """A cell as it was told."""
        return self._rows[row].cells[column]

    def set_heading(self, column: int, heading: str) -> None:
        """Call a column otherwise."""
        headings = list(self._headings)
        headings[column] = heading
        self._headings = tuple(headings)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, column, column)


class FigureTable(QTableView):
    """Shows rows of figures; `chosen` tells the key of the row clicked or entered."""

    chosen = Signal(object)

    def __init__(
        self,
        name: str,
        headings: Sequence[str],
        figures: Collection[int],
        widths: Mapping[int, int],
        parent: QWidget | None = None,
        *,
        row_height: int = size.COMPACT_ROW_HEIGHT,
    ) -> None:
        """`figures` are the columns of numbers; columns without a width share the rest.

        Rows with second lines want `size.ROW_HEIGHT`.
        """
        super().__init__(parent)
        self.setAccessibleName(name)
        self._model = FigureModel(headings, self, figures)
        self.setModel(self._model)
        dress_table(self, row_height)
        fix_columns(self, widths)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)

    def set_rows(self, rows: Sequence[FigureRow]) -> None:
        """Show these rows instead."""
        self._model.set_rows(rows)

    def set_heading(self, column: int, heading: str) -> None:
        """Call a column otherwise."""
        self._model.set_heading(column, heading)

    def rows(self) -> tuple[FigureRow, ...]:
        """All that is shown."""
        return self._model.rows()

    def chosen_key(self) -> object:
        """What the row chosen stands for, None without one."""
        row = self._model.row_at(self.currentIndex().row())
        return None if row is None else row.key

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Frame the whole row anew; where the page scrolls and not the table, bring it into view.

        Qt paints only the cells of the two indexes again.
        """
        super().currentChanged(current, previous)
        self.viewport().update()
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if current.isValid() and self.hasFocus() and area is not None:
            row = self.visualRect(current)
            place = self.viewport().mapTo(area.viewport(), row.center())
            below = place.y() + area.verticalScrollBar().value()
            area.ensureVisible(0, below, 0, 2 * size.COMPACT_ROW_HEIGHT)

    def _choose(self) -> None:
        row = self._model.row_at(self.currentIndex().row())
        if row is not None:
            self.chosen.emit(row.key)


def figure(text: str, *, muted: bool = False) -> Cell:
    """A cell with a number."""
    return Cell(text, right_aligned=True, muted=muted)
