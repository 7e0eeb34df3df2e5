"""Everything about one appointment; what takes place at the same time is said while one types."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from sme_crm.domain.appointment import APPOINTMENT_STATUSES, AppointmentDraft, Category
from sme_crm.ui.agenda.entries import Entry, Span, span_of, times_text
from sme_crm.ui.agenda.time_section import TimeSection
from sme_crm.ui.forms.contacts_field import ContactsField
from sme_crm.ui.forms.editors import LongTextEditor
from sme_crm.ui.jobs.latest_read import LatestRead
from sme_crm.ui.labels import translated
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.dialog_buttons import dialog_buttons
from sme_crm.ui.widgets.labels import FieldLabel, TextLabel

if TYPE_CHECKING:
    from sme_crm.domain.appointment import Appointment, Occurrence
    from sme_crm.services.staff import StaffMember
    from sme_crm.ui.context import UiContext

_WIDTH: Final = 620
_DELAY_MS: Final = 150
_MINUTES: Final = (0, 5, 10, 15, 30, 60, 120, 1440, 2880, 10080)
_MOST_NAMED: Final = 2


@dataclass(frozen=True, slots=True)
class Offers:
    """What the choices of the dialog offer."""

    categories: Sequence[Category]
    staff: Sequence[StaffMember]
    zone: str


class AppointmentDialog(QDialog):
    """For a new one give `draft`, for one that is there its `entry`."""

    contact_wanted = Signal(int)
    delete_wanted = Signal()

    def __init__(
        self,
        context: UiContext,
        offers: Offers,
        draft: AppointmentDraft | None = None,
        entry: Entry | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self._offers = offers
        self._entry = entry
        self._latest = LatestRead(context.jobs)
        self._timer = QTimer(self, singleShot=True, interval=_DELAY_MS)
        self._timer.timeout.connect(self._look_for_conflicts)
        about = entry.occurrence.appointment if entry and entry.occurrence else None
        source: Appointment | AppointmentDraft = about or draft or AppointmentDraft("", "")
        span = entry.span if entry else span_of(source.starts, source.ends)
        title = self.tr("Appointment") if entry else self.tr("New appointment")
        self.setWindowTitle(title)
        self.setMinimumWidth(_WIDTH)
        self.times = TimeSection(span, source.recurrence, source.time_zone, offers.zone)
        self._make_fields(source)
        self.contacts = ContactsField(context)
        self.contacts.set_contacts(about.contacts if about else ())
        self.contacts.open_wanted.connect(self._open_contact)
        self._lay_out(title)
        self.times.changed.connect(self._timer.start)
        self.shown_as.activated.connect(lambda _row: self._timer.start())
        self._before = self._all_values()
        self._span_before = self.times.span()
        self._timer.start()
        self.subject.setFocus()

    # -- fields --------------------------------------------------------------------------------

    def _make_fields(self, source: Appointment | AppointmentDraft) -> None:
        self.subject = QLineEdit(source.subject)
        self.subject.setMaxLength(500)
        self.subject.setPlaceholderText(self.tr("What takes place?"))
        self.subject.textEdited.connect(lambda _text: self._say_refusal(""))
        self.place = QLineEdit(source.location)
        self.place.setMaxLength(500)
        self.notes = LongTextEditor()
        self.notes.set_value(source.notes)
        self.category = ComboBox(
            [("", self.tr("Without category"))]
            + [(str(each.id), each.name) for each in self._offers.categories]
        )
        self.category.choose(str(source.category_id or ""))
        self.responsible = ComboBox(
            [("", self.tr("Nobody in particular"))]
            + [
                (str(each.id), each.name)
                for each in self._offers.staff
                if each.active or each.id == source.responsible_id
            ]
        )
        self.responsible.choose(str(source.responsible_id or ""))
        self.reminder = ComboBox(self._reminders(source.alarms))
        self.reminder.choose(_key_of(source.alarms))
        self.shown_as = ComboBox([("busy", self.tr("Busy")), ("free", self.tr("Free"))])
        self.shown_as.choose(source.transparency)
        self.status = ComboBox(
            [(key, translated("AgendaWords", text)) for key, text in APPOINTMENT_STATUSES.items()]
        )
        self.status.choose(source.status)
        self.conflict = TextLabel("", TextRole.SMALL, "warning", wrap=True)
        self.conflict.hide()
        self.refusal = TextLabel("", TextRole.SMALL, "danger", wrap=True)
        self.refusal.hide()

    def _reminders(self, kept: Sequence[int]) -> list[tuple[str, str]]:
        known = [("", self.tr("None"))]
        known += [(str(minutes), self._minutes_text(minutes)) for minutes in _MINUTES]
        key = _key_of(kept)
        if key not in dict(known):
            known.append((key, ", ".join(self._minutes_text(each) for each in kept)))
        return known

    def _minutes_text(self, minutes: int) -> str:
        if not minutes:
            return self.tr("At the start")
        if minutes % 10080 == 0:
            return self.tr("%n week(s) before", "", minutes // 10080)
        if minutes % 1440 == 0:
            return self.tr("%n day(s) before", "", minutes // 1440)
        if minutes % 60 == 0:
            return self.tr("%n hour(s) before", "", minutes // 60)
        return self.tr("%n minute(s) before", "", minutes)

    # -- layout --------------------------------------------------------------------------------

    def _lay_out(self, title: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(size.SPACE_24, size.SPACE_16, size.SPACE_24, size.SPACE_16)
        column.setSpacing(size.SPACE_4)
        column.addWidget(TextLabel(title, TextRole.CARD))
        for text, field in (
            (self.tr("Subject"), self.subject),
            (self.tr("When"), self.times),
            ("", self.conflict),
            (self.tr("With"), self.contacts),
            (self.tr("Place"), self.place),
        ):
            column.addSpacing(size.SPACE_4)
            if text:
                column.addWidget(FieldLabel(text, field))
            column.addWidget(field)
        grid = QGridLayout()
        grid.setHorizontalSpacing(size.SPACE_12)
        grid.setVerticalSpacing(size.SPACE_4)
        for at, (text, choice) in enumerate(
            (
                (self.tr("Category"), self.category),
                (self.tr("Responsible"), self.responsible),
                (self.tr("Reminder"), self.reminder),
                (self.tr("Shown as"), self.shown_as),
                (self.tr("Status"), self.status),
            )
        ):
            row, place = divmod(at, 3)
            grid.addWidget(FieldLabel(text, choice), 2 * row, place)
            grid.addWidget(choice, 2 * row + 1, place)
            grid.setColumnStretch(place, 1)
        column.addSpacing(size.SPACE_4)
        column.addLayout(grid)
        column.addSpacing(size.SPACE_4)
        column.addWidget(FieldLabel(self.tr("Notes"), self.notes))
        column.addWidget(self.notes, 1)
        column.addWidget(self.refusal)
        column.addSpacing(size.SPACE_8)
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        others: list[Button] = []
        if self._entry is not None:
            delete = Button(self.tr("Delete"), "trash")
            delete.clicked.connect(lambda _checked=False: self._delete())
            delete.setEnabled(not self._context.workspace.read_only)
            others.append(delete)
        text = self.tr("Save") if self._entry else self.tr("Add to the agenda")
        self.accept_button = Button(text, "check", "primary")
        self.accept_button.setDefault(True)
        self.accept_button.setToolTip(self.tr("Save (Ctrl+Enter)"))
        self.accept_button.clicked.connect(self._try)
        self.accept_button.setEnabled(not self._context.workspace.read_only)
        QShortcut(QKeySequence("Ctrl+Return"), self, self._try)
        return dialog_buttons(self, self.accept_button, *others)

    # -- values --------------------------------------------------------------------------------

    def span(self) -> Span:
        """The times as they stand, in the time of the agenda."""
        return self.times.span()

    def _all_values(self) -> dict[str, Any]:
        """Everything but the times, by the names of `AppointmentDraft`."""
        alarms = self.reminder.key()
        return {
            "subject": self.subject.text(),
            "location": self.place.text(),
            "notes": str(self.notes.value() or ""),
            "category_id": int(self.category.key()) if self.category.key() else None,
            "responsible_id": int(self.responsible.key()) if self.responsible.key() else None,
            "contact_ids": tuple(contact_id for contact_id, _ in self.contacts.contacts()),
            "alarms": tuple(int(part) for part in alarms.split(",") if part),
            "transparency": self.shown_as.key(),
            "status": self.status.key(),
            "recurrence": self.times.rule(),
        }

    def draft(self) -> AppointmentDraft:
        """The new appointment."""
        starts, ends = self.span().texts()
        zone = "" if self.span().all_day else self._offers.zone
        return AppointmentDraft(starts=starts, ends=ends, time_zone=zone, **self._all_values())

    def changes(self) -> dict[str, Any]:
        """What was changed of one that is there; the times are `new_span`."""
        values = self._all_values()
        return {key: value for key, value in values.items() if value != self._before[key]}

    def new_span(self) -> Span | None:
        """The times when they were changed."""
        return self.span() if self.span() != self._span_before else None

    # -- what is said --------------------------------------------------------------------------

    def _look_for_conflicts(self) -> None:
        self._latest.drop()
        span = self.span()
        if span.all_day or span.ends < span.starts or self.shown_as.key() == "free":
            self._tell_conflicts([])
            return
        agenda = self._context.workspace.agenda
        own = self._entry.key[1] if self._entry else None
        starts, ends = span.texts()
        self._latest.ask(
            lambda: agenda.conflicts(starts, ends, own), self._tell_conflicts, owner=self
        )

    def _tell_conflicts(self, found: Sequence[Occurrence]) -> None:
        self.conflict.setText(conflict_text(found))
        self.conflict.setVisible(bool(found))

    def _say_refusal(self, text: str) -> None:
        self.refusal.setText(text)
        self.refusal.setVisible(bool(text))

    def _try(self) -> None:
        if not self.subject.text().strip():
            self.subject.setFocus()
            self._say_refusal(self.tr("Say what takes place."))
        elif self.span().ends < self.span().starts:
            self.times.ends.setFocus()
            self._say_refusal(self.tr("It would end before it starts."))
        else:
            self.accept()

    def _delete(self) -> None:
        self.reject()
        self.delete_wanted.emit()

    def _open_contact(self, contact_id: int) -> None:
        self.reject()
        self.contact_wanted.emit(contact_id)


def _key_of(alarms: Sequence[int]) -> str:
    return ",".join(str(minutes) for minutes in alarms)


def conflict_text(found: Sequence[Occurrence]) -> str:
    """What else takes place at a time, in a sentence; "" when nothing does."""
    if not found:
        return ""
    named = [
        QCoreApplication.translate("AppointmentDialog", "“{subject}” ({times})").format(
            subject=one.appointment.subject, times=times_text(span_of(one.starts, one.ends))
        )
        for one in found[:_MOST_NAMED]
    ]
    if len(found) > _MOST_NAMED:
        named.append("…")
    return QCoreApplication.translate(
        "AppointmentDialog", "At the same time as {appointments}"
    ).format(appointments=", ".join(named))
