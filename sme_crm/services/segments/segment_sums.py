"""Sums over the customers of a segment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sme_crm.domain.segments.purchase_figures import PurchaseFigures
from sme_crm.store.queries.segments import CustomerSums


@dataclass(slots=True)
class SegmentSum:
    """How many customers, and what they bought in all (cents net of VAT)."""

    customers: int = 0
    orders: int = 0
    amount: int = 0
    margin: int = 0

    def add(self, sums: CustomerSums) -> None:
        """Count one customer more."""
        self.customers += 1
        self.orders += sums.orders
        self.amount += sums.amount
        self.margin += sums.margin

    def take(self, sums: CustomerSums) -> None:
        """Count one customer less."""
        self.customers -= 1
        self.orders -= sums.orders
        self.amount -= sums.amount
        self.margin -= sums.margin

    def join(self, other: SegmentSum) -> None:
        """Count the customers of another segment as well."""
        self.customers += other.customers
        self.orders += other.orders
        self.amount += other.amount
        self.margin += other.margin


def figures_of(sums: CustomerSums) -> PurchaseFigures:
    """The sums of a customer as figures of the domain."""
    return PurchaseFigures(
        orders=sums.orders,
        days=sums.days,
        amount=sums.amount,
        margin=sums.margin,
        first_day=date.fromisoformat(sums.first_day) if sums.first_day else None,
        last_day=date.fromisoformat(sums.last_day) if sums.last_day else None,
        gap_squares=sums.gap_squares,
        year_orders=sums.year_orders,
        year_amount=sums.year_amount,
        year_margin=sums.year_margin,
    )
