"""Calendar files brought in and written: nothing doubled, nothing lost, all taken back at once."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sme_crm.domain.appointment import AppointmentDraft
from sme_crm.domain.calendar_entry import (
    CalendarAlarm,
    CalendarEntry,
    CalendarPerson,
    ReplacedOccurrence,
)
from sme_crm.domain.contact import ContactDraft, Email
from sme_crm.domain.errors import Cancelled, FileRefused
from sme_crm.formats.icalendar.reading import read_calendar
from sme_crm.formats.icalendar.writing import write_calendar
from sme_crm.services.calendar_files import CalendarImport
from sme_crm.services.progress import Progress
from sme_crm.services.workspace import Workspace
from tests.formats.test_icalendar_writing import calendar_entries
from tests.services.data_dump import differences, dump
from tests.shared_data import shared_data

MEETING = CalendarEntry(
    uid="meeting@example.com",
    summary="Réunion",
    description="Ordre du jour",
    location="Nantes",
    starts="2026-03-23T09:00",
    ends="2026-03-23T10:00",
    time_zone="Europe/Paris",
    priority=5,
    categories=("Clients", "Ouest"),
    attendees=(CalendarPerson("Zoé", "zoe@example.com", "accepted", ";ROLE=CHAIR"),),
    alarms=(CalendarAlarm(15, text="Bientôt"),),
    extra=("X-ROOM:4",),
)
WEEKLY = replace(
    MEETING,
    uid="weekly@example.com",
    recurrence_rule="FREQ=WEEKLY;COUNT=4",
    excluded=("2026-03-30T09:00",),
)
MOVED = replace(
    WEEKLY,
    starts="2026-04-07T14:00",
    ends="2026-04-07T15:00",
    recurrence_rule="",
    excluded=(),
    replaces=ReplacedOccurrence("2026-04-06T07:00", "UTC"),
)
CALL = CalendarEntry(
    kind="task",
    uid="call@example.com",
    summary="Rappeler",
    due="2026-03-01T08:00",
    time_zone="America/New_York",
    priority=1,
    alarms=(CalendarAlarm(30, anchor="end"),),
)


# Entries that may be of one series.
_KIN = st.builds(
    lambda entry, uid: replace(entry, uid=uid or entry.uid),
    calendar_entries(),
    st.sampled_from(["", "a", "b"]),
)


def calendar_file(path: Path, *entries: CalendarEntry) -> Path:
    with path.open("wb") as stream:
        write_calendar(stream, entries, "-//Example//Test//EN")
    return path


def counts_of(report: CalendarImport) -> tuple[int, int, int, int]:
    return report.new, report.updated, report.identical, len(report.rejected)


def bring(workspace: Workspace, folder: Path, *entries: CalendarEntry) -> CalendarImport:
    return workspace.calendar_files.import_files([calendar_file(folder / "in.ics", *entries)])


def exported(workspace: Workspace, folder: Path) -> list[CalendarEntry]:
    path = folder / "out.ics"
    workspace.calendar_files.export(path)
    return list(read_calendar(path.read_bytes()).entries)


def week_of(workspace: Workspace, first: date, until: date) -> list[tuple[str, str]]:
    found = workspace.agenda.occurrences(first, until)
    return [(one.starts, one.appointment.subject) for one in found]


def _id(workspace: Workspace, uid: str, table: str = "appointment") -> int:
    row = workspace.database.reader().execute(f"SELECT id FROM {table} WHERE uid = ?", (uid,))
    return int(row.fetchone()[0])


def test_entries_come_in_as_one_change_that_is_taken_back(
    workspace: Workspace, tmp_path: Path
) -> None:
    before = dump(workspace.database)
    report = bring(workspace, tmp_path, MEETING, WEEKLY, MOVED, CALL)
    assert counts_of(report) == (4, 0, 0, 0)
    assert week_of(workspace, date(2026, 3, 1), date(2026, 5, 1)) == [
        ("2026-03-23T09:00", "Réunion"),
        ("2026-03-23T09:00", "Réunion"),
        ("2026-04-07T14:00", "Réunion"),
        ("2026-04-13T09:00", "Réunion"),
    ]
    appointment = workspace.agenda.get(_id(workspace, MEETING.uid))
    assert appointment.alarms == (15,)
    assert [one.name for one in workspace.agenda.categories()] == ["Clients"]
    task = (
        workspace.database.reader()
        .execute("SELECT subject, due_date, due_time, priority, reminder_minutes, status FROM task")
        .fetchall()
    )
    assert task == [("Rappeler", "2026-03-01", "14:00", 2, 30, "open")]
    workspace.undo.undo(report.change_id)
    assert differences(before, dump(workspace.database)) == []


def test_what_came_in_goes_out_as_it_came(workspace: Workspace, tmp_path: Path) -> None:
    came = [MEETING, WEEKLY, MOVED, CALL]
    bring(workspace, tmp_path, *came)
    assert exported(workspace, tmp_path) == came


def test_the_same_file_again_changes_nothing(workspace: Workspace, tmp_path: Path) -> None:
    bring(workspace, tmp_path, MEETING, WEEKLY, MOVED, CALL)
    before = dump(workspace.database)
    again = bring(workspace, tmp_path, MEETING, WEEKLY, MOVED, CALL)
    assert counts_of(again) == (0, 0, 4, 0)
    assert again.change_id == 0
    assert differences(before, dump(workspace.database)) == []


def test_an_export_brought_in_again_changes_nothing(workspace: Workspace, tmp_path: Path) -> None:
    contact_id, _ = workspace.contacts.create(
        ContactDraft(values={"given_name": "Ana"}, emails=(Email(address="ana@example.com"),))
    )
    own = AppointmentDraft(
        "Visite", "2026-03-25T10:00", "2026-03-25T11:00", contact_ids=(contact_id,), alarms=(10,),
        recurrence="FREQ=DAILY;COUNT=3", time_zone="Europe/Paris",
    )  # fmt: skip
    own_id, _ = workspace.agenda.create(own)
    workspace.agenda.edit(own_id, {"subject": "Autre"}, scope="one", original="2026-03-26T10:00")
    bring(workspace, tmp_path, WEEKLY, MOVED)
    workspace.agenda.edit(_id(workspace, WEEKLY.uid), {"location": "Rennes"})
    written = exported(workspace, tmp_path)
    assert len(written) == 4
    assert written[0].attendees == (CalendarPerson("Ana", "ana@example.com"),)
    before = dump(workspace.database)
    again = workspace.calendar_files.import_files([tmp_path / "out.ics"])
    assert counts_of(again) == (0, 0, 4, 0)
    assert differences(before, dump(workspace.database)) == []


def test_a_changed_file_brings_what_it_changed_and_no_more(
    workspace: Workspace, tmp_path: Path
) -> None:
    bring(workspace, tmp_path, MEETING, CALL)
    meeting = _id(workspace, MEETING.uid)
    workspace.agenda.edit(meeting, {"subject": "Réunion chez nous"})
    later = replace(MEETING, starts="2026-03-24T09:00", ends="2026-03-24T10:00", sequence=1)
    report = bring(workspace, tmp_path, later, replace(CALL, status="completed", sequence=1))
    assert counts_of(report) == (0, 2, 0, 0)
    appointment = workspace.agenda.get(meeting)
    assert appointment.subject == "Réunion chez nous"
    assert (appointment.starts, appointment.ends) == ("2026-03-24T09:00", "2026-03-24T10:00")
    assert week_of(workspace, date(2026, 3, 23), date(2026, 3, 30)) == [
        ("2026-03-24T09:00", "Réunion chez nous")
    ]
    task = workspace.database.reader().execute("SELECT status, closed_at FROM task").fetchone()
    assert task[0] == "done" and task[1]
    written = exported(workspace, tmp_path)[0]
    assert (written.summary, written.starts) == ("Réunion chez nous", "2026-03-24T09:00")
    assert written.extra == MEETING.extra


def test_what_the_user_changed_stays_when_the_file_did_not(
    workspace: Workspace, tmp_path: Path
) -> None:
    bring(workspace, tmp_path, MEETING)
    meeting = _id(workspace, MEETING.uid)
    workspace.agenda.edit(meeting, {"starts": "2026-03-25T09:00"})
    assert counts_of(bring(workspace, tmp_path, MEETING)) == (0, 0, 1, 0)
    assert workspace.agenda.get(meeting).starts == "2026-03-25T09:00"


def test_older_and_repeated_revisions_are_told(workspace: Workspace, tmp_path: Path) -> None:
    newer = replace(MEETING, sequence=3, summary="Neu")
    report = bring(workspace, tmp_path, MEETING, newer, newer)
    assert counts_of(report) == (1, 0, 1, 1)
    (rejected,) = report.rejected
    assert (rejected.file, rejected.title, rejected.reason) == ("in.ics", "Réunion", "superseded")
    assert rejected.line > 1
    again = bring(workspace, tmp_path, MEETING)
    assert [one.reason for one in again.rejected] == ["older"]
    assert workspace.agenda.get(_id(workspace, MEETING.uid)).subject == "Neu"


def test_contacts_are_known_by_their_address(workspace: Workspace, tmp_path: Path) -> None:
    zoe, _ = workspace.contacts.create(
        ContactDraft(values={"given_name": "Zoé"}, emails=(Email(address="Zoe@Example.com"),))
    )
    for name in ("Jean", "Jeanne"):
        workspace.contacts.create(
            ContactDraft(
                values={"given_name": name}, emails=(Email(address="famille@example.com"),)
            )
        )
    entry = replace(
        MEETING,
        attendees=(*MEETING.attendees, CalendarPerson("", "famille@example.com")),
        organizer=CalendarPerson("Z", "ZOE@example.com"),
    )
    report = bring(workspace, tmp_path, entry)
    assert report.linked == 1
    meeting = workspace.agenda.get(_id(workspace, MEETING.uid))
    assert [contact_id for contact_id, _ in meeting.contacts] == [zoe]
    assert exported(workspace, tmp_path) == [entry]


def test_a_cancellation_cancels(workspace: Workspace, tmp_path: Path) -> None:
    bring(workspace, tmp_path, MEETING)
    told = CalendarEntry(uid=MEETING.uid, status="cancelled", sequence=1)
    report = bring(workspace, tmp_path, told, CalendarEntry(uid="who?", status="cancelled"))
    assert counts_of(report) == (0, 1, 0, 1)
    assert report.rejected[0].reason == "no_start"
    assert workspace.agenda.get(_id(workspace, MEETING.uid)).status == "cancelled"


def test_an_exception_finds_its_series_later(workspace: Workspace, tmp_path: Path) -> None:
    assert counts_of(bring(workspace, tmp_path, MOVED)) == (1, 0, 0, 0)
    assert counts_of(bring(workspace, tmp_path, MOVED)) == (0, 0, 1, 0)
    assert exported(workspace, tmp_path) == [MOVED]
    assert counts_of(bring(workspace, tmp_path, WEEKLY, MOVED)) == (1, 1, 0, 0)
    assert len(week_of(workspace, date(2026, 4, 6), date(2026, 4, 12))) == 1
    assert sorted(exported(workspace, tmp_path), key=lambda one: one.starts) == [WEEKLY, MOVED]


def test_one_occurrence_has_one_exception(workspace: Workspace, tmp_path: Path) -> None:
    local = replace(MOVED, replaces=ReplacedOccurrence("2026-04-06T09:00", "Europe/Paris"))
    report = bring(workspace, tmp_path, WEEKLY, MOVED, local)
    assert [one.reason for one in report.rejected] == ["superseded"]
    assert counts_of(bring(workspace, tmp_path, WEEKLY, MOVED, local)) == (0, 0, 2, 1)
    workspace.undo.undo(report.change_id)
    # Without their series nobody knows that the two are one.
    assert counts_of(bring(workspace, tmp_path, MOVED, local)) == (2, 0, 0, 0)
    assert exported(workspace, tmp_path) == [MOVED, local]


def test_a_rehearsal_counts_and_writes_nothing(workspace: Workspace, tmp_path: Path) -> None:
    workspace.contacts.create(
        ContactDraft(values={"given_name": "Zoé"}, emails=(Email(address="zoe@example.com"),))
    )
    path = calendar_file(tmp_path / "in.ics", MEETING, WEEKLY, MOVED, CALL)
    before = dump(workspace.database)
    told = workspace.calendar_files.rehearse([path])
    assert counts_of(told) == (4, 0, 0, 0)
    assert (told.linked, told.change_id) == (3, 0)
    assert differences(before, dump(workspace.database)) == []
    done = workspace.calendar_files.import_files([path])
    assert (counts_of(done), done.linked) == (counts_of(told), told.linked)
    calendar_file(path, MEETING, replace(WEEKLY, sequence=1, location="Rennes"), MOVED, CALL)
    assert counts_of(workspace.calendar_files.rehearse([path])) == (0, 1, 3, 0)


def test_files_of_other_programs_come_in(workspace: Workspace, tmp_path: Path) -> None:
    paths = sorted(shared_data("import/ics").glob("*.ics"))
    report = workspace.calendar_files.import_files(paths)
    told = sum(len(read_calendar(path.read_bytes()).entries) for path in paths)
    assert report.entries == told == 151
    # Five answers without a time; of nine revisions of one meeting the newest.
    reasons = sorted(one.reason for one in report.rejected)
    assert set(reasons) <= {"no_start", "superseded"}
    before = dump(workspace.database)
    again = workspace.calendar_files.import_files(paths)
    assert (again.new, again.updated, again.change_id) == (0, 0, 0)
    assert again.identical + len(again.rejected) == told
    assert differences(before, dump(workspace.database)) == []
    workspace.undo.undo(report.change_id)
    assert workspace.agenda.occurrences(date(2000, 1, 1), date(2026, 1, 1)) == []


def test_a_window_is_exported_with_whole_series(workspace: Workspace, tmp_path: Path) -> None:
    far = replace(MEETING, uid="far", starts="2027-01-01T09:00", ends="2027-01-01T10:00")
    bring(workspace, tmp_path, MEETING, WEEKLY, MOVED, far, CALL)
    path = tmp_path / "week.ics"
    count = workspace.calendar_files.export(path, first=date(2026, 4, 7), last=date(2026, 4, 7))
    assert count == 2
    assert list(read_calendar(path.read_bytes()).entries) == [WEEKLY, MOVED]
    march = workspace.calendar_files.export(path, first=date(2026, 3, 1), last=date(2026, 3, 1))
    assert march == 1
    assert list(read_calendar(path.read_bytes()).entries) == [CALL]


def test_files_that_are_no_calendars_are_refused(workspace: Workspace, tmp_path: Path) -> None:
    text = tmp_path / "list.ics"
    text.write_text("name;town\nA;B\n", encoding="utf-8")
    for path, code in ((text, "no_calendar"), (tmp_path, "folder"), (tmp_path / "x", "missing")):
        with pytest.raises(FileRefused) as refused:
            workspace.calendar_files.import_files([path])
        assert refused.value.code == code


def test_a_stopped_import_leaves_nothing(workspace: Workspace, tmp_path: Path) -> None:
    progress = Progress()
    progress.cancel()
    before = dump(workspace.database)
    path = calendar_file(tmp_path / "in.ics", MEETING)
    with pytest.raises(Cancelled):
        workspace.calendar_files.import_files([path], progress=progress)
    assert differences(before, dump(workspace.database)) == []


def test_titles_are_found_where_there_is_none(workspace: Workspace, tmp_path: Path) -> None:
    bare = CalendarEntry(uid="bare", starts="2026-03-01")
    told = replace(bare, uid="told", description="Première ligne\nseconde")
    bring(workspace, tmp_path, bare, told)
    assert workspace.agenda.get(_id(workspace, "bare")).subject == "…"
    assert workspace.agenda.get(_id(workspace, "told")).subject == "Première ligne"
    assert exported(workspace, tmp_path) == [bare, told]


def test_a_rule_nobody_understands_costs_the_rule_alone(
    workspace: Workspace, tmp_path: Path
) -> None:
    odd = replace(MEETING, recurrence_rule="FREQ=WEEKLY;RSCALE=HEBREW")
    report = bring(workspace, tmp_path, odd)
    assert counts_of(report) == (1, 0, 0, 0)
    assert [problem.reason for _, problem in report.problems] == ["bad_rule"]
    assert exported(workspace, tmp_path) == [odd]


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(_KIN, max_size=4))
def test_whatever_comes_in_goes_out_and_is_known_again(
    workspace: Workspace, tmp_path: Path, entries: list[CalendarEntry]
) -> None:
    before = dump(workspace.database)
    report = bring(workspace, tmp_path, *entries)
    try:
        assert report.entries == len(entries)
        rejected = {one.reason for one in report.rejected}
        assert rejected <= {"superseded", "unusable", "no_start"}
        written = exported(workspace, tmp_path)
        assert len(written) == report.new
        parted = {one.uid for one in entries if one.replaces and one.replaces.and_following}
        for entry in written:
            assert entry in entries or entry.uid.partition("/")[0] in parted
        again = workspace.calendar_files.import_files([tmp_path / "out.ics"])
        assert (again.new, again.updated, again.identical) == (0, 0, len(written))
    finally:
        if report.change_id:
            workspace.undo.undo(report.change_id)
    assert differences(before, dump(workspace.database)) == []


def test_one_time_of_a_repeated_task_becomes_a_task(workspace: Workspace, tmp_path: Path) -> None:
    monthly = replace(CALL, recurrence_rule="FREQ=MONTHLY")
    other = replace(
        CALL,
        summary="Rappeler plus tard",
        due="2026-04-03T08:00",
        replaces=ReplacedOccurrence("2026-04-01T08:00", "America/New_York"),
    )
    report = bring(workspace, tmp_path, monthly, other)
    assert counts_of(report) == (2, 0, 0, 0)
    assert [problem.reason for _, problem in report.problems] == ["task_exception"]
    found = workspace.database.reader().execute(
        "SELECT subject, due_date, recurrence FROM task ORDER BY due_date"
    )
    assert found.fetchall() == [
        ("Rappeler", "2026-03-01", "FREQ=MONTHLY"),
        ("Rappeler plus tard", "2026-04-03", ""),
    ]
    assert exported(workspace, tmp_path) == [monthly, other]
    assert counts_of(bring(workspace, tmp_path, monthly, other)) == (0, 0, 2, 0)


def _open_tasks(workspace: Workspace) -> list[tuple[str, str, str]]:
    return (
        workspace.database.reader()
        .execute(
            "SELECT subject, due_date, recurrence FROM task WHERE closed_at IS NULL"
            " ORDER BY due_date, subject"
        )
        .fetchall()
    )


@pytest.mark.parametrize("together", [True, False])
@pytest.mark.parametrize(
    ("rule", "rest"),
    [
        ("FREQ=MONTHLY", [("Rappeler", "2026-05-01", "FREQ=MONTHLY")]),
        ("FREQ=MONTHLY;COUNT=4", [("Rappeler", "2026-05-01", "FREQ=MONTHLY;COUNT=2")]),
        ("FREQ=MONTHLY;COUNT=2", []),
    ],
)
def test_a_repeated_task_passes_over_the_times_that_are_tasks_of_their_own(
    workspace: Workspace,
    tmp_path: Path,
    together: bool,
    rule: str,
    rest: list[tuple[str, str, str]],
) -> None:
    monthly = replace(CALL, recurrence_rule=rule)
    apart = [
        replace(
            CALL,
            summary=f"Autrement {month}",
            due=f"2026-0{month}-03T08:00",
            replaces=ReplacedOccurrence(f"2026-0{month}-01T08:00", "America/New_York"),
        )
        for month in (3, 4)
    ]
    if not together:
        bring(workspace, tmp_path, monthly)
    before = dump(workspace.database)
    report = bring(workspace, tmp_path, *([monthly] if together else []), *apart)
    assert _open_tasks(workspace) == [
        ("Autrement 3", "2026-03-03", ""),
        ("Autrement 4", "2026-04-03", ""),
        *rest,
    ]
    assert exported(workspace, tmp_path) == [monthly, *apart]
    assert counts_of(bring(workspace, tmp_path, monthly, *apart)) == (0, 0, 3, 0)
    workspace.undo.undo(report.change_id)
    assert differences(before, dump(workspace.database)) == []


def test_a_repeated_task_that_is_done_passes_over_a_later_time_of_its_own(
    workspace: Workspace, tmp_path: Path
) -> None:
    yearly = replace(CALL, due="2090-03-01T08:00", recurrence_rule="FREQ=YEARLY")
    other = replace(
        CALL,
        summary="Autrement",
        due="2091-03-05T08:00",
        replaces=ReplacedOccurrence("2091-03-01T08:00", "America/New_York"),
    )
    bring(workspace, tmp_path, yearly, other)
    task_id = workspace.database.reader().execute("SELECT id FROM task WHERE subject = 'Rappeler'")
    workspace.tasks.complete([task_id.fetchone()[0]])
    assert _open_tasks(workspace) == [
        ("Autrement", "2091-03-05", ""),
        ("Rappeler", "2092-03-01", "FREQ=YEARLY"),
    ]


def test_a_large_file_is_written_in_pieces(workspace: Workspace, tmp_path: Path) -> None:
    many = [replace(MEETING, uid=f"m{number}") for number in range(2_500)]
    assert counts_of(bring(workspace, tmp_path, *many)) == (2_500, 0, 0, 0)
    stream = io.BytesIO((tmp_path / "in.ics").read_bytes())
    assert exported(workspace, tmp_path) == list(read_calendar(stream).entries)
