"""What can be done with products: made, saved, priced, put aside, deleted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from sme_crm.domain.errors import ConflictError, InvalidInput
from sme_crm.domain.sales.product import Product
from sme_crm.ui.messages import message_for

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext
    from sme_crm.ui.sales.price_dialog import PriceDialog

ORIGIN = "sales"


@dataclass(slots=True)
class Visit:
    """One visit to a product is one change; written in the lane, which hands it on."""

    product_id: int = 0
    change_id: int = 0


class ProductWork(QObject):
    """Writes in the lane and says what was done with a way back."""

    made = Signal(int)
    """A product that is new."""
    refused = Signal()
    """A value was not kept: what is stored is to be shown."""

    def __init__(self, context: UiContext, widget: QWidget) -> None:
        super().__init__(widget)
        self._context = context
        self._widget = widget
        self._products = context.workspace.products
        self.writable = not context.workspace.read_only
        self.dialog: PriceDialog | None = None

    def begin(self) -> None:
        """Make a product that has yet to be named."""
        if self.writable:
            name = self.tr("New product")
            self._write(lambda: self._products.create(name, origin=ORIGIN), self.made.emit)

    def save(
        self,
        product: Product,
        values: dict[str, object],
        complements: Sequence[int] | None,
        visit: Visit,
    ) -> None:
        """Write what was edited, as part of the visit's change."""

        def save() -> int:
            change_id = self._products.save(
                product.id,
                values,
                complements=complements,
                visit=visit.change_id or None,
                origin=ORIGIN,
            )
            visit.change_id = change_id or visit.change_id
            return change_id

        self._write(save, lambda _change_id: None)

    def turn(self, product: Product | None) -> None:
        """Put a product aside, or offer it again."""
        if product is None or not self.writable:
            return
        if product.active:
            words = self.tr("“{name}” put aside")
        else:
            words = self.tr("“{name}” offered again")
        self._change(
            lambda: self._products.set_active([product.id], not product.active),
            words.format(name=product.name),
            "tag",
        )

    def delete(self, product: Product | None) -> None:
        """Delete a product if nothing names it."""
        if product is not None and self.writable:
            self._change(
                lambda: self._products.delete([product.id]),
                self.tr("“{name}” deleted").format(name=product.name),
                "trash",
            )

    def change_prices(self, products: list[Product]) -> None:
        """Ask by how much prices change, and change them as one."""
        from sme_crm.ui.sales.price_dialog import PriceDialog

        if not products or not self.writable:
            return
        self.dialog = dialog = PriceDialog(products, self._widget)

        def change() -> None:
            rate, step = dialog.change(), dialog.rounding()
            ids = [one.id for one in products]
            self._change(
                lambda: self._products.change_prices(ids, rate or 0, step),
                self.tr("Prices of %n product(s) changed", "", len(ids)),
                "euro",
            )

        dialog.accepted.connect(change)
        dialog.open()

    def begin_import(self, path: Path | None = None) -> None:
        """Ask for a file of products and bring it in."""
        from sme_crm.ui.sales.product_import_dialog import ask_for_products

        if self.writable:
            ask_for_products(self._context, self._widget, self._refuse, path)

    def _change(self, work: Callable[[], int], words: str, icon_name: str) -> None:
        def done(change_id: int) -> None:
            if change_id:
                self._context.notices.toast_change(words, change_id, icon_name)

        self._write(work, done)

    def _write(self, work: Callable[[], int], done: Callable[[int], object]) -> None:
        self._context.jobs.write(work, done, self._refuse, owner=self)

    def _refuse(self, error: Exception) -> None:
        """What was refused is said in passing: nothing was lost."""
        if isinstance(error, InvalidInput | ConflictError):
            message = message_for(error)
            self._context.notices.toast(f"{message.happened} {message.remedy}", "warning")
            self.refused.emit()
        else:
            self._context.notices.show_error(error)
