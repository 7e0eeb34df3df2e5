"""Calendars of vCalendar 1.0, as phones write them: texts, rules, reminders, days, zones."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.calendar_entry import CalendarAlarm, CalendarEntry, CalendarPerson
from sme_crm.domain.recurrence import occurrences, parse_rule
from sme_crm.formats.icalendar.reading import read_calendar
from sme_crm.formats.icalendar.vcalendar import turn_rule


def _entry(*lines: str, around: tuple[str, ...] = (), name: str = "VEVENT") -> CalendarEntry:
    told = ("BEGIN:VCALENDAR", "VERSION:1.0", *around, f"BEGIN:{name}", "UID:x", *lines)
    text = "\r\n".join((*told, f"END:{name}", "END:VCALENDAR", ""))
    (entry,) = read_calendar(text.encode("latin-1")).entries
    return entry


def test_an_appointment_of_a_phone() -> None:
    entry = _entry(
        "SUMMARY;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Rendez-vous =C3=A0 Besan=C3=A7on=",
        " ; =C3=A9t=C3=A9",
        "DESCRIPTION;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:Pr=E9voir le devis=0D=0A=",
        "et la carte, sans faute",
        "DTSTART:20261124T090000",
        "DTEND:20261124T101500",
        "RRULE:W2 TU TH #6",
        "EXDATE:20261126T090000;20261208T090000",
        "CATEGORIES:MEETING;Clients",
        "ATTENDEE;STATUS=CONFIRMED;ROLE=ATTENDEE:Zoé Lefèvre <zoe@example.com>",
        "DALARM:20261124T084500;PT5M;2;Partir",
        "DCREATED:20261101T080000Z",
        "TRANSP:1",
    )
    assert entry.summary == "Rendez-vous à Besançon ; été"
    assert entry.description == "Prévoir le devis\net la carte, sans faute"
    assert (entry.starts, entry.ends) == ("2026-11-24T09:00", "2026-11-24T10:15")
    assert entry.recurrence_rule == "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=6"
    assert entry.excluded == ("2026-11-26T09:00", "2026-12-08T09:00")
    assert entry.categories == ("MEETING", "Clients")
    assert entry.attendees == (
        CalendarPerson("Zoé Lefèvre", "zoe@example.com", "accepted", ";ROLE=ATTENDEE"),
    )
    assert entry.alarms == (CalendarAlarm(15, text="Partir"),)
    assert entry.created == "2026-11-01T08:00:00Z"
    assert entry.transparency == "free"


def test_midnight_to_midnight_are_days() -> None:
    entry = _entry("SUMMARY:Congés", "DTSTART:20260803T000000", "DTEND:20260815T000000")
    assert (entry.starts, entry.ends) == ("2026-08-03", "2026-08-15")
    entry = _entry("DTSTART:20261231T000000", "DTEND:20261231T235900", "RRULE:YM1 #0")
    assert (entry.starts, entry.ends) == ("2026-12-31", "2027-01-01")
    assert entry.recurrence_rule == "FREQ=YEARLY"


def test_a_task_of_a_phone() -> None:
    entry = _entry("SUMMARY:Rappeler", "DUE:20261201T080000", "STATUS:NEEDS ACTION", name="VTODO")
    assert (entry.kind, entry.due, entry.status) == ("task", "2026-12-01T08:00", "needs-action")


def test_the_zone_is_found_by_its_daylight_saving() -> None:
    saving = ("TZ:+01", "DAYLIGHT:TRUE;+02;20260329T020000;20261025T030000;CET;CEST")
    entry = _entry("DTSTART:20260701T090000", around=saving)
    assert (entry.starts, entry.time_zone) == ("2026-07-01T09:00", "Europe/Paris")
    american = ("TZ:-05:00", "DAYLIGHT:TRUE;-04:00;20260308T020000;20261101T020000;EST;EDT")
    entry = _entry("DTSTART:20260701T090000", "RRULE:D1 #3", around=american)
    assert (entry.starts, entry.time_zone) == ("2026-07-01T09:00", "America/New_York")
    entry = _entry("DTSTART:20260701T090000", around=("TZ:+01", "DAYLIGHT:FALSE"))
    assert entry.time_zone == ""


@pytest.mark.parametrize(
    ("old", "rule"),
    [
        ("D1 #10", "FREQ=DAILY;COUNT=10"),
        ("D2 20261224T000000Z", "FREQ=DAILY;INTERVAL=2;UNTIL=20261224T000000Z"),
        ("D1", "FREQ=DAILY;COUNT=2"),
        ("D1 0600 1200 1800 #5", "FREQ=DAILY;BYHOUR=6,12,18;BYMINUTE=0;COUNT=5"),
        ("W1 #0", "FREQ=WEEKLY"),
        ("W2 MO$ WE #4", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;COUNT=4"),
        ("MP1 1+ TU #5", "FREQ=MONTHLY;BYDAY=1TU;COUNT=5"),
        ("MP2 1+ SA SU 1- FR #0", "FREQ=MONTHLY;INTERVAL=2;BYDAY=1SA,1SU,-1FR"),
        ("MP1 1+ 3+ MO #0", "FREQ=MONTHLY;BYDAY=1MO,3MO"),
        ("MD1 1 15- LD #0", "FREQ=MONTHLY;BYMONTHDAY=1,-15,-1"),
        ("YM1 6 7 #3", "FREQ=YEARLY;BYMONTH=6,7;COUNT=3"),
        ("YD3 1 100 #0", "FREQ=YEARLY;INTERVAL=3;BYYEARDAY=1,100"),
        ("M30 #4", "FREQ=MINUTELY;INTERVAL=30;COUNT=4"),
        ("YM1 6 MP1 1+ MO", ""),
        ("D0 #5", ""),
        ("MP1 #5", ""),
        ("D1 0600 1230 #5", ""),
        ("FREQ=DAILY", ""),
    ],
)
def test_rules_of_their_own_grammar(old: str, rule: str) -> None:
    assert turn_rule(old) == rule


def test_a_rule_takes_place_as_told() -> None:
    entry = _entry("DTSTART:20260106T100000", "RRULE:MP1 1+ TU #3")
    found = occurrences(
        parse_rule(entry.recurrence_rule),
        datetime.fromisoformat(entry.starts),
        datetime(2026, 1, 1),
        datetime(2027, 1, 1),
    )
    assert list(found) == [
        datetime(2026, 1, 6, 10),
        datetime(2026, 2, 3, 10),
        datetime(2026, 3, 3, 10),
    ]


@given(st.text(max_size=60))
def test_quoted_texts_come_as_they_were(text: str) -> None:
    clean = "".join(one for one in text if one.isprintable() and one != "\\")
    quoted = "".join(f"={byte:02X}" for byte in clean.encode("utf-8", "replace"))
    pieces = [quoted[start : start + 60] for start in range(0, len(quoted), 60)] or [""]
    lines = "=\r\n".join(pieces).split("\r\n")
    entry = _entry(f"SUMMARY;CHARSET=utf-8;ENCODING=quoted-printable:{lines[0]}", *lines[1:])
    assert entry.summary == clean.encode("utf-8", "replace").decode()
