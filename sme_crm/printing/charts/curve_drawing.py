"""Curves over a measure, with the points spoken of."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from sme_crm.printing.charts.canvas import GAP, LEGEND, Canvas, Spot, axis_places
from sme_crm.printing.charts.chart import Curve, CurveChart, Mark
from sme_crm.printing.charts.colors import mixed
from sme_crm.printing.charts.figures import axis_text


def draw_curves(canvas: Canvas, chart: CurveChart) -> list[Spot]:
    """Draw the chart; the spots are by point (of the first curve) and curve."""
    across = [x for curve in chart.curves for x, _ in curve.points] or [0.0]
    upward = [y for curve in chart.curves for _, y in curve.points] or [0.0]
    wide, high = int(canvas.width / 90), int(canvas.height / 45)
    ticks_x = axis_places(min(across), max(across), max(2, min(6, wide)), chart.x_unit)
    ticks_y = axis_places(min(0.0, *upward), max(upward), max(2, min(5, high)), chart.y_unit)
    texts_x = [axis_text(place, chart.x_unit, canvas.language, chart.currency) for place in ticks_x]
    step = ticks_y[1] - ticks_y[0]
    texts_y = [
        axis_text(place, chart.y_unit, canvas.language, chart.currency, step=step)
        for place in ticks_y
    ]
    named = len(chart.curves) > 1
    top = LEGEND + canvas.size + GAP if named else canvas.size + 2 * GAP
    bottom = 2 * canvas.size + 3 * GAP
    canvas.margins(canvas.widest(texts_y) + 2 * GAP, 3 * GAP, top, bottom)
    canvas.axes.set_xlim(min(across), max(max(across), min(across) + 1e-9))
    canvas.axes.set_ylim(ticks_y[0], ticks_y[-1])
    canvas.grid("y")
    canvas.tick_texts("y", ticks_y, texts_y)
    inside = [at for at, place in enumerate(ticks_x) if min(across) <= place <= max(across)]
    canvas.tick_texts("x", [ticks_x[at] for at in inside], [texts_x[at] for at in inside])
    if named:
        canvas.legend([(curve.name, _color(canvas, curve)) for curve in chart.curves])
    canvas.write(chart.y_title, GAP / 2, top - canvas.size - GAP / 2)
    canvas.write(chart.x_title, canvas.width - 3 * GAP, canvas.height - canvas.size, align="right")
    for curve in chart.curves:
        _draw_curve(canvas, curve)
    for mark in chart.marks:
        _draw_mark(canvas, mark, chart.curves)
    return [
        Spot(row, column, canvas.place(x, y)[0] - 4, canvas.place(x, y)[1] - 4, 8, 8)
        for column, curve in enumerate(chart.curves)
        for row, (x, y) in enumerate(curve.points)
    ]


def _color(canvas: Canvas, curve: Curve) -> str:
    return canvas.colors.series[curve.tone % len(canvas.colors.series)]


def _draw_curve(canvas: Canvas, curve: Curve) -> None:
    across = [x for x, _ in curve.points]
    upward = [y for _, y in curve.points]
    color = _color(canvas, curve)
    canvas.axes.plot(
        across, upward, color=color, linewidth=2.0,
        linestyle=(0, (3, 2)) if curve.dashed else "solid", solid_joinstyle="round",
    )  # fmt: skip
    if len(curve.points) == 1:
        canvas.dot(*canvas.place(across[0], upward[0]), color)
    if curve.filled:
        pale = mixed(color, canvas.colors.surface, 0.14)
        canvas.axes.fill_between(across, upward, 0, color=pale, linewidth=0, zorder=1)


def _draw_mark(canvas: Canvas, mark: Mark, curves: Sequence[Curve]) -> None:
    """Dashed lines to both axes, a dot, and what is said beside it where there is room."""
    axes = canvas.axes
    dashes = (0, (2, 2))
    left, bottom = axes.get_xlim()[0], axes.get_ylim()[0]
    axes.plot([left, mark.x], [mark.y, mark.y], color=canvas.colors.muted, linewidth=0.9,
              linestyle=dashes)  # fmt: skip
    axes.plot([mark.x, mark.x], [bottom, mark.y], color=canvas.colors.muted, linewidth=0.9,
              linestyle=dashes)  # fmt: skip
    x, y = canvas.place(mark.x, mark.y)
    canvas.dot(x, y, canvas.colors.series[0])
    width = canvas.text_width(mark.text)
    x = min(x + 2 * GAP, canvas.width - width - GAP)
    height = _text_height(canvas, curves, x, y, width)
    canvas.write(mark.text, x, height, color=canvas.colors.text)


def _text_height(
    canvas: Canvas, curves: Sequence[Curve], x: float, y: float, width: float
) -> float:
    """How far down a text stands that begins at `x`, beside a point `y` down (all in points).

    Below the point; where the figures of the axis stand there, above it where no curve runs.
    """
    below = y + canvas.size + GAP / 2
    floor = canvas.place(canvas.axes.get_xlim()[0], canvas.axes.get_ylim()[0])[1]
    if below + canvas.size / 2 <= floor:
        return below
    bands: list[tuple[float, float]] = []
    for curve in curves:
        for (left, start), (right, end) in pairwise(canvas.place(*one) for one in curve.points):
            if left < right and left <= x + width and right >= x:
                slope = (end - start) / (right - left)
                ends = [start + slope * (at - left) for at in (max(x, left), min(x + width, right))]
                bands.append((max(ends), min(ends)))
    height = y - canvas.size
    for low, high in sorted(bands, reverse=True):
        if low > height - canvas.size and high < height + canvas.size:
            height = high - canvas.size
    return max(canvas.size, height)
