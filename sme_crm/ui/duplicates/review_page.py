"""The review: one case at a time, side by side, one key for each decision, the next at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from sme_crm.services.duplicates.merging import MERGE_WARNINGS
from sme_crm.ui.duplicates.case_state import CaseState
from sme_crm.ui.duplicates.comparison_model import ComparisonModel
from sme_crm.ui.duplicates.comparison_table import ComparisonTable
from sme_crm.ui.duplicates.decision_bar import DecisionBar
from sme_crm.ui.duplicates.review_queue import (
    APART,
    COLLEAGUES,
    HOUSEHOLD,
    LATER,
    MERGE,
    ReviewQueue,
)
from sme_crm.ui.duplicates.words import likelihood, percent_text, reasons_text
from sme_crm.ui.labels import count_text, translated
from sme_crm.ui.messages import message_for
from sme_crm.ui.navigation import OpenContact
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.chip import StatusChip
from sme_crm.ui.widgets.labels import TextLabel

if TYPE_CHECKING:
    from sme_crm.services.duplicates.review import Case
    from sme_crm.ui.context import UiContext
    from sme_crm.ui.duplicates.case_reading import CaseContent

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
# The upper row of a French keyboard gives these without Shift: 1 to 9 all the same.
_FRENCH_ROW = "&é\"'(-è_ç"


def digit_of(event: QKeyEvent) -> int:
    """The number a key stands for (1–9), on French keyboards without Shift too; 0 for none."""
    text = event.text()
    if len(text) == 1 and text in "123456789":
        return int(text)
    if len(text) == 1 and text in _FRENCH_ROW:
        return _FRENCH_ROW.index(text) + 1
    key = event.key()
    return key - Qt.Key.Key_0 if Qt.Key.Key_1 <= key <= Qt.Key.Key_9 else 0


class ReviewPage(QWidget):
    """Shows the present case of its queue; `finished` comes behind the last one."""

    finished = Signal()
    began = Signal()
    """A case is shown: there is something to decide (again)."""
    left = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.queue = ReviewQueue(context, self)
        self.state: CaseState | None = None
        self.model = ComparisonModel(self)
        self.table = ComparisonTable(self.model)
        self.bar = DecisionBar()
        self.by_hand = False
        self._lay_out()
        self.queue.shown.connect(self._show)
        self.queue.finished.connect(self._finish)
        self.queue.failed.connect(context.notices.show_error)
        self.table.chosen.connect(self.choose)
        self.table.marked.connect(self._say_choice)
        self.table.stay_wanted.connect(self.choose_survivor)
        self.table.turn_wanted.connect(self.turn)
        self.bar.wanted.connect(self.act)

    def _lay_out(self) -> None:
        self.progress = TextLabel("", TextRole.NUMBER_STRONG)
        self._line = QProgressBar()
        self._line.setTextVisible(False)
        self._line.setAccessibleName(self.tr("Progress of the review"))
        self.chip = StatusChip()
        self.percent = TextLabel("", TextRole.NUMBER_STRONG)
        self.reasons = TextLabel("", TextRole.MEDIUM, wrap=True)
        self.warnings = TextLabel("", TextRole.SMALL_STRONG, "warning", wrap=True)
        self.hint = TextLabel("", TextRole.SMALL, "muted", wrap=True)
        self.table.setAccessibleName(self.tr("The contacts side by side"))
        top = QHBoxLayout()
        top.setSpacing(size.SPACE_12)
        self.back = Button(self.tr("Back to the overview"), "chevron-left")
        self.back.clicked.connect(lambda _checked=False: self.left.emit())
        top.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        top.addWidget(self.progress)
        top.addWidget(self._line, 1)
        verdict = QHBoxLayout()
        verdict.setSpacing(size.SPACE_8)
        for label in (self.percent, self.reasons):
            label.setMinimumHeight(size.CHIP_HEIGHT)
        verdict.addWidget(self.chip)
        verdict.addWidget(self.percent)
        verdict.addWidget(self.reasons, 1)
        card = Card(padding=0)
        head = QVBoxLayout()
        head.setContentsMargins(size.SPACE_12, size.SPACE_12, size.SPACE_12, size.SPACE_12)
        head.setSpacing(size.SPACE_4)
        head.addLayout(verdict)
        head.addWidget(self.warnings)
        card.body.setSpacing(0)
        card.body.addLayout(head)
        card.body.addWidget(self.table, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(size.SPACE_8)
        column.addLayout(top)
        column.addWidget(card, 1)
        foot = QHBoxLayout()
        foot.setSpacing(size.SPACE_12)
        foot.addWidget(self.hint, 1)
        foot.addWidget(self.bar.quiet)
        column.addLayout(foot)
        column.addWidget(self.bar)

    # -- showing -------------------------------------------------------------------------------

    def start(self, cases: Sequence[Case], done_before: int = 0, *, by_hand: bool = False) -> None:
        """Review these cases; `by_hand`: contacts somebody chose to merge."""
        self.by_hand = by_hand
        self.state = None
        self.model.show_case(None, None)
        self.queue.start(cases, done_before)

    def _show(self, content: CaseContent) -> None:
        names = self.queue.names
        assert names is not None
        self.state = CaseState(content, names)
        self.model.show_case(self.state, names)
        self.table.show_from_top()
        case = content.case
        words, tone = likelihood(case)
        self.chip.set_status(words, tone)
        self.percent.setText(percent_text(case.probability) if case.probability else "")
        self.reasons.setText(reasons_text(case.reasons))
        self._say_warnings(content)
        self._say_progress()
        self._say_choice()
        self.began.emit()
        self.table.setFocus()

    def _say_warnings(self, content: CaseContent) -> None:
        told = []
        if content.refusal is not None:
            told.append(message_for(content.refusal).in_passing)
        if content.preview is not None:
            told += [
                translated("MergeWarnings", MERGE_WARNINGS[key]) for key in content.preview.warnings
            ]
        self.warnings.setText(" ".join(told))
        self.warnings.setVisible(bool(told))

    def _say_progress(self) -> None:
        number, of = self.queue.position
        words = self.tr("{number} of {all}")
        self.progress.setText(words.format(number=count_text(number), all=count_text(of)))
        self._line.setRange(0, of)
        self._line.setValue(number - 1)
        for widget in (self.progress, self._line):
            widget.setVisible(not self.by_hand)

    def _say_choice(self) -> None:
        state = self.state
        if state is None:
            return
        self.model.note_choice()
        self.bar.show_state(
            count=len(state.taken),
            merge=state.can_merge,
            people=state.content.people,
            undo=bool(self.queue.steps),
            by_hand=self.by_hand,
        )
        if self.table.marked_row() >= 0:
            text = self.tr("1–{n}, ← and → choose the value that stays; Esc: done with this field")
        elif state.can_leave_out:
            text = self.tr(
                "1–{n}: which contact stays · ↓ field by field · Alt+1–{n}: leave one out"
            )
        else:
            text = self.tr("1–{n}: which contact stays · ↓ field by field")
        self.hint.setText(text.format(n=min(9, len(state.ids))) if state.can_merge else "")

    def _finish(self) -> None:
        self.state = None
        self.finished.emit()

    # -- choosing ------------------------------------------------------------------------------

    def choose_survivor(self, column: int) -> None:
        """Let the contact of a column stay."""
        if self.state is not None and self.state.can_merge and column < len(self.state.ids):
            self.state.choose_survivor(self.state.ids[column])
            self._say_choice()

    def choose(self, row: int, column: int) -> None:
        """Take the value of a cell."""
        state = self.state
        if state is not None and column < len(state.ids) and self.model.can_choose(row):
            state.choose(self.model.rows[row].key, state.ids[column])
            self._say_choice()

    def turn(self, column: int) -> None:
        """Leave the contact of a column out, or take it in again."""
        state = self.state
        if state is not None and column < len(state.ids) and state.can_leave_out:
            state.turn(state.ids[column])
            self._say_choice()

    def _move_choice(self, step: int) -> None:
        """The value of the marked field from the contact before or behind."""
        state, row = self.state, self.table.marked_row()
        if state is None or row < 0:
            return
        columns = [at for at, one in enumerate(state.ids) if not state.is_out(one)]
        chosen = [at for at in columns if self.model.fate(row, at) in ("stays", "first")]
        place = columns.index(chosen[0]) if chosen else -step
        self.choose(row, columns[(place + step) % len(columns)])

    # -- deciding ------------------------------------------------------------------------------

    def act(self, key: str) -> None:
        """Do what a key of the bar stands for."""
        state = self.state
        if key == "back":
            self.take_back()
        elif state is not None and key == "open":
            self._open(state)
        elif state is not None and self.bar.offers(key):
            self.state = None
            self.queue.decide(key, state)

    def take_back(self) -> None:
        """Take the last decision back; its case is shown again."""
        if self.queue.steps:
            self.state = None
            self.queue.take_back()

    def _open(self, state: CaseState) -> None:
        column = max(0, self.table.currentIndex().column())
        chosen = state.ids[column] if self.table.marked_row() >= 0 else state.survivor_id
        self._context.navigator.send(OpenContact(chosen or state.ids[0]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """One key a decision; a key held down decides once, not on every case to come."""
        act = self._act_of(event)
        if act is None:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            act()

    def _act_of(self, event: QKeyEvent) -> Callable[[], object] | None:
        digit, marked = digit_of(event), self.table.marked_row() >= 0
        modifiers = event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        )
        if modifiers == Qt.KeyboardModifier.AltModifier and digit:
            return lambda: self.turn(digit - 1)
        if modifiers:
            return None
        if digit:
            row, column = self.table.marked_row(), digit - 1
            return lambda: self.choose(row, column) if marked else self.choose_survivor(column)
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = 1 if key == Qt.Key.Key_Right else -1
            if marked:
                return lambda: self._move_choice(step)
            return lambda: self.act(LATER if step > 0 else "back")
        if key == Qt.Key.Key_Escape:
            return self._end_mark if marked else self.left.emit
        if key in _ENTER:
            return lambda: self.act(MERGE)
        wanted = {"N": APART, "H": HOUSEHOLD, "C": COLLEAGUES, "S": LATER, "O": "open"}
        word = wanted.get(event.text().upper())
        return None if word is None else lambda: self.act(word)

    def _end_mark(self) -> None:
        self.table.mark(-1)
