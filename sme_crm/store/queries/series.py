"""Reads what series are proposed from: birthdays, own dates, members of groups, decisions."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from sme_crm.store.driver import DriverConnection
from sme_crm.store.queries.search import Condition

_LIVE: Final = "c.deleted_at IS NULL AND c.ended = ''"
_LISTED: Final = "(SELECT value FROM json_each(?))"


def read_born_on(
    connection: DriverConnection, keys: Sequence[str], limit: int
) -> list[tuple[Any, ...]]:
    """(id, name, birth date) of people born on one of "MM-DD", by name.

    Where they are more than `limit`, those there first: to sort them all would read them all.
    """
    rows = connection.execute(
        "SELECT c.id, c.formatted_name, c.birth_date, c.sort_name FROM contact c"
        " INDEXED BY contact_by_birthday WHERE c.birth_date IS NOT NULL"
        f" AND substr(c.birth_date, -5) IN {_LISTED} AND length(c.birth_date) >= 7 AND {_LIVE}"
        " LIMIT ?",
        (json.dumps(list(keys)), limit),
    ).fetchall()
    return [row[:3] for row in sorted(rows, key=lambda row: (row[3], row[0]))]


def read_own_days(
    connection: DriverConnection, field_id: int, first: date, last: date, limit: int
) -> list[tuple[Any, ...]]:
    """(id, name, day) of contacts whose own field holds a day from `first` to `last`."""
    return connection.execute(
        "SELECT c.id, c.formatted_name, v.text_value FROM custom_value v"
        " JOIN contact c ON c.id = v.contact_id WHERE v.field_id = ?"
        f" AND v.text_value BETWEEN ? AND ? AND length(v.text_value) = 10 AND {_LIVE}"
        " ORDER BY v.text_value, c.sort_name, c.id LIMIT ?",
        (field_id, first.isoformat(), last.isoformat(), limit),
    ).fetchall()


def read_last_ordered(
    connection: DriverConnection, first: date, last: date, limit: int
) -> list[tuple[int, str, str]]:
    """(id, name, day) of those who placed the last order of a customer, if on these days.

    That is a person of a company where one is named; the customer himself stands for who is gone.
    """
    rows = connection.execute(
        "SELECT coalesce(k.id, c.id), coalesce(k.formatted_name, c.formatted_name), p.last_day"
        " FROM purchase p CROSS JOIN contact c ON c.id = p.customer_id LEFT JOIN contact k"
        " ON k.id = (SELECT o.contact_id FROM customer_order o WHERE o.customer_id = p.customer_id"
        " AND o.day = p.last_day AND o.amount >= 0 ORDER BY o.id DESC LIMIT 1)"
        " AND k.deleted_at IS NULL AND k.ended = ''"
        f" WHERE p.last_day BETWEEN ? AND ? AND {_LIVE} ORDER BY p.last_day, c.id LIMIT ?",
        (first.isoformat(), last.isoformat(), limit),
    ).fetchall()
    return [(row[0], row[1], row[2]) for row in rows]


def read_source(connection: DriverConnection, table: str, row_id: int) -> str:
    """What an own field or a group is called: `table` "custom_field" or "contact_group"."""
    column = {"custom_field": "label", "contact_group": "name"}[table]
    row = connection.execute(f"SELECT {column} FROM {table} WHERE id = ?", (row_id,)).fetchone()
    return "" if row is None else str(row[0])


def read_decided(
    connection: DriverConnection, series_id: int, occasion: str, ids: Sequence[int]
) -> set[int]:
    """Those of `ids` who were refused a series for an occasion."""
    rows = connection.execute(
        "SELECT contact_id FROM series_refusal WHERE series_id = ? AND occasion = ?"
        f" AND contact_id IN {_LISTED}",
        (series_id, occasion, json.dumps(list(ids))),
    ).fetchall()
    return {row[0] for row in rows}


def read_started(
    connection: DriverConnection, series_id: int, anchor: str, ids: Sequence[int]
) -> set[int]:
    """Those of `ids` who are under way in a series or were in it around the same day."""
    rows = connection.execute(
        "SELECT m.contact_id FROM series_member m JOIN series_run r ON r.id = m.run_id"
        " WHERE r.series_id = ? AND (m.state = 'active' OR m.anchor_date = ?)"
        f" AND m.contact_id IN {_LISTED}",
        (series_id, anchor, json.dumps(list(ids))),
    ).fetchall()
    return {row[0] for row in rows}


def read_strangers(
    connection: DriverConnection, members: Condition, series_id: int, occasion: str, limit: int
) -> list[tuple[int, str]]:
    """(id, name) of members of a group who never were in a series nor refused it, by name.

    `members` is a statement that finds the ids of the group. Where they are more than `limit`,
    those there first: to sort them all would read them all.
    """
    rows = connection.execute(
        f"WITH member(id) AS ({members.sql}), known(id) AS (SELECT m.contact_id FROM series_run r"
        " JOIN series_member m ON m.run_id = r.id WHERE r.series_id = ? UNION SELECT contact_id"
        " FROM series_refusal WHERE series_id = ? AND occasion = ?)"
        " SELECT c.sort_name, c.id, c.formatted_name FROM member CROSS JOIN contact c"
        f" ON c.id = member.id WHERE {_LIVE} AND c.id NOT IN (SELECT id FROM known) LIMIT ?",
        (*members.values, series_id, series_id, occasion, limit),
    ).fetchall()
    return [(row[1], row[2]) for row in sorted(rows)]
