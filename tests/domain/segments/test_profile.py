"""What the best customers have in common, and products bought together."""

from __future__ import annotations

from math import exp, log, prod

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.segments.cross_sell import ProductPair
from sme_crm.domain.segments.profile import Profile

CUSTOMER = st.fixed_dictionaries({"sector": st.sampled_from(["", "inn", "school", "town hall"])})


def test_lift_is_the_share_among_the_best_over_the_share_among_all() -> None:
    best = [{"sector": "inn"}] * 6 + [{"sector": "school"}] * 2 + [{"sector": ""}]
    others = [{"sector": "inn"}] * 4 + [{"sector": "school"}] * 28
    first, second = Profile(("sector",), best, others).lifts()
    assert (first.value, first.best, first.count) == ("inn", 6, 10)
    assert first.lift == pytest.approx((6 / 8) / (10 / 40))
    assert second.value == "school"
    assert second.lift == pytest.approx((2 / 8) / (30 / 40))


def test_rare_values_are_not_shown() -> None:
    profile = Profile(("sector",), [{"sector": "inn"}] * 2, [{"sector": "school"}] * 5)
    assert [one.value for one in profile.lifts()] == ["school"]
    assert len(profile.lifts(least=1)) == 2


@given(st.lists(CUSTOMER, max_size=30), st.lists(CUSTOMER, max_size=30), CUSTOMER)
def test_likeness_equals_the_ratio_of_the_likelihoods(
    best: list[dict[str, str]], others: list[dict[str, str]], prospect: dict[str, str]
) -> None:
    value = prospect["sector"]
    seen = {one["sector"] for one in best + others} - {""}
    likeness = Profile(("sector",), best, others).likeness(prospect)
    if value not in seen:
        assert (likeness.score, likeness.evidence) == (50, ())
        return
    chances = [
        (sum(one["sector"] == value for one in group) + 1)
        / (sum(one["sector"] != "" for one in group) + len(seen))
        for group in (best, others)
    ]
    assert abs(likeness.score - 100 * chances[0] / sum(chances)) < 0.5 + 1e-9


def test_the_weightiest_evidence_comes_first() -> None:
    fields = ("sector", "size")
    best = [{"sector": "inn", "size": "10"}] * 20
    others = [{"sector": "school", "size": "10"}] * 20 + [{"sector": "inn", "size": "2"}] * 5
    profile = Profile(fields, best, others)
    likeness = profile.likeness({"sector": "inn", "size": "10"})
    assert [one.field for one in likeness.evidence] == ["sector", "size"]
    weights = [one.weight for one in likeness.evidence]
    odds = prod(exp(weight) for weight in weights)
    assert abs(likeness.score - 100 * odds / (1 + odds)) < 0.5 + 1e-9
    assert profile.weight("size", "10") == pytest.approx(log((21 / 22) / (21 / 27)))


def test_a_pair_of_products() -> None:
    pair = ProductPair(1, 2, both=30, buyers=50, other_buyers=100, customers=500)
    assert pair.confidence == pytest.approx(0.6)
    assert pair.lift == pytest.approx(3.0)
    assert pair.to_offer == 20
    assert ProductPair(1, 2, 0, 0, 0, 0).lift == 0.0
