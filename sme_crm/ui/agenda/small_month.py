"""A small month to go to a day by: today, the days shown, dots where something takes place."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from sme_crm.domain.dates import MONTH_NAMES, present_day
from sme_crm.ui.agenda.entry_words import day_name, full_day
from sme_crm.ui.agenda.period import days_of_view, stepped
from sme_crm.ui.labels import language_code
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole, font
from sme_crm.ui.theme.theme import current_tokens
from sme_crm.ui.widgets.buttons import IconButton
from sme_crm.ui.widgets.labels import TextLabel

_ROW: Final = 28
_CAPTION: Final = 22
_WEEKS: Final = 6
_STEPS: Final = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -7,
    Qt.Key.Key_Down: 7,
}


class _Days(QWidget):
    """The days of a month in weeks from Monday on."""

    chosen = Signal(object)
    turned = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Days of the month"))
        self.month = present_day().replace(day=1)
        self.current = present_day()
        self.shown: frozenset[date] = frozenset()
        self.busy: frozenset[date] = frozenset()

    def sizeHint(self) -> QSize:
        """Always room for six weeks: nothing below moves."""
        return QSize(200, _CAPTION + _WEEKS * _ROW)

    def days(self) -> list[date]:
        """The days painted."""
        first = days_of_view("month", self.month)[0]
        return [first + timedelta(days=n) for n in range(7 * _WEEKS)]

    def _rect(self, at: int) -> QRect:
        row, column = divmod(at, 7)
        left, right = self.width() * column // 7, self.width() * (column + 1) // 7
        return QRect(left, _CAPTION + row * _ROW, right - left, _ROW)

    def day_at(self, point: QPoint) -> date | None:
        """The day under a point."""
        for at, day in enumerate(self.days()):
            if self._rect(at).contains(point):
                return day
        return None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Initials of the days, numbers, the week shown, today."""
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        days = self.days()
        painter.setFont(font(TextRole.CAPTION))
        painter.setPen(QColor(tokens.muted))
        for column in range(7):
            place = self._rect(column).translated(0, -_CAPTION)
            place.setHeight(_CAPTION)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, day_name(days[column])[0].upper())
        today = present_day()
        self._paint_shown(painter, days)
        for at, day in enumerate(days):
            rect = self._rect(at)
            disc = QRectF(0, 0, 24, 24)
            disc.moveCenter(QRectF(rect).center())
            color = tokens.text if day.month == self.month.month else tokens.faint
            if day == today:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(tokens.accent))
                painter.drawEllipse(disc)
                color = tokens.on_accent
            elif day == self.current and self.hasFocus():
                painter.setPen(QPen(QColor(tokens.focus), size.FOCUS_WIDTH))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(disc)
            painter.setFont(font(TextRole.SMALL_NUMBER))
            painter.setPen(QColor(color))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(day.day))
            if day in self.busy:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(tokens.on_accent if day == today else tokens.accent))
                painter.drawEllipse(QPointF(rect.center().x() + 0.5, rect.bottom() - 4), 1.6, 1.6)

    def _paint_shown(self, painter: QPainter, days: list[date]) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(current_tokens().accent_soft))
        for row in range(_WEEKS):
            inside = [at for at in range(row * 7, row * 7 + 7) if days[at] in self.shown]
            if inside:
                area = self._rect(inside[0]).united(self._rect(inside[-1])).adjusted(1, 1, -1, -1)
                painter.drawRoundedRect(area, size.RADIUS_CONTROL, size.RADIUS_CONTROL)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to a day."""
        day = self.day_at(event.position().toPoint())
        if day is not None:
            self.chosen.emit(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from day to day, Page Up and Down to other months."""
        key = Qt.Key(event.key())
        if key in _STEPS and not event.modifiers():
            self.chosen.emit(stepped("day", self.current, _STEPS[key]))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.turned.emit(-1 if key == Qt.Key.Key_PageUp else 1)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Other months."""
        self.turned.emit(-1 if event.angleDelta().y() > 0 else 1)
        event.accept()


class SmallMonth(QWidget):
    """The month with its name and arrows."""

    chosen = Signal(object)
    """The day to go to."""
    month_shown = Signal(object)
    """The first day of the month shown now: `mark_busy` says which days have something."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = TextLabel("", TextRole.STRONG)
        self.days = _Days()
        self.days.chosen.connect(self.chosen)
        self.days.turned.connect(self.turn)
        back = IconButton("chevron-left", self.tr("Previous month"))
        on = IconButton("chevron-right", self.tr("Next month"))
        back.clicked.connect(lambda _checked=False: self.turn(-1))
        on.clicked.connect(lambda _checked=False: self.turn(1))
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(self.title, 1)
        head.addWidget(back)
        head.addWidget(on)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(size.SPACE_4)
        column.addLayout(head)
        column.addWidget(self.days)
        self._say_month()

    def show_days(self, current: date, shown: Collection[date]) -> None:
        """Follow the agenda: the day it stands around and the days it shows."""
        self.days.current = current
        self.days.shown = frozenset(shown)
        self.days.setAccessibleDescription(full_day(current))
        if current.replace(day=1) != self.days.month:
            self.days.month = current.replace(day=1)
            self._say_month()
            self.month_shown.emit(self.days.month)
        self.days.update()

    def mark_busy(self, days: Collection[date]) -> None:
        """The days on which something takes place."""
        self.days.busy = frozenset(days)
        self.days.update()

    def turn(self, step: int) -> None:
        """Show another month; the agenda stays where it is."""
        self.days.month = stepped("month", self.days.month, step).replace(day=1)
        self._say_month()
        self.days.update()
        self.month_shown.emit(self.days.month)

    def _say_month(self) -> None:
        month = self.days.month
        name = MONTH_NAMES[language_code()][month.month - 1]
        self.title.setText(f"{name[:1].upper()}{name[1:]} {month.year}")
