"""Rules in words, English and French."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.recurrence import parse_rule, rule_text, words
from sme_crm.domain.translation import catalogue, translated
from tests.domain.recurrence.random_rules import rule_texts

in_french = partial(translated, "fr")
START = date(2026, 11, 14)  # a Saturday
CASES = [
    ("FREQ=DAILY", "every day", "chaque jour"),
    ("FREQ=DAILY;INTERVAL=3", "every 3 days", "tous les 3 jours"),
    ("FREQ=WEEKLY;BYDAY=MO", "every Monday", "chaque lundi"),
    ("FREQ=WEEKLY", "every Saturday", "chaque samedi"),
    ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "from Monday to Friday", "du lundi au vendredi"),
    ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;UNTIL=20261231",
     "every 2 weeks on Monday and Thursday until 31 December 2026",
     "toutes les 2 semaines le lundi et le jeudi jusqu’au 31 décembre 2026"),
    ("FREQ=WEEKLY;BYDAY=MO,WE,TH", "every week on Monday, Wednesday and Thursday",
     "chaque semaine le lundi, le mercredi et le jeudi"),
    ("FREQ=MONTHLY;BYDAY=2TU", "every 2nd Tuesday of the month", "chaque 2e mardi du mois"),
    ("FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1;COUNT=4", "every last Friday of the month, 4 times",
     "chaque dernier vendredi du mois, 4 fois"),
    ("FREQ=MONTHLY", "every month on the 14th", "chaque mois le 14"),
    ("FREQ=MONTHLY;BYMONTHDAY=1,15,-1;INTERVAL=3",
     "every 3 months on the 1st, the 15th and the last day",
     "tous les 3 mois le 1er, le 15 et le dernier jour"),
    ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "every last working day of the month",
     "chaque dernier jour ouvré du mois"),
    ("FREQ=MONTHLY;BYDAY=-2MO,3WE",
     "every month on the 3rd Wednesday and the last Monday but one",
     "chaque mois le 3e mercredi et l’avant-dernier lundi"),
    ("FREQ=YEARLY", "every year on 14 November", "chaque année le 14 novembre"),
    ("FREQ=YEARLY;INTERVAL=2;BYMONTH=1,4;BYMONTHDAY=1",
     "every 2 years on 1 January and 1 April", "tous les 2 ans le 1er janvier et le 1er avril"),
    ("FREQ=YEARLY;BYMONTH=3,10;BYDAY=-1SU",
     "every year on the last Sunday of March and of October",
     "chaque année le dernier dimanche de mars et d’octobre"),
    ("FREQ=DAILY;BYMONTH=1,2", "every day in January and February",
     "chaque jour en janvier et février"),
    ("FREQ=YEARLY;BYWEEKNO=20", "every year (with further conditions)",
     "chaque année (avec d’autres conditions)"),
    ("FREQ=DAILY;COUNT=1", "once", "une fois"),
    ("FREQ=HOURLY;INTERVAL=4", "every 4 hours", "toutes les 4 heures"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "english", "french"), CASES)
def test_words(rule: str, english: str, french: str) -> None:
    assert rule_text(parse_rule(rule), lambda _, text: text, "en", START) == english
    if not catalogue("fr"):
        pytest.skip("the translations are not compiled")
    assert rule_text(parse_rule(rule), in_french, "fr", START) == french


def test_what_the_start_would_say_is_left_out_without_it() -> None:
    assert rule_text(parse_rule("FREQ=MONTHLY"), lambda _, text: text, "en") == "every month"
    assert words(parse_rule("FREQ=YEARLY"), START).months == (11,)
    assert not words(parse_rule("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13")).complete


@given(rule_texts(), st.dates(date(2000, 1, 1)), st.sampled_from(["fr", "en"]))
def test_every_rule_has_words(text: str, start: date, language: str) -> None:
    rule = parse_rule(text)
    translate = in_french if language == "fr" else lambda _, source: source
    said = rule_text(rule, translate, language, start)
    assert said and "{" not in said and "  " not in said
    if rule.count not in (None, 1):
        assert str(rule.count) in said
