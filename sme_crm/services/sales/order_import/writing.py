"""Writes a plan of orders within one change: contacts, products, orders, their lines."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from sme_crm.domain.dates import present_day
from sme_crm.domain.sales.money import ONE, divide
from sme_crm.domain.sales.order import settle_margins
from sme_crm.services.activity_series.stopping import stop_for
from sme_crm.services.sales.opportunity_rows import write_rows
from sme_crm.services.sales.order_import.customers import draft_of
from sme_crm.services.sales.order_import.plan import ReadOrder
from sme_crm.services.sales.order_import.planning import CREATED, Plan
from sme_crm.store.queries import order_import as queries

if TYPE_CHECKING:
    from sme_crm.services.contacts import Contacts
    from sme_crm.services.progress import Progress
    from sme_crm.store.unit_of_work import UnitOfWork

_FRESH_DAYS: Final = 31
"""An order of so many days ago still ends a series of activities that ends with an order."""


class PlanWriting:
    """One import being written inside the open unit of work."""

    def __init__(
        self,
        work: UnitOfWork,
        plan: Plan,
        contacts: Contacts,
        currency: str,
        margin_rate: int,
        progress: Progress,
    ) -> None:
        self._work = work
        self._plan = plan
        self._contacts = contacts
        self._currency = currency
        self._margin_rate = margin_rate
        self._progress = progress
        self._product_ids: dict[int, int] = {}
        self._done = 0
        self._total = 0

    def write(self, source: str) -> None:
        """Write all of it; `source` is noted with the contacts that are made."""
        plan = self._plan
        new = plan.of_outcome("new")
        changed = plan.of_outcome("changed")
        created = plan.to_create()
        self._total = len(created) + len(new) + sum(len(one.lines) for one in new) + len(changed)
        for customer in created:
            contact_id = self._contacts.insert_draft(self._work, draft_of(customer, source))
            plan.contact_of[customer.key] = contact_id
            plan.customer_of[contact_id] = contact_id
            self._advance(1)
        self._make_products()
        self._insert(new)
        for order in changed:
            self._rewrite(order)
            self._advance(1)
        self._stop_series(new)

    def _make_products(self) -> None:
        """Products nobody knows, at the price of their first line."""
        for number, line in self._plan.products.new.items():
            price = divide(line.amount * ONE, line.quantity) if line.quantity > 0 else line.amount
            self._product_ids[number] = self._work.insert(
                "product",
                {
                    "name": line.name or line.reference,
                    "reference": line.reference,
                    "price": abs(price),
                    "currency": self._currency,
                    "created_at": self._work.now,
                    "updated_at": self._work.now,
                },
            )

    def _insert(self, new: list[ReadOrder]) -> None:
        rows: list[tuple[Any, ...]] = []
        lines: list[tuple[Any, ...]] = []
        for place, order in enumerate(new):
            told = self._lines_of(order)
            margin, kind, margins = self._margins(order, told)
            contact = self._plan.contact_of[order.customer]
            assert contact != CREATED
            rows.append(
                (order.number, order.day, self._plan.customer_of.get(contact, contact), contact,
                 order.amount, margin, kind, order.currency, order.source, order.code, order.key)
            )  # fmt: skip
            for position, (line, earned) in enumerate(zip(told, margins, strict=True)):
                lines.append((place, line[0], line[1], line[2], line[3], earned, position))
        queries.insert_orders(self._work, rows, lines, self._advance)

    def _lines_of(self, order: ReadOrder) -> list[tuple[int | None, str, int, int, int | None]]:
        """(product, description, quantity, amount, margin told) of each line."""
        found = []
        for line in order.lines:
            product = self._plan.products.find(line, create=False)
            if product is not None and product < 0:
                product = self._product_ids[product]
            margin = line.margin
            known = self._plan.products.products.get(product) if product is not None else None
            if margin is None and known is not None:
                margin = known.margin_of(line.amount, line.quantity)
            found.append((product, line.name, line.quantity, line.amount, margin))
        return found

    def _margins(
        self, order: ReadOrder, lines: list[tuple[int | None, str, int, int, int | None]]
    ) -> tuple[int, str, list[int]]:
        told = [(line[3], line[4]) for line in lines]
        if order.margin is not None and order.lines:
            # The file tells each line's margin: they are kept, and add up to the order's.
            given = [0 if line[4] is None else line[4] for line in lines]
            if sum(given) == order.margin:
                return order.margin, "given", given
        return settle_margins(order.amount, order.margin, told, self._margin_rate)

    def _rewrite(self, order: ReadOrder) -> None:
        """An order that is there becomes what the file tells; the rest of it stays."""
        told = self._lines_of(order)
        margin, kind, margins = self._margins(order, told)
        values: dict[str, object] = {
            "number": order.number, "day": order.day, "amount": order.amount, "margin": margin,
            "margin_kind": kind, "currency": order.currency, "import_key": order.key,
            "updated_at": self._work.now,
        }  # fmt: skip
        if order.source:
            values["source"] = order.source
        if order.code:
            values["response_code"] = order.code
        self._work.update("customer_order", order.existing, values)
        if order.lines:
            columns = [
                {
                    "product_id": line[0],
                    "description": line[1],
                    "quantity": line[2],
                    "amount": line[3],
                    "margin": earned,
                    "position": position,
                }
                for position, (line, earned) in enumerate(zip(told, margins, strict=True))
            ]
            write_rows(self._work, "order_line", "order_id", order.existing, columns)

    def _stop_series(self, new: list[ReadOrder]) -> None:
        since = (present_day() - timedelta(_FRESH_DAYS)).isoformat()
        fresh = {self._plan.contact_of[order.customer] for order in new if order.day >= since}
        stop_for(self._work, sorted(fresh), "order")

    def _advance(self, rows: int) -> None:
        self._done += rows
        self._progress.step(self._done, self._total)
        self._progress.check()
