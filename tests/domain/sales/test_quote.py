"""Sums of quotes reckoned another way, and the numbers quotes get."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.sales.chasing import chase_days, days_text, read_days
from sme_crm.domain.sales.quote import (
    QuoteLine,
    base_number,
    next_number,
    pattern_is_possible,
    quote_margin,
    quote_totals,
    revision_number,
    state_on,
)
from sme_crm.domain.working_days import WorkingCalendar

DAY = date(2026, 11, 23)
rates = st.integers(0, 10_000)
lines = st.builds(
    QuoteLine,
    st.just("Something"),
    kind=st.sampled_from(("item", "item", "item", "text")),
    quantity=st.integers(-5_000, 500_000),
    unit_price=st.integers(-100_000, 10_000_000),
    discount_rate=rates,
    vat_rate=st.sampled_from((2_000, 1_000, 550, 210, 0)),
    unit_cost=st.none() | st.integers(0, 10_000_000),
)


def nearest(value: Fraction) -> int:
    """Half away from zero, by the distance to both neighbours."""
    low = value.numerator // value.denominator
    down, up = value - low, low + 1 - value
    if down == up:
        return low + 1 if value > 0 else low
    return low if down < up else low + 1


@given(st.lists(lines, max_size=12), rates, st.booleans())
def test_totals_are_those_of_exact_fractions_rounded_where_the_rules_say(
    drawn: list[QuoteLine], discount: int, exempt: bool
) -> None:
    totals = quote_totals(drawn, discount, vat_exempt=exempt)
    by_rate: dict[int, int] = {}
    for line in drawn:
        if line.kind == "item":
            exact = Fraction(line.quantity, 1_000) * line.unit_price
            amount = nearest(exact * Fraction(10_000 - line.discount_rate, 10_000))
            rate = 0 if exempt else line.vat_rate
            by_rate[rate] = by_rate.get(rate, 0) + amount
    nets = {
        rate: amount - nearest(amount * Fraction(discount, 10_000))
        for rate, amount in by_rate.items()
    }
    vats = {rate: nearest(net * Fraction(rate, 10_000)) for rate, net in nets.items()}
    assert totals.net == sum(nets.values())
    assert totals.vat == sum(vats.values())
    assert totals.gross == totals.net + totals.vat
    assert totals.lines - totals.discount == totals.net
    assert {share.rate: (share.net, share.vat) for share in totals.shares} == {
        rate: (nets[rate], vats[rate]) for rate in nets
    }


@given(st.lists(lines, max_size=8), st.integers(-(10**9), 10**9))
def test_a_margin_is_known_when_every_cost_is(drawn: list[QuoteLine], net: int) -> None:
    items = [line for line in drawn if line.kind == "item"]
    found = quote_margin(drawn, net)
    costs = [
        nearest(Fraction(line.quantity, 1_000) * line.unit_cost)
        for line in items
        if line.unit_cost is not None
    ]
    assert found == (net - sum(costs) if len(costs) == len(items) else None)


@given(st.integers(1, 40), st.sampled_from(("D{year}-{0000}", "Q{year}{month}/{00}", "{000}-A")))
def test_numbers_go_on_from_the_highest(count: int, pattern: str) -> None:
    taken: list[str] = []
    for _ in range(count):
        taken.append(next_number(pattern, DAY, reversed(taken)))
    assert len(set(taken)) == count
    assert next_number(pattern, DAY, [taken[-1]]) == next_number(pattern, DAY, taken)


def test_numbers_begin_anew_with_the_year_and_pass_over_other_patterns() -> None:
    taken = ["D2025-0041", "D2026-0007", "D2026-0007-R3", "D2026-X", "DEV-9", "D2026-00012"]
    assert next_number("D{year}-{0000}", DAY, taken) == "D2026-0013"
    assert next_number("D{year}-{0000}", date(2027, 1, 2), taken) == "D2027-0001"
    assert next_number("no count", DAY, []) == "D2026-0001"


@pytest.mark.parametrize(
    ("pattern", "possible"),
    [("D{year}-{0000}", True), ("{0}", True), ("D", False), ("{00}{00}", False), ("{x}{0}", False)],
)
def test_a_pattern_has_one_count(pattern: str, possible: bool) -> None:
    assert pattern_is_possible(pattern) is possible


def test_versions_are_numbered_after_the_first_one() -> None:
    taken = ["D2026-0001", "D2026-0001-R2", "D2026-0002-R9"]
    assert revision_number("D2026-0001-R2", taken) == "D2026-0001-R3"
    assert revision_number("D2026-0003", taken) == "D2026-0003-R2"
    assert base_number("D2026-0001-R12") == "D2026-0001"


def test_it_expires_the_day_after_its_validity() -> None:
    until = DAY.isoformat()
    assert state_on("sent", until, DAY) == "sent"
    assert state_on("sent", until, DAY + timedelta(days=1)) == "expired"
    assert state_on("accepted", until, DAY + timedelta(days=1)) == "accepted"
    assert state_on("sent", "", date.max) == "sent"


@given(st.dates(date(2024, 1, 1), date(2028, 12, 31)), st.sets(st.integers(1, 60), max_size=5))
def test_chases_fall_on_different_working_days_never_early(sent: date, after: set[int]) -> None:
    calendar = WorkingCalendar("metropole")
    days = chase_days(sent, sorted(after), calendar)
    assert len(set(days)) == len(after)
    assert list(days) == sorted(days)
    for day, wait in zip(days, sorted(after), strict=True):
        assert calendar.is_working_day(day)
        assert day >= sent + timedelta(days=wait)


def test_days_of_the_setting_are_read_as_typed() -> None:
    assert read_days(" 15; 7,7, x, 0, -3, 9999") == (7, 15)
    assert read_days("") == ()
    assert read_days(days_text((3, 10))) == (3, 10)
