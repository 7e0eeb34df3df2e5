"""What contacts were known by before records were merged into them, to be met by it again."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field

from sme_crm.domain.folding import fold
from sme_crm.store.driver import DriverConnection


@dataclass(slots=True)
class FormerSelf:
    """A contact records were merged into: its name as sorted, and all it is or was known by.

    `places` are (postal code, folded town), `employers` the folded names of companies.
    """

    sort_name: str
    names: set[str] = field(default_factory=set)
    sirets: set[str] = field(default_factory=set)
    places: set[tuple[str, str]] = field(default_factory=set)
    employers: set[str] = field(default_factory=set)


def has_former_selves(connection: DriverConnection) -> bool:
    """Whether any record was ever merged into another one."""
    return connection.execute("SELECT 1 FROM former_key LIMIT 1").fetchone() is not None


def read_former_selves(
    connection: DriverConnection, contact_ids: Iterable[int]
) -> dict[int, FormerSelf]:
    """Those of the contacts that records were merged into."""
    found: dict[int, FormerSelf] = {}
    for contact_id, sort_name, kind, value, name in connection.execute(
        "SELECT c.id, c.sort_name, f.kind, f.value, f.name FROM former_key f"
        " CROSS JOIN contact c ON c.id = f.contact_id"
        " WHERE f.contact_id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(contact_ids)),),
    ).fetchall():
        former = found.setdefault(contact_id, FormerSelf(sort_name))
        former.names.add(name)
        if kind == "siret":
            former.sirets.add(value)
    if not found:
        return found
    listed = json.dumps(list(found))
    for contact_id, code, town in connection.execute(
        "SELECT contact_id, postal_code, locality FROM address"
        " WHERE contact_id IN (SELECT value FROM json_each(?))",
        (listed,),
    ).fetchall():
        found[contact_id].places.add((code, fold(town)))
    for contact_id, employer in connection.execute(
        "SELECT e.person_id, o.sort_name FROM employment e"
        " JOIN contact o ON o.id = e.organization_id"
        " WHERE e.person_id IN (SELECT value FROM json_each(?))",
        (listed,),
    ).fetchall():
        found[contact_id].employers.add(employer)
    return found
