"""One group beside the list: its name, what it is, what can be done, and its members."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.domain.criteria_words import Labels
from sme_crm.domain.group import Group
from sme_crm.ui.forms.criteria_names import words_of
from sme_crm.ui.labels import count_text
from sme_crm.ui.lists.contact_list_model import ContactListModel
from sme_crm.ui.lists.contact_table import ContactTable
from sme_crm.ui.navigation import (
    ExportContacts,
    OpenContact,
    PrintLetters,
    ShowContacts,
    StartSeries,
)
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.theme.icons import icon
from sme_crm.ui.widgets.buttons import Button, IconButton
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.chip import StatusChip
from sme_crm.ui.widgets.labels import ElidedLabel, Separator, TextLabel
from sme_crm.ui.widgets.states import EmptyState, ErrorState, LoadingState

if TYPE_CHECKING:
    from sme_crm.services.groups import Groups
    from sme_crm.ui.context import UiContext
    from sme_crm.ui.groups.group_work import GroupWork

_LOADING_MS = 200
_COLUMNS = ("formatted_name", "locality", "status", "last_exchange")


def _counted(groups: Groups, group_id: int) -> tuple[int, int]:
    """The group with the number of its members, for a worker."""
    return group_id, groups.count(group_id)


class GroupPage(Card):
    """Shows one group at a time; `searched_wanted` when letters are typed over the members."""

    counted = Signal(int, int)
    """Id of the group and how many belong to it."""

    def __init__(self, context: UiContext, work: GroupWork, parent: QWidget | None = None) -> None:
        super().__init__(padding=0, parent=parent)
        self._context = context
        self._work = work
        self._group: Group | None = None
        self._writable = not context.workspace.read_only
        self.model = ContactListModel(context, parent=self)
        self.model.set_column_keys(_COLUMNS)
        self.table = ContactTable(self.model, self.tr("Members of the group"))
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_LOADING_MS)
        self._patience.timeout.connect(lambda: self._show_members(self._loading))
        self._make_head()
        self._make_pages()
        self._listen()
        self._lay_out()

    # -- making --------------------------------------------------------------------------------

    def _make_head(self) -> None:
        self._name = ElidedLabel("", TextRole.CARD)
        self._chip = StatusChip()
        self._words = TextLabel("", tone="muted", wrap=True)
        self._note = TextLabel("", wrap=True)
        self.edit_button = Button(self.tr("Edit"), "edit", tooltip="F2")
        self.edit_button.clicked.connect(lambda _checked=False: self.edit())
        self.letters_button = Button(self.tr("Write letters"), "letters")
        self.letters_button.clicked.connect(lambda _checked=False: self.write_letters())
        self.letters_button.setVisible(self._context.navigator.can_send(PrintLetters))
        self.show_button = IconButton("contacts", self.tr("Show in the list of contacts"))
        self.show_button.clicked.connect(lambda _checked=False: self.show_in_contacts())
        self.more_button = IconButton("more", self.tr("More about this group"))
        self._menu = QMenu(self.more_button)
        self._menu.aboutToShow.connect(lambda: self.fill_menu(self._menu))
        self.more_button.setMenu(self._menu)

    def _make_pages(self) -> None:
        self._members = QStackedWidget()
        self._loading = LoadingState(self.tr("The members are being read"))
        self._error = ErrorState(self._read_again)
        self._empty = EmptyState("groups", "", "")
        self._empty_action = self._empty.add_action(
            self.tr("Choose contacts"), self._fill_empty, "contacts", "primary"
        )
        for page in (self.table, self._loading, self._error, self._empty):
            self._members.addWidget(page)
        self._count = TextLabel("", TextRole.SMALL_NUMBER, "muted")
        self.remove_button = Button(self.tr("Take out of the group"), "minus", "quiet")
        self.remove_button.clicked.connect(lambda _checked=False: self.remove_marked())

    def _lay_out(self) -> None:
        title = QHBoxLayout()
        title.setSpacing(size.SPACE_8)
        title.addWidget(self._name, 1)
        title.addWidget(self._chip)
        for button in (self.letters_button, self.edit_button, self.show_button, self.more_button):
            title.addWidget(button)
        head = QVBoxLayout()
        head.setContentsMargins(size.SPACE_16, size.SPACE_12, size.SPACE_12, size.SPACE_12)
        head.setSpacing(size.SPACE_8)
        head.addLayout(title)
        head.addWidget(self._words)
        head.addWidget(self._note)
        foot = QHBoxLayout()
        foot.setContentsMargins(size.SPACE_16, size.SPACE_4, size.SPACE_8, size.SPACE_4)
        foot.addWidget(self._count, 1)
        foot.addWidget(self.remove_button)
        self.body.setSpacing(0)
        self.body.addLayout(head)
        self.body.addWidget(Separator())
        self.body.addWidget(self._members, 1)
        self.body.addWidget(Separator())
        self.body.addLayout(foot)

    def _listen(self) -> None:
        self.model.shown.connect(self._note_shown)
        self.model.counted.connect(lambda _count: self._show_count())
        self.model.failed.connect(self._show_error)
        self.table.sorted_by.connect(lambda order: self.model.show_list(sort=order))
        self.table.opened.connect(lambda found: self._context.navigator.send(OpenContact(found)))
        self.table.trash_wanted.connect(self.remove_marked)
        self.table.marks_changed.connect(self._show_marks)

    # -- showing -------------------------------------------------------------------------------

    def group(self) -> Group | None:
        """The group shown."""
        return self._group

    def count_text(self) -> str:
        """What is said of the number of members."""
        return self._count.text()

    def show_group(self, group: Group, labels: Labels) -> None:
        """Show a group; the same one again only renews its words."""
        another = (
            self._group is None
            or group.id != self._group.id
            or group.criteria != self._group.criteria
        )
        self._group = group
        self._name.setText(group.name)
        kind, tone = (
            (self.tr("By criteria"), "info") if group.dynamic else (self.tr("By hand"), "neutral")
        )
        self._chip.set_status(kind, tone)
        self._words.setText(self._say(group, labels))
        self._words.setVisible(bool(self._words.text()))
        self._note.setText(group.description)
        self._note.setVisible(bool(group.description))
        for button in (self.edit_button, self.more_button):
            button.setEnabled(self._writable and not group.unreadable)
        if group.unreadable:
            self._empty.set_texts(
                self.tr("This group was made by a newer version"),
                self.tr("Install the newest version of SME CRM to see who belongs to it."),
            )
            self._empty_action.hide()
            self._show_members(self._empty)
        elif another:
            self._patience.start()
            self.table.begin_fresh(keep_marks=False)
            by_hand = not group.dynamic
            self.model.show_list(ContactFilter(group_id=group.id, traps=by_hand))

    def _say(self, group: Group, labels: Labels) -> str:
        if group.criteria is None:
            return ""
        words = words_of(group.criteria, labels)
        return words[:1].upper() + words[1:]

    def _note_shown(self) -> None:
        self._patience.stop()
        self._show_count()
        self._show_marks()

    def _show_count(self) -> None:
        group, count = self._group, self.model.count
        if group is None or group.unreadable or self.model.filter.group_id != group.id:
            return
        if self.model.filter.traps and count:
            # Trap addresses are listed where they were put by hand, but count nowhere.
            read = partial(_counted, self._context.workspace.groups, group.id)
            self._context.jobs.read(read, self._tell_count, owner=self)
        else:
            self._tell_count((group.id, count))
        if count:
            self._show_members(self.table)
            return
        self._empty_action.setVisible(True)
        if group.dynamic:
            self._empty.set_texts(
                self.tr("Nobody meets these criteria"),
                self.tr("Contacts come in by themselves as soon as they meet them."),
            )
            self._empty_action.setText(self.tr("Edit the criteria"))
        else:
            self._empty.set_texts(
                self.tr("Nobody belongs to this group yet"),
                self.tr("Mark contacts in their list, then choose “Group” and this group."),
            )
            self._empty_action.setText(self.tr("Choose contacts"))
        self._show_members(self._empty)

    def _tell_count(self, counted: tuple[int, int]) -> None:
        """Say how many belong to a group, (id, count), and how many trap addresses beside."""
        group_id, count = counted
        if self._group is None or self._group.id != group_id:
            return
        text = self.tr("%n contact(s)", "", count).replace(str(count), count_text(count), 1)
        traps = self.model.count - count if self.model.filter.group_id == group_id else 0
        if traps > 0:
            beside = self.tr("%n trap address(es), left out of counts and mailings", "", traps)
            text = f"{text} · {beside}"
        self._count.setText(text)
        self.counted.emit(group_id, count)

    def _show_members(self, page: QWidget) -> None:
        self._members.setCurrentWidget(page)
        self._count.setVisible(page is self.table)
        self._show_marks()

    def _show_marks(self) -> None:
        group = self._group
        static = group is not None and not group.dynamic
        usable = static and self._writable and self._members.currentWidget() is self.table
        self.remove_button.setVisible(usable)
        self.remove_button.setEnabled(self.table.marked_count() > 0)

    def _show_error(self, error: Exception) -> None:
        self._patience.stop()
        self._error.show_error(error)
        self._show_members(self._error)

    def _read_again(self) -> None:
        self._patience.start()
        self.model.show_list()

    # -- commands ------------------------------------------------------------------------------

    def _fill_empty(self) -> None:
        if self._group is not None and self._group.dynamic:
            self.edit()
        else:
            self._context.navigator.send(ShowContacts())

    def edit(self) -> None:
        """Edit the group shown."""
        if self._group is not None and self.edit_button.isEnabled():
            self._work.edit(self._group)

    def write_letters(self) -> None:
        """Begin letters to its members."""
        if self._group is not None:
            self._context.navigator.send(PrintLetters(ContactFilter(group_id=self._group.id)))

    def start_series(self) -> None:
        """Begin a series of activities for its members."""
        if self._group is not None:
            self._context.navigator.send(StartSeries(ContactFilter(group_id=self._group.id)))

    def show_in_contacts(self) -> None:
        """Show its members in the list of contacts, with all its tools."""
        if self._group is not None:
            self._context.navigator.send(ShowContacts(ContactFilter(group_id=self._group.id)))

    def remove_marked(self) -> None:
        """Take the marked members out of a group kept by hand."""
        count = self.table.marked_count()
        group = self._group
        if group is None or group.dynamic or not count or not self._writable:
            return
        self._work.remove(group, self.table.selection(), count)

    def delete(self) -> None:
        """Delete the group shown."""
        if self._group is not None and self._writable:
            self._work.delete(self._group)

    def export_members(self) -> None:
        """Ask how the members are exported, as the list shows them."""
        if self._group is not None:
            self._context.navigator.send(
                ExportContacts(
                    ContactFilter(group_id=self._group.id),
                    self.model.sort_order,
                    self.model.column_keys(),
                    self._group.name,
                )
            )

    def fill_menu(self, menu: QMenu) -> None:
        """The rarer commands on the group shown."""
        menu.clear()
        group = self._group
        if group is None:
            return
        work = self._work
        menu.addAction(icon("edit"), self.tr("Edit…"), self.edit)
        menu.addAction(icon("copy"), self.tr("Duplicate"), lambda: work.duplicate(group))
        if group.dynamic:
            menu.addAction(
                icon("lock"), self.tr("Keep these members as a group"), lambda: work.snapshot(group)
            )
        menu.addAction(
            icon("plus"),
            self.tr("New group by criteria below it…"),
            lambda: work.make(dynamic=True, parent_id=group.id),
        )
        menu.addAction(
            icon("plus"),
            self.tr("New group by hand below it…"),
            lambda: work.make(dynamic=False, parent_id=group.id),
        )
        if self._writable and self._context.navigator.can_send(StartSeries):
            menu.addAction(icon("repeat"), self.tr("Start a series for them…"), self.start_series)
        if self._context.navigator.can_send(ExportContacts):
            menu.addAction(icon("export"), self.tr("Export the members…"), self.export_members)
        menu.addSeparator()
        menu.addAction(icon("trash"), self.tr("Delete the group"), self.delete)
