"""The size of a campaign: cells, the draw, the worked example, costs, plans compared."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from sme_crm.domain.campaigns.campaign import Cell, Cost, Wave
from sme_crm.domain.contact import Address, ContactDraft
from sme_crm.ui.campaigns.campaigns_panel import CampaignsPanel
from sme_crm.ui.campaigns.cells_page import CellsPage
from sme_crm.ui.campaigns.sizing_page import SizingPage
from sme_crm.ui.context import UiContext
from tests.ui.campaigns.campaign_screen import opened, told, type_into

Settle = Callable[[Callable[[], object]], None]
GUIDE: Mapping[str, object] = {
    "price": 10_000, "margin_rate": 5_000, "answer_rate": 200, "sale_rate": 200,
}  # fmt: skip


def test_cells_share_the_whole_and_the_helper_tells_their_size(
    ui_context: UiContext, panel: CampaignsPanel, settle: Settle
) -> None:
    campaigns = ui_context.workspace.campaigns
    campaign_id = campaigns.create("Spring")
    campaigns.save(campaign_id, {"answer_rate": 200})
    opened(panel, settle, campaign_id, "cells")
    page = panel.document.page("cells")
    assert isinstance(page, CellsPage)
    settle(lambda: page.loaded)
    assert panel.document.steps.choice() == "target"
    assert panel.document.views.isVisible()
    page.add_cell.click()
    settle(lambda: len(page.cells) == 1)
    page.add_control.click()
    settle(lambda: len(page.cells) == 2)
    assert not page.add_control.isEnabled()
    assert not page.cells[1].boxes["offer"].isVisible()
    assert page.rest.isHidden(), "all are in a cell"
    type_into(page.cells[0].boxes["share"].editor, "95")
    settle(lambda: page.cells[0].boxes["share"].editor.kept() == 9_000)
    assert campaigns.get(campaign_id).cells[0].share == 9_000
    type_into(page.cells[0].boxes["share"].editor, "50")
    settle(lambda: "40%" in page.rest.text())
    type_into(page.cells[0].boxes["share"].editor, "90")
    settle(lambda: campaigns.get(campaign_id).cells[0].share == 9_000)
    type_into(page.helper.letters.editor, "2000")
    assert "2,000" in page.helper.smallest.text()
    assert "2.00%" in page.helper.needed.text()


def test_the_size_tells_what_guides_say_and_what_is_assumed(
    ui_context: UiContext, panel: CampaignsPanel, settle: Settle
) -> None:
    workspace = ui_context.workspace
    campaign_id = workspace.campaigns.create("Spring")
    for channel in ("letter", "sms", "visit"):
        workspace.campaigns.put_part(campaign_id, Wave(channel=channel))
    opened(panel, settle, campaign_id, "sizing")
    page = panel.document.page("sizing")
    assert isinstance(page, SizingPage)
    settle(lambda: page.sizing)
    letters, texts = page.advised.text().splitlines()
    assert letters == (
        "Letter: 2.0% answer, said the guide (French guides of direct marketing, 2010)."
    )
    assert texts.startswith("SMS: 1.0% answer, an assumption of this program without a source")


def test_cells_that_come_and_go_keep_shares_even(
    ui_context: UiContext, panel: CampaignsPanel, settle: Settle
) -> None:
    campaigns = ui_context.workspace.campaigns
    campaign_id = campaigns.create("Spring")
    opened(panel, settle, campaign_id, "cells")
    page = panel.document.page("cells")
    assert isinstance(page, CellsPage)

    def shown(*shares: int) -> None:
        settle(lambda: [card.boxes["share"].editor.kept() for card in page.cells] == list(shares))

    page.add_cell.click()
    shown(10_000)
    page.add_cell.click()
    shown(5_000, 5_000)
    page.add_cell.click()
    shown(3_334, 3_333, 3_333)
    page.cells[1].remove.click()
    shown(5_000, 5_000)
    page.add_control.click()
    shown(4_500, 4_500, 1_000)
    type_into(page.cells[0].boxes["share"].editor, "60")
    shown(6_000, 3_000, 1_000)
    settle(lambda: not page.add_cell.isEnabled())
    assert page.add_cell.toolTip() == "No share is left: lower that of another cell first."
    page.cells[1].remove.click()
    shown(6_000, 1_000)
    page.add_cell.click()
    shown(6_000, 1_000, 3_000)


def test_contacts_are_drawn_by_a_seed_that_repeats_it(
    ui_context: UiContext, panel: CampaignsPanel, settle: Settle
) -> None:
    workspace = ui_context.workspace
    campaign_id, group = workspace.campaigns.create("Spring"), workspace.groups.create("All")
    people = [
        workspace.contacts.create(
            ContactDraft({"family_name": f"No {one}"}, addresses=[Address(locality="Lyon")])
        )[0]
        for one in range(20)
    ]
    workspace.groups.add_members(group, people)
    workspace.campaigns.set_groups(campaign_id, [(group, "in")])
    for name, parameter in (("A", "The offer: a gift"), ("B", "the OFFER : a visit")):
        workspace.campaigns.put_part(campaign_id, Cell(name=name, share=4_000, parameter=parameter))
    workspace.campaigns.put_part(campaign_id, Cell(name="Control", share=2_000, is_control=True))
    opened(panel, settle, campaign_id, "cells")
    page = panel.document.page("cells")
    assert isinstance(page, CellsPage)
    settle(
        lambda: (
            [card.size_words.text() for card in page.cells]
            == ["8 contacts", "8 contacts", "4 contacts"]
        )
    )
    assert not page.warning.isVisible()
    type_into(page.cells[1].boxes["parameter"].editor, "The price")
    settle(page.warning.isVisible)
    assert "The offer · The price" in page.warning.text()
    type_into(page.draw.seed.editor, "7")
    settle(lambda: workspace.campaigns.get(campaign_id).seed == 7)
    page.draw.draw.click()
    settle(lambda: page.draw.said.text() == "Drawn with the seed 7: A: 8, B: 8, Control: 4.")
    assert workspace.campaign_tests.drawn(campaign_id).seed == 7
    type_into(page.cells[0].boxes["name"].editor, "First")
    settle(lambda: workspace.campaigns.get(campaign_id).cells[0].name == "First")
    page.draw.forget.click()
    settle(lambda: not workspace.campaign_tests.drawn(campaign_id).cells)
    settle(lambda: page.draw.said.text() == "Nobody is drawn yet.")


def test_the_worked_example_stands_on_the_screen_to_the_cent(
    ui_context: UiContext, panel: CampaignsPanel, settle: Settle
) -> None:
    """10 000 letters for 15 000 €, 200 sales of 100 € at 50 %; 40 sales at 2 % need 2 000."""
    campaigns = ui_context.workspace.campaigns
    campaign_id = campaigns.create("Spring")
    campaigns.save(campaign_id, GUIDE)
    campaigns.put_part(campaign_id, Wave(channel="letter", unit_cost=100))
    campaigns.put_part(campaign_id, Cost(kind="creation", unit_price=500_000))
    opened(panel, settle, campaign_id, "sizing")
    page = panel.document.page("sizing")
    assert isinstance(page, SizingPage)
    settle(lambda: page.sizing)
    type_into(page.boxes["wanted"].editor, "40")
    type_into(page.boxes["contacts"].editor, "10000")
    settle(lambda: told(page.figures)["contacts"] == "10,000")
    shown = told(page.figures)
    assert shown["cost"] == "€15,000.00"
    assert shown["revenue"] == "€20,000.00"
    assert shown["margin"] == "€10,000.00"
    assert shown["result"] == "−€5,000.00"
    assert shown["return_ratio"] == "0.67"
    assert shown["net_roi"] == "−33.3%"
    assert (shown["break_even_sales"], shown["break_even_rate"]) == ("300", "3.0%")
    assert shown["unit_contact_cost"] == "€1.50"
    assert page.needed.text() == "For 40 sales, write to 2,000."
    assert page.paying.text() == ("It loses €5,000.00. Sales expected: 200; to break even: 300.")
    assert shown["answers"] == "200"
    amounts = [row.cells[3].text for row in page.costs.rows()]
    assert amounts == ["€5,000.00", "€10,000.00"]
    chart = page.grid.view.chart()
    assert chart is not None and "−€5,000.00" in "".join(
        page.grid.table.model().index(row, 3).data() for row in range(6)
    )
    campaigns.save(campaign_id, {"discount_rate": 3_000})
    settle(lambda: page.costs.rows()[-1].cells[3].text == "€6,000.00")
    # 2 000 letters at 2 % bring 40 answers, by day as the curve says: 20, 12 and 8.
    campaigns.save(campaign_id, {"answer_curve": "0,0,50,30,20"})
    settle(lambda: page.curve.editor.kept() == (0, 0, 50, 30, 20))
    type_into(page.boxes["phone_share"].editor, "100")
    type_into(page.boxes["call_minutes"].editor, "60")
    type_into(page.boxes["day_hours"].editor, "5")
    type_into(page.boxes["contacts"].editor, "2000")
    settle(lambda: told(page.figures)["answers"] == "40")
    by_day = page.answers.table.model()
    assert [by_day.index(row, 1).data() for row in range(5)] == ["0", "0", "20", "12", "8"]
    assert page.calls.text() == (
        "First answers 2 days after the posting. Calls: 20 on the first day, 12 the day after,"
        " 20 on the busiest day. People to take them: 4 · 3 · 4."
    )


def test_lines_of_cost_are_typed_and_estimated(
    ui_context: UiContext, panel: CampaignsPanel, settle: Settle
) -> None:
    campaigns = ui_context.workspace.campaigns
    campaign_id = campaigns.create("Spring")
    campaigns.save(campaign_id, {**GUIDE, "hourly_cost": 3_000})
    campaigns.put_part(campaign_id, Wave(channel="letter"))
    opened(panel, settle, campaign_id, "sizing")
    page = panel.document.page("sizing")
    assert isinstance(page, SizingPage)
    settle(lambda: page.sizing)
    dialog = page.ask_cost(Cost(kind="creation"))
    assert dialog is not None
    dialog.accept_button.click()
    assert dialog.isVisible()
    dialog.kind.set_value("time")
    dialog.kind.edited.emit("time")
    type_into(dialog.quantity, "2.5")
    assert not dialog.isVisible()
    settle(lambda: campaigns.get(campaign_id).costs)
    (line,) = campaigns.get(campaign_id).costs
    assert (line.kind, line.planned) == ("time", 7_500)
    type_into(page.boxes["contacts"].editor, "1000")
    settle(lambda: page.estimate.isEnabled())
    page.estimate.click()
    settle(lambda: len(page.costs.rows()) == 4)
    kinds = {cost.kind: cost.planned for cost in campaigns.get(campaign_id).costs}
    assert kinds["postage"] == 152_000
    page.costs.selectRow(0)
    page.costs.setFocus()
    QTest.keyClick(page.costs, Qt.Key.Key_Delete)
    settle(lambda: len(page.costs.rows()) == 3)


def test_two_plans_and_an_own_curve_are_kept(
    ui_context: UiContext, panel: CampaignsPanel, settle: Settle
) -> None:
    workspace = ui_context.workspace
    campaign_id = workspace.campaigns.create("Spring")
    workspace.campaigns.save(campaign_id, GUIDE)
    opened(panel, settle, campaign_id, "sizing")
    page = panel.document.page("sizing")
    assert isinstance(page, SizingPage)
    settle(lambda: page.sizing)
    page.few_or_many.click()
    settle(lambda: page.plans[0].boxes["contacts"].editor.kept() == 3_000)
    type_into(page.plans[1].boxes["fixed_cost"].editor, "600")
    settle(lambda: told(page.plans[1].figures)["cost"] == "€600.00")
    assert told(page.plans[1].figures)["sales"] == "10"
    assert told(page.plans[1].figures)["result"] == "−€100.00"
    settle(lambda: page.verdict.text() == "“Many cheap addresses” leaves €3,100.00 more.")
    first, second = workspace.campaign_sizes.read(campaign_id).wishes.plans
    assert (first.contacts, second.contacts, second.fixed_cost) == (3_000, 500, 60_000)
    type_into(page.curve.editor, "0; 50; 30; 20")
    settle(lambda: workspace.campaigns.get(campaign_id).answer_curve == "0,5000,3000,2000")
    settle(lambda: page.usual.isEnabled())
    page.usual.click()
    settle(lambda: workspace.campaigns.get(campaign_id).answer_curve == "")
