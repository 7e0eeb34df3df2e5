"""Lists on paper, as PDF and as tables: where a file goes is asked, it is written as a job."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTemporaryDir
from PySide6.QtWidgets import QWidget

from sme_crm.ui.widgets.save_path import ask_remembered_path, kinds_in

if TYPE_CHECKING:
    from sme_crm.services.progress import Progress
    from sme_crm.ui.context import UiContext
    from sme_crm.ui.settings import MachineSetting

_FORBIDDEN: Final = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')


class ListFiles(QObject):
    """Asks, writes in a worker, says what became of it; `folder` remembers where files went."""

    def __init__(self, context: UiContext, widget: QWidget, folder: MachineSetting[str]) -> None:
        super().__init__(widget)
        self._context = context
        self._widget = widget
        self._folder = folder

    def ask_pdf(self, name: str) -> Path | None:
        """Where the PDF of a list goes."""
        return self._ask(name, "pdf", self.tr("PDF (*.pdf)"))

    def ask_csv(self, name: str) -> Path | None:
        """Where the table of a list goes."""
        return self._ask(name, "csv", self.tr("CSV (*.csv)"))

    def ask_table(self, name: str) -> Path | None:
        """Where a table goes: a workbook, or CSV by the ending of its name."""
        kinds = (self.tr("Workbooks (*.xlsx)"), self.tr("CSV (*.csv)"))
        return self._ask(name, "xlsx", ";;".join(kinds))

    def ask_workbook(self, name: str) -> Path | None:
        """Where a workbook goes."""
        return self._ask(name, "xlsx", self.tr("Workbooks (*.xlsx)"))

    def ask_calendar(self, name: str) -> Path | None:
        """Where a calendar goes."""
        return self._ask(name, "ics", self.tr("Calendars (*.ics)"))

    def write(self, path: Path, title: str, write: Callable[[Path], object]) -> None:
        """Write a file as a job that is called `title`."""
        text = self.tr("{file} saved").format(file=path.name)

        def work(_progress: Progress) -> None:
            write(path)

        def done(_nothing: None) -> None:
            self._context.notices.toast(text, "document")

        self._context.jobs.run(title, work, done, owner=self, cancellable=False)

    def print_pdf(self, name: str, title: str, write: Callable[[Path], object]) -> None:
        """Ask for a printer and send it what `write` makes of the list `name`."""
        from sme_crm.ui.preview.printing import ask_printer, print_pdf

        printer = ask_printer(self._widget, self.tr("Print the list"), name, 1, False)
        if printer is None:
            return

        def work(progress: Progress) -> int:
            folder = QTemporaryDir()
            path = Path(folder.filePath("list.pdf"))
            write(path)
            return print_pdf(path, printer, progress)

        def done(pages: int) -> None:
            said = self.tr("%n page(s) sent to the printer", "", pages)
            self._context.notices.toast(said, "printer")

        self._context.jobs.run(title, work, done, owner=self)

    def _ask(self, name: str, ending: str, kinds: str) -> Path | None:
        file = f"{_FORBIDDEN.sub(' ', name).strip()}.{ending}"
        title, settings = self.tr("Save the list"), self._context.settings
        return ask_remembered_path(
            settings, self._folder, self._widget, title, file, kinds_in(kinds)
        )
