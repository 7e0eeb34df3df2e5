"""Segments of customers, held against what the orders say when counted another way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import date, timedelta
from typing import TypeVar

import pytest

from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.segments.rfm import OwnCuts, segment_of
from sme_crm.services.workspace import Workspace
from sme_crm.store.unit_of_work import UnitOfWork
from tests.services.segments.buyers import (
    TODAY,
    Order,
    add_chance_orders,
    add_customers,
    add_order,
    add_products,
)

Rank = TypeVar("Rank", date, int)


@pytest.fixture
def orders(workspace: Workspace) -> list[Order]:
    customers = add_customers(workspace, 40)
    return add_chance_orders(workspace, customers, 160, 7, add_products(workspace, 6))


def _by_customer(orders: list[Order]) -> dict[int, list[Order]]:
    found: dict[int, list[Order]] = defaultdict(list)
    for order in orders:
        found[order.customer].append(order)
    return dict(found)


def _fifth(value: Rank, values: Collection[Rank]) -> int:
    """Where the first of the equal values stands among all, in fifths rounded up."""
    below = sum(1 for other in values if other < value)
    return next(fifth for fifth in range(1, 6) if below < -(-fifth * len(values) // 5))


def _scores(orders: list[Order]) -> dict[int, tuple[int, int, int]]:
    bought = _by_customer(orders)
    last = {one: max(order.day for order in found) for one, found in bought.items()}
    count = {one: len(found) for one, found in bought.items()}
    money = {one: sum(order.amount for order in found) for one, found in bought.items()}
    return {
        one: (
            _fifth(last[one], last.values()),
            _fifth(count[one], count.values()),
            _fifth(money[one], money.values()),
        )
        for one in bought
    }


def test_the_map_equals_ranking_everybody(workspace: Workspace, orders: list[Order]) -> None:
    wanted = _scores(orders)
    found = workspace.segments.rfm.map(TODAY)
    assert found.customers == len(wanted)
    assert not found.own
    for cell, sums in found.cells.items():
        members = [one for one, scores in wanted.items() if scores == cell]
        assert sums.customers == len(members)
        assert sums.amount == sum(o.amount for o in orders if o.customer in members)
        assert sums.margin == sum(o.margin for o in orders if o.customer in members)
        assert workspace.segments.rfm.customers(TODAY, [cell]) == sorted(members)
    counted = {key: part.customers for key, part in found.segments.items() if part.customers}
    expected: dict[str, int] = defaultdict(int)
    for scores in wanted.values():
        expected[segment_of(*scores)] += 1
    assert counted == expected


def test_one_more_order_moves_the_map(workspace: Workspace, orders: list[Order]) -> None:
    workspace.segments.rfm.map(TODAY)
    for customer in (orders[0].customer, orders[5].customer):
        orders = [*orders, add_order(workspace, customer, TODAY, 5_000_000)]
        found = workspace.segments.rfm.map(TODAY)
        wanted = _scores(orders)
        for cell, sums in found.cells.items():
            assert sums.customers == sum(scores == cell for scores in wanted.values())
        assert sum(sums.amount for sums in found.cells.values()) == sum(o.amount for o in orders)


def test_an_undone_order_is_forgotten(workspace: Workspace, orders: list[Order]) -> None:
    before = workspace.segments.rfm.map(TODAY)
    add_order(workspace, orders[0].customer, TODAY, 5_000_000)
    assert workspace.segments.rfm.map(TODAY) != before
    change = workspace.undo.next_undo()
    assert change is not None
    workspace.undo.undo(change.id)
    assert workspace.segments.rfm.map(TODAY) == before


def test_customers_in_the_trash_are_left_out(workspace: Workspace, orders: list[Order]) -> None:
    count = workspace.segments.rfm.map(TODAY).customers
    workspace.contacts.throw_away([orders[0].customer])
    assert workspace.segments.rfm.map(TODAY).customers == count - 1
    workspace.contacts.restore([orders[0].customer])
    assert workspace.segments.rfm.map(TODAY).customers == count


def test_own_cut_points_take_the_place_of_quintiles(
    workspace: Workspace, orders: list[Order]
) -> None:
    own = OwnCuts((30, 90, 180, 365), (8, 6, 4, 2), (3_000_000, 2_000_000, 1_000_000, 500_000))
    workspace.segments.rfm.keep_own_cuts(own)
    found = workspace.segments.rfm.map(TODAY)
    assert found.own
    recent = {
        one
        for one, bought in _by_customer(orders).items()
        if max(order.day for order in bought) >= TODAY - timedelta(days=30)
    }
    best = [cell for cell in found.cells if cell[0] == 5]
    assert workspace.segments.rfm.customers(TODAY, best) == sorted(recent)
    with pytest.raises(InvalidInput) as refused:
        workspace.segments.rfm.keep_own_cuts(OwnCuts(frequency=(2, 2, 2, 2)))
    assert refused.value.code == "cuts_unordered"
    workspace.segments.rfm.keep_own_cuts(None)
    assert not workspace.segments.rfm.map(TODAY).own


def test_few_customers_make_most(workspace: Workspace, orders: list[Order]) -> None:
    found = workspace.segments.abc.pareto("margin")
    sums = {one: sum(o.margin for o in part) for one, part in _by_customer(orders).items()}
    best = workspace.segments.abc.best("margin")
    total = sum(value for value in sums.values() if value > 0)
    assert len(best) == found.top_customers
    assert sum(sums[one] for one in best) >= 0.8 * total
    assert sum(sums[one] for one in best[:-1]) < 0.8 * total
    assert sum(part.customers for part in found.classes.values()) == len(sums)
    assert sum(part.margin for part in found.classes.values()) == sum(sums.values())
    for name in ("A", "B", "C"):
        assert len(workspace.segments.abc.customers(name)) == found.classes[name].customers


def test_late_customers_by_their_own_rhythm(workspace: Workspace) -> None:
    punctual, late, new = add_customers(workspace, 3)
    for months in (1, 2, 3, 4):
        add_order(workspace, punctual, TODAY - timedelta(days=30 * months), 10_000)
        add_order(workspace, late, TODAY - timedelta(days=200 + 30 * months), 10_000)
    add_order(workspace, new, TODAY - timedelta(days=400), 10_000)
    (found,) = workspace.segments.rhythm.late(TODAY)
    assert found.sums.customer_id == late
    assert found.mean_interval == pytest.approx(30)
    assert found.days_since == 230
    assert found.lateness == pytest.approx(200 / 3)


def test_sleeping_customers_by_class(workspace: Workspace, orders: list[Order]) -> None:
    classes = workspace.segments.rhythm.sleeping(TODAY)
    last = {one: max(o.day for o in part) for one, part in _by_customer(orders).items()}
    for found in classes:
        members = workspace.segments.abc.customers(found.name)
        buried = [one for one in members if (TODAY - last[one]).days > found.buried_after]
        asleep = [one for one in members if (TODAY - last[one]).days > found.dormant_after]
        assert workspace.segments.rhythm.customers(TODAY, found.name, "buried") == buried
        assert found.buried.customers == len(buried)
        assert found.dormant.customers == len(asleep) - len(buried)
        assert found.awake.customers == len(members) - len(asleep)


def test_churn_and_cohorts_equal_the_orders_counted(
    workspace: Workspace, orders: list[Order]
) -> None:
    bought = {(order.customer, order.day.year) for order in orders}
    for found in workspace.segments.years.churn(TODAY):
        before = {one for one, year in bought if year == found.year - 1}
        lost = sorted(one for one in before if (one, found.year) not in bought)
        assert (found.before, found.lost) == (len(before), len(lost))
        assert workspace.segments.years.customers("lost", found.year) == lost
        for kind in ("customers", "won", "returned"):
            ids = workspace.segments.years.customers(kind, found.year)
            assert len(ids) == getattr(found, kind)
    first = {one: min(year for other, year in bought if other == one) for one, _ in bought}
    for cohort in workspace.segments.years.cohorts(TODAY):
        members = {one for one, year in first.items() if year == cohort.first_year}
        for after, count in enumerate(cohort.active):
            still = sorted(one for one in members if (one, cohort.first_year + after) in bought)
            assert count == len(still)
            ids = workspace.segments.years.cohort_customers(cohort.first_year, after)
            assert ids == still
            assert cohort.margin[after] == sum(
                o.margin
                for o in orders
                if o.customer in members and o.day.year == cohort.first_year + after
            )


def test_movement_compares_two_days(workspace: Workspace, orders: list[Order]) -> None:
    first = TODAY - timedelta(days=365)
    early = _scores([order for order in orders if order.day <= first])
    before = {one: segment_of(*scores) for one, scores in early.items()}
    after = {one: segment_of(*scores) for one, scores in _scores(orders).items()}
    found = workspace.segments.movement.between(first, TODAY)
    assert sum(found.values()) == len(after)
    for (origin, target), count in found.items():
        ids = sorted(one for one in after if before.get(one, "") == origin and after[one] == target)
        assert count == len(ids)
        assert workspace.segments.movement.movers(first, TODAY, origin, target) == ids


def test_products_bought_together(workspace: Workspace, orders: list[Order]) -> None:
    baskets = {
        one: {product for order in part for product in order.products}
        for one, part in _by_customer(orders).items()
    }
    baskets = {one: basket for one, basket in baskets.items() if basket}
    pairs = workspace.segments.cross_selling.pairs(least=1)
    assert pairs
    for pair in pairs:
        buyers = {one for one, basket in baskets.items() if pair.product_id in basket}
        others = {one for one, basket in baskets.items() if pair.other_id in basket}
        assert (pair.both, pair.buyers, pair.other_buyers, pair.customers) == (
            len(buyers & others), len(buyers), len(others), len(baskets),
        )  # fmt: skip
        assert workspace.segments.cross_selling.to_offer(pair.product_id, pair.other_id) == sorted(
            buyers - others
        )
        assert pair.lift > 1


def test_other_currencies_are_told_but_not_counted(workspace: Workspace) -> None:
    (customer,) = add_customers(workspace, 1)
    add_order(workspace, customer, TODAY, 10_000)
    add_order(workspace, customer, TODAY, 70_000, currency="CHF")
    found = workspace.segments.rfm.map(TODAY)
    assert sum(sums.amount for sums in found.cells.values()) == 10_000
    assert workspace.segments.other_currencies() == {"CHF": 1}


def test_nobody_bought(workspace: Workspace) -> None:
    assert workspace.segments.rfm.map(TODAY).customers == 0
    assert workspace.segments.abc.pareto().top_share == 0.0
    assert workspace.segments.years.churn(TODAY) == []
    assert workspace.segments.rhythm.late(TODAY) == []
    assert workspace.segments.movement.between(date(2025, 1, 1), TODAY) == {}
    assert workspace.segments.cross_selling.pairs() == []


def test_declared_pairs_are_counted(workspace: Workspace, orders: list[Order]) -> None:
    first, second, third, *_ = workspace.segments.cross_selling.product_names()
    with UnitOfWork(workspace.database, "product.save") as work:
        work.insert("product_complement", {"product_id": first, "complement_id": second})
        work.update("product", first, {"higher_id": third})
    baskets = {
        one: {product for order in part for product in order.products}
        for one, part in _by_customer(orders).items()
    }
    selling = workspace.segments.cross_selling
    for pairs, other in ((selling.complements(), second), (selling.upgrades(), third)):
        (pair,) = pairs
        assert (pair.product_id, pair.other_id) == (first, other)
        left = sorted(
            one for one, found in baskets.items() if first in found and other not in found
        )
        assert selling.to_offer(first, other) == left
        assert pair.to_offer == len(left)
