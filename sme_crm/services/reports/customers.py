"""Reports of who buys: RFM map, Pareto curve, years."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sme_crm.domain.segments.rfm import SCORES, SEGMENTS
from sme_crm.domain.translation import QT_TRANSLATE_NOOP
from sme_crm.printing.charts.chart import CategoryChart, Curve, CurveChart, HeatMap, Mark, Series
from sme_crm.printing.reports.report import ChartPart, Section, TableColumn, TablePart, Words
from sme_crm.services.reports.sales import CUSTOMERS, MARGIN, ORDERS, SHARE, TOTAL, TURNOVER
from sme_crm.services.segments.abc import ABC_CLASSES, TOP_SHARE

if TYPE_CHECKING:
    from sme_crm.printing.reports.words import ReportWords
    from sme_crm.services.segments.segments import Segments

_BEST = 50
NO_CUSTOMERS = QT_TRANSLATE_NOOP("Reports", "Nobody has ordered yet.")


def rfm_report(words: ReportWords, today: date, segments: Segments) -> tuple[Section, ...]:
    """The map of recency and frequency, and the segments."""
    found = segments.rfm.map(today)
    if not found.customers:
        return (Section("", (Words(words.say(NO_CUSTOMERS)),)),)
    recency = QT_TRANSLATE_NOOP("Reports", "Recency {score}")
    frequency = QT_TRANSLATE_NOOP("Reports", "Frequency {score}")
    chart = HeatMap(
        title=words.say(QT_TRANSLATE_NOOP("Reports", "Customers by recency and frequency")),
        rows=tuple(words.say(recency, score=score) for score in reversed(SCORES)),
        columns=tuple(words.say(frequency, score=score) for score in SCORES),
        values=tuple(
            tuple(
                float(
                    sum(
                        sums.customers
                        for cell, sums in found.cells.items()
                        if cell[:2] == (row, column)
                    )
                )
                for column in SCORES
            )
            for row in reversed(SCORES)
        ),
    )
    named = [(words.of("Segments", name), found.segments[key]) for key, name in SEGMENTS]
    margin = sum(sums.margin for _, sums in named)
    table = TablePart(
        (
            TableColumn(words.say(QT_TRANSLATE_NOOP("Reports", "Segment")), share=2.0),
            TableColumn(words.say(CUSTOMERS), "count"),
            TableColumn(words.say(SHARE), "share", 0.8),
            TableColumn(words.say(ORDERS), "count"),
            TableColumn(words.say(TURNOVER), "money", 1.4),
            TableColumn(words.say(MARGIN), "money", 1.4),
        ),
        tuple(
            (
                name, sums.customers, sums.customers / found.customers, sums.orders,
                sums.amount, sums.margin,
            )
            for name, sums in named
        ),
        (
            words.say(TOTAL), found.customers, 1.0, sum(sums.orders for _, sums in named),
            sum(sums.amount for _, sums in named), margin,
        ),
    )  # fmt: skip
    note = (
        QT_TRANSLATE_NOOP("Reports", "Scores by the owner’s cut points.")
        if found.own
        else QT_TRANSLATE_NOOP(
            "Reports", "Scores from 1 to 5 by fifths of the customers; 5 is the best fifth."
        )
    )
    return (Section("", (ChartPart(chart, 230), table, Words(words.say(note), note=True))),)


def pareto_report(words: ReportWords, segments: Segments) -> tuple[Section, ...]:
    """The curve, the ABC classes, the best customers by name."""
    found = segments.abc.pareto("margin")
    if not found.curve.customers:
        return (Section("", (Words(words.say(NO_CUSTOMERS)),)),)
    sentence = words.say(
        QT_TRANSLATE_NOOP("Reports", "{share} of the customers make {whole} of the margin."),
        share=words.share(found.top_share, 0),
        whole=words.share(TOP_SHARE / 10_000, 0),
    )
    chart = CurveChart(
        title=words.say(QT_TRANSLATE_NOOP("Reports", "Pareto curve")),
        curves=(
            Curve(
                words.say(CUSTOMERS),
                tuple((point.customers, point.total) for point in found.curve.points),
                filled=True,
            ),
        ),
        x_title=words.say(QT_TRANSLATE_NOOP("Reports", "Share of the customers, the best first")),
        y_title=words.say(QT_TRANSLATE_NOOP("Reports", "Share of the margin")),
        currency=words.currency,
        marks=(Mark(found.top_share, TOP_SHARE / 10_000, sentence),),
    )
    total = found.curve.total
    classes = TablePart(
        (
            TableColumn(words.say(QT_TRANSLATE_NOOP("Reports", "Class"))),
            TableColumn(words.say(CUSTOMERS), "count"),
            TableColumn(words.say(SHARE), "share"),
            TableColumn(words.say(MARGIN), "money", 1.4),
            TableColumn(words.say(SHARE), "share"),
        ),
        tuple(
            (
                name,
                found.classes[name].customers,
                found.classes[name].customers / found.curve.customers,
                found.classes[name].margin,
                found.classes[name].margin / total if total else None,
            )
            for name in ABC_CLASSES
        ),
    )
    return (
        Section("", (Words(sentence, lead=True), ChartPart(chart, 220), classes)),
        Section(
            words.say(QT_TRANSLATE_NOOP("Reports", "The best customers")),
            (_ranking(words, segments),),
        ),
    )


def _ranking(words: ReportWords, segments: Segments) -> TablePart:
    """The customers that make most of the margin, by name."""
    best = segments.abc.best("margin")[:_BEST]
    names, sums = segments.names(best), segments.book.sums()
    return TablePart(
        (
            TableColumn(words.say(QT_TRANSLATE_NOOP("Reports", "Customer")), share=3.0),
            TableColumn(words.say(ORDERS), "count"),
            TableColumn(words.say(TURNOVER), "money", 1.4),
            TableColumn(words.say(MARGIN), "money", 1.4),
            TableColumn(words.say(QT_TRANSLATE_NOOP("Reports", "Last order")), share=1.2),
        ),
        tuple(
            (
                names.get(one, ""), sums[one].orders, sums[one].amount, sums[one].margin,
                date.fromisoformat(sums[one].last_day),
            )
            for one in best
        ),
    )  # fmt: skip


def years_report(words: ReportWords, today: date, segments: Segments) -> tuple[Section, ...]:
    """Churn year by year, and who came in a year and stayed."""
    years, cohorts = segments.years.churn(today), segments.years.cohorts(today)
    if not cohorts:
        return (Section("", (Words(words.say(NO_CUSTOMERS)),)),)
    over = [one for one in years if not one.unfinished]
    churn = words.say(QT_TRANSLATE_NOOP("Reports", "Churn"))
    chart = CategoryChart(
        title=churn,
        labels=tuple(str(one.year) for one in over),
        series=(Series(churn, tuple(one.churn for one in over), 4),),
        unit="share",
        label_title=words.say(QT_TRANSLATE_NOOP("Reports", "Year")),
    )
    table = TablePart(
        (
            TableColumn(words.say(QT_TRANSLATE_NOOP("Reports", "Year"))),
            TableColumn(words.say(CUSTOMERS), "count"),
            TableColumn(words.say(QT_TRANSLATE_NOOP("Reports", "New")), "count"),
            TableColumn(words.say(QT_TRANSLATE_NOOP("Reports", "Returned")), "count"),
            TableColumn(words.say(QT_TRANSLATE_NOOP("Reports", "Lost")), "count"),
            TableColumn(churn, "share"),
        ),
        tuple(
            (str(one.year), one.customers, one.won, one.returned, one.lost, one.churn)
            for one in reversed(years)
        ),
    )
    longest = max(len(one.active) for one in cohorts)
    parts: list[ChartPart] = []
    if longest > 1:
        after = QT_TRANSLATE_NOOP("Reports", "Year +{years}")
        heat = HeatMap(
            title=words.say(QT_TRANSLATE_NOOP("Reports", "Customers by the year they came")),
            rows=tuple(f"{one.first_year} ({one.size})" for one in cohorts),
            columns=tuple(words.say(after, years=number) for number in range(1, longest)),
            values=tuple(
                tuple(
                    one.share(number) if number < len(one.active) else None
                    for number in range(1, longest)
                )
                for one in cohorts
            ),
            unit="share",
            tone=1,
        )
        parts.append(ChartPart(heat, 60 + 22 * len(cohorts)))
    note = QT_TRANSLATE_NOOP(
        "Reports",
        "Churn: customers of the year before without an order in the year, over all customers of"
        " the year before. The present year still fills up.",
    )
    return (
        Section("", (ChartPart(chart, 150), table, Words(words.say(note), note=True))),
        Section(
            words.say(QT_TRANSLATE_NOOP("Reports", "Who came in a year and ordered again")),
            tuple(parts),
        ),
    )
