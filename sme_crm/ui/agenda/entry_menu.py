"""What can be done with an entry of the agenda, as a menu."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from sme_crm.ui.agenda.agenda_work import AgendaWork
from sme_crm.ui.agenda.editing import Editing
from sme_crm.ui.agenda.entries import Entry
from sme_crm.ui.navigation import OpenContact
from sme_crm.ui.theme.icons import icon

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext

translate = QCoreApplication.translate
_MOST_CONTACTS = 4


def fill_entry_menu(
    menu: QMenu, entry: Entry, editing: Editing, work: AgendaWork, context: UiContext
) -> None:
    """Open, double, mark, go to its contacts, delete; of a task: done, delete."""
    writable = not context.workspace.read_only

    def add(text: str, name: str, act: Callable[[], object], enabled: bool = True) -> None:
        action = menu.addAction(icon(name), text)
        action.setEnabled(enabled)
        action.triggered.connect(lambda _checked=False: act())

    if entry.kind == "task":
        add(translate("AgendaMenu", "Show the task"), "tasks", lambda: editing.open(entry))
        done = translate("AgendaMenu", "Mark the task done…")
        add(done, "check", lambda: work.complete_task(entry), writable)
    else:
        add(translate("AgendaMenu", "Open…"), "edit", lambda: editing.open(entry))
        again = translate("AgendaMenu", "Duplicate")
        add(again, "copy", lambda: work.duplicate(entry), writable)
        title = translate("AgendaMenu", "Change the status")
        for status, text, name in (
            ("confirmed", translate("AgendaMenu", "Confirmed"), "check"),
            ("tentative", translate("AgendaMenu", "Tentative"), "help"),
            ("cancelled", translate("AgendaMenu", "Cancelled"), "blocked"),
        ):
            if entry.status != status:
                act = partial(work.edit, entry, {"status": status}, title)
                add(text, name, act, writable)
    contacts = entry.occurrence.appointment.contacts if entry.occurrence else ()
    if contacts:
        menu.addSeparator()
    for contact_id, name in contacts[:_MOST_CONTACTS]:
        told = translate("AgendaMenu", "Open {name}").format(name=name.replace("&", "&&"))
        add(told, "contacts", partial(context.navigator.send, OpenContact(contact_id)))
    menu.addSeparator()
    add(translate("AgendaMenu", "Delete"), "trash", lambda: work.delete(entry), writable)
