"""Reasons of good manners: contacted too recently, in another campaign already."""

from __future__ import annotations

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
_CAMPAIGN_CHANNELS: Final = {"post": "letter"}
"""What campaigns call a channel, where that is another word."""
Touch = tuple[int, int, str, str]
"""(contact, campaign, channel of the campaign, day "" for a control group)."""


def note_touches(question: Question, found: Found) -> None:
    """The recipients of other campaigns under way, and those the channel reached too often."""
    touches: list[Touch] = question.connection.execute(
        "SELECT contact_id, campaign_id, channel, sent_day FROM campaign_recipient"
        f" WHERE {question.among('contact_id')}",
        question.values(),
    ).fetchall()
    _note_running(question, touches, found)
    _note_pressure(question, touches, found)


def _note_running(question: Question, touches: list[Touch], found: Found) -> None:
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
    last: dict[tuple[int, int], str] = {}
    for contact_id, campaign_id, _, day in touches:
        if campaign_id in running:
            key = contact_id, campaign_id
            last[key] = max(day, last.get(key, ""))
    for (contact_id, campaign_id), day in last.items():
        refusal = Refusal("running_campaign", day, running[campaign_id], rule="running")
        note(found, contact_id, refusal)


def _note_pressure(question: Question, touches: list[Touch], found: Found) -> None:
    """Those whom the channel reached on as many days as the cap allows, or more.

    Days are counted, of the history and of campaigns alike: a campaign's letter stands in both.
    """
    cap = question.rules.pressure.get(question.channel)
    if cap is None or not cap.most:
        return
    today = question.today.isoformat()
    since = (question.today - timedelta(days=cap.days)).isoformat()
    rows = question.connection.execute(
        "SELECT contact_id, substr(at, 1, 10) FROM history"
        f" WHERE {question.among('contact_id')} AND at > :since"
        " AND direction = 'out' AND kind = :kind",
        question.values(since=since, kind=_KINDS[question.channel]),
    ).fetchall()
    channel = _CAMPAIGN_CHANNELS.get(question.channel, question.channel)
    rows += [(contact_id, day) for contact_id, _, by, day in touches if by == channel and day]
    days: defaultdict[int, set[str]] = defaultdict(set)
    for contact_id, day in rows:
        if since < day <= today:
            days[contact_id].add(day)
    rule = f"pressure.{question.channel}"
    for contact_id, reached in days.items():
        if len(reached) >= cap.most:
            note(found, contact_id, Refusal("pressure", max(reached), "", question.channel, rule))
