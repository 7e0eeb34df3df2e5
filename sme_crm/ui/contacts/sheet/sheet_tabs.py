"""The tabs of the contact shown: its fields, and what belongs to it, by subject."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from sme_crm.ui.contacts.sheet.documents_page import DocumentsPage
from sme_crm.ui.contacts.sheet.form_page import FormPage
from sme_crm.ui.contacts.sheet.groups_page import GroupsPage
from sme_crm.ui.contacts.sheet.history_page import HistoryPage
from sme_crm.ui.contacts.sheet.purchases_page import PurchasesPage
from sme_crm.ui.follow_up.contact_tasks import ContactTasks
from sme_crm.ui.widgets.tabs import Tabs

if TYPE_CHECKING:
    from sme_crm.ui.contacts.sheet.record import SheetRecord
    from sme_crm.ui.context import UiContext


class SheetTabs(Tabs):
    """The form is filled by whoever saves it; the other pages read for themselves."""

    def __init__(self, context: UiContext, form: FormPage, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(self.tr("Parts of the sheet"))
        self.form = form
        self.history = HistoryPage(context)
        self.follow_up = ContactTasks(context)
        self.purchases = PurchasesPage(context)
        self.groups = GroupsPage(context)
        self.documents = DocumentsPage(context)
        self._contact_id = 0
        for key, text, page in (
            ("sheet", self.tr("Sheet"), form),
            ("history", self.tr("History"), self.history),
            ("follow_up", self.tr("Follow-up"), self.follow_up),
            ("purchases", self.tr("Purchases"), self.purchases),
            ("groups", self.tr("Groups"), self.groups),
            ("documents", self.tr("Documents"), self.documents),
        ):
            self.add_page(key, text, page)
        self.groups.count_changed.connect(partial(self.set_count, "groups"))
        self.follow_up.count_changed.connect(partial(self.set_count, "follow_up"))
        self.purchases.count_changed.connect(partial(self.set_count, "purchases"))
        self.currentChanged.connect(lambda _index: self._enter_page())

    def set_read_only(self) -> None:
        """The data file cannot be written."""
        for page in (self.form, self.history, self.groups, self.documents):
            page.set_read_only()

    def show_record(self, record: SheetRecord, fresh: bool) -> None:
        """Show what belongs to a contact; `fresh`: another one than before."""
        sheet = record.sheet
        self._contact_id = sheet.contact.id
        self.set_count("history", record.history_count or None)
        self.set_count("documents", len(sheet.documents) or None)
        self.history.show_contact(self._contact_id, fresh)
        self.follow_up.show_contact(self._contact_id)
        self.purchases.show_contact(self._contact_id)
        self.groups.show_contact(self._contact_id, frozenset(one for one, _name in sheet.groups))
        self.documents.show_documents(self._contact_id, sheet.documents)
        self._enter_page()

    def show_fields_only(self, only: bool) -> None:
        """A contact that is being entered has nothing but its fields yet."""
        if only:
            self._contact_id = 0
            self.choose("sheet")
        self.tabBar().setVisible(not only)

    def _enter_page(self) -> None:
        """Let the page that is shown read what it needs."""
        if self._contact_id:
            self.history.set_active(self.choice() == "history")
