"""What the actions of Today do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from sme_crm.ui.follow_up.quote_chase import QuoteChase
from sme_crm.ui.follow_up.task_work import TaskWork
from sme_crm.ui.navigation import (
    OpenAppointment,
    OpenContact,
    OpenQuote,
    OpenSettings,
    ShowAgenda,
    ShowContacts,
    ShowReturns,
    ShowTasks,
    StartCall,
    StartImport,
    StartProposedSeries,
)
from sme_crm.ui.today.today_actions import (
    CALL,
    DAY,
    DONE,
    DROP,
    GO,
    LETTER,
    MAIL,
    NEXT_WEEK,
    OPEN,
    REFUSE,
    START,
    TASK,
    TOMORROW,
)
from sme_crm.ui.today.today_rows import TodayThing

if TYPE_CHECKING:
    from datetime import date

    from sme_crm.domain.task import TaskDraft
    from sme_crm.services.tasks.postponing import PostponeTo
    from sme_crm.ui.context import UiContext

_SUGGESTION = "suggestion:"


class TodayWork(QObject):
    """Acts on rows: tasks are done or put off, contacts are called, opened or get a task."""

    task_wanted = Signal(int, str)
    """A task is to be typed for a contact: its id and name."""

    line_wanted = Signal()
    """A task is to be typed."""

    def __init__(self, context: UiContext, screen: QWidget) -> None:
        super().__init__(screen)
        self._context = context
        self._screen = screen
        self.tasks = TaskWork(context, screen)
        self.chase = QuoteChase(context, screen, "today")

    def perform(self, action: str, thing: TodayThing) -> None:
        """Do what is asked of a row."""
        acts = {
            DONE: self._finish,
            DROP: self._drop,
            TOMORROW: lambda one: self._put_off(one, "tomorrow"),
            NEXT_WEEK: lambda one: self._put_off(one, "next_week"),
            DAY: self._choose_day,
            CALL: self._call,
            OPEN: self._open,
            TASK: self._begin_task,
            GO: self._go,
            START: self._start_series,
            REFUSE: self._refuse_series,
            LETTER: self._write_letter,
            MAIL: self._write_mail,
        }
        acts[action](thing)

    def create(self, draft: object) -> None:
        """Add a task."""
        from sme_crm.domain.task import TaskDraft

        if isinstance(draft, TaskDraft):
            self.tasks.create(draft)

    def _finish(self, thing: TodayThing) -> None:
        if thing.task is not None:
            self.tasks.finish([thing.task])

    def _drop(self, thing: TodayThing) -> None:
        if thing.task is not None:
            self.tasks.drop([thing.task.id])

    def _put_off(self, thing: TodayThing, to: PostponeTo) -> None:
        """A task gets another day; who has no task yet gets one."""
        if thing.quote is not None:
            self.chase.later(thing.quote.quote_id, thing.quote.number, to)
        elif thing.task is not None:
            self.tasks.postpone([thing.task.id], to)
        elif thing.contact_id is not None and self.tasks.writable:
            tasks = self._context.workspace.tasks
            self._context.jobs.read(
                lambda: tasks.postponed_day(to),
                lambda day: self._plan_call(thing, day),
                owner=self,
            )

    def _plan_call(self, thing: TodayThing, day: date) -> None:
        self.tasks.create(self._call_draft(thing, day))

    def _call_draft(self, thing: TodayThing, day: date) -> TaskDraft:
        from sme_crm.domain.task import TaskDraft

        subject = self.tr("Call {name}").format(name=thing.text)
        if thing.section == "birthdays":
            subject = self.tr("Wish {name} a happy birthday").format(name=thing.text)
        ids = () if thing.contact_id is None else (thing.contact_id,)
        return TaskDraft(subject, kind="call", due_date=day.isoformat(), contact_ids=ids)

    def _choose_day(self, thing: TodayThing) -> None:
        if thing.quote is not None:
            self.tasks.choose_day(list(thing.quote.task_ids))
        elif thing.task is not None:
            self.tasks.choose_day([thing.task.id])
        elif self.tasks.writable:
            from sme_crm.ui.follow_up.postponing import DayDialog

            dialog = DayDialog(self._screen.window())
            dialog.chosen.connect(lambda day: self._plan_call(thing, day))
            dialog.open()

    def _call(self, thing: TodayThing) -> None:
        if thing.quote is not None:
            if thing.contact_id is not None:
                self.chase.by_phone(thing.quote.quote_id, thing.contact_id)
        elif thing.task is not None:
            self.tasks.call(thing.task)
        elif thing.contact_id is not None and self._context.navigator.can_send(StartCall):
            self._context.navigator.send(StartCall(thing.contact_id))

    def _write_letter(self, thing: TodayThing) -> None:
        if thing.quote is not None:
            self.chase.by_letter(thing.quote.quote_id, thing.quote.number)

    def _write_mail(self, thing: TodayThing) -> None:
        if thing.quote is not None:
            self.chase.by_mail(thing.quote.quote_id, thing.quote.number)

    def _open(self, thing: TodayThing) -> None:
        if thing.contact_id is not None:
            self._context.navigator.send(OpenContact(thing.contact_id))
        elif thing.proposed is not None:
            from sme_crm.domain.contact_filter import ContactFilter

            chosen = ContactFilter(ids=thing.proposed.contact_ids)
            self._context.navigator.send(ShowContacts(chosen))

    def _start_series(self, thing: TodayThing) -> None:
        """Show what would be done first: nothing starts by a slip of a key."""
        if thing.proposed is not None and self.tasks.writable:
            self._context.navigator.send(StartProposedSeries(thing.proposed))

    def _refuse_series(self, thing: TodayThing) -> None:
        proposed = thing.proposed
        if proposed is None or not self.tasks.writable:
            return
        proposals, notices = self._context.workspace.series_proposals, self._context.notices
        said = self.tr("“{name}” is not proposed again for this occasion")
        text = said.format(name=proposed.name)
        self._context.jobs.write(
            lambda: proposals.refuse(proposed, origin="today"),
            lambda change_id: notices.toast_change(text, change_id, "repeat"),
            owner=self,
        )

    def _begin_task(self, thing: TodayThing) -> None:
        if thing.contact_id is not None:
            name = thing.text if thing.task is None else thing.task.contact
            if thing.kind == "appointment":
                name = thing.second.partition(" · ")[0]
            self.task_wanted.emit(thing.contact_id, name)

    def _go(self, thing: TodayThing) -> None:
        if thing.quote is not None:
            self._context.navigator.send(OpenQuote(thing.quote.quote_id))
        elif thing.kind == "suggestion":
            self.follow(thing.key.removeprefix(_SUGGESTION))
        elif thing.kind == "appointment":
            _, appointment_id, original = thing.key.split(":", 2)
            self._context.navigator.send(OpenAppointment(int(appointment_id), original))
        else:
            self._context.navigator.send(
                ShowTasks("overdue" if thing.section == "overdue" else "today")
            )

    def follow(self, key: str) -> None:
        """Do what was suggested."""
        if key == "never_contacted":
            from sme_crm.domain.contact_filter import ContactFilter
            from sme_crm.domain.criteria import Test
            from sme_crm.domain.criteria_operators import Operator

            never = Test("last_exchange", Operator.IS_EMPTY)
            self._context.navigator.send(
                ShowContacts(ContactFilter(statuses=("prospect",), criteria=never))
            )
        elif key == "backup":
            self._context.navigator.send(OpenSettings("file"))
        elif key == "returned_mail":
            self._context.navigator.send(ShowReturns(view="mail"))
        elif key == "nobody":
            self._context.navigator.send(StartImport())
        elif key == "ahead":
            self._context.navigator.send(ShowTasks("week"))
        elif key == "first_task":
            self.line_wanted.emit()
        else:
            self._context.navigator.send(ShowAgenda(view="week"))
