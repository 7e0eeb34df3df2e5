"""What came back of a campaign, day by day and in the end."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from sme_crm.domain.campaigns.campaign import Cost
from sme_crm.domain.dates import present_day
from sme_crm.services.campaigns.returns import Answer
from sme_crm.services.workspace import Workspace
from sme_crm.ui.campaigns.follow_page import FollowPage
from sme_crm.ui.campaigns.results_page import ResultsPage
from sme_crm.ui.context import UiContext
from sme_crm.ui.navigation import (
    MakeGroup,
    OpenCampaign,
    OpenContact,
    PrintLetters,
    ShowReturns,
)
from tests.services.campaigns.senders import sent_campaign
from tests.services.segments.buyers import add_customers, add_order

Settle = Callable[[Callable[[], bool]], None]


@pytest.fixture
def people(ui_context: UiContext) -> list[int]:
    return add_customers(ui_context.workspace, 100)


@pytest.fixture
def campaign(ui_context: UiContext, people: list[int]) -> int:
    """The worked example at a hundredth: 100 letters, 150 € of cost, two sales of 100 €."""
    workspace: Workspace = ui_context.workspace
    sent = present_day() - timedelta(days=20)
    campaign = sent_campaign(workspace, people, sent=sent, unit_cost=120)
    workspace.campaigns.save(campaign, {"answer_rate": 500, "sale_rate": 200})
    workspace.campaigns.put_cost(campaign, Cost(kind="creation", unit_price=3_000))
    for customer in people[:2]:
        add_order(workspace, customer, sent + timedelta(days=8), 10_000, margin=5_000)
    for customer in people[2:5]:
        workspace.returns.note_answer(campaign, Answer(customer, "quote", sent + timedelta(days=5)))
    return campaign


def test_results_name_every_formula(
    ui_context: UiContext, campaign: int, qtbot: QtBot, settle: Settle
) -> None:
    page = ResultsPage(ui_context)
    qtbot.addWidget(page)
    page.show_campaign(campaign)
    settle(page.is_read)
    shown = {str(row.key): row.cells[1].text for row in page.economics.rows()}
    assert shown["cost"] == "€150.00"
    assert shown["margin"] == "€100.00"
    assert shown["result"] == "-€50.00"
    assert shown["return_ratio"] == "0.67"
    assert shown["net_roi"] == "-33.3%"
    assert shown["break_even_sales"] == "3"
    assert shown["unit_contact_cost"] == "€1.50"
    assert page.sentence.text() == ("The campaign did not pay yet: -€50.00 with €100.00 of margin.")
    expected = {str(row.key): row.cells[2].text for row in page.economics.rows()}
    assert (expected["answers"], expected["sales"]) == ("5", "2")
    assert page.parts.rows()[0].cells[2].text == "3 (3.0%)"


def test_lessons_are_kept(
    ui_context: UiContext, campaign: int, qtbot: QtBot, settle: Settle
) -> None:
    page = ResultsPage(ui_context)
    qtbot.addWidget(page)
    page.show_campaign(campaign)
    settle(page.is_read)
    page.lessons.setPlainText("Call earlier")
    page.keep.click()
    settle(lambda: ui_context.workspace.campaigns.get(campaign).lessons == "Call earlier")


def test_who_is_silent_is_reminded(
    ui_context: UiContext,
    campaign: int,
    people: list[int],
    sent: list[object],
    qtbot: QtBot,
    settle: Settle,
) -> None:
    page = FollowPage(ui_context)
    qtbot.addWidget(page)
    page.resize(1000, 500)
    page.show()
    page.show_campaign(campaign)
    settle(page.is_read)
    silent = tuple(people[5:])
    page.group_silent.trigger()
    page.write_silent.trigger()
    page.desk.click()
    assert sent == [MakeGroup(silent), PrintLetters(silent), ShowReturns(campaign)]
    chart = page.funnel.view.chart()
    assert chart is not None
    assert chart.series[0].values == (100, 0, 3, 3, 0, 2)
    settle(page.curve.view.is_drawn)


def test_one_click_prepares_a_reminder(
    ui_context: UiContext,
    campaign: int,
    people: list[int],
    sent: list[object],
    qtbot: QtBot,
    settle: Settle,
) -> None:
    workspace = ui_context.workspace
    page = FollowPage(ui_context)
    qtbot.addWidget(page)
    page.resize(1000, 600)
    page.show()
    page.show_campaign(campaign)
    settle(page.is_read)
    assert page.said.text().startswith("Day 20: 3 answers, 5 expected by now.")
    page.remind.click()
    settle(lambda: bool(sent))
    assert sent == [OpenCampaign(campaign, "message")]
    (_first, second) = workspace.campaigns.get(campaign).waves
    assert (second.name, second.state) == ("Reminder", "planned")
    (group,) = workspace.groups.list_groups()
    assert list(workspace.groups.member_ids(group.id)) == people[5:]


def test_who_waits_is_listed_with_why_and_called(
    ui_context: UiContext,
    campaign: int,
    people: list[int],
    sent: list[object],
    qtbot: QtBot,
    settle: Settle,
) -> None:
    workspace = ui_context.workspace
    page = FollowPage(ui_context)
    qtbot.addWidget(page)
    page.resize(1000, 600)
    page.show()
    page.show_campaign(campaign)
    settle(page.is_read)
    rows = page.hot.table.rows()
    assert [row.key for row in rows] == people[2:5]
    assert rows[0].cells[1].text == "Asks for a quote · answered within 7 days"
    assert rows[0].cells[4].text == "Hot"
    page.hot.open.click()
    page.hot.group.click()
    assert sent == [OpenContact(people[2]), MakeGroup(tuple(people[2:5]))]
    page.hot.plan.click()
    settle(lambda: workspace.task_lists.first_page().count == 1)
    (task,) = workspace.task_lists.first_page().rows
    assert (task.kind, task.contact_id) == ("call", people[2])
    assert task.subject.endswith(": Asks for a quote")
    page.show_campaign(campaign)
    settle(page.is_read)
    assert [row.key for row in page.hot.table.rows()] == people[3:5], "it has a next step now"


def test_an_idea_has_no_results_yet(ui_context: UiContext, qtbot: QtBot, settle: Settle) -> None:
    idea = ui_context.workspace.campaigns.create("Idea")
    page = ResultsPage(ui_context)
    qtbot.addWidget(page)
    page.show_campaign(idea)
    settle(page.is_read)
    assert page.sentence.text() == "Nothing was sent yet."
    follow = FollowPage(ui_context)
    qtbot.addWidget(follow)
    follow.show_campaign(idea)
    settle(follow.is_read)
    assert not follow.more.isEnabled()
    assert not follow.remind.isEnabled()
    assert follow.said.text() == "Nothing was sent yet."
