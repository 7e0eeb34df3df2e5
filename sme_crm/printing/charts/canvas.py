"""What charts are drawn on: one axes without a box, in the colours and the font of the program.

A drawing is laid out in points from the text widths alone, so that the picture on the screen
and the vectors on paper are the same one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal

from sme_crm.printing.charts.colors import ChartColors
from sme_crm.printing.typesetting.font_files import font_file

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.font_manager import FontProperties

    from sme_crm.printing.charts.chart import Unit

SIZE: Final = 8.5
"""Type size in points (on screen: logical pixels at 72 a inch)."""
GAP: Final = 6.0
LEGEND: Final = 20.0
"""Height of the line that names the series."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of the drawing that stands for a figure: a rectangle in points from the top left.

    `row` counts the labels (rows of a heat map), `column` the series (columns).
    """

    row: int
    column: int
    x: float
    y: float
    width: float
    height: float


class Canvas:
    """One axes on a figure, with the colours, the font and the language it is drawn in."""

    def __init__(
        self,
        width: float,
        height: float,
        colors: ChartColors,
        language: str,
        *,
        family: str,
        size: float,
    ) -> None:
        from matplotlib.figure import Figure

        self.width, self.height = width, height
        self.colors = colors
        self.language = language
        self.size = size
        self.font = font_properties(family, size)
        self.figure = Figure(figsize=(width / 72, height / 72), dpi=72, facecolor=colors.surface)
        self.axes: Axes = self.figure.add_axes((0.0, 0.0, 1.0, 1.0), facecolor="none")
        for spine in self.axes.spines.values():
            spine.set_visible(False)
        self.axes.set_axisbelow(True)
        self.axes.tick_params(length=0, pad=GAP / 2)
        self.axes.tick_params(axis="x", pad=GAP)

    def margins(self, left: float, right: float, top: float, bottom: float) -> None:
        """Put the axes so far (points) from the edges of the drawing."""
        self.axes.set_position(
            (
                left / self.width,
                bottom / self.height,
                max(1.0, self.width - left - right) / self.width,
                max(1.0, self.height - top - bottom) / self.height,
            )
        )

    def text_width(self, text: str) -> float:
        """How wide a text is at the drawing's size, in points."""
        return text_width(text, self.font)

    def shortened(self, text: str, most: float) -> str:
        """A text cut to the room there is (points), with an ellipsis."""
        if self.text_width(text) <= most:
            return text
        short = text
        while short and self.text_width(short + "…") > most:
            short = short[:-1]
        return short.rstrip() + "…"

    def widest(self, texts: Sequence[str]) -> float:
        """The width of the widest of some texts in points."""
        return max((self.text_width(text) for text in texts), default=0.0)

    def write(
        self,
        text: str,
        x: float,
        y: float,
        *,
        color: str = "",
        align: str = "left",
        vertical: str = "center",
    ) -> None:
        """Put a text at (x, y) points from the top left of the drawing."""
        self.figure.text(
            x / self.width,
            1 - y / self.height,
            text,
            color=color or self.colors.muted,
            ha=align,
            va=vertical,
            fontproperties=self.font,
            parse_math=False,
        )

    def tick_texts(
        self, axis: Literal["x", "y"], places: Sequence[float], texts: Sequence[str]
    ) -> None:
        """The figures or words along an axis ("x" or "y")."""
        from matplotlib.ticker import FixedFormatter, FixedLocator

        chosen = self.axes.xaxis if axis == "x" else self.axes.yaxis
        chosen.set_major_locator(FixedLocator(list(places)))
        chosen.set_major_formatter(FixedFormatter(list(texts)))
        for label in chosen.get_ticklabels():
            label.set_fontproperties(self.font)
            label.set_color(self.colors.muted)
            label.set_parse_math(False)

    def grid(self, axis: Literal["x", "y"]) -> None:
        """Light lines across an axis ("x" or "y")."""
        self.axes.grid(visible=True, axis=axis, color=self.colors.grid, linewidth=0.75)

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Where a value of the axes lies, in points from the top left of the drawing."""
        left, up = self.axes.transData.transform((x, y))
        return float(left), self.height - float(up)

    def legend(self, names: Sequence[tuple[str, str]]) -> None:
        """Name the series (name, colour) in a line at the top."""
        x = GAP / 2
        for name, color in names:
            if not name:
                continue
            self.dot(x + 3, LEGEND / 2 - 1, color)
            self.write(name, x + 10, LEGEND / 2 - 1)
            x += 10 + self.text_width(name) + 3 * GAP

    def dot(self, x: float, y: float, color: str) -> None:
        """A small disc at (x, y) points from the top left."""
        from matplotlib.patches import Ellipse

        self.figure.add_artist(
            Ellipse(
                (x / self.width, 1 - y / self.height),
                6 / self.width,
                6 / self.height,
                transform=self.figure.transFigure,
                facecolor=color,
                edgecolor="none",
            )
        )


@lru_cache(maxsize=8)
def font_properties(family: str, size: float) -> FontProperties:
    """The font of a family that comes with the program, for matplotlib."""
    from matplotlib.font_manager import FontProperties

    return FontProperties(fname=str(font_file(family, italic=False)), size=size)


@lru_cache(maxsize=2_000)
def text_width(text: str, font: FontProperties) -> float:
    """The width of a text in points."""
    from matplotlib.textpath import TextToPath

    width, _, _ = TextToPath().get_text_width_height_descent(text, font, ismath=False)
    return float(width)


def axis_places(least: float, most: float, wanted: int = 5, unit: Unit = "money") -> list[float]:
    """Round figures from at most `least` to at least `most` for an axis; counts are whole."""
    from matplotlib.ticker import MaxNLocator

    if most <= least:
        most = least + 1
    locator = MaxNLocator(
        nbins=wanted, steps=[1, 2, 2.5, 5, 10], integer=unit in ("count", "days"), min_n_ticks=1
    )
    found = locator.tick_values(least, most)
    return [float(place) for place in found]
