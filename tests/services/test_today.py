"""Today: what waits, whose birthday it is, who was not heard of, what could be done next."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from sme_crm.domain.appointment import AppointmentDraft
from sme_crm.domain.contact import Consent, ContactDraft, Employment
from sme_crm.domain.dates import pretend_day
from sme_crm.domain.task import TaskDraft
from sme_crm.services.workspace import Workspace

FRIDAY = date(2026, 11, 20)


@pytest.fixture(autouse=True)
def friday() -> Iterator[None]:
    with pretend_day(FRIDAY):
        yield


def person(workspace: Workspace, name: str, **values: object) -> int:
    draft = ContactDraft({"given_name": name, "status": "client", **values})
    return workspace.contacts.create(draft)[0]


def heard_of(workspace: Workspace, contact_id: int, day: str) -> None:
    workspace.history.add([contact_id], "call", at=f"{day}T09:00:00Z")


def test_an_empty_morning_is_empty(workspace: Workspace) -> None:
    found = workspace.today.read()
    assert found.day == FRIDAY
    assert found.is_empty
    assert [one.key for one in found.suggestions] == ["nobody"]
    assert found.holiday is None


def test_a_free_week_is_told_and_the_next_holiday(workspace: Workspace) -> None:
    someone = person(workspace, "Anne")
    heard_of(workspace, someone, "2026-11-19")
    keys = [one.key for one in workspace.today.read().suggestions]
    assert keys == ["first_task", "free_week"]
    workspace.agenda.create(AppointmentDraft("Visite", "2026-11-24T14:00"))
    assert [one.key for one in workspace.today.read().suggestions] == ["first_task"]
    with pretend_day(date(2026, 12, 15)):
        holiday = workspace.today.read().holiday
    assert holiday == (date(2026, 12, 25), "Noël", "Christmas Day")


def test_a_day_without_tasks_tells_of_those_to_come(workspace: Workspace) -> None:
    heard_of(workspace, person(workspace, "Anne"), "2026-11-19")
    workspace.tasks.create(TaskDraft("Far", due_date="2026-12-20"))
    assert [one.key for one in workspace.today.read().suggestions] == ["free_week"]
    for day in ("2026-11-23", "2026-11-26"):
        workspace.tasks.create(TaskDraft("Soon", due_date=day))
    found = workspace.today.read()
    assert found.is_empty
    assert [(one.key, one.count) for one in found.suggestions] == [("ahead", 2)]
    workspace.tasks.create(TaskDraft("Now", due_date="2026-11-20"))
    assert workspace.today.read().suggestions == (), "there is enough to do"


def test_the_company_of_who_a_task_is_about_is_told(workspace: Workspace) -> None:
    anne = workspace.contacts.create(
        ContactDraft({"given_name": "Anne"}, employments=[Employment(organization="Vauban")])
    )[0]
    workspace.tasks.create(TaskDraft("Now", due_date="2026-11-20", contact_ids=(anne,)))
    assert workspace.today.read_tasks().organizations == {anne: "Vauban"}


def test_tasks_and_appointments_of_the_day(workspace: Workspace) -> None:
    late, _ = workspace.tasks.create(TaskDraft("Late", due_date="2026-11-18"))
    now, _ = workspace.tasks.create(TaskDraft("Now", due_date="2026-11-20"))
    workspace.tasks.create(TaskDraft("Later", due_date="2026-11-23"))
    workspace.agenda.create(AppointmentDraft("Visite", "2026-11-20T14:00"))
    workspace.agenda.create(AppointmentDraft("Demain", "2026-11-21T14:00"))
    found = workspace.today.read()
    assert [row.id for row in found.overdue] == [late]
    assert [row.id for row in found.due] == [now]
    assert [one.appointment.subject for one in found.appointments] == ["Visite"]
    assert (found.overdue_count, found.due_count) == (1, 1)


def test_birthdays_of_the_days_off_are_told_before(workspace: Workspace) -> None:
    person(workspace, "Friday", birth_date="1980-11-20")
    person(workspace, "Sunday", birth_date="--11-22")
    person(workspace, "Monday", birth_date="1980-11-23")
    person(workspace, "Gone", birth_date="1980-11-20", ended="deceased")
    person(workspace, "Month", birth_date="1980-11")
    found = workspace.today.read()
    assert [(one.name, one.day.day, one.age) for one in found.birthdays] == [
        ("Friday", 20, 46),
        ("Sunday", 22, None),
    ]


def test_who_was_not_heard_of_for_long_is_told(workspace: Workspace) -> None:
    for name, day in (("Long", "2026-01-10"), ("Just", "2026-08-20"), ("Fresh", "2026-10-20")):
        heard_of(workspace, person(workspace, name), day)
    busy = person(workspace, "Busy")
    heard_of(workspace, busy, "2026-01-10")
    workspace.tasks.create(TaskDraft("Call", contact_ids=(busy,), due_date="2026-12-01"))
    deaf = person(workspace, "Deaf")
    heard_of(workspace, deaf, "2026-01-10")
    sheet = workspace.contacts.sheet(deaf)
    objection = Consent("objection", "all", "2026-02-01")
    workspace.contacts.save_row(deaf, objection, sheet.contact.version)
    supplier = person(workspace, "Supplier", status="supplier")
    heard_of(workspace, supplier, "2020-01-10")
    found = workspace.today.read()
    assert [(one.name, one.last_exchange) for one in found.neglected] == [
        ("Just", "2026-08-20"),
        ("Long", "2026-01-10"),
    ]
    workspace.settings.set("follow_up.touch_days.client", 0)
    assert workspace.today.read().neglected == ()


def test_what_could_be_done_next_is_told(workspace: Workspace) -> None:
    person(workspace, "New", status="prospect")
    found = workspace.today.read()
    assert found.is_empty
    assert [(one.key, one.count) for one in found.suggestions] == [
        ("never_contacted", 1),
        ("first_task", 0),
        ("free_week", 0),
    ]


def test_a_birthday_on_a_leap_day_is_not_missed(workspace: Workspace) -> None:
    person(workspace, "Leap", birth_date="1980-02-29")
    with pretend_day(date(2026, 2, 26)):  # a Thursday
        assert workspace.today.read().birthdays == ()
    with pretend_day(date(2026, 2, 27)):  # Friday, tells the weekend's too
        (found,) = workspace.today.read().birthdays
    assert found.day == date(2026, 2, 28)
    with pretend_day(date(2028, 2, 29)):
        (found,) = workspace.today.read().birthdays
    assert found.age == 48


def test_returned_mail_waits_until_its_address_is_mended(workspace: Workspace) -> None:
    contact, _ = workspace.contacts.create(ContactDraft(values={"family_name": "Riou"}))
    noted = workspace.returns.note_returned(contact, "unknown", date(2026, 11, 20))
    assert workspace.today.read().returned == 1
    assert not workspace.today.read().is_empty
    workspace.returns.settle(noted, date(2026, 11, 20))
    assert workspace.today.read().returned == 0
