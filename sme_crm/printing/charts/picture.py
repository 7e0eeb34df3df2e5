"""A drawing as pixels, for the screen."""

from __future__ import annotations

from dataclasses import dataclass

from sme_crm.printing.charts.drawing import DRAWING, Drawing


@dataclass(frozen=True, slots=True)
class ChartPicture:
    """`pixels`: rows of RGBA bytes from the top, not multiplied by alpha."""

    pixels: bytes
    width: int
    height: int


def chart_picture(drawing: Drawing, ratio: float) -> ChartPicture:
    """The drawing with `ratio` pixels a point; any thread may ask."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    with DRAWING:
        drawing.figure.set_dpi(72 * ratio)
        canvas = FigureCanvasAgg(drawing.figure)
        canvas.draw()
        width, height = canvas.get_width_height(physical=True)
        return ChartPicture(bytes(canvas.buffer_rgba()), width, height)
