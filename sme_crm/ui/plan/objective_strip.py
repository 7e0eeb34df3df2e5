"""The objectives of the year beside each other: what they want, what is planned and reached."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from sme_crm.domain.campaigns.plan import Objective, Plan, Sums, reached
from sme_crm.ui.plan.plan_delegate import series_color
from sme_crm.ui.plan.plan_words import amounts_text, share_text, term_text
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole, font, metrics
from sme_crm.ui.theme.theme import current_tokens
from sme_crm.ui.widgets.labels import plain_tooltip

_WIDE: Final = (284, 420)
"""The least and the most a card takes of the line."""
_STRETCH: Final = 1000
"""Cards before the empty end of the line."""
_HIGH: Final = 104
_PAD: Final = 14
_BAR: Final = 6
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ObjectiveCard(QAbstractButton):
    """One objective; it is clicked to be changed."""

    def __init__(self, plan: Plan, objective: Objective, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan = plan
        self.objective = objective
        self._sums: Sums = plan.sums_of(objective.id)
        self.planned = reached(self._sums.expected, objective.revenue)
        self.brought = reached(self._sums.brought or 0, objective.revenue)
        self.setFixedHeight(_HIGH)
        self.setMinimumWidth(_WIDE[0])
        self.setMaximumWidth(_WIDE[1])
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(", ".join(filter(None, (objective.name, *self.texts()))))
        names = [one.name for one in plan.actions_of(objective.id)]
        self.setToolTip(plain_tooltip("\n".join([objective.name, *(f"· {one}" for one in names)])))

    def texts(self) -> tuple[str, str, str, str]:
        """Its term, its amounts, what is planned for it, how far it is reached."""
        count = len(self._plan.actions_of(self.objective.id))
        currency = self._plan.currency
        planned = self.tr("%n action(s)", "", count)
        if self.planned is not None:
            planned = self.tr("{share} planned in {actions}").format(
                share=share_text(self.planned), actions=planned
            )
        brought = self.tr("{share} reached").format(share=share_text(self.brought or Decimal(0)))
        return (
            term_text(self.objective.term),
            amounts_text(self.objective.expenses, self.objective.revenue, currency),
            planned,
            brought,
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Name, amounts, and a bar: planned pale, reached full."""
        del event
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        focused = self.hasFocus()
        painter.setPen(
            QPen(QColor(tokens.focus if focused else tokens.border),
                 size.FOCUS_WIDTH if focused else 1)
        )  # fmt: skip
        painter.setBrush(QColor(tokens.hover if self.underMouse() else tokens.surface))
        painter.drawRoundedRect(box, size.RADIUS_CARD, size.RADIUS_CARD)
        color = series_color(tokens, self._plan, self.objective.id)
        term, amounts, planned, brought = self.texts()
        inner = self.rect().adjusted(_PAD, 0, -_PAD, 0)
        wide = metrics(TextRole.SMALL).horizontalAdvance(term) + 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawEllipse(QRectF(inner.left(), 17, 8, 8))
        self._line(painter, QRect(inner.right() - wide, 10, wide, 22), term, TextRole.SMALL,
                   tokens.muted, _RIGHT)  # fmt: skip
        room = QRect(inner.left() + 14, 10, inner.width() - wide - 22, 22)
        self._line(painter, room, self.objective.name, TextRole.STRONG, tokens.text)
        row = QRect(inner.left(), 33, inner.width(), 20)
        self._line(painter, row, amounts, TextRole.NUMBER, tokens.text)
        track = QRectF(inner.left(), 60, inner.width(), _BAR)
        self._bar(painter, track, QColor(tokens.border), Decimal(1))
        pale = QColor(color)
        pale.setAlphaF(0.35)
        self._bar(painter, track, pale, self.planned)
        self._bar(painter, track, color, self.brought)
        below = QRect(inner.left(), 72, inner.width(), 22)
        wide = metrics(TextRole.SMALL).horizontalAdvance(brought) + 2
        self._line(painter, below, brought, TextRole.SMALL, tokens.muted, _RIGHT)
        self._line(painter, below.adjusted(0, 0, -wide - 8, 0), planned, TextRole.SMALL,
                   tokens.muted)  # fmt: skip
        painter.end()

    @staticmethod
    def _bar(painter: QPainter, track: QRectF, color: QColor, share: Decimal | None) -> None:
        wide = track.width() * min(1.0, float(share or 0))
        if wide > 0:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            painter.drawRoundedRect(QRectF(track.left(), track.top(), wide, _BAR), 3, 3)

    @staticmethod
    def _line(
        painter: QPainter,
        area: QRect,
        text: str,
        role: TextRole,
        color: str,
        side: Qt.AlignmentFlag = _LEFT,
    ) -> None:
        painter.setFont(font(role))
        painter.setPen(QColor(color))
        shown = metrics(role).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, int(side), shown)


class ObjectiveStrip(QScrollArea):
    """The cards in a line; hidden where there is no objective."""

    open_wanted = Signal(int)
    menu_wanted = Signal(int, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Objectives of the year"))
        self.cards: list[ObjectiveCard] = []
        self.hide()

    def sizeHint(self) -> QSize:
        """As high as a card and the bar to scroll by."""
        return QSize(super().sizeHint().width(), _HIGH + size.SPACE_8)

    def show_plan(self, plan: Plan) -> None:
        """Show the objectives of a plan."""
        focused = next((one.objective.id for one in self.cards if one.hasFocus()), 0)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(size.SPACE_12)
        self.cards = [ObjectiveCard(plan, one) for one in plan.objectives]
        for card in self.cards:
            card.clicked.connect(
                lambda _checked=False, key=card.objective.id: self.open_wanted.emit(key)
            )
            row.addWidget(card, _STRETCH, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        self.setWidget(line)
        self.setVisible(bool(self.cards))
        self._fit()
        for card in self.cards:
            if card.objective.id == focused:
                card.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Room for the bar to scroll by where the cards need it."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        many = len(self.cards) * (_WIDE[0] + size.SPACE_12) - size.SPACE_12 > self.width()
        self.setFixedHeight(_HIGH + (size.SPACE_16 if many else 0))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with an objective."""
        card = next((one for one in self.cards if one.hasFocus() or one.underMouse()), None)
        if card is not None:
            self.menu_wanted.emit(card.objective.id, event.globalPos())
