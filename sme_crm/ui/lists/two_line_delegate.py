"""Delegate of lists: avatar with two lines, chips, icons, separators; no widget per row."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from sme_crm.ui.lists.roles import ListRole
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole, font, metrics
from sme_crm.ui.theme.icons import paint_icon
from sme_crm.ui.theme.theme import current_tokens
from sme_crm.ui.theme.tokens import Tokens
from sme_crm.ui.widgets.avatar import initials_of, paint_avatar
from sme_crm.ui.widgets.chip import paint_chip

_Index = QModelIndex | QPersistentModelIndex
_VERTICAL = Qt.AlignmentFlag.AlignVCenter
_LINE = 17


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
        self._fonts: dict[TextRole, QFont] = {role: font(role) for role in TextRole}
        self._colors: dict[str, QColor] = {}
        view.setMouseTracking(True)
        view.entered.connect(self._hover)
        view.viewportEntered.connect(self._leave)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802
        """Every row has the same height."""
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        width = metrics(TextRole.BODY).horizontalAdvance(text) + 2 * size.SPACE_12
        if index.data(ListRole.AVATAR_NAME) is not None:
            width += size.AVATAR_SIZE + size.SPACE_8
        return QSize(width, self._row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Ground, content, separator, focus ring."""
        tokens = current_tokens()
        painter.save()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(rect, self._color(tokens.accent_soft))
        elif index.row() == self._hovered_row:
            painter.fillRect(rect, self._color(tokens.hover))
        if self._separators:
            line = self._color(tokens.row_line)
            painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, line)
        room = rect.adjusted(size.SPACE_12, 0, -size.SPACE_8, -1)
        if index.data(ListRole.LOADING):
            self._paint_bar(painter, room, tokens)
        else:
            self._paint_content(painter, room, index, tokens, selected)
        if state & QStyle.StateFlag.State_HasFocus and self._shows_focus():
            self._paint_focus(painter, rect, tokens)
        painter.restore()

    def _paint_content(
        self, painter: QPainter, room: QRect, index: _Index, tokens: Tokens, selected: bool
    ) -> None:
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        quiet = tokens.muted_strong if selected else tokens.muted
        tone = index.data(ListRole.CHIP_TONE)
        if tone:
            if text:
                paint_chip(painter, room, text, tone, selected)
            return
        room = self._paint_start(painter, room, index, tokens, quiet)
        ink = tokens.on_accent_soft if selected else tokens.text
        second = index.data(ListRole.SECOND_LINE)
        if second is None:
            named = index.data(ListRole.AVATAR_NAME) is not None
            quietly = bool(index.data(ListRole.MUTED))
            role = TextRole.STRONG if named else TextRole.NUMBER if quietly else TextRole.BODY
            shown_ink = quiet if quietly else ink
            self._paint_text(painter, room, text, role, shown_ink, index)
            return
        top = room.y() + (room.height() - 2 * _LINE) // 2
        first_room = QRect(room.x(), top, room.width(), _LINE)
        self._paint_text(painter, first_room, text, TextRole.STRONG, ink, index)
        second_room = QRect(room.x(), top + _LINE, room.width(), _LINE)
        self._paint_text(painter, second_room, str(second), TextRole.SMALL, quiet, index)

    def _paint_start(
        self, painter: QPainter, room: QRect, index: _Index, tokens: Tokens, quiet: str
    ) -> QRect:
        """Paint avatar or icon; answer the room left for the text."""
        name = index.data(ListRole.AVATAR_NAME)
        if name is not None:
            side = min(size.AVATAR_SIZE, room.height() - size.SPACE_4)
            circle = QRect(room.x(), room.y() + (room.height() - side) // 2, side, side)
            identity = index.data(ListRole.ENTITY_ID)
            icon = index.data(ListRole.AVATAR_ICON)
            paint_avatar(painter, circle, initials_of(str(name)), int(identity or 0), icon or "")
            return room.adjusted(side + size.SPACE_8 + 2, 0, 0, 0)
        icon = index.data(ListRole.ICON)
        if icon:
            place = QRect(room.x(), room.y(), size.ICON_SIZE, room.height())
            tone = index.data(ListRole.ICON_TONE)
            paint_icon(painter, place, str(icon), tokens.color(str(tone)) if tone else quiet)
            return room.adjusted(size.ICON_SIZE + size.SPACE_8, 0, 0, 0)
        return room

    def _paint_text(
        self, painter: QPainter, room: QRect, text: str, role: TextRole, ink: str, index: _Index
    ) -> None:
        if not text or room.width() <= 0:
            return
        wanted = index.data(Qt.ItemDataRole.TextAlignmentRole)
        right = wanted is not None and bool(int(wanted) & int(Qt.AlignmentFlag.AlignRight))
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.setFont(self._fonts[role])
        painter.setPen(self._color(ink))
        # Only a long text is measured: measuring is what costs most in a list.
        if len(text) * role.size * 0.4 > room.width():
            text = metrics(role).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        flags = int(_VERTICAL | side | Qt.TextFlag.TextSingleLine)
        painter.drawText(room, flags, text)

    def _paint_bar(self, painter: QPainter, room: QRect, tokens: Tokens) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._color(tokens.sunken))
        middle = room.center().y()
        bar = QRectF(room.x(), middle - 5, min(120, room.width() * 0.6), 10)
        painter.drawRoundedRect(bar, 5, 5)

    def _shows_focus(self) -> bool:
        return self._view.hasFocus()

    def _paint_focus(self, painter: QPainter, rect: QRect, tokens: Tokens) -> None:
        """Ring round the cell, or round the whole row where rows are selected."""
        if (
            isinstance(self._view, QTableView)
            and self._view.selectionBehavior() is QAbstractItemView.SelectionBehavior.SelectRows
        ):
            rect = QRect(0, rect.y(), self._view.viewport().width(), rect.height())
            painter.setClipping(False)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._color(tokens.focus), size.FOCUS_WIDTH))
        painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -2), 4, 4)

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
