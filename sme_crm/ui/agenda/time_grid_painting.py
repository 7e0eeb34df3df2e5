"""Paints the view of hours: head with days, row of whole days, hours, lines, the present time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from sme_crm.ui.agenda.block_text import line_text
from sme_crm.ui.agenda.entries import DayMark, Key
from sme_crm.ui.agenda.entry_words import day_name
from sme_crm.ui.agenda.grid_geometry import BAR_GAP, BAR_HEIGHT, HOURS_WIDTH, GridGeometry
from sme_crm.ui.agenda.painting import paint_day_number, paint_place
from sme_crm.ui.agenda.places import Place
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole, font
from sme_crm.ui.theme.theme import current_tokens

_CAPTION_TOP: Final = 6
_NUMBER_TOP: Final = 22
_NUMBER_HEIGHT: Final = 30
_DOT: Final = 4.5


def paint_grid(
    painter: QPainter,
    geometry: GridGeometry,
    marks: Sequence[DayMark],
    places: Sequence[Place],
    hidden: Mapping[int, int],
    area: QRect,
    scroll: int,
    dimmed: Key | None,
) -> None:
    """Everything but what moves; `hidden` says how many bars of a day have no room."""
    tokens = current_tokens()
    painter.fillRect(area, QColor(tokens.surface))
    _paint_ground(painter, geometry, marks, area, scroll)
    painter.setClipRect(QRect(0, geometry.top, area.width(), area.height() - geometry.top))
    for place in places:
        if place.pinned:
            continue
        rect = place.rect.translated(0, -scroll)
        if rect.bottom() >= geometry.top and rect.top() <= area.height():
            paint_place(painter, place, rect, place.entry.key == dimmed)
    painter.setClipping(False)
    _paint_head(painter, geometry, marks)
    for place in places:
        if place.pinned:
            paint_place(painter, place, place.rect, place.entry.key == dimmed)
    _paint_hidden(painter, geometry, hidden)


def _paint_ground(
    painter: QPainter,
    geometry: GridGeometry,
    marks: Sequence[DayMark],
    area: QRect,
    scroll: int,
) -> None:
    """Days without work tinted, the lines of hours and days, the hours at the left."""
    tokens = current_tokens()
    for column, mark in enumerate(marks):
        if mark.off:
            left = geometry.day_left(column)
            painter.fillRect(
                left, 0, geometry.day_width(column), area.height(), QColor(tokens.surface_2)
            )
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setClipRect(QRect(0, geometry.top, area.width(), area.height()))
    painter.setFont(font(TextRole.SMALL))
    for hour in range(25):
        y = geometry.y_of(hour * 60) - scroll
        painter.setPen(QPen(QColor(tokens.row_line), 1))
        painter.drawLine(HOURS_WIDTH, y, area.width(), y)
        if hour % 24:
            painter.setPen(QColor(tokens.muted))
            place = QRect(0, y - 9, HOURS_WIDTH - size.SPACE_8, 18)
            aligned = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(place, aligned, f"{hour}:00")
    painter.setClipping(False)
    painter.setPen(QPen(QColor(tokens.border), 1))
    for column in range(len(marks)):
        x = geometry.day_left(column)
        painter.drawLine(x, _NUMBER_TOP + 16, x, area.height())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)


def _paint_head(painter: QPainter, geometry: GridGeometry, marks: Sequence[DayMark]) -> None:
    tokens = current_tokens()
    for column, mark in enumerate(marks):
        left, width = geometry.day_left(column), geometry.day_width(column)
        painter.setFont(font(TextRole.CAPTION))
        painter.setPen(QColor(tokens.accent_text if mark.today else tokens.muted))
        name = day_name(mark.day)
        name = (name[:3] if width < 150 else name).upper()
        caption = QRect(left, _CAPTION_TOP, width, 16)
        painter.drawText(caption, Qt.AlignmentFlag.AlignCenter, name)
        number = QRect(left, _NUMBER_TOP, width, _NUMBER_HEIGHT)
        paint_day_number(painter, number, str(mark.day.day), mark.today)
        if mark.name:
            painter.setFont(font(TextRole.SMALL))
            painter.setPen(QColor(tokens.muted))
            told = line_text(mark.name, width - size.SPACE_8)
            below = QRect(left, _NUMBER_TOP + _NUMBER_HEIGHT + 2, width, 18)
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, told)
    painter.setPen(QPen(QColor(tokens.border), 1))
    right = geometry.day_left(geometry.days)
    for y in (geometry.head, geometry.top):
        painter.drawLine(QLineF(0, y - 0.5, right, y - 0.5))


def more_rect(geometry: GridGeometry, column: int) -> QRect:
    """Where "+2" stands for the bars of a day that have no room."""
    row = geometry.bar_rows - 1
    top = geometry.head + BAR_GAP + row * (BAR_HEIGHT + BAR_GAP)
    left = geometry.day_left(column) + 2
    return QRect(left, top, geometry.day_width(column) - 6, BAR_HEIGHT)


def _paint_hidden(painter: QPainter, geometry: GridGeometry, hidden: Mapping[int, int]) -> None:
    tokens = current_tokens()
    painter.setFont(font(TextRole.SMALL_STRONG))
    painter.setPen(QColor(tokens.accent_text))
    for column, count in hidden.items():
        painter.drawText(more_rect(geometry, column), Qt.AlignmentFlag.AlignCenter, f"+{count}")


def paint_now(
    painter: QPainter, geometry: GridGeometry, column: int, now: datetime, height: int, scroll: int
) -> None:
    """The line of the present time with its dot, on today's column."""
    y = geometry.y_of(now.hour * 60 + now.minute) - scroll
    if not geometry.top <= y <= height:
        return
    color = QColor(current_tokens().danger)
    left = geometry.day_left(column)
    painter.setPen(QPen(color, 1.6))
    painter.drawLine(QLineF(left, y, left + geometry.day_width(column), y))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(QPointF(left, y), _DOT, _DOT)
