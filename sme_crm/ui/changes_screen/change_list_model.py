"""The list of changes as a table: pages of rows that are fetched when they come into sight."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from sme_crm.domain.change_names import change_name
from sme_crm.ui.labels import change_text, count_text, instant_text
from sme_crm.ui.lists.roles import ListRole

if TYPE_CHECKING:
    from sme_crm.services.undo import Change

translate = QCoreApplication.translate
_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
WHEN, WHAT, WHO, CONTACTS, STATE = range(5)


class ChangeListModel(QAbstractTableModel):
    """Changes, newest first; `append` adds the next page."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._changes: list[Change] = []

    def show(self, changes: Sequence[Change]) -> None:
        """Show these changes instead."""
        self.beginResetModel()
        self._changes = list(changes)
        self.endResetModel()

    def append(self, changes: Sequence[Change]) -> None:
        """Add older changes at the end."""
        if not changes:
            return
        first = len(self._changes)
        self.beginInsertRows(_NO_PARENT, first, first + len(changes) - 1)
        self._changes.extend(changes)
        self.endInsertRows()

    def change_at(self, row: int) -> Change:
        """The change of a row; raises IndexError."""
        return self._changes[row]

    def row_of(self, change_id: int) -> int:
        """The row of a change, -1 when it is not among those fetched."""
        for row, change in enumerate(self._changes):
            if change.id == change_id:
                return row
        return -1

    def oldest_id(self) -> int | None:
        """The id of the last change fetched."""
        return self._changes[-1].id if self._changes else None

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """How many changes were fetched."""
        return 0 if parent.isValid() else len(self._changes)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        """When, what, who, contacts, state."""
        return 0 if parent.isValid() else 5

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The headings."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (
                self.tr("When"),
                self.tr("What"),
                self.tr("Who"),
                self.tr("Contacts"),
                self.tr("State"),
            )[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section == CONTACTS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What the delegate paints."""
        if not index.isValid():
            return None
        change = self._changes[index.row()]
        column = index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._text(change, column)
        if role == ListRole.ENTITY_ID:
            return change.id
        if role == ListRole.ICON and column == WHAT:
            return change_name(change.name).icon
        if role == ListRole.SECOND_LINE and column == WHAT:
            return change.subject or None
        if role == ListRole.MUTED:
            return column in (WHEN, WHO) or change.undone_by is not None
        if role == ListRole.CHIP_TONE and column == STATE:
            return self._tone(change)
        if role == Qt.ItemDataRole.TextAlignmentRole and column == CONTACTS:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _text(self, change: Change, column: int) -> str:
        if column == WHEN:
            return instant_text(change.at)
        if column == WHAT:
            return what_text(change)
        if column == WHO:
            return change.who or "–"
        if column == CONTACTS:
            return count_text(change.contacts) if change.contacts else ""
        return self._state(change)

    def _state(self, change: Change) -> str:
        if change.undone_by is not None:
            return self.tr("Undone")
        if change.name == "undo":
            return self.tr("Undo")
        if change.name == "redo":
            return self.tr("Redo")
        return ""

    def _tone(self, change: Change) -> str | None:
        if change.undone_by is not None:
            return "neutral"
        return "info" if change.name in ("undo", "redo") else None


def what_text(change: Change) -> str:
    """A change in words; an undo says of what."""
    words = change_text(change.name, change.details, change.contacts)
    of = change.details.get("of")
    if change.name in ("undo", "redo") and isinstance(of, str):
        return translate("ChangeListModel", "{change}: {of}").format(
            change=words,
            of=change_text(of, {"count": change.details.get("of_count")}, change.contacts),
        )
    return words
