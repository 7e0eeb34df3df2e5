"""The pictures of letters, kept in the data file once each, found by what they hold."""

from __future__ import annotations

import hashlib
from typing import Final

from sme_crm.domain.errors import InvalidInput
from sme_crm.store.database import Database
from sme_crm.store.driver import DriverConnection
from sme_crm.store.queries.contents import needless_pictures
from sme_crm.store.unit_of_work import UnitOfWork

LARGEST_PICTURE: Final = 5_000_000
"""Bytes of one picture."""


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
            gone = [key for key in needless_pictures(connection) if key not in self._fresh]
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
