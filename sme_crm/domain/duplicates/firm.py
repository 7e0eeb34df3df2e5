"""Which company: the own name of a company, the employer's name of a person."""

from __future__ import annotations

import numpy as np

from sme_crm.domain.duplicates.columns import Codes, Flags, Floats
from sme_crm.domain.duplicates.company_names import Organizations
from sme_crm.domain.duplicates.evidence import NOTHING, Evidence
from sme_crm.domain.duplicates.similarity import similarities

EXACT, ALIKE, FAR, PART, OTHER = range(5)
_ALIKE = 0.82
_FAR = 0.66


def compare_firms(name: str, organizations: Organizations, left: Codes, right: Codes) -> Evidence:
    """Evidence of company names: words in any order, typing errors, one name within the other."""
    column, in_order = organizations.name, organizations.in_order
    a, b = column.codes[left], column.codes[right]
    alike = similarities(column.values, a, b, _FAR)
    at = np.flatnonzero((alike < _ALIKE) & (a != 0) & (b != 0))
    x, y = in_order.codes[left[at]], in_order.codes[right[at]]
    alike[at] = np.maximum(alike[at], similarities(in_order.values, x, y, _FAR))
    levels = np.full(len(left), OTHER, np.int8)
    levels[alike >= _FAR] = FAR
    chance = np.zeros(len(left), np.float32)
    at = at[alike[at] < _ALIKE]
    inside, share = _within(organizations, a[at], b[at])
    levels[at[inside]] = PART
    chance[at[inside]] = share[inside]
    levels[alike >= _ALIKE] = ALIKE
    levels[a == b] = EXACT
    levels[(a == 0) | (b == 0)] = NOTHING
    exact = levels == EXACT
    chance[exact] = organizations.shares[a[exact]]
    return Evidence(name, levels, chance)


def _within(organizations: Organizations, a: Codes, b: Codes) -> tuple[Flags, Floats]:
    """Whether all words of one name are in the other, and how likely that is by chance."""
    words, shares = organizations.words, organizations.word_share
    best = np.zeros(len(a), np.bool_)
    chance = np.ones(len(a), np.float32)
    for small, large in ((a, b), (b, a)):
        ours, theirs = words[small], words[large]
        inside = np.ones(len(a), np.bool_)
        product = np.ones(len(a), np.float32)
        for i in range(ours.shape[1]):
            present = ours[:, i] != 0
            inside &= ~present | (theirs == ours[:, i : i + 1]).any(axis=1)
            product *= np.where(present, shares[ours[:, i]], 1.0).astype(np.float32)
        inside &= ours[:, 0] != 0
        best |= inside
        chance = np.where(inside, np.minimum(chance, product), chance).astype(np.float32)
    return best, chance
