"""Scenes of the dashboard: figures and charts, the choice of cards."""

from __future__ import annotations

from sme_crm.ui.dashboard.cards_dialog import CardsDialog
from sme_crm.ui.dashboard.dashboard_cards import CARDS, CHARTS
from sme_crm.ui.dashboard.dashboard_panel import DashboardPanel
from tests.screens.scenes_segments import fill
from tests.screens.stage import Scene, Stage


def show(stage: Stage) -> DashboardPanel:
    """The dashboard with its charts drawn."""
    fill(stage)
    stage.open("dashboard")
    panel = stage.panel(DashboardPanel)
    stage.wait(panel.is_read)
    stage.wait(lambda: panel.cards["dormant"].figure.text() != "…")
    for card in panel.charts.values():
        if card.view.chart() is not None:
            stage.wait(card.view.is_drawn)
    return panel


def choose_cards(stage: Stage) -> None:
    """The dialog of the cards."""
    panel = show(stage)
    dialog = CardsDialog((*CARDS, *CHARTS), panel.shown(), panel)
    dialog.open()
    stage.shown = dialog


SCENES = [Scene("dashboard", show), Scene("dashboard-cards", choose_cards)]
