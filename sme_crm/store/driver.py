"""Opens connections of the SQLite driver with the settings every data file needs."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
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


class _Cursor(dbapi.Cursor):  # type: ignore[misc] # the driver tells no types
    """A cursor of a `_Connection`, which ends its statement when nobody holds it any more."""

    def __del__(self) -> None:
        if self.connection is not None:
            self.connection.let_go(self)


class _Connection(dbapi.Connection):  # type: ignore[misc] # likewise
    """A connection that may be closed while another thread lets go of a cursor of it.

    A cursor that goes ends its statement, and closing ends all of them: when both happen at
    once, the driver frees the statement twice and the program ends. Any thread may be the last
    to hold a cursor, that of the writer too: an error carries those of the functions it left.
    Calls of one connection come from one thread at a time; its owner sees to that.
    """

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._hold = threading.RLock()
        self._is_open = True
        self._left: list[_Cursor] = []

    def cursor(self, factory: type[Any] = _Cursor) -> Any:
        """A cursor that may be let go of at any time."""
        return super().cursor(factory)

    def let_go(self, cursor: _Cursor) -> None:
        """End the statement of a cursor nobody holds any more; never waits for who holds us.

        Waiting could stop two threads for good, each ending a cursor of the other's connection
        while it runs a statement of its own: who holds the connection ends it then.
        """
        if self._hold.acquire(blocking=False):
            try:
                self._end(cursor)
            finally:
                self._hold.release()
        else:
            self._left.append(cursor)
            # Who held us may have looked before, and hold us no more.
            self._end_left()

    def _end(self, cursor: _Cursor) -> None:
        if self._is_open:
            dbapi.Cursor.close(cursor)

    def _end_left(self) -> None:
        """End the cursors left to us; to be called after each release. Never waits.

        Whoever finds us held has left his cursor before: the holder finds it after.
        """
        while self._left and self._hold.acquire(blocking=False):
            try:
                while self._left:
                    self._end(self._left.pop())
            finally:
                self._hold.release()

    def close(self) -> None:
        """Close; safe to call twice, and from two threads."""
        with self._hold:
            self._is_open = False
            super().close()
        self._end_left()


class _ReadingCursor(_Cursor):
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


class _ReadingConnection(_Connection):
    """A connection that another thread may close at any time, with worded errors.

    The driver crashes when a connection is closed while a statement of it runs: `close` ends
    the statement and waits for the call that runs it.
    """

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._closing = False
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
        except DatabaseError as error:
            # A statement that `close` ended says that it was interrupted.
            told = dbapi.ProgrammingError(_CLOSED) if self._closing else error
            raise self.translate(told) from error
        finally:
            self._end_left()

    def close(self) -> None:
        """Close as soon as the call that runs, if any, has ended; safe to call twice."""
        if not self._closing:
            self._closing = True
            # Another thread may have closed it by now.
            with suppress(dbapi.ProgrammingError):
                self.interrupt()
            super().close()


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
    factory: type[Any] = _Connection,
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
    connection = dbapi.connect(
        str(path), isolation_level=None, check_same_thread=False, factory=_Connection
    )
    for pragma in (
        "journal_mode=OFF",
        "synchronous=OFF",
        f"cache_size=-{SCRATCH_CACHE_KIB}",
        "trusted_schema=OFF",
        "temp_store=MEMORY",
    ):
        connection.execute(f"PRAGMA {pragma}")
    return cast("DriverConnection", connection)
