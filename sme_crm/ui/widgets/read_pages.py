"""What a screen shows of what it reads: the thing itself, that it takes long, what went wrong."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget

from sme_crm.ui.widgets.states import ErrorState, LoadingState

_PATIENCE_MS: Final = 200


class ReadPages(QStackedWidget):
    """The `pages` of a screen, the first one shown, and two more while and when it cannot read.

    A screen calls `wait` when it asks and `settle` when it is answered.
    """

    def __init__(
        self,
        waiting: str,
        retry: Callable[[], object],
        *pages: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        """`waiting` says what is being read; `retry` reads it once more after an error."""
        super().__init__(parent)
        self._loading = LoadingState(waiting)
        self._error = ErrorState(retry)
        for page in (*pages, self._loading, self._error):
            self.addWidget(page)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(lambda: self.setCurrentWidget(self._loading))

    def wait(self) -> None:
        """Say that it is being read, if that takes long: what blinks is not read."""
        self._patience.start()

    def settle(self) -> None:
        """It is read."""
        self._patience.stop()

    def show_error(self, error: Exception) -> None:
        """It could not be read."""
        self._patience.stop()
        self._error.show_error(error)
        self.setCurrentWidget(self._error)
