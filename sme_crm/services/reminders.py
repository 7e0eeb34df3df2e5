"""Reminders of the open file: what rings, put off, turned off."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from sme_crm.domain.reminder import (
    KEPT_DAYS,
    START_OF_DAY,
    Reminder,
    ReminderKey,
    Ringing,
    ring,
)
from sme_crm.store.reminder_states import read_states, write_states

if TYPE_CHECKING:
    from sme_crm.services.agenda import Agenda
    from sme_crm.store.database import Database
    from sme_crm.store.driver import DriverConnection

_AHEAD: Final = timedelta(days=2)
"""How far is looked for what rings next; asked again before that."""
_LONGEST_ALARM: Final = timedelta(days=30)
_LONGEST_MEMORY: Final = timedelta(days=400)


class Reminders:
    """Tells which reminders ring and remembers what the user did with them."""

    def __init__(self, database: Database, agenda: Agenda) -> None:
        self._database = database
        self._agenda = agenda

    def ringing(self, now: datetime, member: str = "") -> Ringing:
        """What rings at a local moment, and when to ask again.

        With the name of a member of the staff: only what that one answers for, or nobody. A name
        that is not on the list (any more) limits nothing.
        """
        with self._database.snapshot() as connection:
            staff_id = _active_member(connection, member) if member else None
            tasks = list(_of_tasks(connection, now, staff_id))
            states = read_states(connection)
        found = ring([*tasks, *self._of_appointments(now, staff_id)], states, now)
        soonest = min(filter(None, (found.next_at, now + _AHEAD)))
        return Ringing(found.reminders, soonest)

    def snooze(self, keys: Sequence[ReminderKey], until: datetime) -> None:
        """Let reminders ring again at a local moment."""
        write_states(self._database, keys, "snoozed", until, _forgotten(until))

    def dismiss(self, keys: Sequence[ReminderKey], now: datetime) -> None:
        """Let reminders be quiet for good."""
        write_states(self._database, keys, "dismissed", None, _forgotten(now))

    def _of_appointments(self, now: datetime, staff_id: int | None) -> Iterator[Reminder]:
        first = now.date() - timedelta(days=1)
        until = (now + _AHEAD + _LONGEST_ALARM).date()
        for one in self._agenda.occurrences(first, until):
            appointment = one.appointment
            others = staff_id is not None and appointment.responsible_id not in (None, staff_id)
            if others or appointment.status == "cancelled":
                continue
            starts, ends = _moment(one.starts), _moment(one.ends)
            contact_id, contact = appointment.contacts[0] if appointment.contacts else (None, "")
            for minutes in appointment.alarms:
                key = ReminderKey("appointment", appointment.id, f"{one.starts}-{minutes}")
                at = _before(starts, minutes)
                yield Reminder(
                    key, appointment.subject, starts, ends, at, contact_id, contact, one.original
                )


def _active_member(connection: DriverConnection, name: str) -> int | None:
    row = connection.execute(
        "SELECT id FROM staff WHERE name = ? AND active = 1 ORDER BY id LIMIT 1", (name,)
    ).fetchone()
    return None if row is None else int(row[0])


def _of_tasks(
    connection: DriverConnection, now: datetime, staff_id: int | None
) -> Iterator[Reminder]:
    first = (now - timedelta(days=KEPT_DAYS)).date().isoformat()
    last = (now + _AHEAD + _LONGEST_ALARM).date().isoformat()
    rows = connection.execute(
        "SELECT t.id, t.subject, t.due_date, t.due_time, t.reminder_minutes, c.id,"
        " coalesce(c.formatted_name, '') FROM task t LEFT JOIN task_contact k ON k.id = (SELECT id"
        " FROM task_contact WHERE task_id = t.id ORDER BY position, id LIMIT 1)"
        " LEFT JOIN contact c ON c.id = k.contact_id WHERE t.closed_at IS NULL"
        " AND t.reminder_minutes IS NOT NULL AND t.due_date BETWEEN ? AND ?"
        " AND (? IS NULL OR t.responsible_id IS NULL OR t.responsible_id = ?)"
        " ORDER BY t.due_date",
        (first, last, staff_id, staff_id),
    ).fetchall()
    for task_id, subject, day, due_time, minutes, contact_id, contact in rows:
        text = f"{day}T{due_time}" if due_time else day
        starts = _moment(text)
        key = ReminderKey("task", task_id, f"{text}-{minutes}")
        yield Reminder(key, subject, starts, starts, _before(starts, minutes), contact_id, contact)


def _moment(text: str) -> datetime:
    """A time, or on a day the hour at which days count as begun."""
    if "T" in text:
        return datetime.fromisoformat(text)
    return datetime.combine(date.fromisoformat(text), START_OF_DAY)


def _before(starts: datetime, minutes: int) -> datetime:
    try:
        return starts - timedelta(minutes=minutes)
    except OverflowError:
        return datetime.combine(date.min, time())


def _forgotten(now: datetime) -> str:
    return (now - _LONGEST_MEMORY).date().isoformat()
