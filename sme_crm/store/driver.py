"""Opens connections of the SQLite driver with the settings every data file needs."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol, cast

from sqlcipher3 import dbapi2 as dbapi

from sme_crm.store import value_functions

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


class _ReadingCursor(dbapi.Cursor):  # type: ignore[misc] # the driver tells no types
    """A cursor of a `_ReadingConnection`: its calls hold the connection, its errors are worded."""

    def execute(self, *arguments: Any) -> Any:
        """As the driver's."""
        with self.connection.in_use():
            return super().execute(*arguments)

    def fetchone(self) -> Any:
        """As the driver's."""
        with self.connection.in_use():
            return super().fetchone()

    def fetchall(self) -> Any:
        """As the driver's."""
        with self.connection.in_use():
            return super().fetchall()

    def fetchmany(self, *arguments: Any) -> Any:
        """As the driver's."""
        with self.connection.in_use():
            return super().fetchmany(*arguments)

    def __next__(self) -> Any:
        with self.connection.in_use():
            return super().__next__()

    def __del__(self) -> None:
        # A cursor that goes ends its statement; when the connection is being closed by another
        # thread at that moment, the driver frees the statement twice.
        if self.connection is not None:
            self.connection.let_go(self)


class _ReadingConnection(dbapi.Connection):  # type: ignore[misc] # likewise
    """A connection that another thread may close at any time, with worded errors.

    The driver crashes when a connection is closed while a statement of it runs or ends: `close`
    ends the statement and waits for the call that runs it.
    """

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._hold = threading.RLock()
        self._closing = False
        self._is_open = True
        self._left: list[_ReadingCursor] = []
        self.translate: Translate = _as_it_is

    def cursor(self, factory: type[Any] = _ReadingCursor) -> Any:
        """A cursor that holds this connection while it works."""
        with self.in_use():
            return super().cursor(factory)

    def commit(self) -> None:
        """As the driver's."""
        with self.in_use():
            super().commit()

    def rollback(self) -> None:
        """As the driver's."""
        with self.in_use():
            super().rollback()

    @contextmanager
    def in_use(self) -> Iterator[None]:
        """Keep the connection open for one call of the driver."""
        try:
            with self._hold:
                if self._closing:
                    raise dbapi.ProgrammingError(_CLOSED)
                yield
                self._end_left()
        except DatabaseError as error:
            # A statement that `close` ended says that it was interrupted.
            told = dbapi.ProgrammingError(_CLOSED) if self._closing else error
            raise self.translate(told) from error

    def let_go(self, cursor: _ReadingCursor) -> None:
        """End the statement of a cursor nobody holds any more; never waits.

        Waiting could stop two threads for good, each ending a cursor of the other's connection
        while it runs a statement of its own: who uses the connection ends it then.
        """
        if not self._hold.acquire(blocking=False):
            self._left.append(cursor)
            return
        try:
            if self._is_open:
                dbapi.Cursor.close(cursor)
        finally:
            self._hold.release()

    def _end_left(self) -> None:
        while self._left:
            dbapi.Cursor.close(self._left.pop())

    def close(self) -> None:
        """Close as soon as the call that runs, if any, has ended; safe to call twice."""
        if not self._closing:
            self._closing = True
            self.interrupt()
            with self._hold:
                self._end_left()
                super().close()
                self._is_open = False


_CLOSED = "Cannot operate on a closed database."


def _as_it_is(error: Exception) -> Exception:
    """What fails while a connection is being opened is its opener's to word."""
    return error


def connect_reader(path: Path, translate: Translate) -> DriverConnection:
    """Open `path` for reading; `translate` words whatever fails in a statement."""
    connection = connect(path, read_only=True, factory=_ReadingConnection)
    assert isinstance(connection, _ReadingConnection)
    connection.translate = translate
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
    value_functions.register(connection)
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
