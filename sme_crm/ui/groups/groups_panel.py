"""The screen of groups: the list at the left, one group with its members at the right."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QMenu, QWidget

from sme_crm.domain.criteria_words import Labels
from sme_crm.domain.group import Group
from sme_crm.ui.forms.criteria_names import read_names
from sme_crm.ui.groups.group_list import WIDTHS, GroupListModel
from sme_crm.ui.groups.group_page import GroupPage
from sme_crm.ui.groups.group_work import GroupWork
from sme_crm.ui.lists.entry_list import EntryPane, EntryTable
from sme_crm.ui.navigation import MakeGroup, NewGroup, OpenGroup, Panel
from sme_crm.ui.widgets.actions import NEW_HERE, screen_action
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.page_header import PageHeader, lay_out_screen
from sme_crm.ui.widgets.read_pages import ReadPages
from sme_crm.ui.widgets.search_field import SearchField
from sme_crm.ui.widgets.states import EmptyState

if TYPE_CHECKING:
    from sme_crm.domain.changes import Changes
    from sme_crm.ui.context import UiContext
    from sme_crm.ui.jobs.runner import Ticket

_Read = tuple[list[Group], Labels]
_COUNT_MS = 400
_LEAST_LIST = 340
_LEAST_PAGE = 460


class GroupsPanel(Panel):
    """Reads groups and counts in workers; follows every change."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._wanted: int | None = None
        self._pending: object = None
        self._counting: list[Ticket] = []
        self._read_once = False
        self.work = GroupWork(context, self)
        self.work.made.connect(self._note_made)
        self.model = GroupListModel(self)
        self.table = EntryTable(
            self.model,
            self.tr("Groups"),
            WIDTHS,
            {
                Qt.Key.Key_Delete: lambda: self.page.delete(),
                Qt.Key.Key_Return: lambda: self.page.table.setFocus(),
                Qt.Key.Key_Enter: lambda: self.page.table.setFocus(),
            },
        )
        self.page = GroupPage(context, self.work)
        self.search = SearchField(self.tr("Search a group"), "Ctrl+F")
        self._timer = QTimer(self, singleShot=True, interval=_COUNT_MS)
        self._timer.timeout.connect(self._count_groups)
        self._make_pages()
        self._lay_out()
        self._listen()
        self._add_actions()
        self._reload()

    # -- making --------------------------------------------------------------------------------

    def _make_pages(self) -> None:
        self._nothing = EmptyState(
            "groups",
            self.tr("No group yet"),
            self.tr(
                "A group by criteria fills itself: clients of one département, those not"
                " contacted for 90 days. A group by hand holds the contacts you put into it."
            ),
        )
        by_criteria = self._nothing.add_action(
            self.tr("New group by criteria"), lambda: self._make(NewGroup()), "filter", "primary"
        )
        by_hand = self._nothing.add_action(
            self.tr("New group by hand"), lambda: self._make(NewGroup("static")), "plus"
        )
        self._not_found = EmptyState(
            "search",
            self.tr("No group of this name"),
            self.tr("Names and descriptions of groups are searched."),
        )
        self._not_found.add_action(self.tr("Show every group"), self.search.clear, "close")
        self._making = [by_criteria, by_hand]

    def _lay_out(self) -> None:
        header = PageHeader(self.tr("Groups"))
        header.add_left(self.search)
        by_hand = Button(self.tr("New group by hand"), "plus")
        by_hand.clicked.connect(lambda _checked=False: self._make(NewGroup("static")))
        self.new_button = Button(
            self.tr("New group by criteria"), "plus", "primary", "Ctrl+Shift+G"
        )
        self.new_button.clicked.connect(lambda _checked=False: self._make(NewGroup()))
        header.add_right(by_hand)
        header.add_right(self.new_button)
        self._making += [by_hand, self.new_button]
        for button in self._making:
            button.setEnabled(not self._context.workspace.read_only)
        self._list = EntryPane(self.model, self.table, self.search, self._not_found)
        least = (_LEAST_LIST, _LEAST_PAGE)
        self._splitter = self._list.beside(self.page, least, (2, 3), [400, 600])
        self._pages = ReadPages(
            self.tr("The groups are being read"), self._reload, self._splitter, self._nothing
        )
        lay_out_screen(self, [header], self._pages)

    def _listen(self) -> None:
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_current())
        self.table.customContextMenuRequested.connect(self._open_menu)
        self.page.counted.connect(lambda group_id, count: self.model.set_counts({group_id: count}))
        self._context.changes.committed.connect(self._note_commit)

    def _add_actions(self) -> None:
        writable = not self._context.workspace.read_only
        for text, icon_name, shortcut, act in (
            (self.tr("New group by hand…"), "plus", NEW_HERE,
             lambda: self._make(NewGroup("static"))),
            (self.tr("Edit the group"), "edit", "F2", self.page.edit),
            (self.tr("Delete the group"), "trash", "", self.page.delete),
            (self.tr("Show its members in the contacts"), "contacts", "",
             self.page.show_in_contacts),
        ):  # fmt: skip
            enabled = writable or icon_name == "contacts"
            self.addAction(screen_action(self, text, icon_name, act, shortcut, enabled=enabled))

    # -- requests ------------------------------------------------------------------------------

    def receive(self, request: object) -> None:
        """Show a group, or begin one; names are needed first."""
        if not self._read_once:
            self._pending = request
        elif isinstance(request, OpenGroup):
            self._open(request.group_id)
        elif isinstance(request, NewGroup):
            self._make(request)
        elif isinstance(request, MakeGroup):
            self.work.make_of(request.selection, request.name)

    def focus_search(self) -> bool:
        """The search of the list."""
        self.search.take_keyboard()
        return True

    def _make(self, wanted: NewGroup) -> None:
        if not self._context.workspace.read_only:
            self.work.make(
                dynamic=wanted.kind == "dynamic", name=wanted.name, criteria=wanted.criteria
            )

    def _open(self, group_id: int) -> None:
        if not self.table.choose(group_id):
            self.search.clear()
            self._wanted = group_id
            self.table.choose(group_id)

    def _note_made(self, group_id: int) -> None:
        self._wanted = group_id
        self._open(group_id)

    # -- reading -------------------------------------------------------------------------------

    def _reload(self) -> None:
        if not self._read_once:
            self._pages.wait()
        groups = self._context.workspace.groups

        def read() -> _Read:
            return groups.list_groups(), read_names(groups.labels)

        self._context.jobs.read(read, self._take, self._pages.show_error, owner=self)

    def _take(self, found: _Read) -> None:
        groups, labels = found
        self._pages.settle()
        self._read_once = True
        self.work.take(groups, labels)
        self.model.name_with(labels)
        self._show(self._splitter if groups else self._nothing)
        if self._list.take(groups, self._wanted):
            self._wanted = None
        self._count_groups()
        pending, self._pending = self._pending, None
        if pending is not None:
            self.receive(pending)

    def _count_groups(self) -> None:
        """Count one group after the other; a new round takes the place of the old."""
        for ticket in self._counting:
            ticket.drop()
        groups = self._context.workspace.groups

        def count(group_id: int) -> dict[int, int]:
            return {group_id: groups.count(group_id)}

        self._counting = [
            self._context.jobs.read(
                partial(count, group.id),
                self.model.set_counts,
                self._forgo,
                owner=self,
            )
            for group in self.model.all_entries()
            if not group.unreadable
        ]

    def _forgo(self, _error: Exception) -> None:
        """A count that fails leaves its dots: the members' list tells what is wrong."""

    def _note_commit(self, changes: Changes) -> None:
        if any(changes.touches(each) for each in ("contact_group", "staff", "custom_field", "lot")):
            self._reload()
        else:
            self._timer.start()

    # -- showing -------------------------------------------------------------------------------

    def _show(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)

    def _show_current(self) -> None:
        group = self.table.current_entry()
        if group is not None:
            self.page.show_group(group, self.work.labels)

    def _open_menu(self, place: QPoint) -> None:
        if self.table.current_entry() is None or self._context.workspace.read_only:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.page.fill_menu(menu)
        menu.popup(self.table.viewport().mapToGlobal(place))
