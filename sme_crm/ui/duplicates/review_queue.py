"""The cases of a review in order: decisions written one after the other, the next case at once.

A decision is written in the lane of writes while the next case is shown already; the cases to
come are read ahead. A decision taken back, here or by Ctrl+Z, brings its case back.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from sme_crm.services.duplicates.review import Case
from sme_crm.ui.duplicates.case_reading import CaseContent, CaseNames, read_case, read_names
from sme_crm.ui.duplicates.case_state import CaseState

if TYPE_CHECKING:
    from sme_crm.domain.changes import Changes
    from sme_crm.ui.context import UiContext
    from sme_crm.ui.jobs.runner import Ticket

MERGE, APART, HOUSEHOLD, COLLEAGUES, LATER = "merge", "apart", "household", "colleagues", "later"
_AHEAD = 3
ORIGIN = "duplicates"


@dataclass(slots=True, eq=False)
class Step:
    """A decision: `changes` are filled by the writer, in the order they were made."""

    case: Case
    kind: str
    survivor_id: int = 0
    changes: list[int] = field(default_factory=list)
    written: bool = False
    unwanted: bool = False
    """Whether it is to be taken back as soon as it is written."""


class ReviewQueue(QObject):
    """Holds the cases and the decisions; `shown` carries the content of the case to show."""

    shown = Signal(object)
    finished = Signal()
    failed = Signal(object)

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.cases: list[Case] = []
        self.steps: list[Step] = []
        self.done_before = 0
        self.names: CaseNames | None = None
        self._contents: dict[tuple[int, ...], CaseContent] = {}
        self._tickets: dict[tuple[int, ...], Ticket] = {}
        self._at = 0
        self._shows: tuple[int, ...] = ()
        # Cases whose decision is being taken back: what they hold is not there yet.
        self._held: set[tuple[int, ...]] = set()

    # -- where it stands -----------------------------------------------------------------------

    @property
    def present(self) -> Case | None:
        """The case to decide, None at the end."""
        return self.cases[self._at] if self._at < len(self.cases) else None

    @property
    def position(self) -> tuple[int, int]:
        """The number of the case to decide, and of how many."""
        return self.done_before + self._at + 1, self.done_before + len(self.cases)

    def count(self, kind: str) -> int:
        """How many decisions of a kind were made."""
        return sum(step.kind == kind for step in self.steps)

    def postponed(self) -> list[Case]:
        """The cases left for later."""
        return [step.case for step in self.steps if step.kind == LATER]

    # -- showing -------------------------------------------------------------------------------

    def start(self, cases: Sequence[Case], done_before: int = 0) -> None:
        """Begin with other cases."""
        self.stop()
        self.cases, self.steps = list(cases), []
        self.done_before, self._at, self.names = done_before, 0, None
        workspace = self._context.workspace
        self._context.jobs.read(lambda: read_names(workspace), self._begin, owner=self)

    def stop(self) -> None:
        """Read no more."""
        for ticket in self._tickets.values():
            ticket.drop()
        self._tickets, self._contents, self._shows = {}, {}, ()
        self._held = set()

    def _begin(self, names: CaseNames) -> None:
        self.names = names
        self._show()

    def _show(self) -> None:
        """Show the present case as soon as it is read, and read those that follow."""
        case = self.present
        if case is None:
            self._shows = ()
            self.finished.emit()
            return
        for ahead in self.cases[self._at : self._at + 1 + _AHEAD]:
            self._read(ahead)
        content = self._contents.get(case.ids)
        if content is not None and self._shows != case.ids:
            self._shows = case.ids
            self.shown.emit(content)

    def _read(self, case: Case) -> None:
        known = case.ids in self._contents or case.ids in self._tickets
        if known or case.ids in self._held or self.names is None:
            return
        workspace, rules = self._context.workspace, self.names.rules
        self._tickets[case.ids] = self._context.jobs.read(
            lambda: read_case(workspace, case, rules), self._take, self._fail, owner=self
        )

    def _take(self, content: CaseContent) -> None:
        self._tickets.pop(content.case.ids, None)
        if not content.sheets:
            # One of them is gone meanwhile: there is nothing to decide any more.
            if content.case in self.cases[self._at :]:
                self.cases.remove(content.case)
        else:
            self._contents[content.case.ids] = content
        self._show()

    def _fail(self, error: Exception) -> None:
        self._tickets = {}
        self.failed.emit(error)

    # -- deciding ------------------------------------------------------------------------------

    def decide(self, kind: str, state: CaseState) -> None:
        """Write a decision and go on at once."""
        step = Step(state.content.case, kind, state.survivor_id)
        self.steps.append(step)
        if kind == LATER:
            step.written = True
        else:
            work = self._work(kind, state, step)
            self._context.jobs.write(
                work,
                lambda _none: self._note_written(step),
                lambda error: self._forgo(step, error),
                owner=self,
            )
        self._at += 1
        self._show()

    def _work(self, kind: str, state: CaseState, step: Step) -> Callable[[], None]:
        """What the writer does; it notes each change at once, before anybody hears of it."""
        workspace = self._context.workspace
        taken, left_out = state.taken, state.left_out
        survivor, choices = state.survivor_id, state.field_choices()
        rules = self.names.rules if self.names is not None else {}

        def work() -> None:
            if kind == MERGE:
                losers = [one for one in taken if one != survivor]
                merging = workspace.merging
                step.changes.append(
                    merging.merge_contacts(survivor, losers, choices, rules=rules, origin=ORIGIN)
                )
                for other in left_out:
                    step.changes.append(
                        workspace.decisions.remember((survivor, other), origin=ORIGIN)
                    )
            elif kind == HOUSEHOLD:
                step.changes.append(workspace.households.create(taken, origin=ORIGIN)[1])
            else:
                reason = "colleague" if kind == COLLEAGUES else "not_duplicate"
                step.changes.append(workspace.decisions.remember(taken, reason, origin=ORIGIN))
            step.changes[:] = [change_id for change_id in step.changes if change_id]

        return work

    def _note_written(self, step: Step) -> None:
        step.written = True
        if step.unwanted:
            self._undo(step)

    def _forgo(self, step: Step, error: Exception) -> None:
        """It could not be written: the case waits again, unless its contacts are gone."""
        self._bring_back(step)
        self._release(step)
        self.failed.emit(error)

    # -- taking back ---------------------------------------------------------------------------

    def take_back(self) -> None:
        """Take the last decision back."""
        step = self.steps[-1]
        self._bring_back(step)
        if step.kind == LATER:
            self._show()
            return
        # A merged contact must be there again before it can be read.
        self._held.add(step.case.ids)
        if step.written:
            self._undo(step)
        else:
            step.unwanted = True

    def _undo(self, step: Step) -> None:
        if not step.changes:
            self._release(step)
        for change_id in reversed(step.changes):
            last = change_id == step.changes[0]
            done = (lambda _result: self._release(step)) if last else None
            self._context.undo.undo_change(change_id, done)

    def _release(self, step: Step) -> None:
        self._held.discard(step.case.ids)
        self._show()

    def _bring_back(self, step: Step) -> None:
        """Let the case of a decision be the present one again."""
        if step in self.steps:
            self.steps.remove(step)
        if step.case in self.cases[: self._at]:
            self.cases.remove(step.case)
            self._at -= 1
        if step.case not in self.cases:
            self.cases.insert(self._at, step.case)
        if step.kind != LATER:
            self._contents.pop(step.case.ids, None)
        self._shows = ()

    def note_commit(self, changes: Changes) -> None:
        """Contacts were changed: what was read of them is read anew, an undone case comes back."""
        for step in [step for step in self.steps if changes.undoes in step.changes]:
            if changes.undoes == step.changes[0]:
                self._bring_back(step)
            else:
                step.changes = [each for each in step.changes if each != changes.undoes]
        touched = changes.ids("contact")
        waiting = {case.ids for case in self.cases[self._at :]}
        for ids in [*self._contents, *self._tickets]:
            if ids in waiting and not touched.isdisjoint(ids):
                self._contents.pop(ids, None)
                ticket = self._tickets.pop(ids, None)
                if ticket is not None:
                    ticket.drop()
                if ids == self._shows:
                    self._shows = ()
        if self.names is not None and self.cases:
            self._show()
