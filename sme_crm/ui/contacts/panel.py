"""The screen of contacts, as the shell knows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from sme_crm.ui.navigation import (
    Command,
    ExportContacts,
    NewContact,
    OpenContact,
    Panel,
    PanelSpec,
    ShowContacts,
)

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext

translate = QCoreApplication.translate


def _make(context: UiContext) -> Panel:
    from sme_crm.ui.contacts.contacts_panel import ContactsPanel

    return ContactsPanel(context)


def spec() -> PanelSpec:
    """What the shell needs to know."""
    return PanelSpec(
        key="contacts",
        step=1,
        title=translate("ContactsPanel", "Contacts"),
        icon="contacts",
        factory=_make,
        shortcut="Ctrl+1",
        answers=(OpenContact, ShowContacts, NewContact),
        commands=(
            Command(
                "contact.new",
                translate("ContactsPanel", "New contact"),
                "plus",
                "Ctrl+N",
                NewContact(),
            ),
            Command(
                "company.new",
                translate("ContactsPanel", "New company"),
                "company",
                "Ctrl+Shift+N",
                NewContact("organization"),
            ),
            Command(
                "contact.export",
                translate("ContactsPanel", "Export contacts…"),
                "export",
                "Ctrl+Shift+X",
                ExportContacts(),
            ),
        ),
    )
