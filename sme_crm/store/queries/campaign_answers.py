"""Answers to campaigns, whom their codes name, and where recipients lie."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from sme_crm.domain.campaigns.answer import COUNTED
from sme_crm.domain.response_code import MAILINGS
from sme_crm.store.driver import DriverConnection

_LATE_CHANGES = 5_000
_COUNTED = ", ".join(f"'{kind}'" for kind in COUNTED)


class CodedRecipient(NamedTuple):
    """Whom a code names, with the campaign it belongs to."""

    contact_id: int
    name: str
    campaign_id: int
    campaign: str
    wave_id: int
    answered: bool
    returned: bool


class AnswerRow(NamedTuple):
    """An answer as it was noted; `amount` of its order (cents), `change_id` what noted it."""

    id: int
    contact_id: int | None
    name: str
    kind: str
    day: str
    code: str
    campaign: str
    amount: int | None
    change_id: int | None


def recipient_ranges(
    connection: DriverConnection, campaign_id: int, step: int
) -> Iterator[tuple[int, int]]:
    """(after, until): ranges of ids the recipients of a campaign lie in, to be read by id alone.

    A sending writes its recipients one after the other, so that little lies between them.
    """
    first, last = connection.execute(
        "SELECT min(id), max(id) FROM campaign_recipient INDEXED BY campaign_recipient_of_campaign"
        " WHERE campaign_id = ?",
        (campaign_id,),
    ).fetchone()
    if first is not None:
        for after in range(first - 1, last, step):
            yield after, after + step


def read_answers(
    connection: DriverConnection, campaign_id: int
) -> list[tuple[int | None, int | None, str, str]]:
    """(contact id, wave id, first day, best kind) of each contact who answered, once.

    An order is better than any other kind; noes are left out.
    """
    return connection.execute(
        "SELECT contact_id, min(wave_id), min(day),"
        " CASE WHEN max(kind = 'order') THEN 'order' ELSE min(kind) END"
        f" FROM campaign_answer WHERE campaign_id = ? AND kind IN ({_COUNTED})"
        " AND contact_id IS NOT NULL GROUP BY contact_id"
        " UNION ALL SELECT NULL, wave_id, day, kind FROM campaign_answer"
        f" WHERE campaign_id = ? AND kind IN ({_COUNTED}) AND contact_id IS NULL",
        (campaign_id, campaign_id),
    ).fetchall()


def find_coded(
    connection: DriverConnection, mailing: int, contact_id: int
) -> CodedRecipient | None:
    """The recipient of a mailing number (of its remainder, as codes carry it).

    Of a record that was merged since: the contact that was kept.
    """
    row = _coded_row(connection, mailing, contact_id)
    if row is None:
        kept = connection.execute(
            "SELECT DISTINCT contact_id FROM former_key WHERE record_id = ?", (contact_id,)
        ).fetchall()
        row = next(filter(None, (_coded_row(connection, mailing, one) for (one,) in kept)), None)
    if row is None:
        return None
    return CodedRecipient._make((*row[:5], bool(row[5]), bool(row[6])))


def _coded_row(
    connection: DriverConnection, mailing: int, contact_id: int
) -> tuple[Any, ...] | None:
    """The columns of `CodedRecipient`, looked up by the contact alone: many came back of a wave."""
    row: tuple[Any, ...] | None = connection.execute(
        "SELECT r.contact_id, c.formatted_name, r.campaign_id, p.name, r.wave_id,"
        " EXISTS (SELECT 1 FROM campaign_answer a WHERE +a.campaign_id = r.campaign_id"
        " AND a.contact_id = r.contact_id),"
        " EXISTS (SELECT 1 FROM returned_mail m WHERE +m.wave_id = r.wave_id"
        " AND m.contact_id = r.contact_id)"
        " FROM campaign_recipient r CROSS JOIN campaign_wave w ON w.id = r.wave_id"
        " JOIN contact c ON c.id = r.contact_id JOIN campaign p ON p.id = r.campaign_id"
        " WHERE w.mailing % ?1 = ?2 AND w.mailing > 0 AND r.contact_id = ?3"
        " ORDER BY w.mailing DESC LIMIT 1",
        (MAILINGS, mailing, contact_id),
    ).fetchone()
    return row


def read_recent_answers(connection: DriverConnection, most: int) -> list[AnswerRow]:
    """The answers noted last, the newest first; `change_id` of those of the last changes only."""
    changes = dict(
        connection.execute(
            "SELECT details ->> '$.answer', id FROM change WHERE name = 'campaign.answer'"
            " AND id > (SELECT max(id) FROM change) - ? AND undone_by IS NULL ORDER BY id",
            (_LATE_CHANGES,),
        ).fetchall()
    )
    rows = connection.execute(
        "SELECT a.id, a.contact_id, coalesce(c.formatted_name, ''), a.kind, a.day, a.code, p.name,"
        " o.amount FROM campaign_answer a JOIN campaign p ON p.id = a.campaign_id"
        " LEFT JOIN contact c ON c.id = a.contact_id"
        " LEFT JOIN customer_order o ON o.id = a.order_id ORDER BY a.id DESC LIMIT ?",
        (most,),
    ).fetchall()
    return [AnswerRow._make((*row, changes.get(row[0]))) for row in rows]


def read_return_counts(
    connection: DriverConnection, campaign_id: int
) -> dict[tuple[str, int | None], int]:
    """How many pieces came back, by (reason, lot)."""
    rows = connection.execute(
        "SELECT reason, lot_id, count(*) FROM returned_mail WHERE campaign_id = ?"
        " GROUP BY reason, lot_id",
        (campaign_id,),
    ).fetchall()
    return {(reason, lot): count for reason, lot, count in rows}


def count_kinds(connection: DriverConnection, campaign_id: int) -> dict[str, int]:
    """How many answers of each kind came, noes included."""
    rows = connection.execute(
        "SELECT kind, count(*) FROM campaign_answer WHERE campaign_id = ? GROUP BY kind",
        (campaign_id,),
    ).fetchall()
    return dict(rows)
