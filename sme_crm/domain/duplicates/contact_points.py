"""E-mail addresses, mobiles and other phones of two records: the best of all their pairs."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from sme_crm.domain.duplicates.columns import Codes, Flags, Floats, Slots
from sme_crm.domain.duplicates.evidence import NOTHING, Evidence
from sme_crm.domain.duplicates.features import Emails
from sme_crm.domain.duplicates.similarity import similarities
from sme_crm.domain.duplicates.weights import RARE

# Levels of e-mails: of a person, of a whole firm (contact@…), alike, other.
SAME, SAME_OF_FIRM, ALIKE, OTHER = range(4)
# Levels of phones.
SAME_NUMBER, ONE_DIGIT, OTHER_NUMBER = range(3)

_ALIKE_EMAIL = 0.82
_ONE_DIGIT = 0.85
# Addresses are made of names: two people of one name have addresses alike in so many cases when
# they have the same provider.
_ALIKE_NAMESAKES = 0.3


def _best_alike(
    slots: Slots, left: Codes, right: Codes, least: float
) -> tuple[Flags, Flags, Floats, Codes]:
    """(comparable, equal, similarity, the equal value) of the best pair of values."""
    size = len(left)
    equal = np.zeros(size, np.bool_)
    known = np.zeros(size, np.bool_)
    value = np.zeros(size, np.int32)
    for i in range(slots.width):
        for j in range(slots.width):
            a, b = slots.codes[left, i], slots.codes[right, j]
            known |= (a != 0) & (b != 0)
            same = (a == b) & (a != 0) & ~equal
            equal |= same
            value[same] = a[same]
    alike = equal.astype(np.float32)
    at = np.flatnonzero(known & ~equal)
    for i in range(slots.width):
        for j in range(slots.width):
            a, b = slots.codes[left[at], i], slots.codes[right[at], j]
            alike[at] = np.maximum(alike[at], similarities(slots.values, a, b, least))
    return known, equal, alike, value


def compare_emails(emails: Emails, left: Codes, right: Codes) -> Evidence:
    """Evidence of e-mail addresses."""
    slots, shares = emails.slots, emails.domain_share
    known, equal, alike, value = _best_alike(slots, left, right, _ALIKE_EMAIL)
    levels = np.full(len(left), OTHER, np.int8)
    levels[alike >= _ALIKE_EMAIL] = ALIKE
    levels[equal] = SAME
    levels[equal & emails.generic[value]] = SAME_OF_FIRM
    levels[~known] = NOTHING
    chance = np.where(equal, slots.shares(RARE["email"])[value], 0.0)
    at = np.flatnonzero(levels == ALIKE)
    widest = np.maximum(shares[slots.codes[left[at]]].max(axis=1),
                        shares[slots.codes[right[at]]].max(axis=1))  # fmt: skip
    chance[at] = _ALIKE_NAMESAKES * widest
    return Evidence("email", levels, chance.astype(np.float32))


def compare_numbers(name: str, slots: Slots, left: Codes, right: Codes) -> Evidence:
    """Evidence of mobiles ("mobile") or of other phones ("phone")."""
    known, equal, alike, value = _best_alike(slots, left, right, _ONE_DIGIT)
    levels: npt.NDArray[np.int8] = np.full(len(left), OTHER_NUMBER, np.int8)
    levels[alike >= _ONE_DIGIT] = ONE_DIGIT
    levels[equal] = SAME_NUMBER
    levels[~known] = NOTHING
    chance = np.where(equal, slots.shares(RARE[name])[value], 0.0)
    return Evidence(name, levels, chance.astype(np.float32))
