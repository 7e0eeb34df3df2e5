"""One product beside the list: its fields, each saved when it is left; one visit is one change."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sme_crm.domain.sales.product import MARGIN_KINDS, Product, ProductSales
from sme_crm.ui.forms.choice_editors import ChoiceEditor
from sme_crm.ui.forms.editors import LineEditor, LongTextEditor
from sme_crm.ui.forms.field_form import FormField, fill_form
from sme_crm.ui.forms.scroll_page import ScrollPage
from sme_crm.ui.forms.value_editors import AmountEditor, RateEditor
from sme_crm.ui.labels import count_text, day_text, money_text, translated
from sme_crm.ui.sales.products_field import ProductsField
from sme_crm.ui.sales.sales_words import rate_text
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.chip import StatusChip
from sme_crm.ui.widgets.labels import ElidedLabel, FieldLabel, Separator, TextLabel

if TYPE_CHECKING:
    pass


class ProductForm(Card):
    """Shows one product at a time and tells what was edited."""

    edited = Signal(object)
    """Values by key."""
    complements_edited = Signal(object)
    orders_wanted = Signal()
    aside_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=0, parent=parent)
        self._product: Product | None = None
        self._name = ElidedLabel("", TextRole.CARD)
        self._state = StatusChip()
        self._figures = TextLabel("", tone="muted", wrap=True)
        self.orders_button = Button(self.tr("Show its orders"), "euro")
        self.orders_button.clicked.connect(lambda _checked=False: self.orders_wanted.emit())
        self.aside_button = Button(self.tr("Put aside"), "minus")
        self.aside_button.clicked.connect(lambda _checked=False: self.aside_wanted.emit())
        self.higher = ProductsField(self.tr("Higher model to propose"), single=True)
        self.higher.changed.connect(self._tell_higher)
        self.complements = ProductsField(self.tr("What goes with it"))
        self.complements.changed.connect(
            lambda: self.complements_edited.emit(tuple(self.complements.ids()))
        )
        self._fields = QWidget()
        self.boxes = fill_form(self._fields, self._make_fields(), self._tell)
        self._lay_out()

    def _make_fields(self) -> list[FormField]:
        kinds = [(key, translated("Products", word)) for key, word in MARGIN_KINDS.items()]
        return [
            ("name", self.tr("Name"), LineEditor(), 12),
            ("reference", self.tr("Reference"), LineEditor(), 6),
            ("family", self.tr("Family"), LineEditor(), 6),
            ("price", self.tr("Price, net of VAT"), AmountEditor(), 6),
            ("unit", self.tr("Unit"), LineEditor(), 3),
            ("vat_rate", self.tr("VAT"), RateEditor(), 3),
            ("margin_kind", self.tr("What is known of the margin"), ChoiceEditor(kinds), 6),
            ("rate", self.tr("Margin, share of the price"), RateEditor(), 6),
            ("cost", self.tr("Cost of one unit"), AmountEditor(), 6),
            ("notes", self.tr("Notes"), LongTextEditor(), 12),
        ]

    def _lay_out(self) -> None:
        title = QHBoxLayout()
        title.setSpacing(size.SPACE_8)
        title.addWidget(self._name, 1)
        title.addWidget(self._state)
        buttons = QHBoxLayout()
        buttons.setSpacing(size.SPACE_8)
        buttons.addWidget(self.orders_button)
        buttons.addWidget(self.aside_button)
        buttons.addStretch(1)
        head = QVBoxLayout()
        head.setContentsMargins(size.SPACE_16, size.SPACE_12, size.SPACE_16, size.SPACE_12)
        head.setSpacing(size.SPACE_8)
        head.addLayout(title)
        head.addWidget(self._figures)
        head.addLayout(buttons)
        self.body.setSpacing(0)
        self.body.addLayout(head)
        self.body.addWidget(Separator())
        scroll = ScrollPage()
        column = QVBoxLayout(scroll.page)
        column.setContentsMargins(size.SPACE_16, size.SPACE_12, size.SPACE_16, size.SPACE_16)
        column.setSpacing(size.SPACE_8)
        column.addWidget(self._fields)
        for caption, field in (
            (self.tr("Higher model to propose"), self.higher),
            (self.tr("What goes with it"), self.complements),
        ):
            column.addWidget(FieldLabel(caption, field.editor))
            column.addWidget(field)
        self.body.addWidget(scroll, 1)

    # -- showing -------------------------------------------------------------------------------

    def product(self) -> Product | None:
        """The product shown."""
        return self._product

    def set_writable(self, writable: bool) -> None:
        """Whether anything can be edited."""
        for widget in (self._fields, self.higher, self.complements, self.aside_button):
            widget.setEnabled(writable)

    def offer(self, products: Sequence[Product]) -> None:
        """What can be chosen as a higher model and as a complement."""
        own = self._product.id if self._product else None
        self.higher.offer(products, own)
        self.complements.offer(products, own)

    def show_product(self, product: Product, *, fresh: bool) -> None:
        """Show the values; of the same one again (`fresh` False) what is being typed stays."""
        self._product = product
        self._name.setText(product.name)
        self._state.set_status(
            self.tr("Offered") if product.active else self.tr("Not offered any more"),
            "success" if product.active else "neutral",
        )
        self.aside_button.setText(
            self.tr("Put aside") if product.active else self.tr("Offer again")
        )
        for key, box in self.boxes.items():
            if fresh or not box.editor.is_dirty():
                box.set_value(self._value(product, key))
        self.boxes["rate"].setVisible(product.margin_kind == "rate")
        self.boxes["cost"].setVisible(product.margin_kind == "cost")
        higher = [(product.higher_id, product.higher)] if product.higher_id is not None else []
        if fresh or self.higher.ids() != [one for one, _ in higher]:
            self.higher.set_products(higher)
        if fresh or self.complements.ids() != [one for one, _ in product.complements]:
            self.complements.set_products(product.complements)
        if fresh:
            self._figures.setText("")

    def show_sales(self, product_id: int, sales: ProductSales) -> None:
        """Tell what a product brought, if it is the one shown."""
        product = self._product
        if product is None or product.id != product_id:
            return
        said = []
        margin, rate = product.margin, product.margin_rate
        if margin is not None and rate is not None:
            said.append(
                self.tr("Earns {margin} a unit ({rate})").format(
                    margin=money_text(margin, product.currency), rate=rate_text(rate)
                )
            )
        if sales.orders:
            said.append(
                self.tr("{amount} in {count} orders, the last on {day}").format(
                    amount=money_text(sales.amount, product.currency),
                    count=count_text(sales.orders),
                    day=day_text(sales.last_day),
                )
            )
        else:
            said.append(self.tr("Not sold yet"))
        self._figures.setText(" · ".join(said))
        self.orders_button.setEnabled(bool(sales.orders))

    def focus_name(self) -> None:
        """Put the cursor into the name, to type it over."""
        box = self.boxes["name"]
        box.setFocus()
        if isinstance(box.editor, LineEditor):
            box.editor.selectAll()

    def commit(self) -> bool:
        """Save what is being typed; False when a value cannot be kept, the cursor is put there."""
        for box in self.boxes.values():
            if not box.isHidden() and not box.editor.commit():
                box.setFocus()
                return False
        return True

    def _value(self, product: Product, key: str) -> object:
        if key in ("rate", "cost"):
            return product.margin_value if product.margin_kind == key else None
        return getattr(product, key)

    # -- telling -------------------------------------------------------------------------------

    def _tell(self, key: str, value: object) -> None:
        if key in ("rate", "cost"):
            self.edited.emit({"margin_kind": key, "margin_value": value or 0})
        elif key == "margin_kind":
            self.edited.emit({"margin_kind": value, "margin_value": self._same_margin(str(value))})
        elif key in ("price", "vat_rate"):
            self.edited.emit({key: value or 0})
        else:
            self.edited.emit({key: value})

    def _same_margin(self, kind: str) -> int:
        """The margin said the other way: a rate for a cost, a cost for a rate."""
        product = self._product
        known = product.margin_rate if product and kind == "rate" else None
        if product and kind == "cost":
            known = product.unit_cost
        return known or 0

    def _tell_higher(self) -> None:
        ids = self.higher.ids()
        self.edited.emit({"higher_id": ids[0] if ids else None})
