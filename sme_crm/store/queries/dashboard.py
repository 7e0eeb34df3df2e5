"""The figures of the dashboard: months, pipeline, quotes, tasks, new customers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from sme_crm.domain.sales.forecast import month_after
from sme_crm.store.driver import DriverConnection
from sme_crm.store.purchases import business_currency


class MonthSum(NamedTuple):
    """The orders of a month, cents net of VAT; `first` is its first day."""

    first: date
    orders: int
    amount: int
    margin: int


class StageSum(NamedTuple):
    """The open opportunities of a stage; `weighted` by their probability."""

    stage_id: int
    name: str
    opportunities: int
    amount: int
    weighted: int


class OpenQuotes(NamedTuple):
    """Quotes sent and not yet answered; `to_chase`: with a chase due; `expired`: past validity."""

    waiting: int
    amount: int
    to_chase: int
    expired: int


class OpenTasks(NamedTuple):
    """Open tasks."""

    overdue: int
    today: int


def read_months(connection: DriverConnection, first: date, count: int) -> Iterator[MonthSum]:
    """So many months from the one that begins on `first`, each a short read."""
    currency = business_currency(connection)
    for number in range(count):
        begin, end = month_after(first, number), month_after(first, number + 1)
        row = connection.execute(
            "SELECT count(*) FILTER (WHERE amount >= 0), coalesce(sum(amount), 0),"
            " coalesce(sum(margin), 0) FROM customer_order"
            " WHERE day >= ? AND day < ? AND currency = ?",
            (begin.isoformat(), end.isoformat(), currency),
        ).fetchone()
        yield MonthSum(begin, *row)


def read_part_of_month(connection: DriverConnection, first: date, last: date) -> MonthSum:
    """The orders of a month up to `last` included."""
    row = connection.execute(
        "SELECT count(*) FILTER (WHERE amount >= 0), coalesce(sum(amount), 0),"
        " coalesce(sum(margin), 0) FROM customer_order"
        " WHERE day >= ? AND day <= ? AND currency = ?",
        (first.isoformat(), last.isoformat(), business_currency(connection)),
    ).fetchone()
    return MonthSum(first, *row)


def read_pipeline(connection: DriverConnection) -> list[StageSum]:
    """Every open stage in its order."""
    rows = connection.execute(
        "SELECT s.id, s.name, count(o.id), coalesce(sum(o.amount), 0), coalesce(sum("
        "(o.amount * coalesce(o.probability, s.probability) + 5000) / 10000), 0)"
        " FROM opportunity_stage s LEFT JOIN opportunity o ON o.stage_id = s.id"
        " AND o.closed_day IS NULL AND o.currency = ?"
        " WHERE s.kind = 'open' GROUP BY s.id ORDER BY s.position, s.id",
        (business_currency(connection),),
    ).fetchall()
    return [StageSum._make(row) for row in rows]


def read_open_quotes(connection: DriverConnection, today: date) -> OpenQuotes:
    """What waits for an answer."""
    count, amount, expired = connection.execute(
        "SELECT count(*), coalesce(sum(net) FILTER (WHERE currency = ?), 0),"
        " count(*) FILTER (WHERE valid_until <> '' AND valid_until < ?)"
        " FROM quote WHERE state = 'sent'",
        (business_currency(connection), today.isoformat()),
    ).fetchone()
    (to_chase,) = connection.execute(
        "SELECT count(DISTINCT t.link_id) FROM task t JOIN quote q ON q.id = t.link_id"
        " WHERE t.link_kind = 'quote' AND t.closed_at IS NULL AND t.due_date <= ?"
        " AND q.state = 'sent'",
        (today.isoformat(),),
    ).fetchone()
    return OpenQuotes(count, amount, to_chase, expired)


def read_open_tasks(connection: DriverConnection, today: date) -> OpenTasks:
    """How many are overdue, and due today."""
    row = connection.execute(
        "SELECT count(*) FILTER (WHERE due_date < ?1), count(*) FILTER (WHERE due_date = ?1)"
        " FROM task WHERE closed_at IS NULL AND due_date <= ?1",
        (today.isoformat(),),
    ).fetchone()
    return OpenTasks._make(row)


def read_new_customers(
    connection: DriverConnection, first: date, last: date
) -> list[tuple[str, int]]:
    """(source, how many) of those whose first order fell between two days, most first."""
    return connection.execute(
        "SELECT trim(c.source) AS source, count(*) AS number FROM purchase p"
        " JOIN contact c ON c.id = p.customer_id AND c.deleted_at IS NULL"
        " WHERE p.first_day BETWEEN ? AND ? AND p.orders > 0"
        " GROUP BY source ORDER BY number DESC, source",
        (first.isoformat(), last.isoformat()),
    ).fetchall()


def read_new_customer_ids(
    connection: DriverConnection, first: date, last: date, source: str | None
) -> list[int]:
    """The ids of those, of one source if it is told, rising."""
    rows = connection.execute(
        "SELECT p.customer_id FROM purchase p JOIN contact c ON c.id = p.customer_id"
        " AND c.deleted_at IS NULL WHERE p.first_day BETWEEN ? AND ? AND p.orders > 0"
        " AND (?3 IS NULL OR trim(c.source) = ?3) ORDER BY p.customer_id",
        (first.isoformat(), last.isoformat(), source),
    ).fetchall()
    return [row[0] for row in rows]


def read_month_customers(connection: DriverConnection, first: date) -> list[int]:
    """The ids of the customers who ordered in the month that begins on `first`, rising."""
    rows = connection.execute(
        "SELECT DISTINCT o.customer_id FROM customer_order o JOIN contact c"
        " ON c.id = o.customer_id AND c.deleted_at IS NULL WHERE o.day >= ? AND o.day < ?"
        " AND o.currency = ? ORDER BY o.customer_id",
        (first.isoformat(), month_after(first, 1).isoformat(), business_currency(connection)),
    ).fetchall()
    return [row[0] for row in rows]
