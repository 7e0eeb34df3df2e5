"""From which probability on a pair is sure, to review, or not shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sme_crm.domain.duplicates.reasons import BITS

SURE: Final = "sure"
REVIEW: Final = "review"


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Probabilities from which on pairs are sure, and from which on they are shown to review."""

    sure: float = 0.98
    review: float = 0.5

    def tier(self, probability: float) -> str:
        """The tier of a probability: SURE, REVIEW, or "" when it is not shown."""
        if probability >= self.sure:
            return SURE
        return REVIEW if probability >= self.review else ""


_AGAINST: Final = sum(bit for key, bit in BITS.items() if key.startswith("other_"))
_BEYOND_NAMES: Final = sum(
    BITS[key]
    for key in (
        "identifier", "siret", "siren", "email", "mobile", "company", "similar_company",
        "birth_date", "similar_birth_date", "phone", "address", "similar_address", "place",
        "similar_email", "similar_identifier",
    )
)  # fmt: skip


def only_named_alike(reasons: int) -> bool:
    """Whether nothing but the name agrees, and something differs: never merged unseen.

    In a small base two records of one name are hardly ever two people, and yet may be.
    """
    return bool(reasons & _AGAINST) and not reasons & _BEYOND_NAMES


DEFAULT_THRESHOLDS: Final = Thresholds()
