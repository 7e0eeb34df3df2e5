"""What a contact bought: the figures of his sheet, and the sums kept up to the present day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sme_crm.domain.dates import present_day
from sme_crm.domain.errors import NotFound
from sme_crm.domain.sales.customer import ContactPurchases, SalesPage
from sme_crm.domain.sales.quote import QuoteFilter
from sme_crm.store.purchases import roll_year
from sme_crm.store.queries.purchases import newest_orders, read_purchases
from sme_crm.store.queries.quotes import read_rows as quotes_of

if TYPE_CHECKING:
    from sme_crm.store.database import Database


class Purchases:
    """Reads the figures of customers; every method may run in a worker."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_contact(self, contact_id: int, today: date | None = None) -> ContactPurchases:
        """The figures of a contact and of his organization; raises NotFound contact."""
        with self._database.snapshot() as connection:
            found = read_purchases(connection, contact_id, today or present_day())
        if found is None:
            raise NotFound("contact", id=contact_id)
        return found

    def sheet_page(self, contact_id: int, limit: int) -> SalesPage:
        """The figures of a contact with his newest orders and quotes, `limit` of each at most.

        Raises NotFound contact.
        """
        today = present_day()
        with self._database.snapshot() as connection:
            found = read_purchases(connection, contact_id, today)
            if found is None:
                raise NotFound("contact", id=contact_id)
            orders, count = newest_orders(connection, contact_id, limit)
            quotes = quotes_of(connection, QuoteFilter(contact_id=contact_id), today)
        return SalesPage(found, tuple(orders), count, tuple(quotes[:limit]), len(quotes))

    def keep_up(self, today: date | None = None) -> int:
        """Let the last twelve months end today; returns how many customers' sums moved.

        To be asked once a day, in the lane of writes. A file that may only be read stays as it
        is: its sums of the year are then added up when they are asked for.
        """
        return roll_year(self._database, today or present_day())
