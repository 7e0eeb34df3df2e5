"""A measured figure: what was measured, how much, and the goal it is held against."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One row of the table the bench writes; `goal` None when nothing is demanded of it."""

    name: str
    value: float
    unit: str
    goal: float | None = None
    note: str = ""

    @property
    def met(self) -> bool:
        """Whether the value is at most the goal."""
        return self.goal is None or self.value <= self.goal
