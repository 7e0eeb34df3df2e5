"""Orders matched back to the recipients of a campaign: by code, and inside its window.

By code: the order bears the code of one of its mailings. By window: an order without a code, of a
customer one of whose people was sent something of the campaign at most `window_days` before it;
of several campaigns the last one before the order counts (last touch). An order is matched once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sme_crm.domain.response_code import MAILINGS, read_response_code
from sme_crm.store.driver import DriverConnection
from sme_crm.store.purchases import business_currency
from sme_crm.store.queries.campaign_answers import recipient_ranges

_SLICE = 2_000


class MatchedOrder(NamedTuple):
    """An order a campaign brought; `recipient_id` is the row that counts for it."""

    order_id: int
    customer_id: int
    recipient_id: int
    wave_id: int | None
    day: str
    amount: int
    margin: int
    by_code: bool
    is_first: bool
    """The customer had ordered nothing before it."""


def read_coded_orders(
    connection: DriverConnection, campaign_id: int, mailings: Sequence[int]
) -> Iterator[MatchedOrder]:
    """The orders that bear a code of the campaign's mailings."""
    if not mailings:
        return
    currency = business_currency(connection)
    wanted = {mailing % MAILINGS for mailing in mailings}
    last = 0
    while True:
        rows = connection.execute(
            "SELECT id, response_code, customer_id, day, amount, margin FROM customer_order"
            " WHERE response_code <> '' AND currency = ? AND id > ? ORDER BY id LIMIT ?",
            (currency, last, _SLICE),
        ).fetchall()
        for order_id, text, customer, day, amount, margin in rows:
            code = read_response_code(text)
            if code is None or code.mailing not in wanted or customer is None:
                continue
            found = _recipient(connection, campaign_id, code.mailing, code.recipient, customer)
            if found is not None:
                first = _is_first(connection, customer, day, order_id)
                yield MatchedOrder(order_id, customer, *found, day, amount, margin, True, first)
        if len(rows) < _SLICE:
            return
        last = rows[-1][0]


def _recipient(
    connection: DriverConnection, campaign_id: int, mailing: int, contact: int, customer: int
) -> tuple[int, int | None] | None:
    """(recipient id, wave id) of a code; after a merge the customer's other recipient."""
    for condition, value in (("r.contact_id = ?4", contact), ("r.customer_id = ?4", customer)):
        row = connection.execute(
            "SELECT r.id, r.wave_id FROM campaign_recipient r"
            " JOIN campaign_wave w ON w.id = r.wave_id"
            f" WHERE {condition} AND r.campaign_id = ?1 AND w.mailing % ?2 = ?3"
            " ORDER BY r.id LIMIT 1",
            (campaign_id, MAILINGS, mailing, value),
        ).fetchone()
        if row is not None:
            return row[0], row[1]
    return None


def _is_first(connection: DriverConnection, customer: int, day: str, order_id: int) -> bool:
    row = connection.execute(
        "SELECT NOT EXISTS (SELECT 1 FROM customer_order WHERE customer_id = ?"
        " AND (day < ? OR (day = ? AND id < ?)))",
        (customer, day, day, order_id),
    ).fetchone()
    return bool(row[0])


def read_window_orders(
    connection: DriverConnection, campaign_id: int, window_days: int
) -> Iterator[MatchedOrder]:
    """The orders without a code inside the window of one of the campaign's sendings."""
    currency = business_currency(connection)
    for after, until in recipient_ranges(connection, campaign_id, _SLICE):
        rows = connection.execute(
            _WINDOW,
            {
                "campaign": campaign_id, "after": after, "until": until,
                "window": window_days, "currency": currency,
            },
        ).fetchall()  # fmt: skip
        for order_id, customer, recipient, wave, day, amount, margin, first in rows:
            yield MatchedOrder(
                order_id, customer, recipient, wave, day, amount, margin, False, bool(first)
            )


# The recipient that counts for an order is the last one sent to its customer before it, of all
# campaigns; on the same day the later row.
_WINDOW = """
SELECT o.id, o.customer_id, r.id, r.wave_id, o.day, o.amount, o.margin,
  NOT EXISTS (SELECT 1 FROM customer_order e WHERE e.customer_id = o.customer_id
    AND (e.day < o.day OR (e.day = o.day AND e.id < o.id)))
FROM campaign_recipient r NOT INDEXED
CROSS JOIN customer_order o ON o.customer_id = r.customer_id AND o.day >= r.sent_day
  AND o.day <= date(r.sent_day, '+' || :window || ' days')
WHERE r.campaign_id = :campaign AND r.id > :after AND r.id <= :until AND r.sent_day <> ''
  AND o.response_code = '' AND o.currency = :currency
  AND NOT EXISTS (
    SELECT 1 FROM campaign_recipient l JOIN campaign c ON c.id = l.campaign_id
    WHERE l.customer_id = r.customer_id AND l.sent_day <> '' AND l.sent_day <= o.day
      AND o.day <= date(l.sent_day, '+' || c.window_days || ' days')
      AND (l.sent_day > r.sent_day OR (l.sent_day = r.sent_day AND l.id > r.id)))
"""


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
