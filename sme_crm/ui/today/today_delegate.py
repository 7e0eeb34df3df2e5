"""Paints the rows of Today as quiet cards, a section each, with buttons on the row pointed at."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from sme_crm.ui.labels import count_text
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole, font, metrics
from sme_crm.ui.theme.icons import paint_icon
from sme_crm.ui.theme.theme import current_tokens
from sme_crm.ui.theme.tokens import Tokens
from sme_crm.ui.today.today_actions import BUTTON_ICONS, buttons_of
from sme_crm.ui.today.today_model import THING
from sme_crm.ui.today.today_rows import TodayThing

Index = QModelIndex | QPersistentModelIndex
_GAP = size.SPACE_12
_HEADING = 40
_BUTTON = 30
_MOST_BUTTONS = 4
_PHONE_WIDTH = 128
_RIGHT_WIDTH = 168
_PICTURE = 32
_BEYOND = 40


class TodayDelegate(QStyledItemDelegate):
    """`hovered` is the row under the mouse, `hovered_button` the button under it."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self.hovered = -1
        self.hovered_button = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Headings have the gap between cards above them."""
        thing = index.data(THING)
        if isinstance(thing, TodayThing) and thing.kind == "heading":
            return QSize(200, _HEADING + (_GAP if index.row() else 0))
        return QSize(200, size.ROW_HEIGHT + (size.SPACE_4 if thing.last else 0))

    def button_at(self, rect: QRect, thing: TodayThing, x: int, y: int) -> str:
        """The action of the button at a point of a row, "" where there is none."""
        for key, place in self.button_places(rect, thing):
            if place.contains(x, y):
                return key
        return ""

    def button_places(self, rect: QRect, thing: TodayThing) -> list[tuple[str, QRect]]:
        """Where the buttons of a row are, from the right."""
        keys = buttons_of(thing)
        left = rect.right() - size.SPACE_12 - len(keys) * _BUTTON
        top = rect.y() + (size.ROW_HEIGHT - _BUTTON) // 2
        return [
            (key, QRect(left + place * _BUTTON, top, _BUTTON, _BUTTON))
            for place, key in enumerate(keys)
        ]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A part of a card."""
        thing = index.data(THING)
        if not isinstance(thing, TodayThing):
            return
        tokens = current_tokens()
        rect: QRect = option.rect
        painter.save()
        painter.setClipRect(rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if thing.kind == "heading":
            self._paint_heading(painter, rect, index.row(), thing, tokens)
        else:
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            self._paint_ground(painter, rect, index.row(), thing, tokens, selected)
            self._paint_row(painter, rect, thing, tokens, selected)
            if selected or index.row() == self.hovered:
                self._paint_buttons(painter, rect, index.row(), thing, tokens)
        painter.restore()

    def _paint_card(self, painter: QPainter, area: QRect, tokens: Tokens) -> None:
        painter.setPen(QPen(QColor(tokens.border), 1))
        painter.setBrush(QColor(tokens.surface))
        shape = QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(shape, size.RADIUS_CARD, size.RADIUS_CARD)

    def _paint_heading(
        self, painter: QPainter, rect: QRect, row: int, thing: TodayThing, tokens: Tokens
    ) -> None:
        area = rect.adjusted(0, _GAP if row else 0, 0, 0)
        self._paint_card(painter, area.adjusted(0, 0, 0, _BEYOND), tokens)
        room = area.adjusted(size.SPACE_16, size.SPACE_4, -size.SPACE_16, 0)
        painter.setFont(font(TextRole.STRONG))
        painter.setPen(QColor(tokens.danger if thing.section == "overdue" else tokens.text))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), thing.text)
        if thing.section == "suggestions":
            return
        left = room.x() + metrics(TextRole.STRONG).horizontalAdvance(thing.text) + size.SPACE_8
        painter.setFont(font(TextRole.SMALL_NUMBER))
        painter.setPen(QColor(tokens.muted))
        place = QRect(left, room.y(), room.right() - left, room.height())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), _count(thing))

    def _paint_ground(
        self, painter: QPainter, rect: QRect, row: int, thing: TodayThing, tokens: Tokens,
        selected: bool,
    ) -> None:  # fmt: skip
        below = -1 if thing.last else _BEYOND
        self._paint_card(painter, rect.adjusted(0, -_BEYOND, 0, below), tokens)
        line = QRect(rect.x() + size.SPACE_16, rect.y(), rect.width() - 2 * size.SPACE_16, 1)
        painter.fillRect(line, QColor(tokens.row_line))
        if not selected and row != self.hovered:
            return
        area = QRectF(rect.x() + 5, rect.y() + 2, rect.width() - 10, size.ROW_HEIGHT - 3)
        painter.setPen(Qt.PenStyle.NoPen)
        if selected and self._view.hasFocus():
            painter.setPen(QPen(QColor(tokens.focus), size.FOCUS_WIDTH))
        painter.setBrush(QColor(tokens.accent_soft if selected else tokens.hover))
        painter.drawRoundedRect(area, size.RADIUS_CONTROL, size.RADIUS_CONTROL)

    def _paint_row(
        self, painter: QPainter, rect: QRect, thing: TodayThing, tokens: Tokens, selected: bool
    ) -> None:
        room = QRect(rect.x(), rect.y(), rect.width(), size.ROW_HEIGHT)
        room.adjust(size.SPACE_16, 0, -size.SPACE_12, 0)
        quiet = tokens.muted_strong if selected else tokens.muted
        left = room.x() + _PICTURE + size.SPACE_12
        self._paint_picture(painter, room, thing, tokens)
        right = room.right() - _MOST_BUTTONS * _BUTTON - size.SPACE_12
        if thing.kind in ("suggestion", "more"):
            right = room.right() - _BUTTON
        else:
            right = self._paint_ends(painter, room, right, thing, tokens, quiet)
        ink = tokens.on_accent_soft if selected else tokens.text
        width = right - left - size.SPACE_12
        if not thing.second:
            middle = QRect(left, room.y(), width, room.height())
            self._paint_text(painter, middle, thing.text, TextRole.STRONG, ink)
            return
        upper = QRect(left, room.y() + 5, width, room.height() // 2 - 4)
        lower = QRect(left, room.y() + room.height() // 2, width, room.height() // 2 - 5)
        self._paint_text(painter, upper, thing.text, TextRole.STRONG, ink)
        self._paint_text(painter, lower, thing.second, TextRole.SMALL, quiet)

    def _paint_picture(
        self, painter: QPainter, room: QRect, thing: TodayThing, tokens: Tokens
    ) -> None:
        tint = tokens.tint(thing.tone)
        circle = QRect(room.x(), room.y() + (room.height() - _PICTURE) // 2, _PICTURE, _PICTURE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tint.background))
        painter.drawEllipse(circle)
        paint_icon(painter, circle.adjusted(8, 8, -8, -8), thing.icon, tint.text)

    def _paint_ends(
        self, painter: QPainter, room: QRect, right: int, thing: TodayThing, tokens: Tokens,
        quiet: str,
    ) -> int:  # fmt: skip
        """Paint since when and the phone; answer where what is painted begins."""
        if not thing.right and not thing.phone:
            return right
        place = QRect(right - _RIGHT_WIDTH, room.y(), _RIGHT_WIDTH, room.height())
        ink = tokens.danger if thing.late else quiet
        self._paint_text(painter, place, thing.right, TextRole.SMALL_NUMBER, ink, right=True)
        if not thing.phone:
            return right - metrics(TextRole.SMALL_NUMBER).horizontalAdvance(thing.right)
        place.moveLeft(place.x() - _PHONE_WIDTH)
        place.setWidth(_PHONE_WIDTH)
        self._paint_text(painter, place, thing.phone, TextRole.SMALL_NUMBER, quiet)
        return place.x()

    def _paint_text(
        self, painter: QPainter, place: QRect, text: str, role: TextRole, ink: str,
        *, right: bool = False,
    ) -> None:  # fmt: skip
        if not text:
            return
        shown = metrics(role).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.setFont(font(role))
        painter.setPen(QColor(ink))
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(place, int(side | Qt.AlignmentFlag.AlignVCenter), shown)

    def _paint_buttons(
        self, painter: QPainter, rect: QRect, row: int, thing: TodayThing, tokens: Tokens
    ) -> None:
        for key, place in self.button_places(rect, thing):
            over = row == self.hovered and key == self.hovered_button
            if over:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(tokens.surface))
                painter.drawRoundedRect(place, size.RADIUS_CONTROL, size.RADIUS_CONTROL)
            ink = tokens.accent_text if over else tokens.muted_strong
            paint_icon(painter, place.adjusted(7, 7, -7, -7), BUTTON_ICONS[key], ink)


def _count(thing: TodayThing) -> str:
    return count_text(thing.count) + ("+" if thing.more else "")
