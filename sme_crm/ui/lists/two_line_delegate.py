"""Delegate of lists: avatar with two lines, chips, icons, separators; no widget per row."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QStaticText, QTransform
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from sme_crm.ui.lists.roles import Cell, ListRole
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole, font, is_figure, metrics
from sme_crm.ui.theme.icons import paint_icon
from sme_crm.ui.theme.theme import current_tokens
from sme_crm.ui.theme.tokens import Tokens
from sme_crm.ui.widgets.avatar import initials_of, paint_avatar
from sme_crm.ui.widgets.chip import chip_width, paint_chip

_Index = QModelIndex | QPersistentModelIndex
_LINE = 17
_TEXT_LIMIT = 4000  # laid out texts kept; forgotten all at once when there are more
# Plain numbers: the enumerations of Qt cost microseconds at each use, 40 rows have 200 cells.
_SELECTED = QStyle.StateFlag.State_Selected.value
_FOCUSED = QStyle.StateFlag.State_HasFocus.value
_RIGHT = Qt.AlignmentFlag.AlignRight.value
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
_CELL = int(ListRole.CELL)


def read_cell(index: _Index) -> Cell:
    """What the model says of this cell: by ListRole.CELL, or else role by role."""
    cell = index.data(_CELL)
    if isinstance(cell, Cell):
        return cell
    alignment = index.data(_ALIGNMENT)
    number = getattr(alignment, "value", alignment) or 0
    second = index.data(ListRole.SECOND_LINE)
    avatar = index.data(ListRole.AVATAR_NAME)
    return Cell(
        text=str(index.data(_DISPLAY) or ""),
        second_line=None if second is None else str(second),
        avatar_name=None if avatar is None else str(avatar),
        avatar_icon=str(index.data(ListRole.AVATAR_ICON) or ""),
        entity_id=int(index.data(ListRole.ENTITY_ID) or 0),
        chip_tone=str(index.data(ListRole.CHIP_TONE) or ""),
        muted=bool(index.data(ListRole.MUTED)),
        icon=str(index.data(ListRole.ICON) or ""),
        icon_tone=str(index.data(ListRole.ICON_TONE) or ""),
        loading=bool(index.data(ListRole.LOADING)),
        right_aligned=bool(int(number) & _RIGHT),
    )


class _TextStyle:
    """One role of text: its font, its height in px, and the texts laid out in it."""

    __slots__ = ("font", "height", "_metrics", "_texts")

    def __init__(self, role: TextRole) -> None:
        self.font = font(role)
        self._metrics = metrics(role)
        self.height = self._metrics.height()
        self._texts: dict[tuple[str, int], tuple[QStaticText, float]] = {}

    def laid_out(self, text: str, width: int) -> tuple[QStaticText, float]:
        """The text cut to `width`, ready to paint, and its width; laying out costs most."""
        kept = self._texts.get((text, width))
        if kept is None:
            shown = self._metrics.elidedText(
                " ".join(text.split()), Qt.TextElideMode.ElideRight, width
            )
            static = QStaticText(shown)
            static.setTextFormat(Qt.TextFormat.PlainText)
            static.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
            static.prepare(QTransform(), self.font)
            if len(self._texts) >= _TEXT_LIMIT:
                self._texts.clear()
            kept = self._texts[text, width] = (static, static.size().width())
        return kept


class TwoLineDelegate(QStyledItemDelegate):
    """Paints every cell from the roles of ListRole; `row_height` in px."""

    def __init__(
        self, view: QAbstractItemView, row_height: int = size.ROW_HEIGHT, separators: bool = True
    ) -> None:
        super().__init__(view)
        self._view = view
        self._row_height = row_height
        self._separators = separators
        self._hovered_row = -1
        self._rows_selected = isinstance(view, QTableView)
        self._body = _TextStyle(TextRole.BODY)
        self._number = _TextStyle(TextRole.NUMBER)
        self._strong = _TextStyle(TextRole.STRONG)
        self._small = _TextStyle(TextRole.SMALL)
        self._colors: dict[str, QColor] = {}
        view.setMouseTracking(True)
        view.entered.connect(self._hover)
        view.viewportEntered.connect(self._leave)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Every row has the same height."""
        cell = read_cell(index)
        width = metrics(TextRole.BODY).horizontalAdvance(cell.text) + 2 * size.SPACE_12
        if cell.avatar_name is not None:
            width += size.AVATAR_SIZE + size.SPACE_8
        return QSize(width, self._row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Ground, content, separator, focus ring."""
        tokens = current_tokens()
        rect: QRect = option.rect
        state = option.state.value
        selected = bool(state & _SELECTED)
        if selected:
            painter.fillRect(rect, self._color(tokens.accent_soft))
        elif index.row() == self._hovered_row:
            painter.fillRect(rect, self._color(tokens.hover))
        if self._separators:
            line = self._color(tokens.row_line)
            painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, line)
        cell = read_cell(index)
        left = size.SPACE_12 + cell.indent * size.SPACE_16
        # Figures end where their heading does.
        right = size.SPACE_12 if cell.right_aligned else size.SPACE_8
        room = rect.adjusted(left, 0, -right, -1)
        if cell.loading:
            self._paint_bar(painter, room, tokens)
        elif cell.chip_tone:
            if cell.text:
                place = QRect(room)
                if cell.right_aligned:
                    place.setLeft(max(room.left(), room.right() + 1 - chip_width(cell.text)))
                paint_chip(painter, place, cell.text, cell.chip_tone, selected)
        else:
            self._paint_content(painter, room, cell, tokens, selected)
        if self._view.hasFocus():
            if self._rows_selected:
                if index.row() == self._view.currentIndex().row():
                    self._paint_row_focus(painter, rect, index.column(), tokens)
            elif state & _FOCUSED:
                self._paint_cell_focus(painter, rect, tokens)

    def _paint_content(
        self, painter: QPainter, room: QRect, cell: Cell, tokens: Tokens, selected: bool
    ) -> None:
        quiet = tokens.muted_strong if selected else tokens.muted
        left = self._paint_start(painter, room, cell, tokens, quiet)
        ink = tokens.on_accent_soft if selected else tokens.text
        width = room.right() - left + 1
        if cell.second_line is None:
            figures = cell.right_aligned or (cell.muted and is_figure(cell.text))
            style = self._number if figures else self._body
            if cell.avatar_name is not None:
                style = self._strong
            place = QRect(left, room.y() + (room.height() - style.height) // 2, width, 0)
            shown_ink = quiet if cell.muted else ink
            self._paint_text(painter, place, cell.text, style, shown_ink, cell.right_aligned)
            return
        place = QRect(left, room.y() + (room.height() - 2 * _LINE) // 2, width, 0)
        right = cell.right_aligned
        self._paint_text(
            painter, place, cell.text, self._number if right else self._strong, ink, right
        )
        place.translate(0, _LINE + 1)
        self._paint_text(painter, place, cell.second_line, self._small, quiet, right)

    def _paint_start(
        self, painter: QPainter, room: QRect, cell: Cell, tokens: Tokens, quiet: str
    ) -> int:
        """Paint avatar or icon; answer where the text begins."""
        if cell.avatar_name is not None:
            side = min(size.AVATAR_SIZE, room.height() - size.SPACE_4)
            circle = QRect(room.x(), room.y() + (room.height() - side) // 2, side, side)
            initials = initials_of(cell.avatar_name)
            paint_avatar(painter, circle, initials, cell.entity_id, cell.avatar_icon)
            return room.x() + side + size.SPACE_8 + 2
        if cell.icon:
            place = QRect(room.x(), room.y(), size.ICON_SIZE, room.height())
            ink = tokens.color(cell.icon_tone) if cell.icon_tone else quiet
            paint_icon(painter, place, cell.icon, ink)
            return room.x() + size.ICON_SIZE + size.SPACE_8
        return room.x()

    def _paint_text(
        self,
        painter: QPainter,
        place: QRect,
        text: str,
        style: _TextStyle,
        ink: str,
        right_aligned: bool = False,
    ) -> None:
        """Paint one line from the top of `place` within its width."""
        width = place.width()
        if not text or width <= 0:
            return
        laid_out, taken = style.laid_out(text, width)
        x = place.x() + width - taken if right_aligned else place.x()
        painter.setFont(style.font)
        painter.setPen(self._color(ink))
        painter.drawStaticText(QPointF(x, place.y()), laid_out)

    def _paint_bar(self, painter: QPainter, room: QRect, tokens: Tokens) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._color(tokens.border))
        middle = room.center().y()
        bar = QRectF(room.x(), middle - 5, min(120, room.width() * 0.6), 10)
        painter.drawRoundedRect(bar, 5, 5)
        painter.restore()

    def _paint_cell_focus(self, painter: QPainter, rect: QRect, tokens: Tokens) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._color(tokens.focus), size.FOCUS_WIDTH))
        painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -2), 4, 4)
        painter.restore()

    def _paint_row_focus(self, painter: QPainter, rect: QRect, column: int, tokens: Tokens) -> None:
        """This cell's part of the ring round the row: later cells would paint over a whole one."""
        ink = self._color(tokens.focus)
        thick = size.FOCUS_WIDTH
        painter.fillRect(rect.x(), rect.y(), rect.width(), thick, ink)
        painter.fillRect(rect.x(), rect.bottom() - thick, rect.width(), thick, ink)
        if not isinstance(self._view, QTableView):
            return
        header = self._view.horizontalHeader()
        start = header.sectionPosition(column)
        if start == 0:
            painter.fillRect(rect.x(), rect.y(), thick, rect.height() - 1, ink)
        if start + header.sectionSize(column) == header.length():
            painter.fillRect(rect.right() - thick + 1, rect.y(), thick, rect.height() - 1, ink)

    def _color(self, value: str) -> QColor:
        made = self._colors.get(value)
        if made is None:
            made = self._colors[value] = QColor(value)
        return made

    def _hover(self, index: QModelIndex) -> None:
        if index.row() != self._hovered_row:
            self._hovered_row = index.row()
            self._view.viewport().update()

    def _leave(self) -> None:
        if self._hovered_row != -1:
            self._hovered_row = -1
            self._view.viewport().update()
