"""The figures on top of the purchases of a contact: sums, last order, rhythm, worth."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from sme_crm.domain.amounts import format_number
from sme_crm.domain.sales.customer import ContactPurchases, CustomerPurchases
from sme_crm.ui.labels import (
    count_text,
    day_text,
    language_code,
    money_text,
    relative_day_text,
    round_money_text,
)
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.labels import TextLabel, plain_tooltip

_TILE_WIDTH = 118
_LATE = 2.0
"""Spreads from which on a customer is told as late (own choice: beyond them lies one in forty)."""


class Figure(QWidget):
    """One figure below its name."""

    def __init__(self, name: str, value: str, remark: str = "", tone: str = "") -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.name = TextLabel(name, TextRole.SMALL, "muted")
        self.value = TextLabel(value, TextRole.CARD, tone)
        column.addWidget(self.name)
        column.addWidget(self.value)
        self.setAccessibleName(f"{name}: {value}")
        if remark:
            self.setToolTip(plain_tooltip(remark))
            self.value.setAccessibleDescription(remark)


class PurchaseFigureGrid(QWidget):
    """As many figures side by side as there is room for, and what they mean in a line below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figures: list[Figure] = []
        self._columns = 0
        self.whose = TextLabel("", TextRole.SMALL_STRONG, wrap=True)
        self.rhythm = TextLabel("", TextRole.SMALL, "muted", wrap=True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(size.SPACE_12)
        self._grid.setVerticalSpacing(size.SPACE_12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(size.SPACE_8)
        column.addWidget(self.whose)
        column.addLayout(self._grid)
        column.addWidget(self.rhythm)

    def show_purchases(self, found: ContactPurchases) -> None:
        """Show the sums that stand for a contact."""
        for figure in self.figures:
            self._grid.removeWidget(figure)
            figure.hide()
            figure.deleteLater()
        shown = found.shown
        self.figures = self._make(found, shown)
        self.rhythm.setText("  ·  ".join(self._rhythm(found, shown)))
        self.rhythm.setVisible(bool(self.rhythm.text()))
        self.whose.setText(self._whose(found, shown))
        self.whose.setVisible(bool(self.whose.text()))
        self._columns = 0
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many in a line as fit."""
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        columns = max(2, min(8, (self.width() + size.SPACE_12) // (_TILE_WIDTH + size.SPACE_12)))
        if columns == self._columns:
            return
        for at in range(max(columns, self._columns)):
            self._grid.setColumnStretch(at, 1 if at < columns else 0)
        self._columns = columns
        top = Qt.AlignmentFlag.AlignTop
        for place, figure in enumerate(self.figures):
            self._grid.addWidget(figure, place // columns, place % columns, top)

    def _make(self, found: ContactPurchases, shown: CustomerPurchases) -> list[Figure]:
        sums, money = shown.figures, found.currency
        last = sums.last_day.isoformat() if sums.last_day else None
        lateness = sums.lateness(found.today)
        late = lateness is not None and lateness >= _LATE
        made = [
            Figure(
                self.tr("Purchases"), round_money_text(sums.amount, money),
                money_text(sums.amount, money),
            ),
            Figure(
                self.tr("Last 12 months"), round_money_text(sums.year_amount, money),
                self.tr("%n order(s)", "", sums.year_orders),
            ),
            Figure(self.tr("Orders"), count_text(sums.orders)),
            Figure(
                self.tr("Last order"), relative_day_text(last, found.today) if last else "–",
                day_text(last), "danger" if late else "",
            ),
            Figure(
                self.tr("Value to date"), round_money_text(sums.value_to_date, money),
                self.tr("The margins of all orders: {amount}").format(
                    amount=money_text(sums.value_to_date, money)
                ),
            ),
            Figure(
                self.tr("Expected value"),
                "–" if shown.expected is None else round_money_text(shown.expected, money),
                self.tr("Mean margin per order × orders a year ÷ share of customers lost a year"),
            ),
        ]  # fmt: skip
        if shown.open_quotes:
            made.append(
                Figure(
                    self.tr("Open quotes"), round_money_text(shown.open_quote_total, money),
                    self.tr("%n quote(s)", "", shown.open_quotes),
                )
            )  # fmt: skip
        if shown.open_opportunities:
            made.append(
                Figure(
                    self.tr("Opportunities"),
                    round_money_text(shown.open_opportunity_total, money),
                    self.tr("%n open", "", shown.open_opportunities),
                )
            )
        return made

    def _whose(self, found: ContactPurchases, shown: CustomerPurchases) -> str:
        """Whose sums they are where they are not the contact's own."""
        organization = found.organization
        if organization is None or organization.is_empty:
            return ""
        if shown is organization:
            text = self.tr("Figures of the company {company}").format(company=organization.name)
        else:
            text = self.tr("Own purchases; those of the company {company}: {amount}").format(
                company=organization.name,
                amount=round_money_text(organization.figures.amount, found.currency),
            )
        if found.ordered is None or not found.ordered.orders:
            return text
        own = self.tr("of these %n order(s) by this person: {amount}", "", found.ordered.orders)
        return f"{text}, " + own.format(
            amount=round_money_text(found.ordered.amount, found.currency)
        )

    def _rhythm(self, found: ContactPurchases, shown: CustomerPurchases) -> list[str]:
        sums, parts = shown.figures, []
        if sums.first_day is not None:
            day = day_text(sums.first_day.isoformat())
            parts.append(self.tr("First order {day}").format(day=day))
        if sums.mean_interval is not None:
            days = format_number(sums.mean_interval, language_code(), 0)
            parts.append(self.tr("every {days} days on average").format(days=days))
        lateness = sums.lateness(found.today)
        if lateness is not None and lateness >= _LATE:
            spreads = format_number(lateness, language_code(), 1)
            parts.append(self.tr("later than usual by {spreads} spreads").format(spreads=spreads))
        for currency, count in shown.foreign:
            told = self.tr("%n order(s) in {currency} not counted", "", count)
            parts.append(told.format(currency=currency))
        return parts
