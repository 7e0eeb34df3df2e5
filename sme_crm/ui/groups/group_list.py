"""The list of groups: a tree by steps to the right, with how many contacts each has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject

from sme_crm.domain.criteria_words import Labels
from sme_crm.domain.group import Group
from sme_crm.ui.forms.criteria_names import words_of
from sme_crm.ui.labels import count_text
from sme_crm.ui.lists.entry_list import EntryListModel
from sme_crm.ui.lists.roles import Cell

_COUNT = 1
WIDTHS = {_COUNT: 84}


class GroupListModel(EntryListModel[Group]):
    """Groups in the order of the tree; counts come as they are known."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__((self.tr("Group"), self.tr("Contacts")), (_COUNT,), parent)
        self._counts: dict[int, int] = {}
        self._labels = Labels()

    def name_with(self, labels: Labels) -> None:
        """Word criteria with these names from now on."""
        self._labels = labels

    def searched_text(self, entry: Group) -> str:
        """Name and description."""
        return f"{entry.name} {entry.description}"

    def kept_with(self, found: Sequence[Group]) -> list[Group]:
        """The groups found, and those they stand below."""
        by_id = {group.id: group for group in self._all}
        kept: set[int] = set()
        for group in found:
            at: int | None = group.id
            while at is not None and at not in kept and at in by_id:
                kept.add(at)
                at = by_id[at].parent_id
        return [group for group in self._all if group.id in kept]

    def set_counts(self, counts: Mapping[int, int]) -> None:
        """Show counts."""
        self._counts.update(counts)
        self.repaint(_COUNT)

    def count_of(self, group_id: int) -> int | None:
        """The count of a group as far as it is known."""
        return self._counts.get(group_id)

    def spoken_at(self, row: int, column: int) -> str:
        """The name with what stands below it."""
        spoken = super().spoken_at(row, column)
        return spoken if column == _COUNT else f"{spoken}, {self.second_line(self._rows[row])}"

    def cell_at(self, row: int, column: int) -> Cell:
        """Name and count."""
        group = self._rows[row]
        if column == _COUNT:
            count = self._counts.get(group.id)
            text = "…" if count is None else count_text(count)
            return Cell("—" if group.unreadable else text, muted=True, right_aligned=True)
        return Cell(
            group.name,
            second_line=self.second_line(group),
            icon="filter" if group.dynamic else "groups",
            icon_tone="accent" if group.dynamic else "muted",
            indent=min(group.depth, 6),
        )

    def second_line(self, group: Group) -> str:
        """What the group is: its criteria in words, or that it is kept by hand."""
        if group.unreadable:
            return self.tr("Made by a newer version")
        if group.criteria is not None:
            words = words_of(group.criteria, self._labels)
            return words[:1].upper() + words[1:]
        return group.description.split("\n")[0] or self.tr("Kept by hand")
