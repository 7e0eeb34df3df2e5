"""An entry of a calendar as files carry it: the neutral form between .ics files and the agenda.

Words are those of RFC 5545 in small letters. Nothing here knows the agenda or its rows.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

EntryKind = Literal["appointment", "task"]
Transparency = Literal["busy", "free"]
AlarmAnchor = Literal["start", "end"]


@dataclass(frozen=True, slots=True)
class CalendarPerson:
    """An organizer or somebody asked to come.

    `address` is the e-mail address; where a file names somebody by another address ("tel:…",
    "urn:…") it is that whole URI, told by its colon. `status`: "", "needs-action", "accepted",
    "declined", "tentative", "delegated"… `parameters`: the other parameters as raw text
    (";ROLE=CHAIR;RSVP=TRUE").
    """

    name: str = ""
    address: str = ""
    status: str = ""
    parameters: str = ""


@dataclass(frozen=True, slots=True)
class CalendarAlarm:
    """A reminder: `minutes` before `anchor` (negative: after it), or `at` an instant.

    `at` is UTC ("2026-11-22T08:00:00Z") and "" for those that go by minutes. `anchor` "end" is
    the end of an appointment, the due time of a task. `action`: "display", "audio", "email"…
    `extra`: its other properties as raw content lines.
    """

    minutes: int = 0
    at: str = ""
    anchor: AlarmAnchor = "start"
    action: str = "display"
    text: str = ""
    extra: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReplacedOccurrence:
    """Which occurrence of the series with the same UID an entry stands for.

    `starts`: when that one would begin, in the time of `time_zone` (as in CalendarEntry).
    """

    starts: str
    time_zone: str = ""
    and_following: bool = False


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """An appointment (VEVENT) or a task (VTODO).

    Times are ISO text in the time of `time_zone`: "2026-11-22T14:30" (":SS" only when there are
    seconds), days "2026-11-22". `time_zone` is an IANA name, "UTC", or "" for the local time
    of whoever looks. `created`, `modified` and `completed` are instants in UTC
    ("2026-11-22T08:00:00Z") or "".
    """

    kind: EntryKind = "appointment"
    uid: str = ""
    summary: str = ""
    description: str = ""
    location: str = ""
    url: str = ""
    starts: str = ""
    """"" where the file tells none: usual in tasks, a reason to reject an appointment."""
    ends: str = ""
    """The moment after the end (the day after the last one); "" when no length is told."""
    time_zone: str = ""
    due: str = ""
    """Of tasks: a day or a time."""
    completed: str = ""
    percent: int | None = None
    """Of tasks: 0 to 100, None when not told."""
    priority: int = 0
    """0 none, 1 the highest, 9 the lowest."""
    status: str = ""
    """"", "tentative", "confirmed", "cancelled"; tasks "needs-action", "in-process",
    "completed", "cancelled"."""
    transparency: Transparency = "busy"
    classification: str = ""
    """"" (public), "public", "private", "confidential" or another word."""
    categories: tuple[str, ...] = ()
    organizer: CalendarPerson | None = None
    attendees: tuple[CalendarPerson, ...] = ()
    recurrence_rule: str = ""
    """As RRULE ("FREQ=WEEKLY;BYDAY=MO"), in capitals, an UNTIL as the file has it."""
    excluded: tuple[str, ...] = ()
    """Starts of occurrences that do not take place, in the form and zone of `starts`."""
    added: tuple[str, ...] = ()
    """Starts of further occurrences; "start/end" where one has a length of its own."""
    replaces: ReplacedOccurrence | None = None
    alarms: tuple[CalendarAlarm, ...] = ()
    sequence: int = 0
    """Number of the revision: of two entries with one UID the higher is the newer."""
    created: str = ""
    modified: str = ""
    parameters: tuple[str, ...] = ()
    """Parameters of known properties as raw text with their name: "SUMMARY;LANGUAGE=fr"."""
    extra: tuple[str, ...] = ()
    """Unknown properties and components as raw content lines, unfolded."""
    warnings: tuple[str, ...] = field(default=(), compare=False)
    """Keys of what reading had to mend; like `line`, where it begins in its file, not part of
    what the entry is."""
    line: int = field(default=0, compare=False)

    @property
    def all_day(self) -> bool:
        """Whether it is told in days, not in times."""
        told = self.starts or self.due
        return bool(told) and "T" not in told


@dataclass(frozen=True, slots=True)
class CalendarProblem:
    """What could not be read or was mended: its first line, a key and the text it is about."""

    line: int
    reason: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class CalendarFile:
    """What a file of calendars holds; `counts`: how many components of each name ("VEVENT")."""

    name: str = ""
    entries: tuple[CalendarEntry, ...] = ()
    problems: tuple[CalendarProblem, ...] = ()
    counts: dict[str, int] = field(default_factory=dict)
