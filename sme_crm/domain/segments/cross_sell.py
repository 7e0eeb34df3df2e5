"""Which products are bought by the same customers, and to whom the other one can be offered.

Measures of association rules: confidence P(B|A) and lift P(B|A) / P(B); source: R. Agrawal,
T. Imieliński, A. Swami, Mining Association Rules between Sets of Items (1993).
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ProductPair:
    """Buyers of `product_id` and of `other_id`; `customers`: all who bought anything."""

    product_id: int
    other_id: int
    both: int
    buyers: int
    other_buyers: int
    customers: int

    @property
    def confidence(self) -> float:
        """Share of the buyers of the one that bought the other too (0 to 1)."""
        return self.both / self.buyers if self.buyers else 0.0

    @property
    def lift(self) -> float:
        """How many times as often as among all customers; 1: the one says nothing of the other."""
        expected = self.other_buyers / self.customers if self.customers else 0.0
        return self.confidence / expected if expected else 0.0

    @property
    def to_offer(self) -> int:
        """Buyers of the one who never bought the other."""
        return self.buyers - self.both
