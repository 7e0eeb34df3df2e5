"""What came back of a campaign, day by day and in the end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from sme_crm.domain.campaigns.campaign import Cell, Cost
from sme_crm.domain.dates import present_day
from sme_crm.services.campaigns.returns import Answer
from sme_crm.services.workspace import Workspace
from sme_crm.store.unit_of_work import UnitOfWork
from sme_crm.ui.campaigns.follow_page import FollowPage
from sme_crm.ui.campaigns.results_page import ResultsPage
from sme_crm.ui.context import UiContext
from sme_crm.ui.forms.scroll_page import ScrollPage
from sme_crm.ui.navigation import (
    MakeGroup,
    OpenCampaign,
    OpenContact,
    PrintLetters,
    ShowReturns,
)
from tests.services.campaigns.senders import sent_campaign
from tests.services.campaigns.worked_example import worked_example
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
    workspace.campaigns.put_part(campaign, Cost(kind="creation", unit_price=3_000))
    for customer in people[:2]:
        add_order(workspace, customer, sent + timedelta(days=8), 10_000, margin=5_000)
    for customer in people[2:5]:
        workspace.returns.note_answer(campaign, Answer(customer, "quote", sent + timedelta(days=5)))
    return campaign


def _shown(page: ResultsPage, column: int) -> dict[str, str]:
    """The figures of a column as they are read, by key."""
    return {str(row.key): row.cells[column].text for row in page.economics.rows()}


def test_the_worked_example_is_shown_to_the_cent(
    ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    made = worked_example(ui_context.workspace, present_day() - timedelta(days=20))
    page = ResultsPage(ui_context)
    qtbot.addWidget(page)
    page.show_campaign(made)
    settle(page.is_read)
    figures = {
        "result": "−€5,000.00", "margin": "€10,000.00", "cost": "€15,000.00",
        "return_ratio": "0.67", "net_roi": "−33.3%", "revenue": "€20,000.00",
        "contacts": "2,000", "unit_contact_cost": "€7.50", "answers": "40", "answer_rate": "2.0%",
        "cost_per_answer": "€375.00", "sales": "200", "sale_rate": "10.0%",
        "cost_per_sale": "€75.00", "buyers": "200", "cost_per_customer": "€75.00",
        "mean_price": "€100.00", "margin_share": "50.0%", "break_even_sales": "300",
        "break_even_rate": "15.0%",
    }  # fmt: skip
    measured, expected = _shown(page, 1), _shown(page, 2)
    assert {key: measured[key] for key in figures} == figures
    assert {key: expected[key] for key in figures} == figures
    assert list(measured)[:2] == ["result", "margin"]
    assert list(measured).index("margin") < list(measured).index("revenue")
    assert (measured["coded_sales"], measured["window_sales"]) == ("0", "200")
    assert measured["answer_interval"] == "1.5%\u00a0to\u00a02.7%"
    assert measured["verdict"] == "Stop"
    assert page.sentence.text() == (
        "The campaign did not pay: 2,000 contacts and €15,000.00 of cost brought 200 sales and"
        " €10,000.00 of margin, a result of −€5,000.00."
    )
    assert [(one.name.text(), one.figure.text()) for one in page.tiles] == [
        ("Result", "−€5,000"), ("Return ratio", "0.67"), ("Net ROI", "−33%"),
        ("Answer rate", "2.0%"),
    ]  # fmt: skip
    assert page.assumption.text() == (
        "Your messages answer at 2.0%; 2.0% was assumed before them. Letter: 2.0% answer, the"
        " guide said 2.0% (source: French guides of direct marketing, 2010)."
    )
    assert page.increment.text().startswith("There was no control group")
    assert "within 60 days" in page.rule.text()
    lifetime = {str(row.key): row.cells[2].text for row in page.lifetime.rows()}
    assert lifetime["first_result"] == "−€5,000.00"
    # 50 € of margin an order, one order a year, a fifth of the customers lost in it: 250 €.
    assert (lifetime["customers"], lifetime["value"]) == ("200", "€250.00")
    assert lifetime["life_result"] == "€35,000.00"


def test_parts_are_shown_one_way_at_a_time(
    ui_context: UiContext, campaign: int, qtbot: QtBot, settle: Settle
) -> None:
    page = ResultsPage(ui_context)
    qtbot.addWidget(page)
    page.show_campaign(campaign)
    settle(page.is_read)
    for way, name in (
        ("wave", "Letter"), ("channel", "Letter"), ("combination", "Letter only"),
        ("segment", "Not kept at the time"), ("weight", "Not kept at the time"),
    ):  # fmt: skip
        page.parts.choose(way)
        table = page.parts.table
        assert table is not None
        assert table.model().headerData(1, Qt.Orientation.Horizontal) == name
        shown = {str(row.key): row.cells[1].text for row in table.rows()}
        assert (shown["result"], shown["answers"], shown["net_roi"]) == ("−€50.00", "3", "−33.3%")


def test_the_page_follows_the_keys_through_a_table(
    ui_context: UiContext, campaign: int, qtbot: QtBot, settle: Settle
) -> None:
    page = ResultsPage(ui_context)
    qtbot.addWidget(page)
    page.resize(900, 400)
    page.show()
    page.show_campaign(campaign)
    settle(page.is_read)
    (area,) = page.findChildren(ScrollPage)
    settle(lambda: area.verticalScrollBar().maximum() > 0)
    page.activateWindow()
    page.economics.setFocus()
    settle(page.economics.hasFocus)
    for _ in range(len(page.economics.rows())):
        QTest.keyClick(page.economics, Qt.Key.Key_Down)
    assert page.economics.currentIndex().row() == len(page.economics.rows()) - 1
    row = page.economics.visualRect(page.economics.currentIndex())
    y = page.economics.viewport().mapTo(area.viewport(), row.center()).y()
    assert 0 < y < area.viewport().height()


def test_the_verdicts_of_a_test_are_in_words(
    ui_context: UiContext, people: list[int], qtbot: QtBot, settle: Settle
) -> None:
    workspace = ui_context.workspace
    sent = present_day() - timedelta(days=20)
    made = sent_campaign(workspace, people, sent=sent, unit_cost=50)
    cells = [workspace.campaigns.put_part(made, Cell(name=name, share=5_000)) for name in "AB"]
    with UnitOfWork(workspace.database, "campaign.edit") as work:
        rows = work.connection.execute("SELECT id FROM campaign_recipient ORDER BY id").fetchall()
        for place, (row,) in enumerate(rows):
            work.update("campaign_recipient", row, {"cell_id": cells[place >= 50]})
    for customer in people[:15]:
        workspace.returns.note_answer(made, Answer(customer, "interest", sent))
        add_order(workspace, customer, sent + timedelta(days=3), 10_000, margin=5_000)
    page = ResultsPage(ui_context)
    qtbot.addWidget(page)
    page.show_campaign(made)
    settle(page.is_read)
    assert page.parts.dimension.key() == "cell"
    lines = page.parts.said.text().splitlines()
    assert lines[0] == (
        "“A” answers more than “B”, and this is more than chance, which alone would do as much"
        " less than once in 1,000 times."
    )
    said = "“A”: roll out. Its rate of sales likely lies between 19.1% and 43.8%"
    assert lines[1].startswith(said)
    assert lines[2].startswith("“B”: too few sales to decide.")
    assert page.parts.table is not None
    verdicts = page.parts.table.rows()[-1].cells
    assert [cell.text for cell in verdicts[1:]] == ["Roll out", "Too few to say"]


def test_what_is_not_known_is_a_dash_with_its_reason(
    ui_context: UiContext, people: list[int], qtbot: QtBot, settle: Settle
) -> None:
    workspace = ui_context.workspace
    made = sent_campaign(workspace, people[:2], sent=present_day() - timedelta(days=2))
    workspace.campaigns.put_part(made, replace(workspace.campaigns.get(made).waves[0], unit_cost=0))
    page = ResultsPage(ui_context)
    qtbot.addWidget(page)
    page.show_campaign(made)
    settle(page.is_read)
    shown = _shown(page, 1)
    for key in (
        "result",
        "cost",
        "return_ratio",
        "net_roi",
        "cost_per_answer",
        "cost_per_sale",
        "mean_price",
        "margin_share",
        "break_even_sales",
        "break_even_rate",
        "verdict",
    ):
        assert shown[key] == "–", key  # fmt: skip
    assert (shown["contacts"], shown["answers"], shown["answer_rate"]) == ("2", "0", "0.0%")
    assert page.sentence.text().startswith("No cost was entered, so whether the campaign paid")
    reasons = page.unknown.text()
    for reason in ("No cost was entered", "No answer came yet", "No sale yet"):
        assert reason in reasons


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


def test_the_days_go_on_after_the_last_answer_and_end_with_the_campaign(
    ui_context: UiContext, campaign: int, qtbot: QtBot, settle: Settle
) -> None:
    workspace = ui_context.workspace
    with UnitOfWork(workspace.database, "campaign.edit") as work:
        (wave,) = workspace.campaigns.get(campaign).waves
        long_ago = (present_day() - timedelta(days=118)).isoformat()
        work.update("campaign_wave", wave.id, {"sent_day": long_ago})
    page = FollowPage(ui_context)
    qtbot.addWidget(page)
    page.show()
    page.show_campaign(campaign)
    settle(page.is_read)
    assert page.said.text().startswith("Day 118: 3 answers, 5 expected by now.")
    workspace.campaigns.save(campaign, {"state": "closed"})
    page.show_campaign(campaign)
    settle(page.is_read)
    assert page.said.text().startswith("3 answers, 5 were expected.")


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
    assert rows[0].cells[3].text == "Hot"
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
    assert page.sentence.text() == "Nothing was sent yet: there is no result."
    assert "nobody is in the target" in page.unknown.text()
    assert _shown(page, 2)["net_roi"] == "–"
    assert set(_shown(page, 1).values()) == {"–"}
    assert page.parts.isHidden() and page.lifetime_card.isHidden() and page.sources.isHidden()
    follow = FollowPage(ui_context)
    qtbot.addWidget(follow)
    follow.show_campaign(idea)
    settle(follow.is_read)
    assert not follow.more.isEnabled()
    assert not follow.remind.isEnabled()
    assert follow.said.text() == "Nothing was sent yet."
