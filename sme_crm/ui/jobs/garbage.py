"""Collects Python's cyclic garbage in the GUI thread only, and never in the middle of a paint.

Python runs its collector in whatever thread happens to allocate; a widget that is part of a
cycle would then be deleted in a worker, or while another one is painted, and Qt crashes.
"""

from __future__ import annotations

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

_PAUSE = 300  # ms
_SHORT_PAUSE = 50  # ms, while work makes many objects: less to go through each time


class GarbageCollection(QObject):
    """Takes the collector over while it lives: the event loop collects when thresholds say so."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._busy: Callable[[], bool] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def spare(self, busy: Callable[[], bool]) -> None:
        """Collect only the youngest generation while work is under way.

        The work of a job may hold a million objects: to go through them all takes a tenth of a
        second and more, in which nothing is painted, and what a job holds is no garbage.
        """
        self._busy = busy

    def look(self) -> None:
        """Collect the oldest generation that is due, as Python itself would."""
        spared = self._busy is not None and self._busy()
        self._timer.setInterval(_SHORT_PAUSE if spared else _PAUSE)
        due = [
            generation
            for generation, (count, most) in enumerate(
                zip(gc.get_count(), gc.get_threshold(), strict=True)
            )
            if count > most
        ]
        if due:
            gc.collect(0 if spared else max(due))

    def end(self) -> None:
        """Give the collector back to Python."""
        self._timer.stop()
        self._busy = None
        gc.enable()
