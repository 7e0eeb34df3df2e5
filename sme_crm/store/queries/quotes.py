"""Quotes in SQL: one with its lines, the list, numbers given, who waits to be asked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from sme_crm.domain.folding import fold
from sme_crm.domain.sales.chasing import LINK_KIND, QuoteToChase
from sme_crm.domain.sales.quote import Quote, QuoteFilter, QuoteLine, QuoteRow, state_on
from sme_crm.store.driver import DriverConnection
from sme_crm.store.queries.opportunities import version_of

# That the kind is not empty is said for the index, which holds such tasks alone.
_CHASES: Final = (
    f"(SELECT count(*) FROM task WHERE link_kind = '{LINK_KIND}' AND link_kind <> ''"
    " AND link_id = q.id AND status = 'done')"
)
_WHO: Final = (
    " LEFT JOIN contact u ON u.id = q.customer_id LEFT JOIN contact c ON c.id = q.contact_id"
    " LEFT JOIN staff t ON t.id = q.responsible_id"
)
_LINE: Final = (
    "description, kind, quantity, unit_price, discount_rate, vat_rate, unit, reference,"
    " product_id, unit_cost"
)


def read_one(connection: DriverConnection, quote_id: int) -> Quote | None:
    """A quote with its lines and its orders."""
    row = connection.execute(
        "SELECT q.id, q.number, q.state, q.customer_id, coalesce(u.formatted_name, ''),"
        " q.contact_id, coalesce(c.formatted_name, ''), q.opportunity_id, coalesce(o.name, ''),"
        " q.subject, q.recipient, q.day, q.valid_until, q.introduction, q.closing, q.language,"
        " q.currency, q.discount_rate, q.vat_exempt, q.net, q.vat, q.gross, q.margin,"
        " q.response_code, q.sent_day, q.decided_day, q.refusal_reason, q.competitor,"
        f" q.responsible_id, coalesce(t.name, ''), q.notes, q.created_at, q.sha256 <> '', {_CHASES}"
        f" FROM quote q{_WHO} LEFT JOIN opportunity o ON o.id = q.opportunity_id WHERE q.id = ?",
        (quote_id,),
    ).fetchone()
    if row is None:
        return None
    lines = connection.execute(
        f"SELECT {_LINE} FROM quote_line WHERE quote_id = ? ORDER BY position, id", (quote_id,)
    ).fetchall()
    orders = connection.execute(
        "SELECT id, number FROM customer_order WHERE quote_id = ? ORDER BY id", (quote_id,)
    ).fetchall()
    values: list[Any] = list(row)
    values[10] = tuple(row[10].split("\n")) if row[10] else ()
    values[18], values[32] = bool(row[18]), bool(row[32])
    values += [
        tuple(QuoteLine(*line) for line in lines),
        tuple((one[0], one[1]) for one in orders),
        version_of(row[:4], row[5], row[7], row[9:29], row[30], lines),
    ]
    return Quote(*values)


def read_rows(connection: DriverConnection, wanted: QuoteFilter, today: date) -> list[QuoteRow]:
    """The quotes of a filter, the newest first."""
    parts: list[str] = []
    values: list[object] = []
    if wanted.contact_id is not None:
        parts.append("(q.customer_id = ? OR q.contact_id = ?)")
        values += [wanted.contact_id, wanted.contact_id]
    if wanted.opportunity_id is not None:
        parts.append("q.opportunity_id = ?")
        values.append(wanted.opportunity_id)
    if wanted.responsible_id is not None:
        parts.append("coalesce(q.responsible_id, 0) = ?")
        values.append(wanted.responsible_id)
    where = f" WHERE {' AND '.join(parts)}" if parts else ""
    rows = connection.execute(
        "SELECT q.id, q.number, q.state, coalesce(u.formatted_name, ''),"
        " coalesce(c.formatted_name, ''), q.contact_id, coalesce(u.kind = 'organization', 0),"
        " q.subject, q.day, q.valid_until, q.sent_day, q.net, q.gross, q.currency, q.margin,"
        f" {_CHASES}, coalesce(t.name, '') FROM quote q{_WHO}{where}"
        " ORDER BY q.day DESC, q.id DESC",
        tuple(values),
    ).fetchall()
    words = fold(wanted.text).split()
    found = []
    for row in rows:
        one = _row(row, today)
        if (not wanted.states or one.state in wanted.states) and _has(one, words):
            found.append(one)
    return found


def _row(row: Sequence[Any], today: date) -> QuoteRow:
    values = [*row]
    values[2] = state_on(row[2], row[9], today)
    values[6] = bool(row[6])
    return QuoteRow(*values)


def _has(row: QuoteRow, words: Sequence[str]) -> bool:
    if not words:
        return True
    text = fold(f"{row.number} {row.customer} {row.contact} {row.subject} {row.responsible}")
    return all(word in text for word in words)


def numbers_like(connection: DriverConnection, before: str) -> list[str]:
    """The numbers that begin in a way."""
    rows = connection.execute(
        "SELECT number FROM quote WHERE number >= ?1 AND number < ?1 || char(1114111)", (before,)
    ).fetchall()
    return [row[0] for row in rows]


def id_of_number(connection: DriverConnection, number: str) -> int | None:
    """The quote of a number."""
    row = connection.execute("SELECT id FROM quote WHERE number = ?", (number,)).fetchone()
    return None if row is None else int(row[0])


def open_chases(
    connection: DriverConnection, quote_id: int, until: date | None = None
) -> list[int]:
    """The open tasks of a quote, the first due first; those due by a day if one is said."""
    last = "9999-12-31" if until is None else until.isoformat()
    rows = connection.execute(
        "SELECT id FROM task WHERE link_kind = ? AND link_kind <> '' AND link_id = ?"
        " AND closed_at IS NULL"
        " AND coalesce(due_date, '9999-12-31') <= ? ORDER BY due_date IS NULL, due_date, id",
        (LINK_KIND, quote_id, last),
    ).fetchall()
    return [row[0] for row in rows]


def read_to_chase(connection: DriverConnection, today: date, limit: int) -> list[QuoteToChase]:
    """The quotes whose answer is to be asked for by a day, the one that waits longest first.

    One row a quote: by its task that is due first.
    """
    rows = connection.execute(
        "SELECT q.id, q.number, coalesce(u.formatted_name, ''), q.contact_id,"
        " coalesce(c.formatted_name, ''), q.subject, q.net, q.currency, q.sent_day,"
        f" q.valid_until, k.id, k.due_date, {_CHASES}, coalesce(nullif(c.phone, ''), u.phone, '')"
        # From the quotes that wait, which stay few, not from all that was ever chased.
        " FROM quote q CROSS JOIN task k ON k.link_kind = ? AND k.link_kind <> ''"
        " AND k.link_id = q.id"
        " LEFT JOIN contact u ON u.id = q.customer_id LEFT JOIN contact c ON c.id = q.contact_id"
        " WHERE q.state = 'sent' AND k.closed_at IS NULL AND k.due_date <= ?"
        " ORDER BY k.due_date, k.id LIMIT ?",
        (LINK_KIND, today.isoformat(), limit * 3),
    ).fetchall()
    tasks: dict[int, list[int]] = {}
    first: dict[int, Sequence[Any]] = {}
    for row in rows:
        tasks.setdefault(row[0], []).append(row[10])
        first.setdefault(row[0], row)
    found = []
    for row in list(first.values())[:limit]:
        values = [*row]
        values[10] = tuple(tasks[row[0]])
        found.append(QuoteToChase(*values))
    return found


def read_content(connection: DriverConnection, quote_id: int) -> bytes | None:
    """The PDF of a quote as it was sent."""
    row = connection.execute(
        "SELECT c.bytes FROM quote q JOIN content c ON c.sha256 = q.sha256 WHERE q.id = ?",
        (quote_id,),
    ).fetchone()
    return None if row is None else bytes(row[0])
