"""Opens, makes and restores data files, and asks which one when that is not clear."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from sme_crm.domain.errors import DataFileError
from sme_crm.ui.data_files import DataFiles, sample_file, usual_file

if TYPE_CHECKING:
    from sme_crm.services.workspace import Workspace
    from sme_crm.ui.jobs.runner import JobRunner
    from sme_crm.ui.settings import MachineSettings
    from sme_crm.ui.shell.start_dialog import StartDialog


class FileOpener(QObject):
    """Everything that leads to an open data file; the file that is open stays until then.

    `leave` closes the present file and its window, and answers False when the user stays.
    """

    asking = Signal()
    """The user is about to be asked; a frame that waits for a file has nothing to show."""
    opened = Signal(object)
    """The `Workspace` of a file that was opened, made or restored."""
    failed = Signal(object)
    """An Exception that is no refusal of a file."""
    present_wanted = Signal()
    """The file asked for is the one that is open."""
    given_up = Signal()
    """The user chose nothing, or the file is open in another window that was raised."""

    def __init__(
        self,
        files: DataFiles,
        jobs: JobRunner,
        settings: MachineSettings,
        leave: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._files = files
        self._jobs = jobs
        self._settings = settings
        self._leave = leave
        self._window: QWidget | None = None
        self._present: Path | None = None
        self._progress_window: QWidget | None = None
        self.start_dialog: StartDialog | None = None
        self.paths_to_import: tuple[Path, ...] = ()

    def stand_over(self, window: QWidget | None, present: Path | None) -> None:
        """The window and the file that are open now."""
        self._window, self._present = window, present

    def take_paths_to_import(self) -> tuple[Path, ...]:
        """The files to import into the file just opened; asked for once."""
        paths, self.paths_to_import = self.paths_to_import, ()
        return paths

    # -- asking --------------------------------------------------------------------------------

    def open_last(self, path: Path | None = None) -> None:
        """Open `path`, else the last file, else ask."""
        recent = self._settings.recent_files()
        usual = usual_file()
        wanted = path or (recent[0] if recent else usual if usual.exists() else None)
        if wanted is None:
            self.ask()
        else:
            self.open_file(wanted)

    def ask(self, refusal: DataFileError | None = None, refused: Path | None = None) -> None:
        """Show the start dialog: first start, another file, or a refusal with its remedies."""
        from sme_crm.ui.shell.start_dialog import StartDialog

        self.asking.emit()
        self._close_dialog()
        recent = self._settings.recent_files()
        dialog = StartDialog(recent, usual_file(), refusal, refused, self._window)
        dialog.file_chosen.connect(self.open_file)
        dialog.new_chosen.connect(self.create_file)
        dialog.sample_chosen.connect(self.open_sample)
        dialog.import_chosen.connect(self._create_and_import)
        dialog.backup_wanted.connect(self.choose_backup)
        dialog.given_up.connect(self._give_up)
        self.start_dialog = dialog
        dialog.show()

    def _close_dialog(self) -> None:
        if self.start_dialog is not None:
            self.start_dialog.finish()
            self.start_dialog = None

    def _give_up(self) -> None:
        self.start_dialog = None
        self.given_up.emit()

    def choose_backup(self, path: Path) -> None:
        """Ask which backup takes the place of `path`."""
        from sme_crm.ui.shell.restore_dialog import RestoreDialog

        dialog = RestoreDialog(self._jobs, self._files, path, self.start_dialog or self._window)
        dialog.backup_chosen.connect(lambda backup: self.restore(backup, path))
        dialog.open()

    # -- opening -------------------------------------------------------------------------------

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

        job = self._jobs.run(
            self.tr("Making the sample business…"),
            lambda progress: self._files.open_sample(path, progress),
            self._finish,
            self._refuser(path),
            owner=self,
            cancellable=False,
        )
        self._progress_window = ProgressWindow(job)

    def restore(self, backup: Path, path: Path) -> None:
        """Put a backup in the place of `path` and open it; the present file is closed first."""
        if self._present == path and not self._leave():
            return

        def work() -> Workspace:
            self._files.restore(backup, path)
            return self._files.open(path)

        self._jobs.write(work, self._finish, self._refuser(path), owner=self)

    def _create_and_import(self, paths: tuple[Path, ...]) -> None:
        self.paths_to_import = paths
        path = usual_file()
        if path.exists():
            self.open_file(path)
        else:
            self.create_file(path)

    def _switch(self, opening: Callable[[], Workspace], path: Path) -> None:
        """Open in the writer's lane, after what is waiting to be saved in the present file."""
        if self._present == path:
            self._close_dialog()
            self.present_wanted.emit()
            return
        self._jobs.write(opening, self._finish, self._refuser(path), owner=self)

    def _finish(self, workspace: Workspace) -> None:
        if not self._leave():
            self._jobs.write(workspace.close)
            return
        self.opened.emit(workspace)
        self._close_dialog()

    # -- refusals ------------------------------------------------------------------------------

    def _refuser(self, path: Path) -> Callable[[Exception], None]:
        def refuse(error: Exception) -> None:
            if not isinstance(error, DataFileError):
                self.failed.emit(error)
                if self._window is None and self.start_dialog is None:
                    self.ask()
                return
            if error.code == "in_use" and self._raise_other(path):
                return
            if error.code == "missing":
                self._settings.forget_recent_file(path)
            self.ask(error, path)

        return refuse

    def _raise_other(self, path: Path) -> bool:
        """Show the window that has the file open; False when it cannot be reached."""
        from sme_crm.ui.shell.single_instance import raise_other_window

        if not raise_other_window(path):
            return False
        self._close_dialog()
        self.given_up.emit()
        return True
