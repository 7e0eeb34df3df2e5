"""Opportunities in a real file: stages, moves, winning and losing, lines, conflicts, undo."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from sme_crm.domain.dates import pretend_day
from sme_crm.domain.errors import ConflictError, InvalidInput, NotFound
from sme_crm.domain.sales.opportunity import OpportunityDraft, OpportunityFilter, OpportunityLine
from sme_crm.domain.task import TaskDraft
from sme_crm.services.workspace import Workspace
from tests.services.sales.selling import a_company, an_employee, an_opportunity

DAY = date(2026, 11, 23)


def names(workspace: Workspace, **wanted: Any) -> list[str]:
    rows = workspace.opportunities.rows(OpportunityFilter(**wanted))
    return [row.name for row in rows]


def stage_id(workspace: Workspace, kind: str, nth: int = 0) -> int:
    stages = workspace.opportunities.stages.list_stages()
    return [stage.id for stage in stages if stage.kind == kind][nth]


def test_the_first_opportunity_makes_the_stages_in_the_language_of_the_business(
    workspace: Workspace,
) -> None:
    shown = workspace.opportunities.stages.list_stages("en")
    assert [stage.id for stage in shown] == [0] * 6
    workspace.opportunities.create(OpportunityDraft("Roof"), language="en")
    stages = workspace.opportunities.stages.list_stages("fr")
    assert [stage.name for stage in stages] == [
        "New", "Qualified", "Proposal", "Negotiation", "Won", "Lost",
    ]  # fmt: skip
    assert [stage.probability for stage in stages] == [1_000, 3_000, 6_000, 7_500, 10_000, 0]
    workspace.opportunities.create(OpportunityDraft("Door"))
    assert len(workspace.opportunities.stages.list_stages()) == 6


def test_the_customer_is_the_company_of_who_leads(workspace: Workspace) -> None:
    nova = a_company(workspace)
    anne = an_employee(workspace)
    found = workspace.opportunities.get(an_opportunity(workspace, contact_ids=(anne,)))
    assert found.customer_id == nova
    assert found.contacts[0][0] == anne
    row = workspace.opportunities.rows()[0]
    assert (row.customer, row.is_company, row.contact) == ("Nova Conseil", True, "Anne Petit")
    assert names(workspace, contact_id=anne) == ["Roof"]
    assert names(workspace, contact_id=nova) == ["Roof"]


def test_the_amount_goes_with_the_lines_until_it_is_typed(workspace: Workspace) -> None:
    opportunities = workspace.opportunities
    two = OpportunityLine("Window", quantity=2_000, unit_price=10_050)
    one = an_opportunity(workspace, lines=(two,))
    assert opportunities.get(one).amount == 20_100
    opportunities.save(one, {}, lines=(two, OpportunityLine("Fitting", unit_price=5_000)))
    assert opportunities.get(one).amount == 25_100
    opportunities.save(one, {"amount": 24_000})
    opportunities.save(one, {}, lines=(two,))
    assert opportunities.get(one).amount == 24_000
    opportunities.save(one, {"amount": None})
    assert opportunities.get(one).amount == 20_100
    assert opportunities.get(one).follows_lines


def test_a_card_is_put_between_two_others_however_often(workspace: Workspace) -> None:
    for name in "ABCD":
        an_opportunity(workspace, name)
    by_name = {row.name: row.id for row in workspace.opportunities.rows()}
    first = stage_id(workspace, "open")
    for _ in range(15):
        workspace.opportunities.move(by_name["D"], first, by_name["B"])
        assert names(workspace) == ["A", "D", "B", "C"]
        workspace.opportunities.move(by_name["C"], first, by_name["D"])
        assert names(workspace) == ["A", "C", "D", "B"]
        workspace.opportunities.move(by_name["C"], first)
        workspace.opportunities.move(by_name["D"], first)
        assert names(workspace) == ["A", "B", "C", "D"]
    assert workspace.opportunities.move(by_name["D"], first) == 0


def test_moving_tells_since_when_and_can_be_undone(workspace: Workspace) -> None:
    one = an_opportunity(workspace)
    with pretend_day(DAY):
        second = stage_id(workspace, "open", 1)
        change = workspace.opportunities.move(one, second)
        assert workspace.opportunities.get(one).stage_since == "2026-11-23"
    workspace.undo.undo(change)
    assert workspace.opportunities.get(one).stage.id == stage_id(workspace, "open")
    with pytest.raises(InvalidInput, match="stage_closed"):
        workspace.opportunities.move(one, stage_id(workspace, "won"))
    with pytest.raises(NotFound, match="stage"):
        workspace.opportunities.move(one, 999)


def test_winning_tells_the_history_makes_the_order_and_the_next_step(
    workspace: Workspace,
) -> None:
    nova, anne = a_company(workspace), an_employee(workspace)
    line = OpportunityLine("Window", quantity=2_000, unit_price=10_000)
    one = an_opportunity(workspace, contact_ids=(anne,), lines=(line,))
    with pretend_day(DAY):
        step = TaskDraft("Call about the delivery", due_date="2026-12-01")
        closed = workspace.opportunities.win(one, make_order=True, next_step=step)
    found = workspace.opportunities.get(one)
    assert (found.stage.kind, found.closed_day, found.orders) == ("won", "2026-11-23", 1)
    task = workspace.tasks.task(closed.task_ids[0])
    assert (task.link_kind, task.link_id) == ("opportunity", one)
    assert [contact for contact, _ in task.contacts] == [anne]
    entries = [each for each in workspace.history.timeline(anne) if each.kind == "sale"]
    assert {each.link_kind for each in entries} == {"opportunity", "order"}
    order = workspace.orders.get(closed.order_id)
    assert (order.amount, order.customer_id, order.opportunity_id) == (20_000, nova, one)
    workspace.undo.undo(closed.change_id)
    assert workspace.opportunities.get(one).orders == 0
    assert [each for each in workspace.history.timeline(anne) if each.kind == "sale"] == []


def test_losing_remembers_why_and_to_whom(workspace: Workspace) -> None:
    one, other = an_opportunity(workspace), an_opportunity(workspace, "Door")
    workspace.opportunities.lose(one, "Too far away", " Martin SA ")
    found = workspace.opportunities.get(one)
    assert (found.lost_reason, found.competitor) == ("Too far away", "Martin SA")
    assert workspace.opportunities.lost_reasons("en")[:2] == ["Too far away", "Price"]
    assert workspace.opportunities.competitors() == ["Martin SA"]
    assert names(workspace, open_only=True) == ["Door"]
    assert workspace.opportunities.reopen(one) > 0
    again = workspace.opportunities.get(one)
    assert (again.stage.kind, again.closed_day, again.lost_reason) == ("open", None, "")
    assert workspace.opportunities.reopen(other) == 0


def test_a_change_made_elsewhere_is_not_written_over(workspace: Workspace) -> None:
    one = an_opportunity(workspace)
    read = workspace.opportunities.get(one)
    change = workspace.opportunities.save(one, {"notes": "Elsewhere"}, read.version)
    with pytest.raises(ConflictError):
        workspace.opportunities.save(one, {"notes": "Here"}, read.version)
    workspace.undo.undo(change)
    assert workspace.opportunities.save(one, {"notes": "Here"}, read.version) > 0
    assert workspace.opportunities.save(one, {"notes": "Here"}) == 0


def test_an_older_edit_is_undone_without_conflict(workspace: Workspace) -> None:
    one = an_opportunity(workspace)
    first = workspace.opportunities.save(one, {"notes": "Note"})
    workspace.opportunities.save(one, {"expected_day": "2026-12-24"})
    result = workspace.undo.undo(first)
    assert (result.conflicts, result.other_conflicts) == ((), 0)
    found = workspace.opportunities.get(one)
    assert (found.notes, found.expected_day) == ("", "2026-12-24")


@pytest.mark.parametrize(
    "values",
    [
        {"probability": 10_001},
        {"expected_day": "tomorrow"},
        {"source_kind": "moon"},
        {"amount": "12"},
        {"stage_id": 1},
    ],
)
def test_what_cannot_be_a_value_is_refused(workspace: Workspace, values: dict[str, object]) -> None:
    one = an_opportunity(workspace)
    with pytest.raises(InvalidInput, match="opportunity_value"):
        workspace.opportunities.save(one, values)


def test_deleting_leaves_quotes_and_comes_back_whole(workspace: Workspace) -> None:
    from sme_crm.domain.sales.quote import QuoteDraft

    nova = a_company(workspace)
    line = OpportunityLine("Window", unit_price=10_000)
    one = an_opportunity(workspace, contact_ids=(nova,), lines=(line,))
    quote, _ = workspace.quotes.create(QuoteDraft(opportunity_id=one))
    change = workspace.opportunities.delete([one])
    assert workspace.quotes.get(quote).opportunity_id is None
    with pytest.raises(NotFound):
        workspace.opportunities.get(one)
    workspace.undo.undo(change)
    found = workspace.opportunities.get(one)
    assert (found.lines, found.quotes[0][0]) == ((line,), quote)


def test_stages_are_renamed_ordered_added_and_kept_while_in_use(workspace: Workspace) -> None:
    an_opportunity(workspace)
    stages = workspace.opportunities.stages
    new, qualified, *rest = stages.list_stages()
    with pytest.raises(InvalidInput, match="stage_in_use"):
        stages.save([qualified, *rest])
    with pytest.raises(InvalidInput, match="stage_kinds"):
        stages.save([new, qualified, *rest[:-1]])
    stages.save([replace(qualified, name="Visited"), new, *rest[1:]])
    assert [stage.name for stage in stages.list_stages()][:3] == ["Visited", new.name, rest[1].name]


def test_the_forecast_counts_the_currency_of_the_business(workspace: Workspace) -> None:
    with pretend_day(DAY):
        an_opportunity(workspace, amount=10_000, expected_day="2026-11-30")
        an_opportunity(workspace, amount=10_001, expected_day="2026-12-01", probability=5_000)
        an_opportunity(workspace, amount=99, expected_day="2026-10-01")
        workspace.settings.set("sales.currency", "CHF")
        an_opportunity(workspace, amount=7_000, expected_day="2026-11-30")
        workspace.settings.set("sales.currency", "EUR")
        months = workspace.opportunities.forecast()
    assert [(each.first, each.amount, each.weighted) for each in months[:3]] == [
        (date(2026, 11, 1), 99, 10),
        (date(2026, 11, 1), 10_000, 1_000),
        (date(2026, 12, 1), 10_001, 5_001),
    ]
    assert months[0].late


def test_words_find_cards_by_customer_competitor_and_stage(workspace: Workspace) -> None:
    nova = a_company(workspace)
    an_opportunity(workspace, contact_ids=(nova,))
    an_opportunity(workspace, "Door")
    assert names(workspace, text="nova roof") == ["Roof"]
    assert names(workspace, text="nowhere") == []
