"""Item model of any list of contacts: ids in order, rows by id as they come into sight."""

from __future__ import annotations

import threading
from array import array
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from sme_crm.domain.contact import ContactRow
from sme_crm.domain.contact_filter import ContactFilter, Sort
from sme_crm.domain.errors import Cancelled, DataFileError
from sme_crm.ui.lists.contact_columns import (
    LOADING,
    USUAL_COLUMNS,
    ContactColumn,
    contact_columns,
    usable_columns,
)
from sme_crm.ui.lists.list_order import place_changed, row_of, rows_of
from sme_crm.ui.lists.roles import Cell, ListRole
from sme_crm.ui.lists.row_cache import RowCache

if TYPE_CHECKING:
    from sme_crm.domain.changes import Changes
    from sme_crm.services.contact_lists import FirstPage
    from sme_crm.ui.context import UiContext
    from sme_crm.ui.jobs.runner import Ticket

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
_CELL = int(ListRole.CELL)
_ENTITY_ID = int(ListRole.ENTITY_ID)

FIRST_ROWS = 50
PAGE = 64
"""Rows read at once around what is in sight."""
FEW = 50
"""Changed contacts that are followed one by one; of more the whole order is read again."""
_WAIT_MS = 400
_RETRY_MS = 700
_GATHER_MS = 60


@dataclass(frozen=True, slots=True)
class _Followed:
    """What a worker found out about a small change."""

    ids: array[int]
    rows: list[ContactRow]
    changed: frozenset[int]


class ContactListModel(QAbstractTableModel):
    """Shows a `ContactFilter` in an order; follows every committed change by itself.

    The count is right from the first page on. A row that was not read yet is a quiet bar.
    """

    counted = Signal(int)
    """How many contacts the list has now."""
    shown = Signal()
    """Another list (filter or order) is there: its first page at least."""
    ordered = Signal()
    """The order of the whole list is known now."""
    failed = Signal(object)
    """The list could not be read; the Exception. What was shown is still there."""
    waiting = Signal(bool)
    """A large change is being written: what is known stays, other rows come a moment later."""

    def __init__(self, context: UiContext, *, trash: bool = False, parent: QObject | None = None):
        super().__init__(parent)
        self._lists = context.workspace.contact_lists
        self._jobs = context.jobs
        self.columns: dict[str, ContactColumn] = contact_columns(trash=trash)
        self._keys = usable_columns(USUAL_COLUMNS, self.columns)
        self._shown_columns = tuple(self.columns[key] for key in self._keys)
        self._filter = ContactFilter(trash=trash)
        self._sort = Sort()
        self._ids: array[int] = array("I")
        self._count = 0
        self._complete = False
        self._asked = False
        self._cache = RowCache()
        self._wanted: set[int] = set()
        self._list_ticket: Ticket | None = None
        self._order_ticket: Ticket | None = None
        self._row_ticket: Ticket | None = None
        self._follow_ticket: Ticket | None = None
        self._stop = threading.Event()
        self._touched: set[int] = set()
        self._order_is_old = False
        self._is_waiting = False
        self._fetch_timer = self._timer(0, self._fetch)
        self._wait_timer = self._timer(_WAIT_MS, lambda: self._set_waiting(True))
        self._follow_timer = self._timer(_GATHER_MS, self._follow)
        context.changes.committed.connect(self._note_commit)

    def _timer(self, pause: int, act: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(pause)
        timer.timeout.connect(act)
        return timer

    # -- what is shown -------------------------------------------------------------------------

    @property
    def filter(self) -> ContactFilter:
        """Who is shown."""
        return self._filter

    @property
    def sort_order(self) -> Sort:
        """In which order."""
        return self._sort

    @property
    def count(self) -> int:
        """How many contacts the list has."""
        return self._count

    @property
    def complete(self) -> bool:
        """Whether the whole order is known."""
        return self._complete

    @property
    def loaded(self) -> bool:
        """Whether a first page was ever shown."""
        return self._asked and (self._count > 0 or self._complete)

    def column_keys(self) -> tuple[str, ...]:
        """The catalogue keys of the columns, from left to right."""
        return self._keys

    def set_column_keys(self, keys: Sequence[str]) -> None:
        """Show other columns; unknown keys are passed over, the name is always the first."""
        chosen = usable_columns(keys, self.columns)
        if chosen == self._keys:
            return
        self.beginResetModel()
        self._keys = chosen
        self._shown_columns = tuple(self.columns[key] for key in chosen)
        self.endResetModel()

    def show_list(self, wanted: ContactFilter | None = None, sort: Sort | None = None) -> None:
        """Show another filter or order; what is shown now stays until the first page is there."""
        self._filter = self._filter if wanted is None else wanted
        self._sort = self._sort if sort is None else sort
        self._give_up()
        self._asked = True
        lists, chosen, order = self._lists, self._filter, self._sort
        self._list_ticket = self._jobs.read(
            lambda: lists.first_page(chosen, order, FIRST_ROWS), self._show_page, self._fail_list
        )
        self._wait_timer.start()

    def reload(self) -> None:
        """Read the same list again."""
        self.show_list()

    def _give_up(self) -> None:
        """Forget what is under way for the list shown so far."""
        self._stop.set()
        self._stop = threading.Event()
        for ticket in (
            self._list_ticket, self._order_ticket, self._row_ticket, self._follow_ticket
        ):  # fmt: skip
            if ticket is not None:
                ticket.drop()
        self._list_ticket = self._order_ticket = self._row_ticket = self._follow_ticket = None
        self._touched.clear()
        self._order_is_old = False

    def _show_page(self, page: FirstPage) -> None:
        self._list_ticket = None
        self._end_wait()
        self.beginResetModel()
        self._cache.put(page.rows)
        self._ids = array("I", [row.id for row in page.rows])
        self._count = page.count
        self._complete = len(page.rows) >= page.count
        self._wanted.clear()
        self.endResetModel()
        self.counted.emit(self._count)
        self.shown.emit()
        if self._complete:
            self.ordered.emit()
        else:
            self._read_order()

    def _fail_list(self, error: Exception) -> None:
        self._list_ticket = None
        if _is_busy(error):
            self._set_waiting(True)
            QTimer.singleShot(_RETRY_MS, self, self._retry_list)
            return
        self._end_wait()
        self.failed.emit(error)

    def _retry_list(self) -> None:
        if self._list_ticket is None:
            self.show_list()

    # -- the order of the whole list -----------------------------------------------------------

    def _read_order(self) -> None:
        lists, chosen, order, stop = self._lists, self._filter, self._sort, self._stop
        self._order_ticket = self._jobs.read(
            lambda: lists.ids(chosen, order, stop.is_set), self._show_order, self._fail_order
        )

    def _show_order(self, ids: array[int]) -> None:
        """The whole order is there, after the first page or after a change of many contacts."""
        self._order_ticket = None
        self._end_wait()
        known = len(self._ids)
        if len(ids) == self._count and ids[:known] == self._ids:
            # Nothing moved: the rows in sight that were bars get their ids.
            self._ids = ids
            self._complete = True
            self._repaint(0, self._count - 1)
        else:
            self._replace(ids)
        self.ordered.emit()
        if self._touched or self._order_is_old:
            self._follow_timer.start()

    def _fail_order(self, error: Exception) -> None:
        self._order_ticket = None
        if isinstance(error, Cancelled):
            return
        if _is_busy(error):
            self._set_waiting(True)
            QTimer.singleShot(_RETRY_MS, self, self._retry_order)
            return
        self._end_wait()
        self.failed.emit(error)

    def _retry_order(self) -> None:
        if self._order_ticket is None and self._list_ticket is None:
            self._read_order()

    def _replace(self, ids: array[int]) -> None:
        """Show another order; views keep selection and place by id over this reset."""
        count = self._count
        self.beginResetModel()
        self._ids = ids
        self._count = len(ids)
        self._complete = True
        self._wanted.clear()
        self.endResetModel()
        if count != self._count:
            self.counted.emit(self._count)

    # -- rows ----------------------------------------------------------------------------------

    def contact_id(self, row: int) -> int | None:
        """The id of the contact in a row; None while it is not known."""
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def contact_row(self, row: int) -> ContactRow | None:
        """What is known of a row; None when it was not read yet."""
        contact_id = self.contact_id(row)
        kept = None if contact_id is None else self._cache.find(contact_id)
        return kept.row if kept is not None else None

    def row_of(self, contact_id: int) -> int:
        """The row of a contact, -1 when the list does not have it (as far as it is known)."""
        return row_of(self._ids, contact_id)

    def rows_of(self, ids: Sequence[int]) -> list[int]:
        """The rows of several contacts, ascending."""
        return rows_of(self._ids, ids)

    def ids_between(self, first: int, last: int) -> array[int]:
        """The ids of the rows first…last, both included, as far as they are known."""
        return self._ids[max(0, first) : last + 1]

    def _want(self, row: int) -> None:
        if row not in self._wanted:
            self._wanted.add(row)
            if self._row_ticket is None:
                self._fetch_timer.start()

    def _fetch(self) -> None:
        """Read the rows last painted that are not there, and some around them."""
        if self._row_ticket is not None or not self._wanted:
            return
        wanted, self._wanted = self._wanted, set()
        pages = {row // PAGE for row in wanted}
        rows = [
            self._ids[row]
            for page in sorted(pages)[:8]
            for row in range(page * PAGE, min((page + 1) * PAGE, len(self._ids)))
        ]
        if not rows:
            return
        lists = self._lists
        self._wait_timer.start()
        self._row_ticket = self._jobs.read(
            lambda: lists.rows(rows), self._show_rows, self._fail_rows
        )

    def _show_rows(self, rows: list[ContactRow]) -> None:
        self._row_ticket = None
        self._end_wait()
        self._cache.put(rows)
        # Only what is painted is asked for again: one signal for all is the cheapest.
        self._repaint(0, self._count - 1)
        if self._wanted:
            self._fetch_timer.start()

    def _fail_rows(self, error: Exception) -> None:
        self._row_ticket = None
        if _is_busy(error):
            self._set_waiting(True)
            QTimer.singleShot(_RETRY_MS, self, lambda: self._repaint(0, self._count - 1))
            return
        self._end_wait()
        self.failed.emit(error)

    def _repaint(self, first: int, last: int) -> None:
        if last >= first >= 0:
            right = len(self._keys) - 1
            self.dataChanged.emit(self.index(first, 0), self.index(last, right))

    # -- following changes ---------------------------------------------------------------------

    def _note_commit(self, changes: Changes) -> None:
        if not self._asked:
            return
        concerned = changes.touches("contact")
        if self._filter.group_id is not None or self._filter.criteria is not None:
            entities = ("contact_group", "group_member", "custom_value", "history")
            concerned = concerned or any(changes.touches(entity) for entity in entities)
            self._order_is_old = self._order_is_old or changes.touches("contact_group")
        if not concerned:
            return
        touched = changes.ids("contact")
        if len(touched) + len(self._touched) > FEW or self._order_is_old:
            self._touched.clear()
            self._order_is_old = True
            self._cache.make_old()
        else:
            self._touched.update(touched)
        self._follow_timer.start()

    def _follow(self) -> None:
        """Bring the list up to date with what was committed since it was read."""
        if self._list_ticket or self._order_ticket or self._follow_ticket:
            return  # the answer under way begins this again
        if self._order_is_old or not self._complete:
            self._order_is_old = False
            self._touched.clear()
            self._cache.make_old()
            self._repaint(0, self._count - 1)
            self._read_order()
            return
        if not self._touched:
            return
        touched, self._touched = frozenset(self._touched), set()
        lists, chosen, order, ids = self._lists, self._filter, self._sort, self._ids

        def put_in_order(some: Sequence[int]) -> Sequence[int]:
            if chosen.ids is not None:
                belonging = frozenset(chosen.ids)
                some = [one for one in some if one in belonging]
            return lists.ids(replace(chosen, ids=tuple(some)), order)

        def work() -> _Followed:
            fresh = place_changed(ids, tuple(touched), put_in_order)
            return _Followed(fresh, lists.rows(tuple(touched)), touched)

        self._follow_ticket = self._jobs.read(work, self._show_followed, self._fail_follow)

    def _fail_follow(self, error: Exception) -> None:
        self._follow_ticket = None
        self._order_is_old = True
        if _is_busy(error):
            self._set_waiting(True)
            QTimer.singleShot(_RETRY_MS, self, self._follow)
        else:
            self.failed.emit(error)

    def _show_followed(self, found: _Followed) -> None:
        self._follow_ticket = None
        self._end_wait()
        self._cache.forget(found.changed)
        self._cache.put(found.rows)
        if found.ids == self._ids:
            for row in self.rows_of(tuple(found.changed)):
                self._repaint(row, row)
        else:
            self._replace(found.ids)
        if self._touched or self._order_is_old:
            self._follow_timer.start()

    # -- waiting -------------------------------------------------------------------------------

    def _set_waiting(self, waiting: bool) -> None:
        if waiting != self._is_waiting:
            self._is_waiting = waiting
            self.waiting.emit(waiting)

    def _end_wait(self) -> None:
        if not (self._list_ticket or self._row_ticket):
            self._wait_timer.stop()
            self._set_waiting(False)

    # -- Qt ------------------------------------------------------------------------------------

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """How many contacts there are."""
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        """How many columns are shown."""
        return 0 if parent.isValid() else len(self._keys)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        """The headings, and by ListRole.SORT_KEY what a column sorts by."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._keys):
            return None
        column = self._shown_columns[section]
        if role == _DISPLAY:
            return column.title
        return column.sort if role == ListRole.SORT_KEY else None

    def data(self, index: _Index, role: int = _DISPLAY) -> object:
        """What the delegate paints (ListRole.CELL), texts for copies and screen readers."""
        if role == _CELL:
            return self._cell(index.row(), index.column())
        if role in (_DISPLAY, _ACCESSIBLE):
            return self._cell(index.row(), index.column()).text
        if role == _ENTITY_ID:
            return self.contact_id(index.row())
        return None

    def _cell(self, row: int, column: int) -> Cell:
        if row >= len(self._ids):
            return LOADING
        kept = self._cache.find(self._ids[row])
        if kept is None:
            self._want(row)
            return LOADING
        if kept.old:
            self._want(row)
        shown = self._shown_columns[column]
        cell = kept.cells.get(shown.key)
        if cell is None:
            cell = kept.cells[shown.key] = shown.cell(kept.row)
        return cell


def _is_busy(error: Exception) -> bool:
    return isinstance(error, DataFileError) and error.code == "busy"
