"""Shows a letter of the past as it was printed, with what can be done with it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTemporaryDir
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from sme_crm.paths import replaced_file
from sme_crm.ui.preview.ghosts import LETTER_GHOSTS
from sme_crm.ui.preview.page_tools import PageTools
from sme_crm.ui.preview.page_view import PageView
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.save_path import ask_save_path, kinds_in
from sme_crm.ui.widgets.states import ErrorState, LoadingState

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from sme_crm.services.progress import Progress
    from sme_crm.ui.context import UiContext

_SIZE = QSize(720, 860)


class LetterDialog(QDialog):
    """The page, zoom, printing it again, and saving it as a PDF of its own."""

    def __init__(self, context: UiContext, history_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setWindowTitle(self.tr("The letter as it was printed"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.view = PageView(context.jobs)
        self.view.failed.connect(self._fail)
        self.view.shown.connect(self._tell_shown)
        self._error = ErrorState()
        holder = QWidget()
        self._states = QStackedLayout(holder)
        for state in (LoadingState(self.tr("Making the page again…")), self.view, self._error):
            self._states.addWidget(state)
        self.print = Button(self.tr("Print…"), "printer")
        self.print.setShortcut(QKeySequence(QKeySequence.StandardKey.Print))
        self.print.clicked.connect(self._ask_printer)
        self.save = Button(self.tr("Save the PDF…"), "pdf")
        for button in (self.print, self.save):
            button.setEnabled(False)
        self.save.clicked.connect(self._ask_path)
        close = Button(self.tr("Close"), kind="primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(size.SPACE_16, size.SPACE_12, size.SPACE_16, size.SPACE_12)
        column.setSpacing(size.SPACE_8)
        tools = QHBoxLayout()
        tools.addStretch(1)
        tools.addWidget(PageTools(self.view, LETTER_GHOSTS))
        column.addLayout(tools)
        column.addWidget(holder, 1)
        line = QHBoxLayout()
        line.setSpacing(size.SPACE_8)
        line.addStretch(1)
        line.addWidget(self.print)
        line.addWidget(self.save)
        line.addWidget(close)
        column.addLayout(line)
        room = parent.size() if parent is not None else _SIZE
        self.resize(_SIZE.boundedTo(room * 0.95))
        letters = context.workspace.letters
        context.jobs.read(lambda: letters.page_of(history_id), self._show, self._fail)

    def _show(self, pdf: bytes) -> None:
        self._states.setCurrentWidget(self.view)
        self.view.show_pdf(pdf)

    def _tell_shown(self) -> None:
        for button in (self.print, self.save):
            button.setEnabled(self.view.page_count() > 0)

    def _fail(self, error: Exception) -> None:
        self._error.show_error(error)
        self._states.setCurrentWidget(self._error)

    def _ask_printer(self) -> None:
        from sme_crm.ui.preview.printing import ask_printer

        title = self.tr("Print the letter")
        printer = ask_printer(self, title, self.windowTitle(), self.view.page_count(), True)
        if printer is not None:
            self.print_on(printer)

    def print_on(self, printer: QPrinter) -> None:
        """Print the page once more; nothing is noted."""
        pdf = self.view.pdf()

        def work(progress: Progress) -> int:
            from sme_crm.ui.preview.printing import print_pdf

            folder = QTemporaryDir()
            path = Path(folder.filePath("letter.pdf"))
            path.write_bytes(pdf)
            return print_pdf(path, printer, progress)

        def done(pages: int) -> None:
            words = self.tr("%n page(s) sent to the printer", "", pages)
            self._context.notices.toast(words, "printer")

        self._context.jobs.run(self.tr("Printing the letter"), work, done, owner=self)

    def _ask_path(self) -> None:
        title, kinds = self.tr("Save the letter"), kinds_in(self.tr("PDF documents (*.pdf)"))
        path = ask_save_path(self, title, Path(), kinds)
        if path is not None:
            self.save_to(path)

    def save_to(self, path: Path) -> None:
        """Save the page as a PDF of its own."""
        pdf = self.view.pdf()

        def write() -> None:
            with replaced_file(path) as stream:
                stream.write(pdf)

        words = self.tr("Saved: {file}").format(file=path.name)
        self._context.jobs.read(
            write, lambda _none: self._context.notices.toast(words, "pdf"), owner=self
        )


def show_letter(context: UiContext, history_id: int, parent: QWidget | None = None) -> LetterDialog:
    """Show the letter of a history entry over `parent`."""
    dialog = LetterDialog(context, history_id, parent)
    dialog.open()
    return dialog
