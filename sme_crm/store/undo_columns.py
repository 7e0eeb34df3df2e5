"""The part of an undo that puts written columns back."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field

from sme_crm.store import journal
from sme_crm.store.contact_references import reference_columns
from sme_crm.store.tables import JOURNALLED
from sme_crm.store.unit_of_work import UnitOfWork


@dataclass(slots=True)
class Restored:
    """What happened: owners of rows in conflict (None: of no contact), other rows put back."""

    conflicts: list[int | None] = field(default_factory=list)
    other_rows: int = 0


def restore_columns(
    work: UnitOfWork, target: int, table: str, *, references: bool, rows: str, early: bool = False
) -> Restored:
    """Put back what change `target` wrote in `table`, where the column still holds it.

    `rows`: the table that holds the rows of the change. `references`: only columns that name
    rows of other tables, else only the others. `early`: those that can go back already make
    room; the others are tried again later and not counted yet.
    """
    restored = Restored()
    names = work.connection.execute(
        f"SELECT DISTINCT j.key FROM {rows} r, json_each(r.after) j"
        " WHERE r.change_id = ? AND r.table_name = ? AND r.op = 'U'",
        (target, table),
    ).fetchall()
    parents = {
        column.name: next(iter(column.foreign_keys)).column.table.name
        if column.foreign_keys
        else ""
        for column in JOURNALLED[table].columns
    }
    for (name,) in names:
        if name in parents and bool(parents[name]) == references:
            _read_values(work, target, table, name, rows)
            _restore_column(work, table, name, parents[name], restored)
            work.connection.execute("DROP TABLE temp.undo_values")
    return Restored() if early else restored


def _read_values(work: UnitOfWork, target: int, table: str, name: str, rows: str) -> None:
    """What the change found and wrote in a column, a row each, as temp.undo_values."""
    work.connection.execute("DROP TABLE IF EXISTS temp.undo_values")
    # A column written twice by the change: its first `before` and its last `after` count.
    work.connection.execute(
        "CREATE TEMP TABLE undo_values AS SELECT row_id AS id, contact_id, old, new FROM ("
        " SELECT row_id, contact_id,"
        f" first_value(json_extract(before, '$.\"{name}\"')) OVER w AS old,"
        f" last_value(json_extract(after, '$.\"{name}\"')) OVER w AS new,"
        " row_number() OVER (PARTITION BY row_id ORDER BY seq) AS nth"
        f" FROM {rows} WHERE change_id = ? AND table_name = ? AND op = 'U'"
        f" AND json_type(after, '$.\"{name}\"') IS NOT NULL"
        " WINDOW w AS (PARTITION BY row_id ORDER BY seq"
        " ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)) WHERE nth = 1",
        (target, table),
    )


def _restore_column(
    work: UnitOfWork, table: str, name: str, parent: str, restored: Restored
) -> None:
    connection = work.connection
    still = f't."{name}" IS v.new'
    if parent:
        # What leans on a row that is gone by now stays.
        still += f' AND (v.old IS NULL OR EXISTS (SELECT 1 FROM "{parent}" p WHERE p.id = v.old))'
    if parent == "contact":
        # A contact that is kept keeps its rows.
        still += " AND v.new NOT IN temp.undo_kept"
    elif not parent:
        # What is not merged again has nothing to show on account of the others.
        still += " AND (v.contact_id IS NULL OR v.contact_id NOT IN temp.undo_stay)"
    same = f'SELECT v.id FROM temp.undo_values v JOIN "{table}" t ON t.id = v.id WHERE {still}'
    ids = [row[0] for row in connection.execute(same).fetchall()]
    if ids:
        written = _write_old(work, table, name, ids)
        if not reference_columns(table):
            restored.other_rows += written
    if name == journal.STAMP:
        return  # written since: the values that were, if any, are told by themselves
    kept = " AND v.new NOT IN temp.undo_kept" if parent == "contact" else ""
    lost = connection.execute(
        f'SELECT v.contact_id FROM temp.undo_values v LEFT JOIN "{table}" t ON t.id = v.id'
        f' WHERE t.id IS NULL OR (t."{name}" IS NOT v.old{kept})'
    ).fetchall()
    restored.conflicts += [row[0] for row in lost]


def _write_old(work: UnitOfWork, table: str, column: str, ids: Sequence[int]) -> int:
    """Write to `column` of each row of `ids` its old value, recorded as a change.

    A row whose old place was taken stays as it is; returns how many were written.
    """
    if table != "contact":
        work.touch_owners(table, ids, (column,))
    listed = json.dumps(list(ids))
    work.connection.execute(
        f'UPDATE OR IGNORE "{table}" SET "{column}" = v.old FROM temp.undo_values v'
        f' WHERE v.id = "{table}".id AND "{table}".id IN (SELECT value FROM json_each(?))',
        (listed,),
    )
    owner = journal.owner_sql(table, "t")
    if owner == f't."{column}"':
        owner = "v.new"
    cursor = work.connection.execute(
        "INSERT INTO change_row(change_id, seq, table_name, op, row_id, contact_id, before,"
        f" after) SELECT {work.change_id}, {work.seq} + row_number() OVER (), '{table}',"
        f" 'U', t.id, {owner}, json_object('{column}', v.new), json_object('{column}', v.old)"
        f' FROM "{table}" t JOIN temp.undo_values v ON v.id = t.id'
        f' WHERE t.id IN (SELECT value FROM json_each(?)) AND t."{column}" IS v.old',
        (listed,),
    )
    written = max(cursor.rowcount, 0)
    work.seq += written
    work.touched.updated.setdefault(table, set()).update(ids)
    work.touch_owners(table, ids, (column,))
    return written
