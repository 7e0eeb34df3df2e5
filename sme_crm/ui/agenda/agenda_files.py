"""Files of the agenda: calendars brought in and written, the days shown as PDF."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from sme_crm.ui.agenda.calendar_dialog import CalendarDialog
from sme_crm.ui.agenda.period import View, days_of_view, title_of
from sme_crm.ui.labels import language_code
from sme_crm.ui.settings import MachineSetting
from sme_crm.ui.widgets.save_path import ask_remembered_path, kinds_in

if TYPE_CHECKING:
    from sme_crm.services.calendar_files import CalendarImport
    from sme_crm.services.progress import Progress
    from sme_crm.ui.agenda.agenda_panel import AgendaPanel
    from sme_crm.ui.context import UiContext

FOLDER = MachineSetting("agenda/folder", "")


class AgendaFiles(QObject):
    """Asks where files are, works in the background, says what came of it."""

    def __init__(self, context: UiContext, panel: AgendaPanel) -> None:
        super().__init__(panel)
        self._context = context
        self._panel = panel
        self.dialog: CalendarDialog | None = None

    # -- calendars in --------------------------------------------------------------------------

    def ask_import(self) -> None:
        """Let choose calendar files."""
        chosen, _kind = QFileDialog.getOpenFileNames(
            self._panel,
            self.tr("Import a calendar"),
            str(self._folder()),
            self.tr("Calendars (*.ics *.ical *.ifb *.vcs);;All files (*)"),
        )
        if chosen:
            self.look_at([Path(name) for name in chosen])

    def look_at(self, paths: Sequence[Path]) -> None:
        """Try an import and show what it would bring."""
        if self._context.workspace.read_only:
            return
        self._context.settings.set(FOLDER, str(paths[0].parent))
        files, names = self._context.workspace.calendar_files, _names(paths)
        self._context.jobs.run(
            self.tr("Reading {files}").format(files=names),
            lambda progress: files.rehearse(paths, progress=progress),
            lambda report: self._ask(paths, report),
            owner=self,
        )

    def _ask(self, paths: Sequence[Path], report: CalendarImport) -> None:
        dialog = CalendarDialog(_names(paths), report, self._panel)
        dialog.accepted.connect(lambda: self._bring_in(paths))
        dialog.finished.connect(self._forget_dialog)
        self.dialog = dialog
        dialog.open()

    def _forget_dialog(self) -> None:
        self.dialog = None

    def _bring_in(self, paths: Sequence[Path]) -> None:
        files = self._context.workspace.calendar_files

        def done(report: CalendarImport) -> None:
            said = self.tr("%n entries in the agenda", "", report.new + report.updated)
            self._context.notices.toast_change(said, report.change_id, "calendar")

        self._context.jobs.run(
            self.tr("Importing {files}").format(files=_names(paths)),
            lambda progress: files.import_files(paths, progress=progress),
            done,
            owner=self,
        )

    # -- calendars out -------------------------------------------------------------------------

    def export_all(self) -> None:
        """Everything in the agenda and all tasks as a calendar file."""
        path = self._ask_target(self.tr("Export the agenda"), self.tr("Agenda"), "ics")
        if path is not None:
            self.export_to(path)

    def export_shown(self) -> None:
        """What takes place on the days shown as a calendar file."""
        path = self._ask_target(self.tr("Export the days shown"), self._panel.title(), "ics")
        if path is not None:
            self.export_to(path, shown=True)

    def export_to(self, path: Path, *, shown: bool = False) -> None:
        """Write a calendar file; `shown`: of the days shown alone."""
        files, days = self._context.workspace.calendar_files, self._panel.days()
        first, last = (days[0], days[-1]) if shown else (None, None)

        def work(progress: Progress) -> int:
            return files.export(path, first=first, last=last, progress=progress)

        def done(count: int) -> None:
            said = self.tr("%n entries in {file}", "", count).format(file=path.name)
            self._context.notices.toast(said, "calendar")

        title = self.tr("Writing {file}").format(file=path.name)
        self._context.jobs.run(title, work, done, owner=self)

    # -- paper ---------------------------------------------------------------------------------

    def print_shown(self) -> None:
        """The days shown as PDF; a list is printed as its month."""
        path = self._ask_target(self.tr("Print the agenda to PDF"), self._panel.title(), "pdf")
        if path is not None:
            self.print_to(path)

    def print_to(self, path: Path) -> None:
        """Write the days shown as PDF."""
        agenda, days_off = self._context.workspace.agenda, self._context.workspace.working_days
        view: View = "month" if self._panel.view == "list" else self._panel.view
        day, language = self._panel.day, language_code()
        days = days_of_view(view, day) if view == "month" else self._panel.days()
        title = title_of(view, day, days, language)
        month = day.month if view == "month" else 0
        hidden = self._panel.side.hidden()

        def work(_progress: Progress) -> None:
            agenda.write_pages(path, title, days, days_off.calendar(), language, month, hidden)

        def done(_nothing: None) -> None:
            said = self.tr("{file} saved").format(file=path.name)
            url = QUrl.fromLocalFile(str(path))
            self._context.notices.toast_action(
                said, self.tr("Open"), lambda: QDesktopServices.openUrl(url), "pdf"
            )

        self._context.jobs.run(
            self.tr("Agenda to {file}").format(file=path.name), work, done, owner=self,
            cancellable=False,
        )  # fmt: skip

    # -- where ---------------------------------------------------------------------------------

    def _folder(self) -> Path:
        place = QStandardPaths.StandardLocation.DocumentsLocation
        known = self._context.settings.get(FOLDER)
        return Path(known or QStandardPaths.writableLocation(place) or Path.home())

    def _ask_target(self, title: str, name: str, ending: str) -> Path | None:
        kinds = self.tr("PDF (*.pdf)") if ending == "pdf" else self.tr("Calendars (*.ics)")
        settings, file = self._context.settings, f"{name}.{ending}"
        return ask_remembered_path(settings, FOLDER, self._panel, title, file, kinds_in(kinds))


def _names(paths: Sequence[Path]) -> str:
    return ", ".join(path.name for path in paths)
