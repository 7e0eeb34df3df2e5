"""Quotes as a list: number, customer, state, dates, amounts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from sme_crm.domain.folding import fold
from sme_crm.domain.sales.quote import QUOTE_STATES, QuoteRow
from sme_crm.ui.labels import day_text, money_text, translated
from sme_crm.ui.lists.roles import Cell
from sme_crm.ui.sales.sales_words import counted
from sme_crm.ui.sales.sorted_rows import SortedModel, SortedTable
from sme_crm.ui.theme.tokens import Tone

NUMBER, CUSTOMER, STATE, DAY, VALID, NET, GROSS = range(7)
_WIDTHS: Final = {NUMBER: 220, STATE: 104, DAY: 116, VALID: 116, NET: 118, GROSS: 118}
TONES: Final[dict[str, Tone]] = {
    "draft": Tone.NEUTRAL,
    "sent": Tone.INFO,
    "expired": Tone.WARNING,
    "accepted": Tone.SUCCESS,
    "refused": Tone.DANGER,
    "replaced": Tone.NEUTRAL,
}
_KEYS: Final[dict[int, Callable[[QuoteRow], Any]]] = {
    NUMBER: lambda row: row.number,
    CUSTOMER: lambda row: fold(row.customer),
    STATE: lambda row: list(QUOTE_STATES).index(row.state),
    DAY: lambda row: row.day,
    VALID: lambda row: row.valid_until or "9999",
    NET: lambda row: row.net,
    GROSS: lambda row: row.gross,
}


class QuoteListModel(SortedModel[QuoteRow]):
    """The newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        headings = (
            self.tr("Quote"),
            self.tr("Customer"),
            self.tr("State"),
            self.tr("Date"),
            self.tr("Valid until"),
            self.tr("Net"),
            self.tr("With VAT"),
        )
        super().__init__(headings, (NET, GROSS), (DAY, True), parent)

    def sort_key(self, row: QuoteRow, column: int) -> Any:
        """States in their order, what is always valid last."""
        return _KEYS[column](row)

    def cell_at(self, row: int, column: int) -> Cell:
        """One value."""
        one = self._rows[row]
        if column == NUMBER:
            chased = counted().chases(one.chases) if one.chases else ""
            below = " · ".join(filter(None, (chased, one.subject)))
            return Cell(one.number, second_line=below or None)
        if column == CUSTOMER:
            below = one.contact if one.contact != one.customer else ""
            return Cell(
                one.customer,
                second_line=below or None,
                icon=("company" if one.is_company else "person") if one.customer else "",
            )
        if column == STATE:
            return Cell(
                translated("Quotes", QUOTE_STATES[one.state]), chip_tone=TONES[one.state].value
            )
        if column == DAY:
            return Cell(day_text(one.day), muted=True)
        if column == VALID:
            return Cell(day_text(one.valid_until), muted=True)
        cents = one.net if column == NET else one.gross
        return Cell(money_text(cents, one.currency), right_aligned=True)


class QuoteTable(SortedTable[QuoteRow]):
    """The list of quotes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QuoteListModel(), self.tr("List of quotes"), _WIDTHS, None, parent)
