"""Occurrences of rules against dateutil, which steps through them from the true start."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import islice, takewhile
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrule, rrulestr
from hypothesis import assume, given
from hypothesis import strategies as st

from sme_crm.domain.recurrence import last_day, next_after, occurrences, parse_rule
from tests.calm_seconds import calm_seconds
from tests.domain.recurrence.random_rules import STARTS, rule_texts

PARIS = ZoneInfo("Europe/Paris")


def _oracle(text: str, start: datetime, end: datetime, limit: int) -> list[datetime]:
    """All occurrences before `end` of a rule whose start is one of its own."""
    found = rrulestr(text, dtstart=start)
    assert isinstance(found, rrule)
    return list(
        islice(takewhile(lambda moment: moment < end, found.xafter(start, inc=True)), limit)
    )


@given(rule_texts(ended=False), STARTS, st.integers(0, 9000), st.integers(1, 800))
def test_a_window_shows_what_stepping_from_the_start_gives(
    text: str, near: datetime, later: int, length: int
) -> None:
    rule = parse_rule(text)
    first = next_after(rule, near, near)
    assume(isinstance(first, datetime) and first.year < 2060)
    assert isinstance(first, datetime)
    window = first + timedelta(days=later), first + timedelta(days=later + length)
    expected = [moment for moment in _oracle(text, first, window[1], 40_000) if moment >= window[0]]
    assert occurrences(rule, first, *window, limit=40_000) == expected


@given(rule_texts(), STARTS)
def test_counts_and_last_days(text: str, near: datetime) -> None:
    rule = parse_rule(text)
    first = next_after(rule, near, near)
    assume(isinstance(first, datetime) and first.year < 2060)
    assert isinstance(first, datetime)
    end = first + timedelta(days=1500)
    expected = _oracle(text, first, end, 40_000)
    assert occurrences(rule, first, first, end, limit=40_000) == expected
    if rule.count is None:
        assert last_day(rule, first) is None
    elif len(expected) == rule.count:
        assert last_day(rule, first) == expected[-1].date()
    following = next_after(rule, first, first)
    if len(expected) > 1:
        assert following == expected[1]


@given(rule_texts(within_day=True, ended=False), STARTS, st.integers(0, 12))
def test_rules_within_the_day(text: str, near: datetime, later: int) -> None:
    assume("BYSETPOS" not in text)
    rule = parse_rule(text)
    first = next_after(rule, near, near)
    assume(isinstance(first, datetime) and first < near + timedelta(days=20))
    assert isinstance(first, datetime)
    window = first + timedelta(days=later), first + timedelta(days=later + 3)
    expected = [moment for moment in _oracle(text, first, window[1], 40_000) if moment >= window[0]]
    assert occurrences(rule, first, *window, limit=40_000) == expected


@given(rule_texts(ended=False), STARTS, st.integers(0, 2000))
def test_a_last_time_ends_the_rule(text: str, start: datetime, later: int) -> None:
    until = start + timedelta(days=later)
    rule = parse_rule(f"{text};UNTIL={until:%Y%m%dT%H%M%S}")
    endless = parse_rule(text)
    horizon = until + timedelta(days=900)
    shown = occurrences(rule, start, start, horizon, limit=100_000)
    whole = occurrences(endless, start, start, horizon, limit=100_000)
    assert shown == [moment for moment in whole if moment <= until]
    last = shown[-1]
    assert isinstance(last, datetime)
    assert last_day(rule, start) == last.date()
    assert next_after(rule, start, last) is None


@given(rule_texts(), STARTS, st.integers(-50, 3000), st.integers(1, 60))
def test_days_are_the_days_of_the_times(
    text: str, start: datetime, later: int, length: int
) -> None:
    assume("BYHOUR" not in text and "BYMINUTE" not in text)
    rule = parse_rule(text)
    first = start.date() + timedelta(days=later)
    window = first, first + timedelta(days=length)
    timed = occurrences(rule, start, *window)
    assert occurrences(rule, start.date(), *window) == [
        moment.date() for moment in timed if isinstance(moment, datetime)
    ]


@given(rule_texts(), STARTS, st.integers(-100, 5000), st.lists(st.integers(0, 20), max_size=4))
def test_next_after_walks_the_same_occurrences(
    text: str, start: datetime, later: int, left_out: list[int]
) -> None:
    rule = parse_rule(text)
    whole = occurrences(rule, start, start, start + timedelta(days=2000), limit=100_000)
    excluded = {whole[place] for place in left_out if place < len(whole)}
    after = start + timedelta(days=later)
    found = next_after(rule, start, after, excluded)
    expected = [moment for moment in whole if moment > after and moment not in excluded]
    if expected:
        assert found == expected[0]
    else:
        assert found is None or found >= start + timedelta(days=2000)


@given(STARTS, st.lists(STARTS, max_size=5), st.lists(STARTS, max_size=5))
def test_added_and_excluded_moments(
    start: datetime, added: list[datetime], excluded: list[datetime]
) -> None:
    rule = parse_rule("FREQ=WEEKLY;COUNT=30")
    window = datetime(1990, 1, 1), datetime(2040, 1, 1)
    weekly = {start + timedelta(weeks=week) for week in range(30)}
    expected = sorted((weekly | set(added)) - set(excluded))
    assert occurrences(rule, start, *window, excluded, added) == expected
    assert occurrences(None, start, *window, excluded, added) == sorted(
        ({start} | set(added)) - set(excluded)
    )


def test_an_excluded_day_takes_out_all_of_it() -> None:
    rule = parse_rule("FREQ=DAILY;BYHOUR=9,15")
    start = datetime(2026, 11, 2, 9)
    found = occurrences(rule, start, start, datetime(2026, 11, 4), [date(2026, 11, 2)])
    assert found == [datetime(2026, 11, 3, 9), datetime(2026, 11, 3, 15)]


def test_leap_days_and_ends_of_months() -> None:
    birthday = occurrences(
        parse_rule("FREQ=YEARLY"), date(2020, 2, 29), date(2020, 1, 1), date(2033, 1, 1)
    )
    assert birthday == [date(2020, 2, 29), date(2024, 2, 29), date(2028, 2, 29), date(2032, 2, 29)]
    monthly = occurrences(
        parse_rule("FREQ=MONTHLY"), date(2026, 1, 31), date(2026, 1, 1), date(2026, 8, 1)
    )
    assert monthly == [date(2026, month, 31) for month in (1, 3, 5, 7)]
    last = occurrences(
        parse_rule("FREQ=MONTHLY;BYMONTHDAY=-1"),
        date(2026, 1, 31),
        date(2026, 1, 1),
        date(2026, 5, 1),
    )
    assert last == [date(2026, 1, 31), date(2026, 2, 28), date(2026, 3, 31), date(2026, 4, 30)]


def test_the_start_is_the_first_even_beside_the_rule() -> None:
    rule = parse_rule("FREQ=WEEKLY;BYDAY=MO;COUNT=3")
    start = datetime(2026, 11, 18, 10)
    found = occurrences(rule, start, start, datetime(2027, 1, 1))
    assert found == [start, datetime(2026, 11, 23, 10), datetime(2026, 11, 30, 10)]
    assert last_day(rule, start) == date(2026, 11, 30)
    # A last time before the start leaves the appointment itself.
    assert occurrences(
        parse_rule("FREQ=DAILY;UNTIL=20200101"), start, start, datetime(2027, 1, 1)
    ) == [start]


def test_last_times_in_utc_are_those_of_the_zone() -> None:
    rule = parse_rule("FREQ=DAILY;UNTIL=20261130T230000Z")
    start = datetime(2026, 11, 28, 0, 0)
    shown = occurrences(rule, start, start, datetime(2027, 1, 1), zone=PARIS)
    assert shown[-1] == datetime(2026, 12, 1)  # midnight in Paris is still November in UTC
    assert occurrences(rule, start, start, datetime(2027, 1, 1), zone=UTC)[-1] == datetime(
        2026, 11, 30
    )
    by_day = parse_rule("FREQ=DAILY;UNTIL=20261130")
    evening = datetime(2026, 11, 28, 20, 0)
    assert occurrences(by_day, evening, evening, datetime(2027, 1, 1))[-1] == datetime(
        2026, 11, 30, 20
    )


@pytest.mark.parametrize(
    ("until", "last"),
    [
        ("20261130", 30), ("20261130T000000Z", 30), ("20261130T235959Z", 30),
        ("20261129T230000Z", 30), ("20261130T225959Z", 30), ("20261130T101500", 30),
    ],
)  # fmt: skip
def test_last_days_of_whole_days(until: str, last: int) -> None:
    rule = parse_rule(f"FREQ=DAILY;UNTIL={until}")
    assert last_day(rule, date(2026, 11, 1), PARIS) == date(2026, 11, last)


def test_local_time_stays_through_changes_of_the_clock_and_at_midnight() -> None:
    start = datetime(2026, 10, 23, 0, 0)
    found = occurrences(parse_rule("FREQ=DAILY"), start, start, datetime(2026, 10, 28))
    assert found == [datetime(2026, 10, day) for day in range(23, 28)]


def test_a_count_that_cannot_be_reached_and_a_day_that_never_comes() -> None:
    start = datetime(2026, 2, 28, 9)
    never = parse_rule("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")
    assert next_after(never, start, start) is None
    assert next_after(parse_rule("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"), start, start) is None
    assert last_day(parse_rule("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=3"), start) is None
    assert last_day(parse_rule("FREQ=DAILY;COUNT=999999999"), start) is None
    assert last_day(parse_rule("FREQ=WEEKLY;UNTIL=99991231T235959Z"), start).year == 9999
    assert occurrences(
        parse_rule("FREQ=DAILY;COUNT=900000"), start, datetime(2300, 1, 1), datetime(2300, 1, 3)
    )
    assert (
        len(occurrences(parse_rule("FREQ=SECONDLY"), start, start, datetime(2026, 3, 1), limit=50))
        == 50
    )
    end = datetime(9999, 12, 30)
    assert len(occurrences(parse_rule("FREQ=DAILY"), start, end, datetime.max)) == 2


RULES = [
    "FREQ=WEEKLY;BYDAY=MO,TH", "FREQ=DAILY", "FREQ=MONTHLY;BYDAY=2TU", "FREQ=YEARLY",
    "FREQ=MONTHLY;BYMONTHDAY=-1", "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE", "FREQ=DAILY;COUNT=9000",
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "FREQ=WEEKLY;COUNT=3000",
]  # fmt: skip


def test_a_week_of_rules_begun_twenty_years_ago_is_quick() -> None:
    start, window = datetime(2006, 11, 6, 9), (datetime(2026, 11, 23), datetime(2026, 11, 30))
    rules = [parse_rule(text) for text in RULES] * 50
    for rule in rules:
        occurrences(rule, start, *window)
    with calm_seconds() as seconds:
        found = sum(len(occurrences(rule, start, *window)) for rule in rules)
    assert found == 50 * (2 + 7 + 0 + 0 + 0 + 1 + 7 + 0 + 0 + 1)
    assert seconds.taken < 0.1, f"{seconds.taken * 1000:.0f} ms for {len(rules)} rules"


def test_positions_count_in_the_whole_first_week() -> None:
    start = datetime(2026, 11, 24, 9)  # a Tuesday, the second of its week's three
    rule = parse_rule("FREQ=WEEKLY;BYDAY=MO,TU,WE;BYSETPOS=2")
    found = occurrences(rule, start, start, datetime(2026, 12, 9))
    assert found == [start, datetime(2026, 12, 1, 9), datetime(2026, 12, 8, 9)]
