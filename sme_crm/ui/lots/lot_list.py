"""The list of address files: supplier, size, uses, licence, notice, quality."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from sme_crm.domain.dates import present_day
from sme_crm.domain.folding import fold
from sme_crm.ui.labels import count_text
from sme_crm.ui.lists.roles import Cell, ListRole
from sme_crm.ui.lists.table_dress import dress_table
from sme_crm.ui.lots.lot_words import due_text, second_line, short_day, uses_text

if TYPE_CHECKING:
    from sme_crm.domain.lot import Lot

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
_NAME, _SIZE, _USES, _LICENCE, _DUE, _QUALITY = range(6)
_WIDTHS = {_SIZE: 80, _USES: 70, _LICENCE: 104, _DUE: 124, _QUALITY: 74}
_GOOD, _FAIR = 75, 50


class LotListModel(QAbstractTableModel):
    """Lots by name; their quality comes as it is known."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[Lot] = []
        self._shown: list[Lot] = []
        self._scores: dict[int, int | None] = {}
        self._sought = ""

    def show_lots(self, lots: Sequence[Lot]) -> None:
        """Show other lots; what is known of their quality stays until it is read again."""
        self._all = list(lots)
        self._choose()

    def search(self, text: str) -> None:
        """Show the lots with these words in name or supplier."""
        self._sought = text
        self._choose()

    def _choose(self) -> None:
        words = fold(self._sought).split()
        self.beginResetModel()
        self._shown = [
            lot
            for lot in self._all
            if all(word in fold(f"{lot.name} {lot.supplier}") for word in words)
        ]
        self.endResetModel()

    def set_scores(self, scores: Mapping[int, int | None]) -> None:
        """Show the quality of some lots."""
        self._scores.update(scores)
        last = len(self._shown) - 1
        if last >= 0:
            self.dataChanged.emit(self.index(0, _QUALITY), self.index(last, _QUALITY))

    def lot(self, row: int) -> Lot | None:
        """The lot in a row."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def row_of(self, lot_id: int) -> int:
        """The row of a lot, -1 when it is not shown."""
        return next((row for row, each in enumerate(self._shown) if each.id == lot_id), -1)

    def all_lots(self) -> list[Lot]:
        """Every lot, whatever is sought."""
        return list(self._all)

    # -- Qt ------------------------------------------------------------------------------------

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """One row a lot."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        """Name, size, uses, licence, notice, quality."""
        return 0 if parent.isValid() else 6

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The headings."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (
                self.tr("Address file"),
                self.tr("Contacts"),
                self.tr("Uses"),
                self.tr("Licence"),
                self.tr("To inform"),
                self.tr("Quality"),
            )[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section in (_SIZE, _USES):
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What the delegate paints and screen readers say."""
        lot = self.lot(index.row())
        if lot is None:
            return None
        if role == ListRole.CELL:
            return self._cell(lot, index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(lot, index.column()).text
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == _NAME:
            return f"{lot.name}, {second_line(lot)}"
        return None

    def _cell(self, lot: Lot, column: int) -> Cell:
        if column == _NAME:
            offer = lot.state == "offer"
            return Cell(
                lot.name,
                second_line=second_line(lot),
                icon="tag" if offer else "inbox",
                icon_tone="accent" if offer else "muted",
                muted=lot.state == "declined",
            )
        if column == _SIZE:
            size = lot.addresses if lot.state != "held" else lot.contacts
            return Cell("" if size is None else count_text(size), right_aligned=True)
        if column == _USES:
            return Cell(uses_text(lot), right_aligned=True)
        if column == _LICENCE:
            over = lot.licence_over(present_day())
            return Cell(
                short_day(lot.licence_end),
                muted=not over,
                icon="warning" if over else "",
                icon_tone="danger",
            )
        if column == _DUE:
            return self._due_cell(lot)
        return self._quality_cell(lot)

    def _due_cell(self, lot: Lot) -> Cell:
        left = lot.days_to_inform(present_day())
        if left is None or not lot.contacts:
            return Cell(due_text(lot) if lot.informed_on else "", muted=True)
        late = left < 0
        return Cell(
            due_text(lot), icon="warning" if late else "clock", icon_tone="danger" if late else ""
        )

    def _quality_cell(self, lot: Lot) -> Cell:
        score = self._scores.get(lot.id)
        if score is None:
            return Cell("")
        tone = "success" if score >= _GOOD else "warning" if score >= _FAIR else "danger"
        return Cell(str(score), chip_tone=tone)


class LotTable(QTableView):
    """The list itself; keys of the page are told to it."""

    def __init__(
        self,
        model: LotListModel,
        keys: Mapping[Qt.Key, Callable[[], object]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lots = model
        self._keys = keys
        dress_table(self)
        self.setModel(model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAccessibleName(self.tr("Address files"))
        header = self.horizontalHeader()
        header.setSectionsMovable(False)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, width)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def current_lot(self) -> Lot | None:
        """The lot the user is on."""
        return self._lots.lot(self.currentIndex().row())

    def choose(self, lot_id: int) -> bool:
        """Go to a lot; False when it is not shown."""
        row = self._lots.row_of(lot_id)
        if row >= 0:
            self.setCurrentIndex(self._lots.index(row, 0))
        return row >= 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of the page first, then those of a list."""
        act = self._keys.get(Qt.Key(event.key()))
        if act is not None and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            act()
        else:
            super().keyPressEvent(event)
