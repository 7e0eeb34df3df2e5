"""The page of the trash: contacts that were deleted, to take back or to erase for good."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from sme_crm.domain.contact import ContactRow
from sme_crm.domain.contact_filter import ContactFilter, Sort
from sme_crm.ui.jobs.latest_read import LatestRead
from sme_crm.ui.labels import relative_day_text
from sme_crm.ui.lists.cell_model import CellModel
from sme_crm.ui.lists.erase_dialog import ErasingWork
from sme_crm.ui.lists.roles import Cell
from sme_crm.ui.lists.table_dress import dress_table
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.labels import TextLabel
from sme_crm.ui.widgets.search_field import SearchField
from sme_crm.ui.widgets.states import EmptyState, ErrorState

if TYPE_CHECKING:
    from sme_crm.domain.changes import Changes
    from sme_crm.services.contact_lists import FirstPage
    from sme_crm.ui.context import UiContext

_MOST = 500
"""Contacts shown at once; the search narrows a fuller trash."""


class TrashModel(CellModel[ContactRow]):
    """Rows of the trash: name, company, town, when."""

    def __init__(self, parent: QWidget) -> None:
        headings = (
            self.tr("Name"),
            self.tr("Company"),
            self.tr("Town"),
            self.tr("In the trash since"),
        )
        super().__init__(headings, parent)

    def ids(self, rows: Sequence[int]) -> list[int]:
        """The contacts of some rows."""
        return [self._rows[row].id for row in rows]

    def cell_at(self, row: int, column: int) -> Cell:
        """Name, company, town, when."""
        contact = self._rows[row]
        if column == 0:
            return Cell(
                contact.formatted_name,
                second_line=contact.email,
                avatar_name=contact.formatted_name,
                avatar_icon="company" if contact.kind == "organization" else "",
                entity_id=contact.id,
            )
        if column == 1:
            return Cell(contact.organization)
        if column == 2:
            return Cell(contact.locality)
        return Cell(relative_day_text(contact.deleted_at), muted=True)


class TrashPage(QWidget):
    """The trash; `counted` tells how many contacts are in it."""

    counted = Signal(int)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self._latest = LatestRead(context.jobs)
        self.model = TrashModel(self)
        self.search = SearchField(self.tr("Search in the trash…"))
        self.search.searched.connect(lambda _text: self.reload())
        self.restore = Button(self.tr("Take back"), "restore", "primary")
        self.restore.setEnabled(False)
        self.restore.clicked.connect(self.restore_chosen)
        self.erase = Button(self.tr("Erase for good…"), "blocked")
        self.erase.setEnabled(False)
        self.erase.clicked.connect(self.erase_chosen)
        self.erasing = ErasingWork(context, self)
        self.view = QTableView()
        self.view.setModel(self.model)
        dress_table(self.view)
        self.view.setAccessibleName(self.tr("Trash"))
        self.view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._show_choice())
        self._more = TextLabel("", TextRole.SMALL, "muted")
        self._lay_out()
        context.changes.committed.connect(self._note_commit)

    def _lay_out(self) -> None:
        holder = QWidget()
        self._states = QStackedLayout(holder)
        self._empty = EmptyState("trash", "", "")
        self._error = ErrorState(self.reload)
        for state in (self.view, self._empty, self._error):
            self._states.addWidget(state)
        card = Card(padding=0)
        card.body.addWidget(holder)
        tools = QHBoxLayout()
        tools.setSpacing(size.SPACE_8)
        tools.addWidget(self.search)
        tools.addWidget(self._more)
        tools.addStretch(1)
        tools.addWidget(self.erase)
        tools.addWidget(self.restore)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, size.SPACE_12, 0, 0)
        column.setSpacing(size.SPACE_12)
        column.addLayout(tools)
        column.addWidget(card, 1)

    def count(self) -> None:
        """Count anew, for the tab."""
        workspace = self._context.workspace
        self._context.jobs.read(
            lambda: workspace.contact_lists.count(ContactFilter(trash=True)), self.counted.emit
        )

    def reload(self) -> None:
        """Read the trash anew."""
        wanted = ContactFilter(text=self.search.text(), trash=True)
        lists = self._context.workspace.contact_lists
        newest = Sort("updated_at", descending=True)
        self._latest.ask(lambda: lists.first_page(wanted, newest, _MOST), self._show, self._fail)

    def _show(self, page: FirstPage) -> None:
        self.model.set_rows(page.rows)
        if not self.search.text():
            self.counted.emit(page.count)
        hidden = page.count - len(page.rows)
        self._more.setText(
            self.tr("%n more: search to narrow the list", "", hidden) if hidden else ""
        )
        if page.rows:
            self._states.setCurrentWidget(self.view)
            self.view.selectRow(0)
        elif self.search.text():
            self._empty.set_texts(
                self.tr("Nobody of that name in the trash"),
                self.tr("Try another name, or clear the search."),
            )
            self._states.setCurrentWidget(self._empty)
        else:
            self._empty.set_texts(
                self.tr("The trash is empty"),
                self.tr("Contacts you delete come here first and can be taken back."),
            )
            self._states.setCurrentWidget(self._empty)
        self._show_choice()

    def _fail(self, error: Exception) -> None:
        self._error.show_error(error)
        self._states.setCurrentWidget(self._error)

    def chosen_ids(self) -> list[int]:
        """The contacts that are marked."""
        rows = self.view.selectionModel().selectedRows()
        return self.model.ids(sorted(index.row() for index in rows))

    def _show_choice(self) -> None:
        count = len(self.chosen_ids())
        for button in (self.restore, self.erase):
            button.setEnabled(count > 0 and not self._context.workspace.read_only)
        self.restore.setText(
            self.tr("Take back %n contact(s)", "", count) if count else self.tr("Take back")
        )

    def restore_chosen(self) -> None:
        """Take the marked contacts out of the trash."""
        ids = self.chosen_ids()
        if not ids:
            return
        contacts = self._context.workspace
        words = self.tr("%n contact(s) taken back from the trash", "", len(ids))
        self._context.jobs.write(
            lambda: contacts.contacts.restore(ids, origin="trash"),
            lambda change_id: self._context.notices.toast_change(words, change_id, "restore"),
            owner=self,
        )

    def erase_chosen(self) -> None:
        """Tell what erasing the marked contacts for good takes away, and ask."""
        ids = self.chosen_ids()
        if ids:
            self.erasing.begin(ids, "trash")

    def _note_commit(self, changes: Changes) -> None:
        if not changes.touches("contact"):
            return
        if self.isVisible():
            self.reload()
        else:
            self.count()
