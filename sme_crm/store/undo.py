"""Takes any recorded change back, column by column and contact by contact.

What a column holds is put back only if it still holds what the change wrote; a contact the
change created goes only if nothing touched it since; both are told apart in the result. All of
it is done by set statements, the same for one row and for a hundred thousand, and recorded as a
change of its own, which taking back redoes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from sme_crm.domain.changes import UndoResult
from sme_crm.store import undo_columns, undo_rows, unmerging
from sme_crm.store.contact_references import reference_columns
from sme_crm.store.queries.merged import clusters_of, gone_of, missing_of
from sme_crm.store.queries.traces import erased_of
from sme_crm.store.tables import JOURNALLED
from sme_crm.store.undo_unowned import (
    as_made,
    choose_unowned,
    drop_held,
    edited_since,
    held_condition,
    keep_leaned_on,
    list_held,
)
from sme_crm.store.unit_of_work import UnitOfWork


class Undoing:
    """The undo of one change inside an open unit of work."""

    def __init__(
        self, work: UnitOfWork, target: int, rows: str = "change_row", *, partly: bool = False
    ) -> None:
        """`rows`: the table with the rows to take back, those of `target` or, `partly`, some."""
        self._work = work
        self._target = target
        self._rows = rows
        self._partly = partly
        self._connection = work.connection
        self._gone: set[int] = set()
        self._kept: set[int] = set()
        self._clusters: dict[int, set[int]] = {}
        self._conflicts: set[int] = set()
        self._other_rows = 0
        self._other_conflicts = 0

    def run(self) -> UndoResult:
        """Take the target back as far as it can be; the unit of work records what was done."""
        recorded = self._recorded_tables()
        self._sort_created_contacts()
        for table in reversed(JOURNALLED):
            if table == "contact":
                # Rows that a merge gave to other contacts leave those that are to go.
                self._put_references_back_early(recorded)
            if table in recorded:
                self._remove_inserted(table)
        # Names and values first, they make room; references last, they lean on rows come back.
        for table in JOURNALLED:
            if table in recorded:
                self._put_columns_back(table, references=False)
        for table in JOURNALLED:
            if table in recorded:
                self._restore_deleted(table)
            if table == "contact":
                # Rows go to contacts that are back before others come to where they were.
                self._put_references_back_early(recorded)
        for table in JOURNALLED:
            if table in recorded:
                self._put_columns_back(table, references=True)
        if not self._partly:
            self._restore_last_change()
            self._mark()
        self._drop_scratch()
        touched = self._work.contact_ids()
        return UndoResult(
            change_id=self._work.change_id,
            undone=self._target,
            taken_back=tuple(sorted(touched - self._conflicts - self._kept)),
            kept=tuple(sorted(self._kept)),
            conflicts=tuple(sorted(self._conflicts)),
            other_rows=self._other_rows,
            other_conflicts=self._other_conflicts,
        )

    def _recorded_tables(self) -> set[str]:
        rows = self._connection.execute(
            f"SELECT DISTINCT table_name FROM {self._rows} WHERE change_id = ?", (self._target,)
        ).fetchall()
        return {row[0] for row in rows}

    # -- inserted rows go ----------------------------------------------------------------------

    def _sort_created_contacts(self) -> None:
        """Tell contacts untouched since the change (gone) from the others (kept)."""
        self._scratch("undo_gone")
        self._scratch("undo_kept")
        self._scratch("undo_stay")
        rows = self._connection.execute(
            "SELECT c.id, c.last_change = json_extract(r.after, '$.last_change')"
            f" FROM {self._rows} r JOIN contact c ON c.id = r.row_id"
            " WHERE r.change_id = ?1 AND r.table_name = 'contact' AND r.op = 'I'"
            " UNION ALL SELECT c.id, c.last_change = ?1"
            f" FROM {self._rows} r JOIN contact c ON c.id BETWEEN r.row_id AND r.last_id"
            " WHERE r.change_id = ?1 AND r.table_name = 'contact' AND r.op = 'B'",
            (self._target,),
        ).fetchall()
        self._gone = {contact_id for contact_id, untouched in rows if untouched}
        self._kept = {contact_id for contact_id, untouched in rows if not untouched}
        self._clusters = undo_rows.clusters_to_merge_again(
            self._connection, self._target, self._rows
        )
        self._fill("undo_gone", self._gone)
        stranded = undo_rows.stranded_contacts(self._connection, self._target, self._rows)
        stranded |= undo_rows.bereft_contacts(self._connection, self._target, self._rows)
        self._gone -= stranded
        self._kept |= stranded
        self._keep_clusters()
        self._keep_linked()
        self._scratch("undo_gone")
        self._fill("undo_gone", self._gone)
        self._fill("undo_kept", self._kept)

    def _keep_clusters(self) -> None:
        """Records are merged again all together or not at all; their survivor then stays too.

        One that was touched since is kept, one that another merge took is part of that contact.
        """
        for survivor, records in self._clusters.items():
            if not records <= self._gone:
                self._kept |= records & self._gone
                self._gone -= records
                self._fill("undo_stay", (survivor,))

    def _keep_linked(self) -> None:
        """A contact linked to a kept one (its employer) stays with it."""
        newly = self._kept
        while newly and self._gone:
            listed = json.dumps(sorted(newly))
            linked: set[int] = set()
            for table in JOURNALLED:
                columns = reference_columns(table)
                if len(columns) < 2:
                    continue
                for near, far in ((columns[0], columns[1]), (columns[1], columns[0])):
                    rows = self._connection.execute(
                        f'SELECT "{far}" FROM "{table}" WHERE "{near}" IN'
                        " (SELECT value FROM json_each(?))",
                        (listed,),
                    ).fetchall()
                    linked.update(row[0] for row in rows)
            newly = linked & self._gone
            self._gone -= newly
            self._kept |= newly

    def _remove_inserted(self, table: str) -> None:
        self._scratch("undo_rows")
        if table == "contact":
            self._fill("undo_rows", self._gone)
        elif reference_columns(table):
            self._choose_owned(table)
        else:
            stay = choose_unowned(self._connection, self._target, table, rows=self._rows)
            self._other_conflicts += stay
        gone = self._work.delete_where(table, "id IN (SELECT id FROM temp.undo_rows)")
        self._other_rows += 0 if reference_columns(table) else gone

    def _choose_owned(self, table: str) -> None:
        """Rows of contacts: with their contact when it goes, else if they are as they were made."""
        columns = reference_columns(table)
        goes = " OR ".join(f't."{name}" IN temp.undo_gone' for name in columns)
        stays = " OR ".join(f't."{name}" IN temp.undo_kept' for name in columns)
        untouched = as_made(self._target, table)
        rows = f'FROM {self._rows} r JOIN "{table}" t ON t.id = r.row_id'
        where = f"WHERE r.change_id = ? AND r.table_name = '{table}' AND r.op = 'I'"
        ranges = (
            f'FROM {self._rows} r JOIN "{table}" t ON t.id BETWEEN r.row_id AND r.last_id'
            f" WHERE r.change_id = ? AND r.table_name = '{table}' AND r.op = 'B'"
        )
        self._list_moved(table)
        list_held(self._connection, self._target, table, rows=self._rows)
        self._connection.execute(
            f"INSERT OR IGNORE INTO temp.undo_rows SELECT t.id {rows} {where}"
            f" AND (({goes}) OR (NOT ({stays}) AND {untouched}{held_condition(table)}))",
            (self._target,),
        )
        self._connection.execute(
            f"INSERT OR IGNORE INTO temp.undo_rows SELECT t.id {ranges}"
            f" AND (({goes}) OR (NOT ({stays}) AND t.id NOT IN temp.undo_moved"
            f" AND t.id NOT IN ({edited_since(self._target, table)}){held_condition(table)}))",
            (self._target,),
        )
        keep_leaned_on(self._connection, table)
        for recorded in (f"{rows} {where}", ranges):
            changed = self._connection.execute(
                f'SELECT DISTINCT t."{columns[0]}" {recorded} AND NOT ({stays})'
                " AND t.id NOT IN temp.undo_rows",
                (self._target,),
            )
            self._conflicts.update(row[0] for row in changed.fetchall())

    def _list_moved(self, table: str) -> None:
        """Rows that a later merge gave to another contact: they are that one's now."""
        self._scratch("undo_moved")
        moved = " OR ".join(
            f"json_type(r.after, '$.\"{name}\"') IS NOT NULL" for name in reference_columns(table)
        )
        self._connection.execute(
            "INSERT OR IGNORE INTO temp.undo_moved SELECT r.row_id FROM change c"
            " JOIN change_row r ON r.change_id = c.id WHERE c.id > ? AND c.name = 'contact.merge'"
            f" AND r.table_name = '{table}' AND r.op = 'U' AND ({moved})",
            (self._target,),
        )

    def _put_references_back_early(self, recorded: set[str]) -> None:
        """Put references back that can be; contacts whose rows cannot all leave are kept."""
        for table in JOURNALLED:
            if table not in recorded:
                continue
            undo_columns.restore_columns(
                self._work, self._target, table, references=True, rows=self._rows, early=True
            )
            for name in reference_columns(table) if table != "contact" else ():
                held = self._connection.execute(
                    f'SELECT DISTINCT t."{name}" FROM {self._rows} r JOIN "{table}" t'
                    f" ON t.id = r.row_id WHERE r.change_id = ? AND r.table_name = '{table}'"
                    f" AND r.op = 'U' AND t.\"{name}\" IN temp.undo_gone",
                    (self._target,),
                ).fetchall()
                self._keep({row[0] for row in held})

    def _keep(self, ids: set[int]) -> None:
        self._gone -= ids
        self._kept |= ids
        self._keep_clusters()
        self._fill("undo_kept", self._kept)
        self._connection.execute(
            "DELETE FROM temp.undo_gone WHERE id IN (SELECT id FROM temp.undo_kept)"
        )

    def _put_columns_back(self, table: str, *, references: bool) -> None:
        restored = undo_columns.restore_columns(
            self._work, self._target, table, references=references, rows=self._rows
        )
        self._count_conflicts(restored.conflicts)
        self._other_rows += restored.other_rows

    def _count_conflicts(self, owners: Iterable[int | None]) -> None:
        for owner in owners:
            if owner is None:
                self._other_conflicts += 1
            else:
                self._conflicts.add(owner)

    # -- deleted rows come back ----------------------------------------------------------------

    def _restore_deleted(self, table: str) -> None:
        self._scratch("undo_rows")
        restored = undo_rows.restore_deleted(self._work, self._target, table, rows=self._rows)
        self._count_conflicts(restored.conflicts)
        self._other_rows += restored.other_rows

    # -- bookkeeping ---------------------------------------------------------------------------

    def _restore_last_change(self) -> None:
        """A contact wholly back where it was counts as untouched since its earlier change."""
        whole = self._work.contact_ids() - self._conflicts - self._kept
        rows = self._connection.execute(
            "SELECT k.contact_id, k.previous FROM change_contact k"
            " JOIN contact c ON c.id = k.contact_id AND c.last_change = k.resulting"
            " WHERE k.change_id = ?",
            (self._target,),
        ).fetchall()
        self._work.restored = {contact: before for contact, before in rows if contact in whole}

    def _mark(self) -> None:
        connection = self._connection
        connection.execute(
            "UPDATE change SET undone_by = ? WHERE id = ?", (self._work.change_id, self._target)
        )
        connection.execute(
            "UPDATE change SET undone_by = NULL"
            " WHERE id = (SELECT undoes FROM change WHERE id = ?)",
            (self._target,),
        )

    def _scratch(self, name: str) -> None:
        self._connection.execute(f"DROP TABLE IF EXISTS temp.{name}")
        self._connection.execute(f"CREATE TEMP TABLE {name}(id INTEGER PRIMARY KEY)")

    def _fill(self, name: str, ids: Iterable[int]) -> None:
        self._connection.executemany(
            f"INSERT OR IGNORE INTO temp.{name} VALUES (?)", ((row_id,) for row_id in ids)
        )

    def _drop_scratch(self) -> None:
        for name in ("undo_gone", "undo_kept", "undo_stay", "undo_rows", "undo_moved"):
            self._connection.execute(f"DROP TABLE IF EXISTS temp.{name}")
        drop_held(self._connection)


def undo(work: UnitOfWork, target: int) -> UndoResult:
    """Take change `target` back inside `work`; see the module's first lines for the rules."""
    erased = erased_of(work.connection, target)
    clusters = clusters_of(work.connection, target)
    if not clusters:
        result = Undoing(work, target).run()
    else:
        losers = gone_of(work.connection, target) - erased
        result = take_apart(work, target, clusters, losers, partly=False)
    return replace(
        result,
        taken_back=tuple(one for one in result.taken_back if one not in erased),
        conflicts=tuple(one for one in result.conflicts if one not in erased),
        erased=tuple(sorted(erased)),
    )


def take_apart(
    work: UnitOfWork,
    target: int,
    clusters: Sequence[Sequence[int]],
    losers: AbstractSet[int],
    *,
    partly: bool = True,
) -> UndoResult:
    """Let records of the merge `target` stand on their own again.

    `clusters`: which records the merge took together, the survivor first. `partly`: the merge
    stands as a change that could still be undone.
    """
    source = unmerging.Unmerging(work, target, losers, clusters)
    source.write()
    result = Undoing(work, target, unmerging.TABLE, partly=partly).run()
    source.finish()
    if partly:
        return result
    # Records that another merge took since stay where that one put them.
    elsewhere = missing_of(work.connection, clusters)
    lost = {cluster[0] for cluster in clusters if not elsewhere.isdisjoint(cluster[1:])}
    return replace(result, conflicts=tuple(sorted(lost.union(result.conflicts))))
