"""Ctrl+Z and Ctrl+Y: a QUndoStack that holds ids of changes, never data."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from sme_crm.domain.changes import Changes, UndoResult
from sme_crm.ui.labels import change_title

if TYPE_CHECKING:
    from sme_crm.ui.changes import ChangeRelay
    from sme_crm.ui.jobs.runner import JobRunner

_MOST_STEPS = 500
_QUIET = ("import_mapping.", "contact.erase")
"""Beginnings of the names of changes that Ctrl+Z passes over: nobody expects them there, or
nothing takes them back."""


class _ChangeCommand(QUndoCommand):
    """One change. Undoing and redoing both take back the change that was made last."""

    def __init__(self, text: str, change_id: int, take_back: Callable[[_ChangeCommand], None]):
        super().__init__(text)
        self.change_id = change_id
        self._take_back = take_back
        self._pushed = False

    def undo(self) -> None:
        """Take the change back."""
        if not self.isObsolete():
            self._take_back(self)

    def redo(self) -> None:
        """Take the undo back; QUndoStack.push calls this once for a change already made."""
        if not self._pushed:
            self._pushed = True
        elif not self.isObsolete():
            self._take_back(self)


class UndoHistory(QObject):
    """Every committed change of this session, to take back and to redo in order.

    `undo_change` takes back any change at any time (the list of changes uses it).
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
        self._stack = QUndoStack(self)
        self._stack.setUndoLimit(_MOST_STEPS)
        self._stack.indexChanged.connect(self._tell)
        # Written on the writer's thread, read in the GUI thread: changes that the stack undoes.
        self._own: set[int] = set()
        relay.committed.connect(self._note)

    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return self._stack.canUndo()

    def can_redo(self) -> bool:
        """Whether there is an undo to take back."""
        return self._stack.canRedo()

    def undo_text(self) -> str:
        """The change that `undo` takes back, in words; "" when there is none."""
        return self._stack.undoText()

    def redo_text(self) -> str:
        """The change that `redo` makes again, in words; "" when there is none."""
        return self._stack.redoText()

    def undo(self) -> None:
        """Take the last change back; those taken back elsewhere meanwhile are passed over."""
        while self._stack.canUndo():
            command = self._stack.command(self._stack.index() - 1)
            self._stack.undo()
            if not command.isObsolete():
                return

    def redo(self) -> None:
        """Make the last change that was taken back again."""
        while self._stack.canRedo():
            command = self._stack.command(self._stack.index())
            self._stack.redo()
            if not command.isObsolete():
                return

    def undo_change(
        self, change_id: int, done: Callable[[UndoResult], object] | None = None
    ) -> None:
        """Take back any change; what that does is a change of its own, at the top of the stack."""

        def finish(result: UndoResult) -> None:
            self.finished.emit(result)
            if done is not None:
                done(result)

        self._jobs.write(lambda: self._undo(change_id), finish)

    def _take_back(self, command: _ChangeCommand) -> None:
        def work() -> UndoResult:
            # Read here, in the lane: an undo asked for just before may have set another id.
            target = command.change_id
            self._own.add(target)
            result = self._undo(target)
            if result.change_id:
                command.change_id = result.change_id
            return result

        def finish(result: UndoResult) -> None:
            if not result.change_id:
                command.setObsolete(True)  # nothing was taken back, so there is nothing to redo
            self.finished.emit(result)

        def fail(error: Exception) -> None:
            command.setObsolete(True)
            self.changed.emit()
            self._jobs.unhandled.emit(error)

        self._jobs.write(work, finish, fail, owner=self)

    def _note(self, changes: Changes) -> None:
        """A change was committed: put it on the stack unless the stack itself made it."""
        if changes.undoes is not None:
            if changes.undoes in self._own:
                return
            self._retire(changes.undoes)
        if changes.name.startswith(_QUIET) or self._is_last(changes.change_id):
            return
        text = change_title(changes.name, len(changes.ids("contact")))
        command = _ChangeCommand(text, changes.change_id, self._take_back)
        self._stack.push(command)

    def _tell(self, _index: int) -> None:
        self.changed.emit()

    def _is_last(self, change_id: int) -> bool:
        """Whether the change goes on (a visit to a sheet is one change of several writes).

        Also one that is being taken back: what was written of it is told of only now, and a
        command for it would throw away the one that takes it back.
        """
        at = self._stack.index()
        near = [self._stack.command(one) for one in (at - 1, at) if 0 <= one < self._stack.count()]
        return any(isinstance(one, _ChangeCommand) and one.change_id == change_id for one in near)

    def _retire(self, change_id: int) -> None:
        """The change was taken back elsewhere: the stack must not do it again."""
        for index in range(self._stack.count()):
            command = self._stack.command(index)
            if isinstance(command, _ChangeCommand) and command.change_id == change_id:
                command.setObsolete(True)
