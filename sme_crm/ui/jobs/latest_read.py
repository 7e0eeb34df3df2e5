"""What a screen reads of one kind: a newer question takes the place of the one before."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from sme_crm.ui.jobs.runner import JobRunner, Ticket

T = TypeVar("T")


class LatestRead:
    """Only the last thing asked for is answered.

    Readers overtake each other: what was asked before may come later, and is older.
    """

    __slots__ = ("_jobs", "_ticket")

    def __init__(self, jobs: JobRunner) -> None:
        self._jobs = jobs
        self._ticket: Ticket | None = None

    def ask(
        self,
        work: Callable[[], T],
        done: Callable[[T], object],
        failed: Callable[[Exception], object] | None = None,
        *,
        owner: QObject | None = None,
        late: bool = False,
    ) -> None:
        """Read as `JobRunner.read` does; what was asked before is forgotten."""
        self.drop()
        self._ticket = self._jobs.read(work, done, failed, owner=owner, late=late)

    def drop(self) -> None:
        """Forget what is being read: nobody wants it any more."""
        if self._ticket is not None:
            self._ticket.drop()

    @property
    def waiting(self) -> bool:
        """Whether an answer is still to come."""
        return self._ticket is not None and self._ticket.waiting
