"""Named periods."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.sales.periods import PERIODS, Period, named_period


def test_periods_of_a_day_in_november() -> None:
    today = date(2026, 11, 22)
    assert {key: named_period(key, today) for key, _ in PERIODS} == {
        "this_month": Period(date(2026, 11, 1), today),
        "last_month": Period(date(2026, 10, 1), date(2026, 10, 31)),
        "this_quarter": Period(date(2026, 10, 1), today),
        "last_quarter": Period(date(2026, 7, 1), date(2026, 9, 30)),
        "this_year": Period(date(2026, 1, 1), today),
        "last_year": Period(date(2025, 1, 1), date(2025, 12, 31)),
        "twelve_months": Period(date(2025, 12, 1), today),
    }


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_the_one_before_ends_where_this_one_begins(today: date) -> None:
    for span in ("month", "quarter", "year"):
        this, last = named_period(f"this_{span}", today), named_period(f"last_{span}", today)
        assert last.last + timedelta(days=1) == this.first <= today
        assert last.first.day == 1
        assert last.first < last.last


def test_an_unknown_period_is_refused() -> None:
    with pytest.raises(KeyError):
        named_period("someday", date(2026, 11, 22))
