"""What the size of a campaign looks like: answers by day, and the result by rate and margin."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from sme_crm.domain.campaigns.sizing import Sizing
from sme_crm.printing.charts.chart import Curve, CurveChart, HeatMap
from sme_crm.printing.charts.figures import per_cent

translate = QCoreApplication.translate


def answers_chart(sizing: Sizing) -> CurveChart | None:
    """Answers expected on each day from the posting on; None when none is expected."""
    if not any(sizing.by_day):
        return None
    points = tuple((float(day), float(count)) for day, count in enumerate(sizing.by_day))
    return CurveChart(
        title=translate("SizingCharts", "Answers by day"),
        curves=(Curve(translate("SizingCharts", "Answers"), points, filled=True),),
        x_title=translate("SizingCharts", "Days after the posting"),
        y_title=translate("SizingCharts", "Answers"),
        x_unit="count",
        y_unit="count",
    )


def sensitivity_chart(sizing: Sizing, currency: str, language: str) -> HeatMap | None:
    """The result for each rate of sales and each margin rate; None without a rate."""
    if not sizing.grid or not sizing.grid_margins:
        return None
    return HeatMap(
        title=translate("SizingCharts", "Result by rate of sales and by margin rate"),
        rows=tuple(per_cent(rate / 10_000, language, 2) for rate in sizing.grid_rates),
        columns=tuple(per_cent(rate / 10_000, language, 0) for rate in sizing.grid_margins),
        values=tuple(tuple(map(float, row)) for row in sizing.grid),
        row_title=translate("SizingCharts", "Sales"),
        column_title=translate("SizingCharts", "Margin rate"),
        unit="money",
        currency=currency,
        tone=2,
    )
