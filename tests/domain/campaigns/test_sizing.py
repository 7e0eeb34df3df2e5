"""The size of a campaign: the worked examples of the guides, answers by day, calls, two plans."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from sme_crm.domain.campaigns.campaign import Campaign, Cost, Wave
from sme_crm.domain.campaigns.sizing import (
    PlanSketch,
    Reach,
    Wishes,
    as_extra,
    curve_text,
    read_curve,
    size_campaign,
    wishes_of,
)
from sme_crm.domain.errors import InvalidInput

GUIDE = Campaign(
    price=10_000,
    margin_rate=5_000,
    answer_rate=200,
    sale_rate=200,
    costs=(Cost(kind="creation", unit_price=500_000),),
    waves=(Wave(channel="letter", unit_cost=100),),
)


def test_the_example_of_the_guides_comes_out_to_the_cent() -> None:
    """10 000 letters, 15 000 € of cost, 200 sales of 100 € at a margin of 50 %."""
    found = size_campaign(GUIDE, Reach(contacts=10_000), Wishes())
    reckoned = found.economics
    assert (reckoned.cost, reckoned.revenue, reckoned.margin) == (1_500_000, 2_000_000, 1_000_000)
    assert reckoned.result == -500_000
    assert reckoned.return_ratio is not None and round(reckoned.return_ratio, 2) == Decimal("0.67")
    assert reckoned.break_even_sales == 300
    assert reckoned.break_even_rate == Decimal("0.03")
    assert [(line.kind, line.cents) for line in found.lines] == [
        ("creation", 500_000),
        ("wave.letter", 1_000_000),
    ]
    assert sum(line.cents for line in found.lines) == reckoned.cost


def test_the_discount_is_a_line_of_its_own() -> None:
    found = size_campaign(replace(GUIDE, discount_rate=3_000), Reach(contacts=10_000), Wishes())
    (line,) = [one for one in found.lines if one.kind == "discount"]
    assert (line.quantity, line.unit_price, line.cents) == (200_000, 3_000, 600_000)
    assert sum(one.cents for one in found.lines) == found.economics.cost == 2_100_000


def test_the_grid_holds_the_result_and_lets_the_discount_follow_the_sales() -> None:
    discounted = replace(GUIDE, discount_rate=3_000)
    found = size_campaign(discounted, Reach(contacts=10_000), Wishes())
    at = found.grid_rates.index(200), found.grid_margins.index(5_000)
    assert found.grid[at[0]][at[1]] == found.economics.result
    twice = found.grid[found.grid_rates.index(400)][at[1]]
    assert twice == 10_000 * 400 * (5_000 - 3_000) // 10_000 - 1_500_000
    assert (
        twice
        == size_campaign(
            replace(discounted, sale_rate=400), Reach(contacts=10_000), Wishes()
        ).economics.result
    )


def test_sends_needed_go_back_from_what_is_wanted() -> None:
    assert size_campaign(GUIDE, Reach(), Wishes(wanted=40)).needed == 2_000
    assert (
        size_campaign(
            replace(GUIDE, answer_rate=250), Reach(), Wishes(goal="answers", wanted=40)
        ).needed
        == 1_600
    )
    assert size_campaign(GUIDE, Reach(), Wishes()).needed is None
    assert size_campaign(replace(GUIDE, sale_rate=0), Reach(), Wishes(wanted=40)).needed is None


def test_answers_by_day_add_up_and_tell_the_calls() -> None:
    """2 000 × 2 % = 40 answers."""
    curve = replace(GUIDE, answer_curve="0,0,50,30,20")
    found = size_campaign(
        curve, Reach(contacts=2_000), Wishes(phone_share=5_000, call_minutes=60, day_hours=5)
    )
    assert found.by_day == (0, 0, 20, 12, 8)
    assert sum(found.by_day) == 40
    assert found.calls.first_day == 2
    assert found.calls.calls == (10, 6, 10)
    assert found.calls.staff == (2, 2, 2)
    assert size_campaign(GUIDE, Reach(), Wishes()).calls.staff == (0, 0, 0)


def test_wanted_contacts_go_before_those_of_the_target() -> None:
    assert size_campaign(GUIDE, Reach(contacts=700), Wishes()).contacts == 700
    assert size_campaign(GUIDE, Reach(contacts=700), Wishes(contacts=500)).contacts == 500


def test_two_plans_are_held_against_each_other() -> None:
    """3 000 cheap addresses or 500 good ones for the same 600 €; own hours cost twice."""
    cheap = PlanSketch("Cheap", 3_000, 100, 60_000, 0, 0, 0, 50)
    good = PlanSketch("Good", 500, 100, 60_000, 10, 2_000, 3_000, 400)
    assert (cheap.cost, good.cost) == (360_000, 160_000)
    assert cheap.economics(10_000, 5_000).result == 15 * 5_000 - 360_000
    assert good.economics(10_000, 5_000).result == 20 * 5_000 - 160_000


def test_wishes_are_kept_beside_what_others_keep() -> None:
    wishes = Wishes(500, "answers", 40, 8_000, 4, 6, (PlanSketch("A", 3_000), PlanSketch("B")))
    kept = as_extra('{"other": 1}', wishes)
    assert wishes_of(kept) == wishes
    assert '"other": 1' in kept
    for broken in ("", "x", "[]", '{"sizing": 4}', '{"sizing": {"contacts": "many", "plans": 3}}'):
        assert wishes_of(broken) == Wishes()


def test_a_curve_without_answers_is_refused() -> None:
    assert read_curve(curve_text((0, 300, 700))) == (0, 300, 700)
    assert read_curve("") == read_curve("1,x") == ()
    for curve in ((0, 0), (5, -1)):
        with pytest.raises(InvalidInput):
            curve_text(curve)
