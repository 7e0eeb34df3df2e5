"""Columns, bars, lines and areas by label."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sme_crm.printing.charts.canvas import GAP, LEGEND, Canvas, Spot, axis_places
from sme_crm.printing.charts.chart import CategoryChart, Series
from sme_crm.printing.charts.colors import mixed
from sme_crm.printing.charts.figures import axis_text

_GROUP: Final = 0.68  # share of a label's room that its bars take
_SOFT: Final = 0.32
_LINE: Final = 2.0


def draw_categories(canvas: Canvas, chart: CategoryChart) -> list[Spot]:
    """Draw the chart; the spots are by label and series."""
    ticks, texts = _figures(canvas, chart)
    named = len(chart.series) > 1
    if named:
        canvas.legend([(one.name, series_color(canvas, one)) for one in chart.series])
    top = LEGEND if named else GAP
    if chart.horizontal:
        return _draw_bars(canvas, chart, ticks, texts, top)
    return _draw_columns(canvas, chart, ticks, texts, top)


def series_color(canvas: Canvas, series: Series) -> str:
    """The colour of a series, paler when it is soft."""
    color = canvas.colors.series[series.tone % len(canvas.colors.series)]
    return mixed(color, canvas.colors.surface, _SOFT) if series.soft else color


def _figures(canvas: Canvas, chart: CategoryChart) -> tuple[list[float], list[str]]:
    values = [value for one in chart.series for value in one.values if value is not None]
    ticks = axis_places(
        min(0.0, *values, 0.0), max(0.0, *values, 0.0), _steps(canvas, chart), chart.unit
    )
    step = ticks[1] - ticks[0] if len(ticks) > 1 else 0.0
    texts = [
        axis_text(place, chart.unit, canvas.language, chart.currency, step=step) for place in ticks
    ]
    return ticks, texts


def _steps(canvas: Canvas, chart: CategoryChart) -> int:
    """How many figures an axis has room for."""
    room = canvas.width / 110 if chart.horizontal else canvas.height / 45
    return max(2, min(5, int(room)))


def _draw_columns(
    canvas: Canvas,
    chart: CategoryChart,
    ticks: Sequence[float],
    texts: Sequence[str],
    top: float,
) -> list[Spot]:
    axes = canvas.axes
    left = canvas.widest(texts) + 2 * GAP
    canvas.margins(left, GAP, top + GAP, canvas.size + 2.5 * GAP)
    count = len(chart.labels)
    axes.set_xlim(-0.5, max(0.5, count - 0.5))
    axes.set_ylim(ticks[0], ticks[-1])
    canvas.grid("y")
    canvas.tick_texts("y", ticks, texts)
    shown = _shown_labels(canvas, chart.labels, (canvas.width - left - GAP) / max(1, count))
    canvas.tick_texts("x", shown, [chart.labels[place] for place in shown])
    bars = [one for one in chart.series if one.look == "bar"]
    width = _GROUP / max(1, len(bars))
    for place, series in enumerate(bars):
        middle = (place - (len(bars) - 1) / 2) * width
        for label, value in enumerate(series.values):
            if value:
                axes.bar(
                    label + middle, value, width * 0.94, color=series_color(canvas, series),
                    linewidth=0,
                )  # fmt: skip
    for series in chart.series:
        if series.look != "bar":
            _draw_line(canvas, series)
    return _column_spots(canvas, chart, bars, width, ticks)


def _draw_line(canvas: Canvas, series: Series) -> None:
    points = [(at, value) for at, value in enumerate(series.values) if value is not None]
    across = [at for at, _ in points]
    upward = [value for _, value in points]
    color = series_color(canvas, series)
    canvas.axes.plot(
        across, upward, color=color, linewidth=_LINE,
        linestyle=(0, (3, 2)) if series.dashed else "solid", solid_joinstyle="round",
    )  # fmt: skip
    if series.look == "area":
        pale = mixed(color, canvas.colors.surface, 0.16)
        canvas.axes.fill_between(across, upward, 0, color=pale, linewidth=0, zorder=1)


def _column_spots(
    canvas: Canvas,
    chart: CategoryChart,
    bars: Sequence[Series],
    width: float,
    ticks: Sequence[float],
) -> list[Spot]:
    spots: list[Spot] = []
    for column, series in enumerate(chart.series):
        for row in range(len(chart.labels)):
            if series in bars:
                middle = row + (bars.index(series) - (len(bars) - 1) / 2) * width
                half = width / 2
            elif bars:
                continue
            else:
                middle, half = float(row), 0.5
            x, y = canvas.place(middle - half, ticks[-1])
            right, bottom = canvas.place(middle + half, ticks[0])
            spots.append(Spot(row, column, x, y, right - x, bottom - y))
    return spots


def _shown_labels(canvas: Canvas, labels: Sequence[str], room: float) -> list[int]:
    """The labels written: every one, or each second, third… when they would touch."""
    widest = canvas.widest(labels) + GAP
    every = max(1, -(-int(widest) // max(1, int(room)))) if labels else 1
    return list(range(0, len(labels), every))


def _draw_bars(
    canvas: Canvas,
    chart: CategoryChart,
    ticks: Sequence[float],
    texts: Sequence[str],
    top: float,
) -> list[Spot]:
    axes = canvas.axes
    most = canvas.width * 0.42
    labels = [canvas.shortened(label, most) for label in chart.labels]
    left = canvas.widest(labels) + 2 * GAP
    figures = [
        [
            "" if value is None else axis_text(value, chart.unit, canvas.language, chart.currency)
            for value in series.values
        ]
        for series in chart.series
    ]
    right = max((canvas.widest(row) for row in figures), default=0.0) + 2 * GAP
    canvas.margins(left, right, top, GAP)
    count = len(chart.labels)
    axes.set_ylim(max(0.5, count - 0.5), -0.5)
    axes.set_xlim(ticks[0], ticks[-1])
    canvas.tick_texts("x", [], [])
    canvas.tick_texts("y", list(range(count)), labels)
    width = _GROUP / max(1, len(chart.series))
    spots: list[Spot] = []
    for column, series in enumerate(chart.series):
        middle = (column - (len(chart.series) - 1) / 2) * width
        color = series_color(canvas, series)
        for row, value in enumerate(series.values):
            axes.barh(row + middle, value or 0.0, width * 0.9, color=color, linewidth=0)
            x, y = canvas.place(max(0.0, value or 0.0), row + middle)
            canvas.write(figures[column][row], x + GAP / 2, y, color=canvas.colors.text)
            upper = canvas.place(ticks[0], row + middle - width / 2)
            lower = canvas.place(ticks[-1], row + middle + width / 2)
            spots.append(Spot(row, column, 0, upper[1], canvas.width, lower[1] - upper[1]))
    return spots
