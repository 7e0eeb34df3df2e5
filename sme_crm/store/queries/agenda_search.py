"""Finds appointments by their words and those of their contacts, nearest to a day first."""

from __future__ import annotations

from typing import NamedTuple

from sme_crm.domain.folding import fold
from sme_crm.store.driver import DriverConnection


class FoundIds(NamedTuple):
    """Appointments that take place once, and series; each with at most so many as were wanted."""

    single: list[int]
    series: list[int]
    cut: bool


def find_ids(connection: DriverConnection, text: str, day: str, limit: int) -> FoundIds:
    """The appointments that meet every word of `text`: as the beginning of a word of theirs.

    `limit` appointments nearest to `day` (ISO); nothing for a text without words.
    """
    words = fold(text).split()
    if not words:
        return FoundIds([], [], False)
    found = " INTERSECT ".join(_OF_A_WORD for _ in words)
    values = [f'"{word}" *' for word in words for _ in range(2)]
    common = f"WITH found(id) AS MATERIALIZED ({found}) SELECT a.id FROM found"
    common += " JOIN appointment a ON a.id = found.id WHERE"
    single = connection.execute(
        f"{common} a.recurrence = '' AND a.added = '[]'"
        " ORDER BY abs(julianday(a.first_day) - julianday(?)), a.id LIMIT ?",
        (*values, day, limit + 1),
    ).fetchall()
    series = connection.execute(
        f"{common} (a.recurrence <> '' OR a.added <> '[]') LIMIT ?", (*values, _MOST_SERIES + 1)
    ).fetchall()
    return FoundIds(
        [row[0] for row in single[:limit]],
        [row[0] for row in series[:_MOST_SERIES]],
        len(single) > limit or len(series) > _MOST_SERIES,
    )


_MOST_SERIES = 3000
_OF_A_WORD = (
    "SELECT rowid FROM appointment_search WHERE appointment_search MATCH ?"
    " UNION SELECT l.appointment_id FROM appointment_contact l WHERE l.contact_id IN"
    " (SELECT rowid & 0xffffff FROM contact_search WHERE contact_search MATCH ?)"
)
