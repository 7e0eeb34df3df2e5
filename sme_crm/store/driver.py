"""Opens connections of the SQLite driver with the settings every data file needs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, Protocol, cast

from sqlcipher3 import dbapi2 as dbapi

APPLICATION_ID = 0x534D4352  # "SMCR"
BUSY_TIMEOUT_MS = 5_000
# The largest page cache a connection takes, in KiB: a reader needs little, a bulk write more.
READER_CACHE_KIB = 8_000
WRITER_CACHE_KIB = 64_000
SCRATCH_CACHE_KIB = 16_000

__all__ = [
    "APPLICATION_ID",
    "Cursor",
    "DatabaseError",
    "DriverConnection",
    "IntegrityError",
    "OperationalError",
    "connect",
    "connect_reader",
    "connect_scratch",
    "dbapi",
]

DatabaseError: type[Exception] = dbapi.DatabaseError
OperationalError: type[Exception] = dbapi.OperationalError
IntegrityError: type[Exception] = dbapi.IntegrityError


class Cursor(Protocol):
    """The part of a DB-API cursor the store uses."""

    rowcount: int
    lastrowid: int
    description: Sequence[Sequence[Any]]

    def execute(self, sql: str, parameters: Any = ..., /) -> Cursor: ...
    def executemany(self, sql: str, rows: Iterable[Any], /) -> Cursor: ...
    def fetchone(self) -> Any: ...
    def fetchall(self) -> list[Any]: ...
    def fetchmany(self, size: int = ..., /) -> list[Any]: ...
    def __iter__(self) -> Any: ...


class DriverConnection(Protocol):
    """The part of a DB-API connection the store uses."""

    total_changes: int

    def cursor(self) -> Cursor: ...
    def execute(self, sql: str, parameters: Any = ..., /) -> Cursor: ...
    def executemany(self, sql: str, rows: Iterable[Any], /) -> Cursor: ...
    def interrupt(self) -> None: ...
    def close(self) -> None: ...
    def backup(self, target: Any, *, pages: int = ..., progress: Any = ...) -> None: ...
    def create_function(
        self, name: str, narg: int, func: Any, *, deterministic: bool = ...
    ) -> None: ...


Translate = Callable[[Exception], Exception]


class _ReadingCursor(dbapi.Cursor):  # type: ignore[misc]
    """A cursor whose errors come out in the words of its connection's `translate`."""

    def execute(self, *arguments: Any) -> Any:
        """As the driver's."""
        try:
            return super().execute(*arguments)
        except DatabaseError as error:
            raise self.connection.translate(error) from error

    def fetchone(self) -> Any:
        """As the driver's."""
        try:
            return super().fetchone()
        except DatabaseError as error:
            raise self.connection.translate(error) from error

    def fetchall(self) -> Any:
        """As the driver's."""
        try:
            return super().fetchall()
        except DatabaseError as error:
            raise self.connection.translate(error) from error

    def fetchmany(self, *arguments: Any) -> Any:
        """As the driver's."""
        try:
            return super().fetchmany(*arguments)
        except DatabaseError as error:
            raise self.connection.translate(error) from error


class _ReadingConnection(dbapi.Connection):  # type: ignore[misc]
    """A connection whose cursors translate their errors."""

    @staticmethod
    def translate(error: Exception) -> Exception:
        """Replaced once the connection stands: what fails before is its opener's to word."""
        return error

    def cursor(self, factory: type[Any] = _ReadingCursor) -> Any:
        """A translating cursor."""
        return super().cursor(factory)


def connect_reader(path: Path, translate: Translate) -> DriverConnection:
    """Open `path` for reading; `translate` words whatever fails in a statement."""
    connection = connect(path, read_only=True, factory=_ReadingConnection)
    connection.translate = translate  # type: ignore[attr-defined]
    return connection


def connect(
    path: Path,
    *,
    read_only: bool = False,
    create: bool = False,
    factory: type[Any] = dbapi.Connection,
) -> DriverConnection:
    """Open `path`; without `create` a missing file is an error and never made.

    Transactions are explicit (`isolation_level=None`): BEGIN IMMEDIATE is ours to say, so that
    schema changes roll back too. `trusted_schema=OFF` keeps a prepared file from running SQL
    functions of ours through its schema.
    """
    mode = "ro" if read_only else ("rwc" if create else "rw")
    uri = path.resolve().as_uri() + f"?mode={mode}"
    connection = dbapi.connect(
        uri,
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        timeout=BUSY_TIMEOUT_MS / 1000,
        factory=factory,
    )
    cache = READER_CACHE_KIB if read_only else WRITER_CACHE_KIB
    for pragma in (
        f"busy_timeout={BUSY_TIMEOUT_MS}",
        "trusted_schema=OFF",
        "foreign_keys=ON",
        f"cache_size=-{cache}",
        "temp_store=MEMORY",
    ):
        connection.execute(f"PRAGMA {pragma}")
    if not read_only:
        for pragma in ("journal_mode=TRUNCATE", "synchronous=FULL", "secure_delete=ON"):
            connection.execute(f"PRAGMA {pragma}")
    return cast("DriverConnection", connection)


def connect_scratch(path: Path) -> DriverConnection:
    """Make and open a database that need not survive: no journal, no waiting for the disk."""
    connection = dbapi.connect(str(path), isolation_level=None, check_same_thread=False)
    for pragma in (
        "journal_mode=OFF",
        "synchronous=OFF",
        f"cache_size=-{SCRATCH_CACHE_KIB}",
        "trusted_schema=OFF",
        "temp_store=MEMORY",
    ):
        connection.execute(f"PRAGMA {pragma}")
    return cast("DriverConnection", connection)
