"""The view of a month: weeks below each other, what takes place as lines and bars on its days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QApplication

from sme_crm.ui.agenda.block_text import line_text
from sme_crm.ui.agenda.canvas import Canvas
from sme_crm.ui.agenda.drag import Spot, made, shifted
from sme_crm.ui.agenda.entries import Entry, Span
from sme_crm.ui.agenda.entry_words import day_name, when_text
from sme_crm.ui.agenda.painting import (
    paint_day_number,
    paint_ghost,
    paint_place,
    paint_selection,
)
from sme_crm.ui.agenda.places import Place, bars_of_days, by_weeks, place_at
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole, font
from sme_crm.ui.theme.theme import current_tokens

_CAPTION: Final = 28
_NUMBER: Final = 30
_LINE: Final = 20
_GAP: Final = 1
_NEW_MINUTE: Final = 9 * 60


@dataclass(slots=True)
class _Drag:
    """An entry, or the first of the days that a new one is to last."""

    start: date
    point: QPoint
    entry: Entry | None = None
    span: Span | None = None


class MonthGrid(Canvas):
    """Drag moves between days; a click on "+3" or a number shows the day."""

    by_hours = False

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._hidden: dict[int, int] = {}
        self._drag: _Drag | None = None

    # -- places --------------------------------------------------------------------------------

    def cell(self, at: int) -> QRect:
        """Where a day stands, by its place among those shown."""
        weeks = max(1, len(self._marks) // 7)
        row, column = divmod(at, 7)
        width, height = self.viewport().width(), self.viewport().height() - _CAPTION
        left, right = width * column // 7, width * (column + 1) // 7
        top, bottom = height * row // weeks, height * (row + 1) // weeks
        return QRect(left, _CAPTION + top, right - left, bottom - top)

    def make_places(self) -> list[Place]:
        """Bars and lines of each week, as many as there is room for."""
        days = self.days()
        places = []
        self._hidden = {}
        for week, entries in enumerate(by_weeks(self._entries, days)):
            room = max(1, (self.cell(week * 7).height() - _NUMBER - 2) // (_LINE + _GAP))
            bars = bars_of_days(entries, days[week * 7 : week * 7 + 7], every=True)
            most = max((bar.row for bar in bars), default=-1) + 1
            shown = room if most <= room else room - 1
            for bar in bars:
                if bar.row >= shown:
                    for at in range(bar.first, bar.last + 1):
                        place = week * 7 + at
                        self._hidden[place] = self._hidden.get(place, 0) + 1
                    continue
                first, last = self.cell(week * 7 + bar.first), self.cell(week * 7 + bar.last)
                top = first.top() + _NUMBER + bar.row * (_LINE + _GAP)
                rect = QRect(first.left() + 3, top, last.right() - first.left() - 6, _LINE)
                shape = "bar" if bar.entry.is_bar or bar.first != bar.last else "line"
                places.append(Place(bar.entry, rect, True, bar.before, bar.after, shape))
        return places

    def day_at(self, point: QPoint) -> int | None:
        """The place of the day under a point."""
        for at in range(len(self._marks)):
            if self.cell(at).contains(point):
                return at
        return None

    def spot_at(self, point: QPoint) -> Spot | None:
        """Nine in the morning of the day under a point."""
        at = self.day_at(point)
        return None if at is None else Spot(self.days()[at], _NEW_MINUTE + 10)

    # -- painting ------------------------------------------------------------------------------

    def paint_picture(self, painter: QPainter) -> None:
        """Days with their numbers, and what takes place."""
        tokens = current_tokens()
        painter.fillRect(self.viewport().rect(), QColor(tokens.surface))
        for at, mark in enumerate(self._marks):
            rect = self.cell(at)
            if mark.off or mark.outside:
                painter.fillRect(rect, QColor(tokens.surface_2))
        self._paint_lines(painter)
        for at, mark in enumerate(self._marks):
            rect = self.cell(at)
            number = QRect(rect.left() + 2, rect.top() + 1, 30, 28)
            paint_day_number(painter, number, str(mark.day.day), mark.today, mark.outside)
            if mark.name:
                painter.setFont(font(TextRole.SMALL))
                painter.setPen(QColor(tokens.muted))
                room = QRect(number.right() + 4, rect.top(), rect.width() - 40, 30)
                told = line_text(mark.name, room.width())
                painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, told)
        for place in self._places:
            drag = self._drag
            held = drag is not None and drag.span is not None and drag.entry is place.entry
            paint_place(painter, place, place.rect, held)
        painter.setFont(font(TextRole.SMALL_STRONG))
        painter.setPen(QColor(tokens.accent_text))
        for at, count in self._hidden.items():
            painter.drawText(self._more(at), Qt.AlignmentFlag.AlignVCenter, f"+{count}")

    def _paint_lines(self, painter: QPainter) -> None:
        tokens = current_tokens()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setFont(font(TextRole.CAPTION))
        for column in range(7):
            rect = self.cell(column)
            painter.setPen(QColor(tokens.muted))
            caption = QRect(rect.left(), 0, rect.width(), _CAPTION)
            name = day_name(self._marks[column].day)
            name = (name if rect.width() > 110 else name[:3]).upper()
            painter.drawText(caption, Qt.AlignmentFlag.AlignCenter, name)
            painter.setPen(QPen(QColor(tokens.border), 1))
            if column:
                painter.drawLine(rect.left(), _CAPTION, rect.left(), self.viewport().height())
        for week in range(len(self._marks) // 7):
            top = self.cell(week * 7).top()
            painter.drawLine(0, top, self.viewport().width(), top)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)

    def _more(self, at: int) -> QRect:
        rect = self.cell(at)
        return QRect(rect.left() + size.SPACE_8, rect.bottom() - _LINE, rect.width() - 10, _LINE)

    def paint_over(self, painter: QPainter) -> None:
        """The selection and what is dragged."""
        for place in self._places:
            if place.entry.key == self._selected:
                paint_selection(painter, place.rect, self.hasFocus())
        if self._drag is None or self._drag.span is None:
            return
        span = self._drag.span
        title = self._drag.entry.subject if self._drag.entry is not None else when_text(span)
        for at, day in enumerate(self.days()):
            if span.first_day <= day <= span.last_day:
                rect = self.cell(at)
                ghost = QRect(rect.left() + 3, rect.top() + _NUMBER, rect.width() - 6, _LINE + 2)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(current_tokens().accent_soft))
                painter.setOpacity(0.4)
                painter.drawRect(QRectF(rect))
                painter.setOpacity(1.0)
                paint_ghost(painter, ghost, "", title)

    # -- the mouse -----------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select what is there, or take hold of the day."""
        point = event.position().toPoint()
        at = self.day_at(point)
        if event.button() is not Qt.MouseButton.LeftButton or at is None:
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        number = QRect(self.cell(at).topLeft(), self.cell(at).topLeft() + QPoint(32, _NUMBER))
        if number.contains(point) or (at in self._hidden and self._more(at).contains(point)):
            self.day_wanted.emit(self.days()[at])
            return
        place = place_at(self.places(), point, 0)
        self.select(place.entry.key if place is not None else None)
        if self.writable:
            self._drag = _Drag(self.days()[at], point, place.entry if place else None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag an entry to another day, or over the days a new one lasts."""
        point, drag = event.position().toPoint(), self._drag
        if drag is None:
            return
        at = self.day_at(point)
        far = (point - drag.point).manhattanLength() >= QApplication.startDragDistance()
        if at is None or (drag.span is None and not far):
            return
        began, day = drag.span is None, self.days()[at]
        if drag.entry is None:
            drag.span = made(Spot(drag.start, all_day=True), Spot(day, all_day=True))
        else:
            drag.span = shifted(drag.entry.span, timedelta(days=(day - drag.start).days))
        if began:
            self.redraw()
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Leave it on the day where it is now."""
        drag, self._drag = self._drag, None
        if drag is None or drag.span is None:
            return
        self.redraw()
        if drag.entry is not None:
            self.propose(drag.entry, drag.span)
        else:
            at = self.day_at(event.position().toPoint())
            rect = self.cell(at if at is not None else 0)
            place = QRect(self.viewport().mapToGlobal(rect.topLeft()), rect.size())
            self.make_wanted.emit(drag.span, place)

    def make_at(self, point: QPoint) -> None:
        """A new one at nine on the day under the mouse."""
        at = self.day_at(point)
        if at is None or not self.writable:
            return
        rect = self.cell(at)
        span = made(Spot(self.days()[at], _NEW_MINUTE), Spot(self.days()[at], _NEW_MINUTE + 60))
        self.make_wanted.emit(span, QRect(self.viewport().mapToGlobal(rect.topLeft()), rect.size()))

    def cancel_drag(self) -> bool:
        """Leave everything as it was."""
        held, self._drag = self._drag is not None, None
        if held:
            self.redraw()
        return held
