"""Empty data files for tests: the schema is made once in a process, then copied."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from sme_crm.bootstrap import open_workspace
from sme_crm.services.workspace import Workspace
from sme_crm.store.database import Database


def fresh_workspace(path: Path) -> Workspace:
    """An open, empty data file at `path`, as `create_workspace` makes it."""
    return open_workspace(write_fresh_file(path))


def fresh_database(path: Path) -> Database:
    """An open, empty database at `path`, as `Database.create` makes it."""
    return Database.open(write_fresh_file(path))


def write_fresh_file(path: Path) -> Path:
    """Write an empty data file to `path`, where none may be yet, and return the path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as file:
        file.write(_empty_file())
    return path


@cache
def _empty_file() -> bytes:
    """The bytes of an empty data file, made by the program itself."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "empty.crm"
        Database.create(path).close()
        return path.read_bytes()
