"""The load of days: what counts as a peak, the window of days, capacities as they are kept."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.task_filter import NOBODY
from sme_crm.domain.task_load import (
    EVERYBODY,
    SORTS,
    Capacities,
    DayLoad,
    Load,
    LoadDay,
    LoadPerson,
    Spot,
    capacities_as_json,
    own_capacities,
    people_of,
    window,
)
from sme_crm.domain.working_days import DayOff

MONDAY = date(2026, 11, 23)
SUNDAY = date(2026, 11, 29)
ANNE, BRICE = 1, 2


def load(cells: dict[Spot, DayLoad], capacities: Capacities = Capacities(5)) -> Load:
    days = tuple(
        LoadDay(day, DayOff("weekday") if day.weekday() > 4 else None)
        for day in (MONDAY + timedelta(days=n) for n in range(7))
    )
    people = (LoadPerson(ANNE, "Anne"), LoadPerson(BRICE, "Brice"), LoadPerson(NOBODY, ""))
    return Load(MONDAY, days, people, cells, capacities)


@pytest.mark.parametrize(
    ("count", "capacity", "day", "peak"),
    [
        (5, 5, MONDAY, ""),
        (6, 5, MONDAY, "over"),
        (1, 5, SUNDAY, "day_off"),
        (0, 5, SUNDAY, ""),
        (500, 0, MONDAY, ""),
        (1, 0, SUNDAY, ""),
        (60, 5, None, ""),
    ],
)
def test_a_peak_is_more_than_one_can_do(
    count: int, capacity: int, day: date | None, peak: str
) -> None:
    spot = Spot(ANNE, day)
    assert load({spot: DayLoad(others=count)}, Capacities(capacity)).peak(spot) == peak


def test_everybody_has_the_capacities_of_the_active_together() -> None:
    cells = {Spot(ANNE, MONDAY): DayLoad(calls=7), Spot(NOBODY, MONDAY): DayLoad(steps=6)}
    told = load(cells, Capacities(5, {BRICE: 3}))
    assert told.daily(EVERYBODY) == 8
    assert told.at(Spot(EVERYBODY, MONDAY)) == DayLoad(calls=7, steps=6)
    assert told.peak(Spot(EVERYBODY, MONDAY)) == "over"
    assert told.peaks() == [Spot(ANNE, MONDAY), Spot(NOBODY, MONDAY)]
    unlimited = load(cells, Capacities(5, {BRICE: 0}))
    assert unlimited.daily(EVERYBODY) == 0
    assert unlimited.peak(Spot(EVERYBODY, MONDAY)) == ""


def test_who_stands_in_the_table() -> None:
    members = [(ANNE, "Anne", True), (BRICE, "Brice", False), (3, "Chloé", False)]
    assert [one.id for one in people_of(members, {BRICE})] == [ANNE, BRICE]
    assert [one.id for one in people_of(members, {NOBODY})] == [ANNE, NOBODY]
    assert [one.id for one in people_of([], set())] == [NOBODY]


@given(st.dates(date(1990, 1, 1), date(2060, 1, 1)), st.integers(1, 26), st.integers(0, 30))
def test_windows_follow_each_other_and_end_on_sundays(today: date, weeks: int, step: int) -> None:
    first, last = window(today, weeks, step)
    assert last.weekday() == 6
    assert first >= today
    assert window(today, weeks, step + 1)[0] == last + timedelta(days=1)
    if step == 0:
        assert first == today
        assert 7 * weeks - 5 <= (last - first).days + 1 <= 7 * weeks + 2
    else:
        assert (last - first).days == 7 * weeks - 1


@given(st.dictionaries(st.integers(0, 10**6), st.integers(0, 999)))
def test_capacities_come_back_as_they_were_kept(own: dict[int, int]) -> None:
    assert own_capacities(capacities_as_json(Capacities(1, own))) == own


@pytest.mark.parametrize("text", ["", "{", "[]", '{"x": 1}', '{"1": -1}', '{"1": "9"}', "7"])
def test_what_cannot_be_read_is_no_capacity(text: str) -> None:
    assert own_capacities(text) == {}


def test_each_task_counts_once() -> None:
    part = DayLoad(calls=2, steps=3, others=4, step_calls=1)
    assert part.total == part.count(SORTS) == 9
    assert part.count({"call", "step"}) == 5
    assert part + DayLoad(calls=1) == DayLoad(3, 3, 4, 1)
