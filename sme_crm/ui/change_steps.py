"""What Ctrl+Z and Ctrl+Y take back: ids of changes in the order they were committed, no data.

Steps are noted on the thread that commits, and chosen on the thread that writes. A `QUndoStack`
lives in the GUI thread, which hears of a commit only later: what was written between the last
it heard and the key was not on it, and Ctrl+Z took back what came before.
"""

from __future__ import annotations

from dataclasses import dataclass
from threading import Lock

from sme_crm.domain.changes import Changes

_MOST_STEPS = 500
_QUIET = ("import_mapping.", "contact.erase")
"""Beginnings of the names of changes that Ctrl+Z passes over: nobody expects them there, or
nothing takes them back."""


@dataclass(frozen=True, slots=True)
class ChangeStep:
    """One change in the words of the user; `change_id` is the last undo or redo of it, if any."""

    change_id: int
    name: str
    contacts: int


class ChangeSteps:
    """The steps that stand and those taken back, the last of each at its end; for any thread."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._standing: list[ChangeStep] = []
        self._undone: list[ChangeStep] = []
        self._taking: ChangeStep | None = None

    def last_standing(self) -> ChangeStep | None:
        """What an undo takes back."""
        with self._lock:
            return self._standing[-1] if self._standing else None

    def last_undone(self) -> ChangeStep | None:
        """What a redo makes again."""
        with self._lock:
            return self._undone[-1] if self._undone else None

    def take(self, step: ChangeStep) -> None:
        """`step` is about to be taken back: the change that does it is no step of its own."""
        with self._lock:
            self._taking = step

    def settle(self) -> None:
        """The taking back that was begun has ended; a step nothing was done of is one no more."""
        with self._lock:
            step, self._taking = self._taking, None
            if step is not None:
                self._drop(step.change_id)

    def note(self, changes: Changes) -> None:
        """A change was committed; to be called on the thread that did it."""
        with self._lock:
            taking = self._taking
            if taking is not None and changes.undoes == taking.change_id:
                self._taking = None
                self._turn(taking, changes.change_id)
                return
            if changes.undoes is not None:
                self._drop(changes.undoes)  # taken back elsewhere: not to be done again
            if changes.name.startswith(_QUIET):
                return
            if any(one.change_id == changes.change_id for one in self._standing):
                return  # it goes on: a visit to a sheet is one change of several writes
            count = len(changes.ids("contact"))
            self._standing.append(ChangeStep(changes.change_id, changes.name, count))
            del self._standing[:-_MOST_STEPS]
            self._undone.clear()

    def _turn(self, step: ChangeStep, change_id: int) -> None:
        turned = ChangeStep(change_id, step.name, step.contacts)
        if step in self._standing:
            self._standing.remove(step)
            self._undone.append(turned)
        elif step in self._undone:
            self._undone.remove(step)
            self._standing.append(turned)

    def _drop(self, change_id: int) -> None:
        for steps in (self._standing, self._undone):
            steps[:] = [one for one in steps if one.change_id != change_id]
