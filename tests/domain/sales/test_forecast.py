"""The forecast is the sum of its cards, month by month, reckoned another way."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.sales.forecast import Expected, forecast, month_after, weighted_amount

TODAY = date(2026, 11, 23)
days = st.none() | st.dates(date(2026, 6, 1), date(2027, 12, 31)).map(date.isoformat)
cards = st.builds(Expected, st.integers(0, 10**9), st.integers(0, 10_000), days)


@given(st.lists(cards, max_size=40), st.integers(1, 12))
def test_every_card_counts_once_in_its_month(drawn: list[Expected], months: int) -> None:
    wanted: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    whole = TODAY.year * 12 + TODAY.month - 1 + months
    end = f"{whole // 12:04}-{whole % 12 + 1:02}"
    for one in drawn:
        month = "" if one.day is None else one.day[:7]
        place = "none" if not month else "late" if month < "2026-11" else month
        place = "later" if place not in ("none", "late") and month >= end else place
        exact = Decimal(one.amount) * one.probability / 10_000
        wanted[place][0] += 1
        wanted[place][1] += one.amount
        wanted[place][2] += int(exact.quantize(Decimal(1), ROUND_HALF_UP))
    found = {}
    for month_ in forecast(drawn, TODAY, months):
        key = "none" if month_.first is None else month_.first.isoformat()[:7]
        key = "late" if month_.late else "later" if month_.later else key
        found[key] = [month_.count, month_.amount, month_.weighted]
    assert {key: sums for key, sums in found.items() if sums[0]} == dict(wanted)
    assert len([key for key in found if key[0] == "2"]) == months


def test_late_months_stand_first_undated_last() -> None:
    found = forecast(
        [Expected(100, 5_000, None), Expected(300, 10_000, "2026-10-31")], TODAY, months=2
    )
    assert [(one.late, one.first) for one in found] == [
        (True, date(2026, 11, 1)),
        (False, date(2026, 11, 1)),
        (False, date(2026, 12, 1)),
        (False, None),
    ]
    assert weighted_amount(101, 5_000) == 51
    assert month_after(date(2026, 12, 1), 1) == date(2027, 1, 1)
