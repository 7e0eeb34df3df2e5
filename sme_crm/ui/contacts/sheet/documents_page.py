"""The documents tab: files dropped in, opened from a copy, printed, saved elsewhere, removed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTemporaryDir, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QDesktopServices,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from sme_crm.paths import replaced_file
from sme_crm.ui.contacts.sheet.document_copies import DocumentCopies
from sme_crm.ui.contacts.sheet.document_printing import DocumentPrinting
from sme_crm.ui.contacts.sheet.session import ORIGIN
from sme_crm.ui.forms.scroll_page import ScrollPage
from sme_crm.ui.labels import instant_text, size_text
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.theme.icons import icon, paint_icon
from sme_crm.ui.theme.theme import current_tokens
from sme_crm.ui.widgets.buttons import Button, IconButton
from sme_crm.ui.widgets.labels import ElidedLabel, TextLabel
from sme_crm.ui.widgets.save_path import ask_save_path

if TYPE_CHECKING:
    from sme_crm.domain.contact import Document
    from sme_crm.services.workspace import Workspace
    from sme_crm.ui.context import UiContext


class _Picture(QWidget):
    """The icon of a document."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.setFixedSize(size.ICON_SIZE_LARGE, size.ICON_SIZE_LARGE)

    def paintEvent(self, event: QPaintEvent) -> None:
        tint = current_tokens().tint("info")
        paint_icon(QPainter(self), self.rect().adjusted(1, 1, -1, -1), self._name, tint.strong)


class DocumentLine(QWidget):
    """One document: its name, size and day; open, print, save a copy, remove."""

    open_wanted = Signal(int)
    print_wanted = Signal(object)
    save_wanted = Signal(int, str)
    remove_wanted = Signal(int)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document = document
        line = QHBoxLayout(self)
        line.setContentsMargins(0, size.SPACE_4, 0, size.SPACE_4)
        line.setSpacing(size.SPACE_12)
        line.addWidget(_Picture(_picture_of(document)))
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(ElidedLabel(document.name, TextRole.MEDIUM))
        told = f"{size_text(document.size)} · {instant_text(document.added_at)}"
        texts.addWidget(ElidedLabel(told, TextRole.SMALL, "muted"))
        line.addLayout(texts, 1)
        opening = Button(self.tr("Open"), "external")
        opening.setAccessibleName(self.tr("Open {name}").format(name=document.name))
        opening.setToolTip(self.tr("Open a copy in its program"))
        opening.clicked.connect(lambda _checked=False: self.open_wanted.emit(document.id))
        line.addWidget(opening)
        more = IconButton(
            "more", self.tr("What can be done with {name}").format(name=document.name)
        )
        menu = QMenu(more)
        menu.addAction(icon("printer"), self.tr("Print…"), lambda: self.print_wanted.emit(document))
        menu.addAction(
            icon("save"),
            self.tr("Save a copy…"),
            lambda: self.save_wanted.emit(document.id, document.name),
        )
        menu.addAction(
            icon("trash"), self.tr("Remove"), lambda: self.remove_wanted.emit(document.id)
        )
        more.setMenu(menu)
        line.addWidget(more)


def _picture_of(document: Document) -> str:
    if document.media_type.startswith("image/"):
        return "photo"
    return "pdf" if document.media_type == "application/pdf" else "document"


class _DropPlace(QFrame):
    """Says that files can be dropped, and shows it while one is dragged over."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._lit = False
        column = QVBoxLayout(self)
        column.setContentsMargins(size.SPACE_16, size.SPACE_12, size.SPACE_16, size.SPACE_12)
        label = TextLabel(text, TextRole.SMALL, "muted", wrap=True)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(label)

    def light(self, lit: bool) -> None:
        self._lit = lit
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(tokens.accent if self._lit else tokens.strong_border), 1)
        pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(QColor(tokens.accent_soft if self._lit else tokens.surface_2))
        place = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(place, size.RADIUS_CARD, size.RADIUS_CARD)


class DocumentsPage(QWidget):
    """The files kept with a contact."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._contact_id = 0
        self._shown: tuple[Document, ...] | None = None
        self._copies = DocumentCopies(context.workspace)
        self._printing = DocumentPrinting(context, self._copies, self)
        self.setAcceptDrops(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, size.SPACE_12, size.SPACE_12, size.SPACE_8)
        column.setSpacing(size.SPACE_8)
        tools = QHBoxLayout()
        self.add = Button(self.tr("Add files…"), "plus")
        self.add.clicked.connect(lambda _checked=False: self._choose())
        tools.addWidget(self.add)
        tools.addStretch(1)
        column.addLayout(tools)
        self._place = _DropPlace(self.tr("Drop files here: copies are kept in the data file."))
        column.addWidget(self._place)
        scroll = ScrollPage()
        self._list = QVBoxLayout(scroll.page)
        self._list.setContentsMargins(0, 0, size.SPACE_8, 0)
        self._list.setSpacing(0)
        self._list.addStretch(1)
        column.addWidget(scroll, 1)

    def set_read_only(self) -> None:
        """Let documents be opened, not added."""
        self.add.setEnabled(False)
        self.setAcceptDrops(False)

    def show_documents(self, contact_id: int, documents: Sequence[Document]) -> None:
        """Show the documents of a contact, newest first."""
        self._contact_id = contact_id
        if self._shown == tuple(documents):
            return
        self._shown = tuple(documents)
        while self._list.count() > 1:
            item = self._list.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for document in documents:
            line = DocumentLine(document)
            line.open_wanted.connect(self._open)
            line.print_wanted.connect(self._printing.print_document)
            line.save_wanted.connect(self._save)
            line.remove_wanted.connect(self._remove)
            self._list.insertWidget(self._list.count() - 1, line)

    # -- adding --------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()
            self._place.light(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """They went elsewhere."""
        self._place.light(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Keep copies of the files."""
        self._place.light(False)
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.keep(paths)

    def keep(self, paths: Sequence[Path]) -> None:
        """Keep copies of files with the contact."""
        documents, contact_id = self._context.workspace.documents, self._contact_id
        kept = tuple(paths)
        self._context.jobs.write(
            lambda: documents.add(contact_id, kept, origin=ORIGIN),
            failed=self._context.notices.show_error,
        )

    def _choose(self) -> None:
        paths, _kind = QFileDialog.getOpenFileNames(self, self.tr("Files to keep"))
        if paths:
            self.keep([Path(path) for path in paths])

    # -- using ---------------------------------------------------------------------------------

    def _open(self, document_id: int) -> None:
        """Open a copy in the program of the system; the copies go when the sheet goes."""
        self._context.jobs.read(
            partial(self._copies.write, document_id),
            self._show_copy,
            self._context.notices.show_error,
        )

    def _show_copy(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._context.notices.toast(
                self.tr("No program was found that opens {name}.").format(name=path.name), "warning"
            )

    def _save(self, document_id: int, name: str) -> None:
        target = ask_save_path(self, self.tr("Save a copy"), Path(name), {})
        if target is None:
            return
        workspace, notices = self._context.workspace, self._context.notices
        text = self.tr("A copy was saved.")
        self._context.jobs.read(
            lambda: copy_document(workspace, document_id, target),
            lambda _none: notices.toast(text),
            notices.show_error,
            owner=self,
        )

    def _remove(self, document_id: int) -> None:
        documents, notices = self._context.workspace.documents, self._context.notices
        text = self.tr("The document was removed.")
        self._context.jobs.write(
            lambda: documents.remove(document_id, origin=ORIGIN),
            lambda change_id: notices.toast_change(text, change_id, "trash"),
        )


def copy_document(workspace: Workspace, document_id: int, target: Path) -> None:
    """Write the content of a document to `target`."""
    folder = QTemporaryDir()
    copy = workspace.documents.save_copy(document_id, Path(folder.path()))
    with replaced_file(target) as stream:
        stream.write(copy.read_bytes())
