"""What is done with groups: make, edit, duplicate, keep, delete; each with a way back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.domain.criteria import Criteria
from sme_crm.domain.criteria_words import Labels
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.group import Group
from sme_crm.ui.groups.group_dialog import GroupAnswer, GroupDialog
from sme_crm.ui.labels import count_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sme_crm.ui.context import UiContext

T = TypeVar("T")
Selection = ContactFilter | tuple[int, ...]


class GroupWork(QObject):
    """Commands of the screen of groups. `made` comes with the id of a new group."""

    made = Signal(int)

    def __init__(self, context: UiContext, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self._groups: Sequence[Group] = ()
        self._labels = Labels()

    def take(self, groups: Sequence[Group], labels: Labels) -> None:
        """The groups and names the dialogs offer."""
        self._groups, self._labels = groups, labels

    @property
    def labels(self) -> Labels:
        """The names criteria are said with."""
        return self._labels

    def _write(self, work: Callable[[], T], words: str, done: Callable[[T], object]) -> None:
        """Write in the lane, then say it in a toast that undoes it."""
        workspace = self._context.workspace

        def write() -> tuple[T, int]:
            result = work()
            newest = workspace.undo.next_undo()
            return result, newest.id if newest is not None else 0

        def finish(written: tuple[T, int]) -> None:
            self._context.notices.toast_change(words, written[1], "groups")
            done(written[0])

        self._context.jobs.write(write, finish, self._fail, owner=self)

    def _fail(self, error: Exception) -> None:
        """A circle is said in passing: nothing was lost, the dialog can be opened again."""
        if isinstance(error, InvalidInput) and error.code == "group_cycle":
            self._context.notices.toast(
                self.tr("Not saved: the group would hold itself, by its place or its criteria."),
                "warning",
            )
        else:
            self._context.notices.show_error(error)

    # -- making --------------------------------------------------------------------------------

    def make(
        self,
        *,
        dynamic: bool,
        parent_id: int | None = None,
        name: str = "",
        criteria: Criteria | None = None,
    ) -> GroupDialog:
        """Ask for a new group and make it; `name` and `criteria` are there to begin with."""
        dialog = self._dialog(None, dynamic=dynamic)
        dialog.propose(name, criteria)
        if parent_id is not None:
            dialog.place.choose(str(parent_id))
        dialog.accepted.connect(lambda: self._create(dialog.answer()))
        dialog.open()
        return dialog

    def _create(self, answer: GroupAnswer) -> None:
        groups = self._context.workspace.groups
        self._write(
            lambda: groups.create(
                answer.name,
                description=answer.description,
                criteria=answer.criteria,
                parent_id=answer.parent_id,
            ),
            self.tr("Group “{name}” made").format(name=answer.name),
            self.made.emit,
        )

    def make_of(self, selection: Selection, name: str = "") -> GroupDialog:
        """Ask for the name of a group of these contacts and make it."""
        dialog = self._dialog(None, dynamic=False)
        dialog.propose(name, None)
        dialog.accepted.connect(lambda: self._create_of(selection, dialog.answer()))
        dialog.open()
        return dialog

    def _create_of(self, selection: Selection, answer: GroupAnswer) -> None:
        groups = self._context.workspace.groups
        self._write(
            lambda: groups.create_from(
                selection, answer.name, description=answer.description, parent_id=answer.parent_id
            ),
            self.tr("Group “{name}” made").format(name=answer.name),
            self.made.emit,
        )

    # -- changing ------------------------------------------------------------------------------

    def edit(self, group: Group) -> GroupDialog:
        """Ask what to change in a group and write it as one change."""
        dialog = self._dialog(group, dynamic=group.dynamic)
        dialog.accepted.connect(lambda: self._save(group, dialog.answer()))
        dialog.open()
        return dialog

    def _save(self, group: Group, answer: GroupAnswer) -> None:
        groups = self._context.workspace.groups
        self._write(
            lambda: groups.save(
                group.id,
                name=answer.name,
                description=answer.description,
                parent_id=answer.parent_id,
                criteria=answer.criteria,
            ),
            self.tr("Group “{name}” saved").format(name=answer.name),
            lambda _none: None,
        )

    def duplicate(self, group: Group) -> None:
        """Make a second group like this one."""
        name = self.tr("{name} (copy)").format(name=group.name)
        groups = self._context.workspace.groups
        words = self.tr("Group “{name}” made").format(name=name)
        self._write(lambda: groups.duplicate(group.id, name), words, self.made.emit)

    def snapshot(self, group: Group) -> None:
        """Keep those who belong to it now as a group kept by hand."""
        name = self.tr("{name} (members kept)").format(name=group.name)
        groups = self._context.workspace.groups
        words = self.tr("Group “{name}” made").format(name=name)
        self._write(lambda: groups.snapshot(group.id, name), words, self.made.emit)

    def delete(self, group: Group) -> None:
        """Delete it; its contacts stay, and the toast brings the group back."""
        groups = self._context.workspace.groups
        words = self.tr("Group “{name}” deleted; its contacts are still there").format(
            name=group.name
        )
        self._write(lambda: groups.delete(group.id), words, lambda _change: None)

    def remove(self, group: Group, selection: Selection, count: int) -> None:
        """Take contacts out of a group kept by hand."""
        groups = self._context.workspace.groups
        words = self.tr("%n contact(s) taken out of “{name}”", "", count)
        words = words.replace(str(count), count_text(count), 1).format(name=group.name)
        self._write(lambda: groups.remove_members(group.id, selection), words, lambda _gone: None)

    def _dialog(self, group: Group | None, *, dynamic: bool) -> GroupDialog:
        return GroupDialog(
            self._context,
            self._groups,
            self._labels,
            group,
            dynamic=dynamic,
            parent=self._page.window(),
        )
