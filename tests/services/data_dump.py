"""The whole of a data file as comparable values: what an undo must bring back exactly."""

from __future__ import annotations

from sme_crm.store.database import Database
from sme_crm.store.tables import JOURNALLED

Dump = dict[str, dict[int, tuple[object, ...]]]
# Counters that rightly move on when a change is taken back.
_MOVING_ON = frozenset({"version", "updated_at"})


def dump(database: Database) -> Dump:
    """Every row of every journalled table by id."""
    found: Dump = {}
    for name, table in JOURNALLED.items():
        columns = ", ".join(f'"{c.name}"' for c in table.columns if c.name not in _MOVING_ON)
        rows = database.reader().execute(f'SELECT {columns} FROM "{name}"').fetchall()
        found[name] = {row[0]: tuple(row) for row in rows}
    return found


def differences(left: Dump, right: Dump) -> list[str]:
    """Rows that differ, one line each; empty when the dumps are equal."""
    lines: list[str] = []
    for table in left:
        for row_id in sorted(left[table].keys() | right[table].keys()):
            old, new = left[table].get(row_id), right[table].get(row_id)
            if old != new:
                names = [c.name for c in JOURNALLED[table].columns if c.name not in _MOVING_ON]
                told = (
                    [
                        f"{name}: {a!r} -> {b!r}"
                        for name, a, b in zip(names, old, new, strict=True)
                        if a != b
                    ]
                    if old and new
                    else [f"{old} -> {new}"]
                )
                lines.append(f"{table} {row_id} {'; '.join(told)}")
    return lines
