"""Files kept with a task."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sme_crm.services.documents import kept_document, read_files, write_copy
from sme_crm.store.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from sme_crm.store.database import Database


@dataclass(frozen=True, slots=True)
class TaskDocument:
    """A file of a task; `size` in bytes, `added_at` a UTC instant."""

    id: int
    name: str
    media_type: str
    size: int
    added_at: str


class TaskDocuments:
    """Keeps copies of files with tasks, each content once."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.staff_id: int | None = None

    def list_documents(self, task_id: int) -> list[TaskDocument]:
        """The files of a task, the oldest first."""
        rows = (
            self._database.reader()
            .execute(
                "SELECT id, name, media_type, size, added_at FROM task_document"
                " WHERE task_id = ? ORDER BY id",
                (task_id,),
            )
            .fetchall()
        )
        return [TaskDocument(*row) for row in rows]

    def add(self, task_id: int, paths: Sequence[Path], *, origin: str = "") -> int:
        """Copy files to a task as one change; returns its id. Raises as `read_files`."""
        contents = read_files(paths)
        with UnitOfWork(
            self._database,
            "task_document.add",
            {"count": len(contents)},
            origin=origin,
            staff_id=self.staff_id,
        ) as work:
            for name, content in contents:
                row = kept_document(work, name, content)
                work.insert("task_document", {"task_id": task_id, **row})
        return work.change_id

    def remove(self, document_id: int, *, origin: str = "") -> int:
        """Take a file off its task (can be undone); returns the change id."""
        with UnitOfWork(
            self._database, "task_document.remove", origin=origin, staff_id=self.staff_id
        ) as work:
            work.delete("task_document", document_id)
        return work.change_id

    def save_copy(self, document_id: int, folder: Path) -> Path:
        """Write a file into `folder` under its own name, made safe, and return the path."""
        return write_copy(self._database, "task_document", document_id, folder)
