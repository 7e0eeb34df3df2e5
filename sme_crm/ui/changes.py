"""Brings what was committed from the writing thread into the GUI thread, as one signal."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal

from sme_crm.domain.changes import Changes


class ChangeRelay(QObject):
    """`committed` comes in the GUI thread with the `Changes` of every commit, in their order."""

    committed = Signal(object)
    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._listeners: list[Callable[[Changes], None]] = []
        self._arrived.connect(self._pass_on, Qt.ConnectionType.QueuedConnection)

    def listen(self, listener: Callable[[Changes], None]) -> None:
        """Call `listener` on the thread that commits, before anything in the GUI hears of it."""
        self._listeners.append(listener)

    def announce(self, changes: Changes) -> None:
        """Tell of a commit; to be called on any thread."""
        for listener in self._listeners:
            listener(changes)
        self._arrived.emit(changes)

    def _pass_on(self, changes: Changes) -> None:
        self.committed.emit(changes)
