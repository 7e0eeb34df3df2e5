"""Who lives together: pairs of different people at one address, told from neighbours and firms.

The shares of the search are those of all pairs; firms with many people, whose pairs are never
compared one by one, make colleagues of nearly everybody at one address. Here the question is a
narrower one: two people, one address, no common employer. The share of households among such
pairs is estimated on the base at hand, by the same table (`weights`), apart for those who name an
employer and for those who share a line: in a block of flats one address says little, in a village
much.
"""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt

from sme_crm.domain.duplicates.columns import Floats
from sme_crm.domain.duplicates.reasons import BITS
from sme_crm.domain.duplicates.weights import COLLEAGUE, FAMILY

_ONE_ADDRESS: Final = np.uint32(BITS["address"] | BITS["similar_address"])
_ONE_FIRM: Final = np.uint32(BITS["company"] | BITS["similar_company"])
_PHONE: Final = np.uint32(BITS["phone"])
_ROUNDS = 25
# Before anything is seen, every second such pair is a household; this weighs like so many pairs.
_FIRST_SHARE = 0.5
_FIRST_SHARE_WEIGHS = 20.0


def at_one_address(reasons: npt.NDArray[np.uint32]) -> npt.NDArray[np.intp]:
    """Which pairs, by their reasons, share an address and not the employer."""
    return np.flatnonzero(((reasons & _ONE_ADDRESS) != 0) & ((reasons & _ONE_FIRM) == 0))


def family_chances(
    logs: Floats,
    one_contact: Floats,
    reasons: npt.NDArray[np.uint32],
    employed: npt.NDArray[np.bool_],
) -> Floats:
    """The probability that each pair of `at_one_address` is of two people of one household.

    `logs`: likelihoods by class (`mixture.likelihoods`); `one_contact`: the probability that the
    two are the same; `employed`: whether one of them names an employer.
    """
    two = 1.0 - one_contact.astype(np.float64)
    odds = np.exp(np.clip(logs[:, FAMILY].astype(np.float64) - logs[:, COLLEAGUE], -30.0, 30.0))
    strata = employed * 2 + ((reasons & _PHONE) != 0)
    found = np.zeros(len(two))
    for stratum in np.unique(strata):
        at = np.flatnonzero(strata == stratum)
        share = _FIRST_SHARE
        for _ in range(_ROUNDS):
            chance = share * odds[at] / (share * odds[at] + 1.0 - share)
            seen = float((chance * two[at]).sum())
            share = (seen + _FIRST_SHARE * _FIRST_SHARE_WEIGHS) / (
                float(two[at].sum()) + _FIRST_SHARE_WEIGHS
            )
        found[at] = chance * two[at]
    return found.astype(np.float32)
