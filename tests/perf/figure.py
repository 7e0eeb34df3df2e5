"""A measured figure: what was measured, how much, and the goal it is held against."""

from __future__ import annotations

from collections.abc import Iterable
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


def table(figures: Iterable[Figure]) -> str:
    """The figures as a Markdown table, one a line."""
    lines = ["| what | figure | goal | met | note |", "|---|---:|---:|---|---|"]
    for figure in figures:
        goal = "" if figure.goal is None else f"≤ {_short(figure.goal)} {figure.unit}"
        met = "" if figure.goal is None else ("yes" if figure.met else "**no**")
        lines.append(
            f"| {figure.name} | {_short(figure.value)} {figure.unit} | {goal} | {met} |"
            f" {figure.note} |"
        )
    return "\n".join(lines) + "\n"


def _short(value: float) -> str:
    """Three digits are more than a measured figure is worth."""
    return f"{value:.0f}" if abs(value) >= 100 else f"{value:.3g}"
