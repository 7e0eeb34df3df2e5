"""Draws a chart with matplotlib: no box, a light grid, direct labels, figures of the language."""

from __future__ import annotations

from dataclasses import dataclass
from threading import RLock
from typing import TYPE_CHECKING, Final

from sme_crm.printing.charts.canvas import SIZE, Canvas, Spot
from sme_crm.printing.charts.category_drawing import draw_categories
from sme_crm.printing.charts.chart import CategoryChart, Chart, CurveChart
from sme_crm.printing.charts.colors import ChartColors
from sme_crm.printing.charts.curve_drawing import draw_curves
from sme_crm.printing.charts.heat_drawing import draw_heat

if TYPE_CHECKING:
    from matplotlib.figure import Figure

DRAWING: Final = RLock()
"""Held while matplotlib works: it keeps fonts and paths in common, and workers draw too."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A figure of matplotlib with its size in points and the places that stand for figures."""

    figure: Figure
    width: float
    height: float
    spots: tuple[Spot, ...]


def draw_chart(
    chart: Chart,
    width: float,
    height: float,
    colors: ChartColors,
    language: str,
    *,
    family: str = "inter",
    size: float = SIZE,
) -> Drawing:
    """Draw a chart `width` × `height` points; `family` is a bundled font family."""

    with DRAWING:
        canvas = Canvas(width, height, colors, language, family=family, size=size)
        if isinstance(chart, CategoryChart):
            spots = draw_categories(canvas, chart)
        elif isinstance(chart, CurveChart):
            spots = draw_curves(canvas, chart)
        else:
            spots = draw_heat(canvas, chart)
    return Drawing(canvas.figure, width, height, tuple(spots))
