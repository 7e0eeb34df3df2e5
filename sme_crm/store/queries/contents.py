"""Which kept contents (pictures, documents) are still named, by a row or by the journal."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from sme_crm.store.driver import DriverConnection

_KEY: Final = re.compile(r"[0-9a-f]{64}")
# Rows that name contents inside a text; columns that are a key themselves are found by name.
_TEXTS: Final = (
    ("letter_template", "blocks"), ("letter_version", "blocks"), ("letter_run", "blocks"),
    ("letter_run", "sender"), ("letter_run", "resources"), ("setting", "value"),
)  # fmt: skip
_KEY_COLUMNS: Final = ("sha256", "photo", "resources")
_IS_PICTURE: Final = (
    "(substr(bytes, 1, 8) = x'89504E470D0A1A0A' OR substr(bytes, 1, 3) = x'FFD8FF')"
)


def needless_pictures(connection: DriverConnection) -> list[str]:
    """The keys of pictures that nothing names, not even a change that could be undone."""
    kept = connection.execute(f"SELECT sha256 FROM content WHERE {_IS_PICTURE}").fetchall()
    return needless_of(connection, [row[0] for row in kept])


def needless_of(connection: DriverConnection, keys: Iterable[str]) -> list[str]:
    """Those of some keys that nothing names, not even a change that could be undone."""
    wanted = list(dict.fromkeys(keys))
    if not wanted:
        return []
    named: set[str] = set()
    for table, column in _key_columns(connection):
        named.update(row[0] for row in connection.execute(f'SELECT "{column}" FROM "{table}"'))
    for table, column in _TEXTS:
        for (text,) in connection.execute(f'SELECT "{column}" FROM "{table}"'):
            named.update(_KEY.findall(text))
    return [key for key in wanted if key not in named and not _journalled(connection, key)]


def _key_columns(connection: DriverConnection) -> list[tuple[str, str]]:
    """(table, column) of every column that holds the key of a content."""
    rows = connection.execute(
        "SELECT m.name, c.name FROM sqlite_master m, pragma_table_info(m.name) c"
        " WHERE m.type = 'table' AND m.name <> 'content'"
    ).fetchall()
    return [(table, column) for table, column in rows if column in _KEY_COLUMNS]


def _journalled(connection: DriverConnection, key: str) -> bool:
    """Whether a change that could be undone or done again names a content."""
    row = connection.execute(
        "SELECT EXISTS (SELECT 1 FROM change_row"
        " WHERE instr(coalesce(before, ''), ?1) OR instr(coalesce(after, ''), ?1))",
        (key,),
    ).fetchone()
    return bool(row[0])
