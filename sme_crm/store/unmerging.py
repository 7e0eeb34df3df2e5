"""Finds in the journal what belongs to merged records, as a change that undo can take back.

The rows of the merge are rewritten to how things stand now: a row lies where the survivor went
since (it may have been merged itself), a row that a later merge dropped comes back from the
image it left, and of several records merged at once only what came with those asked for is
taken. What was edited since stays on its row; what was added since is not among the rows.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any, Final

from sme_crm.domain.duplicates.equal_rows import TABLES_WITH_KEY, row_key
from sme_crm.domain.duplicates.merge_plan import take_out_notes
from sme_crm.domain.fields import OWN_PREFIX
from sme_crm.domain.gentle_release import release
from sme_crm.store.contact_references import (
    CONTACT_REFERENCES,
    keyed_columns,
    reference_columns,
)
from sme_crm.store.driver import DriverConnection
from sme_crm.store.journal import all_columns
from sme_crm.store.merge_shares import Shares, settle_entries
from sme_crm.store.queries.merged import Whereabouts, read_entries
from sme_crm.store.unit_of_work import UnitOfWork

TABLE: Final = "temp.unmerge_row"
"""The rows to take back, with the columns of `change_row`."""

Image = dict[str, Any]
_READ: Final = 5_000
_OWNED: Final = tuple(dict.fromkeys(entry.table for entry in CONTACT_REFERENCES))
_COLUMNS: Final = "change_id, seq, table_name, op, row_id, last_id, contact_id, before, after"


@dataclass(slots=True)
class _Row:
    """One recorded row, its images decoded; `text`: the image before as it stands there."""

    table: str
    op: str
    row_id: int
    contact_id: int | None
    before: Image
    after: Image
    text: str | None = None


class Unmerging:
    """The rows of merge `change_id` that belong to the records `losers`."""

    def __init__(
        self,
        work: UnitOfWork,
        change_id: int,
        losers: AbstractSet[int],
        clusters: Sequence[Sequence[int]],
    ) -> None:
        """`clusters`: which records the merge took together, the survivor first."""
        self._work = work
        self._connection = work.connection
        self._change_id = change_id
        self._losers = losers
        self._where = Whereabouts(self._connection, losers)
        self._shares = Shares(self._connection, change_id, losers, clusters, self._where)
        self._rows: list[_Row] = []
        self._leaving: dict[tuple[str, int], Image] = {}
        self._there: dict[str, dict[int, Sequence[int | None]]] = {}

    def write(self) -> None:
        """Put the rows to take back into `TABLE`."""
        self._work.touch_contacts(entry.contact_id for entry in self._shares.own.values())
        recorded = _read_recorded(
            self._connection,
            self._change_id,
            self._losers | set(self._shares.survivor_of.values()),
            {row_id for _, row_id, _ in self._shares.cells},
        )
        self._there = _read_present(self._connection, recorded)
        for row in recorded:
            if row.table == "contact":
                self._take_contact(row)
            elif row.op == "U":
                self._take_moved(row)
            elif row.op == "D":
                self._take_dropped(row)
            elif row.table == "lot_member" and row.op == "I":
                self._take_lot(row)
        release(recorded)
        self._give_others_theirs()
        self._connection.execute(f"DROP TABLE IF EXISTS {TABLE}")
        self._connection.execute(
            f"CREATE TEMP TABLE {TABLE.partition('.')[2]} AS SELECT {_COLUMNS} FROM change_row"
            " WHERE 0"
        )
        self._connection.executemany(
            f"INSERT INTO {TABLE}({_COLUMNS}) VALUES (?, ?, ?, ?, ?, NULL, ?, ?, ?)",
            [
                (
                    self._change_id,
                    seq,
                    row.table,
                    row.op,
                    row.row_id,
                    row.contact_id,
                    row.text if row.op == "D" and row.text else _json(row.before),
                    _json(row.after),
                )
                for seq, row in enumerate(self._rows, 1)
            ],
        )

    def finish(self) -> None:
        """Take the table away again, and the entries of the histories, their records being back."""
        self._connection.execute(f"DROP TABLE IF EXISTS {TABLE}")
        settle_entries(self._work, self._shares.own.values())
        release(self._rows, self._leaving, self._there)

    # -- where things are ----------------------------------------------------------------------

    def _exists(self, table: str, row_id: int) -> bool:
        found = self._connection.execute(f'SELECT 1 FROM "{table}" WHERE id = ?', (row_id,))
        return found.fetchone() is not None

    def _present(self, table: str, row_id: int) -> Image | None:
        """The contacts that a row names now, None when it is gone."""
        row = self._there[table].get(row_id)
        return None if row is None else dict(zip(reference_columns(table), row, strict=True))

    # -- taking --------------------------------------------------------------------------------

    def _take_contact(self, row: _Row) -> None:
        if row.op == "D":
            if row.row_id in self._losers:
                self._rows.append(row)
            return
        if row.op != "U" or row.row_id not in self._there["contact"]:
            # The survivor is part of another contact by now: what it shows is decided there.
            return
        mine = self._shares.fields(row.row_id)
        columns = {name for name in row.after if name in mine or row.row_id in self._shares.whole}
        if "notes" in columns:
            columns.discard("notes")
            self._take_notes(row)
        self._keep_columns(row, columns)

    def _take_notes(self, row: _Row) -> None:
        """Take the notes that the records brought out of the survivor's, edited or not."""
        (notes,) = self._connection.execute(
            "SELECT notes FROM contact WHERE id = ?", (row.row_id,)
        ).fetchone()
        if notes == row.after["notes"] and row.row_id in self._shares.whole:
            self._rows.append(
                _Row("contact", "U", row.row_id, row.contact_id, {"notes": row.before["notes"]},
                     {"notes": notes})
            )  # fmt: skip
            return
        rest = notes
        for part in self._shares.notes(row.row_id):
            rest = take_out_notes(rest, part)
        if rest != notes:
            self._rows.append(
                _Row("contact", "U", row.row_id, row.contact_id, {"notes": rest}, {"notes": notes})
            )

    def _keep_columns(self, row: _Row, columns: AbstractSet[str]) -> None:
        if columns:
            before = {name: value for name, value in row.before.items() if name in columns}
            after = {name: value for name, value in row.after.items() if name in columns}
            self._rows.append(_Row(row.table, "U", row.row_id, row.contact_id, before, after))

    def _take_moved(self, row: _Row) -> None:
        """A row that was given to the survivor, or one of the survivor's that was filled."""
        references = reference_columns(row.table)
        back = {
            name for name in references if name in row.after and row.before[name] in self._losers
        }
        if not back:
            self._keep_columns(row, self._filled_columns(row))
            return
        present = self._present(row.table, row.row_id)
        if present is None:
            self._take_dropped_later(row, back)
            return
        for name in back:
            if present[name] == self._where.holder(row.after[name]):
                row.after[name] = present[name]
        self._leaving[row.table, row.row_id] = {
            name: row.before[name] if name in back else present[name] for name in references
        }
        self._keep_columns(row, back | (set(row.after) - set(references)))

    def _filled_columns(self, row: _Row) -> set[str]:
        """The columns of a row that stayed which were filled from rows of these records."""
        columns = {
            name for name in row.after if (row.table, row.row_id, name) in self._shares.cells
        }
        owner = row.contact_id or 0
        if row.table == "custom_value" and owner in self._shares.survivors:
            key = _own_key(self._connection, row)
            if key in self._shares.fields(owner):
                columns |= set(row.after)
        elif owner in self._shares.whole:
            columns |= set(row.after) & {"position", "main"}
        return columns

    def _take_dropped_later(self, row: _Row, back: AbstractSet[str]) -> None:
        """A row that a later merge dropped comes back as it was then; a deleted one does not."""
        found = self._connection.execute(
            "SELECT r.before FROM change c JOIN change_row r ON r.change_id = c.id"
            " WHERE c.id > ? AND c.name = 'contact.merge' AND r.table_name = ? AND r.op = 'D'"
            " AND r.row_id = ? ORDER BY c.id DESC LIMIT 1",
            (self._change_id, row.table, row.row_id),
        ).fetchone()
        if found is None:
            self._keep_columns(row, back)
            return
        image = json.loads(found[0])
        image.update({name: row.before[name] for name in back})
        self._restore(row.table, row.row_id, image, row.contact_id)

    def _take_dropped(self, row: _Row) -> None:
        """A row of the records that was dropped because the survivor had one that says the same."""
        references = reference_columns(row.table)
        mine = {name for name in references if row.before[name] in self._losers}
        owner = row.before[references[0]]
        if not mine and not (
            row.table == "custom_value"
            and owner in self._shares.survivors
            and _own_key(self._connection, row) in self._shares.fields(owner)
        ):
            return
        present = self._present(row.table, row.row_id)
        if present is None:
            self._restore(row.table, row.row_id, row.before, row.contact_id, text=row.text)
            return
        # It came back to the survivor when the row that stood for it left.
        before, after = {}, {}
        for name in mine:
            if present[name] == self._where.holder(self._shares.survivor_of[row.before[name]]):
                before[name], after[name] = row.before[name], present[name]
        if before:
            self._rows.append(_Row(row.table, "U", row.row_id, row.contact_id, before, after))
            self._leaving[row.table, row.row_id] = {**present, **before}

    def _restore(
        self,
        table: str,
        row_id: int,
        recorded: Image,
        owner: int | None,
        *,
        anyway: bool = True,
        text: str | None = None,
    ) -> None:
        """Let a row come back, naming the contacts that stand for those it named.

        Not if it says the same as one there already: because contacts it named are one by now,
        or, not `anyway`, in any case.
        """
        image = dict(recorded)
        for name in reference_columns(table):
            if image[name] not in self._losers:
                holder = self._where.holder(image[name])
                anyway = anyway and holder == image[name]
                image[name] = holder
        if anyway or not self._is_said(table, image):
            same = text if image == recorded else None
            self._rows.append(_Row(table, "D", row_id, owner, image, {}, same))

    def _is_said(self, table: str, image: Image) -> bool:
        """Whether a row that stays, leaves or comes back says the same of the same contacts."""
        if table not in TABLES_WITH_KEY:
            return False
        references = reference_columns(table)
        columns = all_columns(table)
        names = ", ".join(f'"{name}"' for name in columns)
        ends = json.dumps([image[name] for name in references])
        near = [f'"{name}" IN (SELECT value FROM json_each(?1))' for name in references]
        leaving = [row_id for other, row_id in self._leaving if other == table]
        rows = self._connection.execute(
            f'SELECT {names} FROM "{table}" WHERE {" OR ".join(near)} OR id IN'
            " (SELECT value FROM json_each(?2))",
            (ends, json.dumps(leaving)),
        ).fetchall()
        there = [dict(zip(columns, row, strict=True)) for row in rows]
        there = [{**row, **self._leaving.get((table, row["id"]), {})} for row in there]
        there += [row.before for row in self._rows if row.table == table and row.op == "D"]
        return any(_pair_key(table, row) == _pair_key(table, image) for row in there)

    def _take_lot(self, row: _Row) -> None:
        """The note that an address file brought the survivor again, on account of the records."""
        lots = self._shares.lots(row.after["contact_id"])
        if row.after["lot_id"] in lots:
            row.after["contact_id"] = self._where.holder(row.after["contact_id"])
            self._rows.append(row)

    def _give_others_theirs(self) -> None:
        """A record that stays merged keeps its own of two rows that said the same.

        Its row was dropped because one of the records now leaving had it too.
        """
        ends = {one for refs in self._leaving.values() for one in refs.values()}
        entries = {entry.id: entry for entry in self._shares.others}
        for entry in read_entries(self._connection, sorted(ends - self._losers)):
            if entry.loser not in self._losers:
                entries.setdefault(entry.id, entry)
        # One that tells of a record that went into one of those leaving leaves with it; one from
        # before this merge dropped nothing on account of what the records brought.
        staying = [
            one
            for one in entries.values()
            if ("history", one.id) not in self._leaving and one.change_id >= self._change_id
        ]
        # A row that came back before stands for the others that were dropped with it.
        gone = set(self._leaving)
        gone |= {
            (told["table"], told["kept"])
            for entry in entries.values()
            for told in entry.details.get("rows", ())
            if (told["table"], told["id"]) in self._leaving
        }
        for entry in staying:
            for told in entry.details.get("rows", ()):
                table, row_id = told["table"], told["id"]
                if (table, told["kept"]) not in gone or self._exists(table, row_id):
                    continue
                found = self._connection.execute(
                    "SELECT before FROM change_row WHERE change_id = ? AND table_name = ?"
                    " AND op = 'D' AND row_id = ?",
                    (entry.change_id, table, row_id),
                ).fetchone()
                if found is not None:
                    image = json.loads(found[0])
                    self._restore(table, row_id, image, entry.contact_id, anyway=False)


def _read_recorded(
    connection: DriverConnection,
    change_id: int,
    concerned: AbstractSet[int],
    filled: AbstractSet[int],
) -> list[_Row]:
    """The rows of a merge that can concern these contacts, or that are among those `filled`."""
    second = " OR ".join(
        f"(table_name = '{table}' AND json_extract(before, '$.\"{names[1]}\"') IN"
        " (SELECT value FROM json_each(?2)))"
        for table in _OWNED
        if len(names := reference_columns(table)) > 1
    )
    rows = connection.execute(
        "SELECT table_name, op, row_id, contact_id, before, after FROM change_row"
        " WHERE change_id = ?1 AND op IN ('I', 'U', 'D') AND (contact_id IN"
        f" (SELECT value FROM json_each(?2)) OR {second} OR row_id IN"
        " (SELECT value FROM json_each(?3))) ORDER BY seq",
        (change_id, json.dumps(sorted(concerned)), json.dumps(sorted(filled))),
    ).fetchall()
    # A contact that is gone comes back whole: nobody reads its image.
    return [
        _Row(table, op, row_id, contact_id, {}, {}, before)
        if table == "contact" and op == "D"
        else _Row(table, op, row_id, contact_id, _image(before), _image(after), before)
        for table, op, row_id, contact_id, before, after in rows
        if table == "contact" or table in _OWNED
    ]


def _read_present(
    connection: DriverConnection, rows: Iterable[_Row]
) -> dict[str, dict[int, Sequence[int | None]]]:
    """Which of the recorded rows are there, by table, with the contacts they name now."""
    wanted: dict[str, list[int]] = {}
    for row in rows:
        wanted.setdefault(row.table, []).append(row.row_id)
    there: dict[str, dict[int, Sequence[int | None]]] = {table: {} for table in wanted}
    for table, ids in wanted.items():
        names = () if table == "contact" else reference_columns(table)
        listed = ", ".join(("id", *(f'"{name}"' for name in names)))
        for start in range(0, len(ids), _READ):
            found = connection.execute(
                f'SELECT {listed} FROM "{table}" WHERE id IN (SELECT value FROM json_each(?))',
                (json.dumps(ids[start : start + _READ]),),
            ).fetchall()
            there[table].update((row[0], row[1:]) for row in found)
    return there


def _own_key(connection: DriverConnection, row: _Row) -> str:
    """The own field that a value is of."""
    field_id = row.before.get("field_id")
    if field_id is None:
        found = connection.execute(
            "SELECT field_id FROM custom_value WHERE id = ?", (row.row_id,)
        ).fetchone()
        field_id = found[0] if found else 0
    return f"{OWN_PREFIX}{field_id}"


def _pair_key(table: str, row: Image) -> object:
    """What two rows must agree in to say the same of the same contacts."""
    ends = [row[name] for name in keyed_columns(table)]
    return tuple(sorted(ends) if table == "distinct_pair" else ends), row_key(table, row)


def _image(text: str | None) -> Image:
    image: Image = json.loads(text) if text else {}
    return image


def _json(image: Image) -> str | None:
    return json.dumps(image, ensure_ascii=False, separators=(",", ":")) if image else None
