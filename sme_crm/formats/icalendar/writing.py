"""Entries of calendars written as a calendar file (.ics) of RFC 5545."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import BinaryIO

from sme_crm.domain.calendar_entry import CalendarAlarm, CalendarEntry, CalendarPerson
from sme_crm.formats.icalendar.lines import (
    clean_line,
    clean_text,
    encode_parameter,
    escape,
    fold,
)
from sme_crm.formats.icalendar.times import write_moment
from sme_crm.formats.icalendar.zone_writing import write_zone

_NO_ZONE = ("", "UTC")


def write_calendar(
    stream: BinaryIO,
    entries: Iterable[CalendarEntry],
    product: str,
    name: str = "",
    stamp: str = "",
) -> int:
    """Write entries with the zones they need; returns how many.

    `product` is PRODID ("-//Company//Program 1.0//EN"), `stamp` when the file is made (UTC,
    "2026-11-22T08:00:00Z"; now). What iCalendar cannot carry is taken out of texts: control
    characters but TAB and line feed; a carriage return becomes a line feed. Raises OSError.
    """
    kept = list(entries)
    stamp = stamp or datetime.now(UTC).isoformat("T", "seconds").replace("+00:00", "Z")
    stream.write(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
    stream.write(fold(f"PRODID:{escape(product)}"))
    stream.write(b"CALSCALE:GREGORIAN\r\n")
    if name:
        stream.write(fold(f"X-WR-CALNAME:{escape(name)}"))
    for zone, year in sorted(_first_years(kept).items()):
        stream.writelines(map(fold, write_zone(zone, year)))
    for entry in kept:
        stream.writelines(map(fold, _entry_lines(entry, stamp)))
    stream.write(b"END:VCALENDAR\r\n")
    return len(kept)


def _first_years(entries: Iterable[CalendarEntry]) -> dict[str, int]:
    """The zones of entries with the year before the first time told in each."""
    years: dict[str, int] = {}
    for entry in entries:
        told = [entry.starts, entry.ends, entry.due, *entry.excluded, *entry.added]
        by_zone = {entry.time_zone: told}
        if entry.replaces is not None:
            by_zone.setdefault(entry.replaces.time_zone, []).append(entry.replaces.starts)
        for zone, times in by_zone.items():
            found = [int(text[:4]) for text in times if "T" in text]
            if found and zone not in _NO_ZONE:
                years[zone] = min(years.get(zone, 9999), min(found) - 1)
    return years


def _entry_lines(entry: CalendarEntry, stamp: str) -> Iterator[str]:
    component = "VTODO" if entry.kind == "task" else "VEVENT"
    parameters = dict(line.partition(";")[::2] for line in map(clean_line, entry.parameters))
    yield f"BEGIN:{component}"
    yield f"UID:{escape(entry.uid or make_uid(entry))}"
    yield f"DTSTAMP:{_instant(stamp)}"
    yield from _time_lines(entry)
    for name, text in (
        ("SUMMARY", entry.summary),
        ("DESCRIPTION", entry.description),
        ("LOCATION", entry.location),
    ):
        rest = f";{parameters[name]}" if name in parameters else ""
        if text or rest:
            yield f"{name}{rest}:{escape(text)}"
    if entry.url:
        yield f"URL:{clean_line(entry.url)}"
    if entry.categories:
        yield f"CATEGORIES:{','.join(map(escape, entry.categories))}"
    if entry.organizer is not None:
        yield _person("ORGANIZER", entry.organizer)
    for person in entry.attendees:
        yield _person("ATTENDEE", person)
    yield from _word_lines(entry)
    yield from map(clean_line, entry.extra)
    for alarm in entry.alarms:
        yield from _alarm_lines(alarm)
    yield f"END:{component}"


def _time_lines(entry: CalendarEntry) -> Iterator[str]:
    zone = entry.time_zone
    for name, text in (("DTSTART", entry.starts), ("DTEND", entry.ends), ("DUE", entry.due)):
        if text:
            yield _moment(name, text, zone)
    if entry.replaces is not None:
        name = "RECURRENCE-ID"
        if entry.replaces.and_following:
            name += ";RANGE=THISANDFUTURE"
        yield _moment(name, entry.replaces.starts, entry.replaces.time_zone)
    if entry.recurrence_rule:
        yield f"RRULE:{clean_line(entry.recurrence_rule)}"
    if entry.excluded:
        yield _moments("EXDATE", entry.excluded, zone)
    plain = [text for text in entry.added if "/" not in text]
    if plain:
        yield _moments("RDATE", plain, zone)
    for text in entry.added:
        start, slash, end = text.partition("/")
        if slash:
            head, _, value = _moment("RDATE;VALUE=PERIOD", start, zone).rpartition(":")
            ends = write_moment(end) + ("Z" if zone == "UTC" else "")
            yield f"{head}:{value}/{ends}"


def _word_lines(entry: CalendarEntry) -> Iterator[str]:
    if entry.status:
        yield f"STATUS:{clean_line(entry.status).upper()}"
    if entry.transparency == "free":
        yield "TRANSP:TRANSPARENT"
    if entry.classification:
        yield f"CLASS:{clean_line(entry.classification).upper()}"
    if entry.priority:
        yield f"PRIORITY:{entry.priority}"
    if entry.percent is not None:
        yield f"PERCENT-COMPLETE:{entry.percent}"
    if entry.sequence:
        yield f"SEQUENCE:{entry.sequence}"
    for name, text in (
        ("COMPLETED", entry.completed),
        ("CREATED", entry.created),
        ("LAST-MODIFIED", entry.modified),
    ):
        if text:
            yield f"{name}:{_instant(text)}"


def _alarm_lines(alarm: CalendarAlarm) -> Iterator[str]:
    yield "BEGIN:VALARM"
    yield f"ACTION:{clean_line(alarm.action).upper()}"
    if alarm.at:
        yield f"TRIGGER;VALUE=DATE-TIME:{_instant(alarm.at)}"
    else:
        related = ";RELATED=END" if alarm.anchor == "end" else ""
        sign = "-" if alarm.minutes > 0 else ""
        yield f"TRIGGER{related}:{sign}PT{abs(alarm.minutes)}M"
    if alarm.text:
        yield f"DESCRIPTION:{escape(alarm.text)}"
    yield from map(clean_line, alarm.extra)
    yield "END:VALARM"


def _person(name: str, person: CalendarPerson) -> str:
    head = name
    if person.name:
        head += f";CN={encode_parameter(person.name)}"
    if person.status:
        head += f";PARTSTAT={clean_line(person.status).upper()}"
    address = clean_line(person.address)
    scheme = "" if ":" in address else "mailto:"
    return f"{head}{clean_line(person.parameters)}:{scheme}{address}"


def _moment(name: str, text: str, zone: str) -> str:
    if "T" not in text:
        return f"{name};VALUE=DATE:{write_moment(text)}"
    if zone == "UTC":
        return f"{name}:{write_moment(text)}Z"
    return f"{name};TZID={zone}:{write_moment(text)}" if zone else f"{name}:{write_moment(text)}"


def _moments(name: str, texts: Iterable[str], zone: str) -> str:
    """A list of days or times, all of one form."""
    written = [_moment(name, text, zone).rpartition(":") for text in texts]
    return f"{written[0][0]}:{','.join(value for _, _, value in written)}"


def _instant(text: str) -> str:
    """An instant in UTC as the standard writes it; a day alone is its midnight."""
    plain = text.removesuffix("Z")
    return write_moment(plain if "T" in plain else f"{plain}T00:00") + "Z"


def make_uid(entry: CalendarEntry) -> str:
    """A UID for an entry without one, the same for the same content."""
    told = "\n".join(
        (entry.kind, entry.summary, entry.starts, entry.due, entry.time_zone, entry.description)
    )
    return f"{hashlib.sha256(clean_text(told).encode()).hexdigest()[:32]}@sme-crm"
