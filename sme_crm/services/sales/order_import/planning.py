"""What becomes of each order read: held against customers, products and orders that are there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from sme_crm.domain.folding import fold
from sme_crm.domain.sales.product import Product
from sme_crm.services.progress import Progress
from sme_crm.services.sales.order_import.customers import match_customers
from sme_crm.services.sales.order_import.plan import (
    CustomerFound,
    OrderImportOptions,
    OrderImportReport,
    ReadLine,
    ReadOrder,
    RejectedRow,
)
from sme_crm.services.sales.order_import.reading import OrderReader
from sme_crm.store.queries import order_import as queries
from sme_crm.store.queries.products import read_products

if TYPE_CHECKING:
    from sme_crm.store.driver import DriverConnection

CREATED = -1
"""Chosen for a customer: a contact is made of him. 0 leaves him out."""


class ProductNames:
    """The products there are, by reference and by name; those that are new get a number below 0.

    Of those that are not offered any more the offered ones come first.
    """

    def __init__(self, products: Iterable[Product]) -> None:
        self.products: dict[int, Product] = {}
        self._by_reference: dict[str, int] = {}
        self._by_name: dict[str, int] = {}
        self._known: dict[tuple[str, str], int] = {}
        self.new: dict[int, ReadLine] = {}
        for product in products:
            self.products[product.id] = product
            if product.reference:
                self._by_reference.setdefault(fold(product.reference), product.id)
            self._by_name.setdefault(fold(product.name), product.id)

    def find(self, line: ReadLine, *, create: bool) -> int | None:
        """The product of a line: by its reference, else by its name; None for words alone."""
        told = (line.reference, line.name)
        if told in self._known:
            return self._known[told]
        found = self._look_up(line, create=create)
        if found is not None:
            self._known[told] = found
        return found

    def _look_up(self, line: ReadLine, *, create: bool) -> int | None:
        reference, name = fold(line.reference), fold(line.name)
        found = self._by_reference.get(reference) if reference else None
        if found is None and (not reference or not create):
            found = self._by_name.get(name)
        if found is None and create:
            found = -1 - len(self.new)
            self.new[found] = line
            if reference:
                self._by_reference[reference] = found
            self._by_name.setdefault(name, found)
        return found


@dataclass(slots=True)
class Plan:
    """All that an import is about to do."""

    orders: list[ReadOrder]
    customers: dict[str, CustomerFound]
    products: ProductNames
    contact_of: dict[str, int]
    """The contact of each customer, CREATED for one to be made; one left out is not there."""
    customer_of: dict[int, int]
    rejected: list[RejectedRow] = field(default_factory=list)
    read: int = 0

    def of_outcome(self, outcome: str) -> list[ReadOrder]:
        """The orders of one outcome."""
        return [order for order in self.orders if order.outcome == outcome]

    def to_create(self) -> list[CustomerFound]:
        """The customers a contact is made of: those with an order that is new."""
        wanted = {
            order.customer
            for order in self.orders
            if order.outcome == "new" and self.contact_of.get(order.customer) == CREATED
        }
        return [customer for key, customer in self.customers.items() if key in wanted]

    def report(self) -> OrderImportReport:
        """The counts."""
        counts = dict.fromkeys(("new", "identical", "changed", "kept", "left_out"), 0)
        orders: dict[str, list[int]] = {}
        amount = 0
        days: list[str] = []
        for order in self.orders:
            counts[order.outcome] += 1
            sums = orders.setdefault(order.customer, [0, 0])
            sums[0] += 1
            sums[1] += order.amount
            if order.outcome == "new":
                amount += order.amount
                days.append(order.day)
        told = [
            replace(one, orders=orders[key][0], amount=orders[key][1])
            for key, one in self.customers.items()
            if key in orders
        ]
        unmatched = [one for one in told if one.contact_id is None]
        return OrderImportReport(
            read=self.read,
            orders=len(self.orders),
            **counts,
            rejected=tuple(self.rejected),
            matched_customers=len(told) - len(unmatched),
            unmatched=tuple(sorted(unmatched, key=lambda one: (-one.orders, one.name))),
            new_contacts=len(self.to_create()),
            new_products=tuple(line.name for line in self.products.new.values()),
            amount=amount,
            first_day=min(days, default=""),
            last_day=max(days, default=""),
        )


def make_plan(
    connection: DriverConnection,
    reader: OrderReader,
    options: OrderImportOptions,
    progress: Progress,
) -> Plan:
    """Hold what was read against what is there."""
    customers = match_customers(connection, reader.customers)
    contact_of: dict[str, int] = {}
    for key, customer in customers.items():
        chosen = options.chosen.get(key)
        if chosen is None:
            chosen = customer.contact_id
        if chosen is None:
            chosen = CREATED if options.unmatched == "create" else 0
        if chosen:
            contact_of[key] = chosen
    progress.check()
    known = [one for one in dict.fromkeys(contact_of.values()) if one > 0]
    plan = Plan(
        reader.orders,
        customers,
        ProductNames(read_products(connection)),
        contact_of,
        queries.customers_of(connection, known),
        list(reader.rejected),
        reader.read,
    )
    _settle_outcomes(connection, plan, options)
    _reject_left_out(plan, reader)
    for order in plan.of_outcome("new"):
        for line in order.lines:
            plan.products.find(line, create=options.create_products)
    return plan


def _settle_outcomes(connection: DriverConnection, plan: Plan, options: OrderImportOptions) -> None:
    """New, identical, changed, kept (changed, but not wanted), left out."""
    by_key = queries.read_existing(connection, "import_key", [one.key for one in plan.orders])
    typed = [one.number for one in plan.orders if one.number and one.key not in by_key]
    by_number = queries.read_existing(connection, "number", typed)
    there = {}
    for order in plan.orders:
        existing = by_key.get(order.key) or by_number.get(order.number)
        if existing is not None:
            there[order.key] = existing
    with_lines = [there[one.key].id for one in plan.orders if one.lines and one.key in there]
    lines = queries.read_lines_of(connection, with_lines)
    for order in plan.orders:
        existing = there.get(order.key)
        if existing is not None:
            order.existing = existing.id
            differs = _differs(order, existing, lines.get(existing.id, []))
            order.outcome = (
                "identical" if not differs else "changed" if options.update_changed else "kept"
            )
        else:
            order.outcome = "new" if order.customer in plan.contact_of else "left_out"


def _differs(
    order: ReadOrder,
    there: queries.ExistingOrder,
    lines: list[tuple[int | None, str, int, int]],
) -> bool:
    """Whether a file tells an order otherwise than it is; what it does not tell stays.

    Whose order it is stays too: that may have been corrected by hand.
    """
    if (order.day, order.amount, order.currency) != (there.day, there.amount, there.currency):
        return True
    if order.margin is not None and order.margin != there.margin:
        return True
    if order.source and order.source != there.source:
        return True
    if order.code and order.code != there.response_code:
        return True
    told = [(line.quantity, line.amount) for line in order.lines]
    return bool(told) and told != [(line[2], line[3]) for line in lines]


def _reject_left_out(plan: Plan, reader: OrderReader) -> None:
    for order in plan.of_outcome("left_out"):
        plan.rejected.extend(
            RejectedRow(row.line, "unknown_customer", row.cells) for row in reader.rows_of(order)
        )
    plan.rejected.sort(key=lambda row: row.line)
