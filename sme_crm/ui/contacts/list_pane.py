"""The list of contacts in its card: table, footer, bulk bar, and what stands there instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from sme_crm.domain.contact_filter import SORT_KEYS, ContactFilter, Sort
from sme_crm.domain.errors import DataFileError
from sme_crm.ui.contacts.bulk_bar import BulkBar
from sme_crm.ui.contacts.list_footer import HEIGHT, ListFooter
from sme_crm.ui.contacts.list_settings import COLUMNS, SORT, WIDTHS
from sme_crm.ui.lists.contact_columns import sort_title
from sme_crm.ui.lists.contact_list_model import ContactListModel
from sme_crm.ui.lists.contact_table import ContactTable
from sme_crm.ui.navigation import RestoreBackup, StartImport
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.states import EmptyState, ErrorState, LoadingState

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext

_LOADING_MS = 200
_KEEP_MS = 500


class ContactListPane(Card):
    """Shows a filter of contacts; the page tells which."""

    import_wanted = Signal()
    new_wanted = Signal()
    sample_wanted = Signal()
    clear_wanted = Signal()
    """The user wants to see everybody again."""
    listed = Signal()
    """A list was shown that was asked for."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(padding=0, parent=parent)
        self._context = context
        self.model = ContactListModel(context, parent=self)
        self.table = ContactTable(self.model, self.tr("Contacts"))
        self.footer = ListFooter()
        self.bulk_bar = BulkBar()
        self._pages = QStackedWidget()
        self._foot = QStackedWidget()
        self._foot.setFixedHeight(HEIGHT)
        self._loading = LoadingState(self.tr("The contacts are being read"))
        self._error = ErrorState(self.reload)
        self._restore = self._error.add_action(
            self.tr("Restore a backup…"), self._ask_restore, "restore"
        )
        self._nobody = self._make_nobody()
        self._nothing = EmptyState("search", "", "")
        self._nothing.add_action(
            self.tr("Show everybody"), self.clear_wanted.emit, "contacts", "primary"
        )
        for page in (self.table, self._loading, self._error, self._nobody, self._nothing):
            self._pages.addWidget(page)
        for foot in (self.footer, self.bulk_bar):
            self._foot.addWidget(foot)
        self.body.setSpacing(0)
        self.body.addWidget(self._pages, 1)
        self.body.addWidget(self._foot)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_LOADING_MS)
        self._patience.timeout.connect(lambda: self._show_page(self._loading))
        self._is_waiting = False
        self._keep_widths = QTimer(self)
        self._keep_widths.setSingleShot(True)
        self._keep_widths.setInterval(_KEEP_MS)
        self._keep_widths.timeout.connect(lambda: context.settings.set(WIDTHS, self.table.widths()))
        self._listen()
        self._remember()

    def _make_nobody(self) -> EmptyState:
        state = EmptyState(
            "contacts",
            self.tr("No contact yet"),
            self.tr(
                "Bring in the Excel, CSV or vCard file you have (drop it on this window), or type"
                " your first contact."
            ),
        )
        can_import = self._context.navigator.can_send(StartImport)
        if can_import:
            state.add_action(
                self.tr("Import a file…"), self.import_wanted.emit, "import", "primary"
            )
        kind = "secondary" if can_import else "primary"
        state.add_action(self.tr("New contact"), self.new_wanted.emit, "plus", kind)
        state.add_action(self.tr("See the sample business"), self.sample_wanted.emit, "book")
        return state

    def _listen(self) -> None:
        model, table = self.model, self.table
        model.shown.connect(self._show_list)
        model.counted.connect(self._show_count)
        model.failed.connect(self._show_error)
        table.verticalScrollBar().valueChanged.connect(lambda _value: self._show_rows())
        table.verticalScrollBar().rangeChanged.connect(lambda *_: self._show_rows())
        table.sorted_by.connect(self.sort_by)
        table.marks_changed.connect(self._show_marks)
        table.horizontalHeader().sectionResized.connect(lambda *_: self._keep_widths.start())
        self.bulk_bar.closed.connect(table.clear_marks)
        model.waiting.connect(self._note_waiting)

    def _remember(self) -> None:
        settings = self._context.settings
        self.model.set_column_keys(settings.get(COLUMNS))
        self.table.set_widths(settings.get(WIDTHS))
        self._sort = _read_sort(settings.get(SORT))

    # -- what is shown -------------------------------------------------------------------------

    def show_filter(self, wanted: ContactFilter) -> None:
        """Show these contacts from the top; nothing is done if they are shown already."""
        model = self.model
        same = wanted == model.filter and self._sort == model.sort_order
        if model.loaded and same and self._pages.currentWidget() is not self._error:
            return
        if not self.model.loaded:
            self._patience.start()
        self.table.begin_fresh(keep_marks=False)
        self.model.show_list(wanted, self._sort)

    def reload(self) -> None:
        """Read the list again (after an error)."""
        self._patience.start()
        self.model.show_list()

    def sort_by(self, order: Sort) -> None:
        """Show the list in another order, from the top."""
        self._sort = order
        self._context.settings.set(SORT, ("-" if order.descending else "") + order.key)
        self.table.begin_fresh(keep_marks=True)
        self.model.show_list(sort=order)

    def show_columns(self, keys: tuple[str, ...]) -> None:
        """Show other columns and keep that choice."""
        self.model.set_column_keys(keys)
        self._context.settings.set(COLUMNS, self.model.column_keys())

    def _show_list(self) -> None:
        self._patience.stop()
        self.footer.show_order(sort_title(self.model.columns, self._sort.key), self._sort)
        self._show_count(self.model.count)
        self._show_marks()
        self.listed.emit()

    def _show_count(self, count: int) -> None:
        if count:
            self._show_page(self.table)
        elif self.model.filter.is_plain():
            self._show_page(self._nobody)
        else:
            self._nothing.set_texts(*self._nothing_texts())
            self._show_page(self._nothing)
        self._show_rows()

    def _nothing_texts(self) -> tuple[str, str]:
        text = self.model.filter.text
        if text:
            return (
                self.tr("Nobody found for “{text}”").format(text=text[:60]),
                self.tr(
                    "The beginnings of names, companies, towns and e-mails are searched, phone"
                    " numbers and customer numbers too. Filters narrow the search."
                ),
            )
        return (
            self.tr("Nobody meets these filters"),
            self.tr("Take a filter away, or show everybody."),
        )

    def _show_page(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        self._foot.setVisible(page is self.table)

    def _show_error(self, error: Exception) -> None:
        self._patience.stop()
        damaged = isinstance(error, DataFileError) and error.code == "damaged"
        self._restore.setVisible(damaged and self._context.navigator.can_send(RestoreBackup))
        self._error.show_error(error)
        self._show_page(self._error)

    def _ask_restore(self) -> None:
        self._context.navigator.send(RestoreBackup())

    def _show_rows(self) -> None:
        if self._is_waiting:
            self.footer.show_waiting()
        else:
            self.footer.show_rows(*self.table.first_and_last_row(), self.model.count)

    def _note_waiting(self, waiting: bool) -> None:
        self._is_waiting = waiting
        self._show_rows()

    def _show_marks(self) -> None:
        count = self.table.marked_count()
        self.bulk_bar.show_count(count, everybody=self.table.all_marked())
        self._foot.setCurrentWidget(self.bulk_bar if count > 1 else self.footer)

    def showEvent(self, event: QShowEvent) -> None:
        """Rows in sight are known now."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._show_rows)


def _read_sort(kept: str) -> Sort:
    key = next((key for key in SORT_KEYS if key == kept.removeprefix("-")), None)
    return Sort() if key is None else Sort(key, kept.startswith("-"))
