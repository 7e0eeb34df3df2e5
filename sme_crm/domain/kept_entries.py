"""Entries of files as they came, kept beside the rows they became: JSON in the column `extra`.

What the agenda has no column for is written again from there; and a later import sees by it what
has changed in the file since, so that what the user changed meanwhile stays.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields
from typing import Any, Final

from sme_crm.domain.calendar_entry import (
    CalendarAlarm,
    CalendarEntry,
    CalendarPerson,
    ReplacedOccurrence,
)

_KEY: Final = "entry"
EXCLUDED: Final = "excluded"
"""Key of the days on which a repeated task does not come, beside those its entry names."""
_NOT_KEPT: Final = frozenset(("warnings", "line"))
_DEFAULTS: Final = {name: getattr(CalendarEntry(), name) for name in CalendarEntry.__slots__}
_KEPT: Final = tuple(name for name in _DEFAULTS if name not in _NOT_KEPT)
_TUPLES: Final = frozenset(name for name, value in _DEFAULTS.items() if value == ())


def with_entry(extra: str, entry: CalendarEntry) -> str:
    """The column `extra` with an entry as it came."""
    kept: dict[str, Any] = json.loads(extra or "{}")
    told = {name: getattr(entry, name) for name in _KEPT}
    kept[_KEY] = {name: value for name, value in told.items() if value != _DEFAULTS[name]}
    return json.dumps(kept, ensure_ascii=False, default=_plain)


def _plain(value: Any) -> dict[str, Any]:
    """A person, a reminder or an occurrence as JSON holds it."""
    return {each.name: getattr(value, each.name) for each in fields(value)}


def entry_in(extra: str) -> CalendarEntry | None:
    """The entry a column `extra` holds; None where a row came from no file."""
    told = json.loads(extra or "{}").get(_KEY)
    if not isinstance(told, dict):
        return None
    values = {name: value for name, value in told.items() if name in _DEFAULTS}
    for name in _TUPLES & values.keys():
        values[name] = tuple(values[name])
    if values.get("organizer"):
        values["organizer"] = _made(CalendarPerson, values["organizer"])
    if values.get("replaces"):
        values["replaces"] = _made(ReplacedOccurrence, values["replaces"])
    if "attendees" in values:
        values["attendees"] = tuple(_made(CalendarPerson, one) for one in values["attendees"])
    if "alarms" in values:
        values["alarms"] = tuple(_made(CalendarAlarm, one) for one in values["alarms"])
    return CalendarEntry(**values)


def _made(kind: type[Any], told: Mapping[str, Any]) -> Any:
    """A value of a dataclass from JSON: lists are tuples, unknown names are left."""
    known = {each.name for each in fields(kind)}
    return kind(
        **{
            name: tuple(value) if isinstance(value, list) else value
            for name, value in told.items()
            if name in known
        }
    )


def excluded_days(extra: str) -> frozenset[str]:
    """The days (ISO) on which a repeated task does not come, by its column `extra`."""
    kept = json.loads(extra or "{}").get(EXCLUDED, ())
    entry = entry_in(extra)
    told = entry.excluded if entry is not None else ()
    return frozenset(str(day)[:10] for day in (*kept, *told))
