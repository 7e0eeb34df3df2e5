"""What the results of a campaign are added up from: its recipients many at once, its answers."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from sme_crm.domain.campaigns.standing import STANDINGS, WEIGHTS
from sme_crm.store.driver import DriverConnection
from sme_crm.store.queries.campaign_answers import recipient_ranges

_SLICE = 5_000
_BITS = 12
"""Of the places of waves and of cells of a campaign: there are far fewer than 4 095."""
_SEGMENTS = " ".join(["", *(key for _, key, _ in STANDINGS if key)])
_WEIGHTS = " ".join(["", *(key for _, key, _ in WEIGHTS if key)])
"""Known words; none of them is a part of another, nor does one begin at the first place."""


class RecipientGroup(NamedTuple):
    """Recipients something was sent to, alike but for who they are.

    `segment` and `weight`: see `store.recipient_standing`. `contacts` may be named again in
    another group.
    """

    wave_id: int | None
    cell_id: int | None
    lot_id: int | None
    segment: str
    weight: str
    contacts: list[int]


class Reached(NamedTuple):
    """Those a campaign reached, in groups, and how many customers they belong to."""

    groups: list[RecipientGroup]
    customers: int


def read_reached(connection: DriverConnection, campaign_id: int) -> Reached:
    """Those a campaign reached by wave, cell, lot and standing, in short slices.

    Contacts, what tells them apart, told as one number, and customers come as three arrays of one
    row: sorting in the database would take three times as long.
    """
    waves, cells = (
        [row[0] for row in connection.execute(
            f"SELECT id FROM {table} WHERE campaign_id = ?", (campaign_id,)
        ).fetchall()]
        for table in ("campaign_wave", "campaign_cell")
    )  # fmt: skip
    statement = (
        "SELECT json_group_array(contact_id), json_group_array("
        f"(((coalesce(lot_id, 0) << {_BITS}) + {_place_of('wave_id', waves)} << {_BITS})"
        f" + {_place_of('cell_id', cells)} << 16)"
        " + instr(?4, segment) * 16 + instr(?5, weight)),"
        " json_group_array(customer_id)"
        " FROM campaign_recipient NOT INDEXED"
        " WHERE campaign_id = ?1 AND id > ?2 AND id <= ?3 AND sent_day <> ''"
    )
    groups: dict[int, list[int]] = defaultdict(list)
    customers: set[int | None] = set()
    for after, until in recipient_ranges(connection, campaign_id, _SLICE):
        bound = (campaign_id, after, until, _SEGMENTS, _WEIGHTS)
        contacts, keys, owners = map(json.loads, connection.execute(statement, bound).fetchone())
        for key, contact in zip(keys, contacts, strict=True):
            groups[key].append(contact)
        customers.update(owners)
    told = [_group(key, waves, cells, contacts) for key, contacts in groups.items()]
    return Reached(told, len(customers - {None}))


def _place_of(column: str, ids: Sequence[int]) -> str:
    """SQL: the place of an id among those that there are, from 1; 0 for none of them."""
    if not ids:
        return "0"
    told = " ".join(f"WHEN {int(one)} THEN {place}" for place, one in enumerate(ids, 1))
    return f"CASE {column} {told} ELSE 0 END"


def _group(
    key: int, waves: Sequence[int], cells: Sequence[int], contacts: list[int]
) -> RecipientGroup:
    """What a number stands for."""
    least = (1 << _BITS) - 1
    standing, cell = key & 0xFFFF, key >> 16 & least
    wave, lot = key >> 16 + _BITS & least, key >> 16 + 2 * _BITS
    return RecipientGroup(
        waves[wave - 1] if wave else None,
        cells[cell - 1] if cell else None,
        lot or None,
        _word_at(_SEGMENTS, standing >> 4),
        _word_at(_WEIGHTS, standing & 15),
        contacts,
    )


def _word_at(words: str, place: int) -> str:
    """The word that begins at a place from 1, "" at the first: SQLite finds nothing there."""
    return words[place - 1 :].partition(" ")[0] if place > 1 else ""


def count_controls(connection: DriverConnection, campaign_id: int) -> int:
    """How many customers were kept as controls."""
    row = connection.execute(
        "SELECT count(DISTINCT customer_id) FROM campaign_recipient WHERE campaign_id = ?1"
        " AND cell_id IN (SELECT id FROM campaign_cell WHERE campaign_id = ?1 AND is_control = 1)",
        (campaign_id,),
    ).fetchone()
    return int(row[0])
