"""The plan of a year: its sums, the worked example of the guides, days and key dates."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.campaigns.key_dates import KeyDate, in_year, key_dates_of, sales_period
from sme_crm.domain.campaigns.plan import (
    Action,
    Objective,
    Plan,
    Sums,
    in_other_year,
    moved,
    reached,
    spread,
    stepped,
    stretched,
    sum_of,
)

YEAR = 2026
OPENING, CLOSING = date(YEAR, 1, 1), date(YEAR, 12, 31)


def _action(budget: int, expected: int, number: int = 1, objective: int | None = 1) -> Action:
    return Action(
        number, YEAR, f"Action {number}", "prospecting", date(YEAR, number, 1),
        date(YEAR, number, 28), budget, expected, objective_id=objective,
    )  # fmt: skip


def test_worked_example_of_the_guides() -> None:
    """200 000 € = 35 000 → 135 000 + 5 000 → 15 000 + 5 000 → 50 000; expenses 45 000 €."""
    parts = ((3_500_000, 13_500_000), (500_000, 1_500_000), (500_000, 5_000_000))
    plan = Plan(
        YEAR,
        (Objective(1, YEAR, "short", "200 000 €", 4_500_000, 20_000_000),),
        tuple(_action(*part, number) for number, part in enumerate(parts, 1)),
    )
    assert plan.totals.expected == 20_000_000
    assert plan.totals.budget == 4_500_000
    assert plan.sums_of(1) == plan.totals
    assert plan.wanted.expected == plan.totals.expected
    assert sum(plan.months("expected")) == 20_000_000
    assert sum(plan.months("budget")) == 4_500_000


def test_worked_example_as_three_objectives() -> None:
    """The same amounts as objectives of their own sum up alike."""
    plan = Plan(
        YEAR,
        (
            Objective(1, YEAR, "short", "a", 3_500_000, 13_500_000),
            Objective(2, YEAR, "medium", "b", 500_000, 1_500_000),
            Objective(3, YEAR, "long", "c", 500_000, 5_000_000),
        ),
    )
    assert (plan.wanted.budget, plan.wanted.expected) == (4_500_000, 20_000_000)
    assert plan.months("budget") == (0,) * 12


_amounts = st.integers(0, 10**11)
_sums = st.builds(Sums, _amounts, _amounts, st.none() | _amounts, st.none() | _amounts)
_days = st.dates(OPENING, CLOSING)
_lengths = st.integers(0, 365)


@given(st.lists(_sums, max_size=12))
def test_sums_do_not_depend_on_the_order(parts: list[Sums]) -> None:
    whole = sum_of(parts)
    assert whole == sum_of(reversed(parts))
    assert whole.budget == sum(one.budget for one in parts)
    known = [one.brought for one in parts if one.brought is not None]
    assert whole.brought == (sum(known) if known else None)


@given(st.lists(st.tuples(_amounts, _amounts, st.sampled_from((None, 1, 2))), max_size=12))
def test_objectives_and_the_rest_make_up_the_plan(
    parts: list[tuple[int, int, int | None]],
) -> None:
    actions = tuple(
        _action(budget, expected, number, objective)
        for number, (budget, expected, objective) in enumerate(parts, 1)
    )
    plan = Plan(YEAR, (), actions)
    assert plan.totals == plan.sums_of(None) + plan.sums_of(1) + plan.sums_of(2)
    assert sum(plan.months("expected")) == plan.totals.expected


@given(_amounts, _days, _lengths)
def test_an_amount_is_spread_whole(amount: int, first: date, length: int) -> None:
    last = first + timedelta(days=length)
    months = spread(amount, first, last, YEAR)
    assert len(months) == 12
    assert sum(months) == amount
    assert all(part >= 0 for part in months)
    assert not any(months[: first.month - 1])


@given(_days, _lengths, st.integers(-800, 800))
def test_moving_keeps_the_length_and_the_year(first: date, length: int, days: int) -> None:
    begin, end = moved(first, first + timedelta(days=length), days, YEAR)
    assert begin.year == YEAR
    assert (end - begin).days == length


@given(_days, _lengths, st.integers(-800, 800), st.booleans())
def test_stretching_keeps_a_day_and_a_year(
    first: date, length: int, days: int, start: bool
) -> None:
    last = first + timedelta(days=length)
    begin, end = stretched(first, last, days, YEAR, start=start)
    assert begin.year == YEAR
    assert 0 <= (end - begin).days < 366
    assert (end == last) if start else (begin == first)


@pytest.mark.parametrize(
    ("span", "months", "wanted"),
    [
        (("2026-01-01", "2026-01-31"), 1, ("2026-02-01", "2026-02-28")),
        (("2026-02-01", "2026-02-28"), 1, ("2026-03-01", "2026-03-31")),
        (("2026-03-10", "2026-04-20"), -1, ("2026-02-10", "2026-03-20")),
        (("2026-12-10", "2026-12-20"), 1, ("2026-12-10", "2026-12-20")),
    ],
)
def test_stepping_by_months(span: tuple[str, str], months: int, wanted: tuple[str, str]) -> None:
    first, last = map(date.fromisoformat, span)
    assert stepped(first, last, months, YEAR) == tuple(map(date.fromisoformat, wanted))


def test_another_year_has_the_same_days() -> None:
    assert in_other_year(date(2024, 2, 29), date(2025, 1, 15), 2026) == (
        date(2026, 2, 28), date(2027, 1, 15),
    )  # fmt: skip


def test_how_far_something_is_reached() -> None:
    assert reached(5_000, 20_000) == pytest.approx(0.25)
    assert reached(None, 20_000) is None
    assert reached(5_000, 0) is None


@pytest.mark.parametrize(
    ("year", "winter", "summer"),
    [
        (2022, (1, 12), (6, 22)),
        (2023, (1, 11), (6, 28)),
        (2024, (1, 10), (6, 26)),
        (2025, (1, 8), (6, 25)),
        (2026, (1, 7), (6, 24)),
    ],
)
def test_sales_begin_as_they_did(
    year: int, winter: tuple[int, int], summer: tuple[int, int]
) -> None:
    """The days announced for most departments in those years."""
    assert sales_period("winter_sales", year)[0] == date(year, *winter)
    assert sales_period("summer_sales", year)[0] == date(year, *summer)
    first, last = sales_period("winter_sales", year)
    assert (last - first).days == 27


def test_own_days_take_the_place_of_the_sales_of_that_year_only() -> None:
    own = KeyDate(7, "winter_sales", "", date(2026, 1, 2), date(2026, 1, 29), source="Préfecture")
    found = [one for one in key_dates_of(2026, [own], {}) if one.kind == "winter_sales"]
    assert found == [own]
    other = [one for one in key_dates_of(2027, [own], {}) if one.kind == "winter_sales"]
    assert [one.id for one in other] == [0]


def test_a_yearly_date_comes_back_with_its_length() -> None:
    fair = KeyDate(3, "own", "Foire", date(2024, 2, 28), date(2024, 3, 1), yearly=True)
    again = in_year(fair, 2026)
    assert again is not None
    assert (again.first, again.last) == (date(2026, 2, 28), date(2026, 3, 2))
    assert in_year(fair, 2023) is None
    once = KeyDate(4, "own", "Inauguration", date(2025, 5, 1), date(2025, 5, 1))
    assert in_year(once, 2026) is None
