"""The steps of a campaign by keys, from wherever the keyboard is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from sme_crm.ui.campaigns.campaigns_panel import CampaignsPanel
from sme_crm.ui.context import UiContext
from tests.ui.campaigns.campaign_screen import opened

Settle = Callable[[Callable[[], object]], None]
CONTROL = Qt.KeyboardModifier.ControlModifier


def test_ctrl_and_page_keys_go_from_step_to_step(
    ui_context: UiContext, panel: CampaignsPanel, settle: Settle
) -> None:
    QTest.keyClick(panel, Qt.Key.Key_PageDown, CONTROL)
    assert panel.document.shown_step() == "brief", "the list has no steps"
    opened(panel, settle, ui_context.workspace.campaigns.create("Spring"))
    seen = []
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_PageUp):
        QTest.keyClick(panel.document.page(), key, CONTROL)
        seen.append(panel.document.shown_step())
    assert seen == ["target", "message", "target", "brief"]


def test_a_campaign_opened_from_the_list_has_the_keyboard_on_its_steps(
    ui_context: UiContext, panel: CampaignsPanel, settle: Settle
) -> None:
    campaign = ui_context.workspace.campaigns.create("Spring")
    settle(lambda: bool(panel.model.all_entries()))
    panel.table.setFocus()
    opened(panel, settle, campaign)
    held = panel.focusWidget()
    assert held is not None
    assert panel.document.steps.isAncestorOf(held)
    QTest.keyClick(held, Qt.Key.Key_Right)
    assert panel.document.shown_step() == "target"
    panel.document.back.setFocus()
    ui_context.workspace.campaigns.save(campaign, {"objective": "40 orders"})
    settle(lambda: not panel.reading._settled.isActive() and not ui_context.jobs.busy())
    assert panel.focusWidget() is panel.document.back, "what is read again leaves it where it is"
