"""Makes, changes and dissolves the household of the person that is shown."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from sme_crm.services.duplicates.households import Household
from sme_crm.ui.forms.household_dialog import HouseholdDialog

if TYPE_CHECKING:
    from sme_crm.domain.contact import Contact
    from sme_crm.ui.contacts.sheet.suggestions import Suggestions
    from sme_crm.ui.context import UiContext


class HouseholdChooser(QObject):
    """Opens the dialog and writes what was chosen in it."""

    def __init__(self, context: UiContext, suggestions: Suggestions, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._suggestions = suggestions
        self._window = parent

    def open(self, contact: Contact, household: Household | None) -> None:
        """Ask for the household of a contact; a new one begins with the contact alone."""
        shown = household or Household(0, "", True, ((contact.id, contact.formatted_name),))
        dialog = HouseholdDialog(
            shown,
            self._window.window(),
            fewest=0 if household else 2,
            dissolve=household is not None,
            adding=True,
        )
        self._suggestions.serve("household.member", dialog.person)
        dialog.people_changed.connect(partial(self._propose, dialog))
        dialog.accepted.connect(partial(self._save, shown, dialog))
        dialog.dissolve_wanted.connect(partial(self._dissolve, shown))
        if household is None:
            dialog.person.setFocus()
        dialog.open()

    def _propose(self, dialog: HouseholdDialog) -> None:
        """Show how these people would be addressed, when nothing is typed."""
        households, ids = self._context.workspace.households, dialog.staying()
        self._context.jobs.read(
            lambda: households.propose_name(ids), dialog.name.setPlaceholderText, owner=dialog
        )

    def _save(self, shown: Household, dialog: HouseholdDialog) -> None:
        households, notices = self._context.workspace.households, self._context.notices
        name, one_letter = dialog.mailing_name(), dialog.one_letter()
        staying, added, leaving = dialog.staying(), dialog.added(), dialog.leaving()
        made = self.tr("Household made")

        def work() -> int:
            if shown.id:
                return households.edit(
                    shown.id, mailing_name=name, one_letter=one_letter, add=added, remove=leaving
                )
            return households.gather(staying, name, one_letter=one_letter)

        def tell(change_id: int) -> None:
            if change_id and not shown.id:
                notices.toast_change(made, change_id, "household")

        self._context.jobs.write(work, tell, owner=self)

    def _dissolve(self, shown: Household) -> None:
        households, notices = self._context.workspace.households, self._context.notices
        text = self.tr("{household} dissolved").format(household=shown.mailing_name)
        self._context.jobs.write(
            lambda: households.dissolve(shown.id),
            lambda change_id: notices.toast_change(text, change_id, "household"),
            owner=self,
        )
