"""The start: the frame of the window is painted first, everything else is loaded after it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QObject, QStandardPaths
from PySide6.QtWidgets import QApplication

from sme_crm.paths import user_config_folder, user_log_folder
from sme_crm.ui.data_files import sample_file, usual_file
from sme_crm.ui.jobs.garbage import GarbageCollection
from sme_crm.ui.settings import THEME, MachineSettings
from sme_crm.ui.shell.main_window import MainWindow
from sme_crm.ui.theme.tokens import DARK, LIGHT, Tokens

if TYPE_CHECKING:
    from sme_crm.ui.application import Application
    from sme_crm.ui.data_files import DataFiles
    from sme_crm.ui.jobs.failures import FailureWatch

_LIGHTNESS_OF_DARK = 128
_SEARCH = "_mod_uses_pyside"


def run_window(
    files: Callable[[], DataFiles],
    path: Path | None = None,
    *,
    language: str | None = None,
    sample: bool = False,
    tray: bool = False,
    paths_to_import: tuple[Path, ...] = (),
    in_use: Callable[[Path], bool] = lambda _path: False,
) -> int:
    """Run the window until it is closed; returns the exit status of the program.

    Opens `path`, or the sample business, or the last file; where there is none it asks (first
    start). A file that is open already raises that window and ends with 0. `in_use` tells
    quickly whether a file is open in another window: then no frame is shown for it. With `tray`
    the window waits in the notification area; where there is no file yet, nothing is begun.
    """
    path = path.absolute() if path is not None else None
    paths_to_import = tuple(one.absolute() for one in paths_to_import)
    qt = make_qt_application(sys.argv[:1])
    # File dialogs begin among the user's documents, not where the program was started.
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    QDir.setCurrent(documents if QDir(documents).exists() else QDir.homePath())
    garbage = GarbageCollection(qt)
    settings = MachineSettings(user_config_folder() / "window.ini")

    def begin(window: MainWindow | None) -> Application:
        from sme_crm.ui.application import Application

        application = Application(qt, files(), language, settings, window, hidden=tray)
        garbage.spare(application.jobs.busy)
        application.start(path, sample=sample, paths_to_import=paths_to_import)
        return application

    start = ProgramStart(qt, begin)
    expected = _expected_file(settings, path, sample=sample)
    if tray and (expected is None or not expected.is_file() or in_use(expected)):
        return 0
    frame = not tray and expected is not None and expected.is_file() and not in_use(expected)
    start.show_frame(settings) if frame else start.go_on()
    try:
        return qt.exec()
    finally:
        start.end()
        garbage.end()


def make_qt_application(arguments: list[str]) -> QApplication:
    """The QApplication, named so that the system shows our name and icon."""
    leave_sources_unread()
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    QApplication.setApplicationName("SME CRM")
    QApplication.setDesktopFileName("sme-crm")
    qt = QApplication(arguments)
    qt.setQuitOnLastWindowClosed(False)
    return qt


def leave_sources_unread() -> None:
    """Keep the Qt binding from searching the source text of every module that is imported.

    It looks there for modules that may have switched on its other naming style
    (`from __feature__ import snake_case`), which costs a third of a start. Nothing here does, so
    the answer is always no. A binding without that search is left as it is.
    """
    search = sys.modules.get("shibokensupport.feature")
    if search is not None and hasattr(search, _SEARCH):
        setattr(search, _SEARCH, lambda _module: False)


class ProgramStart(QObject):
    """Shows the frame, then begins the program; ends both."""

    def __init__(self, qt: QApplication, begin: Callable[[MainWindow | None], Application]) -> None:
        super().__init__()
        self._qt = qt
        self._begin = begin
        self._window: MainWindow | None = None
        self._application: Application | None = None
        self._watch: FailureWatch | None = None

    def show_frame(self, settings: MachineSettings) -> None:
        """Show the empty window; the program begins when it is painted."""
        self._window = MainWindow(settings, _first_tokens(self._qt, settings))
        self._window.painted.connect(self.go_on)
        self._window.closed.connect(self._qt.quit)
        self._window.show()

    def go_on(self) -> None:
        """Load the program and begin."""
        from sme_crm.ui.jobs.failures import FailureWatch

        self._watch = FailureWatch(_log_folder())
        self._watch.install()
        if self._window is not None:
            self._window.painted.disconnect(self.go_on)
            self._window.closed.disconnect(self._qt.quit)
        self._application = self._begin(self._window)
        self._watch.failed.connect(self._application.show_failure)

    def end(self) -> None:
        """Close what is open, give every hook back."""
        if self._application is not None:
            self._application.end()
        if self._watch is not None:
            self._watch.uninstall()


def _expected_file(settings: MachineSettings, path: Path | None, *, sample: bool) -> Path | None:
    """The file that will be opened, None when it must be asked for."""
    if sample:
        return sample_file()
    recent = settings.recent_files()
    return path or (recent[0] if recent else usual_file())


def _first_tokens(qt: QApplication, settings: MachineSettings) -> Tokens:
    """The colours of the frame, before the theme is loaded."""
    mode = settings.get(THEME)
    dark = mode == "dark" or (
        # The system's own colours say it more cheaply than its colour scheme.
        mode == "system" and qt.palette().window().color().lightness() < _LIGHTNESS_OF_DARK
    )
    return DARK if dark else LIGHT


def _log_folder() -> Path | None:
    try:
        return user_log_folder()
    except OSError:
        return None
