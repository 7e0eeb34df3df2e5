"""The days a rule chooses within one of its periods: a day, a week, a month, a year.

Which part of a rule adds days and which takes some away: the table of RFC 5545, 3.3.10.
"""

from __future__ import annotations

from calendar import isleap, monthrange
from collections.abc import Callable, Iterable
from datetime import date
from typing import Final

from sme_crm.domain.recurrence.rule import Frequency, RecurrenceRule, WeekDay

_LAST: Final = date.max.toordinal()
_ALL_MONTHS: Final = tuple(range(1, 13))
_Test = Callable[[date], bool]


class RuleDays:
    """The periods of a rule that begins on `start`, numbered from 0, and the days in each."""

    def __init__(self, rule: RecurrenceRule, start: date) -> None:
        self._rule = rule
        self._start = start
        frequency = rule.frequency
        self._step = 1 if frequency.within_day else rule.interval
        # What the rule does not say follows from its start.
        self._silent = not (
            rule.by_day or rule.by_month_day or rule.by_year_day or rule.by_week_number
        )
        self.days: Callable[[int], list[date] | None]
        if frequency is Frequency.YEARLY:
            self._origin = start.year
            self.days = self._days_of_year
        elif frequency is Frequency.MONTHLY:
            self._origin = start.year * 12 + start.month - 1
            self.days = self._days_of_month
        elif frequency is Frequency.WEEKLY:
            self._origin = start.toordinal() - (start.weekday() - rule.week_start) % 7
            self._step *= 7
            self.days = self._days_of_week
        else:
            self._origin = start.toordinal()
            self.days = self._day_alone
        self._tests = self._tests_needed()

    def period_of(self, day: date) -> int:
        """The number of the last period that begins on or before `day`; 0 at the least."""
        frequency = self._rule.frequency
        if frequency is Frequency.YEARLY:
            place = day.year
        elif frequency is Frequency.MONTHLY:
            place = day.year * 12 + day.month - 1
        else:
            place = day.toordinal()
        return max(0, (place - self._origin) // self._step)

    def _day_alone(self, number: int) -> list[date] | None:
        place = self._origin + number * self._step
        if place > _LAST:
            return None
        return self._passing((date.fromordinal(place),))

    def _days_of_week(self, number: int) -> list[date] | None:
        first = self._origin + number * self._step
        if first > _LAST:
            return None
        rule = self._rule
        if rule.by_day:
            wanted = {day for _, day in rule.by_day}
        elif self._silent:
            wanted = {self._start.weekday()}
        else:
            wanted = set(range(7))
        offsets = sorted((day - rule.week_start) % 7 for day in wanted)
        return self._passing(
            date.fromordinal(first + offset) for offset in offsets if 0 < first + offset <= _LAST
        )

    def _days_of_month(self, number: int) -> list[date] | None:
        year, month = divmod(self._origin + number * self._step, 12)
        if year > date.max.year:
            return None
        rule = self._rule
        if rule.by_month and month + 1 not in rule.by_month:
            return []
        return self._passing(self._month(year, month + 1))

    def _days_of_year(self, number: int) -> list[date] | None:
        year = self._origin + number * self._step
        if year > date.max.year:
            return None
        rule = self._rule
        if rule.by_year_day or rule.by_week_number:
            before, length = date(year, 1, 1).toordinal() - 1, 365 + isleap(year)
            numbers = {day if day > 0 else length + 1 + day for day in rule.by_year_day}
            places = sorted(numbers) if numbers else range(1, length + 1)
            return self._passing(
                date.fromordinal(before + place) for place in places if 0 < place <= length
            )
        if rule.by_day and not rule.by_month and not rule.by_month_day:
            return self._passing(_week_days(date(year, 1, 1), 365 + isleap(year), rule.by_day))
        months = rule.by_month or (_ALL_MONTHS if rule.by_month_day else (self._start.month,))
        return self._passing(day for month in months for day in self._month(year, month))

    def _month(self, year: int, month: int) -> Iterable[date]:
        """The days of a month that its own parts of the rule choose, in order."""
        rule = self._rule
        length = monthrange(year, month)[1]
        if rule.by_month_day:
            wanted = {day if day > 0 else length + 1 + day for day in rule.by_month_day}
            return [date(year, month, day) for day in sorted(wanted) if 0 < day <= length]
        if rule.by_day:
            return _week_days(date(year, month, 1), length, rule.by_day)
        if self._silent:
            return [date(year, month, self._start.day)] if self._start.day <= length else []
        return [date(year, month, day) for day in range(1, length + 1)]

    def _passing(self, days: Iterable[date]) -> list[date]:
        tests = self._tests
        if not tests:
            return list(days)
        return [day for day in days if all(test(day) for test in tests)]

    def _tests_needed(self) -> list[_Test]:
        """What is left to ask of the days that the period's own function proposes."""
        rule, frequency = self._rule, self._rule.frequency
        tests: list[_Test] = []
        yearly, monthly = frequency is Frequency.YEARLY, frequency is Frequency.MONTHLY
        by_number = bool(rule.by_year_day or rule.by_week_number)
        if rule.by_month and not monthly and not (yearly and not by_number):
            tests.append(lambda day: day.month in rule.by_month)
        if rule.by_month_day and not monthly and not (yearly and not by_number):
            tests.append(self._is_month_day)
        if rule.by_year_day and not yearly:
            tests.append(self._is_year_day)
        if rule.by_week_number:
            tests.append(self._is_in_week)
            if yearly and not (rule.by_day or rule.by_month_day or rule.by_year_day):
                tests.append(lambda day: day.weekday() == self._start.weekday())
        if rule.by_day and (
            not (yearly or monthly or frequency is Frequency.WEEKLY)
            or rule.by_month_day
            or (yearly and by_number)
        ):
            tests.append(self._is_week_day)
        return tests

    def _is_month_day(self, day: date) -> bool:
        wanted = self._rule.by_month_day
        return day.day in wanted or day.day - 1 - monthrange(day.year, day.month)[1] in wanted

    def _is_year_day(self, day: date) -> bool:
        number = day.timetuple().tm_yday
        wanted = self._rule.by_year_day
        return number in wanted or number - 366 - isleap(day.year) in wanted

    def _is_in_week(self, day: date) -> bool:
        number, of = _week_number(day, self._rule.week_start)
        wanted = self._rule.by_week_number
        return number in wanted or number - 1 - of in wanted

    def _is_week_day(self, day: date) -> bool:
        """True for a day of the rule; its ordinal counts in the month, or in the year."""
        rule = self._rule
        in_month = rule.frequency is Frequency.MONTHLY or (
            rule.frequency is Frequency.YEARLY and rule.by_month
        )
        counts = rule.frequency in (Frequency.MONTHLY, Frequency.YEARLY)
        weekday = day.weekday()
        for ordinal, wanted in rule.by_day:
            if wanted != weekday:
                continue
            if not ordinal or not counts or (rule.by_week_number and not in_month):
                return True
            place = day.day if in_month else day.timetuple().tm_yday
            length = monthrange(day.year, day.month)[1] if in_month else 365 + isleap(day.year)
            if ordinal in ((place - 1) // 7 + 1, -((length - place) // 7 + 1)):
                return True
        return False


def _week_days(first: date, length: int, wanted: tuple[WeekDay, ...]) -> list[date]:
    """The days of the week within `length` days from `first`, in order."""
    found: set[int] = set()
    for ordinal, day in wanted:
        offset = (day - first.weekday()) % 7
        times = (length - 1 - offset) // 7 + 1
        if not ordinal:
            found.update(range(offset, length, 7))
        elif -times <= ordinal <= times:
            found.add(offset + 7 * (ordinal - 1 if ordinal > 0 else times + ordinal))
    base = first.toordinal()
    return [date.fromordinal(base + offset) for offset in sorted(found)]


def _week_number(day: date, week_start: int) -> tuple[int, int]:
    """The number of a day's week and how many weeks the year has that it counts to.

    The first week of a year is the one with its fourth of January (ISO 8601, any first day).
    """
    place, year = day.toordinal(), day.year + 1
    while (first := _first_week(year, week_start)) > place:
        year -= 1
    return (place - first) // 7 + 1, (_first_week(year + 1, week_start) - first) // 7


def _first_week(year: int, week_start: int) -> int:
    """The ordinal of the day on which the first week of a year begins, any year."""
    before = year - 1
    fourth = before * 365 + before // 4 - before // 100 + before // 400 + 4
    return fourth - (fourth - 1 - week_start) % 7
