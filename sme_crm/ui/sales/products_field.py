"""Products chosen by typing: one of them, or several as buttons that take them out again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QWidget

from sme_crm.domain.folding import fold
from sme_crm.domain.sales.product import Product
from sme_crm.ui.forms.chosen_field import ChosenField
from sme_crm.ui.forms.suggesting_editor import SuggestingEditor, Suggestion
from sme_crm.ui.widgets.buttons import Button

_MOST = 8


class ProductsField(ChosenField):
    """`ids()` in their order; with `single` the one taken last only."""

    def __init__(self, name: str, *, single: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(SuggestingEditor(1), parent)
        self._single = single
        self._offered: list[tuple[str, Product]] = []
        self.editor.setAccessibleName(name)
        self.editor.setPlaceholderText(self.tr("Type a name or a reference"))
        self.editor.wanted.connect(self._search)
        self.editor.chosen.connect(self._take)
        self.setFocusProxy(self.editor)

    def offer(self, products: Sequence[Product], but: int | None = None) -> None:
        """What can be chosen: products that are offered, without `but`."""
        self._offered = [
            (fold(f"{one.name} {one.reference}"), one)
            for one in products
            if one.active and one.id != but
        ]

    def ids(self) -> list[int]:
        """The products chosen."""
        return list(self._parts)

    def set_products(self, products: Iterable[tuple[int, str]]) -> None:
        """Show these, given as (id, name)."""
        self._clear()
        for product_id, name in products:
            self._add(product_id, name)

    def _search(self, text: str) -> None:
        words = fold(text).split()
        found = [one for folded, one in self._offered if all(word in folded for word in words)]
        self.editor.suggest(
            text,
            [
                Suggestion(one.name, " · ".join(filter(None, (one.name, one.reference))), one)
                for one in found[:_MOST]
            ],
        )

    def _take(self, suggestion: Suggestion) -> None:
        if isinstance(suggestion.data, Product):
            if self._single:
                self.set_products(())
            self._add(suggestion.data.id, suggestion.data.name)
            self.editor.set_value("")
            self.changed.emit()

    def _add(self, product_id: int, name: str) -> None:
        if product_id in self._parts:
            return
        out = Button(name.replace("&", "&&"), "close", "quiet")
        out.setAccessibleName(self.tr("Without {name}").format(name=name))
        out.clicked.connect(lambda _checked=False: self._remove(product_id))
        self._put(product_id, out)

    def _remove(self, product_id: int) -> None:
        self._drop(product_id)
        self.editor.setFocus()
        self.changed.emit()
