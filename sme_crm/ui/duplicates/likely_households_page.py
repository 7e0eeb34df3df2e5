"""Likely households as a list, each made or refused with one key; all of them with one click."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sme_crm.services.duplicates.household_proposals import HouseholdProposal
from sme_crm.services.duplicates.households import Household
from sme_crm.ui.duplicates.keyed_button import keyed
from sme_crm.ui.duplicates.likely_households_table import (
    BACK,
    EDIT,
    LETTERS,
    MAKE,
    OPEN,
    REFUSE,
    LikelyModel,
    LikelyTable,
)
from sme_crm.ui.duplicates.words import counted
from sme_crm.ui.forms.household_dialog import HouseholdDialog
from sme_crm.ui.navigation import OpenContact
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.flow_layout import FlowLayout
from sme_crm.ui.widgets.labels import TextLabel
from sme_crm.ui.widgets.states import EmptyState

if TYPE_CHECKING:
    from sme_crm.domain.changes import Changes, UndoResult
    from sme_crm.ui.context import UiContext

ORIGIN: Final = "households"
"""Names what this page writes, so that it knows its own echo."""


@dataclass(slots=True, eq=False)
class _Step:
    """A decision: what it was, where it stood, and its change once it is written."""

    proposal: HouseholdProposal
    row: int
    kind: str
    change_id: int = 0
    unwanted: bool = False


class LikelyHouseholdsPage(QWidget):
    """Writes each decision and goes on at once; `all_wanted` carries the plans of all."""

    all_wanted = Signal(object)
    left = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._writable = not context.workspace.read_only
        self._steps: list[_Step] = []
        self._under_way = 0  # decisions being written or taken back
        self._undone: set[int] = set()  # changes being taken back whose echo is still to come
        self.model = LikelyModel(self)
        self.table = LikelyTable(self.model)
        self.table.setAccessibleName(self.tr("Likely households"))
        self.table.pressed_key.connect(self.decide)
        self.table.doubleClicked.connect(lambda _index: self.decide(EDIT))
        self.buttons: dict[str, Button] = {}
        self.make_all = Button("", "household", "primary")
        self.make_all.clicked.connect(lambda _checked=False: self._make_all())
        self.empty = EmptyState("household", "", "")
        self.overview = self.empty.add_action(
            self.tr("Back to the overview"), self.left.emit, "chevron-left", "primary"
        )
        self.undo_last = self.empty.add_action(
            self.tr("Undo the last decision"), self._take_back, "undo"
        )
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(size.SPACE_12)
        words = QVBoxLayout()
        words.setSpacing(size.SPACE_4)
        words.addWidget(TextLabel(self.tr("Likely households"), TextRole.CARD))
        words.addWidget(
            TextLabel(
                self.tr(
                    "People who share an address and mostly a name, and no employer. Each decision"
                    " is remembered, and the next one comes at once."
                ),
                tone="muted",
                wrap=True,
            )
        )
        head.addLayout(words, 1)
        head.addWidget(self.make_all, 0, Qt.AlignmentFlag.AlignBottom)
        self._list = QWidget()
        inner = QVBoxLayout(self._list)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(size.SPACE_8)
        inner.addLayout(head)
        card = Card(padding=0)
        card.body.addWidget(self.table, 1)
        inner.addWidget(card, 1)
        inner.addWidget(self._bar())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._list, 1)
        column.addWidget(self.empty, 1)

    def _bar(self) -> QWidget:
        bar = QWidget()
        line = FlowLayout(bar, size.SPACE_12)
        for key, hint, text, icon, kind, tip in (
            (MAKE, "↵", self.tr("Make the household"), "household", "secondary",
             self.tr("They get letters together as chosen (Enter or H)")),
            (REFUSE, "N", self.tr("Not one household"), "unlink", "secondary",
             self.tr("Different people who do not live together: not proposed again (N)")),
            (LETTERS, "L", self.tr("One letter or several"), "letters", "secondary",
             self.tr("One letter for all of them, or one each (L)")),
            (EDIT, "E", self.tr("Change…"), "edit", "secondary",
             self.tr("Another mailing name, or without one of them (E or F2)")),
            (OPEN, "O", self.tr("Open"), "external", "quiet",
             self.tr("Open the sheet of the first of them (O)")),
            (BACK, "←", self.tr("Undo the last"), "undo", "quiet",
             self.tr("Take the last decision back (← or Ctrl+Z)")),
        ):  # fmt: skip
            button = Button(text, icon, kind)
            button.setToolTip(tip)
            button.setEnabled(self._writable or key == OPEN)
            button.clicked.connect(partial(self._click, key))
            line.addWidget(keyed(hint, button))
            self.buttons[key] = button
        return bar

    # -- showing -------------------------------------------------------------------------------

    def start(self, proposals: Sequence[HouseholdProposal]) -> None:
        """Begin with other proposals."""
        self._steps = []
        self.model.set_rows(proposals)
        self._select(0)

    def refresh(self, proposals: Sequence[HouseholdProposal]) -> None:
        """Show what was read anew; what was decided and changed here stays so."""
        row = max(0, self.table.currentIndex().row())
        decided = {step.proposal.ids for step in self._steps}
        shown = {proposal.ids: proposal for proposal in self.model.rows()}
        self.model.set_rows(
            shown.get(proposal.ids, proposal)
            for proposal in proposals
            if proposal.ids not in decided
        )
        self._select(row)

    @property
    def settled(self) -> bool:
        """Whether nothing is being written or taken back: what is read now, holds."""
        return not self._under_way

    def _select(self, row: int) -> None:
        rows = self.model.rowCount()
        self._list.setVisible(rows > 0)
        self.empty.setVisible(not rows)
        text = self.tr("Make all %n household(s)", "", rows)
        self.make_all.setText(counted(text, rows))
        self.make_all.setEnabled(self._writable)
        self.buttons[BACK].setEnabled(bool(self._steps))
        if rows:
            self.table.selectRow(min(row, rows - 1))
            self.table.setFocus()
        else:
            self._tell_end()

    def _tell_end(self) -> None:
        made = sum(step.kind == MAKE for step in self._steps)
        refused = sum(step.kind == REFUSE for step in self._steps)
        told = [
            counted(text, count)
            for count, text in (
                (made, self.tr("%n household(s) made", "", made)),
                (refused, self.tr("%n refused", "", refused)),
            )
            if count
        ]
        title = self.tr("No likely household is left")
        self.empty.set_texts(
            title,
            f"{', '.join(told)}."
            if told
            else self.tr("The next search for duplicates proposes who lives together."),
        )
        self.undo_last.setVisible(bool(self._steps))
        self.overview.setFocus()

    # -- deciding ------------------------------------------------------------------------------

    def _click(self, key: str, _checked: bool = False) -> None:
        self.decide(key)
        self.table.setFocus()

    def decide(self, kind: str) -> None:
        """Do what a key or a button says with the row that is marked."""
        row = self.table.currentIndex().row()
        proposal = self.model.row_at(row)
        if kind == BACK:
            self._take_back()
        elif proposal is None:
            return
        elif kind == OPEN:
            self._context.navigator.send(OpenContact(proposal.ids[0]))
        elif not self._writable:
            return
        elif kind == LETTERS:
            plan = replace(proposal.plan, one_letter=not proposal.plan.one_letter)
            self.model.replace_row(row, replace(proposal, plan=plan))
        elif kind == EDIT:
            self._edit(row, proposal)
        else:
            self._write(_Step(proposal, row, kind))

    def _write(self, step: _Step) -> None:
        workspace, proposal = self._context.workspace, step.proposal

        def work() -> int:
            if step.kind == MAKE:
                return workspace.households.create_all([proposal.plan], origin=ORIGIN)[1]
            return workspace.decisions.remember(
                proposal.ids, "not_household", settled=proposal.joined, origin=ORIGIN
            )

        self._steps.append(step)
        rows = list(self.model.rows())
        del rows[step.row]
        self.model.set_rows(rows)
        self._select(step.row)
        self._under_way += 1
        self._context.jobs.write(
            work,
            lambda change_id: self._note_written(step, change_id),
            lambda error: self._forgo(step, error),
            owner=self,
        )

    def _note_written(self, step: _Step, change_id: int) -> None:
        self._under_way -= 1
        step.change_id = change_id
        if step.unwanted:
            self._undo(step)

    def _forgo(self, step: _Step, error: Exception) -> None:
        self._under_way -= 1
        self._bring_back(step)
        self._context.notices.show_error(error)

    def _make_all(self) -> None:
        self.all_wanted.emit([proposal.plan for proposal in self.model.rows()])

    def _edit(self, row: int, proposal: HouseholdProposal) -> None:
        plan = proposal.plan
        members = tuple(member for member in proposal.members if member[0] in plan.ids)
        shown = Household(plan.household_id, plan.mailing_name, plan.one_letter, members)
        fewest = 1 if plan.household_id else 2
        dialog = HouseholdDialog(shown, self.window(), fewest=fewest)
        dialog.accepted.connect(lambda: self._take_edited(row, proposal, dialog))
        dialog.open()

    def _take_edited(self, row: int, proposal: HouseholdProposal, dialog: HouseholdDialog) -> None:
        if self.model.row_at(row) is not proposal:
            return
        leaving = dialog.leaving()
        plan = replace(
            proposal.plan,
            ids=tuple(one for one in proposal.plan.ids if one not in leaving),
            mailing_name=dialog.mailing_name(),
            one_letter=dialog.one_letter(),
        )
        members = tuple(member for member in proposal.members if member[0] not in leaving)
        self.model.replace_row(row, replace(proposal, plan=plan, members=members))
        self.table.setFocus()

    # -- taking back ---------------------------------------------------------------------------

    def _take_back(self) -> None:
        if not self._steps:
            return
        step = self._steps[-1]
        self._bring_back(step)
        if step.change_id:
            self._undo(step)
        else:
            step.unwanted = True

    def _undo(self, step: _Step) -> None:
        if step.change_id:
            self._under_way += 1
            self._undone.add(step.change_id)
            self._context.undo.undo_change(step.change_id, self._note_undone)

    def _note_undone(self, _result: UndoResult) -> None:
        self._under_way -= 1

    def _bring_back(self, step: _Step) -> None:
        """Let the proposal of a decision stand where it stood."""
        if step not in self._steps:
            return
        self._steps.remove(step)
        rows = list(self.model.rows())
        rows.insert(step.row, step.proposal)
        self.model.set_rows(rows)
        self._select(step.row)

    def note_commit(self, changes: Changes) -> bool:
        """Whether what is shown still holds: an own decision, or one of them taken back."""
        if changes.undoes is None:
            return changes.origin == ORIGIN
        if changes.undoes in self._undone:
            self._undone.discard(changes.undoes)
            return True
        for step in self._steps:
            if step.change_id == changes.undoes:
                self._bring_back(step)
                return True
        return False
