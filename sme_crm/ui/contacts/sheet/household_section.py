"""The household of a person on the sheet: one line that opens it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sme_crm.ui.contacts.sheet.people_section import PersonLine
from sme_crm.ui.contacts.sheet.sections import Section

if TYPE_CHECKING:
    from sme_crm.services.duplicates.households import Household


class HouseholdSection(Section):
    """How it is addressed and who else is in it; `wanted`: it is to be changed, or made."""

    wanted = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.line = PersonLine()
        self.line.clicked.connect(lambda _checked=False: self.wanted.emit())
        self.line.setToolTip(self.tr("Mailing name, one letter or several, members"))
        self.column.addWidget(self.line)
        self.make = self.add_button("plus", self.tr("Make or join a household"), self.wanted.emit)
        self._may_make = True

    def fill(self, household: Household | None, contact_id: int) -> None:
        """Show the household of a contact, or that one can be made."""
        self.make.setVisible(household is None and self._may_make)
        self.line.setVisible(household is not None)
        if household is None:
            return
        name = f"{household.mailing_name or '–'} ({len(household.members)})"
        others = ", ".join(member or "–" for one, member in household.members if one != contact_id)
        letters = (
            self.tr("with {names} · one letter for all")
            if household.one_letter
            else self.tr("with {names} · one letter each")
        )
        self.line.show_person(
            name, household.id, letters.format(names=others), muted=False, icon="household"
        )

    def hide_buttons(self) -> None:
        """Let none be made."""
        self._may_make = False
        self.line.setEnabled(False)
        super().hide_buttons()
