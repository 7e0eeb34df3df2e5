"""Calendar files written and read again: nothing is lost, and others read the same."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import icalendar
import pytest
import recurring_ical_events
from hypothesis import given, settings
from hypothesis import strategies as st

from sme_crm.domain.calendar_entry import (
    CalendarAlarm,
    CalendarEntry,
    CalendarFile,
    CalendarPerson,
    ReplacedOccurrence,
)
from sme_crm.formats.icalendar.lines import clean_line, clean_text
from sme_crm.formats.icalendar.reading import read_calendar
from sme_crm.formats.icalendar.writing import write_calendar
from tests.domain.hostile_text import naughty_strings
from tests.shared_data import shared_data

_PRODUCT = "-//Example//Test 1.0//EN"
_STAMP = "2026-11-22T08:00:00Z"


def _write(*entries: CalendarEntry, name: str = "") -> bytes:
    stream = io.BytesIO()
    assert write_calendar(stream, entries, _PRODUCT, name, _STAMP) == len(entries)
    return stream.getvalue()


def _again(*entries: CalendarEntry) -> CalendarFile:
    return read_calendar(_write(*entries))


# Texts as iCalendar can carry them; what it cannot is the subject of a test of its own.
_TEXT = st.text(max_size=40).map(clean_text)
_LINE = st.text(max_size=40).map(clean_line)
_WORD = _TEXT.map(str.strip).filter(bool)
_DAYS = st.dates(date(1970, 1, 2), date(2060, 12, 30))
_ZONES = st.sampled_from(["", "UTC", "Europe/Paris", "America/New_York", "Asia/Kathmandu"])
_RULES = st.sampled_from(
    ["", "FREQ=DAILY;COUNT=3", "FREQ=WEEKLY;BYDAY=MO,FR", "FREQ=YEARLY;UNTIL=20301231T000000Z"]
)


@st.composite
def _times(draw: st.DrawFn, timed: bool) -> str:
    day = draw(_DAYS).isoformat()
    if not timed:
        return day
    hour, minute = draw(st.integers(0, 23)), draw(st.integers(0, 59))
    second = draw(st.sampled_from([0, 0, 0, 7]))
    return f"{day}T{hour:02}:{minute:02}" + (f":{second:02}" if second else "")


_INSTANTS = st.just("") | st.builds(
    lambda at: at.replace(microsecond=0).isoformat() + "Z",
    st.datetimes(datetime(1970, 1, 1), datetime(2060, 1, 1)),
)
_PEOPLE = st.builds(
    CalendarPerson,
    _TEXT,
    _LINE.map(str.strip),
    st.sampled_from(["", "accepted", "needs-action"]),
    st.sampled_from(["", ";ROLE=CHAIR;RSVP=TRUE", ';MEMBER="mailto:a:b;c"']),
).map(lambda person: replace(person, address=re.sub("(?i)^mailto *:", "", person.address).strip()))
_EXTRA = st.lists(
    st.builds(lambda text: f"X-EXTRA;P=1:{text}", _LINE)
    | st.just('GEO;X="a:b":1;2')
    | st.just("COMMENT:a\\, b\\n"),
    max_size=2,
).map(tuple)
_ALARMS = st.builds(
    CalendarAlarm,
    st.integers(-100_000, 100_000),
    anchor=st.sampled_from(["start", "end"]),
    action=st.sampled_from(["display", "audio", "email"]),
    text=_TEXT,
    extra=st.sampled_from([(), ("REPEAT:2", "DURATION:PT5M")]),
) | st.builds(CalendarAlarm, at=_INSTANTS.filter(bool), text=_TEXT)


@st.composite
def calendar_entries(draw: st.DrawFn) -> CalendarEntry:
    """Any entry as reading makes them."""
    task = draw(st.booleans())
    timed = draw(st.booleans())
    zone = draw(_ZONES) if timed else ""
    starts = draw(_times(timed)) if not task or draw(st.booleans()) else ""
    ends = max(draw(st.just("") | _times(timed)), starts) if starts and not task else ""
    if starts and not timed and ends == starts:
        ends = ""
    lists = st.lists(_times(timed), max_size=3, unique=True).map(sorted).map(tuple)
    due = draw(_times(timed)) if task and draw(st.booleans()) else ""
    periods = []
    if timed and starts and draw(st.booleans()):
        periods = [f"{draw(_times(True))}/{draw(_times(True))}"]
    replaced = st.none() | st.builds(ReplacedOccurrence, _times(True), _ZONES, st.booleans())
    return CalendarEntry(
        kind="task" if task else "appointment",
        uid=draw(_TEXT.filter(bool)),
        summary=draw(_TEXT),
        description=draw(_TEXT),
        location=draw(_TEXT),
        url=draw(_LINE.map(str.strip)),
        starts=starts,
        ends=ends,
        time_zone=zone if starts or due else "",
        due=due,
        completed=draw(_INSTANTS) if task else "",
        percent=draw(st.none() | st.integers(0, 100)) if task else None,
        priority=draw(st.integers(0, 9)),
        status=draw(
            st.sampled_from(
                ["", "needs-action", "in-process", "completed", "cancelled"]
                if task
                else ["", "tentative", "confirmed", "cancelled"]
            )
        ),
        transparency=draw(st.sampled_from(["busy", "free"])),
        classification=draw(st.sampled_from(["", "public", "private", "x-own"])),
        categories=tuple(draw(st.lists(_WORD, max_size=3, unique=True))),
        organizer=draw(st.none() | _PEOPLE),
        attendees=tuple(draw(st.lists(_PEOPLE, max_size=3))),
        recurrence_rule=draw(_RULES),
        excluded=draw(lists) if starts else (),
        added=tuple(sorted((*draw(lists), *periods))) if starts else (),
        replaces=draw(replaced),
        alarms=tuple(draw(st.lists(_ALARMS, max_size=3))),
        sequence=draw(st.integers(0, 999)),
        created=draw(_INSTANTS),
        modified=draw(_INSTANTS),
        parameters=draw(st.sampled_from([(), ("SUMMARY;LANGUAGE=fr",)])),
        extra=draw(_EXTRA),
    )


@settings(max_examples=120, deadline=None)
@given(st.lists(calendar_entries(), max_size=3), _TEXT)
def test_what_is_written_is_read_again(entries: list[CalendarEntry], name: str) -> None:
    written = _write(*entries, name=name)
    found = read_calendar(written)
    assert list(found.entries) == entries
    assert found.name == name
    assert _write(*found.entries, name=name) == written


@settings(max_examples=40, deadline=None)
@given(st.lists(calendar_entries(), max_size=3))
def test_lines_are_short_and_cut_no_letter(entries: list[CalendarEntry]) -> None:
    for line in _write(*entries).split(b"\r\n"):
        assert len(line) <= 75
        line.decode()
        assert b"\n" not in line and b"\r" not in line


@settings(max_examples=70, deadline=None)
@given(calendar_entries())
def test_another_reader_sees_the_same(entry: CalendarEntry) -> None:
    calendar = icalendar.Calendar.from_ical(_write(entry))
    assert str(calendar["PRODID"]) == _PRODUCT
    (component,) = calendar.walk("VTODO" if entry.kind == "task" else "VEVENT")
    for name, text in (
        ("UID", entry.uid),
        ("SUMMARY", entry.summary),
        ("DESCRIPTION", entry.description),
        ("LOCATION", entry.location),
    ):
        assert str(component.get(name, "")) == text
    for name, text in (("DTSTART", entry.starts), ("DTEND", entry.ends), ("DUE", entry.due)):
        if not text:
            assert name not in component
            continue
        told = component[name].dt
        if "T" not in text:
            assert told == date.fromisoformat(text)
            continue
        assert told.replace(tzinfo=None) == datetime.fromisoformat(text)
        zone = ZoneInfo(entry.time_zone) if entry.time_zone else None
        assert (told.tzinfo is None) == (zone is None)
        if zone is not None:
            assert told.utcoffset() == datetime.fromisoformat(text).replace(tzinfo=zone).utcoffset()
    assert component["DTSTAMP"].dt == datetime(2026, 11, 22, 8, tzinfo=UTC)
    assert len(component.walk("VALARM")) == len(entry.alarms)


def test_texts_that_break_careless_programs() -> None:
    texts = naughty_strings()
    texts += [chr(code) for code in range(0x180)] + ["\\n", "\\", "a;b,c:d", "\u2028", "😀" * 50]
    entries = [
        CalendarEntry(uid=f"u{number}", summary=text, description=text, location=text,
                      starts="2026-01-01", url=text,
                      attendees=(CalendarPerson(text, "a@example.com"),))
        for number, text in enumerate(texts)
    ]  # fmt: skip
    found = _again(*entries).entries
    assert [entry.summary for entry in found] == list(map(clean_text, texts))
    assert [entry.description for entry in found] == list(map(clean_text, texts))
    assert [entry.attendees[0].name for entry in found] == list(map(clean_text, texts))
    assert [entry.url for entry in found] == [clean_line(text).strip() for text in texts]


def test_marks_of_the_format_are_escaped() -> None:
    entry = CalendarEntry(uid="x", summary="a;b,c\\d\ne", categories=("f,g;h",))
    written = _write(entry)
    assert b"\r\nSUMMARY:a\\;b\\,c\\\\d\\ne\r\n" in written
    assert b"\r\nCATEGORIES:f\\,g\\;h\r\n" in written


def test_control_characters_are_taken_out() -> None:
    told = "a\0b\x08c\td\r\ne\rf\x7fg\ud83dh"
    (entry,) = _again(CalendarEntry(uid="x", summary=told, starts="2026-01-01")).entries
    assert entry.summary == "abc\td\ne\nfg\ufffdh"


def test_raw_lines_cannot_add_lines() -> None:
    hostile = CalendarEntry(
        uid="x",
        starts="2026-01-01",
        url="http://a\r\nSUMMARY:evil",
        extra=("X-A:b\r\nSUMMARY:evil",),
        organizer=CalendarPerson("n", "a@b\nSUMMARY:evil", "", ";X=1\nSUMMARY:evil"),
        recurrence_rule="FREQ=DAILY\nSUMMARY:evil",
    )
    assert b"\nSUMMARY" not in _write(hostile)


def test_files_of_other_programs_survive() -> None:
    for path in sorted(shared_data("import/ics").glob("*.ics")):
        first = read_calendar(path.read_bytes())
        stream = io.BytesIO()
        write_calendar(stream, first.entries, _PRODUCT, first.name)
        again = read_calendar(stream.getvalue())
        assert again.entries == first.entries, path.name
        assert again.name == first.name
        assert {problem.reason for problem in again.problems} <= {"no_start"}


@pytest.mark.parametrize(
    ("name", "stands_in"),
    [("Europe/Paris", "Europe/Paris"), ("", ""), ("UTC", "UTC"), ("Atlantis/Capital", "")],
)
def test_zones_are_written_when_they_are_needed(name: str, stands_in: str) -> None:
    entry = CalendarEntry(uid="x", starts="2026-01-01T09:00", time_zone=name)
    written = _write(entry)
    assert written.count(b"BEGIN:VTIMEZONE") == (name == "Europe/Paris")
    assert read_calendar(written).entries[0].time_zone == stands_in


def test_a_series_with_exceptions_takes_place_as_told() -> None:
    series = CalendarEntry(
        uid="s",
        summary="Réunion",
        starts="2026-03-23T09:00",
        ends="2026-03-23T10:00",
        time_zone="Europe/Paris",
        recurrence_rule="FREQ=WEEKLY;COUNT=5",
        excluded=("2026-04-06T09:00",),
        added=("2026-04-08T14:00",),
    )
    moved = replace(
        series,
        starts="2026-03-31T11:00",
        ends="2026-03-31T12:00",
        recurrence_rule="",
        excluded=(),
        added=(),
        replaces=ReplacedOccurrence("2026-03-30T09:00", "Europe/Paris"),
    )
    calendar = icalendar.Calendar.from_ical(_write(series, moved))
    found = recurring_ical_events.of(calendar).between((2026, 1, 1), (2027, 1, 1))
    starts = sorted(event["DTSTART"].dt.astimezone(UTC).isoformat()[:16] for event in found)
    # The clock goes forward on 29 March: nine o'clock stays nine o'clock.
    assert starts == [
        "2026-03-23T08:00",
        "2026-03-31T09:00",
        "2026-04-08T12:00",
        "2026-04-13T07:00",
        "2026-04-20T07:00",
    ]


def test_an_entry_without_uid_gets_one_that_stays() -> None:
    entry = CalendarEntry(summary="a", starts="2026-01-01")
    first, again = _again(entry).entries[0], _again(entry).entries[0]
    assert first.uid == again.uid != ""
    assert _again(replace(entry, summary="b")).entries[0].uid != first.uid


def test_an_empty_calendar_is_one() -> None:
    found = _again()
    assert (found.entries, found.problems, found.counts) == ((), (), {"VCALENDAR": 1})
