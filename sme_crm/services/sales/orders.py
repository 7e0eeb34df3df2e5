"""Commands on orders, and their list; each command is one named change that can be undone."""

from __future__ import annotations

import json
from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from sme_crm.domain.dates import present_day
from sme_crm.domain.errors import Cancelled, ConflictError, InvalidInput, NotFound
from sme_crm.domain.sales.order import (
    Order,
    OrderDraft,
    OrderFilter,
    OrderRow,
    OrderSort,
    OrderSums,
)
from sme_crm.services.campaign_links import unlink
from sme_crm.services.sales.order_rows import (
    LINK_KIND,
    checked_draft,
    draft_of_quote,
    insert_order,
    order_details,
    rewrite_order,
)
from sme_crm.store.queries import orders as queries
from sme_crm.store.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from sme_crm.services.settings import Settings
    from sme_crm.store.database import Database

CURRENCY: Final = "sales.currency"
MARGIN_RATE: Final = "sales.margin_rate"


@dataclass(frozen=True, slots=True)
class OrderList:
    """Every order of a list in its order, and what they come to."""

    ids: array[int]
    sums: OrderSums


class Orders:
    """Types, changes and lists what was ordered."""

    def __init__(self, database: Database, settings: Settings) -> None:
        self._database = database
        self._settings = settings
        self.staff_id: int | None = None

    # -- reading -------------------------------------------------------------------------------

    def get(self, order_id: int) -> Order:
        """One order with its lines; raises NotFound order."""
        with self._database.snapshot() as connection:
            found = queries.read_order(connection, order_id)
        if found is None:
            raise NotFound("order", name=order_id)
        return found

    def first_rows(self, wanted: OrderFilter, limit: int = 50) -> list[OrderRow]:
        """The newest orders of a filter, before the whole list is known."""
        with self._database.translated_errors():
            connection = self._database.reader()
            return queries.read_rows(connection, queries.read_newest(connection, wanted, limit))

    def rows(self, ids: Sequence[int]) -> list[OrderRow]:
        """The rows of some orders; those that are gone are left out."""
        with self._database.translated_errors():
            return queries.read_rows(self._database.reader(), ids)

    def list_orders(
        self,
        wanted: OrderFilter = OrderFilter(),
        sort: OrderSort = "day",
        *,
        descending: bool = True,
        stopped: Callable[[], bool] = lambda: False,
    ) -> OrderList:
        """Every order of a filter, sorted, with the sums; raises Cancelled when `stopped`."""
        ids: array[int] = array("I")
        keys: list[Any] = []
        count = amount = margin = 0
        foreign: dict[str, int] = {}
        own = self._settings.text(CURRENCY)
        with self._database.translated_errors():
            for page in queries.walk(self._database.reader(), wanted, sort):
                if stopped():
                    raise Cancelled
                ids.extend(row[0] for row in page)
                if sort != "day":
                    keys.extend((row[2], row[1]) for row in page)
                counted = [row for row in page if row[5] == own]
                count += len(counted)
                amount += sum(row[3] for row in counted)
                margin += sum(row[4] for row in counted)
                if len(counted) != len(page):
                    for row in page:
                        if row[5] != own:
                            foreign[row[5]] = foreign.get(row[5], 0) + 1
        sums = OrderSums(count, amount, margin, tuple(sorted(foreign.items())))
        if sort == "day":
            return OrderList(ids if descending else array("I", reversed(ids)), sums)
        order = sorted(range(len(ids)), key=keys.__getitem__, reverse=descending)
        return OrderList(array("I", [ids[at] for at in order]), sums)

    def sources(self) -> list[str]:
        """Where orders came from, by name."""
        with self._database.translated_errors():
            return queries.read_sources(self._database.reader())

    def order_of_quote(self, quote_id: int) -> int | None:
        """The order that came of a quote, None while there is none."""
        with self._database.translated_errors():
            return queries.order_of_quote(self._database.reader(), quote_id)

    @property
    def margin_rate(self) -> int:
        """What is assumed to be earned where nothing tells it, hundredths of a per cent."""
        return int(self._settings.get(MARGIN_RATE))

    # -- making and editing --------------------------------------------------------------------

    def create(self, draft: OrderDraft, *, origin: str = "") -> int:
        """Note an order; returns its id.

        Raises InvalidInput order_day, response_code, order_value.
        """
        checked = checked_draft(draft, self._settings.text(CURRENCY))
        with self._work("order.create", origin) as work:
            return insert_order(work, checked, self.margin_rate, self.staff_id)

    def create_from_quote(
        self, quote_id: int, day: str = "", number: str = "", *, origin: str = ""
    ) -> int:
        """Note the order that a quote became, today unless a day is said; returns its id.

        The quote itself stays as it is. Raises NotFound quote, InvalidInput quote_ordered when
        there is an order of it already.
        """
        with self._work("order.create", origin) as work:
            return self.insert_from_quote(work, quote_id, day, number)

    def insert_from_quote(
        self, work: UnitOfWork, quote_id: int, day: str = "", number: str = ""
    ) -> int:
        """As `create_from_quote`, within a change that does more."""
        draft = draft_of_quote(work.connection, quote_id, day or present_day().isoformat())
        if draft is None:
            raise NotFound("quote", name=quote_id)
        if queries.order_of_quote(work.connection, quote_id) is not None:
            raise InvalidInput("quote_ordered")
        checked = checked_draft(_numbered(draft, number), self._settings.text(CURRENCY))
        return insert_order(work, checked, self.margin_rate, self.staff_id)

    def save(self, order_id: int, draft: OrderDraft, *, version: str = "", origin: str = "") -> int:
        """Let an order be what a draft says; returns the change id (0: nothing differed).

        With a `version`, raises ConflictError when the order is not what it was then. Raises as
        `create`, and NotFound order.
        """
        currency = self._settings.text(CURRENCY)
        with self._work("order.edit", origin) as work:
            there = queries.read_order(work.connection, order_id)
            if there is None:
                raise NotFound("order", name=order_id)
            checked = checked_draft(draft, currency, there.response_code)
            if version and there.version != version:
                raise ConflictError("conflict", order_id=order_id)
            if rewrite_order(work, order_id, checked, self.margin_rate):
                _retell(work, order_id)
        return work.change_id if work.changes else 0

    def delete(self, ids: Sequence[int], *, origin: str = "") -> int:
        """Delete orders with their lines (can be undone); returns the change id (0: none)."""
        with self._work("order.delete", origin, count=len(ids)) as work:
            unlink(work, "order_id", ids)
            for start in range(0, len(ids), 5_000):
                listed = ",".join(str(int(one)) for one in ids[start : start + 5_000])
                work.delete_where("history", f"link_kind = '{LINK_KIND}' AND link_id IN ({listed})")
                work.delete_where("order_line", f"order_id IN ({listed})")
                work.delete_where("customer_order", f"id IN ({listed})")
        return work.change_id if work.changes else 0

    # -- inside --------------------------------------------------------------------------------

    def _work(self, name: str, origin: str = "", **details: object) -> UnitOfWork:
        return UnitOfWork(self._database, name, details, origin=origin, staff_id=self.staff_id)


def _numbered(draft: OrderDraft, number: str) -> OrderDraft:
    return replace(draft, number=number) if number else draft


def _retell(work: UnitOfWork, order_id: int) -> None:
    """The history tells the order as it is now."""
    number, amount, currency, day, person = work.connection.execute(
        "SELECT number, amount, currency, day, coalesce(contact_id, customer_id)"
        " FROM customer_order WHERE id = ?",
        (order_id,),
    ).fetchone()
    entries = [
        row[0]
        for row in work.connection.execute(
            f"SELECT id FROM history WHERE link_kind = '{LINK_KIND}' AND link_id = ?", (order_id,)
        ).fetchall()
    ]
    if person is None:
        work.delete_many("history", entries)
        return
    details = json.dumps(order_details(amount, currency, day))
    for entry_id in entries:
        work.update(
            "history", entry_id, {"subject": number, "details": details, "contact_id": person}
        )
