"""Chooses who gets the letters: everybody, a group, or the selection another screen sent."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.ui.jobs.latest_read import LatestRead
from sme_crm.ui.letters.letter_words import grouped
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.labels import FieldLabel, TextLabel

if TYPE_CHECKING:
    from sme_crm.domain.group import Group
    from sme_crm.ui.context import UiContext

Selection = ContactFilter | tuple[int, ...]
ALL, SELECTION, GROUP = "all", "selection", "group:"
_WIDEST = 320


class RecipientsField(QWidget):
    """`resolved` tells the ids meant, in the order of names, each time they were read."""

    resolved = Signal(object)
    """A tuple of contact ids."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._groups: list[Group] = []
        self._selection: Selection | None = None
        self._wanted = ALL
        self._latest = LatestRead(context.jobs)
        self.ids: tuple[int, ...] = ()
        self.choice = ComboBox([(ALL, self.tr("All contacts"))], self.tr("Recipients"))
        self.choice.setMinimumWidth(200)
        self.choice.setMaximumWidth(_WIDEST)
        self.choice.activated.connect(lambda _index: self._choose())
        self._count = TextLabel("", tone="muted")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(size.SPACE_8)
        self._label = FieldLabel("", self.choice)
        line.addWidget(self._label)
        line.addWidget(self.choice)
        line.addWidget(self._count)

    def set_label(self, words: str) -> None:
        """What they are chosen for, "Letters to"."""
        self._label.setText(words)

    def group_name(self) -> str:
        """The name of the group chosen, "" for none."""
        return self.choice.currentText().strip() if self._wanted.startswith(GROUP) else ""

    def take_selection(self, selection: Selection) -> None:
        """Another screen sends these contacts."""
        self._selection = selection
        self._wanted = SELECTION
        self._show_choices()
        self.resolve()

    def load(self) -> None:
        """Read the groups and the contacts anew."""
        workspace = self._context.workspace
        self._context.jobs.read(lambda: workspace.groups.list_groups(), self._take_groups)
        self.resolve()

    def _take_groups(self, groups: Sequence[Group]) -> None:
        self._groups = list(groups)
        known = {f"{GROUP}{group.id}" for group in groups}
        if self._wanted.startswith(GROUP) and self._wanted not in known:
            self._wanted = ALL
            self.resolve()
        self._show_choices()

    def _show_choices(self) -> None:
        choices = [(ALL, self.tr("All contacts"))]
        if self._selection is not None:
            choices.insert(0, (SELECTION, self.tr("The contacts selected")))
        choices += [
            (f"{GROUP}{group.id}", "\u2003" * group.depth + group.name) for group in self._groups
        ]
        self.choice.set_choices(choices)
        self.choice.choose(self._wanted)

    def _choose(self) -> None:
        self._wanted = self.choice.key()
        self.resolve()

    def resolve(self) -> None:
        """Read who is meant."""
        lists = self._context.workspace.contact_lists
        wanted = self._filter()
        self._latest.ask(lambda: tuple(lists.ids(wanted)), self._take)

    def _filter(self) -> ContactFilter:
        if self._wanted == SELECTION and self._selection is not None:
            if isinstance(self._selection, ContactFilter):
                return self._selection
            return ContactFilter(ids=tuple(self._selection))
        if self._wanted.startswith(GROUP):
            return ContactFilter(group_id=int(self._wanted.removeprefix(GROUP)))
        return ContactFilter()

    def _take(self, ids: tuple[int, ...]) -> None:
        self.ids = ids
        self._count.setText(grouped(self.tr("%n contact(s)", "", len(ids)), len(ids)))
        self.resolved.emit(ids)
