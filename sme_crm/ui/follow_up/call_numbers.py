"""The numbers of a contact, each a button that dials it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.flow_layout import FlowLayout
from sme_crm.ui.widgets.labels import TextLabel

if TYPE_CHECKING:
    from sme_crm.domain.contact import Phone


def dial_number(phone: Phone) -> None:
    """Hand a number to the telephone program of the system."""
    digits = phone.e164 or "".join(one for one in phone.number if one.isdigit() or one == "+")
    QDesktopServices.openUrl(QUrl(f"tel:{digits}"))


class CallNumbers(QWidget):
    """The first number is meant until another was dialled."""

    dialled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, size.SPACE_8)
        self._shown: list[QWidget] = []
        self.buttons: list[Button] = []
        self.phone: Phone | None = None

    def show_numbers(self, phones: Sequence[Phone], wanted: int | None = None) -> None:
        """Offer the numbers of another contact; `wanted`: the id of the one that is meant."""
        for before in self._shown:
            self._flow.removeWidget(before)
            before.hide()
            before.deleteLater()
        self.buttons = [self._button(phone) for phone in phones]
        nobody = TextLabel(self.tr("No number is known."), TextRole.SMALL, "muted")
        self._shown = [*self.buttons] if self.buttons else [nobody]
        for widget in self._shown:
            self._flow.addWidget(widget)
        meant = next((phone for phone in phones if phone.id and phone.id == wanted), None)
        self.phone = meant or (phones[0] if phones else None)

    def _button(self, phone: Phone) -> Button:
        button = Button(phone.number, "phone", tooltip=self.tr("Dial, and start the clock"))
        button.setAutoDefault(False)
        if phone.state != "good":
            button.setText(self.tr("{number} (doubtful)").format(number=phone.number))
        button.clicked.connect(lambda _checked=False: self.dial(phone))
        return button

    def dial(self, phone: Phone) -> None:
        """Dial a number: it is the one that is meant now."""
        self.phone = phone
        dial_number(phone)
        self.dialled.emit()
