"""The side by side as a table: a row for each field, a column for each contact of the case."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from sme_crm.domain.contact import ContactSheet
from sme_crm.ui.duplicates.case_reading import CaseNames
from sme_crm.ui.duplicates.case_rows import FIELD, ROWS, TOLD, CaseRow, case_rows
from sme_crm.ui.duplicates.case_state import CaseState

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
STAYS, GOES, KEPT, FIRST, EQUAL, EMPTY = "stays", "goes", "kept", "first", "equal", "empty"


class ComparisonModel(QAbstractTableModel):
    """Shows a `CaseState`; `fate` says what becomes of a cell."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state: CaseState | None = None
        self.rows: list[CaseRow] = []

    def show_case(self, state: CaseState | None, names: CaseNames | None) -> None:
        """Show another case."""
        self.beginResetModel()
        self.state = state
        known = state is not None and names is not None
        self.rows = case_rows(state.content.sheets, names) if known and state and names else []
        self.endResetModel()

    def note_choice(self) -> None:
        """Another choice was made in the case shown."""
        if self.rows:
            last = self.index(len(self.rows) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)

    def sheet(self, column: int) -> ContactSheet | None:
        """The contact of a column."""
        sheets = self.state.content.sheets if self.state is not None else ()
        return sheets[column] if 0 <= column < len(sheets) else None

    def fate(self, row: int, column: int) -> str:
        """What becomes of a value: STAYS or GOES, KEPT or FIRST of several, EQUAL, EMPTY."""
        shown, state = self.rows[row], self.state
        contact_id = state.ids[column] if state is not None else 0
        text = shown.texts[column]
        if state is None or shown.kind == TOLD or not shown.differs:
            return EQUAL if text else EMPTY
        if shown.kind == FIELD:
            chosen = state.choices.get(shown.key) == contact_id
            if not text and not chosen:
                return EMPTY
            return STAYS if state.keeps(shown.key, contact_id) else GOES
        if not text:
            return EMPTY
        return FIRST if state.is_first(shown.key, contact_id) else KEPT

    def can_choose(self, row: int) -> bool:
        """Whether there is something to choose in a row."""
        shown = self.rows[row]
        merges = self.state is not None and self.state.can_merge
        return merges and shown.differs and shown.kind in (FIELD, ROWS)

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """One a field."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        """One a contact."""
        shown = self.state is not None and not parent.isValid()
        return len(self.state.content.sheets) if shown and self.state is not None else 0

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The value; to screen readers with its field and what becomes of it."""
        if not 0 <= index.row() < len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.texts[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._fate_words(self.fate(index.row(), index.column())) or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            value = row.texts[index.column()].replace("\n", ", ") or self.tr("empty")
            fate = self._fate_words(self.fate(index.row(), index.column()))
            return ", ".join(part for part in (f"{row.label}: {value}", fate) if part)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The names of the contacts, the labels of the fields."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if orientation is Qt.Orientation.Vertical:
            return self.rows[section].label if section < len(self.rows) else None
        sheet = self.sheet(section)
        if sheet is None:
            return None
        name = sheet.contact.formatted_name or "–"
        if role == Qt.ItemDataRole.DisplayRole:
            return name
        return f"{section + 1}, {name}, {self.role_words(section)}"

    def role_words(self, column: int) -> str:
        """What becomes of a contact: it stays, goes into the other, is left out."""
        state = self.state
        if state is None or not state.can_merge:
            return ""
        if state.is_out(state.ids[column]):
            return self.tr("Left out")
        stays = state.ids[column] == state.survivor_id
        return self.tr("Stays") if stays else self.tr("Goes into it")

    def _fate_words(self, fate: str) -> str:
        return {
            STAYS: self.tr("differs, stays"),
            GOES: self.tr("differs, goes into the history"),
            KEPT: self.tr("kept too"),
            FIRST: self.tr("kept, comes first"),
        }.get(fate, "")
