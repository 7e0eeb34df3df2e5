"""The proposals of a repair as a table with ticks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from sme_crm.ui.lists.roles import Cell, ListRole

if TYPE_CHECKING:
    from sme_crm.services.care_repairs import Proposal

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
TICK, NAME, BEFORE, AFTER = range(4)


class RepairModel(QAbstractTableModel):
    """Proposals in their order; what is ticked will be written."""

    ticked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Proposal] = []
        self._ticks = bytearray()

    def show_proposals(self, proposals: Sequence[Proposal]) -> None:
        """Show others; sure ones are ticked."""
        self.beginResetModel()
        self._rows = list(proposals)
        self._ticks = bytearray(each.sure for each in self._rows)
        self.endResetModel()
        self.ticked.emit()

    def chosen(self) -> list[Proposal]:
        """Those that are ticked."""
        return [row for row, tick in zip(self._rows, self._ticks, strict=True) if tick]

    def count_ticked(self) -> int:
        """How many are ticked."""
        return sum(self._ticks)

    def proposal(self, row: int) -> Proposal | None:
        """The proposal in a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

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

    # -- Qt ------------------------------------------------------------------------------------

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """One row a proposal."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        """Tick, name, now, then."""
        return 0 if parent.isValid() else 4

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The headings."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return ("", self.tr("Contact"), self.tr("Now"), self.tr("Afterwards"))[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What the delegate paints and screen readers say."""
        proposal = self.proposal(index.row())
        if proposal is None:
            return None
        column = index.column()
        if role == ListRole.CELL:
            return self._cell(proposal, index.row(), column)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(proposal, index.row(), column).text
        if role == Qt.ItemDataRole.AccessibleTextRole and column in (TICK, NAME):
            said = self.tr("{name}, now {before}, afterwards {after}, will be written")
            if not self._ticks[index.row()]:
                said = self.tr("{name}, now {before}, proposed {after}, will not be written")
            return said.format(
                name=proposal.name, before=proposal.shown_before, after=proposal.shown_after
            )
        return None

    def _cell(self, proposal: Proposal, row: int, column: int) -> Cell:
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
            proposal.shown_after,
            second_line=second if proposal.choices else None,
            muted=not ticked,
        )
