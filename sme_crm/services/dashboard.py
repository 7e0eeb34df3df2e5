"""The dashboard: what was sold against last year, what is in the pipeline, what waits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from sme_crm.domain.sales.forecast import month_after
from sme_crm.store.purchases import year_before
from sme_crm.store.queries import dashboard as queries
from sme_crm.store.queries.dashboard import MonthSum, OpenQuotes, OpenTasks, StageSum

if TYPE_CHECKING:
    from sme_crm.services.segments.segments import Segments
    from sme_crm.store.database import Database

MONTHS: Final = 12


@dataclass(frozen=True, slots=True)
class Figures:
    """What the cards say; money is cents net of VAT.

    `month` and `year` are the present ones so far, `month_before` and `year_before` the same days
    of last year. `months`: the last twelve, the present one last; `months_before`: a year earlier.
    """

    today: date
    month: MonthSum
    month_before: MonthSum
    year: MonthSum
    year_before: MonthSum
    months: tuple[MonthSum, ...]
    months_before: tuple[MonthSum, ...]
    pipeline: tuple[StageSum, ...]
    quotes: OpenQuotes
    tasks: OpenTasks
    new_customers: tuple[tuple[str, int], ...]
    new_customers_before: int


@dataclass(frozen=True, slots=True)
class Sleepers:
    """Customers that sleep and that are as good as lost, with what they earned so far (cents)."""

    dormant: int
    dormant_margin: int
    buried: int
    buried_margin: int


class Dashboard:
    """Reads the figures; all reads are for workers."""

    def __init__(self, database: Database, segments: Segments) -> None:
        self._database = database
        self._segments = segments

    def figures(self, today: date) -> Figures:
        """Everything but what needs a look at each customer."""
        reader = self._database.reader()
        month, before = today.replace(day=1), year_before(today)
        first = month_after(month, 1 - 2 * MONTHS)
        months = list(queries.read_months(reader, first, 2 * MONTHS))
        new_year, new_year_before = date(today.year, 1, 1), date(today.year - 1, 1, 1)
        last_year = queries.read_new_customers(reader, new_year_before, before)
        return Figures(
            today=today,
            month=queries.read_part_of_month(reader, month, today),
            month_before=queries.read_part_of_month(reader, before.replace(day=1), before),
            year=_added(new_year, months, queries.read_part_of_month(reader, month, today)),
            year_before=_added(
                new_year_before,
                months,
                queries.read_part_of_month(reader, before.replace(day=1), before),
            ),
            months=tuple(months[MONTHS:]),
            months_before=tuple(months[:MONTHS]),
            pipeline=tuple(queries.read_pipeline(reader)),
            quotes=queries.read_open_quotes(reader, today),
            tasks=queries.read_open_tasks(reader, today),
            new_customers=tuple(queries.read_new_customers(reader, new_year, today)),
            new_customers_before=sum(count for _, count in last_year),
        )

    def sleepers(self, today: date) -> Sleepers:
        """Those that have not ordered for long, by the thresholds of their class."""
        classes = self._segments.rhythm.sleeping(today)
        return Sleepers(
            dormant=sum(one.dormant.customers for one in classes),
            dormant_margin=sum(one.dormant.margin for one in classes),
            buried=sum(one.buried.customers for one in classes),
            buried_margin=sum(one.buried.margin for one in classes),
        )

    def month_customers(self, first: date) -> list[int]:
        """The ids of the customers who ordered in a month, rising."""
        return queries.read_month_customers(self._database.reader(), first)

    def new_customers(self, today: date, source: str | None = None) -> list[int]:
        """The ids of those who ordered first this year, of one source if told, rising."""
        first = date(today.year, 1, 1)
        return queries.read_new_customer_ids(self._database.reader(), first, today, source)


def _added(first: date, months: Sequence[MonthSum], part: MonthSum) -> MonthSum:
    """The whole months of a year from `first` on, and the part of the last one."""
    whole = [one for one in months if first <= one.first < part.first]
    return MonthSum(
        first,
        part.orders + sum(one.orders for one in whole),
        part.amount + sum(one.amount for one in whole),
        part.margin + sum(one.margin for one in whole),
    )
