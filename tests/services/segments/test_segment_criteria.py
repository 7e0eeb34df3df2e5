"""Criteria of segments find the very customers the segments count."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.domain.criteria import Criteria, check
from sme_crm.domain.dates import present_day
from sme_crm.domain.segments.rfm import SCORES, SEGMENTS, OwnCuts, cells_of
from sme_crm.services.segments import segment_criteria
from sme_crm.services.segments.abc import ABC_CLASSES
from sme_crm.services.workspace import Workspace
from sme_crm.store.unit_of_work import UnitOfWork
from tests.services.segments.buyers import add_chance_orders, add_customers, add_order, add_products


@pytest.fixture
def buyers(workspace: Workspace) -> list[int]:
    """Companies with orders of five years, each with an employee who never ordered himself."""
    customers = add_customers(workspace, 40)
    add_chance_orders(workspace, customers, 220, 11, add_products(workspace, 6))
    with UnitOfWork(workspace.database, "contact.create") as work:
        for customer in customers:
            person = work.insert("contact", {"kind": "individual", "family_name": f"P{customer}"})
            work.insert("employment", {"person_id": person, "organization_id": customer})
    add_order(workspace, customers[0], present_day(), 900, currency="CHF")
    return customers


def _members(workspace: Workspace, criteria: Criteria) -> list[int]:
    check(criteria)
    return sorted(workspace.contact_lists.ids(ContactFilter(criteria=criteria)))


def _agrees(workspace: Workspace, criteria: Criteria, counted: Sequence[int]) -> bool:
    assert _members(workspace, criteria) == sorted(counted)
    return bool(counted)


@pytest.mark.parametrize("own", [None, OwnCuts()])
def test_cells_and_segments(workspace: Workspace, buyers: list[int], own: OwnCuts | None) -> None:
    workspace.segments.rfm.keep_own_cuts(own)
    rfm, today = workspace.segments.rfm, present_day()
    filled = 0
    for cell in rfm.map(today).cells:
        filled += _agrees(
            workspace, segment_criteria.in_cells([cell]), rfm.customers(today, [cell])
        )
        column = [(cell[0], cell[1], money) for money in SCORES]
        _agrees(workspace, segment_criteria.in_cells(column), rfm.customers(today, column))
    for key, _ in SEGMENTS:
        cells = cells_of(key)
        filled += _agrees(workspace, segment_criteria.in_cells(cells), rfm.customers(today, cells))
    assert filled > 10


def test_classes_and_sleep(workspace: Workspace, buyers: list[int]) -> None:
    segments, today = workspace.segments, present_day()
    workspace.settings.set_many({"sales.abc_a": 6_000})
    filled = 0
    for one in segments.rhythm.sleeping(today):
        filled += _agrees(
            workspace, segment_criteria.in_class(one.name), segments.abc.customers(one.name)
        )
        for state, first, last in (
            ("awake", None, one.dormant_after),
            ("dormant", one.dormant_after + 1, one.buried_after),
            ("buried", one.buried_after + 1, None),
        ):
            wanted = segments.rhythm.customers(today, one.name, state)
            filled += _agrees(workspace, segment_criteria.asleep(one.name, first, last), wanted)
    assert filled > 8


def test_classes_do_not_count_customers_in_the_trash(
    workspace: Workspace, buyers: list[int]
) -> None:
    best = workspace.segments.abc.best()[:3]
    workspace.contacts.throw_away(best)
    for name in ABC_CLASSES:
        assert _agrees(
            workspace, segment_criteria.in_class(name), workspace.segments.abc.customers(name)
        )


def test_lateness_and_offers(workspace: Workspace, buyers: list[int]) -> None:
    segments, today = workspace.segments, present_day()
    for least in (1.0, 2.0, 4.0):
        wanted = [one.sums.customer_id for one in segments.rhythm.late(today, least)]
        assert _agrees(workspace, segment_criteria.late(least), wanted)
    for pair in segments.cross_selling.pairs(1)[:4]:
        wanted = segments.cross_selling.to_offer(pair.product_id, pair.other_id)
        criteria = segment_criteria.bought_without(pair.product_id, pair.other_id)
        assert _agrees(workspace, criteria, wanted)
