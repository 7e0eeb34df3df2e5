"""The screen of campaigns: the list, the brief saved field by field, waves, cells, the size."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sme_crm.domain.campaigns.campaign import Cell, Cost, Wave
from sme_crm.domain.contact import Address, ContactDraft
from sme_crm.domain.letters.template import LetterTemplate
from sme_crm.ui.campaigns.brief_page import BriefPage
from sme_crm.ui.campaigns.campaigns_panel import CampaignsPanel
from sme_crm.ui.campaigns.cells_page import CellsPage
from sme_crm.ui.campaigns.message_page import MessagePage
from sme_crm.ui.campaigns.sizing_page import SizingPage
from sme_crm.ui.context import UiContext
from sme_crm.ui.forms.choice_editors import ChoiceEditor
from sme_crm.ui.forms.editors import FieldEditor, as_widget
from sme_crm.ui.lists.figure_table import FigureTable
from sme_crm.ui.navigation import NewCampaign, OpenCampaign, ShowCampaigns, ShowPlan
from tests.services.campaigns.senders import sent_campaign
from tests.services.segments.buyers import add_customers

Settle = Callable[[Callable[[], object]], None]
GUIDE: Mapping[str, object] = {
    "price": 10_000, "margin_rate": 5_000, "answer_rate": 200, "sale_rate": 200,
}  # fmt: skip


@pytest.fixture
def panel(ui_context: UiContext, qtbot: QtBot, settle: Settle) -> CampaignsPanel:
    panel = CampaignsPanel(ui_context)
    panel.resize(1300, 800)
    qtbot.addWidget(panel)
    panel.show()
    panel.activateWindow()
    settle(lambda: panel.stack.currentWidget() is not panel._loading)
    return panel


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


def states_offered(panel: CampaignsPanel) -> list[object]:
    page = panel.document.page("brief")
    assert isinstance(page, BriefPage)
    editor = page.boxes["state"].editor
    assert isinstance(editor, ChoiceEditor)
    return [editor.itemData(row) for row in range(editor.count())]


def test_only_states_that_may_follow_are_offered(
    panel: CampaignsPanel, ui_context: UiContext, settle: Settle
) -> None:
    campaigns = ui_context.workspace.campaigns
    campaign = campaigns.create("Spring")
    opened(panel, settle, campaign)
    assert states_offered(panel) == ["idea", "ready", "closed"]
    page = panel.document.page("brief")
    assert isinstance(page, BriefPage)
    assert page.state_rule.text().startswith("It is sent by sending a wave.")
    person = ui_context.workspace.contacts.create(ContactDraft({"family_name": "Ost"}))[0]
    sent = sent_campaign(ui_context.workspace, [person])
    opened(panel, settle, sent)
    campaigns.save(sent, {"state": "closed"})
    settle(lambda: states_offered(panel) == ["running", "closed"])
    assert page.state_rule.text().startswith("What was sent does not become an idea again")


def told(table: FigureTable) -> dict[object, str]:
    return {row.key: row.cells[1].text for row in table.rows()}


def test_a_campaign_is_begun_and_its_brief_is_one_change(
    ui_context: UiContext, panel: CampaignsPanel, settle: Settle
) -> None:
    campaigns = ui_context.workspace.campaigns
    assert panel.stack.currentWidget() is panel.nothing
    panel.receive(NewCampaign("loyalty"))
    settle(lambda: panel.document.shown_id() is not None)
    campaign_id = panel.document.shown_id()
    assert campaign_id is not None
    page = panel.document.page("brief")
    assert isinstance(page, BriefPage)
    assert page.boxes["kind"].editor.kept() == "loyalty"
    type_into(page.boxes["name"].editor, "Autumn sale")
    type_into(page.boxes["price"].editor, "100")
    type_into(page.boxes["sale_rate"].editor, "2")
    settle(lambda: campaigns.get(campaign_id).sale_rate == 200)
    there = campaigns.get(campaign_id)
    assert (there.name, there.price) == ("Autumn sale", 10_000)
    names = [one.name for one in ui_context.workspace.undo.list_changes()]
    assert names.count("campaign.edit") == 1
    settle(lambda: panel.document.heading.whole_text() == "Autumn sale")
    panel.receive(ShowCampaigns())
    settle(lambda: [row.name for row in panel.model.rows()] == ["Autumn sale"])
    assert panel.stack.currentWidget() is panel.listed


def test_what_is_missing_leads_to_its_field(
    ui_context: UiContext, panel: CampaignsPanel, settle: Settle
) -> None:
    campaigns = ui_context.workspace.campaigns
    campaign_id = campaigns.create("Spring")
    campaigns.put_part(campaign_id, Wave(channel="letter"))
    opened(panel, settle, campaign_id, "message")
    document = panel.document
    page = document.page("message")
    assert isinstance(page, MessagePage)
    settle(lambda: page.waves)
    count = len(document.checks.lines)
    document.checks.lines[1].click()
    assert document.steps.choice() == "brief"
    brief = document.page("brief")
    assert isinstance(brief, BriefPage)
    assert as_widget(brief.boxes["offer"].editor).hasFocus()
    campaigns.save(campaign_id, {"offer": "A gift"})
    settle(lambda: len(document.checks.lines) == count - 1)
    document.go_to("message", "template")
    assert as_widget(page.waves[0].boxes["template_id"].editor).hasFocus()


def test_a_whole_campaign_is_noted_as_ready(
    ui_context: UiContext, panel: CampaignsPanel, settle: Settle
) -> None:
    workspace = ui_context.workspace
    campaign_id = workspace.campaigns.create("Spring")
    texts = dict.fromkeys(("objective", "offer", "benefits"), "x")
    workspace.campaigns.save(
        campaign_id, {**GUIDE, **texts, "start_day": "2026-12-01", "answer_ways": "phone"}
    )
    workspace.campaigns.put_part(campaign_id, Wave(channel="phone"))
    workspace.campaigns.set_groups(campaign_id, [(workspace.groups.create("Loyal"), "in")])
    opened(panel, settle, campaign_id)
    assert panel.document.checks.lines == []
    panel.document.checks.mark_ready.click()
    settle(lambda: workspace.campaigns.get(campaign_id).state == "ready")
    settle(lambda: not panel.document.checks.mark_ready.isVisible())


def test_waves_are_added_edited_and_removed(
    ui_context: UiContext, panel: CampaignsPanel, settle: Settle
) -> None:
    workspace = ui_context.workspace
    template = workspace.letters.templates.save(LetterTemplate("Offer", "fr", ())).id
    campaign_id = workspace.campaigns.create("Spring")
    opened(panel, settle, campaign_id, "message")
    page = panel.document.page("message")
    assert isinstance(page, MessagePage)
    page.begin_wave("letter")
    settle(lambda: len(page.waves) == 1)
    card = page.waves[0]
    assert card.boxes["unit_cost"].editor.kept() == 100
    assert "2010" in str(card.boxes["cost_source"].editor.kept())
    assert "Tuesday" in card.advice.text()
    type_into(card.boxes["unit_cost"].editor, "1.52")
    choice = card.boxes["template_id"].editor
    choice.set_value(None)
    as_widget(choice).setFocus()
    QTest.keyClick(as_widget(choice), Qt.Key.Key_Down)
    assert choice.commit()
    settle(lambda: workspace.campaigns.get(campaign_id).waves[0].template_id == template)
    (wave,) = workspace.campaigns.get(campaign_id).waves
    assert (wave.unit_cost, wave.cost_source) == (152, "")
    assert wave.cost_day
    page.begin_wave("leaflet")
    settle(lambda: len(page.waves) == 2)
    settle(page.waves[1].boxes["pieces"].isVisible)
    assert not page.waves[1].boxes["template_id"].isVisible()
    page.waves[0].remove.click()
    settle(lambda: len(page.waves) == 1)
    assert page.waves[0].wave.channel == "leaflet"


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
    assert "40%" in page.rest.text()
    type_into(page.cells[0].boxes["share"].editor, "95")
    settle(lambda: page.cells[0].boxes["share"].editor.kept() == 5_000)
    assert campaigns.get(campaign_id).cells[0].share == 5_000
    type_into(page.cells[0].boxes["share"].editor, "90")
    settle(lambda: campaigns.get(campaign_id).cells[0].share == 9_000)
    type_into(page.helper.letters.editor, "2000")
    assert "2,000" in page.helper.smallest.text()
    assert "2.00%" in page.helper.needed.text()


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


def test_the_target_is_one_step_of_three_pages(
    ui_context: UiContext, panel: CampaignsPanel, settle: Settle
) -> None:
    """Five steps; who, how many and the test stand beside them, and the one left comes back."""
    opened(panel, settle, ui_context.workspace.campaigns.create("Spring"))
    document = panel.document
    steps = document.steps.findChildren(QPushButton)
    assert [step.text()[0] for step in steps] == ["1", "2", "3", "4", "5"]
    assert not document.views.isVisible()
    steps[1].click()
    assert (document.shown_step(), document.views.isVisible()) == ("target", True)
    document.views.findChildren(QPushButton)[1].click()
    assert isinstance(document.page(), SizingPage)
    assert document.steps.choice() == "target"
    document.show_step("brief")
    assert not document.views.isVisible()
    steps[1].click()
    assert document.shown_step() == "sizing"
    document.go_to("target", "target")
    assert document.shown_step() == "target"


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
    assert shown["result"] == "-€5,000.00"
    assert shown["return_ratio"] == "0.67"
    assert shown["net_roi"] == "-33.3%"
    assert (shown["break_even_sales"], shown["break_even_rate"]) == ("300", "3.0%")
    assert shown["unit_contact_cost"] == "€1.50"
    assert page.needed.text() == "For 40 sales, write to 2,000."
    assert page.paying.text() == ("It loses €5,000.00. Sales expected: 200; to break even: 300.")
    assert shown["answers"] == "200"
    amounts = [row.cells[3].text for row in page.costs.rows()]
    assert amounts == ["€5,000.00", "€10,000.00"]
    chart = page.grid.view.chart()
    assert chart is not None and "-€5,000.00" in "".join(
        page.grid.table.model().index(row, 3).data() for row in range(6)
    )
    campaigns.save(campaign_id, {"discount_rate": 3_000})
    settle(lambda: page.costs.rows()[-1].cells[3].text == "€6,000.00")
    # 2 000 letters at 2 % bring 40 answers, by day as the curve says: 20, 12 and 8.
    campaigns.save(campaign_id, {"answer_curve": "0,0,50,30,20"})
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
    assert told(page.plans[1].figures)["result"] == "-€100.00"
    settle(lambda: page.verdict.text() == "“Many cheap addresses” leaves €3,100.00 more.")
    first, second = workspace.campaign_sizes.read(campaign_id).wishes.plans
    assert (first.contacts, second.contacts, second.fixed_cost) == (3_000, 500, 60_000)
    type_into(page.curve.editor, "0; 50; 30; 20")
    settle(lambda: workspace.campaigns.get(campaign_id).answer_curve == "0,5000,3000,2000")
    settle(lambda: page.usual.isEnabled())
    page.usual.click()
    settle(lambda: workspace.campaigns.get(campaign_id).answer_curve == "")


def test_a_change_elsewhere_is_no_loss(
    ui_context: UiContext, panel: CampaignsPanel, settle: Settle
) -> None:
    campaigns = ui_context.workspace.campaigns
    campaign_id = campaigns.create("Spring")
    opened(panel, settle, campaign_id)
    page = panel.document.page("brief")
    assert isinstance(page, BriefPage)
    panel.document.held.version = "2000-01-01T00:00:00.000Z"
    type_into(page.boxes["name"].editor, "Mine")
    settle(lambda: page.boxes["name"].editor.kept() == "Spring")
    type_into(page.boxes["name"].editor, "Mine at last")
    settle(lambda: campaigns.get(campaign_id).name == "Mine at last")


def test_the_list_is_searched_copied_deleted_and_undone(
    ui_context: UiContext, panel: CampaignsPanel, settle: Settle
) -> None:
    campaigns = ui_context.workspace.campaigns
    first = campaigns.create("Spring sale")
    campaigns.create("Open day", "event")
    campaigns.put_part(first, Cell(name="A", share=5_000))
    settle(lambda: panel.model.rowCount() == 2)
    QTest.keyClicks(panel.search, "event")
    settle(lambda: [row.name for row in panel.model.rows()] == ["Open day"])
    panel.search.clear()
    settle(lambda: panel.model.rowCount() == 2)
    panel.work.duplicate(first, "Spring sale")
    settle(lambda: panel.document.shown_id() not in (None, first))
    assert panel.document.heading.whole_text() == "Spring sale (copy)"
    panel.show_list()
    settle(lambda: panel.model.rowCount() == 3)
    panel.table.choose(first)
    QTest.keyClick(panel.table, Qt.Key.Key_Delete)
    settle(lambda: panel.model.rowCount() == 2)
    ui_context.undo.undo()
    settle(lambda: panel.model.rowCount() == 3)
    panel.table.choose(first)
    QTest.keyClick(panel.table, Qt.Key.Key_Return)
    settle(lambda: panel.document.shown_id() == first)


def test_the_brief_is_written_as_a_page(
    ui_context: UiContext, panel: CampaignsPanel, settle: Settle, tmp_path: Path
) -> None:
    campaign_id = ui_context.workspace.campaigns.create("Spring")
    panel.work.write_brief(campaign_id, tmp_path / "brief.pdf")
    settle((tmp_path / "brief.pdf").exists)
    assert (tmp_path / "brief.pdf").read_bytes().startswith(b"%PDF")


def test_a_campaign_shows_its_action_and_goes_to_it(
    ui_context: UiContext, panel: CampaignsPanel, settle: Settle
) -> None:
    asked: list[object] = []
    ui_context.navigator.answer(ShowPlan, asked.append)
    workspace, document = ui_context.workspace, panel.document
    campaign = workspace.campaigns.create("Spring")
    workspace.campaigns.save(campaign, {"start_day": "2026-03-02", "end_day": "2026-04-30"})
    opened(panel, settle, campaign)
    assert not document.plan.isVisible()
    document._put.trigger()
    settle(lambda: len(asked) == 1)
    action = workspace.plan.action_of(campaign)
    assert action is not None
    assert asked == [ShowPlan(2026, action.id)]
    settle(lambda: document.plan.isVisible() and not document._put.isVisible())
    assert document.plan.text() == "Plan 2026"
    document.plan.click()
    assert asked == [ShowPlan(2026, action.id)] * 2
    workspace.plan.delete_actions([action.id])
    settle(lambda: not document.plan.isVisible())


class _Windows(QObject):
    """Notes the class of every widget that shows itself as a window."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


def test_the_right_arrow_walks_all_steps_and_no_page_opens_a_window(
    ui_context: UiContext, panel: CampaignsPanel, settle: Settle, qapp: QApplication
) -> None:
    made = sent_campaign(ui_context.workspace, add_customers(ui_context.workspace, 3))
    opened(panel, settle, made)
    windows = _Windows()
    qapp.installEventFilter(windows)
    panel.document.steps.findChildren(QPushButton)[0].setFocus()
    for _ in range(4):
        key = QApplication.focusWidget()
        assert key is not None
        QTest.keyClick(key, Qt.Key.Key_Right)
    assert panel.document.shown_step() == "results"
    for step in ("sizing", "cells"):
        panel.document.show_step(step)
    qapp.removeEventFilter(windows)
    assert windows.shown == []


def test_what_is_still_to_do_stands_only_beside_what_did_not_go_out(
    ui_context: UiContext, panel: CampaignsPanel, settle: Settle
) -> None:
    campaigns = ui_context.workspace.campaigns
    made = campaigns.create("Spring")
    opened(panel, settle, made)
    assert panel.document.checks.isVisible()
    assert panel.document.checks.lines
    sent = sent_campaign(ui_context.workspace, add_customers(ui_context.workspace, 3))
    for state in ("sent", "running", "closed"):
        campaigns.save(sent, {"state": state})
        opened(panel, settle, sent)
        settle(lambda: not panel.document.checks.isVisible())
