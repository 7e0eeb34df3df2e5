"""When answers come: an editable curve of shares by day after the letters arrive.

The usual curve rises to its peak in the first week and fades over six: a rule of thumb of the
guides of direct marketing, to be replaced by what the business measures itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

USUAL_CURVE: Final = (
    0, 0, 300, 800, 1_100, 1_200, 900, 500, 700, 800, 700, 550, 400, 250, 300, 250, 220, 180,
    150, 100, 110, 90, 80, 70, 60, 40, 40, 30, 25, 20, 15, 10, 10,
)  # fmt: skip
"""Hundredths of a per cent of all answers on each day from the day of posting (0) on."""
_WHOLE: Final = 10_000


def normalized(curve: Sequence[int]) -> tuple[Decimal, ...]:
    """The curve as fractions that add up to 1; () of a curve without any answers."""
    whole = sum(curve)
    return tuple(Decimal(part) / whole for part in curve) if whole > 0 else ()


def answers_by_day(answers: Decimal, curve: Sequence[int] = USUAL_CURVE) -> tuple[Decimal, ...]:
    """The answers to expect on each day from the posting on."""
    return tuple(answers * part for part in normalized(curve))


def staff_needed(calls: Decimal, minutes_a_call: int, hours: Decimal) -> int:
    """People needed so that the calls of a day fit into the hours, at least 1 where any comes."""
    if calls <= 0:
        return 0
    needed = calls * minutes_a_call / (hours * 60)
    return max(1, int(needed.to_integral_value(rounding="ROUND_CEILING")))
