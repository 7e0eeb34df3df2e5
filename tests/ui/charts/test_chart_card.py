"""Charts on the screen answer pointer, keys and screen readers."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from sme_crm.printing.charts.chart import CategoryChart, HeatMap, Series
from sme_crm.ui.charts.chart_card import ChartCard
from sme_crm.ui.context import UiContext
from sme_crm.ui.theme.theme import theme

HEAT = HeatMap(
    "RFM", ("R5", "R4"), ("F1", "F2"), ((3, 900), (None, 7)), keys=("5-1", "5-2", "4-1", "4-2")
)
Settle = Callable[[Callable[[], bool]], None]


@pytest.fixture
def card(ui_context: UiContext, qtbot: QtBot, settle: Settle) -> ChartCard:
    card = ChartCard("RFM", ui_context.jobs)
    qtbot.addWidget(card)
    card.resize(500, 320)
    card.show()
    card.show_chart(HEAT)
    settle(card.view.is_drawn)
    return card


def _middle(card: ChartCard, row: int, column: int) -> QPoint:
    spot = next(one for one in card.view.spots() if (one.row, one.column) == (row, column))
    return QPoint(round(spot.x + spot.width / 2), round(spot.y + spot.height / 2))


def test_a_click_chooses_a_figure(card: ChartCard, qtbot: QtBot) -> None:
    with qtbot.waitSignal(card.chosen, timeout=60_000) as heard:
        qtbot.mouseClick(card.view, Qt.MouseButton.LeftButton, pos=_middle(card, 0, 1))
    assert heard.args == ["5-2"]


def test_keys_go_from_figure_to_figure(card: ChartCard, qtbot: QtBot) -> None:
    chosen: list[str] = []
    card.chosen.connect(chosen.append)
    card.view.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(card.view, key)
    assert chosen == ["4-2"]
    assert card.view.accessibleDescription() == "R4 · F2 · 7"
    qtbot.keyClick(card.view, Qt.Key.Key_Left)
    qtbot.keyClick(card.view, Qt.Key.Key_Return)
    assert chosen == ["4-2", "4-2"], "there is no figure to the left"


def test_the_figures_are_there_as_a_table(card: ChartCard, qtbot: QtBot) -> None:
    card.switch.click()
    assert card.table.isVisible()
    model = card.table.model()
    assert [model.index(0, column).data() for column in range(3)] == ["R5", "3", "900"]
    assert model.index(1, 1).data() == ""
    card.table.setCurrentIndex(model.index(0, 2))
    with qtbot.waitSignal(card.chosen, timeout=60_000) as heard:
        card.table.activated.emit(card.table.currentIndex())
    assert heard.args == ["5-2"]


def test_an_empty_cell_cannot_be_chosen(card: ChartCard, qtbot: QtBot) -> None:
    chosen: list[str] = []
    card.chosen.connect(chosen.append)
    card.switch.click()
    card.table.setCurrentIndex(card.table.model().index(1, 1))
    card.table.activated.emit(card.table.currentIndex())
    assert chosen == []


def test_another_theme_draws_another_picture(card: ChartCard, settle: Settle) -> None:
    before = card.view.grab().toImage()
    ground = before.pixelColor(1, 1).lightness()
    mode = theme().mode
    theme().set_mode("dark" if mode.value != "dark" else "light")
    try:
        settle(lambda: card.view.grab().toImage() != before)
        after = card.view.grab().toImage()
    finally:
        theme().set_mode(mode)
    assert after.size() == before.size()
    assert abs(after.pixelColor(1, 1).lightness() - ground) > 100, "light on dark, or the reverse"


def test_another_chart_takes_its_place(card: ChartCard, settle: Settle) -> None:
    card.show_chart(CategoryChart("Orders", ("a", "b"), (Series("n", (1, 2)),)))
    settle(card.view.is_drawn)
    assert card.view.accessibleName() == "Orders"
    assert len(card.view.spots()) == 2
    card.show_chart(None)
    assert not card.switch.isEnabled()
