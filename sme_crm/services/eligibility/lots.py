"""Reasons of the address file somebody came in: used up, or its licence over."""

from __future__ import annotations

import json
from datetime import date

from sme_crm.domain.eligibility import Refusal
from sme_crm.domain.lot import OWN_STATUSES
from sme_crm.services.eligibility.question import Found, Question, note
from sme_crm.store.driver import DriverConnection


def ended_lots(connection: DriverConnection, today: date) -> dict[int, Refusal]:
    """The lots that may not be used any more, with the reason: used up, or their licence over."""
    rows = connection.execute(
        "SELECT l.id, l.name, l.licence_end, l.uses_allowed, count(u.id), max(u.used_on)"
        " FROM lot l LEFT JOIN lot_use u ON u.lot_id = l.id"
        " WHERE l.mode <> 'own' AND (l.uses_allowed IS NOT NULL OR l.licence_end IS NOT NULL)"
        " GROUP BY l.id"
    ).fetchall()
    ended: dict[int, Refusal] = {}
    for lot_id, name, licence_end, allowed, uses, last_use in rows:
        if allowed is not None and uses >= allowed:
            ended[lot_id] = Refusal("lot_used_up", last_use or "", name, rule="lot")
        elif licence_end and licence_end < today.isoformat():
            ended[lot_id] = Refusal("lot_licence_over", licence_end, name, rule="lot")
    return ended


def note_lots(question: Question, found: Found) -> None:
    """Those whom only an ended lot brought.

    Who is known otherwise is ours to contact: by another lot that may still be used, by what he
    is to the business, or because he once answered.
    """
    if not question.ended_lots:
        return
    own = ", ".join(f"'{status}'" for status in OWN_STATUSES)
    rows = question.connection.execute(
        f"SELECT c.id, c.lot_id FROM contact c WHERE {question.among('c.id')}"
        " AND c.lot_id IN (SELECT value FROM json_each(:ended))"
        f" AND c.status NOT IN ({own})"
        " AND NOT EXISTS (SELECT 1 FROM lot_member m WHERE m.contact_id = c.id"
        "  AND m.lot_id NOT IN (SELECT value FROM json_each(:ended)))"
        " AND NOT EXISTS (SELECT 1 FROM history h WHERE h.contact_id = c.id"
        "  AND h.direction = 'in')",
        question.values(ended=json.dumps(list(question.ended_lots))),
    ).fetchall()
    for contact_id, lot_id in rows:
        note(found, contact_id, question.ended_lots[lot_id])
