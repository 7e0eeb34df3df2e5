"""Which products go together, and who bought the one without the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import combinations
from typing import TYPE_CHECKING, Final

from sme_crm.domain.segments.cross_sell import ProductPair
from sme_crm.store.queries.segments import (
    read_buyers,
    read_complements,
    read_higher_models,
    read_product_names,
    read_to_offer,
)

if TYPE_CHECKING:
    from sme_crm.store.database import Database

LEAST_BOTH: Final = 5
"""Customers who bought both, from which on a pair is shown (own choice)."""
_PRODUCTS: Final = 60
"""Different products of one customer looked at: one who bought the whole range says nothing."""


class CrossSelling:
    """Looks at what the same customers buy; reads are for workers."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def pairs(self, least: int = LEAST_BOTH) -> list[ProductPair]:
        """Pairs of products bought together more often than by chance, both ways.

        The ones with most customers to offer to first, weighed by how sure the offer is
        (confidence × who could be offered).
        """
        buyers: Counter[int] = Counter()
        both: Counter[tuple[int, int]] = Counter()
        bought = self._bought()
        for products in bought:
            buyers.update(products)
            if len(products) <= _PRODUCTS:
                both.update(combinations(products, 2))
        found = [
            ProductPair(one, other, count, buyers[one], buyers[other], len(bought))
            for (low, high), count in both.items()
            if count >= least
            for one, other in ((low, high), (high, low))
        ]
        worth = [pair for pair in found if pair.lift > 1 and pair.to_offer]
        return sorted(
            worth,
            key=lambda pair: (-pair.confidence * pair.to_offer, pair.product_id, pair.other_id),
        )

    def complements(self) -> list[ProductPair]:
        """The complements the owner declared, with what their buyers did."""
        return self._declared(read_complements(self._database.reader()))

    def upgrades(self) -> list[ProductPair]:
        """Products with the higher model the owner declared, with what their buyers did."""
        return self._declared(read_higher_models(self._database.reader()))

    def _declared(self, wanted: Sequence[tuple[int, int]]) -> list[ProductPair]:
        """The pairs with their counts, those with most customers to offer to first."""
        named = {product for pair in wanted for product in pair}
        buyers: Counter[int] = Counter()
        both: Counter[tuple[int, int]] = Counter()
        bought = self._bought()
        for each in bought:
            products = named.intersection(each)
            buyers.update(products)
            both.update(pair for pair in wanted if pair[0] in products and pair[1] in products)
        found = [
            ProductPair(*pair, both[pair], buyers[pair[0]], buyers[pair[1]], len(bought))
            for pair in wanted
        ]
        return sorted(found, key=lambda pair: (-pair.to_offer, pair.product_id, pair.other_id))

    def product_names(self) -> dict[int, str]:
        """The names of all products by id."""
        return read_product_names(self._database.reader())

    def to_offer(self, product_id: int, other_id: int) -> list[int]:
        """The ids of customers who bought the one and never the other, rising."""
        return read_to_offer(self._database.reader(), product_id, other_id)

    def _bought(self) -> list[list[int]]:
        """What each customer bought: the ids of the products, rising."""
        found: dict[int, list[int]] = {}
        for product, customer in read_buyers(self._database.reader()):
            found.setdefault(customer, []).append(product)
        return list(found.values())
