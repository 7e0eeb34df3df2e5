"""Scenes of what follows a campaign: who waits, the sending of a wave, calls with their rules."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QDialog

from sme_crm.domain.campaigns.campaign import Wave
from sme_crm.domain.contact import ContactDraft, Phone
from sme_crm.ui.campaigns.campaigns_panel import CampaignsPanel
from sme_crm.ui.campaigns.follow_page import FollowPage
from sme_crm.ui.campaigns.message_page import MessagePage
from sme_crm.ui.campaigns.send_dialog import SendDialog
from sme_crm.ui.follow_up.call_dialog import CallDialog
from sme_crm.ui.navigation import OpenCampaign, OpenSettings, StartCall
from tests.screens.stage import Scene, Stage

_RUNNING = "Entretien avant l’hiver"


def campaign_of(stage: Stage, name: str = _RUNNING) -> int:
    """A campaign of the sample business."""
    rows = stage.context.workspace.campaigns.list_campaigns()
    return next(row.id for row in rows if row.name == name)


def shown(stage: Stage, step: str) -> CampaignsPanel:
    """The running campaign at a step."""
    made = campaign_of(stage)
    stage.send(OpenCampaign(made, step))
    panel = stage.panel(CampaignsPanel)
    stage.wait(lambda: panel.document.shown_id() == made)
    stage.settle()
    return panel


def show_follow_up(stage: Stage) -> None:
    """Funnel, curve and who waits."""
    page = shown(stage, "follow").document.page("follow")
    assert isinstance(page, FollowPage)
    stage.wait(page.is_read)
    stage.wait(page.curve.view.is_drawn)
    stage.settle()


def ask_sending(stage: Stage) -> None:
    """A wave of calls about to be sent."""
    made = campaign_of(stage)
    campaigns = stage.context.workspace.campaigns
    if len(campaigns.get(made).waves) == 1:
        campaigns.put_part(made, Wave(name="Appels", channel="phone"))
    page = shown(stage, "message").document.page("message")
    assert isinstance(page, MessagePage)
    stage.wait(lambda: len(page.waves) > 1)
    page.send(page.waves[-1].wave)
    stage.wait(QApplication.activeModalWidget)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, SendDialog)
    stage.wait(dialog.told.text)
    stage.shown = dialog
    stage.settle()


def begin_call(stage: Stage) -> None:
    """A call to somebody who gave no consent."""
    draft = ContactDraft(
        {"civility": "mrs", "given_name": "Jeanne", "family_name": "Aubry", "status": "prospect"},
        phones=[Phone("06 12 34 56 78")],
    )
    contact_id, _change = stage.context.workspace.contacts.create(draft)
    stage.send(StartCall(contact_id))
    stage.wait(QApplication.activeModalWidget)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    if isinstance(dialog, CallDialog):
        stage.wait(dialog.save_button.isEnabled)
    stage.shown = dialog
    stage.settle()


def show_rules(stage: Stage) -> None:
    """The rules of contact with days and hours of calls."""
    stage.send(OpenSettings("rules"))
    stage.settle()


SCENES: list[Scene] = [
    Scene("calls-follow-up", show_follow_up),
    Scene("calls-sending", ask_sending),
    Scene("calls-warning", begin_call),
    Scene("calls-rules", show_rules),
]
