"""The days a view of the agenda shows: from which day, how many, and their title in words."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final, Literal

from sme_crm.domain.dates import MONTH_NAMES, format_date
from sme_crm.domain.recurrence.repeating_task import months_later

View = Literal["day", "work_week", "week", "month", "list"]

VIEWS: Final[tuple[View, ...]] = ("day", "work_week", "week", "month", "list")
LIST_DAYS: Final = 31
_DAY: Final = timedelta(days=1)
_EARLIEST, _LATEST = date(1, 1, 8), date(9999, 11, 30)


def days_of_view(view: View, day: date, days_off: Sequence[int] = (5, 6)) -> list[date]:
    """The days that a view shows around `day`; a work week is without its days off.

    A month begins on the Monday of its first week and has as many whole weeks as it touches.
    """
    day = min(max(day, _EARLIEST), _LATEST)
    if view == "day":
        return [day]
    if view == "list":
        return [day + timedelta(days=n) for n in range(LIST_DAYS)]
    if view == "month":
        first = day.replace(day=1)
        start = first - timedelta(days=first.weekday())
        length = monthrange(day.year, day.month)[1]
        weeks = (first.weekday() + length + 6) // 7
        return [start + timedelta(days=n) for n in range(weeks * 7)]
    monday = day - timedelta(days=day.weekday())
    week = [monday + timedelta(days=n) for n in range(7)]
    if view == "work_week":
        return [each for each in week if each.weekday() not in days_off] or week
    return week


def stepped(view: View, day: date, step: int) -> date:
    """The day that the view before or after this one stands around."""
    if view == "day":
        moved = timedelta(days=step)
    elif view == "month":
        return _kept(months_later(day, step) or day)
    elif view == "list":
        moved = timedelta(days=LIST_DAYS * step)
    else:
        moved = timedelta(weeks=step)
    try:
        return _kept(day + moved)
    except OverflowError:
        return day


def _kept(day: date) -> date:
    return min(max(day, _EARLIEST), _LATEST)


def title_of(view: View, day: date, days: Sequence[date], language: str) -> str:
    """What is shown, in words: "16 – 22 November 2026"; a day with its name, a month alone."""
    code = "fr" if language == "fr" else "en"
    if view == "day":
        text = format_date(day, code, "full")
    elif view == "month":
        text = f"{MONTH_NAMES[code][day.month - 1]} {day.year}"
    else:
        text = span_text(days[0], days[-1], code)
    return text[:1].upper() + text[1:]


def span_text(first: date, last: date, language: str) -> str:
    """Two days in words, what they share said once; one day alone."""
    whole = format_date(last, language, "long")
    if first == last:
        return whole
    if (first.year, first.month) == (last.year, last.month):
        begin = "1er" if first.day == 1 and language == "fr" else str(first.day)
    elif first.year == last.year:
        begin = format_date(first, language, "long")[: -len(f" {first.year:04}")]
    else:
        begin = format_date(first, language, "long")
    return f"{begin} – {whole}"


def bounds(days: Sequence[date]) -> tuple[date, date]:
    """The first of these days, and the day after the last."""
    return days[0], days[-1] + _DAY
