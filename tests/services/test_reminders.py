"""Reminders ring once, again after a snooze, after a sleep, after a start; never when dismissed."""

from __future__ import annotations

from datetime import datetime, timedelta

from sme_crm.domain.appointment import AppointmentDraft
from sme_crm.domain.contact import ContactDraft
from sme_crm.domain.task import TaskDraft
from sme_crm.services.workspace import Workspace

NINE = datetime(2026, 11, 20, 9)


def told(workspace: Workspace, now: datetime) -> list[str]:
    return [one.subject for one in workspace.reminders.ringing(now).reminders]


def test_a_task_rings_at_its_time(workspace: Workspace) -> None:
    person = workspace.contacts.create(ContactDraft({"given_name": "Élise"}))[0]
    workspace.tasks.create(
        TaskDraft(
            "Rappeler", due_date="2026-11-20", due_time="10:00", reminder_minutes=15,
            contact_ids=(person,),
        )
    )  # fmt: skip
    workspace.tasks.create(TaskDraft("Courrier", due_date="2026-11-20", reminder_minutes=0))
    assert told(workspace, NINE - timedelta(minutes=1)) == []
    found = workspace.reminders.ringing(NINE)
    assert [one.subject for one in found.reminders] == ["Courrier"]
    assert found.next_at == datetime(2026, 11, 20, 9, 45)
    assert told(workspace, NINE + timedelta(minutes=45)) == ["Courrier", "Rappeler"]
    (_, second) = workspace.reminders.ringing(NINE + timedelta(hours=1)).reminders
    assert (second.contact_id, second.contact) == (person, "Élise")


def test_only_mine_and_those_of_nobody_ring(workspace: Workspace) -> None:
    anne, brice = (workspace.staff.add(name) for name in ("Anne", "Brice"))
    for who, name in ((anne, "of Anne"), (brice, "of Brice"), (None, "of nobody")):
        workspace.tasks.create(
            TaskDraft(f"Task {name}", due_date="2026-11-20", reminder_minutes=0, responsible_id=who)
        )
        workspace.agenda.create(
            AppointmentDraft(
                f"Visit {name}", "2026-11-20T09:30", "2026-11-20T10:00", alarms=(30,),
                responsible_id=who,
            )
        )  # fmt: skip

    def rung(member: str) -> set[str]:
        return {one.subject for one in workspace.reminders.ringing(NINE, member).reminders}

    nobody = {"Task of nobody", "Visit of nobody"}
    assert rung("Anne") == nobody | {"Task of Anne", "Visit of Anne"}
    assert len(rung("")) == len(rung("Somebody else")) == 6
    workspace.staff.change(anne, name="Anne", email="", active=False)
    assert len(rung("Anne")) == 6, "who does not work here any more limits nothing"


def test_a_snoozed_one_comes_again_and_a_dismissed_one_does_not(workspace: Workspace) -> None:
    workspace.tasks.create(TaskDraft("Devis", due_date="2026-11-20", reminder_minutes=0))
    (rung,) = workspace.reminders.ringing(NINE).reminders
    workspace.reminders.snooze([rung.key], NINE + timedelta(minutes=15))
    assert told(workspace, NINE + timedelta(minutes=14)) == []
    # A night of sleep later, or at the next start, it is the first to be told.
    assert told(workspace, NINE + timedelta(days=1)) == ["Devis"]
    workspace.reminders.dismiss([rung.key], NINE)
    assert told(workspace, NINE + timedelta(days=1)) == []


def test_a_task_that_is_put_off_rings_anew(workspace: Workspace) -> None:
    task_id, _ = workspace.tasks.create(
        TaskDraft("Devis", due_date="2026-11-20", reminder_minutes=0)
    )
    (rung,) = workspace.reminders.ringing(NINE).reminders
    workspace.reminders.dismiss([rung.key], NINE)
    workspace.tasks.edit(task_id, {"due_date": "2026-11-23"})
    assert told(workspace, NINE + timedelta(days=1)) == []
    assert told(workspace, NINE + timedelta(days=3)) == ["Devis"]
    workspace.tasks.complete([task_id])
    assert told(workspace, NINE + timedelta(days=3)) == []


def test_each_time_of_a_repeated_appointment_rings(workspace: Workspace) -> None:
    workspace.agenda.create(
        AppointmentDraft(
            "Point", "2026-11-06T10:00", "2026-11-06T11:00", recurrence="FREQ=WEEKLY",
            alarms=(30, 1440),
        )
    )  # fmt: skip
    day_before = NINE - timedelta(days=1) + timedelta(hours=1)
    (first,) = workspace.reminders.ringing(day_before).reminders
    workspace.reminders.dismiss([first.key], day_before)
    assert told(workspace, NINE) == []
    assert told(workspace, NINE + timedelta(minutes=30)) == ["Point"]
    assert told(workspace, NINE + timedelta(hours=2)) == []  # it is over
    assert workspace.reminders.ringing(NINE).next_at == NINE + timedelta(minutes=30)


def test_a_clock_set_back_rings_nothing_twice(workspace: Workspace) -> None:
    workspace.tasks.create(TaskDraft("Devis", due_date="2026-11-20", reminder_minutes=0))
    (rung,) = workspace.reminders.ringing(NINE).reminders
    workspace.reminders.dismiss([rung.key], NINE)
    assert told(workspace, NINE - timedelta(hours=1)) == []
    assert told(workspace, NINE) == []


def test_what_is_long_past_is_not_told_any_more(workspace: Workspace) -> None:
    workspace.tasks.create(TaskDraft("Vieux", due_date="2026-10-01", reminder_minutes=0))
    workspace.agenda.create(AppointmentDraft("Hier", "2026-11-19T10:00", alarms=(10,)))
    workspace.agenda.create(
        AppointmentDraft("Annulé", "2026-11-20T09:30", status="cancelled", alarms=(60,))
    )
    assert told(workspace, NINE) == []
