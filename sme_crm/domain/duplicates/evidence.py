"""What a comparison finds: a level of agreement for each pair, and how likely it is by chance."""

from __future__ import annotations

from dataclasses import dataclass

from sme_crm.domain.duplicates.columns import Floats, Levels

NOTHING = -1  # one of the two has no value: no evidence either way


@dataclass(frozen=True, slots=True)
class Evidence:
    """One comparison of many pairs.

    `levels[i]` is the level of pair i in the table of the comparison (`weights.TABLES[name]`),
    NOTHING where there is nothing to compare. `chances[i]`: how likely two strangers agree in
    just this value; 0 where the frequency of the level itself tells (measured on random pairs).
    """

    name: str
    levels: Levels
    chances: Floats
