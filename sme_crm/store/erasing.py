"""Erases contacts for good: rows, index, images in the journal, kept pages and documents.

It is the one change that cannot be taken back and the only place that takes anything out of the
journal. Recorded rows stay with their ids, so that a list of changes keeps its counts, but as op
`E`, which no undo reads; a change of which nothing else is left counts as taken back by the
erasing. SQLite overwrites what it frees (`secure_delete`), the search indexes are written anew.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from sme_crm.domain.errors import NotFound
from sme_crm.domain.household import Member, propose_mailing_name
from sme_crm.store import derived
from sme_crm.store.contact_references import reference_columns
from sme_crm.store.database import Database
from sme_crm.store.queries.contents import needless_of
from sme_crm.store.queries.traces import (
    ERASED,
    KEPT,
    OWNED,
    held_meanwhile,
    list_recorded,
    merged_apart,
    rows_of,
    traces_of,
    words_of,
)
from sme_crm.store.staging_files import remove_other_stagings
from sme_crm.store.unit_of_work import UnitOfWork

CHANGE: Final = "contact.erase"
_INDEXES: Final = ("contact_search", "task_search", "appointment_search")
# What was found or summed up of contacts: tables without foreign keys, and their columns.
_FIGURES: Final = (
    ("duplicate_pair", "left_id", "right_id"),
    ("household_pair", "left_id", "right_id"),
    ("purchase", "customer_id"),
    ("product_buyer", "customer_id"),
)
_FEWEST: Final = 2
"""Members of a household; with fewer it is none."""
_FOUND: Final = "(SELECT row_id FROM temp.erase_row WHERE table_name = '{}')"


def erase_contacts(
    database: Database,
    ids: Sequence[int],
    *,
    origin: str = "",
    staff_id: int | None = None,
    step: Callable[[int, int], None] = lambda done, total: None,
) -> tuple[int, int]:
    """Erase contacts, all or nothing; returns (change id, how many there were).

    `step` hears (steps done, of how many) and may raise, which leaves everything as it was. Raises
    NotFound contact when none is there.
    """
    with UnitOfWork(database, CHANGE, origin=origin, staff_id=staff_id) as work:
        with traces_of(work.connection, ids) as there:
            if not there:
                raise NotFound("contact", id=ids[0] if ids else 0)
            _Erasing(work, there, step).run()
        work.describe(count=len(there))
    remove_other_stagings(database.path)
    return work.change_id, len(there)


class _Erasing:
    """The erasing of `there` in an open unit of work; their traces are listed."""

    def __init__(
        self, work: UnitOfWork, there: Sequence[int], step: Callable[[int, int], None]
    ) -> None:
        self._work = work
        self._connection = work.connection
        self._there = there
        self._step = step

    def run(self) -> None:
        steps = (
            lambda: list_recorded(self._connection),
            self._purge,
            self._leave_households,
            self._delete_unowned,
            self._delete_owned,
            self._delete_contacts,
            self._optimize,
        )
        for nth, act in enumerate(steps):
            self._step(nth, len(steps))
            act()

    # -- the journal ---------------------------------------------------------------------------

    def _purge(self) -> None:
        """Empty the recorded images, and drop contents that nothing names any more."""
        contents = self._contents()
        emptied = "UPDATE change_row SET op = ?1, before = NULL, after = NULL WHERE op <> 'B' AND "
        theirs = (
            "(contact_id IN temp.erase_contact OR EXISTS (SELECT 1 FROM temp.erase_row e"
            " WHERE e.table_name = change_row.table_name AND e.row_id = change_row.row_id))"
        )
        self._connection.execute(emptied + theirs, (ERASED,))
        self._connection.executemany(
            f"{emptied} change_id = ?2 AND contact_id = ?3"
            " AND (op = 'U' OR table_name IN ('history', 'former_key'))",
            [(ERASED, *entry) for entry in merged_apart(self._connection)],
        )
        told = json.dumps(words_of(self._connection))
        self._connection.executemany(
            f"{emptied} change_id BETWEEN ?2 AND ?3 AND contact_id = ?4 AND EXISTS (SELECT 1 FROM"
            " json_each(?5) w WHERE instr(coalesce(before, '') || coalesce(after, ''), w.value))",
            [(ERASED, *entry, told) for entry in held_meanwhile(self._connection)],
        )
        self._gone_contents = contents

    def _contents(self) -> list[str]:
        """The keys of photos and documents that rows of theirs name or named."""
        found = (
            "SELECT photo FROM contact WHERE id IN temp.erase_contact"
            f" UNION SELECT sha256 FROM document WHERE id IN {_FOUND.format('document')}"
            f" UNION SELECT sha256 FROM task_document WHERE id IN {_FOUND.format('task_document')}"
            f" UNION SELECT resources FROM letter_run WHERE id IN {_FOUND.format('letter_run')}"
        )
        for image in ("before", "after"):
            for key in ("sha256", "photo"):
                found += (
                    f" UNION SELECT r.{image} ->> '$.{key}' FROM temp.erase_row e JOIN change_row r"
                    " ON r.table_name = e.table_name AND r.row_id = e.row_id"
                    " WHERE e.table_name IN ('contact', 'document', 'task_document')"
                )
        rows = self._connection.execute(found).fetchall()
        return [row[0] for row in rows if row[0]]

    # -- rows ----------------------------------------------------------------------------------

    def _leave_households(self) -> None:
        """Households of two or more who stay are named anew, the others are none any more."""
        present = self._connection.execute(
            "SELECT DISTINCT household_id FROM contact WHERE id IN temp.erase_contact"
            " AND household_id IS NOT NULL"
        ).fetchall()
        for (household_id,) in present:
            stay = self._connection.execute(
                "SELECT id, civility, given_name, family_name FROM contact WHERE household_id = ?"
                " AND id NOT IN temp.erase_contact ORDER BY id",
                (household_id,),
            ).fetchall()
            if len(stay) < _FEWEST:
                self._work.update_many("contact", [row[0] for row in stay], {"household_id": None})
                self._connection.execute(
                    "UPDATE contact SET household_id = NULL WHERE household_id = ?", (household_id,)
                )
                self._delete("household", [household_id])
            else:
                name = propose_mailing_name([Member(*row[1:]) for row in stay])
                self._connection.execute(
                    "UPDATE household SET mailing_name = ? WHERE id = ?", (name, household_id)
                )
                self._work.touched.updated.setdefault("household", set()).add(household_id)

    def _delete_unowned(self) -> None:
        """Tasks, appointments and letters that concern nobody else, with what hangs on them."""
        connection = self._connection
        connection.execute(
            f"DELETE FROM letter_page WHERE history_id IN {_FOUND.format('history')}"
        )
        for kind in ("task", "appointment"):
            connection.execute(
                f"DELETE FROM reminder WHERE kind = '{kind}' AND row_id IN {_FOUND.format(kind)}"
            )
            self._delete(f"{kind}_contact", rows_of(connection, f"{kind}_contact"))
        for table in ("task_document", "task", "appointment", "letter_run"):
            self._delete(table, rows_of(connection, table))
        of_members = connection.execute(
            f"SELECT id FROM task WHERE member_id IN {_FOUND.format('series_member')}"
        ).fetchall()
        self._work.update_many("task", [row[0] for row in of_members], {"member_id": None})

    def _delete_owned(self) -> None:
        connection = self._connection
        for table in OWNED:
            if table in KEPT:
                self._unlink(table, reference_columns(table))
            else:
                self._delete(table, rows_of(connection, table))
        # An agreement must be kept as it was made; what came to nothing tells of nobody any more.
        connection.execute(
            "UPDATE quote SET recipient = '' WHERE state <> 'accepted' AND customer_id IS NULL"
            f" AND contact_id IS NULL AND id IN {_FOUND.format('quote')}"
        )
        for table, *columns in _FIGURES:
            for column in columns:
                connection.execute(f"DELETE FROM {table} WHERE {column} IN temp.erase_contact")

    def _delete(self, table: str, ids: Sequence[int]) -> None:
        """Delete rows without recording them."""
        self._work.touch_owners(table, ids, None)
        self._connection.execute(
            f'DELETE FROM "{table}" WHERE id IN (SELECT value FROM json_each(?))',
            (json.dumps(ids),),
        )
        self._work.touched.deleted.setdefault(table, set()).update(ids)

    def _unlink(self, table: str, columns: Iterable[str]) -> None:
        """Rows of the business, which must be kept, name the contacts no more."""
        ids = rows_of(self._connection, table)
        self._work.touch_owners(table, ids, None)
        for column in columns:
            self._connection.execute(
                f'UPDATE "{table}" SET "{column}" = NULL WHERE "{column}" IN temp.erase_contact'
            )
        self._work.touched.updated.setdefault(table, set()).update(ids)

    def _delete_contacts(self) -> None:
        connection, work = self._connection, self._work
        derived.forget(connection, self._there)
        work.touch_contacts(self._there)
        connection.executemany(
            "DELETE FROM contact WHERE id = ?", [(contact_id,) for contact_id in self._there]
        )
        connection.executemany(
            "DELETE FROM content WHERE sha256 = ?",
            [(key,) for key in needless_of(connection, self._gone_contents)],
        )
        work.touched.deleted.setdefault("contact", set()).update(self._there)
        connection.executemany(
            "INSERT INTO change_row(change_id, seq, table_name, op, row_id, contact_id)"
            " VALUES (?, ?, 'contact', ?, ?, ?)",
            [
                (work.change_id, work.seq + nth, ERASED, contact_id, contact_id)
                for nth, contact_id in enumerate(self._there, 1)
            ],
        )
        work.seq += len(self._there)
        self._settle_changes()

    def _settle_changes(self) -> None:
        """A change of which nothing is left to take back is done with."""
        left = self._connection.execute(
            "SELECT c.id FROM change c WHERE c.undone_by IS NULL AND c.id <> ?1 AND EXISTS"
            " (SELECT 1 FROM change_row r WHERE r.change_id = c.id AND r.op IN (?2, 'B'))"
            " AND NOT EXISTS (SELECT 1 FROM change_row r WHERE r.change_id = c.id"
            " AND r.op NOT IN (?2, 'B'))",
            (self._work.change_id, ERASED),
        ).fetchall()
        for (change_id,) in left:
            if not self._has_ranges(change_id):
                self._connection.execute(
                    "UPDATE change SET undone_by = ? WHERE id = ?",
                    (self._work.change_id, change_id),
                )

    def _has_ranges(self, change_id: int) -> bool:
        """Whether any row is there that a change put in with others at once."""
        ranges: Iterable[tuple[str, int, int]] = self._connection.execute(
            "SELECT table_name, row_id, last_id FROM change_row WHERE change_id = ? AND op = 'B'",
            (change_id,),
        ).fetchall()
        return any(
            self._connection.execute(
                f'SELECT 1 FROM "{table}" WHERE id BETWEEN ? AND ? LIMIT 1', (first, last)
            ).fetchone()
            for table, first, last in ranges
        )

    def _optimize(self) -> None:
        """Write the search indexes anew: words of what is gone stay in them until then."""
        for index in _INDEXES:
            self._connection.execute(f"INSERT INTO {index}({index}) VALUES ('optimize')")
