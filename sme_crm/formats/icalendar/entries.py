"""Components of calendar files (VEVENT, VTODO) read into entries."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any, Final

from sme_crm.domain.calendar_entry import CalendarAlarm, CalendarEntry, CalendarPerson
from sme_crm.formats.icalendar.blocks import Block, Problems
from sme_crm.formats.icalendar.entry_times import TIMES, EntryTimes, Notes
from sme_crm.formats.icalendar.lines import (
    Head,
    clean_line,
    clean_text,
    cut_line,
    split_list,
    unescape,
    without_parameters,
)
from sme_crm.formats.icalendar.time_zones import CalendarZones
from sme_crm.formats.icalendar.times import instant_of
from sme_crm.formats.icalendar.values import read_alarm, read_person, read_rule

_TEXTS: Final = {
    "SUMMARY": "summary", "DESCRIPTION": "description", "LOCATION": "location", "UID": "uid",
}  # fmt: skip
_INSTANTS: Final = {"CREATED": "created", "LAST-MODIFIED": "modified", "COMPLETED": "completed"}
_STATUSES: Final = {
    "appointment": frozenset(("tentative", "confirmed", "cancelled")),
    "task": frozenset(("needs-action", "in-process", "completed", "cancelled")),
}
_NUMBERS: Final = {"PRIORITY": ("priority", 9), "PERCENT-COMPLETE": ("percent", 100)}
_OFTEN: Final = ("FREQ=SECONDLY", "FREQ=MINUTELY", "FREQ=HOURLY")


class EntryReader:
    """Reads the components of one calendar; `cancelled`: its method is CANCEL."""

    def __init__(self, zones: CalendarZones, problems: Problems, cancelled: bool) -> None:
        self._zones = zones
        self._problems = problems
        self._cancelled = cancelled

    def read(self, block: Block) -> CalendarEntry:
        """The entry of a VEVENT or VTODO: everything in it that can be read."""
        return _Reading(block, self._zones, self._problems, self._cancelled).entry()


class _Reading:
    """One component on its way to an entry."""

    def __init__(
        self, block: Block, zones: CalendarZones, problems: Problems, cancelled: bool
    ) -> None:
        self._block = block
        self._cancelled = cancelled
        self._kind = "task" if block.name == "VTODO" else "appointment"
        self._values: dict[str, Any] = {}
        self._categories: list[str] = []
        self._attendees: list[CalendarPerson] = []
        self._parameters: list[str] = []
        self._extra: list[str] = []
        self._last_text = ""
        self._notes = Notes(block, problems)
        self._times = EntryTimes(self._values, self._kind == "task", zones, self._notes)

    def entry(self) -> CalendarEntry:
        """All of it."""
        depth = 0
        for number, text in self._block.lines:
            start = text[:6].upper() if text[:1] in "BEbe" else ""
            if depth or start == "BEGIN:":
                depth += (start == "BEGIN:") - (start[:4] == "END:")
                self._extra.append(clean_line(text))
                continue
            cut = cut_line(text)
            if cut is None:
                self._take_broken(number, text)
            else:
                self._take(number, text, cut[0], cut[1])
        values = self._values
        values["line"] = self._block.line
        self._times.settle()
        self._extra += self._times.unfit
        values["alarms"] = self._read_alarms()
        if not values.get("uid"):
            values["uid"] = self._make_uid()
            self._notes.warn(self._block.line, "no_uid")
        if self._cancelled:
            values["status"] = "cancelled"
        for name, found in (
            ("categories", tuple(dict.fromkeys(self._categories))),
            ("attendees", tuple(self._attendees)),
            ("parameters", tuple(self._parameters)),
            ("extra", tuple(self._extra)),
            ("warnings", tuple(dict.fromkeys(self._notes.warnings))),
        ):
            if found:
                values[name] = found
        return CalendarEntry(kind="task" if self._kind == "task" else "appointment", **values)

    def _take_broken(self, number: int, text: str) -> None:
        """A line that is no property: the next one of a text whose folds were lost, or nothing."""
        if self._last_text:
            joined = f"{self._values[self._last_text]}\n{unescape(text)}"
            self._values[self._last_text] = joined
            self._notes.warn(number, "line_joined", text)
        elif text.strip():
            self._notes.warn(number, "broken_line", text)

    def _take(self, number: int, text: str, head: Head, value: str) -> None:
        name = head.name
        field = _TEXTS.get(name)
        self._last_text = ""
        if field is not None:
            self._take_text(number, field, head, unescape(value))
        elif name in TIMES:
            known = self._times.times.setdefault(name, (head, value, number))
            if known[:2] != (head, value):
                self._notes.warn(number, "repeated", text)
        elif name in _INSTANTS:
            moment = self._times.moment(head, value)
            if moment is None or not self._set(_INSTANTS[name], instant_of(moment), number, text):
                self._notes.warn(number, "bad_date", text)
        elif name == "DTSTAMP":
            return  # when the file was made, not a part of the entry
        elif name in ("EXDATE", "RDATE"):
            self._times.dates.append((head, value, number))
        else:
            handler = _HANDLERS.get(name)
            if handler is None or not handler(self, head, value):
                self._extra.append(clean_line(text))

    def _take_text(self, number: int, field: str, head: Head, value: str) -> None:
        known = self._values.get(field)
        if known is not None and known != value:
            self._notes.warn(number, "repeated", f"{head.name}:{value}")
            return
        self._values[field] = value
        if field != "uid":
            self._last_text = field
        if known is None and head.raw:
            rest = without_parameters(head, "VALUE", "CHARSET", "ENCODING")
            if rest:
                self._parameters.append(head.name + rest)

    def _set(self, field: str, value: object, number: int, text: str) -> bool:
        """Keep the first value of a field; a second, different one is told."""
        if self._values.setdefault(field, value) != value:
            self._notes.warn(number, "repeated", text)
        return True

    # Handlers: False where the line is kept as it stands, because it says something unknown.

    def _take_url(self, head: Head, value: str) -> bool:
        if "url" in self._values or head.raw:
            return False
        self._values["url"] = clean_line(value).strip()
        return True

    def _take_word(self, head: Head, value: str) -> bool:
        word = clean_line(value).strip().lower()
        if head.name == "STATUS":
            if word not in _STATUSES[self._kind]:
                return False
            self._values["status"] = word
        elif head.name == "CLASS":
            self._values["classification"] = word
        elif word in ("opaque", "transparent"):
            self._values["transparency"] = "free" if word == "transparent" else "busy"
        else:
            return False
        return True

    def _take_number(self, head: Head, value: str) -> bool:
        text = value.strip()
        if not (text.isascii() and text.isdigit() and len(text) < 10):
            return False
        if head.name == "SEQUENCE":
            self._values["sequence"] = int(text)
            return True
        field, most = _NUMBERS[head.name]
        if int(text) > most:
            return False
        self._values[field] = int(text)
        return True

    def _take_categories(self, head: Head, value: str) -> bool:
        self._categories += filter(None, (part.strip() for part in split_list(value)))
        return True

    def _take_person(self, head: Head, value: str) -> bool:
        person = read_person(head, value)
        if head.name == "ATTENDEE":
            self._attendees.append(person)
        elif self._values.setdefault("organizer", person) != person:
            return False
        return True

    def _take_rule(self, head: Head, value: str) -> bool:
        rule = read_rule(value)
        if not rule:
            self._notes.warn(self._block.line, "bad_rule", value)
            return True
        if "recurrence_rule" in self._values:
            self._notes.warn(self._block.line, "repeated", f"RRULE:{value}")
            return True
        if rule.startswith(_OFTEN):
            self._notes.warn(self._block.line, "often", rule)
        self._values["recurrence_rule"] = rule
        return True

    def _read_alarms(self) -> tuple[CalendarAlarm, ...]:
        alarms = []
        for block in self._block.children:
            alarm = read_alarm(block, self._times.zone) if block.name == "VALARM" else None
            if alarm is None:
                self._notes.warn(block.line, "alarm_without_time", block.name)
                lines = [f"BEGIN:{block.name}", *(text for _, text in block.lines)]
                self._extra += [clean_line(text) for text in (*lines, f"END:{block.name}")]
            else:
                alarms.append(alarm)
        return tuple(alarms)

    def _make_uid(self) -> str:
        """A UID that is the same whenever the same lines are read."""
        lines = (text for _, text in self._block.lines if not text.upper().startswith("DTSTAMP"))
        digest = hashlib.sha256(clean_text("\n".join(lines)).encode())
        return f"{digest.hexdigest()[:32]}@sme-crm"


_HANDLERS: Final[dict[str, Callable[[_Reading, Head, str], bool]]] = {
    "URL": _Reading._take_url,
    "STATUS": _Reading._take_word,
    "CLASS": _Reading._take_word,
    "TRANSP": _Reading._take_word,
    "PRIORITY": _Reading._take_number,
    "PERCENT-COMPLETE": _Reading._take_number,
    "SEQUENCE": _Reading._take_number,
    "CATEGORIES": _Reading._take_categories,
    "ORGANIZER": _Reading._take_person,
    "ATTENDEE": _Reading._take_person,
    "RRULE": _Reading._take_rule,
}
