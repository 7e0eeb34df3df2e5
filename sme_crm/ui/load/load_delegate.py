"""Paints a cell of the load: the number, how full the day is, the hours of appointments.

Peaks have a frame and a marked corner besides their colour; days off are hatched.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from sme_crm.services.task_load import WORKDAY_MINUTES
from sme_crm.ui.labels import count_text
from sme_crm.ui.load.load_model import LoadRole, PlaceLook
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole, font, metrics
from sme_crm.ui.theme.theme import current_tokens
from sme_crm.ui.theme.tokens import Tokens, Tone

ROW_HEIGHT: Final = 58
_GAP: Final = 2
_RADIUS: Final = 5
_BAR: Final = 5
_CORNER: Final = 8
_WEAKEST, _STRONGEST = 0.05, 0.34
_HATCH: Final = 0.28
_SELECTED: Final = QStyle.StateFlag.State_Selected.value
_FOCUSED: Final = QStyle.StateFlag.State_HasFocus.value


def sort_colors(tokens: Tokens) -> tuple[str, ...]:
    """The colours of calls, follow-ups and other tasks, in the order of `SORTS`."""
    return tokens.tint(Tone.INFO).strong, tokens.tint(Tone.PINK).strong, tokens.muted


class LoadDelegate(QStyledItemDelegate):
    """All is painted from one value of the model."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """One cell."""
        look = index.data(LoadRole.PLACE)
        if not isinstance(look, PlaceLook):
            return
        tokens = current_tokens()
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_ground(painter, rect, look, tokens)
        box = QRectF(rect).adjusted(_GAP, _GAP, -_GAP, -_GAP)
        _paint_heat(painter, box, look, tokens)
        _paint_appointments(painter, box, look, tokens)
        _paint_number(painter, box, look, tokens)
        if look.count:
            _paint_bar(painter, box, look, tokens)
        if look.peak:
            _paint_peak(painter, box, look, tokens)
        _paint_selection(painter, QRectF(rect), option.state.value, tokens)
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The height of a row."""
        del option, index
        return QSize(size.CONTROL_HEIGHT, ROW_HEIGHT)


def _paint_ground(painter: QPainter, rect: QRect, look: PlaceLook, tokens: Tokens) -> None:
    """Days off are sunken, today stands between two lines."""
    if look.off:
        painter.fillRect(rect, QColor(tokens.sunken))
    painter.setPen(QPen(QColor(tokens.row_line), 1))
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())
    if look.today:
        painter.setPen(QPen(QColor(tokens.accent), 1.5))
        painter.drawLine(rect.topLeft(), rect.bottomLeft())
        painter.drawLine(rect.topRight(), rect.bottomRight())


def _paint_heat(painter: QPainter, box: QRectF, look: PlaceLook, tokens: Tokens) -> None:
    """The fuller the day, the stronger the ground."""
    if not look.count:
        return
    if look.peak:
        tone = Tone.DANGER if look.peak == "over" else Tone.WARNING
        ground = QColor(tokens.tint(tone).background)
    elif look.overdue:
        ground = QColor(tokens.tint(Tone.WARNING).background)
    else:
        share = min(1.0, look.count / (look.daily or look.most or 1))
        ground = QColor(tokens.accent)
        ground.setAlphaF(_WEAKEST + (_STRONGEST - _WEAKEST) * share)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(box, _RADIUS, _RADIUS)


def _paint_appointments(painter: QPainter, box: QRectF, look: PlaceLook, tokens: Tokens) -> None:
    """Hatched from below, as high as the part of the working day that they take."""
    if not look.minutes:
        return
    high = box.height() * min(1.0, look.minutes / WORKDAY_MINUTES)
    color = QColor(tokens.muted)
    color.setAlphaF(_HATCH)
    painter.fillRect(
        QRectF(box.left(), box.bottom() - high, box.width(), high),
        QBrush(color, Qt.BrushStyle.BDiagPattern),
    )


def _paint_number(painter: QPainter, box: QRectF, look: PlaceLook, tokens: Tokens) -> None:
    """The number, shortened where it has no room; the tooltip has it whole."""
    if not look.count:
        return
    role = TextRole.NUMBER_STRONG if look.peak or look.overdue else TextRole.NUMBER
    color = tokens.text
    if look.peak or look.overdue:
        tone = Tone.DANGER if look.peak == "over" else Tone.WARNING
        color = tokens.tint(tone).text
    text = count_text(look.count)
    if metrics(role).horizontalAdvance(text) > box.width() - 2:
        text = str(look.count)
    if metrics(role).horizontalAdvance(text) > box.width() - 2:
        text = f"{look.count // 1000}k"
    painter.setFont(font(role))
    painter.setPen(QColor(color))
    area = box.adjusted(0, 0, 0, -(_BAR + 4))
    painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), text)


def _paint_bar(painter: QPainter, box: QRectF, look: PlaceLook, tokens: Tokens) -> None:
    """The sorts beside each other on a track that is the capacity; a notch shows it if passed."""
    track = QRectF(box.left() + 4, box.bottom() - _BAR - 4, box.width() - 8, _BAR)
    whole = max(look.daily, look.count) if look.daily else max(look.most, look.count, 1)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.border))
    painter.drawRect(track)
    left = track.left()
    for count, color in zip(look.parts, sort_colors(tokens), strict=True):
        if count:
            wide = max(1.5, track.width() * count / whole)
            painter.setBrush(QColor(color))
            painter.drawRect(QRectF(left, track.top(), min(wide, track.right() - left), _BAR))
            left += wide
    if look.daily and look.count > look.daily:
        notch = track.left() + track.width() * look.daily / whole
        painter.setBrush(QColor(tokens.text))
        painter.drawRect(QRectF(notch - 1, track.top() - 2, 2, _BAR + 4))


def _paint_peak(painter: QPainter, box: QRectF, look: PlaceLook, tokens: Tokens) -> None:
    """A frame, and a full corner: broken and empty where it is only a day off."""
    over = look.peak == "over"
    color = QColor(tokens.tint(Tone.DANGER if over else Tone.WARNING).strong)
    pen = QPen(color, 1.5, Qt.PenStyle.SolidLine if over else Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(0.75, 0.75, -0.75, -0.75), _RADIUS, _RADIUS)
    if over:
        corner = box.topRight()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawPolygon(
            QPolygonF(
                [corner + QPointF(-_CORNER - 2, 1), corner + QPointF(-1, 1),
                 corner + QPointF(-1, _CORNER + 2)]
            )
        )  # fmt: skip


def _paint_selection(painter: QPainter, rect: QRectF, state: int, tokens: Tokens) -> None:
    """Marked cells are framed; the one that has the keys has the ring."""
    if not state & (_SELECTED | _FOCUSED):
        return
    focused = state & _FOCUSED
    color = QColor(tokens.focus if focused else tokens.accent)
    painter.setPen(QPen(color, size.FOCUS_WIDTH if focused else 1.2))
    if state & _SELECTED:
        ground = QColor(tokens.accent)
        ground.setAlphaF(0.10)
        painter.setBrush(ground)
    else:
        painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
