"""Appointments of files as rows of the agenda, and rows as entries of files."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, Final

from sme_crm.domain.appointment_times import end_or_default, moment_text, read_moment_text
from sme_crm.domain.calendar_entry import (
    CalendarAlarm,
    CalendarEntry,
    CalendarPerson,
    ReplacedOccurrence,
)
from sme_crm.domain.email_address import read_email
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.folding import clean_text
from sme_crm.domain.kept_entries import entry_in
from sme_crm.domain.zoned_time import in_other_zone, zone_of
from sme_crm.services.agenda import writing

Row = Mapping[str, Any]
TIMES: Final = frozenset(
    ("starts", "ends", "all_day", "time_zone", "recurrence", "excluded", "added", "first_day",
     "last_day", "long")
)  # fmt: skip
"""Columns that only make sense together."""
_SAME: Final = {
    "subject": "summary", "notes": "description", "location": "location", "url": "url",
    "status": "status", "transparency": "transparency", "classification": "classification",
    "recurrence": "recurrence_rule", "sequence": "sequence",
}  # fmt: skip
"""Columns and the fields they are."""
_MOST_ALARM_MINUTES: Final = 60 * 24 * 366
UNTITLED: Final = "…"


def appointment_row(
    entry: CalendarEntry, home: str, category_id: int | None, series: Row | None
) -> tuple[dict[str, object], str]:
    """The columns of an entry, and "bad_rule" where its rule of recurrence had to be left.

    `home`: the zone of the agenda; `series`: the row an exception belongs to. Raises InvalidInput.
    """
    values: dict[str, Any] = {
        "subject": title_of(entry),
        "notes": entry.description,
        "location": entry.location,
        "url": entry.url,
        "starts": entry.starts,
        "ends": entry.ends,
        "time_zone": entry.time_zone,
        "status": entry.status,
        "transparency": entry.transparency,
        "classification": entry.classification,
        "category_id": category_id,
        "recurrence": entry.recurrence_rule,
        "excluded": entry.excluded,
        "added": entry.added,
        "alarms": _alarm_minutes(entry, home),
        "sequence": entry.sequence,
        "parent_id": None if series is None else series["id"],
        "replaces": "" if series is None else replaced_start(entry, series),
    }
    if series is not None:
        values |= {"recurrence": "", "excluded": (), "added": ()}
    try:
        return writing.row_values(values), ""
    except InvalidInput as error:
        if error.code != "recurrence_rule":
            raise
        return writing.row_values({**values, "recurrence": ""}), "bad_rule"


def title_of(entry: CalendarEntry) -> str:
    """A line that names an entry: its title, else the beginning of what else it says."""
    described = entry.description.strip().partition("\n")[0]
    for text in (entry.summary, entry.location, described, ", ".join(entry.categories)):
        cleaned = clean_text(text)
        if cleaned:
            return cleaned[:200] if text is described else cleaned
    return UNTITLED


def category_name(entry: CalendarEntry) -> str:
    """The category of the agenda that an entry is in: its first one, as names are stored."""
    return clean_text(entry.categories[0]) if entry.categories else ""


def replaced_start(entry: CalendarEntry, series: Row) -> str:
    """The start that names the occurrence an exception stands for, as its series writes it."""
    assert entry.replaces is not None
    told, start = read_moment_text(entry.replaces.starts), str(series["starts"])
    if not isinstance(told, datetime):
        return told.isoformat() + start[10:]
    if "T" not in start:
        return told.date().isoformat()
    zone = entry.replaces.time_zone
    return moment_text(in_other_zone(told, zone, series["time_zone"] or zone))


def _alarm_minutes(entry: CalendarEntry, home: str) -> tuple[int, ...]:
    """The reminders as minutes before the start; those after it are left to the file."""
    if not entry.starts:
        return ()
    start = read_moment_text(entry.starts)
    minutes = []
    for alarm in entry.alarms:
        before = alarm.minutes
        if alarm.at:
            zone = zone_of(entry.time_zone or home) or UTC
            begins = datetime.fromisoformat(entry.starts).replace(tzinfo=zone)
            at = datetime.fromisoformat(alarm.at)
            before = round((begins - at).total_seconds() / 60)
        elif alarm.anchor == "end":
            length = end_or_default(start, entry.ends) - start
            before -= round(length.total_seconds() / 60)
        if 0 <= before <= _MOST_ALARM_MINUTES:
            minutes.append(before)
    return tuple(dict.fromkeys(minutes))


def appointment_entry(
    row: Row,
    home: str,
    category: str,
    people: Sequence[tuple[str, str]],
    series: Row | None = None,
    old_category_id: int | None = None,
) -> CalendarEntry:
    """A row as entry of a file: as it came where nothing was changed, else as it is now.

    `people` are name and e-mail of its contacts; `old_category_id` the category its entry had.
    """
    original = entry_in(row["extra"])
    came = original or CalendarEntry()
    base: Row = {}
    if original is not None and original.starts:
        of_series = None if original.replaces is None else series
        base, _ = appointment_row(original, home, old_category_id, of_series)
    changes: dict[str, Any] = {}
    for column, name in _SAME.items():
        if column not in base or row[column] != base[column]:
            changes[name] = row[column]
    if not base or any(row[key] != base[key] for key in ("starts", "ends", "time_zone")):
        changes |= {key: row[key] for key in ("starts", "ends", "time_zone")}
    for column in ("excluded", "added"):
        if not base or row[column] != base[column]:
            changes[column] = tuple(sorted(json.loads(row[column])))
    if not base or row["alarms"] != base["alarms"]:
        changes["alarms"] = tuple(CalendarAlarm(minutes) for minutes in json.loads(row["alarms"]))
    if not base or row["category_id"] != old_category_id:
        changes["categories"] = tuple(dict.fromkeys(filter(None, (category, *came.categories[1:]))))
    changes["attendees"] = (*came.attendees, *further_people(came, people))
    changes["uid"], changes["replaces"] = _names(row, original, series)
    changed = replace(came, **changes)
    if original is not None and changed == original:
        return original
    created = came.created or row["created_at"]
    return replace(changed, created=created, modified=row["updated_at"])


def _names(
    row: Row, original: CalendarEntry | None, series: Row | None
) -> tuple[str, ReplacedOccurrence | None]:
    """The UID of a row and the occurrence it stands for."""
    if series is None:
        if original is not None and row["uid"] == stored_uid(original):
            return original.uid, original.replaces
        return row["uid"], None
    uid = _names(series, entry_in(series["extra"]), None)[0]
    replaces = None if original is None or original.uid != uid else original.replaces
    if original is not None and replaces is not None:
        told = replaced_start(original, series)
        replaces = replaces if told == row["replaces"] else None
    if replaces is not None:
        return uid, replaces
    zone = series["time_zone"] if "T" in row["replaces"] else ""
    return uid, ReplacedOccurrence(row["replaces"], zone)


def stored_uid(entry: CalendarEntry) -> str:
    """The UID of the row of an entry: exceptions whose series is not here need one of their own."""
    if entry.replaces is None:
        return entry.uid
    following = "+" if entry.replaces.and_following else ""
    return f"{entry.uid}/{entry.replaces.starts}{following}/{entry.replaces.time_zone}"


def further_people(came: CalendarEntry, people: Sequence[tuple[str, str]]) -> list[CalendarPerson]:
    """The contacts of a row that its entry does not name by their address."""
    named = addresses_of(came)
    return [
        CalendarPerson(name, email)
        for name, email in people
        if email and read_email(email).key not in named
    ]


def addresses_of(entry: CalendarEntry) -> list[str]:
    """The e-mail addresses an entry names, as the base compares them."""
    people = [*entry.attendees, *([entry.organizer] if entry.organizer else [])]
    keys = (read_email(person.address).key for person in people if "@" in person.address)
    return list(dict.fromkeys(filter(None, keys)))
