"""Tasks of files (VTODO) as rows, and rows as entries of files."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from sme_crm.domain.appointment_times import moment_text, read_moment_text
from sme_crm.domain.calendar_entry import CalendarAlarm, CalendarEntry
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.folding import clean_text
from sme_crm.domain.kept_entries import entry_in
from sme_crm.domain.recurrence import parse_rule, rule_as_text
from sme_crm.domain.task import HIGH, LOW, NORMAL
from sme_crm.domain.zoned_time import in_other_zone
from sme_crm.services.calendar_files.appointment_rows import (
    further_people,
    stored_uid,
    title_of,
)

Row = Mapping[str, Any]
TIMES: Final = frozenset(("due_date", "due_time"))
_CLOSED: Final = {"completed": "done", "cancelled": "dropped"}
_WRITTEN: Final = {"done": "completed", "dropped": "cancelled"}
_PRIORITY: Final = {HIGH: 1, NORMAL: 0, LOW: 9}
_NOON: Final = "T12:00:00Z"
PLACED: Final = "placed"
"""Key in `extra`: columns as they are since times told apart were passed over."""
_LONG_AGO: Final = "1970-01-01"


def task_row(entry: CalendarEntry, home: str) -> tuple[dict[str, object], str]:
    """The columns of an entry, and "bad_rule" where its rule of recurrence had to be left.

    `home` is the zone of the agenda, whose days tasks are due in.
    """
    day, clock = _due(entry, home)
    status = "completed" if entry.completed else entry.status
    closed = _CLOSED.get(status)
    closed_at = entry.completed or entry.modified or entry.created or (day or _LONG_AGO) + _NOON
    rule, warning = "", ""
    if entry.recurrence_rule and entry.replaces is None:
        try:
            rule = rule_as_text(parse_rule(entry.recurrence_rule))
        except InvalidInput:
            warning = "bad_rule"
    return {
        "subject": title_of(entry),
        "notes": clean_text(entry.description, multi_line=True),
        "due_date": day,
        "due_time": clock,
        "priority": HIGH if 0 < entry.priority < 5 else LOW if entry.priority > 5 else NORMAL,
        "status": closed or "open",
        "closed_at": closed_at if closed else None,
        "recurrence": rule,
        "reminder_minutes": _reminder(entry),
    }, warning


def _due(entry: CalendarEntry, home: str) -> tuple[str | None, str]:
    text = entry.due or entry.starts
    if not text:
        return None, ""
    here = _here(text, entry.time_zone or home, home)
    return here[:10], here[11:16]


def day_here(text: str, zone: str, home: str) -> str:
    """The day (ISO) of a moment of a file in the zone of the agenda."""
    return _here(text, zone, home)[:10]


def _here(text: str, zone: str, home: str) -> str:
    told = read_moment_text(text)
    return moment_text(in_other_zone(told, zone, home)) if isinstance(told, datetime) else text


def _reminder(entry: CalendarEntry) -> int | None:
    """Minutes before it is due, by the first reminder that goes by that."""
    anchor = "end" if entry.due else "start"
    for alarm in entry.alarms:
        by_start = alarm.anchor == anchor or entry.starts == entry.due
        if not alarm.at and by_start and alarm.minutes >= 0:
            return alarm.minutes
    return None


def task_entry(row: Row, home: str, people: Sequence[tuple[str, str]]) -> CalendarEntry:
    """A row as entry of a file: as it came where nothing was changed, else as it is now."""
    original = entry_in(row["extra"])
    came = original or CalendarEntry(kind="task")
    base: Row = task_row(original, home)[0] if original is not None else {}
    placed = json.loads(row["extra"] or "{}").get(PLACED, {})
    if all(row[name] == value for name, value in placed.items()):
        base = {**base, **placed}
    differing = {name for name in _COLUMNS if name not in base or row[name] != base[name]}
    named = original is not None and row["uid"] == stored_uid(original)
    changes: dict[str, Any] = {} if named else {"uid": row["uid"], "replaces": None}
    if "subject" in differing:
        changes["summary"] = row["subject"]
    if "notes" in differing:
        changes["description"] = row["notes"]
    if differing & TIMES:
        clock = row["due_time"]
        changes |= {"starts": "", "time_zone": home if clock and row["due_date"] else ""}
        changes["due"] = f"{row['due_date'] or ''}{'T' + clock if clock else ''}"
    if "priority" in differing:
        changes["priority"] = _PRIORITY.get(row["priority"], 0)
    if differing & {"status", "closed_at"}:
        done = row["status"] == "done"
        changes["completed"] = row["closed_at"] if done else ""
        changes["percent"] = 100 if done else None
        changes["status"] = _WRITTEN.get(row["status"], "needs-action")
    if "recurrence" in differing:
        changes["recurrence_rule"] = row["recurrence"]
    if "reminder_minutes" in differing:
        minutes = row["reminder_minutes"]
        changes["alarms"] = () if minutes is None else (CalendarAlarm(minutes, anchor="end"),)
    changes["attendees"] = (*came.attendees, *further_people(came, people))
    changed = replace(came, **changes)
    if original is not None and changed == original:
        return original
    created = came.created or row["created_at"]
    return replace(changed, created=created, modified=row["updated_at"])


_COLUMNS: Final = (
    "subject", "notes", "due_date", "due_time", "priority", "status", "closed_at", "recurrence",
    "reminder_minutes",
)  # fmt: skip
