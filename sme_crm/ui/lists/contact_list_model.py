"""Item model of any list of contacts: ids in order, rows by id as they come into sight."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
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
from sme_crm.domain.dates import present_day
from sme_crm.ui.lists.contact_columns import (
    LOADING,
    USUAL_COLUMNS,
    ContactColumn,
    contact_columns,
    usable_columns,
)
from sme_crm.ui.lists.list_order import row_of, rows_of
from sme_crm.ui.lists.list_reading import Followed, ListReading
from sme_crm.ui.lists.roles import Cell, ListRole
from sme_crm.ui.lists.row_cache import RowCache

if TYPE_CHECKING:
    from sme_crm.domain.changes import Changes
    from sme_crm.services.contact_lists import FirstPage
    from sme_crm.ui.context import UiContext

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
_TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)
_CELL = int(ListRole.CELL)
_ENTITY_ID = int(ListRole.ENTITY_ID)
_SORT_KEY = int(ListRole.SORT_KEY)

PAGE = 64
"""Rows read at once around what is in sight."""
_MOST_PAGES = 8
FEW = 50
"""Changed contacts that are followed one by one; of more the whole order is read again."""
_GATHER_MS = 60


class ContactListModel(QAbstractTableModel):
    """Shows a `ContactFilter` in an order; follows every committed change by itself.

    The count is right from the first page on. A row that was not read yet is a quiet bar.
    """

    counted = Signal(int)
    """How many contacts the list has now."""
    shown = Signal()
    """Another list (filter or order) is there: its first page at least."""
    ordered = Signal()
    """The order of the whole list is known now, or again after a change."""
    failed = Signal(object)
    """The list could not be read; the Exception. What was shown is still there."""
    waiting = Signal(bool)
    """A large change is being written: what is known stays, other rows come a moment later."""

    def __init__(
        self, context: UiContext, *, trash: bool = False, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.columns: dict[str, ContactColumn] = contact_columns(trash=trash)
        self._keys = usable_columns(USUAL_COLUMNS, self.columns)
        self._shown_columns = tuple(self.columns[key] for key in self._keys)
        self._lists = context.workspace.contact_lists
        self._filter = ContactFilter(trash=trash)
        self._sort = Sort()
        self._ids: array[int] = array("I")
        self._count = 0
        self._complete = False
        self._asked = False
        self._cache = RowCache()
        self._wanted: dict[int, None] = {}
        self._touched: set[int] = set()
        self._order_is_old = False
        self._day = present_day()
        self._reading = ListReading(context, self)
        self._reading.page_read.connect(self._show_page)
        self._reading.order_read.connect(self._show_order)
        self._reading.rows_read.connect(self._show_rows)
        self._reading.change_read.connect(self._show_followed)
        self._reading.failed.connect(self.failed)
        self._reading.waiting.connect(self.waiting)
        self._fetch_timer = QTimer(self)
        self._fetch_timer.setSingleShot(True)
        self._fetch_timer.timeout.connect(self._fetch)
        self._follow_timer = QTimer(self)
        self._follow_timer.setSingleShot(True)
        self._follow_timer.setInterval(_GATHER_MS)
        self._follow_timer.timeout.connect(self._follow)
        context.changes.committed.connect(self._note_commit)

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
        return self._count > 0 or self._complete

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
        self._asked = True
        self._touched.clear()
        self._order_is_old = False
        self._reading.read_page(self._filter, self._sort)

    def word_anew(self) -> None:
        """Word dates anew if another day has begun since they were."""
        if self._day != present_day():
            self._day = present_day()
            self._cache.clear_cells()
            self._repaint(0, self._count - 1)

    def _show_page(self, page: FirstPage) -> None:
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
            self._end_order()
        else:
            self._reading.read_order(self._filter, self._sort)

    def _show_order(self, ids: array[int]) -> None:
        """The whole order is there, after the first page or after a change of many contacts."""
        known = len(self._ids)
        if len(ids) == self._count and ids[:known] == self._ids:
            # Nothing moved: the rows in sight that were bars get their ids.
            self._ids = ids
            self._complete = True
            self._repaint(0, self._count - 1)
        else:
            self._replace(ids)
        self._end_order()

    def _end_order(self) -> None:
        self.ordered.emit()
        if self._touched or self._order_is_old:
            self._follow_timer.start()

    def _replace(self, ids: array[int]) -> None:
        """Show another order; views keep marks and place by id over this reset."""
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
            self._wanted[row] = None
            if not self._fetch_timer.isActive() and not self._reading.busy("rows"):
                self._fetch_timer.start()

    def _fetch(self) -> None:
        """Read the rows painted last that are not there, and their neighbours."""
        if self._reading.busy("rows") or not self._wanted:
            return
        # Rows painted before those of now may be out of sight: the newest pages go first.
        pages = list(dict.fromkeys(row // PAGE for row in reversed(self._wanted)))[:_MOST_PAGES]
        self._wanted.clear()
        known = len(self._ids)
        ids = [
            self._ids[row]
            for page in pages
            for row in range(page * PAGE, min((page + 1) * PAGE, known))
        ]
        if ids:
            self._reading.read_rows(ids)

    def _show_rows(self, rows: list[ContactRow]) -> None:
        self._cache.put(rows)
        # Only what is in sight is painted: one signal for all is the cheapest.
        self._repaint(0, self._count - 1)
        if self._wanted:
            self._fetch_timer.start()

    def _repaint(self, first: int, last: int) -> None:
        if last >= first >= 0:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self._keys) - 1))

    # -- following changes ---------------------------------------------------------------------

    def _note_commit(self, changes: Changes) -> None:
        if not self._asked:
            return
        touched = changes.ids("contact")
        if changes.touches("household") or changes.touches("customer_order"):
            self._order_is_old = True  # it stands in rows of contacts that are not named
        elif self._filter.group_id is not None or self._filter.criteria is not None:
            # Whom a group holds may hang on more than the contacts that are named.
            self._order_is_old |= changes.touches("contact_group") or not touched
        elif not touched:
            return
        if len(touched) + len(self._touched) > FEW:
            self._order_is_old = True
            self._cache.make_old()
        else:
            self._touched.update(touched)
        self._follow_timer.start()

    def _follow(self) -> None:
        """Bring the list up to date with what was committed since it was read."""
        if self._reading.busy("page", "order", "change"):
            return  # the answer under way begins this again
        exact = self._lists.orders_exactly(self._filter, self._sort, self._count)
        if self._order_is_old or not self._complete or not exact:
            self._order_is_old = False
            self._touched.clear()
            self._cache.make_old()
            self._repaint(0, self._count - 1)
            self._reading.read_order(self._filter, self._sort)
        elif self._touched:
            touched, self._touched = frozenset(self._touched), set()
            self._reading.follow(self._filter, self._sort, self._ids, touched)

    def _show_followed(self, found: Followed) -> None:
        self._cache.forget(found.changed)
        self._cache.put(found.rows)
        if found.ids == self._ids:
            for row in self.rows_of(tuple(found.changed)):
                self._repaint(row, row)
        else:
            self._replace(found.ids)
        self._end_order()

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
            return column.heading
        if role == _TOOL_TIP:
            return column.title
        return column.sort if role == _SORT_KEY else None

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
