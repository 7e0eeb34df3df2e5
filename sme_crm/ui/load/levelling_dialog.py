"""Levelling out, shown before it is done: each day and person before and after."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from sme_crm.domain.task_load import EVERYBODY, Load, Spot
from sme_crm.ui.jobs.latest_read import LatestRead
from sme_crm.ui.labels import count_text
from sme_crm.ui.lists.cell_model import CellModel
from sme_crm.ui.lists.roles import Cell
from sme_crm.ui.lists.table_dress import dress_table, fix_columns
from sme_crm.ui.load.load_words import load_texts, person_text, short_day_words
from sme_crm.ui.messages import message_for
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.dialog_buttons import dialog_buttons
from sme_crm.ui.widgets.labels import TextLabel

if TYPE_CHECKING:
    from sme_crm.domain.task_levelling import Levelling
    from sme_crm.ui.context import UiContext

_WIDTH, _HEIGHT = 720, 580
_NUMBERS = {2: 84, 3: 84, 4: 170}


class _Line:
    """A day of a person, before and after."""

    def __init__(self, load: Load, spot: Spot, before: int, after: int, left: bool) -> None:
        self.spot, self.before, self.after = spot, before, after
        self.day = short_day_words(spot.day)
        self.person = person_text(load, spot.person)
        self.left = left


class LevellingModel(CellModel[_Line]):
    """The days that change."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(["", "", "", "", ""], parent, right_aligned=(2, 3))
        self._headings = (
            self.tr("Day"), self.tr("Person"), self.tr("Before"), self.tr("After"), "",
        )  # fmt: skip

    def show_lines(self, lines: Sequence[_Line]) -> None:
        """Show other days."""
        self.beginResetModel()
        self._rows = list(lines)
        self.endResetModel()

    def cell_at(self, row: int, column: int) -> Cell:
        """Day, person, before, after, what remains to be said."""
        line = self._rows[row]
        if column < 2:
            return Cell(line.day if column == 0 else line.person, muted=column == 1)
        if column < 4:
            number = line.before if column == 2 else line.after
            return Cell(count_text(number), right_aligned=True, muted=column == 2)
        return Cell(self.tr("Stays a peak") if line.left else "", chip_tone="warning")


class LevellingDialog(QDialog):
    """Reads what would be done whenever a choice changes; accepted by its verb."""

    chosen = Signal(object)
    """The Levelling that was shown."""

    def __init__(
        self,
        context: UiContext,
        load: Load,
        person: int = EVERYBODY,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Level out"))
        self._context = context
        self._load = load
        self._latest = LatestRead(context.jobs)
        self.plan: Levelling | None = None
        people = [(str(one.id), person_text(load, one.id)) for one in load.people]
        self.who = ComboBox([(str(EVERYBODY), load_texts().everybody()), *people], self.tr("Whose"))
        self.who.choose(str(person))
        self.overdue = QCheckBox(self.tr("Spread what is overdue too"))
        self.told = TextLabel("", TextRole.STRONG, wrap=True)
        self.rule = TextLabel(
            self.tr(
                "What is more than the daily capacity goes to the next working days with room."
                " Tasks with a time or of high priority stay; steps of series keep their rules"
                " and take the later steps of the contact along."
            ),
            TextRole.SMALL, "muted", wrap=True,
        )  # fmt: skip
        self.model = LevellingModel(self)
        self.table = QTableView()
        self.button = Button(self.tr("Level out"), "check", "primary")
        self.button.setEnabled(False)
        self.button.setDefault(True)
        self._lay_out(len(people) > 1)
        self.who.currentIndexChanged.connect(lambda _row: self.read())
        self.overdue.toggled.connect(lambda _on: self.read())
        self.button.clicked.connect(self.accept)
        self.read()

    def _lay_out(self, with_people: bool) -> None:
        dress_table(self.table, size.COMPACT_ROW_HEIGHT)
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Days before and after"))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        fix_columns(self.table, _NUMBERS)
        column = QVBoxLayout(self)
        column.setContentsMargins(size.SPACE_24, size.SPACE_24, size.SPACE_24, size.SPACE_16)
        column.setSpacing(size.SPACE_12)
        column.addWidget(TextLabel(self.windowTitle(), TextRole.CARD))
        column.addWidget(self.rule)
        choices = QHBoxLayout()
        choices.setSpacing(size.SPACE_16)
        self.who.setVisible(with_people)
        choices.addWidget(self.who)
        choices.addWidget(self.overdue)
        choices.addStretch(1)
        column.addLayout(choices)
        column.addWidget(self.told)
        column.addWidget(self.table, 1)
        column.addLayout(dialog_buttons(self, self.button))
        self.resize(_WIDTH, _HEIGHT)

    # -- what would be done --------------------------------------------------------------------

    def read(self) -> None:
        """Work it out in a worker."""
        self.button.setEnabled(False)
        self.told.setText(self.tr("The days are being levelled…"))
        loads = self._context.workspace.task_loads
        days = self._load.days
        person, overdue = int(self.who.key()), self.overdue.isChecked()
        people = None if person == EVERYBODY else [person]
        self._latest.ask(
            lambda: loads.plan_levelling(days[0].day, days[-1].day, people, overdue=overdue),
            self._take, self._fail, owner=self,
        )  # fmt: skip

    def _fail(self, error: Exception) -> None:
        self.told.setText(message_for(error).happened)

    def _take(self, plan: Levelling) -> None:
        self.plan = plan
        self.model.show_lines(_lines(self._load, plan))
        fix_columns(self.table, _NUMBERS)
        self.told.setText(self._summary(plan))
        self.button.setEnabled(bool(plan.moves))
        self.button.setText(
            self.tr("Move %n task(s)", "", len(plan.moves)) if plan.moves else self.tr("Level out")
        )

    def _summary(self, plan: Levelling) -> str:
        if not plan.moves:
            if plan.left:
                return self.tr("Nothing can be moved: what is there has a time or high priority.")
            return self.tr("No day is over its capacity: there is nothing to level out.")
        carried = sum(move.carried for move in plan.moves)
        said = [self.tr("%n task(s) move", "", len(plan.moves) - carried)]
        if carried:
            said.append(self.tr("%n later step(s) go along", "", carried))
        if plan.last_day is not None:
            text = self.tr("the last one to {day}")
            said.append(text.format(day=short_day_words(plan.last_day)))
        if plan.left:
            said.append(self.tr("%n day(s) stay peaks", "", len(plan.left)))
        return " · ".join(said)

    def accept(self) -> None:
        """Do what is shown."""
        if self.plan is not None and self.plan.moves and self.button.isEnabled():
            self.chosen.emit(self.plan)
            super().accept()


def _lines(load: Load, plan: Levelling) -> list[_Line]:
    """The days of the window that lose or get tasks, and those that stay over."""
    shift: Counter[Spot] = Counter()
    for move in plan.moves:
        before = Spot(move.person, None if move.before < load.today else move.before)
        shift[before] -= 1
        shift[Spot(move.person, move.day)] += 1
    left = set(plan.left)
    last = load.days[-1].day
    shown = {spot for spot, by in shift.items() if by and (spot.day is None or spot.day <= last)}
    return [
        _Line(load, spot, load.at(spot).total, load.at(spot).total + shift[spot], spot in left)
        for spot in sorted(shown | left, key=lambda one: (one.day or date.min, one.person))
    ]
