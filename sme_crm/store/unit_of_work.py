"""One write = one named change: a transaction that journals what it does.

A unit of work is opened by a service, told what to insert, update and delete, and on leaving
commits everything together: rows, journal, derived columns, search index, versions. Leaving
with an exception takes all of it back.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from types import TracebackType
from typing import TYPE_CHECKING, Self

from sme_crm.domain.changes import Changes
from sme_crm.store import change_closing, derived, journal, purchases
from sme_crm.store.bulk_indexes import indexes_rebuilt, outnumber
from sme_crm.store.contact_references import reference_columns
from sme_crm.store.open_change import OpenChange

if TYPE_CHECKING:
    from sme_crm.store.database import Database

_CHUNK = 5_000


def utc_now() -> str:
    """The present instant as stored: UTC ISO text to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


class UnitOfWork(OpenChange):
    """A transaction in the making; use it as a context manager.

    After leaving, `changes` tells what was committed (None when nothing was recorded).
    """

    def __init__(
        self,
        database: Database,
        name: str,
        details: Mapping[str, object] | None = None,
        *,
        origin: str = "",
        staff_id: int | None = None,
        undoes: int | None = None,
        continues: int | None = None,
    ) -> None:
        super().__init__(utc_now())
        self._database = database
        self._name = name
        self._details: dict[str, object] = dict(details or {})
        self._origin = origin
        self.staff_id = staff_id
        self._undoes = undoes
        self._continues = continues
        self.changes: Changes | None = None

    # -- the transaction ---------------------------------------------------------------------

    def __enter__(self) -> Self:
        self.connection = self._database.begin_write()
        try:
            if not self._continue_newest():
                cursor = self.connection.execute(
                    "INSERT INTO change(name, details, at, staff_id, origin, undoes)"
                    " VALUES (?, '{}', ?, ?, ?, ?)",
                    (self._name, self.now, self.staff_id, self._origin, self._undoes),
                )
                self.change_id = cursor.lastrowid
        except BaseException as error:
            self._database.rollback_write(error)
            raise
        return self

    def _continue_newest(self) -> bool:
        """Go on with the change `continues` if nothing came after it and it was not undone.

        An undo or redo is never gone on with: the change it speaks of would not know of more.

        Several saves of one visit to a sheet are one change that way.
        """
        if self._continues is None:
            return False
        row = self.connection.execute(
            "SELECT id, details, (SELECT max(seq) FROM change_row WHERE change_id = change.id)"
            " FROM change WHERE id = ? AND undone_by IS NULL AND undoes IS NULL"
            " AND id = (SELECT max(id) FROM change)",
            (self._continues,),
        ).fetchone()
        if row is None:
            return False
        self.change_id, self.seq = row[0], row[2] or 0
        self.first_seq = self.seq
        self._details = {**json.loads(row[1]), **self._details}
        return True

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if error is not None:
            self._database.rollback_write(error)
            return
        try:
            if self.seq == self.first_seq:
                self._database.rollback_write(None)
                return
            self._finish()
        except BaseException as failure:
            self._database.rollback_write(failure)
            raise
        self._database.commit_write()
        self.changes = self.touched.summary(self.change_id, self._name, self._origin, self._undoes)
        self._database.on_commit(self.changes)

    def _finish(self) -> None:
        bought = purchases.collect_touched(self)
        self.seq = change_closing.settle_images(self)
        change_closing.refresh_derived(self)
        if bought:
            purchases.refresh_touched(self)
        change_closing.bump_versions(self)
        self.connection.execute(
            'UPDATE change SET details = ?, contacts = ?, "rows" = ? WHERE id = ?',
            (
                # What was typed may hold half a character; it is cleaned where it is stored.
                json.dumps(self._details, ensure_ascii=False).encode(errors="replace").decode(),
                change_closing.count_contacts(self),
                change_closing.count_rows(self),
                self.change_id,
            ),
        )

    def contact_ids(self) -> set[int]:
        """Every contact this unit of work created, touched or deleted so far."""
        return self.touched.contact_ids()

    def describe(self, **details: object) -> None:
        """Add counts or ids to the change's description (never names of people)."""
        self._details.update(details)

    # -- single rows -------------------------------------------------------------------------

    def insert(self, table: str, values: Mapping[str, object]) -> int:
        """Insert one row and record it; returns its id."""
        values = dict(values)
        if table == "contact":
            values.update(
                created_at=values.get("created_at", self.now),
                updated_at=self.now,
                created_change=self.change_id,
                last_change=self.change_id,
            )
        names = ", ".join(f'"{name}"' for name in values)
        marks = ", ".join("?" * len(values))
        cursor = self.connection.execute(
            f'INSERT INTO "{table}"({names}) VALUES ({marks})'
            if values
            else f'INSERT INTO "{table}" DEFAULT VALUES',
            tuple(values.values()),
        )
        row_id = cursor.lastrowid
        self.seq = journal.record_rows(
            self.connection, self.change_id, self.seq, table, "I", f"id = {row_id}"
        )
        self.touched.created.setdefault(table, set()).add(row_id)
        if table == "contact":
            self.touched.make_stale([row_id])
        else:
            self.touch_owners(table, [row_id], None)
        return row_id

    def update(self, table: str, row_id: int, values: Mapping[str, object]) -> bool:
        """Write the columns that differ; returns whether anything did."""
        return self.update_many(table, [row_id], values) > 0

    def delete(self, table: str, row_id: int) -> None:
        """Delete one row, recording it whole."""
        self.delete_many(table, [row_id])

    # -- many rows ---------------------------------------------------------------------------

    def update_many(self, table: str, ids: Sequence[int], values: Mapping[str, object]) -> int:
        """Write the same `values` to every row of `ids` that differs; returns how many did."""
        written = 0
        for start in range(0, len(ids), _CHUNK):
            written += self._update_chunk(table, ids[start : start + _CHUNK], values)
        return written

    def _update_chunk(self, table: str, ids: Sequence[int], values: Mapping[str, object]) -> int:
        columns = self._differing(table, ids, values)
        if not columns:
            return 0
        chosen = {name: values[name] for name in columns}
        differs = " OR ".join(f'"{name}" IS NOT ?' for name in columns)
        listed = json.dumps(list(ids))
        rows = self.connection.execute(
            f'SELECT id FROM "{table}" WHERE id IN (SELECT value FROM json_each(?))'
            f" AND ({differs})",
            (listed, *chosen.values()),
        ).fetchall()
        changed = [row[0] for row in rows]
        listed = json.dumps(changed)
        if table != "contact":
            # Before too: a row may move from one contact to another.
            self.touch_owners(table, changed, columns)
        after = ", ".join(f"'{name}', ?" for name in columns)
        self.connection.execute(
            "INSERT INTO change_row(change_id, seq, table_name, op, row_id, contact_id, before,"
            f" after) SELECT {self.change_id}, {self.seq} + row_number() OVER (), '{table}',"
            f" 'U', id, {journal.owner_sql(table)}, {journal.image_sql(columns)},"
            f' json_object({after}) FROM "{table}" WHERE id IN (SELECT value FROM json_each(?))',
            (*chosen.values(), listed),
        )
        self.seq += len(changed)
        assignments = ", ".join(f'"{name}" = ?' for name in columns)
        self.connection.execute(
            f'UPDATE "{table}" SET {assignments} WHERE id IN (SELECT value FROM json_each(?))',
            (*chosen.values(), listed),
        )
        self.touched.updated.setdefault(table, set()).update(changed)
        self.touch_owners(table, changed, columns)
        return len(changed)

    def _differing(
        self, table: str, ids: Sequence[int], values: Mapping[str, object]
    ) -> tuple[str, ...]:
        """The columns of `values` in which the row differs; of many rows all are written."""
        if len(ids) != 1:
            return tuple(values)
        names = ", ".join(f'"{name}"' for name in values)
        row = self.connection.execute(
            f'SELECT {names} FROM "{table}" WHERE id = ?', (ids[0],)
        ).fetchone()
        if row is None:
            return ()
        return tuple(
            name for (name, value), old in zip(values.items(), row, strict=True) if value != old
        )

    def delete_many(self, table: str, ids: Sequence[int]) -> None:
        """Delete the rows of `ids`, recording them whole."""
        for start in range(0, len(ids), _CHUNK):
            chunk = ids[start : start + _CHUNK]
            listed = ",".join(str(int(row_id)) for row_id in chunk)
            self.delete_where(table, f"id IN ({listed})")

    def delete_where(self, table: str, condition: str) -> int:
        """Delete the rows meeting an SQL `condition` (never built from data), recording them."""
        rows = self.connection.execute(f'SELECT id FROM "{table}" WHERE {condition}').fetchall()
        ids = [row[0] for row in rows]
        if not ids:
            return 0
        self.touch_owners(table, ids, None)
        self.seq = journal.record_rows(
            self.connection, self.change_id, self.seq, table, "D", condition
        )
        if table == "contact":
            derived.forget(self.connection, ids)
        # Only the contact table has so many indexes that this pays.
        most = table == "contact" and outnumber(self.connection, table, len(ids))
        with indexes_rebuilt(self.connection, table, most):
            self.connection.execute(f'DELETE FROM "{table}" WHERE {condition}')
        self.touched.deleted.setdefault(table, set()).update(ids)
        return len(ids)

    # -- for bulk writers and undo -----------------------------------------------------------

    def record_range(self, table: str, first: int, last: int) -> None:
        """Record rows inserted at once by `connection` (ids `first`..`last`, both included)."""
        if last < first:
            return
        self.seq = journal.record_range(
            self.connection, self.change_id, self.seq, table, first, last
        )
        self.touched.ranges.setdefault(table, []).append(range(first, last + 1))

    def record_inserted(self, table: str, ids: Sequence[int]) -> None:
        """Record whole images of rows that were put in by `connection` itself."""
        for start in range(0, len(ids), _CHUNK):
            listed = ",".join(str(row_id) for row_id in ids[start : start + _CHUNK])
            self.seq = journal.record_rows(
                self.connection, self.change_id, self.seq, table, "I", f"id IN ({listed})"
            )
        self.touched.created.setdefault(table, set()).update(ids)
        if table == "contact":
            self.touched.make_stale(ids)
        else:
            self.touch_owners(table, list(ids), None)

    def touch_owners(self, table: str, ids: Sequence[int], columns: Sequence[str] | None) -> None:
        """Count the contacts that rows of `table` name as touched (columns None: whole rows)."""
        references = reference_columns(table)
        stale = derived.moves_derived(table, columns)
        reworded = table in derived.REWORDING
        for column in references:
            for start in range(0, len(ids), _CHUNK):
                chunk = json.dumps(list(ids[start : start + _CHUNK]))
                rows = self.connection.execute(
                    f'SELECT DISTINCT "{column}" FROM "{table}"'
                    f" WHERE id IN (SELECT value FROM json_each(?))",
                    (chunk,),
                ).fetchall()
                self.touch_contacts(
                    (row[0] for row in rows if row[0] is not None),
                    stale=stale and derived.follows(table, column),
                    reworded=reworded,
                )
