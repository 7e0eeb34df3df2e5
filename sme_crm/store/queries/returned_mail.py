"""Mail that came back, what waits to be mended, and what it is a share of."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sme_crm.store.driver import DriverConnection

_SLICE = 5_000
# Whatever mended the address (the sheet, an import, a repair), or took the mending back: mail is
# open as long as its address is dead. Where no address died, somebody settles it.
_OPEN = (
    " FROM returned_mail m JOIN contact c ON c.id = m.contact_id"
    " WHERE m.corrected_day IS NULL AND c.deleted_at IS NULL AND (m.address_id IS NULL"
    " OR EXISTS (SELECT 1 FROM address a WHERE a.id = m.address_id AND a.state = 'dead'))"
)


class ReturnedRow(NamedTuple):
    """A piece of mail that came back."""

    id: int
    contact_id: int
    name: str
    address_id: int | None
    address: str
    reason: str
    day: str
    campaign_id: int | None
    lot_id: int | None


class Piece(NamedTuple):
    """A letter that was sent: to whom, out of which file, in which cell, and where to."""

    contact_id: int
    customer_id: int | None
    campaign_id: int
    wave_id: int | None
    lot_id: int | None
    cell_id: int | None
    postal_code: str


class BackRow(NamedTuple):
    """A piece of a campaign that came back."""

    contact_id: int
    name: str
    campaign_id: int
    wave_id: int | None
    lot_id: int | None
    reason: str
    address: str
    day: str


def read_open_returns(
    connection: DriverConnection, campaign_id: int | None, most: int
) -> list[ReturnedRow]:
    """Mail that came back and whose address was not mended yet, the newest first."""
    rows = connection.execute(
        "SELECT m.id, m.contact_id, c.formatted_name, m.address_id, m.address, m.reason, m.day,"
        f" m.campaign_id, m.lot_id{_OPEN}"
        " AND (?1 IS NULL OR m.campaign_id = ?1) ORDER BY m.day DESC, m.id DESC LIMIT ?2",
        (campaign_id, most),
    ).fetchall()
    return [ReturnedRow._make(row) for row in rows]


def count_open_returns(connection: DriverConnection) -> int:
    """Mail that came back and whose address was not mended yet."""
    return int(connection.execute(f"SELECT count(*){_OPEN}").fetchone()[0])


def find_posting(
    connection: DriverConnection, contact_id: int, day: str
) -> tuple[int, int | None] | None:
    """(campaign, wave) of the last letter a contact was sent until a day."""
    row: tuple[int, int | None] | None = connection.execute(
        "SELECT campaign_id, wave_id FROM campaign_recipient WHERE contact_id = ?"
        " AND channel = 'letter' AND sent_day <> '' AND sent_day <= ?"
        " ORDER BY sent_day DESC, id DESC LIMIT 1",
        (contact_id, day),
    ).fetchone()
    return row


def find_noted(connection: DriverConnection, contact_id: int, wave_id: int) -> int | None:
    """The returned piece of a wave that was noted of a contact, if any."""
    row = connection.execute(
        "SELECT id FROM returned_mail WHERE contact_id = ? AND wave_id = ?", (contact_id, wave_id)
    ).fetchone()
    return row[0] if row else None


def read_pieces(connection: DriverConnection, campaign_id: int | None) -> Iterator[Piece]:
    """Every letter of a campaign (None: of all) that was sent, in short slices."""
    first, last = connection.execute(
        "SELECT min(id), max(id) FROM campaign_recipient WHERE ?1 IS NULL OR campaign_id = ?1",
        (campaign_id,),
    ).fetchone()
    for after in range((first or 1) - 1, last or 0, _SLICE):
        yield from map(
            Piece._make,
            connection.execute(
                "SELECT r.contact_id, r.customer_id, r.campaign_id, r.wave_id, r.lot_id,"
                " r.cell_id, c.postal_code FROM campaign_recipient r NOT INDEXED"
                " JOIN contact c ON c.id = r.contact_id"
                " WHERE r.id > ?1 AND r.id <= ?2 AND (?3 IS NULL OR r.campaign_id = ?3)"
                " AND r.channel = 'letter' AND r.sent_day <> '' ORDER BY r.id",
                (after, after + _SLICE, campaign_id),
            ).fetchall(),
        )


def read_back(connection: DriverConnection, campaign_id: int | None) -> list[BackRow]:
    """The pieces of a campaign (None: of all) that came back, by postal order."""
    rows = connection.execute(
        "SELECT m.contact_id, c.formatted_name, m.campaign_id, m.wave_id, m.lot_id, m.reason,"
        " m.address, m.day FROM returned_mail m JOIN contact c ON c.id = m.contact_id"
        " WHERE m.campaign_id IS NOT NULL AND (?1 IS NULL OR m.campaign_id = ?1)"
        " ORDER BY c.postal_code, c.sort_name, m.id",
        (campaign_id,),
    ).fetchall()
    return [BackRow._make(row) for row in rows]


def count_flagged(connection: DriverConnection, contact_id: int) -> tuple[int, int]:
    """(open tasks that are letters, campaigns that still mean to write) of a contact."""
    (tasks,) = connection.execute(
        "SELECT count(*) FROM task t WHERE t.closed_at IS NULL AND t.kind = 'letter'"
        " AND EXISTS (SELECT 1 FROM task_contact k WHERE k.task_id = t.id AND k.contact_id = ?)",
        (contact_id,),
    ).fetchone()
    (waves,) = connection.execute(
        "SELECT count(DISTINCT w.campaign_id) FROM campaign_recipient r JOIN campaign_wave w"
        " ON w.campaign_id = r.campaign_id WHERE r.contact_id = ? AND w.channel = 'letter'"
        " AND w.state = 'planned'",
        (contact_id,),
    ).fetchone()
    return tasks, waves


def read_names(connection: DriverConnection, table: str, ids: Sequence[int]) -> dict[int, str]:
    """The names of rows of `table` (lots, cells)."""
    return dict(
        connection.execute(
            f"SELECT id, name FROM {table} WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(ids)),),
        ).fetchall()
    )


def read_organizations(connection: DriverConnection, folded: str) -> list[tuple[int, bool]]:
    """(contact, whether it has an address to be written to) of organizations of a folded name.

    Those that can be written to come first.
    """
    rows = connection.execute(
        "SELECT c.id, EXISTS (SELECT 1 FROM address a WHERE a.contact_id = c.id"
        " AND a.state <> 'dead' AND a.locality <> '') AS reached FROM contact c"
        " WHERE c.organization_key = ? AND c.kind = 'organization' AND c.deleted_at IS NULL"
        " ORDER BY reached DESC, c.id",
        (folded,),
    ).fetchall()
    return [(row[0], bool(row[1])) for row in rows]
