"""The charts of the dashboard, made of its figures: the same on screen and on paper."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from sme_crm.domain.translation import QT_TRANSLATE_NOOP
from sme_crm.printing.charts.chart import CategoryChart, Series

if TYPE_CHECKING:
    from sme_crm.printing.reports.words import ReportWords
    from sme_crm.services.dashboard import Figures

_MOST_SOURCES: Final = 8
OTHERS: Final = "\0"
"""The key of the sources that are shown together."""


def months_chart(words: ReportWords, figures: Figures) -> CategoryChart:
    """Turnover against last year as columns, the margin as a line."""
    return CategoryChart(
        title=_say(words, QT_TRANSLATE_NOOP("DashboardCharts", "Turnover and margin by month")),
        labels=tuple(_month(words, one.first) for one in figures.months),
        series=(
            Series(
                _say(words, QT_TRANSLATE_NOOP("DashboardCharts", "Turnover")),
                tuple(one.amount for one in figures.months),
            ),
            Series(
                _say(words, QT_TRANSLATE_NOOP("DashboardCharts", "A year before")),
                tuple(one.amount for one in figures.months_before),
                soft=True,
            ),
            Series(
                _say(words, QT_TRANSLATE_NOOP("DashboardCharts", "Margin")),
                tuple(one.margin for one in figures.months),
                tone=1,
                look="line",
            ),
        ),
        unit="money",
        currency=words.currency,
        keys=tuple(one.first.isoformat() for one in figures.months),
        label_title=_say(words, QT_TRANSLATE_NOOP("DashboardCharts", "Month")),
    )


def sources_chart(words: ReportWords, figures: Figures) -> CategoryChart | None:
    """New customers of this year by source, the smallest ones together."""
    if not figures.new_customers:
        return None
    shown = figures.new_customers[:_MOST_SOURCES]
    rest = sum(count for _, count in figures.new_customers[_MOST_SOURCES:])
    nameless = _say(words, QT_TRANSLATE_NOOP("DashboardCharts", "No source told"))
    labels = [source or nameless for source, _ in shown]
    counts = [count for _, count in shown]
    keys = [source for source, _ in shown]
    if rest:
        labels.append(_say(words, QT_TRANSLATE_NOOP("DashboardCharts", "Other sources")))
        counts.append(rest)
        keys.append(OTHERS)
    return CategoryChart(
        title=_say(words, QT_TRANSLATE_NOOP("DashboardCharts", "New customers by source")),
        labels=tuple(labels),
        series=(
            Series(
                _say(words, QT_TRANSLATE_NOOP("DashboardCharts", "New customers")),
                tuple(counts),
                tone=1,
            ),
        ),
        horizontal=True,
        keys=tuple(keys),
        label_title=_say(words, QT_TRANSLATE_NOOP("DashboardCharts", "Source")),
    )


def stages_chart(words: ReportWords, figures: Figures) -> CategoryChart | None:
    """What is open by stage, in all and weighted by its probability."""
    if not any(stage.opportunities for stage in figures.pipeline):
        return None
    return CategoryChart(
        title=_say(words, QT_TRANSLATE_NOOP("DashboardCharts", "Opportunities by stage")),
        labels=tuple(stage.name for stage in figures.pipeline),
        series=(
            Series(
                _say(words, QT_TRANSLATE_NOOP("DashboardCharts", "Amount")),
                tuple(stage.amount for stage in figures.pipeline),
                tone=2,
                soft=True,
            ),
            Series(
                _say(words, QT_TRANSLATE_NOOP("DashboardCharts", "Weighted")),
                tuple(stage.weighted for stage in figures.pipeline),
                tone=2,
            ),
        ),
        unit="money",
        currency=words.currency,
        horizontal=True,
        keys=tuple(str(stage.stage_id) for stage in figures.pipeline),
        label_title=_say(words, QT_TRANSLATE_NOOP("DashboardCharts", "Stage")),
    )


def _say(words: ReportWords, text: str) -> str:
    return words.of("DashboardCharts", text)


def _month(words: ReportWords, first: date) -> str:
    """The short name of a month, with its year in January."""
    name, year = words.short_month(first)
    return f"{name} {year[-2:]}" if first.month == 1 else name
