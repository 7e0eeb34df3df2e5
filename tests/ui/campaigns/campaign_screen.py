"""What a user does on the screen of campaigns: open one, type into a field, see its waves."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from sme_crm.ui.campaigns.campaigns_panel import CampaignsPanel
from sme_crm.ui.campaigns.message_page import MessagePage
from sme_crm.ui.context import UiContext
from sme_crm.ui.forms.editors import FieldEditor, as_widget
from sme_crm.ui.lists.figure_table import FigureTable
from sme_crm.ui.navigation import OpenCampaign

Settle = Callable[[Callable[[], object]], None]


def opened(panel: CampaignsPanel, settle: Settle, campaign_id: int, step: str = "") -> None:
    panel.receive(OpenCampaign(campaign_id, step))
    settle(lambda: panel.document.shown_id() == campaign_id)


def type_into(editor: FieldEditor, text: str) -> None:
    widget = as_widget(editor)
    assert isinstance(widget, QLineEdit)
    widget.setFocus()
    widget.selectAll()
    QTest.keyClicks(widget, text)
    QTest.keyClick(widget, Qt.Key.Key_Return)


def told(table: FigureTable) -> dict[object, str]:
    return {row.key: row.cells[1].text for row in table.rows()}


def message_page(
    context: UiContext, qtbot: QtBot, settle: Settle, campaign: int
) -> tuple[CampaignsPanel, MessagePage]:
    panel = CampaignsPanel(context)
    qtbot.addWidget(panel)
    panel.resize(1200, 800)
    panel.show()
    panel.receive(OpenCampaign(campaign, "message"))
    settle(lambda: panel.document.shown_id() == campaign)
    page = panel.document.page("message")
    assert isinstance(page, MessagePage)
    settle(lambda: bool(page.waves))
    return panel, page
