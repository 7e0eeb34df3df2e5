"""Reasons of good manners: contacted too recently, in another campaign already."""

from __future__ import annotations

import json
from collections import defaultdict
from datetime import timedelta
from typing import Final

from sme_crm.domain.eligibility import Refusal
from sme_crm.services.eligibility.question import Found, Question, note

_KINDS: Final = {
    "post": "letter", "phone": "call", "email": "email", "sms": "sms", "fax": "fax",
    "visit": "visit",
}  # fmt: skip
"""The kind of history that each channel leaves."""
_CAMPAIGN_CHANNELS: Final = {"post": "letter", "phone": "", "visit": ""}
"""What campaigns call a channel, where that is another word; "" where the history tells all."""


def note_touches(question: Question, found: Found) -> None:
    """The recipients of other campaigns under way, and those the channel reached too often."""
    _note_running(question, found)
    _note_pressure(question, found)


def _note_running(question: Question, found: Found) -> None:
    """Control groups too: they show what happens without a letter, so they get none."""
    assert question.campaign is not None
    running = dict(
        question.connection.execute(
            "SELECT id, name FROM campaign WHERE state IN ('sent', 'running') AND id <> ?",
            (question.campaign.campaign_id,),
        ).fetchall()
    )
    if not running:
        return
    # The plus keeps to the index of contacts: by campaign all its recipients would be read.
    rows = question.connection.execute(
        "SELECT contact_id, campaign_id, max(sent_day) FROM campaign_recipient"
        f" WHERE {question.among('contact_id')}"
        " AND +campaign_id IN (SELECT value FROM json_each(:running))"
        " GROUP BY contact_id, campaign_id",
        question.values(running=json.dumps(list(running))),
    ).fetchall()
    alike: dict[tuple[int, str], Refusal] = {}
    for contact_id, campaign_id, day in rows:
        refusal = alike.get((campaign_id, day))
        if refusal is None:
            refusal = Refusal("running_campaign", day, running[campaign_id], rule="running")
            alike[campaign_id, day] = refusal
        note(found, contact_id, refusal)


def _note_pressure(question: Question, found: Found) -> None:
    """Those whom the channel reached on as many days as the cap allows, or more.

    Days are counted, of the history and of campaigns alike: a campaign's letter stands in both.
    Calls and visits of campaigns are planned for days to come: they count once they were made.
    """
    cap = question.rules.pressure.get(question.channel)
    if cap is None or not cap.most:
        return
    today = question.today.isoformat()
    since = (question.today - timedelta(days=cap.days)).isoformat()
    rows = question.connection.execute(
        "SELECT contact_id, substr(at, 1, 10) FROM history"
        f" WHERE {question.among('contact_id')} AND at > :since"
        " AND direction = 'out' AND kind = :kind"
        " UNION ALL SELECT contact_id, sent_day FROM campaign_recipient"
        f" WHERE {question.among('contact_id')} AND sent_day > :since AND channel = :channel",
        question.values(
            since=since,
            kind=_KINDS[question.channel],
            channel=_CAMPAIGN_CHANNELS.get(question.channel, question.channel),
        ),
    ).fetchall()
    days: defaultdict[int, set[str]] = defaultdict(set)
    for contact_id, day in rows:
        if since < day <= today:
            days[contact_id].add(day)
    rule = f"pressure.{question.channel}"
    alike: dict[str, Refusal] = {}
    for contact_id, reached in days.items():
        if len(reached) >= cap.most:
            last = max(reached)
            if last not in alike:
                alike[last] = Refusal("pressure", last, "", question.channel, rule)
            note(found, contact_id, alike[last])
