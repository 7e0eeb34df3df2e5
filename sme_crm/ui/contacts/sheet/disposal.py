"""The contact of a sheet put into the trash, or erased for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from sme_crm.ui.contacts.sheet.session import ORIGIN, SheetSession
from sme_crm.ui.lists.erase_dialog import ErasingWork

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext


class SheetDisposal(QObject):
    """Throws the contact of a session away, or asks whether it is to be erased."""

    def __init__(self, context: UiContext, session: SheetSession, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._session = session
        self.erasing = ErasingWork(context, parent)

    def throw_away(self, name: str) -> None:
        """Put the contact, called `name`, into the trash; a toast offers to take it back."""
        contact_id = self._session.contact_id
        contacts = self._context.workspace.contacts
        notices = self._context.notices
        text = self.tr("{name} is in the trash.").format(name=name)
        self._context.jobs.write(
            lambda: contacts.throw_away([contact_id], origin=ORIGIN),
            lambda change_id: notices.toast_change(text, change_id, "trash"),
        )

    def ask(self) -> None:
        """Tell what erasing the contact for good takes away, and ask."""
        self.erasing.begin((self._session.contact_id,), ORIGIN)
