"""The dialog that mends the address a letter came back from."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from sme_crm.domain.folding import clean_text
from sme_crm.ui.forms.asking_dialog import AskingDialog

if TYPE_CHECKING:
    from sme_crm.domain.contact import Address


class AddressFields:
    """The lines of an address below each other, for dialogs that ask for one."""

    def __init__(self, address: Address, captions: tuple[str, str, str, str]) -> None:
        """`captions`: of complement, street, postal code and town."""
        self._address = address
        self.complement, self.street = QLineEdit(address.complement), QLineEdit(address.street)
        self.postal_code = QLineEdit(address.postal_code)
        self.locality = QLineEdit(address.locality)
        widgets = (self.complement, self.street, self.postal_code, self.locality)
        self.rows: list[tuple[str, QWidget]] = []
        for caption, widget in zip(captions, widgets, strict=True):
            widget.setAccessibleName(caption)
            self.rows.append((caption, widget))

    def first_missing(self) -> QLineEdit | None:
        """The town is what mail cannot do without."""
        return None if clean_text(self.locality.text()) else self.locality

    def address(self) -> Address:
        """The address as typed."""
        return replace(
            self._address,
            complement=self.complement.text(),
            street=self.street.text(),
            postal_code=self.postal_code.text(),
            locality=self.locality.text(),
        )


class MendDialog(AskingDialog):
    """The dead address, to be typed right; Enter keeps it."""

    def __init__(self, name: str, address: Address, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Mend the address"), self.tr("Keep the address"), parent)
        self.fields = AddressFields(
            address,
            (
                self.tr("Complement"),
                self.tr("Street"),
                self.tr("Postal code"),
                self.tr("Town"),
            ),
        )
        explanation = self.tr("{name} can be written to again as soon as it is kept.")
        self.lay_out(explanation.format(name=name), self.fields.rows)
        self.fields.street.setFocus()
        self.fields.street.selectAll()

    def missing(self) -> str:
        """A town at least."""
        field = self.fields.first_missing()
        if field is None:
            return ""
        field.setFocus()
        return self.tr("Type the town at least.")
