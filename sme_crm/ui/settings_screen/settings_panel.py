"""The screen of settings: a tab for each page, made when it is first shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sme_crm.ui.navigation import OpenSettings, Panel
from sme_crm.ui.settings_screen.agenda_page import AgendaPage
from sme_crm.ui.settings_screen.company_page import CompanyPage
from sme_crm.ui.settings_screen.fields_page import FieldsPage
from sme_crm.ui.settings_screen.file_page import FilePage
from sme_crm.ui.settings_screen.follow_up_page import FollowUpPage
from sme_crm.ui.settings_screen.general_page import GeneralPage
from sme_crm.ui.settings_screen.postage_page import PostagePage
from sme_crm.ui.settings_screen.rules_page import RulesPage
from sme_crm.ui.settings_screen.sales_page import SalesPage
from sme_crm.ui.settings_screen.settings_page import SettingsPage
from sme_crm.ui.settings_screen.staff_page import StaffPage
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.page_header import PageHeader, lay_out_screen
from sme_crm.ui.widgets.tabs import Tabs

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext


class SettingsPanel(Panel):
    """Everything is saved when its field is left; there is no button to save."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self._tabs = Tabs(self.tr("Pages of the settings"))
        self.pages: dict[str, SettingsPage] = {}
        self._add("general", self.tr("General"), GeneralPage(context))
        self._add("company", self.tr("Company and letterhead"), CompanyPage(context))
        self._add("staff", self.tr("Staff"), StaffPage(context))
        self._add("follow_up", self.tr("Follow-up"), FollowUpPage(context))
        self._add("rules", self.tr("Rules of contact"), RulesPage(context))
        self._add("postage", self.tr("Mailings"), PostagePage(context))
        self._add("sales", self.tr("Sales"), SalesPage(context))
        self._add("agenda", self.tr("Agenda"), AgendaPage(context))
        self._add("fields", self.tr("Own fields"), FieldsPage(context))
        self._add("file", self.tr("File and backups"), FilePage(context))
        self._tabs.currentChanged.connect(lambda _index: self._load())
        lay_out_screen(self, [PageHeader(self.tr("Settings"))], self._tabs, spacing=size.SPACE_8)

    def _add(self, key: str, text: str, page: SettingsPage) -> None:
        self.pages[key] = page
        self._tabs.add_page(key, text, page)

    def receive(self, request: object) -> None:
        """Open at a page."""
        if isinstance(request, OpenSettings) and request.page in self.pages:
            self._tabs.choose(request.page)

    def enter(self) -> None:
        """Read the page shown."""
        self._load()

    def leave(self) -> bool:
        """Save what is being typed."""
        for page in self.pages.values():
            page.leave()
        return True

    def _load(self) -> None:
        page = self.pages.get(self._tabs.choice())
        if page is not None:
            page.load()
