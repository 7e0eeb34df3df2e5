"""Where merged records went: the entries that tell of them, the merges, who holds them now."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any

from sme_crm.domain.vocabulary import MERGE_KIND
from sme_crm.store.driver import DriverConnection


@dataclass(frozen=True, slots=True)
class MergeEntry:
    """The entry in a history that tells of one merged record; `details` as the merge wrote them."""

    id: int
    contact_id: int
    change_id: int
    details: Mapping[str, Any]

    @property
    def loser(self) -> int:
        """The record that was merged."""
        return int(self.details.get("loser", 0))


def read_entries(connection: DriverConnection, contact_ids: Iterable[int]) -> list[MergeEntry]:
    """The entries of merges in the histories of contacts, newest first."""
    rows = connection.execute(
        "SELECT id, contact_id, link_id, details FROM history WHERE contact_id IN"
        " (SELECT value FROM json_each(?)) AND kind = ? ORDER BY id DESC",
        (json.dumps(list(contact_ids)), MERGE_KIND),
    ).fetchall()
    return [MergeEntry(row[0], row[1], row[2] or 0, json.loads(row[3])) for row in rows]


def clusters_of(connection: DriverConnection, change_id: int) -> list[list[int]]:
    """Which records a merge took together, the survivor first; none if it was no merge."""
    row = connection.execute(
        "SELECT details FROM change WHERE id = ? AND name = 'contact.merge'", (change_id,)
    ).fetchone()
    return [] if row is None else list(json.loads(row[0]).get("clusters", ()))


def missing_of(connection: DriverConnection, clusters: Iterable[Sequence[int]]) -> set[int]:
    """The merged records of clusters that do not stand on their own."""
    losers = {loser for cluster in clusters for loser in cluster[1:]}
    rows = connection.execute(
        "SELECT id FROM contact WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(losers)),),
    ).fetchall()
    return losers - {row[0] for row in rows}


def gone_of(connection: DriverConnection, change_id: int) -> set[int]:
    """The records that a merge, and no other since, made part of another contact."""
    losers = missing_of(connection, clusters_of(connection, change_id))
    rows = connection.execute(
        "SELECT details FROM change WHERE id > ? AND name = 'contact.merge' AND undone_by IS NULL",
        (change_id,),
    ).fetchall()
    for (details,) in rows:
        for cluster in json.loads(details).get("clusters", ()):
            losers.difference_update(cluster[1:])
    return losers


class Whereabouts:
    """Who holds a record now: itself, or the contact it went into, however often that merged.

    `coming` are records on their way back, which count as there.
    """

    def __init__(
        self, connection: DriverConnection, coming: AbstractSet[int] = frozenset()
    ) -> None:
        self._connection = connection
        self._coming = coming
        self._merged_into = _merged_into(connection)
        self._known: dict[int, int] = {}

    def merged_records(self) -> list[int]:
        """Every record that was ever merged into another one."""
        return list(self._merged_into)

    def holder(self, contact_id: int) -> int:
        """The contact that stands for a record; 0 if there is none."""
        found = self._known.get(contact_id)
        if found is None:
            found, seen = contact_id, {0}
            while found not in seen and not self._is_there(found):
                seen.add(found)
                found = self._merged_into.get(found, 0)
            found = 0 if found in seen else found
            self._known[contact_id] = found
        return found

    def _is_there(self, contact_id: int) -> bool:
        if contact_id in self._coming:
            return True
        row = self._connection.execute("SELECT 1 FROM contact WHERE id = ?", (contact_id,))
        return row.fetchone() is not None


def _merged_into(connection: DriverConnection) -> dict[int, int]:
    """{record: the one it was merged into last}."""
    found: dict[int, int] = {}
    rows = connection.execute(
        "SELECT details FROM change WHERE name = 'contact.merge' ORDER BY id"
    ).fetchall()
    for (details,) in rows:
        for cluster in json.loads(details).get("clusters", ()):
            found.update(dict.fromkeys(cluster[1:], cluster[0]))
    return found
