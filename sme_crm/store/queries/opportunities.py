"""Opportunities in SQL: stages, one with all that belongs to it, the cards of the board."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from typing import Any, Final

from sme_crm.domain.folding import fold
from sme_crm.domain.sales.forecast import Expected
from sme_crm.domain.sales.opportunity import (
    Opportunity,
    OpportunityFilter,
    OpportunityLine,
    OpportunityRow,
    Stage,
)
from sme_crm.store.driver import DriverConnection

_COUNTS: Final = "coalesce(o.probability, s.probability)"
_ROWS: Final = (
    "SELECT o.id, o.name, s.id, s.name, s.kind, o.customer_id, coalesce(c.formatted_name, ''),"
    " coalesce(c.kind = 'organization', 0),"
    " coalesce((SELECT k.formatted_name FROM opportunity_contact p JOIN contact k"
    "  ON k.id = p.contact_id WHERE p.opportunity_id = o.id AND k.id IS NOT o.customer_id"
    "  ORDER BY p.position, p.id LIMIT 1), ''),"
    f" o.amount, o.currency, {_COUNTS}, o.expected_day, o.responsible_id, coalesce(t.name, ''),"
    " o.source_kind, o.stage_since, o.closed_day, o.lost_reason, o.competitor, o.position"
    " FROM opportunity o JOIN opportunity_stage s ON s.id = o.stage_id"
    " LEFT JOIN contact c ON c.id = o.customer_id LEFT JOIN staff t ON t.id = o.responsible_id"
)


def version_of(*parts: object) -> str:
    """What tells two states of a record apart: a digest of all that was read of it."""
    return hashlib.blake2b(repr(parts).encode("utf-8", "replace"), digest_size=12).hexdigest()


def read_stages(connection: DriverConnection) -> list[Stage]:
    """The stages in order, the closed ones last."""
    rows = connection.execute(
        "SELECT name, kind, probability, position, id FROM opportunity_stage"
        " ORDER BY kind = 'lost', kind = 'won', position, id"
    ).fetchall()
    return [Stage(*row) for row in rows]


def read_rows(connection: DriverConnection, wanted: OpportunityFilter) -> list[OpportunityRow]:
    """The cards that meet a filter, by stage and place."""
    parts: list[str] = []
    values: list[object] = []
    if wanted.open_only:
        parts.append("s.kind = 'open'")
    elif wanted.closed_from:
        parts.append("(o.closed_day IS NULL OR o.closed_day >= ?)")
        values.append(wanted.closed_from)
    if wanted.responsible_id is not None:
        parts.append("coalesce(o.responsible_id, 0) = ?")
        values.append(wanted.responsible_id)
    if wanted.stage_ids:
        parts.append(f"o.stage_id IN ({','.join('?' * len(wanted.stage_ids))})")
        values += wanted.stage_ids
    for day, sign in ((wanted.expected_from, ">="), (wanted.expected_until, "<=")):
        if day:
            parts.append(f"o.expected_day {sign} ?")
            values.append(day)
    if wanted.contact_id is not None:
        parts.append(
            "(o.customer_id = ? OR EXISTS (SELECT 1 FROM opportunity_contact p"
            " WHERE p.opportunity_id = o.id AND p.contact_id = ?))"
        )
        values += [wanted.contact_id, wanted.contact_id]
    where = f" WHERE {' AND '.join(parts)}" if parts else ""
    rows = connection.execute(
        f"{_ROWS}{where} ORDER BY s.kind = 'lost', s.kind = 'won', s.position, o.position, o.id",
        tuple(values),
    ).fetchall()
    found = [_row(row) for row in rows]
    words = fold(wanted.text).split()
    if not words:
        return found
    return [row for row in found if _has(row, words)]


def _row(row: Sequence[Any]) -> OpportunityRow:
    values = [*row]
    values[7] = bool(row[7])
    return OpportunityRow(*values)


def _has(row: OpportunityRow, words: Sequence[str]) -> bool:
    text = fold(
        f"{row.name} {row.customer} {row.contact} {row.stage} {row.competitor} {row.responsible}"
    )
    return all(word in text for word in words)


def read_expected(
    connection: DriverConnection, currency: str, responsible_id: int | None = None
) -> list[Expected]:
    """The open opportunities of a currency for the forecast."""
    mine = "" if responsible_id is None else " AND coalesce(o.responsible_id, 0) = ?"
    given = () if responsible_id is None else (responsible_id,)
    rows = connection.execute(
        f"SELECT o.amount, {_COUNTS}, o.expected_day FROM opportunity o"
        " JOIN opportunity_stage s ON s.id = o.stage_id"
        f" WHERE o.closed_day IS NULL AND o.currency = ?{mine}",
        (currency, *given),
    ).fetchall()
    return [Expected(*row) for row in rows]


def read_one(connection: DriverConnection, opportunity_id: int) -> Opportunity | None:
    """An opportunity with its people, lines, quotes and the number of its orders."""
    row = connection.execute(
        "SELECT o.id, o.name, s.name, s.kind, s.probability, s.position, s.id, o.customer_id,"
        " coalesce(c.formatted_name, ''), o.amount, o.currency, o.probability, o.expected_day,"
        " o.source_kind, o.source, o.lot_id, o.competitor, o.lost_reason, o.responsible_id,"
        " coalesce(t.name, ''), o.notes, o.stage_since, o.closed_day, o.created_at, o.position"
        " FROM opportunity o JOIN opportunity_stage s ON s.id = o.stage_id"
        " LEFT JOIN contact c ON c.id = o.customer_id"
        " LEFT JOIN staff t ON t.id = o.responsible_id WHERE o.id = ?",
        (opportunity_id,),
    ).fetchone()
    if row is None:
        return None
    contacts = _read(
        connection,
        "SELECT k.id, k.formatted_name FROM opportunity_contact p JOIN contact k"
        " ON k.id = p.contact_id WHERE p.opportunity_id = ? ORDER BY p.position, p.id",
        opportunity_id,
    )
    lines = _read(
        connection,
        "SELECT description, quantity, unit_price, product_id FROM opportunity_line"
        " WHERE opportunity_id = ? ORDER BY position, id",
        opportunity_id,
    )
    quotes = _read(
        connection,
        "SELECT id, number, state FROM quote WHERE opportunity_id = ? ORDER BY day, id",
        opportunity_id,
    )
    orders = _read(
        connection,
        "SELECT count(*) FROM customer_order WHERE opportunity_id = ?",
        opportunity_id,
    )
    values: list[Any] = [row[0], row[1], Stage(*row[2:7]), *row[7:24]]
    values += [tuple(contacts), tuple(OpportunityLine(*line) for line in lines), tuple(quotes)]
    told = (row[1], row[6:19], row[20:23], [one[0] for one in contacts], lines)
    values += [orders[0][0], version_of(told)]
    return Opportunity(*values)


def _read(connection: DriverConnection, sql: str, key: int) -> list[Any]:
    return connection.execute(sql, (key,)).fetchall()


def customer_of(connection: DriverConnection, contact_id: int | None) -> int | None:
    """Who the customer is: the organization of a person if there is one, else the contact."""
    if contact_id is None:
        return None
    row = connection.execute(
        "SELECT CASE WHEN kind = 'organization' THEN id ELSE coalesce(organization_id, id) END"
        " FROM contact WHERE id = ?",
        (contact_id,),
    ).fetchone()
    return None if row is None else int(row[0])


def used_words(
    connection: DriverConnection, columns: Iterable[tuple[str, str]], limit: int = 12
) -> list[str]:
    """The words typed most often of late into (table, column) pairs."""
    parts = " UNION ALL ".join(
        f"SELECT word FROM (SELECT {column} AS word FROM {table} WHERE {column} <> ''"
        f" ORDER BY id DESC LIMIT 500)"
        for table, column in columns
    )
    rows = connection.execute(
        f"SELECT word FROM ({parts}) GROUP BY word ORDER BY count(*) DESC, word LIMIT ?", (limit,)
    ).fetchall()
    return [row[0] for row in rows]


def read_board_places(
    connection: DriverConnection, stage_id: int, without: int
) -> list[tuple[int, int]]:
    """(id, position) of the cards of a stage in order, one of them left out."""
    rows = connection.execute(
        "SELECT id, position FROM opportunity WHERE stage_id = ? AND id <> ? ORDER BY position, id",
        (stage_id, without),
    ).fetchall()
    return [(row[0], row[1]) for row in rows]
