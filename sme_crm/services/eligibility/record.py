"""Reasons of the record itself: trash, deceased, closed, no wish for news, a duplicate."""

from __future__ import annotations

import json
from collections.abc import Set as AbstractSet
from typing import Final

from sme_crm.domain.duplicates.tiers import Thresholds
from sme_crm.domain.eligibility import Refusal
from sme_crm.services.eligibility.question import Found, Question, note
from sme_crm.store.driver import DriverConnection

_SURE: Final = "duplicates.sure"


def note_record(question: Question, found: Found) -> None:
    """In the trash, deceased, closed down; in a campaign, those who do not want to hear of news."""
    news = question.campaign is not None and question.campaign.news
    rows = question.connection.execute(
        "SELECT id, deleted_at, ended, wants_news = 0 FROM contact"
        f" WHERE {question.among('id')}"
        " AND (deleted_at IS NOT NULL OR ended <> '' OR :news AND wants_news = 0)",
        question.values(news=int(news)),
    ).fetchall()
    for contact_id, deleted_at, ended, refuses_news in rows:
        if deleted_at is not None:
            note(found, contact_id, Refusal("trash", on=deleted_at[:10]))
        if ended:
            note(found, contact_id, Refusal(ended))
        if news and refuses_news:
            note(found, contact_id, Refusal("no_news"))


def sure_pairs(connection: DriverConnection, ids: AbstractSet[int]) -> list[tuple[int, int, str]]:
    """(smaller id, larger id, name of the first) of sure duplicates among `ids`, in order."""
    kept = connection.execute("SELECT value FROM setting WHERE key = ?", (_SURE,)).fetchone()
    sure = float(json.loads(kept[0])) if kept else Thresholds().sure
    rows = connection.execute(
        "SELECT p.left_id, p.right_id, c.formatted_name FROM duplicate_pair p"
        " JOIN contact c ON c.id = p.left_id WHERE p.probability >= ?"
        " AND NOT EXISTS (SELECT 1 FROM distinct_pair d WHERE d.left_id = p.left_id"
        "  AND d.right_id = p.right_id OR d.left_id = p.right_id AND d.right_id = p.left_id)"
        " ORDER BY p.left_id, p.right_id",
        (sure,),
    ).fetchall()
    return [(left, right, name) for left, right, name in rows if left in ids and right in ids]
