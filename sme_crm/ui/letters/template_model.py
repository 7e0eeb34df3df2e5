"""The list of templates: the business's own, then the samples of the program."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtCore import Signal as QtSignal

from sme_crm.ui.labels import language_code
from sme_crm.ui.lists.roles import Cell, ListRole
from sme_crm.ui.widgets.labels import plain_tooltip

if TYPE_CHECKING:
    from sme_crm.services.letters.templates import TemplateEntry

_Index = QModelIndex | QPersistentModelIndex


class TemplateModel(QAbstractListModel):
    """Rows are templates, or (None) the captions above the two kinds."""

    renamed = QtSignal(object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[TemplateEntry | str] = []

    def show(self, entries: Sequence[TemplateEntry]) -> None:
        """Show other templates."""
        own = [entry for entry in entries if not entry.sample]
        samples = [entry for entry in entries if entry.sample]
        self.beginResetModel()
        self._rows = []
        if own:
            self._rows += [self.tr("My templates"), *own]
        self._rows += [self.tr("Samples"), *samples]
        self.endResetModel()

    def entry(self, row: int) -> TemplateEntry | None:
        """The template of a row, None for a caption."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return None if found is None or isinstance(found, str) else found

    def captions(self) -> list[int]:
        """The rows that are captions."""
        return [row for row, found in enumerate(self._rows) if isinstance(found, str)]

    def row_of(self, template_id: int, name: str = "") -> int:
        """The row of a template by its id, of a sample (id 0) by its name; -1 for none."""
        for row in range(len(self._rows)):
            entry = self.entry(row)
            if entry is None or entry.id != template_id:
                continue
            if template_id or entry.name == name:
                return row
        return -1

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        """Templates and captions."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Captions cannot be chosen, samples not renamed."""
        entry = self.entry(index.row())
        if entry is None:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not entry.sample:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What the delegate paints."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if isinstance(row, str):
            if role == ListRole.CELL:
                return Cell(row, muted=True)
            return row if role == Qt.ItemDataRole.DisplayRole else None
        # The language is told where it is another than that of the program.
        language = "" if row.language == language_code() else row.language.upper()
        told = tuple(filter(None, (language, row.template.description)))
        if role == ListRole.CELL:
            return Cell(row.name, second_line=" · ".join(told) or None)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            sample = self.tr("sample") if row.sample else ""
            return ", ".join(filter(None, (row.name, language, sample)))
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip("\n".join((row.name, *told)))
        return None

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """A new name was typed."""
        entry = self.entry(index.row())
        text = str(value).strip()
        if role != Qt.ItemDataRole.EditRole or entry is None or not text or text == entry.name:
            return False
        self.renamed.emit(entry, text)
        return True
