"""The first rows of a file as the contacts they will become."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QTableView, QWidget

from sme_crm.services.importing.preview import PreviewRow
from sme_crm.services.importing.report import REJECT_REASONS
from sme_crm.ui.labels import translated
from sme_crm.ui.lists.roles import Cell, ListRole
from sme_crm.ui.lists.table_dress import dress_table

_Index = QModelIndex | QPersistentModelIndex


class PreviewModel(QAbstractTableModel):
    """Rows of `PreviewRow`: name, company, address, phones, e-mails."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[PreviewRow] = []
        self._headings = (
            self.tr("Contact"),
            self.tr("Company"),
            self.tr("Street"),
            self.tr("Town"),
            self.tr("Phones"),
            self.tr("E-mails"),
        )

    def show_rows(self, rows: list[PreviewRow]) -> None:
        """Replace what is shown."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        """One row a row of the file."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        """As many as there are headings."""
        return 0 if parent.isValid() else len(self._headings)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The headings."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Texts, and cells for the delegate."""
        row = self._rows[index.row()]
        if role == ListRole.CELL:
            return self._cell(row, index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, index.column())
        return None

    def _text(self, row: PreviewRow, column: int) -> str:
        town = f"{row.postal_code} {row.locality}".strip()
        if row.country:
            town = f"{town}, {row.country}"
        texts = (
            row.name,
            row.organization,
            row.street,
            town,
            ", ".join(row.phones),
            ", ".join(row.emails),
        )
        return texts[column]

    def _cell(self, row: PreviewRow, column: int) -> Cell:
        text = self._text(row, column)
        if column:
            return Cell(text, muted=bool(row.reason))
        if row.reason:
            reason = translated("ImportReasons", REJECT_REASONS.get(row.reason, row.reason))
            line = self.tr("Line {line}").format(line=row.line)
            return Cell(reason, second_line=line, icon="warning", icon_tone="warning", muted=True)
        company = row.kind == "organization"
        return Cell(
            text,
            second_line=row.function or None,
            avatar_name=text,
            avatar_icon="company" if company else "",
            entity_id=row.line,
        )


class PreviewTable(QTableView):
    """Shows a `PreviewModel`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = PreviewModel(self)
        self.setModel(self.rows)
        dress_table(self)
        self.setAccessibleName(self.tr("Preview of the contacts"))
        for column, width in enumerate((190, 140, 170, 140, 130, 180)):
            self.setColumnWidth(column, width)
        self.horizontalHeader().setStretchLastSection(True)
