"""The fields of one lot, each saved when it is left; one visit to a lot is one change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sme_crm.domain.lot import LOT_KINDS, LOT_MODES, LOT_STATES
from sme_crm.ui.forms.choice_editors import ChoiceEditor
from sme_crm.ui.forms.editors import LineEditor, LongTextEditor, Unreadable
from sme_crm.ui.forms.field_form import FormField, fill_form
from sme_crm.ui.forms.value_editors import (
    AmountEditor,
    DecimalEditor,
    IntegerEditor,
    WholeDayEditor,
)
from sme_crm.ui.labels import translated

if TYPE_CHECKING:
    from sme_crm.domain.lot import Lot


class ShareEditor(DecimalEditor):
    """A percentage or nothing; the value is a fraction of 1."""

    def read(self, text: str) -> object:
        """The fraction, None for nothing; raises Unreadable."""
        number = super().read(text.replace("%", ""))
        if number is None or not isinstance(number, int | float):
            return None
        if not 0 <= number <= 100:
            raise Unreadable(self.tr("Please type a percentage from 0 to 100."))
        return number / 100

    def write(self, value: object) -> str:
        """The percentage as the language writes it."""
        return super().write(round(value * 100, 6)) if isinstance(value, int | float) else ""


class LotForm(QWidget):
    """Shows one lot; `edited` tells the key of a field and its new value."""

    edited = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes = fill_form(self, self._fields(), self.edited)

    def _fields(self) -> list[FormField]:
        def choice(known: dict[str, str]) -> ChoiceEditor:
            return ChoiceEditor([(key, translated("Lots", word)) for key, word in known.items()])

        return [
            ("name", self.tr("Name"), LineEditor(), 12),
            ("supplier", self.tr("Supplier"), LineEditor(), 12),
            ("state", self.tr("State"), choice(LOT_STATES), 6),
            ("mode", self.tr("Way of getting it"), choice(LOT_MODES), 6),
            ("kind", self.tr("Kind"), choice(LOT_KINDS), 12),
            ("addresses", self.tr("Addresses announced"), IntegerEditor(), 6),
            ("price_cents", self.tr("Price without VAT"), AmountEditor(), 6),
            ("uses_allowed", self.tr("Uses allowed"), IntegerEditor(), 6),
            ("guaranteed_rate", self.tr("Returned mail at most (%)"), ShareEditor(), 6),
            ("received_on", self.tr("Received on"), WholeDayEditor(), 6),
            ("licence_end", self.tr("Licence until"), WholeDayEditor(), 6),
            ("notice_due", self.tr("People told by"), WholeDayEditor(), 12),
            ("source_text", self.tr("Words that tell people the source"), LongTextEditor(), 12),
            ("notes", self.tr("Notes"), LongTextEditor(), 12),
        ]

    def show_lot(self, lot: Lot, *, fresh: bool) -> None:
        """Show the values; of the same lot again (`fresh` False) what is being typed stays."""
        for key, box in self.boxes.items():
            if fresh or not box.editor.is_dirty():
                value = getattr(lot, key)
                if key == "notice_due" and not value:
                    value = lot.due_on
                box.set_value(value)

    def commit(self) -> bool:
        """Save what is being typed; False when a value cannot be kept, the cursor is put there."""
        for box in self.boxes.values():
            if not box.editor.commit():
                box.setFocus()
                return False
        return True
