"""Reads appointments: those that can touch a window of days, single ones, their contacts."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Any

from sme_crm.domain.appointment import Appointment, Category
from sme_crm.domain.appointment_times import SHORT_DAYS
from sme_crm.store.driver import DriverConnection

_COLUMNS = (
    "a.id, a.uid, a.subject, a.starts, a.ends, a.time_zone, a.notes, a.location, a.url, a.status,"
    " a.transparency, a.classification, a.category_id, a.responsible_id, coalesce(s.name, ''),"
    " a.recurrence, a.excluded, a.added, a.parent_id, a.replaces, a.alarms, a.sequence,"
    " a.first_day, a.last_day, a.created_at, a.updated_at"
)
_EXTRA = 26
"""How many columns these are; `extra`, where it is wanted, comes behind them."""
_FROM = " FROM appointment a LEFT JOIN staff s ON s.id = a.responsible_id"


def read_between(connection: DriverConnection, first: str, last: str) -> list[Appointment]:
    """The appointments that may touch the days from `first` to `last` (ISO, both included).

    A day more on either side is looked at: times of other zones may lie on the next day.
    """
    rows: list[Sequence[Any]] = []
    begins, finishes = _turn_of_year(first, last)
    for where in (
        f"a.long = 0 AND a.first_day >= date(?1, '-{SHORT_DAYS + 1} days')"
        " AND a.first_day <= date(?2, '+1 day') AND a.last_day >= date(?1, '-1 day')",
        f"a.long = 1 AND a.last_day IS NULL AND a.first_day <= date(?2, '+1 day') AND {_MAY_FALL}",
        "a.long = 1 AND a.last_day >= date(?1, '-1 day') AND a.first_day <= date(?2, '+1 day')",
    ):
        values = (first, last, begins, finishes) if _MAY_FALL in where else (first, last)
        rows += connection.execute(f"SELECT {_COLUMNS}{_FROM} WHERE {where}", values).fetchall()
    return _appointments(connection, rows)


# Of what comes back every year, birthdays above all, most has nothing on the days shown: the day
# of the year alone tells. `?3` to `?4` are such days ("11-22"), over the turn of the year too.
_MAY_FALL = (
    "(a.recurrence <> 'FREQ=YEARLY' OR a.added <> '[]'"
    f" OR substr(a.ends, 1, 10) > date(a.first_day, '+{SHORT_DAYS} days')"
    " OR CASE WHEN ?3 <= ?4 THEN substr(a.first_day, 6) BETWEEN ?3 AND ?4"
    " ELSE substr(a.first_day, 6) >= ?3 OR substr(a.first_day, 6) <= ?4 END)"
)


def _turn_of_year(first: str, last: str) -> tuple[str, str]:
    """The days of the year on which something short may begin that touches a window."""
    begin = date.fromisoformat(first).toordinal() - SHORT_DAYS - 2
    end = date.fromisoformat(last).toordinal() + 2
    if end - begin > 360 or begin < 1 or end > date.max.toordinal():
        return "", "9"
    return date.fromordinal(begin).isoformat()[5:], date.fromordinal(end).isoformat()[5:]


def read_appointments(connection: DriverConnection, ids: Iterable[int]) -> list[Appointment]:
    """Appointments by id, with what files told besides, in the order of their ids."""
    listed = json.dumps(list(ids))
    rows = connection.execute(
        f"SELECT {_COLUMNS}, a.extra{_FROM} WHERE a.id IN (SELECT value FROM json_each(?))"
        " ORDER BY a.id",
        (listed,),
    ).fetchall()
    return _appointments(connection, rows)


def read_ids(connection: DriverConnection, after: int = 0, limit: int = 10_000) -> list[int]:
    """The ids of all appointments behind one, in their order."""
    rows = connection.execute(
        "SELECT id FROM appointment WHERE id > ? ORDER BY id LIMIT ?", (after, limit)
    ).fetchall()
    return [row[0] for row in rows]


def ids_of_contact(connection: DriverConnection, contact_id: int, limit: int) -> list[int]:
    """The appointments with a contact, those that begin last first."""
    rows = connection.execute(
        "SELECT a.id FROM appointment_contact c JOIN appointment a ON a.id = c.appointment_id"
        " WHERE c.contact_id = ? ORDER BY a.first_day DESC, a.id DESC LIMIT ?",
        (contact_id, limit),
    ).fetchall()
    return [row[0] for row in rows]


def children_of(connection: DriverConnection, parents: Iterable[int]) -> dict[int, dict[str, int]]:
    """{series: {the start of a replaced occurrence: the exception that stands for it}}."""
    found: dict[int, dict[str, int]] = {}
    for parent, replaces, child in connection.execute(
        "SELECT parent_id, replaces, id FROM appointment WHERE parent_id IN"
        " (SELECT value FROM json_each(?))",
        (json.dumps(list(parents)),),
    ).fetchall():
        found.setdefault(parent, {})[replaces] = child
    return found


def read_categories(connection: DriverConnection) -> list[Category]:
    """The categories in their order."""
    rows = connection.execute(
        "SELECT id, name, color, position FROM appointment_category ORDER BY position, name, id"
    ).fetchall()
    return [Category(*row) for row in rows]


def _appointments(connection: DriverConnection, rows: Sequence[Sequence[Any]]) -> list[Appointment]:
    contacts: dict[int, list[tuple[int, str]]] = {}
    for appointment_id, contact_id, name in connection.execute(
        "SELECT l.appointment_id, l.contact_id, c.formatted_name FROM appointment_contact l"
        " JOIN contact c ON c.id = l.contact_id AND c.deleted_at IS NULL"
        " WHERE l.appointment_id IN (SELECT value FROM json_each(?)) ORDER BY l.position, l.id",
        (json.dumps([row[0] for row in rows]),),
    ).fetchall():
        contacts.setdefault(appointment_id, []).append((contact_id, name))
    return [_appointment(row, tuple(contacts.get(row[0], ()))) for row in rows]


def _appointment(row: Sequence[Any], contacts: tuple[tuple[int, str], ...]) -> Appointment:
    found = _as_read(tuple(row[:_EXTRA]), contacts)
    if len(row) == _EXTRA or row[_EXTRA] == "{}":
        return found
    return replace(found, extra=json.loads(row[_EXTRA]))


@lru_cache(maxsize=8192)
def _as_read(row: tuple[Any, ...], contacts: tuple[tuple[int, str], ...]) -> Appointment:
    """An appointment of these columns; repeated ones are read with every view, as they were."""
    values = list(row)
    for place in (16, 17, 20):  # excluded, added, alarms
        values[place] = () if values[place] == "[]" else tuple(json.loads(values[place]))
    parts = [*values[:15], contacts, *values[15:]]
    return Appointment(*parts)
