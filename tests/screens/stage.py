"""The stage of pictures: the real window over a small data file, driven by scenes."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from sme_crm.ui.application import Application
from sme_crm.ui.context import UiContext
from sme_crm.ui.shell.main_window import MainWindow

PATIENCE = 10.0
P = TypeVar("P")


@dataclass(frozen=True, slots=True)
class Scene:
    """One picture: its name, and what leads to it; the name begins with that of the feature."""

    name: str
    act: Callable[[Stage], object]
    own_file: bool = False
    """Whether the scene begins without an open file (first start, refusals)."""


class Stage:
    """What a scene acts on."""

    def __init__(self, application: Application) -> None:
        self.application = application
        self.shown: QWidget | None = None
        """The dialog to take instead of the window, if the scene opened one."""

    @property
    def window(self) -> MainWindow:
        """The main window."""
        assert self.application.window is not None, "no file is open"
        return self.application.window

    @property
    def context(self) -> UiContext:
        """What the screens were given."""
        assert self.application.context is not None, "no file is open"
        return self.application.context

    def send(self, request: object) -> None:
        """Send a request to the screen that answers it."""
        self.context.navigator.send(request)

    def open(self, key: str) -> None:
        """Open a screen."""
        self.context.navigator.open(key)

    def panel(self, kind: type[P]) -> P:
        """The screen shown, which is of this class."""
        panel = self.window.current_panel()
        assert isinstance(panel, kind), panel
        return panel

    def ready(self, kind: type[P], when: Callable[[P], object]) -> P:
        """The screen shown, of this class, at rest after a condition on it holds."""
        panel = self.panel(kind)
        self.wait(lambda: when(panel))
        self.settle()
        return panel

    def wait(self, condition: Callable[[], object]) -> None:
        """Let the program go on until a condition holds; TimeoutError after ten seconds."""
        end = time.monotonic() + PATIENCE
        while not condition():
            if time.monotonic() > end:
                raise TimeoutError("the scene did not come about")
            self.pause(20)

    def settle(self) -> None:
        """Wait until nothing is under way, then until everything is painted."""
        self.wait(lambda: not self.application.jobs.busy())
        self.pause(350)

    def pause(self, milliseconds: int) -> None:
        """Let the program go on for a while."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def take(self, path: Path) -> None:
        """Save the picture: the whole screen of the window with what stands over it."""
        self.wait(lambda: not self.application.jobs.writes_pending())
        self.pause(450)
        shown = self.shown or self.application.window or self.application.opener.start_dialog
        assert shown is not None, "nothing is shown"
        screen = QApplication.primaryScreen()
        area = shown.frameGeometry()
        picture = screen.grabWindow(0, area.x(), area.y(), area.width(), area.height())
        picture.save(str(path))
