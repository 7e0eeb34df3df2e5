"""The page of products: the list at the left, one product at the right."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from sme_crm.domain.sales.product import Product
from sme_crm.ui.lists.entry_list import EntryPane, EntryTable
from sme_crm.ui.navigation import NewProduct, OpenProduct, ShowOrders
from sme_crm.ui.sales.product_form import ProductForm
from sme_crm.ui.sales.product_list import WIDTHS, ProductListModel
from sme_crm.ui.sales.product_work import ProductWork, Visit
from sme_crm.ui.sales.sales_output import SalesOutput
from sme_crm.ui.sales.sales_page import SalesPage
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.icons import icon
from sme_crm.ui.widgets.actions import NEW_HERE, screen_action
from sme_crm.ui.widgets.buttons import Button, IconButton
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.read_pages import ReadPages
from sme_crm.ui.widgets.search_field import SearchField
from sme_crm.ui.widgets.states import EmptyState

if TYPE_CHECKING:
    from sme_crm.domain.changes import Changes
    from sme_crm.ui.context import UiContext

_LEAST_LIST, _LEAST_PAGE = 520, 360
_SEARCH = 260
_TABLES = ("product", "product_complement")


class ProductsPage(SalesPage):
    """Reads in workers; follows every change; a field is saved when it is left."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._products = context.workspace.products
        self.work = ProductWork(context, self)
        self.output = SalesOutput(context, self)
        self._writable = self.work.writable
        self._wanted: int | None = None
        self._visit = Visit()
        self.model = ProductListModel(self)
        self.form = ProductForm()
        self.form.set_writable(self._writable)
        self.table: EntryTable[Product] = EntryTable(
            self.model,
            self.tr("Products"),
            WIDTHS,
            {
                Qt.Key.Key_Delete: self.delete,
                Qt.Key.Key_Return: self.form.focus_name,
                Qt.Key.Key_Enter: self.form.focus_name,
            },
        )
        self._make_states()
        self._lay_out()
        self._listen()
        self._add_actions()
        self._pages.wait()
        self._reload()

    # -- making --------------------------------------------------------------------------------

    def _make_states(self) -> None:
        self._nothing = EmptyState(
            "tag",
            self.tr("No product yet"),
            self.tr(
                "Name what you sell, with its price and its margin: quotes and orders are typed"
                " faster, and you see what earns and who buys what with what."
            ),
        )
        add = self._nothing.add_action(self.tr("New product"), self.begin, "plus", "primary")
        add.setEnabled(self._writable)
        take = self.work.begin_import
        bring = self._nothing.add_action(self.tr("Import products…"), take, "import")
        bring.setEnabled(self._writable)
        self._not_found = EmptyState(
            "search",
            self.tr("No such product"),
            self.tr("Names, references and families are searched."),
        )
        self._not_found.add_action(self.tr("Show all that is offered"), self._show_all, "close")

    def _lay_out(self) -> None:
        self.search = SearchField(self.tr("Search a product"), "Ctrl+F")
        self.search.setMaximumWidth(_SEARCH)
        self.families = ComboBox([("", self.tr("All families"))], self.tr("Family"))
        self.states = ComboBox(
            [
                ("active", self.tr("Offered")),
                ("aside", self.tr("Put aside")),
                ("all", self.tr("All products")),
            ],
            self.tr("State"),
        )
        self.more_button = IconButton("more", self.tr("Prices, import, export"))
        menu = QMenu(self.more_button)
        for text, name, act, writes in (
            (self.tr("Change prices…"), "euro", self.change_prices, True),
            (self.tr("Import products…"), "import", self.work.begin_import, True),
            (self.tr("Save the products…"), "export", self.save, False),
        ):
            action = menu.addAction(icon(name), text)
            action.setEnabled(self._writable or not writes)
            action.triggered.connect(lambda _checked=False, act=act: act())
        self.more_button.setMenu(menu)
        self.new_button = Button(self.tr("New product"), "plus", "primary")
        self.new_button.setEnabled(self._writable)
        self.new_button.clicked.connect(lambda _checked=False: self.begin())
        tools = QHBoxLayout()
        tools.setSpacing(size.SPACE_8)
        for tool in (self.search, self.families, self.states):
            tools.addWidget(tool)
        tools.addStretch(1)
        tools.addWidget(self.more_button)
        tools.addWidget(self.new_button)
        self._list = EntryPane(self.model, self.table, self.search, self._not_found)
        self._splitter = self._list.beside(
            self.form, (_LEAST_LIST, _LEAST_PAGE), (3, 2), [680, 420]
        )
        header = self.table.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        header.sortIndicatorChanged.connect(self.model.sort)
        self._pages = ReadPages(
            self.tr("The products are being read"), self._reload, self._splitter, self._nothing
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(size.SPACE_12)
        column.addLayout(tools)
        column.addWidget(self._pages, 1)

    def _listen(self) -> None:
        self.work.made.connect(self._name_it)
        self.work.refused.connect(self._restore)
        self.families.currentIndexChanged.connect(lambda _at: self._narrow())
        self.states.currentIndexChanged.connect(lambda _at: self._narrow())
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_current())
        self.model.modelReset.connect(self._show_current)
        self.table.customContextMenuRequested.connect(self._open_menu)
        self.form.edited.connect(self._save)
        self.form.complements_edited.connect(lambda ids: self._save({}, ids))
        self.form.aside_wanted.connect(self.turn)
        self.form.orders_wanted.connect(self.show_orders)
        self._context.changes.committed.connect(self._note_commit)

    def _add_actions(self) -> None:
        for text, name, shortcut, act, writes in (
            (self.tr("New product"), "plus", NEW_HERE, self.begin, True),
            (self.tr("Edit the product"), "edit", "F2", self.form.focus_name, True),
            (self.tr("Show its orders"), "euro", "", self.show_orders, False),
            (self.tr("Put aside or offer again"), "minus", "", self.turn, True),
            (self.tr("Change prices…"), "euro", "", self.change_prices, True),
            (self.tr("Import products…"), "import", "", self.work.begin_import, True),
            (self.tr("Save the products…"), "export", "", self.save, False),
            (self.tr("Delete the product"), "trash", "", self.delete, True),
        ):
            enabled = self._writable or not writes
            self.addAction(screen_action(self, text, name, act, shortcut, enabled=enabled))

    # -- requests ------------------------------------------------------------------------------

    def receive(self, request: object) -> None:
        """Show one product or begin one."""
        if isinstance(request, OpenProduct):
            self._open(request.product_id)
        elif isinstance(request, NewProduct):
            self.begin()

    def leave(self) -> bool:
        """Save the field being edited; the visit ends."""
        if not self.form.commit():
            return False
        self._visit = Visit()
        return True

    def focus_search(self) -> bool:
        """The search of the list."""
        self.search.take_keyboard()
        return True

    def _open(self, product_id: int) -> None:
        self._wanted = product_id
        if self.table.choose(product_id):
            self._wanted = None

    # -- reading -------------------------------------------------------------------------------

    def _reload(self) -> None:
        self._context.jobs.read(
            self._products.list_products, self._take, self._pages.show_error, owner=self
        )

    def _take(self, products: Sequence[Product]) -> None:
        self._pages.settle()
        self._offer_families(products)
        if self._list.take(products, self._wanted):
            self._wanted = None
        self._pages.setCurrentWidget(self._splitter if products else self._nothing)
        self._show_current()

    def _offer_families(self, products: Sequence[Product]) -> None:
        families = sorted({one.family for one in products if one.family}, key=str.casefold)
        wanted = [("", self.tr("All families")), *((one, one) for one in families)]
        chosen = self.families.key()
        self.families.blockSignals(True)
        self.families.set_choices(wanted)
        self.families.choose(chosen if chosen in families else "")
        self.families.blockSignals(False)

    def _note_commit(self, changes: Changes) -> None:
        if any(changes.touches(table) for table in _TABLES):
            self._reload()
        elif changes.touches("customer_order"):
            self._read_sales()

    def _narrow(self) -> None:
        self.model.narrow(self.states.key(), self.families.key() or None)
        self.table.setCurrentIndex(self.model.index(0, 0))

    def _show_all(self) -> None:
        self.search.clear()
        self.families.choose("")
        self.states.choose("active")

    def _show_current(self) -> None:
        product = self.table.current_entry()
        shown = self.form.product()
        if product is None:
            return
        fresh = shown is None or shown.id != product.id
        if fresh and shown is not None and not self.form.commit():
            return
        if fresh:
            self._visit = Visit()
        self._context.jobs.read(
            partial(self._products.get, product.id), self._show, self._forgo, owner=self
        )

    def _show(self, product: Product) -> None:
        current = self.table.current_entry()
        if current is None or current.id != product.id:
            return
        shown = self.form.product()
        self.form.show_product(product, fresh=shown is None or shown.id != product.id)
        self.form.offer(self.model.every_product())
        self._read_sales()

    def _read_sales(self) -> None:
        product = self.form.product()
        if product is not None:
            self._context.jobs.read(
                partial(self._products.sales, product.id),
                partial(self.form.show_sales, product.id),
                self._forgo,
                owner=self,
            )

    def _forgo(self, _error: Exception) -> None:
        """A product deleted meanwhile: the list is read again."""

    def begin(self) -> None:
        """Make a product, its name ready to be typed over."""
        if self.form.commit():
            self._show_all()
            self.work.begin()

    def _name_it(self, product_id: int) -> None:
        self._open(product_id)
        self._pages.setCurrentWidget(self._splitter)
        QTimer.singleShot(0, self, self.form.focus_name)

    def _save(self, values: dict[str, object], complements: Sequence[int] | None = None) -> None:
        product = self.form.product()
        if product is None:
            return
        if self._visit.product_id != product.id:
            self._visit = Visit(product.id)
        self.work.save(product, values, complements, self._visit)

    def _restore(self) -> None:
        """What was refused gives way to what is stored."""
        shown = self.form.product()
        if shown is not None:
            self.form.show_product(shown, fresh=True)
            self._read_sales()

    def turn(self) -> None:
        """Put the product aside, or offer it again."""
        self.work.turn(self.table.current_entry())

    def delete(self) -> None:
        """Delete the product if nothing names it."""
        self.work.delete(self.table.current_entry())

    def change_prices(self) -> None:
        """Ask by how much the prices of the list change."""
        self.work.change_prices(list(self.model.rows()))

    def show_orders(self) -> None:
        """The orders of this product."""
        product = self.table.current_entry()
        if product is not None:
            self._context.navigator.send(ShowOrders(product_id=product.id))

    def save(self) -> None:
        """Ask where the list goes and write it."""
        self.output.save_products(list(self.model.rows()))

    def _open_menu(self, place: QPoint) -> None:
        if self.table.current_entry() is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self.actions())
        menu.popup(self.table.viewport().mapToGlobal(place))
