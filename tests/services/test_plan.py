"""The plan of a year kept: made, moved, undone, copied, held against what came of it, written."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from sme_crm.domain.campaigns.campaign import Cost
from sme_crm.domain.campaigns.key_dates import KeyDate
from sme_crm.domain.errors import InvalidInput, NotFound
from sme_crm.services.workspace import Workspace
from tests.services.campaigns.senders import SENT, sent_campaign
from tests.services.planners import YEAR, plan_action, plan_worked_example
from tests.services.segments.buyers import add_customers, add_order


def test_worked_example_is_kept_and_read(workspace: Workspace) -> None:
    objective = plan_worked_example(workspace)
    plan = workspace.plan.read(YEAR)
    assert (plan.totals.expected, plan.totals.budget) == (20_000_000, 4_500_000)
    assert plan.sums_of(objective) == plan.totals
    assert workspace.plan.years() == [YEAR]
    assert workspace.plan.read(YEAR + 1).empty


def test_every_command_is_a_change_that_can_be_undone(workspace: Workspace) -> None:
    objective = plan_worked_example(workspace)
    plans, before = workspace.plan, workspace.plan.read(YEAR)
    first = before.actions[0].id
    changes = [
        plans.move_action(first, date(YEAR, 6, 1), date(YEAR, 6, 30)),
        plans.save_action(first, {"name": "Other", "budget": 1}),
        plans.save_objective(objective, {"term": "long", "revenue": 1}),
        plans.arrange([one.id for one in reversed(before.actions)]),
        plans.delete_actions([first]),
        plans.delete_objective(objective),
        plans.copy_year(YEAR, YEAR + 1),
        plans.save_date(KeyDate(0, "own", "Fair", date(YEAR, 5, 1), date(YEAR, 5, 3)))[1],
    ]
    assert all(changes)
    assert plans.read(YEAR) != before
    for change in reversed(changes):
        workspace.undo.undo(change)
    assert plans.read(YEAR) == before
    assert plans.read(YEAR + 1).empty


def test_deleting_an_objective_keeps_its_actions(workspace: Workspace) -> None:
    objective = plan_worked_example(workspace)
    workspace.plan.delete_objective(objective)
    plan = workspace.plan.read(YEAR)
    assert not plan.objectives
    assert [one.objective_id for one in plan.actions] == [None] * 3


def test_moving_to_where_it_is_changes_nothing(workspace: Workspace) -> None:
    action = plan_action(workspace)
    assert workspace.plan.move_action(action, date(YEAR, 3, 2), date(YEAR, 4, 30)) == 0


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"name": "  "}, "name_missing"),
        ({"first": date(YEAR - 1, 12, 31)}, "plan_days"),
        ({"last": date(YEAR, 3, 1)}, "plan_days"),
        ({"last": date(YEAR + 1, 3, 3)}, "plan_days"),
        ({"budget": -1}, "plan_value"),
        ({"expected": "12"}, "plan_value"),
        ({"responsible_id": 77}, "plan_value"),
        ({"wishes": 1}, "unknown_field"),
    ],
)
def test_what_an_action_cannot_be(
    workspace: Workspace, values: dict[str, object], code: str
) -> None:
    with pytest.raises(InvalidInput) as refused:
        plan_action(workspace, **values)
    assert refused.value.code == code
    assert workspace.plan.read(YEAR).empty


def test_what_is_not_there_is_not_found(workspace: Workspace) -> None:
    with pytest.raises(NotFound):
        workspace.plan.save_action(5, {"name": "x"})
    with pytest.raises(NotFound):
        workspace.plan.delete_objective(5)
    other, _ = workspace.plan.create_objective(YEAR + 1, {"name": "Next year"})
    with pytest.raises(NotFound):
        plan_action(workspace, objective_id=other)


def test_plan_against_what_came_of_it(workspace: Workspace) -> None:
    """Cost, revenue and margin are those of the results of the campaign, each order once."""
    anne, brice = add_customers(workspace, 2)
    winter = sent_campaign(workspace, [anne, brice], mailing=1, unit_cost=150)
    spring = sent_campaign(workspace, [anne], mailing=2, sent=SENT + timedelta(days=10))
    first = plan_action(workspace, 10_000, 90_000, campaign_id=winter)
    plan_action(workspace, 5_000, 20_000, campaign_id=spring)
    plan_action(workspace, 5_000, 1_000)
    with pytest.raises(InvalidInput) as refused:
        plan_action(workspace, campaign_id=winter)
    assert refused.value.code == "plan_campaign"
    workspace.campaigns.put_part(winter, Cost(kind="print", unit_price=9_000, actual=8_000))
    workspace.campaigns.put_part(winter, Cost(kind="creation", quantity=1_000, unit_price=500))
    add_order(workspace, anne, SENT + timedelta(days=5), 30_000, margin=12_000)
    add_order(workspace, anne, SENT + timedelta(days=15), 12_000, margin=4_000)
    add_order(workspace, brice, SENT + timedelta(days=90), 7_000)
    plan = workspace.plan.read(YEAR)
    one, two, three = plan.actions
    assert (one.id, one.campaign, one.told_by) == (first, "Campaign 1", "campaign")
    # Two letters at 1.50 €, 80 € of print as paid, 5 € of creation as planned.
    assert (one.spent, one.brought, one.margin) == (300 + 8_000 + 500, 30_000, 12_000)
    assert (two.spent, two.brought, two.margin) == (150, 12_000, 4_000)
    assert (three.spent, three.brought, three.told_by) == (None, None, "")
    assert (plan.totals.spent, plan.totals.brought) == (8_950, 42_000)
    assert (plan.sold, plan.orders[2]) == (49_000, 42_000)
    for action, campaign in ((one, winter), (two, spring)):
        found = workspace.campaign_analysis.result(workspace.campaigns.get(campaign)).economics
        assert (action.spent, action.brought, action.margin) == (
            found.cost, found.revenue, found.margin,
        )  # fmt: skip


def test_figures_follow_new_orders_and_costs(workspace: Workspace) -> None:
    (anne,) = add_customers(workspace, 1)
    campaign = workspace.campaigns.create("Winter")
    plan_action(workspace, campaign_id=campaign)

    def told() -> tuple[int | None, int | None]:
        (action,) = workspace.plan.read(YEAR).actions
        return action.spent, action.brought

    assert told() == (None, None)
    workspace.campaigns.put_part(campaign, Cost(kind="print", quantity=1_000, unit_price=900))
    assert told() == (None, None)  # planned, not paid
    workspace.campaigns.put_part(campaign, Cost(kind="postage", unit_price=1, actual=700))
    assert told() == (700, None)
    sent = sent_campaign(workspace, [anne], unit_cost=100)
    workspace.plan.save_action(workspace.plan.read(YEAR).actions[0].id, {"campaign_id": sent})
    assert told() == (100, 0)
    add_order(workspace, anne, SENT, 4_000)
    assert told() == (100, 4_000)
    workspace.undo.undo(workspace.undo.list_changes()[0].id)
    assert told() == (100, 0)


def test_told_by_hand_where_no_campaign_tells(workspace: Workspace) -> None:
    action = plan_action(workspace, 10_000, 90_000, spent=9_950, brought=-100)
    found = workspace.plan.read(YEAR).actions[0]
    assert (found.spent, found.brought, found.margin) == (9_950, -100, None)
    assert found.told_by == "hand"
    campaign = workspace.campaigns.create("Winter")
    workspace.plan.save_action(action, {"campaign_id": campaign})
    linked = workspace.plan.action_of(campaign)
    assert linked is not None
    assert (linked.id, linked.told_by) == (action, "")
    assert workspace.plan.read(YEAR).actions[0].told_by == ""
    workspace.campaigns.delete(campaign)
    assert workspace.plan.read(YEAR).actions[0].spent == 9_950
    assert workspace.plan.action_of(campaign) is None
    workspace.plan.save_action(action, {"spent": None, "brought": None})
    assert workspace.plan.read(YEAR).totals.spent is None


def test_an_action_begins_its_campaign_in_one_change(workspace: Workspace) -> None:
    anne = workspace.staff.add("Anne")
    action = plan_action(workspace, responsible_id=anne, kind="other", notes="Windows")
    (planned,) = workspace.plan.read(YEAR).actions
    campaign, change = workspace.campaigns.create_for(planned.id)
    made = workspace.campaigns.get(campaign)
    assert (made.name, made.kind, made.start_day, made.end_day, made.responsible_id) == (
        "Letter", "prospecting", "2026-03-02", "2026-04-30", anne,
    )  # fmt: skip
    linked = workspace.plan.action_of(campaign)
    assert linked is not None
    assert linked.id == action
    with pytest.raises(InvalidInput):
        workspace.campaigns.create_for(planned.id)
    workspace.undo.undo(change)
    assert workspace.plan.read(YEAR).actions == (planned,)
    assert not workspace.campaigns.list_campaigns()
    workspace.plan.delete_actions([action])
    with pytest.raises(NotFound):
        workspace.campaigns.create_for(planned.id)


@pytest.mark.parametrize(
    ("start", "end", "span"),
    [
        ("2025-12-20", "2026-01-10", (date(2025, 12, 20), date(2026, 1, 10))),
        ("2026-05-04", "", (date(2026, 5, 4), date(2026, 6, 3))),
        ("", "", (date(2026, 11, 22), date(2026, 12, 22))),
    ],
)
def test_a_campaign_is_put_into_the_plan(
    workspace: Workspace, start: str, end: str, span: tuple[date, date]
) -> None:
    campaign = workspace.campaigns.create("Winter", "loyalty")
    workspace.campaigns.save(campaign, {"start_day": start, "end_day": end})
    workspace.campaigns.put_part(campaign, Cost(kind="print", quantity=2_000, unit_price=900))
    document = workspace.campaigns.get(campaign)
    made = workspace.plan.plan_campaign(document, date(2026, 11, 22))
    assert (made.name, made.kind, made.budget, made.campaign_id) == (
        "Winter", "loyalty", 1_800, campaign,
    )  # fmt: skip
    assert (made.first, made.last, made.year) == (*span, span[0].year)
    with pytest.raises(InvalidInput):
        workspace.plan.plan_campaign(document, date(2026, 11, 22))


def test_copied_plan_has_the_same_days_and_its_own_objectives(workspace: Workspace) -> None:
    objective = plan_worked_example(workspace)
    workspace.plan.copy_year(YEAR, YEAR + 1)
    copied, before = workspace.plan.read(YEAR + 1), workspace.plan.read(YEAR)
    assert copied.totals == before.totals
    assert copied.wanted == before.wanted
    assert copied.objectives[0].id != objective
    assert copied.sums_of(copied.objectives[0].id) == copied.totals
    assert copied.actions[0].first == date(YEAR + 1, 3, 2)
    assert workspace.plan.copy_year(YEAR + 5, YEAR + 6) == 0


def test_own_days_of_the_sales(workspace: Workspace) -> None:
    plans = workspace.plan
    law = next(one for one in plans.read(YEAR).dates if one.kind == "winter_sales")
    assert law.id == 0
    own = KeyDate(0, "winter_sales", "", date(YEAR, 1, 2), date(YEAR, 1, 29), source="Prefect")
    date_id, _ = plans.save_date(own)
    found = [one for one in plans.read(YEAR).dates if one.kind == "winter_sales"]
    assert [(one.id, one.source, one.first) for one in found] == [
        (date_id, "Prefect", date(YEAR, 1, 2))
    ]
    plans.delete_date(date_id)
    assert law in plans.read(YEAR).dates
    with pytest.raises(InvalidInput):
        plans.save_date(KeyDate(0, "holiday", "Mine", law.first, law.last))
