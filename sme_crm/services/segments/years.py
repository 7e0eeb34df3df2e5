"""Churn, retention and cohorts of all customers, year by year."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from threading import Lock
from typing import TYPE_CHECKING, Literal

from sme_crm.domain.segments.retention import (
    ChurnYear,
    Cohort,
    churn_by_year,
    cohorts,
    customers_by_year,
)
from sme_crm.store.queries.segments import read_years

if TYPE_CHECKING:
    from sme_crm.services.segments.customers import CustomerBook
    from sme_crm.store.database import Database
    from sme_crm.store.queries.segments import CustomerSums

YearKind = Literal["customers", "lost", "won", "returned"]


class Years:
    """Looks at customers by years with an order; reads are for workers."""

    def __init__(self, database: Database, book: CustomerBook) -> None:
        self._database = database
        self._book = book
        self._lock = Lock()
        self._sums: Mapping[int, CustomerSums] | None = None
        self._rows: list[tuple[int, int, int, int]] = []

    def churn(self, today: date) -> list[ChurnYear]:
        """Churn of each year, the present one as it stands."""
        pairs = ((customer, year) for customer, year, _, _ in self._read())
        return churn_by_year(customers_by_year(pairs), today.year)

    def cohorts(self, today: date) -> list[Cohort]:
        """Customers by the year of their first order, with the margin of each year after."""
        rows = ((customer, year, margin) for customer, year, _, margin in self._read())
        return cohorts(rows, today.year)

    def customers(self, kind: YearKind, year: int) -> list[int]:
        """The ids that `churn` counts for a year, rising."""
        years = customers_by_year((customer, when) for customer, when, _, _ in self._read())
        now, before = years.get(year, set()), years.get(year - 1, set())
        known: set[int] = set().union(*(found for when, found in years.items() if when < year))
        return sorted(
            {
                "customers": now,
                "lost": before - now,
                "won": now - known,
                "returned": (now & known) - before,
            }[kind]
        )

    def cohort_customers(self, first_year: int, years_after: int) -> list[int]:
        """The ids of those who came in a year and ordered so many years later, rising."""
        by_customer: dict[int, set[int]] = {}
        for customer, year, _, _ in self._read():
            by_customer.setdefault(customer, set()).add(year)
        return sorted(
            customer
            for customer, years in by_customer.items()
            if min(years) == first_year and first_year + years_after in years
        )

    def _read(self) -> list[tuple[int, int, int, int]]:
        """(customer, year, amount, margin), read again when some customer's sums moved."""
        with self._lock:
            sums = self._book.sums()
            if self._sums is not sums:
                self._rows = list(read_years(self._database.reader(), list(sums)))
                self._sums = sums
            return self._rows
