"""Paints the list of tasks: headings across all columns, boxes to tick; edits cells in place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    Qt,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QLineEdit, QStyleOptionViewItem, QTableView, QWidget

from sme_crm.ui.follow_up.due_editor import DueEditor
from sme_crm.ui.follow_up.task_words import KindWords, priority_choices
from sme_crm.ui.forms.editors import Unreadable
from sme_crm.ui.lists.two_line_delegate import TwoLineDelegate
from sme_crm.ui.tasks.task_columns import COLUMNS
from sme_crm.ui.tasks.task_list_model import HEADING, TaskListModel
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole, font
from sme_crm.ui.theme.theme import current_tokens
from sme_crm.ui.widgets.combo_box import ComboBox

Index = QModelIndex | QPersistentModelIndex
_BOX = 18
_EDIT = int(Qt.ItemDataRole.EditRole)


class TaskDelegate(TwoLineDelegate):
    """Lists of choices open at once when a cell is edited, and are taken by one choice."""

    def __init__(self, view: QTableView, model: TaskListModel) -> None:
        super().__init__(view)
        self._table = view
        self._tasks = model
        self.kinds = KindWords()
        self.members: Sequence[tuple[str, str]] = ()
        """The staff to choose from, as (id, name)."""

    # -- painting ------------------------------------------------------------------------------

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A heading, or a cell."""
        heading = index.data(HEADING)
        if isinstance(heading, str):
            self._paint_heading(painter, option, index, heading)
            return
        if index.column() == 0:
            super().paint(painter, option, index)
            self._paint_box(painter, option, index)
            return
        super().paint(painter, option, index)

    def _paint_heading(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, text: str
    ) -> None:
        """This cell's part of a text that runs across the row."""
        tokens = current_tokens()
        rect = option.rect
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, QColor(tokens.surface_2))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, QColor(tokens.row_line))
        left = self._table.columnViewportPosition(0) + size.SPACE_12
        late = index.row() == 0 and self._is_late_heading(index)
        painter.setPen(QColor(tokens.danger if late else tokens.muted_strong))
        painter.setFont(font(TextRole.SMALL_STRONG))
        room = QRectF(left, rect.y(), self._table.viewport().width(), rect.height())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), text)
        painter.restore()

    def _is_late_heading(self, index: Index) -> bool:
        group = self._tasks.order.heading_at(index.row())
        return group is not None and group.key == "overdue"

    def _paint_box(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = current_tokens()
        task = self._tasks.task_row(index.row())
        if task is None:
            return
        rect = option.rect
        box = QRectF(
            rect.x() + (rect.width() - _BOX) / 2, rect.y() + (rect.height() - _BOX) / 2, _BOX, _BOX
        )
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        closed = task.closed_at is not None
        painter.setPen(QPen(QColor(tokens.ok if closed else tokens.muted), 1.5))
        painter.setBrush(QColor(tokens.surface))
        painter.drawRoundedRect(box, 5, 5)
        if task.status == "done":
            points = ((0.25, 0.52), (0.43, 0.70), (0.76, 0.32))
            mark = [QPointF(box.x() + x * _BOX, box.y() + y * _BOX) for x, y in points]
            painter.setPen(QPen(QColor(tokens.ok), 2))
            painter.drawPolyline(QPolygonF(mark))
        elif task.status == "dropped":
            middle = box.center().y()
            painter.drawLine(QPointF(box.x() + 5, middle), QPointF(box.right() - 5, middle))
        painter.restore()

    # -- editing -------------------------------------------------------------------------------

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """An editor for the cell."""
        del option
        self._tasks.hold()
        key = COLUMNS[index.column()].key
        editor: QWidget
        if key == "due":
            editor = DueEditor(with_calendar=True, parent=parent)
        elif key == "subject":
            editor = QLineEdit(parent)
        else:
            editor = self._combo(key, parent)
        editor.setAccessibleName(COLUMNS[index.column()].heading())
        editor.setAutoFillBackground(True)
        return editor

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        """The list may follow changes again."""
        super().destroyEditor(editor, index)
        self._tasks.release()

    def _combo(self, key: str, parent: QWidget) -> ComboBox:
        choices = {
            "kind": self.kinds.choices(),
            "priority": priority_choices(),
            "responsible": [("", self.tr("Nobody")), *self.members],
        }[key]
        combo = ComboBox(list(choices), parent=parent)
        combo.activated.connect(lambda _index: self._take(combo))
        return combo

    def _take(self, combo: ComboBox) -> None:
        self.commitData.emit(combo)
        self.closeEditor.emit(combo)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show the value."""
        value = index.data(_EDIT)
        if isinstance(editor, ComboBox):
            editor.choose("" if value is None else str(value))
        elif isinstance(editor, DueEditor):
            editor.set_value(value)
            editor.selectAll()
        elif isinstance(editor, QLineEdit):
            editor.setText(str(value or ""))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Give the value to the model; what cannot be read stays as it was."""
        value: object
        if isinstance(editor, ComboBox):
            key = COLUMNS[index.column()].key
            text = editor.key()
            value = text if key == "kind" else int(text) if text else None
        elif isinstance(editor, DueEditor):
            try:
                value = editor.value()
            except Unreadable:
                return
        elif isinstance(editor, QLineEdit) and editor.text().strip():
            value = editor.text().strip()
        else:
            return
        model.setData(index, value, _EDIT)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """In the middle of the cell, as high as a field is; a choice as wide as its words."""
        del index
        rect = option.rect
        high = min(size.CONTROL_HEIGHT + 2, rect.height())
        left, width = rect.x() + 2, rect.width() - 4
        if isinstance(editor, ComboBox):
            room = self._table.viewport().width() - 4
            width = min(max(width, editor.sizeHint().width()), room)
            left = min(left, room + 2 - width)
        editor.setGeometry(left, rect.y() + (rect.height() - high) // 2, width, high)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc leaves the editor without writing, whatever was typed."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and isinstance(watched, DueEditor)
        ):
            watched.restore()
        return super().eventFilter(watched, event)
