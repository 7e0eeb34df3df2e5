"""The days a plan is made around: public holidays, the sales of the law, days of one's own.

Sales periods: code de commerce, L310-3 and D310-15-2, and the order of 27 May 2019, as they stand
in November 2026. Four weeks from 8 in the morning of the second Wednesday of January (the first
one, if the second falls after the 12th) and of the last Wednesday of June (the last but one, if
the last falls after the 28th). Some departments have other days: the owner's own days of a year
take the place of what the rule gives.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from sme_crm.domain.translation import QT_TRANSLATE_NOOP

DateKind = Literal["own", "winter_sales", "summer_sales", "holiday"]

SALES_PERIODS: Final[dict[DateKind, str]] = {
    "winter_sales": QT_TRANSLATE_NOOP("Plan", "Winter sales"),
    "summer_sales": QT_TRANSLATE_NOOP("Plan", "Summer sales"),
}
STORED_KINDS: Final[tuple[DateKind, ...]] = ("own", *SALES_PERIODS)
SALES_SOURCE: Final = QT_TRANSLATE_NOOP(
    "Plan",
    "Commercial code, L310-3 and D310-15-2; order of 27 May 2019, as of November 2026. Some"
    " departments have other days.",
)
_SALES_DAYS: Final = 28
_WEDNESDAY: Final = 2


@dataclass(frozen=True, slots=True)
class KeyDate:
    """Days to plan around, both ends included; `id` 0 for those the calendar or the law gives.

    `yearly`: they come back each year from the one they were first noted for. A sales period
    without a name or a source has those of `SALES_PERIODS` and `SALES_SOURCE`.
    """

    id: int
    kind: DateKind
    name: str
    first: date
    last: date
    yearly: bool = False
    source: str = ""


def sales_period(kind: DateKind, year: int) -> tuple[date, date]:
    """First and last day of the winter or summer sales of a year in most of France."""
    if kind == "winter_sales":
        first = _first_wednesday(date(year, 1, 1)) + timedelta(weeks=1)
        if first.day > 12:
            first -= timedelta(weeks=1)
    else:
        first = _first_wednesday(date(year, 6, 24))
        if first.day > 28:
            first -= timedelta(weeks=1)
    return first, first + timedelta(days=_SALES_DAYS - 1)


def _first_wednesday(day: date) -> date:
    return day + timedelta(days=(_WEDNESDAY - day.weekday()) % 7)


def key_dates_of(
    year: int, stored: Iterable[KeyDate], holidays: Mapping[date, str]
) -> tuple[KeyDate, ...]:
    """All key dates that touch a year, by day: those stored, the sales of the law, holidays."""
    found = [placed for one in stored if (placed := in_year(one, year)) is not None]
    own_periods = {one.kind for one in found}
    for kind in SALES_PERIODS:
        if kind not in own_periods:
            found.append(KeyDate(0, kind, "", *sales_period(kind, year)))
    found += [KeyDate(0, "holiday", name, day, day) for day, name in holidays.items()]
    return tuple(sorted(found, key=lambda one: (one.first, one.last, one.name, one.id)))


def same_day(day: date, year: int) -> date:
    """The day of another year; 28 February for the 29th where there is none."""
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)


def in_year(one: KeyDate, year: int) -> KeyDate | None:
    """A stored date as it falls in a year; None where it does not.

    What comes back each year and runs over New Year is told of the year it begins in.
    """
    if one.yearly and one.first.year < year:
        length = one.last - one.first
        first = same_day(one.first, year)
        return KeyDate(one.id, one.kind, one.name, first, first + length, True, one.source)
    return one if one.first.year <= year <= one.last.year else None
