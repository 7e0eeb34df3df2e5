"""The indexes of a table while most of its rows come or go: dropped, then built again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sme_crm.store.driver import DriverConnection

_MANY = 2_000


@contextmanager
def indexes_rebuilt(
    connection: DriverConnection, table: str, wanted: bool, check: Callable[[], None] | None = None
) -> Iterator[None]:
    """Without the indexes of `table` meanwhile, if `wanted`: several times cheaper for most rows.

    `check` may raise between two of them to stop; the transaction is to be rolled back then.
    """
    statements = _drop_indexes(connection, table) if wanted else []
    yield
    for statement in statements:
        if check is not None:
            check()
        connection.execute(statement)


def _drop_indexes(connection: DriverConnection, table: str) -> list[str]:
    """Drop the indexes of `table`; returns the statements that make them again."""
    rows = connection.execute(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ?"
        " AND sql IS NOT NULL",
        (table,),
    ).fetchall()
    for name, _ in rows:
        connection.execute(f'DROP INDEX "{name}"')
    return [sql for _, sql in rows]


def outnumber(connection: DriverConnection, table: str, count: int) -> bool:
    """Whether `count` rows are more than `table` holds besides them, and many."""
    if count <= _MANY:
        return False
    there = connection.execute(
        f'SELECT count(*) FROM (SELECT 1 FROM "{table}" LIMIT ?)', (2 * count + 1,)
    ).fetchone()[0]
    return bool(there <= 2 * count)
