"""Which columns a table gets, and in which order: a list to tick, to search, to drag."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from sme_crm.domain.folding import fold
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.buttons import Button, IconButton
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.labels import plain_tooltip
from sme_crm.ui.widgets.search_field import SearchField


@dataclass(frozen=True, slots=True)
class OfferedColumn:
    """A column that can be chosen: its key, its words, the part of the sheet it is from."""

    key: str
    text: str
    section: str


class ColumnChooser(QWidget):
    """`changed` when another column is ticked or the order is another."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._showing = False
        self.search = SearchField(self.tr("Find a column"))
        self.search.searched.connect(self._filter)
        self.list = _List(self)
        self.list.setAccessibleName(self.tr("Columns of the file, in their order"))
        self.list.itemChanged.connect(lambda _item: self._tell())
        self.list.model().rowsMoved.connect(lambda *_moved: self._tell())
        self.search.left_downwards.connect(self.list.setFocus)
        self.list.reordered.connect(self._tell)
        self.up_button = IconButton("chevron-up", self.tr("Move up (Alt+Up)"))
        self.up_button.clicked.connect(lambda _checked=False: self.list.move_current(-1))
        self.down_button = IconButton("chevron-down", self.tr("Move down (Alt+Down)"))
        self.down_button.clicked.connect(lambda _checked=False: self.list.move_current(1))
        self.none_button = Button(self.tr("Untick all"), "", "quiet")
        self.none_button.clicked.connect(lambda _checked=False: self._untick())
        tools = QHBoxLayout()
        tools.setSpacing(size.SPACE_4)
        tools.addWidget(self.none_button)
        tools.addStretch(1)
        tools.addWidget(self.up_button)
        tools.addWidget(self.down_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(size.SPACE_8)
        column.addWidget(self.search)
        card = Card(padding=size.SPACE_4)
        card.body.addWidget(self.list)
        column.addWidget(card, 1)
        column.addLayout(tools)

    def offer(self, columns: Sequence[OfferedColumn], chosen: Sequence[str]) -> None:
        """Show the columns there are: the chosen ones first, ticked, in their order."""
        by_key = {column.key: column for column in columns}
        ordered = [by_key[key] for key in chosen if key in by_key]
        ordered += [column for column in columns if column.key not in set(chosen)]
        self._showing = True
        self.list.clear()
        for column in ordered:
            item = QListWidgetItem(column.text)
            item.setData(Qt.ItemDataRole.UserRole, column.key)
            item.setToolTip(plain_tooltip(f"{column.section} · {column.text}"))
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled
                | Qt.ItemFlag.ItemIsSelectable
                | Qt.ItemFlag.ItemIsUserCheckable
                | Qt.ItemFlag.ItemIsDragEnabled
            )
            item.setSizeHint(QSize(0, size.CONTROL_HEIGHT))
            ticked = column.key in chosen
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self._showing = False
        self._filter(self.search.text())

    def chosen(self) -> tuple[str, ...]:
        """The keys of the ticked columns, in the order of the list."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return tuple(
            item.data(Qt.ItemDataRole.UserRole)
            for item in items
            if item.checkState() is Qt.CheckState.Checked
        )

    def tick(self, key: str, on: bool = True) -> None:
        """Tick or untick one column."""
        for row in range(self.list.count()):
            item = self.list.item(row)
            if item.data(Qt.ItemDataRole.UserRole) == key:
                item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def _untick(self) -> None:
        self._showing = True
        for row in range(self.list.count()):
            self.list.item(row).setCheckState(Qt.CheckState.Unchecked)
        self._showing = False
        self._tell()

    def _filter(self, text: str) -> None:
        wanted = fold(text)
        first = None
        for row in range(self.list.count()):
            item = self.list.item(row)
            hidden = bool(wanted) and wanted not in fold(f"{item.text()} {item.toolTip()}")
            item.setHidden(hidden)
            first = row if first is None and not hidden else first
        row = self.list.currentRow()
        if first is not None and (row < 0 or self.list.item(row).isHidden()):
            self.list.setCurrentRow(first)

    def _tell(self) -> None:
        if not self._showing:
            self.changed.emit()


class _List(QListWidget):
    """Items are dragged, or moved by Alt and the arrow keys."""

    reordered = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def move_current(self, by: int) -> None:
        """Move the current item up (-1) or down (1) among those that are shown."""
        row = self.currentRow()
        other = row + by
        while 0 <= other < self.count() and self.item(other).isHidden():
            other += by
        if row < 0 or not 0 <= other < self.count():
            return
        before = self.blockSignals(True)
        self.insertItem(other, self.takeItem(row))
        self.setCurrentRow(other)
        self.blockSignals(before)
        self.reordered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+Up and Alt+Down move the item."""
        moves = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        by = moves.get(Qt.Key(event.key())) if event.key() in (*moves,) else None
        if by is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_current(by)
            event.accept()
        else:
            super().keyPressEvent(event)
