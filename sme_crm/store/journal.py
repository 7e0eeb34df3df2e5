"""Records before/after images of rows: SQL fragments shared by units of work and undo.

Images are JSON objects made by SQLite itself (`json_object`), so that two images of the same
values are equal as texts. They hold changed columns only; an inserted or deleted row is whole.
"""

from __future__ import annotations

from collections.abc import Iterable

from sme_crm.store.contact_references import reference_columns
from sme_crm.store.driver import DriverConnection
from sme_crm.store.tables import JOURNALLED

STAMP = "updated_at"
"""The column that tells when a row was written last; no value that anybody typed."""


def image_sql(columns: Iterable[str], alias: str = "") -> str:
    """SQL that makes the image of `columns` of the current row."""
    prefix = f"{alias}." if alias else ""
    return "json_object(" + ", ".join(f"'{name}', {prefix}\"{name}\"" for name in columns) + ")"


def all_columns(table: str) -> tuple[str, ...]:
    """Every column of a journalled table, the key included: what a whole image holds."""
    return tuple(column.name for column in JOURNALLED[table].columns)


def owner_sql(table: str, alias: str = "") -> str:
    """SQL for the contact a row of `table` belongs to, NULL when it belongs to none."""
    columns = reference_columns(table)
    if not columns:
        return "NULL"
    return f'{alias}."{columns[0]}"' if alias else f'"{columns[0]}"'


def record_rows(
    connection: DriverConnection, change_id: int, seq: int, table: str, op: str, condition: str
) -> int:
    """Record whole images of the rows of `table` that meet `condition`; returns the next seq.

    For op D before the rows go, for op I after they came.
    """
    image = image_sql(all_columns(table))
    before, after = (image, "NULL") if op == "D" else ("NULL", image)
    cursor = connection.execute(
        "INSERT INTO change_row(change_id, seq, table_name, op, row_id, contact_id, before, after)"
        f" SELECT {change_id}, {seq} + row_number() OVER (), '{table}', '{op}', id,"
        f' {owner_sql(table)}, {before}, {after} FROM "{table}" WHERE {condition}'
    )
    return seq + max(cursor.rowcount, 0)


def record_range(
    connection: DriverConnection, change_id: int, seq: int, table: str, first: int, last: int
) -> int:
    """Record that the rows `first`..`last` of `table` were inserted at once; keys only."""
    connection.execute(
        "INSERT INTO change_row(change_id, seq, table_name, op, row_id, last_id)"
        " VALUES (?, ?, ?, 'B', ?, ?)",
        (change_id, seq + 1, table, first, last),
    )
    return seq + 1
