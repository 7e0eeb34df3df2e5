"""How the screens of campaigns come about, for their kept texts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtWidgets import QWidget

from sme_crm.ui.campaigns.campaigns_panel import CampaignsPanel
from sme_crm.ui.campaigns.sizing_page import SizingPage
from sme_crm.ui.campaigns.target_page import TargetPage
from sme_crm.ui.navigation import OpenCampaign, ShowCampaigns
from tests.ui.play import Play


def show_campaigns(play: Play) -> QWidget:
    """Every campaign of the sample business."""
    play.send(ShowCampaigns())
    panel = play.panel(CampaignsPanel)
    play.wait(lambda: panel.model.rowCount())
    play.settle()
    return play.window


def _show_step(play: Play, step: str) -> QWidget:
    show_campaigns(play)
    panel = play.panel(CampaignsPanel)
    closed = next(row.id for row in panel.model.rows() if row.state == "closed")
    play.send(OpenCampaign(closed, step))
    play.wait(lambda: panel.document.shown_id() == closed)
    page = panel.document.page(step)
    if isinstance(page, SizingPage):
        play.wait(lambda: page.sizing)
    if isinstance(page, TargetPage):
        play.wait(page.is_read)
        play.wait(page.chart.view.is_drawn)
    play.settle()
    return play.window


CAMPAIGN_SCREENS: Mapping[str, Callable[[Play], QWidget]] = {
    "campaigns": show_campaigns,
    "campaign-brief": partial(_show_step, step="brief"),
    "campaign-target": partial(_show_step, step="target"),
    "campaign-sizing": partial(_show_step, step="sizing"),
    "campaign-cells": partial(_show_step, step="cells"),
    "campaign-message": partial(_show_step, step="message"),
}
