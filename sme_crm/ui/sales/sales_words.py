"""Words of sales with a number in them: amounts, shares, months, how many."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cache
from typing import Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QObject

from sme_crm.domain.amounts import format_number
from sme_crm.domain.sales.forecast import ForecastMonth
from sme_crm.ui.labels import count_text, language_code, percent_sign

translate = QCoreApplication.translate
ORIGIN: Final = "sales"
"""Marks the changes of the screens of sales."""


def rate_text(rate: int) -> str:
    """A share in hundredths of a per cent: 35 %."""
    return f"{format_number(Decimal(rate) / 100, language_code())}{percent_sign()}"


def month_text(month: ForecastMonth) -> str:
    """What a month of the forecast is called."""
    if month.first is None:
        return translate("SalesWords", "No date")
    if month.late:
        return translate("SalesWords", "Late")
    if month.later:
        return translate("SalesWords", "Later")
    return month_name(month.first)


def month_name(first: date) -> str:
    """A month and its year: Nov. 2026."""
    words = QLocale().toString(QDate(first.year, first.month, 1), "MMM yyyy")
    return words[:1].upper() + words[1:]


class SalesCounts(QObject):
    """Plurals can be translated in a QObject alone."""

    def opportunities(self, count: int) -> str:
        """How many opportunities."""
        return self._counted(self.tr("%n opportunity(ies)", "", count), count)

    def quotes(self, count: int) -> str:
        """How many quotes."""
        return self._counted(self.tr("%n quote(s)", "", count), count)

    def deleted_opportunities(self, count: int) -> str:
        """How many were deleted."""
        return self._counted(self.tr("%n opportunity(ies) deleted", "", count), count)

    def deleted_quotes(self, count: int) -> str:
        """How many were deleted."""
        return self._counted(self.tr("%n quote(s) deleted", "", count), count)

    def chases(self, count: int) -> str:
        """How often a quote was chased."""
        return self.tr("chased %n time(s)", "", count)

    def days(self, count: int) -> str:
        """How many days."""
        return self.tr("%n day(s)", "", count)

    def _counted(self, text: str, count: int) -> str:
        return text.replace(str(count), count_text(count), 1)


@cache
def counted() -> SalesCounts:
    """The words; made when the first is needed."""
    return SalesCounts()
