"""Paints the cards of the board: name, customer, amount, probability, who answers for it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from sme_crm.domain.dates import present_day
from sme_crm.domain.sales.money import WHOLE_RATE
from sme_crm.domain.sales.opportunity import OpportunityRow
from sme_crm.ui.labels import day_text, round_money_text
from sme_crm.ui.sales.sales_words import rate_text
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole, font, metrics
from sme_crm.ui.theme.icons import paint_icon
from sme_crm.ui.theme.theme import current_tokens
from sme_crm.ui.theme.tokens import Tone
from sme_crm.ui.widgets.avatar import initials_of, paint_avatar

CARD_HEIGHT: Final = 100
GAP: Final = size.SPACE_8
CARD: Final = int(Qt.ItemDataRole.UserRole) + 1
"""The role of the OpportunityRow of an index."""
_AVATAR: Final = 22
_BAR: Final = 4
_SMALL_ICON: Final = 14
_OPEN_TONES: Final = (Tone.NEUTRAL, Tone.INFO, Tone.VIOLET, Tone.WARNING, Tone.TEAL, Tone.PINK)
Index = QModelIndex | QPersistentModelIndex


def tone_of(kind: str, place: int) -> Tone:
    """The tone of a stage: green when won, red when lost, else by its place."""
    if kind == "won":
        return Tone.SUCCESS
    if kind == "lost":
        return Tone.DANGER
    return _OPEN_TONES[place % len(_OPEN_TONES)]


class CardDelegate(QStyledItemDelegate):
    """Cards of one column; `tone` is the colour of its stage."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self.tone: Tone = Tone.NEUTRAL

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As wide as the column."""
        del option, index
        return QSize(self._view.viewport().width(), CARD_HEIGHT + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One card with a gap below it."""
        row = index.data(CARD)
        if not isinstance(row, OpportunityRow):
            return
        rect = option.rect
        chosen = self._view.currentIndex() == index and self._view.hasFocus()
        state = option.state
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        self.paint_card(painter, rect.adjusted(0, 0, 0, -GAP), row, chosen=chosen, hovered=hovered)

    def paint_card(
        self, painter: QPainter, box: QRect, row: OpportunityRow, *, chosen: bool, hovered: bool
    ) -> None:
        """A card in a box."""
        tokens = current_tokens()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = tokens.focus if chosen else tokens.strong_border if hovered else tokens.border
        painter.setPen(QPen(QColor(edge), size.FOCUS_WIDTH if chosen else 1))
        painter.setBrush(QColor(tokens.surface))
        painter.drawRoundedRect(
            QRectF(box).adjusted(1, 1, -1, -1), size.RADIUS_CONTROL, size.RADIUS_CONTROL
        )
        inner = box.adjusted(size.SPACE_12, size.SPACE_8 + 2, -size.SPACE_12, -size.SPACE_12)
        self._paint_name(painter, inner, row)
        self._paint_figures(painter, inner, row)
        self._paint_bar(painter, inner, row)
        painter.restore()

    def _paint_name(self, painter: QPainter, inner: QRect, row: OpportunityRow) -> None:
        tokens = current_tokens()
        name = metrics(TextRole.STRONG)
        painter.setFont(font(TextRole.STRONG))
        painter.setPen(QColor(tokens.text))
        line = QRect(inner.left(), inner.top(), inner.width(), name.height())
        shown = name.elidedText(row.name, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter), shown)
        small = metrics(TextRole.SMALL)
        line = QRect(inner.left(), line.bottom() + 5, inner.width(), small.height())
        who = row.customer or row.contact
        if not who:
            return
        picture = QRect(line.left(), line.center().y() - _SMALL_ICON // 2, _SMALL_ICON, _SMALL_ICON)
        paint_icon(painter, picture, "company" if row.is_company else "person", tokens.muted)
        line.setLeft(line.left() + _SMALL_ICON + size.SPACE_4)
        painter.setFont(font(TextRole.SMALL))
        painter.setPen(QColor(tokens.muted))
        shown = small.elidedText(who, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter), shown)

    def _paint_figures(self, painter: QPainter, inner: QRect, row: OpportunityRow) -> None:
        tokens = current_tokens()
        line = QRect(inner.left(), inner.bottom() - _BAR - 7 - _AVATAR, inner.width(), _AVATAR)
        right = line.right() + 1
        if row.responsible:
            circle = QRect(right - _AVATAR, line.top(), _AVATAR, _AVATAR)
            identity = row.responsible_id or 0
            paint_avatar(painter, circle, initials_of(row.responsible), identity)
            right -= _AVATAR + size.SPACE_8
        share = rate_text(row.probability)
        painter.setFont(font(TextRole.SMALL_NUMBER))
        painter.setPen(QColor(tokens.danger if is_late(row) else tokens.muted))
        wide = metrics(TextRole.SMALL_NUMBER).horizontalAdvance(share)
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(QRect(right - wide, line.top(), wide + 1, line.height()), middle, share)
        left = right - wide - size.SPACE_8 - line.left()
        amount = round_money_text(row.amount, row.currency)
        painter.setFont(font(TextRole.NUMBER_STRONG))
        painter.setPen(QColor(tokens.text))
        shown = metrics(TextRole.NUMBER_STRONG).elidedText(
            amount, Qt.TextElideMode.ElideRight, left
        )
        painter.drawText(QRect(line.left(), line.top(), left, line.height()), middle, shown)

    def _paint_bar(self, painter: QPainter, inner: QRect, row: OpportunityRow) -> None:
        tokens = current_tokens()
        ground = QRectF(inner.left(), inner.bottom() - _BAR + 1, inner.width(), _BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.sunken))
        painter.drawRoundedRect(ground, _BAR / 2, _BAR / 2)
        ground.setWidth(ground.width() * row.probability / WHOLE_RATE)
        painter.setBrush(QColor(tokens.tint(self.tone).strong))
        painter.drawRoundedRect(ground, _BAR / 2, _BAR / 2)

    def ghost(self, row: OpportunityRow, width: int) -> QPixmap:
        """The card as it is carried."""
        ratio = self._view.devicePixelRatioF()
        picture = QPixmap(int(width * ratio), int(CARD_HEIGHT * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setOpacity(0.9)
        box = QRect(QPoint(0, 0), QSize(width, CARD_HEIGHT))
        self.paint_card(painter, box, row, chosen=True, hovered=False)
        painter.end()
        return picture


def is_late(row: OpportunityRow) -> bool:
    """Whether it is open though its day is over."""
    day = row.expected_day
    return row.closed_day is None and day is not None and day < present_day().isoformat()


def spoken_card(row: OpportunityRow) -> str:
    """A card as a screen reader says it."""
    parts = (
        row.name,
        row.customer,
        row.contact,
        round_money_text(row.amount, row.currency),
        rate_text(row.probability),
        day_text(row.expected_day),
        row.responsible,
    )
    return ", ".join(part for part in parts if part)
