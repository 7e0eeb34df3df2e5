"""The cases of a tier as a list: looked at before all are merged, or begun with any of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QTableView, QVBoxLayout, QWidget

from sme_crm.domain.duplicates.tiers import SURE
from sme_crm.ui.duplicates.words import (
    counted,
    likelihood,
    names_text,
    reasons_text,
)
from sme_crm.ui.labels import count_text
from sme_crm.ui.lists.cell_model import CellModel
from sme_crm.ui.lists.roles import Cell
from sme_crm.ui.lists.table_dress import dress_table, fix_columns
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.labels import TextLabel

if TYPE_CHECKING:
    from sme_crm.services.duplicates.review import Case

TICK, NAMES, CHANCE = range(3)
_TICK_WIDTH, _CHANCE_WIDTH = 52, 190


class CasesModel(CellModel["Case"]):
    """Cases with ticks: those that are ticked are merged."""

    ticked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        headings = ("", self.tr("Contacts, and why"), self.tr("Likelihood"))
        super().__init__(headings, parent)
        self._left_out: set[tuple[int, ...]] = set()

    def show_cases(self, cases: Sequence[Case]) -> None:
        """Show other cases, all of them ticked."""
        self._left_out = set()
        self.set_rows(cases)
        self.ticked.emit()

    def chosen(self) -> list[Case]:
        """Those that are ticked."""
        return [case for case in self._rows if case.ids not in self._left_out]

    def tick(self, rows: Sequence[int]) -> None:
        """Tick or untick rows, all as the first."""
        if not rows:
            return
        add = self._rows[rows[0]].ids not in self._left_out
        for row in rows:
            (self._left_out.add if add else self._left_out.discard)(self._rows[row].ids)
        self.dataChanged.emit(self.index(min(rows), TICK), self.index(max(rows), CHANCE))
        self.ticked.emit()

    def spoken_at(self, row: int, column: int) -> str:
        """Whether it is ticked, in words; names with the reasons."""
        if column == NAMES:
            case = self._rows[row]
            return f"{names_text(case)}, {reasons_text(case.reasons)}"
        if column != TICK:
            return super().spoken_at(row, column)
        ticked = self._rows[row].ids not in self._left_out
        return self.tr("will be merged") if ticked else self.tr("left out")

    def cell_at(self, row: int, column: int) -> Cell:
        """Tick, names and why, how likely."""
        case = self._rows[row]
        ticked = case.ids not in self._left_out
        if column == TICK:
            return Cell("", icon="check" if ticked else "minus",
                        icon_tone="accent" if ticked else "faint")  # fmt: skip
        if column == NAMES:
            return Cell(names_text(case), reasons_text(case.reasons), muted=not ticked)
        words, tone = likelihood(case)
        return Cell(words, chip_tone=str(tone))


class CasesTable(QTableView):
    """Space ticks, Enter looks at a case."""

    opened = Signal(int)

    def __init__(self, model: CasesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cases = model
        self.setModel(model)
        dress_table(self)
        fix_columns(self, {TICK: _TICK_WIDTH, CHANCE: _CHANCE_WIDTH})
        self.clicked.connect(self._click)
        self.doubleClicked.connect(self._double_click)

    def _click(self, index: QModelIndex) -> None:
        if index.column() == TICK and not self.isColumnHidden(TICK):
            self._cases.tick([index.row()])

    def _double_click(self, index: QModelIndex) -> None:
        if index.column() != TICK:
            self.opened.emit(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter."""
        row = self.currentIndex().row()
        if event.key() == Qt.Key.Key_Space and row >= 0 and not self.isColumnHidden(TICK):
            self._cases.tick(sorted({index.row() for index in self.selectedIndexes()} | {row}))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row >= 0:
            self.opened.emit(row)
        else:
            super().keyPressEvent(event)


class CasesPage(QWidget):
    """`merge_wanted` carries the ticked cases, `review_wanted` those to look at one by one."""

    merge_wanted = Signal(object)
    review_wanted = Signal(object)

    def __init__(self, *, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tier = ""
        self._writable = writable
        self.model = CasesModel(self)
        self.table = CasesTable(self.model)
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
        chosen, rows = len(self.model.chosen()), self.model.rowCount()
        text = counted(self.tr("%n case(s)", "", rows), rows)
        if self.tier == SURE and chosen < rows:
            words = self.tr("{chosen} of {all} ticked")
            text = words.format(chosen=count_text(chosen), all=count_text(rows))
        self.count.setText(text)
        self.merge.setText(counted(self.tr("Merge all %n", "", chosen), chosen))
        self.merge.setEnabled(self._writable and chosen > 0)
        self.look.setEnabled(self._writable and rows > 0)
