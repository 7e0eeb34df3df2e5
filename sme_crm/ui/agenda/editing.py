"""Opens the small window and the dialog of appointments and hands what they say to the work."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QWidget

from sme_crm.domain.appointment import AppointmentDraft
from sme_crm.ui.agenda.agenda_work import AgendaWork
from sme_crm.ui.agenda.appointment_dialog import AppointmentDialog, Offers, conflict_text
from sme_crm.ui.agenda.entries import Entry, Span, entries_of
from sme_crm.ui.agenda.quick_popover import QuickPopover
from sme_crm.ui.navigation import OpenContact, OpenTask

if TYPE_CHECKING:
    from sme_crm.domain.appointment import Occurrence
    from sme_crm.ui.context import UiContext


class Editing(QObject):
    """One small window or dialog at a time."""

    def __init__(self, context: UiContext, work: AgendaWork, widget: QWidget) -> None:
        super().__init__(widget)
        self._context = context
        self._work = work
        self._widget = widget
        self.popover: QuickPopover | None = None
        self.dialog: AppointmentDialog | None = None

    # -- new -----------------------------------------------------------------------------------

    def make(self, span: Span, place: QRect) -> None:
        """Ask what takes place then, beside a rectangle of the screen."""
        if self._context.workspace.read_only:
            return
        popover = QuickPopover(span, self._widget)
        popover.saved.connect(lambda text, at: self._work.create(self._draft(text, at)))
        popover.more_wanted.connect(lambda text, at: self.begin(at, text))
        popover.span_changed.connect(self._look_for_conflicts)
        popover.closed.connect(self._forget_popover)
        self.popover = popover
        popover.open_beside(place)
        self._look_for_conflicts(span)

    def _draft(self, subject: str, span: Span) -> AppointmentDraft:
        starts, ends = span.texts()
        return AppointmentDraft(subject, starts, ends, "" if span.all_day else self._work.zone)

    def _forget_popover(self) -> None:
        self.popover = None

    def _look_for_conflicts(self, span: Span) -> None:
        if span.all_day:
            return
        agenda = self._context.workspace.agenda
        starts, ends = span.texts()
        self._context.jobs.read(
            lambda: agenda.conflicts(starts, ends), self._tell_conflicts, owner=self
        )

    def _tell_conflicts(self, found: Sequence[Occurrence]) -> None:
        if self.popover is not None:
            self.popover.tell_conflict(conflict_text(found))

    def begin(
        self, span: Span, subject: str = "", contacts: Sequence[tuple[int, str]] = ()
    ) -> None:
        """The whole dialog for a new appointment."""
        if not self._context.workspace.read_only:
            self._with_offers(lambda offers: self._open_new(offers, span, subject, contacts))

    def _open_new(
        self, offers: Offers, span: Span, subject: str, contacts: Sequence[tuple[int, str]]
    ) -> None:
        self._work.zone = offers.zone
        draft = self._draft(subject, span)
        dialog = AppointmentDialog(self._context, offers, draft, None, self._widget)
        dialog.contacts.set_contacts(contacts)
        dialog.accepted.connect(lambda: self._work.create(dialog.draft()))
        self._show(dialog)

    # -- there already -------------------------------------------------------------------------

    def open(self, entry: Entry) -> None:
        """The dialog of an appointment; a task on the screen of tasks."""
        if entry.tasks and self._context.navigator.can_send(OpenTask):
            self._context.navigator.send(OpenTask(entry.tasks[0]))
        elif entry.occurrence is not None:
            self._with_offers(lambda offers: self._open_entry(offers, entry))

    def _open_entry(self, offers: Offers, entry: Entry) -> None:
        self._work.zone = offers.zone
        dialog = AppointmentDialog(self._context, offers, None, entry, self._widget)
        dialog.accepted.connect(lambda: self._save(dialog, entry))
        dialog.delete_wanted.connect(lambda: self._work.delete(entry))
        self._show(dialog)

    def _save(self, dialog: AppointmentDialog, entry: Entry) -> None:
        values = dialog.changes()
        span = dialog.new_span()
        if span is not None:
            values |= self._work.time_values(entry, span)
        self._work.edit(entry, values, self.tr("Change the appointment"), moved=False)

    def open_by_id(self, appointment_id: int, original: str = "") -> None:
        """The dialog of an appointment that another screen names."""
        agenda = self._context.workspace.agenda

        def read() -> Entry | None:
            about = agenda.get(appointment_id)
            day = date.fromisoformat((original or about.starts)[:10])
            found = agenda.occurrences(day - timedelta(days=1), day + timedelta(days=2))
            own = [one for one in found if one.appointment.id == appointment_id]
            own.sort(key=lambda one: one.original != (original or about.starts))
            categories = {each.id: each for each in agenda.categories()}
            entries = entries_of(own[:1], (), categories)
            return entries[0] if entries else None

        self._context.jobs.read(read, self._open_found, owner=self)

    def _open_found(self, entry: Entry | None) -> None:
        if entry is not None:
            self.open(entry)

    # -- both ----------------------------------------------------------------------------------

    def _with_offers(self, then: Callable[[Offers], object]) -> None:
        workspace = self._context.workspace
        self._context.jobs.read(
            lambda: Offers(
                workspace.agenda.categories(),
                workspace.staff.list_members(),
                workspace.agenda.time_zone(),
            ),
            then,
            owner=self,
        )

    def _show(self, dialog: AppointmentDialog) -> None:
        dialog.contact_wanted.connect(
            lambda contact_id: self._context.navigator.send(OpenContact(contact_id))
        )
        dialog.finished.connect(self._forget_dialog)
        self.dialog = dialog
        dialog.open()

    def _forget_dialog(self) -> None:
        self.dialog = None
