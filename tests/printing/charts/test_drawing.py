"""Charts as they are drawn: places of figures, pixels, vectors with text that can be selected."""

from __future__ import annotations

import io
from datetime import date

import pypdfium2
import pytest

from sme_crm.printing.charts.canvas import axis_places
from sme_crm.printing.charts.chart import (
    CategoryChart,
    Chart,
    Curve,
    CurveChart,
    HeatMap,
    Mark,
    Series,
    chart_table,
)
from sme_crm.printing.charts.colors import PAPER, mixed, readable_on
from sme_crm.printing.charts.drawing import draw_chart
from sme_crm.printing.charts.figures import axis_text, figure_text, rounded_amount
from sme_crm.printing.charts.picture import chart_picture
from sme_crm.printing.charts.vectors import place_drawing
from sme_crm.printing.pdf.page import Page
from sme_crm.printing.pdf.pdf_file import write_pdf
from sme_crm.printing.typesetting.fonts import FontSet
from sme_crm.printing.typesetting.paragraphs import Typesetter

MONTHS = ("janv.", "févr.", "mars")
COLUMNS = CategoryChart(
    "Turnover",
    MONTHS,
    (
        Series("2026", (1_000_000, 2_500_000, 0)),
        Series("2025", (500_000, None, 2_000_000), soft=True),
    ),
    "money",
    label_title="Month",
)
BARS = CategoryChart(
    "Sources", ("Salon", "Une source au nom si long que rien d’autre ne tient"),
    (Series("", (34, 12)),), horizontal=True,
)  # fmt: skip
CURVE = CurveChart(
    "Pareto", (Curve("Margin", ((0, 0), (0.2, 0.8), (1, 1)), filled=True),),
    "Share of customers", "Share of margin", marks=(Mark(0.2, 0.8, "20 % font 80 %"),),
)  # fmt: skip
HEAT = HeatMap("RFM", ("R5", "R4"), ("F1", "F2"), ((3, 900), (None, 0)), "Recency", "Frequency")
ALL = pytest.mark.parametrize("chart", [COLUMNS, BARS, CURVE, HEAT], ids=lambda one: one.title)


def _pdf(chart: Chart) -> pypdfium2.PdfDocument:
    fonts = FontSet("noto-sans")
    drawing = draw_chart(chart, 400, 180, PAPER, "fr", family="noto-sans")
    page = Page()
    place_drawing(page, drawing, 50, 60, Typesetter(fonts, "fr"))
    stream = io.BytesIO()
    write_pdf(
        stream, iter([page]), fonts, title="t", author="a", language="fr",
        created=date(2026, 11, 22),
    )  # fmt: skip
    return pypdfium2.PdfDocument(stream.getvalue())


@ALL
def test_every_figure_has_a_place_inside_the_drawing(chart: Chart) -> None:
    drawing = draw_chart(chart, 400, 180, PAPER, "fr")
    assert drawing.spots
    for spot in drawing.spots:
        assert spot.width > 0
        assert spot.height > 0
        assert -5 <= spot.x <= 400 - spot.width + 5
        assert -5 <= spot.y <= 180 - spot.height + 5


@ALL
def test_pixels_come_at_the_ratio_asked_for(chart: Chart) -> None:
    picture = chart_picture(draw_chart(chart, 400, 180, PAPER, "fr"), 2.0)
    assert (picture.width, picture.height) == (800, 360)
    assert len(picture.pixels) == 800 * 360 * 4
    colors = {picture.pixels[at : at + 3] for at in range(0, len(picture.pixels), 4)}
    assert len(colors) > 5


def test_columns_stand_where_their_spots_say() -> None:
    picture = chart_picture(draw_chart(COLUMNS, 400, 180, PAPER, "fr"), 1.0)
    spots = {(one.row, one.column): one for one in draw_chart(COLUMNS, 400, 180, PAPER, "fr").spots}

    def color(row: int, column: int, up: float) -> str:
        spot = spots[row, column]
        x, y = round(spot.x + spot.width / 2), round(spot.y + spot.height * (1 - up))
        at = (y * picture.width + x) * 4
        return "#" + picture.pixels[at : at + 3].hex().upper()

    assert color(1, 0, 0.5) == PAPER.series[0]
    assert color(0, 1, 0.1) == mixed(PAPER.series[0], PAPER.surface, 0.32)
    assert color(2, 0, 0.5) == PAPER.surface


@ALL
def test_paper_shows_the_same_figures_as_selectable_text(chart: Chart) -> None:
    page = _pdf(chart)[0]
    text = page.get_textpage().get_text_bounded()
    wanted = {
        "Turnover": ["10\u00a0k€", "20\u00a0k€", "janv.", "mars", "2025"],
        "Sources": ["Salon", "34", "12", "…"],
        "Pareto": ["Share of customers", "20\u00a0% font 80\u00a0%", "100\u202f%"],
        "RFM": ["R5", "F2", "900", "Recency"],
    }[chart.title]
    plain = text.replace("\u00a0", " ").replace("\u202f", " ")
    for words in wanted:
        assert words.replace("\u00a0", " ").replace("\u202f", " ") in plain, plain


def test_texts_on_paper_lie_inside_the_box_of_the_drawing() -> None:
    page = _pdf(COLUMNS)[0]
    texts = page.get_textpage()
    for number in range(texts.count_chars()):
        left, bottom, right, top = texts.get_charbox(number)
        assert 48 <= left <= right <= 452
        assert page.get_height() - 242 <= bottom <= top <= page.get_height() - 58


def test_a_title_of_data_is_never_a_formula() -> None:
    chart = CategoryChart("$x$", ("$a_1$", r"\frac{1}{2}"), (Series("$y$", (1, 2)),))
    text = _pdf(chart)[0].get_textpage().get_text_bounded()
    assert "$a_1$" in text
    assert r"\frac{1}{2}" in text


def test_a_curve_of_one_point_is_seen() -> None:
    dots = []
    for points in (((0.0, 10.0),), ()):
        curves = (Curve("Real", points), Curve("Expected", ((0.0, 0.0), (30.0, 10.0)), tone=1))
        drawing = draw_chart(
            CurveChart("Answers", curves, "Days", "Answers"), 400, 180, PAPER, "en"
        )
        dots.append(sum(type(one).__name__ == "Ellipse" for one in drawing.figure.artists))
    assert dots[0] == dots[1] + 1


def test_words_of_a_point_near_the_axis_stand_above_its_figures_and_the_curve() -> None:
    curve = Curve("Margin", ((0, 0), (0.02, 240), (1, 12_000)))
    chart = CurveChart("", (curve,), "Sales", "Margin", marks=(Mark(0.02, 240, "Seuil : 0,02"),))
    figure = draw_chart(chart, 480, 180, PAPER, "fr").figure
    (words,) = [one for one in figure.texts if one.get_text() == "Seuil : 0,02"]
    height = words.get_position()[1] * 180
    (axes,) = figure.axes
    assert height - 4 > axes.get_position().y0 * 180, "not among the figures of the axis"
    end = words.get_window_extent().x1
    there = axes.transData.inverted().transform((end, 0))[0]
    line = axes.transData.transform((there, there * 12_000))[1] * 72 / figure.dpi
    assert height - 4 > line
    cost = Curve("Cost", ((0, 8_000), (1, 8_000)))
    under = CurveChart("", (curve, cost), "Sales", "Margin", marks=chart.marks)
    figure = draw_chart(under, 480, 180, PAPER, "fr").figure
    (words,) = [one for one in figure.texts if one.get_text() == "Seuil : 0,02"]
    assert words.get_position()[1] * 180 < height + 1, "not beyond a curve far above"


def test_nothing_to_show_draws_an_empty_chart() -> None:
    empty = CategoryChart("none", (), (Series("", ()),))
    assert draw_chart(empty, 300, 150, PAPER, "en").spots == ()
    assert chart_picture(draw_chart(CurveChart("none", (), "x", "y"), 300, 150, PAPER, "en"), 1.0)


def test_the_table_tells_every_figure() -> None:
    table = chart_table(COLUMNS)
    assert table.header == ("Month", "2026", "2025")
    assert table.rows[1] == ("févr.", 2_500_000, "")
    assert table.units == (None, "money", "money")
    assert chart_table(HEAT).rows == (("R5", 3, 900), ("R4", "", 0))
    assert chart_table(CURVE).rows == ((0, 0), (0.2, 0.8), (1, 1))


def test_figures_in_words() -> None:
    assert axis_text(3 * 0.2, "count", "en") == "0.6"
    assert axis_text(2_500_000, "money", "fr", step=2_500_000) == "25\u00a0k€"
    assert axis_text(250_000_000, "money", "fr", step=50_000_000) == "2,5\u00a0M€"
    assert axis_text(2_500_000, "money", "en", step=2_500_000) == "€25k"
    assert axis_text(-2_500_000, "money", "en", step=2_500_000) == "−€25k"
    assert axis_text(0, "money", "fr", step=2_500_000) == "0\u00a0€"
    assert axis_text(50_000, "money", "fr", step=10_000) == "500\u00a0€"
    assert axis_text(0.25, "share", "fr", step=0.25) == "25\u202f%"
    assert rounded_amount(14_625_050, "fr") == "146\u202f251\u00a0€"
    assert rounded_amount(-14_625_000, "en") == "−€146,250"
    assert figure_text(123_456, "money", "fr") == "1\u202f234,56\u00a0€"
    assert figure_text(0.1234, "share", "en") == "12.3%"
    assert figure_text(1234, "count", "fr") == "1\u202f234"
    assert figure_text(-12.8, "count", "fr") == "−12,8"


def test_text_in_cells_stands_out() -> None:
    assert readable_on("#111111", "#000000", "#FFFFFF") == "#FFFFFF"
    assert readable_on("#EEEEEE", "#000000", "#FFFFFF") == "#000000"


@pytest.mark.parametrize("most", [0.25, 1, 2, 3, 7, 12, 45, 900])
@pytest.mark.parametrize("wanted", [2, 3, 5])
def test_counts_and_days_have_whole_figures_on_their_axis(most: float, wanted: int) -> None:
    for unit in ("count", "days"):
        places = axis_places(0.0, most, wanted, unit)
        assert all(place.is_integer() for place in places)
        assert places[0] == 0.0
        assert places[-1] >= most
        assert len(places) >= 2


def test_money_and_shares_may_have_fractions_on_their_axis() -> None:
    assert not all(place.is_integer() for place in axis_places(0.0, 1.0, 5, "share"))
