"""Reasons of reach: no address, number or mailbox that works for the channel."""

from __future__ import annotations

import json
from typing import Final

from sme_crm.domain.eligibility import Refusal
from sme_crm.services.eligibility.question import Found, Question, note

_LIVE: Final = "FROM {table} r WHERE r.contact_id = c.id AND r.state <> 'dead'"
_PHONE: Final = _LIVE.format(table="phone") + " AND r.kind <> 'fax'"
# Who is called may be called at his employer's; all else is his own.
_UNREACHABLE: Final = {
    "email": ("no_email", f"NOT EXISTS (SELECT 1 {_LIVE.format(table='email')})"),
    "sms": (
        "no_mobile",
        f"NOT EXISTS (SELECT 1 {_PHONE} AND (r.kind = 'mobile' OR r.e164 LIKE '+336%'"
        " OR r.e164 LIKE '+337%'))",
    ),
    "fax": ("no_fax", f"NOT EXISTS (SELECT 1 {_LIVE.format(table='phone')} AND r.kind = 'fax')"),
    "phone": (
        "no_phone",
        f"NOT EXISTS (SELECT 1 {_PHONE}) AND (c.organization_id IS NULL OR NOT EXISTS (SELECT 1"
        f" {_PHONE.replace('c.id', 'c.organization_id')}))",
    ),
}


def note_addresses(question: Question, found: Found) -> None:
    """No address that mail can go to.

    An address can be posted to when it names a place; the best own one counts, then the
    employer's.
    """
    if question.channel != "post" and not (question.campaign and question.channel == "visit"):
        return
    homeless = question.connection.execute(
        f"SELECT c.id FROM contact c WHERE {question.among('c.id')} AND NOT EXISTS"
        " (SELECT 1 FROM address a WHERE a.contact_id = c.id AND a.locality <> ''"
        "  AND a.state <> 'dead')",
        question.values(),
    ).fetchall()
    # Mail to them came back from their employer's, where others are found still.
    not_there = {
        row[0]
        for row in question.connection.execute(
            "SELECT contact_id FROM returned_mail"
            " WHERE corrected_day IS NULL AND address_id IS NULL AND address <> ''"
        ).fetchall()
    }
    rows = question.connection.execute(
        "SELECT c.id,"
        " (SELECT min(a.state = 'dead') FROM address a WHERE a.contact_id = c.id"
        "  AND a.locality <> ''),"
        " (SELECT min(a.state = 'dead') FROM address a WHERE a.contact_id = c.organization_id"
        "  AND a.locality <> '') FROM contact c"
        " WHERE c.id IN (SELECT value FROM json_each(?))",
        (json.dumps([row[0] for row in homeless]),),
    ).fetchall()
    for contact_id, own_dead, employers_dead in rows:
        if contact_id not in not_there and (own_dead == 0 or employers_dead == 0):
            continue
        nowhere = own_dead is None and employers_dead is None
        reason = "no_address" if nowhere and contact_id not in not_there else "dead_address"
        note(found, contact_id, Refusal(reason))


def note_unreachable(question: Question, found: Found) -> None:
    """No mailbox or number for the channel."""
    if question.channel not in _UNREACHABLE:
        return
    reason, condition = _UNREACHABLE[question.channel]
    rows = question.connection.execute(
        f"SELECT c.id FROM contact c WHERE {question.among('c.id')} AND {condition}",
        question.values(),
    ).fetchall()
    refusal = Refusal(reason)
    for (contact_id,) in rows:
        note(found, contact_id, refusal)
