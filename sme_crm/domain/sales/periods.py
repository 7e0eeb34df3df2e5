"""Periods that reports tell of, by name: this month, last quarter, the last twelve months…"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from sme_crm.domain.sales.forecast import month_after
from sme_crm.domain.translation import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Period:
    """Days from the first to the last, both included."""

    first: date
    last: date


PERIODS: Final[tuple[tuple[str, str], ...]] = (
    ("this_month", QT_TRANSLATE_NOOP("Periods", "This month")),
    ("last_month", QT_TRANSLATE_NOOP("Periods", "Last month")),
    ("this_quarter", QT_TRANSLATE_NOOP("Periods", "This quarter")),
    ("last_quarter", QT_TRANSLATE_NOOP("Periods", "Last quarter")),
    ("this_year", QT_TRANSLATE_NOOP("Periods", "This year")),
    ("last_year", QT_TRANSLATE_NOOP("Periods", "Last year")),
    ("twelve_months", QT_TRANSLATE_NOOP("Periods", "The last twelve months")),
)
"""Periods by key with their names; those that still run end today."""


def named_period(key: str, today: date) -> Period:
    """The days of a named period; raises KeyError for an unknown one."""
    month = today.replace(day=1)
    quarter = date(today.year, (today.month - 1) // 3 * 3 + 1, 1)
    year = date(today.year, 1, 1)
    day = timedelta(days=1)
    return {
        "this_month": Period(month, today),
        "last_month": Period(month_after(month, -1), month - day),
        "this_quarter": Period(quarter, today),
        "last_quarter": Period(month_after(quarter, -3), quarter - day),
        "this_year": Period(year, today),
        "last_year": Period(date(today.year - 1, 1, 1), year - day),
        "twelve_months": Period(month_after(month, -11), today),
    }[key]
