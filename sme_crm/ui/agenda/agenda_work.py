"""What can be done with appointments: made, moved, edited, deleted; each a change to take back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from sme_crm.domain.appointment import AppointmentDraft, Scope
from sme_crm.domain.zoned_time import in_other_zone
from sme_crm.ui.agenda.entries import Entry, Span
from sme_crm.ui.agenda.scope_dialog import ScopeDialog
from sme_crm.ui.follow_up.task_work import TaskWork

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext

_Written = tuple[int, int]


class AgendaWork(QObject):
    """Writes in the lane, asks whom a change of a repeated appointment is for, says what was done.

    `zone` is the zone of the agenda; the screen tells it when it has read.
    """

    written = Signal(object)
    """The key of the entry that now has the values."""
    refused = Signal()
    """Nothing was changed: show what is stored."""

    def __init__(self, context: UiContext, widget: QWidget) -> None:
        super().__init__(widget)
        self._context = context
        self._widget = widget
        self.zone = ""
        self.tasks = TaskWork(context, widget)

    # -- making --------------------------------------------------------------------------------

    def create(self, draft: AppointmentDraft) -> None:
        """Put a new appointment into the agenda."""
        agenda = self._context.workspace.agenda

        def done(made: _Written) -> None:
            self.written.emit(("appointment", made[0], draft.starts if draft.recurrence else ""))
            said = self.tr("“{subject}” is in the agenda").format(subject=draft.subject)
            self._context.notices.toast_change(said, made[1], "calendar")

        self._context.jobs.write(lambda: agenda.create(draft), done, self._fail, owner=self)

    def duplicate(self, entry: Entry) -> None:
        """The same once more, at the same time."""
        if entry.occurrence is None:
            return
        about = entry.occurrence.appointment
        starts, ends = entry.span.texts()
        self.create(
            AppointmentDraft(
                about.subject, starts, ends, "" if entry.span.all_day else self.zone, about.notes,
                about.location, about.url, about.status, about.transparency,
                category_id=about.category_id, responsible_id=about.responsible_id,
                contact_ids=tuple(contact_id for contact_id, _ in about.contacts),
                alarms=about.alarms,
            )
        )  # fmt: skip

    # -- changing ------------------------------------------------------------------------------

    def move(self, entry: Entry, span: Span) -> None:
        """Give an entry other times; of a repeated one it is asked for which."""
        if entry.kind == "task":
            self._move_task(entry, span)
            return
        self.edit(entry, self.time_values(entry, span), self.tr("Move the appointment"), moved=True)

    def time_values(self, entry: Entry, span: Span) -> dict[str, Any]:
        """The times of a span as an appointment keeps them: in its own zone."""
        starts, ends = span.texts()
        if entry.occurrence is None or span.all_day:
            return {"starts": starts, "ends": ends}
        about = entry.occurrence.appointment
        if about.all_day:
            return {"starts": starts, "ends": ends, "time_zone": self.zone}
        return {
            "starts": self._in_zone(starts, about.time_zone),
            "ends": self._in_zone(ends, about.time_zone),
        }

    def _in_zone(self, text: str, zone: str) -> str:
        moment = in_other_zone(datetime.fromisoformat(text), self.zone, zone)
        return moment.isoformat(timespec="minutes")

    def edit(
        self, entry: Entry, values: Mapping[str, Any], title: str, *, moved: bool = False
    ) -> None:
        """Write fields of an appointment; of a repeated one it is asked for which."""
        if entry.occurrence is None or not values:
            return

        def write(scope: Scope) -> None:
            self._write_edit(entry, values, scope, moved)

        if "recurrence" in values and entry.occurrence.appointment.repeats:
            self._ask(entry, title, write, one=False)
        else:
            self._ask(entry, title, write)

    def _write_edit(
        self, entry: Entry, values: Mapping[str, Any], scope: Scope, moved: bool
    ) -> None:
        assert entry.occurrence is not None
        about, original = entry.occurrence.appointment, entry.occurrence.original
        agenda = self._context.workspace.agenda

        def done(made: _Written) -> None:
            again = about.repeats and scope != "one"
            start = str(values.get("starts", original)) if again else ""
            self.written.emit(("appointment", made[0], start))
            said = self.tr("“{subject}” moved") if moved else self.tr("“{subject}” changed")
            subject = str(values.get("subject", about.subject))
            self._context.notices.toast_change(said.format(subject=subject), made[1], "calendar")

        self._context.jobs.write(
            lambda: agenda.edit(about.id, values, scope=scope, original=original),
            done,
            self._fail,
            owner=self,
        )

    def delete(self, entry: Entry) -> None:
        """Take an appointment out of the agenda; of a repeated one it is asked which."""
        if entry.kind == "task":
            self._delete_task(entry)
        elif entry.occurrence is not None:
            self._ask(entry, self.tr("Delete the appointment"), lambda to: self._erase(entry, to))

    def _erase(self, entry: Entry, scope: Scope) -> None:
        assert entry.occurrence is not None
        agenda, about = self._context.workspace.agenda, entry.occurrence.appointment
        original = entry.occurrence.original
        said = self.tr("“{subject}” deleted").format(subject=about.subject)
        self._context.jobs.write(
            lambda: agenda.delete(about.id, scope=scope, original=original),
            lambda change_id: self._context.notices.toast_change(said, change_id, "trash"),
            self._fail,
            owner=self,
        )

    def _ask(
        self, entry: Entry, title: str, act: Callable[[Scope], object], *, one: bool = True
    ) -> None:
        """Ask for which of a repeated appointment; one that is not repeated is meant whole."""
        if not entry.repeats:
            act("all")
            return
        dialog = ScopeDialog(title, entry.subject, self._widget)
        dialog.buttons["one"].setEnabled(one)
        dialog.answered.connect(lambda scope: act(cast(Scope, scope)))
        dialog.rejected.connect(self.refused)
        dialog.open()

    # -- tasks ---------------------------------------------------------------------------------

    def _move_task(self, entry: Entry, span: Span) -> None:
        day, _, clock = span.texts()[0].partition("T")
        said = self.tr("Task “{subject}” moved").format(subject=entry.subject)
        self._plan(entry.tasks, day, clock, said)

    def plan_tasks(self, ids: Sequence[int], day: str, clock: str) -> None:
        """Give tasks a day, and a time or none."""
        self._plan(ids, day, clock, self.tr("%n task(s) planned", "", len(ids)))

    def _plan(self, ids: Sequence[int], day: str, clock: str, said: str) -> None:
        tasks, values = self._context.workspace.tasks, {"due_date": day, "due_time": clock}
        self._context.jobs.write(
            lambda: tasks.edit_many(ids, values),
            lambda change_id: self._context.notices.toast_change(said, change_id, "tasks"),
            self._fail,
            owner=self,
        )

    def _delete_task(self, entry: Entry) -> None:
        tasks = self._context.workspace.tasks
        said = self.tr("Task “{subject}” deleted").format(subject=entry.subject)
        self._context.jobs.write(
            lambda: tasks.delete(entry.tasks),
            lambda change_id: self._context.notices.toast_change(said, change_id, "trash"),
            self._fail,
            owner=self,
        )

    def complete_task(self, entry: Entry) -> None:
        """Ask what came of a task, as every other screen does, and close it."""
        self.tasks.finish_ids(entry.tasks)

    def _fail(self, error: Exception) -> None:
        """What was refused is said in passing: nothing was lost."""
        self.refused.emit()
        self._context.notices.tell_failure(error)
