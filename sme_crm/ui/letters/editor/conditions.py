"""The conditions of the letter being written, by a number that formats of blocks refer to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sme_crm.domain.criteria import Criteria


@dataclass(frozen=True, slots=True)
class NumberedCondition:
    """A condition and what else the template keeps beside it."""

    criteria: Criteria
    extra: Mapping[str, object] = field(default_factory=dict)


class Conditions:
    """Grows only: a condition that was changed gets another number, so that undo finds the old."""

    def __init__(self) -> None:
        self._kept: list[NumberedCondition] = []

    def add(self, criteria: Criteria, extra: Mapping[str, object] | None = None) -> int:
        """Take in a condition; returns its number."""
        self._kept.append(NumberedCondition(criteria, extra or {}))
        return len(self._kept) - 1

    def __getitem__(self, number: int) -> NumberedCondition:
        return self._kept[number]

    def __contains__(self, number: int) -> bool:
        return 0 <= number < len(self._kept)

    def clear(self) -> None:
        """Another letter is opened."""
        self._kept.clear()
