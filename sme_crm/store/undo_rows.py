"""The part of an undo that lets deleted rows come back."""

from __future__ import annotations

from typing import Final

from sme_crm.store import journal
from sme_crm.store.contact_references import reference_columns
from sme_crm.store.driver import DriverConnection
from sme_crm.store.queries.traces import ERASED
from sme_crm.store.tables import JOURNALLED
from sme_crm.store.undo_columns import Restored
from sme_crm.store.unit_of_work import UnitOfWork

# Rows that tell where a merged record went: of a contact that stays as it is they stay away.
_TELL_OF_MERGES = frozenset({"history", "former_key"})


def restore_deleted(work: UnitOfWork, target: int, table: str, *, rows: str) -> Restored:
    """Let the rows of `table` come back that change `target` deleted, where their place is free.

    `rows`: the table that holds the rows of the change; temp.undo_rows is empty before and holds
    the ids afterwards. A row that could do without naming another one, which is gone by now,
    comes back without; both that and a row that cannot come back are told as conflicts.
    """
    connection = work.connection
    restored = Restored()
    of_table = f"r.change_id = {target} AND r.table_name = '{table}' AND r.op = 'D'"
    values = {
        name: f"json_extract(r.before, '$.\"{name}\"')" for name in journal.all_columns(table)
    }
    possible = [of_table, f'NOT EXISTS (SELECT 1 FROM "{table}" t WHERE t.id = r.row_id)']
    if table in _TELL_OF_MERGES:
        possible.append("r.contact_id NOT IN temp.undo_stay")
    unsaid, of_each_other = [], []
    for key in JOURNALLED[table].foreign_keys:
        name, parent = key.parent.name, key.column.table.name
        there = f'EXISTS (SELECT 1 FROM "{parent}" p WHERE p.id = {values[name]})'
        if key.parent.nullable:
            unsaid.append(f"({values[name]} IS NOT NULL AND NOT {there})")
            if parent == table:
                of_each_other.append((name, values[name]))
            values[name] = f"CASE WHEN {there} THEN {values[name]} END"
        else:
            possible.append(there)
    connection.execute(
        f"INSERT OR IGNORE INTO temp.undo_rows SELECT r.row_id FROM {rows} r"
        f" WHERE {' AND '.join(possible)}"
    )
    came = f"FROM {rows} r WHERE {of_table} AND r.row_id IN temp.undo_rows"
    names = ", ".join(f'"{name}"' for name in values)
    connection.execute(
        f'INSERT OR IGNORE INTO "{table}"({names}) SELECT {", ".join(values.values())} {came}'
        " ORDER BY r.row_id"
    )
    for name, named in of_each_other:
        # Rows that name rows of their own table: all of them are there by now.
        connection.execute(
            f'UPDATE "{table}" SET "{name}" = p.id FROM {rows} r JOIN "{table}" p ON p.id = {named}'
            f' WHERE {of_table} AND r.row_id = "{table}".id AND r.row_id IN temp.undo_rows'
        )
    if unsaid:
        owners = connection.execute(f"SELECT r.contact_id {came} AND ({' OR '.join(unsaid)})")
        restored.conflicts += [row[0] for row in owners.fetchall()]
    back = connection.execute(
        f'SELECT t.id FROM "{table}" t WHERE t.id IN temp.undo_rows ORDER BY t.id'
    ).fetchall()
    ids = [row[0] for row in back]
    work.record_inserted(table, ids)
    if not reference_columns(table):
        restored.other_rows += len(ids)
    lost = connection.execute(
        f"SELECT r.contact_id FROM {rows} r WHERE {of_table}"
        f' AND NOT EXISTS (SELECT 1 FROM "{table}" t WHERE t.id = r.row_id)'
    ).fetchall()
    restored.conflicts += [row[0] for row in lost]
    return restored


_WRITTEN_IN_PASSING: Final = ("campaign_recipient",)


def bereft_contacts(connection: DriverConnection, target: int, rows: str) -> set[int]:
    """Contacts of temp.undo_gone that rows name of which the change has nothing to take back.

    What it recorded of these rows was erased with somebody, or they were written since in passing,
    without a word on the contact (the cells of a campaign); so the contact stays with them.
    """
    found: set[int] = set()
    erased = connection.execute(
        f"SELECT 1 FROM {rows} WHERE change_id = ? AND op = ? LIMIT 1", (target, ERASED)
    ).fetchone()
    for table in JOURNALLED if erased else _WRITTEN_IN_PASSING:
        recorded = f"FROM {rows} WHERE change_id = ?1 AND table_name = '{table}'"
        for name in reference_columns(table) if table != "contact" else ():
            found.update(
                row[0]
                for row in connection.execute(
                    f'SELECT DISTINCT t."{name}" FROM "{table}" t'
                    f' WHERE t."{name}" IN temp.undo_gone'
                    f" AND t.id NOT IN (SELECT row_id {recorded} AND op IN ('I', 'U'))"
                    f" AND NOT EXISTS (SELECT 1 {recorded} AND op = 'B'"
                    " AND t.id BETWEEN row_id AND last_id)",
                    (target,),
                ).fetchall()
            )
    return found


def clusters_to_merge_again(
    connection: DriverConnection, target: int, rows: str
) -> dict[int, set[int]]:
    """{contact: the records that change `target` had taken out of it}, when it undid a merge."""
    found: dict[int, set[int]] = {}
    for survivor, record in connection.execute(
        "WITH told AS (SELECT r.contact_id AS survivor, json_extract(r.before, '$.details') AS"
        f" details FROM {rows} r WHERE r.change_id = ?1 AND r.table_name = 'history'"
        " AND r.op IN ('D', 'U'))"
        " SELECT told.survivor, i.row_id FROM told"
        f" JOIN {rows} i ON i.change_id = ?1 AND i.table_name = 'contact' AND i.op = 'I'"
        " AND i.row_id = told.details ->> 'loser' WHERE told.details ->> 'apart' IS NULL",
        (target,),
    ).fetchall():
        found.setdefault(survivor, set()).add(record)
    return found


def stranded_contacts(connection: DriverConnection, target: int, rows: str) -> set[int]:
    """Contacts of temp.undo_gone with a row that cannot go back: nobody is there to take it."""
    found: set[int] = set()
    if connection.execute("SELECT 1 FROM temp.undo_gone LIMIT 1").fetchone() is None:
        return found
    for table in JOURNALLED:
        for name in reference_columns(table) if table != "contact" else ():
            before = f"json_extract(r.before, '$.\"{name}\"')"
            found.update(
                row[0]
                for row in connection.execute(
                    f'SELECT DISTINCT t."{name}" FROM {rows} r JOIN "{table}" t ON t.id = r.row_id'
                    f" WHERE r.change_id = ?1 AND r.table_name = '{table}' AND r.op = 'U'"
                    f' AND t."{name}" IN temp.undo_gone'
                    f" AND {before} NOT IN (SELECT id FROM contact) AND NOT EXISTS"
                    f" (SELECT 1 FROM {rows} d WHERE d.change_id = ?1 AND d.op = 'D'"
                    f" AND d.table_name = 'contact' AND d.row_id = {before})",
                    (target,),
                ).fetchall()
            )
    return found
