"""The first rows of the table that will be written."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QTableView, QWidget

from sme_crm.ui.lists.roles import Cell, ListRole
from sme_crm.ui.lists.table_dress import dress_table
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole, metrics

_Index = QModelIndex | QPersistentModelIndex
_NARROWEST, _WIDEST = 76, 240


class ExportRows(QAbstractTableModel):
    """Headings and rows of texts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.headings: tuple[str, ...] = ()
        self.rows: tuple[tuple[str, ...], ...] = ()

    def show_rows(self, headings: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> None:
        """Replace what is shown."""
        self.beginResetModel()
        self.headings, self.rows = headings, rows
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        """One row a contact."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        """One column a column of the file."""
        return 0 if parent.isValid() else len(self.headings)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The headings."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.headings[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """One line of each text."""
        if role not in (Qt.ItemDataRole.DisplayRole, ListRole.CELL):
            return None
        text = self.rows[index.row()][index.column()].replace("\n", " ⏎ ")
        return Cell(text) if role == ListRole.CELL else text


class ExportPreviewTable(QTableView):
    """Shows `ExportRows`, each column as wide as what it holds."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = ExportRows(self)
        self.setModel(self.shown)
        dress_table(self, size.COMPACT_ROW_HEIGHT)
        self.horizontalHeader().setSectionsMovable(False)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setAccessibleName(self.tr("First rows of the file"))

    def show_rows(self, headings: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> None:
        """Show the first rows of a file."""
        self.shown.show_rows(headings, rows)
        width = metrics(TextRole.BODY).horizontalAdvance
        for column, heading in enumerate(headings):
            texts = [heading, *(row[column].partition("\n")[0] for row in rows)]
            wanted = max(map(width, texts)) + size.SPACE_24 + size.SPACE_8
            self.setColumnWidth(column, min(_WIDEST, max(_NARROWEST, wanted)))
