"""Header of the list: search, filters, group, columns; tools, import and new contact beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from sme_crm.ui.contacts.filter_tools import FilterTools
from sme_crm.ui.navigation import StartImport
from sme_crm.ui.theme.icons import icon
from sme_crm.ui.widgets.buttons import Button, IconButton
from sme_crm.ui.widgets.page_header import PageHeader
from sme_crm.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext
    from sme_crm.ui.lists.contact_list_model import ContactListModel

_SEARCH_MS = 60


class ListHeader(PageHeader):
    """Title and one line of tools."""

    new_wanted = Signal(str)
    """A new "individual" or "organization"."""

    def __init__(
        self, context: UiContext, model: ContactListModel, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Contacts"))
        self.search = SearchField(
            self.tr("Search a contact, a company…"), "Ctrl+F", delay=_SEARCH_MS
        )
        self.filters = FilterTools(context, model, self)
        for tool in (
            self.search,
            self.filters.filter_button,
            self.filters.group_button,
            self.filters.column_button,
        ):
            self.add_left(tool)
        writable = not context.workspace.read_only
        navigator = context.navigator
        self.add_right(self._make_tools(context))
        if navigator.can_send(StartImport):
            bring_in = Button(self.tr("Import"), "import")
            bring_in.clicked.connect(lambda _checked=False: navigator.send(StartImport()))
            bring_in.setEnabled(writable)
            self.add_right(bring_in)
        self.new_button = Button(self.tr("New contact"), "plus", "primary", "Ctrl+N")
        self.new_button.clicked.connect(lambda _checked=False: self.new_wanted.emit("individual"))
        self.add_right(self.new_button)
        more = IconButton("chevron-down", self.tr("Another kind of contact"))
        more.setMenu(self._make_menu(more))
        self.add_right(more)
        for button in (self.new_button, more):
            button.setEnabled(writable)

    def _make_tools(self, context: UiContext) -> IconButton:
        """Where contacts come from and how they are kept clean, screens of their own."""
        tools = IconButton("more", self.tr("Address files, duplicates, data care"))
        menu = QMenu(tools)
        known = {spec.key for spec in context.navigator.specs}
        for key, name, text in (
            ("lots", "inbox", self.tr("Address files")),
            ("duplicates", "duplicates", self.tr("Duplicates")),
            ("care", "check", self.tr("Data care")),
        ):
            if key not in known:
                continue
            action = menu.addAction(icon(name), text)
            action.triggered.connect(lambda _checked=False, key=key: context.navigator.open(key))
        tools.setMenu(menu)
        return tools

    def _make_menu(self, parent: QWidget) -> QMenu:
        menu = QMenu(parent)
        for kind, name, text in (
            ("individual", "person", self.tr("New person")),
            ("organization", "company", self.tr("New company")),
        ):
            action = menu.addAction(icon(name), text)
            action.triggered.connect(lambda _checked=False, kind=kind: self.new_wanted.emit(kind))
        return menu
