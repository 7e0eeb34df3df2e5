"""What leaves the lists of products and orders: tables for Excel and other programs, paper."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from sme_crm.ui.follow_up.list_files import ListFiles
from sme_crm.ui.labels import language_code
from sme_crm.ui.settings import MachineSetting

if TYPE_CHECKING:
    from sme_crm.domain.sales.product import Product
    from sme_crm.ui.context import UiContext

FOLDER = MachineSetting("sales/folder", "")


class SalesOutput(QObject):
    """Asks where to and writes in a worker."""

    def __init__(self, context: UiContext, widget: QWidget) -> None:
        super().__init__(widget)
        self._sales = context.workspace.sales_files
        self._files = ListFiles(context, widget, FOLDER)

    def save_products(self, products: Sequence[Product]) -> None:
        """The products shown, as a workbook or a CSV."""
        path = self._files.ask_table(self.tr("Products"))
        if path is not None:
            language = language_code()
            self._files.write(
                path,
                self.tr("Products to {file}").format(file=path.name),
                lambda path: self._sales.write_products(path, products, language),
            )

    def save_orders(self, ids: Sequence[int]) -> None:
        """The orders of the list in its order, as a workbook or a CSV."""
        path = self._files.ask_table(self.tr("Orders"))
        if path is not None:
            language = language_code()
            self._files.write(
                path,
                self.tr("Orders to {file}").format(file=path.name),
                lambda path: self._sales.write_orders(path, ids, language),
            )

    def print_orders(self, ids: Sequence[int]) -> None:
        """The orders of the list on paper."""
        language = language_code()
        self._files.print_pdf(
            self.tr("Orders"),
            self.tr("Printing the list of orders"),
            lambda path: self._sales.write_orders(path, ids, language),
        )
