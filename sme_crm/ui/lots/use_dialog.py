"""Dialogs that ask for a little: one use of a lot, the name of a new one."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from sme_crm.domain.folding import clean_text
from sme_crm.domain.lot import LOT_MODES, Lot
from sme_crm.ui.forms.asking_dialog import AskingDialog
from sme_crm.ui.labels import translated
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.value_fields import DateField, NumberField


class UseDialog(AskingDialog):
    """A day, what for, how many addresses."""

    def __init__(self, lot: Lot, today: date, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Log a use"), self.tr("Log the use"), parent)
        self._used_on = DateField(self.tr("Day"))
        self._used_on.set_day(today)
        self.purpose = QLineEdit()
        self.purpose.setAccessibleName(self.tr("What for"))
        self.purpose.setPlaceholderText(self.tr("Mailing for the open days"))
        self.addresses = NumberField(0, 100_000_000, self.tr("Addresses used"))
        self.addresses.setValue(lot.contacts)
        left = lot.uses_left
        explanation = ""
        if left == 0:
            explanation = self.tr("Every use of this file has been made; this one is noted too.")
        elif left is not None:
            explanation = self.tr("%n use(s) of this file left.", "", left)
        self.lay_out(
            explanation,
            [
                (self.tr("Day"), self._used_on),
                (self.tr("What for"), self.purpose),
                (self.tr("Addresses used"), self.addresses),
            ],
        )
        self.purpose.setFocus()

    def missing(self) -> str:
        """The purpose is the proof."""
        if clean_text(self.purpose.text()):
            return ""
        self.purpose.setFocus()
        return self.tr("Say what for: it is the proof of what was done.")

    def used_on(self) -> date:
        """The day chosen."""
        return self._used_on.day()


class NewLotDialog(AskingDialog):
    """The name of a lot or an offer and how it is got; the rest is filled in on its page."""

    def __init__(self, state: str, names: list[str], parent: QWidget | None = None) -> None:
        offer = state == "offer"
        super().__init__(
            self.tr("New offer") if offer else self.tr("New address file"),
            self.tr("Add the offer") if offer else self.tr("Add the file"),
            parent,
        )
        self._names = {name.casefold() for name in names}
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Name"))
        self.name.setPlaceholderText(self.tr("Notaries of Brittany 2026"))
        self.supplier = QLineEdit()
        self.supplier.setAccessibleName(self.tr("Supplier"))
        self.mode = ComboBox(
            [(key, translated("Lots", word)) for key, word in LOT_MODES.items()],
            self.tr("Way of getting it"),
        )
        self.mode.choose("bought" if offer else "own")
        self.lay_out(
            self.tr("A file you might buy, rent or exchange: check it before you pay.")
            if offer
            else self.tr("Contacts of an import belong to it by its name."),
            [
                (self.tr("Name"), self.name),
                (self.tr("Supplier"), self.supplier),
                (self.tr("Way of getting it"), self.mode),
            ],
        )
        self.name.setFocus()

    def missing(self) -> str:
        """A name nobody has yet."""
        name = clean_text(self.name.text())
        if name and name.casefold() not in self._names:
            return ""
        self.name.setFocus()
        return self.tr("There is already a file of this name.") if name else self.tr("Name it.")

    def values(self) -> dict[str, object]:
        """What was filled in, without the name."""
        return {"supplier": self.supplier.text(), "mode": self.mode.key()}
