"""One task with everything about it; a field is saved when it is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from sme_crm.domain.errors import NotFound
from sme_crm.ui.follow_up.due_editor import DueEditor
from sme_crm.ui.follow_up.postponing import PostponeMenu
from sme_crm.ui.follow_up.task_words import (
    KindWords,
    is_late,
    late_text,
    priority_choices,
    reminder_choices,
    status_text,
)
from sme_crm.ui.forms.choice_editors import ChoiceEditor, IdChoiceEditor
from sme_crm.ui.forms.editors import FieldEditor, LineEditor, LongTextEditor
from sme_crm.ui.forms.field_box import FieldBox
from sme_crm.ui.forms.form_layout import FormLayout
from sme_crm.ui.forms.scroll_page import ScrollPage
from sme_crm.ui.jobs.latest_read import LatestRead
from sme_crm.ui.labels import instant_text
from sme_crm.ui.navigation import OpenContact
from sme_crm.ui.tasks.attachments import Attachments
from sme_crm.ui.tasks.task_editors import ContactsEditor, RepetitionEditor, TimeEditor
from sme_crm.ui.tasks.task_menu import dropping
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.theme.icons import icon
from sme_crm.ui.widgets.buttons import Button, IconButton
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.labelled import under_label
from sme_crm.ui.widgets.labels import TextLabel
from sme_crm.ui.widgets.states import EmptyState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sme_crm.domain.changes import Changes
    from sme_crm.domain.task import Task
    from sme_crm.domain.task_filter import TaskRow
    from sme_crm.services.staff import StaffMember
    from sme_crm.services.tasks.documents import TaskDocument
    from sme_crm.ui.context import UiContext
    from sme_crm.ui.follow_up.task_work import TaskWork

    _Loaded = tuple[Task, TaskRow, list[TaskDocument]]


class TaskPage(Card):
    """At the side of the list; empty until a task is chosen."""

    def __init__(self, context: UiContext, work: TaskWork, parent: QWidget | None = None) -> None:
        super().__init__(padding=0, parent=parent)
        self._context = context
        self._work = work
        self._task: Task | None = None
        self._row: TaskRow | None = None
        self._wanted: int | None = None
        self._latest = LatestRead(context.jobs)
        self.boxes: dict[str, FieldBox] = {}
        # Each part is made in its place: to move a widget that has parts restyles all of them.
        self._pages = QStackedWidget(self)
        self.body.addWidget(self._pages)
        self._nothing = EmptyState(
            "tasks",
            self.tr("No task chosen"),
            self.tr("Choose one to see all about it."),
            self._pages,
        )
        self._pages.addWidget(self._nothing)
        page = QWidget(self._pages)
        whole = QVBoxLayout(page)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._make_actions())
        self._scroll = ScrollPage(page)
        whole.addWidget(self._scroll, 1)
        self._make_fields()
        self._lay_out()
        self._pages.addWidget(page)
        context.changes.committed.connect(self._note_commit)

    # -- making --------------------------------------------------------------------------------

    def _make_fields(self) -> None:
        since = [
            ("due", self.tr("counted from the due day")),
            ("done", self.tr("counted from the day it is done")),
        ]
        states = [("open", status_text("open")), ("waiting", status_text("waiting"))]
        self.kind = ChoiceEditor(KindWords().choices())
        self.responsible = IdChoiceEditor([("", self.tr("Nobody"))])
        self.repetition = RepetitionEditor()
        editor: FieldEditor
        for key, label, editor in (
            ("subject", self.tr("What is to be done"), LineEditor()),
            ("due_date", self.tr("Due"), DueEditor()),
            ("due_time", self.tr("Time"), TimeEditor()),
        ):
            self._make_box(key, label, editor)
        self.contacts = ContactsEditor(self._context)
        self.contacts.edited.connect(self._save_contacts)
        self.contacts.open_wanted.connect(
            lambda contact: self._context.navigator.send(OpenContact(contact))
        )
        self._contacts_box = under_label(self.tr("Contacts"), self.contacts, self._scroll.page)
        for key, label, editor in (
            ("kind", self.tr("Kind"), self.kind),
            ("priority", self.tr("Priority"), IdChoiceEditor(priority_choices())),
            ("responsible_id", self.tr("Responsible"), self.responsible),
            ("status", self.tr("State"), ChoiceEditor(states)),
            ("recurrence", self.tr("Repetition"), self.repetition),
            ("recurrence_from", self.tr("The next one is"), ChoiceEditor(since)),
            ("reminder_minutes", self.tr("Reminder"), IdChoiceEditor(reminder_choices())),
            ("notes", self.tr("Notes"), LongTextEditor()),
        ):
            self._make_box(key, label, editor)
        self.attachments = Attachments(self._context)

    def _make_box(self, key: str, label: str, editor: FieldEditor) -> None:
        box = FieldBox(key, label, editor, parent=self._scroll.page)
        box.edited.connect(self._save)
        self.boxes[key] = box

    def _lay_out(self) -> None:
        self.state_label = TextLabel("", TextRole.SMALL, "muted", wrap=True)
        form = FormLayout()
        for key, span in (("subject", 12), ("due_date", 7), ("due_time", 5)):
            form.add(self.boxes[key], span)
        form.add(self._contacts_box, 12)
        for key, span in (
            ("kind", 6), ("priority", 6), ("responsible_id", 6), ("status", 6),
            ("recurrence", 12), ("recurrence_from", 12), ("reminder_minutes", 12), ("notes", 12),
        ):  # fmt: skip
            form.add(self.boxes[key], span)
        form.add(under_label(self.tr("Attachments"), self.attachments, self._scroll.page), 12)
        column = QVBoxLayout(self._scroll.page)
        column.setContentsMargins(size.SPACE_16, size.SPACE_8, size.SPACE_16, size.SPACE_16)
        column.setSpacing(size.SPACE_8)
        column.addLayout(form)
        column.addWidget(self.state_label)
        column.addStretch(1)

    def _make_actions(self) -> QHBoxLayout:
        self.done_button = Button(self.tr("Done"), "check", "primary")
        self.done_button.clicked.connect(lambda _checked=False: self._finish())
        self.postpone_button = Button(self.tr("Postpone"), "clock")
        self.postpone_button.set_menu(
            PostponeMenu(
                lambda to: self._work.postpone(self._ids(), to),
                lambda: self._work.choose_day(self._ids()),
                self,
            )
        )
        self.reopen_button = Button(self.tr("Open again"), "restore")
        self.reopen_button.clicked.connect(lambda _checked=False: self._work.reopen(self._ids()))
        drop = IconButton("blocked", self.tr("Drop: it is not to be done any more"))
        drop.clicked.connect(lambda _checked=False: self._drop(drop))
        delete = IconButton("trash", self.tr("Delete the task"))
        delete.clicked.connect(lambda _checked=False: self._work.delete(self._ids()))
        self._for_open: tuple[QWidget, ...] = (self.done_button, self.postpone_button, drop)
        line = QHBoxLayout()
        line.setContentsMargins(size.SPACE_16, size.SPACE_12, size.SPACE_12, size.SPACE_4)
        line.setSpacing(size.SPACE_8)
        shown: tuple[QWidget, ...] = (self.done_button, self.reopen_button, self.postpone_button)
        for button in shown:
            line.addWidget(button)
        line.addStretch(1)
        line.addWidget(drop)
        line.addWidget(delete)
        every: tuple[QWidget, ...] = (*self._for_open, self.reopen_button, delete)
        for button in every:
            button.setEnabled(self._work.writable)
        return line

    # -- showing -------------------------------------------------------------------------------

    def offer(self, kinds: KindWords, members: Sequence[StaffMember]) -> None:
        """The own kinds and the staff there are to choose from."""
        self.kind.offer(kinds.choices())
        staff = [(str(one.id), one.name) for one in members if one.active]
        self.responsible.offer([("", self.tr("Nobody")), *staff])

    def show_task(self, task_id: int | None) -> None:
        """Read and show a task; None shows nothing."""
        if task_id != self._wanted:
            self.leave()
        self._wanted = task_id
        self._latest.drop()
        if task_id is None:
            self._task = self._row = None
            self._pages.setCurrentWidget(self._nothing)
            return
        workspace = self._context.workspace

        def read() -> _Loaded | None:
            rows = workspace.task_lists.rows([task_id])
            if not rows:
                return None
            try:
                task = workspace.tasks.task(task_id)
            except NotFound:  # deleted this very moment
                return None
            return task, rows[0], workspace.task_documents.list_documents(task_id)

        self._latest.ask(read, self._take, owner=self)

    def task(self) -> Task | None:
        """What is shown."""
        return self._task

    def _take(self, loaded: _Loaded | None) -> None:
        if loaded is None:
            self._task = None
            self.show_task(None)
            return
        task, row, documents = loaded
        same = self._task is not None and self._task.id == task.id
        self._task, self._row = task, row
        self.repetition.set_due(task.due_date)
        for key, box in self.boxes.items():
            # What is being typed stays.
            if not (same and box.editor.is_dirty()):
                box.set_value(getattr(task, key))
        if not same or self.contacts.ids() != [one for one, _ in task.contacts]:
            self.contacts.set_contacts(task.contacts)
        self.attachments.show_documents(task.id, documents)
        self.boxes["recurrence_from"].setVisible(bool(task.recurrence))
        self.boxes["status"].setVisible(task.is_open)
        self._show_state(task, row)
        self._pages.setCurrentIndex(1)

    def _drop(self, button: QWidget) -> None:
        """Drop the task; of a repeated one it is asked whether only this time is left out."""
        if self._task is None or not self._task.recurrence:
            self._work.drop(self._ids())
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        ids = self._ids()
        for name, text, ends in dropping(repeated=True):
            menu.addAction(icon(name), text).triggered.connect(
                lambda _on=False, ends=ends: self._work.drop(ids, end_repetition=ends)
            )
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _show_state(self, task: Task, row: TaskRow) -> None:
        for button in self._for_open:
            button.setVisible(task.is_open)
        self.reopen_button.setVisible(not task.is_open)
        lines = []
        if not task.is_open:
            done = f"{status_text(task.status)}, {instant_text(task.closed_at)}"
            lines.append(f"{done}: {task.outcome}" if task.outcome else done)
        elif late := late_text(row):
            lines.append(late[:1].upper() + late[1:])
        lines.append(self.tr("Added: {when}").format(when=instant_text(task.created_at)))
        self.state_label.setText("\n".join(lines))
        self.state_label.set_tone("danger" if is_late(row) else "muted")

    def _note_commit(self, changes: Changes) -> None:
        wanted = self._wanted
        if wanted is None:
            return
        mine = wanted in changes.ids("task")
        if mine or any(changes.touches(one) for one in ("task_contact", "task_document")):
            self.show_task(wanted)

    # -- writing -------------------------------------------------------------------------------

    def leave(self) -> bool:
        """Save the field being edited; False when its value cannot be kept."""
        for box in self.boxes.values():
            if box.editor.is_dirty() and not box.editor.commit():
                box.setFocus()
                return False
        return True

    def focus_first_field(self) -> None:
        """Go to the subject."""
        self.boxes["subject"].setFocus()

    def _save(self, key: str, value: object) -> None:
        if self._task is None or not self._work.writable:
            return
        if key == "subject" and not str(value).strip():
            self.boxes[key].set_value(self._task.subject)
            return
        self._work.edit(self._task.id, {key: value})

    def _save_contacts(self, ids: Sequence[int]) -> None:
        if self._task is not None and self._work.writable:
            self._work.edit(self._task.id, {}, contact_ids=ids)

    def _ids(self) -> list[int]:
        return [] if self._task is None else [self._task.id]

    def _finish(self) -> None:
        if self._row is not None and self.leave():
            self._work.finish([self._row])
