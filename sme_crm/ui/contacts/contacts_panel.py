"""The screen of contacts: tools above, the list at the left, the sheet beside it or alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from sme_crm.ui.contacts.bulk_work import BulkWork
from sme_crm.ui.contacts.list_header import ListHeader
from sme_crm.ui.contacts.list_pane import ContactListPane
from sme_crm.ui.contacts.list_settings import SHEET_SHARE
from sme_crm.ui.navigation import (
    NewContact,
    OpenContact,
    OpenDataFile,
    Panel,
    ShowContacts,
    StartImport,
)
from sme_crm.ui.widgets.actions import screen_action
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.combo_box import Splitter
from sme_crm.ui.widgets.page_header import lay_out_screen

if TYPE_CHECKING:
    from sme_crm.ui.contacts.sheet.view import ContactSheetView
    from sme_crm.ui.context import UiContext

_FOLLOW_MS = 90
_LEAST_LIST, _LEAST_SHEET = 460, 400


class ContactsPanel(Panel):
    """List and sheet. OpenContact gives the sheet the whole page until the user goes back."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._asked = False
        self._received = False
        self._chosen_later: int | None = None
        self.sheet: ContactSheetView | None = None
        self.pane = ContactListPane(context)
        self.table = self.pane.table
        self.header = ListHeader(context, self.pane.model)
        self.search = self.header.search
        self.filters = self.header.filters
        self.bulk = BulkWork(context, self.pane, self.filters, self)
        self._follow_timer = QTimer(self)
        self._follow_timer.setSingleShot(True)
        self._follow_timer.setInterval(_FOLLOW_MS)
        self._follow_timer.timeout.connect(self._show_current)
        self._lay_out()
        self._listen()
        self._add_actions()

    # -- making --------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._splitter = Splitter()
        self.pane.setMinimumWidth(_LEAST_LIST)
        self._splitter.addWidget(self.pane)
        self._sheet_place = Card(padding=0)
        self._sheet_place.setMinimumWidth(_LEAST_SHEET)
        self._splitter.addWidget(self._sheet_place)
        share = min(70, max(25, self._context.settings.get(SHEET_SHARE)))
        self._splitter.setStretchFactor(0, 100 - share)
        self._splitter.setStretchFactor(1, share)
        self._splitter.setSizes([1000 - 10 * share, 10 * share])
        self._splitter.splitterMoved.connect(self._note_share)
        lay_out_screen(self, [self.header, self.filters.chips], self._splitter)

    def _listen(self) -> None:
        pane, table = self.pane, self.table
        self.header.new_wanted.connect(self._begin_new)
        self.search.searched.connect(lambda _text: self._show_list())
        self.search.left_downwards.connect(self._go_to_list)
        self.search.returnPressed.connect(self._go_to_list)
        self.filters.changed.connect(self._show_list)
        self.filters.columns_chosen.connect(pane.show_columns)
        pane.listed.connect(self._note_listed)
        pane.import_wanted.connect(self._import)
        pane.new_wanted.connect(lambda: self._begin_new("individual"))
        pane.sample_wanted.connect(lambda: self._context.navigator.send(OpenDataFile()))
        pane.clear_wanted.connect(self.show_everybody)
        pane.model.ordered.connect(self._note_ordered)
        table.current_changed.connect(lambda _id: self._follow_timer.start())
        table.opened.connect(lambda found: self._context.navigator.send(OpenContact(found)))
        table.typed.connect(self._type_into_search)
        table.escaped.connect(self._escape)

    def _add_actions(self) -> None:
        self._add_action(self.tr("Edit the sheet"), "edit", "F2", self._edit_sheet)
        self._add_action(self.tr("Call the contact"), "phone", "Ctrl+Shift+T", self.call)
        self._add_action(self.tr("Select all"), "check", "Ctrl+A", self._mark_all)
        self._add_action(self.tr("Choose columns…"), "columns", "", self.filters.choose_columns)
        self._add_action(self.tr("Filter…"), "filter", "Ctrl+Shift+F", self.filters.open_filters)
        self._add_action(self.tr("Show everybody"), "contacts", "", self.show_everybody)
        for action in self.bulk.actions():
            self.addAction(action)

    def _add_action(
        self, text: str, icon_name: str, shortcut: str, act: Callable[[], object]
    ) -> QAction:
        action = screen_action(self, text, icon_name, act, shortcut)
        self.addAction(action)
        return action

    # -- what the shell asks -------------------------------------------------------------------

    def receive(self, request: object) -> None:
        """Show a contact, a filter, or begin a new contact."""
        self._received = True
        if isinstance(request, OpenContact):
            self._show_full_page(request.contact_id)
        elif isinstance(request, ShowContacts):
            self._show_side()
            self.filters.take(request.filter)
            self.search.setText(request.text or (request.filter.text if request.filter else ""))
            self._show_list()
        elif isinstance(request, NewContact):
            self._begin_new(request.kind)

    def enter(self) -> None:
        """Back to the list, unless a request said otherwise."""
        if not self._received:
            self._show_side()
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._received = False
        self.pane.model.word_anew()
        if not self._asked:
            self._show_list()

    def leave(self) -> bool:
        """Save the field being edited."""
        return self.sheet is None or self.sheet.leave()

    def focus_search(self) -> bool:
        """The search of the list."""
        self._show_side()
        self.search.take_keyboard()
        return True

    def print_page(self) -> bool:
        """Write letters to the selection, if there is a screen for that."""
        return self.bulk.write_letters()

    # -- the list ------------------------------------------------------------------------------

    def _show_list(self) -> None:
        self._asked = True
        self.pane.show_filter(self.filters.shown.contact_filter(self.search.text()))

    def show_everybody(self) -> None:
        """Take the search and every filter away."""
        self.filters.clear()
        self.search.clear()
        self._show_list()

    def _note_listed(self) -> None:
        """Another list is there: stay on the same contact, or go to the first."""
        if self._is_editing():
            return
        self.table.choose_first()
        self._follow_timer.start()

    def _note_ordered(self) -> None:
        self._choose_later()
        if not self._is_editing():
            self.table.choose_first()

    def _is_editing(self) -> bool:
        focused = QApplication.focusWidget()
        return self.sheet is not None and (
            self.sheet.is_new() or (focused is not None and self.sheet.isAncestorOf(focused))
        )

    def _go_to_list(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.table.choose_first()

    def _type_into_search(self, text: str) -> None:
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.setText(text)

    def _escape(self) -> None:
        if self.search.text():
            self.search.clear()
        elif not self.filters.shown.is_empty():
            self.show_everybody()

    def _mark_all(self) -> None:
        self.table.selectAll()
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _import(self) -> None:
        if self._context.navigator.can_send(StartImport):
            self._context.navigator.send(StartImport())

    # -- the sheet -----------------------------------------------------------------------------

    def _ready_sheet(self) -> ContactSheetView:
        """The sheet, made when it is first needed: after the first paint of the list."""
        if self.sheet is None:
            from sme_crm.ui.contacts.sheet.view import ContactSheetView

            sheet = ContactSheetView(self._context)
            sheet.setMinimumWidth(_LEAST_SHEET)
            sizes = self._splitter.sizes()
            self._splitter.replaceWidget(1, sheet)
            self._sheet_place.deleteLater()
            self._splitter.setSizes(sizes)
            sheet.open_requested.connect(self._open_other)
            sheet.full_page_requested.connect(
                lambda found: self._context.navigator.send(OpenContact(found))
            )
            sheet.side_requested.connect(self._go_back)
            sheet.created.connect(self._note_created)
            sheet.gone.connect(lambda _id: self._note_gone())
            sheet.new_cancelled.connect(self._note_cancelled)
            self.sheet = sheet
        return self.sheet

    def _show_current(self) -> None:
        """The sheet of the contact the user is on."""
        if self.pane.isHidden() or self._is_editing_new():
            return
        found = self.table.current_id()
        if found is not None or self.pane.model.complete:
            self._ready_sheet().show_contact(found)

    def _is_editing_new(self) -> bool:
        return self.sheet is not None and self.sheet.is_new() and not self.table.hasFocus()

    def _open_other(self, contact_id: int) -> None:
        if self.pane.isHidden():
            self._context.navigator.send(OpenContact(contact_id))
        elif not self.table.choose(contact_id):
            self._ready_sheet().show_contact(contact_id)

    def _show_full_page(self, contact_id: int) -> None:
        sheet = self._ready_sheet()
        sheet.show_contact(contact_id)
        self.pane.hide()
        self.header.hide()
        self.filters.chips.hide()
        sheet.set_full_page(True)
        sheet.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_side(self) -> None:
        if not self.pane.isHidden():
            return
        shown = self.sheet.contact_id() if self.sheet is not None else None
        self.pane.show()
        self.header.show()
        self.filters.show_chips()
        if self.sheet is not None:
            self.sheet.set_full_page(False)
        if shown is not None:
            self.table.choose(shown)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_back(self) -> None:
        self._context.navigator.open("contacts")
        self._show_side()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the full page."""
        if self.pane.isHidden() and event.key() == Qt.Key.Key_Escape:
            self._go_back()
        else:
            super().keyPressEvent(event)

    def _edit_sheet(self) -> None:
        if self.sheet is not None:
            self.sheet.focus_first_field()

    def call(self) -> None:
        """Begin a call with the contact whose sheet is shown."""
        if self.sheet is not None and self.sheet.contact_id() is not None:
            self.sheet.content().begin_call()

    def _begin_new(self, kind: str) -> None:
        self._show_side()
        self._ready_sheet().start_new(kind)
        if not self._asked:
            self._show_list()

    def _note_created(self, contact_id: int) -> None:
        self._chosen_later = contact_id
        QTimer.singleShot(0, self, self._choose_later)

    def _choose_later(self) -> None:
        """The new contact is in the list by now, if the filter lets it in."""
        if self._chosen_later is not None and self.table.choose(self._chosen_later):
            self._chosen_later = None

    def _note_gone(self) -> None:
        if self.pane.isHidden():
            self._go_back()
        self._follow_timer.start()

    def _note_cancelled(self) -> None:
        self._follow_timer.start()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _note_share(self, _position: int, _index: int) -> None:
        left, right = self._splitter.sizes()
        if left and right:
            self._context.settings.set(SHEET_SHARE, round(100 * right / (left + right)))
