"""The side by side: painted cells, a mark that walks from field to field, keys passed on."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from sme_crm.ui.duplicates.comparison_headers import ContactHeader, LabelHeader
from sme_crm.ui.duplicates.comparison_model import (
    EQUAL,
    FIRST,
    GOES,
    KEPT,
    STAYS,
    ComparisonModel,
)
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole, font, metrics
from sme_crm.ui.theme.icons import paint_icon
from sme_crm.ui.theme.theme import current_tokens

_Index = QModelIndex | QPersistentModelIndex
_LEAST_COLUMN = 180
_TOP = 6
_ICON_ROOM = size.ICON_SIZE + size.SPACE_8
_WRAP = int(Qt.TextFlag.TextWordWrap)
_LINES = 8
"""Lines of a value shown at most; the tooltip has the whole."""


def _breakable(text: str) -> str:
    """E-mails and addresses of web pages may go on in another line behind their signs."""
    if "@" not in text and "/" not in text:
        return text
    for sign in "@./_":
        text = text.replace(sign, f"{sign}\N{ZERO WIDTH SPACE}")
    return text


class ComparisonDelegate(QStyledItemDelegate):
    """Paints a value with the sign of what becomes of it."""

    def __init__(self, view: ComparisonTable, shown: ComparisonModel) -> None:
        super().__init__(view)
        self._view = view
        self._shown = shown

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """As high as the words need at the width of the column."""
        text = self._shown.rows[index.row()].texts[index.column()]
        measured = metrics(TextRole.MEDIUM)
        width = self._view.columnWidth(index.column()) - 2 * size.SPACE_12 - _ICON_ROOM
        room = QRect(0, 0, max(width, 40), 10_000)
        height = measured.boundingRect(room, _WRAP, _breakable(text) or "–").height()
        return QSize(width, min(height, _LINES * measured.height()) + 2 * _TOP + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Ground, sign, words."""
        rect: QRect = option.rect
        tokens = current_tokens()
        state = self._shown.state
        if state is None:
            return
        fate = self._shown.fate(index.row(), index.column())
        out = state.is_out(state.ids[index.column()])
        painter.save()
        ground = tokens.surface
        if not out and fate == STAYS:
            ground = tokens.accent_soft
        elif not out and fate == GOES:
            ground = tokens.tint(size.Tone.WARNING).background
        painter.fillRect(rect, QColor(ground))
        painter.setPen(QColor(tokens.row_line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(QColor(tokens.border))
        painter.drawLine(rect.topLeft(), rect.bottomLeft())
        inner = rect.adjusted(size.SPACE_12, _TOP, -size.SPACE_12, -_TOP)
        if not out and state.can_merge:
            self._paint_sign(painter, QRect(inner.left(), inner.top() + 1, 16, 16), fate)
        inner.setLeft(inner.left() + _ICON_ROOM)
        text = self._shown.rows[index.row()].texts[index.column()]
        strong = fate in (STAYS, FIRST) and not out
        painter.setFont(font(TextRole.MEDIUM if strong else TextRole.BODY))
        color = tokens.faint if out or not text else tokens.text
        if fate == EQUAL and not out:
            color = tokens.muted
        painter.setPen(QColor(color))
        painter.setClipRect(inner)
        painter.drawText(inner, _WRAP, _breakable(text) or "–")
        painter.restore()
        if index.row() == self._view.marked_row():
            painter.setPen(QPen(QColor(tokens.focus), size.FOCUS_WIDTH))
            painter.drawLine(rect.left(), rect.top() + 1, rect.right() + 1, rect.top() + 1)
            painter.drawLine(rect.left(), rect.bottom(), rect.right() + 1, rect.bottom())

    def _paint_sign(self, painter: QPainter, place: QRect, fate: str) -> None:
        tokens = current_tokens()
        if fate in (STAYS, KEPT):
            paint_icon(painter, place, "check", tokens.accent if fate == STAYS else tokens.muted)
        elif fate == FIRST:
            paint_icon(painter, place, "star", tokens.accent)
        elif fate == GOES:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(tokens.muted), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(place.adjusted(2, 2, -2, -2))


class ComparisonTable(QTableView):
    """Up and Down walk from field to field; every other key is the review's."""

    chosen = Signal(int, int)
    """A value was clicked: row, column."""
    marked = Signal()
    """The mark stands elsewhere."""
    stay_wanted = Signal(int)
    turn_wanted = Signal(int)

    def __init__(self, shown: ComparisonModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = shown
        self._labels = LabelHeader(shown, self)
        self._heads = ContactHeader(shown, self)
        self.setModel(shown)
        self.setVerticalHeader(self._labels)
        self.setHorizontalHeader(self._heads)
        self.setItemDelegate(ComparisonDelegate(self, shown))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._heads.stay_wanted.connect(self.stay_wanted)
        self._heads.turn_wanted.connect(self.turn_wanted)
        self.clicked.connect(self._click)
        shown.modelReset.connect(self._fit)
        shown.dataChanged.connect(self._repaint)

    def marked_row(self) -> int:
        """The field the mark stands at, -1 for none."""
        return self._labels.marked

    def mark(self, row: int) -> None:
        """Put the mark at a field; -1 takes it away."""
        self._labels.marked = row if 0 <= row < len(self._shown.rows) else -1
        if self._labels.marked >= 0:
            index = self._shown.index(row, max(0, self.currentIndex().column()))
            self.setCurrentIndex(index)
            self.scrollTo(index)
        self._repaint()
        self.marked.emit()

    def walk(self, step: int) -> None:
        """Put the mark at the next field in which there is something to choose."""
        row = self.marked_row()
        rows = range(len(self._shown.rows))
        start = row + step if row >= 0 else (0 if step > 0 else len(rows) - 1)
        while start in rows and not self._shown.can_choose(start):
            start += step
        if start in rows:
            self.mark(start)

    def _click(self, index: QModelIndex) -> None:
        self.chosen.emit(index.row(), index.column())

    def _repaint(self) -> None:
        self._labels.viewport().update()
        self._heads.viewport().update()
        self.viewport().update()

    def _fit(self) -> None:
        """As wide as there is room for, each row as high as its words."""
        columns = self._shown.columnCount()
        if not columns:
            return
        room = self.viewport().width()
        width = max(_LEAST_COLUMN, room // columns)
        for column in range(columns):
            rest = room - width * columns if column == columns - 1 else 0
            self.setColumnWidth(column, width + max(0, rest))
        for row in range(len(self._shown.rows)):
            needed = max(self.sizeHintForRow(row), self._labels.label_height(row))
            self.setRowHeight(row, needed)

    def show_from_top(self) -> None:
        """Another case: no mark, the first field at the top."""
        self._labels.marked = -1
        self.scrollToTop()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the room there is."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, or pass the key on."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.walk(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            super().keyPressEvent(event)
        else:
            event.ignore()
