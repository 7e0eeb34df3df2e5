"""The appointments on the sheet of a contact."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from pytestqt.qtbot import QtBot

from sme_crm.domain.appointment import AppointmentDraft
from sme_crm.domain.contact import ContactDraft
from sme_crm.domain.dates import pretend_day
from sme_crm.ui.context import UiContext
from sme_crm.ui.follow_up.contact_appointments import ContactAppointments
from sme_crm.ui.navigation import NewAppointment, OpenAppointment


def test_to_come_first_then_gone_by(
    qtbot: QtBot,
    ui_context: UiContext,
    settle: Callable[[Callable[[], object]], None],
    sent: list[object],
) -> None:
    workspace = ui_context.workspace
    anne, _ = workspace.contacts.create(ContactDraft(values={"family_name": "Durand"}))
    for subject, starts, rule in (
        ("Bilan", "2026-11-02T09:00", ""),
        ("Pose", "2026-11-25T08:30", ""),
        ("Point", "2026-10-05T10:00", "FREQ=WEEKLY"),
    ):
        workspace.agenda.create(
            AppointmentDraft(subject, starts, recurrence=rule, contact_ids=(anne,))
        )
    with pretend_day(date(2026, 11, 18)):
        part = ContactAppointments(ui_context)
        qtbot.addWidget(part)
        part.show_contact(anne)
        settle(lambda: len(part.lines) == 3)
        assert [(line.meeting.subject, line.meeting.past) for line in part.lines] == [
            ("Point", False), ("Pose", False), ("Bilan", True),
        ]  # fmt: skip
        assert part.lines[0].meeting.starts == "2026-11-23T10:00"
        part.lines[0].opener.click()
        part.new_button.click()
    assert isinstance(sent[0], OpenAppointment)
    assert sent[0].original == "2026-11-23T10:00"
    assert sent[1] == NewAppointment(((anne, "Durand"),))
