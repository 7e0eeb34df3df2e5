"""Who called? The contacts whose number begins or ends as it is typed, and what to do then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from sme_crm.domain.call import LEAST_DIGITS
from sme_crm.ui.jobs.latest_read import LatestRead
from sme_crm.ui.labels import relative_day_text
from sme_crm.ui.lists.cell_model import CellModel
from sme_crm.ui.lists.roles import Cell
from sme_crm.ui.lists.table_dress import dress_table
from sme_crm.ui.navigation import OpenContact, StartCall
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.labels import TextLabel
from sme_crm.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from sme_crm.domain.call import Caller
    from sme_crm.ui.context import UiContext

_WIDTH, _HEIGHT = 620, 440


class CallerModel(CellModel["Caller"]):
    """Name and company, number, last exchange."""

    def cell_at(self, row: int, column: int) -> Cell:
        """What stands in a cell."""
        caller = self.rows()[row]
        if column == 0:
            company = "" if caller.organization == caller.name else caller.organization
            return Cell(
                caller.name, second_line=company or None, avatar_name=caller.name,
                entity_id=caller.contact_id,
            )  # fmt: skip
        if column == 1:
            return Cell(caller.number)
        return Cell(relative_day_text(caller.last_exchange), muted=True)


class CallerDialog(QDialog):
    """Enter begins the note of a call with the contact chosen."""

    def __init__(self, context: UiContext, number: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Who called?"))
        self._context = context
        self._latest = LatestRead(context.jobs)
        self.field = SearchField(
            self.tr("The number, or four digits of its beginning or end"), icon="phone"
        )
        self.field.searched.connect(self._search)
        self.field.left_downwards.connect(self._enter_list)
        self.field.returnPressed.connect(self._take_call)
        self.said = TextLabel("", TextRole.SMALL, "muted", wrap=True)
        self.model = CallerModel(
            [self.tr("Contact"), self.tr("Number"), self.tr("Last exchange")], self
        )
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Contacts with this number"))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        dress_table(self.table)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.setColumnWidth(0, 270)
        self.table.setColumnWidth(1, 150)
        self.table.activated.connect(lambda _index: self._take_call())
        self._make_buttons()
        self._lay_out()
        self._show([])
        self.field.setText(number)
        self.field.setFocus()

    def _make_buttons(self) -> None:
        self.call_button = Button(self.tr("Write the call down"), "phone", "primary")
        self.call_button.clicked.connect(lambda _checked=False: self._take_call())
        self.later_button = Button(self.tr("Call back later"), "clock")
        self.later_button.setToolTip(self.tr("Note the missed call: it waits on Today"))
        self.later_button.clicked.connect(lambda _checked=False: self.note_missed())
        self.open_button = Button(self.tr("Open the contact"), "external")
        self.open_button.clicked.connect(lambda _checked=False: self._open())
        for button in (self.call_button, self.later_button, self.open_button):
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        card = Card(padding=0)
        card.body.addWidget(self.table)
        buttons = QHBoxLayout()
        buttons.addWidget(self.open_button)
        buttons.addStretch(1)
        buttons.addWidget(self.later_button)
        buttons.addWidget(self.call_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(size.SPACE_24, size.SPACE_16, size.SPACE_24, size.SPACE_16)
        column.setSpacing(size.SPACE_12)
        column.addWidget(self.field)
        column.addWidget(self.said)
        column.addWidget(card, 1)
        column.addLayout(buttons)
        self.resize(_WIDTH, _HEIGHT)

    def chosen(self) -> Caller | None:
        """The contact chosen."""
        return self.model.row_at(self.table.currentIndex().row())

    def _search(self, text: str) -> None:
        calls = self._context.workspace
        self._latest.ask(lambda: calls.calls.find(text), self._show, owner=self)

    def _show(self, found: list[Caller]) -> None:
        self.model.set_rows(found)
        if found:
            self.table.selectRow(0)
        digits = sum(map(str.isdigit, self.field.text()))
        self.said.setText(self._said(len(found), digits))
        writable = not self._context.workspace.read_only
        self.call_button.setEnabled(bool(found) and writable)
        self.open_button.setEnabled(bool(found))
        self.later_button.setEnabled(digits >= LEAST_DIGITS and writable)

    def _said(self, count: int, digits: int) -> str:
        if digits < LEAST_DIGITS:
            return self.tr("However it is written: 06…, +33…, 0033…, or its last four digits")
        if count:
            return self.tr("%n number(s) begin or end like this", "", count)
        return self.tr("Nobody has this number yet. It can wait on Today as a call to return.")

    def _enter_list(self) -> None:
        if self.model.rowCount():
            self.table.setFocus()

    def _take_call(self) -> None:
        caller = self.chosen()
        if caller is not None and self.call_button.isEnabled():
            context = self._context
            self.accept()
            context.navigator.send(StartCall(caller.contact_id, incoming=True))

    def _open(self) -> None:
        caller = self.chosen()
        if caller is not None:
            self.accept()
            self._context.navigator.send(OpenContact(caller.contact_id))

    def note_missed(self) -> None:
        """Note the missed call as one to return today."""
        caller = self.chosen()
        who = caller.name if caller is not None else self.field.text().strip()
        contact_id = caller.contact_id if caller is not None else None
        subject = self.tr("Call {name} back").format(name=who)
        outcome = self.tr("Missed call")
        context = self._context
        calls = context.workspace
        text = self.tr("Noted: it waits among the calls to return")
        context.jobs.write(
            lambda: calls.calls.note_missed(subject, outcome, contact_id, origin="calls"),
            lambda answer: context.notices.toast_change(text, answer[1]),
        )
        self.accept()
