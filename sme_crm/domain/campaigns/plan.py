"""The plan of a year: what is to be reached, by which actions, and what came of it.

An objective says what may be spent to bring in how much: "35 000 → 135 000". The worked example of
the guides: 200 000 € of revenue = 35 000 → 135 000 + 5 000 → 15 000 + 5 000 → 50 000, that is
45 000 € of expenses. Money is whole cents net of VAT.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import reduce
from operator import add
from typing import Final, Literal

from sme_crm.domain.campaigns.key_dates import KeyDate, same_day
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

Term = Literal["short", "medium", "long"]

TERMS: Final[dict[Term, str]] = {
    "short": QT_TRANSLATE_NOOP("Plan", "Short term"),
    "medium": QT_TRANSLATE_NOOP("Plan", "Medium term"),
    "long": QT_TRANSLATE_NOOP("Plan", "Long term"),
}
MONTHS: Final = 12
LONGEST_DAYS: Final = 366
YEARS: Final = range(1990, 2100)


@dataclass(frozen=True, slots=True)
class Sums:
    """Planned and actual expenses and revenue; an actual one is None while it is not known."""

    budget: int = 0
    expected: int = 0
    spent: int | None = None
    brought: int | None = None

    def __add__(self, other: Sums) -> Sums:
        return Sums(
            self.budget + other.budget,
            self.expected + other.expected,
            _known_sum(self.spent, other.spent),
            _known_sum(self.brought, other.brought),
        )


def _known_sum(one: int | None, other: int | None) -> int | None:
    if one is None:
        return other
    return one if other is None else one + other


def sum_of(parts: Iterable[Sums]) -> Sums:
    """All of them together."""
    return reduce(add, parts, Sums())


@dataclass(frozen=True, slots=True)
class Objective:
    """What is to be reached: to spend `expenses` at most and bring in `revenue`."""

    id: int
    year: int
    term: Term
    name: str
    expenses: int = 0
    revenue: int = 0


@dataclass(frozen=True, slots=True)
class Action:
    """Something to be done from `first` to `last`, both included; a campaign may carry it out."""

    id: int
    year: int
    name: str
    kind: str
    first: date
    last: date
    budget: int = 0
    expected: int = 0
    responsible_id: int | None = None
    responsible: str = ""
    objective_id: int | None = None
    campaign_id: int | None = None
    campaign: str = ""
    notes: str = ""
    spent: int | None = None
    brought: int | None = None
    margin: int | None = None
    """What came of it, from its campaign; without one as told by hand, and no margin."""

    @property
    def told_by(self) -> Literal["campaign", "hand", ""]:
        """Where the actual amounts come from; "" while there are none."""
        if self.spent is None and self.brought is None:
            return ""
        return "campaign" if self.campaign_id is not None else "hand"

    @property
    def sums(self) -> Sums:
        """Its amounts, planned and actual."""
        return Sums(self.budget, self.expected, self.spent, self.brought)

    @property
    def days(self) -> int:
        """How many days it lasts."""
        return (self.last - self.first).days + 1


@dataclass(frozen=True, slots=True)
class Plan:
    """A year: objectives, actions and key dates in order; `orders` are the cents of each month."""

    year: int
    objectives: tuple[Objective, ...] = ()
    actions: tuple[Action, ...] = ()
    dates: tuple[KeyDate, ...] = ()
    orders: tuple[int, ...] = (0,) * MONTHS
    currency: str = "EUR"

    @property
    def empty(self) -> bool:
        """Whether nothing is planned."""
        return not self.objectives and not self.actions

    @property
    def totals(self) -> Sums:
        """All actions together."""
        return sum_of(action.sums for action in self.actions)

    @property
    def wanted(self) -> Sums:
        """What the objectives allow to be spent and want to be brought in."""
        return sum_of(Sums(one.expenses, one.revenue) for one in self.objectives)

    @property
    def sold(self) -> int:
        """The orders of the year, in cents."""
        return sum(self.orders)

    def actions_of(self, objective_id: int | None) -> tuple[Action, ...]:
        """The actions of an objective; None: those without one."""
        return tuple(one for one in self.actions if one.objective_id == objective_id)

    def sums_of(self, objective_id: int | None) -> Sums:
        """The actions of an objective together."""
        return sum_of(action.sums for action in self.actions_of(objective_id))

    def months(self, amounts: Literal["budget", "expected"]) -> tuple[int, ...]:
        """What the actions are to spend or bring in, month by month."""
        spreads = [
            spread(getattr(one, amounts), one.first, one.last, self.year) for one in self.actions
        ]
        return tuple(sum(month) for month in zip(*spreads, strict=True)) or (0,) * MONTHS


def reached(part: int | None, whole: int) -> Decimal | None:
    """How far something is reached, as a fraction; None where there is nothing to compare."""
    return None if part is None or whole <= 0 else Decimal(part) / whole


def spread(amount: int, first: date, last: date, year: int) -> tuple[int, ...]:
    """An amount over the months of a year, by days; the cents always sum up to it.

    Days beyond the year carry nothing: the amount is that of the plan of this year.
    """
    begin, end = max(first, date(year, 1, 1)), min(last, date(year, 12, 31))
    whole = max(1, (end - begin).days + 1)
    done, passed, parts = 0, 0, []
    for month in range(1, MONTHS + 1):
        opening, closing = month_days(year, month)
        passed += max(0, (min(end, closing) - max(begin, opening)).days + 1)
        upto = amount * passed // whole
        parts.append(upto - done)
        done = upto
    return tuple(parts)


def month_days(year: int, month: int) -> tuple[date, date]:
    """The first and the last day of a month."""
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def year_days(year: int) -> int:
    """How many days a year has."""
    return (date(year + 1, 1, 1) - date(year, 1, 1)).days


def moved(first: date, last: date, days: int, year: int) -> tuple[date, date]:
    """A span moved by days; it begins within the year and keeps its length."""
    wanted = first.toordinal() + days
    begin = date.fromordinal(
        min(max(wanted, date(year, 1, 1).toordinal()), date(year, 12, 31).toordinal())
    )
    return begin, begin + (last - first)


def stretched(first: date, last: date, days: int, year: int, *, start: bool) -> tuple[date, date]:
    """A span whose start or end is moved by days; it keeps one day at least."""
    if start:
        begin = date.fromordinal(
            min(max(first.toordinal() + days, date(year, 1, 1).toordinal()), last.toordinal(),
                date(year, 12, 31).toordinal())
        )  # fmt: skip
        return max(begin, last - timedelta(days=LONGEST_DAYS - 1)), last
    end = min(last.toordinal() + days, first.toordinal() + LONGEST_DAYS - 1)
    return first, date.fromordinal(max(end, first.toordinal()))


def stepped(first: date, last: date, months: int, year: int) -> tuple[date, date]:
    """A span moved by whole months; one that ends with a month ends with a month again."""
    begin = _month_later(first, months)
    end = _month_later(last, months)
    if last == month_days(last.year, last.month)[1]:
        end = month_days(end.year, end.month)[1]
    if begin.year != year:
        return first, last
    return begin, max(begin, end)


def _month_later(day: date, months: int) -> date:
    number = day.year * MONTHS + day.month - 1 + months
    year, month = divmod(number, MONTHS)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def in_other_year(first: date, last: date, year: int) -> tuple[date, date]:
    """The same days of another year; a span over New Year keeps its length in years."""
    return same_day(first, year), same_day(last, year + last.year - first.year)
