"""Copies of a data file that are proven before they count."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from sme_crm.domain.errors import DataFileError
from sme_crm.store import driver
from sme_crm.store.file_header import read_schema_version

_PAGES_A_STEP = 2_000
_ANY_VERSION = 2**31


def copy_verified(
    source: Path, target: Path, progress: Callable[[int, int], None] | None = None
) -> None:
    """Copy `source` to `target` by the backup API, check the copy, then give it its name.

    `progress` gets (pages done, pages in all). Whatever fails, an older file at `target` is
    intact. Raises DataFileError damaged (the copy does not pass SQLite's check), disk_full,
    unwritable or the refusals of the source.
    """
    read_schema_version(source, _ANY_VERSION)
    draft = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        draft.unlink(missing_ok=True)
        _copy(source, draft, progress)
        check_file(draft)
        _synchronize(draft)
        draft.replace(target)
    except DataFileError:
        raise
    except OSError as error:
        full = error.errno == 28
        raise DataFileError("disk_full" if full else "unwritable", file=target.name) from error
    except driver.DatabaseError as error:
        full = "full" in str(error)
        raise DataFileError("disk_full" if full else "damaged", file=target.name) from error
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def _copy(source: Path, draft: Path, progress: Callable[[int, int], None] | None) -> None:
    reading = driver.connect(source, read_only=True)
    try:
        writing = driver.connect(draft, create=True)
        try:
            # The copy is synced as a whole at the end.
            writing.execute("PRAGMA synchronous=OFF")

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
    """Raise DataFileError damaged unless SQLite finds the file sound (`quick_check`)."""
    try:
        connection = driver.connect(path, read_only=True)
    except driver.DatabaseError as error:
        raise DataFileError("damaged", file=path.name) from error
    try:
        row = connection.execute("PRAGMA quick_check(1)").fetchone()
    except driver.DatabaseError as error:
        raise DataFileError("damaged", file=path.name) from error
    finally:
        connection.close()
    if row[0] != "ok":
        raise DataFileError("damaged", file=path.name)


def _synchronize(path: Path) -> None:
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
