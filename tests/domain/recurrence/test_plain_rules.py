"""Rules found by arithmetic alone give what walking over their periods gives."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import islice, takewhile

from hypothesis import example, given
from hypothesis import strategies as st

from sme_crm.domain.recurrence import expansion, parse_rule
from sme_crm.domain.recurrence.plain_rules import (
    counts_evenly,
    is_plain,
    plain_counted,
    plain_moments,
)
from sme_crm.domain.recurrence.rule import Frequency, RecurrenceRule

PLAIN = (Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY, Frequency.YEARLY)


@given(
    st.sampled_from(PLAIN),
    st.integers(1, 30),
    st.dates(date(1990, 1, 1), date(2040, 12, 31)),
    st.booleans(),
    st.integers(-4000, 16000),
    st.integers(0, 800),
)
@example(Frequency.YEARLY, 1, date(2024, 2, 29), False, 0, 3000)
@example(Frequency.MONTHLY, 1, date(2026, 1, 31), True, 20, 90)
def test_arithmetic_and_walking_agree(
    frequency: Frequency, interval: int, day: date, timed: bool, after: int, length: int
) -> None:
    rule = RecurrenceRule(frequency, interval)
    start = datetime(day.year, day.month, day.day, 9, 30) if timed else day
    first = start + timedelta(days=after)
    end = first + timedelta(days=length)
    walked = takewhile(lambda moment: moment < end, expansion._walk(rule, start, first, end))
    assert plain_moments(rule, start, first, end) == list(walked)


def test_what_is_plain() -> None:
    assert is_plain(parse_rule("FREQ=YEARLY"))
    assert is_plain(parse_rule("FREQ=WEEKLY;INTERVAL=2;COUNT=9"))
    assert not is_plain(parse_rule("FREQ=WEEKLY;BYDAY=MO,TU"))
    assert not is_plain(parse_rule("FREQ=HOURLY"))


@given(
    st.sampled_from(PLAIN),
    st.integers(1, 9),
    st.dates(date(1990, 1, 1), date(2040, 12, 31)),
    st.integers(1, 60),
)
def test_counting_and_walking_agree(
    frequency: Frequency, interval: int, day: date, count: int
) -> None:
    rule = RecurrenceRule(frequency, interval)
    if counts_evenly(rule, day):
        walked = islice(expansion._walk(rule, day, day), count - 1, None)
        assert plain_counted(rule, day, count) == next(walked)


def test_a_count_beyond_the_calendar_has_no_end() -> None:
    for frequency in PLAIN:
        assert plain_counted(RecurrenceRule(frequency), date(2026, 11, 18), 10**9) is None
