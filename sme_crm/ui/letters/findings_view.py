"""Findings of a check above, the contacts of the chosen one below; a double click opens a sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStackedLayout, QTableView, QWidget

from sme_crm.ui.letters.finding_model import (
    Checked,
    Finding,
    FindingModel,
    FoundContactModel,
    findings_of,
)
from sme_crm.ui.letters.letter_words import FieldNames
from sme_crm.ui.lists.table_dress import dress_table
from sme_crm.ui.navigation import OpenContact
from sme_crm.ui.widgets.combo_box import Splitter
from sme_crm.ui.widgets.states import EmptyState

if TYPE_CHECKING:
    from sme_crm.domain.contact import ContactRow
    from sme_crm.ui.context import UiContext
    from sme_crm.ui.jobs.runner import Ticket

_MOST_SHOWN = 500
_COUNT_COLUMN = 76


class FindingsView(QWidget):
    """Who is left out and why, what is worth a look."""

    contact_chosen = Signal(int)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._names = FieldNames()
        self._shown: Finding | None = None
        self._ticket: Ticket | None = None
        self.model = FindingModel(self)
        self.people = FoundContactModel(self)
        self.findings = _table(self.model, self.tr("Findings"))
        header = self.findings.horizontalHeader()
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(1, _COUNT_COLUMN)
        self.findings.selectionModel().currentRowChanged.connect(self._show_people)
        self.list = _table(self.people, self.tr("Contacts of the finding"))
        self.list.selectionModel().currentRowChanged.connect(self._look_at)
        self.list.activated.connect(self._open)
        splitter = Splitter(Qt.Orientation.Vertical)
        splitter.addWidget(self.findings)
        splitter.addWidget(self.list)
        self._clean = EmptyState(
            "success",
            self.tr("Nothing to look at"),
            self.tr("Nobody is left out, and everything fits."),
        )
        self._states = QStackedLayout(self)
        self._states.addWidget(self._clean)
        self._states.addWidget(splitter)

    def show_check(self, check: Checked | None) -> int:
        """Show what was found; returns how many findings there are."""
        found = findings_of(check, self._names) if check is not None else []
        self.model.set_rows(found)
        self._shown = None
        self.people.show([], {})
        self._states.setCurrentIndex(1 if found else 0)
        if found:
            self.findings.setCurrentIndex(self.model.index(0, 0))
        return len(found)

    def _show_people(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if self._ticket is not None:
            self._ticket.drop()
        self._shown = self.model.row_at(current.row())
        if self._shown is None:
            return
        lists, ids = self._context.workspace.contact_lists, self._shown.ids[:_MOST_SHOWN]
        self._ticket = self._context.jobs.read(lambda: lists.rows(ids), self._take_people)

    def _take_people(self, rows: list[ContactRow]) -> None:
        self._ticket = None
        if self._shown is not None:
            self.people.show(rows, self._shown.details)

    def _look_at(self, current: QModelIndex, _previous: QModelIndex) -> None:
        contact_id = self.people.contact_id(current.row())
        if contact_id is not None:
            self.contact_chosen.emit(contact_id)

    def _open(self, index: QModelIndex) -> None:
        contact_id = self.people.contact_id(index.row())
        if contact_id is not None and self._context.navigator.can_send(OpenContact):
            self._context.navigator.send(OpenContact(contact_id))


def _table(model: FindingModel | FoundContactModel, name: str) -> QTableView:
    view = QTableView()
    view.setModel(model)
    dress_table(view)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setAccessibleName(name)
    view.horizontalHeader().hide()
    view.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return view
