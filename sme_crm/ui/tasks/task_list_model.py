"""Item model of the list of tasks: headings and tasks in one order, rows read as they are seen."""

from __future__ import annotations

import threading
from array import array
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractTableModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from sme_crm.domain.errors import Cancelled
from sme_crm.domain.task_filter import TaskFilter, TaskGroup, TaskGrouping, TaskRow, TaskSort
from sme_crm.ui.follow_up.task_mime import mime_of_tasks
from sme_crm.ui.follow_up.task_words import KindWords, heading_text, status_text
from sme_crm.ui.labels import count_text
from sme_crm.ui.lists.roles import Cell, ListRole
from sme_crm.ui.tasks.headed_order import HeadedOrder, counted_groups
from sme_crm.ui.tasks.task_columns import COLUMNS, EDITABLE, cell_of, edit_value

if TYPE_CHECKING:
    from sme_crm.domain.changes import Changes
    from sme_crm.services.tasks.task_lists import TaskPage
    from sme_crm.ui.context import UiContext
    from sme_crm.ui.jobs.runner import Ticket

Index = QModelIndex | QPersistentModelIndex
HEADING = int(ListRole.CELL) + 20
"""str: what stands in a heading; None in a row of a task."""
_NO_PARENT = QModelIndex()
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_EDIT = int(Qt.ItemDataRole.EditRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
_CELL = int(ListRole.CELL)
_LOADING = Cell("", loading=True)
# Put together once: a drag and a selection ask for them of thousands of cells.
_HEADING_FLAGS = Qt.ItemFlag.ItemIsEnabled
_PLAIN_FLAGS = _HEADING_FLAGS | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
_EDITABLE_FLAGS = _PLAIN_FLAGS | Qt.ItemFlag.ItemIsEditable
_TABLES = ("task", "task_contact", "task_document", "activity_kind")
_PAGE = 64
_ROOM = 2_000
_FOLLOW_MS = 60


class TaskListModel(QAbstractTableModel):
    """Shows a `TaskFilter` in an order, under headings; follows every change by itself."""

    counted = Signal(int)
    """How many tasks the list has now."""
    failed = Signal(object)
    edited = Signal(int, dict)
    """The user typed another value into a cell: the id of the task and the value by its field."""
    ordered = Signal()
    """The whole list is known."""

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._lists = context.workspace.task_lists
        self.filter = TaskFilter()
        self.sort_order = TaskSort()
        self.grouping: TaskGrouping = "day"
        self.kinds = KindWords()
        self.count = 0
        self.complete = False
        self.order = HeadedOrder()
        self._rows: OrderedDict[int, TaskRow] = OrderedDict()
        self._old: set[int] = set()
        self._wanted: dict[int, None] = {}
        self._tickets: dict[str, Ticket] = {}
        self._stop = threading.Event()
        self._near = 0
        self._cells: dict[tuple[int, int], Cell] = {}
        self._flags = _flags_of_columns(editable=not context.workspace.read_only)
        self._asked = False
        self._is_held = self._has_news = False
        self._rests = self._is_stale = False
        self._follow_timer = QTimer(self, singleShot=True, interval=_FOLLOW_MS)
        self._follow_timer.timeout.connect(self._read_order)
        self._fetch_timer = QTimer(self, singleShot=True, interval=0)
        self._fetch_timer.timeout.connect(self._fetch)
        context.changes.committed.connect(self._note_commit)

    # -- choosing a list -----------------------------------------------------------------------

    def show_list(self, wanted: TaskFilter, sort: TaskSort, grouping: TaskGrouping) -> None:
        """Read another list: its first page at once, then its whole order."""
        self._asked = True
        self.filter, self.sort_order, self.grouping = wanted, sort, grouping
        self._give_up()
        lists = self._lists
        self._tickets["page"] = self._context.jobs.read(
            lambda: lists.first_page(wanted, sort, grouping), self._take_page, self._fail,
            owner=self,
        )  # fmt: skip

    def set_kinds(self, kinds: KindWords) -> None:
        """Other own kinds: everything is worded anew."""
        self.kinds = kinds
        self._repaint()

    def _give_up(self) -> None:
        self._stop.set()
        self._stop = threading.Event()
        for ticket in self._tickets.values():
            ticket.drop()
        self._tickets.clear()
        self._follow_timer.stop()

    def _take_page(self, page: TaskPage) -> None:
        self._tickets.pop("page", None)
        self._put(page.rows)
        ids = array("I", [row.id for row in page.rows])
        groups = page.groups
        if self.grouping == "contact":
            groups = counted_groups(page.rows, groups)
        self._replace(ids, groups, page.count)
        if page.count > len(ids) or self.grouping == "contact":
            self._read_order()
        else:
            self._end()

    def hold(self) -> None:
        """A cell is being edited: the list stands still until `release`."""
        self._is_held = True

    def release(self) -> None:
        """The edit has ended: follow what was committed meanwhile."""
        self._is_held = False
        if self._has_news:
            self._repaint()
        if self._old:
            self._follow_timer.start()

    def _read_order(self) -> None:
        if "page" in self._tickets or self._is_held:
            return
        if "order" in self._tickets:
            self._tickets.pop("order").drop()
        lists, stop = self._lists, self._stop
        wanted, sort, grouping = self.filter, self.sort_order, self.grouping
        self._tickets["order"] = self._context.jobs.read(
            lambda: lists.order(wanted, sort, grouping, stop.is_set), self._take_order, self._fail,
            owner=self,
        )  # fmt: skip

    def _take_order(self, found: tuple[array[int], tuple[TaskGroup, ...]]) -> None:
        self._tickets.pop("order", None)
        if self._is_held:
            return
        ids, groups = found
        if ids == self.order.ids and groups == self.order.groups:
            self._repaint()
        else:
            self._replace(ids, groups, len(ids))
        self._end()

    def _end(self) -> None:
        self.complete = True
        self.ordered.emit()

    def _fail(self, error: Exception) -> None:
        self._tickets.clear()
        if not isinstance(error, Cancelled):
            self.failed.emit(error)

    def _replace(self, ids: array[int], groups: Sequence[TaskGroup], count: int) -> None:
        self.beginResetModel()
        self.order, self.count = HeadedOrder(ids, groups, count, self.grouping), count
        self.complete = count == len(ids)
        self._wanted.clear()
        self._cells.clear()
        self.endResetModel()
        self.counted.emit(count)

    # -- following changes ---------------------------------------------------------------------

    def _note_commit(self, changes: Changes) -> None:
        if not self._asked:
            return
        if any(changes.touches(table) for table in (*_TABLES, "contact", "staff")):
            self._old.update(self._rows)
            self._is_stale = True
            if not self._rests:
                self._follow()

    def rest(self) -> None:
        """Nobody sees the list: changes are followed when it is seen again."""
        self._rests = True

    def wake(self) -> None:
        """The list is seen: follow what was committed meanwhile."""
        self._rests = False
        if self._is_stale:
            self._follow()

    def _follow(self) -> None:
        self._is_stale = False
        self._follow_timer.start()
        if not self._is_held:
            self._fetch_near()

    def _fetch_near(self) -> None:
        """Read what is on the screen: whether the order has changed takes longer to tell."""
        if "rows" in self._tickets:
            self._tickets.pop("rows").drop()  # perhaps read before the change
        for page in range(max(self._near - 1, 0), self._near + 2):
            self._wanted[page] = None
        self._fetch()

    # -- rows ----------------------------------------------------------------------------------

    def task_row(self, row: int) -> TaskRow | None:
        """What is known of the task in a row."""
        task_id = self.order.task_id(row)
        return None if task_id is None else self._rows.get(task_id)

    def known_rows(self, ids: Iterable[int]) -> list[TaskRow]:
        """What was read of some tasks."""
        return [self._rows[one] for one in ids if one in self._rows]

    def _put(self, rows: Iterable[TaskRow]) -> None:
        for row in rows:
            self._rows[row.id] = row
            self._rows.move_to_end(row.id)
            self._old.discard(row.id)
        while len(self._rows) > _ROOM:
            self._old.discard(self._rows.popitem(last=False)[0])

    def _want(self, place: int) -> None:
        self._wanted[place // _PAGE] = None
        if not self._fetch_timer.isActive() and "rows" not in self._tickets:
            self._fetch_timer.start()

    def _fetch(self) -> None:
        if "rows" in self._tickets or not self._wanted:
            return
        pages = list(reversed(self._wanted))[:4]
        self._wanted.clear()
        ids = [one for page in pages for one in self.order.ids[page * _PAGE : (page + 1) * _PAGE]]
        if ids:
            lists = self._lists
            self._tickets["rows"] = self._context.jobs.read(
                lambda: lists.rows(ids), self._take_rows, self._fail, owner=self
            )

    def _take_rows(self, rows: list[TaskRow]) -> None:
        self._tickets.pop("rows", None)
        self._put(rows)
        self._repaint()
        if self._wanted:
            self._fetch_timer.start()

    def _repaint(self) -> None:
        self._cells.clear()
        if self._is_held:
            # An open editor would take the value of its cell and forget what is being typed.
            self._has_news = True
            return
        self._has_news = False
        if self.order.length:
            self.dataChanged.emit(
                self.index(0, 0), self.index(self.order.length - 1, len(COLUMNS) - 1)
            )

    # -- Qt ------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Headings and tasks."""
        return 0 if parent.isValid() else self.order.length

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        """The headings of the columns."""
        if orientation is Qt.Orientation.Horizontal and role == _DISPLAY:
            return COLUMNS[section].heading()
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings cannot be marked; some cells can be edited, tasks dragged."""
        if self.order.heading_at(index.row()) is not None:
            return _HEADING_FLAGS
        return self._flags[index.column()]

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """What the delegate paints (ListRole.CELL), texts for copies and screen readers."""
        row = index.row()
        group = self.order.heading_at(row)
        if group is not None:
            text = heading_text(group, self.order.grouping, self.kinds)
            return _heading_data(text, group.count, index.column(), role)
        if role == _CELL:
            return self._cell(row, index.column())
        if role == _DISPLAY:
            return self._cell(row, index.column()).text
        if role == _ACCESSIBLE:
            cell = self._cell(row, index.column())
            task = self.task_row(row)
            if index.column() == 0 and task is not None:
                return status_text(task.status)
            return f"{cell.text} {cell.second_line or ''}".strip()
        if role == _EDIT:
            task = self.task_row(row)
            return None if task is None else edit_value(task, COLUMNS[index.column()].key)
        return None

    def setData(self, index: Index, value: object, role: int = _EDIT) -> bool:
        """A cell was edited: the screen writes it."""
        task = self.task_row(index.row())
        key = EDITABLE.get(COLUMNS[index.column()].key)
        if role != _EDIT or task is None or key is None or value == getattr(task, key):
            return False
        self.edited.emit(task.id, {key: value})
        return True

    def _cell(self, row: int, column: int) -> Cell:
        place = self.order.place(row)
        if place >= len(self.order.ids):
            return _LOADING
        task = self._rows.get(self.order.ids[place])
        self._near = place // _PAGE
        if task is None or task.id in self._old:
            self._want(place)
        if task is None:
            return _LOADING
        cell = self._cells.get((task.id, column))
        if cell is None:
            cell = self._cells[task.id, column] = cell_of(task, COLUMNS[column].key, self.kinds)
        return cell

    def mimeTypes(self) -> list[str]:
        """What a drag carries."""
        return mime_of_tasks(()).formats()

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The dragged tasks."""
        # Each row once: there is an index for every cell of it.
        rows = dict.fromkeys(index.row() for index in indexes)
        known = [one for one in map(self.order.task_id, rows) if one is not None]
        subjects = [self._rows[one].subject for one in known if one in self._rows]
        return mime_of_tasks(known, "\n".join(subjects))


def _flags_of_columns(*, editable: bool) -> list[Qt.ItemFlag]:
    return [
        _EDITABLE_FLAGS if editable and column.key in EDITABLE else _PLAIN_FLAGS
        for column in COLUMNS
    ]


def _heading_data(text: str, count: int, column: int, role: int) -> object:
    """What a cell of a heading says; the tasks below it may not be counted yet."""
    if role == HEADING:
        return f"{text}  ·  {count_text(count)}" if count else text
    words = text if column == 0 else ""
    if role in (_DISPLAY, _ACCESSIBLE):
        return words
    return Cell(words) if role == _CELL else None
