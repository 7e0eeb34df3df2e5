"""What goes on beside the window: reminders, the notification area, the start at log-in."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from sme_crm.domain.dates import present_day, present_moment
from sme_crm.ui.navigation import NewTask
from sme_crm.ui.settings import KEEP_IN_TRAY, START_AT_LOGIN
from sme_crm.ui.shell.login_start import LoginStart, program_command
from sme_crm.ui.shell.reminder_watch import Clock, ReminderWatch, Rung
from sme_crm.ui.shell.reminder_words import ReminderWords
from sme_crm.ui.shell.tray import Tray

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext
    from sme_crm.ui.jobs.runner import JobRunner
    from sme_crm.ui.settings import MachineSettings
    from sme_crm.ui.shell.main_window import MainWindow

_LOG = logging.getLogger(__name__)


class Background(QObject):
    """Loaded when the first page is there; serves the file that is open and its window."""

    def __init__(
        self,
        settings: MachineSettings,
        jobs: JobRunner,
        raise_window: Callable[[], object],
        show_failure: Callable[[BaseException], object],
        *,
        hidden: bool = False,
        clock: Clock = present_moment,
        tray: Tray | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._jobs = jobs
        self._raise_window = raise_window
        self._show_failure = show_failure
        self._hidden = hidden
        self._clock = clock
        self._login = LoginStart()
        self._login_known: bool | None = None
        self._words = ReminderWords(self)
        self._context: UiContext | None = None
        self._kept_up: date | None = None
        self._window: MainWindow | None = None
        self.watch: ReminderWatch | None = None
        self.tray = tray or Tray(parent=self)
        self.tray.open_wanted.connect(raise_window)
        self.tray.task_wanted.connect(self._begin_task)
        self.tray.quit_wanted.connect(self._quit)
        settings.changed.connect(self._follow_setting)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._note_state)
            # The session ends: a window that hides would hold it up.
            application.commitDataRequest.connect(self._let_end)
        self._jobs.read(self._login.is_set, self._note_login, self._note_unreadable, owner=self)

    # -- the file ------------------------------------------------------------------------------

    def serve(self, context: UiContext, window: MainWindow) -> None:
        """Watch the reminders of the open file and show them in this window."""
        again = self._context is not None and self._context.workspace is context.workspace
        self._context, self._window = context, window
        if not again:
            self.rest()
            self._context, self._window = context, window
            self._kept_up = None
            # Who has the file for reading only cannot note what became of a reminder.
            if not context.workspace.read_only:
                self.watch = self._new_watch(context)
        if self.watch is not None:
            window.body.show_reminders(self.watch)
            if not again:
                self.watch.start()
                self._turn_day()
        if again:
            self.tray.word_menu()
        self._follow_tray()
        if self._hidden and not self.tray.is_shown():
            self._hidden = False
            if not window.isVisible():
                # No notification area to wait in: the window must be found somewhere.
                window.showMinimized()

    def _new_watch(self, context: UiContext) -> ReminderWatch:
        watch = ReminderWatch(
            context.workspace, self._jobs, context.changes, self._clock, self, self._settings
        )
        watch.rang.connect(self._notify)
        watch.changed.connect(self._note_quiet)
        watch.failed.connect(self._show_failure)
        watch.ticked.connect(self._turn_day)
        return watch

    def _turn_day(self) -> None:
        """Let the sums of the last twelve months follow the day."""
        day = present_day()
        if self._context is not None and day != self._kept_up:
            self._kept_up = day
            workspace = self._context.workspace
            self._jobs.write(lambda: workspace.purchases.keep_up(day), None, self._show_failure)

    def rest(self) -> None:
        """The file is about to be closed."""
        watch, self.watch = self.watch, None
        self._context = self._window = None
        if watch is not None:
            watch.stop()
            watch.deleteLater()

    def end(self) -> None:
        """The program ends."""
        self.rest()
        self.tray.end()

    # -- notices of the system -----------------------------------------------------------------

    def _notify(self, rung: tuple[Rung, ...]) -> None:
        """Tell outside the window what rings when the user is elsewhere."""
        if self._window is not None and not self._window.isActiveWindow():
            self.tray.notify(*self._words.notice(rung, self._clock()))

    def _note_quiet(self) -> None:
        if self.watch is not None and not self.watch.rung:
            self.tray.end_notice()

    def _note_state(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self.tray.end_notice()

    # -- the notification area -----------------------------------------------------------------

    def _follow_setting(self, key: str) -> None:
        if key == KEEP_IN_TRAY.key:
            self._follow_tray()
        elif key == START_AT_LOGIN.key:
            self._follow_login()

    def _follow_tray(self) -> None:
        keep = self._settings.get(KEEP_IN_TRAY)
        self.tray.keep(keep or self._hidden)
        if self._window is not None:
            self._window.hides_when_closed = keep and self.tray.is_shown()

    def _begin_task(self) -> None:
        self._raise_window()
        if self._context is not None:
            self._context.navigator.send(NewTask())

    def _quit(self) -> None:
        if self._window is not None:
            if not self._window.isVisible() and self._jobs.long_jobs():
                self._raise_window()  # it asks whether to stop them
            self._window.quit()

    def _let_end(self) -> None:
        if self._window is not None:
            self._window.hides_when_closed = False

    # -- the start at log-in -------------------------------------------------------------------

    def _note_login(self, is_set: bool) -> None:
        """What the system says is so: the user may have changed it there."""
        self._login_known = is_set
        self._settings.set(START_AT_LOGIN, is_set)

    def _note_unreadable(self, error: Exception) -> None:
        _LOG.info("the start at log-in cannot be read: %s", error)

    def _follow_login(self) -> None:
        wanted, login = self._settings.get(START_AT_LOGIN), self._login
        if wanted == self._login_known:
            return
        self._login_known = wanted

        def work() -> None:
            login.write(program_command()) if wanted else login.remove()

        def failed(error: Exception) -> None:
            self._show_failure(error)
            self._note_login(not wanted)

        self._jobs.write(work, None, failed, owner=self)
