"""How far a long work is, and whether it shall stop: the thread between a job and its face."""

from __future__ import annotations

from collections.abc import Callable

from sme_crm.domain.errors import Cancelled


def _keep_quiet(done: int, total: int, what: str) -> None:
    del done, total, what


class Progress:
    """Given to a long work; `report` hears every step, on the working thread.

    The work calls `step` often (every few milliseconds at most) and `check` where it can stop
    with nothing half done.
    """

    def __init__(self, report: Callable[[int, int, str], None] = _keep_quiet) -> None:
        self._report = report
        self._cancelled = False

    def step(self, done: int, total: int = 0, what: str = "") -> None:
        """Tell that `done` of `total` units are done (0: unknown); `what` is a text for people."""
        self._report(done, total, what)

    @property
    def cancelled(self) -> bool:
        """Whether the user asked to stop."""
        return self._cancelled

    def cancel(self) -> None:
        """Ask the work to stop; may be called from any thread, more than once."""
        self._cancelled = True

    def check(self) -> None:
        """Raise Cancelled if the user asked to stop."""
        if self._cancelled:
            raise Cancelled
