"""Ctrl+Z and Ctrl+Y: changes of this session taken back and made again, in their order."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from sme_crm.domain.changes import Changes, UndoResult
from sme_crm.ui.change_steps import ChangeStep, ChangeSteps
from sme_crm.ui.labels import change_title

if TYPE_CHECKING:
    from sme_crm.ui.changes import ChangeRelay
    from sme_crm.ui.jobs.runner import JobRunner


class UndoHistory(QObject):
    """Every committed change of this session, to take back and to redo in order.

    What is taken back is chosen where it is written, after everything that was asked for before
    the key was pressed. `undo_change` takes back any change at any time (the list of changes uses
    it).
    """

    changed = Signal()
    """What can be undone or redone is something else."""
    finished = Signal(object)
    """The `UndoResult` of an undo or redo asked for here."""

    def __init__(
        self,
        undo: Callable[[int], UndoResult],
        jobs: JobRunner,
        relay: ChangeRelay,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._undo = undo
        self._jobs = jobs
        self._steps = ChangeSteps()
        relay.listen(self._steps.note)
        relay.committed.connect(self._tell)

    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return self._steps.last_standing() is not None

    def can_redo(self) -> bool:
        """Whether there is an undo to take back."""
        return self._steps.last_undone() is not None

    def undo_text(self) -> str:
        """The change that `undo` takes back, in words; "" when there is none."""
        return _words(self._steps.last_standing())

    def redo_text(self) -> str:
        """The change that `redo` makes again, in words; "" when there is none."""
        return _words(self._steps.last_undone())

    def undo(self) -> None:
        """Take the last change back; those taken back elsewhere meanwhile are passed over."""
        self._take_back(self._steps.last_standing)

    def redo(self) -> None:
        """Make the last change that was taken back again."""
        self._take_back(self._steps.last_undone)

    def undo_change(
        self, change_id: int, done: Callable[[UndoResult], object] | None = None
    ) -> None:
        """Take back any change; what that does is a change of its own, at the top of the steps."""

        def finish(result: UndoResult) -> None:
            self.finished.emit(result)
            if done is not None:
                done(result)

        self._jobs.write(lambda: self._undo(change_id), finish)

    def _take_back(self, choose: Callable[[], ChangeStep | None]) -> None:
        steps, undo = self._steps, self._undo

        def work() -> UndoResult | None:
            # Chosen here, in the lane: what was asked for before the key is written by now.
            step = choose()
            if step is None:
                return None
            steps.take(step)
            try:
                return undo(step.change_id)
            finally:
                steps.settle()

        self._jobs.write(work, self._finish, self._fail)

    def _finish(self, result: UndoResult | None) -> None:
        self.changed.emit()
        if result is not None:
            self.finished.emit(result)

    def _fail(self, error: Exception) -> None:
        self.changed.emit()
        self._jobs.unhandled.emit(error)

    def _tell(self, _changes: Changes) -> None:
        self.changed.emit()


def _words(step: ChangeStep | None) -> str:
    return "" if step is None else change_title(step.name, step.contacts)
