"""The cases of a tier as a list: looked at before all are merged, or begun with any of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sme_crm.domain.duplicates.tiers import SURE
from sme_crm.ui.duplicates.words import (
    counted,
    likelihood,
    names_text,
    reasons_text,
)
from sme_crm.ui.labels import count_text
from sme_crm.ui.lists.roles import Cell
from sme_crm.ui.lists.table_dress import fix_columns
from sme_crm.ui.lists.tick_list import TICK, TickModel, TickTable
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.labels import TextLabel

if TYPE_CHECKING:
    from sme_crm.services.duplicates.review import Case

NAMES, CHANCE = TICK + 1, TICK + 2
_TICK_WIDTH, _CHANCE_WIDTH = 52, 190


class CasesModel(TickModel["Case"]):
    """Cases with ticks: those that are ticked are merged."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__((self.tr("Contacts, and why"), self.tr("Likelihood")), parent)

    def show_cases(self, cases: Sequence[Case]) -> None:
        """Show other cases, all of them ticked."""
        self.show_rows(cases, (True for _ in cases))

    def spoken_at(self, row: int, column: int) -> str:
        """Whether it is ticked, in words; names with the reasons."""
        if column == NAMES:
            case = self._rows[row]
            return f"{names_text(case)}, {reasons_text(case.reasons)}"
        if column != TICK:
            return super().spoken_at(row, column)
        return self.tr("will be merged") if self.is_ticked(row) else self.tr("left out")

    def cell_at(self, row: int, column: int) -> Cell:
        """Tick, names and why, how likely."""
        case = self._rows[row]
        if column == TICK:
            return self.tick_cell(row)
        if column == NAMES:
            why = reasons_text(case.reasons)
            return Cell(names_text(case), why, muted=not self.is_ticked(row))
        words, tone = likelihood(case)
        return Cell(words, chip_tone=str(tone))


class CasesPage(QWidget):
    """`merge_wanted` carries the ticked cases, `review_wanted` those to look at one by one."""

    merge_wanted = Signal(object)
    review_wanted = Signal(object)

    def __init__(self, *, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tier = ""
        self._writable = writable
        self.model = CasesModel(self)
        self.table = TickTable(self.model)
        fix_columns(self.table, {TICK: _TICK_WIDTH, CHANCE: _CHANCE_WIDTH})
        self.table.setAccessibleName(self.tr("Cases of duplicates"))
        self.table.opened.connect(self._open)
        self.model.ticked.connect(self._say)
        self.title = TextLabel("", TextRole.CARD)
        self._explanation = TextLabel("", tone="muted", wrap=True)
        card = Card(padding=0)
        card.body.addWidget(self.table, 1)
        self.count = TextLabel("", tone="muted")
        self.look = Button(self.tr("Look at them one by one"), "eye")
        self.look.clicked.connect(lambda _checked=False: self._open(self._row()))
        self.merge = Button("", "duplicates", "primary")
        self.merge.clicked.connect(
            lambda _checked=False: self.merge_wanted.emit(self.model.chosen())
        )
        foot = QHBoxLayout()
        foot.setSpacing(size.SPACE_8)
        foot.addWidget(self.count)
        foot.addStretch(1)
        foot.addWidget(self.look)
        foot.addWidget(self.merge)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(size.SPACE_8)
        column.addWidget(self.title)
        column.addWidget(self._explanation)
        column.addWidget(card, 1)
        column.addLayout(foot)

    def start(self, tier: str, cases: Sequence[Case]) -> None:
        """List the cases of a tier."""
        self.tier = tier
        sure = tier == SURE
        self.title.setText(self.tr("Surely the same") if sure else self.tr("To review"))
        self._explanation.setText(
            self.tr("Space leaves one out of the merge, Enter shows it side by side.")
            if sure
            else self.tr("Enter begins the review with the one that is marked.")
        )
        self.table.setColumnHidden(TICK, not sure)
        self.merge.setVisible(sure)
        self.model.show_cases(cases)
        if cases:
            self.table.selectRow(0)
            self.table.setFocus()

    def _row(self) -> int:
        return max(0, self.table.currentIndex().row())

    def _open(self, row: int) -> None:
        cases = self.model.rows()
        if row < len(cases):
            self.review_wanted.emit([*cases[row:], *cases[:row]])

    def _say(self) -> None:
        chosen, rows = self.model.count_ticked(), self.model.rowCount()
        text = counted(self.tr("%n case(s)", "", rows), rows)
        if self.tier == SURE and chosen < rows:
            words = self.tr("{chosen} of {all} ticked")
            text = words.format(chosen=count_text(chosen), all=count_text(rows))
        self.count.setText(text)
        self.merge.setText(counted(self.tr("Merge all %n", "", chosen), chosen))
        self.merge.setEnabled(self._writable and chosen > 0)
        self.look.setEnabled(self._writable and rows > 0)
