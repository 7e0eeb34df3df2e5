"""Segments as criteria, so that a group follows them: the same customers as the segment counts.

Every one begins with "customer with purchases of his own": a person of a company is read by the
company's purchases, but the company is the customer that the segments count.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final, TypeVar

from sme_crm.domain.criteria import All, AnyOf, Criteria, Not, Test
from sme_crm.domain.criteria_operators import Operator
from sme_crm.domain.segments.pareto import AbcClass
from sme_crm.domain.segments.rfm import SCORES

Op = Operator
T = TypeVar("T")
Scores = tuple[int, int, int]
CUSTOMERS: Final = Test("is_customer", Op.IS, (True,))


def in_cells(cells: Iterable[Scores]) -> Criteria:
    """Customers with one of the (recency, frequency, monetary) scores."""
    pairs: dict[int, set[tuple[int, int]]] = {}
    for recency, frequency, monetary in cells:
        pairs.setdefault(recency, set()).add((frequency, monetary))
    parts = [
        _all(_scored("rfm_recency", recencies), _in_pairs(found))
        for found, recencies in _by_value({one: frozenset(set_) for one, set_ in pairs.items()})
    ]
    return _all(CUSTOMERS, _any(parts))


def in_class(name: AbcClass) -> Criteria:
    """Customers of an ABC class by margin."""
    return _all(CUSTOMERS, Test("abc_class", Op.ONE_OF, (name,)))


def asleep(name: AbcClass, first: int | None, last: int | None) -> Criteria:
    """Those of a class without an order for `first` to `last` days, None for no bound."""
    days = "days_since_last_order"
    if first is None and last is not None:
        test = Test(days, Op.LESS, (last + 1,))
    elif last is None:
        test = Test(days, Op.GREATER, ((first or 0) - 1,))
    else:
        test = Test(days, Op.BETWEEN, (first or 0, last))
    return _all(in_class(name), test)


def late(least: float) -> Criteria:
    """Customers late by at least so many spreads of their own rhythm."""
    key = "order_lateness"
    return _all(CUSTOMERS, Test(key, Op.IS_FILLED), Not(Test(key, Op.LESS, (least,))))


def bought_without(product_id: int, other_id: int) -> Criteria:
    """Customers who bought the one product and never the other."""
    key = "bought_product"
    return _all(CUSTOMERS, Test(key, Op.ONE_OF, (product_id,)), Test(key, Op.NONE_OF, (other_id,)))


def _in_pairs(pairs: Collection[tuple[int, int]]) -> Criteria | None:
    """One of some (frequency, monetary) scores; None where all are meant."""
    monetary: dict[int, frozenset[int]] = {}
    for frequency, score in pairs:
        monetary[frequency] = monetary.get(frequency, frozenset()) | {score}
    parts = [
        _all(_scored("rfm_frequency", frequencies), _scored("rfm_monetary", scores))
        for scores, frequencies in _by_value(monetary)
    ]
    return None if len(pairs) == len(SCORES) ** 2 else _any(parts)


def _by_value(found: Mapping[int, frozenset[T]]) -> list[tuple[frozenset[T], list[int]]]:
    """The scores that hold the same together."""
    keys: dict[frozenset[T], list[int]] = {}
    for key in sorted(found):
        keys.setdefault(found[key], []).append(key)
    return list(keys.items())


def _scored(field: str, scores: Collection[int]) -> Criteria | None:
    """One of some scores; None where any score is meant."""
    ordered = sorted(scores)
    if len(ordered) == len(SCORES):
        return None
    if len(ordered) > 1 and ordered[-1] - ordered[0] == len(ordered) - 1:
        return Test(field, Op.BETWEEN, (ordered[0], ordered[-1]))
    return _any([Test(field, Op.IS, (score,)) for score in ordered])


def _any(parts: Sequence[Criteria]) -> Criteria:
    return parts[0] if len(parts) == 1 else AnyOf(tuple(parts))


def _all(*parts: Criteria | None) -> Criteria:
    """All of them, without needless nesting; None asks for nothing."""
    children: list[Criteria] = []
    for part in parts:
        if part is not None:
            children.extend(part.children if isinstance(part, All) else (part,))
    return children[0] if len(children) == 1 else All(tuple(children))
