"""A short list of entries read whole (groups, address files), searched as one types."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Mapping, Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QTableView, QWidget

from sme_crm.domain.folding import fold
from sme_crm.ui.lists.cell_model import CellModel
from sme_crm.ui.lists.table_dress import dress_table, fix_columns
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.combo_box import Splitter
from sme_crm.ui.widgets.search_field import SearchField
from sme_crm.ui.widgets.states import EmptyState


class Entry(Protocol):
    """What a list of entries needs to know of one."""

    @property
    def id(self) -> int:
        """The id of its record."""


E = TypeVar("E", bound=Entry)


class EntryListModel(CellModel[E]):
    """Entries in their order; those with the words that are sought are shown."""

    def __init__(
        self,
        headings: Sequence[str],
        right_aligned: Sequence[int] = (),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(headings, parent, right_aligned)
        self._all: list[E] = []
        self._sought = ""

    @abstractmethod
    def searched_text(self, entry: E) -> str:
        """Where words are sought in an entry."""

    def kept_with(self, found: Sequence[E]) -> Sequence[E]:
        """What is shown when these were found: a tree keeps also what they stand below."""
        return found

    def show_entries(self, entries: Sequence[E]) -> None:
        """Show other entries; what is sought stays."""
        self._all = list(entries)
        self._choose()

    def search(self, text: str) -> None:
        """Show the entries with these words."""
        self._sought = text
        self._choose()

    def _choose(self) -> None:
        words = fold(self._sought).split()
        found = []
        for entry in self._all:
            text = fold(self.searched_text(entry))
            if all(word in text for word in words):
                found.append(entry)
        self.set_rows(self.kept_with(found))

    def row_of(self, entry_id: int) -> int:
        """The row of an entry, -1 when it is not shown."""
        return next((row for row, each in enumerate(self._rows) if each.id == entry_id), -1)

    def all_entries(self) -> list[E]:
        """Every entry, whatever is sought."""
        return list(self._all)


class EntryTable(QTableView, Generic[E]):
    """The list itself; keys of the page are told to it."""

    def __init__(
        self,
        model: EntryListModel[E],
        name: str,
        widths: Mapping[int, int],
        keys: Mapping[Qt.Key, Callable[[], object]],
        parent: QWidget | None = None,
    ) -> None:
        """`widths` of columns in px, the others share the rest; `keys` go before a list's own."""
        super().__init__(parent)
        self._entries = model
        self._keys = keys
        dress_table(self)
        self.setModel(model)
        self.setAccessibleName(name)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        fix_columns(self, widths)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def current_entry(self) -> E | None:
        """The entry the user is on."""
        return self._entries.row_at(self.currentIndex().row())

    def choose(self, entry_id: int) -> bool:
        """Go to an entry; False when it is not shown."""
        row = self._entries.row_of(entry_id)
        if row >= 0:
            self.setCurrentIndex(self._entries.index(row, 0))
        return row >= 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of the page first, then those of a list."""
        act = self._keys.get(Qt.Key(event.key()))
        if act is not None and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            act()
        else:
            super().keyPressEvent(event)


class EntryPane(Card, Generic[E]):
    """The list in its card, led by a search; in its place a word when nothing is found."""

    def __init__(
        self,
        model: EntryListModel[E],
        table: EntryTable[E],
        search: SearchField,
        not_found: EmptyState,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(padding=0, parent=parent)
        self._model, self._table, self._not_found = model, table, not_found
        self._pages = QStackedWidget()
        self._pages.addWidget(table)
        self._pages.addWidget(not_found)
        self.body.addWidget(self._pages, 1)
        search.searched.connect(self._search)
        search.left_downwards.connect(table.setFocus)

    def beside(
        self, page: QWidget, least: tuple[int, int], shares: tuple[int, int], widths: list[int]
    ) -> Splitter:
        """This list with the page of its entry: least and present widths in px, shares of room."""
        splitter = Splitter()
        for place, part in enumerate((self, page)):
            part.setMinimumWidth(least[place])
            splitter.addWidget(part)
            splitter.setStretchFactor(place, shares[place])
        splitter.setSizes(widths)
        return splitter

    def take(self, entries: Sequence[E], wanted: int | None) -> bool:
        """Show other entries and stay where the user is, or go to `wanted`; True when it is there.

        Where the present entry is gone, the one in its row is chosen.
        """
        present = self._table.current_entry()
        row = self._table.currentIndex().row()
        self._model.show_entries(entries)
        self._show_found()
        to_find = wanted if wanted is not None else present.id if present else None
        if to_find is not None and self._table.choose(to_find):
            return wanted is not None
        if entries:
            row = max(0, min(row, len(entries) - 1))
            self._table.setCurrentIndex(self._model.index(row, 0))
        return False

    def _search(self, text: str) -> None:
        present = self._table.current_entry()
        self._model.search(text)
        self._show_found()
        if present is None or not self._table.choose(present.id):
            self._table.setCurrentIndex(self._model.index(0, 0))

    def _show_found(self) -> None:
        found = self._model.rowCount() > 0
        self._pages.setCurrentWidget(self._table if found else self._not_found)
