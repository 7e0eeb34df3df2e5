"""Table of contacts: keeps marks, place and current contact by id, whatever happens to the list."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.ui.lists.contact_columns import NAME, fitting_widths
from sme_crm.ui.lists.contact_list_model import ContactListModel
from sme_crm.ui.lists.list_order import runs_of
from sme_crm.ui.lists.table_dress import dress_table
from sme_crm.ui.theme import tokens as size

_Flag = QItemSelectionModel.SelectionFlag
_Key = Qt.Key
_Move = QAbstractItemView.CursorAction
_NOT_TYPED = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


@dataclass(frozen=True, slots=True)
class _Place:
    """What the table shows, by id: kept over a change of the order."""

    current: int | None
    row: int
    marked: array[int] | None
    """None: everybody."""
    fresh: bool
    """Whether another list begins, at its top."""
    top: int | None
    top_offset: int
    seen: bool
    """Whether the contact the user is on was in sight."""


class ContactTable(QTableView):
    """A table on a `ContactListModel`. Any screen that lists contacts uses it."""

    opened = Signal(int)
    """The id of a contact that was double-clicked, or Enter was pressed on it."""
    current_changed = Signal(object)
    """The id of the contact the user is on, or None."""
    marks_changed = Signal()
    """Other contacts are marked (selected)."""
    sorted_by = Signal(object)
    """The user chose another `Sort`."""
    trash_wanted = Signal()
    """Del was pressed."""
    escaped = Signal()
    """Esc was pressed with at most one contact marked."""
    typed = Signal(str)
    """A letter was typed: the search field wants it."""
    menu_wanted = Signal(QPoint)
    """A context menu is asked for, at a global position."""

    def __init__(
        self, model: ContactListModel, accessible_name: str, parent: QWidget | None = None
    ):
        super().__init__(parent)
        self._contacts = model
        self._kept: _Place | None = None
        self._unsettled: _Place | None = None
        self._widths: dict[str, int] = {}
        self._fresh_list = True
        self._fitting = False
        dress_table(self)
        self.setModel(model)
        self.setAccessibleName(accessible_name)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(
            lambda point: self.menu_wanted.emit(self.viewport().mapToGlobal(point))
        )
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSectionsMovable(False)
        header.setSortIndicatorShown(True)
        header.sectionClicked.connect(self._sort_by_section)
        header.sectionResized.connect(self._note_width)
        self.doubleClicked.connect(self._open)
        model.modelAboutToBeReset.connect(self._keep_place)
        model.modelReset.connect(self._restore_place)
        model.shown.connect(self._show_sort)
        model.ordered.connect(self._settle)
        self.selectionModel().selectionChanged.connect(lambda *_: self.marks_changed.emit())
        self.selectionModel().currentRowChanged.connect(self._note_current)
        self._fit_columns()

    # -- what is marked ------------------------------------------------------------------------

    def marked_count(self) -> int:
        """How many contacts are marked."""
        return sum(part.bottom() - part.top() + 1 for part in self._marked_ranges())

    def _marked_ranges(self) -> list[QItemSelectionRange]:
        return self.selectionModel().selection().toList()

    def all_marked(self) -> bool:
        """Whether every contact of the list is marked."""
        count = self._contacts.count
        return count > 0 and self.marked_count() == count

    def selection(self) -> ContactFilter | tuple[int, ...]:
        """The marked contacts: as the filter of the list when all are, else their ids in order."""
        if self.all_marked() and self._contacts.count > 1:
            return self._contacts.filter
        return tuple(self.marked_ids())

    def marked_ids(self) -> array[int]:
        """The ids of the marked contacts in the order of the list (as far as it is known)."""
        ids: array[int] = array("I")
        for part in sorted(self._marked_ranges(), key=lambda found: found.top()):
            ids.extend(self._contacts.ids_between(part.top(), part.bottom()))
        return ids

    def current_id(self) -> int | None:
        """The contact the user is on."""
        return self._contacts.contact_id(self.currentIndex().row())

    def choose(self, contact_id: int) -> bool:
        """Mark one contact and show it; False when the list does not have it."""
        row = self._contacts.row_of(contact_id)
        if row < 0:
            return False
        self.selectionModel().setCurrentIndex(
            self._contacts.index(row, 0), _Flag.ClearAndSelect | _Flag.Rows
        )
        return True

    def choose_first(self) -> None:
        """Mark the first contact if none is, unless the one that was is still looked for."""
        if self._unsettled is not None:
            return
        if self._contacts.count and not self.currentIndex().isValid():
            self.selectRow(0)

    def clear_marks(self) -> None:
        """Mark the current contact alone."""
        row = self.currentIndex().row()
        if row >= 0:
            self.selectRow(row)
        else:
            self.clearSelection()

    def first_and_last_row(self) -> tuple[int, int]:
        """The rows in sight, counted from 0; (0, -1) when there is none."""
        count = self._contacts.count
        if not count:
            return 0, -1
        first = max(0, self.rowAt(0))
        last = self.rowAt(self.viewport().height() - size.ROW_HEIGHT // 2)
        return first, last if last >= 0 else count - 1

    # -- keeping place -------------------------------------------------------------------------

    def begin_fresh(self, *, keep_marks: bool) -> None:
        """Begin the next list at its top: the user asked for another order or filter."""
        self._fresh_list = True
        if not keep_marks and self.marked_count() > 1:
            self.clear_marks()

    def _keep_place(self) -> None:
        top = self.rowAt(0)
        everybody = self.all_marked() and self._contacts.count > 1
        if self._unsettled is not None and not self.currentIndex().isValid():
            self._kept = self._unsettled
            return
        self._kept = _Place(
            self.current_id(),
            self.currentIndex().row(),
            None if everybody else self.marked_ids(),
            self._fresh_list,
            self._contacts.contact_id(top),
            self.rowViewportPosition(top) if top >= 0 else 0,
            self.viewport().rect().intersects(self.visualRect(self.currentIndex())),
        )

    def _restore_place(self) -> None:
        kept, self._kept = self._kept, None
        self._fit_columns()
        if kept is None:
            return
        self._fresh_list = False
        found = self._restore_marks(kept)
        # The contact the user was on may stand below the first page of a new order.
        self._unsettled = kept if kept.fresh and not found and not self._contacts.complete else None
        bar = self.verticalScrollBar()
        if kept.fresh:
            bar.setValue(0)
        elif kept.top is not None and (row := self._contacts.row_of(kept.top)) >= 0:
            self.updateGeometries()
            bar.setValue(row * self.rowHeight(0) - kept.top_offset)
            if kept.seen and found and self.currentIndex().isValid():
                # A contact renamed while edited moves in the list: it stays in sight.
                self.scrollTo(self.currentIndex())

    def _restore_marks(self, kept: _Place) -> bool:
        """Mark again what was marked; False when the contact the user was on is not there."""
        if kept.marked is None:
            runs = [(0, self._contacts.count - 1)] if self._contacts.count else []
        else:
            runs = runs_of(self._contacts.rows_of(kept.marked))
        chosen = QItemSelection()
        last_column = self._contacts.columnCount() - 1
        for first, last in runs:
            chosen.select(self._contacts.index(first, 0), self._contacts.index(last, last_column))
        row = -1 if kept.current is None else self._contacts.row_of(kept.current)
        marks = self.selectionModel()
        if row >= 0:
            marks.setCurrentIndex(self._contacts.index(row, 0), _Flag.NoUpdate)
        marks.select(chosen, _Flag.ClearAndSelect)
        if row < 0 and kept.current is not None and self._contacts.complete:
            self._go_near(kept, marked=not chosen.isEmpty())
        return row >= 0 or kept.current is None

    def _go_near(self, kept: _Place, *, marked: bool) -> None:
        """The contact the user was on is gone: go to the one in its place."""
        count = self._contacts.count
        if kept.fresh or not count:
            self.current_changed.emit(None)
            return
        how = _Flag.NoUpdate if marked else _Flag.ClearAndSelect | _Flag.Rows
        near = self._contacts.index(min(kept.row, count - 1), 0)
        self.selectionModel().setCurrentIndex(near, how)

    def _settle(self) -> None:
        """The whole order is known: find again what was not on the first page."""
        kept, self._unsettled = self._unsettled, None
        if kept is not None and not self.currentIndex().isValid():
            value = self.verticalScrollBar().value()
            self._restore_marks(kept)
            self.verticalScrollBar().setValue(value)

    def _note_current(self, current: QModelIndex, _previous: QModelIndex) -> None:
        # The row left behind stays marked when a selection grows: its frame must go all the same.
        self.viewport().update()
        self.current_changed.emit(self._contacts.contact_id(current.row()))

    # -- sorting -------------------------------------------------------------------------------

    def _sort_by_section(self, section: int) -> None:
        key = self._contacts.columns[self._contacts.column_keys()[section]].sort
        present = self._contacts.sort_order
        if key is None:
            self._show_sort()
            return
        descending = not present.descending if key == present.key else key in _NEWEST_FIRST
        self.sorted_by.emit(replace(present, key=key, descending=descending))

    def _show_sort(self) -> None:
        order = self._contacts.sort_order
        way = Qt.SortOrder.DescendingOrder if order.descending else Qt.SortOrder.AscendingOrder
        columns = self._contacts.columns
        for section, key in enumerate(self._contacts.column_keys()):
            if columns[key].sort == order.key:
                self.horizontalHeader().setSortIndicator(section, way)
                return
        self.horizontalHeader().setSortIndicator(-1, way)

    # -- columns -------------------------------------------------------------------------------

    def widths(self) -> tuple[str, ...]:
        """The widths the user gave columns, as "key:px"."""
        return tuple(f"{key}:{width}" for key, width in sorted(self._widths.items()))

    def set_widths(self, kept: Sequence[str]) -> None:
        """Give columns the widths of `widths`; what is unreadable is passed over."""
        for text in kept:
            key, _, width = text.partition(":")
            if width.isdecimal() and key in self._contacts.columns:
                self._widths[key] = min(1200, max(56, int(width)))
        self._fit_columns()

    def _note_width(self, section: int, _old: int, new: int) -> None:
        if self._fitting or not 0 <= section < len(self._contacts.column_keys()):
            return
        key = self._contacts.column_keys()[section]
        if key != NAME:
            self._widths[key] = new
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Widths as wished where there is room; the name takes what is left."""
        self._fitting = True
        try:
            columns = [self._contacts.columns[key] for key in self._contacts.column_keys()]
            widths = fitting_widths(columns, self._widths, self.viewport().width())
            for section, width in enumerate(widths):
                self.setColumnWidth(section, width)
        finally:
            self._fitting = False
        self._show_sort()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the name the room there is."""
        super().resizeEvent(event)
        self._fit_columns()

    # -- keys ----------------------------------------------------------------------------------

    def _open(self, index: QModelIndex) -> None:
        contact_id = self._contacts.contact_id(index.row())
        if contact_id is not None:
            self.opened.emit(contact_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Del throws away, Esc unmarks, letters search."""
        key = event.key()
        if key in (_Key.Key_Return, _Key.Key_Enter):
            self._open(self.currentIndex())
        elif key == _Key.Key_Delete:
            self.trash_wanted.emit()
        elif key == _Key.Key_Escape:
            if self.marked_count() > 1:
                self.clear_marks()
            else:
                self.escaped.emit()
        elif _is_letter(event):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Home and End go to the first and last contact, not to columns."""
        ends = {_Move.MoveHome: 0, _Move.MoveEnd: self._contacts.count - 1}
        if action in ends and self._contacts.count:
            return self._contacts.index(ends[action], max(0, self.currentIndex().column()))
        return super().moveCursor(action, modifiers)


_NEWEST_FIRST = frozenset({"last_exchange", "created_at", "updated_at", "touches"})


def _is_letter(event: QKeyEvent) -> bool:
    text = event.text()
    return (
        bool(text)
        and text.isprintable()
        and not text.isspace()
        and not (event.modifiers() & _NOT_TYPED)
    )
