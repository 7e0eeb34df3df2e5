"""The list of products: name, family, price, VAT, margin; sorted by its headings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt

from sme_crm.domain.folding import fold
from sme_crm.domain.sales.product import Product
from sme_crm.ui.labels import money_text
from sme_crm.ui.lists.entry_list import EntryListModel
from sme_crm.ui.lists.roles import Cell
from sme_crm.ui.sales.sales_words import rate_text

_NAME, _FAMILY, _PRICE, _VAT, _MARGIN = range(5)
WIDTHS = {_FAMILY: 150, _PRICE: 132, _VAT: 62, _MARGIN: 84}
_KEYS: dict[int, Callable[[Product], Any]] = {
    _NAME: lambda one: fold(one.name),
    _FAMILY: lambda one: (fold(one.family), fold(one.name)),
    _PRICE: lambda one: one.price,
    _VAT: lambda one: one.vat_rate,
    _MARGIN: lambda one: -1 if one.margin_rate is None else one.margin_rate,
}


class ProductListModel(EntryListModel[Product]):
    """Those that are offered, those put aside or all; of one family or of every one."""

    def __init__(self, parent: QObject | None = None) -> None:
        headings = (
            self.tr("Product"),
            self.tr("Family"),
            self.tr("Price, net"),
            self.tr("VAT"),
            self.tr("Margin"),
        )
        super().__init__(headings, (_PRICE, _VAT, _MARGIN), parent)
        self._every: list[Product] = []
        self._texts: dict[int, str] = {}
        self._state = "active"
        self._family: str | None = None
        self._order = (_NAME, False)

    def searched_text(self, entry: Product) -> str:
        """Name, reference, family; folded once for each product."""
        return self._texts[entry.id]

    def show_entries(self, entries: Sequence[Product]) -> None:
        """Show other products; what is sought and chosen stays."""
        self._every = list(entries)
        self._texts = {one.id: fold(f"{one.name} {one.reference} {one.family}") for one in entries}
        self._narrow()

    def narrow(self, state: str, family: str | None) -> None:
        """Show "active", "aside" or "all" products, of a family or (None) of each."""
        if (state, family) != (self._state, self._family):
            self._state, self._family = state, family
            self._narrow()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """By a column; equal ones by name."""
        self._order = (column, order == Qt.SortOrder.DescendingOrder)
        self._narrow()

    def every_product(self) -> list[Product]:
        """All products there are."""
        return list(self._every)

    def _narrow(self) -> None:
        column, descending = self._order
        chosen = [
            one
            for one in self._every
            if (self._state == "all" or one.active == (self._state == "active"))
            and (self._family is None or one.family == self._family)
        ]
        chosen.sort(key=_KEYS[column], reverse=descending)
        super().show_entries(chosen)

    def spoken_at(self, row: int, column: int) -> str:
        """The name with what stands below it."""
        spoken = super().spoken_at(row, column)
        reference = self._rows[row].reference
        return f"{spoken}, {reference}" if column == _NAME and reference else spoken

    def cell_at(self, row: int, column: int) -> Cell:
        """Name with reference, family, price, VAT, margin."""
        product = self._rows[row]
        muted = not product.active
        if column == _NAME:
            return Cell(
                product.name,
                second_line=product.reference or self.tr("Without reference"),
                icon="tag",
                icon_tone="muted" if muted else "accent",
                muted=muted,
            )
        if column == _FAMILY:
            return Cell(product.family, muted=muted)
        if column == _PRICE:
            text = money_text(product.price, product.currency)
            if product.unit:
                text = self.tr("{price} / {unit}").format(price=text, unit=product.unit)
            return Cell(text, muted=muted, right_aligned=True)
        if column == _VAT:
            return Cell(rate_text(product.vat_rate), muted=True, right_aligned=True)
        margin = product.margin_rate
        if margin is None:
            return Cell("–", muted=True, right_aligned=True)
        return Cell(
            rate_text(margin), muted=muted, right_aligned=True,
            icon="warning" if margin < 0 else "", icon_tone="danger",
        )  # fmt: skip
