"""The rows of Today as a model."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from sme_crm.ui.today.today_rows import TodayThing, heading_texts

Index = QModelIndex | QPersistentModelIndex
THING = int(Qt.ItemDataRole.UserRole) + 1


class TodayModel(QAbstractListModel):
    """Headings cannot be chosen: arrows pass over them."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[TodayThing] = []

    def show(self, rows: Sequence[TodayThing]) -> None:
        """Show other rows."""
        if list(rows) == self._rows:
            return
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def thing(self, row: int) -> TodayThing | None:
        """What stands in a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, key: str) -> int:
        """The row of a thing, -1 when it is gone."""
        return next((row for row, thing in enumerate(self._rows) if thing.key == key), -1)

    def things(self) -> tuple[TodayThing, ...]:
        """All rows in order."""
        return tuple(self._rows)

    def step(self, row: int, by: int) -> int:
        """The next row in a direction that can be chosen, -1 when there is none."""
        row += by
        while 0 <= row < len(self._rows):
            if self._rows[row].kind != "heading":
                return row
            row += by
        return -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Everything but headings can be chosen."""
        thing = self.thing(index.row())
        if thing is None or thing.kind == "heading":
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """The thing itself, its text, and all of it in words for screen readers."""
        thing = self.thing(index.row())
        if thing is None:
            return None
        if role == THING:
            return thing
        if role == int(Qt.ItemDataRole.DisplayRole):
            return thing.text
        if role == int(Qt.ItemDataRole.AccessibleTextRole):
            return spoken(thing)
        return None


def spoken(thing: TodayThing) -> str:
    """A row as a screen reader says it."""
    if thing.kind == "heading":
        return f"{thing.text}, {thing.count}"
    section = heading_texts()[thing.section]
    parts = (thing.text, thing.second, thing.right, thing.phone, section)
    return ", ".join(part for part in parts if part)
