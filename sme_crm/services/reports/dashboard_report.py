"""The dashboard on paper: all its cards, all its charts."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sme_crm.domain.translation import QT_TRANSLATE_NOOP
from sme_crm.printing.charts.chart import CategoryChart
from sme_crm.printing.reports.report import ChartPart, Figure, FigureRow, Section, Words
from sme_crm.services.dashboard import Dashboard
from sme_crm.services.reports.dashboard_charts import months_chart, sources_chart, stages_chart

if TYPE_CHECKING:
    from sme_crm.printing.reports.words import ReportWords
    from sme_crm.services.dashboard import Figures, Sleepers

_BEFORE = QT_TRANSLATE_NOOP("Reports", "{amount} the same days last year")


def dashboard_report(words: ReportWords, today: date, dashboard: Dashboard) -> tuple[Section, ...]:
    """What the screen shows, as of `today`."""
    figures = dashboard.figures(today)
    return (
        Section(
            "",
            (
                *_cards(words, figures, dashboard.sleepers(today)),
                *_charted(months_chart(words, figures), 190),
            ),
        ),
        *(
            Section(chart.title, (ChartPart(chart, height),))
            for chart, height in (
                (sources_chart(words, figures), 130),
                (stages_chart(words, figures), 130),
            )
            if chart is not None
        ),
    )


def _charted(chart: CategoryChart, height: float) -> tuple[Words, ChartPart]:
    return Words(chart.title, lead=True), ChartPart(chart, height)


def _cards(words: ReportWords, figures: Figures, sleepers: Sleepers) -> tuple[FigureRow, FigureRow]:
    return FigureRow(_sold(words, figures)), FigureRow(_waiting(words, figures, sleepers))


def _sold(words: ReportWords, figures: Figures) -> tuple[Figure, ...]:
    stages = figures.pipeline
    opened = words.say(
        QT_TRANSLATE_NOOP("Reports", "open: {count}; weighted: {amount}"),
        count=words.count(sum(stage.opportunities for stage in stages)),
        amount=words.rounded(sum(stage.weighted for stage in stages)),
    )
    return (
        _against(
            words, QT_TRANSLATE_NOOP("Reports", "Turnover this month"),
            figures.month.amount, figures.month_before.amount,
        ),
        _against(
            words, QT_TRANSLATE_NOOP("Reports", "Margin this month"),
            figures.month.margin, figures.month_before.margin,
        ),
        _against(
            words, QT_TRANSLATE_NOOP("Reports", "Turnover this year"),
            figures.year.amount, figures.year_before.amount,
        ),
        Figure(
            words.say(QT_TRANSLATE_NOOP("Reports", "Open opportunities")),
            words.rounded(sum(stage.amount for stage in stages)), opened,
        ),
    )  # fmt: skip


def _waiting(words: ReportWords, figures: Figures, sleepers: Sleepers) -> tuple[Figure, ...]:
    waiting = words.say(
        QT_TRANSLATE_NOOP("Reports", "waiting for an answer: {count}, {amount}"),
        count=words.count(figures.quotes.waiting),
        amount=words.rounded(figures.quotes.amount),
    )
    due = words.say(
        QT_TRANSLATE_NOOP("Reports", "due today: {count}"), count=words.count(figures.tasks.today)
    )
    came = words.say(
        QT_TRANSLATE_NOOP("Reports", "{count} by the same day last year"),
        count=words.count(figures.new_customers_before),
    )
    earned = words.say(
        QT_TRANSLATE_NOOP("Reports", "{amount} of margin so far"),
        amount=words.rounded(sleepers.dormant_margin),
    )
    new = sum(count for _, count in figures.new_customers)
    cards = (
        (QT_TRANSLATE_NOOP("Reports", "Quotes to chase"), figures.quotes.to_chase, waiting),
        (QT_TRANSLATE_NOOP("Reports", "Overdue tasks"), figures.tasks.overdue, due),
        (QT_TRANSLATE_NOOP("Reports", "New customers this year"), new, came),
        (QT_TRANSLATE_NOOP("Reports", "Dormant customers"), sleepers.dormant, earned),
    )
    return tuple(Figure(words.say(name), words.count(number), said) for name, number, said in cards)


def _against(words: ReportWords, name: str, now: int, before: int) -> Figure:
    detail = words.say(_BEFORE, amount=words.rounded(before))
    if before > 0 and now != before:
        sign = "+" if now > before else "−"
        detail = f"{sign}{words.share(abs(now / before - 1))} · {detail}"
    return Figure(words.say(name), words.rounded(now), detail)
