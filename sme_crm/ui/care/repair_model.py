"""The proposals of a repair as a table with ticks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from sme_crm.ui.labels import translated
from sme_crm.ui.lists.cell_model import CellModel
from sme_crm.ui.lists.roles import Cell

if TYPE_CHECKING:
    from sme_crm.services.care_repairs import Proposal

TICK, NAME, BEFORE, AFTER = range(4)


class RepairModel(CellModel["Proposal"]):
    """Proposals in their order; what is ticked will be written."""

    ticked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        headings = ("", self.tr("Contact"), self.tr("Now"), self.tr("Afterwards"))
        super().__init__(headings, parent)
        self._ticks = bytearray()

    def show_proposals(self, proposals: Sequence[Proposal]) -> None:
        """Show others; sure ones are ticked."""
        self._ticks = bytearray(each.sure for each in proposals)
        self.set_rows(proposals)
        self.ticked.emit()

    def chosen(self) -> list[Proposal]:
        """Those that are ticked."""
        return [row for row, tick in zip(self._rows, self._ticks, strict=True) if tick]

    def count_ticked(self) -> int:
        """How many are ticked."""
        return sum(self._ticks)

    def is_ticked(self, row: int) -> bool:
        """Whether a row will be written."""
        return bool(self._ticks[row])

    def tick(self, rows: Sequence[int], ticked: bool | None = None) -> None:
        """Tick or untick rows; None turns them, all as the first."""
        if not rows:
            return
        value = not self._ticks[rows[0]] if ticked is None else ticked
        for row in rows:
            self._ticks[row] = value
        self.dataChanged.emit(self.index(min(rows), TICK), self.index(max(rows), AFTER))
        self.ticked.emit()

    def tick_all(self, ticked: bool) -> None:
        """Tick or untick every row."""
        self.tick(range(len(self._rows)), ticked)

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
        if not self._ticks[row]:
            said = self.tr("{name}, now {before}, proposed {after}, will not be written")
        return said.format(
            name=proposal.name,
            before=proposal.shown_before,
            after=proposal.after_in_words(translated),
        )

    def cell_at(self, row: int, column: int) -> Cell:
        """Tick, name, now, then."""
        proposal = self._rows[row]
        ticked = bool(self._ticks[row])
        if column == TICK:
            return Cell("", icon="check" if ticked else "minus",
                        icon_tone="accent" if ticked else "faint")  # fmt: skip
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
