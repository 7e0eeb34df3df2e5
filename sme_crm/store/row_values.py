"""Writes other values to each of many rows of a table inside a unit of work, set-wise."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TypeAlias

from sme_crm.store import journal
from sme_crm.store.unit_of_work import UnitOfWork

RowValues: TypeAlias = tuple[int, Sequence[object], Sequence[object]]
"""Row id, the values it is thought to have, the values to write, in the order of the columns."""

CHUNK = 2_000


def update_each(
    work: UnitOfWork, table: str, columns: Sequence[str], rows: Sequence[RowValues]
) -> list[int]:
    """Write `rows` (≤ CHUNK) of `table`, journalled; returns the ids that were written.

    A row whose values are others by now than they were thought to be is left as it is.
    """
    listed = json.dumps([[row_id, *before, *after] for row_id, before, after in rows])
    width = len(columns)
    thought = " AND ".join(
        f"t.\"{name}\" IS json_extract(j.value, '$[{1 + place}]')"
        for place, name in enumerate(columns)
    )
    after = ", ".join(
        f"'{name}', json_extract(j.value, '$[{1 + width + place}]')"
        for place, name in enumerate(columns)
    )
    first = work.seq
    cursor = work.connection.execute(
        "INSERT INTO change_row(change_id, seq, table_name, op, row_id, contact_id, before, after)"
        f" SELECT {work.change_id}, {first} + row_number() OVER (), '{table}', 'U', t.id,"
        f" {journal.owner_sql(table, 't')}, {journal.image_sql(columns, 't')},"
        f" json_object({after}) FROM json_each(?) j"
        f" JOIN \"{table}\" t ON t.id = json_extract(j.value, '$[0]') WHERE {thought}",
        (listed,),
    )
    work.seq += max(cursor.rowcount, 0)
    recorded = f"change_row.change_id = {work.change_id} AND change_row.seq > {first}"
    written = [
        row[0]
        for row in work.connection.execute(
            f"SELECT row_id FROM change_row WHERE {recorded}"
        ).fetchall()
    ]
    assignments = ", ".join(
        f"\"{name}\" = json_extract(change_row.after, '$.{name}')" for name in columns
    )
    work.connection.execute(
        f'UPDATE "{table}" SET {assignments} FROM change_row'
        f' WHERE {recorded} AND "{table}".id = change_row.row_id'
    )
    work.touched.updated.setdefault(table, set()).update(written)
    work.touch_owners(table, written, columns)
    return written
