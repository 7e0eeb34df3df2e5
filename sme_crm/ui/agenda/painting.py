"""Paints the blocks, bars and marks of the agenda with the tokens of the theme."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from sme_crm.ui.agenda.block_text import (
    DETAIL,
    SUBJECT,
    block_lines,
    line_height,
    line_text,
    text_width,
)
from sme_crm.ui.agenda.entries import Entry, clock_text, times_text
from sme_crm.ui.agenda.places import Place
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole, font
from sme_crm.ui.theme.icons import paint_icon
from sme_crm.ui.theme.theme import current_tokens
from sme_crm.ui.theme.tokens import Tint

STRIP: Final = 3
_RADIUS: Final = 4
_PAD: Final = 6
_DIMMED: Final = 0.35
_MARK_ICON: Final = 12
_LEAST_TEXT: Final = 12
_NARROW: Final = 60

_fonts: dict[tuple[TextRole, bool], QFont] = {}


def _font(role: TextRole, struck: bool = False) -> QFont:
    """The font of a role, made once; struck through for what is cancelled."""
    found = _fonts.get((role, struck))
    if found is None:
        found = font(role)
        found.setStrikeOut(struck)
        _fonts[role, struck] = found
    return found


def times_of(entry: Entry) -> tuple[str, ...]:
    """The times of an entry from the longest form to the shortest."""
    if entry.span.all_day:
        return ()
    return times_text(entry.span), clock_text(entry.span.starts)


def paint_place(painter: QPainter, place: Place, rect: QRect, dimmed: bool = False) -> None:
    """Paint an entry where it stands; `dimmed` while a copy of it is dragged."""
    if dimmed:
        painter.setOpacity(_DIMMED)
    if place.entry.kind == "task":
        _paint_task(painter, place.entry, rect)
    elif place.shape == "line":
        _paint_line(painter, place.entry, rect)
    elif place.shape == "bar":
        _paint_bar(painter, place, rect)
    else:
        _paint_block(painter, place, rect)
    if dimmed:
        painter.setOpacity(1.0)


def _paint_ground(painter: QPainter, place: Place, rect: QRect, tint: Tint) -> None:
    """The soft ground with the strip of the full colour; open where the entry goes on."""
    area = QRectF(rect)
    entry = place.entry
    painter.setPen(Qt.PenStyle.NoPen)
    if entry.free or entry.status == "tentative":
        pen = QPen(QColor(tint.strong), 1)
        pen.setStyle(Qt.PenStyle.DashLine if entry.status == "tentative" else Qt.PenStyle.SolidLine)
        painter.setPen(pen)
        painter.setBrush(QColor(current_tokens().surface if entry.free else tint.background))
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
    else:
        painter.setBrush(QColor(tint.background))
        painter.drawRoundedRect(area, _RADIUS, _RADIUS)
    if not (place.before and place.shape == "bar"):
        strip = QRectF(area.left(), area.top(), STRIP, area.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tint.strong))
        painter.drawRoundedRect(strip, STRIP / 2, STRIP / 2)


def _paint_block(painter: QPainter, place: Place, rect: QRect) -> None:
    entry = place.entry
    tokens = current_tokens()
    tint = tokens.tint(entry.tone)
    _paint_ground(painter, place, rect, tint)
    left = rect.left() + STRIP + (_PAD - 1 if rect.width() >= _NARROW else 2)
    width = rect.right() - left - 1
    if width < _LEAST_TEXT:
        return
    cancelled = entry.status == "cancelled"
    details = tuple(text for text in (entry.place, entry.people) if text)
    lines = block_lines(entry.subject, times_of(entry), details, width, rect.height() - 4)
    painter.setPen(QColor(tokens.muted if cancelled else tint.text))
    high = sum(line_height(line.role) for line in lines)
    top = rect.top() + min(4, max(0, (rect.height() - high) // 2))
    for line in lines:
        painter.setFont(_font(line.role, cancelled and line.role is SUBJECT))
        step = line_height(line.role)
        painter.drawText(left, top, width + 2, step, Qt.AlignmentFlag.AlignVCenter, line.text)
        top += step


def _paint_bar(painter: QPainter, place: Place, rect: QRect) -> None:
    """One line: the subject, and where there is room the place."""
    entry = place.entry
    tokens = current_tokens()
    tint = tokens.tint(entry.tone)
    _paint_ground(painter, place, rect, tint)
    left = rect.left() + STRIP + _PAD - 1
    width = rect.right() - left - 2
    if place.before:
        arrow = QRect(rect.left() + 2, rect.top(), _MARK_ICON, rect.height())
        paint_icon(painter, arrow, "chevron-left", tint.strong)
        left, width = left + 6, width - 6
    if place.after:
        arrow = QRect(rect.right() - _MARK_ICON, rect.top(), _MARK_ICON, rect.height())
        paint_icon(painter, arrow, "chevron-right", tint.strong)
        width -= _MARK_ICON
    cancelled = entry.status == "cancelled"
    painter.setPen(QColor(tokens.muted if cancelled else tint.text))
    subject = line_text(entry.subject, width, SUBJECT)
    painter.setFont(_font(SUBJECT, cancelled))
    painter.drawText(left, rect.top(), width + 2, rect.height(), _MIDDLE, subject)
    used = text_width(subject, SUBJECT) + size.SPACE_8
    if subject == " ".join(entry.subject.split()) and entry.place:
        painter.setFont(_font(DETAIL))
        more = line_text(entry.place, width - used, DETAIL)
        painter.drawText(left + used, rect.top(), width - used, rect.height(), _MIDDLE, more)


def _paint_task(painter: QPainter, entry: Entry, rect: QRect) -> None:
    """A slim mark: a little box to tick, the subject, a thin frame."""
    tokens = current_tokens()
    area = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setPen(QPen(QColor(tokens.strong_border), 1))
    painter.setBrush(QColor(tokens.surface))
    painter.drawRoundedRect(area, _RADIUS, _RADIUS)
    icon = QRect(rect.left() + _PAD, rect.top(), _MARK_ICON, rect.height())
    paint_icon(painter, icon, "tasks", tokens.muted)
    left = icon.right() + _PAD
    width = rect.right() - left - 2
    if width >= _LEAST_TEXT:
        painter.setPen(QColor(tokens.text))
        painter.setFont(_font(DETAIL))
        told = line_text(entry.subject, width)
        painter.drawText(left, rect.top(), width + 2, rect.height(), _MIDDLE, told)


def _paint_line(painter: QPainter, entry: Entry, rect: QRect) -> None:
    """A line of a month view: a dot, the time, the subject."""
    tokens = current_tokens()
    tint = tokens.tint(entry.tone)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tint.strong))
    painter.drawEllipse(QRectF(rect.left() + 4, rect.center().y() - 2.5, 7, 7))
    left = rect.left() + size.SPACE_16
    width = rect.right() - left - 2
    time = clock_text(entry.span.starts)
    taken = text_width(time, DETAIL) + 5
    told = line_text(entry.subject, width - taken, DETAIL)
    if told:
        painter.setFont(_font(DETAIL))
        painter.setPen(QColor(tokens.muted))
        painter.drawText(left, rect.top(), taken, rect.height(), _MIDDLE, time)
    else:
        taken, told = 0, line_text(entry.subject, width, DETAIL)
    cancelled = entry.status == "cancelled"
    painter.setFont(_font(DETAIL, cancelled))
    painter.setPen(QColor(tokens.muted if cancelled else tokens.text))
    painter.drawText(left + taken, rect.top(), width - taken + 2, rect.height(), _MIDDLE, told)


def paint_selection(painter: QPainter, rect: QRect, focused: bool) -> None:
    """The ring around what is selected."""
    tokens = current_tokens()
    painter.setPen(QPen(QColor(tokens.focus if focused else tokens.muted), size.FOCUS_WIDTH))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)


def paint_ghost(painter: QPainter, rect: QRect, title: str, times: str) -> None:
    """What is being dragged, where it would be left, with its times."""
    tokens = current_tokens()
    painter.setOpacity(0.92)
    painter.setPen(QPen(QColor(tokens.accent), size.FOCUS_WIDTH))
    painter.setBrush(QColor(tokens.accent_soft))
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
    painter.setOpacity(1.0)
    left = rect.left() + STRIP + _PAD
    width = rect.right() - left - 2
    top = rect.top() + 3
    painter.setPen(QColor(tokens.on_accent_soft))
    for text, role in ((times, SUBJECT), (title, DETAIL)):
        told = line_text(text, width, role)
        if not told or top + line_height(role) > rect.bottom() + 6:
            continue
        painter.setFont(_font(role))
        painter.drawText(left, top, width + 2, line_height(role), _MIDDLE, told)
        top += line_height(role)


def paint_day_number(
    painter: QPainter, rect: QRect, number: str, today: bool, muted: bool = False
) -> None:
    """The number of a day; that of today in a disc of the accent."""
    tokens = current_tokens()
    painter.setFont(_font(TextRole.CARD))
    if today:
        side = min(rect.height(), 30)
        disc = QRectF(0, 0, side, side)
        disc.moveCenter(QRectF(rect).center())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent))
        painter.drawEllipse(disc)
    color = tokens.on_accent if today else tokens.muted if muted else tokens.text
    painter.setPen(QColor(color))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, number)


_MIDDLE: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
