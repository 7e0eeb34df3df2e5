"""Tells whoever listens what a committed change did."""

from __future__ import annotations

import logging
from collections.abc import Callable

from sme_crm.domain.changes import Changes

Listener = Callable[[Changes], None]
_log = logging.getLogger(__name__)


class ChangeBus:
    """A plain list of listeners, called on the thread that committed.

    A listener takes note and returns: it neither writes nor raises; one that fails is logged
    and does not keep the others from hearing.
    """

    def __init__(self) -> None:
        self._listeners: list[Listener] = []

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Add a listener; returns the function that removes it."""
        self._listeners.append(listener)

        def unsubscribe() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return unsubscribe

    def publish(self, changes: Changes) -> None:
        """Tell every listener."""
        for listener in tuple(self._listeners):
            try:
                listener(changes)
            except Exception:  # noqa: BLE001 - the change is committed, whatever a listener does
                _log.exception("a listener failed on change %d", changes.change_id)
