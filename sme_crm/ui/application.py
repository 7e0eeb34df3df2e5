"""The application: opens a data file and its window, follows language, theme and failures."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from sme_crm.domain.errors import DataFileError
from sme_crm.paths import user_config_folder, user_data_folder, user_log_folder
from sme_crm.ui.changes import ChangeRelay
from sme_crm.ui.context import UiContext
from sme_crm.ui.data_files import FILE_ENDING, DataFiles
from sme_crm.ui.jobs.failures import FailureWatch
from sme_crm.ui.jobs.garbage import GarbageCollection
from sme_crm.ui.jobs.runner import JobRunner
from sme_crm.ui.language import use_language, wanted_language
from sme_crm.ui.navigation import (
    CompleteCompany,
    Navigator,
    OpenDataFile,
    RestoreBackup,
    StartImport,
)
from sme_crm.ui.notices import Notices
from sme_crm.ui.settings import (
    LANGUAGE,
    LAST_PANEL,
    SECOND_BACKUP_PLACE,
    STAFF_NAME,
    THEME,
    MachineSettings,
)
from sme_crm.ui.shell.main_window import MainWindow
from sme_crm.ui.shell.panels import panel_specs
from sme_crm.ui.theme.theme import theme
from sme_crm.ui.undo import UndoHistory

if TYPE_CHECKING:
    from sme_crm.domain.changes import Changes, UndoResult
    from sme_crm.services.workspace import Workspace
    from sme_crm.ui.shell.single_instance import WindowServer
    from sme_crm.ui.shell.start_dialog import StartDialog

_CLOSING_SECONDS = 600.0  # a backup of a million contacts onto a slow stick


def run_window(
    files: DataFiles,
    path: Path | None = None,
    *,
    language: str | None = None,
    sample: bool = False,
    paths_to_import: tuple[Path, ...] = (),
) -> int:
    """Run the window until it is closed; returns the exit status of the program.

    Opens `path`, or the sample business, or the last file; where there is none it asks (first
    start). A file that is open already raises that window and ends with 0.
    """
    qt = make_qt_application(sys.argv[:1])
    garbage = GarbageCollection(qt)
    watch = FailureWatch(_log_folder())
    watch.install()
    application = Application(qt, files, language)
    watch.failed.connect(application.show_failure)
    application.start(path, sample=sample, paths_to_import=paths_to_import)
    try:
        return qt.exec()
    finally:
        application.end()
        watch.uninstall()
        garbage.end()


def make_qt_application(arguments: list[str]) -> QApplication:
    """The QApplication, named so that the system shows our name and icon."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    QApplication.setApplicationName("SME CRM")
    QApplication.setDesktopFileName("sme-crm")
    qt = QApplication(arguments)
    qt.setQuitOnLastWindowClosed(False)
    return qt


def _log_folder() -> Path | None:
    try:
        return user_log_folder()
    except OSError:
        return None


class Application(QObject):
    """One program: settings, theme and language, and the window of the file that is open."""

    def __init__(self, qt: QApplication, files: DataFiles, language: str | None = None) -> None:
        super().__init__()
        self._qt = qt
        self._files = files
        self.settings = MachineSettings(user_config_folder() / "window.ini", self)
        use_language(wanted_language(language or self.settings.get(LANGUAGE)))
        self.theme = theme()
        self.theme.apply(qt, _theme_mode(self.settings.get(THEME)))
        self.jobs = JobRunner(self)
        self.jobs.unhandled.connect(self.show_failure)
        self.context: UiContext | None = None
        self.window: MainWindow | None = None
        self.start_dialog: StartDialog | None = None
        self._server: WindowServer | None = None
        self._changed_since_backup = False
        self._progress_window: QWidget | None = None
        self._paths_to_import: tuple[Path, ...] = ()
        self.settings.changed.connect(self._follow_setting)

    # -- starting ------------------------------------------------------------------------------

    def start(
        self,
        path: Path | None = None,
        *,
        sample: bool = False,
        paths_to_import: tuple[Path, ...] = (),
    ) -> None:
        """Open what was asked for, else the last file, else ask."""
        self._paths_to_import = paths_to_import
        if sample:
            self.open_sample()
            return
        wanted = path or self._last_file()
        if wanted is None:
            self.ask()
        else:
            self.open_file(wanted)

    def _last_file(self) -> Path | None:
        recent = self.settings.recent_files()
        if recent:
            return recent[0]
        usual = usual_file()
        return usual if usual.exists() else None

    def ask(self, refusal: DataFileError | None = None, refused: Path | None = None) -> None:
        """Show the start dialog: first start, another file, or a refusal with its remedies."""
        from sme_crm.ui.shell.start_dialog import StartDialog

        if self.start_dialog is not None:
            self.start_dialog.close()
        recent = self.settings.recent_files()
        dialog = StartDialog(recent, usual_file(), refusal, refused, self.window)
        dialog.file_chosen.connect(self.open_file)
        dialog.new_chosen.connect(self.create_file)
        dialog.sample_chosen.connect(self.open_sample)
        dialog.import_chosen.connect(self._create_and_import)
        dialog.backup_wanted.connect(self._choose_backup)
        dialog.given_up.connect(self._quit_without_window)
        self.start_dialog = dialog
        dialog.show()

    def open_file(self, path: Path) -> None:
        """Open a data file in the place of the present one."""
        self._switch(lambda: self._files.open(path), path)

    def create_file(self, path: Path) -> None:
        """Make a new data file and open it."""
        self._switch(lambda: self._files.create(path), path)

    def open_sample(self) -> None:
        """Open the sample business, making it the first time."""
        path = sample_file()
        if path.exists():
            self.open_file(path)
            return
        from sme_crm.ui.shell.progress_window import ProgressWindow

        job = self.jobs.run(
            self.tr("Making the sample business…"),
            lambda progress: self._files.open_sample(path, progress),
            self._show_workspace,
            self._refuser(path),
            owner=self,
            cancellable=False,
        )
        self._progress_window = ProgressWindow(job)

    def _create_and_import(self, paths: tuple[Path, ...]) -> None:
        self._paths_to_import = paths
        path = usual_file()
        if path.exists():
            self.open_file(path)
        else:
            self.create_file(path)

    def _switch(self, opening: Callable[[], Workspace], path: Path) -> None:
        """Open in the writer's lane, after what is waiting to be saved in the present file."""
        present = self.context.workspace.path if self.context is not None else None
        if present is not None and present == path:
            self.raise_window()
            return
        self.jobs.write(opening, self._show_workspace, self._refuser(path), owner=self)

    def _refuser(self, path: Path) -> Callable[[Exception], None]:
        def refuse(error: Exception) -> None:
            if not isinstance(error, DataFileError):
                self.show_failure(error)
                if self.window is None and self.start_dialog is None:
                    self.ask()
                return
            if error.code == "in_use" and self._raise_other(path):
                return
            if error.code == "missing":
                self.settings.forget_recent_file(path)
            self.ask(error, path)

        return refuse

    def _raise_other(self, path: Path) -> bool:
        from sme_crm.ui.shell.single_instance import raise_other_window

        if not raise_other_window(path):
            return False
        if self.window is None:
            self._qt.quit()
        return True

    # -- the window ----------------------------------------------------------------------------

    def _show_workspace(self, workspace: Workspace) -> None:
        if not self._leave_present_file():
            self.jobs.write(workspace.close)
            return
        relay = ChangeRelay(self)
        workspace.subscribe(relay.announce)
        relay.committed.connect(self._note_commit)
        undo = UndoHistory(_undoing(workspace), self.jobs, relay, self)
        self._changed_since_backup = False
        place = self.settings.get(SECOND_BACKUP_PLACE)
        workspace.second_backup_place = Path(place) if place else None
        self.settings.note_recent_file(workspace.path)
        self._show_window(workspace, relay, undo)
        if self.start_dialog is not None:
            self.start_dialog.finish()
            self.start_dialog = None
        QTimer.singleShot(0, self._after_first_paint)

    def _show_window(
        self, workspace: Workspace, relay: ChangeRelay, undo: UndoHistory, panel: str = ""
    ) -> None:
        navigator = Navigator(panel_specs(), self)
        navigator.answer(OpenDataFile, self._answer_open)
        navigator.answer(RestoreBackup, self._answer_restore)
        navigator.answer(CompleteCompany, self._answer_company)
        notices = Notices(undo.undo_change, self)
        self.context = UiContext(
            workspace, self.jobs, navigator, relay, undo, self.settings, self.theme, notices
        )
        self.window = MainWindow(self.context)
        self.window.closed.connect(self._end_with_window)
        self._open_first_panel(navigator, panel)
        self.window.show()

    def _open_first_panel(self, navigator: Navigator, panel: str) -> None:
        wanted = [panel, self.settings.get(LAST_PANEL), *(spec.key for spec in navigator.specs)]
        navigator.open(next(key for key in wanted if key and navigator.has(key)))

    def _after_first_paint(self) -> None:
        from sme_crm.ui.shell.single_instance import WindowServer

        if self.context is None:
            return
        self._server = WindowServer(self.context.workspace.path, self)
        self._server.raise_wanted.connect(self.raise_window)
        self._work_as(self.settings.get(STAFF_NAME))
        paths, self._paths_to_import = self._paths_to_import, ()
        if paths and self.context.navigator.can_send(StartImport):
            self.context.navigator.send(StartImport(paths))

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
            self.window.show_user(name)

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
        old.hide()
        old.deleteLater()

    # -- requests of screens -------------------------------------------------------------------

    def _answer_open(self, request: OpenDataFile) -> None:
        if request.path is None:
            self.ask()
        else:
            self.open_file(request.path)

    def _answer_restore(self, request: RestoreBackup) -> None:
        if self.context is None:
            return
        path = self.context.workspace.path
        if request.backup is None:
            self._choose_backup(path)
        else:
            self.restore(request.backup, path)

    def _choose_backup(self, path: Path) -> None:
        from sme_crm.ui.shell.restore_dialog import RestoreDialog

        dialog = RestoreDialog(self.jobs, self._files, path, self.start_dialog or self.window)
        dialog.backup_chosen.connect(lambda backup: self.restore(backup, path))
        dialog.open()

    def restore(self, backup: Path, path: Path) -> None:
        """Put a backup in the place of `path` and open it; the present file is closed first."""
        is_open = self.context is not None and self.context.workspace.path == path
        if is_open and not self._leave_present_file():
            return

        def work() -> Workspace:
            self._files.restore(backup, path)
            return self._files.open(path)

        self.jobs.write(work, self._show_workspace, self._refuser(path), owner=self)

    def _answer_company(self, request: CompleteCompany) -> None:
        if self.context is None:
            return
        from sme_crm.ui.settings_screen.company_dialog import CompanyDialog

        dialog = CompanyDialog(self.context, self.window)
        dialog.completed.connect(lambda: request.then())
        dialog.open()

    # -- ending --------------------------------------------------------------------------------

    def _leave_present_file(self) -> bool:
        """Close the present window and file, if there is one; False when the user stays."""
        window, context = self.window, self.context
        if window is None or context is None:
            return True
        window.closed.disconnect(self._end_with_window)
        if not window.close():
            window.closed.connect(self._end_with_window)
            return False
        self._close_file()
        window.deleteLater()
        return True

    def _close_file(self) -> None:
        context, self.context, self.window = self.context, None, None
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
        self.start_dialog = None
        if self.window is None:
            self._qt.quit()

    def end(self) -> None:
        """Close the file and the threads; safe to call twice."""
        window = self.window
        if window is not None:
            window.hide()
        self._close_file()
        if window is not None:
            window.deleteLater()
        self.jobs.close()
        self.settings.save()

    def show_failure(self, error: BaseException) -> None:
        """Tell of an error that no screen dealt with."""
        from sme_crm.ui.jobs.error_dialog import show_error

        where = self.context.navigator.current if self.context is not None else ""
        show_error(error, self.window or self.start_dialog, where)


def sign_as(workspace: Workspace, name: str) -> str:
    """Let the services sign what they write with a member of the staff; returns the name used."""
    members = workspace.staff.list_members() if name else []
    found = next((member for member in members if member.name == name and member.active), None)
    staff_id = None if found is None else found.id
    for service in (
        workspace.contacts,
        workspace.documents,
        workspace.history,
        workspace.letters,
        workspace.undo,
    ):
        service.staff_id = staff_id
    return "" if found is None else found.name


def _undoing(workspace: Workspace) -> Callable[[int], UndoResult]:
    # The journal is loaded when something is undone, not at the start.
    return lambda change_id: workspace.undo.undo(change_id, origin="undo")


def _theme_mode(text: str) -> str:
    return text if text in ("light", "dark", "system") else "system"


def usual_file() -> Path:
    """Where the contacts of a new user are kept."""
    return user_data_folder() / f"contacts{FILE_ENDING}"


def sample_file() -> Path:
    """Where the sample business is kept."""
    return user_data_folder() / f"sample{FILE_ENDING}"
