"""How good an address file is: completeness, doubles, malformed values, age, and one score.

The score is our own yardstick, no norm: 100 × the weighted mean of four parts between 0 and 1.
A part that cannot be known (no date to tell the age by) is left out and the weights of the others
count for it. Yield and returned mail are known after campaigns only and are no part of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

WEIGHTS: Final[dict[str, int]] = {
    "completeness": 40,
    "doubles": 20,
    "malformed": 20,
    "freshness": 20,
}


@dataclass(frozen=True, slots=True)
class QualityFigures:
    """What was counted in `addresses` contacts or rows.

    `named`: with a name; `postal`: with street or box, postal code and town; `reachable`: with a
    phone or an e-mail; `doubles`: that are another one of the file again; `malformed`: with a
    value that cannot be right, or rejected; `dated`: with a date, `age_days` their mean age.
    """

    addresses: int = 0
    named: int = 0
    postal: int = 0
    phones: int = 0
    emails: int = 0
    reachable: int = 0
    doubles: int = 0
    malformed: int = 0
    dated: int = 0
    age_days: float = 0.0


@dataclass(frozen=True, slots=True)
class Quality:
    """The parts of the score between 0 (worst) and 1; None where nothing can be said.

    completeness = (named + postal + reachable) / (3 × addresses);
    doubles = 1 − doubles / addresses; malformed = 1 − malformed / addresses;
    freshness = (1 − ageing rate) ^ (mean age in years).
    """

    figures: QualityFigures
    ageing_rate: float
    completeness: float | None = None
    doubles: float | None = None
    malformed: float | None = None
    freshness: float | None = None

    @property
    def score(self) -> int | None:
        """0–100, None for an empty file."""
        known: dict[str, float | None] = {
            "completeness": self.completeness,
            "doubles": self.doubles,
            "malformed": self.malformed,
            "freshness": self.freshness,
        }
        weight = sum(WEIGHTS[name] for name, value in known.items() if value is not None)
        if not self.figures.addresses or not weight:
            return None
        total = sum(WEIGHTS[name] * value for name, value in known.items() if value is not None)
        return round(100 * total / weight)


def quality_of(figures: QualityFigures, ageing_rate: float) -> Quality:
    """The quality that follows from what was counted; `ageing_rate` is a fraction a year."""
    count = figures.addresses
    if not count:
        return Quality(figures, ageing_rate)
    freshness = None
    if figures.dated:
        freshness = (1 - ageing_rate) ** max(0.0, figures.age_days / 365.25)
    return Quality(
        figures,
        ageing_rate,
        completeness=(figures.named + figures.postal + figures.reachable) / (3 * count),
        doubles=max(0.0, 1 - figures.doubles / count),
        malformed=max(0.0, 1 - figures.malformed / count),
        freshness=freshness,
    )
