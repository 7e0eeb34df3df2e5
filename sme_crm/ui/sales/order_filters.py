"""The filters of the list of orders: words, period, product, source."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sme_crm.domain.dates import present_day
from sme_crm.domain.sales.order import OrderFilter
from sme_crm.domain.sales.product import Product
from sme_crm.ui.sales.products_field import ProductsField
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.search_field import SearchField

_SEARCH, _PRODUCT = 260, 240


class OrderFilters(QWidget):
    """A line of tools; `filter` tells what they ask for."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._contact_id: int | None = None
        self.search = SearchField(self.tr("Search an order"), "Ctrl+F")
        self.search.setMaximumWidth(_SEARCH)
        self.period = ComboBox(
            [
                ("", self.tr("All days")),
                ("month", self.tr("This month")),
                ("last_month", self.tr("Last month")),
                ("year", self.tr("This year")),
                ("last_year", self.tr("Last year")),
                ("twelve", self.tr("Last 12 months")),
            ],
            self.tr("Period"),
        )
        self.sources = ComboBox([("", self.tr("All sources"))], self.tr("Source"))
        self.product = ProductsField(self.tr("Product"), single=True)
        self.product.editor.setPlaceholderText(self.tr("Any product"))
        self.product.setMaximumWidth(_PRODUCT)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(size.SPACE_8)
        tools: tuple[QWidget, ...] = (self.search, self.period, self.product, self.sources)
        for tool in tools:
            line.addWidget(tool, 0, Qt.AlignmentFlag.AlignBottom)
        self.search.searched.connect(lambda _text: self.changed.emit())
        self.period.currentIndexChanged.connect(lambda _at: self.changed.emit())
        self.sources.currentIndexChanged.connect(lambda _at: self.changed.emit())
        self.product.changed.connect(self.changed)

    def filter(self) -> OrderFilter:
        """What is asked for."""
        products = self.product.ids()
        first, last = days_of(self.period.key(), present_day())
        return OrderFilter(
            text=self.search.text().strip(),
            day_from=first,
            day_until=last,
            product_id=products[0] if products else None,
            source=self.sources.key() or None,
            contact_id=self._contact_id,
        )

    def offer_sources(self, sources: list[str]) -> None:
        """What can be chosen from; without any there is nothing to choose."""
        chosen = self.sources.key()
        self.sources.blockSignals(True)
        self.sources.set_choices([("", self.tr("All sources")), *((one, one) for one in sources)])
        self.sources.choose(chosen if chosen in sources else "")
        self.sources.blockSignals(False)
        self.sources.setVisible(bool(sources))

    def show_all(self, contact_id: int | None = None) -> None:
        """Ask for every order, or those of a contact or customer."""
        self._contact_id = contact_id
        for combo in (self.period, self.sources):
            combo.choose("")
        self.product.set_products(())
        self.search.clear()
        self.changed.emit()

    def narrow_to(self, product: Product) -> None:
        """Ask for the orders of a product."""
        self.product.set_products([(product.id, product.name)])
        self.changed.emit()


def days_of(period: str, today: date) -> tuple[str, str]:
    """(first day, last day) of a period as ISO texts, "" where it is open.

    The last twelve months begin the day after the same day a year ago.
    """
    if period == "month":
        return today.replace(day=1).isoformat(), ""
    if period == "last_month":
        last = today.replace(day=1) - timedelta(1)
        return last.replace(day=1).isoformat(), last.isoformat()
    if period == "year":
        return f"{today.year}-01-01", ""
    if period == "last_year":
        return f"{today.year - 1}-01-01", f"{today.year - 1}-12-31"
    if period == "twelve":
        before = today - timedelta(1) if (today.month, today.day) == (2, 29) else today
        start = before.replace(year=before.year - 1) + timedelta(1)
        return start.isoformat(), today.isoformat()
    return "", ""
