"""Templates as files: shared with others, taken in from them or from a word processor."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from sme_crm.domain.letters.transfer import LOST_TEXTS
from sme_crm.services.letters.template_files import SUFFIX
from sme_crm.ui.labels import translated
from sme_crm.ui.letters.output import file_name
from sme_crm.ui.widgets.save_path import ask_save_path, kinds_in

if TYPE_CHECKING:
    from sme_crm.services.letters.template_files import TakenIn
    from sme_crm.services.letters.templates import TemplateEntry
    from sme_crm.ui.context import UiContext


class TemplateSharing(QObject):
    """Asks for files and runs the jobs; `taken` tells the id of a template that was taken in."""

    taken = Signal(int)

    def __init__(self, context: UiContext, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._files = context.workspace.letters.template_files

    def ask_and_share(self, entry: TemplateEntry) -> None:
        """Ask where, then write the template there with its pictures."""
        path = ask_save_path(
            self._window,
            self.tr("Share the template as a file"),
            Path(file_name(entry.name) + SUFFIX),
            kinds_in(self.tr("Letter templates (*.letter)")),
        )
        if path is not None:
            self.share(entry, path)

    def share(self, entry: TemplateEntry, path: Path) -> None:
        """Write a template to a file."""
        words = self.tr("Template saved: {file}").format(file=path.name)
        self._context.jobs.read(
            lambda: self._files.write(path, entry.template),
            lambda _none: self._context.notices.toast(words, "upload"),
            self._context.notices.show_error,
            owner=self,
        )

    def ask_and_take(self) -> None:
        """Ask for a file of ours or of a word processor, then make a template of it."""
        chosen, _kind = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Take a letter in from a file"),
            "",
            self.tr("Letters (*.letter *.docx *.odt)"),
        )
        if chosen:
            self.take(Path(chosen))

    def take(self, path: Path) -> None:
        """Make a template of a file; what it names that is not here is told."""
        failed = self._context.notices.show_error
        self._context.jobs.write(lambda: self._files.take_in(path), self._tell, failed, owner=self)

    def _tell(self, taken: TakenIn) -> None:
        words = self.tr("Template “{name}” taken in").format(name=taken.name)
        if taken.lost:
            told = dict.fromkeys(
                translated("TemplateFiles", LOST_TEXTS[lost.kind]).format(name=lost.name)
                for lost in taken.lost
            )
            words = self.tr("{words}; {left_out}").format(words=words, left_out="; ".join(told))
        self._context.notices.toast_change(words, taken.change_id, "download")
        self.taken.emit(taken.id)
