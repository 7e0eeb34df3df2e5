"""A table of cells that are the darker the more they hold."""

from __future__ import annotations

from typing import Final

from sme_crm.printing.charts.canvas import GAP, LEGEND, Canvas, Spot
from sme_crm.printing.charts.chart import HeatMap
from sme_crm.printing.charts.colors import mixed, readable_on
from sme_crm.printing.charts.figures import axis_text

_PALEST: Final = 0.08
_GUTTER: Final = 2.0


def draw_heat(canvas: Canvas, chart: HeatMap) -> list[Spot]:
    """Draw the table; the spots are its cells."""
    from matplotlib.patches import Rectangle

    most = max((value for row in chart.values for value in row if value), default=0.0)
    title = LEGEND if chart.row_title or chart.column_title else GAP
    left = canvas.widest(chart.rows) + 2 * GAP
    top = title + canvas.size + 2 * GAP
    width = (canvas.width - left - GAP) / max(1, len(chart.columns))
    height = (canvas.height - top - GAP) / max(1, len(chart.rows))
    canvas.margins(0, 0, 0, 0)
    canvas.axes.set_axis_off()
    color = canvas.colors.series[chart.tone % len(canvas.colors.series)]
    canvas.write(chart.row_title, GAP / 2, title / 2)
    canvas.write(chart.column_title, canvas.width - GAP, title / 2, align="right")
    for column, name in enumerate(chart.columns):
        middle = left + (column + 0.5) * width
        heading = canvas.shortened(name, width - GAP / 2)
        canvas.write(heading, middle, top - canvas.size / 2 - GAP, align="center")
    spots: list[Spot] = []
    for row, name in enumerate(chart.rows):
        y = top + row * height
        canvas.write(name, left - GAP, y + height / 2, align="right")
        for column, value in enumerate(chart.values[row]):
            if value is None:
                continue
            x = left + column * width
            share = _PALEST + (0.92 - _PALEST) * (value / most) if most and value > 0 else 0.03
            fill = mixed(color, canvas.colors.surface, share)
            canvas.figure.add_artist(
                Rectangle(
                    (x / canvas.width, 1 - (y + height - _GUTTER) / canvas.height),
                    (width - _GUTTER) / canvas.width,
                    (height - _GUTTER) / canvas.height,
                    transform=canvas.figure.transFigure,
                    facecolor=fill,
                    edgecolor="none",
                )
            )
            # A cell is read alone: its amount is told to a hundredth of itself.
            step = abs(value) / 100 if chart.unit == "money" else 0.0
            text = axis_text(value, chart.unit, canvas.language, chart.currency, step=step)
            canvas.write(
                text, x + width / 2, y + height / 2, align="center",
                color=readable_on(fill, canvas.colors.text, canvas.colors.surface)
                if value
                else canvas.colors.faint,
            )  # fmt: skip
            spots.append(Spot(row, column, x, y, width - _GUTTER, height - _GUTTER))
    return spots
