"""Calendar files (.ics, .vcs) read: every entry, and what had to be mended or left out."""

from __future__ import annotations

import io
import re
from collections import Counter
from functools import partial
from typing import BinaryIO, Final

from sme_crm.domain.calendar_entry import CalendarEntry, CalendarFile
from sme_crm.domain.dates import present_day
from sme_crm.formats.icalendar.blocks import Calendar, Problems, read_calendars
from sme_crm.formats.icalendar.entries import EntryReader
from sme_crm.formats.icalendar.lines import cut_line, read_lines, unescape
from sme_crm.formats.icalendar.time_zones import CalendarZones
from sme_crm.formats.icalendar.vcalendar import as_icalendar, is_old

_YEAR: Final = re.compile(r"(?:DTSTART|DUE|DTEND)\b.*:(\d{4})", re.IGNORECASE)
_ENTRIES: Final = frozenset(("VEVENT", "VTODO"))
_YEARS: Final = range(1900, 2100)


def read_calendar(source: bytes | BinaryIO) -> CalendarFile:
    """The entries of a calendar file. Raises OSError of the stream, nothing for its content.

    Problems carry the line they are about and one of these keys: line_too_long, not_utf8,
    not_closed, end_alone, too_many_lines, left_out (a component that is no entry: its name),
    broken_line (left out), line_joined (to the text before it), repeated (the first stays),
    bad_date, odd_date, bad_rule, often (repeats within a day), no_start, no_uid, mixed_times,
    ends_before, too_many_dates, alarm_without_time (kept as it stands), zone_unknown (taken as
    local time), zone_guessed (by a name or an offset), zone_to_utc (its times became UTC),
    more_problems. Those of an entry are among its warnings too.
    """
    stream = io.BytesIO(source) if isinstance(source, bytes) else source
    problems = Problems()
    counts: Counter[str] = Counter()
    entries: list[CalendarEntry] = []
    name = ""
    for calendar in read_calendars(read_lines(stream), problems, counts):
        properties = _properties(calendar)
        name = name or properties.get("X-WR-CALNAME", "") or properties.get("NAME", "")
        if is_old(properties.get("VERSION", "")):
            calendar = as_icalendar(calendar)
        zones = CalendarZones(calendar, partial(_find_years, calendar))
        cancelled = properties.get("METHOD", "").strip().upper() == "CANCEL"
        reader = EntryReader(zones, problems, cancelled)
        for block in calendar.blocks:
            if block.name in _ENTRIES:
                entries.append(reader.read(block))
            elif block.name != "VTIMEZONE":
                problems.add(block.line, "left_out", block.name)
    return CalendarFile(name, tuple(entries), tuple(problems.found), dict(counts))


def _properties(calendar: Calendar) -> dict[str, str]:
    """The properties of the calendar itself, the first of each name."""
    found: dict[str, str] = {}
    for _, text in calendar.lines:
        cut = cut_line(text)
        if cut is not None:
            found.setdefault(cut[0].name, unescape(cut[1]))
    return found


def _find_years(calendar: Calendar) -> tuple[int, int]:
    """The first and last year in which entries begin or end; two more where some recur."""
    years = set()
    recurs = False
    for block in calendar.blocks:
        if block.name in _ENTRIES:
            for _, text in block.lines:
                found = _YEAR.match(text)
                if found is not None and int(found[1]) in _YEARS:
                    years.add(int(found[1]))
                recurs = recurs or text[:5].upper() == "RRULE"
    years = years or {present_day().year}
    return min(years), max(years) + 2 * recurs
