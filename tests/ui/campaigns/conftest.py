"""The screen of campaigns on a fresh file."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from sme_crm.ui.campaigns.campaigns_panel import CampaignsPanel
from sme_crm.ui.context import UiContext

Settle = Callable[[Callable[[], object]], None]


@pytest.fixture
def panel(ui_context: UiContext, qtbot: QtBot, settle: Settle) -> CampaignsPanel:
    panel = CampaignsPanel(ui_context)
    panel.resize(1300, 800)
    qtbot.addWidget(panel)
    panel.show()
    panel.activateWindow()
    settle(lambda: panel.stack.currentWidget() is not panel._loading)
    return panel
