"""The part of an undo that takes back rows of no contact: groups, templates, tasks."""

from __future__ import annotations

from sme_crm.store import journal
from sme_crm.store.contact_references import reference_columns
from sme_crm.store.driver import DriverConnection
from sme_crm.store.tables import JOURNALLED, metadata


def choose_unowned(connection: DriverConnection, target: int, table: str, *, rows: str) -> int:
    """Fill temp.undo_rows with the rows of `table` that change `target` put in and that can go.

    Those are rows as they were made, on which nothing leans that stays: no row of another table,
    none of the same that is not to go itself. `rows`: the table that holds the rows of the
    change. Returns how many rows stay.
    """
    list_held(connection, target, table, rows=rows)
    put_in = f"r.change_id = {target} AND r.table_name = '{table}' AND r.op = 'I'"
    ranges = (
        f'FROM {rows} r JOIN "{table}" t ON t.id BETWEEN r.row_id AND r.last_id'
        f" WHERE r.change_id = {target} AND r.table_name = '{table}' AND r.op = 'B'"
    )
    there = connection.execute(
        f'SELECT (SELECT count(*) FROM {rows} r JOIN "{table}" t ON t.id = r.row_id'
        f" WHERE {put_in}) + (SELECT count(*) {ranges})"
    ).fetchone()[0]
    connection.execute(
        f"INSERT OR IGNORE INTO temp.undo_rows SELECT t.id FROM {rows} r"
        f' JOIN "{table}" t ON t.id = r.row_id WHERE {put_in}'
        f" AND {as_made(target, table)}{held_condition(table)}"
    )
    connection.execute(
        f"INSERT OR IGNORE INTO temp.undo_rows SELECT t.id {ranges}"
        f" AND t.id NOT IN ({edited_since(target, table)}){held_condition(table)}"
    )
    leaning = _leaning(table)
    for other, column in leaning:
        if other != table:
            connection.execute(
                "DELETE FROM temp.undo_rows WHERE id IN"
                f' (SELECT "{column}" FROM "{other}" WHERE "{column}" IN temp.undo_rows)'
            )
    own = [column for other, column in leaning if other == table]
    while own and sum(_free_parents(connection, table, column) for column in own):
        pass  # what stays now may lean on others in turn
    goes = connection.execute("SELECT count(*) FROM temp.undo_rows").fetchone()[0]
    return int(there) - int(goes)


def _free_parents(connection: DriverConnection, table: str, column: str) -> int:
    cursor = connection.execute(
        "DELETE FROM temp.undo_rows WHERE id IN"
        f' (SELECT "{column}" FROM "{table}" WHERE "{column}" IN temp.undo_rows'
        " AND id NOT IN temp.undo_rows)"
    )
    return max(cursor.rowcount, 0)


def keep_leaned_on(connection: DriverConnection, table: str) -> None:
    """Take rows of contacts out of temp.undo_rows on which rows lean that stay.

    A member of a series stays with the steps that were done since.
    """
    for other, column in _leaning(table):
        connection.execute(
            f'DELETE FROM temp.undo_rows WHERE id IN (SELECT "{column}" FROM "{other}"'
            f' WHERE "{column}" IN temp.undo_rows)'
        )


def _leaning(table: str) -> list[tuple[str, str]]:
    return [
        (other.name, key.parent.name)
        for other in metadata.tables.values()
        for key in other.foreign_keys
        if key.column.table.name == table
    ]


def list_held(connection: DriverConnection, target: int, table: str, *, rows: str) -> None:
    """Tables temp.undo_held_…: rows that `target` put in, touched since, so that they stay.

    What hangs on them stays with them: the contacts of a task that was done meanwhile.
    """
    for parent, _ in _parents(table):
        stays = "".join(f' OR t."{name}" IN temp.undo_kept' for name in reference_columns(parent))
        of_parent = f"r.change_id = {target} AND r.table_name = '{parent}'"
        connection.execute(f"DROP TABLE IF EXISTS temp.undo_held_{parent}")
        connection.execute(
            f"CREATE TEMP TABLE undo_held_{parent} AS SELECT t.id FROM {rows} r"
            f' JOIN "{parent}" t ON t.id = r.row_id WHERE {of_parent}'
            f" AND r.op = 'I' AND (NOT {as_made(target, parent)}{stays})"
            f' UNION SELECT t.id FROM {rows} r JOIN "{parent}" t'
            f" ON t.id BETWEEN r.row_id AND r.last_id WHERE {of_parent} AND r.op = 'B'"
            f" AND (t.id IN ({edited_since(target, parent)}){stays})"
        )


def as_made(target: int, table: str) -> str:
    """SQL over the recorded row `r` and the present one `t`: it is as change `target` made it.

    A row that was written since and put back is, though the stamp of its last writing, which an
    undo out of turn cannot put back, is another.
    """
    columns = journal.all_columns(table)
    image = journal.image_sql(columns, "t")
    if journal.STAMP not in columns:
        return f"(r.after = {image})"
    path = f"'$.{journal.STAMP}'"
    return (
        f"(r.after = {image} OR (json_remove(r.after, {path}) = json_remove({image}, {path})"
        f" AND t.id NOT IN ({edited_since(target, table)})))"
    )


def edited_since(target: int, table: str) -> str:
    """SQL for the ids of rows of `table` that a change after `target` wrote and that stands."""
    return (
        "SELECT x.row_id FROM change c JOIN change_row x ON x.change_id = c.id"
        f" WHERE c.id > {target} AND c.undone_by IS NULL AND c.undoes IS NULL"
        f" AND x.table_name = '{table}' AND x.op = 'U'"
    )


def held_condition(table: str) -> str:
    """SQL over `t`, to be put behind a condition: the row hangs on none that stays."""
    return "".join(
        f' AND t."{column}" NOT IN temp.undo_held_{parent}' for parent, column in _parents(table)
    )


def drop_held(connection: DriverConnection) -> None:
    """Drop what `list_held` made."""
    for table in JOURNALLED:
        connection.execute(f"DROP TABLE IF EXISTS temp.undo_held_{table}")


def _parents(table: str) -> list[tuple[str, str]]:
    """Tables without whose rows one of `table` cannot be, contacts apart, and its columns."""
    return [
        (key.column.table.name, key.parent.name)
        for key in JOURNALLED[table].foreign_keys
        if not key.parent.nullable
        and key.column.table.name in JOURNALLED
        and key.column.table.name not in (table, "contact")
    ]
