"""Scenes of campaigns: the list, every step, a line of cost, sending."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QApplication, QDialog

from sme_crm.domain.campaigns.campaign import Cell, Cost, Wave
from sme_crm.domain.campaigns.sizing import Wishes
from sme_crm.ui.campaigns.campaigns_panel import CampaignsPanel
from sme_crm.ui.campaigns.follow_page import FollowPage
from sme_crm.ui.campaigns.message_page import MessagePage
from sme_crm.ui.campaigns.results_page import ResultsPage
from sme_crm.ui.campaigns.send_dialog import SendDialog
from sme_crm.ui.campaigns.sizing_page import SizingPage
from sme_crm.ui.campaigns.target_page import TargetPage
from sme_crm.ui.navigation import OpenCampaign, ShowCampaigns
from tests.screens.stage import Scene, Stage

NAME = "Portes ouvertes"


def an_example(stage: Stage) -> int:
    """The campaign of the scenes, made when it is first asked for."""
    campaigns = stage.context.workspace.campaigns
    known = [row.id for row in campaigns.list_campaigns() if row.name == NAME]
    if known:
        return known[0]
    made = campaigns.create(NAME, "event")
    campaigns.save(
        made,
        {
            "objective": "40 commandes de fenêtres avant l’hiver",
            "benefits": "Moins de bruit, moins de chauffage, posé en un jour",
            "price": 10_000, "margin_rate": 5_000, "answer_rate": 400, "sale_rate": 200,
            "discount_rate": 500, "hourly_cost": 3_500, "start_day": "2026-12-01",
            "answer_ways": "coupon,phone",
        },
    )  # fmt: skip
    campaigns.put_part(made, Wave(name="Invitation", channel="letter", day="2026-12-01"))
    campaigns.put_part(made, Wave(name="Relance", channel="phone", day="2026-12-10"))
    campaigns.put_part(made, Cost(kind="creation", unit_price=90_000))
    campaigns.put_part(made, Cost(kind="time", quantity=12_000, unit_price=3_500))
    campaigns.put_part(made, Cell(name="A", share=4_500, parameter="P.-S. avec la date"))
    campaigns.put_part(made, Cell(name="Témoin", share=1_000, is_control=True))
    workspace = stage.context.workspace
    largest = max(workspace.groups.list_groups(), key=lambda one: workspace.groups.count(one.id))
    campaigns.set_groups(made, [(largest.id, "in")])
    workspace.campaign_sizes.keep(made, Wishes(wanted=40))
    return made


def shown(stage: Stage, step: str) -> CampaignsPanel:
    """The campaign at a step."""
    made = an_example(stage)
    stage.send(OpenCampaign(made, step))
    panel = stage.panel(CampaignsPanel)
    stage.wait(lambda: panel.document.shown_id() == made)
    stage.settle()
    return panel


def show_step(stage: Stage, step: str, down: int = 0) -> None:
    """A step, scrolled down."""
    panel = shown(stage, step)
    page = panel.document.page(step)
    if isinstance(page, SizingPage):
        stage.wait(lambda: page.sizing)
        stage.wait(page.grid.view.is_drawn)
        page.few_or_many.click()
        stage.settle()
    if isinstance(page, TargetPage):
        stage.wait(page.is_read)
        stage.wait(page.chart.view.is_drawn)
    if down:
        page.area.verticalScrollBar().setValue(down)
    stage.settle()


def show_list(stage: Stage) -> None:
    """Every campaign."""
    an_example(stage)
    stage.send(ShowCampaigns())
    panel = stage.panel(CampaignsPanel)
    stage.wait(lambda: panel.model.rowCount())
    stage.settle()


def ask_cost(stage: Stage) -> None:
    """A line of cost."""
    page = shown(stage, "sizing").document.page("sizing")
    assert isinstance(page, SizingPage)
    stage.wait(lambda: page.sizing)
    page.ask_cost(Cost(kind="print", quantity=2_000_000))
    stage.wait(QApplication.activeModalWidget)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    stage.shown = dialog
    stage.settle()


def show_sent(stage: Stage, step: str) -> None:
    """A step of the campaign of the sample that is over."""
    rows = stage.context.workspace.campaigns.list_campaigns()
    made = next(row.id for row in rows if row.state == "closed")
    stage.send(OpenCampaign(made, step))
    page = stage.ready(CampaignsPanel, lambda panel: panel.document.shown_id() == made)
    shown_page = page.document.page(step)
    if isinstance(shown_page, FollowPage):
        stage.wait(shown_page.curve.view.is_drawn)
        stage.wait(shown_page.funnel.view.is_drawn)
    if isinstance(shown_page, ResultsPage):
        stage.wait(lambda: shown_page.sentence.text() and shown_page.economics.rows())
    stage.settle()


def ask_send(stage: Stage) -> None:
    """Sending the first wave."""
    page = shown(stage, "message").document.page("message")
    assert isinstance(page, MessagePage)
    made = an_example(stage)
    page.send(stage.context.workspace.campaigns.get(made).waves[0])
    stage.wait(lambda: stage.window.findChildren(SendDialog))
    stage.shown = stage.window.findChildren(SendDialog)[-1]
    stage.settle()


SCENES: list[Scene] = [
    Scene("campaigns-list", show_list),
    Scene("campaigns-brief", partial(show_step, step="brief")),
    Scene("campaigns-target", partial(show_step, step="target")),
    Scene("campaigns-sizing", partial(show_step, step="sizing")),
    Scene("campaigns-sizing-charts", partial(show_step, step="sizing", down=560)),
    Scene("campaigns-sizing-plans", partial(show_step, step="sizing", down=2_000)),
    Scene("campaigns-message", partial(show_step, step="message")),
    Scene("campaigns-cells", partial(show_step, step="cells")),
    Scene("campaigns-cells-draw", partial(show_step, step="cells", down=900)),
    Scene("campaigns-cost", ask_cost),
    Scene("campaigns-send", ask_send),
    Scene("campaigns-follow", partial(show_sent, step="follow")),
    Scene("campaigns-results", partial(show_sent, step="results")),
]
