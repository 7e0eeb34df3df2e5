"""The appointments with one contact: those to come, then the last ones; a way to make another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sme_crm.domain.dates import present_day
from sme_crm.ui.jobs.latest_read import LatestRead
from sme_crm.ui.labels import relative_day_text
from sme_crm.ui.navigation import NewAppointment, OpenAppointment
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button, IconButton
from sme_crm.ui.widgets.labels import ElidedLabel, SectionLabel

if TYPE_CHECKING:
    from sme_crm.domain.changes import Changes
    from sme_crm.services.workspace import Workspace
    from sme_crm.ui.context import UiContext

_MOST: Final = 6
_AHEAD: Final = timedelta(days=400)
_TABLES: Final = ("appointment", "appointment_contact")


@dataclass(frozen=True, slots=True)
class Meeting:
    """One appointment with the contact: when it is next, or was."""

    appointment_id: int
    subject: str
    place: str
    starts: str
    original: str
    past: bool


def read_meetings(workspace: Workspace, contact_id: int) -> tuple[str, list[Meeting]]:
    """The contact's name and its appointments: the next to come first, then the last gone by."""
    from sme_crm.domain.appointment_times import occurrences_between

    today, zone = present_day(), workspace.agenda.time_zone()
    coming: list[Meeting] = []
    gone: list[Meeting] = []
    for each in workspace.agenda.of_contact(contact_id):
        found = occurrences_between(each, today, today + _AHEAD, zone)
        starts, original = each.starts, each.starts
        if found:
            starts, original = found[0].starts, found[0].original
        meeting = Meeting(each.id, each.subject, each.location, starts, original, not found)
        (coming if found else gone).append(meeting)
    coming.sort(key=lambda one: one.starts)
    rows = workspace.contact_lists.rows([contact_id])
    return (rows[0].formatted_name if rows else ""), [*coming, *gone][:_MOST]


class MeetingLine(QWidget):
    """What, when and where; a button that opens it."""

    def __init__(self, meeting: Meeting, context: UiContext) -> None:
        super().__init__()
        self.meeting = meeting
        day, _, clock = meeting.starts.partition("T")
        when = relative_day_text(day)
        if clock:
            when = f"{when}, {clock.lstrip('0') if clock[:2] != '00' else clock[1:]}"
        words = QVBoxLayout()
        words.setSpacing(0)
        tone = "muted" if meeting.past else ""
        words.addWidget(ElidedLabel(meeting.subject, TextRole.MEDIUM, tone))
        told = "  ·  ".join(part for part in (when, meeting.place) if part)
        words.addWidget(ElidedLabel(told, TextRole.SMALL, "muted"))
        self.opener = IconButton(
            "chevron-right", self.tr("Open {subject}").format(subject=meeting.subject)
        )
        request = OpenAppointment(meeting.appointment_id, meeting.original)
        self.opener.clicked.connect(lambda _checked=False: context.navigator.send(request))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, size.SPACE_4, 0, size.SPACE_4)
        line.setSpacing(size.SPACE_8)
        line.addLayout(words, 1)
        line.addWidget(self.opener)


class ContactAppointments(QWidget):
    """Follows every change by itself."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._contact_id: int | None = None
        self._name = ""
        self._latest = LatestRead(context.jobs)
        self.lines: list[MeetingLine] = []
        self.new_button = Button(self.tr("New appointment"), "calendar", "quiet")
        self.new_button.clicked.connect(lambda _checked=False: self._make())
        self.new_button.setEnabled(not context.workspace.read_only)
        head = QHBoxLayout()
        head.addWidget(SectionLabel(self.tr("Appointments")))
        head.addStretch(1)
        head.addWidget(self.new_button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, size.SPACE_8, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(head)
        context.changes.committed.connect(self._note_commit)

    def show_contact(self, contact_id: int) -> None:
        """Read and show the appointments with a contact."""
        self._contact_id = contact_id
        self._read()

    def _make(self) -> None:
        if self._contact_id:
            people = ((self._contact_id, self._name),)
            self._context.navigator.send(NewAppointment(people))

    def _read(self) -> None:
        contact_id, workspace = self._contact_id, self._context.workspace
        if not contact_id:
            return
        self._latest.ask(
            lambda: read_meetings(workspace, contact_id), self._take, owner=self, late=True
        )

    def _take(self, found: tuple[str, Sequence[Meeting]]) -> None:
        self._name, meetings = found
        if [line.meeting for line in self.lines] == list(meetings):
            return
        for line in self.lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = [MeetingLine(meeting, self._context) for meeting in meetings]
        for line in self.lines:
            self._column.addWidget(line)

    def _note_commit(self, changes: Changes) -> None:
        if any(changes.touches(table) for table in _TABLES):
            self._read()
