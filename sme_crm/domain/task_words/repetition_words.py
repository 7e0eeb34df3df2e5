"""Repetition in words: "tous les lundis", "every 2 weeks", "chaque 2e mardi du mois"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Final

from sme_crm.domain.recurrence.expansion import next_after
from sme_crm.domain.recurrence.rule import Frequency, RecurrenceRule, WeekDay
from sme_crm.domain.task_words.day_words import (
    NUMBER,
    WEEK_DAY,
    WEEK_DAYS,
    day_at,
    number_of,
)
from sme_crm.domain.task_words.line import Line, compiled, one_of

_EVERY: Final = r"(?:tous les|toutes les|chaque|every|each)"
_ORDINALS: Final = {
    "premier": 1, "deuxieme": 2, "second": 2, "troisieme": 3, "quatrieme": 4, "dernier": -1,
    "first": 1, "third": 3, "fourth": 4, "last": -1, "1er": 1, "1st": 1, "2e": 2, "2eme": 2,
    "2nd": 2, "3e": 3, "3eme": 3, "3rd": 3, "4e": 4, "4eme": 4, "4th": 4,
}  # fmt: skip
_UNITS: Final = {
    "jour": (Frequency.DAILY, 1), "day": (Frequency.DAILY, 1),
    "semaine": (Frequency.WEEKLY, 1), "week": (Frequency.WEEKLY, 1),
    "quinzaine": (Frequency.WEEKLY, 2), "fortnight": (Frequency.WEEKLY, 2),
    "mois": (Frequency.MONTHLY, 1), "month": (Frequency.MONTHLY, 1),
    "trimestre": (Frequency.MONTHLY, 3), "quarter": (Frequency.MONTHLY, 3),
    "semestre": (Frequency.MONTHLY, 6), "an": (Frequency.YEARLY, 1),
    "annee": (Frequency.YEARLY, 1), "year": (Frequency.YEARLY, 1),
}  # fmt: skip
_WORK_DAYS: Final = tuple(WeekDay(0, day) for day in range(5))
_MORE_DAYS: Final = rf"(?:(?:,| et| and| &) (?:(?:le|les|chaque|on|every) )?(?:{WEEK_DAY})s?)*"
_DAYS: Final = rf"(?:{WEEK_DAY})s?{_MORE_DAYS}"
_OF_MONTH: Final = r"(?:du|de chaque|of the|of each|of every) (?:mois|month)"
_OF_EACH: Final = r"(?:de chaque|of each|of every) (?:mois|month)"
_NTH: Final = rf"({one_of(_ORDINALS)})s? ({WEEK_DAY}|jour ouvre|jour|working day|day)s?"
_DAY_NUMBER: Final = r"([0-9]{1,2})(?:er|st|nd|rd|th)?s?"
_Read = Callable[[re.Match[str]], RecurrenceRule | None]


def take_repetition(line: Line, now: datetime) -> RecurrenceRule | None:
    """The rule that the line names, with its count or last day; its words are taken."""
    found = [
        (match.start(), -match.end(), rule)
        for pattern, read in _PATTERNS
        for match in pattern.finditer(line.text)
        if (rule := read(match)) is not None
    ]
    if not found:
        return None
    start, end, rule = min(found, key=lambda one: one[:2])
    end = -end
    times = re.compile(r",? (?:pendant )?([0-9]{1,3}) (?:fois|times)(?!\w)").match(line.text, end)
    if times is not None and int(times[1]):
        rule, end = replace(rule, count=int(times[1])), times.end()
    line.take("recurrence", start, end)
    return _with_last_day(line, rule, now)


def _with_last_day(line: Line, rule: RecurrenceRule, now: datetime) -> RecurrenceRule:
    until = re.search(r"(?<!\w)(?:jusqu'? ?(?=au |a |en |fin )|until |till )(?:a |en )?", line.text)
    if until is None:
        return rule
    found = day_at(line, until.end(), now)
    if found is None:
        return rule
    line.take("recurrence", until.start(), found.end)
    return replace(rule, until=found.day)


def first_due(rule: RecurrenceRule, today: date) -> date:
    """The first day, today included, of a rule that says its days; else today."""
    if not (rule.by_day or rule.by_month_day):
        return today
    yesterday = today - timedelta(days=1)
    found = next_after(replace(rule, interval=1, count=None, until=None), yesterday, yesterday)
    return found if found is not None else today


def _days_of(text: str) -> tuple[WeekDay, ...]:
    named = re.findall(rf"(?<!\w)({WEEK_DAY})s?(?!\w)", text)
    return tuple(sorted({WeekDay(0, WEEK_DAYS[name]) for name in named}))


def _week_days(match: re.Match[str]) -> RecurrenceRule:
    interval = 2 if match["other"] else 1
    return RecurrenceRule(Frequency.WEEKLY, interval, by_day=_days_of(match["days"]))


def _every_other(match: re.Match[str]) -> RecurrenceRule:
    word = match[1]
    if word in WEEK_DAYS:
        return RecurrenceRule(Frequency.WEEKLY, 2, by_day=(WeekDay(0, WEEK_DAYS[word]),))
    frequency, step = _UNITS[word]
    return RecurrenceRule(frequency, 2 * step)


def _units(match: re.Match[str]) -> RecurrenceRule | None:
    """ "tous les 15 jours" is every other week in French, "tous les 8 jours" each week."""
    unit = match["unit"]
    frequency, step = _UNITS[unit if unit in _UNITS else unit.rstrip("s")]
    number = 2 if match["other"] else number_of(match["number"]) if match["number"] else 1
    if not number:
        return None
    weeks = {8: 1, 15: 2}.get(number) if unit == "jours" else None
    if weeks is not None:
        frequency, number = Frequency.WEEKLY, weeks
    by_day = _days_of(match["days"]) if match["days"] and frequency is Frequency.WEEKLY else ()
    return RecurrenceRule(frequency, number * step, by_day=by_day)


def _nth_of_month(match: re.Match[str]) -> RecurrenceRule:
    ordinal, word = _ORDINALS[match[1]], match[2]
    if word in WEEK_DAYS:
        return RecurrenceRule(Frequency.MONTHLY, by_day=(WeekDay(ordinal, WEEK_DAYS[word]),))
    if word in ("jour", "day"):
        return RecurrenceRule(Frequency.MONTHLY, by_month_day=(ordinal,))
    return RecurrenceRule(Frequency.MONTHLY, by_day=_WORK_DAYS, by_set_position=(ordinal,))


def _day_of_month(match: re.Match[str]) -> RecurrenceRule | None:
    number = int(match[1])
    if not 1 <= number <= 31:
        return None
    return RecurrenceRule(Frequency.MONTHLY, by_month_day=(number,))


_PATTERNS: Final[tuple[tuple[re.Pattern[str], _Read], ...]] = (
    (compiled(rf"{_EVERY} (?P<other>other |second )?(?P<days>{_DAYS})"), _week_days),
    (compiled(rf"une? ({WEEK_DAY}|jour|semaine|mois|an) sur (?:deux|2)"), _every_other),
    (compiled(rf"{_EVERY} (?:(?P<other>other |second )|(?P<number>{NUMBER}) )?"
              rf"(?P<unit>(?:{one_of(_UNITS)})s?)(?:,? (?:le|les|on) (?P<days>{_DAYS}))?"), _units),
    (compiled(r"(?:(?:tous les|chaque|every|each) (?:jours? ouvr(?:es?|ables?)|weekdays?"
              r"|working days?|workdays?)|du lundi au vendredi|(?:from )?monday to friday)"),
     lambda match: RecurrenceRule(Frequency.WEEKLY, by_day=_WORK_DAYS)),
    (compiled(rf"{_EVERY} {_NTH} {_OF_MONTH}"), _nth_of_month),
    (compiled(rf"(?:les?|the|on the) {_NTH} {_OF_EACH}"), _nth_of_month),
    (compiled(rf"{_EVERY} {_DAY_NUMBER} {_OF_MONTH}"), _day_of_month),
    (compiled(rf"(?:les?|the|on the) {_DAY_NUMBER} {_OF_EACH}"), _day_of_month),
)  # fmt: skip
