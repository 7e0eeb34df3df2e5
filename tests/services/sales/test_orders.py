"""Tests the commands on orders, their margins, their list."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.contact import ContactDraft, Employment
from sme_crm.domain.errors import ConflictError, InvalidInput, NotFound
from sme_crm.domain.response_code import ResponseCode
from sme_crm.domain.sales.order import (
    OrderDraft,
    OrderFilter,
    OrderLine,
    OrderSums,
    settle_margins,
    spread,
)
from sme_crm.services.workspace import Workspace
from sme_crm.store.unit_of_work import UnitOfWork


def _person(workspace: Workspace, name: str = "Durand", employer: int = 0) -> int:
    employments = [Employment(organization_id=employer)] if employer else []
    draft = ContactDraft({"kind": "individual", "family_name": name}, employments=employments)
    return workspace.contacts.create(draft)[0]


def _employee(workspace: Workspace) -> tuple[int, int]:
    values: dict[str, object] = {"kind": "organization", "organization_name": "Scierie du Lac"}
    company, _ = workspace.contacts.create(ContactDraft(values))
    return _person(workspace, "Martin", company), company


def test_who_orders_is_kept_beside_the_customer(workspace: Workspace) -> None:
    person, company = _employee(workspace)
    found = workspace.orders.get(
        workspace.orders.create(OrderDraft(person, "2026-05-04", "A1", 100_000))
    )
    assert (found.contact_id, found.customer_id) == (person, company)
    assert (found.amount, found.margin, found.margin_kind) == (100_000, 30_000, "assumed")
    lone = _person(workspace)
    alone = workspace.orders.get(workspace.orders.create(OrderDraft(lone, "2026-05-04")))
    assert (alone.contact_id, alone.customer_id) == (lone, lone)


def test_the_history_tells_an_order_and_follows_it(workspace: Workspace) -> None:
    person, _ = _employee(workspace)
    order_id = workspace.orders.create(OrderDraft(person, "2026-05-04", "A1", 100_000))
    (entry,) = workspace.history.timeline(person, kinds=["sale"])
    assert (entry.subject, entry.link_kind, entry.link_id) == ("A1", "order", order_id)
    assert entry.details["amount"] == 100_000
    other = _person(workspace)
    workspace.orders.save(order_id, OrderDraft(other, "2026-05-04", "A2", 90_000))
    assert workspace.history.timeline(person, kinds=["sale"]) == []
    (entry,) = workspace.history.timeline(other, kinds=["sale"])
    assert (entry.subject, entry.details["amount"]) == ("A2", 90_000)
    workspace.orders.delete([order_id])
    assert workspace.history.timeline(other, kinds=["sale"]) == []
    workspace.undo.undo(workspace.undo.list_changes()[0].id)
    assert len(workspace.history.timeline(other, kinds=["sale"])) == 1
    assert workspace.orders.get(order_id).amount == 90_000


def test_margins_come_from_the_products_where_they_tell_them(workspace: Workspace) -> None:
    chair = workspace.products.create(
        "Chair", {"price": 10_000, "margin_kind": "cost", "margin_value": 6_000}
    )
    gift = workspace.products.create("Gift")
    told = OrderLine("Chair", 2_000, 20_000, chair)
    first = workspace.orders.get(
        workspace.orders.create(OrderDraft(None, "2026-01-02", lines=(told,)))
    )
    assert (first.amount, first.margin, first.margin_kind) == (20_000, 8_000, "product")
    mixed = (told, OrderLine("Gift", 1_000, 10_000, gift))
    second = workspace.orders.get(
        workspace.orders.create(OrderDraft(None, "2026-01-02", lines=mixed))
    )
    assert (second.amount, second.margin, second.margin_kind) == (30_000, 11_000, "assumed")
    given_one = OrderDraft(None, "2026-01-02", margin=9_000, lines=mixed)
    third = workspace.orders.get(workspace.orders.create(given_one))
    assert (third.margin, third.margin_kind) == (9_000, "given")
    assert [line.margin for line in third.lines] == [6_000, 3_000]
    workspace.settings.set("sales.margin_rate", 5_000)
    fourth = workspace.orders.get(
        workspace.orders.create(OrderDraft(None, "2026-01-02", amount=-500))
    )
    assert (fourth.amount, fourth.margin) == (-500, -250)


def test_a_response_code_is_checked_and_kept_as_text(workspace: Workspace) -> None:
    code = str(ResponseCode(7, 4711))
    typed = code.lower().replace("-", " ")
    found = workspace.orders.get(
        workspace.orders.create(OrderDraft(None, "2026-01-02", response_code=typed))
    )
    assert found.response_code == code
    with pytest.raises(InvalidInput, match="response_code"):
        workspace.orders.create(OrderDraft(None, "2026-01-02", response_code="123-456-789"))
    with pytest.raises(InvalidInput, match="order_day"):
        workspace.orders.create(OrderDraft(None, "04/05/2026"))
    assert len(workspace.orders.list_orders().ids) == 1


def test_an_order_changed_meanwhile_is_not_overwritten(workspace: Workspace) -> None:
    order_id = workspace.orders.create(OrderDraft(None, "2026-01-02", "A1", 100))
    version = workspace.orders.get(order_id).version
    same = OrderDraft(None, "2026-01-02", "A1", 100)
    assert workspace.orders.save(order_id, same, version=version) == 0
    workspace.orders.save(order_id, OrderDraft(None, "2026-01-02", "A1", 200))
    with pytest.raises(ConflictError):
        workspace.orders.save(order_id, same, version=version)
    with pytest.raises(NotFound):
        workspace.orders.get(order_id + 1)


def test_an_order_takes_over_the_quote(workspace: Workspace) -> None:
    person, company = _employee(workspace)
    with UnitOfWork(workspace.database, "quote.create") as work:
        quote = work.insert(
            "quote",
            {"number": "D1", "contact_id": person, "customer_id": company, "net": 26_991,
             "discount_rate": 1_000, "response_code": ""},
        )  # fmt: skip
        lines: tuple[dict[str, object], ...] = (
            {
                "description": "Chair",
                "quantity": 3_000,
                "unit_price": 9_997,
                "unit_cost": 5_000,
            },
            {"kind": "text", "description": "Delivery in May"},
        )
        for position, values in enumerate(lines):
            work.insert("quote_line", {"quote_id": quote, "position": position, **values})
    order = workspace.orders.get(workspace.orders.create_from_quote(quote, "2026-05-04", "C1"))
    assert (order.quote_id, order.quote_number, order.number) == (quote, "D1", "C1")
    assert (order.customer_id, order.amount) == (company, 26_991)
    assert [(line.description, line.amount) for line in order.lines] == [("Chair", 26_991)]
    assert (order.margin, order.margin_kind) == (26_991 - 15_000, "product")
    assert workspace.orders.order_of_quote(quote) == order.id
    with pytest.raises(InvalidInput, match="quote_ordered"):
        workspace.orders.create_from_quote(quote)
    with pytest.raises(NotFound):
        workspace.orders.create_from_quote(quote + 1)


def _found(workspace: Workspace, wanted: OrderFilter) -> list[int]:
    return sorted(workspace.orders.list_orders(wanted).ids)


def test_the_list_is_sorted_narrowed_and_added_up(workspace: Workspace) -> None:
    person, company = _employee(workspace)
    chair = workspace.products.create("Chair")
    drafts = [
        OrderDraft(person, "2026-01-02", "A1", 100, source="web"),
        OrderDraft(person, "2026-03-02", "B1", 50, lines=(OrderLine("Chair", 1000, 50, chair),)),
        OrderDraft(None, "2026-02-02", "A2", -30, source="web"),
        OrderDraft(None, "2026-02-02", "A3", 70, currency="CHF"),
    ]
    a1, b1, a2, a3 = (workspace.orders.create(draft) for draft in drafts)
    every = workspace.orders.list_orders()
    assert list(every.ids) == [b1, a3, a2, a1]
    assert every.sums == OrderSums(3, 120, 36, (("CHF", 1),))
    assert _found(workspace, OrderFilter(text="A")) == [a1, a2, a3]
    assert _found(workspace, OrderFilter(text="scierie")) == [a1, b1]
    assert _found(workspace, OrderFilter(day_from="2026-02-02", day_until="2026-02-28")) == [a2, a3]
    assert _found(workspace, OrderFilter(product_id=chair)) == [b1]
    assert _found(workspace, OrderFilter(source="web")) == [a1, a2]
    assert _found(workspace, OrderFilter(contact_id=company)) == [a1, b1]
    by_amount = workspace.orders.list_orders(sort="amount", descending=False)
    assert list(by_amount.ids) == [a2, b1, a3, a1]
    rows = workspace.orders.rows(every.ids)
    assert [row.number for row in rows] == ["B1", "A3", "A2", "A1"]
    assert (rows[0].customer, rows[0].is_company, rows[0].first_line) == (
        "Scierie du Lac",
        True,
        "Chair",
    )
    assert [row.id for row in workspace.orders.first_rows(OrderFilter(), 2)] == [b1, a3]
    assert workspace.orders.sources() == ["web"]
    assert workspace.checks.run().sound


amounts = st.integers(-(10**9), 10**9)


@given(amounts, st.lists(amounts, max_size=8))
def test_shares_add_up(total: int, weights: list[int]) -> None:
    shares = spread(total, weights)
    assert sum(shares) == (total if weights else 0)
    assert len(shares) == len(weights)


@given(
    amounts,
    st.none() | amounts,
    st.lists(st.tuples(amounts, st.none() | amounts), max_size=6),
    st.integers(0, 10_000),
)
def test_margins_of_lines_belong_to_that_of_the_order(
    amount: int, given_margin: int | None, lines: list[tuple[int, int | None]], rate: int
) -> None:
    margin, kind, margins = settle_margins(amount, given_margin, lines, rate)
    assert len(margins) == len(lines)
    assert (kind == "given") == (given_margin is not None)
    if given_margin is not None:
        assert margin == given_margin
        assert sum(margins) == (given_margin if lines else 0)
    if kind == "product":
        assert margin == sum(told for _, told in lines if told is not None)
