"""Moves the rows of merged records to those that survive, by the register of references.

A row that says the same as one of the survivor's is dropped (its image is in the journal), the
one that stays is filled from it; what it said otherwise is told to the caller. Everything is
read and written by sets, the same for one merge and for thousands.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from sme_crm.domain.duplicates.equal_rows import row_key, settle_state
from sme_crm.domain.gentle_release import release
from sme_crm.store import journal
from sme_crm.store.contact_references import (
    CONTACT_REFERENCES,
    keyed_columns,
    reference_columns,
)
from sme_crm.store.row_values import CHUNK, update_each
from sme_crm.store.unit_of_work import UnitOfWork

Row = dict[str, Any]
_READ: Final = 5_000
_NOT_TOLD: Final = frozenset({"id", "position", "main", "state", "digits", "folded", "e164", "at"})
"""Columns that are no values of their own: place, what follows from others."""
_ORDERED: Final = frozenset({"address", "phone", "email", "web_page"})


@dataclass(frozen=True, slots=True)
class DroppedRow:
    """A row that is gone because the row `kept` says the same (0: a link of one to itself).

    `loser` is the record it came with; `values` are those the kept row does not have.
    """

    table: str
    row_id: int
    loser: int
    kept: int
    values: Mapping[str, object]


@dataclass(slots=True)
class MovedRows:
    """What the move did beyond moving: rows dropped, cells of kept rows filled, by loser."""

    dropped: dict[int, list[DroppedRow]] = field(default_factory=dict)
    filled: dict[int, list[tuple[str, int, str]]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Merged:
    """Which record goes into which; the order of `survivor_of` is that of the merge.

    `first`: table → survivor → the record whose rows come first there. `own`: the value of an
    own field the survivor gets, as (text, number), None for none.
    """

    survivor_of: Mapping[int, int]
    first: Mapping[str, Mapping[int, int]] = field(default_factory=dict)
    own: Mapping[tuple[int, int], tuple[str | None, float | None] | None] = field(
        default_factory=dict
    )


class RowMover:
    """The moving of rows inside the open unit of work `work`."""

    def __init__(self, work: UnitOfWork, merged: Merged) -> None:
        self._work = work
        self._merged = merged
        self._rank = {loser: nth for nth, loser in enumerate(merged.survivor_of)}
        self._found = MovedRows()

    def tables(self) -> list[str]:
        """The tables to move, in order."""
        return list(dict.fromkeys(entry.table for entry in CONTACT_REFERENCES))

    def move(self, table: str) -> None:
        """Move the rows of one table."""
        rows = self._read(table)
        keyed = keyed_columns(table)
        updates: dict[int, Row] = {}
        dropped: set[int] = set()
        groups: dict[object, list[Row]] = {}
        for row in rows:
            moved = self._moved(table, row)
            if moved:
                updates[row["id"]] = moved
            ends = [{**row, **moved}[name] for name in keyed]
            # A link of one to itself says nothing; an order may be of the one who is the customer.
            if len(ends) == 2 and ends[0] == ends[1] and moved:
                self._drop(table, row, None, updates)
                dropped.add(row["id"])
            elif keyed:
                # A pair of contacts means the same whichever stands first.
                key = tuple(sorted(ends)) if table == "distinct_pair" else tuple(ends)
                groups.setdefault((key, row_key(table, row)), []).append(row)
        for group in groups.values():
            dropped |= self._keep_one(table, group, updates)
        kept = [row for row in rows if row["id"] not in dropped]
        if table in _ORDERED:
            self._place(table, kept, updates)
        elif table == "employment":
            self._leave_one_main(kept, updates)
        elif table == "custom_value":
            dropped |= self._write_own(kept, updates)
        self._work.delete_many(table, sorted(dropped))
        self._write(table, rows, {one: to for one, to in updates.items() if one not in dropped})
        release(groups, updates, kept, rows)

    def found(self) -> MovedRows:
        """What was dropped and filled so far."""
        return self._found

    # -- reading -------------------------------------------------------------------------------

    def _read(self, table: str) -> list[Row]:
        columns = journal.all_columns(table)
        names = ", ".join(f'"{name}"' for name in columns)
        survivor_of = self._merged.survivor_of
        ids = [*survivor_of, *dict.fromkeys(survivor_of.values())]
        found: dict[int, Row] = {}
        for reference in reference_columns(table):
            for start in range(0, len(ids), _READ):
                rows = self._work.connection.execute(
                    f'SELECT {names} FROM "{table}" WHERE "{reference}" IN'
                    " (SELECT value FROM json_each(?))",
                    (json.dumps(ids[start : start + _READ]),),
                ).fetchall()
                found.update((row[0], dict(zip(columns, row, strict=True))) for row in rows)
        return [found[row_id] for row_id in sorted(found)]

    def _moved(self, table: str, row: Row) -> Row:
        """The reference columns that get another contact."""
        survivor_of = self._merged.survivor_of
        return {
            name: survivor_of[row[name]]
            for name in reference_columns(table)
            if row[name] in survivor_of
        }

    def _loser(self, table: str, row: Row) -> int:
        """The record a row comes with (of two the one merged first); 0 if it stays."""
        references = reference_columns(table)
        if len(references) == 1:
            owner: int = row[references[0]]
            return owner if owner in self._rank else 0
        losers = [row[name] for name in references if row[name] in self._rank]
        return min(losers, key=self._rank.__getitem__, default=0)

    # -- deciding ------------------------------------------------------------------------------

    def _order(self, table: str, row: Row) -> tuple[int, int, int]:
        loser = self._loser(table, row)
        return self._rank[loser] + 1 if loser else 0, row.get("position", 0), row["id"]

    def _keep_one(self, table: str, group: list[Row], updates: dict[int, Row]) -> set[int]:
        """Of rows that say the same the survivor's own stays; returns those dropped."""
        if len(group) < 2:
            return set()
        kept, *others = sorted(group, key=lambda row: self._order(table, row))
        gone = set()
        for row in others:
            if self._loser(table, row):
                self._drop(table, row, kept, updates)
                gone.add(row["id"])
        return gone

    def _drop(self, table: str, row: Row, kept: Row | None, updates: dict[int, Row]) -> None:
        loser = self._loser(table, row)
        values: dict[str, object] = {}
        if table == "custom_value":
            pass  # the values of own fields are decided field by field
        elif kept is None:
            names = reference_columns(table)
            values = {
                name: value
                for name, value in row.items()
                if name not in names and _says(name, value)
            }
        else:
            values = self._fill(table, kept, row, loser, updates)
        told = DroppedRow(table, row["id"], loser, kept["id"] if kept else 0, values)
        self._found.dropped.setdefault(loser, []).append(told)

    def _fill(
        self, table: str, kept: Row, row: Row, loser: int, updates: dict[int, Row]
    ) -> dict[str, object]:
        """Fill the kept row from one that says the same; returns what it says otherwise."""
        changes = updates.setdefault(kept["id"], {})
        otherwise: dict[str, object] = {}
        references = reference_columns(table)
        wanted = {}
        if "state" in row:
            wanted["state"] = settle_state({**kept, **changes}, row)
        alive = wanted.get("state") != "dead"
        for name, value in row.items():
            if name in references or not _says(name, value):
                continue
            there = changes.get(name, kept[name])
            if name == "dead_reason" and alive:
                otherwise[name] = value
            elif there is None or there == "":
                wanted[name] = value
            elif name == "verified_on":
                wanted[name] = max(there, value)
            elif there != value:
                otherwise[name] = value
        for name, value in wanted.items():
            if changes.get(name, kept[name]) != value:
                changes[name] = value
                self._found.filled.setdefault(loser, []).append((table, kept["id"], name))
        if not changes:
            del updates[kept["id"]]
        return otherwise

    def _place(self, table: str, rows: Sequence[Row], updates: dict[int, Row]) -> None:
        """The survivor's rows stay first, or those of the record chosen to come first."""
        first = self._merged.first.get(table, {})
        owned: dict[int, list[Row]] = {}
        for row in rows:
            owner = self._merged.survivor_of.get(row["contact_id"], row["contact_id"])
            owned.setdefault(owner, []).append(row)
        for owner, own in owned.items():
            chosen = first.get(owner, owner)
            own.sort(key=lambda row: (row["contact_id"] != chosen, *self._order(table, row)))
            place = 0
            for row in own:
                stays = row["contact_id"] == owner and owner == chosen
                position = row["position"] if stays else place
                place = max(place, position) + 1
                if position != row["position"]:
                    updates.setdefault(row["id"], {})["position"] = position

    def _leave_one_main(self, rows: Sequence[Row], updates: dict[int, Row]) -> None:
        """Of the present employers of a merged person one is the main one, as before."""
        first = self._merged.first.get("employment", {})
        mains: dict[int, list[Row]] = {}
        for row in rows:
            person = self._merged.survivor_of.get(row["person_id"], row["person_id"])
            if row["main"] and row["until_date"] is None:
                mains.setdefault(person, []).append(row)
        for person, own in mains.items():
            chosen = first.get(person, person)
            own.sort(key=lambda row: (row["person_id"] != chosen, *self._order("employment", row)))
            moved = any(row["person_id"] in self._rank for row in own)
            for row in own[1:] if moved else ():
                updates.setdefault(row["id"], {})["main"] = 0

    def _write_own(self, rows: Sequence[Row], updates: dict[int, Row]) -> set[int]:
        """Give the rows that stay the values decided; returns rows of values that go."""
        gone = set()
        for row in rows:
            owner = self._merged.survivor_of.get(row["contact_id"], row["contact_id"])
            key = (owner, row["field_id"])
            if key not in self._merged.own:
                continue
            value = self._merged.own[key]
            if value is None:
                gone.add(row["id"])
                continue
            text, number = value
            for name, new in (("text_value", text), ("number_value", number)):
                if row[name] != new:
                    updates.setdefault(row["id"], {})[name] = new
        return gone

    # -- writing -------------------------------------------------------------------------------

    def _write(self, table: str, rows: Sequence[Row], updates: Mapping[int, Row]) -> None:
        before = {row["id"]: row for row in rows}
        write_rows(
            self._work, table, ((row_id, before[row_id], to) for row_id, to in updates.items())
        )


def write_rows(
    work: UnitOfWork, table: str, rows: Iterable[tuple[int, Mapping[str, Any], Mapping[str, Any]]]
) -> None:
    """Write (row id, row as it is, columns to write), those of the same columns at once."""
    alike: dict[tuple[str, ...], list[tuple[int, Sequence[object], Sequence[object]]]] = {}
    for row_id, before, after in rows:
        columns = tuple(sorted(name for name in after if after[name] != before[name]))
        if columns:
            alike.setdefault(columns, []).append(
                (row_id, [before[name] for name in columns], [after[name] for name in columns])
            )
    for columns, chosen in alike.items():
        for start in range(0, len(chosen), CHUNK):
            update_each(work, table, columns, chosen[start : start + CHUNK])


def _says(column: str, value: object) -> bool:
    return column not in _NOT_TOLD and value is not None and value != ""
