"""Labels, envelopes and lists on their way out: a file is asked for, or a printer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTemporaryDir, Signal
from PySide6.QtWidgets import QWidget

from sme_crm.ui.letters.output import FOLDER, LetterOutput
from sme_crm.ui.widgets.save_path import ask_save_path

if TYPE_CHECKING:
    from sme_crm.services.progress import Progress
    from sme_crm.ui.context import UiContext
    from sme_crm.ui.letters.pieces import Pieces


class PieceOutput(QObject):
    """Runs the jobs; `finished` tells what is said of a run and its file (None: printed)."""

    finished = Signal(str, object)

    def __init__(self, context: UiContext, widget: QWidget) -> None:
        super().__init__(widget)
        self._context = context
        self._widget = widget
        self._files = LetterOutput(context, widget)
        self._kept = QTemporaryDir()

    def save(self, pieces: Pieces) -> None:
        """Ask where, then write there."""
        words = {"pdf": self.tr("PDF documents"), "xlsx": self.tr("Workbooks")}
        path = ask_save_path(
            self._widget,
            self.tr("Save"),
            self._files.default_path(pieces.name),
            {ending: words[ending] for ending in pieces.kinds},
        )
        if path is None:
            return
        self._context.settings.set(FOLDER, str(path.parent))
        self.save_to(pieces, path)

    def save_to(self, pieces: Pieces, path: Path) -> None:
        """Write to `path` as a job."""
        self._context.jobs.run(
            self.tr("Writing {file}").format(file=path.name),
            lambda progress: pieces.write(path, progress),
            lambda words: self.finished.emit(words, path),
            owner=self,
        )

    def print_pieces(self, pieces: Pieces) -> None:
        """Ask for the printer, then print in full size."""
        from sme_crm.ui.preview.printing import ask_printer, print_pdf

        printer = ask_printer(
            self._widget,
            self.tr("Print"),
            pieces.name,
            1,
            choose_pages=False,
            paper=pieces.paper,
        )
        if printer is None:
            return
        path = Path(self._kept.filePath("pieces.pdf"))

        def work(progress: Progress) -> str:
            words = pieces.write(path, progress)
            try:
                if path.exists():
                    print_pdf(path, printer, progress)
            except BaseException:
                if pieces.take_back is not None:
                    pieces.take_back()
                raise
            return words

        self._context.jobs.run(
            self.tr("Printing"), work, lambda words: self.finished.emit(words, None), owner=self
        )

    def open_file(self, path: Path) -> None:
        """Open a file with the program of the system."""
        self._files.open_file(path)
