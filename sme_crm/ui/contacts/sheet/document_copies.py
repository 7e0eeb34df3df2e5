"""Copies of documents on the disk, for other programs; they go when the sheet goes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTemporaryDir

if TYPE_CHECKING:
    from sme_crm.services.workspace import Workspace


class DocumentCopies:
    """One folder, made with the first copy, and one in it for each document."""

    def __init__(self, workspace: Workspace) -> None:
        self._documents = workspace.documents
        self._folder: QTemporaryDir | None = None

    def write(self, document_id: int) -> Path:
        """Write a copy under the document's own name and return its path. For a worker."""
        if self._folder is None:
            self._folder = QTemporaryDir()
        folder = Path(self._folder.filePath(str(document_id)))
        folder.mkdir(exist_ok=True)
        return self._documents.save_copy(document_id, folder)
