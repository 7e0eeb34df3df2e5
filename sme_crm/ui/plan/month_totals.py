"""Below the wall planner: what each month is to cost and bring in, and what it brought in."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sme_crm.domain.amounts import format_number
from sme_crm.domain.campaigns.plan import MONTHS, Plan
from sme_crm.ui.labels import language_code, round_money_text
from sme_crm.ui.plan.plan_model import ACTION, BUDGET, EXPECTED
from sme_crm.ui.plan.plan_table import PlanTable
from sme_crm.ui.plan.year_scale import YearScale
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole, font, metrics
from sme_crm.ui.theme.theme import current_tokens

_LINE: Final = 22
_GAP: Final = 4
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class MonthTotals(QWidget):
    """Lines below the columns of the table: budget, expected and actual revenue, orders."""

    def __init__(self, table: PlanTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._plan: Plan | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        table.horizontalHeader().geometriesChanged.connect(self.update)
        table.horizontalHeader().sectionResized.connect(lambda *_: self.update())

    def sizeHint(self) -> QSize:
        """The lines and a rule."""
        count = 3 if self._plan is None else len(self.lines(self._plan))
        return QSize(200, count * _LINE + size.SPACE_12)

    def show_plan(self, plan: Plan) -> None:
        """Show the sums of a plan."""
        self._plan = plan
        self.updateGeometry()
        self.setAccessibleName(" · ".join(self.spoken(plan)))
        self.update()

    def lines(self, plan: Plan) -> list[tuple[str, tuple[int, ...], str, str]]:
        """Name, months, and what stands below budget and revenue, line by line."""
        currency, totals = plan.currency, plan.totals

        def told(cents: int | None) -> str:
            return "" if cents is None else round_money_text(cents, currency)

        spent, brought = told(totals.spent), told(totals.brought)
        actual = (self.tr("Actual of the actions"), (0,) * MONTHS, spent, brought)
        return [
            (self.tr("Budget"), plan.months("budget"), told(totals.budget), ""),
            (self.tr("Expected revenue"), plan.months("expected"), "", told(totals.expected)),
            *([actual] if spent or brought else []),
            (self.tr("Orders of the year"), plan.orders, "", told(plan.sold)),
        ]

    def spoken(self, plan: Plan) -> list[str]:
        """The lines for screen readers."""
        return [
            self.tr("{name}: {amounts}").format(
                name=name, amounts=", ".join(filter(None, (budget, revenue)))
            )
            for name, _months, budget, revenue in self.lines(plan)
        ]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Each sum below its month."""
        del event
        plan = self._plan
        if plan is None:
            return
        tokens, painter = current_tokens(), QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.surface_2))
        painter.fillRect(0, 0, self.width(), 1, QColor(tokens.border))
        header = self._table.months
        scale = YearScale.of(plan.year, header.year_rect())
        for number, (name, months, budget, revenue) in enumerate(self.lines(plan)):
            top = size.SPACE_4 + 2 + number * _LINE
            unit = self.tr("thousands of {currency}").format(
                currency="€" if plan.currency == "EUR" else plan.currency
            )
            room = QRect(size.SPACE_12, top, header.sectionSize(ACTION) - size.SPACE_16, _LINE)
            self._text(painter, room, name, TextRole.SMALL_STRONG, tokens.muted_strong, _LEFT)
            if number == 0:
                left = room.left() + metrics(TextRole.SMALL_STRONG).horizontalAdvance(name) + 8
                self._text(
                    painter, QRect(left, top, room.right() - left, _LINE), f"({unit})",
                    TextRole.SMALL, tokens.muted, _LEFT,
                )  # fmt: skip
            for month in range(1, MONTHS + 1):
                begin, end = scale.month(month)
                text = thousands(months[month - 1])
                wide = metrics(TextRole.SMALL_NUMBER).horizontalAdvance(text)
                area = QRect(round(end) - _GAP - wide - 2, top, wide + 2, _LINE)
                if wide <= end - begin - 2:  # half a figure would be another one
                    self._text(painter, area, text, TextRole.SMALL_NUMBER, tokens.text, _RIGHT)
            for column, text in ((BUDGET, budget), (EXPECTED, revenue)):
                area = QRect(
                    header.sectionViewportPosition(column) - size.SPACE_16, top,
                    header.sectionSize(column) + size.SPACE_8, _LINE,
                )  # fmt: skip
                self._text(painter, area, text, TextRole.NUMBER_STRONG, tokens.text, _RIGHT)
        painter.end()

    @staticmethod
    def _text(
        painter: QPainter,
        area: QRect,
        text: str,
        role: TextRole,
        color: str,
        side: Qt.AlignmentFlag,
    ) -> None:
        painter.setFont(font(role))
        painter.setPen(QColor(color))
        shown = metrics(role).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, int(side), shown)


def thousands(cents: int) -> str:
    """An amount in thousands, with a decimal below ten; nothing for nothing."""
    if not cents:
        return ""
    value = Decimal(cents) / 100_000
    return format_number(value, language_code(), 1 if abs(value) < 10 else 0)
