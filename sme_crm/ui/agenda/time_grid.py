"""The view of hours: days side by side, appointments as blocks to make, move and stretch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from sme_crm.domain.dates import present_time
from sme_crm.ui.agenda.canvas import Canvas
from sme_crm.ui.agenda.drag import Grip, Spot, made, moved, resized, snapped
from sme_crm.ui.agenda.entries import DayMark, Entry, Key, Span, times_text
from sme_crm.ui.agenda.entry_words import entry_lines, when_text
from sme_crm.ui.agenda.grid_geometry import (
    HEAD_HEIGHT,
    HOURS_WIDTH,
    NAMED_HEAD_HEIGHT,
    GridGeometry,
)
from sme_crm.ui.agenda.painting import paint_ghost, paint_selection
from sme_crm.ui.agenda.places import Place, bars_of_days, place_at, segments_of_day
from sme_crm.ui.agenda.time_grid_painting import more_rect, paint_grid, paint_now
from sme_crm.ui.widgets.labels import plain_tooltip

HOUR_HEIGHT: Final = 48
_FIRST_HOUR: Final = 7
_EDGE: Final = 5
_MOST_ROWS: Final = 4
_OPEN_ROWS: Final = 12
_MINUTE_MS: Final = 30_000
_SCROLL_EDGE: Final = 14


@dataclass(slots=True)
class _Drag:
    """What the mouse holds: an entry or nothing yet, where, and what would come of it."""

    grip: Grip
    start: Spot
    point: QPoint
    entry: Entry | None = None
    span: Span | None = None


class TimeGrid(Canvas):
    """One day or several; the hours scroll, days and whole-day bars stay above them."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._drag: _Drag | None = None
        self._hidden: dict[int, int] = {}
        self._open_bars = False
        self._began = False
        self.hour_height = HOUR_HEIGHT
        self.geometry_of_days = GridGeometry(1, 1, HOUR_HEIGHT, HEAD_HEIGHT, 1)
        self._clock = QTimer(self, interval=_MINUTE_MS)
        self._clock.timeout.connect(self.viewport().update)
        self._clock.start()

    # -- places --------------------------------------------------------------------------------

    def show_entries(self, entries: Sequence[Entry], marks: Sequence[DayMark]) -> None:
        """Show other days or entries; other days show few rows of bars again."""
        if [mark.day for mark in marks] != self.days():
            self._open_bars = False
            self.cancel_drag()
        super().show_entries(entries, marks)

    def make_places(self) -> list[Place]:
        """Bars above, blocks of each day below."""
        days = self.days()
        bars = bars_of_days(self._entries, days)
        rows = max((bar.row for bar in bars), default=-1) + 1
        most = _OPEN_ROWS if self._open_bars else _MOST_ROWS
        shown = rows if rows <= most else most - 1
        self._hidden = {}
        for bar in bars:
            if bar.row >= shown:
                for column in range(bar.first, bar.last + 1):
                    self._hidden[column] = self._hidden.get(column, 0) + 1
        named = any(mark.name for mark in self._marks)
        self.geometry_of_days = grid = GridGeometry(
            self.viewport().width(), len(days), self.hour_height,
            NAMED_HEAD_HEIGHT if named else HEAD_HEIGHT, min(rows, most),
        )  # fmt: skip
        self._fit_scroll_bar()
        places = [
            Place(segment.entry, grid.block(segment, column), False, segment.before, segment.after)
            for column, day in enumerate(days)
            for segment in segments_of_day(self._entries, day, grid.shortest)
        ]
        places += [
            Place(bar.entry, grid.bar(bar), True, bar.before, bar.after, "bar")
            for bar in bars
            if bar.row < shown
        ]
        return places

    def _fit_scroll_bar(self) -> None:
        grid, bar = self.geometry_of_days, self.verticalScrollBar()
        room = max(0, self.viewport().height() - grid.top)
        bar.setRange(0, max(0, grid.content_height - room))
        bar.setPageStep(room)
        bar.setSingleStep(grid.hour_height // 2)
        if not self._began and self.isVisible():
            self._began = True
            bar.setValue(_FIRST_HOUR * grid.hour_height - 6)

    def spot_at(self, point: QPoint) -> Spot | None:
        """The day and minute under a point; the row of whole days above the hours."""
        days, grid = self.days(), self.geometry_of_days
        if not days:
            return None
        day = days[grid.column_at(point.x())]
        if point.y() < grid.top:
            return Spot(day, all_day=True)
        return Spot(day, int(grid.minute_at(point.y() + self.offset())))

    def reveal(self, key: Key) -> None:
        """Scroll to the first part of an entry."""
        for place in self.places():
            if place.entry.key == key and not place.pinned:
                grid, bar = self.geometry_of_days, self.verticalScrollBar()
                top, bottom = place.rect.top() - grid.top, place.rect.bottom() - grid.top
                if top < bar.value():
                    bar.setValue(top - 4)
                elif bottom > bar.value() + bar.pageStep():
                    bar.setValue(min(bottom - bar.pageStep() + 4, top - 4))
                return

    # -- painting ------------------------------------------------------------------------------

    def paint_picture(self, painter: QPainter) -> None:
        """Days, hours and all entries; the one being dragged is dimmed."""
        held = self._drag.entry.key if self._drag and self._drag.entry and self._moving() else None
        paint_grid(
            painter, self.geometry_of_days, self._marks, self._places, self._hidden,
            self.viewport().rect(), self.offset(), held,
        )  # fmt: skip

    def _moving(self) -> bool:
        return self._drag is not None and self._drag.span is not None

    def paint_over(self, painter: QPainter) -> None:
        """The present time, the selection, what is dragged."""
        grid, area = self.geometry_of_days, self.viewport().rect()
        for column, mark in enumerate(self._marks):
            if mark.today:
                now = datetime.combine(mark.day, present_time())
                paint_now(painter, grid, column, now, area.height(), self.offset())
        hours = QRect(0, grid.top, area.width(), area.height() - grid.top)
        for place in self._places:
            if place.entry.key == self._selected:
                painter.setClipRect(area if place.pinned else hours)
                rect = place.rect if place.pinned else place.rect.translated(0, -self.offset())
                paint_selection(painter, rect, self.hasFocus())
                painter.setClipping(False)
        if self._drag is not None and self._drag.span is not None:
            span, entry = self._drag.span, self._drag.entry
            title = entry.subject if entry is not None else ""
            times = when_text(span) if span.all_day else times_text(span)
            for rect, pinned in self._ghost_rects(span):
                painter.setClipRect(area if pinned else hours)
                paint_ghost(painter, rect, title, times)
                painter.setClipping(False)

    def _ghost_rects(self, span: Span) -> list[tuple[QRect, bool]]:
        """Where a span would stand, over the whole width of its days."""
        days, grid = self.days(), self.geometry_of_days
        ghost = Entry(("ghost", 0, ""), "appointment", "", span)
        if ghost.is_bar:
            return [(grid.bar(replace(bar, row=0)), True) for bar in bars_of_days([ghost], days)]
        return [
            (grid.block(segment, column).translated(0, -self.offset()), False)
            for column, day in enumerate(days)
            for segment in segments_of_day([ghost], day, 1)
        ]

    # -- the mouse -----------------------------------------------------------------------------

    def _grip_at(self, place: Place, point: QPoint) -> Grip:
        """Which edge of a place is under the mouse; the middle moves it."""
        if place.entry.kind == "task":
            return "move"
        if place.pinned:
            if point.x() <= place.rect.left() + _EDGE and not place.before:
                return "start"
            return "end" if point.x() >= place.rect.right() - _EDGE and not place.after else "move"
        y, rect = point.y() + self.offset(), place.rect
        edge = min(_EDGE, rect.height() // 4)
        if y <= rect.top() + edge and not place.before:
            return "start"
        return "end" if y >= rect.bottom() - edge and not place.after else "move"

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select what is there and take hold of it, or of the empty place."""
        point = event.position().toPoint()
        if event.button() is not Qt.MouseButton.LeftButton or not self._marks:
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if self._pressed_head(point):
            return
        place = place_at(self.places(), point, self.offset())
        self.select(place.entry.key if place is not None else None)
        spot = self.spot_at(point)
        if not self.writable or spot is None or point.x() < HOURS_WIDTH:
            return
        grip: Grip = self._grip_at(place, point) if place is not None else "make"
        self._drag = _Drag(grip, spot, point, place.entry if place is not None else None)

    def _pressed_head(self, point: QPoint) -> bool:
        """The number of a day opens it, "+2" shows the other bars."""
        grid = self.geometry_of_days
        if point.y() < grid.head and point.x() >= HOURS_WIDTH:
            if len(self._marks) > 1:
                self.day_wanted.emit(self.days()[grid.column_at(point.x())])
            return True
        for column in self._hidden:
            if more_rect(grid, column).contains(point):
                self._open_bars = True
                self.lay_out_again()
                return True
        return False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag what is held; else the pointer tells what can be done."""
        point = event.position().toPoint()
        drag = self._drag
        if drag is None:
            self._show_pointer(point)
            return
        far = (point - drag.point).manhattanLength() >= QApplication.startDragDistance()
        if drag.span is None and not far:
            return
        self._scroll_at_edge(point)
        spot = self.spot_at(point)
        if spot is None:
            return
        began = drag.span is None
        if drag.entry is None:
            drag.span = made(drag.start, spot)
        elif drag.grip == "move":
            drag.span = moved(drag.entry.span, drag.start, spot)
        else:
            drag.span = resized(drag.entry.span, drag.grip, spot)
        if began and drag.entry is not None:
            self.redraw()
        self.viewport().update()

    def _scroll_at_edge(self, point: QPoint) -> None:
        bar, grid = self.verticalScrollBar(), self.geometry_of_days
        if point.y() > self.viewport().height() - _SCROLL_EDGE:
            bar.setValue(bar.value() + _SCROLL_EDGE)
        elif grid.top <= point.y() < grid.top + _SCROLL_EDGE:
            bar.setValue(bar.value() - _SCROLL_EDGE)

    def _show_pointer(self, point: QPoint) -> None:
        place = place_at(self.places(), point, self.offset())
        shape = Qt.CursorShape.ArrowCursor
        if place is not None and self.writable and self._grip_at(place, point) != "move":
            shape = Qt.CursorShape.SizeHorCursor if place.pinned else Qt.CursorShape.SizeVerCursor
        self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Leave what was dragged where it is now."""
        drag, self._drag = self._drag, None
        if drag is None or drag.span is None:
            return
        self.redraw()
        if drag.entry is None:
            self._ask_new(drag.span)
        else:
            self.propose(drag.entry, drag.span)

    def cancel_drag(self) -> bool:
        """Leave everything as it was."""
        held, self._drag = self._drag is not None, None
        if held:
            self.redraw()
        return held

    def make_at(self, point: QPoint) -> None:
        """An hour from the half hour under the mouse, or the whole day."""
        spot = self.spot_at(point)
        if spot is None or not self.writable or point.x() < HOURS_WIDTH:
            return
        if point.y() >= self.geometry_of_days.head:
            self._ask_new(hour_at(spot))

    def _ask_new(self, span: Span) -> None:
        rects = self._ghost_rects(span)
        rect = rects[0][0] if rects else self.viewport().rect()
        place = QRect(self.viewport().mapToGlobal(rect.topLeft()), rect.size())
        self.make_wanted.emit(span, place)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl the hours grow and shrink."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        step = 8 if event.angleDelta().y() > 0 else -8
        self.hour_height = min(max(self.hour_height + step, 32), 120)
        self.lay_out_again()

    def viewportEvent(self, event: QEvent) -> bool:
        """A tooltip tells an entry whole."""
        if isinstance(event, QHelpEvent):
            entry = self.entry_at(event.pos())
            said = "\n".join(entry_lines(entry, self.colliding(entry))) if entry else ""
            QToolTip.showText(event.globalPos(), plain_tooltip(said), self.viewport())
            return True
        return super().viewportEvent(event)


def hour_at(spot: Spot) -> Span:
    """The span that a double click or a key makes: an hour from the half hour, or the day."""
    if spot.all_day:
        return made(spot, spot)
    minute = min(snapped(spot.minute - 10, 30), 23 * 60)
    start = datetime.combine(spot.day, time(minute // 60, minute % 60))
    return Span(start, Spot(spot.day, minute + 60).moment)
