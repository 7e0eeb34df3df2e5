"""The proposals of a repair as a table with ticks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from sme_crm.ui.labels import translated
from sme_crm.ui.lists.roles import Cell
from sme_crm.ui.lists.tick_list import TICK, TickModel

if TYPE_CHECKING:
    from sme_crm.services.care_repairs import Proposal

NAME, BEFORE, AFTER = range(TICK + 1, TICK + 4)


class RepairModel(TickModel["Proposal"]):
    """Proposals in their order; what is ticked will be written."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__((self.tr("Contact"), self.tr("Now"), self.tr("Afterwards")), parent)

    def show_proposals(self, proposals: Sequence[Proposal]) -> None:
        """Show others; sure ones are ticked."""
        self.show_rows(proposals, (each.sure for each in proposals))

    def choose(self, row: int, value: str) -> None:
        """Take one of the choices of a row, and tick it."""
        self._rows[row] = self._rows[row].choosing(value)
        self.tick([row], True)

    def spoken_at(self, row: int, column: int) -> str:
        """The whole repair in a sentence, with whether it will be written."""
        if column not in (TICK, NAME):
            return super().spoken_at(row, column)
        proposal = self._rows[row]
        said = self.tr("{name}, now {before}, afterwards {after}, will be written")
        if not self.is_ticked(row):
            said = self.tr("{name}, now {before}, proposed {after}, will not be written")
        return said.format(
            name=proposal.name,
            before=proposal.shown_before,
            after=proposal.after_in_words(translated),
        )

    def cell_at(self, row: int, column: int) -> Cell:
        """Tick, name, now, then."""
        proposal = self._rows[row]
        ticked = self.is_ticked(row)
        if column == TICK:
            return self.tick_cell(row)
        if column == NAME:
            return Cell(proposal.name, muted=not ticked)
        if column == BEFORE:
            return Cell(proposal.shown_before or "–", muted=True)
        second = self.tr("{count} to choose from").format(count=len(proposal.choices))
        return Cell(
            proposal.after_in_words(translated),
            second_line=second if proposal.choices else None,
            muted=not ticked,
        )
