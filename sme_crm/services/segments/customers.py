"""The sums of all customers in memory: read once, then brought up to date change by change."""

from __future__ import annotations

from collections.abc import Mapping
from threading import Lock
from typing import Final

from sme_crm.domain.changes import Changes
from sme_crm.services.change_bus import ChangeBus
from sme_crm.store.database import Database
from sme_crm.store.queries.segments import CustomerSums, read_sums, read_sums_of

_MOST: Final = 5_000
"""Customers written by one change, from which on everybody is read again."""


class CustomerBook:
    """What every customer bought in sum, by id in rising order; any thread may ask."""

    def __init__(self, database: Database, bus: ChangeBus) -> None:
        self._database = database
        self._lock = Lock()
        self._reading = Lock()
        self._sums: dict[int, CustomerSums] | None = None
        self._stale: set[int] = set()
        self.revision = 0
        """Counts the times the sums moved, so that what follows from them can be kept."""
        bus.subscribe(self._hear)

    def sums(self) -> Mapping[int, CustomerSums]:
        """The sums of those who bought and are not in the trash; not to be written to."""
        with self._reading:
            with self._lock:
                sums, stale = self._sums, self._stale
                self._stale = set()
            if sums is not None and not stale:
                return sums
            if sums is None or len(stale) > _MOST:
                fresh = {row.customer_id: row for row in read_sums(self._database.reader())}
            else:
                fresh = dict(sums)
                for customer in stale:
                    fresh.pop(customer, None)
                known = len(fresh)
                came = read_sums_of(self._database.reader(), sorted(stale))
                fresh.update((row.customer_id, row) for row in came)
                if known < len(fresh) and any(row.customer_id not in sums for row in came):
                    fresh = dict(sorted(fresh.items()))
            with self._lock:
                self._sums = fresh
                self.revision += 1
            return fresh

    def _hear(self, changes: Changes) -> None:
        if changes.touches("setting"):
            # The currency of the business may be another: then all sums are.
            with self._lock:
                self._sums = None
            return
        touched: set[int] = set()
        for part in (changes.created, changes.updated, changes.deleted):
            ids = part.get("contact", frozenset())
            if len(ids) > _MOST:
                with self._lock:
                    self._sums = None
                return
            touched.update(ids)
        if touched:
            with self._lock:
                self._stale |= touched
