"""Files kept with a contact: dropped in, opened, printed, removed."""

from __future__ import annotations

import hashlib
import mimetypes
from collections.abc import Sequence
from pathlib import Path

from sme_crm.domain.errors import FileRefused, InvalidInput, NotFound
from sme_crm.domain.folding import clean_text
from sme_crm.paths import replaced_file
from sme_crm.store.database import Database
from sme_crm.store.unit_of_work import UnitOfWork

MAX_BYTES = 20_000_000


class Documents:
    """Keeps copies of files in the data file, each content once."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.staff_id: int | None = None

    def add(self, contact_id: int, paths: Sequence[Path], *, origin: str = "") -> int:
        """Copy files to a contact as one change; returns its id.

        Raises FileRefused (missing, folder, unreadable) or InvalidInput document_too_large
        before anything is written.
        """
        contents = read_files(paths)
        with UnitOfWork(
            self._database, "document.add", origin=origin, staff_id=self.staff_id
        ) as work:
            work.describe(count=len(contents))
            for name, content in contents:
                row = kept_document(work, name, content)
                work.insert("document", {"contact_id": contact_id, **row})
        return work.change_id

    def remove(self, document_id: int, *, origin: str = "") -> int:
        """Take a document off its contact (can be undone); returns the change id."""
        with UnitOfWork(
            self._database, "document.remove", origin=origin, staff_id=self.staff_id
        ) as work:
            work.delete("document", document_id)
        return work.change_id

    def save_copy(self, document_id: int, folder: Path) -> Path:
        """Write a document into `folder` under its own name, made safe, and return the path."""
        return write_copy(self._database, "document", document_id, folder)


def read_files(paths: Sequence[Path]) -> list[tuple[str, bytes]]:
    """Names and contents of files to keep.

    Raises FileRefused (missing, folder, unreadable) or InvalidInput document_too_large.
    """
    return [(clean_text(path.name) or "_", _read(path)) for path in paths]


def kept_document(work: UnitOfWork, name: str, content: bytes) -> dict[str, object]:
    """Keep a content, each once; returns the columns of the row that names it."""
    key = hashlib.sha256(content).hexdigest()
    work.connection.execute(
        "INSERT OR IGNORE INTO content(sha256, bytes) VALUES (?, ?)", (key, content)
    )
    return {
        "name": name,
        "media_type": mimetypes.guess_type(name)[0] or "application/octet-stream",
        "size": len(content),
        "sha256": key,
        "added_at": work.now,
    }


def write_copy(database: Database, table: str, document_id: int, folder: Path) -> Path:
    """Write a document of `table` into `folder` under its own name, made safe."""
    row = (
        database.reader()
        .execute(
            f'SELECT d.name, c.bytes FROM "{table}" d JOIN content c ON c.sha256 = d.sha256'
            " WHERE d.id = ?",
            (document_id,),
        )
        .fetchone()
    )
    if row is None:
        raise NotFound("document", id=document_id)
    target = folder / safe_file_name(row[0])
    with replaced_file(target) as stream:
        stream.write(row[1])
    return target


# Names Windows keeps for devices, whatever their ending.
_DEVICES = frozenset(
    ["con", "prn", "aux", "nul", *(f"com{n}" for n in range(10)), *(f"lpt{n}" for n in range(10))]
)


# In bytes: most disks hold names of 255, and a folder before it must fit on Windows.
_LONGEST_NAME = 150


def safe_file_name(name: str) -> str:
    """A name any of the three systems can hold: data never becomes a path."""
    kept = "".join(
        "_" if character in '<>:"/\\|?*' or ord(character) < 32 else character for character in name
    ).strip(" .")
    if not kept or kept.split(".")[0].lower() in _DEVICES:
        kept = f"_{kept}"
    while len(kept.encode()) > _LONGEST_NAME:
        kept = kept[1:]
    return kept


def _read(path: Path) -> bytes:
    if path.is_dir():
        raise FileRefused("folder", file=path.name)
    try:
        if path.stat().st_size > MAX_BYTES:
            raise InvalidInput("document_too_large", file=path.name, megabytes=20)
        return path.read_bytes()
    except FileNotFoundError:
        raise FileRefused("missing", file=path.name) from None
    except OSError as error:
        raise FileRefused("unreadable", file=path.name) from error
