"""Churn, retention and cohorts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.segments.movement import NOBODY, movements, movers
from sme_crm.domain.segments.retention import (
    churn_by_year,
    cohorts,
    customers_by_year,
    mean_retention,
)

PURCHASES = st.lists(
    st.tuples(st.integers(1, 12), st.integers(2018, 2026), st.integers(-50, 500)), max_size=80
)


@given(PURCHASES)
def test_churn_equals_counting_customer_by_customer(
    purchases: list[tuple[int, int, int]],
) -> None:
    bought = {(customer, year) for customer, year, _ in purchases}
    everybody = {customer for customer, _ in bought}
    for found in churn_by_year(customers_by_year(bought), 2026):
        lost = won = returned = before = 0
        for customer in everybody:
            then, now = (customer, found.year - 1) in bought, (customer, found.year) in bought
            earlier = any((customer, year) in bought for year in range(2018, found.year))
            before += then
            lost += then and not now
            won += now and not earlier
            returned += now and earlier and not then
        assert (found.before, found.lost, found.won, found.returned) == (
            before, lost, won, returned,
        )  # fmt: skip
        assert found.unfinished == (found.year >= 2026)


@given(PURCHASES)
def test_cohorts_equal_counting_customer_by_customer(
    purchases: list[tuple[int, int, int]],
) -> None:
    found = cohorts(purchases, 2026)
    assert sum(cohort.size for cohort in found) == len({customer for customer, _, _ in purchases})
    for cohort in found:
        members = {
            customer
            for customer, _, _ in purchases
            if min(year for other, year, _ in purchases if other == customer) == cohort.first_year
        }
        assert cohort.size == len(members) == cohort.active[0]
        for after, count in enumerate(cohort.active):
            year = cohort.first_year + after
            buyers = {who for who, when, _ in purchases if who in members and when == year}
            assert count == len(buyers)
            assert cohort.margin[after] == sum(
                cents for who, when, cents in purchases if who in members and when == year
            )


def test_a_fifth_lost() -> None:
    years = {2024: {1, 2, 3, 4, 5}, 2025: {1, 2, 3, 4, 6}}
    (found,) = churn_by_year(years, 2025)
    assert found.churn == pytest.approx(0.2)
    assert found.retention == pytest.approx(0.8)
    assert (found.won, found.customers, found.unfinished) == (1, 5, True)


def test_years_without_orders_lose_everybody() -> None:
    found = churn_by_year({2022: {1, 2}}, 2024)
    assert [(one.year, one.lost, one.churn) for one in found] == [(2023, 2, 1.0), (2024, 0, None)]
    assert churn_by_year({}, 2024) == []


def test_mean_retention_weighs_by_size_and_leaves_the_running_year_out() -> None:
    found = cohorts(
        [(1, 2023, 5), (2, 2023, 5), (3, 2023, 5), (1, 2024, 5), (4, 2024, 5), (4, 2025, 5)], 2025
    )
    # After a year: 1 of 3 of 2023; 2024's second year is 2025, which is not over.
    assert mean_retention(found, 2025) == pytest.approx([1.0, 1 / 3])
    assert mean_retention(found, 2026) == pytest.approx([1.0, 2 / 4, 0.0])


def test_movements_count_everybody_once() -> None:
    before = {1: "loyal", 2: "loyal", 3: "lost"}
    after = {1: "at_risk", 2: "loyal", 3: "lost", 4: "new"}
    assert movements(before, after) == {
        ("loyal", "at_risk"): 1,
        ("loyal", "loyal"): 1,
        ("lost", "lost"): 1,
        (NOBODY, "new"): 1,
    }
    assert movers(before, after, "loyal", "at_risk") == [1]
    assert movers(before, after, NOBODY, "new") == [4]
