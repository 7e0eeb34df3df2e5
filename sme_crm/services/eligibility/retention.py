"""The reason of time: who has not been heard of for longer than his data may be kept."""

from __future__ import annotations

import json
from datetime import date
from typing import Final

from sme_crm.domain.contact_rules import PROSPECT_STATUSES
from sme_crm.domain.eligibility import Refusal
from sme_crm.services.eligibility.question import Found, Question, note

# Whatever came from the contact: (table, condition that ties it to the contact c, its day).
_SOURCES: Final = (
    ("history", "h.contact_id = c.id AND h.direction = 'in'", "h.at"),
    ("campaign_answer", "h.contact_id = c.id", "h.day"),
    ("consent", "h.contact_id = c.id AND h.decision = 'consent'", "h.given_on"),
    ("customer_order", "h.contact_id = c.id", "h.day"),
    ("customer_order", "h.customer_id = c.id", "h.day"),
)
# The newest is the last of an index where there is one: no row is read besides.
_HEARD: Final = (
    "SELECT c.id, max(substr(c.created_at, 1, 10), "
    + ", ".join(
        f"coalesce((SELECT substr(max({day}), 1, 10) FROM {table} h WHERE {tie}), '')"
        for table, tie, day in _SOURCES
    )
    + ") FROM contact c WHERE {among} AND c.created_at < :limit AND c.kind = 'individual'"
    " AND c.status IN (SELECT value FROM json_each(:statuses)) AND NOT EXISTS (SELECT 1"
    " FROM history h WHERE h.contact_id = c.id AND h.at >= :limit AND h.direction = 'in')"
)


def note_retention(question: Question, found: Found) -> None:
    """People collected and last heard of longer ago than the rule allows.

    Heard of: what came in from them, an answer to a campaign, a consent, an order; not what was
    sent to them.
    """
    years = question.rules.retention_years
    if not years:
        return
    limit = years_before(question.today, years).isoformat()
    rows = question.connection.execute(
        _HEARD.format(among=question.among("c.id")),
        question.values(statuses=json.dumps(PROSPECT_STATUSES), limit=limit),
    ).fetchall()
    alike: dict[str, Refusal] = {}
    for contact_id, heard in rows:
        if heard < limit:
            if heard not in alike:
                alike[heard] = Refusal("retention_over", heard, rule="retention")
            note(found, contact_id, alike[heard])


def years_before(day: date, years: int) -> date:
    """The same day some years ago; 29 February becomes the 28th."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)
