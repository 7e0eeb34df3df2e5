"""What a chart shows, without how it is drawn: labels, series, units.

Amounts of money are whole cents, shares are fractions (0.18 is 18 %).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Unit = Literal["money", "count", "share", "days"]
Look = Literal["bar", "line", "area"]


@dataclass(frozen=True, slots=True)
class Series:
    """One value for each label (None: nothing is drawn); `tone` counts the colours of series.

    `soft`: paler, for what is compared with (last year); `dashed`: a line of what is expected.
    """

    name: str
    values: tuple[float | None, ...]
    tone: int = 0
    look: Look = "bar"
    soft: bool = False
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class CategoryChart:
    """Values by labels: columns, or bars from the left when `horizontal`.

    `keys` name the labels to whoever hears that one was chosen (the labels themselves if empty).
    """

    title: str
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    unit: Unit = "count"
    currency: str = "EUR"
    horizontal: bool = False
    keys: tuple[str, ...] = ()
    label_title: str = ""


@dataclass(frozen=True, slots=True)
class Curve:
    """A line through (x, y) points in rising order of x."""

    name: str
    points: tuple[tuple[float, float], ...]
    tone: int = 0
    filled: bool = False
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """A point of a curve that is spoken of: "18 % make 80 %"."""

    x: float
    y: float
    text: str


@dataclass(frozen=True, slots=True)
class CurveChart:
    """Curves over a measure, such as shares of the sum over shares of customers."""

    title: str
    curves: tuple[Curve, ...]
    x_title: str
    y_title: str
    x_unit: Unit = "share"
    y_unit: Unit = "share"
    currency: str = "EUR"
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class HeatMap:
    """A table whose cells are the darker the more they hold; None: no such cell.

    `keys` name the cells row by row to whoever hears that one was chosen.
    """

    title: str
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    values: tuple[tuple[float | None, ...], ...]
    row_title: str = ""
    column_title: str = ""
    unit: Unit = "count"
    currency: str = "EUR"
    keys: tuple[str, ...] = ()
    tone: int = 0


Chart = CategoryChart | CurveChart | HeatMap


@dataclass(frozen=True, slots=True)
class ChartTable:
    """The figures of a chart as rows, for screen readers and spreadsheets; "" where none is."""

    header: tuple[str, ...]
    rows: tuple[tuple[str | float, ...], ...]
    units: tuple[Unit | None, ...]
    """The unit of each column, None for words."""


def chart_table(chart: Chart) -> ChartTable:
    """The figures that a chart draws."""
    if isinstance(chart, CategoryChart):
        return ChartTable(
            (chart.label_title, *(series.name for series in chart.series)),
            tuple(
                (label, *(_cell(series.values[place]) for series in chart.series))
                for place, label in enumerate(chart.labels)
            ),
            (None, *(chart.unit for _ in chart.series)),
        )
    if isinstance(chart, HeatMap):
        return ChartTable(
            (chart.row_title, *chart.columns),
            tuple(
                (row, *map(_cell, values))
                for row, values in zip(chart.rows, chart.values, strict=True)
            ),
            (None, *(chart.unit for _ in chart.columns)),
        )
    places = sorted({x for curve in chart.curves for x, _ in curve.points})
    known = [dict(curve.points) for curve in chart.curves]
    return ChartTable(
        (chart.x_title, *(curve.name for curve in chart.curves)),
        tuple((x, *(_cell(points.get(x)) for points in known)) for x in places),
        (chart.x_unit, *(chart.y_unit for _ in chart.curves)),
    )


def _cell(value: float | None) -> str | float:
    return "" if value is None else value
