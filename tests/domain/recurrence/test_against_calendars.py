"""Occurrences against recurring-ical-events: excluded and added ones, changes of the clock."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import recurring_ical_events
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from sme_crm.domain.recurrence import next_after, occurrences, parse_rule, rule_as_text
from sme_crm.domain.zoned_time import instant_of
from tests.domain.recurrence.random_rules import STARTS, rule_texts

PARIS = ZoneInfo("Europe/Paris")
_STAMP = "%Y%m%dT%H%M%S"


def _calendar(text: str, start: datetime, excluded: list[datetime], added: list[datetime]) -> str:
    zone = "TZID=Europe/Paris"
    lines = [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//", "BEGIN:VEVENT", "UID:one",
        "DTSTAMP:20260101T000000Z", f"DTSTART;{zone}:{start:{_STAMP}}", "DURATION:PT1M",
        f"RRULE:{text}",
        *(f"EXDATE;{zone}:{moment:{_STAMP}}" for moment in excluded),
        *(f"RDATE;{zone}:{moment:{_STAMP}}" for moment in added),
        "END:VEVENT", "END:VCALENDAR",
    ]  # fmt: skip
    return "\r\n".join(lines) + "\r\n"


@settings(max_examples=25)
@given(
    rule_texts(ended=False),
    STARTS,
    st.integers(0, 400),
    st.lists(st.integers(0, 12), max_size=3, unique=True),
    st.lists(st.integers(0, 400_000), max_size=2, unique=True),
    st.integers(0, 500),
)
def test_a_month_shows_the_same(
    text: str, near: datetime, later: int, left_out: list[int], more: list[int], ends: int
) -> None:
    rule = parse_rule(text)
    start = next_after(rule, near, near)
    assume(isinstance(start, datetime) and 1996 < start.year < 2037)
    assert isinstance(start, datetime)
    if ends < 250:  # half of them have a last time, in UTC as files have it
        until = (start + timedelta(days=ends)).strftime(_STAMP)
        rule = parse_rule(f"{text};UNTIL={until}")
    window = start + timedelta(days=later), start + timedelta(days=later + 31)
    listed = occurrences(rule, start, *window)
    excluded = [listed[place] for place in left_out if place < len(listed)]
    added = [start + timedelta(minutes=minutes) for minutes in more]
    source = _calendar(rule_as_text(rule, PARIS), start, excluded, added)
    events = recurring_ical_events.of(Calendar.from_ical(source)).between(
        *(moment.replace(tzinfo=PARIS) for moment in window)
    )
    expected = {event["DTSTART"].dt.astimezone(UTC) for event in events}
    found = occurrences(rule, start, *window, excluded, added, zone=PARIS)
    shown = {instant_of(moment, PARIS) for moment in found if isinstance(moment, datetime)}
    # An occurrence that runs into the window began before it.
    assert {moment for moment in expected if moment >= instant_of(window[0], PARIS)} == shown
