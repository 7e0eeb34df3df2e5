"""What is done with the marked contacts: edit, group, letters, export, trash."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.ui.labels import count_text
from sme_crm.ui.navigation import (
    ExportContacts,
    MakeGroup,
    MergeContacts,
    OpenContact,
    PrintLetters,
    StartSeries,
)
from sme_crm.ui.theme.icons import icon
from sme_crm.ui.widgets.actions import screen_action

if TYPE_CHECKING:
    from sme_crm.ui.contacts.filter_tools import FilterTools
    from sme_crm.ui.contacts.list_pane import ContactListPane
    from sme_crm.ui.context import UiContext

T = TypeVar("T")
Selection = ContactFilter | tuple[int, ...]
_MANY = 2_000
"""Contacts from which on a change is a job with a card, not a moment in the writer's lane."""

_MOST_MERGED = 20
"""Contacts that are shown side by side at most."""


class BulkWork(QObject):
    """The commands on the marked contacts, for the bulk bar, the context menu and the keys."""

    def __init__(
        self, context: UiContext, pane: ContactListPane, filters: FilterTools, page: QWidget
    ) -> None:
        super().__init__(page)
        self._context = context
        self._pane = pane
        self._table = pane.table
        self._filters = filters
        self._page = page
        self._writable = not context.workspace.read_only
        self._can_write_letters = context.navigator.can_send(PrintLetters)
        self._can_start_series = self._writable and context.navigator.can_send(StartSeries)
        mark, unmark = (
            self.tr("Mark the selection as trap addresses"),
            self.tr("Make the selection ordinary contacts again"),
        )
        self._trap_actions = [
            self._action(mark, "target", self.mark_seeds),
            self._action(unmark, "minus", self.unmark_seeds),
        ]
        merge = self.tr("Merge the selection into one contact…")
        self._merge_action = self._action(merge, "duplicates", self.merge)
        self._actions = self._make_actions()
        bar = pane.bulk_bar
        bar.edit_wanted.connect(self.edit)
        bar.merge_wanted.connect(self.merge)
        bar.letters_wanted.connect(self.write_letters)
        bar.series_wanted.connect(self.start_series)
        bar.series_button.setVisible(self._can_start_series)
        bar.export_wanted.connect(self.export)
        bar.trash_wanted.connect(self.throw_away)
        bar.group_menu.aboutToShow.connect(lambda: self._fill_group_menu(bar.group_menu))
        bar.trap_menu.addActions(self._trap_actions)
        bar.letters_button.setVisible(self._can_write_letters)
        for button in (bar.edit_button, bar.group_button, bar.trap_button, bar.trash_button):
            button.setEnabled(self._writable)
        self._table.marks_changed.connect(self._offer_merge)
        self._table.trash_wanted.connect(self.throw_away)
        self._table.menu_wanted.connect(self.show_menu)
        self._offer_merge()

    def _make_actions(self) -> list[QAction]:
        edit = self.tr("Edit a field of the selection…")
        made = [
            self._action(edit, "edit", self.edit, "Ctrl+Shift+E"),
            self._merge_action,
            self._action(self.tr("Export the selection…"), "export", self.export, writes=False),
            *self._trap_actions,
            self._action(self.tr("Move the selection to the trash"), "trash", self.throw_away),
        ]
        if self._can_start_series:
            words = self.tr("Start a series for the selection…")
            made.insert(1, self._action(words, "repeat", self.start_series))
        if self._can_write_letters:
            words = self.tr("Write letters to the selection")
            made.insert(1, self._action(words, "letters", self.write_letters, writes=False))
        return made

    def _action(
        self,
        text: str,
        icon_name: str,
        act: Callable[[], object],
        shortcut: str = "",
        *,
        writes: bool = True,
    ) -> QAction:
        enabled = self._writable or not writes
        return screen_action(self._page, text, icon_name, act, shortcut, enabled=enabled)

    def actions(self) -> Sequence[QAction]:
        """The commands as actions of the screen."""
        return self._actions

    # -- the selection -------------------------------------------------------------------------

    def _selection(self) -> tuple[Selection, int]:
        """The marked contacts and how many they are; rows that are not known yet do not count."""
        selection = self._table.selection()
        if isinstance(selection, tuple):
            return selection, len(selection)
        return selection, self._table.marked_count()

    def _read_ids(self, selection: Selection) -> Sequence[int]:
        """In a worker: the ids meant, in the order of the list."""
        if isinstance(selection, ContactFilter):
            return self._context.workspace.contact_lists.ids(selection, self._pane.model.sort_order)
        return selection

    def _write(
        self, title: str, count: int, work: Callable[[], T], done: Callable[[T], object]
    ) -> None:
        if count < _MANY:
            self._context.jobs.write(work, done, owner=self)
        else:
            self._context.jobs.run(
                title, lambda _progress: work(), done, owner=self, cancellable=False
            )

    # -- commands ------------------------------------------------------------------------------

    def edit(self) -> None:
        """Ask which field and which value, then write it to all marked contacts."""
        selection, count = self._selection()
        if not count or not self._writable:
            return
        from sme_crm.ui.contacts.bulk_edit_dialog import BulkEditDialog

        dialog = BulkEditDialog(self._context, count, self._page.window())
        dialog.accepted.connect(
            lambda: self._write_field(selection, count, dialog.field_key(), dialog.value())
        )
        dialog.open()

    def _write_field(self, selection: Selection, count: int, key: str, value: object) -> None:
        contacts = self._context.workspace.contacts
        words = _counted(self.tr("%n contact(s) changed", "", count), count)
        self._write(
            _counted(self.tr("Changing %n contact(s)", "", count), count),
            count,
            lambda: contacts.update_many(self._read_ids(selection), {key: value}, origin="list"),
            lambda change_id: self._context.notices.toast_change(words, change_id, "edit"),
        )

    def _offer_merge(self) -> None:
        answered = self._writable and self._context.navigator.can_send(MergeContacts)
        can = answered and 2 <= self._table.marked_count() <= _MOST_MERGED
        self._merge_action.setEnabled(can)
        # Not merely disabled: the count of a large selection needs its room.
        self._pane.bulk_bar.merge_button.setVisible(can)

    def merge(self) -> None:
        """Show the marked contacts side by side, to make one of them."""
        selection, count = self._selection()
        if 2 <= count <= _MOST_MERGED and self._writable:
            self._context.jobs.read(
                lambda: tuple(self._read_ids(selection)), self._send_to_merge, owner=self
            )

    def _send_to_merge(self, ids: tuple[int, ...]) -> None:
        self._context.navigator.send(MergeContacts(ids))

    def throw_away(self) -> None:
        """Move the marked contacts to the trash; the toast takes it back."""
        selection, count = self._selection()
        if not count or not self._writable:
            return
        contacts = self._context.workspace.contacts
        words = _counted(self.tr("%n contact(s) moved to the trash", "", count), count)
        self._write(
            _counted(self.tr("Moving %n contact(s) to the trash", "", count), count),
            count,
            lambda: contacts.throw_away(self._read_ids(selection), origin="list"),
            lambda change_id: self._context.notices.toast_change(words, change_id, "trash"),
        )

    def mark_seeds(self) -> None:
        """Make the marked contacts trap addresses: they go along in files that are passed on."""
        words = self.tr("%n contact(s) marked as trap address(es)", "", self._selection()[1])
        known = self.tr("They were trap addresses already.")
        self._write_seeds(self._context.workspace.lots.mark_seeds, words, known)

    def unmark_seeds(self) -> None:
        """Make the trap addresses among the marked contacts ordinary ones again."""
        words = self.tr("The selection holds ordinary contacts again.")
        known = self.tr("There was no trap address among them.")
        self._write_seeds(self._context.workspace.lots.unmark_seeds, words, known)

    def _write_seeds(self, write: Callable[[Sequence[int]], int], words: str, known: str) -> None:
        """Say `words` when `write` changed something, else that it was so already."""
        selection, count = self._selection()
        if not count or not self._writable:
            return

        def tell(change_id: int) -> None:
            if change_id:
                self._context.notices.toast_change(_counted(words, count), change_id, "target")
            else:
                self._context.notices.toast(known, "info")

        self._write(
            _counted(self.tr("Marking %n contact(s)", "", count), count),
            count,
            lambda: write(self._read_ids(selection)),
            tell,
        )

    def write_letters(self) -> bool:
        """Hand the marked contacts to the letters; False when there is nobody."""
        selection, count = self._selection()
        able = count > 0 and self._can_write_letters
        return able and self._context.navigator.send(PrintLetters(selection))

    def start_series(self) -> bool:
        """Hand the marked contacts to the series; False when there is nobody."""
        selection, count = self._selection()
        return count > 0 and self._context.navigator.send(StartSeries(selection))

    def add_to_group(self, group_id: int) -> None:
        """Put the marked contacts into a static group."""
        selection, count = self._selection()
        groups = self._context.workspace.groups
        name = self._filters.group_name(group_id)

        def tell(added: int) -> None:
            words = _counted(self.tr("%n contact(s) added to “{group}”", "", added), added)
            self._context.notices.toast(words.format(group=name), "groups")

        self._write(
            self.tr("Adding to “{group}”").format(group=name),
            count,
            lambda: groups.add_members(group_id, selection),
            tell,
        )

    def remove_from_group(self, group_id: int) -> None:
        """Take the marked contacts out of a static group."""
        selection, count = self._selection()
        groups = self._context.workspace.groups
        name = self._filters.group_name(group_id)

        def tell(gone: int) -> None:
            words = _counted(self.tr("%n contact(s) taken out of “{group}”", "", gone), gone)
            self._context.notices.toast(words.format(group=name), "groups")

        self._write(
            self.tr("Taking out of “{group}”").format(group=name),
            count,
            lambda: groups.remove_members(group_id, selection),
            tell,
        )

    def export(self) -> bool:
        """Hand the marked contacts to the export; False when there is nobody."""
        selection, count = self._selection()
        if not count or not self._context.navigator.can_send(ExportContacts):
            return False
        model = self._pane.model
        group = self._filters.shown.group_id
        name = self._filters.group_name(group) if group is not None else ""
        return self._context.navigator.send(
            ExportContacts(selection, model.sort_order, model.column_keys(), name)
        )

    # -- menus ---------------------------------------------------------------------------------

    def show_menu(self, place: QPoint) -> None:
        """The context menu of the list."""
        count = self._table.marked_count()
        if not count:
            return
        menu = QMenu(self._table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        current = self._table.current_id()
        if count == 1 and current is not None:
            menu.addAction(
                icon("contacts"),
                self.tr("Open the sheet"),
                lambda: self._context.navigator.send(OpenContact(current)),
            )
            menu.addSeparator()
        for action in self._actions[:-1]:
            menu.addAction(action)
        groups = menu.addMenu(icon("groups"), self.tr("Group"))
        groups.setEnabled(self._writable)
        groups.aboutToShow.connect(lambda: self._fill_group_menu(groups))
        menu.addSeparator()
        menu.addAction(self._actions[-1])
        menu.popup(place)

    def _fill_group_menu(self, menu: QMenu) -> None:
        menu.clear()
        selection, count = self._selection()
        static = [group for group in self._filters.groups if not group.dynamic]
        shown = self._filters.shown.group_id
        inside = next((group for group in static if group.id == shown), None)
        if inside is not None:
            menu.addAction(
                icon("minus"),
                self.tr("Take out of “{group}”").format(group=_plain(inside.name)),
                lambda: self.remove_from_group(inside.id),
            )
            menu.addSeparator()
        for group in static:
            if group is not inside:
                words = self.tr("Add to “{group}”").format(group=_plain(group.name))
                menu.addAction(words, partial(self.add_to_group, group.id))
        if self._context.navigator.can_send(MakeGroup) and count:
            if static:
                menu.addSeparator()
            menu.addAction(
                icon("plus"),
                self.tr("New group of the selection…"),
                lambda: self._context.navigator.send(MakeGroup(selection)),
            )
        if menu.isEmpty():
            menu.addAction(self.tr("No group yet")).setEnabled(False)


def _plain(name: str) -> str:
    return name.replace("&", "&&")


def _counted(text: str, count: int) -> str:
    """The number in a plural text with the thousands of the language."""
    return text.replace(str(count), count_text(count), 1)
