"""Who answered a campaign and waits, and how far its recipients went: quotes, reminders."""

from __future__ import annotations

from typing import NamedTuple

from sme_crm.domain.campaigns.answer import COUNTED
from sme_crm.store.driver import DriverConnection

_COUNTED = ", ".join(f"'{kind}'" for kind in COUNTED)


class HotRow(NamedTuple):
    """Somebody who answered and whom nobody looks after yet: his last answer, what is known.

    `answers` so many times, `sent_day` when something reached him last before it, `bought`:
    whether he, or the firm he works for, ordered before.
    """

    contact_id: int
    name: str
    kind: str
    day: str
    notes: str
    answers: int
    sent_day: str
    bought: bool
    phone: str


def read_hot(connection: DriverConnection, campaign_id: int, most: int) -> list[HotRow]:
    """Those who asked for something and have no open task, opportunity, quote or order since.

    The last answer of each, the longest waiting first. Calls of a campaign that are still to be
    made are no next step of this answer.
    """
    rows = connection.execute(
        "SELECT a.contact_id, c.formatted_name, a.kind, a.day, a.notes,"
        " (SELECT count(*) FROM campaign_answer b WHERE b.campaign_id = ?1"
        f"  AND b.contact_id = a.contact_id AND b.kind IN ({_COUNTED})),"
        " coalesce((SELECT max(r.sent_day) FROM campaign_recipient r WHERE r.campaign_id = ?1"
        "  AND r.contact_id = a.contact_id AND r.sent_day <> '' AND r.sent_day <= a.day), ''),"
        " EXISTS (SELECT 1 FROM customer_order o WHERE o.customer_id"
        "  IN (c.id, c.organization_id) AND o.day < a.day), c.phone FROM campaign_answer a"
        " JOIN contact c ON c.id = a.contact_id AND c.deleted_at IS NULL"
        f" WHERE a.campaign_id = ?1 AND a.kind IN ({_COUNTED}) AND a.kind <> 'order'"
        " AND a.id = (SELECT max(b.id) FROM campaign_answer b WHERE b.campaign_id = ?1"
        f"  AND b.contact_id = a.contact_id AND b.kind IN ({_COUNTED}))"
        " AND NOT EXISTS (SELECT 1 FROM task_contact k JOIN task t ON t.id = k.task_id"
        "  WHERE k.contact_id = a.contact_id AND t.closed_at IS NULL"
        "  AND t.link_kind <> 'campaign')"
        " AND NOT EXISTS (SELECT 1 FROM opportunity o WHERE o.closed_day IS NULL AND o.customer_id"
        "  IN (c.id, c.organization_id))"
        " AND NOT EXISTS (SELECT 1 FROM quote q WHERE q.customer_id IN (c.id, c.organization_id)"
        "  AND q.day >= a.day)"
        " AND NOT EXISTS (SELECT 1 FROM customer_order o WHERE o.customer_id"
        "  IN (c.id, c.organization_id) AND o.day >= a.day)"
        " ORDER BY a.day, a.id LIMIT ?2",
        (campaign_id, most),
    ).fetchall()
    return [HotRow._make((*row[:7], bool(row[7]), row[8] or "")) for row in rows]


def count_quoted(connection: DriverConnection, campaign_id: int, days: int) -> dict[str, int]:
    """Recipients by channel who asked for a quote, or got one within so many days; "" for all."""
    return _counted(
        connection,
        "(EXISTS (SELECT 1 FROM campaign_answer a WHERE a.campaign_id = r.campaign_id"
        " AND a.contact_id = r.contact_id AND a.kind = 'quote') OR EXISTS (SELECT 1 FROM quote q"
        " WHERE q.customer_id = r.customer_id AND q.state <> 'draft' AND q.day >= r.sent_day"
        " AND q.day <= date(r.sent_day, '+' || ?2 || ' days')))",
        campaign_id,
        days,
    )


def count_reminded(connection: DriverConnection, campaign_id: int) -> dict[str, int]:
    """Recipients by channel whom an earlier wave had reached already; "" for all."""
    return _counted(
        connection,
        "EXISTS (SELECT 1 FROM campaign_recipient e WHERE e.campaign_id = r.campaign_id"
        " AND e.contact_id = r.contact_id AND e.sent_day <> '' AND e.wave_id <> r.wave_id"
        " AND (e.sent_day, e.id) < (r.sent_day, r.id)) AND ?2 = ?2",
        campaign_id,
        0,
    )


def _counted(
    connection: DriverConnection, condition: str, campaign_id: int, days: int
) -> dict[str, int]:
    """How many different recipients meet a condition, by channel and in all ("")."""
    rows = connection.execute(
        f"WITH met AS (SELECT r.channel, r.contact_id FROM campaign_recipient r"
        f" WHERE r.campaign_id = ?1 AND r.sent_day <> '' AND {condition})"
        " SELECT channel, count(DISTINCT contact_id) FROM met GROUP BY channel"
        " UNION ALL SELECT '', count(DISTINCT contact_id) FROM met",
        (campaign_id, days),
    ).fetchall()
    return {row[0]: row[1] for row in rows}
