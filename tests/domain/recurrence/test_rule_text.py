"""Rules read from text and written again."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.recurrence import (
    Frequency,
    RecurrenceRule,
    WeekDay,
    occurrences,
    parse_rule,
    rule_as_text,
)
from tests.domain.hostile_text import naughty_strings
from tests.domain.recurrence.random_rules import rule_texts


@given(rule_texts())
def test_written_and_read_again(text: str) -> None:
    rule = parse_rule(text)
    written = rule_as_text(rule)
    assert parse_rule(written) == rule
    assert rule_as_text(parse_rule(written)) == written


@given(rule_texts(), st.randoms(use_true_random=False))
def test_order_case_and_blanks_do_not_matter(text: str, random: object) -> None:
    parts = text.split(";")
    random.shuffle(parts)  # type: ignore[attr-defined]
    assert parse_rule(f"rrule: {'; '.join(parts).lower()};") == parse_rule(text)


def test_all_parts() -> None:
    rule = parse_rule(
        "freq=monthly;interval=2;until=20261231T225959Z;byday=fr,-1SU,+2tu;bymonth=12,1;"
        "bymonthday=-1,15;bysetpos=1;byhour=9;byminute=30;wkst=su;x-why=because;INTERVAL=3"
    )
    assert rule == RecurrenceRule(
        Frequency.MONTHLY,
        interval=2,
        until=datetime(2026, 12, 31, 22, 59, 59, tzinfo=UTC),
        by_day=(WeekDay(-1, 6), WeekDay(0, 4), WeekDay(2, 1)),
        by_month=(1, 12),
        by_month_day=(-1, 15),
        by_set_position=(1,),
        by_hour=(9,),
        by_minute=(30,),
        week_start=6,
        others=(("X-WHY", "BECAUSE"),),
    )
    assert rule_as_text(rule) == (
        "FREQ=MONTHLY;UNTIL=20261231T225959Z;INTERVAL=2;BYMINUTE=30;BYHOUR=9;BYDAY=-1SU,FR,2TU;"
        "BYMONTHDAY=-1,15;BYMONTH=1,12;BYSETPOS=1;WKST=SU;X-WHY=BECAUSE"
    )


def test_last_times() -> None:
    assert parse_rule("FREQ=DAILY;UNTIL=20261231").until == date(2026, 12, 31)
    assert parse_rule("FREQ=DAILY;UNTIL=2026-12-31").until == date(2026, 12, 31)
    local = parse_rule("FREQ=DAILY;UNTIL=20261231T235959")
    assert local.until == datetime(2026, 12, 31, 23, 59, 59)
    assert rule_as_text(local) == "FREQ=DAILY;UNTIL=20261231T235959"
    paris = rule_as_text(local, ZoneInfo("Europe/Paris"))
    assert paris == "FREQ=DAILY;UNTIL=20261231T225959Z"
    by_day = parse_rule("FREQ=DAILY;UNTIL=20261231")
    assert rule_as_text(by_day, ZoneInfo("Europe/Paris")) == "FREQ=DAILY;UNTIL=20261231"


@pytest.mark.parametrize(
    "text",
    [
        "", ";", "FREQ", "FREQ=", "FREQ=FORTNIGHTLY", "INTERVAL=2", "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;COUNT=0", "FREQ=DAILY;COUNT=-1", "FREQ=DAILY;COUNT=soon",
        "FREQ=DAILY;UNTIL=20260230", "FREQ=DAILY;UNTIL=later", "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=MONTHLY;BYDAY=0MO", "FREQ=MONTHLY;BYDAY=54MO", "FREQ=MONTHLY;BYMONTHDAY=0",
        "FREQ=MONTHLY;BYMONTHDAY=32", "FREQ=YEARLY;BYMONTH=13", "FREQ=YEARLY;BYMONTH=,",
        "FREQ=DAILY;BYHOUR=24", "FREQ=DAILY;COUNT=99999999999", "FREQ=DAILY;COUNT=٣",
        "FREQ=DAILY;WKST=XX", "FREQ=MONTHLY;RSCALE=CHINESE", "every day", "=;=",
    ],
)  # fmt: skip
def test_nonsense_is_refused(text: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        parse_rule(text)
    assert refused.value.code == "recurrence_rule"
    assert refused.value.params == {"rule": text}


def test_hostile_texts_are_refused() -> None:
    for text in naughty_strings():
        with pytest.raises(InvalidInput):
            parse_rule(text)


@given(st.text(alphabet="FREQ=DAILY;BYO0123456789,-TUNWKSINTERVAL", max_size=60))
def test_whatever_is_read_can_be_worked_out(text: str) -> None:
    try:
        rule = parse_rule(f"FREQ=DAILY;{text}")
    except InvalidInput:
        return
    start = datetime(2026, 11, 22, 9)
    found = occurrences(rule, start, start, datetime(2027, 2, 1))
    assert found[0] == start
    assert found == sorted(set(found))
