"""The relations of contacts as cards carry them: who somebody is related to, by name and UID."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence

from sme_crm.domain.related_people import RelatedPerson
from sme_crm.store.driver import DriverConnection


def read_related(
    connection: DriverConnection, ids: Sequence[int]
) -> dict[int, list[RelatedPerson]]:
    """The people each of some contacts is related to; a relation is told on one side only."""
    rows = connection.execute(
        "SELECT r.contact_id, r.note, o.formatted_name, o.uid, r.kind FROM relation r"
        " JOIN contact o ON o.id = r.other_id WHERE o.deleted_at IS NULL"
        " AND r.contact_id IN (SELECT value FROM json_each(?)) ORDER BY r.contact_id, r.id",
        (json.dumps(list(ids)),),
    ).fetchall()
    found: dict[int, list[RelatedPerson]] = defaultdict(list)
    for contact_id, note, name, uid, kind in rows:
        found[contact_id].append(RelatedPerson(note, name, "", uid, kind, note))
    return found
