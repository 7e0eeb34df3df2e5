"""How sure a rate of answers is, whether two differ, and how many letters tell a difference.

Sources: E. B. Wilson, Probable Inference (1927) for the interval; the pooled two-proportion z
test and the usual sample size for two proportions (J. L. Fleiss, Statistical Methods for Rates
and Proportions, 1981).
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, sqrt
from statistics import NormalDist
from typing import Final, Literal

CONFIDENCE: Final = 0.95
POWER: Final = 0.80
_NORMAL: Final = NormalDist()
_FEW: Final = 5.0
"""Expected answers below which the test of two rates is not to be trusted."""

Verdict = Literal["roll_out", "go_on", "stop", "too_few"]


@dataclass(frozen=True, slots=True)
class Interval:
    """A share lies between `low` and `high` (0 to 1) with the confidence asked for."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two rates compared: `difference` of the second from the first, two-sided `p_value`.

    `too_few`: fewer than five answers or silences are expected somewhere.
    """

    difference: float
    p_value: float
    too_few: bool


def wilson(successes: int, trials: int, confidence: float = CONFIDENCE) -> Interval:
    """The Wilson score interval of a share; (0, 1) without trials."""
    if trials <= 0:
        return Interval(0.0, 1.0)
    z = _NORMAL.inv_cdf(0.5 + confidence / 2)
    share = successes / trials
    spread = z * z / trials
    middle = (share + spread / 2) / (1 + spread)
    half = z * sqrt(share * (1 - share) / trials + spread / (4 * trials)) / (1 + spread)
    low = 0.0 if successes == 0 else max(0.0, middle - half)
    high = 1.0 if successes == trials else min(1.0, middle + half)
    return Interval(low, high)


def compare(first: tuple[int, int], second: tuple[int, int]) -> Comparison:
    """Compare two (answers, letters) by the pooled z test without correction."""
    (answers, letters), (other_answers, other_letters) = first, second
    if letters <= 0 or other_letters <= 0:
        return Comparison(0.0, 1.0, too_few=True)
    pooled = (answers + other_answers) / (letters + other_letters)
    difference = other_answers / other_letters - answers / letters
    error = sqrt(pooled * (1 - pooled) * (1 / letters + 1 / other_letters))
    p_value = 1.0 if error == 0 else 2 * (1 - _NORMAL.cdf(abs(difference) / error))
    expected = min(
        count * share for count in (letters, other_letters) for share in (pooled, 1 - pooled)
    )
    return Comparison(difference, min(1.0, p_value), expected < _FEW)


def difference_interval(
    first: tuple[int, int], second: tuple[int, int], confidence: float = CONFIDENCE
) -> Interval:
    """Where the difference of the second rate from the first lies, of two (answers, letters).

    The interval of Newcombe, of the two by Wilson (R. G. Newcombe, Interval estimation for the
    difference between independent proportions, 1998, method 10); (−1, 1) without letters.
    """
    (answers, letters), (other_answers, other_letters) = first, second
    if letters <= 0 or other_letters <= 0:
        return Interval(-1.0, 1.0)
    share, other = answers / letters, other_answers / other_letters
    one, two = (
        wilson(answers, letters, confidence),
        wilson(other_answers, other_letters, confidence),
    )
    down = sqrt((other - two.low) ** 2 + (one.high - share) ** 2)
    up = sqrt((two.high - other) ** 2 + (share - one.low) ** 2)
    return Interval(other - share - down, other - share + up)


def letters_needed(
    rate: float, difference: float, confidence: float = CONFIDENCE, power: float = POWER
) -> int:
    """Letters in each of two cells so that a difference of rates is likely to be seen.

    Raises ValueError for rates outside 0 to 1 or no difference.
    """
    other = rate + difference
    if not (0 < rate < 1 and 0 < other < 1 and difference):
        raise ValueError(f"no sample size for rates {rate} and {other}")
    sure, strong = _NORMAL.inv_cdf(0.5 + confidence / 2), _NORMAL.inv_cdf(power)
    mean = (rate + other) / 2
    spread = sure * sqrt(2 * mean * (1 - mean))
    spread += strong * sqrt(rate * (1 - rate) + other * (1 - other))
    return ceil((spread / difference) ** 2)


def smallest_difference(
    rate: float, letters: int, confidence: float = CONFIDENCE, power: float = POWER
) -> float | None:
    """The smallest rise of a rate that so many letters a cell would likely show; None: none."""
    low, high = 0.0, 1.0 - rate
    if letters <= 0 or not 0 < rate < 1:
        return None
    if high <= 1e-9 or letters_needed(rate, high * (1 - 1e-9), confidence, power) > letters:
        return None
    for _ in range(60):
        middle = (low + high) / 2
        if letters_needed(rate, middle, confidence, power) > letters:
            low = middle
        else:
            high = middle
    return high


def verdict(answers: int, letters: int, break_even: float) -> Verdict:
    """What a test says of the whole: the interval of its rate against the break-even rate.

    Wholly above: roll out. Wholly below: stop. Between: go on testing. Without five answers
    and silences there is nothing to say yet, unless even the upper end lies below.
    """
    interval = wilson(answers, letters)
    if letters and interval.high < break_even:
        return "stop"
    if min(answers, letters - answers) < _FEW:
        return "too_few"
    return "roll_out" if interval.low > break_even else "go_on"
