"""What merges decided against: values a row may tell again without winning over what is there."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from sme_crm.store.driver import DriverConnection
from sme_crm.store.queries.merged import MergeEntry, read_entries
from sme_crm.store.queries.merging import joined_fields

RowId = tuple[str, int]


@dataclass(slots=True)
class MergedValues:
    """What the records that became one contact told otherwise than it.

    `fields`: values of a field ("own.<id>" for own ones), `rows`: what rows dropped as saying
    the same as (table, id) said in other words, `joined`: fields that hold all lines of all.
    """

    fields: dict[str, list[object]] = field(default_factory=dict)
    rows: dict[RowId, list[Mapping[str, object]]] = field(default_factory=dict)
    joined: frozenset[str] = frozenset()

    def knows(self, key: str, value: object, present: object) -> bool:
        """Whether a value of a field was decided against, or is a part of a joined one."""
        if key in self.joined:
            return set(str(value).split("\n")) <= set(str(present or "").split("\n"))
        return value in self.fields.get(key, ())

    def unknown(self, scalars: dict[str, Any]) -> dict[str, Any]:
        """Values by field without those decided against."""
        if scalars.keys().isdisjoint(self.fields):
            return scalars
        return {
            key: value for key, value in scalars.items() if value not in self.fields.get(key, ())
        }

    def spellings(self, table: str, row_ids: Iterable[int], column: str) -> set[object]:
        """What rows dropped for some rows said in a column."""
        if not self.rows:
            return set()
        return {
            said[column]
            for row_id in row_ids
            for said in self.rows.get((table, row_id), ())
            if column in said
        }

    def readings(self, table: str, row_id: int, old: dict[str, Any]) -> list[dict[str, Any]]:
        """A row as it is, and as the rows dropped for it were."""
        return [old, *({**old, **said} for said in self.rows.get((table, row_id), ()))]

    def undecided(self, table: str, row_id: int, given: dict[str, Any]) -> dict[str, Any]:
        """Columns told of a row without values that rows dropped for it had.

        The state was settled when they were merged: of what is known then only that it is dead
        says more.
        """
        dropped = self.rows.get((table, row_id))
        if dropped is None:
            return given
        return {
            key: value
            for key, value in given.items()
            if not (key == "state" and value != "dead")
            and all(said.get(key) != value for said in dropped)
        }


NOTHING: Final = MergedValues()
"""Of a contact no record was merged into."""


def read_merged_values(
    connection: DriverConnection, contact_ids: Iterable[int]
) -> dict[int, MergedValues]:
    """What merges decided against, of those contacts that records were merged into."""
    listed = json.dumps(list(contact_ids))
    rows = connection.execute(
        "SELECT DISTINCT contact_id FROM former_key"
        " WHERE contact_id IN (SELECT value FROM json_each(?))",
        (listed,),
    ).fetchall()
    if not rows:
        return {}
    of_contact: dict[int, list[MergeEntry]] = {}
    for entry in read_entries(connection, [row[0] for row in rows]):
        # One that is apart again has its own values itself.
        if not entry.details.get("apart"):
            of_contact.setdefault(entry.contact_id, []).append(entry)
    joined = joined_fields(connection)
    return {contact: _values_of(entries, joined) for contact, entries in of_contact.items()}


def _values_of(entries: Iterable[MergeEntry], joined: frozenset[str]) -> MergedValues:
    found = MergedValues(joined=joined)
    dropped: dict[RowId, tuple[int, Mapping[str, object]]] = {}
    for entry in entries:
        for values in (entry.details.get("values", {}), entry.details.get("replaced", {})):
            for key, value in values.items():
                found.fields.setdefault(key, []).append(value)
        for row in entry.details.get("rows", ()):
            dropped[row["table"], row["id"]] = row["kept"], row.get("values", {})
    for (table, row_id), (kept, said) in dropped.items():
        # The row that was kept may have been dropped by a later merge.
        seen = {row_id}
        while (table, kept) in dropped and kept not in seen:
            seen.add(kept)
            kept, earlier = dropped[table, kept]
            said = {**earlier, **said}
        found.rows.setdefault((table, kept), []).append(said)
    return found
