"""When a repeating task is due again."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.recurrence import next_due, occurrences, parse_rule, remaining_rule
from tests.domain.recurrence.random_rules import rule_texts

DUE = date(2026, 11, 2)  # a Monday


@pytest.mark.parametrize(
    ("rule", "done", "from_done", "expected"),
    [
        ("FREQ=WEEKLY", date(2026, 11, 2), False, date(2026, 11, 9)),
        ("FREQ=WEEKLY", date(2026, 10, 30), False, date(2026, 11, 9)),
        ("FREQ=WEEKLY", date(2026, 11, 5), False, date(2026, 11, 9)),
        ("FREQ=WEEKLY", date(2026, 11, 9), False, date(2026, 11, 9)),
        ("FREQ=WEEKLY", date(2026, 11, 26), False, date(2026, 11, 30)),
        ("FREQ=WEEKLY", date(2026, 11, 26), True, date(2026, 12, 3)),
        ("FREQ=WEEKLY;BYDAY=FR", date(2026, 11, 26), True, date(2026, 11, 27)),
        ("FREQ=MONTHLY", date(2027, 1, 31), True, date(2027, 2, 28)),
        ("FREQ=YEARLY", date(2028, 2, 29), True, date(2029, 2, 28)),
        ("FREQ=DAILY;INTERVAL=10", date(2026, 11, 5), True, date(2026, 11, 15)),
        ("FREQ=WEEKLY;COUNT=1", date(2026, 11, 2), False, None),
        ("FREQ=WEEKLY;COUNT=1", date(2026, 11, 2), True, None),
        ("FREQ=WEEKLY;COUNT=2", date(2026, 11, 30), False, None),
        ("FREQ=WEEKLY;COUNT=2", date(2026, 11, 30), True, date(2026, 12, 7)),
        ("FREQ=WEEKLY;UNTIL=20261108", date(2026, 11, 2), False, None),
        ("FREQ=WEEKLY;UNTIL=20261108", date(2026, 11, 2), True, None),
        ("FREQ=YEARLY", date(9999, 6, 1), True, None),
    ],
)
def test_next_due(rule: str, done: date, from_done: bool, expected: date | None) -> None:
    assert next_due(parse_rule(rule), DUE, done, from_done) == expected


def test_a_count_is_used_up() -> None:
    rule, due, seen = parse_rule("FREQ=MONTHLY;COUNT=4"), date(2026, 1, 15), [date(2026, 1, 15)]
    while (following := next_due(rule, due, due)) is not None:
        rule, due = remaining_rule(rule, due, following), following
        seen.append(due)
    assert seen == [date(2026, month, 15) for month in (1, 2, 3, 4)]
    weekly = parse_rule("FREQ=WEEKLY;COUNT=5")
    assert remaining_rule(weekly, DUE, DUE + timedelta(weeks=3)).count == 2
    assert remaining_rule(weekly, DUE, DUE + timedelta(weeks=3), from_done=True).count == 4
    assert remaining_rule(parse_rule("FREQ=WEEKLY"), DUE, DUE).count is None


@given(rule_texts(), st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(-30, 300))
def test_the_next_day_is_one_of_the_rule(text: str, due: date, late: int) -> None:
    rule, done = parse_rule(text), due + timedelta(days=late)
    following = next_due(rule, due, done)
    if following is not None:
        assert following > due and following >= done
        assert following in occurrences(rule, due, following, following + timedelta(days=1))
    later = next_due(rule, due, done, from_done=True)
    assert later is None or later > done
