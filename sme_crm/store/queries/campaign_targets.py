"""Whom campaigns are for: their groups, what the owner decided of single contacts, names."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import NamedTuple

from sme_crm.store.driver import DriverConnection

_CHUNK = 5_000


class GroupRow(NamedTuple):
    """A group of a campaign; `side` "in" or "out"."""

    id: int
    name: str
    side: str


class OverrideRow(NamedTuple):
    """What the owner decided of one contact: "in" against good manners, or "out"."""

    decision: str
    note: str


class ContactName(NamedTuple):
    """How a contact is told from another one."""

    id: int
    name: str
    organization: str
    locality: str


def read_campaign_kind(connection: DriverConnection, campaign_id: int) -> tuple[str, str] | None:
    """(name, kind) of a campaign, None when there is none."""
    row = connection.execute(
        "SELECT name, kind FROM campaign WHERE id = ?", (campaign_id,)
    ).fetchone()
    return None if row is None else (row[0], row[1])


def read_groups(connection: DriverConnection, campaign_id: int) -> list[GroupRow]:
    """The groups of a campaign, in the order in which they were chosen."""
    rows = connection.execute(
        "SELECT g.id, g.name, c.side FROM campaign_group c JOIN contact_group g"
        " ON g.id = c.group_id WHERE c.campaign_id = ? ORDER BY c.id",
        (campaign_id,),
    ).fetchall()
    return [GroupRow._make(row) for row in rows]


def read_overrides(connection: DriverConnection, campaign_id: int) -> dict[int, OverrideRow]:
    """What was decided of single contacts."""
    rows = connection.execute(
        "SELECT contact_id, decision, note FROM campaign_override WHERE campaign_id = ?",
        (campaign_id,),
    ).fetchall()
    return {row[0]: OverrideRow(*row[1:]) for row in rows}


def read_override_ids(
    connection: DriverConnection, campaign_id: int, contact_ids: Sequence[int]
) -> dict[int, int]:
    """{contact: its override} of those contacts that have one."""
    found: dict[int, int] = {}
    for start in range(0, len(contact_ids), _CHUNK):
        rows = connection.execute(
            "SELECT contact_id, id FROM campaign_override WHERE campaign_id = ?1"
            " AND contact_id IN (SELECT value FROM json_each(?2))",
            (campaign_id, json.dumps(list(contact_ids[start : start + _CHUNK]))),
        ).fetchall()
        found.update((row[0], row[1]) for row in rows)
    return found


def read_names(connection: DriverConnection, ids: Sequence[int]) -> list[ContactName]:
    """The names of contacts in name order; those that are gone are left out."""
    found: list[tuple[str, ContactName]] = []
    for start in range(0, len(ids), _CHUNK):
        rows = connection.execute(
            "SELECT sort_name, id, formatted_name, organization, locality FROM contact"
            " WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(ids[start : start + _CHUNK])),),
        ).fetchall()
        found += [(row[0], ContactName(*row[1:])) for row in rows]
    found.sort(key=lambda entry: (entry[0], entry[1].id))
    return [name for _, name in found]
