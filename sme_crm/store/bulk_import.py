"""Writes staged contacts into the data file: set statements, explicit ids, ranges in the journal.

Everything happens inside one unit of work. Indexes of a table are dropped and built again when
more rows come than are there, which is several times cheaper than keeping them row by row.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import Final, Protocol

from sme_crm.domain.derived import ID_BITS
from sme_crm.domain.errors import InvalidInput
from sme_crm.store.bulk_indexes import indexes_rebuilt
from sme_crm.store.database import Database
from sme_crm.store.search_bulk import ORDERED_ROWS, roomy_search_index
from sme_crm.store.staging import CHILD_COLUMNS, EMPLOYMENT_COLUMNS, Staging, staged_columns
from sme_crm.store.unit_of_work import UnitOfWork

_STEP: Final = 20_000
"""Rows written by one statement: a cancel is heard in between, sorters stay small."""


class Watcher(Protocol):
    """Hears how far the writing is and may stop it by raising (`services.progress`)."""

    def step(self, done: int, total: int = 0, what: str = "") -> None: ...
    def check(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Written:
    """The ids the staged contacts got: `first` for number 0, `count` of them."""

    first: int
    count: int

    def id_of(self, n: int) -> int:
        """The id of a staged contact."""
        return self.first + n


@contextmanager
def attached_staging(database: Database, staging: Staging) -> Iterator[None]:
    """Let the writer see the staging file as `stage`; the writer lane is held meanwhile."""
    with database.attached(staging.path, "stage"):
        yield


class BulkWriter:
    """The writing of one staging file inside the open unit of work `work`."""

    def __init__(
        self,
        work: UnitOfWork,
        staging: Staging,
        constants: Mapping[str, object],
        watcher: Watcher,
    ) -> None:
        self._work = work
        self._connection = work.connection
        self._staging = staging
        self._constants = dict(constants)
        self._watcher = watcher
        self._done = 0
        self._total = 0

    def write(self, own_fields: Mapping[int, int]) -> Written:
        """Write contacts and their rows; `own_fields` gives the id of each staged own field.

        Raises InvalidInput too_many_contacts when the ids of the data file are used up.
        """
        counts = {name: self._staged(name) for name in _WRITTEN}
        self._total = sum(counts.values()) + counts["contact"]
        first = self._next_id("contact")
        count = counts["contact"]
        if first + count >= 1 << ID_BITS:
            raise InvalidInput("too_many_contacts", limit=(1 << ID_BITS) - 1)
        self._connection.executemany(
            "INSERT INTO stage.own_field(field, id) VALUES (?, ?)", list(own_fields.items())
        )
        self._connection.execute(
            "INSERT OR IGNORE INTO content(sha256, bytes) SELECT sha256, bytes FROM stage.content"
        )
        self._write_contacts(first, count)
        for table, columns in CHILD_COLUMNS.items():
            detailed = table in self._staging.detailed
            names = ", ".join(staged_columns(table) if detailed else columns)
            # Who imports a consent is the one who notes it.
            staff_id = self._work.staff_id if table == "consent" else None
            column, value = ("", "") if staff_id is None else (", staff_id", f", {int(staff_id)}")
            self._write_rows(
                table,
                counts[table],
                f"contact_id, {names}{column}",
                f"{first} + contact, {names}{value} FROM stage.{table}",
            )
        self._write_employments(first, counts["employment"])
        self._write_rows(
            "custom_value",
            counts["own_value"],
            "contact_id, field_id, text_value, number_value",
            f"{first} + contact, f.id, text_value, number_value FROM stage.own_value s"
            " JOIN stage.own_field f ON f.field = s.field",
        )
        self._write_rows(
            "group_member",
            counts["member"],
            "group_id, contact_id",
            f"g.id, {first} + contact FROM stage.member s JOIN stage.grp g ON g.grp = s.grp",
        )
        self._index_words(first, count)
        self._place_at_employers(first, count)
        return Written(first, count)

    # -- the tables ----------------------------------------------------------------------------

    def _write_contacts(self, first: int, count: int) -> None:
        work = self._work
        constants = {
            "created_at": work.now,
            "updated_at": work.now,
            "created_change": work.change_id,
            "last_change": work.change_id,
            **self._constants,
        }
        staged = [name for name in self._staging.columns if name not in constants]
        employed = self._staged("employment") > 0
        columns = ["id", *staged, *constants] + (["organization_id"] if employed else [])
        values = [f"{first} + c.n", *(f'c."{name}"' for name in staged), *("?" for _ in constants)]
        source = "stage.contact c"
        if employed:
            values.append(f"coalesce(e.id, {first} + e.n)")
            source += " LEFT JOIN stage.employer e ON e.employer = c.employer"
        names = ", ".join(f'"{name}"' for name in columns)
        with self._rebuilt_indexes("contact", count):
            for start in range(0, count, _STEP):
                self._connection.execute(
                    f"INSERT INTO contact({names}) SELECT {', '.join(values)} FROM {source}"
                    f" WHERE c.n >= {start} AND c.n < {start + _STEP} ORDER BY c.n",
                    tuple(constants.values()),
                )
                self._advance(min(_STEP, count - start))
        work.record_range("contact", first, first + count - 1)

    def _write_employments(self, first: int, count: int) -> None:
        names = ", ".join(EMPLOYMENT_COLUMNS)
        self._write_rows(
            "employment",
            count,
            f"person_id, organization_id, {names}",
            f"{first} + contact, coalesce(e.id, {first} + e.n),"
            f" {', '.join(f's.{name}' for name in EMPLOYMENT_COLUMNS)} FROM stage.employment s"
            " JOIN stage.employer e ON e.employer = s.employer",
        )
        # Companies that were there gain people: they count as touched, as by a single insert.
        gained = self._connection.execute(
            "SELECT DISTINCT id FROM stage.employer WHERE id IS NOT NULL"
            " AND employer IN (SELECT employer FROM stage.employment)"
        ).fetchall()
        self._work.touch_contacts(row[0] for row in gained)

    def _write_rows(self, table: str, count: int, columns: str, values: str) -> None:
        """Copy staged rows numbered from 1 without a gap; `values` ends in its FROM clause."""
        if not count:
            return
        first = self._next_id(table)
        alias = "s." if " s" in values.partition(" FROM ")[2] else ""
        with self._rebuilt_indexes(table, count):
            for start in range(0, count, _STEP):
                self._connection.execute(
                    f"INSERT INTO {table}(id, {columns}) SELECT {first - 1} + {alias}rowid,"
                    f" {values} WHERE {alias}rowid > {start} AND {alias}rowid <= {start + _STEP}"
                    f" ORDER BY {alias}rowid"
                )
                self._advance(min(_STEP, count - start))
        self._work.record_range(table, first, first + count - 1)

    def _index_words(self, first: int, count: int) -> None:
        """Enter the new contacts into the search index, each part in the order of its keys."""
        with roomy_search_index(self._connection):
            for start in range(0, count, ORDERED_ROWS):
                self._connection.execute(
                    "INSERT INTO contact_search(rowid, words)"
                    f" SELECT name_key << {ID_BITS} | ({first} + n), words FROM stage.contact"
                    f" WHERE n >= {start} AND n < {start + ORDERED_ROWS} ORDER BY name_key, n"
                )
                self._advance(min(ORDERED_ROWS, count - start))

    def _place_at_employers(self, first: int, count: int) -> None:
        """People without an address show their employer's, if it was there before."""
        rows = self._connection.execute(
            "SELECT id FROM contact c WHERE id >= ? AND id < ? AND organization_id < ?"
            " AND postal_code = '' AND locality = ''"
            " AND EXISTS (SELECT 1 FROM address a WHERE a.contact_id = c.organization_id)",
            (first, first + count, first),
        ).fetchall()
        self._work.touch_contacts((row[0] for row in rows), stale=True)

    # -- parts ---------------------------------------------------------------------------------

    def _staged(self, table: str) -> int:
        row = self._connection.execute(f"SELECT count(*) FROM stage.{table}").fetchone()
        return int(row[0])

    def _next_id(self, table: str) -> int:
        """An id above every one the table ever gave (AUTOINCREMENT)."""
        row = self._connection.execute(
            f"SELECT max(coalesce((SELECT max(id) FROM {table}), 0), coalesce("
            "(SELECT seq FROM sqlite_sequence WHERE name = ?), 0)) + 1",
            (table,),
        ).fetchone()
        return int(row[0])

    def _advance(self, rows: int) -> None:
        self._done += rows
        self._watcher.step(self._done, self._total)
        self._watcher.check()

    def _rebuilt_indexes(self, table: str, coming: int) -> AbstractContextManager[None]:
        """Without the table's indexes meanwhile, if more rows come than are there."""
        there = self._connection.execute(
            f"SELECT count(*) FROM (SELECT 1 FROM {table} LIMIT {coming + 1})"
        ).fetchone()[0]
        return indexes_rebuilt(self._connection, table, coming > there, self._watcher.check)


_WRITTEN: Final = ("contact", *CHILD_COLUMNS, "employment", "own_value", "member")
