"""The figures of the dashboard equal the orders added up by hand."""

from __future__ import annotations

from datetime import date

import pytest

from sme_crm.domain.task import TaskDraft
from sme_crm.services.workspace import Workspace
from tests.services.segments.buyers import (
    TODAY,
    Order,
    add_chance_orders,
    add_customers,
    add_order,
)


@pytest.fixture
def orders(workspace: Workspace) -> list[Order]:
    return add_chance_orders(workspace, add_customers(workspace, 30), 200, 3, [])


def _sum(orders: list[Order], first: date, last: date) -> tuple[int, int, int]:
    found = [order for order in orders if first <= order.day <= last]
    return len(found), sum(one.amount for one in found), sum(one.margin for one in found)


def test_months_and_years_so_far(workspace: Workspace, orders: list[Order]) -> None:
    figures = workspace.dashboard.figures(TODAY)
    assert figures.month[1:] == _sum(orders, date(2026, 11, 1), TODAY)
    assert figures.month_before[1:] == _sum(orders, date(2025, 11, 1), date(2025, 11, 22))
    assert figures.year[1:] == _sum(orders, date(2026, 1, 1), TODAY)
    assert figures.year_before[1:] == _sum(orders, date(2025, 1, 1), date(2025, 11, 22))
    assert [one.first for one in figures.months][::11] == [date(2025, 12, 1), date(2026, 11, 1)]
    assert figures.months[0][1:] == _sum(orders, date(2025, 12, 1), date(2025, 12, 31))
    assert figures.months_before[11][1:] == _sum(orders, date(2025, 11, 1), date(2025, 11, 30))


def test_on_29_february_last_year_ends_a_day_earlier(workspace: Workspace) -> None:
    (customer,) = add_customers(workspace, 1)
    add_order(workspace, customer, date(2023, 2, 28), 100)
    figures = workspace.dashboard.figures(date(2024, 2, 29))
    assert figures.month_before.amount == 100


def test_new_customers_by_source(workspace: Workspace) -> None:
    fair, referral, old = add_customers(workspace, 3)
    workspace.contacts.update_many([fair], {"source": "Fair"})
    workspace.contacts.update_many([referral, old], {"source": "Referral"})
    for customer in (fair, referral, old):
        add_order(workspace, customer, date(2026, 5, 2), 100)
    add_order(workspace, old, date(2020, 1, 1), 100)
    figures = workspace.dashboard.figures(TODAY)
    assert figures.new_customers == (("Fair", 1), ("Referral", 1))
    assert workspace.dashboard.new_customers(TODAY) == [fair, referral]
    assert workspace.dashboard.new_customers(TODAY, "Referral") == [referral]


def test_month_customers(workspace: Workspace, orders: list[Order]) -> None:
    wanted = {order.customer for order in orders if (order.day.year, order.day.month) == (2026, 3)}
    assert workspace.dashboard.month_customers(date(2026, 3, 1)) == sorted(wanted)


def test_tasks_that_wait(workspace: Workspace) -> None:
    for day in ("2026-11-20", "2026-11-22", "2026-11-22", "2026-11-23"):
        workspace.tasks.create_many([TaskDraft("Call", due_date=day)])
    assert workspace.dashboard.figures(TODAY).tasks == (1, 2)


def test_sleepers_are_those_of_the_segments(workspace: Workspace, orders: list[Order]) -> None:
    found = workspace.dashboard.sleepers(TODAY)
    rhythm = workspace.segments.rhythm
    ids = {one for name in ("A", "B", "C") for one in rhythm.customers(TODAY, name, "dormant")}
    assert found.dormant == len(ids)
    assert found.dormant_margin == sum(one.margin for one in orders if one.customer in ids)
