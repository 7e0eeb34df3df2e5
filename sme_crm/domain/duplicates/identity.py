"""Birth dates, sexes told by the civility, numbers of companies and of people."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from sme_crm.domain.duplicates.columns import Codes, Column, Flags
from sme_crm.domain.duplicates.evidence import NOTHING, Evidence
from sme_crm.domain.duplicates.features import Features
from sme_crm.domain.duplicates.similarity import similarities
from sme_crm.domain.duplicates.weights import RARE

# Levels of birth dates: one digit or day and month exchanged; one part far off or two by a slip;
# all three by a slip, or one far and one by a slip; anything else.
SAME_DAY, ONE_SLIP, SOME_PARTS, NEAR, OTHER_DAY = range(5)
SAME_SEX, OTHER_SEX = range(2)
SAME_SIRET, SAME_SIREN, OTHER_SIRET = range(3)
SAME_NUMBER, ONE_SLIP_NUMBER, OTHER_NUMBER = range(3)

_ONE_SLIP = 0.87  # one of eight digits
_SIREN = 9
_FEW_DAYS = 3


def compare_birth_dates(column: Column, left: Codes, right: Codes) -> Evidence:
    """Evidence of whole birth dates."""
    a, b = column.codes[left], column.codes[right]
    alike = similarities(column.values, a, b, _ONE_SLIP)
    numbers = np.array([int(value or 0) for value in column.values], np.int64)
    x, y = numbers[a], numbers[b]
    years = _cost(np.isin(np.abs(x // 10_000 - y // 10_000), (1, 10)), x // 10_000 == y // 10_000)
    apart = np.abs(x // 100 % 100 - y // 100 % 100)
    months = _cost(apart == 1, apart == 0)
    apart = np.abs(x % 100 - y % 100)
    days = _cost(apart <= _FEW_DAYS, apart == 0)
    exchanged = (years == 0) & (x // 100 % 100 == y % 100) & (x % 100 == y // 100 % 100)
    cost = years + months + days
    levels = np.full(len(left), OTHER_DAY, np.int8)
    levels[cost <= 3] = NEAR
    levels[cost <= 2] = SOME_PARTS
    levels[(alike >= _ONE_SLIP) | exchanged] = ONE_SLIP
    levels[a == b] = SAME_DAY
    levels[(a == 0) | (b == 0)] = NOTHING
    chance = np.where(levels == SAME_DAY, column.shares(RARE["birth_date"])[a], 0.0)
    return Evidence("birth_date", levels, chance.astype(np.float32))


def _cost(near: Flags, equal: Flags) -> npt.NDArray[np.int8]:
    """How far one part of a date is from the other's: 0 equal, 1 a slip away, 2 far."""
    return np.where(equal, 0, np.where(near, 1, 2)).astype(np.int8)


def compare_sexes(features: Features, left: Codes, right: Codes) -> Evidence:
    """Evidence of the civilities that tell a man from a woman."""
    a, b = features.sex[left], features.sex[right]
    levels = np.where(a == b, SAME_SEX, OTHER_SEX).astype(np.int8)
    levels[(a == 0) | (b == 0)] = NOTHING
    return Evidence("sex", levels, np.zeros(len(left), np.float32))


def compare_sirets(column: Column, left: Codes, right: Codes) -> Evidence:
    """Evidence of the numbers of companies (SIRET, SIREN, or those of another country)."""
    a, b = column.codes[left], column.codes[right]
    firms = column.derive(lambda text: text[:_SIREN]).codes
    levels = np.full(len(left), OTHER_SIRET, np.int8)
    levels[firms[left] == firms[right]] = SAME_SIREN
    levels[a == b] = SAME_SIRET
    levels[(a == 0) | (b == 0)] = NOTHING
    chance = np.where(levels == SAME_SIRET, column.shares(RARE["siret"])[a], 0.0)
    return Evidence("siret", levels, chance.astype(np.float32))


def compare_identifiers(name: str, column: Column, left: Codes, right: Codes) -> Evidence:
    """Evidence of an own field that numbers people."""
    a, b = column.codes[left], column.codes[right]
    alike = similarities(column.values, a, b, 0.7)
    lengths = np.fromiter(map(len, column.values), np.float32, len(column.values))
    slip = 1.0 - 1.05 / np.maximum(np.maximum(lengths[a], lengths[b]), 5.0)
    levels = np.full(len(left), OTHER_NUMBER, np.int8)
    levels[alike >= slip] = ONE_SLIP_NUMBER
    levels[a == b] = SAME_NUMBER
    levels[(a == 0) | (b == 0)] = NOTHING
    chance = np.where(levels == SAME_NUMBER, column.shares(RARE["identifier"])[a], 0.0)
    return Evidence(name, levels, chance.astype(np.float32))
