"""Paints the rows of the wall planner: months, key dates, today and the bar of each action."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QLineF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem

from sme_crm.domain.campaigns.plan import MONTHS, Action, Plan, reached
from sme_crm.domain.dates import present_day
from sme_crm.ui.lists.headed_model import Index
from sme_crm.ui.lists.two_line_delegate import TwoLineDelegate
from sme_crm.ui.plan.plan_model import ACTION, YEAR, PlanModel
from sme_crm.ui.plan.plan_words import color_place, span_text
from sme_crm.ui.plan.year_scale import YearScale
from sme_crm.ui.theme.fonts import TextRole, font, metrics
from sme_crm.ui.theme.theme import current_tokens
from sme_crm.ui.theme.tokens import Tokens, Tone

_HIGH: Final = 24
_RADIUS: Final = 6
_STRIPE: Final = 4
_FILL: Final = 0.20
_BAND: Final = 0.45
_PAD: Final = 6


def series_color(tokens: Tokens, plan: Plan, objective_id: int | None) -> QColor:
    """The colour of an objective; the quiet one for actions without."""
    return QColor(tokens.series[color_place(plan, objective_id)])


class PlanDelegate(TwoLineDelegate):
    """Two-line cells as in every list, and the year."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The ground of the row first, the year over it."""
        super().paint(painter, option, index)
        model = index.model()
        if not isinstance(model, PlanModel) or model.plan is None:
            return
        action = model.row_at(index.row())
        if action is None:
            return
        tokens, rect = current_tokens(), option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.column() == YEAR:
            scale = YearScale.of(model.plan.year, rect)
            _paint_ground(painter, rect, scale, model.plan, tokens)
            _paint_bar(painter, rect, scale, model, action, tokens)
        elif index.column() == ACTION:
            _paint_mark(painter, rect, series_color(tokens, model.plan, action.objective_id))
        painter.restore()


def _paint_mark(painter: QPainter, rect: QRect, color: QColor) -> None:
    """The colour of the objective at the edge."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRoundedRect(QRectF(rect.left() + 3, rect.top() + 10, 4, rect.height() - 20), 2, 2)


def _paint_ground(
    painter: QPainter, rect: QRect, scale: YearScale, plan: Plan, tokens: Tokens
) -> None:
    """Sales and own days as bands, a line a month, today."""
    top, bottom = rect.top() + 2, rect.bottom() - 2
    for one in plan.dates:
        if one.kind != "holiday":
            begin, end = scale.edges(one.first, one.last)
            tone = Tone.PINK if one.kind == "own" else Tone.WARNING
            band = QColor(tokens.tint(tone).background)
            band.setAlphaF(_BAND if tokens.dark else 1.0)
            painter.fillRect(QRectF(begin, top, max(2.0, end - begin), bottom - top + 1), band)
    painter.setPen(QPen(QColor(tokens.border), 1))
    for month in range(1, MONTHS + 1):
        left = round(scale.month(month)[0]) + 0.5
        painter.drawLine(QLineF(left, top, left, bottom))
    today = present_day()
    if today.year == plan.year:
        painter.setPen(QPen(QColor(tokens.danger), 1.5))
        x = scale.at(today)
        painter.drawLine(QLineF(x, rect.top(), x, rect.bottom()))


def _paint_bar(
    painter: QPainter,
    rect: QRect,
    scale: YearScale,
    model: PlanModel,
    action: Action,
    tokens: Tokens,
) -> None:
    """The bar with its days; the stripe below is the part of the budget that is spent."""
    assert model.plan is not None
    first, last = model.shown_span(action)
    begin, end = scale.edges(first, last)
    color = series_color(tokens, model.plan, action.objective_id)
    bar = QRectF(begin + 0.5, rect.center().y() - _HIGH / 2 + 0.5, end - begin - 1, _HIGH)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.surface))
    painter.drawRoundedRect(bar, _RADIUS, _RADIUS)
    fill = QColor(color)
    fill.setAlphaF(_FILL)
    painter.setBrush(fill)
    moving = (first, last) != (action.first, action.last)
    painter.setPen(QPen(color, 1.4, Qt.PenStyle.DashLine if moving else Qt.PenStyle.SolidLine))
    painter.drawRoundedRect(bar, _RADIUS, _RADIUS)
    spent = reached(action.spent, action.budget)
    if spent is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        wide = (bar.width() - 4) * min(1.0, float(spent))
        painter.drawRoundedRect(
            QRectF(bar.left() + 2, bar.bottom() - _STRIPE - 1, wide, _STRIPE), 2, 2
        )
    _paint_days(painter, bar, scale, span_text(first, last), tokens)


def _paint_days(
    painter: QPainter, bar: QRectF, scale: YearScale, text: str, tokens: Tokens
) -> None:
    """The days inside the bar, else beside it where there is room."""
    wide = metrics(TextRole.SMALL).horizontalAdvance(text) + 2
    painter.setFont(font(TextRole.SMALL))
    inside = wide + 2 * _PAD <= bar.width()
    painter.setPen(QColor(tokens.text if inside else tokens.muted_strong))
    left = bar.left() + _PAD
    if not inside:
        left = bar.right() + _PAD
        if left + wide > scale.left + scale.width:
            left = bar.left() - _PAD - wide
    area = QRectF(left, bar.top() - 1, wide, bar.height())
    painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)
