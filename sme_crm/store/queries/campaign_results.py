"""What the results of a campaign are added up from: its recipients many at once, its answers."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import NamedTuple

from sme_crm.store.driver import DriverConnection
from sme_crm.store.queries.campaign_answers import recipient_ranges

_SLICE = 5_000


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


def read_groups(connection: DriverConnection, campaign_id: int) -> list[RecipientGroup]:
    """Those a campaign reached by wave, cell, lot and standing, in short slices.

    Columns come as arrays of one row: sorting in the database would take three times as long.
    """
    groups: dict[tuple[int | None, int | None, int | None, str], list[int]] = defaultdict(list)
    for after, until in recipient_ranges(connection, campaign_id, _SLICE):
        row = connection.execute(
            "SELECT json_group_array(contact_id), json_group_array(wave_id),"
            " json_group_array(cell_id), json_group_array(lot_id),"
            " json_group_array(segment || ' ' || weight)"
            " FROM campaign_recipient NOT INDEXED"
            " WHERE campaign_id = ? AND id > ? AND id <= ? AND sent_day <> ''",
            (campaign_id, after, until),
        ).fetchone()
        contacts, *columns = map(json.loads, row)
        for key, contact in zip(zip(*columns, strict=True), contacts, strict=True):
            groups[key].append(contact)
    return [
        RecipientGroup(wave, cell, lot, *_standing(standing), contacts)
        for (wave, cell, lot, standing), contacts in groups.items()
    ]


def _standing(text: str) -> tuple[str, str]:
    """Segment and weight."""
    segment, _, weight = text.partition(" ")
    return segment, weight


def count_customers(connection: DriverConnection, campaign_id: int) -> tuple[int, int]:
    """(customers kept as controls, customers something was sent to)."""
    kept: set[int] = set()
    treated: set[int] = set()
    for after, until in recipient_ranges(connection, campaign_id, _SLICE):
        row = connection.execute(
            "SELECT json_group_array(customer_id) FILTER (WHERE cell_id IN"
            "  (SELECT id FROM campaign_cell WHERE campaign_id = ?1 AND is_control = 1)),"
            " json_group_array(customer_id) FILTER (WHERE sent_day <> '')"
            " FROM campaign_recipient NOT INDEXED"
            " WHERE campaign_id = ?1 AND id > ?2 AND id <= ?3 AND customer_id IS NOT NULL",
            (campaign_id, after, until),
        ).fetchone()
        for found, ids in zip((kept, treated), row, strict=True):
            found.update(json.loads(ids))
    return len(kept), len(treated)
