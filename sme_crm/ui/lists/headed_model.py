"""A table below headings: what lists have in common however they come by their rows."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from sme_crm.ui.theme.fonts import TextRole, font

Index = QModelIndex | QPersistentModelIndex
NO_PARENT: Final = QModelIndex()
RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
"""Where numbers stand, and the headings above them."""


class HeadedModel(QAbstractTableModel):
    """A column a heading."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings: tuple[str, ...] = ()
        self._right_aligned: frozenset[int] = frozenset()

    def set_headings(self, headings: Sequence[str], right_aligned: Collection[int] = ()) -> None:
        """Name the columns; `right_aligned` are those of numbers."""
        self._headings = tuple(headings)
        self._right_aligned = frozenset(right_aligned)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        """As many as there are headings."""
        return 0 if parent.isValid() else len(self._headings)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The headings; pointed at they are told whole, however narrow their column is."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._headings[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section in self._right_aligned:
            return RIGHT
        if role == Qt.ItemDataRole.FontRole:
            # The font set on a header is lost where the table gets another parent later.
            return font(TextRole.SMALL_STRONG)
        return None
