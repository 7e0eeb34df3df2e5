"""Customers with orders of chance, for tests of segments."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sme_crm.services.workspace import Workspace
from sme_crm.store.unit_of_work import UnitOfWork

TODAY = date(2026, 11, 22)


@dataclass(frozen=True)
class Order:
    """An order as the tests know it, in cents."""

    id: int
    customer: int
    day: date
    amount: int
    margin: int
    products: tuple[int, ...] = ()


def add_customers(workspace: Workspace, count: int) -> list[int]:
    """Companies, their ids."""
    with UnitOfWork(workspace.database, "contact.create") as work:
        return [
            work.insert("contact", {"kind": "organization", "organization_name": f"Firm {n}"})
            for n in range(count)
        ]


def add_products(workspace: Workspace, count: int) -> list[int]:
    """Products by name, their ids."""
    with UnitOfWork(workspace.database, "product.create") as work:
        return [work.insert("product", {"name": f"Product {n}"}) for n in range(count)]


def add_order(
    workspace: Workspace,
    customer: int,
    day: date,
    amount: int,
    *,
    margin: int | None = None,
    currency: str = "EUR",
) -> Order:
    """One order without lines; it earns half unless told."""
    margin = amount // 2 if margin is None else margin
    with UnitOfWork(workspace.database, "order.create") as work:
        return _insert(work, Order(0, customer, day, amount, margin), currency)


def _insert(work: UnitOfWork, order: Order, currency: str = "EUR") -> Order:
    number = work.insert(
        "customer_order",
        {
            "customer_id": order.customer,
            "contact_id": order.customer,
            "day": order.day.isoformat(),
            "amount": order.amount,
            "margin": order.margin,
            "currency": currency,
        },
    )
    for product in order.products:
        work.insert("order_line", {"order_id": number, "product_id": product, "amount": 1})
    return replace(order, id=number)


def add_chance_orders(
    workspace: Workspace, customers: list[int], count: int, seed: int, products: list[int]
) -> list[Order]:
    """Orders of five years; some customers buy often, some never."""
    chance = random.Random(seed)
    weights = [chance.choice((0, 1, 1, 2, 5)) for _ in customers]
    orders = []
    for customer in chance.choices(customers, weights, k=count):
        day = TODAY - timedelta(days=chance.randrange(5 * 365))
        bought = tuple(sorted(chance.sample(products, chance.randint(0, min(3, len(products))))))
        amount = chance.randrange(1_000, 900_000)
        margin = chance.randrange(-amount // 10, amount)
        orders.append(Order(0, customer, day, amount, margin, bought))
    with UnitOfWork(workspace.database, "order.create") as work:
        return [_insert(work, order) for order in orders]
