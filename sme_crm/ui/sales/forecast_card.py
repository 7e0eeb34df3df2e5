"""The forecast by month as bars, which turn into a table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from sme_crm.domain.sales.forecast import ForecastMonth
from sme_crm.printing.charts.chart import CategoryChart, Series
from sme_crm.ui.charts.chart_card import ChartCard
from sme_crm.ui.jobs.runner import JobRunner
from sme_crm.ui.sales.sales_words import month_text


class ForecastCard(ChartCard):
    """What all of it would come to, and what is likely; `chosen` tells the place of a month."""

    def __init__(self, jobs: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Forecast by month"), jobs, parent=parent)

    def show_months(self, months: Sequence[ForecastMonth], currency: str) -> None:
        """Show these months."""
        whole = tuple(month.amount for month in months)
        likely = tuple(month.weighted for month in months)
        self.show_chart(
            CategoryChart(
                self.tr("Forecast by month"),
                tuple(month_text(month) for month in months),
                (
                    Series(self.tr("Everything"), whole, soft=True),
                    Series(self.tr("Likely"), likely),
                ),
                unit="money",
                currency=currency,
                keys=tuple(str(place) for place in range(len(months))),
                label_title=self.tr("Month"),
            )
        )
