"""Plans of series: on working days, never more a day than can be done, each contact in order."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.activity_series import (
    DayPlan,
    PlannedStep,
    Series,
    Step,
    Variant,
    plan_series,
    variant_for,
)
from sme_crm.domain.working_days import Direction, WorkingCalendar

FRANCE = WorkingCalendar()
TODAY = date(2026, 11, 23)
SHOW = Series(
    "Salon",
    (Step(-10, "letter", "Invitation"), Step(0, "visit", "Stand"), Step(7, "call", "Suivi")),
)


def days(planned: list[PlannedStep]) -> list[tuple[int, str]]:
    return [(one.step, one.day.isoformat()) for one in planned]


def test_steps_lie_around_their_anchor() -> None:
    planned = list(plan_series(SHOW, [(1, date(2027, 1, 12))], DayPlan(FRANCE), TODAY))
    assert days(planned) == [(0, "2027-01-04"), (1, "2027-01-12"), (2, "2027-01-19")]
    assert planned[0].meant == date(2027, 1, 2)  # a Saturday: moved to Monday


def test_steps_move_earlier_or_stay() -> None:
    anchor = [(1, date(2027, 1, 12))]
    earlier = list(plan_series(SHOW, anchor, DayPlan(FRANCE, "earlier"), TODAY))
    assert earlier[0].day == date(2026, 12, 31)  # over New Year's Day
    stay = list(plan_series(SHOW, anchor, DayPlan(FRANCE, "none"), TODAY))
    assert stay[0].day == date(2027, 1, 2)


def test_what_is_past_is_left_out_or_comes_today() -> None:
    anchor = [(1, date(2026, 11, 30))]
    assert days(list(plan_series(SHOW, anchor, DayPlan(FRANCE), TODAY)))[0] == (1, "2026-11-30")
    late = list(plan_series(SHOW, anchor, DayPlan(FRANCE), TODAY, "today"))
    assert days(late) == [(0, "2026-11-23"), (1, "2026-11-30"), (2, "2026-12-07")]


def test_full_days_overflow_and_take_later_steps_along() -> None:
    anchors = [(contact, date(2026, 12, 10)) for contact in range(3)]
    series = Series("x", (Step(0, "call", "a"), Step(1, "call", "b")))
    planned = list(plan_series(series, anchors, DayPlan(FRANCE, capacity=2), TODAY))
    by_contact = {
        contact: [one.day.isoformat() for one in planned if one.contact_id == contact]
        for contact in range(3)
    }
    assert by_contact == {
        0: ["2026-12-10", "2026-12-11"],
        1: ["2026-12-10", "2026-12-14"],  # the third of the first day has taken a place
        2: ["2026-12-11", "2026-12-14"],
    }


SHIFTS: tuple[Direction, ...] = ("later", "earlier", "none")
OFFSETS = st.lists(st.integers(-30, 60), min_size=1, max_size=5)


@given(
    OFFSETS,
    st.lists(st.dates(date(2026, 6, 1), date(2027, 12, 31)), min_size=1, max_size=30),
    st.integers(0, 3),
    st.sampled_from(SHIFTS),
)
def test_any_plan_can_be_done(
    offsets: list[int], anchors: list[date], capacity: int, shift: Direction
) -> None:
    series = Series("x", tuple(Step(offset, "call", "x") for offset in offsets))
    plan = DayPlan(FRANCE, shift, capacity, first=TODAY)
    planned = list(plan_series(series, list(enumerate(anchors)), plan, TODAY))
    told = {(one.contact_id, one.step) for one in planned}
    assert len(told) == len(planned)
    assert told == {
        (contact, number)
        for contact, anchor in enumerate(anchors)
        for number, offset in enumerate(offsets)
        if anchor + timedelta(days=offset) >= TODAY
    }
    if shift != "none":
        assert all(FRANCE.is_working_day(one.day) for one in planned)
    assert all(one.day >= TODAY for one in planned)
    if capacity:
        assert max(Counter(one.day for one in planned).values(), default=0) <= capacity
    for contact in range(len(anchors)):
        own = sorted((offsets[one.step], one.day) for one in planned if one.contact_id == contact)
        assert [day for _, day in own] == sorted(day for _, day in own)


def test_a_variant_takes_the_place_of_a_step() -> None:
    step = Step(
        0, "letter", "Offer", template="t",
        variants=(Variant(statuses=("client",), kind="call", subject="Ring"),
                  Variant(group_id=4, kind="")),
    )  # fmt: skip
    assert variant_for(step, "prospect", ()) is step
    client = variant_for(step, "client", (4,))
    assert client is not None
    assert (client.kind, client.subject, client.template) == ("call", "Ring", "")
    assert variant_for(step, "prospect", (4,)) is None
