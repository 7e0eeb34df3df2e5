"""Who went from which segment to which between two days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Final

NOBODY: Final = ""
"""The segment of who was no customer yet."""


def movements(before: Mapping[int, str], after: Mapping[int, str]) -> Counter[tuple[str, str]]:
    """How many customers went from one segment to another (or stayed); both by customer id."""
    return Counter(
        (before.get(customer, NOBODY), after.get(customer, NOBODY))
        for customer in before.keys() | after.keys()
    )


def movers(
    before: Mapping[int, str], after: Mapping[int, str], origin: str, target: str
) -> list[int]:
    """The ids of those who went from `origin` to `target`, in order."""
    return sorted(
        customer
        for customer in before.keys() | after.keys()
        if before.get(customer, NOBODY) == origin and after.get(customer, NOBODY) == target
    )
