"""Collects Python's cyclic garbage in the GUI thread only, and never in the middle of a paint.

Python runs its collector in whatever thread happens to allocate; a widget that is part of a
cycle would then be deleted in a worker, or while another one is painted, and Qt crashes.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_PAUSE = 300  # ms


class GarbageCollection(QObject):
    """Takes the collector over while it lives: the event loop collects when thresholds say so."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collect the oldest generation that is due, as Python itself would."""
        due = [
            generation
            for generation, (count, most) in enumerate(
                zip(gc.get_count(), gc.get_threshold(), strict=True)
            )
            if count > most
        ]
        if due:
            gc.collect(max(due))

    def end(self) -> None:
        """Give the collector back to Python."""
        self._timer.stop()
        gc.enable()
