"""What a campaign brought, held against the orders counted one by one."""

from __future__ import annotations

import random
from datetime import date, timedelta
from decimal import Decimal

import pytest

from sme_crm.domain.campaigns.campaign import Cell, Wave
from sme_crm.domain.campaigns.economics import discount_cost
from sme_crm.domain.response_code import ResponseCode
from sme_crm.services.campaigns.returns import Answer
from sme_crm.services.workspace import Workspace
from sme_crm.store.unit_of_work import UnitOfWork
from tests.services.campaigns.senders import SENT, sent_campaign
from tests.services.campaigns.worked_example import worked_example
from tests.services.segments.buyers import add_customers, add_order


def _day(days: int) -> date:
    return SENT + timedelta(days=days)


def test_the_worked_example_to_the_cent(workspace: Workspace) -> None:
    campaign = workspace.campaigns.get(worked_example(workspace))
    found = workspace.campaign_analysis.result(campaign)
    assert discount_cost(10_000, 3_000, 200) == 600_000
    for economics in (found.economics, found.expected, found.by_channel["letter"].economics):
        assert (economics.contacts, economics.answers, economics.sales) == (2_000, 40, 200)
        assert (economics.cost, economics.revenue) == (1_500_000, 2_000_000)
        assert (economics.margin, economics.result) == (1_000_000, -500_000)
        assert round(economics.return_ratio or 0, 2) == Decimal("0.67")
        assert economics.net_roi == Decimal(-1) / 3
        assert (economics.break_even_sales, economics.break_even_rate) == (300, Decimal("0.15"))
        assert economics.unit_contact_cost == 750
        assert (economics.cost_per_answer, economics.cost_per_sale) == (37_500, 7_500)
        assert (economics.buyers, economics.cost_per_customer) == (200, 7_500)
        assert (economics.mean_price, economics.margin_share) == (10_000, Decimal("0.5"))
        assert (economics.answer_rate, economics.sale_rate) == (Decimal("0.02"), Decimal("0.1"))


def test_only_orders_inside_the_window_count(workspace: Workspace) -> None:
    (customer, other) = add_customers(workspace, 2)
    campaign = sent_campaign(workspace, [customer], window_days=30)
    for days, amount in ((-1, 1), (0, 10), (30, 100), (31, 1_000)):
        add_order(workspace, customer, _day(days), amount)
    add_order(workspace, other, _day(5), 10_000)
    found = workspace.campaign_analysis.result(workspace.campaigns.get(campaign))
    assert found.whole.revenue == 110
    assert (found.whole.window_sales, found.whole.coded_sales) == (2, 0)


def test_a_code_counts_outside_the_window_and_apart(workspace: Workspace) -> None:
    (customer,) = add_customers(workspace, 1)
    campaign = sent_campaign(workspace, [customer], mailing=5, window_days=30)
    workspace.returns.note_answer(
        campaign,
        Answer(
            customer, "order", _day(200), code=str(ResponseCode(5, customer)), amount=700, margin=70
        ),
    )
    add_order(workspace, customer, _day(3), 50)
    found = workspace.campaign_analysis.result(workspace.campaigns.get(campaign)).whole
    assert (found.coded_sales, found.coded_margin) == (1, 70)
    assert (found.window_sales, found.revenue) == (1, 750)
    assert found.first_sales == 1


def test_the_last_touch_takes_the_order(workspace: Workspace) -> None:
    (customer,) = add_customers(workspace, 1)
    first = sent_campaign(workspace, [customer], mailing=1, sent=SENT)
    second = sent_campaign(workspace, [customer], mailing=2, sent=_day(10))
    add_order(workspace, customer, _day(5), 100)
    add_order(workspace, customer, _day(20), 1_000)
    revenues = [
        workspace.campaign_analysis.result(workspace.campaigns.get(one)).whole.revenue
        for one in (first, second)
    ]
    assert revenues == [100, 1_000]


def test_two_people_of_a_company_bring_its_order_once(workspace: Workspace) -> None:
    company, one, two = add_customers(workspace, 3)
    campaign = sent_campaign(workspace, [one, two])
    with UnitOfWork(workspace.database, "campaign.edit") as work:
        rows = work.connection.execute("SELECT id FROM campaign_recipient").fetchall()
        work.update_many("campaign_recipient", [row[0] for row in rows], {"customer_id": company})
    add_order(workspace, company, _day(4), 500)
    found = workspace.campaign_analysis.result(workspace.campaigns.get(campaign)).whole
    assert (found.contacts, found.sales, found.revenue) == (2, 1, 500)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_parts_add_up_on_random_campaigns(workspace: Workspace, seed: int) -> None:
    chance = random.Random(seed)
    customers = add_customers(workspace, 60)
    campaign = workspace.campaigns.create("seeds")
    cells = [workspace.campaigns.put_part(campaign, Cell(name=name, share=3_000)) for name in "AB"]
    workspace.campaigns.delete(campaign)
    sent = sent_campaign(workspace, customers[:40], cells=None, controls=customers[40:])
    parts = [
        workspace.campaigns.put_part(sent, Cell(name=name, share=3_000, is_control=name == "C"))
        for name in "ABC"
    ]
    assert len(cells) == 2
    with UnitOfWork(workspace.database, "campaign.edit") as work:
        rows = work.connection.execute(
            "SELECT id, sent_day FROM campaign_recipient ORDER BY id"
        ).fetchall()
        for row, day in rows:
            part = chance.choice(parts[:2]) if day else parts[2]
            work.update("campaign_recipient", row, {"cell_id": part})
    inside = 0
    for _ in range(80):
        customer, days = chance.choice(customers), chance.randrange(-20, 90)
        add_order(workspace, customer, _day(days), 100, margin=40)
        inside += customer in customers[:40] and 0 <= days <= 60
    for customer in chance.sample(customers[:40], 10):
        workspace.returns.note_answer(sent, Answer(customer, "interest", _day(3)))
    found = workspace.campaign_analysis.result(workspace.campaigns.get(sent))
    assert found.whole.sales == inside
    assert found.whole.margin == 40 * inside
    assert found.whole.answers == 10 == sum(count for _, count in found.answer_days)
    assert parts[2] not in found.by_cell
    for field in ("contacts", "answers", "sales", "margin"):
        assert sum(getattr(part, field) for part in found.by_cell.values()) == getattr(
            found.whole, field
        )
    assert found.increment is not None
    assert found.increment.control.customers == 20


def test_the_increment_is_what_the_control_group_did_not_do(workspace: Workspace) -> None:
    customers = add_customers(workspace, 60)
    campaign = sent_campaign(workspace, customers[:40], controls=customers[40:])
    control = workspace.campaigns.put_part(campaign, Cell(name="C", share=3_000, is_control=True))
    with UnitOfWork(workspace.database, "campaign.edit") as work:
        rows = work.connection.execute(
            "SELECT id FROM campaign_recipient WHERE sent_day = ''"
        ).fetchall()
        work.update_many("campaign_recipient", [row[0] for row in rows], {"cell_id": control})
    for customer in (*customers[:8], customers[40]):
        add_order(workspace, customer, _day(5), 1_000, margin=100)
    increment = workspace.campaign_analysis.result(workspace.campaigns.get(campaign)).increment
    assert increment is not None
    assert (increment.control.orders_by, increment.control.margin) == (1, 100)
    assert increment.sales == 8 - Decimal(40) / 20
    assert increment.margin == 800 - Decimal(40) * 100 / 20


def test_nothing_sent_is_no_error(workspace: Workspace) -> None:
    campaign = workspace.campaigns.create("Idea")
    found = workspace.campaign_analysis.result(workspace.campaigns.get(campaign))
    assert (found.whole.contacts, found.whole.cost, found.economics.result) == (0, 0, 0)
    assert found.increment is None
    assert found.by_cell == {}


def test_the_list_counts_as_the_results_do(workspace: Workspace) -> None:
    people = add_customers(workspace, 4)
    campaign = sent_campaign(workspace, people)
    again = workspace.campaigns.put_part(campaign, Wave(name="Reminder", channel="letter"))
    leaflet = workspace.campaigns.put_part(
        campaign, Wave(name="Leaflet", channel="leaflet", pieces=90)
    )
    with UnitOfWork(workspace.database, "campaign.edit") as work:
        for wave in (again, leaflet):
            work.update("campaign_wave", wave, {"state": "sent", "sent_day": SENT.isoformat()})
        work.insert(
            "campaign_recipient",
            {
                "campaign_id": campaign, "wave_id": again, "contact_id": people[0],
                "customer_id": people[0], "channel": "letter", "sent_day": SENT.isoformat(),
            },
        )  # fmt: skip
    for contact, kind in (
        (people[0], "interest"), (people[0], "quote"), (people[1], "refusal"), (None, "other"),
        (None, "refusal"),
    ):  # fmt: skip
        workspace.returns.note_answer(campaign, Answer(contact, kind, _day(3)))
    (row,) = workspace.campaigns.list_campaigns()
    whole = workspace.campaign_analysis.result(workspace.campaigns.get(campaign)).whole
    assert (row.recipients, row.answers) == (whole.contacts, whole.answers) == (94, 2)
