"""From which probability on a pair is sure, to review, or not shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

SURE: Final = "sure"
REVIEW: Final = "review"


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Probabilities from which on pairs are sure, and from which on they are shown to review."""

    sure: float = 0.98
    review: float = 0.5

    def tier(self, probability: float) -> str:
        """ "sure", "review" or "" (not shown)."""
        if probability >= self.sure:
            return SURE
        return REVIEW if probability >= self.review else ""


DEFAULT_THRESHOLDS: Final = Thresholds()
