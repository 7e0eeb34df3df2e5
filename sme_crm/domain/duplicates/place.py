"""Where: streets and towns of two records, the best of their addresses."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from sme_crm.domain.duplicates.columns import Codes, Floats
from sme_crm.domain.duplicates.evidence import NOTHING, Evidence
from sme_crm.domain.duplicates.features import Places
from sme_crm.domain.duplicates.similarity import similarities
from sme_crm.domain.duplicates.weights import RARE

# Levels of a street with its number, and of a town with its postal code.
SAME, ALIKE, OTHER_NUMBER, OTHER_STREET = range(4)
SAME_TOWN, ALIKE_TOWN, OTHER_TOWN = range(3)

_SAME_STREET = 0.85
_ALIKE_STREET = 0.6
_ALIKE_NAME = 0.75
_ALIKE_CODE = 0.75


def compare_places(places: Places, left: Codes, right: Codes) -> tuple[Evidence, Evidence]:
    """Evidence of the street and of the town, from the two addresses that agree best."""
    size = len(left)
    street = np.full(size, NOTHING, np.int8)
    town = np.full(size, NOTHING, np.int8)
    street_chance = np.zeros(size, np.float32)
    town_chance = np.zeros(size, np.float32)
    width = len(places.street)
    for i in range(width):
        for j in range(width):
            found, chance = _compare_streets(places, i, j, left, right)
            _keep_better(street, street_chance, found, chance)
            found, chance = _compare_towns(places, i, j, left, right)
            _keep_better(town, town_chance, found, chance)
    return Evidence("street", street, street_chance), Evidence("town", town, town_chance)


def _keep_better(
    levels: npt.NDArray[np.int8], chances: Floats, found: npt.NDArray[np.int8], chance: Floats
) -> None:
    better = (found != NOTHING) & ((levels == NOTHING) | (found < levels))
    levels[better] = found[better]
    chances[better] = chance[better]


def _compare_streets(
    places: Places, i: int, j: int, left: Codes, right: Codes
) -> tuple[npt.NDArray[np.int8], Floats]:
    streets, numbers = places.street[i], places.number[i]
    a, b = streets.codes[left], places.street[j].codes[right]
    alike = similarities(streets.values, a, b, _ALIKE_STREET)
    x, y = numbers.codes[left], places.number[j].codes[right]
    same_number = (x == y) & (x != 0)
    number_missing = (x == 0) | (y == 0)
    levels = np.full(len(left), OTHER_STREET, np.int8)
    near = alike >= _SAME_STREET
    levels[near] = OTHER_NUMBER
    levels[same_number & (alike >= _ALIKE_STREET)] = ALIKE
    levels[near & (same_number | number_missing)] = SAME
    levels[(a == 0) | (b == 0)] = NOTHING
    chance = streets.shares(RARE["street"])[a] * np.where(
        same_number, numbers.shares(RARE["number"])[x], 1.0
    )
    chance = np.where(levels == SAME, chance, 0.0)
    return levels, chance.astype(np.float32)


def _compare_towns(
    places: Places, i: int, j: int, left: Codes, right: Codes
) -> tuple[npt.NDArray[np.int8], Floats]:
    codes, towns = places.postal_code[i], places.town[i]
    a, b = codes.codes[left], places.postal_code[j].codes[right]
    x, y = towns.codes[left], places.town[j].codes[right]
    code = similarities(codes.values, a, b, _ALIKE_CODE)
    name = similarities(towns.values, x, y, _ALIKE_NAME)
    code_known, name_known = (a != 0) & (b != 0), (x != 0) & (y != 0)
    levels = np.full(len(left), OTHER_TOWN, np.int8)
    same_code, same_name = code == 1.0, name >= _ALIKE_NAME
    levels[same_code | (name == 1.0)] = ALIKE_TOWN
    levels[same_name & (code >= _ALIKE_CODE)] = ALIKE_TOWN
    levels[same_name & ~code_known] = ALIKE_TOWN
    same = (same_code & (same_name | ~name_known)) | ((name == 1.0) & ~code_known)
    levels[same] = SAME_TOWN
    levels[~code_known & ~name_known] = NOTHING
    share = np.where(same_code, codes.shares(RARE["town"])[a], towns.shares(RARE["town"])[x])
    chance = np.where(levels == SAME_TOWN, share, 0.0)
    return levels, chance.astype(np.float32)
