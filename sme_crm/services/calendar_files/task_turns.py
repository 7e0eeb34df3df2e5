"""Times of a repeated task that a file tells apart: the task passes over them.

Each is a task of its own; the repeated one would else be open for the same day beside it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from sme_crm.domain.calendar_entry import CalendarEntry
from sme_crm.domain.kept_entries import EXCLUDED, excluded_days
from sme_crm.services.calendar_files.task_rows import PLACED, day_here


def replaced_days(entries: Iterable[CalendarEntry], home: str) -> dict[str, frozenset[str]]:
    """The days (ISO) that exceptions of repeated tasks stand for, by the UID of the task."""
    found: dict[str, set[str]] = {}
    for entry in entries:
        if entry.replaces is not None:
            day = day_here(entry.replaces.starts, entry.replaces.time_zone or home, home)
            found.setdefault(entry.uid, set()).add(day)
    return {uid: frozenset(days) for uid, days in found.items()}


def passed_over(
    row: Mapping[str, Any], entry: CalendarEntry | None, days: frozenset[str], home: str, now: str
) -> dict[str, object]:
    """The columns of a repeated task that change when the times of `days` are tasks of their own.

    Its day is the next that is not one of them; where none is left, it is dropped. `entry` is
    what the row came as: its days are counted from the start, ours from the day it is due.
    """
    from sme_crm.domain.recurrence import next_due, parse_rule, remaining_rule, rule_as_text

    if row["status"] != "open" or not row["recurrence"] or not row["due_date"]:
        return {}
    extra = row.get("extra") or ""
    kept = json.loads(extra or "{}")
    days = frozenset(_shifted(day, _lead(entry, home)) for day in days)
    known = frozenset(kept.get(EXCLUDED, ()))
    if days <= known:
        return {}
    kept[EXCLUDED] = sorted(days | known)
    changed: dict[str, object] = {}
    if row["due_date"] in days:
        told = entry.excluded if entry is not None else ()
        out = days | excluded_days(extra) | {day[:10] for day in told}
        rule, due = parse_rule(row["recurrence"]), date.fromisoformat(row["due_date"])
        following = next_due(rule, due, due)
        while following is not None and following.isoformat() in out:
            following = next_due(rule, due, following + timedelta(days=1))
        if following is None:
            changed = {"status": "dropped", "closed_at": now}
        else:
            rest = rule_as_text(remaining_rule(rule, due, following))
            changed = {"due_date": following.isoformat(), "recurrence": rest}
        kept[PLACED] = dict(changed)
    if "due_date" in changed:
        changed["planned_date"] = changed["due_date"]
    return {**changed, "extra": json.dumps(kept, ensure_ascii=False)}


def _lead(entry: CalendarEntry | None, home: str) -> int:
    """Days from the start of a task to the day it is due."""
    if entry is None or not entry.starts or not entry.due:
        return 0
    zone = entry.time_zone or home
    starts, due = day_here(entry.starts, zone, home), day_here(entry.due, zone, home)
    return (date.fromisoformat(due) - date.fromisoformat(starts)).days


def _shifted(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat() if days else day
