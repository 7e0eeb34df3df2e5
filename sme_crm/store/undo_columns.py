"""The part of an undo that puts written columns back."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field

from sme_crm.store import driver, journal
from sme_crm.store.contact_references import reference_columns
from sme_crm.store.tables import JOURNALLED
from sme_crm.store.unit_of_work import UnitOfWork


@dataclass(slots=True)
class Restored:
    """What happened: owners of rows in conflict (None: of no contact), other rows put back."""

    conflicts: list[int | None] = field(default_factory=list)
    other_rows: int = 0


def restore_columns(work: UnitOfWork, target: int, table: str, *, references: bool) -> Restored:
    """Put back what change `target` wrote in `table`, where the column still holds it.

    `references`: only columns that name rows of other tables, else only the others.
    """
    restored = Restored()
    names = work.connection.execute(
        "SELECT DISTINCT j.key FROM change_row r, json_each(r.after) j"
        " WHERE r.change_id = ? AND r.table_name = ? AND r.op = 'U'",
        (target, table),
    ).fetchall()
    wanted = {
        column.name
        for column in JOURNALLED[table].columns
        if bool(column.foreign_keys) == references
    }
    for (name,) in names:
        if name in wanted:
            _restore_column(work, target, table, name, restored)
    return restored


def _restore_column(
    work: UnitOfWork, target: int, table: str, name: str, restored: Restored
) -> None:
    connection = work.connection
    connection.execute("DROP TABLE IF EXISTS temp.undo_values")
    # A column written twice by the change: its first `before` and its last `after` count.
    connection.execute(
        "CREATE TEMP TABLE undo_values AS SELECT row_id AS id, contact_id, old, new FROM ("
        " SELECT row_id, contact_id,"
        f" first_value(json_extract(before, '$.\"{name}\"')) OVER w AS old,"
        f" last_value(json_extract(after, '$.\"{name}\"')) OVER w AS new,"
        " row_number() OVER (PARTITION BY row_id ORDER BY seq) AS nth"
        " FROM change_row WHERE change_id = ? AND table_name = ? AND op = 'U'"
        f" AND json_type(after, '$.\"{name}\"') IS NOT NULL"
        " WINDOW w AS (PARTITION BY row_id ORDER BY seq"
        " ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)) WHERE nth = 1",
        (target, table),
    )
    same = f'SELECT v.id FROM temp.undo_values v JOIN "{table}" t ON t.id = v.id'
    ids = [row[0] for row in connection.execute(f'{same} WHERE t."{name}" IS v.new').fetchall()]
    lost = connection.execute(
        f'SELECT v.contact_id FROM temp.undo_values v LEFT JOIN "{table}" t ON t.id = v.id'
        f' WHERE t.id IS NULL OR (t."{name}" IS NOT v.new AND t."{name}" IS NOT v.old)'
    ).fetchall()
    restored.conflicts += [row[0] for row in lost]
    if ids:
        _write_back(work, table, name, ids, restored)
    connection.execute("DROP TABLE temp.undo_values")


def _write_back(
    work: UnitOfWork, table: str, name: str, ids: Sequence[int], restored: Restored
) -> None:
    connection = work.connection
    connection.execute("SAVEPOINT restore_column")
    try:
        _write_old(work, table, name, ids)
    except driver.IntegrityError:
        # The value leans on a row that is gone by now, or its place was taken.
        connection.execute("ROLLBACK TO restore_column")
        owners = connection.execute(
            "SELECT contact_id FROM temp.undo_values WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(ids)),),
        ).fetchall()
        restored.conflicts += [row[0] for row in owners]
    else:
        if not reference_columns(table):
            restored.other_rows += len(ids)
    finally:
        connection.execute("RELEASE restore_column")


def _write_old(work: UnitOfWork, table: str, column: str, ids: Sequence[int]) -> None:
    """Write to `column` of each row of `ids` its old value, recorded as a change."""
    if table != "contact":
        work.touch_owners(table, ids, (column,))
    listed = json.dumps(list(ids))
    work.connection.execute(
        "INSERT INTO change_row(change_id, seq, table_name, op, row_id, contact_id, before,"
        f" after) SELECT {work.change_id}, {work.seq} + row_number() OVER (), '{table}',"
        f" 'U', t.id, {journal.owner_sql(table, 't')}, {journal.image_sql((column,), 't')},"
        f" json_object('{column}', v.old)"
        f' FROM "{table}" t JOIN temp.undo_values v ON v.id = t.id'
        " WHERE t.id IN (SELECT value FROM json_each(?))",
        (listed,),
    )
    work.seq += len(ids)
    work.connection.execute(
        f'UPDATE "{table}" SET "{column}" = v.old FROM temp.undo_values v'
        f' WHERE v.id = "{table}".id AND "{table}".id IN (SELECT value FROM json_each(?))',
        (listed,),
    )
    work.touched.updated.setdefault(table, set()).update(ids)
    work.touch_owners(table, ids, (column,))
