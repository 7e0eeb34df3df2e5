"""The list of orders: the first page at once, a million of them by their ids, rows as they show."""

from __future__ import annotations

import threading
from array import array
from collections import OrderedDict
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from sme_crm.domain.errors import Cancelled
from sme_crm.domain.sales.order import OrderFilter, OrderRow, OrderSort, OrderSums
from sme_crm.ui.labels import day_text, money_text
from sme_crm.ui.lists.headed_model import NO_PARENT, HeadedModel, Index
from sme_crm.ui.lists.list_order import row_of
from sme_crm.ui.lists.roles import Cell, ListRole

if TYPE_CHECKING:
    from sme_crm.services.sales.orders import OrderList
    from sme_crm.ui.context import UiContext
    from sme_crm.ui.jobs.runner import Ticket

CUSTOMER, NUMBER, DAY, PRODUCTS, AMOUNT, MARGIN = range(6)
WIDTHS = {NUMBER: 130, DAY: 112, PRODUCTS: 236, AMOUNT: 124, MARGIN: 116}
SORTS: dict[int, OrderSort] = {DAY: "day", NUMBER: "number", AMOUNT: "amount", MARGIN: "margin"}
_FIRST = 50
_CHUNK = 60
_ROOM = 2_000
T = TypeVar("T")
_LOADING = Cell("", loading=True)


class OrderListModel(HeadedModel):
    """Reads in workers; what is shown stays until something newer came."""

    shown = Signal()
    """A first page is there, or the list is known to be empty."""
    summed = Signal(object)
    """`OrderSums` of the whole list, None while they are not known."""
    failed = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._orders = context.workspace.orders
        self.filter = OrderFilter()
        self.sorting: tuple[OrderSort, bool] = ("day", True)
        self._ids: array[int] = array("I")
        self._rows: OrderedDict[int, OrderRow] = OrderedDict()
        self._asked: set[int] = set()
        self._stop = threading.Event()
        self._tickets: list[Ticket] = []
        self.whole = False
        self.set_headings(
            (
                self.tr("Customer"),
                self.tr("Number"),
                self.tr("Day"),
                self.tr("What"),
                self.tr("Amount, net"),
                self.tr("Margin"),
            ),
            (AMOUNT, MARGIN),
        )

    # -- reading -------------------------------------------------------------------------------

    def show_orders(self, wanted: OrderFilter) -> None:
        """Show the orders of a filter."""
        self.filter = wanted
        self.reload()

    def reload(self) -> None:
        """Read the list anew; what is shown stays until then."""
        self._stop.set()
        self._stop = threading.Event()
        for ticket in self._tickets:
            ticket.drop()
        self._tickets.clear()
        self.whole = False
        self._asked.clear()
        self.summed.emit(None)
        wanted, (sort, descending), stop = self.filter, self.sorting, self._stop
        if sort == "day" and descending:
            self._read(lambda: self._orders.first_rows(wanted, _FIRST), self._take_first)
        self._read(
            lambda: self._orders.list_orders(
                wanted, sort, descending=descending, stopped=stop.is_set
            ),
            self._take_whole,
        )

    def _read(self, work: Callable[[], T], done: Callable[[T], object]) -> None:
        self._tickets.append(self._context.jobs.read(work, done, self._fail, owner=self))

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, Cancelled):
            self.failed.emit(error)

    def _take_first(self, rows: list[OrderRow]) -> None:
        if self.whole:
            return
        self._keep(rows)
        if len(self._ids) <= _FIRST or list(self._ids[:_FIRST]) != [row.id for row in rows]:
            self._set_ids(array("I", [row.id for row in rows]))
        self.shown.emit()

    def _take_whole(self, found: OrderList) -> None:
        self.whole = True
        self._rows.clear()
        self._asked.clear()
        self._set_ids(found.ids)
        self.summed.emit(found.sums)
        self.shown.emit()

    def _set_ids(self, ids: array[int]) -> None:
        if ids == self._ids:
            if ids:
                self.dataChanged.emit(
                    self.index(0, 0), self.index(len(ids) - 1, len(self._headings) - 1)
                )
            return
        self.beginResetModel()
        self._ids = ids
        self.endResetModel()

    def _want(self, row: int) -> None:
        """Ask for the rows about this one, once."""
        start = max(0, row - _CHUNK // 4)
        ids = [
            one
            for one in self._ids[start : start + _CHUNK]
            if one not in self._rows and one not in self._asked
        ]
        if ids:
            self._asked.update(ids)
            self._read(partial(self._orders.rows, ids), partial(self._take_rows, ids))

    def _take_rows(self, asked: Sequence[int], rows: list[OrderRow]) -> None:
        self._asked.difference_update(asked)
        self._keep(rows)
        places = [place for place in (row_of(self._ids, row.id) for row in rows) if place >= 0]
        if places:
            self.dataChanged.emit(
                self.index(min(places), 0), self.index(max(places), len(self._headings) - 1)
            )

    def _keep(self, rows: Sequence[OrderRow]) -> None:
        for row in rows:
            self._rows[row.id] = row
            self._rows.move_to_end(row.id)
        while len(self._rows) > _ROOM:
            self._rows.popitem(last=False)

    # -- asking --------------------------------------------------------------------------------

    def ids(self) -> array[int]:
        """The orders in their order."""
        return self._ids

    def id_at(self, row: int) -> int | None:
        """The order of a row."""
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def order_at(self, row: int) -> OrderRow | None:
        """What is known of a row."""
        return self._rows.get(self._ids[row]) if 0 <= row < len(self._ids) else None

    def find(self, order_id: int) -> int:
        """The row of an order, -1 when it is not shown."""
        return row_of(self._ids, order_id)

    # -- Qt ------------------------------------------------------------------------------------

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """By day, number, amount or margin."""
        wanted = (SORTS.get(column, "day"), order == Qt.SortOrder.DescendingOrder)
        if wanted != self.sorting:
            self.sorting = wanted
            self.reload()

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """As many as are known."""
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What the delegate paints, its text, and what screen readers say."""
        place = index.row()
        if not 0 <= place < len(self._ids):
            return None
        if role not in (
            ListRole.CELL, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole,
        ):  # fmt: skip
            return None
        row = self._rows.get(self._ids[place])
        if row is None:
            self._want(place)
            return _LOADING if role == ListRole.CELL else ""
        cell = self._cell(row, index.column())
        if role == ListRole.CELL:
            return cell
        if role == Qt.ItemDataRole.AccessibleTextRole and cell.second_line:
            return f"{cell.text}, {cell.second_line}"
        return cell.text

    def _cell(self, row: OrderRow, column: int) -> Cell:
        if column == CUSTOMER:
            return Cell(
                row.customer or self.tr("No customer"),
                second_line=(row.contact if row.contact_id != row.customer_id else row.source)
                or None,
                avatar_name=row.customer,
                avatar_icon="company" if row.is_company else "",
                entity_id=row.customer_id or 0,
                muted=not row.customer,
            )
        if column == NUMBER:
            return Cell(row.number, second_line=row.response_code or None, muted=False)
        if column == DAY:
            return Cell(day_text(row.day))
        if column == PRODUCTS:
            more = row.line_count - 1
            text = row.first_line
            if more > 0:
                text = self.tr("{line} and %n more", "", more).format(line=row.first_line)
            return Cell(text, muted=True)
        if column == AMOUNT:
            return Cell(
                money_text(row.amount, row.currency), right_aligned=True, muted=row.amount < 0
            )
        return Cell(
            money_text(row.margin, row.currency),
            second_line=self.tr("assumed") if row.margin_kind == "assumed" else None,
            right_aligned=True,
            muted=row.margin_kind == "assumed",
        )


def sums_are_empty(sums: OrderSums) -> bool:
    """Whether a list holds nothing at all."""
    return not sums.count and not sums.foreign
