"""One order, typed by keys alone: customer, day, number, lines, amount net or with VAT, margin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from sme_crm.domain.dates import present_day
from sme_crm.domain.response_code import read_response_code
from sme_crm.domain.sales.money import (
    ONE,
    WHOLE_RATE,
    divide,
    gross_of,
    line_amount,
    margin_at,
    margin_rate,
    net_of,
)
from sme_crm.domain.sales.order import Order, OrderDraft, OrderLine, settle_margins
from sme_crm.domain.sales.product import Product
from sme_crm.domain.sales.quote import ITEM, QuoteLine
from sme_crm.ui.forms.contacts_field import ContactsField
from sme_crm.ui.forms.editors import LineEditor, LongTextEditor
from sme_crm.ui.forms.field_box import FieldBox
from sme_crm.ui.forms.field_form import FormField, fill_form
from sme_crm.ui.forms.scroll_page import ScrollPage
from sme_crm.ui.forms.value_editors import AmountEditor, RateEditor, WholeDayEditor
from sme_crm.ui.labels import money_text
from sme_crm.ui.sales.lines_model import UNIT
from sme_crm.ui.sales.lines_table import LinesTable
from sme_crm.ui.sales.sales_words import rate_text
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.labels import FieldLabel, TextLabel
from sme_crm.ui.widgets.segmented_control import SegmentedControl

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext

_WIDTH, _HEIGHT = 820, 660


class OrderDialog(QDialog):
    """A new order, or one that is there. Ctrl+Enter keeps it from every field."""

    def __init__(
        self,
        context: UiContext,
        products: Sequence[Product],
        assumed_rate: int,
        currency: str,
        order: Order | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._order = order
        self._products = {one.id: one for one in products}
        self._assumed_rate = assumed_rate
        self._currency = order.currency if order else currency
        self._kept: dict[QuoteLine, OrderLine] = {}
        self.setWindowTitle(self.tr("Order") if order else self.tr("New order"))
        self.contacts = ContactsField(context)
        self.contacts.changed.connect(self._keep_one)
        self.boxes: dict[str, FieldBox] = {}
        self.lines = LinesTable()
        self.lines.show_vat(False)
        self.lines.setColumnHidden(UNIT, True)  # an order keeps none
        self.lines.lines.currency = self._currency
        self.lines.offer(products)
        self.lines.lines.edited.connect(self._follow_lines)
        self.taxes = SegmentedControl(
            [("net", self.tr("Without VAT"), ""), ("gross", self.tr("With VAT"), "")],
            self.tr("The amount typed is"),
        )
        self.taxes.chosen.connect(lambda _key: self._show_sums())
        self._sums = TextLabel("", TextRole.STRONG, wrap=True)
        self._refusal = TextLabel("", TextRole.SMALL, "danger", wrap=True)
        self._refusal.hide()
        self.keep_button = Button(
            self.tr("Keep the order") if order else self.tr("Note the order"), "", "primary"
        )
        self.keep_button.clicked.connect(lambda _checked=False: self._try())
        self.cancel_button = Button(self.tr("Cancel"))
        self.cancel_button.clicked.connect(self.reject)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._try)
        self._lay_out()
        self._fill(order)

    # -- making --------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        scroll = ScrollPage()
        column = QVBoxLayout(scroll.page)
        column.setContentsMargins(size.SPACE_24, size.SPACE_16, size.SPACE_24, size.SPACE_16)
        column.setSpacing(size.SPACE_8)
        column.addWidget(TextLabel(self.windowTitle(), TextRole.CARD))
        column.addWidget(FieldLabel(self.tr("Who orders"), self.contacts.editor))
        column.addWidget(self.contacts)
        column.addWidget(self._form(self._first_fields()))
        column.addWidget(FieldLabel(self.tr("Lines"), self.lines))
        column.addWidget(self.lines)
        amounts = QHBoxLayout()
        amounts.setSpacing(size.SPACE_12)
        amounts.addWidget(self._form(self._amount_fields()), 1)
        column.addWidget(FieldLabel(self.tr("The amount typed is"), self.taxes))
        column.addWidget(self.taxes)
        column.addLayout(amounts)
        column.addWidget(self._sums)
        column.addWidget(self._form(self._last_fields()))
        column.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(size.SPACE_24, size.SPACE_8, size.SPACE_24, size.SPACE_16)
        buttons.setSpacing(size.SPACE_8)
        buttons.addWidget(self._refusal, 1)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.keep_button)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(scroll, 1)
        outer.addLayout(buttons)
        self.resize(_WIDTH, _HEIGHT)

    def _form(self, fields: list[FormField]) -> QWidget:
        holder = QWidget()
        boxes = fill_form(holder, fields)
        self.boxes |= boxes
        for key in ("amount", "margin", "vat_rate"):
            if key in boxes:
                boxes[key].edited.connect(lambda _key, _value: self._show_sums())
        return holder

    def _first_fields(self) -> list[FormField]:
        return [
            ("day", self.tr("Day"), WholeDayEditor(), 4),
            ("number", self.tr("Number"), LineEditor(), 4),
            ("source", self.tr("Source"), LineEditor(), 4),
        ]

    def _amount_fields(self) -> list[FormField]:
        return [
            ("amount", self.tr("Amount (empty: that of the lines)"), AmountEditor(), 4),
            ("vat_rate", self.tr("VAT"), RateEditor(), 3),
            ("margin", self.tr("Margin, if you know it"), AmountEditor(), 5),
        ]

    def _last_fields(self) -> list[FormField]:
        return [
            ("response_code", self.tr("Response code"), LineEditor(), 4),
            ("notes", self.tr("Notes"), LongTextEditor(), 8),
        ]

    def _fill(self, order: Order | None) -> None:
        self.boxes["vat_rate"].set_value(2000)
        if order is None:
            self.boxes["day"].set_value(present_day().isoformat())
            self._show_sums()
            self.contacts.editor.setFocus()
            return
        if order.contact_id is not None:
            self.contacts.set_contacts([(order.contact_id, order.contact)])
        for key in ("day", "number", "source", "response_code", "notes"):
            self.boxes[key].set_value(getattr(order, key))
        if order.amount != sum(line.amount for line in order.lines) or not order.lines:
            self.boxes["amount"].set_value(order.amount)
        if order.margin_kind == "given":
            self.boxes["margin"].set_value(order.margin)
        shown = []
        for line in order.lines:
            told = self._told(line)
            self._kept[told] = line
            shown.append(told)
        self.lines.lines.set_lines(shown)
        self._show_sums()
        self.boxes["day"].setFocus()

    def _told(self, line: OrderLine) -> QuoteLine:
        """A line as it is typed: at the product's price less a discount if that comes to the
        cent, else at what one unit came to."""
        quantity = line.quantity or ONE
        price, discount = divide(line.amount * ONE, quantity), 0
        product = self._products.get(line.product_id) if line.product_id is not None else None
        listed = line_amount(quantity, product.price) if product is not None else 0
        if product is not None and 0 < line.amount <= listed:
            share = WHOLE_RATE - divide(line.amount * WHOLE_RATE, listed)
            if line_amount(quantity, product.price, share) == line.amount:
                price, discount = product.price, share
        return QuoteLine(
            line.description,
            quantity=quantity,
            unit_price=price,
            discount_rate=discount,
            product_id=line.product_id,
        )

    def begin_with(self, contact_id: int, name: str) -> None:
        """A new order of this contact."""
        self.contacts.set_contacts([(contact_id, name)])
        self.boxes["number"].setFocus()

    # -- telling -------------------------------------------------------------------------------

    def draft(self) -> OrderDraft:
        """The order as it stands in the fields."""
        people = self.contacts.contacts()
        there = self._order
        told = OrderDraft(
            contact_id=people[0][0] if people else None,
            day=str(self._value("day") or ""),
            number=str(self._value("number") or ""),
            amount=self._net_amount(),
            margin=self._cents("margin"),
            source=str(self._value("source") or ""),
            response_code=str(self._value("response_code") or ""),
            notes=str(self._value("notes") or ""),
            lines=self._lines(),
        )
        if there is None:
            return told
        return replace(
            told,
            currency=there.currency,
            responsible_id=there.responsible_id,
            quote_id=there.quote_id,
            opportunity_id=there.opportunity_id,
        )

    def _value(self, key: str) -> object:
        return self.boxes[key].editor.value()

    def _cents(self, key: str) -> int | None:
        value = self._value(key)
        return value if isinstance(value, int) else None

    def _rate(self) -> int:
        value = self._value("vat_rate")
        return value if isinstance(value, int) else 0

    def _net_amount(self) -> int | None:
        typed = self._cents("amount")
        if typed is None:
            return None if self.lines.lines.lines() else 0
        return net_of(typed, self._rate()) if self.taxes.choice() == "gross" else typed

    def _lines(self) -> tuple[OrderLine, ...]:
        """The lines; one that was not touched keeps its amount to the cent."""
        return tuple(
            self._kept.get(line)
            or OrderLine(line.description, line.quantity, line.net, line.product_id)
            for line in self.lines.lines.lines()
            if line.kind == ITEM
        )

    # -- following -----------------------------------------------------------------------------

    def _keep_one(self) -> None:
        """One orders: who was chosen last."""
        people = self.contacts.contacts()
        if len(people) > 1:
            self.contacts.set_contacts(people[-1:])
        if people:
            self.boxes["day"].setFocus()

    def _follow_lines(self) -> None:
        self._show_sums()

    def _show_sums(self) -> None:
        lines = self._lines()
        typed = self._net_amount()
        amount = sum(line.amount for line in lines) if typed is None else typed
        told = [(line.amount, self._known_margin(line)) for line in lines]
        margin, kind, _ = settle_margins(amount, self._cents("margin"), told, self._assumed_rate)
        currency = self._currency
        rate = margin_rate(amount, margin)
        said = [
            self.tr("{net} without VAT, {gross} with").format(
                net=money_text(amount, currency),
                gross=money_text(gross_of(amount, self._rate()), currency),
            ),
            self.tr("margin {margin} ({rate})").format(
                margin=money_text(margin, currency), rate=rate_text(rate or 0)
            ),
        ]
        if kind == "assumed" and amount:
            said.append(
                self.tr("of which {margin} assumed at {rate}").format(
                    margin=money_text(self._assumed(amount, told), currency),
                    rate=rate_text(self._assumed_rate),
                )
            )
        self._sums.setText(" · ".join(said))

    def _assumed(self, amount: int, told: list[tuple[int, int | None]]) -> int:
        known = sum(net for net, margin in told if margin is not None)
        return margin_at(amount - known, self._assumed_rate)

    def _known_margin(self, line: OrderLine) -> int | None:
        if line.margin is not None:
            return line.margin
        product = self._products.get(line.product_id) if line.product_id is not None else None
        return None if product is None else product.margin_of(line.amount, line.quantity)

    # -- keeping -------------------------------------------------------------------------------

    def missing(self) -> str:
        """What must still be told, in words; "" when nothing. Puts the cursor there."""
        for box in self.boxes.values():
            if not box.editor.commit():
                box.setFocus()
                return self.tr("One of the values cannot be read.")
        if not self.contacts.contacts():
            self.contacts.editor.setFocus()
            return self.tr("Say who orders: type a name and choose.")
        if not self._value("day"):
            self.boxes["day"].setFocus()
            return self.tr("Say on which day.")
        if not self.lines.lines.lines() and self._cents("amount") is None:
            self.boxes["amount"].setFocus()
            return self.tr("Type an amount, or lines.")
        code = str(self._value("response_code") or "")
        same = self._order is not None and code == self._order.response_code
        if code and not same and read_response_code(code) is None:
            self.boxes["response_code"].setFocus()
            return self.tr("The response code has a mistake in it: read it again.")
        return ""

    def _try(self) -> None:
        said = self.missing()
        self._refusal.setText(said)
        self._refusal.setVisible(bool(said))
        if not said:
            self.accept()
