"""The charts of a campaign's report: funnel, answers day by day, break-even."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sme_crm.domain.translation import QT_TRANSLATE_NOOP
from sme_crm.printing.charts.chart import CategoryChart, Curve, CurveChart, Mark, Series

if TYPE_CHECKING:
    from sme_crm.domain.campaigns.economics import Economics
    from sme_crm.printing.reports.words import ReportWords
    from sme_crm.services.campaigns.analysis import CampaignResult
    from sme_crm.services.campaigns.curves import AnswerCurves


def funnel_chart(words: ReportWords, result: CampaignResult, quotes: int) -> CategoryChart:
    """Messages, contacts, answers, quotes, sales."""
    steps = (
        (QT_TRANSLATE_NOOP("Reports", "Messages"), result.whole.pieces),
        (QT_TRANSLATE_NOOP("Reports", "Contacts"), result.whole.contacts),
        (QT_TRANSLATE_NOOP("Reports", "Returned mail"), result.returned),
        (QT_TRANSLATE_NOOP("Reports", "Answers"), result.whole.answers),
        (QT_TRANSLATE_NOOP("Reports", "Quotes asked for"), quotes),
        (QT_TRANSLATE_NOOP("Reports", "Sales"), result.whole.sales),
    )
    return CategoryChart(
        title=words.say(QT_TRANSLATE_NOOP("Reports", "From messages to sales")),
        labels=tuple(words.say(name) for name, _ in steps),
        series=(
            Series(
                words.say(QT_TRANSLATE_NOOP("Reports", "How many")),
                tuple(count for _, count in steps),
            ),
        ),
        horizontal=True,
    )


def curve_chart(words: ReportWords, title: str, curves: AnswerCurves) -> CurveChart:
    """Answers so far, day by day."""
    return CurveChart(
        title=title,
        curves=(
            Curve(words.say(QT_TRANSLATE_NOOP("Reports", "Real")), curves.real, 0),
            Curve(
                words.say(QT_TRANSLATE_NOOP("Reports", "As expected")),
                curves.expected,
                7,
                dashed=True,
            ),
        ),
        x_title=words.say(QT_TRANSLATE_NOOP("Reports", "Days after the sending")),
        y_title=words.say(QT_TRANSLATE_NOOP("Reports", "Answers so far")),
        x_unit="count",
        y_unit="count",
    )


def break_even_chart(words: ReportWords, title: str, found: Economics) -> CurveChart:
    """Margin by the number of sales against the cost; they meet at the break-even."""
    needed = float(found.break_even_sales or 0)
    end = max(2 * needed, 1.2 * found.sales, 1.0)
    a_sale = found.cost / needed if needed else 0.0
    mark = words.say(
        QT_TRANSLATE_NOOP("Reports", "Break-even: {sales}"),
        sales=words.count_of(round(needed, 2)),
    )
    marks = [Mark(needed, float(found.cost), mark)]
    if found.sales:
        made = QT_TRANSLATE_NOOP("Reports", "Sales: {sales}")
        said = words.say(made, sales=words.count(found.sales))
        marks.append(Mark(float(found.sales), float(found.margin), said))
    return CurveChart(
        title=title,
        curves=(
            Curve(
                words.say(QT_TRANSLATE_NOOP("Reports", "Margin")),
                tuple(sorted({(x, a_sale * x) for x in (0.0, needed, float(found.sales), end)})),
                0,
            ),
            Curve(
                words.say(QT_TRANSLATE_NOOP("Reports", "Cost")),
                ((0.0, float(found.cost)), (end, float(found.cost))),
                7,
            ),
        ),
        x_title=words.say(QT_TRANSLATE_NOOP("Reports", "Sales")),
        y_title=words.say(QT_TRANSLATE_NOOP("Reports", "Margin and cost")),
        x_unit="count",
        y_unit="money",
        currency=words.currency,
        marks=tuple(marks),
    )
