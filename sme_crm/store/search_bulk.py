"""The search index when many contacts come or go at once: fewer, larger segments."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from sme_crm.store.driver import DriverConnection

_USUAL_HASH_BYTES: Final = 1 << 20  # the default of FTS5
_ROOMY_HASH_BYTES: Final = 16 << 20
ORDERED_ROWS: Final = 100_000
"""Rows entered in one order: each turn back costs the index a segment."""
_MANY: Final = 2_000


@contextmanager
def roomy_search_index(connection: DriverConnection) -> Iterator[None]:
    """Let the index gather 16 MB of postings before it writes a segment, then as before."""
    _configure(connection, "hashsize", _ROOMY_HASH_BYTES)
    try:
        yield
    finally:
        _configure(connection, "hashsize", _USUAL_HASH_BYTES)


def _configure(connection: DriverConnection, option: str, value: int) -> None:
    connection.execute(
        "INSERT INTO contact_search(contact_search, rank) VALUES (?, ?)", (option, value)
    )


class IndexWriter:
    """Gathers entries to remove and to add and writes them in the order of the index."""

    def __init__(self, connection: DriverConnection) -> None:
        self._connection = connection
        self._removals: list[tuple[int]] = []
        self._entries: list[tuple[int, str]] = []

    def remove(self, rowid: int) -> None:
        """Take an entry out, if it is there, before its successor comes."""
        self._removals.append((rowid,))

    def add(self, rowid: int, words: str) -> None:
        """Enter the words of a contact."""
        self._entries.append((rowid, words))
        if len(self._entries) >= ORDERED_ROWS:
            self.flush()

    def flush(self) -> None:
        """Write what was gathered."""
        self._connection.executemany(
            "DELETE FROM contact_search WHERE rowid = ?", sorted(self._removals)
        )
        insertion = "INSERT INTO contact_search(rowid, words) VALUES (?, ?)"
        self._entries.sort()
        if len(self._entries) > _MANY:
            with roomy_search_index(self._connection):
                self._connection.executemany(insertion, self._entries)
        else:
            self._connection.executemany(insertion, self._entries)
        self._removals.clear()
        self._entries.clear()


def are_most(connection: DriverConnection, count: int) -> bool:
    """Whether `count` contacts are so many of the base that the index is better made anew.

    Taking one entry out costs ten times as much as entering one.
    """
    if count <= _MANY:
        return False
    total = connection.execute("SELECT count(*) FROM contact").fetchone()[0]
    return bool(count * 4 > total)


def empty_index(connection: DriverConnection) -> None:
    """Take every entry out at once."""
    connection.execute("INSERT INTO contact_search(contact_search) VALUES ('delete-all')")
