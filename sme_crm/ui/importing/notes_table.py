"""Rows of the file there is something to say of: rejected ones, warnings, those set aside."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QTableView, QWidget

from sme_crm.services.importing.files import ImportFile
from sme_crm.services.importing.report import (
    LEFT_OUT_REASONS,
    REJECT_REASONS,
    WARNING_REASONS,
    RowNote,
)
from sme_crm.ui.labels import translated
from sme_crm.ui.lists.cell_model import CellModel
from sme_crm.ui.lists.roles import Cell
from sme_crm.ui.lists.table_dress import dress_table
from sme_crm.ui.theme import tokens as size

_REASONS = {**REJECT_REASONS, **WARNING_REASONS, **LEFT_OUT_REASONS}


def notes_aside(files: Sequence[ImportFile]) -> tuple[RowNote, ...]:
    """The rows around the data that are none (titles, totals, notes), as notes."""
    return tuple(
        RowNote(number, one.line, one.reason, (one.text,))
        for number, file in enumerate(files)
        for one in file.source.left_out
    )


class NotesModel(CellModel[RowNote]):
    """Line, reason and content of each noted row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__((self.tr("Line"), self.tr("Why"), self.tr("Content")), parent)
        self._rejects = 0
        self._files: Sequence[str] = ()

    def show_notes(
        self,
        rejects: tuple[RowNote, ...],
        warnings: tuple[RowNote, ...],
        files: Sequence[str] = (),
    ) -> None:
        """Replace what is shown, rejects first; of several files each line names its own."""
        self._files = files if len(files) > 1 else ()
        self._rejects = len(rejects)
        self.set_rows((*rejects, *warnings))

    def cell_at(self, row: int, column: int) -> Cell:
        """Line, reason, content."""
        note = self._rows[row]
        if column == 2:
            return Cell(" | ".join(cell for cell in note.cells if cell), muted=True)
        if column == 0:
            line = str(note.line)
            if self._files:
                file = self._files[note.source]
                line = self.tr("{line} of {file}").format(line=line, file=file)
            return Cell(line, muted=True)
        reason = translated("ImportReasons", _REASONS.get(note.reason, note.reason))
        if note.reason in LEFT_OUT_REASONS:
            return Cell(reason, muted=True)
        icon, tone = ("blocked", "danger") if row < self._rejects else ("warning", "warning")
        return Cell(reason, icon=icon, icon_tone=tone)


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
