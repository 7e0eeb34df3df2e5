"""The screen of campaigns: the list, the brief saved field by field, its steps, waves."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from sme_crm.domain.campaigns.campaign import Cell, Wave
from sme_crm.domain.contact import ContactDraft
from sme_crm.domain.letters.template import LetterTemplate
from sme_crm.ui.campaigns.brief_page import BriefPage
from sme_crm.ui.campaigns.campaigns_panel import CampaignsPanel
from sme_crm.ui.campaigns.message_page import MessagePage
from sme_crm.ui.campaigns.sizing_page import SizingPage
from sme_crm.ui.context import UiContext
from sme_crm.ui.forms.choice_editors import ChoiceEditor
from sme_crm.ui.forms.editors import as_widget
from sme_crm.ui.navigation import NewCampaign, OpenCampaign, ShowCampaigns, ShowPlan
from sme_crm.ui.preview import printing
from tests.services.campaigns.senders import sent_campaign
from tests.services.segments.buyers import add_customers
from tests.ui.campaigns.campaign_screen import opened, type_into

Settle = Callable[[Callable[[], object]], None]
GUIDE: Mapping[str, object] = {
    "price": 10_000, "margin_rate": 5_000, "answer_rate": 200, "sale_rate": 200,
}  # fmt: skip


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
    template = workspace.letters.templates.save(LetterTemplate("Offer", "en", ())).id
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


def test_the_brief_is_printed_by_its_button_and_by_the_key_for_it(
    ui_context: UiContext,
    panel: CampaignsPanel,
    settle: Settle,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    campaign_id = ui_context.workspace.campaigns.create("Spring")
    opened(panel, settle, campaign_id)
    pages = [tmp_path / name for name in ("button.pdf", "key.pdf")]
    left = list(pages)

    def printer(*_told: object) -> QPrinter:
        made = QPrinter()
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setOutputFileName(str(left.pop(0)))
        return made

    monkeypatch.setattr(printing, "ask_printer", printer)
    assert panel.document.print.text() == "Print brief"
    panel.document.print.click()
    settle(lambda: pages[0].exists() and not ui_context.jobs.busy())
    assert panel.print_page()
    settle(lambda: pages[1].exists() and not ui_context.jobs.busy())
    for page in pages:
        assert page.read_bytes().startswith(b"%PDF")


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


def test_a_reading_under_way_does_not_bring_back_what_was_left(
    ui_context: UiContext, panel: CampaignsPanel, settle: Settle
) -> None:
    campaigns = ui_context.workspace.campaigns
    first, second = campaigns.create("Spring"), campaigns.create("Autumn")
    opened(panel, settle, first)
    for wanted in (second, first, second):
        panel.receive(OpenCampaign(wanted))
        panel.reading.reload()
        settle(lambda: not ui_context.jobs.busy())
        assert panel.document.shown_id() == wanted
    panel.receive(OpenCampaign(first))
    panel.show_list()
    settle(lambda: not ui_context.jobs.busy())
    assert panel.stack.currentWidget() is panel.listed


def test_there_is_nothing_to_compare_in_an_empty_file(
    ui_context: UiContext, panel: CampaignsPanel, settle: Settle
) -> None:
    settle(lambda: panel.stack.currentWidget() is panel.nothing)
    assert not panel.compare_button.isEnabled()
    ui_context.workspace.campaigns.create("Spring")
    settle(lambda: panel.stack.currentWidget() is panel.listed)
    assert panel.compare_button.isEnabled()
