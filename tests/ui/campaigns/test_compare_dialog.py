"""Campaigns side by side."""

from __future__ import annotations

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from sme_crm.domain.campaigns.campaign import Cost
from sme_crm.ui.campaigns.compare_dialog import CompareDialog
from sme_crm.ui.context import UiContext
from sme_crm.ui.theme.fonts import TextRole, metrics
from tests.services.campaigns.senders import SENT, sent_campaign
from tests.services.segments.buyers import add_customers, add_order

Settle = Callable[[Callable[[], object]], None]


def test_a_sent_one_and_an_idea_side_by_side(
    ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    workspace = ui_context.workspace
    customers = add_customers(workspace, 100)
    sent = sent_campaign(workspace, customers, unit_cost=150)
    add_order(workspace, customers[0], SENT, 10_000, margin=5_000)
    idea = workspace.campaigns.create("Idea")
    workspace.campaigns.put_part(idea, Cost(unit_price=4_200))
    dialog = CompareDialog(ui_context, (sent, idea))
    qtbot.addWidget(dialog)
    settle(lambda: dialog.table is not None)
    assert dialog.table is not None
    told = {row.key: [cell.text for cell in row.cells[1:]] for row in dialog.table.rows()}
    assert told["known"] == ["Measured", "Expected"]
    assert told["cost"] == ["€150.00", "€42.00"]
    assert told["result"] == ["−€100.00", "−€42.00"]
    assert told["break_even_sales"][0] == "3" and told["first"] == ["1", "0"]


def test_names_of_figures_are_whole_however_long_those_of_campaigns_are(
    ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    campaigns = ui_context.workspace.campaigns
    ids = [campaigns.create(f"Windows without a draught, wave {number}") for number in range(3)]
    dialog = CompareDialog(ui_context, ids)
    qtbot.addWidget(dialog)
    dialog.show()
    settle(lambda: dialog.table is not None)
    assert dialog.table is not None
    room = dialog.table.columnWidth(0)
    for row in dialog.table.rows():
        assert metrics(TextRole.BODY).horizontalAdvance(row.cells[0].text) < room, row.key
    assert dialog.width() <= dialog.screen().availableGeometry().width()
