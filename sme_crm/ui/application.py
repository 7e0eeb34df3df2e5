"""The application: opens a data file and its window, follows language, theme and failures."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from sme_crm.paths import user_config_folder
from sme_crm.ui.changes import ChangeRelay
from sme_crm.ui.context import UiContext
from sme_crm.ui.data_files import DataFiles
from sme_crm.ui.jobs.runner import JobRunner
from sme_crm.ui.language import use_language, wanted_language
from sme_crm.ui.navigation import OpenDataFile, RestoreBackup, StartImport
from sme_crm.ui.navigator import Navigator
from sme_crm.ui.notices import Notices
from sme_crm.ui.settings import (
    LANGUAGE,
    SECOND_BACKUP_PLACE,
    STAFF_NAME,
    THEME,
    MachineSettings,
)
from sme_crm.ui.shell.dialog_requests import answer_in_dialogs
from sme_crm.ui.shell.file_opener import FileOpener
from sme_crm.ui.shell.main_window import MainWindow
from sme_crm.ui.shell.panels import panel_specs
from sme_crm.ui.theme.theme import theme
from sme_crm.ui.theme.tokens import LIGHT
from sme_crm.ui.undo import UndoHistory

if TYPE_CHECKING:
    from sme_crm.domain.changes import Changes, UndoResult
    from sme_crm.services.workspace import Workspace
    from sme_crm.ui.shell.background import Background
    from sme_crm.ui.shell.single_instance import WindowServer

_AFTER_FIRST_PAGE = 600  # ms
_WINDOW_ICON = 64  # px
_CLOSING_SECONDS = 600.0  # a backup of a million contacts onto a slow stick


class Application(QObject):
    """One program: settings, theme and language, and the window of the file that is open."""

    def __init__(
        self,
        qt: QApplication,
        files: DataFiles,
        language: str | None = None,
        settings: MachineSettings | None = None,
        frame: MainWindow | None = None,
        *,
        hidden: bool = False,
    ) -> None:
        super().__init__()
        self._qt = qt
        self._hidden = hidden  # begin in the notification area
        self._background: Background | None = None
        self._frame = frame  # the empty window of the start, until a file is open
        self.settings = settings or MachineSettings(user_config_folder() / "window.ini", self)
        use_language(wanted_language(language or self.settings.get(LANGUAGE)))
        if frame is not None:
            # It was made before the language was known: numbers and days in it follow this.
            frame.setLocale(QLocale())
        self.theme = theme()
        self.theme.apply(qt, _theme_mode(self.settings.get(THEME)))
        self.jobs = JobRunner(self)
        self.jobs.hold_late_reads()
        self.jobs.unhandled.connect(self.show_failure)
        self.context: UiContext | None = None
        self.window: MainWindow | None = None
        self._server: WindowServer | None = None
        self._changed_since_backup = False
        self.opener = FileOpener(files, self.jobs, self.settings, self._leave_present_file, self)
        self.opener.asking.connect(self._drop_frame)
        self.opener.opened.connect(self._show_workspace)
        self.opener.failed.connect(self.show_failure)
        self.opener.present_wanted.connect(self.raise_window)
        self.opener.given_up.connect(self._quit_without_window)
        self.settings.changed.connect(self._follow_setting)
        if frame is not None:
            frame.closed.connect(self._qt.quit)

    def start(
        self,
        path: Path | None = None,
        *,
        sample: bool = False,
        paths_to_import: tuple[Path, ...] = (),
    ) -> None:
        """Open what was asked for, else the last file, else ask."""
        self.opener.paths_to_import = paths_to_import
        if sample:
            self.opener.open_sample()
        else:
            self.opener.open_last(path)

    # -- the window ----------------------------------------------------------------------------

    def _show_workspace(self, workspace: Workspace) -> None:
        relay = ChangeRelay(self)
        workspace.subscribe(relay.announce)
        relay.committed.connect(self._note_commit)
        undo = UndoHistory(_undoing(workspace), self.jobs, relay, self)
        self._changed_since_backup = False
        place = self.settings.get(SECOND_BACKUP_PLACE)
        workspace.second_backup_place = Path(place) if place else None
        self.settings.note_recent_file(workspace.path)
        self._show_window(workspace, relay, undo)
        QTimer.singleShot(_AFTER_FIRST_PAGE, self, self._after_first_page)

    def _show_window(
        self, workspace: Workspace, relay: ChangeRelay, undo: UndoHistory, panel: str = ""
    ) -> None:
        navigator = Navigator(panel_specs(), self)
        navigator.answer(OpenDataFile, self._answer_open)
        navigator.answer(RestoreBackup, self._answer_restore)
        notices = Notices(undo.undo_change, self)
        self.context = UiContext(
            workspace, self.jobs, navigator, relay, undo, self.settings, self.theme, notices
        )
        self.window = self._take_frame()
        answer_in_dialogs(self.context, self.window)
        self.window.fill(self.context)
        self.opener.stand_over(self.window, workspace.path)
        self.window.closed.connect(self._end_with_window)
        # A day begins with the first screen: what waits.
        navigator.open(panel or navigator.specs[0].key)
        self.window.setVisible(not self._hidden)

    def _take_frame(self) -> MainWindow:
        """The empty window that shows already, else a new one."""
        frame, self._frame = self._frame, None
        if frame is None:
            return MainWindow(self.settings, self.theme.tokens)
        frame.closed.disconnect(self._qt.quit)
        return frame

    def _drop_frame(self) -> None:
        """No file came for it."""
        if self._frame is not None:
            frame = self._take_frame()
            frame.hide()
            frame.deleteLater()

    def _after_first_page(self) -> None:
        """Do what the first page does not need, when it is there."""
        from sme_crm.ui.shell.background import Background
        from sme_crm.ui.shell.single_instance import WindowServer
        from sme_crm.ui.theme.icons import pixmap

        self.jobs.release_late_reads()
        self._qt.setWindowIcon(QIcon(pixmap("logo", LIGHT.accent, _WINDOW_ICON)))
        if self.context is None:
            return
        self._server = WindowServer(self.context.workspace.path, self)
        self._server.raise_wanted.connect(self.raise_window)
        self._work_as(self.settings.get(STAFF_NAME))
        if self._background is None:
            self._background = Background(
                self.settings, self.jobs, self.raise_window, self.show_failure,
                hidden=self._hidden, parent=self,
            )  # fmt: skip
            self._hidden = False
        self._serve_window()
        paths = self.opener.take_paths_to_import()
        if paths and self.context.navigator.can_send(StartImport):
            self.context.navigator.send(StartImport(paths))

    def _serve_window(self) -> None:
        if self._background is not None and self.context is not None and self.window is not None:
            self._background.serve(self.context, self.window)

    def raise_window(self) -> None:
        """Bring the window to the front."""
        if self.window is None:
            return
        if self.window.isMinimized():
            self.window.showNormal()
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def _follow_setting(self, key: str) -> None:
        if key == THEME.key:
            self.theme.set_mode(_theme_mode(self.settings.get(THEME)))
        elif key == STAFF_NAME.key:
            self._work_as(self.settings.get(STAFF_NAME))
        elif key == LANGUAGE.key:
            # Later: the screen that changed it is replaced with the whole window.
            QTimer.singleShot(0, self._rebuild_window)

    def _work_as(self, name: str) -> None:
        """Sign changes with a name of the staff list, from here on."""
        context = self.context
        if context is None or context.workspace.read_only:
            return
        workspace = context.workspace
        # In a worker: it loads every writing service, which the first paint does not need.
        self.jobs.read(lambda: sign_as(workspace, name), self._show_user)

    def _show_user(self, name: str) -> None:
        if self.window is not None:
            self.window.body.show_user(name)

    def _note_commit(self, _changes: Changes) -> None:
        self._changed_since_backup = True

    def _rebuild_window(self) -> None:
        """Show everything anew in another language; the file stays open."""
        use_language(wanted_language(self.settings.get(LANGUAGE)))
        old, context = self.window, self.context
        if old is None or context is None:
            return
        geometry, maximised = old.geometry(), old.isMaximized()
        old.closed.disconnect(self._end_with_window)
        key = context.navigator.current
        self._show_window(context.workspace, context.changes, context.undo, key)
        assert self.window is not None
        if maximised:
            self.window.showMaximized()
        else:
            self.window.setGeometry(geometry)
        self._serve_window()
        old.hide()
        old.retire()
        old.deleteLater()

    # -- requests of screens -------------------------------------------------------------------

    def _answer_open(self, request: OpenDataFile) -> None:
        if request.path is None:
            self.opener.ask()
        else:
            self.opener.open_file(request.path)

    def _answer_restore(self, request: RestoreBackup) -> None:
        if self.context is None:
            return
        path = self.context.workspace.path
        if request.backup is None:
            self.opener.choose_backup(path)
        else:
            self.opener.restore(request.backup, path)

    # -- ending --------------------------------------------------------------------------------

    def _leave_present_file(self) -> bool:
        """Close the present window and file, if there is one; False when the user stays."""
        window, context = self.window, self.context
        if window is None or context is None:
            return True
        window.closed.disconnect(self._end_with_window)
        if not window.quit():
            window.closed.connect(self._end_with_window)
            return False
        self._close_file()
        window.deleteLater()
        return True

    def _close_file(self) -> None:
        if self._background is not None:
            self._background.rest()
        if self.window is not None:
            self.window.retire()
        context, self.context, self.window = self.context, None, None
        self.opener.stand_over(None, None)
        if self._server is not None:
            self._server.close()
            self._server = None
        if context is None:
            return
        workspace = context.workspace
        if self._changed_since_backup and not workspace.read_only:
            self.jobs.write(lambda: workspace.backups.back_up())
        self.jobs.write(workspace.close)
        self.jobs.flush(_CLOSING_SECONDS)

    def _end_with_window(self) -> None:
        self._close_file()
        self._qt.quit()

    def _quit_without_window(self) -> None:
        if self.window is None:
            self._qt.quit()

    def end(self) -> None:
        """Close the file and the threads; safe to call twice."""
        self._drop_frame()
        window = self.window
        if window is not None:
            window.hide()
        self._close_file()
        if self._background is not None:
            self._background.end()
        if window is not None:
            window.deleteLater()
        self.jobs.close()
        self.settings.save()

    def show_failure(self, error: BaseException) -> None:
        """Tell of an error that no screen dealt with."""
        from sme_crm.ui.jobs.error_dialog import show_error

        where = self.context.navigator.current if self.context is not None else ""
        show_error(error, self.window or self.opener.start_dialog, where)


def sign_as(workspace: Workspace, name: str) -> str:
    """Let the services sign what they write with a member of the staff; returns the name used."""
    members = workspace.staff.list_members() if name else []
    found = next((member for member in members if member.name == name and member.active), None)
    staff_id = None if found is None else found.id
    for service in (
        workspace.activity_kinds,
        workspace.agenda,
        workspace.calendar_files,
        workspace.calls,
        workspace.campaign_reminders,
        workspace.campaign_tests,
        workspace.campaigns,
        workspace.contacts,
        workspace.decisions,
        workspace.documents,
        workspace.erasing,
        workspace.history,
        workspace.households,
        workspace.letters,
        workspace.lot_loans,
        workspace.lots,
        workspace.merging,
        workspace.opportunities,
        workspace.order_imports,
        workspace.orders,
        workspace.plan,
        workspace.product_imports,
        workspace.products,
        workspace.quote_chasing,
        workspace.quotes,
        workspace.refund_claims,
        workspace.returns,
        workspace.sendings,
        workspace.series,
        workspace.series_proposals,
        workspace.series_runs,
        workspace.series_starts,
        workspace.targets,
        workspace.task_documents,
        workspace.task_filters,
        workspace.task_loads.moving,
        workspace.tasks,
        workspace.undo,
        workspace.working_days,
    ):
        service.staff_id = staff_id
    return "" if found is None else found.name


def _undoing(workspace: Workspace) -> Callable[[int], UndoResult]:
    # The journal is loaded when something is undone, not at the start.
    return lambda change_id: workspace.undo.undo(change_id, origin="undo")


def _theme_mode(text: str) -> str:
    return text if text in ("light", "dark", "system") else "system"
