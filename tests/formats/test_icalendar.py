"""Calendar files of other programs: every entry, and what was mended told with its reason."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sme_crm.domain.calendar_entry import (
    CalendarAlarm,
    CalendarEntry,
    CalendarFile,
    CalendarPerson,
    ReplacedOccurrence,
)
from sme_crm.formats.icalendar.lines import MAX_LINE
from sme_crm.formats.icalendar.reading import read_calendar
from tests.shared_data import shared_data

COUNTS = {
    "ical4j__Belgische32feestdagen": (30, 0),
    "ical4j__calconnect7": (1, 1),
    "ical4j__evolution": (1, 1),
    "ical4j__google_aus_holidays": (96, 2),
    "ical4j__groupwise": (1, 0),
    "ical4j__incoming": (9, 0),
    "ical4j__korganizer-lowercase": (1, 0),
    "ical4j__korganizer_sample": (2, 0),
    "icalendar__alarm_google_future": (1, 1),
    "icalendar__bom_calendar": (0, 0),
    "icalendar__broken_ical": (1, 0),
    "icalendar__issue_237_fail_to_parse_timezone_with_non_ascii_tzid": (1, 1),
    "icalendar__issue_466_respect_unique_timezone": (1, 1),
    "icalendar__x_location": (1, 1),
    "khal__cal_lots_of_timezones": (3, 7),
    "vobject__ms_tzid": (1, 1),
    "vobject__timezones": (0, 6),
    "vobject__tzid_8bit": (1, 1),
}


def _file(name: str) -> CalendarFile:
    return read_calendar(shared_data(f"import/ics/{name}.ics").read_bytes())


def _read(*lines: str, around: tuple[str, ...] = ()) -> CalendarFile:
    text = "\r\n".join(
        ("BEGIN:VCALENDAR", *around, "BEGIN:VEVENT", *lines, "END:VEVENT", "END:VCALENDAR", "")
    )
    return read_calendar(text.encode())


def _entry(*lines: str, around: tuple[str, ...] = ()) -> CalendarEntry:
    found = _read("UID:x", *lines, around=around)
    assert len(found.entries) == 1
    return found.entries[0]


def _reasons(found: CalendarFile) -> list[str]:
    return [problem.reason for problem in found.problems]


@pytest.mark.parametrize("name", COUNTS)
def test_files_of_other_programs_are_read_to_the_last_entry(name: str) -> None:
    found = _file(name)
    events, zones = COUNTS[name]
    assert (found.counts.get("VEVENT", 0), found.counts.get("VTIMEZONE", 0)) == (events, zones)
    assert len(found.entries) == events


def test_every_shared_calendar_is_counted() -> None:
    names = {path.stem for path in shared_data("import/ics").glob("*.ics")}
    assert names == set(COUNTS)


def test_what_a_phone_wrote() -> None:
    found = _file("icalendar__alarm_google_future")
    assert found.name == "Nicco Kunzmann"
    assert found.problems == ()
    (entry,) = found.entries
    # Told in UTC, lived in London: summer time.
    assert (entry.starts, entry.ends) == ("2024-10-04T19:15", "2024-10-04T20:00")
    assert entry.time_zone == "Europe/London"
    assert [(alarm.minutes, alarm.action) for alarm in entry.alarms] == [
        (10, "display"),
        (14, "display"),
        (15, "email"),
        (15, "display"),
    ]
    assert entry.alarms[2].extra == (
        "ATTENDEE:mailto:niccokunzmann@googlemail.com",
        "SUMMARY:Alarm notification",
    )


def test_days_that_claim_a_zone_and_a_length_in_seconds() -> None:
    first = _file("ical4j__google_aus_holidays").entries[0]
    assert (first.starts, first.ends, first.time_zone) == ("2004-12-25", "2004-12-26", "")
    assert first.all_day
    assert first.recurrence_rule == "FREQ=YEARLY"


@pytest.mark.parametrize(
    ("name", "zone", "starts"),
    [
        ("ical4j__evolution", "America/Chicago", "2008-06-24T13:00"),
        ("ical4j__calconnect7", "America/New_York", "2005-04-28T11:00"),
        ("vobject__ms_tzid", "Australia/Sydney", "2008-05-30T15:00"),
        ("vobject__tzid_8bit", "Asia/Yekaterinburg", "2008-05-30T15:00"),
        ("icalendar__issue_466_respect_unique_timezone", "Europe/Paris", "2022-10-21T20:00"),
        (
            "icalendar__issue_237_fail_to_parse_timezone_with_non_ascii_tzid",
            "America/Sao_Paulo",
            "2017-05-11T13:30",
        ),
    ],
)
def test_zones_other_programs_made_up(name: str, zone: str, starts: str) -> None:
    (entry,) = _file(name).entries
    assert (entry.time_zone, entry.starts) == (zone, starts)


def test_times_of_many_zones_come_into_one() -> None:
    first, _, changed = _file("khal__cal_lots_of_timezones").entries
    assert first.time_zone == "Europe/Berlin"
    assert (first.starts, first.ends) == ("2014-04-09T09:30", "2014-04-09T16:30")
    assert first.added == (
        "2014-04-11T18:30",
        "2014-04-13T18:30",
        "2014-04-15T18:30",
        "2014-04-18T09:30",
    )
    assert changed.replaces == ReplacedOccurrence("2014-07-07T07:00", "Europe/Amsterdam")


def test_answers_to_invitations_are_kept_and_told() -> None:
    found = _file("ical4j__incoming")
    assert _reasons(found) == ["no_start"] * 5
    assert [entry.starts for entry in found.entries].count("") == 5
    cancelled = found.entries[7]
    assert (cancelled.status, cancelled.starts) == ("cancelled", "")
    assert found.entries[8].ends == "1997-07-01T21:00"  # a DURATION of two hours


def test_people_with_and_without_mailto() -> None:
    first = _file("ical4j__incoming").entries[0]
    assert first.attendees[0] == CalendarPerson("BIG A", "A@example.com", "accepted", ";ROLE=CHAIR")
    assert first.attendees[4].address == "conf_Big@example.com"
    quoted = _entry("""ATTENDEE;CN="Dupont: l^'ami";PARTSTAT=DECLINED:tel:+33123""")
    assert quoted.attendees == (CalendarPerson('Dupont: l"ami', "tel:+33123", "declined"),)


def test_two_semicolons_and_small_letters() -> None:
    (broken,) = _file("icalendar__broken_ical").entries
    assert (broken.starts, broken.warnings) == ("2014-04-09T09:30", ())
    (small,) = _file("ical4j__korganizer-lowercase").entries
    assert (small.summary, small.starts) == ("Ted's Birthday", "2005-01-16")
    assert small.organizer == CalendarPerson("Tom", "tom@eastmond.org")


def test_mixed_line_ends_and_folds_inside_letters() -> None:
    text = b"BEGIN:VCALENDAR\nBEGIN:VEVENT\r\nUID:1\rSUMMARY:Caf\xc3\r\n \xa9 cr\xc3\n\t\xa8me\r\n"
    text += b"\r\nDTSTART:20260101T090000\r\r\nEND:VEVENT\rEND:VCALENDAR"
    (entry,) = read_calendar(text).entries
    assert (entry.summary, entry.starts) == ("Café crème", "2026-01-01T09:00")


def test_a_line_that_is_no_utf_8_is_read_as_windows_wrote_it() -> None:
    text = "BEGIN:VEVENT\nUID:1\nDTSTART:20260101\nSUMMARY:Déjeuner à l’hôtel\nEND:VEVENT\n"
    found = read_calendar(text.encode("cp1252"))
    assert found.entries[0].summary == "Déjeuner à l’hôtel"
    assert found.problems[0].reason == "not_utf8"
    assert found.problems[0].line == 4
    assert read_calendar(text.encode("utf-16")).entries == found.entries


def test_missing_begin_and_end_are_told() -> None:
    found = read_calendar(
        b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:20260101\nBEGIN:VALARM\nTRIGGER:-PT5M\n"
        b"BEGIN:VEVENT\nUID:b\nDTSTART:20260102\nEND:VTODO\n"
    )
    assert [entry.uid for entry in found.entries] == ["a", "b"]
    assert found.entries[0].alarms == (CalendarAlarm(5),)
    assert [(problem.line, problem.reason, problem.text) for problem in found.problems] == [
        (2, "not_closed", "VEVENT"),
        (10, "end_alone", "END:VTODO"),
        (7, "not_closed", "VEVENT"),
        (1, "not_closed", "VCALENDAR"),
    ]


def test_broken_lines_do_not_cost_the_rest() -> None:
    found = _read(
        "UID:x",
        "this is no property",
        "DTSTART:20260230T100000",
        "DESCRIPTION:first",
        "second, unfolded",
        "RRULE:every monday",
        "SUMMARY:kept",
        "EXDATE:20260101,nonsense",
    )
    (entry,) = found.entries
    assert (entry.summary, entry.description) == ("kept", "first\nsecond, unfolded")
    assert entry.excluded == ("2026-01-01",)
    assert (entry.starts, entry.recurrence_rule) == ("", "")
    assert set(entry.warnings) == {
        "broken_line", "line_joined", "bad_date", "bad_rule", "no_start",
    }  # fmt: skip
    told = {problem.reason: problem for problem in found.problems}
    assert told["broken_line"].line == 4
    assert told["broken_line"].text == "this is no property"
    assert told["bad_rule"].text == "every monday"


def test_nothing_unknown_is_lost() -> None:
    entry = _entry(
        "DTSTART:20260101",
        'X-THING;P="a:b":c',
        "BEGIN:X-NEST",
        "SUMMARY:inside",
        "BEGIN:X-DEEPER",
        "END:X-DEEPER",
        "END:X-NEST",
        "STATUS:POSTPONED",
        "SUMMARY;LANGUAGE=fr:titre",
        "GEO:1;2",
    )
    assert entry.summary == "titre"
    assert entry.parameters == ("SUMMARY;LANGUAGE=fr",)
    assert entry.extra == (
        'X-THING;P="a:b":c', "BEGIN:X-NEST", "SUMMARY:inside", "BEGIN:X-DEEPER", "END:X-DEEPER",
        "END:X-NEST", "STATUS:POSTPONED", "GEO:1;2",
    )  # fmt: skip


def test_other_components_are_counted_and_named() -> None:
    text = "".join(f"BEGIN:{name}\nUID:1\nEND:{name}\n" for name in ("VJOURNAL", "VFREEBUSY"))
    found = read_calendar(f"BEGIN:VCALENDAR\n{text}END:VCALENDAR\n".encode())
    assert found.entries == ()
    assert found.counts == {"VCALENDAR": 1, "VJOURNAL": 1, "VFREEBUSY": 1}
    assert [(problem.reason, problem.text) for problem in found.problems] == [
        ("left_out", "VJOURNAL"),
        ("left_out", "VFREEBUSY"),
    ]


def test_a_task() -> None:
    text = (
        b"BEGIN:VTODO\nUID:t\nSUMMARY:Rappeler\nDUE;TZID=Romance Standard Time:20260301T140000\n"
        b"PRIORITY:1\nPERCENT-COMPLETE:40\nSTATUS:IN-PROCESS\nCOMPLETED:20260302T101500Z\n"
        b"BEGIN:VALARM\nTRIGGER;RELATED=END:-PT1H\nEND:VALARM\n"
        b"BEGIN:VALARM\nACTION:AUDIO\nTRIGGER;VALUE=DATE-TIME:20260301T080000Z\nEND:VALARM\n"
        b"CATEGORIES:Clients,a\\,b\nCATEGORIES:Clients\nEND:VTODO\n"
    )
    (task,) = read_calendar(text).entries
    assert task == CalendarEntry(
        kind="task",
        uid="t",
        summary="Rappeler",
        due="2026-03-01T14:00",
        time_zone="Europe/Paris",
        priority=1,
        percent=40,
        status="in-process",
        completed="2026-03-02T10:15:00Z",
        categories=("Clients", "a,b"),
        alarms=(
            CalendarAlarm(60, anchor="end"),
            CalendarAlarm(at="2026-03-01T08:00:00Z", action="audio"),
        ),
    )
    lasting = read_calendar(b"BEGIN:VTODO\nUID:t\nDTSTART:20260301T090000\nDURATION:P1DT1H\n")
    assert lasting.entries[0].due == "2026-03-02T10:00"


@pytest.mark.parametrize(
    ("lines", "starts", "ends", "reason"),
    [
        (("DTSTART:20260101T100000", "DTEND:20260101T090000"), "10:00", "T10:00", "ends_before"),
        (("DTSTART;VALUE=DATE:20260101", "DTEND;VALUE=DATE:20260101"), "-01", "2026-01-02", ""),
        (("DTSTART:20260101", "DTEND:20260101T120000Z"), "-01", "2026-01-02", "mixed_times"),
        (("DTSTART:20260101T100000", "DTEND:20260102"), "10:00", "02T00:00", "mixed_times"),
        (("DTSTART:20260101T100000", "DURATION:PT90M"), "10:00", "T11:30", ""),
        (("DTSTART:1/1/2026", "DTEND:2/1/2026"), "2026-01-01", "2026-01-02", "odd_date"),
        (("DTSTART:2026-01-01 9:30", "DTEND:20260101T2400"), "T09:30", "02T00:00", "odd_date"),
        (("DTSTART:20260101T100000+0200",), "2026-01-01T08:00", "", "odd_date"),
        (("DTSTART:20260101T100000", "DURATION:soon"), "10:00", "", "bad_date"),
    ],
)
def test_times_as_programs_write_them(
    lines: tuple[str, ...], starts: str, ends: str, reason: str
) -> None:
    entry = _entry(*lines)
    assert entry.starts.endswith(starts)
    assert entry.ends.endswith(ends)
    assert entry.warnings == ((reason,) if reason else ())
    assert bool(entry.ends) == bool(ends)


def test_a_day_is_not_always_24_hours_long() -> None:
    paris = "DTSTART;TZID=Europe/Paris:20260328T120000"
    assert _entry(paris, "DURATION:P1D").ends == "2026-03-29T12:00"
    assert _entry(paris, "DURATION:PT24H").ends == "2026-03-29T13:00"
    assert _entry(paris, "DTEND:20260329T100000Z").ends == "2026-03-29T12:00"


def test_the_hour_that_comes_twice_stays_in_utc() -> None:
    home = ("X-WR-TIMEZONE:Europe/Paris",)
    twice = _entry("DTSTART:20261025T013000Z", around=home)
    assert (twice.starts, twice.time_zone) == ("2026-10-25T01:30", "UTC")
    before = _entry("DTSTART:20261025T003000Z", around=home)
    assert (before.starts, before.time_zone) == ("2026-10-25T02:30", "Europe/Paris")


def test_a_series_told_in_utc_stays_in_utc() -> None:
    entry = _entry(
        "DTSTART:20260105T233000Z",
        "RRULE:FREQ=WEEKLY;BYDAY=MO",
        around=("X-WR-TIMEZONE:Asia/Tokyo",),
    )
    assert (entry.starts, entry.time_zone) == ("2026-01-05T23:30", "UTC")
    local = _entry("DTSTART:20260105T0930", around=("X-WR-TIMEZONE:Asia/Tokyo",))
    assert (local.starts, local.time_zone) == ("2026-01-05T09:30", "Asia/Tokyo")


def test_exceptions_take_the_form_of_the_start() -> None:
    entry = _entry(
        "DTSTART;TZID=Europe/Paris:20260105T093000",
        "RRULE:byday=mo;;FREQ=weekly;",
        "EXDATE;VALUE=DATE:20260112",
        "EXDATE:20260119T083000Z,20260119T083000Z",
        "RDATE;VALUE=PERIOD;TZID=Europe/Paris:20260107T100000/PT2H",
        "RECURRENCE-ID;RANGE=THISANDFUTURE:20260126T083000Z",
    )
    assert entry.recurrence_rule == "FREQ=WEEKLY;BYDAY=MO"
    assert entry.excluded == ("2026-01-12T09:30", "2026-01-19T09:30")
    assert entry.added == ("2026-01-07T10:00/2026-01-07T12:00",)
    assert entry.replaces == ReplacedOccurrence("2026-01-26T08:30", "UTC", and_following=True)


def test_an_entry_without_uid_gets_the_same_one_each_time() -> None:
    lines = ("DTSTART:20260101", "SUMMARY:a")
    first = _read("DTSTAMP:20260101T000000Z", *lines).entries[0]
    again = _read("DTSTAMP:20270101T000000Z", *lines).entries[0]
    other = _read(*lines, "LOCATION:b").entries[0]
    assert first.uid == again.uid != ""
    assert other.uid != first.uid
    assert first.warnings == ("no_uid",)


def test_an_alarm_without_time_is_kept_as_it_stands() -> None:
    entry = _entry("DTSTART:20260101", "BEGIN:VALARM", "ACTION:DISPLAY", "END:VALARM")
    assert entry.alarms == ()
    assert entry.extra == ("BEGIN:VALARM", "ACTION:DISPLAY", "END:VALARM")
    assert entry.warnings == ("alarm_without_time",)


def test_bombs_are_bounded() -> None:
    long = _read("UID:x", "DTSTART:20260101", "DESCRIPTION:" + "x" * (10 * MAX_LINE), "SUMMARY:s")
    assert _reasons(long) == ["line_too_long"]
    assert (long.entries[0].summary, long.entries[0].description) == ("s", "")
    folded = _read(
        "UID:x", "DTSTART:20260101", "DESCRIPTION:" + "\r\n x" * (MAX_LINE // 2 + 9), "SUMMARY:s"
    )
    assert _reasons(folded) == ["line_too_long"]
    often = _entry("DTSTART:20260101T000000", "RRULE:FREQ=SECONDLY;COUNT=999999999")
    assert often.warnings == ("often",)
    noise = read_calendar(b"END:X\n" * 10_000)
    assert len(noise.problems) == 2001
    assert noise.problems[-1].reason == "more_problems"
    nested = read_calendar(b"BEGIN:VEVENT\nUID:x\n" + b"BEGIN:X\n" * 50_000)
    assert len(nested.entries) == 1


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_nothing_makes_reading_stumble(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(COUNTS)))
    content = bytearray(shared_data(f"import/ics/{name}.ics").read_bytes()[:6000])
    for _ in range(data.draw(st.integers(1, 8))):
        place = data.draw(st.integers(0, len(content)))
        size = data.draw(st.integers(0, 30))
        content[place : place + size] = data.draw(st.binary(max_size=8))
    found = read_calendar(bytes(content))
    told = found.counts.get("VEVENT", 0) + found.counts.get("VTODO", 0)
    assert len(found.entries) == told


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(
                ["DTSTART", "DTEND", "DURATION", "DUE", "EXDATE", "RDATE", "RRULE", "TRIGGER",
                 "RECURRENCE-ID", "CREATED", "ATTENDEE", "CATEGORIES", "X-WR-TIMEZONE"]
            ),
            st.sampled_from(
                ["", ";TZID=Europe/Paris", ";TZID=", ";VALUE=DATE", ";TZID=odd", ';CN="', ";;="]
            ),
            st.sampled_from(
                ["00010101T000000Z", "99991231T235959Z", "99991231", "P99999W", "-P9999999D",
                 "20260229", "FREQ=YEARLY;UNTIL=x", "00010101/P1D", "Europe/Nowhere", "PT0S"]
            )
            | st.text(max_size=12),
        ),
        max_size=8,
    )
)  # fmt: skip
def test_odd_values_make_no_reading_stumble(properties: list[tuple[str, str, str]]) -> None:
    lines = [name + rest + ":" + "".join(value.split()) for name, rest, value in properties]
    found = _read(*lines, around=("X-WR-TIMEZONE:Pacific/Apia",))
    assert len(found.entries) == 1
