"""The ways to part a campaign."""

from __future__ import annotations

from typing import Final, Literal

Dimension = Literal["wave", "channel", "combination", "cell", "segment", "weight", "lot"]
DIMENSIONS: Final[tuple[Dimension, ...]] = (
    "wave", "channel", "combination", "cell", "segment", "weight", "lot",
)  # fmt: skip
"""In their usual order."""
