"""Reasons people gave themselves, or did not: objections, consents missing or withdrawn."""

from __future__ import annotations

import json
from collections.abc import Iterable

from sme_crm.domain.contact_rules import PROFESSIONAL_STATUSES
from sme_crm.domain.eligibility import Refusal
from sme_crm.domain.email_address import is_generic_mailbox
from sme_crm.services.eligibility.question import Found, Question, note


def note_objections(question: Question, found: Found) -> None:
    """Objections to the channel or to every one that were not taken back."""
    rows = question.connection.execute(
        "SELECT contact_id, given_on, words, channel FROM consent"
        f" WHERE {question.among('contact_id')} AND decision = 'objection'"
        " AND channel IN ('all', :channel) AND withdrawn_on IS NULL ORDER BY contact_id, given_on",
        question.values(channel=question.channel),
    ).fetchall()
    for contact_id, given_on, words, said_for in rows:
        note(found, contact_id, Refusal("objection", given_on, words, said_for, "objection"))


def note_missing_consents(question: Question, found: Found) -> None:
    """Whom the law lets be contacted only with a consent, and who gave none, or took it back."""
    for consumer in (True, False):
        rule = question.rules.rule_for(question.channel, consumer=consumer)
        if rule is None or rule.need != "consent" or rule.since > question.today.isoformat():
            continue
        asked = _without_consent(question, rule.exempt, consumer)
        free = _generic_alone(question, asked) if question.channel == "email" else set()
        ended = _ended_consents(question, [one for one in asked if one not in free])
        missing = Refusal("consent_missing", rule=rule.key)
        for contact_id in asked:
            if contact_id in ended:
                withdrawn = Refusal("consent_withdrawn", *ended[contact_id], rule.key)
                note(found, contact_id, withdrawn)
            elif contact_id not in free:
                note(found, contact_id, missing)


def _without_consent(question: Question, exempt: Iterable[str], consumer: bool) -> list[int]:
    """The consumers (or the others) of a status that is not exempt, without a consent."""
    business = json.dumps(PROFESSIONAL_STATUSES)
    rows = question.connection.execute(
        f"SELECT c.id FROM contact c WHERE {question.among('c.id')}"
        " AND (c.kind = 'individual' AND c.organization_id IS NULL AND c.siren = ''"
        "  AND c.siret = '' AND c.status NOT IN (SELECT value FROM json_each(:business)))"
        "  = :consumer"
        " AND c.status NOT IN (SELECT value FROM json_each(:exempt))"
        " AND NOT EXISTS (SELECT 1 FROM consent k WHERE k.contact_id = c.id"
        "  AND k.decision = 'consent' AND k.channel IN ('all', :channel)"
        "  AND k.withdrawn_on IS NULL)",
        question.values(
            business=business,
            consumer=int(consumer),
            exempt=json.dumps(list(exempt)),
            channel=question.channel,
        ),
    ).fetchall()
    return [row[0] for row in rows]


def _generic_alone(question: Question, ids: list[int]) -> set[int]:
    """Those of `ids` who are written to at mailboxes of a firm only, such as info@."""
    rows = question.connection.execute(
        "SELECT contact_id, address FROM email WHERE state <> 'dead'"
        " AND contact_id IN (SELECT value FROM json_each(?))",
        (json.dumps(ids),),
    ).fetchall()
    generic: dict[int, bool] = {}
    for contact_id, address in rows:
        generic[contact_id] = generic.get(contact_id, True) and is_generic_mailbox(address)
    return {contact_id for contact_id, alone in generic.items() if alone}


def _ended_consents(question: Question, ids: list[int]) -> dict[int, tuple[str, str, str]]:
    """The last consent that was taken back, of those of `ids` who gave one: day, words, channel."""
    rows = question.connection.execute(
        "SELECT contact_id, withdrawn_on, words, channel FROM consent"
        " WHERE contact_id IN (SELECT value FROM json_each(?)) AND decision = 'consent'"
        " AND channel IN ('all', ?) AND withdrawn_on IS NOT NULL"
        " ORDER BY contact_id, withdrawn_on, id",
        (json.dumps(ids), question.channel),
    ).fetchall()
    return {row[0]: row[1:] for row in rows}
