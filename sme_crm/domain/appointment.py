"""An appointment of the agenda and the occurrences a repeated one has (VEVENT, RFC 5545)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, Literal

from sme_crm.domain.translation import QT_TRANSLATE_NOOP

Scope = Literal["one", "following", "all"]
"""What a change of a repeated appointment is for: this one, this and those after it, all."""

APPOINTMENT_STATUSES: Final[dict[str, str]] = {
    "": QT_TRANSLATE_NOOP("AgendaWords", "Not said"),
    "confirmed": QT_TRANSLATE_NOOP("AgendaWords", "Confirmed"),
    "tentative": QT_TRANSLATE_NOOP("AgendaWords", "Tentative"),
    "cancelled": QT_TRANSLATE_NOOP("AgendaWords", "Cancelled"),
}
CATEGORY_COLORS: Final = ("blue", "teal", "violet", "orange", "pink", "green", "red", "grey")
"""Names of the theme's colours of categories."""


@dataclass(frozen=True, slots=True)
class Category:
    """A category of appointments with its colour (one of `CATEGORY_COLORS`)."""

    id: int
    name: str
    color: str = "blue"
    position: int = 0


@dataclass(frozen=True, slots=True)
class AppointmentDraft:
    """What an appointment is made of; see `Appointment` for its parts."""

    subject: str
    starts: str
    ends: str = ""
    time_zone: str = ""
    notes: str = ""
    location: str = ""
    url: str = ""
    status: str = ""
    transparency: str = "busy"
    classification: str = ""
    category_id: int | None = None
    responsible_id: int | None = None
    contact_ids: tuple[int, ...] = ()
    recurrence: str = ""
    excluded: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    alarms: tuple[int, ...] = ()
    sequence: int = 0
    uid: str = ""
    extra: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Appointment:
    """An appointment as it stands: one time, or a series with its rule.

    `starts` and `ends` are "YYYY-MM-DDTHH:MM" in the time of `time_zone` (an IANA name; "" is
    the time of the computer), or days "YYYY-MM-DD" of one that lasts whole days; `ends` is the
    moment after it (the day after the last). `alarms` are minutes before the start. Of an
    exception of a series `parent_id` names the series, `replaces` the start it stands for.
    `last_day` None: repeated without end.
    """

    id: int
    uid: str
    subject: str
    starts: str
    ends: str
    time_zone: str = ""
    notes: str = ""
    location: str = ""
    url: str = ""
    status: str = ""
    transparency: str = "busy"
    classification: str = ""
    category_id: int | None = None
    responsible_id: int | None = None
    responsible: str = ""
    contacts: tuple[tuple[int, str], ...] = ()
    recurrence: str = ""
    excluded: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    parent_id: int | None = None
    replaces: str = ""
    alarms: tuple[int, ...] = ()
    sequence: int = 0
    first_day: str = ""
    last_day: str | None = None
    created_at: str = ""
    updated_at: str = ""
    extra: dict[str, object] = field(default_factory=dict)

    @property
    def all_day(self) -> bool:
        """Whether it lasts whole days."""
        return "T" not in self.starts

    @property
    def repeats(self) -> bool:
        """Whether it stands for more than one occurrence."""
        return bool(self.recurrence or self.added)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One time that an appointment takes place, in the local time of the computer.

    `starts` and `ends` as in `Appointment`, turned to local time; `original` is the start in
    the series that names this occurrence, in the appointment's own zone.
    """

    appointment: Appointment
    starts: str
    ends: str
    original: str

    @property
    def key(self) -> tuple[int, str]:
        """What tells this occurrence from all others."""
        return self.appointment.id, self.original
