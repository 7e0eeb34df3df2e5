"""The list of groups: a tree by steps to the right, with how many contacts each has."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from sme_crm.domain.criteria_words import Labels
from sme_crm.domain.folding import fold
from sme_crm.domain.group import Group
from sme_crm.ui.forms.criteria_names import words_of
from sme_crm.ui.labels import count_text
from sme_crm.ui.lists.roles import Cell, ListRole
from sme_crm.ui.lists.table_dress import dress_table

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
_COUNT_WIDTH = 84


class GroupListModel(QAbstractTableModel):
    """Groups in the order of the tree; counts come as they are known."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[Group] = []
        self._shown: list[Group] = []
        self._counts: dict[int, int] = {}
        self._labels = Labels()
        self._sought = ""

    def show_groups(self, groups: Sequence[Group], labels: Labels) -> None:
        """Show other groups; counts known stay until new ones come."""
        self._all = list(groups)
        self._labels = labels
        self._choose()

    def search(self, text: str) -> None:
        """Show the groups with these words in name or description, and those they stand below."""
        self._sought = text
        self._choose()

    def _choose(self) -> None:
        words = fold(self._sought).split()
        by_id = {group.id: group for group in self._all}
        kept: set[int] = set()
        for group in self._all:
            if all(word in fold(f"{group.name} {group.description}") for word in words):
                at: int | None = group.id
                while at is not None and at not in kept and at in by_id:
                    kept.add(at)
                    at = by_id[at].parent_id
        self.beginResetModel()
        self._shown = [group for group in self._all if group.id in kept]
        self.endResetModel()

    def set_counts(self, counts: Mapping[int, int]) -> None:
        """Show counts."""
        self._counts.update(counts)
        last = len(self._shown) - 1
        if last >= 0:
            self.dataChanged.emit(self.index(0, 1), self.index(last, 1))

    def group(self, row: int) -> Group | None:
        """The group in a row."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def row_of(self, group_id: int) -> int:
        """The row of a group, -1 when it is not shown."""
        return next((row for row, each in enumerate(self._shown) if each.id == group_id), -1)

    def count_of(self, group_id: int) -> int | None:
        """The count of a group as far as it is known."""
        return self._counts.get(group_id)

    def all_groups(self) -> list[Group]:
        """Every group, whatever is sought."""
        return list(self._all)

    # -- Qt ------------------------------------------------------------------------------------

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """One row a group."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        """Name and count."""
        return 0 if parent.isValid() else 2

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The headings."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Group"), self.tr("Contacts"))[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section == 1:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What the delegate paints and screen readers say."""
        group = self.group(index.row())
        if group is None:
            return None
        if index.column() == 1:
            return self._count_data(group, role)
        if role == ListRole.CELL:
            return Cell(
                group.name,
                second_line=self.second_line(group),
                icon="filter" if group.dynamic else "groups",
                icon_tone="accent" if group.dynamic else "muted",
                indent=min(group.depth, 6),
            )
        if role == Qt.ItemDataRole.DisplayRole:
            return group.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{group.name}, {self.second_line(group)}"
        return None

    def _count_data(self, group: Group, role: int) -> object:
        count = self._counts.get(group.id)
        text = "…" if count is None else count_text(count)
        if group.unreadable:
            text = "—"
        if role == ListRole.CELL:
            return Cell(text, muted=True, right_aligned=True)
        return text if role == Qt.ItemDataRole.DisplayRole else None

    def second_line(self, group: Group) -> str:
        """What the group is: its criteria in words, or that it is kept by hand."""
        if group.unreadable:
            return self.tr("Made by a newer version")
        if group.criteria is not None:
            words = words_of(group.criteria, self._labels)
            return words[:1].upper() + words[1:]
        return group.description.split("\n")[0] or self.tr("Kept by hand")


class GroupTable(QTableView):
    """The list itself; Del, F2 and Enter are told to the page."""

    def __init__(
        self,
        model: GroupListModel,
        keys: Mapping[Qt.Key, Callable[[], object]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._groups = model
        self._keys = keys
        dress_table(self)
        self.setModel(model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAccessibleName(self.tr("Groups"))
        header = self.horizontalHeader()
        header.setSectionsMovable(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(1, _COUNT_WIDTH)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def current_group(self) -> Group | None:
        """The group the user is on."""
        return self._groups.group(self.currentIndex().row())

    def choose(self, group_id: int) -> bool:
        """Go to a group; False when it is not shown."""
        row = self._groups.row_of(group_id)
        if row >= 0:
            self.setCurrentIndex(self._groups.index(row, 0))
        return row >= 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of the page first, then those of a list."""
        act = self._keys.get(Qt.Key(event.key()))
        if act is not None and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            act()
        else:
            super().keyPressEvent(event)
