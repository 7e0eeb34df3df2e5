"""The report of an undo: what was taken back, what was kept, what is in conflict."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QTableView, QVBoxLayout, QWidget

from sme_crm.services.undo_reports import (
    CONFLICTS,
    KEPT,
    TAKEN_BACK,
    UndoneContact,
    UndoReport,
)
from sme_crm.ui.labels import change_title, count_text, instant_text
from sme_crm.ui.lists.cell_model import CellModel
from sme_crm.ui.lists.roles import Cell
from sme_crm.ui.lists.table_dress import dress_table
from sme_crm.ui.navigation import OpenContact, ShowContacts
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.labels import TextLabel
from sme_crm.ui.widgets.states import EmptyState
from sme_crm.ui.widgets.tabs import Tabs

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext

_Answer = tuple[UndoReport, dict[str, list[UndoneContact]], dict[str, tuple[int, ...]]]
_SIZE = (760, 560)
_MOST = 500
"""Contacts listed by name; the button shows them all."""


class _UndoneModel(CellModel[UndoneContact]):
    """Contacts of one list: name, and what happened to them."""

    def __init__(self, which: str, rows: Sequence[UndoneContact], parent: QWidget) -> None:
        super().__init__((self.tr("Contact"), self.tr("What happened")), parent)
        self._which = which
        self.set_rows(rows)

    def contact_id(self, row: int) -> int | None:
        return self._rows[row].id

    def cell_at(self, row: int, column: int) -> Cell:
        contact = self._rows[row]
        if column:
            return Cell(self._fate(contact), muted=True)
        name = contact.name or "–"
        return Cell(name, contact.second_line or None, name, entity_id=contact.id or row)

    def _fate(self, row: UndoneContact) -> str:
        if self._which == TAKEN_BACK:
            if row.id is None:
                return self.tr("Taken away again")
            return self.tr("Has its former values again")
        if not row.last_change:
            return self.tr("Changed since")
        return self.tr("{change}: {when}").format(
            change=change_title(row.last_change, 1), when=instant_text(row.changed_at)
        )


class UndoReportDialog(QDialog):
    """Three tabs, a list each; contacts that are there open on a double click or Enter."""

    def __init__(self, context: UiContext, change_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._change_id = change_id
        self.setWindowTitle(self.tr("Report of the undo"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        self.title = TextLabel("", TextRole.TITLE, wrap=True)
        self.erased = TextLabel("", tone="muted", wrap=True)
        self.erased.hide()
        self.tabs = Tabs(self.tr("Report of the undo"))
        self.views: dict[str, QTableView] = {}
        self._pages: dict[str, QVBoxLayout] = {}
        for which, text in (
            (TAKEN_BACK, self.tr("Taken back")),
            (KEPT, self.tr("Kept, changed since")),
            (CONFLICTS, self.tr("In conflict")),
        ):
            page = QWidget()
            inner = QVBoxLayout(page)
            inner.setContentsMargins(0, size.SPACE_12, 0, 0)
            inner.setSpacing(size.SPACE_8)
            self._pages[which] = inner
            self.tabs.add_page(which, text, page)
        close = Button(self.tr("Close"), kind="primary")
        close.clicked.connect(self.accept)
        close.setDefault(True)
        self.show_all = Button("", "contacts")
        self.show_all.clicked.connect(self._show_contacts)
        self.tabs.currentChanged.connect(lambda _at: self._show_button())
        line = QHBoxLayout()
        line.setSpacing(size.SPACE_8)
        line.addWidget(self.show_all)
        line.addStretch(1)
        line.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(size.SPACE_24, size.SPACE_24, size.SPACE_24, size.SPACE_16)
        column.setSpacing(size.SPACE_12)
        column.addWidget(self.title)
        column.addWidget(self.erased)
        column.addWidget(self.tabs, 1)
        column.addLayout(line)
        self._ids: dict[str, tuple[int, ...]] = {}
        self.show_all.hide()
        self._read()

    def _read(self) -> None:
        reports, change_id = self._context.workspace.undo.reports, self._change_id

        def work() -> _Answer:
            lists = {which: reports.contacts(change_id, which, _MOST) for which in self._pages}
            ids = {which: reports.ids(change_id, which) for which in self._pages}
            return reports.report(change_id), lists, ids

        self._context.jobs.read(work, self._show)

    def _show(self, answer: _Answer) -> None:
        report, lists, self._ids = answer
        of = change_title(report.of, report.counts[TAKEN_BACK]) if report.of else ""
        undone = self.tr("Undone: {change}").format(change=of)
        self.title.setText(undone if of else self.tr("Report of the undo"))
        if report.erased:
            self.erased.setText(
                self.tr(
                    "%n contact(s) erased for good since: nothing of that comes back.",
                    "",
                    report.erased,
                )
            )
            self.erased.show()
        for which, rows in lists.items():
            self._fill(which, rows, report.counts[which])
        first = next((which for which in (KEPT, CONFLICTS) if report.counts[which]), TAKEN_BACK)
        self.tabs.choose(first)
        self._show_button()

    def _fill(self, which: str, rows: Sequence[UndoneContact], count: int) -> None:
        page = self._pages[which]
        self.tabs.set_count(which, count)
        sentences = {
            TAKEN_BACK: self.tr("Everything the change had done to these contacts is undone."),
            KEPT: self.tr(
                "You changed these contacts since: they stay as they are, nothing of yours is lost."
            ),
            CONFLICTS: self.tr(
                "One of their values was changed again since: it was kept, the others were taken"
                " back."
            ),
        }
        if not rows:
            empty = {
                TAKEN_BACK: self.tr("Nothing could be taken back"),
                KEPT: self.tr("None was changed since"),
                CONFLICTS: self.tr("There is no conflict"),
            }
            page.addWidget(EmptyState("success", empty[which], ""), 1)
            return
        page.addWidget(TextLabel(sentences[which], tone="muted", wrap=True))
        view = QTableView()
        model = _UndoneModel(which, rows, view)
        view.setModel(model)
        dress_table(view)
        view.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        view.setAccessibleName(self.tr("Contacts of the report"))
        view.setColumnWidth(0, 320)
        view.horizontalHeader().setStretchLastSection(True)
        view.activated.connect(lambda index: self._open(model.contact_id(index.row())))
        view.selectRow(0)
        card = Card(padding=0)
        card.body.addWidget(view, 1)
        page.addWidget(card, 1)
        if count > len(rows):
            words = self.tr("The first {shown} of {count}").format(
                shown=count_text(len(rows)), count=count_text(count)
            )
            page.addWidget(TextLabel(words, TextRole.SMALL, "muted"))
        self.views[which] = view

    def _show_button(self) -> None:
        ids = self._ids.get(self.tabs.choice(), ())
        self.show_all.setVisible(bool(ids) and self._context.navigator.can_send(ShowContacts))
        self.show_all.setText(self.tr("Show %n contact(s)", "", len(ids)))

    def _show_contacts(self) -> None:
        from sme_crm.domain.contact_filter import ContactFilter

        ids = self._ids.get(self.tabs.choice(), ())
        self.accept()
        self._context.navigator.send(ShowContacts(ContactFilter(ids=ids)))

    def _open(self, contact_id: int | None) -> None:
        if contact_id is not None and self._context.navigator.can_send(OpenContact):
            self.accept()
            self._context.navigator.send(OpenContact(contact_id))
