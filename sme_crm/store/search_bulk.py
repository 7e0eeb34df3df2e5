"""The search index when many contacts come or go at once: fewer, larger segments."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from sme_crm.store.driver import DriverConnection

_USUAL_HASH_BYTES: Final = 1 << 20  # the default of FTS5
_ROOMY_HASH_BYTES: Final = 16 << 20


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
