"""The charts of the dashboard, made of its figures."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from sme_crm.printing.charts.chart import CategoryChart, Series
from sme_crm.services.dashboard import Figures

translate = QCoreApplication.translate
_MOST_SOURCES: Final = 8
OTHERS: Final = "\0"
"""The key of the sources that are shown together."""


def months_chart(figures: Figures, currency: str) -> CategoryChart:
    """Turnover against last year as columns, the margin as a line."""
    return CategoryChart(
        title=translate("DashboardCharts", "Turnover and margin by month"),
        labels=tuple(_month(one.first.year, one.first.month) for one in figures.months),
        series=(
            Series(
                translate("DashboardCharts", "Turnover"),
                tuple(one.amount for one in figures.months),
            ),
            Series(
                translate("DashboardCharts", "A year before"),
                tuple(one.amount for one in figures.months_before),
                soft=True,
            ),
            Series(
                translate("DashboardCharts", "Margin"),
                tuple(one.margin for one in figures.months),
                tone=1,
                look="line",
            ),
        ),
        unit="money",
        currency=currency,
        keys=tuple(one.first.isoformat() for one in figures.months),
        label_title=translate("DashboardCharts", "Month"),
    )


def sources_chart(figures: Figures) -> CategoryChart | None:
    """New customers of this year by source, the smallest ones together."""
    if not figures.new_customers:
        return None
    shown = figures.new_customers[:_MOST_SOURCES]
    rest = sum(count for _, count in figures.new_customers[_MOST_SOURCES:])
    nameless = translate("DashboardCharts", "No source told")
    labels = [source or nameless for source, _ in shown]
    counts = [count for _, count in shown]
    keys = [source for source, _ in shown]
    if rest:
        labels.append(translate("DashboardCharts", "Other sources"))
        counts.append(rest)
        keys.append(OTHERS)
    return CategoryChart(
        title=translate("DashboardCharts", "New customers by source"),
        labels=tuple(labels),
        series=(Series(translate("DashboardCharts", "New customers"), tuple(counts), tone=1),),
        horizontal=True,
        keys=tuple(keys),
        label_title=translate("DashboardCharts", "Source"),
    )


def stages_chart(figures: Figures, currency: str) -> CategoryChart | None:
    """What is open by stage, in all and weighted by its probability."""
    if not any(stage.count for stage in figures.pipeline):
        return None
    return CategoryChart(
        title=translate("DashboardCharts", "Opportunities by stage"),
        labels=tuple(stage.name for stage in figures.pipeline),
        series=(
            Series(
                translate("DashboardCharts", "Amount"),
                tuple(stage.amount for stage in figures.pipeline),
                tone=2,
                soft=True,
            ),
            Series(
                translate("DashboardCharts", "Weighted"),
                tuple(stage.weighted for stage in figures.pipeline),
                tone=2,
            ),
        ),
        unit="money",
        currency=currency,
        horizontal=True,
        keys=tuple(str(stage.stage_id) for stage in figures.pipeline),
        label_title=translate("DashboardCharts", "Stage"),
    )


def _month(year: int, month: int) -> str:
    """The short name of a month, with its year in January."""
    name = QLocale().toString(QDate(year, month, 1), "MMM")
    return f"{name} {year % 100:02d}" if month == 1 else name
