"""What is to be done for one contact: tasks listed, added in words, ended; meetings; series."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sme_crm.ui.follow_up.contact_appointments import ContactAppointments
from sme_crm.ui.follow_up.contact_series import ContactSeries
from sme_crm.ui.follow_up.postponing import PostponeMenu
from sme_crm.ui.follow_up.quick_add_line import QuickAddLine
from sme_crm.ui.follow_up.task_words import (
    KindWords,
    due_text,
    is_late,
    late_text,
    priority_text,
    priority_tone,
)
from sme_crm.ui.follow_up.task_work import TaskWork
from sme_crm.ui.forms.scroll_page import ScrollPage
from sme_crm.ui.jobs.latest_read import LatestRead
from sme_crm.ui.navigation import OpenTask
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import IconButton
from sme_crm.ui.widgets.chip import StatusChip
from sme_crm.ui.widgets.labels import ElidedLabel, TextLabel
from sme_crm.ui.widgets.states import EmptyState

if TYPE_CHECKING:
    from sme_crm.domain.changes import Changes
    from sme_crm.domain.task_filter import TaskRow
    from sme_crm.ui.context import UiContext

_MOST = 50


class TaskLine(QWidget):
    """One open task: a button that ends it, what and when, and what else can be done."""

    def __init__(self, task: TaskRow, kinds: KindWords, work: TaskWork, context: UiContext) -> None:
        super().__init__()
        self.task = task
        self.done_button = IconButton("check", self.tr("Done: {task}").format(task=task.subject))
        self.done_button.clicked.connect(lambda _checked=False: work.finish([task]))
        postpone = IconButton("clock", self.tr("Postpone"))
        postpone.setMenu(
            PostponeMenu(
                lambda to: work.postpone([task.id], to), lambda: work.choose_day([task.id]), self
            )
        )
        opener = IconButton("chevron-right", self.tr("Show the task"))
        opener.clicked.connect(lambda _checked=False: context.navigator.send(OpenTask(task.id)))
        opener.setVisible(context.navigator.can_send(OpenTask))
        for button in (self.done_button, postpone):
            button.setEnabled(work.writable)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(task.subject, TextRole.MEDIUM))
        when = due_text(task.due_date, task.due_time) or self.tr("Without date")
        parts = (kinds.text(task.kind), when, late_text(task), task.responsible)
        tone = "danger" if is_late(task) else "muted"
        text = "  ·  ".join(part for part in parts if part)
        words.addWidget(ElidedLabel(text, TextRole.SMALL, tone))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, size.SPACE_4, 0, size.SPACE_4)
        line.setSpacing(size.SPACE_8)
        line.addWidget(self.done_button)
        line.addLayout(words, 1)
        if tone_of_chip := priority_tone(task.priority):
            line.addWidget(StatusChip(priority_text(task.priority), tone_of_chip))
        line.addWidget(postpone)
        line.addWidget(opener)


class ContactTasks(QWidget):
    """Follows every change by itself."""

    count_changed = Signal(object)
    """How many tasks are open; None for none."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._contact_id: int | None = None
        self._latest = LatestRead(context.jobs)
        self._kinds = KindWords()
        self.lines: list[TaskLine] = []
        self.work = TaskWork(context, self)
        self.quick = QuickAddLine(context)
        self.quick.added.connect(self.work.create)
        self._nothing = EmptyState(
            "tasks",
            self.tr("Nothing to do for this contact"),
            self.tr("Type above what comes next: “call back friday 2pm”."),
        )
        self._more = TextLabel("", TextRole.SMALL, "muted")
        self.appointments = ContactAppointments(context)
        self.series = ContactSeries(context)
        scroll = ScrollPage()
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        page = QVBoxLayout(scroll.page)
        page.setContentsMargins(0, 0, size.SPACE_12, 0)
        page.addLayout(self._column)
        page.addWidget(self._nothing)
        page.addWidget(self._more)
        page.addWidget(self.appointments)
        page.addWidget(self.series)
        page.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, size.SPACE_12, 0, 0)
        column.setSpacing(size.SPACE_8)
        above = QHBoxLayout()
        above.setContentsMargins(0, 0, size.SPACE_12, 0)
        above.addWidget(self.quick)
        column.addLayout(above)
        column.addWidget(scroll, 1)
        context.changes.committed.connect(self._note_commit)

    def show_contact(self, contact_id: int) -> None:
        """Read and show the open tasks of a contact."""
        self._contact_id = contact_id
        self.quick.set_contact(contact_id)
        self.appointments.show_contact(contact_id)
        self.series.show_contact(contact_id)
        self._read()

    def _read(self) -> None:
        from sme_crm.domain.task_filter import TaskFilter

        contact_id = self._contact_id
        if not contact_id:
            return
        workspace = self._context.workspace
        wanted = TaskFilter(contact_ids=(contact_id,))

        def read() -> tuple[Sequence[TaskRow], int, KindWords]:
            page = workspace.task_lists.first_page(wanted, limit=_MOST)
            return page.rows, page.count, KindWords(workspace.activity_kinds.list_kinds())

        self._latest.ask(read, self._take, owner=self, late=True)

    def _take(self, found: tuple[Sequence[TaskRow], int, KindWords]) -> None:
        rows, count, kinds = found
        self.quick.kinds = kinds
        if [line.task for line in self.lines] != list(rows):
            self._show(rows, kinds)
        self._nothing.setVisible(not rows)
        self._more.setVisible(count > len(rows))
        self._more.setText(self.tr("and %n more", "", count - len(rows)))
        self.count_changed.emit(count or None)

    def _show(self, rows: Sequence[TaskRow], kinds: KindWords) -> None:
        for line in self.lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = [TaskLine(row, kinds, self.work, self._context) for row in rows]
        for line in self.lines:
            self._column.addWidget(line)

    def _note_commit(self, changes: Changes) -> None:
        if any(changes.touches(table) for table in ("task", "task_contact", "activity_kind")):
            self._read()
