"""The files of a task: added, dropped in, opened, taken off."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTemporaryDir, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from sme_crm.ui.labels import size_text
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button, IconButton
from sme_crm.ui.widgets.labels import TextLabel

if TYPE_CHECKING:
    from sme_crm.services.tasks.documents import TaskDocument
    from sme_crm.ui.context import UiContext


class Attachments(QWidget):
    """Follows no change by itself: the page of the task does."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._task_id = 0
        self._folder: QTemporaryDir | None = None
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self.add_button = Button(self.tr("Attach a file…"), "link", "quiet")
        self.add_button.clicked.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(size.SPACE_4)
        column.addLayout(self._lines)
        row = QHBoxLayout()
        row.addWidget(self.add_button)
        row.addStretch(1)
        column.addLayout(row)
        self.setAcceptDrops(not context.workspace.read_only)

    def show_documents(self, task_id: int, documents: Sequence[TaskDocument]) -> None:
        """Show the files of a task."""
        self._task_id = task_id
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for document in documents:
            self._lines.addWidget(self._line(document))

    def _line(self, document: TaskDocument) -> QWidget:
        line = QWidget()
        opener = Button(document.name.replace("&", "&&"), "document", "quiet")
        opener.clicked.connect(lambda _checked=False: self._open(document.id))
        remove = IconButton("close", self.tr("Take {name} off").format(name=document.name))
        remove.clicked.connect(lambda _checked=False: self._remove(document.id))
        remove.setEnabled(not self._context.workspace.read_only)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(opener)
        row.addWidget(TextLabel(size_text(document.size), TextRole.SMALL, "muted"))
        row.addStretch(1)
        row.addWidget(remove)
        return line

    def keep(self, paths: Sequence[Path]) -> None:
        """Copy files to the task."""
        documents, task_id = self._context.workspace.task_documents, self._task_id
        if paths and task_id:
            self._context.jobs.write(lambda: documents.add(task_id, paths, origin="tasks"))

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(self, self.tr("Attach files"))
        self.keep([Path(name) for name in chosen])

    def _remove(self, document_id: int) -> None:
        documents = self._context.workspace.task_documents
        text = self.tr("File taken off the task")
        self._context.jobs.write(
            lambda: documents.remove(document_id, origin="tasks"),
            lambda change: self._context.notices.toast_change(text, change),
            owner=self,
        )

    def _open(self, document_id: int) -> None:
        if self._folder is None:
            self._folder = QTemporaryDir()
        folder = Path(self._folder.filePath(str(document_id)))
        documents = self._context.workspace.task_documents

        def write() -> Path:
            folder.mkdir(exist_ok=True)
            return documents.save_copy(document_id, folder)

        def show(path: Path) -> None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

        self._context.jobs.read(write, show, owner=self)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Keep dropped files."""
        self.keep([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])
