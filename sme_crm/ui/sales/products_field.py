"""Products chosen by typing: one of them, or several as buttons that take them out again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sme_crm.domain.folding import fold
from sme_crm.domain.sales.product import Product
from sme_crm.ui.forms.suggesting_editor import SuggestingEditor, Suggestion
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.flow_layout import FlowLayout

_MOST = 8


class ProductsField(QWidget):
    """`ids()` in their order; with `single` the one taken last only."""

    changed = Signal()
    """The user put a product in or out."""

    def __init__(self, name: str, *, single: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._single = single
        self._offered: list[tuple[str, Product]] = []
        self._chosen: dict[int, Button] = {}
        self.editor = SuggestingEditor(1)
        self.editor.setAccessibleName(name)
        self.editor.setPlaceholderText(self.tr("Type a name or a reference"))
        self.editor.wanted.connect(self._search)
        self.editor.chosen.connect(self._take)
        self._holder = QWidget()
        self._flow = FlowLayout(self._holder, size.SPACE_4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(size.SPACE_4)
        column.addWidget(self._holder)
        column.addWidget(self.editor)
        self._holder.hide()
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
        return list(self._chosen)

    def set_products(self, products: Iterable[tuple[int, str]]) -> None:
        """Show these, given as (id, name)."""
        for product_id in list(self._chosen):
            self._drop(product_id)
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
        if product_id in self._chosen:
            return
        out = Button(name.replace("&", "&&"), "close", "quiet")
        out.setAccessibleName(self.tr("Without {name}").format(name=name))
        out.clicked.connect(lambda _checked=False: self._remove(product_id))
        self._chosen[product_id] = out
        self._flow.addWidget(out)
        self._holder.show()

    def _remove(self, product_id: int) -> None:
        self._drop(product_id)
        self.editor.setFocus()
        self.changed.emit()

    def _drop(self, product_id: int) -> None:
        out = self._chosen.pop(product_id, None)
        if out is not None:
            out.hide()
            self._flow.removeWidget(out)
            out.deleteLater()
        self._holder.setVisible(bool(self._chosen))
