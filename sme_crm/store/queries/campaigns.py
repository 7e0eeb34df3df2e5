"""Campaigns with their waves, cells, costs and groups."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, TypeVar

from sme_crm.domain.campaigns.answer import COUNTED
from sme_crm.domain.campaigns.campaign import Campaign, CampaignRow, Cell, Cost, Wave
from sme_crm.store.driver import DriverConnection

R = TypeVar("R", Wave, Cell, Cost)
_PARTS = ("waves", "cells", "costs", "groups")
_COUNTED = ", ".join(f"'{kind}'" for kind in COUNTED)
_COLUMNS = tuple(one.name for one in fields(Campaign) if one.name not in _PARTS)


def read_rows(connection: DriverConnection) -> list[CampaignRow]:
    """Every campaign, the newest first; recipients and answers as its results count them.

    Recipients: each contact reached once, and the copies that are not addressed. Answers: each
    person who answered once, and those nobody knows; refusals are none.
    """
    rows = connection.execute(
        "SELECT c.id, c.name, c.kind, c.state, c.start_day,"
        " (SELECT count(DISTINCT r.contact_id) FROM campaign_recipient r"
        "  WHERE r.campaign_id = c.id AND r.sent_day <> '')"
        " + (SELECT coalesce(sum(w.pieces), 0) FROM campaign_wave w WHERE w.campaign_id = c.id"
        "  AND w.state = 'sent'),"
        " (SELECT count(DISTINCT a.contact_id) + count(*) - count(a.contact_id)"
        f"  FROM campaign_answer a WHERE a.campaign_id = c.id AND a.kind IN ({_COUNTED}))"
        " FROM campaign c ORDER BY c.start_day = '' DESC, c.start_day DESC, c.id DESC"
    ).fetchall()
    return [CampaignRow._make(row) for row in rows]


def read_campaign(connection: DriverConnection, campaign_id: int) -> Campaign | None:
    """One campaign with all its parts."""
    row = connection.execute(
        f"SELECT {', '.join(_COLUMNS)} FROM campaign WHERE id = ?", (campaign_id,)
    ).fetchone()
    if row is None:
        return None
    groups = connection.execute(
        "SELECT group_id, side FROM campaign_group WHERE campaign_id = ? ORDER BY id",
        (campaign_id,),
    ).fetchall()
    return Campaign(
        **dict(zip(_COLUMNS, row, strict=True)),
        waves=_read_parts(connection, "campaign_wave", Wave, campaign_id),
        cells=_read_parts(connection, "campaign_cell", Cell, campaign_id),
        costs=_read_parts(connection, "campaign_cost", Cost, campaign_id),
        groups=tuple((group, side) for group, side in groups),
    )


def count_recipients(connection: DriverConnection, campaign_id: int) -> int:
    """The contacts that a campaign reached, each once."""
    row = connection.execute(
        "SELECT count(DISTINCT contact_id) FROM campaign_recipient"
        " WHERE campaign_id = ? AND sent_day <> ''",
        (campaign_id,),
    ).fetchone()
    return int(row[0])


def count_pieces(connection: DriverConnection, campaign_id: int) -> dict[int | None, int]:
    """How many pieces of each wave of a campaign went out."""
    return dict(
        connection.execute(
            "SELECT wave_id, count(*) FROM campaign_recipient"
            " WHERE campaign_id = ? AND sent_day <> '' GROUP BY wave_id",
            (campaign_id,),
        ).fetchall()
    )


def find_campaign(connection: DriverConnection, name: str) -> int | None:
    """The id of the newest campaign of a name, case aside."""
    row = connection.execute(
        "SELECT id FROM campaign WHERE name = ? COLLATE NOCASE ORDER BY id DESC LIMIT 1", (name,)
    ).fetchone()
    return None if row is None else int(row[0])


def _read_parts(
    connection: DriverConnection, table: str, kind: type[R], campaign_id: int
) -> tuple[R, ...]:
    names = tuple(one.name for one in fields(kind))
    rows = connection.execute(
        f"SELECT {', '.join(names)} FROM {table} WHERE campaign_id = ? ORDER BY position, id",
        (campaign_id,),
    ).fetchall()
    return tuple(kind(**_values(names, row)) for row in rows)


def _values(names: tuple[str, ...], row: tuple[Any, ...]) -> dict[str, Any]:
    values = dict(zip(names, row, strict=True))
    if "is_control" in values:
        values["is_control"] = bool(values["is_control"])
    return values
