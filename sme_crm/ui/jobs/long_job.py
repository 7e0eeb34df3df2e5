"""A long job as the GUI thread sees it: what is done, how far, how long it takes."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, Qt, Signal

from sme_crm.services.progress import Progress

_LEAST_PAUSE = 0.05
"""Seconds between two reports that reach the GUI."""
_LEAST_ELAPSED = 1.0
"""Seconds before a time left is told: earlier it would jump about."""


class LongJob(QObject):
    """`progressed` comes at most 20 times a second; `ended` once, before the answer."""

    progressed = Signal()
    ended = Signal()
    moved = Signal()
    """Its progress is shown elsewhere now: on its page, or in the corner of the window."""
    _stepped = Signal(int, int, str)

    def __init__(self, title: str, cancellable: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self.cancellable = cancellable
        self.progress = Progress(self._hear)
        self.done = 0
        self.total = 0
        self.what = ""
        self.on_page = False
        self._last_report = 0.0
        self._reported_total = -1
        self._started = time.monotonic()
        self._stepped.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Ask the work to stop."""
        self.progress.cancel()

    def show_on_page(self, on_page: bool) -> None:
        """Say whether a screen shows the progress itself, so that no card does."""
        if on_page != self.on_page:
            self.on_page = on_page
            self.moved.emit()

    def fraction(self) -> float | None:
        """How much is done, 0–1; None when it is unknown."""
        return min(1.0, self.done / self.total) if self.total > 0 else None

    def seconds_left(self) -> float | None:
        """The time left if it goes on like this; None while that cannot be told."""
        elapsed = time.monotonic() - self._started
        if not self.total or not self.done or elapsed < _LEAST_ELAPSED:
            return None
        return max(0.0, elapsed * (self.total - self.done) / self.done)

    def end(self) -> None:
        """The work is over."""
        self.ended.emit()
        self.deleteLater()

    def _hear(self, done: int, total: int, what: str) -> None:
        """In the working thread: pass on what is worth a repaint."""
        now = time.monotonic()
        same_part = total == self._reported_total
        if same_part and now - self._last_report < _LEAST_PAUSE and done < total:
            return
        self._last_report = now
        self._reported_total = total
        self._stepped.emit(done, total, what)

    def _show(self, done: int, total: int, what: str) -> None:
        if total != self.total:
            self._started = time.monotonic()
        self.done, self.total = done, total
        self.what = what or self.what
        self.progressed.emit()
