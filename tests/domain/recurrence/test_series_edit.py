"""Series cut in two and moved as a whole."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.recurrence import (
    occurrences,
    parse_rule,
    rule_as_text,
    shift_rule,
    split_rule,
)
from sme_crm.domain.recurrence.rule import Moment
from tests.domain.recurrence.random_rules import STARTS, rule_texts

HORIZON = timedelta(days=1500)


def _all(text_or_rule: object, start: Moment, end: Moment) -> list[Moment]:
    return occurrences(text_or_rule, start, start, end)  # type: ignore[arg-type]


@given(rule_texts(), STARTS, st.integers(0, 60), st.booleans())
def test_the_two_parts_are_the_whole(text: str, begin: datetime, place: int, days: bool) -> None:
    start: Moment = begin.date() if days else begin
    end = start + HORIZON
    rule = parse_rule(text)
    whole = _all(rule, start, end)
    # From the second on: the start may stand beside the rule, what follows it does not.
    at = whole[min(max(place, 1), len(whole) - 1)]
    before, after = split_rule(rule, start, at)
    if at == start:
        assert (before, after) == (None, rule)
        return
    assert before is not None and after is not None
    assert before.count is None
    assert _all(before, start, end) + _all(after, at, end) == whole


def test_split_at_the_start_and_after_the_end() -> None:
    rule = parse_rule("FREQ=WEEKLY;COUNT=4")
    start = datetime(2026, 11, 23, 10)
    assert split_rule(rule, start, start) == (None, rule)
    before, after = split_rule(rule, start, start + timedelta(weeks=4))
    assert after is None
    assert before is not None
    assert len(_all(before, start, start + HORIZON)) == 4
    first, second = split_rule(rule, start, start + timedelta(weeks=1))
    assert first is not None and second is not None
    assert rule_as_text(first) == "FREQ=WEEKLY;UNTIL=20261123T100000"
    assert rule_as_text(second) == "FREQ=WEEKLY;COUNT=3"


@given(
    st.sampled_from(["DAILY", "WEEKLY", "WEEKLY;INTERVAL=2;BYDAY=MO,TH", "WEEKLY;BYDAY=SU"]),
    st.integers(1, 30),
    STARTS,
    st.integers(-20_000, 20_000),
)  # fmt: skip
def test_days_and_weeks_move_as_one(text: str, count: int, near: datetime, minutes: int) -> None:
    rule = parse_rule(f"FREQ={text};COUNT={count}")
    start = _all(rule, near, near + HORIZON)[-1]
    new_start = start + timedelta(minutes=minutes)
    assert isinstance(start, datetime) and isinstance(new_start, datetime)
    moved = shift_rule(rule, start, new_start)
    if "INTERVAL" in text and (new_start.date() - start.date()).days % 7:
        assert len(_all(moved, new_start, new_start + HORIZON)) == count
    else:
        apart = new_start - start
        whole = _all(rule, start, start + HORIZON)
        days_apart = [moment + apart for moment in whole]
        assert _all(moved, new_start, new_start + HORIZON) == days_apart


@pytest.mark.parametrize(
    ("text", "start", "new_start", "moved"),
    [
        ("FREQ=WEEKLY;BYDAY=MO,TH", date(2026, 11, 23), date(2026, 11, 24),
         "FREQ=WEEKLY;BYDAY=TU,FR"),
        ("FREQ=MONTHLY;BYMONTHDAY=15", date(2026, 11, 15), date(2026, 11, 17),
         "FREQ=MONTHLY;BYMONTHDAY=17"),
        ("FREQ=MONTHLY;BYDAY=2TU", date(2026, 11, 10), date(2026, 11, 18),
         "FREQ=MONTHLY;BYDAY=3WE"),
        ("FREQ=MONTHLY;BYDAY=-1FR", date(2026, 11, 27), date(2026, 11, 26),
         "FREQ=MONTHLY;BYDAY=-1TH"),
        ("FREQ=MONTHLY;BYDAY=4SU", date(2026, 11, 22), date(2026, 11, 30),
         "FREQ=MONTHLY;BYDAY=-1MO"),
        ("FREQ=MONTHLY;BYMONTHDAY=1,15", date(2026, 11, 1), date(2026, 11, 2),
         "FREQ=MONTHLY;BYMONTHDAY=1,15"),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", date(2026, 11, 30), date(2026, 11, 27),
         "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"),
        ("FREQ=YEARLY;BYMONTHDAY=14;BYMONTH=12", date(2026, 12, 14), date(2027, 1, 3),
         "FREQ=YEARLY;BYMONTHDAY=3;BYMONTH=1"),
        ("FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3", date(2026, 3, 29), date(2026, 4, 25),
         "FREQ=YEARLY;BYDAY=-1SA;BYMONTH=4"),
        ("FREQ=DAILY;UNTIL=20261201", date(2026, 11, 22), date(2026, 11, 25),
         "FREQ=DAILY;UNTIL=20261204"),
        ("FREQ=DAILY;UNTIL=20261201T100000",
         datetime(2026, 11, 22, 10), datetime(2026, 11, 22, 9, 30),
         "FREQ=DAILY;UNTIL=20261201T093000"),
        ("FREQ=DAILY;BYHOUR=10", datetime(2026, 11, 22, 10), datetime(2026, 11, 22, 11),
         "FREQ=DAILY;BYHOUR=11"),
        ("FREQ=DAILY;UNTIL=99991231", date(2026, 11, 22), date(2026, 11, 25),
         "FREQ=DAILY;UNTIL=99991231"),
    ],
)  # fmt: skip
def test_what_said_where_the_start_stood(
    text: str, start: Moment, new_start: Moment, moved: str
) -> None:
    shifted = shift_rule(parse_rule(text), start, new_start)
    assert rule_as_text(shifted) == moved
