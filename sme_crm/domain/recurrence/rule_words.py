"""A rule in words: "every 2 weeks on Monday and Thursday until 31 December 2026"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from sme_crm.domain.dates import DAY_NAMES, MONTH_NAMES, format_date
from sme_crm.domain.recurrence.rule import (
    Frequency,
    Moment,
    RecurrenceRule,
    WeekDay,
    day_of,
    local_until,
)
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

Translate = Callable[[str, str], str]
"""(context, source text) → text in the language of the reader."""

_ENDINGS: Final = {1: "st", 2: "nd", 3: "rd"}
_WORK_DAYS: Final = frozenset(range(5))
_ALL_DAYS: Final = frozenset(range(7))
_WEEK_END: Final = frozenset((5, 6))

_EVERY: Final = {
    Frequency.SECONDLY: QT_TRANSLATE_NOOP("Recurrence", "every second"),
    Frequency.MINUTELY: QT_TRANSLATE_NOOP("Recurrence", "every minute"),
    Frequency.HOURLY: QT_TRANSLATE_NOOP("Recurrence", "every hour"),
    Frequency.DAILY: QT_TRANSLATE_NOOP("Recurrence", "every day"),
    Frequency.WEEKLY: QT_TRANSLATE_NOOP("Recurrence", "every week"),
    Frequency.MONTHLY: QT_TRANSLATE_NOOP("Recurrence", "every month"),
    Frequency.YEARLY: QT_TRANSLATE_NOOP("Recurrence", "every year"),
}
_EVERY_N: Final = {
    Frequency.SECONDLY: QT_TRANSLATE_NOOP("Recurrence", "every {n} seconds"),
    Frequency.MINUTELY: QT_TRANSLATE_NOOP("Recurrence", "every {n} minutes"),
    Frequency.HOURLY: QT_TRANSLATE_NOOP("Recurrence", "every {n} hours"),
    Frequency.DAILY: QT_TRANSLATE_NOOP("Recurrence", "every {n} days"),
    Frequency.WEEKLY: QT_TRANSLATE_NOOP("Recurrence", "every {n} weeks"),
    Frequency.MONTHLY: QT_TRANSLATE_NOOP("Recurrence", "every {n} months"),
    Frequency.YEARLY: QT_TRANSLATE_NOOP("Recurrence", "every {n} years"),
}
_WEEK_DAYS_ONLY: Final = QT_TRANSLATE_NOOP("Recurrence", "from Monday to Friday")
_EVERY_DAY_OF_WEEK: Final = QT_TRANSLATE_NOOP("Recurrence", "every {day}")
_EVERY_NTH: Final = QT_TRANSLATE_NOOP("Recurrence", "every {day} of the month")
_ON: Final = QT_TRANSLATE_NOOP("Recurrence", "{every} on {days}")
_IN: Final = QT_TRANSLATE_NOOP("Recurrence", "{every} in {months}")
_THE_DAY: Final = QT_TRANSLATE_NOOP("Recurrence", "the {day}")
_OF_MONTH: Final = QT_TRANSLATE_NOOP("Recurrence", "of {month}")
_PLAIN_DAY: Final = QT_TRANSLATE_NOOP("Recurrence", "{day}")
_FURTHER: Final = QT_TRANSLATE_NOOP("Recurrence", "{rule} (with further conditions)")
_UNTIL: Final = QT_TRANSLATE_NOOP("Recurrence", "{rule} until {date}")
_TIMES: Final = QT_TRANSLATE_NOOP("Recurrence", "{rule}, {n} times")
_ONCE: Final = QT_TRANSLATE_NOOP("Recurrence", "once")
_AND: Final = QT_TRANSLATE_NOOP("Recurrence", " and ")
_COMMA: Final = QT_TRANSLATE_NOOP("Recurrence", ", ")
_WORK_DAY: Final = QT_TRANSLATE_NOOP("Recurrence", "working day")
_WEEK_END_DAY: Final = QT_TRANSLATE_NOOP("Recurrence", "day of the weekend")
_DAY: Final = QT_TRANSLATE_NOOP("Recurrence", "day")
_LAST: Final = QT_TRANSLATE_NOOP("Recurrence", "last {day}")
_LAST_BUT_ONE: Final = QT_TRANSLATE_NOOP("Recurrence", "last {day} but one")
_FROM_END: Final = QT_TRANSLATE_NOOP("Recurrence", "{nth} {day} from the end")
_NTH: Final = QT_TRANSLATE_NOOP("Recurrence", "{nth} {day}")


@dataclass(frozen=True, slots=True)
class RuleWords:
    """The parts of a rule that words say, those its start implies filled in.

    `days` with ordinal (0 every one) of `day_set`: a day of the week 0–6, or a name of several
    ("work", "weekend", "any"). `complete` is False when the rule has conditions beyond them.
    """

    frequency: Frequency
    interval: int
    week_days: tuple[WeekDay, ...]
    day_set: str
    set_position: int
    month_days: tuple[int, ...]
    months: tuple[int, ...]
    until: Moment | None
    count: int | None
    complete: bool


def words(rule: RecurrenceRule, start: Moment | None = None) -> RuleWords:
    """The plain parts of a rule; `start` gives the days that the rule leaves to it."""
    frequency = rule.frequency
    week_days, month_days, months = rule.by_day, rule.by_month_day, rule.by_month
    numbered = bool(rule.by_year_day or rule.by_week_number)
    if start is not None and not (week_days or month_days or numbered):
        day = day_of(start)
        if frequency is Frequency.WEEKLY:
            week_days = (WeekDay(0, day.weekday()),)
        elif frequency in (Frequency.MONTHLY, Frequency.YEARLY):
            month_days = (day.day,)
            if frequency is Frequency.YEARLY:
                months = months or (day.month,)
    position, day_set = 0, _day_set(week_days)
    placed = not rule.by_set_position
    if frequency is Frequency.MONTHLY and len(rule.by_set_position) == 1 and not month_days:
        position = rule.by_set_position[0]
        placed = bool(day_set)
        if len(week_days) == 1 and not week_days[0].ordinal:
            week_days, position, placed = (WeekDay(position, week_days[0].day),), 0, True
    return RuleWords(
        frequency, rule.interval, week_days, day_set, position, month_days, months,
        rule.until if start is None else local_until(rule, start, None), rule.count,
        complete=placed
        and not numbered
        and not (rule.by_hour or rule.by_minute or rule.by_second)
        and not (week_days and month_days)
        and not (frequency.within_day and bool(week_days or month_days))
        and not (frequency in (Frequency.DAILY, Frequency.WEEKLY) and bool(month_days))
        and not (frequency is Frequency.YEARLY and bool(week_days or month_days) and not months),
    )  # fmt: skip


def _day_set(days: Sequence[WeekDay]) -> str:
    if any(ordinal for ordinal, _ in days):
        return ""
    chosen = {day for _, day in days}
    return {_WORK_DAYS: "work", _WEEK_END: "weekend", _ALL_DAYS: "any"}.get(frozenset(chosen), "")


def rule_text(
    rule: RecurrenceRule, translate: Translate, language: str = "fr", start: Moment | None = None
) -> str:
    """The rule in words without a capital or a full stop; dates as `language` writes them.

    `start` says what the rule leaves open ("every month" becomes "every month on the 14th").
    """
    return _Speaker(translate, language).sentence(words(rule, start))


class _Speaker:
    """Puts the parts into the sentences of a language."""

    def __init__(self, translate: Translate, language: str) -> None:
        self._translate = translate
        self._language = "fr" if language.lower().startswith("fr") else "en"

    def _say(self, text: str, **values: object) -> str:
        return self._translate("Recurrence", text).format(**values)

    def sentence(self, rule: RuleWords) -> str:
        if rule.count == 1:
            return self._say(_ONCE)
        text = self._rule(rule)
        if not rule.complete:
            text = self._say(_FURTHER, rule=text)
        if rule.until is not None:
            day = format_date(day_of(rule.until), self._language, "long")
            text = self._say(_UNTIL, rule=text, date=day)
        return text if rule.count is None else self._say(_TIMES, rule=text, n=rule.count)

    def _rule(self, rule: RuleWords) -> str:
        frequency = rule.frequency
        if rule.interval == 1:
            every = self._say(_EVERY[frequency])
        else:
            every = self._say(_EVERY_N[frequency], n=rule.interval)
        if not rule.complete:
            return every
        if frequency is Frequency.YEARLY:
            return self._of_year(rule, every)
        monthly = frequency is Frequency.MONTHLY
        text = self._of_month(rule, every) if monthly else self._of_week(rule, every)
        if not rule.months:
            return text
        return self._say(_IN, every=text, months=self._list([*map(self._month, rule.months)]))

    def _of_week(self, rule: RuleWords, every: str) -> str:
        days = [day for _, day in rule.week_days]
        if not days:
            return every
        if rule.interval == 1 and rule.day_set == "work":
            return self._say(_WEEK_DAYS_ONLY)
        if rule.interval == 1 and rule.day_set == "any":
            return self._say(_EVERY[Frequency.DAILY])
        if rule.interval == 1 and len(days) == 1:
            return self._say(_EVERY_DAY_OF_WEEK, day=self._week_day(days[0]))
        names = [self._say(_PLAIN_DAY, day=self._week_day(day)) for day in days]
        return self._say(_ON, every=every, days=self._list(names))

    def _of_month(self, rule: RuleWords, every: str) -> str:
        days = self._days_in_month(rule)
        if not days:
            return every
        single = len(days) == 1 and rule.interval == 1 and not rule.month_days
        if single:
            return self._say(_EVERY_NTH, day=days[0])
        listed = self._list([self._the(day) for day in days])
        return self._say(_ON, every=every, days=listed)

    def _of_year(self, rule: RuleWords, every: str) -> str:
        if not rule.months:
            return every
        days = self._days_in_month(rule)
        if not days:
            months = self._list([self._month(month) for month in rule.months])
            return self._say(_IN, every=every, months=months)
        if rule.month_days and min(rule.month_days) > 0:
            dates = [self._date(day, month) for month in rule.months for day in rule.month_days]
            return self._say(_ON, every=every, days=self._list(dates))
        listed = self._list([self._the(day) for day in days])
        months = self._list([self._of(self._month(month)) for month in rule.months])
        return self._say(_ON, every=every, days=f"{listed} {months}")

    def _days_in_month(self, rule: RuleWords) -> list[str]:
        """The chosen days without article: "15th", "last day", "2nd Tuesday", "Monday"."""
        if rule.month_days:
            ordered = sorted(rule.month_days, key=lambda day: (day < 0, day))
            return [self._month_day(day) for day in ordered]
        if rule.set_position:
            noun = {"work": _WORK_DAY, "weekend": _WEEK_END_DAY}.get(rule.day_set, _DAY)
            return [self._placed(rule.set_position, self._say(noun))]
        ordered_days = sorted(rule.week_days, key=lambda day: (day.ordinal < 0, day))
        return [self._placed(ordinal, self._week_day(day)) for ordinal, day in ordered_days]

    def _month_day(self, day: int) -> str:
        if day < 0:
            return self._placed(day, self._say(_DAY))
        return self._nth(day) if self._language == "en" or day == 1 else str(day)

    def _placed(self, ordinal: int, day: str) -> str:
        if not ordinal:
            return day
        if ordinal == -1:
            return self._say(_LAST, day=day)
        if ordinal == -2:
            return self._say(_LAST_BUT_ONE, day=day)
        if ordinal < 0:
            return self._say(_FROM_END, nth=self._nth(-ordinal), day=day)
        return self._say(_NTH, nth=self._nth(ordinal), day=day)

    def _nth(self, number: int) -> str:
        if self._language == "fr":
            return "1er" if number == 1 else f"{number}e"
        if number % 100 in (11, 12, 13):
            return f"{number}th"
        return f"{number}{_ENDINGS.get(number % 10, 'th')}"

    def _week_day(self, day: int) -> str:
        return DAY_NAMES[self._language][day]

    def _month(self, month: int) -> str:
        return MONTH_NAMES[self._language][month - 1]

    def _the(self, day: str) -> str:
        if self._language == "fr" and day[0] == "a":
            return f"l’{day}"
        return self._say(_THE_DAY, day=day)

    def _of(self, month: str) -> str:
        if self._language == "fr" and month[0] in "ao":
            return f"d’{month}"
        return self._say(_OF_MONTH, month=month)

    def _date(self, day: int, month: int) -> str:
        number = "1er" if day == 1 and self._language == "fr" else str(day)
        text = f"{number} {self._month(month)}"
        return self._say(_THE_DAY, day=text) if self._language == "fr" else text

    def _list(self, items: Sequence[str]) -> str:
        if len(items) < 2:
            return "".join(items)
        return self._say(_COMMA).join(items[:-1]) + self._say(_AND) + items[-1]
