"""How recipients stand as customers now: what is kept of them when something is sent."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final, TypeAlias

from sme_crm.domain.campaigns.standing import PROSPECT
from sme_crm.domain.segments.pareto import abc_class
from sme_crm.domain.segments.rfm import segment_of
from sme_crm.store.rfm_cuts import read_cuts

if TYPE_CHECKING:
    from sme_crm.store.driver import DriverConnection

_SLICE: Final = 5_000
Standing: TypeAlias = tuple[str, str]
"""Segment and weight."""


def read_standings(
    connection: DriverConnection, contacts: Sequence[int], day: date
) -> dict[Standing, list[int]]:
    """The contacts by how their customers stand on a day, by the sums that are kept of them."""
    from sme_crm.store.queries.purchase_fields import read_abc_cuts

    cuts, least = read_cuts(connection, day), read_abc_cuts(connection)
    found: dict[Standing, list[int]] = {}
    for start in range(0, len(contacts), _SLICE):
        part = contacts[start : start + _SLICE]
        rows = connection.execute(
            "SELECT c.id, p.last_day, p.orders, p.amount, p.margin FROM json_each(?) j"
            " JOIN contact c ON c.id = j.value JOIN purchase p ON p.orders > 0"
            " AND p.customer_id = CASE WHEN c.kind = 'organization' THEN c.id"
            " ELSE coalesce(c.organization_id, c.id) END",
            (json.dumps(list(part)),),
        ).fetchall()
        stands: dict[int, Standing] = {
            contact: (segment_of(*cuts.scores(last, orders, amount)), abc_class(margin, *least))
            for contact, last, orders, amount, margin in rows
        }
        _sort_in(found, part, stands)
    return found


def _sort_in(
    found: dict[Standing, list[int]], contacts: Iterable[int], stands: Mapping[int, Standing]
) -> None:
    for contact in contacts:
        found.setdefault(stands.get(contact, (PROSPECT, PROSPECT)), []).append(contact)
