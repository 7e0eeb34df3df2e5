"""The agenda: what takes place when, and changes of one, some or all times of an appointment."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from sme_crm.domain.appointment import AppointmentDraft, Occurrence
from sme_crm.domain.contact import ContactDraft
from sme_crm.domain.errors import InvalidInput, NotFound
from sme_crm.services.workspace import Workspace
from tests.services.data_dump import differences, dump

MONDAY = date(2026, 11, 16)
WEEK_AFTER = date(2026, 11, 23)


def told(found: list[Occurrence]) -> list[tuple[str, str]]:
    return [(one.starts, one.appointment.subject) for one in found]


def add(workspace: Workspace, subject: str, starts: str, ends: str = "", **values: Any) -> int:
    draft = AppointmentDraft(subject, starts, ends, **values)
    return workspace.agenda.create(draft)[0]


def week(workspace: Workspace) -> list[tuple[str, str]]:
    return told(workspace.agenda.occurrences(MONDAY, WEEK_AFTER))


def test_a_week_shows_what_touches_it(workspace: Workspace) -> None:
    add(workspace, "Stand", "2026-11-18T14:00", "2026-11-18T16:00")
    add(workspace, "Salon", "2026-11-14", "2026-11-17")
    add(workspace, "Congés", "2026-10-01", "2026-12-24")
    add(workspace, "Before", "2026-11-15T22:00", "2026-11-16T00:00")
    add(workspace, "Night", "2026-11-15T22:00", "2026-11-16T02:00")
    add(workspace, "After", "2026-11-23T00:00")
    assert week(workspace) == [
        ("2026-10-01", "Congés"),
        ("2026-11-14", "Salon"),
        ("2026-11-15T22:00", "Night"),
        ("2026-11-18T14:00", "Stand"),
    ]


def test_times_of_other_zones_are_shown_in_ones_own(workspace: Workspace) -> None:
    add(workspace, "New York", "2026-11-17T20:00", "2026-11-17T21:00", time_zone="America/New_York")
    add(workspace, "Tokyo", "2026-11-23T05:00", "2026-11-23T06:00", time_zone="Asia/Tokyo")
    assert week(workspace) == [
        ("2026-11-18T02:00", "New York"),
        ("2026-11-22T21:00", "Tokyo"),
    ]


def test_a_repeated_one_keeps_its_hour_when_the_clocks_change(workspace: Workspace) -> None:
    add(
        workspace, "Point", "2026-03-16T09:00", "2026-03-16T09:30",
        recurrence="FREQ=WEEKLY", time_zone="Europe/Paris",
    )  # fmt: skip
    found = workspace.agenda.occurrences(date(2026, 3, 16), date(2026, 4, 7))
    assert [one.starts for one in found] == [
        "2026-03-16T09:00", "2026-03-23T09:00", "2026-03-30T09:00", "2026-04-06T09:00",
    ]  # fmt: skip


def test_what_cannot_be_is_refused(workspace: Workspace) -> None:
    for wrong, code in (
        (AppointmentDraft("", "2026-11-18T14:00"), "agenda_subject"),
        (AppointmentDraft("x", "soon"), "agenda_time"),
        (AppointmentDraft("x", "2026-11-18T14:00", "2026-11-18T13:00"), "agenda_order"),
        (AppointmentDraft("x", "2026-11-18T14:00", time_zone="Mars/Base"), "agenda_zone"),
        (AppointmentDraft("x", "2026-11-18T14:00", status="odd"), "agenda_value"),
    ):
        with pytest.raises(InvalidInput) as refused:
            workspace.agenda.create(wrong)
        assert refused.value.code == code
    with pytest.raises(NotFound):
        workspace.agenda.get(1)


# -- repeated ones ---------------------------------------------------------------------------


@pytest.fixture
def series(workspace: Workspace) -> int:
    return add(
        workspace, "Point équipe", "2026-11-02T09:00", "2026-11-02T10:00",
        recurrence="FREQ=WEEKLY;BYDAY=MO", time_zone="Europe/Paris",
    )  # fmt: skip


def month(workspace: Workspace) -> list[tuple[str, str]]:
    return told(workspace.agenda.occurrences(date(2026, 11, 1), date(2026, 12, 8)))


def test_one_time_is_moved(workspace: Workspace, series: int) -> None:
    workspace.agenda.edit(
        series, {"starts": "2026-11-17T14:00", "ends": "2026-11-17T15:30"},
        scope="one", original="2026-11-16T09:00",
    )  # fmt: skip
    assert [starts for starts, _ in month(workspace)] == [
        "2026-11-02T09:00", "2026-11-09T09:00", "2026-11-17T14:00", "2026-11-23T09:00",
        "2026-11-30T09:00", "2026-12-07T09:00",
    ]  # fmt: skip


def test_this_and_the_following_are_moved(workspace: Workspace, series: int) -> None:
    later, _ = workspace.agenda.edit(
        series, {"starts": "2026-11-24T11:00", "ends": "2026-11-24T12:00"},
        scope="following", original="2026-11-23T09:00",
    )  # fmt: skip
    assert later != series
    assert [starts for starts, _ in month(workspace)] == [
        "2026-11-02T09:00", "2026-11-09T09:00", "2026-11-16T09:00", "2026-11-24T11:00",
        "2026-12-01T11:00",
    ]  # fmt: skip


def test_all_are_moved_with_their_exceptions_place(workspace: Workspace, series: int) -> None:
    alone, _ = workspace.agenda.edit(
        series, {"starts": "2026-11-17T14:00", "ends": "2026-11-17T15:00"},
        scope="one", original="2026-11-16T09:00",
    )  # fmt: skip
    workspace.agenda.edit(
        series,
        {"subject": "Réunion", "starts": "2026-11-10T08:00", "ends": "2026-11-10T09:00"},
        scope="all",
        original="2026-11-09T09:00",
    )
    assert month(workspace) == [
        ("2026-11-03T08:00", "Réunion"),
        ("2026-11-10T08:00", "Réunion"),
        ("2026-11-17T14:00", "Réunion"),
        ("2026-11-24T08:00", "Réunion"),
        ("2026-12-01T08:00", "Réunion"),
    ]
    assert workspace.agenda.get(alone).replaces == "2026-11-17T08:00"


def test_an_exception_can_move_its_series(workspace: Workspace, series: int) -> None:
    alone, _ = workspace.agenda.edit(
        series, {"subject": "Bilan"}, scope="one", original="2026-11-16T09:00"
    )
    workspace.agenda.edit(alone, {"starts": "2026-11-16T10:00"}, scope="all")
    assert [starts for starts, _ in month(workspace)] == [
        "2026-11-02T10:00", "2026-11-09T10:00", "2026-11-16T09:00", "2026-11-23T10:00",
        "2026-11-30T10:00", "2026-12-07T10:00",
    ]  # fmt: skip


def test_one_following_or_all_are_deleted(workspace: Workspace, series: int) -> None:
    alone, _ = workspace.agenda.edit(
        series, {"subject": "Bilan"}, scope="one", original="2026-11-16T09:00"
    )
    workspace.agenda.delete(alone, scope="one")
    workspace.agenda.delete(series, scope="one", original="2026-11-09T09:00")
    assert [starts for starts, _ in month(workspace)] == [
        "2026-11-02T09:00", "2026-11-23T09:00", "2026-11-30T09:00", "2026-12-07T09:00",
    ]  # fmt: skip
    workspace.agenda.delete(series, scope="following", original="2026-11-30T09:00")
    assert [starts for starts, _ in month(workspace)] == ["2026-11-02T09:00", "2026-11-23T09:00"]
    workspace.agenda.delete(series)
    assert month(workspace) == []


def test_every_command_is_taken_back_whole(workspace: Workspace, series: int) -> None:
    person = workspace.contacts.create(ContactDraft({"given_name": "Élise"}))[0]
    agenda = workspace.agenda
    category, _ = agenda.save_category("Clients")
    alone, _ = agenda.edit(
        series, {"subject": "Bilan", "contact_ids": (person,), "category_id": category},
        scope="one", original="2026-11-16T09:00",
    )  # fmt: skip
    commands = (
        lambda: agenda.edit(series, {"starts": "2026-11-24T11:00"}, scope="following",
                            original="2026-11-09T09:00"),
        lambda: agenda.edit(series, {"starts": "2026-11-10T08:00"}, original="2026-11-09T09:00"),
        lambda: agenda.edit(series, {"location": "Eurexpo"}),
        lambda: agenda.delete(series, scope="following", original="2026-11-09T09:00"),
        lambda: agenda.delete(series),
        lambda: agenda.delete(alone, scope="one"),
        lambda: agenda.delete_category(category),
        lambda: agenda.create(AppointmentDraft("Visite", "2026-11-18", contact_ids=(person,))),
    )  # fmt: skip
    for command in commands:
        before = dump(workspace.database)
        command()
        after = dump(workspace.database)
        assert differences(before, after)
        workspace.undo.undo()
        assert not differences(before, dump(workspace.database))
        workspace.undo.redo()
        assert not differences(after, dump(workspace.database))
        workspace.undo.undo()


def test_conflicts_are_told(workspace: Workspace, series: int) -> None:
    add(workspace, "Congés", "2026-11-16", "2026-11-20")
    add(workspace, "Libre", "2026-11-16T09:00", "2026-11-16T10:00", transparency="free")
    found = workspace.agenda.conflicts("2026-11-16T09:30", "2026-11-16T11:00")
    assert told(found) == [("2026-11-16T09:00", "Point équipe")]
    assert workspace.agenda.conflicts("2026-11-16T10:00", "2026-11-16T11:00") == []
    assert workspace.agenda.conflicts("2026-11-16T09:30", "2026-11-16T11:00", series) == []


def test_a_contact_knows_its_appointments(workspace: Workspace) -> None:
    person = workspace.contacts.create(ContactDraft({"given_name": "Élise"}))[0]
    first = add(workspace, "Visite", "2026-11-18T14:00", contact_ids=(person,))
    second = add(workspace, "Bilan", "2027-01-05T14:00", contact_ids=(person,))
    assert [one.id for one in workspace.agenda.of_contact(person)] == [second, first]
    assert workspace.agenda.get(first).contacts == ((person, "Élise"),)
    workspace.agenda.edit(first, {"contact_ids": ()})
    assert workspace.agenda.get(first).contacts == ()


@pytest.mark.parametrize(
    ("starts", "ends", "first", "until", "found"),
    [
        ("2010-12-31", "2011-01-01", "2026-12-28", "2027-01-04", ["2026-12-31"]),
        ("2010-01-01T09:00", "2010-01-01T10:00", "2026-12-28", "2027-01-04", ["2027-01-01T09:00"]),
        ("2010-06-02", "2010-06-03", "2026-12-28", "2027-01-04", []),
        ("2010-12-24", "2011-01-03", "2027-01-01", "2027-01-02", ["2026-12-24"]),
        ("2010-06-01", "2010-09-01", "2026-08-20", "2026-08-21", ["2026-06-01"]),
        ("2024-02-29", "2024-03-01", "2027-02-22", "2027-03-08", []),
        ("2024-02-29", "2024-03-01", "2028-02-28", "2028-03-06", ["2028-02-29"]),
        ("2010-12-31T23:30", "2011-01-01T01:00", "2027-01-01", "2027-01-02", ["2026-12-31T23:30"]),
        ("2010-06-02", "2010-06-03", "2026-01-01", "2027-12-31", ["2026-06-02", "2027-06-02"]),
    ],
)
def test_what_comes_back_every_year_is_found_by_its_day(
    workspace: Workspace, starts: str, ends: str, first: str, until: str, found: list[str]
) -> None:
    add(workspace, "Anniversaire", starts, ends, recurrence="FREQ=YEARLY")
    window = workspace.agenda.occurrences(date.fromisoformat(first), date.fromisoformat(until))
    assert [one.starts for one in window] == found
