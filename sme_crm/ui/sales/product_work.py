"""What can be done with products: made, saved, priced, put aside, deleted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sme_crm.domain.sales.product import Product
from sme_crm.ui.jobs.screen_work import ScreenWork
from sme_crm.ui.sales.sales_words import ORIGIN

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext
    from sme_crm.ui.sales.price_dialog import PriceDialog


@dataclass(slots=True)
class Visit:
    """One visit to a product is one change; written in the lane, which hands it on."""

    product_id: int = 0
    change_id: int = 0


class ProductWork(ScreenWork):
    """Writes in the lane and says what was done with a way back."""

    made = Signal(int)
    """A product that is new."""

    def __init__(self, context: UiContext, screen: QWidget) -> None:
        super().__init__(context, screen, "tag")
        self._products = context.workspace.products
        self.dialog: PriceDialog | None = None

    def begin(self) -> None:
        """Make a product that has yet to be named."""
        if self.writable:
            name = self.tr("New product")
            self._context.jobs.write(
                lambda: self._products.create(name, origin=ORIGIN),
                self.made.emit,
                self.fail,
                owner=self,
            )

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

        self._context.jobs.write(save, None, self.fail, owner=self)

    def turn(self, product: Product | None) -> None:
        """Put a product aside, or offer it again."""
        if product is None or not self.writable:
            return
        if product.active:
            words = self.tr("“{name}” put aside")
        else:
            words = self.tr("“{name}” offered again")
        self.write(
            lambda: self._products.set_active([product.id], not product.active),
            words.format(name=product.name),
        )

    def delete(self, product: Product | None) -> None:
        """Delete a product if nothing names it."""
        if product is not None and self.writable:
            self.write(
                lambda: self._products.delete([product.id]),
                self.tr("“{name}” deleted").format(name=product.name),
                icon="trash",
            )

    def change_prices(self, products: list[Product]) -> None:
        """Ask by how much prices change, and change them as one."""
        from sme_crm.ui.sales.price_dialog import PriceDialog

        if not products or not self.writable:
            return
        self.dialog = dialog = PriceDialog(products, self._screen)

        def change() -> None:
            rate, step = dialog.change(), dialog.rounding()
            ids = [one.id for one in products]
            self.write(
                lambda: self._products.change_prices(ids, rate or 0, step),
                self.tr("Prices of %n product(s) changed", "", len(ids)),
                icon="euro",
            )

        dialog.accepted.connect(change)
        dialog.open()

    def begin_import(self, path: Path | None = None) -> None:
        """Ask for a file of products and bring it in."""
        from sme_crm.ui.sales.product_import_dialog import ask_for_products

        if self.writable:
            ask_for_products(self._context, self._screen, self.fail, path)
