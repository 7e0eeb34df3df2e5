"""Exceptions of files that are for the following occurrences too: their series is parted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sme_crm.domain.appointment_times import moment_text
from sme_crm.domain.calendar_entry import ReplacedOccurrence
from sme_crm.domain.recurrence import occurrences, parse_rule
from sme_crm.services.workspace import Workspace
from tests.services.data_dump import differences, dump
from tests.services.test_calendar_files import (
    MOVED,
    WEEKLY,
    bring,
    calendar_file,
    counts_of,
    exported,
    week_of,
)

LATER = replace(
    WEEKLY,
    summary="Réunion du soir",
    starts="2026-04-07T18:00",
    ends="2026-04-07T19:30",
    recurrence_rule="",
    excluded=(),
    replaces=ReplacedOccurrence("2026-04-06T07:00", "UTC", and_following=True),
)
"""From the third of `WEEKLY` on, on Tuesday evening."""
LAST = replace(
    MOVED,
    starts="2026-04-15T12:00",
    ends="2026-04-15T13:00",
    replaces=ReplacedOccurrence("2026-04-13T09:00", "Europe/Paris"),
)
SPRING = (date(2026, 3, 1), date(2026, 6, 1))


def test_an_exception_for_the_following_too_parts_its_series(
    workspace: Workspace, tmp_path: Path
) -> None:
    before = dump(workspace.database)
    report = bring(workspace, tmp_path, WEEKLY, LATER)
    assert counts_of(report) == (2, 0, 0, 0)
    assert week_of(workspace, *SPRING) == [
        ("2026-03-23T09:00", "Réunion"),
        ("2026-04-07T18:00", "Réunion du soir"),
        ("2026-04-14T18:00", "Réunion du soir"),
    ]
    inside = dump(workspace.database)
    assert counts_of(bring(workspace, tmp_path, WEEKLY, LATER)) == (0, 0, 2, 0)
    assert counts_of(bring(workspace, tmp_path, LATER)) == (0, 0, 1, 0)
    out = exported(workspace, tmp_path)
    assert [one.replaces for one in out] == [None, None]
    assert counts_of(bring(workspace, tmp_path, *out)) == (0, 0, 2, 0)
    assert differences(inside, dump(workspace.database)) == []
    workspace.undo.undo(report.change_id)
    assert differences(before, dump(workspace.database)) == []


def test_exceptions_go_with_what_follows(workspace: Workspace, tmp_path: Path) -> None:
    bring(workspace, tmp_path, WEEKLY, LATER, LAST)
    told = [
        ("2026-03-23T09:00", "Réunion"),
        ("2026-04-07T18:00", "Réunion du soir"),
        ("2026-04-15T12:00", "Réunion"),
    ]
    assert week_of(workspace, *SPRING) == told
    assert counts_of(bring(workspace, tmp_path, WEEKLY, LATER, LAST)) == (0, 0, 3, 0)


def test_a_series_of_the_data_file_is_parted_later(workspace: Workspace, tmp_path: Path) -> None:
    bring(workspace, tmp_path, WEEKLY, LAST)
    before = dump(workspace.database)
    rehearsed = workspace.calendar_files.rehearse([calendar_file(tmp_path / "later.ics", LATER)])
    report = bring(workspace, tmp_path, LATER)
    assert counts_of(report) == counts_of(rehearsed) == (1, 0, 0, 0)
    told = [
        ("2026-03-23T09:00", "Réunion"),
        ("2026-04-07T18:00", "Réunion du soir"),
        ("2026-04-15T12:00", "Réunion"),
    ]
    assert week_of(workspace, *SPRING) == told
    again = bring(workspace, tmp_path, WEEKLY, LATER)
    assert again.new == 0
    assert week_of(workspace, *SPRING) == told
    assert counts_of(bring(workspace, tmp_path, WEEKLY, LATER)) == (0, 0, 2, 0)
    workspace.undo.undo(again.change_id)
    workspace.undo.undo(report.change_id)
    assert differences(before, dump(workspace.database)) == []


def test_a_change_from_the_first_on_is_the_series(workspace: Workspace, tmp_path: Path) -> None:
    first = ReplacedOccurrence("2026-03-23T09:00", "Europe/Paris", and_following=True)
    moved = replace(LATER, starts="2026-03-24T18:00", ends="2026-03-24T19:00", replaces=first)
    report = bring(workspace, tmp_path, WEEKLY, moved)
    assert (counts_of(report), report.rejected[0].reason) == ((1, 0, 0, 1), "superseded")
    assert [starts for starts, _ in week_of(workspace, *SPRING)] == [
        "2026-03-24T18:00",
        "2026-04-07T18:00",
        "2026-04-14T18:00",
    ]


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.sampled_from(["FREQ=DAILY;INTERVAL=3", "FREQ=WEEKLY;BYDAY=MO,TH", "FREQ=MONTHLY"]),
    st.sampled_from(["", ";COUNT=9", ";UNTIL=20260602T000000Z"]),
    st.lists(
        st.tuples(st.integers(1, 6), st.integers(-20, 20)), max_size=3, unique_by=lambda one: one[0]
    ),
    st.sampled_from(["Europe/Paris", "UTC", ""]),
)
def test_what_follows_is_moved_as_far(
    workspace: Workspace, tmp_path: Path, rule: str, end: str, turns: list[tuple[int, int]],
    zone: str,
) -> None:  # fmt: skip
    """Every occurrence takes place once, moved by what the last change before it says."""
    series = replace(WEEKLY, recurrence_rule=rule + end, excluded=(), time_zone=zone)
    start = datetime(2026, 3, 23, 9)
    found_by_rule = occurrences(parse_rule(rule + end), start, start, datetime(2026, 7, 1))
    plain = [one for one in found_by_rule if isinstance(one, datetime)]
    told = [series]
    hours: dict[datetime, int] = {}
    for place, later in turns:
        if place < len(plain):
            at = plain[place]
            hours[at] = later if 0 <= at.hour + later < 23 else 0
            new = at + timedelta(hours=hours[at])
            replaced = ReplacedOccurrence(moment_text(at), zone, and_following=True)
            ends = moment_text(new + timedelta(hours=1))
            told.append(
                replace(
                    LATER, starts=moment_text(new), ends=ends, time_zone=zone, replaces=replaced
                )
            )
    report = bring(workspace, tmp_path, *told)
    try:
        found = [
            one.original
            for one in workspace.agenda.occurrences(date(2026, 3, 1), date(2026, 6, 20))
        ]
        expected = []
        for one in plain:
            last = max((at for at in hours if at <= one), default=None)
            expected.append(moment_text(one + timedelta(hours=hours[last] if last else 0)))
        assert found == [text for text in expected if text < "2026-06-20"]
    finally:
        workspace.undo.undo(report.change_id)
