"""The page of orders: the list with its sums; what is typed is asked in a dialog."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from sme_crm.domain.sales.order import OrderFilter, OrderSums
from sme_crm.ui.labels import count_text, money_text
from sme_crm.ui.lists.table_dress import dress_table, fix_columns
from sme_crm.ui.navigation import (
    ImportOrders,
    NewOrder,
    OpenOrder,
    ShowOrders,
)
from sme_crm.ui.sales.order_filters import OrderFilters
from sme_crm.ui.sales.order_list import (
    DAY,
    SORTS,
    WIDTHS,
    OrderListModel,
    sums_are_empty,
)
from sme_crm.ui.sales.order_work import OrderWork
from sme_crm.ui.sales.sales_output import SalesOutput
from sme_crm.ui.sales.sales_page import SalesPage
from sme_crm.ui.sales.sales_words import rate_text
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.theme.icons import icon
from sme_crm.ui.widgets.actions import CONTACT_HERE, NEW_HERE, screen_action
from sme_crm.ui.widgets.buttons import Button, IconButton
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.labels import ElidedLabel
from sme_crm.ui.widgets.read_pages import ReadPages
from sme_crm.ui.widgets.states import EmptyState

if TYPE_CHECKING:
    from sme_crm.domain.changes import Changes
    from sme_crm.ui.context import UiContext

_SETTLE_MS = 150


class OrderTable(QTableView):
    """Keys of the page go before those of a list."""

    def __init__(self, keys: dict[Qt.Key, Callable[[], object]], parent: QWidget) -> None:
        super().__init__(parent)
        self._keys = keys
        self.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Delete deletes."""
        act = self._keys.get(Qt.Key(event.key()))
        if act is not None and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            act()
        else:
            super().keyPressEvent(event)


class OrdersPage(SalesPage):
    """Reads in workers; follows every change."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._orders = context.workspace.orders
        self.work = OrderWork(context, self)
        self._wanted: int | None = None
        self.model = OrderListModel(context, self)
        self.table = OrderTable(
            {
                Qt.Key.Key_Return: self.edit,
                Qt.Key.Key_Enter: self.edit,
                Qt.Key.Key_Delete: self.delete,
            },
            self,
        )
        dress_table(self.table)
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Orders"))
        fix_columns(self.table, WIDTHS)
        self.output = SalesOutput(context, self)
        self._settled = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settled.timeout.connect(self.model.reload)
        self._make_states()
        self._lay_out()
        self._listen()
        self._add_actions()
        self._pages.wait()
        self.model.show_orders(self.filters.filter())
        self._read_choices()

    # -- making --------------------------------------------------------------------------------

    def _make_states(self) -> None:
        self._nothing = EmptyState(
            "euro",
            self.tr("No order yet"),
            self.tr(
                "Bring in the orders or invoices of your invoicing program: CSV or Excel, as it"
                " exports them. From then on you see who buys, how much, and who is about to stop."
            ),
        )
        bring = self._nothing.add_action(
            self.tr("Import orders"), self.work.begin_import, "import", "primary"
        )
        note = self._nothing.add_action(self.tr("Note an order"), self.work.begin, "plus")
        for button in (bring, note):
            button.setEnabled(self.work.writable)
        self._not_found = EmptyState(
            "search",
            self.tr("No order matches"),
            self.tr("Numbers, customers and response codes are searched."),
        )
        self._not_found.add_action(
            self.tr("Show all orders"), lambda: self.filters.show_all(), "close"
        )

    def _lay_out(self) -> None:
        self.filters = OrderFilters()
        self.more_button = IconButton("more", self.tr("Save, print, assumed margin"))
        menu = QMenu(self.more_button)
        for text, name, act in (
            (self.tr("Save the list…"), "export", self.save),
            (self.tr("Print the list…"), "printer", self.print_page),
            (self.tr("Assumed margin…"), "euro", self.work.ask_margin),
        ):
            menu.addAction(icon(name), text).triggered.connect(
                lambda _checked=False, act=act: act()
            )
        self.more_button.setMenu(menu)
        self.import_button = Button(self.tr("Import"), "import")
        self.import_button.clicked.connect(lambda _checked=False: self.work.begin_import())
        self.new_button = Button(self.tr("Note an order"), "plus", "primary")
        self.new_button.clicked.connect(lambda _checked=False: self.work.begin())
        for button in (self.import_button, self.new_button):
            button.setEnabled(self.work.writable)
        tools = QHBoxLayout()
        tools.setSpacing(size.SPACE_8)
        tools.addWidget(self.filters)
        tools.addStretch(1)
        for tool in (self.more_button, self.import_button, self.new_button):
            tools.addWidget(tool, 0, Qt.AlignmentFlag.AlignBottom)
        self.footer = ElidedLabel("", TextRole.SMALL_NUMBER, "muted")
        below = QHBoxLayout()
        below.setContentsMargins(size.SPACE_12, size.SPACE_8, size.SPACE_12, size.SPACE_8)
        below.addWidget(self.footer)
        card = Card(padding=0)
        self._list = QStackedWidget()
        self._list.addWidget(self.table)
        self._list.addWidget(self._not_found)
        card.body.setSpacing(0)
        card.body.addWidget(self._list, 1)
        card.body.addLayout(below)
        header = self.table.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(DAY, Qt.SortOrder.DescendingOrder)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._pages = ReadPages(
            self.tr("The orders are being read"), self.model.reload, card, self._nothing
        )
        self._card = card
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(size.SPACE_12)
        column.addLayout(tools)
        column.addWidget(self._pages, 1)

    def _listen(self) -> None:
        self.work.made.connect(self._want)
        self.work.refused.connect(self.model.reload)
        self.filters.search.left_downwards.connect(self.table.setFocus)
        self.filters.changed.connect(self._narrow)
        self.model.shown.connect(self._show_list)
        self.model.summed.connect(self._show_sums)
        self.model.failed.connect(self._pages.show_error)
        header = self.table.horizontalHeader()
        header.sortIndicatorChanged.connect(self._sort)
        self.table.doubleClicked.connect(lambda _index: self.edit())
        self.table.customContextMenuRequested.connect(self._open_menu)
        self._context.changes.committed.connect(self._note_commit)

    def _add_actions(self) -> None:
        for text, name, shortcut, act, writes in (
            (self.tr("Note an order"), "plus", NEW_HERE, self.work.begin, True),
            (self.tr("Edit the order"), "edit", "F2", self.edit, True),
            (self.tr("Open the customer"), "contacts", CONTACT_HERE, self._open_customer, False),
            (
                self.tr("Open its quote"),
                "quote",
                "",
                lambda: self.work.open_quote(self.current_id()),
                False,
            ),
            (self.tr("Import orders…"), "import", "", self.work.begin_import, True),
            (self.tr("Save the list…"), "export", "", self.save, False),
            (self.tr("Delete the orders"), "trash", "", self.delete, True),
        ):
            enabled = self.work.writable or not writes
            self.addAction(screen_action(self, text, name, act, shortcut, enabled=enabled))

    # -- requests ------------------------------------------------------------------------------

    def receive(self, request: object) -> None:
        """Show one order, orders of somebody or of a product; begin one, or an import."""
        if isinstance(request, OpenOrder):
            self.work.edit(request.order_id)
        elif isinstance(request, NewOrder):
            if request.quote_id is not None:
                self.work.order_quote(request.quote_id)
            else:
                self.work.begin(request.contact_id)
        elif isinstance(request, ShowOrders):
            self._show_orders_of(request)
        elif isinstance(request, ImportOrders):
            self.work.begin_import(request.path)

    def focus_search(self) -> bool:
        """The search of the list."""
        self.filters.search.take_keyboard()
        return True

    def print_page(self) -> bool:
        """Print the list."""
        self.output.print_orders(self.model.ids())
        return True

    # -- reading -------------------------------------------------------------------------------

    def _narrow(self) -> None:
        wanted = self.filters.filter()
        if wanted != self.model.filter:
            self.model.show_orders(wanted)

    def _show_orders_of(self, request: ShowOrders) -> None:
        self.filters.show_all(request.contact_id)
        if request.product_id is not None:
            products = self._context.workspace.products
            self._context.jobs.read(
                partial(products.get, request.product_id), self.filters.narrow_to, owner=self
            )

    def _read_choices(self) -> None:
        workspace = self._context.workspace
        self._context.jobs.read(self._orders.sources, self.filters.offer_sources, owner=self)
        self._context.jobs.read(
            partial(workspace.products.list_products, active_only=True),
            self.filters.product.offer,
            owner=self,
        )

    def _sort(self, column: int, order: Qt.SortOrder) -> None:
        if column in SORTS:
            self.model.sort(column, order)

    def _note_commit(self, changes: Changes) -> None:
        if changes.touches("customer_order") or changes.touches("order_line"):
            self._settled.start()
            self._read_choices()
        elif changes.touches("product"):
            self._read_choices()

    # -- showing -------------------------------------------------------------------------------

    def _show_list(self) -> None:
        self._pages.settle()
        rows = self.model.rowCount()
        if rows or self.model.filter != OrderFilter():
            self._list.setCurrentWidget(self.table if rows else self._not_found)
            self._pages.setCurrentWidget(self._card)
        elif self.model.whole:
            self._pages.setCurrentWidget(self._nothing)
        if rows and not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.model.index(0, 0))
        if self._wanted is not None:
            place = self.model.find(self._wanted)
            if place >= 0:
                self._wanted = None
                self.table.setCurrentIndex(self.model.index(place, 0))

    def _show_sums(self, sums: OrderSums | None) -> None:
        if sums is None or sums_are_empty(sums):
            self.footer.setText("")
            return
        number = sums.count
        said = [self.tr("%n order(s)", "", number).replace(str(number), count_text(number), 1)]
        said.append(self.tr("{amount} net").format(amount=money_text(sums.amount)))
        share = "" if not sums.amount else f" ({rate_text(round(sums.margin * 1e4 / sums.amount))})"
        said.append(self.tr("margin {margin}").format(margin=money_text(sums.margin)) + share)
        said += [
            self.tr("%n in {currency} not counted", "", count).format(currency=currency)
            for currency, count in sums.foreign
        ]
        self.footer.setText("  ·  ".join(said))

    def _open_menu(self, place: QPoint) -> None:
        if self.model.order_at(self.table.currentIndex().row()) is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self.actions())
        menu.popup(self.table.viewport().mapToGlobal(place))

    # -- acting --------------------------------------------------------------------------------

    def chosen_ids(self) -> list[int]:
        """The orders selected."""
        rows = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        return [one for one in map(self.model.id_at, rows) if one is not None]

    def current_id(self) -> int | None:
        """The order the user is on."""
        return self.model.id_at(self.table.currentIndex().row())

    def edit(self) -> None:
        """Open the order the user is on."""
        self.work.edit(self.current_id())

    def delete(self) -> None:
        """Delete the orders selected."""
        self.work.delete(self.chosen_ids())

    def save(self) -> None:
        """Ask where the list goes and write it."""
        self.output.save_orders(self.model.ids())

    def _open_customer(self) -> None:
        self.work.open_customer(self.model.order_at(self.table.currentIndex().row()))

    def _want(self, order_id: int) -> None:
        self._wanted = order_id
