"""What a contact shows on account of records that were merged into it."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from collections.abc import Set as AbstractSet

from sme_crm.domain.fields import own_field_id
from sme_crm.store.driver import DriverConnection
from sme_crm.store.former_keys import take_former_keys
from sme_crm.store.queries.merged import MergeEntry, Whereabouts, read_entries
from sme_crm.store.unit_of_work import UnitOfWork


class Shares:
    """The part that the records `losers` have in what the survivors of a merge show."""

    def __init__(
        self,
        connection: DriverConnection,
        change_id: int,
        losers: AbstractSet[int],
        clusters: Sequence[Sequence[int]],
        where: Whereabouts,
    ) -> None:
        """`clusters`: which records the merge took together, the survivor first."""
        self._connection = connection
        self._change_id = change_id
        self.survivor_of = {
            loser: cluster[0] for cluster in clusters for loser in cluster[1:] if loser in losers
        }
        self.survivors = frozenset(self.survivor_of.values())
        # Survivors of which every record merged is on its way back, or back already.
        self.whole = frozenset(
            cluster[0]
            for cluster in clusters
            if all(where.holder(one) == one for one in cluster[1:])
        )
        holders = {where.holder(survivor) for survivor in self.survivors} - {0}
        entries = read_entries(connection, sorted(holders))
        mine = [one for one in entries if one.change_id == change_id and one.loser in losers]
        self.own = {entry.loser: entry for entry in mine}
        self.others = [entry for entry in entries if entry.loser not in losers]
        # (table, row, column) of rows of the survivors that were filled from theirs.
        self.cells = frozenset(
            (table, row_id, column)
            for entry in mine
            for table, row_id, column in entry.details.get("filled", ())
        )
        self._of_survivor: dict[int, list[MergeEntry]] = {}
        for entry in mine:
            self._of_survivor.setdefault(self.survivor_of[entry.loser], []).append(entry)
        self._staying: dict[int, list[MergeEntry]] = {}
        for entry in self.others:
            if entry.change_id == change_id:
                self._staying.setdefault(entry.details.get("survivor", 0), []).append(entry)

    def fields(self, survivor: int) -> set[str]:
        """The fields whose value the survivor has from these records and from no other."""
        mine = {key for one in self._of(survivor) for key in one.details.get("taken", ())}
        for entry in self._staying.get(survivor, ()):
            mine -= set(entry.details.get("taken", ())) - {"notes"}
        return mine

    def lots(self, survivor: int) -> set[int]:
        """The address files noted for the survivor on account of these records and no other."""
        mine = {lot for one in self._of(survivor) for lot in one.details.get("lots", ())}
        for entry in self._staying.get(survivor, ()):
            mine -= set(entry.details.get("lots", ()))
        return mine

    def notes(self, survivor: int) -> list[str]:
        """The notes that these records brought."""
        brought = [one for one in self._of(survivor) if "notes" in one.details.get("taken", ())]
        found = []
        for entry in brought:
            row = self._connection.execute(
                "SELECT json_extract(before, '$.notes') FROM change_row WHERE change_id = ?"
                " AND table_name = 'contact' AND op = 'D' AND row_id = ?",
                (self._change_id, entry.loser),
            ).fetchone()
            if row is not None:
                found.append(str(row[0] or ""))
        return found

    def _of(self, survivor: int) -> Sequence[MergeEntry]:
        return self._of_survivor.get(survivor, ())


def settle_entries(work: UnitOfWork, entries: Collection[MergeEntry]) -> None:
    """Take entries of merges out of the histories, their records being back with their keys.

    What the survivor had before the merge, and has not got back because it was typed over since,
    stays told there.
    """
    take_former_keys(
        work, {entry.contact_id for entry in entries}, {entry.loser for entry in entries}
    )
    done = []
    for entry in entries:
        replaced = {
            key: value
            for key, value in entry.details.get("replaced", {}).items()
            if not _shows(work.connection, entry.contact_id, key, value)
        }
        if replaced:
            rest = {"loser": entry.loser, "replaced": replaced, "apart": True}
            work.update("history", entry.id, {"details": json.dumps(rest, ensure_ascii=False)})
        else:
            done.append(entry.id)
    work.delete_many("history", done)


def _shows(connection: DriverConnection, contact_id: int, key: str, value: object) -> bool:
    """Whether a contact has this value in a field."""
    field_id = own_field_id(key)
    if field_id is None:
        sql = f'SELECT "{key}" FROM contact WHERE id = ?'
        row = connection.execute(sql, (contact_id,)).fetchone()
    else:
        row = connection.execute(
            "SELECT coalesce(text_value, number_value) FROM custom_value"
            " WHERE contact_id = ? AND field_id = ?",
            (contact_id, field_id),
        ).fetchone()
    return row is not None and bool(row[0] == value)
