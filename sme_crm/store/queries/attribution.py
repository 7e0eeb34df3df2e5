"""Orders matched back to the recipients of a campaign: by code, and inside its window.

By code: the order bears the code of one of its mailings. By window: an order without a code, of a
customer one of whose people was sent something of the campaign at most `window_days` before it;
of several campaigns the last one before the order counts (last touch). An order is matched once.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from sme_crm.domain.response_code import MAILINGS, RECIPIENTS, ResponseCode, read_response_code
from sme_crm.store.driver import DriverConnection
from sme_crm.store.purchases import business_currency
from sme_crm.store.queries.campaign_answers import recipient_ranges

_SLICE = 2_000
_MAILING = 3
"""Symbols of a code that tell its mailing."""


class MatchedOrder(NamedTuple):
    """An order a campaign brought; `recipient_id` is the row that counts for it."""

    order_id: int
    customer_id: int
    recipient_id: int
    wave_id: int | None
    cell_id: int | None
    lot_id: int | None
    contact_id: int
    day: str
    amount: int
    margin: int
    by_code: bool
    is_first: bool
    """The customer had ordered nothing before it."""


def read_coded_orders(
    connection: DriverConnection, campaign_id: int, waves: Mapping[int, Sequence[int]]
) -> Iterator[MatchedOrder]:
    """The orders that bear a code of the campaign's `waves`, told by mailing number.

    After a merge a code may name a contact that is gone: the customer's other recipient counts.
    """
    for number, ids in waves.items():
        mailing = number % MAILINGS
        for orders in _coded_slices(connection, mailing):
            named = {order: code for order, code, *_ in orders}
            found = _recipients(connection, campaign_id, ids, "contact_id", named)
            rest = {order: customer for order, _, customer, *_ in orders if order not in found}
            found |= _recipients(connection, campaign_id, ids, "customer_id", rest)
            firsts = _first_orders(connection, list(found))
            for order, _, customer, day, amount, margin in orders:
                if order in found:
                    told = (day, amount, margin, True, order in firsts)
                    yield MatchedOrder._make((order, customer, *found[order], *told))


def _coded_slices(
    connection: DriverConnection, mailing: int
) -> Iterator[list[tuple[int, int, int, str, int, int]]]:
    """(order, recipient of its code, customer, day, amount, margin), codes of a mailing only.

    Orders keep their codes in groups of three: those of a mailing stand together in the index.
    """
    currency = business_currency(connection)
    first = str(ResponseCode(mailing, 0))[:_MAILING]
    last = str(ResponseCode(mailing, RECIPIENTS - 1))[:_MAILING]
    after, order = first, 0
    while True:
        rows = connection.execute(
            "SELECT response_code, id, customer_id, day, amount, margin FROM customer_order"
            " INDEXED BY customer_order_by_response_code"
            " WHERE response_code <> '' AND (response_code, id) > (?1, ?2)"
            " AND response_code < ?3 || '.' AND currency = ?4 AND customer_id IS NOT NULL"
            " ORDER BY response_code, id LIMIT ?5",
            (after, order, last, currency, _SLICE),
        ).fetchall()
        read = ((read_response_code(text), *told) for text, *told in rows)
        yield [(told[0], code.recipient, *told[1:]) for code, *told in read if code is not None]
        if len(rows) < _SLICE:
            return
        after, order = rows[-1][:2]


def _recipients(
    connection: DriverConnection,
    campaign_id: int,
    waves: Sequence[int],
    column: str,
    wanted: Mapping[int, int],
) -> dict[int, tuple[int, int | None, int | None, int | None, int]]:
    """(recipient, wave, cell, lot, contact) of each order, by what `column` is to hold of it."""
    rows = connection.execute(
        "SELECT j.value ->> 0, min(r.id), r.wave_id, r.cell_id, r.lot_id, r.contact_id"
        " FROM json_each(?1) j CROSS JOIN campaign_recipient r"
        f" ON r.{column} = j.value ->> 1 AND r.campaign_id = ?2"
        " AND r.wave_id IN (SELECT value FROM json_each(?3)) GROUP BY 1",
        (json.dumps(list(wanted.items())), campaign_id, json.dumps(list(waves))),
    ).fetchall()
    return {order: (row, wave, cell, lot, contact) for order, row, wave, cell, lot, contact in rows}


def _first_orders(connection: DriverConnection, orders: Sequence[int]) -> set[int]:
    """Those of the orders before which their customer had ordered nothing."""
    rows = connection.execute(
        f"SELECT o.id FROM json_each(?) j CROSS JOIN customer_order o ON o.id = j.value"
        f" WHERE {_IS_FIRST}",
        (json.dumps(orders),),
    ).fetchall()
    return {row[0] for row in rows}


def read_window_orders(
    connection: DriverConnection, campaign_id: int, window_days: int, sent_days: Sequence[str]
) -> Iterator[MatchedOrder]:
    """The orders without a code inside the window of one of the sendings, on `sent_days`.

    They are sought from whichever there are fewer of: the orders of those days or the recipients.
    """
    if not sent_days:
        return
    first, last = min(sent_days), date.fromisoformat(max(sent_days)) + timedelta(days=window_days)
    orders = _count_orders(connection, first, last.isoformat())
    ranges = list(recipient_ranges(connection, campaign_id, _SLICE))
    asked = {
        "campaign": campaign_id, "window": window_days, "currency": business_currency(connection),
    }  # fmt: skip
    parts: Iterator[tuple[str, Mapping[str, object]]]
    if orders < len(ranges) * _SLICE:
        days = _day_ranges(date.fromisoformat(first), last, orders)
        parts = ((_OF_DAYS, {"first": since, "last": until}) for since, until in days)
    else:
        parts = ((_OF_RECIPIENTS, {"after": after, "until": until}) for after, until in ranges)
    for source, bounds in parts:
        rows = connection.execute(_WINDOW.format(source=source), {**asked, **bounds}).fetchall()
        for *row, is_first in rows:
            yield MatchedOrder._make((*row, False, bool(is_first)))


def _count_orders(connection: DriverConnection, first: str, last: str) -> int:
    row = connection.execute(
        "SELECT count(*) FROM customer_order WHERE day BETWEEN ? AND ?", (first, last)
    ).fetchone()
    return int(row[0])


def _day_ranges(first: date, last: date, orders: int) -> Iterator[tuple[str, str]]:
    """First and last day of slices of about as many orders as one statement may read."""
    days = (last - first).days + 1
    step = max(1, days * _SLICE // max(orders, 1))
    for start in range(0, days, step):
        end = min(start + step, days) - 1
        yield (
            (first + timedelta(days=start)).isoformat(),
            (first + timedelta(days=end)).isoformat(),
        )


_IS_FIRST = """NOT EXISTS (SELECT 1 FROM customer_order e WHERE e.customer_id = o.customer_id
    AND (e.day < o.day OR (e.day = o.day AND e.id < o.id)))"""
_OF_DAYS = """customer_order o INDEXED BY customer_order_by_day
CROSS JOIN campaign_recipient r ON r.customer_id = o.customer_id
WHERE o.day BETWEEN :first AND :last"""
_OF_RECIPIENTS = """campaign_recipient r NOT INDEXED
CROSS JOIN customer_order o ON o.customer_id = r.customer_id
WHERE r.id > :after AND r.id <= :until"""
# The recipient that counts for an order is the last one sent to its customer before it, of all
# campaigns; on the same day the later row.
_WINDOW = (
    """
SELECT o.id, o.customer_id, r.id, r.wave_id, r.cell_id, r.lot_id, r.contact_id, o.day, o.amount,
  o.margin, """
    + _IS_FIRST
    + """
FROM {source} AND r.campaign_id = :campaign AND r.sent_day <> '' AND o.day >= r.sent_day
  AND o.day <= date(r.sent_day, '+' || :window || ' days')
  AND o.response_code = '' AND o.currency = :currency
  AND NOT EXISTS (
    SELECT 1 FROM campaign_recipient l JOIN campaign c ON c.id = l.campaign_id
    WHERE l.customer_id = r.customer_id AND l.sent_day <> '' AND l.sent_day <= o.day
      AND o.day <= date(l.sent_day, '+' || c.window_days || ' days')
      AND (l.sent_day > r.sent_day OR (l.sent_day = r.sent_day AND l.id > r.id)))
"""
)


def read_control_orders(
    connection: DriverConnection, campaign_id: int, first_day: str, last_day: str
) -> tuple[int, int, int]:
    """(customers who ordered, orders' amount, margin) of the control group between two days."""
    row = connection.execute(
        "SELECT count(DISTINCT o.customer_id), coalesce(sum(o.amount), 0),"
        " coalesce(sum(o.margin), 0) FROM campaign_recipient r"
        " JOIN campaign_cell k ON k.id = r.cell_id AND k.is_control = 1"
        " JOIN customer_order o ON o.customer_id = r.customer_id AND o.day BETWEEN ? AND ?"
        " WHERE r.campaign_id = ? AND o.currency = ?",
        (first_day, last_day, campaign_id, business_currency(connection)),
    ).fetchone()
    return row[0], row[1], row[2]
