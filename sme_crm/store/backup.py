"""Copies of a data file that are proven before they count."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from sme_crm.domain.errors import DataFileError
from sme_crm.store import driver
from sme_crm.store.database import is_disk_full, translate

_PAGES_A_STEP = 2_000


def copy_verified(
    source: Path, target: Path, progress: Callable[[int, int], None] | None = None
) -> None:
    """Copy `source` to `target` by the backup API, check the copy, then give it its name.

    `progress` gets (pages done, pages in all). Whatever fails, an older file at `target` is
    intact. Raises DataFileError missing, empty or foreign (the source), damaged (the copy does
    not pass SQLite's check), disk_full or unwritable.
    """
    # Not by reading the header: closing a file of its own would free SQLite's POSIX locks on it.
    if not source.exists():
        raise DataFileError("missing", file=source.name)
    if source.stat().st_size == 0:
        raise DataFileError("empty", file=source.name)
    draft = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        draft.unlink(missing_ok=True)
        _copy(source, draft, progress)
        check_file(draft)
        _synchronize(draft)
        draft.replace(target)
    except DataFileError as error:
        # The copy is what its source is.
        raise DataFileError(error.code, file=source.name) from error
    except OSError as error:
        code = "disk_full" if is_disk_full(error) else "unwritable"
        raise DataFileError(code, file=target.name) from error
    except driver.DatabaseError as error:
        found = translate(error, target)
        raise (
            found
            if isinstance(found, DataFileError)
            else DataFileError("damaged", file=source.name)
        ) from error
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def _copy(source: Path, draft: Path, progress: Callable[[int, int], None] | None) -> None:
    reading = driver.connect(source, read_only=True)
    try:
        writing = driver.connect(draft, create=True)
        try:
            # The copy is synced as a whole at the end, and thrown away if anything fails.
            writing.execute("PRAGMA synchronous=OFF")
            writing.execute("PRAGMA journal_mode=OFF")

            def report(status: int, remaining: int, total: int) -> None:
                del status
                if progress is not None:
                    progress(total - remaining, total)

            reading.backup(writing, pages=_PAGES_A_STEP, progress=report)
        finally:
            writing.close()
    finally:
        reading.close()


def check_file(path: Path) -> None:
    """Raise DataFileError foreign or damaged unless SQLite finds a sound file of ours."""
    try:
        connection = driver.connect(path, read_only=True)
    except driver.DatabaseError as error:
        raise DataFileError("damaged", file=path.name) from error
    try:
        mark = connection.execute("PRAGMA application_id").fetchone()
        row = connection.execute("PRAGMA quick_check(1)").fetchone()
    except driver.DatabaseError as error:
        raise DataFileError("damaged", file=path.name) from error
    finally:
        connection.close()
    if mark[0] != driver.APPLICATION_ID:
        raise DataFileError("foreign", file=path.name)
    if row[0] != "ok":
        raise DataFileError("damaged", file=path.name)


def _synchronize(path: Path) -> None:
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
