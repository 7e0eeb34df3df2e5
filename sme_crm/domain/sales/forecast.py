"""The forecast: what is likely to be sold, month by month.

Each opportunity counts with its amount times its probability (that of its stage unless it has its
own), the usual weighted pipeline of sales management. Every opportunity is rounded to the cent
before it is added up, so that a month is the sum of what its cards say.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from sme_crm.domain.sales.money import share_of

MONTHS: Final = 6
"""How many months a forecast shows, the present one first."""


@dataclass(frozen=True, slots=True)
class Expected:
    """An open opportunity as the forecast sees it: cents, rate, expected day (ISO) or None."""

    amount: int
    probability: int
    day: str | None


@dataclass(frozen=True, slots=True)
class ForecastMonth:
    """A month of the forecast; `first` is its first day, None of what is undated.

    `late`: expected before the present month, and still open. `later`: all that comes after.
    """

    first: date | None
    count: int = 0
    amount: int = 0
    weighted: int = 0
    late: bool = False
    later: bool = False


def weighted_amount(amount: int, probability: int) -> int:
    """What an opportunity counts for, in cents."""
    return share_of(amount, probability)


def month_after(first: date, months: int) -> date:
    """The first day of the month so many months on."""
    whole = first.year * 12 + first.month - 1 + months
    return date(whole // 12, whole % 12 + 1, 1)


def forecast(
    expected: Iterable[Expected], today: date, months: int = MONTHS
) -> tuple[ForecastMonth, ...]:
    """The months from the present one on, all of them, then what else there is.

    What is late stands before them, what comes after and what is undated behind; each of these
    three only where something is in it.
    """
    present = today.replace(day=1)
    end = month_after(present, months)
    sums: dict[object, list[int]] = {}
    for one in expected:
        sum_ = sums.setdefault(_place(one.day, present, end), [0, 0, 0])
        sum_[0] += 1
        sum_[1] += one.amount
        sum_[2] += weighted_amount(one.amount, one.probability)

    def month(key: object, first: date | None, **flags: bool) -> ForecastMonth:
        count, amount, weighted = sums.get(key, (0, 0, 0))
        return ForecastMonth(first, count, amount, weighted, **flags)

    found = [month("late", present, late=True)] if "late" in sums else []
    for step in range(months):
        first = month_after(present, step)
        found.append(month(first, first))
    if "later" in sums:
        found.append(month("later", end, later=True))
    if None in sums:
        found.append(month(None, None))
    return tuple(found)


def _place(day: str | None, present: date, end: date) -> object:
    if day is None:
        return None
    first = date.fromisoformat(day).replace(day=1)
    return "late" if first < present else "later" if first >= end else first
