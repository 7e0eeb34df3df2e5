"""An open data file: its lock, its one writer and its readers."""

from __future__ import annotations

import errno
import json
import logging
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from sme_crm.domain.changes import Changes
from sme_crm.domain.errors import DataFileError
from sme_crm.store import driver
from sme_crm.store.driver import DriverConnection
from sme_crm.store.file_header import (
    ANY_VERSION,
    has_journal,
    read_change_counter,
    read_schema_version,
)
from sme_crm.store.file_lock import FileLock, lock_file
from sme_crm.store.staging_files import remove_left_stagings

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

_log = logging.getLogger(__name__)
_LARGE = 64_000_000
"""Bytes of a file that is not put together in memory when it is written anew."""
# Kept beside `store.tables.SCHEMA_VERSION` so that opening needs no SQLAlchemy; a test compares.
NEWEST_VERSION = 16


def _ignore(changes: Changes) -> None:
    del changes


class Database:
    """One open data file. `on_commit` hears of every committed change, on the writing thread."""

    def __init__(self, path: Path, *, read_only: bool, lock: FileLock | None) -> None:
        self.path = path
        self.read_only = read_only
        self.on_commit: Callable[[Changes], None] = _ignore
        self._lock = lock
        self._lane = threading.RLock()
        self._writing = False
        self._closed = False
        self._writer: DriverConnection | None = None
        self._local = threading.local()
        self._opened: list[tuple[threading.Thread, DriverConnection]] = []
        self._opened_lock = threading.Lock()
        self._engine: Engine | None = None
        # Kept open to the end: closing a file of its own would free SQLite's POSIX locks on it,
        # and as long as it is open no other file can get its identity.
        self._file: BinaryIO = path.open("rb", buffering=0)
        self._commits = 0

    # -- opening and closing -------------------------------------------------------------------

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        read_only: bool = False,
        before_migration: Callable[[Path], None] | None = None,
    ) -> Database:
        """Open an existing data file, bringing an older one up to date.

        `before_migration` makes the backup an upgrade must have. Raises DataFileError with the
        reason of `read_schema_version`, or in_use, read_only, older (to be read only).
        """
        _recover(path)
        version = read_schema_version(path, NEWEST_VERSION)
        if read_only and version < NEWEST_VERSION:
            raise DataFileError("older", file=path.name, version=version)
        if not read_only and not os.access(path, os.W_OK):
            raise DataFileError("read_only", file=path.name)
        lock = None if read_only else _take_lock(path)
        if lock is not None:
            remove_left_stagings(path)
        database = cls(path, read_only=read_only, lock=lock)
        try:
            with database.translated_errors():
                if version < NEWEST_VERSION:
                    if before_migration is not None:
                        before_migration(path)
                    from sme_crm.store.migrations import upgrade

                    upgrade(database.writer(), version)
                database.reader().execute("SELECT count(*) FROM sqlite_schema").fetchone()
        except BaseException:
            database.close()
            raise
        return database

    @classmethod
    def create(cls, path: Path) -> Database:
        """Make a new, empty data file and open it; an existing file is refused, never touched."""
        if path.exists():
            raise DataFileError("exists", file=path.name)
        _make_file(path)
        return cls.open(path)

    def close(self) -> None:
        """Close every connection and free the lock; safe to call twice.

        What other threads read at this moment ends with DataFileError closed.
        """
        with self._lane:
            with self._opened_lock:
                self._closed = True
                for _thread, connection in self._opened:
                    connection.close()
                self._opened.clear()
            if self._writer is not None:
                self._writer.close()
                self._writer = None
            self._local = threading.local()
            self._file.close()
            if self._lock is not None:
                self._lock.release()
                self._lock = None

    def check_in_place(self) -> None:
        """Raise DataFileError replaced if the path no longer leads to the file that was opened."""
        try:
            same = os.path.samestat(self.path.stat(), os.fstat(self._file.fileno()))
        except OSError:
            same = False
        if not same:
            raise DataFileError("replaced", file=self.path.name)

    # -- reading -------------------------------------------------------------------------------

    def reader(self) -> DriverConnection:
        """This thread's reading connection."""
        connection: DriverConnection | None = getattr(self._local, "reader", None)
        if connection is None:
            connection = self._open_reader()
            self._local.reader = connection
        return connection

    @contextmanager
    def fresh_reader(self) -> Iterator[DriverConnection]:
        """A reading connection of its own for a long check, closed at the end.

        SQLite's integrity check reports corruption where there is none on a connection whose
        cached structure of the search index is older than the last commit (3.53, measured).
        """
        with self.translated_errors():
            connection = driver.connect(self.path, read_only=True)
            try:
                yield connection
            finally:
                connection.close()

    def _open_reader(self) -> DriverConnection:
        with self.translated_errors():
            connection = driver.connect_reader(self.path, self._words_of)
        with self._opened_lock:
            if self._closed:
                connection.close()
                raise DataFileError("closed", file=self.path.name)
            # Each long job reads on a thread of its own, whose connection ends with it.
            ended = [entry for entry in self._opened if not entry[0].is_alive()]
            self._opened = [entry for entry in self._opened if entry[0].is_alive()]
            self._opened.append((threading.current_thread(), connection))
        for _thread, left in ended:
            left.close()
        return connection

    @contextmanager
    def snapshot(self) -> Iterator[DriverConnection]:
        """Several reads of one state; keep it short, a commit waits for it."""
        connection = self.reader()
        with self.translated_errors():
            connection.execute("BEGIN")
            try:
                yield connection
            finally:
                connection.execute("COMMIT")

    def query(self) -> Connection:
        """This thread's reading connection as SQLAlchemy's, for composed statements."""
        connection: Connection | None = getattr(self._local, "query", None)
        if connection is None:
            if self._engine is None:
                self._engine = _make_engine(self._open_reader)
            connection = self._engine.connect()
            self._local.query = connection
        return connection

    # -- writing -------------------------------------------------------------------------------

    def writer(self) -> DriverConnection:
        """The one writing connection; only units of work, migrations and checks use it."""
        if self._writer is None:
            if self._closed:
                raise DataFileError("closed", file=self.path.name)
            if self.read_only:
                raise DataFileError("read_only", file=self.path.name)
            self._writer = driver.connect(self.path)
        return self._writer

    def begin_write(self) -> DriverConnection:
        """Enter the writer lane and start a transaction; waits for the one before."""
        self._lane.acquire()
        try:
            if self._writing:
                raise RuntimeError("a unit of work cannot be opened inside another")
            self.check_in_place()
            with self.translated_errors():
                connection = self.writer()
                connection.execute("BEGIN IMMEDIATE")
            self._commits = read_change_counter(self._file)
        except BaseException:
            self._lane.release()
            raise
        self._writing = True
        return connection

    def commit_write(self) -> None:
        """Commit the transaction.

        A COMMIT that fails may have succeeded: the connection is dropped and the file read
        again. Returns if the change is in it after all; raises DataFileError with the reason
        if it is not, commit_failed if the file cannot be read to tell.
        """
        try:
            with self.translated_errors():
                self.writer().execute("COMMIT")
        except (DataFileError, driver.DatabaseError) as error:
            self._drop_writer()
            if not self._has_committed(error):
                raise
        finally:
            self._writing = False
            self._lane.release()

    def _has_committed(self, error: Exception) -> bool:
        """Whether the file counts one commit more than at the transaction's beginning."""
        try:
            self.writer()
            return read_change_counter(self._file) != self._commits
        except (OSError, driver.DatabaseError):
            reason = getattr(error, "code", type(error).__name__)
            raise DataFileError("commit_failed", file=self.path.name, reason=reason) from error

    def rollback_write(self, cause: BaseException | None) -> None:
        """Take the transaction back; raises `cause` in our words if it is the driver's."""
        try:
            self.writer().execute("ROLLBACK")
        except driver.DatabaseError:
            # SQLite rolled back by itself on a full disk or an I/O error, or could not: then a
            # new writer does, readers cannot.
            self._drop_writer()
            with suppress(driver.DatabaseError):
                self.writer()
        finally:
            self._writing = False
            self._lane.release()
        if isinstance(cause, driver.DatabaseError):
            raise translate(cause, self.path) from cause

    @contextmanager
    def attached(self, path: Path, schema: str) -> Iterator[None]:
        """Let the writer see another database as `schema`; holds the writer lane meanwhile.

        Units of work inside must run on this thread.
        """
        with self._lane:
            with self.translated_errors():
                writer = self.writer()
                writer.execute(f"ATTACH ? AS {schema}", (str(path),))
            try:
                yield
            finally:
                # A failed commit took another writer, which does not know the database.
                if self._writer is writer:
                    writer.execute(f"DETACH {schema}")

    def write_anew(self) -> bool:
        """Write the whole file anew, row by row; False when it could not be, and is as it was.

        Deleting overwrites a row where it lies (`secure_delete`), but not the copies that SQLite
        left in the gaps of a page when it parted it. Nobody reads or writes meanwhile: 15 s for
        1.4 GB. It needs the size of the file again as free space, twice.
        """
        with self._lane:
            if self._writing:
                raise RuntimeError("the file cannot be written anew inside a unit of work")
            self.check_in_place()
            writer = self.writer()
            try:
                if self.path.stat().st_size > _LARGE:
                    writer.execute("PRAGMA temp_store=FILE")
                writer.execute("VACUUM")
                writer.execute("PRAGMA temp_store=MEMORY")
            except (OSError, driver.DatabaseError):
                # No room, or a reader that did not end in time.
                _log.info("the data file could not be written anew", exc_info=True)
                self._drop_writer()
                return False
        return True

    def _drop_writer(self) -> None:
        writer, self._writer = self._writer, None
        if writer is not None:
            with suppress(driver.DatabaseError):
                writer.close()

    def _words_of(self, error: Exception) -> Exception:
        return translate(error, self.path)

    # -- errors --------------------------------------------------------------------------------

    @contextmanager
    def translated_errors(self) -> Iterator[None]:
        """Turn the driver's errors into DataFileError with a reason a person can act on."""
        try:
            yield
        except driver.IntegrityError:
            raise
        except driver.DatabaseError as error:
            raise translate(error, self.path) from error
        except json.JSONDecodeError as error:
            raise DataFileError("damaged", file=self.path.name) from error


_ERROR_SIGNS: dict[str, tuple[str, ...]] = {
    "closed": ("closed database",),
    "disk_full": ("disk is full",),
    "busy": ("database is locked", "database table is locked"),
    "read_only": ("readonly database", "read-only"),
    "damaged": ("malformed", "disk image", "file is not a database", "corrupt", "decode to utf-8"),
    "unwritable": ("disk i/o error", "unable to open"),
}


def translate(error: Exception, path: Path) -> Exception:
    """A driver's error on the data file `path` in our words; others come back as they are."""
    words = str(error).lower()
    for code, signs in _ERROR_SIGNS.items():
        if any(sign in words for sign in signs):
            return DataFileError(code, file=path.name)
    if isinstance(error, driver.IntegrityError | driver.OperationalError):
        return error
    return DataFileError("damaged", file=path.name)


def _make_engine(open_reader: Callable[[], DriverConnection]) -> Engine:
    """An engine whose connections are readers of this thread."""
    from sqlalchemy import create_engine
    from sqlalchemy.pool import NullPool

    return create_engine(
        "sqlite://",
        module=driver.dbapi,
        creator=open_reader,
        poolclass=NullPool,
        # Reads begin no transaction; rolling one back on a closed file would fail.
        pool_reset_on_return=None,
    )


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Hold the data file at `path` without opening it; raises DataFileError in_use."""
    lock = _take_lock(path)
    try:
        yield
    finally:
        lock.release()


def _make_file(path: Path) -> None:
    """Make an empty data file under a temporary name, then give it its own."""
    from sme_crm.store.schema import create_schema

    draft = path.with_name(f".{path.name}.{os.getpid()}.new")
    journal = draft.with_name(f"{draft.name}-journal")
    try:
        draft.unlink(missing_ok=True)
        connection = driver.connect(draft, create=True)
        try:
            create_schema(connection)
        finally:
            connection.close()
        draft.replace(path)
    except (OSError, driver.DatabaseError) as error:
        code = "disk_full" if is_disk_full(error) else "unwritable"
        raise DataFileError(code, file=path.name) from error
    finally:
        for left in (draft, journal):
            with suppress(OSError):
                left.unlink(missing_ok=True)


def _recover(path: Path) -> None:
    """Let SQLite take back a write that a crash cut off; readers cannot, and would refuse."""
    if not has_journal(path):
        return
    read_schema_version(path, ANY_VERSION)
    try:
        with held(path):
            # Opening for writing sets the journal's mode, which reads the file and mends it.
            driver.connect(path).close()
    except DataFileError as error:
        if error.code != "in_use":
            raise
        # Another program is writing at this moment: its journal is not ours to roll back.
    except driver.DatabaseError as error:
        raise translate(error, path) from error


def is_disk_full(error: BaseException) -> bool:
    """Whether a system's or a driver's error says that no space is left."""
    return getattr(error, "errno", None) == errno.ENOSPC or "disk is full" in str(error)


def _take_lock(path: Path) -> FileLock:
    """Hold the file for this program; the lock dies with the process, however it ends."""
    try:
        lock = FileLock.take(lock_file(path))
    except OSError as error:
        raise DataFileError("read_only", file=path.name) from error
    if lock is None:
        raise DataFileError("in_use", file=path.name)
    return lock
