"""What can be done with orders: noted, edited, deleted, brought in, their people opened."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sme_crm.domain.sales.order import Order, OrderDraft, OrderRow
from sme_crm.domain.sales.product import Product
from sme_crm.ui.jobs.screen_work import ScreenWork
from sme_crm.ui.navigation import OpenContact, OpenQuote
from sme_crm.ui.sales.sales_words import ORIGIN

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext
    from sme_crm.ui.sales.margin_dialog import MarginDialog
    from sme_crm.ui.sales.order_dialog import OrderDialog
    from sme_crm.ui.sales.order_import.import_dialog import ImportOrdersDialog


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a dialog needs before it opens."""

    order: Order | None
    products: list[Product]
    assumed_rate: int
    currency: str
    contact: tuple[int, str] | None = None


class OrderWork(ScreenWork):
    """Asks in dialogs, writes in the lane, says what was done with a way back."""

    made = Signal(int)
    """An order that is new."""

    def __init__(self, context: UiContext, screen: QWidget) -> None:
        super().__init__(context, screen, "euro")
        self._orders = context.workspace.orders
        self.dialog: OrderDialog | None = None
        self.importing: ImportOrdersDialog | None = None
        self.margin: MarginDialog | None = None

    # -- one order -----------------------------------------------------------------------------

    def begin(self, contact_id: int | None = None) -> None:
        """Ask for a new order, of a contact if one is said."""
        if self.writable:
            self._ask(None, contact_id)

    def edit(self, order_id: int | None) -> None:
        """Open an order."""
        if order_id is not None:
            self._ask(order_id)

    def _ask(self, order_id: int | None, contact_id: int | None = None) -> None:
        workspace = self._context.workspace

        def read() -> _Asked:
            order = None if order_id is None else workspace.orders.get(order_id)
            contact = None
            if contact_id is not None:
                sheet = workspace.contacts.sheet(contact_id)
                contact = (contact_id, sheet.contact.formatted_name)
            products = workspace.products.list_products(active_only=order is None)
            currency = workspace.settings.text("sales.currency")
            return _Asked(order, products, workspace.orders.margin_rate, currency, contact)

        self._context.jobs.read(read, self._open_dialog, self.fail, owner=self)

    def _open_dialog(self, asked: _Asked) -> None:
        from sme_crm.ui.sales.order_dialog import OrderDialog

        self.dialog = dialog = OrderDialog(
            self._context, asked.products, asked.assumed_rate, asked.currency, asked.order,
            self._screen,
        )  # fmt: skip
        if asked.contact is not None:
            dialog.begin_with(*asked.contact)
        dialog.contacts.open_wanted.connect(lambda one: self._leave_to(dialog, one))
        dialog.keep_button.setEnabled(self.writable)
        dialog.accepted.connect(lambda: self._keep(dialog, asked.order))
        dialog.open()

    def _leave_to(self, dialog: OrderDialog, contact_id: int) -> None:
        dialog.reject()
        self._context.navigator.send(OpenContact(contact_id))

    def _keep(self, dialog: OrderDialog, order: Order | None) -> None:
        draft = dialog.draft()
        if order is None:
            self._note(draft)
            return
        self.write(
            lambda: self._orders.save(order.id, draft, version=order.version, origin=ORIGIN),
            self.tr("Order kept"),
        )

    def _note(self, draft: OrderDraft) -> None:
        undo = self._context.workspace.undo

        def note() -> tuple[int, int]:
            order_id = self._orders.create(draft, origin=ORIGIN)
            return order_id, undo.list_changes(limit=1)[0].id

        def done(made: tuple[int, int]) -> None:
            self.made.emit(made[0])
            self.tell(self.tr("Order noted"), made[1])

        self._context.jobs.write(note, done, self.fail, owner=self)

    def order_quote(self, quote_id: int) -> None:
        """Note the order that a quote became, and open it."""

        def done(order_id: int) -> None:
            self.made.emit(order_id)
            self._ask(order_id)

        if self.writable:
            self._context.jobs.write(
                lambda: self._orders.create_from_quote(quote_id, origin=ORIGIN),
                done,
                self.fail,
                owner=self,
            )

    # -- several -------------------------------------------------------------------------------

    def delete(self, ids: list[int]) -> None:
        """Delete orders; a toast takes it back."""
        if ids:
            self.write(
                lambda: self._orders.delete(ids, origin=ORIGIN),
                self.tr("%n order(s) deleted", "", len(ids)),
            )

    def begin_import(self, path: Path | None = None) -> None:
        """Ask for a file of orders and bring it in."""
        from sme_crm.ui.sales.order_import.import_dialog import ImportOrdersDialog

        if self.writable:
            self.importing = ImportOrdersDialog(self._context, self._screen)
            self.importing.begin(path)

    def ask_margin(self) -> None:
        """Ask for the margin assumed of orders to come."""
        orders = self._context.workspace.orders
        self._context.jobs.read(lambda: orders.margin_rate, self._open_margin, owner=self)

    def _open_margin(self, rate: int) -> None:
        from sme_crm.ui.sales.margin_dialog import MarginDialog

        self.margin = dialog = MarginDialog(rate, self._screen)
        settings = self._context.workspace.settings

        def keep() -> None:
            value = dialog.value()
            if value is not None:
                self.write(
                    lambda: settings.set("sales.margin_rate", value, origin=ORIGIN),
                    self.tr("Assumed margin kept"),
                )

        dialog.accept_button.setEnabled(self.writable)
        dialog.accepted.connect(keep)
        dialog.open()

    # -- whom they are of ----------------------------------------------------------------------

    def open_customer(self, row: OrderRow | None) -> None:
        """The sheet of the customer."""
        if row is not None and row.customer_id is not None:
            self._context.navigator.send(OpenContact(row.customer_id))

    def open_quote(self, order_id: int | None) -> None:
        """The quote an order came of."""

        def done(order: Order) -> None:
            if order.quote_id is not None:
                self._context.navigator.send(OpenQuote(order.quote_id))
            else:
                self._context.notices.toast(self.tr("This order came of no quote"), "info")

        if order_id is not None:
            self._context.jobs.read(partial(self._orders.get, order_id), done, owner=self)
