"""What can be done with series: make, copy, start, bring in and out, delete; with runs: steer."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from sme_crm.domain.activity_series import Series
from sme_crm.ui.jobs.screen_work import ScreenWork
from sme_crm.ui.labels import language_code
from sme_crm.ui.settings import MachineSetting
from sme_crm.ui.theme.icons import icon
from sme_crm.ui.widgets.save_path import ask_remembered_path, kinds_in

if TYPE_CHECKING:
    from sme_crm.domain.contact_filter import ContactFilter
    from sme_crm.services.activity_series.running import Run
    from sme_crm.services.activity_series.shelf import SavedSeries, SeriesEntry, SeriesShelf
    from sme_crm.services.activity_series.starting import Started
    from sme_crm.services.progress import Progress
    from sme_crm.ui.context import UiContext
    from sme_crm.ui.series.start_dialog import StartDialog

FOLDER = MachineSetting("series/folder", "")
_SUFFIX = ".smeseries"
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')


class SeriesWork(ScreenWork):
    """Asks in dialogs, writes in the lane, says what was done with a way back."""

    made = Signal(int)
    """A series that is new."""
    started = Signal(int)
    """A run that is new."""

    def __init__(self, context: UiContext, screen: QWidget) -> None:
        super().__init__(context, screen, "repeat")
        self._visit: tuple[int, int] = (0, 0)
        self.entries: Sequence[SeriesEntry] = ()

    # -- series --------------------------------------------------------------------------------

    def new(self) -> None:
        """A series with nothing in it yet."""
        shelf, name, language = self._shelf, self.tr("New series"), language_code()
        self._make(lambda: shelf.save(Series(shelf.free_name(name), (), language=language)))

    def copy(self, entry: SeriesEntry | None) -> None:
        """A series of the business like another one."""
        if entry is not None:
            shelf = self._shelf
            self._make(lambda: shelf.duplicate(entry))

    def _make(self, work: Callable[[], SavedSeries]) -> None:
        self._context.jobs.write(
            work, lambda saved: self.made.emit(saved.id), self.fail, owner=self
        )

    def save(self, entry: SeriesEntry) -> None:
        """Write a series that was edited; one visit is one change."""
        shelf = self._shelf

        def work() -> None:
            # In the writing lane: the save before this one has told its change by now.
            visit = self._visit[1] if self._visit[0] == entry.id else None
            saved = shelf.save(entry.series, entry.id, visit=visit)
            if saved.change_id:
                self._visit = (saved.id, saved.change_id)

        self._context.jobs.write(work, None, self.fail, owner=self)

    def end_visit(self) -> None:
        """What is edited from now on is another change."""

        def forget() -> None:
            self._visit = (0, 0)

        self._context.jobs.write(forget, owner=self)

    def delete(self, entry: SeriesEntry | None) -> None:
        """Delete a series of the business; what is under way goes on."""
        if entry is None or entry.sample:
            return
        shelf = self._shelf
        self.write(
            lambda: shelf.delete(entry.id),
            self.tr("Series “{name}” deleted").format(name=entry.name),
        )

    def export(self, entry: SeriesEntry | None) -> None:
        """Ask for a file and write a series to it."""
        if entry is None:
            return
        path = ask_remembered_path(
            self._context.settings,
            FOLDER,
            self._screen,
            self.tr("Export the series"),
            _FORBIDDEN.sub(" ", entry.name).strip() + _SUFFIX,
            kinds_in(self.tr("Series (*.smeseries)")),
        )
        if path is None:
            return
        shelf = self._shelf
        self._context.jobs.read(
            lambda: shelf.write_file(path, entry.series),
            lambda _none: self._context.notices.toast(
                self.tr("Series saved as {file}").format(file=path.name), "export"
            ),
            self.fail,
            owner=self,
        )

    def bring_in(self) -> None:
        """Ask for a file and take its series in."""
        chosen, _kind = QFileDialog.getOpenFileName(
            self._screen,
            self.tr("Import a series"),
            self._context.settings.get(FOLDER),
            self.tr("Series (*.smeseries *.json)"),
        )
        if chosen:
            path, shelf = Path(chosen), self._shelf
            self._context.settings.set(FOLDER, str(path.parent))
            self._make(lambda: shelf.read_file(path))

    # -- starting ------------------------------------------------------------------------------

    def start(
        self,
        entry: SeriesEntry | None,
        selection: ContactFilter | tuple[int, ...] | None = None,
    ) -> StartDialog:
        """Ask for whom and around which day, then start as a job."""
        from sme_crm.ui.series.start_dialog import StartDialog

        able = [one for one in self.entries if one.series.steps]
        dialog = StartDialog(self._context, able, entry, selection, self._screen)
        dialog.accepted.connect(lambda: self._run(dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _run(self, dialog: StartDialog) -> None:
        entry, selection = dialog.entry(), dialog.selection()
        if entry is None or selection is None:
            return
        anchor, responsible = dialog.anchor(), dialog.responsible_id()
        starts = self._context.workspace.series_starts
        self.run_start(
            entry.name,
            lambda progress: starts.start(
                entry, selection, anchor, responsible_id=responsible, progress=progress
            ),
        )

    def run_start(self, name: str, start: Callable[[Progress], Started]) -> None:
        """Run a start as a job, and say what it did with a way back."""

        def done(started: Started) -> None:
            words = self.tr("“{name}” started for %n contact(s)", "", started.rehearsal.contacts)
            self.tell(words.format(name=name), started.change_id)
            self.started.emit(started.run_id)

        title = self.tr("Starting “{name}”").format(name=name)
        self._context.jobs.run(title, start, done, self.fail, owner=self)

    # -- runs ----------------------------------------------------------------------------------

    def move(self, run: Run, anchor: date, member_ids: Sequence[int] | None) -> None:
        """Put the anchor day of a run, or of some of its members, elsewhere."""
        runs = self._context.workspace.series_runs
        self.write(
            lambda: runs.move_anchor(run.id, anchor, member_ids),
            self.tr("“{name}” moved, the open steps with it").format(name=run.name),
        )

    def stop(self, run: Run, member_ids: Sequence[int] | None) -> None:
        """Stop some members, or everybody."""
        runs = self._context.workspace.series_runs
        self.write(
            lambda: runs.stop_run(run.id) if member_ids is None else runs.stop(member_ids),
            self.tr("“{name}” stopped; its open steps are dropped").format(name=run.name),
        )

    # -- inside --------------------------------------------------------------------------------

    @property
    def _shelf(self) -> SeriesShelf:
        return self._context.workspace.series

    def fill_menu(self, menu: QMenu, entry: SeriesEntry | None) -> None:
        """What can be done with a series."""
        menu.clear()
        if entry is None:
            return
        acts: tuple[tuple[str, str, Callable[[SeriesEntry], object], bool], ...] = (
            (self.tr("Duplicate"), "copy", self.copy, self.writable),
            (self.tr("Export to a file…"), "export", self.export, True),
            (self.tr("Delete"), "trash", self.delete, self.writable and not entry.sample),
        )
        for text, name, act, enabled in acts:
            action = menu.addAction(icon(name), text)
            action.setEnabled(enabled)
            action.triggered.connect(lambda _checked=False, act=act: act(entry))
