"""The agenda as a list: day, times, what, with whom, where."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QStackedWidget, QTableView, QVBoxLayout, QWidget

from sme_crm.ui.agenda.entries import DayMark, Entry, Key, times_text
from sme_crm.ui.agenda.entry_words import entry_text, short_day, until_text
from sme_crm.ui.lists.cell_model import CellModel
from sme_crm.ui.lists.roles import Cell
from sme_crm.ui.lists.table_dress import dress_table
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.states import EmptyState

_DAY, _TIMES, _WHAT, _WITH, _WHERE, _CATEGORY = range(6)
_WIDTHS: Final = {_DAY: 154, _TIMES: 112, _WITH: 140, _WHERE: 116, _CATEGORY: 150}
_PAGES: Final = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class _EntryModel(CellModel[Entry]):
    """A row for each entry; the day is told once."""

    def cell_at(self, row: int, column: int) -> Cell:
        """What stands in a cell."""
        entry = self._rows[row]
        if column == _DAY:
            day = entry.span.first_day
            same = row > 0 and self._rows[row - 1].span.first_day == day
            return Cell("" if same else short_day(day))
        if column == _TIMES:
            return Cell(self._times(entry))
        if column == _WHAT:
            name = "tasks" if entry.kind == "task" else "refresh" if entry.repeats else ""
            return Cell(entry.subject, icon=name, muted=entry.status == "cancelled")
        if column == _CATEGORY:
            return Cell(entry.category, chip_tone=entry.tone if entry.category else "")
        return Cell(entry.people if column == _WITH else entry.place)

    def _times(self, entry: Entry) -> str:
        if entry.is_bar and entry.span.first_day != entry.span.last_day:
            return until_text(entry.span)
        return self.tr("All day") if entry.span.all_day else times_text(entry.span)

    def spoken_at(self, row: int, column: int) -> str:
        """The whole entry, once."""
        return entry_text(self._rows[row]) if column == _WHAT else super().spoken_at(row, column)


class _Table(QTableView):
    open_wanted = Signal()
    delete_wanted = Signal()
    page_wanted = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Del deletes, Page Up and Down go to other days."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_wanted.emit()
        elif key == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
        elif key in _PAGES:
            self.page_wanted.emit(_PAGES[key])
        else:
            super().keyPressEvent(event)


class AgendaList(QStackedWidget):
    """Answers like the painted views: entries, selection, what is wanted."""

    open_wanted = Signal(object)
    delete_wanted = Signal(object)
    menu_wanted = Signal(object, object, object)
    page_wanted = Signal(int)

    def __init__(self, name: str, nothing: str, remedy: str, parent: QWidget | None = None) -> None:
        """`nothing` and `remedy` are said instead of an empty list."""
        super().__init__(parent)
        self.model = _EntryModel(
            [
                self.tr("Day"),
                self.tr("Time"),
                self.tr("What"),
                self.tr("With"),
                self.tr("Place"),
                self.tr("Category"),
            ],
            self,
        )
        self.table = _Table()
        self.table.setModel(self.model)
        self.table.setAccessibleName(name)
        dress_table(self.table, size.COMPACT_ROW_HEIGHT)
        header = self.table.horizontalHeader()
        for column, width in _WIDTHS.items():
            header.resizeSection(column, width)
        header.setSectionResizeMode(_WHAT, QHeaderView.ResizeMode.Stretch)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._open_menu)
        self.table.open_wanted.connect(self._open)
        self.table.doubleClicked.connect(lambda _index: self._open())
        self.table.delete_wanted.connect(self._delete)
        self.table.page_wanted.connect(self.page_wanted)
        self.setFocusProxy(self.table)
        page = QWidget()
        whole = QVBoxLayout(page)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.table)
        self.nothing = EmptyState("calendar", nothing, remedy)
        self.addWidget(page)
        self.addWidget(self.nothing)

    def show_entries(self, entries: Sequence[Entry], marks: Sequence[DayMark]) -> None:
        """List these."""
        before = self.selected()
        self.model.set_rows(entries)
        self.setCurrentIndex(0 if entries else 1)
        self.select(before.key if before is not None else None)

    def entries(self) -> list[Entry]:
        """What is listed."""
        return list(self.model.rows())

    def selected(self) -> Entry | None:
        """The entry of the current row."""
        return self.model.row_at(self.table.currentIndex().row())

    def select(self, key: Key | None) -> None:
        """Make the row of an entry the current one; the first one without it."""
        keys = [entry.key for entry in self.model.rows()]
        row = keys.index(key) if key in keys else 0
        if keys:
            self.table.setCurrentIndex(self.model.index(row, _WHAT))

    def _open(self) -> None:
        entry = self.selected()
        if entry is not None:
            self.open_wanted.emit(entry)

    def _delete(self) -> None:
        entry = self.selected()
        if entry is not None:
            self.delete_wanted.emit(entry)

    def _open_menu(self, place: QPoint) -> None:
        entry = self.selected()
        if entry is not None:
            self.menu_wanted.emit(entry, self.table.viewport().mapToGlobal(place), None)
