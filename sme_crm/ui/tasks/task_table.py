"""The table of tasks: one key for each thing to do; keeps marks and place by id."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QDrag, QKeyEvent, QMouseEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from sme_crm.domain.task_filter import TaskRow, TaskSort
from sme_crm.ui.lists.list_order import runs_of
from sme_crm.ui.lists.table_dress import dress_table
from sme_crm.ui.tasks.task_columns import COLUMNS, EDITABLE
from sme_crm.ui.tasks.task_delegate import TaskDelegate
from sme_crm.ui.tasks.task_list_model import TaskListModel
from sme_crm.ui.theme import tokens as size

_Flag = QItemSelectionModel.SelectionFlag
_HEADING_HEIGHT = 34
_MOST_LOW_HEADINGS = 500
_LEAST_SUBJECT = 300
_CARRIED_WIDTH = 220
_KEYS = {
    Qt.Key.Key_T: "tomorrow",
    Qt.Key.Key_W: "next_week",
    Qt.Key.Key_D: "day",
}


class TaskTable(QTableView):
    """Space finishes, C calls, T W D put off, F2 edits, Del deletes, Enter goes to its own page."""

    finish_wanted = Signal()
    call_wanted = Signal()
    reopen_wanted = Signal()
    postpone_wanted = Signal(str)
    """ "tomorrow", "next_week" or "day"."""
    delete_wanted = Signal()
    open_wanted = Signal()
    current_changed = Signal()
    marks_changed = Signal()
    sorted_by = Signal(object)
    menu_wanted = Signal(QPoint)
    """At a global position."""

    def __init__(
        self, model: TaskListModel, accessible_name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tasks = model
        self._kept: tuple[int | None, int, int, set[int]] | None = None
        dress_table(self)
        self.delegate = TaskDelegate(self, model)
        self.setItemDelegate(self.delegate)
        self.setModel(model)
        self.setAccessibleName(accessible_name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(
            lambda point: self.menu_wanted.emit(self.viewport().mapToGlobal(point))
        )
        self.verticalHeader().setMinimumSectionSize(_HEADING_HEIGHT)
        header = self.horizontalHeader()
        header.setSectionsMovable(False)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setMinimumSectionSize(36)
        header.sectionClicked.connect(self._sort_by)
        model.modelAboutToBeReset.connect(self._keep_place)
        model.modelReset.connect(self._restore_place)
        self._low: set[int] = set()
        self.selectionModel().selectionChanged.connect(lambda *_: self.marks_changed.emit())
        self.selectionModel().currentRowChanged.connect(lambda *_: self.current_changed.emit())
        # The ring goes round whole rows; Qt repaints the one cell that was left.
        self.selectionModel().currentRowChanged.connect(lambda *_: self.viewport().update())
        self._fit_columns()

    # -- dragging ------------------------------------------------------------------------------

    def startDrag(self, supported: Qt.DropAction) -> None:
        """Carry the marked tasks beside the pointer: a whole row would hide where it lands."""
        drag = QDrag(self)
        drag.setMimeData(self._tasks.mimeData(self.selectedIndexes()))
        drag.setPixmap(self.carried_picture())
        drag.setHotSpot(QPoint(-size.SPACE_12, -size.SPACE_8))
        drag.exec(supported)

    def carried_picture(self) -> QPixmap:
        """The subject of the current task as it stands in the list."""
        place = self.visualRect(self.currentIndex().siblingAtColumn(1))
        place.setWidth(min(place.width(), _CARRIED_WIDTH))
        return self.viewport().grab(place)

    # -- what is marked ------------------------------------------------------------------------

    def current_task(self) -> TaskRow | None:
        """The task the user is on, as far as it was read."""
        return self._tasks.task_row(self.currentIndex().row())

    def current_id(self) -> int | None:
        """The id of the task the user is on."""
        return self._tasks.order.task_id(self.currentIndex().row())

    def marked_ids(self) -> list[int]:
        """The marked tasks in the order of the list; the current one when none is."""
        found: list[int] = []
        parts = self.selectionModel().selection().toList()
        for part in sorted(parts, key=lambda one: one.top()):
            found += self._tasks.order.ids_between(part.top(), part.bottom())
        found = list(dict.fromkeys(found))
        current = self.current_id()
        return found or ([current] if current is not None else [])

    def marked_rows(self) -> list[TaskRow]:
        """Those of the marked tasks that were read, the current one among them."""
        return self._tasks.known_rows(self.marked_ids())

    def choose(self, task_id: int) -> bool:
        """Go to a task; False when the list does not have it."""
        row = self._tasks.order.row_of(task_id)
        if row < 0:
            return False
        self.selectionModel().setCurrentIndex(
            self._tasks.index(row, 1), _Flag.ClearAndSelect | _Flag.Rows
        )
        self.scrollTo(self._tasks.index(row, 1))
        return True

    def choose_first(self) -> None:
        """Go to the first task unless the user is on one."""
        if self.current_id() is None:
            row = 1 if self._tasks.order.heading_at(0) is not None else 0
            if row < self._tasks.rowCount():
                self.selectionModel().setCurrentIndex(
                    self._tasks.index(row, 1), _Flag.ClearAndSelect | _Flag.Rows
                )

    def clear_marks(self) -> None:
        """Mark the current task alone."""
        self.selectRow(self.currentIndex().row())

    # -- keeping place -------------------------------------------------------------------------

    def _keep_place(self) -> None:
        self._kept = (
            self.current_id(),
            self.currentIndex().row(),
            self.verticalScrollBar().value(),
            set(self.marked_ids()),
        )

    def _restore_place(self) -> None:
        kept, self._kept = self._kept, None
        self._lower_headings()
        if kept is None or kept[1] < 0:
            return
        current, row, scrolled, marked = kept
        place: int = self._tasks.order.row_of(current) if current is not None else -1
        if place < 0:
            place = self._nearest(row)
            marked = set()
        if place < 0:
            return
        marks = self.selectionModel()
        marks.setCurrentIndex(self._tasks.index(place, 1), _Flag.ClearAndSelect | _Flag.Rows)
        if len(marked) > 1:
            self._mark_rows(self._tasks.order.rows_of(marked))
        self.verticalScrollBar().setValue(scrolled)
        self.scrollTo(self._tasks.index(place, 1))

    def _nearest(self, row: int) -> int:
        """The task in the place of one that is gone, or the one before."""
        last: int = self._tasks.rowCount() - 1
        start = min(row, last)
        for place in chain(range(start, last + 1), range(start, -1, -1)):
            if self._tasks.order.task_id(place) is not None:
                return place
        return -1

    def _lower_headings(self) -> None:
        starts = self._tasks.order.starts
        low = set(starts) if len(starts) <= _MOST_LOW_HEADINGS else set()
        # Rows keep their heights when the model is reset.
        for row in self._low - low:
            self.setRowHeight(row, self.verticalHeader().defaultSectionSize())
        for row in low:
            self.setRowHeight(row, _HEADING_HEIGHT)
        self._low = low

    # -- columns and order ---------------------------------------------------------------------

    def _sort_by(self, section: int) -> None:
        key = COLUMNS[section].sort
        if key is not None:
            present = self._tasks.sort_order
            descending = not present.descending if key == present.key else key == "priority"
            self.sorted_by.emit(TaskSort(key, descending))

    def show_sort(self) -> None:
        """Let the header say the order."""
        order = self._tasks.sort_order
        way = Qt.SortOrder.DescendingOrder if order.descending else Qt.SortOrder.AscendingOrder
        shown = "due" if order.key == "closed" else order.key
        keys = [column.sort for column in COLUMNS]
        section = next((at for at, key in enumerate(keys) if key == shown), -1)
        self.horizontalHeader().setSortIndicator(section, way)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the subject the room there is."""
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Columns at the right give way before the subject gets narrow."""
        room = self.viewport().width()
        widths = {column.key: column.width for column in COLUMNS}
        for key in ("kind", "responsible", "priority"):
            if room - sum(widths.values()) < _LEAST_SUBJECT:
                widths[key] = 0
        widths["subject"] = max(_LEAST_SUBJECT // 2, room - sum(widths.values()))
        for section, column in enumerate(COLUMNS):
            self.setColumnHidden(section, not widths[column.key])
            if widths[column.key]:
                self.setColumnWidth(section, widths[column.key])

    # -- keys and mouse ------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """One key for each thing to do."""
        key = Qt.Key(event.key())
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if not plain or self.state() is QAbstractItemView.State.EditingState:
            # What the editor of a cell leaves over (Enter) is no command.
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Space:
            self._tick()
        elif key == Qt.Key.Key_C:
            self.call_wanted.emit()
        elif key in _KEYS:
            self.postpone_wanted.emit(_KEYS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_wanted.emit()
        elif key == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
        elif key == Qt.Key.Key_F2:
            self.edit_cell()
        elif key == Qt.Key.Key_Escape and len(self.marked_ids()) > 1:
            self.clear_marks()
        elif event.text().isprintable() and event.text().strip():
            event.ignore()  # a letter is no search through the subjects here
        else:
            super().keyPressEvent(event)

    def edit_cell(self) -> None:
        """Edit the current cell, the subject where that is none to edit."""
        index = self.currentIndex()
        if self.current_id() is None:
            return
        if COLUMNS[index.column()].key not in EDITABLE:
            index = self._tasks.index(index.row(), 1)
            self.setCurrentIndex(index)
        self.edit(index)

    def _tick(self) -> None:
        task = self.current_task()
        if task is not None and task.closed_at is not None:
            self.reopen_wanted.emit()
        else:
            self.finish_wanted.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The box of a task is ticked by a click, several are marked by their heading."""
        index = self.indexAt(event.position().toPoint())
        left = event.button() is Qt.MouseButton.LeftButton
        if left and index.isValid() and self._tasks.order.heading_at(index.row()) is not None:
            self._mark_below(index)
            return
        super().mousePressEvent(event)
        if left and index.isValid() and index.column() == 0:
            self._tick()

    def _mark_below(self, index: QModelIndex) -> None:
        ids = self._tasks.order.ids_below(index.row())
        if not ids:
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        marks = self.selectionModel()
        first = index.row() + 1
        marks.setCurrentIndex(self._tasks.index(first, 1), _Flag.ClearAndSelect | _Flag.Rows)
        self._mark_rows(range(first, first + len(ids)))

    def _mark_rows(self, rows: Sequence[int]) -> None:
        end = len(COLUMNS) - 1
        chosen = QItemSelection()
        for first, last in runs_of(rows):
            chosen.select(self._tasks.index(first, 0), self._tasks.index(last, end))
        self.selectionModel().select(chosen, _Flag.ClearAndSelect)
