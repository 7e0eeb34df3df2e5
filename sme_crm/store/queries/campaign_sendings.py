"""Who was drawn for a campaign, who was reached, who kept silent; recipients written at once."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from sme_crm.domain.dates import present_day
from sme_crm.store.derived import refresh_exchanges
from sme_crm.store.driver import DriverConnection
from sme_crm.store.queries.recipient_standing import read_standings

if TYPE_CHECKING:
    from sme_crm.store.unit_of_work import UnitOfWork

_SLICE = 10_000
_PART = 25_000
_STRATA = ("department", "status", "kind", "lot_id")


def read_strata(
    connection: DriverConnection, ids: Sequence[int], columns: Sequence[str]
) -> dict[int, str]:
    """The stratum of each contact: what it has in `columns`."""
    known = " || '|' || ".join(f"coalesce({one}, '')" for one in columns if one in _STRATA)
    found: dict[int, str] = {}
    for start in range(0, len(ids), _SLICE):
        found.update(
            connection.execute(
                f"SELECT id, {known or repr('')} FROM contact"
                " WHERE id IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL",
                (json.dumps(list(ids[start : start + _SLICE])),),
            ).fetchall()
        )
    return found


def read_drawn(connection: DriverConnection, campaign_id: int) -> dict[int, int]:
    """The cell each drawn contact is in, those of control groups too.

    After a merge a contact may have been drawn twice: the first cell counts. Who was reached in a
    cell is in it, though the draw itself be gone.
    """
    drawn: dict[int, int] = {}
    for contact, cell in _pages(connection, campaign_id, "cell_id", "cell_id IS NOT NULL"):
        drawn.setdefault(contact, cell)
    return drawn


def read_reached(connection: DriverConnection, campaign_id: int, wave_id: int = 0) -> set[int]:
    """The contacts something of the campaign (or of one wave) was sent to."""
    which = f" AND wave_id = {int(wave_id)}" if wave_id else ""
    return {
        contact for contact, _ in _pages(connection, campaign_id, "id", f"sent_day <> ''{which}")
    }


def _pages(
    connection: DriverConnection, campaign_id: int, column: str, condition: str
) -> Iterable[tuple[int, int]]:
    last = 0
    while True:
        rows = connection.execute(
            f"SELECT contact_id, {column}, id FROM campaign_recipient"
            f" WHERE campaign_id = ? AND id > ? AND {condition} ORDER BY id LIMIT ?",
            (campaign_id, last, _SLICE),
        ).fetchall()
        for contact, value, _ in rows:
            yield contact, value
        if len(rows) < _SLICE:
            return
        last = rows[-1][2]


def read_answered(connection: DriverConnection, campaign_id: int) -> set[int]:
    """The contacts who answered a campaign in any way, a no included."""
    rows = connection.execute(
        "SELECT DISTINCT contact_id FROM campaign_answer"
        " WHERE campaign_id = ? AND contact_id IS NOT NULL",
        (campaign_id,),
    ).fetchall()
    return {row[0] for row in rows}


def read_buyers(connection: DriverConnection, campaign_id: int) -> set[int]:
    """The recipients whose customer ordered since something was sent to them."""
    rows = connection.execute(
        "SELECT DISTINCT r.contact_id FROM campaign_recipient r JOIN customer_order o"
        " ON o.customer_id = r.customer_id AND o.day >= r.sent_day"
        " WHERE r.campaign_id = ? AND r.sent_day <> ''",
        (campaign_id,),
    ).fetchall()
    return {row[0] for row in rows}


def insert_recipients(
    work: UnitOfWork,
    campaign_id: int,
    wave_id: int | None,
    cells: Mapping[int | None, Sequence[int]],
    channel: str,
    day: str,
) -> int:
    """Write the recipients of a wave (or of a draw) by cell; returns how many.

    The customer is the organization if there is one, as in orders; how he stands today is kept
    with the recipient. A few statements however many they are; the journal keeps the range.
    """
    connection = work.connection
    before = connection.execute(
        "SELECT max(coalesce((SELECT max(id) FROM campaign_recipient), 0), coalesce((SELECT seq"
        " FROM sqlite_sequence WHERE name = 'campaign_recipient'), 0))"
    ).fetchone()[0]
    for cell, ids in cells.items():
        for (segment, weight), alike in read_standings(connection, ids, present_day()).items():
            for start in range(0, len(alike), _PART):
                connection.execute(
                    "INSERT INTO campaign_recipient(campaign_id, wave_id, contact_id, customer_id,"
                    " cell_id, lot_id, channel, sent_day, segment, weight)"
                    " SELECT ?1, ?2, c.id, CASE WHEN c.kind = 'organization' THEN c.id"
                    " ELSE coalesce(c.organization_id, c.id) END, ?3, c.lot_id, ?4, ?5, ?7, ?8"
                    " FROM json_each(?6) j JOIN contact c ON c.id = j.value",
                    (
                        campaign_id, wave_id, cell, channel, day,
                        json.dumps(alike[start : start + _PART]), segment, weight,
                    ),
                )  # fmt: skip
    last = connection.execute(
        "SELECT coalesce(max(id), 0) FROM campaign_recipient WHERE id > ?", (before,)
    ).fetchone()[0]
    work.record_range("campaign_recipient", before + 1, last)
    return max(0, int(last) - int(before))


def insert_history(
    work: UnitOfWork,
    ids: Sequence[int],
    said: tuple[str, str, str],
    campaign_id: int,
    wave_id: int,
    staff_id: int | None,
) -> None:
    """One entry for each contact; `said`: its kind, channel and subject. Counts as a touch."""
    connection = work.connection
    kind, channel, subject = said
    before = connection.execute(
        "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'history'), 0)"
    ).fetchone()[0]
    for start in range(0, len(ids), _PART):
        connection.execute(
            "INSERT INTO history(contact_id, kind, at, staff_id, direction, channel, subject,"
            " link_kind, link_id, details) SELECT value, ?1, ?2, ?3, 'out', ?4, ?5, 'campaign',"
            " ?6, json_object('wave', ?7, 'to', value) FROM json_each(?8)",
            (
                kind, work.now, staff_id, channel, subject, campaign_id, wave_id,
                json.dumps(list(ids[start : start + _PART])),
            ),
        )  # fmt: skip
    work.record_range("history", before + 1, before + len(ids))
    refresh_exchanges(connection, ids)
    work.touch_contacts(ids)
