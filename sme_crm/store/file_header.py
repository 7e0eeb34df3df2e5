"""Judges a data file by its first bytes, before any driver touches it."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import BinaryIO

from sme_crm.domain.errors import DataFileError
from sme_crm.store.driver import APPLICATION_ID

_MAGIC = b"SQLite format 3\0"
_HEADER_BYTES = 100
ANY_VERSION = 2**31
_CHANGE_COUNTER_AT = 24


def read_schema_version(path: Path, newest: int) -> int:
    """The `user_version` of a data file of ours, at most `newest`.

    Raises DataFileError missing, empty, foreign, damaged or newer: an unknown file is refused
    with its reason, and never taken for a new, empty base. Offsets are those of SQLite's
    database header.
    """
    try:
        size = path.stat().st_size
        with path.open("rb") as stream:
            head = stream.read(_HEADER_BYTES)
    except FileNotFoundError:
        raise DataFileError("missing", file=path.name) from None
    except IsADirectoryError:
        raise DataFileError("foreign", file=path.name) from None
    except OSError as error:
        raise DataFileError("unreadable", file=path.name) from error
    if size == 0:
        raise DataFileError("empty", file=path.name)
    if not head.startswith(_MAGIC):
        raise DataFileError("foreign", file=path.name)
    if len(head) < _HEADER_BYTES:
        raise DataFileError("damaged", file=path.name)
    page_size = struct.unpack_from(">H", head, 16)[0]
    page_size = 65_536 if page_size == 1 else page_size
    pages, version, application = (
        struct.unpack_from(">I", head, offset)[0] for offset in (28, 60, 68)
    )
    if application != APPLICATION_ID:
        raise DataFileError("foreign", file=path.name)
    # A crash in the middle of a write leaves a journal that mends the size on opening.
    if size < pages * page_size and not has_journal(path):
        raise DataFileError("damaged", file=path.name)
    if version > newest:
        raise DataFileError("newer", file=path.name, version=version)
    return int(version)


def has_journal(path: Path) -> bool:
    """Whether a write is under way, or was when the program or the machine stopped."""
    try:
        return path.with_name(path.name + "-journal").stat().st_size > 0
    except OSError:
        return False


def read_change_counter(file: BinaryIO) -> int:
    """How often an open, unbuffered file was written: SQLite counts commits in its header."""
    file.seek(_CHANGE_COUNTER_AT)
    return int.from_bytes(file.read(4), "big")
