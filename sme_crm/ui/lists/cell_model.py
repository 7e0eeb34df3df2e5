"""A table of rows whose cells are told whole: what most lists of the program stand on."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Collection, Iterable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Qt

from sme_crm.ui.lists.headed_model import NO_PARENT, HeadedModel, Index
from sme_crm.ui.lists.roles import Cell, ListRole

R = TypeVar("R")


class CellModel(HeadedModel, Generic[R]):
    """Rows of one kind, a column a heading; a list says what stands in each by `cell_at`.

    Qt's classes have no room for `ABCMeta`: the type checker refuses a list that does not say it.
    """

    def __init__(
        self,
        headings: Sequence[str],
        parent: QObject | None = None,
        right_aligned: Collection[int] = (),
    ) -> None:
        """`right_aligned` are the columns of numbers, whose headings stand above them."""
        super().__init__(parent)
        self._rows: list[R] = []
        self.set_headings(headings, right_aligned)

    @abstractmethod
    def cell_at(self, row: int, column: int) -> Cell:
        """What the delegate paints; the row is there."""

    def spoken_at(self, row: int, column: int) -> str:
        """What screen readers say of a cell."""
        return self.cell_at(row, column).text

    def row_at(self, row: int) -> R | None:
        """What is shown in a row, None where there is none."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def rows(self) -> tuple[R, ...]:
        """All that is shown."""
        return tuple(self._rows)

    def set_rows(self, rows: Iterable[R]) -> None:
        """Show these rows instead."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def add_rows(self, rows: Sequence[R]) -> None:
        """Show more rows below."""
        if rows:
            first = len(self._rows)
            self.beginInsertRows(NO_PARENT, first, first + len(rows) - 1)
            self._rows.extend(rows)
            self.endInsertRows()

    def repaint(self, first_column: int = 0, last_column: int | None = None) -> None:
        """Tell that columns of every row say something else."""
        if self._rows:
            last = len(self._headings) - 1 if last_column is None else last_column
            self.dataChanged.emit(
                self.index(0, first_column), self.index(len(self._rows) - 1, last)
            )

    # -- Qt ------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """As many as are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What the delegate paints, its text, and what screen readers say."""
        row = index.row()
        if not 0 <= row < len(self._rows):
            return None
        if role == ListRole.CELL:
            return self.cell_at(row, index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self.cell_at(row, index.column()).text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken_at(row, index.column())
        return None
