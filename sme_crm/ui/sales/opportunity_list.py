"""Opportunities as a list: sorted by any column, the first click rising."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTableView, QWidget

from sme_crm.domain.folding import fold
from sme_crm.domain.sales.opportunity import OpportunityRow
from sme_crm.ui.labels import day_text, relative_day_text
from sme_crm.ui.lists.cell_model import CellModel
from sme_crm.ui.lists.roles import Cell
from sme_crm.ui.lists.table_dress import dress_table, fix_columns
from sme_crm.ui.sales.card_delegate import is_late, tone_of
from sme_crm.ui.sales.sales_words import rate_text, round_money_text

NAME, CUSTOMER, STAGE, AMOUNT, SHARE, EXPECTED, RESPONSIBLE = range(7)
_WIDTHS = {STAGE: 118, AMOUNT: 104, SHARE: 72, EXPECTED: 108, RESPONSIBLE: 130}
_KEYS: dict[int, Callable[[OpportunityRow], object]] = {
    NAME: lambda row: fold(row.name),
    CUSTOMER: lambda row: fold(row.customer),
    STAGE: lambda row: (row.kind != "open", row.kind, row.probability, row.position),
    AMOUNT: lambda row: row.amount,
    SHARE: lambda row: row.probability,
    EXPECTED: lambda row: row.expected_day or "9999",
    RESPONSIBLE: lambda row: fold(row.responsible),
}


class OpportunityListModel(CellModel[OpportunityRow]):
    """The rows in the order asked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        headings = (
            self.tr("Opportunity"),
            self.tr("Customer"),
            self.tr("Stage"),
            self.tr("Amount"),
            self.tr("Chance"),
            self.tr("Expected"),
            self.tr("Responsible"),
        )
        super().__init__(headings, parent, (AMOUNT, SHARE))
        self._places: dict[int, int] = {}
        self._order: tuple[int, bool] = (STAGE, False)

    def show(self, rows: Sequence[OpportunityRow], places: dict[int, int]) -> None:
        """Show these rows; `places` are those of the stages, for their colours."""
        self._places = places
        self.set_rows(self._sorted(rows))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column."""
        self._order = (column, order is Qt.SortOrder.DescendingOrder)
        self.set_rows(self._sorted(self.rows()))

    def _sorted(self, rows: Sequence[OpportunityRow]) -> list[OpportunityRow]:
        column, descending = self._order
        key = _KEYS[column]
        return sorted(rows, key=lambda row: (key(row), row.id), reverse=descending)

    def row_of(self, opportunity_id: int) -> int:
        """The row of an opportunity, -1 when it is not shown."""
        return next((at for at, row in enumerate(self._rows) if row.id == opportunity_id), -1)

    def cell_at(self, row: int, column: int) -> Cell:
        """One value."""
        one = self._rows[row]
        if column == NAME:
            below = one.lost_reason if one.kind == "lost" else one.contact
            return Cell(one.name, second_line=below or None, muted=one.kind == "lost")
        if column == CUSTOMER:
            return Cell(
                one.customer,
                icon=("company" if one.is_company else "person") if one.customer else "",
                muted=True,
            )
        if column == STAGE:
            tone = tone_of(one.kind, self._places.get(one.stage_id, 0))
            return Cell(one.stage, chip_tone=tone.value)
        if column == AMOUNT:
            return Cell(round_money_text(one.amount, one.currency), right_aligned=True)
        if column == SHARE:
            return Cell(rate_text(one.probability), right_aligned=True, muted=True)
        if column == EXPECTED:
            if is_late(one):
                return Cell(relative_day_text(one.expected_day), icon="warning", icon_tone="danger")
            return Cell(day_text(one.expected_day), muted=True)
        return Cell(one.responsible, muted=True)


class OpportunityTable(QTableView):
    """The list; Enter opens, Delete deletes."""

    opened = Signal(int)
    deleted = Signal(object)
    current_moved = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows_model = OpportunityListModel(self)
        dress_table(self)
        self.setModel(self.rows_model)
        self.setAccessibleName(self.tr("List of opportunities"))
        fix_columns(self, _WIDTHS)
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(STAGE, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self.doubleClicked.connect(lambda _index: self._open())
        self.selectionModel().currentRowChanged.connect(lambda *_: self._tell())

    def show_rows(self, rows: Sequence[OpportunityRow], places: dict[int, int]) -> None:
        """Show other rows; the user stays on the one he was on."""
        present = self.current_row()
        self.rows_model.show(rows, places)
        if present is not None:
            self.choose(present.id)

    def current_row(self) -> OpportunityRow | None:
        """The row the user is on."""
        return self.rows_model.row_at(self.currentIndex().row())

    def chosen_ids(self) -> list[int]:
        """The rows that are marked."""
        rows = {index.row() for index in self.selectionModel().selectedRows()}
        found = (self.rows_model.row_at(row) for row in sorted(rows))
        return [row.id for row in found if row is not None]

    def choose(self, opportunity_id: int) -> bool:
        """Go to a row; False when it is not shown."""
        row = self.rows_model.row_of(opportunity_id)
        if row >= 0:
            self.setCurrentIndex(self.rows_model.index(row, 0))
        return row >= 0

    def _open(self) -> None:
        row = self.current_row()
        if row is not None:
            self.opened.emit(row.id)

    def _tell(self) -> None:
        row = self.current_row()
        if row is not None:
            self.current_moved.emit(row.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Delete deletes what is marked."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        elif event.key() == Qt.Key.Key_Delete:
            self.deleted.emit(self.chosen_ids())
        else:
            super().keyPressEvent(event)
