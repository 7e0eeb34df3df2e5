"""The screen of address files: the list at the left, one file at the right; the registers."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QMenu, QWidget

from sme_crm.ui.lists.entry_list import EntryPane, EntryTable
from sme_crm.ui.lots.lot_list import WIDTHS, LotListModel
from sme_crm.ui.lots.lot_page import LotPage
from sme_crm.ui.lots.lot_work import LotWork
from sme_crm.ui.lots.registers import LoansPage, SeedsPage
from sme_crm.ui.navigation import OpenLot, Panel
from sme_crm.ui.widgets.actions import NEW_HERE, screen_action
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.page_header import PageHeader, lay_out_screen
from sme_crm.ui.widgets.read_pages import ReadPages
from sme_crm.ui.widgets.search_field import SearchField
from sme_crm.ui.widgets.segmented_control import SegmentedControl
from sme_crm.ui.widgets.states import EmptyState

if TYPE_CHECKING:
    from sme_crm.domain.changes import Changes
    from sme_crm.domain.lot import Lot
    from sme_crm.ui.context import UiContext

_SETTLE_MS = 400
_LEAST_LIST, _LEAST_PAGE = 600, 400
_TABLES = ("lot", "lot_use", "lot_member", "lot_loan", "seed", "contact")


class LotsPanel(Panel):
    """Reads the ledger in workers; follows every change."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._wanted: int | None = None
        self._writable = not context.workspace.read_only
        self.work = LotWork(context, self)
        self.work.made.connect(self._open)
        self.model = LotListModel(self)
        self.table = EntryTable(
            self.model,
            self.tr("Address files"),
            WIDTHS,
            {
                Qt.Key.Key_Delete: self.delete,
                Qt.Key.Key_Return: self._to_form,
                Qt.Key.Key_Enter: self._to_form,
            },
        )
        self.page = LotPage(context, self.work)
        self.work.checked.connect(lambda _lot_id: self.page.tabs.choose("figures"))
        self.page.scored.connect(lambda lot_id, score: self.model.set_scores({lot_id: score}))
        self.loans = LoansPage(context, self.work)
        self.seeds = SeedsPage(context, self.work)
        self.search = SearchField(self.tr("Search a file"), "Ctrl+F")
        self._settled = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settled.timeout.connect(self._reload)
        self._make_pages()
        self._lay_out()
        self._listen()
        self._add_actions()
        self._pages.wait()
        self._reload()

    # -- making --------------------------------------------------------------------------------

    def _make_pages(self) -> None:
        self._nothing = EmptyState(
            "inbox",
            self.tr("No address file yet"),
            self.tr(
                "Every import can belong to a file: where it came from, what it cost, how often"
                " it may be used, by when its people must be told. Enter an offer before you buy"
                " and hold it against your contacts."
            ),
        )
        offer = self._nothing.add_action(
            self.tr("New offer"), lambda: self.work.new_lot("offer"), "tag", "primary"
        )
        held = self._nothing.add_action(
            self.tr("New file"), lambda: self.work.new_lot("held"), "plus"
        )
        self._not_found = EmptyState(
            "search",
            self.tr("No file of this name"),
            self.tr("Names and suppliers are searched."),
        )
        self._not_found.add_action(self.tr("Show every file"), self.search.clear, "close")
        self._making = [offer, held]

    def _lay_out(self) -> None:
        header = PageHeader(self.tr("Address files"))
        self.views = SegmentedControl(
            [
                ("files", self.tr("Files"), ""),
                ("loans", self.tr("Passed on"), ""),
                ("seeds", self.tr("Trap addresses"), ""),
            ],
            self.tr("What is shown"),
        )
        header.add_left(self.search)
        header.add_left(self.views)
        self.lend_button = Button(self.tr("Lend or exchange"), "export")
        self.lend_button.clicked.connect(lambda _checked=False: self.work.lend(None))
        self.compare_button = Button(self.tr("Compare"), "columns")
        self.compare_button.clicked.connect(lambda _checked=False: self.compare())
        self.new_button = Button(self.tr("New file"), "plus")
        self.new_button.clicked.connect(lambda _checked=False: self.work.new_lot("held"))
        self.offer_button = Button(self.tr("New offer"), "tag", "primary")
        self.offer_button.clicked.connect(lambda _checked=False: self.work.new_lot("offer"))
        self._making += [self.lend_button, self.new_button, self.offer_button]
        for button in (self.lend_button, self.compare_button, self.new_button, self.offer_button):
            header.add_right(button)
        for button in self._making:
            button.setEnabled(self._writable)
        self._list = EntryPane(self.model, self.table, self.search, self._not_found)
        least = (_LEAST_LIST, _LEAST_PAGE)
        self._splitter = self._list.beside(self.page, least, (3, 2), [690, 420])
        self._pages = ReadPages(
            self.tr("The address files are being read"),
            self._reload,
            self._splitter,
            self._nothing,
            self.loans,
            self.seeds,
        )
        lay_out_screen(self, [header], self._pages)

    def _listen(self) -> None:
        self.work.rules_saved.connect(self._reload)
        self.views.chosen.connect(lambda _key: self._show_view())
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_current())
        self.table.customContextMenuRequested.connect(self._open_menu)
        self._context.changes.committed.connect(self._note_commit)

    def _add_actions(self) -> None:
        for text, name, shortcut, act, writes in (
            (self.tr("New offer…"), "tag", "", lambda: self.work.new_lot("offer"), True),
            (self.tr("New file…"), "plus", NEW_HERE, lambda: self.work.new_lot("held"), True),
            (self.tr("Edit the file"), "edit", "F2", self._to_form, True),
            (self.tr("Show its contacts"), "contacts", "", self.show_contacts, False),
            (self.tr("Compare two files…"), "columns", "", self.compare, False),
            (self.tr("Lend or exchange…"), "export", "", lambda: self.work.lend(None), True),
            (self.tr("Rules of the address files…"), "settings", "", self.work.edit_rules, True),
            (self.tr("Delete the file"), "trash", "", self.delete, True),
        ):
            enabled = self._writable or not writes
            self.addAction(screen_action(self, text, name, act, shortcut, enabled=enabled))

    # -- requests ------------------------------------------------------------------------------

    def receive(self, request: object) -> None:
        """Show one file."""
        if isinstance(request, OpenLot):
            self.views.choose("files")
            self._open(request.lot_id)

    def enter(self) -> None:
        """Days may have passed since the list was read."""
        self._settled.start()

    def leave(self) -> bool:
        """Save the field being edited."""
        return self.page.leave()

    def focus_search(self) -> bool:
        """The search of the list."""
        self.views.choose("files")
        self._show_view()
        self.search.take_keyboard()
        return True

    def _open(self, lot_id: int) -> None:
        self._wanted = lot_id
        if self.table.choose(lot_id):
            self._wanted = None

    # -- reading -------------------------------------------------------------------------------

    def _reload(self) -> None:
        lots = self._context.workspace.lots
        self._context.jobs.read(lots.list_lots, self._take, self._pages.show_error, owner=self)
        self.loans.load()
        self.seeds.load()

    def _take(self, lots: Sequence[Lot]) -> None:
        self._pages.settle()
        self.work.lots = lots
        self.compare_button.setEnabled(len(lots) > 1)
        if self._list.take(lots, self._wanted):
            self._wanted = None
        self._show_view()
        self._read_scores(lots)

    def _read_scores(self, lots: Sequence[Lot]) -> None:
        checks = self._context.workspace.lot_checks

        def score(lot_id: int) -> dict[int, int | None]:
            return {lot_id: checks.checked(lot_id).quality.score}

        current = self.page.lot()
        for lot in lots:
            if current is None or lot.id != current.id:
                self._context.jobs.read(
                    partial(score, lot.id), self.model.set_scores, self._forgo, owner=self
                )

    def _forgo(self, _error: Exception) -> None:
        """A lot deleted meanwhile has no quality; the list is read again."""

    def _note_commit(self, changes: Changes) -> None:
        if any(changes.touches(table) for table in _TABLES[:-1]):
            self._reload()
        elif changes.touches("contact"):
            self._settled.start()

    # -- showing -------------------------------------------------------------------------------

    def _show(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)

    def _show_view(self) -> None:
        view = self.views.choice()
        files = view == "files"
        self.search.setEnabled(files)
        if view == "loans":
            self._show(self.loans)
        elif view == "seeds":
            self._show(self.seeds)
        else:
            self._show(self._splitter if self.model.all_entries() else self._nothing)

    def _show_current(self) -> None:
        lot = self.table.current_entry()
        if lot is not None:
            self.page.show_lot(lot)

    def _open_menu(self, place: QPoint) -> None:
        lot = self.table.current_entry()
        if lot is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.work.fill_menu(menu, lot)
        menu.popup(self.table.viewport().mapToGlobal(place))

    # -- acting --------------------------------------------------------------------------------

    def _to_form(self) -> None:
        self.page.form.boxes["name"].setFocus()

    def show_contacts(self) -> None:
        """The contacts of the current file in their list."""
        lot = self.table.current_entry()
        if lot is not None:
            self.work.show_contacts(lot)

    def compare(self) -> None:
        """Two files side by side."""
        if self.model.all_entries():
            self.work.compare(self.table.current_entry())

    def delete(self) -> None:
        """Delete the current file if nobody came from it."""
        lot = self.table.current_entry()
        if lot is not None and self._writable:
            self.work.delete(lot)
