"""The heading of the wall planner: months, and below them the key dates."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QHeaderView, QToolTip, QWidget

from sme_crm.domain.campaigns.key_dates import KeyDate
from sme_crm.domain.campaigns.plan import MONTHS
from sme_crm.domain.dates import present_day
from sme_crm.ui.plan.plan_model import YEAR, PlanModel
from sme_crm.ui.plan.plan_words import date_name, date_text, month_names
from sme_crm.ui.plan.year_scale import YearScale
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole, font, metrics
from sme_crm.ui.theme.theme import current_tokens
from sme_crm.ui.theme.tokens import Tone
from sme_crm.ui.widgets.labels import plain_tooltip

HEAD: Final = 70
_MONTHS: Final = 30
_NEAR: Final = 4
_MARK: Final = 4
_NAME: Final = 15
_BAND: Final = 4
_DAYS: Final = 15
_DOT: Final = 2.0
_BESIDE: Final = 5.0
"""From the middle of a dot to the name beside it."""


class MonthHeader(QHeaderView):
    """Months above, key dates below: periods as bands with their name, days as marks; public
    holidays in a line of their own, named where there is room."""

    date_wanted = Signal(object)
    """A KeyDate was clicked."""

    def __init__(self, model: PlanModel, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._plan_model = model
        self.setSectionsMovable(False)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setFixedHeight(HEAD)
        self.setMouseTracking(True)

    def sizeHint(self) -> QSize:
        """Three lines."""
        return QSize(super().sizeHint().width(), HEAD)

    def year_rect(self) -> QRect:
        """Where the year stands."""
        return QRect(self.sectionViewportPosition(YEAR), 0, self.sectionSize(YEAR), HEAD)

    def dates_at(self, place: QPoint) -> list[KeyDate]:
        """The key dates at a place, the shortest first."""
        plan = self._plan_model.plan
        if plan is None or not self.year_rect().contains(place):
            return []
        scale = YearScale.of(plan.year, self.year_rect())
        found = []
        for one in plan.dates:
            begin, end = scale.edges(one.first, one.last)
            if begin - _NEAR <= place.x() <= end + _NEAR:
                found.append(one)
        return sorted(found, key=lambda one: (one.last - one.first, one.first))

    def viewportEvent(self, event: QEvent) -> bool:
        """The tooltip names the key dates at a place."""
        if isinstance(event, QHelpEvent):
            found = self.dates_at(event.pos())
            text = plain_tooltip("\n".join(map(date_text, found))) if found else ""
            QToolTip.showText(event.globalPos(), text, self.viewport())
            return True
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click asks to change the key date that is there."""
        found = self.dates_at(event.position().toPoint())
        if found and event.button() is Qt.MouseButton.LeftButton:
            self.date_wanted.emit(found[0])
        else:
            super().mousePressEvent(event)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Headings at the bottom; the year has its months and days."""
        plan, tokens = self._plan_model.plan, current_tokens()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, QColor(tokens.surface_2))
        if section == YEAR and plan is not None:
            scale = YearScale.of(plan.year, rect)
            self._paint_months(painter, rect, scale)
            named = [one for one in plan.dates if one.kind != "holiday"]
            rooms = [scale.edges(one.first, one.last)[0] for one in named[1:]] + [rect.right()]
            holidays = [one for one in plan.dates if one.kind == "holiday"]
            for one, place in self.holiday_areas(holidays, rect, scale):
                self._paint_holiday(painter, rect, scale, one, place)
            for one, until in zip(named, rooms, strict=True):
                self._paint_date(painter, rect, scale, one, until)
        else:
            model = self.model()
            text = str(model.headerData(section, Qt.Orientation.Horizontal) or "")
            right = model.headerData(
                section, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole
            )
            painter.setFont(font(TextRole.SMALL_STRONG))
            painter.setPen(QColor(tokens.muted))
            area = rect.adjusted(size.SPACE_12, 0, -size.SPACE_8, -size.SPACE_8)
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            painter.drawText(area, int(side | Qt.AlignmentFlag.AlignBottom), text)
        painter.setPen(QPen(QColor(tokens.border), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()

    def _paint_months(self, painter: QPainter, rect: QRect, scale: YearScale) -> None:
        tokens, today = current_tokens(), present_day()
        measured = metrics(TextRole.SMALL_STRONG)
        room = rect.width() / MONTHS - 8
        names = next(
            (told for told in (month_names(short=False), month_names(short=True))
             if max(map(measured.horizontalAdvance, told)) <= room),
            [name[:1] for name in month_names(short=True)],
        )  # fmt: skip
        for month, name in enumerate(names, 1):
            begin, end = scale.month(month)
            painter.setPen(QPen(QColor(tokens.border), 1))
            painter.drawLine(round(begin), rect.top() + 6, round(begin), rect.bottom())
            now = (today.year, today.month) == (scale.year, month)
            painter.setFont(font(TextRole.SMALL_STRONG))
            painter.setPen(QColor(tokens.accent_text if now else tokens.muted_strong))
            area = QRectF(begin, rect.top(), end - begin, _MONTHS)
            painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), name)

    @staticmethod
    def holiday_areas(
        holidays: Sequence[KeyDate], rect: QRect, scale: YearScale
    ) -> list[tuple[KeyDate, QRectF | None]]:
        """Where the name of each has room: right of its dot, else left of it, else nowhere."""
        measured, top = metrics(TextRole.CAPTION), rect.bottom() - _DAYS
        middles = [sum(scale.edges(one.first, one.last)) / 2 for one in holidays]
        rooms = [middle - 2 * _BESIDE for middle in middles[1:]] + [float(rect.right())]
        free = float(rect.left())
        areas: list[tuple[KeyDate, QRectF | None]] = []
        for one, middle, until in zip(holidays, middles, rooms, strict=True):
            wide = measured.horizontalAdvance(one.name) + 1.0
            area = None
            for left in (middle + _BESIDE, middle - _BESIDE - wide):
                if area is None and free <= left and left + wide <= max(until, middle):
                    area = QRectF(left, top, wide, _DAYS)
            areas.append((one, area))
            free = max(middle, area.right() if area is not None else 0.0) + _BESIDE
        return areas

    @staticmethod
    def _paint_holiday(
        painter: QPainter, rect: QRect, scale: YearScale, one: KeyDate, area: QRectF | None
    ) -> None:
        tokens = current_tokens()
        begin, end = scale.edges(one.first, one.last)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.faint))
        middle = QPointF((begin + end) / 2, rect.bottom() - _DAYS / 2)
        painter.drawEllipse(middle, _DOT, _DOT)
        if area is not None:
            painter.setFont(font(TextRole.CAPTION))
            painter.setPen(QColor(tokens.muted))
            painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), one.name)

    @staticmethod
    def _paint_date(
        painter: QPainter, rect: QRect, scale: YearScale, one: KeyDate, until: float
    ) -> None:
        """A band or a mark, and its name as far as the next one leaves it room."""
        begin, end = scale.edges(one.first, one.last)
        tint = current_tokens().tint(Tone.PINK if one.kind == "own" else Tone.WARNING)
        top = rect.top() + _MONTHS
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tint.strong))
        if end - begin < 2 * _MARK:
            center = QPointF((begin + end) / 2, top + _NAME + 2)
            painter.drawPolygon(
                QPolygonF(
                    [center + QPointF(0, -_MARK), center + QPointF(_MARK, 0),
                     center + QPointF(0, _MARK), center + QPointF(-_MARK, 0)]
                )
            )  # fmt: skip
        else:
            painter.drawRoundedRect(QRectF(begin, top + _NAME, end - begin, _BAND), 2, 2)
        area = QRectF(begin, top - 2, until - begin - 4, _NAME)
        text = metrics(TextRole.CAPTION).elidedText(
            date_name(one), Qt.TextElideMode.ElideRight, int(area.width())
        )
        if len(text) > 3:
            painter.setFont(font(TextRole.CAPTION))
            painter.setPen(QColor(tint.text))
            side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(area, int(side), text)
