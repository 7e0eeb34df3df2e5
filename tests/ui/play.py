"""The application played in tests: real screens, waited for by conditions and never by time."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from tests.screens.stage import Stage

_SHORT = 1000  # ms; a timer that long still changes the screen, longer ones only tidy up
W = TypeVar("W", bound=QWidget)
P = TypeVar("P")


class Play(Stage):
    """A stage without pauses: it waits until nothing is under way and no timer is to come."""

    def settle(self) -> None:
        """Wait until the screen stands still."""
        for _ in range(2):
            self.wait(self._is_still)
            self.pause(0)

    def _is_still(self) -> bool:
        application = self.application
        if application.jobs.busy() or (application.context and application._server is None):
            return False
        roots = [application, *QApplication.topLevelWidgets()]
        return not any(
            timer.isActive() and timer.isSingleShot() and timer.interval() <= _SHORT
            for root in roots
            for timer in root.findChildren(QTimer)
        )

    def panel(self, kind: type[P]) -> P:
        """The screen shown, which is of this class."""
        self.settle()
        return super().panel(kind)

    def over(self, kind: type[W]) -> W:
        """The dialog of this class over the window."""
        self.wait(lambda: self._dialogs(kind))
        self.settle()
        return self._dialogs(kind)[0]

    def _dialogs(self, kind: type[W]) -> list[W]:
        found = QApplication.topLevelWidgets()
        return [widget for widget in found if isinstance(widget, kind) and widget.isVisible()]
