"""The fields of one opportunity, each saved when it is left; one visit is one change."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sme_crm.domain.sales.opportunity import SOURCE_KINDS, OpportunityLine
from sme_crm.domain.sales.quote import ITEM, QuoteLine
from sme_crm.ui.forms.choice_editors import ChoiceEditor, IdChoiceEditor
from sme_crm.ui.forms.contacts_field import ContactsField
from sme_crm.ui.forms.editors import LineEditor, LongTextEditor
from sme_crm.ui.forms.field_form import FormField, fill_form
from sme_crm.ui.forms.value_editors import AmountEditor, RateEditor, WholeDayEditor
from sme_crm.ui.labels import translated
from sme_crm.ui.sales.lines_table import LinesTable
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.labels import FieldLabel

if TYPE_CHECKING:
    from sme_crm.domain.sales.opportunity import Opportunity
    from sme_crm.domain.sales.product import Product
    from sme_crm.services.staff import StaffMember
    from sme_crm.ui.context import UiContext


class OpportunityForm(QWidget):
    """Tells each value that was edited; shows what another change made of it."""

    edited = Signal(str, object)
    lines_edited = Signal(object)
    contacts_edited = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.contacts = ContactsField(context)
        self.contacts.changed.connect(self._tell_contacts)
        self.lines = LinesTable(with_taxes=False)
        self.lines.lines.edited.connect(self._tell_lines)
        fields = QWidget()
        self.boxes = fill_form(fields, self._fields(), self.edited)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(size.SPACE_8)
        column.addWidget(FieldLabel(self.tr("People"), self.contacts.editor))
        column.addWidget(self.contacts)
        column.addWidget(fields)
        column.addWidget(FieldLabel(self.tr("Lines"), self.lines))
        column.addWidget(self.lines)

    def _fields(self) -> list[FormField]:
        sources = [(key, translated("Opportunities", word)) for key, word in SOURCE_KINDS.items()]
        return [
            ("name", self.tr("Name"), LineEditor(), 12),
            ("amount", self.tr("Amount, net"), AmountEditor(), 6),
            ("expected_day", self.tr("Expected on"), WholeDayEditor(), 6),
            ("probability", self.tr("Own probability"), RateEditor(), 6),
            ("responsible_id", self.tr("Responsible"), IdChoiceEditor(), 6),
            ("source_kind", self.tr("Source"), ChoiceEditor(sources), 6),
            ("source", self.tr("Which one"), LineEditor(), 6),
            ("competitor", self.tr("Competitor"), LineEditor(), 6),
            ("lost_reason", self.tr("Lost because of"), LineEditor(), 6),
            ("notes", self.tr("Notes"), LongTextEditor(), 12),
        ]

    def offer(self, staff: Sequence[StaffMember], products: Sequence[Product]) -> None:
        """Whom and what can be chosen."""
        editor = self.boxes["responsible_id"].editor
        if isinstance(editor, IdChoiceEditor):
            editor.offer([("", self.tr("Nobody")), *((str(one.id), one.name) for one in staff)])
        self.lines.offer(products)

    def show_opportunity(self, found: Opportunity, *, fresh: bool, pending: bool = False) -> None:
        """Show the values; of the same one again (`fresh` False) what is being typed stays.

        `pending`: something newer than this is being written.
        """
        for key, box in self.boxes.items():
            if fresh or not (pending or box.editor.is_dirty()):
                value = getattr(found, key)
                if key == "amount" and not value and not found.lines:
                    value = None
                box.set_value(value)
        self.boxes["lost_reason"].setVisible(found.stage.kind == "lost")
        probability = self.boxes["probability"].editor
        if isinstance(probability, RateEditor):
            probability.setPlaceholderText(probability.write(found.stage.probability))
        amount = self.boxes["amount"].editor
        if isinstance(amount, AmountEditor):
            follows = self.tr("Follows the lines") if found.follows_lines else ""
            amount.setToolTip(follows)
            amount.setAccessibleDescription(follows)
        if not pending and list(found.contacts) != self.contacts.contacts():
            self.contacts.set_contacts(found.contacts)
        self.lines.lines.currency = found.currency
        shown = [_shown(line) for line in found.lines]
        typed = [_sold(line) for line in self.lines.lines.lines()]
        if fresh or (not pending and typed != list(found.lines)):
            self.lines.lines.set_lines(shown)

    def commit(self) -> bool:
        """Save what is being typed; False when a value cannot be kept, the cursor is put there."""
        for box in self.boxes.values():
            if not box.editor.commit():
                box.setFocus()
                return False
        return True

    def _tell_lines(self) -> None:
        self.lines_edited.emit(tuple(_sold(line) for line in self.lines.lines.lines()))

    def _tell_contacts(self) -> None:
        self.contacts_edited.emit(tuple(one for one, _ in self.contacts.contacts()))


def _shown(line: OpportunityLine) -> QuoteLine:
    return QuoteLine(
        line.description,
        quantity=line.quantity,
        unit_price=line.unit_price,
        product_id=line.product_id,
    )


def _sold(line: QuoteLine) -> OpportunityLine:
    assert line.kind == ITEM
    return OpportunityLine(line.description, line.quantity, line.unit_price, line.product_id)
