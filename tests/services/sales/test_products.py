"""Tests the commands on products."""

from __future__ import annotations

import pytest

from sme_crm.domain.errors import ConflictError, InvalidInput, NotFound
from sme_crm.domain.sales.order import OrderDraft, OrderLine
from sme_crm.services.workspace import Workspace


def _chair(workspace: Workspace, complements: tuple[int, ...] = (), **values: object) -> int:
    return workspace.products.create(
        "Chair",
        {"reference": "CH-1", "family": "Seats", "price": 12_000, **values},
        complements=complements,
    )


def test_a_product_keeps_what_was_entered(workspace: Workspace) -> None:
    table = workspace.products.create("Table", {"price": 50_000})
    chair = _chair(
        workspace, margin_kind="rate", margin_value=4_000, higher_id=table, complements=(table,)
    )
    found = workspace.products.get(chair)
    assert (found.name, found.reference, found.family) == ("Chair", "CH-1", "Seats")
    assert (found.price, found.currency, found.vat_rate, found.active) == (12_000, "EUR", 2000, 1)
    assert (found.margin, found.unit_cost, found.margin_rate) == (4_800, 7_200, 4_000)
    assert (found.higher_id, found.higher) == (table, "Table")
    assert found.complements == ((table, "Table"),)
    assert workspace.products.families() == ["Seats"]
    found_by_name = workspace.products.find("chair")
    assert found_by_name is not None and found_by_name.id == chair
    found_by_reference = workspace.products.find("CH-1")
    assert found_by_reference is not None and found_by_reference.id == chair


def test_a_cost_leaves_the_rest_as_margin(workspace: Workspace) -> None:
    found = workspace.products.get(_chair(workspace, margin_kind="cost", margin_value=9_000))
    assert (found.margin, found.margin_rate) == (3_000, 2_500)
    assert found.margin_of(20_000, 2_000) == 2_000
    assert workspace.products.get(workspace.products.create("Gift")).margin is None


def test_saving_writes_what_differs_and_is_undone(workspace: Workspace) -> None:
    chair = _chair(workspace)
    version = workspace.products.get(chair).version
    assert workspace.products.save(chair, {"price": 12_000}, version=version) == 0
    change = workspace.products.save(chair, {"price": 13_000}, version=version)
    assert workspace.products.get(chair).price == 13_000
    workspace.undo.undo(change)
    assert workspace.products.get(chair).price == 12_000


def test_what_changed_meanwhile_is_not_overwritten(workspace: Workspace) -> None:
    chair = _chair(workspace)
    version = workspace.products.get(chair).version
    workspace.products.save(chair, {"price": 13_000})
    with pytest.raises(ConflictError):
        workspace.products.save(chair, {"price": 14_000}, version=version)
    assert workspace.products.get(chair).price == 13_000


def test_complements_are_replaced_in_their_order(workspace: Workspace) -> None:
    first, second = (workspace.products.create(name) for name in ("Oil", "Cloth"))
    chair = _chair(workspace, complements=(first, second))
    workspace.products.save(chair, {}, complements=(second, first, second))
    assert [one for one, _ in workspace.products.get(chair).complements] == [second, first]


@pytest.mark.parametrize(
    "values",
    [
        {"price": "12"},
        {"vat_rate": 10_001},
        {"vat_rate": -1},
        {"margin_kind": "half"},
        {"currency": "euro"},
        {"price": True},
    ],
)
def test_values_that_mean_nothing_are_refused(
    workspace: Workspace, values: dict[str, object]
) -> None:
    with pytest.raises(InvalidInput):
        workspace.products.create("Chair", values)
    assert workspace.products.list_products() == []


def test_a_reference_belongs_to_one_product(workspace: Workspace) -> None:
    _chair(workspace)
    other = workspace.products.create("Other")
    with pytest.raises(InvalidInput, match="product_reference"):
        workspace.products.create("Chair too", {"reference": "CH-1"})
    with pytest.raises(InvalidInput, match="product_reference"):
        workspace.products.save(other, {"reference": "CH-1"})
    with pytest.raises(InvalidInput, match="product_value"):
        workspace.products.save(other, {"higher_id": other})


def test_prices_rise_together_and_come_back(workspace: Workspace) -> None:
    ids = [workspace.products.create(f"P{n}", {"price": n * 999}) for n in range(1, 6)]
    change = workspace.products.change_prices(ids, 250, step=10)
    assert [workspace.products.get(one).price for one in ids] == [1020, 2050, 3070, 4100, 5120]
    workspace.undo.undo(change)
    assert [workspace.products.get(one).price for one in ids] == [n * 999 for n in range(1, 6)]
    assert workspace.products.change_prices(ids, 0) == 0


def test_one_that_was_sold_is_put_aside_not_deleted(workspace: Workspace) -> None:
    chair, gift = _chair(workspace), workspace.products.create("Gift")
    workspace.products.save(gift, {"higher_id": chair}, complements=(chair,))
    line = OrderLine("Chair", amount=12_000, product_id=chair)
    order = workspace.orders.create(OrderDraft(None, "2026-05-04", lines=(line,)))
    with pytest.raises(InvalidInput, match="product_used"):
        workspace.products.delete([chair, gift])
    workspace.products.set_active([chair], False)
    assert [one.name for one in workspace.products.list_products(active_only=True)] == ["Gift"]
    workspace.orders.delete([order])
    workspace.products.delete([chair])
    left = workspace.products.get(gift)
    assert (left.higher_id, left.complements) == (None, ())
    with pytest.raises(NotFound):
        workspace.products.get(chair)
    workspace.undo.undo(workspace.undo.list_changes()[0].id)
    assert workspace.products.get(gift).higher_id == chair
    assert workspace.checks.run().sound
