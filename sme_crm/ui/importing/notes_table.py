"""Rows of the file there is something to say of: rejected ones, warnings, those set aside."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QTableView, QWidget

from sme_crm.services.importing.files import ImportFile
from sme_crm.services.importing.report import (
    LEFT_OUT_REASONS,
    REJECT_REASONS,
    WARNING_REASONS,
    RowNote,
)
from sme_crm.ui.labels import translated
from sme_crm.ui.lists.roles import Cell, ListRole
from sme_crm.ui.lists.table_dress import dress_table
from sme_crm.ui.theme import tokens as size

_Index = QModelIndex | QPersistentModelIndex
_REASONS = {**REJECT_REASONS, **WARNING_REASONS, **LEFT_OUT_REASONS}


def notes_aside(files: Sequence[ImportFile]) -> tuple[RowNote, ...]:
    """The rows around the data that are none (titles, totals, notes), as notes."""
    return tuple(
        RowNote(number, one.line, one.reason, (one.text,))
        for number, file in enumerate(files)
        for one in file.source.left_out
    )


class NotesModel(QAbstractTableModel):
    """Line, reason and content of each noted row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notes: tuple[RowNote, ...] = ()
        self._rejects = 0
        self._files: Sequence[str] = ()
        self._headings = (self.tr("Line"), self.tr("Why"), self.tr("Content"))

    def show_notes(
        self,
        rejects: tuple[RowNote, ...],
        warnings: tuple[RowNote, ...],
        files: Sequence[str] = (),
    ) -> None:
        """Replace what is shown, rejects first; of several files each line names its own."""
        self.beginResetModel()
        self._files = files if len(files) > 1 else ()
        self._notes = (*rejects, *warnings)
        self._rejects = len(rejects)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        """One row a note."""
        return 0 if parent.isValid() else len(self._notes)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        """Line, reason, content."""
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
        note = self._notes[index.row()]
        reason = translated("ImportReasons", _REASONS.get(note.reason, note.reason))
        content = " | ".join(cell for cell in note.cells if cell)
        line = str(note.line)
        if self._files:
            file = self._files[note.source]
            line = self.tr("{line} of {file}").format(line=line, file=file)
        text = (line, reason, content)[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role == ListRole.CELL:
            if index.column() != 1:
                return Cell(text, muted=True)
            if note.reason in LEFT_OUT_REASONS:
                return Cell(text, muted=True)
            rejected = index.row() < self._rejects
            icon, tone = ("blocked", "danger") if rejected else ("warning", "warning")
            return Cell(text, icon=icon, icon_tone=tone)
        return None


class NotesTable(QTableView):
    """Shows a `NotesModel`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notes = NotesModel(self)
        self.setModel(self.notes)
        dress_table(self, size.COMPACT_ROW_HEIGHT)
        self.setAccessibleName(self.tr("Rows rejected or to look at"))
        self.horizontalHeader().setStretchLastSection(True)

    def show_notes(
        self,
        rejects: tuple[RowNote, ...],
        warnings: tuple[RowNote, ...],
        files: Sequence[str] = (),
    ) -> None:
        """Show notes; the first column is as wide as the names of files ask."""
        self.notes.show_notes(rejects, warnings, files)
        self.setColumnWidth(0, 160 if len(files) > 1 else 70)
        self.setColumnWidth(1, 300)
