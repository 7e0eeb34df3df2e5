"""What a contact bought: the figures of his sheet, and the sums kept up to the present day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sme_crm.domain.dates import present_day
from sme_crm.domain.errors import NotFound
from sme_crm.domain.sales.customer import ContactPurchases
from sme_crm.store.purchases import roll_year
from sme_crm.store.queries.purchases import read_purchases

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

    def keep_up(self, today: date | None = None) -> int:
        """Let the last twelve months end today; returns how many customers' sums moved.

        To be asked once a day, in the lane of writes. A file that may only be read stays as it
        is: its sums of the year are then added up when they are asked for.
        """
        return roll_year(self._database, today or present_day())
