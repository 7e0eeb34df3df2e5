"""What a figure of a chart says: for tooltips, screen readers and the table beside it."""

from __future__ import annotations

from sme_crm.printing.charts.chart import CategoryChart, Chart, HeatMap
from sme_crm.printing.charts.figures import figure_text


def figure_at(chart: Chart, row: int, column: int) -> float | None:
    """The figure of a row (label, point) and a column (series, curve), None where there is none."""
    if isinstance(chart, CategoryChart):
        return chart.series[column].values[row]
    if isinstance(chart, HeatMap):
        return chart.values[row][column]
    return chart.curves[column].points[row][1]


def words_at(chart: Chart, row: int, column: int, language: str) -> str:
    """A figure with what it is of, "mars · 2026 · 12 400,00 €"."""
    value = figure_at(chart, row, column)
    if value is None:
        return ""
    if isinstance(chart, CategoryChart):
        parts = (chart.labels[row], chart.series[column].name)
        unit = chart.unit
    elif isinstance(chart, HeatMap):
        parts = (chart.rows[row], chart.columns[column])
        unit = chart.unit
    else:
        x = figure_text(chart.curves[column].points[row][0], chart.x_unit, language, chart.currency)
        parts = (x, chart.curves[column].name)
        unit = chart.y_unit
    figure = figure_text(value, unit, language, chart.currency)
    return " · ".join(part for part in (*parts, figure) if part)


def key_at(chart: Chart, row: int, column: int) -> str:
    """The key of what a figure stands for, its label where the chart names none."""
    if isinstance(chart, CategoryChart):
        return chart.keys[row] if chart.keys else chart.labels[row]
    if isinstance(chart, HeatMap):
        if chart.keys:
            return chart.keys[row * len(chart.columns) + column]
        return f"{chart.rows[row]} {chart.columns[column]}"
    return chart.curves[column].name


def labels_run_right(chart: Chart) -> bool:
    """Whether the next label (point) stands to the right of one, not below it."""
    if isinstance(chart, CategoryChart):
        return not chart.horizontal
    return not isinstance(chart, HeatMap)
