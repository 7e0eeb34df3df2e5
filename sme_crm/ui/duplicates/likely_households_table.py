"""Likely households as a table that answers to a key for each decision."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTableView, QWidget

from sme_crm.ui.duplicates.words import percent_text
from sme_crm.ui.lists.cell_model import CellModel
from sme_crm.ui.lists.roles import Cell
from sme_crm.ui.lists.table_dress import dress_table, fix_columns

if TYPE_CHECKING:
    from sme_crm.services.duplicates.household_proposals import HouseholdProposal

MAKE, REFUSE, LETTERS, EDIT, OPEN, BACK = "make", "refuse", "letters", "edit", "open", "back"
_KEYS: Final = {
    Qt.Key.Key_Return: MAKE, Qt.Key.Key_Enter: MAKE, Qt.Key.Key_H: MAKE, Qt.Key.Key_N: REFUSE,
    Qt.Key.Key_L: LETTERS, Qt.Key.Key_E: EDIT, Qt.Key.Key_F2: EDIT, Qt.Key.Key_O: OPEN,
    Qt.Key.Key_Left: BACK,
}  # fmt: skip
_HOUSEHOLD, _ADDRESS, _LETTERS, _CHANCE = range(4)
_LETTERS_WIDTH, _CHANCE_WIDTH = 140, 130


class LikelyModel(CellModel["HouseholdProposal"]):
    """How a household would be addressed and who is in it, where, how many letters, how likely."""

    def __init__(self, parent: QObject | None = None) -> None:
        headings = (
            self.tr("Household"), self.tr("Address"), self.tr("Letters"), self.tr("Likelihood"),
        )  # fmt: skip
        super().__init__(headings, parent)

    def cell_at(self, row: int, column: int) -> Cell:
        """Mailing name over the names, address, letters, percentage."""
        proposal = self._rows[row]
        if column == _HOUSEHOLD:
            name = proposal.plan.mailing_name or "–"
            return Cell(name, self._people(proposal), icon="household", icon_tone="accent")
        if column == _ADDRESS:
            return Cell(proposal.address, muted=True)
        if column == _LETTERS:
            one = proposal.plan.one_letter
            return Cell(self.tr("One for all") if one else self.tr("One each"))
        return Cell(percent_text(proposal.probability), muted=True)

    def spoken_at(self, row: int, column: int) -> str:
        """The mailing name with the people."""
        text = super().spoken_at(row, column)
        return f"{text}, {self._people(self._rows[row])}" if column == _HOUSEHOLD else text

    def replace_row(self, row: int, proposal: HouseholdProposal) -> None:
        """Show a row as it was changed."""
        self._rows[row] = proposal
        self.dataChanged.emit(self.index(row, 0), self.index(row, self.columnCount() - 1))

    def _people(self, proposal: HouseholdProposal) -> str:
        coming = [name or "–" for one, name in proposal.members if one in proposal.plan.ids]
        present = [name or "–" for one, name in proposal.members if one in proposal.joined]
        if not present:
            return ", ".join(coming)
        words = self.tr("{new} joins {present}", "", len(coming))
        return words.format(new=", ".join(coming), present=", ".join(present))


class LikelyTable(QTableView):
    """A key for each decision."""

    pressed_key = Signal(str)

    def __init__(self, model: LikelyModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        dress_table(self)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        fix_columns(self, {_LETTERS: _LETTERS_WIDTH, _CHANCE: _CHANCE_WIDTH})

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The decisions; a key held down decides once."""
        wanted = _KEYS.get(Qt.Key(event.key()))
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if wanted is None or not plain:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.pressed_key.emit(wanted)
