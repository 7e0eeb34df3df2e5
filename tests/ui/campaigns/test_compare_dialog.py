"""Campaigns side by side."""

from __future__ import annotations

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from sme_crm.domain.campaigns.campaign import Cost, Wave
from sme_crm.domain.contact import Address, ContactDraft
from sme_crm.ui.campaigns.compare_dialog import CompareCampaignsDialog
from sme_crm.ui.context import UiContext
from sme_crm.ui.theme.fonts import TextRole, metrics
from sme_crm.ui.widgets.labels import TextLabel
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
    dialog = CompareCampaignsDialog(ui_context, (sent, idea))
    qtbot.addWidget(dialog)
    settle(lambda: dialog.table is not None)
    assert dialog.table is not None
    told = {row.key: [cell.text for cell in row.cells[1:]] for row in dialog.table.rows()}
    assert told["known"] == ["Measured", "No result yet"]
    assert told["cost"] == ["€150.00", "€42.00"]
    assert told["result"] == ["−€100.00", "–"]
    assert told["net_roi"] == ["−66.7%", "–"]
    assert told["break_even_sales"][0] == "3" and told["first"] == ["1", "–"]
    assert told["returned"] == ["0", "–"]
    said = [label.text() for label in dialog.findChildren(TextLabel)]
    assert any(one.startswith("“Idea”: Nothing was sent and nobody is in") for one in said)


def test_one_that_is_to_be_sent_is_compared_by_what_is_expected(
    ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    workspace = ui_context.workspace
    group = workspace.groups.create("All of them")
    address = Address(street="1 rue", postal_code="44000", locality="Nantes")
    people = [ContactDraft({"family_name": f"No {nth}"}, addresses=[address]) for nth in range(25)]
    workspace.groups.add_members(group, [workspace.contacts.create(one)[0] for one in people])
    rates = {"price": 10_000, "margin_rate": 5_000, "answer_rate": 1_600, "sale_rate": 800}
    ids = []
    for name, values in (("Whole", rates), ("No rate", rates | {"sale_rate": 0})):
        made = workspace.campaigns.create(name)
        workspace.campaigns.save(made, values)
        workspace.campaigns.put_part(made, Wave(channel="letter"))
        workspace.campaigns.put_part(made, Cost(unit_price=4_000))
        workspace.campaigns.set_groups(made, [(group, "in")])
        ids.append(made)
    dialog = CompareCampaignsDialog(ui_context, ids)
    qtbot.addWidget(dialog)
    settle(lambda: dialog.table is not None)
    assert dialog.table is not None
    told = {row.key: [cell.text for cell in row.cells[1:]] for row in dialog.table.rows()}
    assert told["known"] == ["Expected", "No result yet"]
    assert told["contacts"] == ["25", "25"] and told["answers"] == ["4", "4"]
    assert told["result"] == ["€35.00", "–"] and told["sales"] == ["2", "–"]
    assert told["cost"] == ["€65.00", "€65.00"]


def test_names_of_figures_are_whole_however_long_those_of_campaigns_are(
    ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    campaigns = ui_context.workspace.campaigns
    ids = [campaigns.create(f"Windows without a draught, wave {number}") for number in range(3)]
    dialog = CompareCampaignsDialog(ui_context, ids)
    qtbot.addWidget(dialog)
    dialog.show()
    settle(lambda: dialog.table is not None)
    assert dialog.table is not None
    room = dialog.table.columnWidth(0)
    for row in dialog.table.rows():
        assert metrics(TextRole.BODY).horizontalAdvance(row.cells[0].text) < room, row.key
    assert dialog.width() <= dialog.screen().availableGeometry().width()
