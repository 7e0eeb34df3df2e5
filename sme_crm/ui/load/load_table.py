"""The table of the load: cells are marked, opened, dragged to another day or person."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from sme_crm.domain.task_load import Spot
from sme_crm.ui.lists.table_dress import menu_place
from sme_crm.ui.load.load_delegate import ROW_HEIGHT, LoadDelegate
from sme_crm.ui.load.load_headers import DayHeader, PeopleHeader
from sme_crm.ui.load.load_model import LoadModel
from sme_crm.ui.load.load_words import load_texts
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole, font, metrics
from sme_crm.ui.theme.theme import current_tokens

LOAD_MIME: Final = "application/x-sme-crm-load"
_OVERDUE: Final = 72
_OFF: Final = 24
_LEAST: Final = 30
_MOST: Final = 132
_KEYS: Final = {Qt.Key.Key_T: "tomorrow", Qt.Key.Key_W: "next_week"}


class LoadTable(QTableView):
    """Arrows walk, Shift marks, Enter opens, M moves, T and W put off, P goes to the next peak."""

    open_wanted = Signal(object)
    """A Spot."""
    move_wanted = Signal(object, object)
    """The spots that were dragged, and where they were left."""
    ask_wanted = Signal()
    postpone_wanted = Signal(str)
    peak_wanted = Signal()
    page_wanted = Signal(int)
    hovered = Signal(object)
    """Where what is dragged would come to, None when it would not."""
    current_changed = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, model: LoadModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.loads = model
        self._dragged: list[Spot] = []
        self._target = QModelIndex()
        self._kept: Spot | None = None
        self.writable = True
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setItemDelegate(LoadDelegate(self))
        self.setModel(model)
        self.setHorizontalHeader(DayHeader(model, self))
        people = PeopleHeader(model, self)
        self.setVerticalHeader(people)
        people.setMinimumSectionSize(ROW_HEIGHT)
        people.setDefaultSectionSize(ROW_HEIGHT)
        self.horizontalHeader().sectionClicked.connect(self.selectColumn)
        people.sectionClicked.connect(self.selectRow)
        model.modelAboutToBeReset.connect(self._keep_place)
        model.modelReset.connect(self._restore_place)
        model.dataChanged.connect(lambda *_: self.fit_columns())
        self.selectionModel().currentChanged.connect(lambda *_: self.current_changed.emit())
        self.selectionModel().selectionChanged.connect(lambda *_: self.current_changed.emit())

    # -- places --------------------------------------------------------------------------------

    def current_spot(self) -> Spot | None:
        """The person and day the user is on."""
        index = self.currentIndex()
        return self.loads.spot_at(index.row(), index.column()) if index.isValid() else None

    def marked_spots(self) -> list[Spot]:
        """The marked places that have tasks, by day; without a mark the current one.

        People of their own stand for the row of everybody when both are marked.
        """
        indexes = self.selectionModel().selectedIndexes() or [self.currentIndex()]
        spots = [self.loads.spot_at(one.row(), one.column()) for one in indexes]
        chosen = [one for one in spots if one is not None and self.loads.count_at(one)]
        own = [one for one in chosen if one.person >= 0]
        return own or chosen

    def choose(self, spot: Spot) -> bool:
        """Go to a place; False when it is not shown."""
        index = self.loads.index_of(spot)
        if not index.isValid():
            return False
        self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    def _keep_place(self) -> None:
        self._kept = self.current_spot()

    def _restore_place(self) -> None:
        self.fit_columns()
        kept, self._kept = self._kept, None
        if (kept is None or not self.choose(kept)) and self.loads.columnCount() > 1:
            self.setCurrentIndex(self.loads.index(0, 1))

    # -- columns -------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Days share the room there is."""
        super().resizeEvent(event)
        self.fit_columns()

    def fit_columns(self) -> None:
        """Days off are narrow unless something falls on them; the others share the rest."""
        load = self.loads.load
        if load is None:
            return
        busy = {spot.day for spot, part in load.cells.items() if part.total}
        narrow = [each.off is not None and each.day not in busy for each in load.days]
        room = self.viewport().width() - _OVERDUE - _OFF * sum(narrow)
        wide = max(1, len(narrow) - sum(narrow))
        each = max(_LEAST, min(_MOST, room // wide))
        header: QHeaderView = self.horizontalHeader()
        header.resizeSection(0, _OVERDUE)
        for place, is_narrow in enumerate(narrow, 1):
            header.resizeSection(place, _OFF if is_narrow else each)

    # -- keys ----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """One key for each thing to do."""
        key, spot = Qt.Key(event.key()), self.current_spot()
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if spot is not None:
                self.open_wanted.emit(spot)
        elif key in _KEYS and self.writable:
            self.postpone_wanted.emit(_KEYS[key])
        elif key in (Qt.Key.Key_M, Qt.Key.Key_D) and self.writable:
            self.ask_wanted.emit()
        elif key == Qt.Key.Key_P:
            self.peak_wanted.emit()
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.page_wanted.emit(-1 if key == Qt.Key.Key_PageUp else 1)
        elif event.text().isprintable() and event.text().strip():
            event.ignore()  # a letter is no search through the numbers here
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the tasks of a cell."""
        index = self.indexAt(event.position().toPoint())
        spot = self.loads.spot_at(index.row(), index.column()) if index.isValid() else None
        if spot is not None and event.button() is Qt.MouseButton.LeftButton:
            self.open_wanted.emit(spot)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the marked cells."""
        self.menu_wanted.emit(menu_place(self, event))

    # -- dragging ------------------------------------------------------------------------------

    def startDrag(self, supported: Qt.DropAction) -> None:
        """Carry the marked cells, as a small card with their number."""
        del supported
        spots = self.marked_spots()
        if not spots or not self.writable:
            return
        self.carry(spots)
        drag = QDrag(self)
        drag.setMimeData(self.mime())
        picture = self._ghost(load_texts().tasks(self.dragged_count()))
        drag.setPixmap(picture)
        drag.setHotSpot(QPoint(size.SPACE_12, picture.height() // 2))
        drag.exec(Qt.DropAction.MoveAction)
        self.end_drag()

    def mime(self) -> QMimeData:
        """What is dragged; the cells themselves are kept here."""
        data = QMimeData()
        data.setData(LOAD_MIME, str(id(self)).encode("ascii"))
        return data

    def carry(self, spots: list[Spot]) -> None:
        """Take these cells into the hand."""
        self._dragged = spots

    def dragged_count(self) -> int:
        """How many tasks are dragged."""
        return sum(self.loads.count_at(spot) for spot in self._dragged)

    def end_drag(self) -> None:
        """Nothing is dragged any more."""
        self._dragged = []
        self._show_target(QModelIndex())

    def _ghost(self, text: str) -> QPixmap:
        tokens = current_tokens()
        measured = metrics(TextRole.MEDIUM)
        wide = measured.horizontalAdvance(text) + 2 * size.SPACE_12
        ratio = self.devicePixelRatioF()
        picture = QPixmap(int(wide * ratio), int(size.CONTROL_HEIGHT * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(0.5, 0.5, wide - 1, size.CONTROL_HEIGHT - 1)
        painter.setPen(QPen(QColor(tokens.accent), 1))
        painter.setBrush(QColor(tokens.surface))
        painter.drawRoundedRect(box, size.RADIUS_CONTROL, size.RADIUS_CONTROL)
        painter.setFont(font(TextRole.MEDIUM))
        painter.setPen(QColor(tokens.text))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)
        painter.end()
        return picture

    def _target_at(self, point: QPoint) -> QModelIndex:
        """The cell that takes what is dragged: a day, another place than the only one dragged."""
        index = self.indexAt(point)
        spot = self.loads.spot_at(index.row(), index.column()) if index.isValid() else None
        if spot is None or spot.day is None or self._dragged == [spot]:
            return QModelIndex()
        return index

    def _show_target(self, index: QModelIndex) -> None:
        if index == self._target:
            return
        for one in (self._target, index):
            if one.isValid():
                self.viewport().update(self.visualRect(one).adjusted(-2, -2, 2, 2))
        self._target = QModelIndex(index)
        spot = self.loads.spot_at(index.row(), index.column()) if index.isValid() else None
        self.hovered.emit(spot)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Only cells of this table."""
        if event.mimeData().hasFormat(LOAD_MIME) and self._dragged:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where they would come to; near the edge the table scrolls."""
        super().dragMoveEvent(event)
        index = self._target_at(event.position().toPoint())
        self._show_target(index)
        if index.isValid():
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """They would come nowhere."""
        super().dragLeaveEvent(event)
        self._show_target(QModelIndex())

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for the move."""
        index = self._target_at(event.position().toPoint())
        target = self.loads.spot_at(index.row(), index.column()) if index.isValid() else None
        spots = self._dragged
        self.end_drag()
        if target is None or not spots:
            event.ignore()
            return
        event.acceptProposedAction()
        self.move_wanted.emit(spots, target)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cells, and the frame of the one that would take what is dragged."""
        super().paintEvent(event)
        if not self._target.isValid():
            return
        tokens = current_tokens()
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QColor(tokens.accent)
        ground.setAlphaF(0.25)
        painter.setBrush(ground)
        painter.setPen(QPen(QColor(tokens.accent), 2))
        painter.drawRoundedRect(QRectF(self.visualRect(self._target)).adjusted(1, 1, -1, -1), 5, 5)
        painter.end()
