"""The dashboard says what was sold, and opens what it counts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.domain.dates import present_day
from sme_crm.services.workspace import Workspace
from sme_crm.ui.context import UiContext
from sme_crm.ui.dashboard.cards_dialog import CardsDialog
from sme_crm.ui.dashboard.dashboard_cards import CARDS, CHARTS, moved
from sme_crm.ui.dashboard.dashboard_panel import SHOWN, DashboardPanel
from sme_crm.ui.navigation import ShowContacts, ShowSegments
from tests.services.segments.buyers import add_customers, add_order

Settle = Callable[[Callable[[], bool]], None]


@pytest.fixture
def workspace(ui_context: UiContext) -> Workspace:
    """Two customers: one of this month and of last year, one of long ago."""
    workspace = ui_context.workspace
    regular, sleeper = add_customers(workspace, 2)
    today = present_day()
    add_order(workspace, regular, today, 300_000)
    add_order(workspace, regular, today - timedelta(days=366), 200_000)
    add_order(workspace, sleeper, today - timedelta(days=500), 100_000)
    return workspace


@pytest.fixture
def panel(
    workspace: Workspace, ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> DashboardPanel:
    panel = DashboardPanel(ui_context)
    qtbot.addWidget(panel)
    panel.resize(1200, 800)
    panel.show()
    panel.enter()
    settle(panel.is_read)
    settle(lambda: panel.cards["dormant"].figure.text() != "…")
    return panel


def test_cards_say_what_was_sold(panel: DashboardPanel) -> None:
    assert panel.cards["turnover"].figure.text() == "€3,000"
    assert panel.cards["margin"].figure.text() == "€1,500"
    assert panel.cards["tasks"].figure.text() == "0"
    assert panel.cards["dormant"].figure.text() == "1"


def test_a_new_order_is_seen(workspace: Workspace, panel: DashboardPanel, settle: Settle) -> None:
    (new,) = add_customers(workspace, 1)
    add_order(workspace, new, present_day(), 50_000)
    settle(lambda: panel.cards["turnover"].figure.text() != "€3,000" and panel.is_read())
    assert panel.cards["turnover"].figure.text() == "€3,500"
    settle(lambda: panel.cards["new"].figure.text() not in ("0", "…"))
    assert panel.cards["new"].figure.text() == "1"


def test_a_card_opens_by_click_and_key(
    panel: DashboardPanel, sent: list[object], qtbot: QtBot
) -> None:
    qtbot.mouseClick(panel.cards["dormant"], Qt.MouseButton.LeftButton)
    qtbot.keyClick(panel.cards["dormant"], Qt.Key.Key_Return)
    assert sent == [ShowSegments("sleep"), ShowSegments("sleep")]


def test_a_month_opens_its_customers(
    workspace: Workspace, panel: DashboardPanel, sent: list[object], settle: Settle
) -> None:
    this_month = present_day().replace(day=1)
    panel.charts["months"].chosen.emit(this_month.isoformat())
    settle(lambda: bool(sent))
    ids = tuple(workspace.dashboard.month_customers(this_month))
    assert len(ids) == 1
    assert sent == [ShowContacts(ContactFilter(ids=ids))]


def test_chosen_cards_are_kept(panel: DashboardPanel, ui_context: UiContext) -> None:
    dialog = CardsDialog((*CARDS, *CHARTS), panel.shown(), panel)
    dialog.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    dialog.list.setCurrentRow(1)
    panel._keep(dialog.chosen())
    assert "turnover" not in panel.cards
    assert ui_context.settings.get(SHOWN)[0] == "margin"
    assert panel.cards["margin"].figure.text() == "€1,500"


def test_movements() -> None:
    assert moved(150, 100) == ("▲ +50.0%", "good")
    assert moved(50, 100) == ("▼ −50.0%", "bad")
    assert moved(400, 100) == ("▲ +300%", "good")
    assert moved(5, 0) == ("", "")
    assert moved(5, 5) == ("", "")
