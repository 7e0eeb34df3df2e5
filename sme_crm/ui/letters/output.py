"""Letters on their way out: saved as a PDF or printed, noted in the histories, printed again."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QTemporaryDir, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from sme_crm.domain.dates import present_day
from sme_crm.domain.letters.template import LetterTemplate
from sme_crm.services.letters.recipients import MailingChoice
from sme_crm.ui.settings import MachineSetting
from sme_crm.ui.widgets.save_path import ask_save_path

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from sme_crm.services.letters.letters import PrintedRun
    from sme_crm.services.progress import Progress
    from sme_crm.services.workspace import Workspace
    from sme_crm.ui.context import UiContext
    from sme_crm.ui.preview import printing

FOLDER = MachineSetting("letters/folder", "")
_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


def file_name(name: str) -> str:
    """A name as one that every system takes for a file, "" when nothing of it is left."""
    return " ".join(_FORBIDDEN.sub(" ", name).split()).strip(". ")[:80]


@dataclass(frozen=True, slots=True)
class Mailing:
    """What is to be written: a template, the id it is kept under (0: none), who gets it.

    `choice` is the order, who is set aside and the part; a `test` leaves no trace.
    """

    template: LetterTemplate
    template_id: int
    ids: tuple[int, ...]
    choice: MailingChoice = MailingChoice()
    test: bool = False


class LetterOutput(QObject):
    """Runs the jobs; `finished` tells the run and whether it went to a printer."""

    finished = Signal(object, bool)

    def __init__(self, context: UiContext, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._widget = window
        # Printed letters are kept until the program ends, to print pages again after a jam.
        self._kept = QTemporaryDir()
        self._turned: printing.Turned = ""

    # -- saving --------------------------------------------------------------------------------

    def ask_path(self, name: str) -> Path | None:
        """Ask where to save; None when the user gave up."""
        kinds = {"pdf": self.tr("PDF documents")}
        path = ask_save_path(
            self._widget, self.tr("Save the letters"), self.default_path(name), kinds
        )
        if path is not None:
            self._context.settings.set(FOLDER, str(path.parent))
        return path

    def default_path(self, name: str) -> Path:
        """The template's name and the day, in the folder used last."""
        known = self._context.settings.get(FOLDER)
        place = QStandardPaths.StandardLocation.DocumentsLocation
        folder = Path(known or QStandardPaths.writableLocation(place) or Path.home())
        plain = file_name(name)
        day = present_day().isoformat()
        title = plain or self.tr("Letters")
        return folder / f"{title} {day}.pdf"

    def save(self, mailing: Mailing, path: Path) -> None:
        """Write the letters to `path` as a job and note them in the histories."""
        workspace = self._context.workspace
        self._context.jobs.run(
            self.tr("Letters to {file}").format(file=path.name),
            lambda progress: _write(workspace, mailing, path, progress),
            lambda run: self.finished.emit(run, False),
            owner=self,
        )

    def open_file(self, path: Path) -> None:
        """Open a PDF with the program of the system."""
        if not path.exists() or not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._context.notices.toast(
                self.tr("No program opened {file}.").format(file=path.name), "warning"
            )

    # -- printing ------------------------------------------------------------------------------

    def ask_printer(
        self, name: str, pages: int, choose_pages: bool, mailing: Mailing | None = None
    ) -> QPrinter | None:
        """The print dialog of the system; None when the user gave up.

        Which sides are printed is that of the `mailing`, without one as it was asked before.
        """
        from sme_crm.ui.preview import printing

        if mailing is not None:
            edge: printing.Turned = "short" if mailing.template.page == "a5_two_up" else "long"
            self._turned = edge if mailing.choice.duplex else ""
        title = self.tr("Print the letters")
        return printing.ask_printer(
            self._widget, title, name, pages, choose_pages, turned=self._turned
        )

    def print_letters(self, mailing: Mailing, printer: QPrinter) -> None:
        """Print the letters as a job and note them; stopped half-way, nothing is noted."""
        workspace = self._context.workspace
        path = Path(self._kept.filePath(f"letters-{id(mailing)}.pdf"))

        def work(progress: Progress) -> PrintedRun:
            from sme_crm.ui.preview.printing import print_pdf

            run = _write(workspace, mailing, path, progress)
            try:
                if run.letters:
                    print_pdf(path, printer, progress)
            except BaseException:
                if run.change_id:
                    workspace.undo.undo(run.change_id, origin="letters")
                raise
            return run

        self._context.jobs.run(
            self.tr("Printing the letters"),
            work,
            lambda run: self.finished.emit(run, True),
            owner=self,
        )

    def print_from(self, path: Path, printer: QPrinter, first: int, last: int) -> None:
        """Print these pages of letters that were noted already."""
        printer.setPrintRange(printer.PrintRange.PageRange)
        printer.setFromTo(first, last)
        self.print_again(path, printer)

    def print_again(self, path: Path, printer: QPrinter) -> None:
        """Print pages of letters that were noted already, after a jam."""
        from sme_crm.ui.preview.printing import print_pdf

        def done(pages: int) -> None:
            self._context.notices.toast(self.tr("%n page(s) printed again", "", pages))

        self._context.jobs.run(
            self.tr("Printing pages again"),
            lambda progress: print_pdf(path, printer, progress),
            done,
            owner=self,
        )


def _write(workspace: Workspace, mailing: Mailing, path: Path, progress: Progress) -> PrintedRun:
    return workspace.letters.write(
        path,
        mailing.template,
        mailing.ids,
        template_id=mailing.template_id,
        choice=mailing.choice,
        test=mailing.test,
        progress=progress,
        origin="letters",
    )
