"""The pictures of letters, kept in the data file once each, found by what they hold."""

from __future__ import annotations

import hashlib
import re
from typing import Final

from sme_crm.domain.errors import InvalidInput
from sme_crm.store.database import Database
from sme_crm.store.driver import DriverConnection
from sme_crm.store.unit_of_work import UnitOfWork

LARGEST_PICTURE: Final = 5_000_000
"""Bytes of one picture."""
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


class LetterPictures:
    """Keeps, reads and clears away the pictures of templates."""

    def __init__(self, database: Database) -> None:
        self._database = database
        # Put in by this program and perhaps not saved in any template yet.
        self._fresh: set[str] = set()

    def keep(self, picture: bytes) -> str:
        """Put a PNG or JPEG into the data file at once, which is no change; returns its key.

        Raises InvalidInput image_unreadable or picture_too_large.
        """
        check_picture(picture)
        connection = self._database.begin_write()
        try:
            key = insert_picture(connection, picture)
        except BaseException as error:
            self._database.rollback_write(error)
            raise
        self._database.commit_write()
        self._fresh.add(key)
        return key

    def read(self, key: str) -> bytes:
        """A picture by its key, empty when there is none."""
        if not key:
            return b""
        with self._database.translated_errors():
            row = (
                self._database.reader()
                .execute("SELECT bytes FROM content WHERE sha256 = ?", (key,))
                .fetchone()
            )
        return bytes(row[0]) if row else b""

    def collect(self) -> int:
        """Clear away pictures that nothing refers to, not even a change that could be undone.

        Returns how many went.
        """
        connection = self._database.begin_write()
        try:
            gone = [key for key in _unnamed(connection) if key not in self._fresh]
            gone = [key for key in gone if not _journalled(connection, key)]
            for key in gone:
                connection.execute("DELETE FROM content WHERE sha256 = ?", (key,))
        except BaseException as error:
            self._database.rollback_write(error)
            raise
        self._database.commit_write()
        return len(gone)


def check_picture(picture: bytes) -> None:
    """Raise InvalidInput image_unreadable or picture_too_large for what no letter can show."""
    from sme_crm.printing.pdf.images import check_image

    if len(picture) > LARGEST_PICTURE:
        raise InvalidInput("picture_too_large", megabytes=LARGEST_PICTURE // 1_000_000)
    check_image(picture)


def keep_picture(work: UnitOfWork, picture: bytes) -> str:
    """Put a picture into the data file with a change; returns its key ("" for none)."""
    return insert_picture(work.connection, picture) if picture else ""


def insert_picture(connection: DriverConnection, picture: bytes) -> str:
    """Keep a picture, if it is not there; returns its key."""
    key = hashlib.sha256(picture).hexdigest()
    connection.execute("INSERT OR IGNORE INTO content(sha256, bytes) VALUES (?, ?)", (key, picture))
    return key


def _unnamed(connection: DriverConnection) -> list[str]:
    """The keys of pictures that no row names."""
    named: set[str] = set()
    for table, column in _key_columns(connection):
        named.update(row[0] for row in connection.execute(f'SELECT "{column}" FROM "{table}"'))
    for table, column in _TEXTS:
        for (text,) in connection.execute(f'SELECT "{column}" FROM "{table}"'):
            named.update(_KEY.findall(text))
    kept = connection.execute(f"SELECT sha256 FROM content WHERE {_IS_PICTURE}").fetchall()
    return [key for (key,) in kept if key not in named]


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
