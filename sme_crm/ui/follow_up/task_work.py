"""What can be done with tasks on any screen: done, put off, dropped, edited, deleted."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from sme_crm.ui.follow_up.task_words import short_day
from sme_crm.ui.labels import count_text
from sme_crm.ui.navigation import OpenContact, StartCall

if TYPE_CHECKING:
    from sme_crm.domain.task import TaskDraft
    from sme_crm.domain.task_filter import TaskRow
    from sme_crm.services.tasks.closing import ClosedTasks, Closing
    from sme_crm.services.tasks.postponing import PostponeTo
    from sme_crm.ui.context import UiContext
    from sme_crm.ui.follow_up.completion_dialog import CompletionDialog


class TaskWork(QObject):
    """Writes in the writing thread and says what was done, with a way back."""

    made = Signal(int)
    """The id of a task that was added."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._widget = parent
        self._dialog: CompletionDialog | None = None
        self.writable = not context.workspace.read_only

    # -- done ----------------------------------------------------------------------------------

    def finish(self, rows: Sequence[TaskRow], ids: Sequence[int] = ()) -> None:
        """Ask for the result and the next step of open tasks, then close them.

        `ids`: all that are meant, when not every row was read yet.
        """
        from sme_crm.ui.follow_up.completion_dialog import CompletionDialog

        chosen = [row for row in rows if row.closed_at is None]
        if not chosen or not self.writable:
            return
        wanted = list(ids) if len(ids) > len(rows) else [row.id for row in chosen]
        dialog = CompletionDialog(self._context, chosen, self._widget.window(), len(wanted))
        dialog.accepted.connect(lambda: self.close(wanted, dialog.closing()))
        self._dialog = dialog
        dialog.open()

    def finish_ids(self, ids: Sequence[int]) -> None:
        """Likewise, of tasks whose rows a screen does not have."""
        lists = self._context.workspace.task_lists
        self._context.jobs.read(lambda: lists.rows(ids), self.finish, owner=self)

    def dialog(self) -> CompletionDialog | None:
        """The form that was opened last."""
        return self._dialog

    def close(self, ids: Sequence[int], closing: Closing) -> None:
        """Close tasks as done, without asking."""
        tasks = self._context.workspace.tasks

        def done(closed: ClosedTasks) -> None:
            text = self.tr("%n task(s) done", "", len(ids))
            if closed.repeated_ids:
                text = self.tr("%n task(s) done; it comes again", "", len(ids))
            self._tell(text, closed.change_id)

        self._context.jobs.write(
            lambda: tasks.complete(ids, closing, origin="tasks"), done, owner=self
        )

    def drop(self, ids: Sequence[int], *, end_repetition: bool = False) -> None:
        """Close tasks as not to be done any more; repeated ones come again unless that ends too."""
        tasks = self._context.workspace.tasks

        def done(closed: ClosedTasks) -> None:
            text = self.tr("%n task(s) dropped", "", len(ids))
            if closed.repeated_ids:
                text = self.tr("%n task(s) left out this time; it comes again", "", len(ids))
            self._tell(text.replace(str(len(ids)), count_text(len(ids)), 1), closed.change_id)

        if ids and self.writable:
            self._context.jobs.write(
                lambda: tasks.drop(ids, end_repetition=end_repetition, origin="tasks"),
                done,
                owner=self,
            )

    def reopen(self, ids: Sequence[int]) -> None:
        """Let closed tasks be open again."""
        tasks = self._context.workspace.tasks
        text = self.tr("%n task(s) open again", "", len(ids))
        self._write(lambda: tasks.reopen(ids, origin="tasks"), text, len(ids))

    # -- put off -------------------------------------------------------------------------------

    def postpone(self, ids: Sequence[int], to: PostponeTo) -> None:
        """Put tasks off to a day."""
        tasks = self._context.workspace.tasks

        def write() -> tuple[int, date]:
            return tasks.postpone(ids, to, origin="tasks"), tasks.postponed_day(to)

        def done(answer: tuple[int, date]) -> None:
            text = self.tr("%n task(s) put off to {day}", "", len(ids))
            self._tell(text.format(day=short_day(answer[1])), answer[0])

        if ids and self.writable:
            self._context.jobs.write(write, done, owner=self)

    def choose_day(self, ids: Sequence[int], place: QWidget | None = None) -> None:
        """Ask for the day that tasks are put off to."""
        from sme_crm.ui.follow_up.postponing import DayDialog

        if not ids or not self.writable:
            return
        dialog = DayDialog((place or self._widget).window())
        dialog.chosen.connect(lambda day: self.postpone(ids, day))
        dialog.open()

    # -- its contact ---------------------------------------------------------------------------

    def call(self, row: TaskRow | None) -> None:
        """Begin the call that an open task asks for."""
        navigator = self._context.navigator
        if row is None or row.contact_id is None or row.closed_at is not None:
            return
        if self.writable and navigator.can_send(StartCall):
            navigator.send(StartCall(row.contact_id, row.id))

    def open_contact(self, row: TaskRow | None) -> None:
        """Show the sheet of the contact that leads."""
        if row is not None and row.contact_id is not None:
            self._context.navigator.send(OpenContact(row.contact_id))

    # -- others --------------------------------------------------------------------------------

    def create(self, draft: TaskDraft) -> None:
        """Add a task."""
        tasks = self._context.workspace.tasks

        def done(answer: tuple[int, int]) -> None:
            self._tell(self.tr("Task added"), answer[1])
            self.made.emit(answer[0])

        self._context.jobs.write(lambda: tasks.create(draft, origin="tasks"), done, owner=self)

    def edit(
        self,
        task_id: int,
        values: Mapping[str, object],
        contact_ids: Sequence[int] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Write some values of one task; saved when a field is left, it is not spoken of."""
        tasks = self._context.workspace.tasks
        self._context.jobs.write(
            lambda: tasks.edit(task_id, values, contact_ids=contact_ids, origin="tasks"),
            None,
            failed,
            owner=self,
        )

    def edit_many(self, ids: Sequence[int], values: Mapping[str, object]) -> None:
        """Write the same values to several tasks."""
        tasks = self._context.workspace.tasks
        text = self.tr("%n task(s) edited", "", len(ids))
        self._write(lambda: tasks.edit_many(ids, values, origin="tasks"), text, len(ids))

    def delete(self, ids: Sequence[int]) -> None:
        """Delete tasks."""
        tasks = self._context.workspace.tasks
        text = self.tr("%n task(s) deleted", "", len(ids))
        self._write(lambda: tasks.delete(ids, origin="tasks"), text, len(ids))

    def _write(self, write: Callable[[], int], text: str, count: int) -> None:
        if count and self.writable:
            shown = text.replace(str(count), count_text(count), 1)
            self._context.jobs.write(write, lambda change: self._tell(shown, change), owner=self)

    def _tell(self, text: str, change_id: int) -> None:
        if change_id:
            self._context.notices.toast_change(text, change_id)
