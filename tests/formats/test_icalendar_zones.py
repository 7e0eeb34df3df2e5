"""Names and rules of time zones in calendar files."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar
import pytest

from sme_crm.domain.calendar_entry import CalendarEntry
from sme_crm.formats.icalendar.reading import read_calendar
from sme_crm.formats.icalendar.zone_writing import write_zone


def _entry(tzid: str, zone_lines: tuple[str, ...] = (), day: str = "20260315") -> CalendarEntry:
    lines = (
        "BEGIN:VCALENDAR",
        *zone_lines,
        "BEGIN:VEVENT",
        "UID:x",
        f'DTSTART;TZID="{tzid}":{day}T100000',
        "END:VEVENT",
        "END:VCALENDAR",
    )
    (entry,) = read_calendar("\n".join(lines).encode()).entries
    return entry


def _zone(tzid: str, *observances: tuple[str, ...]) -> tuple[str, ...]:
    lines = ["BEGIN:VTIMEZONE", f"TZID:{tzid}"]
    for kind, start, before, after, *rule in observances:
        lines += [f"BEGIN:{kind}", f"DTSTART:{start}", f"TZOFFSETFROM:{before}"]
        lines += [f"TZOFFSETTO:{after}", *rule, f"END:{kind}"]
    return (*lines, "END:VTIMEZONE")


_SUMMER = (
    "DAYLIGHT",
    "16010101T020000",
    "+0100",
    "+0200",
    "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
)
_WINTER = (
    "STANDARD",
    "16010101T030000",
    "+0200",
    "+0100",
    "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
)


@pytest.mark.parametrize(
    ("tzid", "zone"),
    [
        ("Europe/Paris", "Europe/Paris"),
        ("europe/paris", "Europe/Paris"),
        ("Europe_Paris", "Europe/Paris"),
        ("/freeassociation.sourceforge.net/Europe/Paris", "Europe/Paris"),
        ("/freeassociation.sourceforge.net/Tzfile/America/Indiana/Knox", "America/Indiana/Knox"),
        ("/mozilla.org/20050126_1/Europe/Paris", "Europe/Paris"),
        ("Romance Standard Time", "Europe/Paris"),
        ("Romance Daylight Time", "Europe/Paris"),
        ("W. Europe", "Europe/Berlin"),
        ("(UTC+01:00) Brussels, Copenhagen, Madrid, Paris", "Europe/Paris"),
        ("(UTC+01:00) Bruxelles, Copenhague, Madrid, Paris", "Europe/Paris"),
        ("(GMT+01.00) Paris, Madrid", "Europe/Paris"),
        ("Paris, Madrid", "Europe/Paris"),
        ("(UTC+01:00) Amsterdam, Berlin, Berne, Rome, Stockholm, Vienne", "Europe/Berlin"),
        ("(UTC+00:00) Dublin, Edinburgh, Lisbon, London", "Europe/London"),
        ("(UTC-05:00) Eastern Time (US & Canada)", "America/New_York"),
        ("(UTC+04:00) Port-Louis", "Etc/GMT-4"),
        ("UTC", "UTC"),
        ("Etc/UTC", "UTC"),
        ("GMT", "UTC"),
        ("(UTC) Coordinated Universal Time", "UTC"),
        ("GMT+0200", "Etc/GMT-2"),
        ("", ""),
        ("Atlantis/Capital", ""),
    ],
)
def test_names_of_zones(tzid: str, zone: str) -> None:
    entry = _entry(tzid)
    assert (entry.time_zone, entry.starts) == (zone, "2026-03-15T10:00")
    assert ("zone_unknown" in entry.warnings) == (tzid == "Atlantis/Capital")


def test_made_up_names_go_by_their_rules() -> None:
    assert _entry("Mon fuseau", _zone("Mon fuseau", _SUMMER, _WINTER)).time_zone == "Europe/Paris"
    lisbon = (
        ("DAYLIGHT", "19960331T010000", "+0000", "+0100", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"),
        (
            "STANDARD",
            "19961027T020000",
            "+0100",
            "+0000",
            "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
        ),
    )
    assert _entry("Bureau", _zone("Bureau", *lisbon)).time_zone == "Europe/London"
    fixed = _zone("Fixe", ("STANDARD", "19700101T000000", "+0530", "+0530"))
    assert _entry("Fixe", fixed).time_zone == "Asia/Calcutta"


def test_rules_of_nowhere_become_utc_and_are_told() -> None:
    odd = _zone(
        "Base lunaire",
        (
            "DAYLIGHT",
            "20200401T020000",
            "+0117",
            "+0217",
            "RRULE:FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=1",
        ),
        (
            "STANDARD",
            "20201001T020000",
            "+0217",
            "+0117",
            "RRULE:FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=1",
        ),
    )
    winter = _entry("Base lunaire", odd)
    assert (winter.starts, winter.time_zone) == ("2026-03-15T08:43", "UTC")
    assert winter.warnings == ("zone_to_utc",)
    assert _entry("Base lunaire", odd, "20260415").starts == "2026-04-15T07:43"


def test_zones_that_cannot_be_read_are_local_time() -> None:
    empty = _entry("Rien", _zone("Rien", ("STANDARD", "nonsense", "x", "y")))
    assert (empty.time_zone, empty.warnings) == ("", ("zone_unknown",))
    bomb = ("STANDARD", "19700101T000000", "+0117", "+0117", "RRULE:FREQ=SECONDLY")
    assert _entry("Bombe", _zone("Bombe", bomb)).starts == "2026-03-15T08:43"


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("Europe/Paris", 1970),
        ("Europe/Paris", 2026),
        ("Europe/Dublin", 2020),
        ("America/New_York", 2000),
        ("America/Sao_Paulo", 2015),
        ("Asia/Jerusalem", 2012),
        ("America/Nuuk", 2022),
        ("Africa/Casablanca", 2024),
        ("Australia/Lord_Howe", 2019),
        ("Asia/Tokyo", 2026),
        ("Pacific/Apia", 2010),
    ],
)
def test_written_zones_agree_with_the_database(name: str, first: int) -> None:
    lines = ("BEGIN:VCALENDAR", *write_zone(name, first), "END:VCALENDAR", "")
    calendar = icalendar.Calendar.from_ical("\r\n".join(lines))
    (component,) = calendar.walk("VTIMEZONE")
    assert isinstance(component, icalendar.Timezone)
    read = component.to_tz(lookup_tzid=False)
    zone = ZoneInfo(name)
    moment = datetime(first, 1, 3, 11, tzinfo=UTC)
    while moment.year < 2060:
        local = moment.astimezone(zone).replace(tzinfo=None)
        assert local.replace(tzinfo=read).utcoffset() == moment.astimezone(zone).utcoffset(), local
        moment += timedelta(days=17, hours=1)


def test_an_unknown_zone_has_no_rules() -> None:
    assert write_zone("Atlantis/Capital", 2026) == ()
