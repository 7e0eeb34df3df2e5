"""Days in words, French and English: "demain", "vendredi prochain", "le 14", "in 2 weeks"."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Final, NamedTuple

from sme_crm.domain.dates import DAY_NAMES, MONTH_NAMES
from sme_crm.domain.folding import fold
from sme_crm.domain.recurrence.repeating_task import months_later
from sme_crm.domain.task_words.line import Line, compiled, one_of


class FoundDay(NamedTuple):
    """A day at a place of the line; `at` when the words name the minute too ("dans 2 heures")."""

    start: int
    end: int
    day: date
    at: time | None = None


_Read = Callable[[re.Match[str], datetime], date | datetime | None]

WEEK_DAYS: Final = {
    fold(name): number for names in DAY_NAMES.values() for number, name in enumerate(names)
}
# Short forms are words of their own ("mon", "sam", "mar"): only with a sign that a day is meant.
_SHORT_DAYS: Final = {
    "lun": 0, "mar": 1, "mer": 2, "jeu": 3, "ven": 4, "sam": 5, "dim": 6,
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4,
    "sat": 5, "sun": 6,
}  # fmt: skip
_FRENCH_MONTHS: Final = {
    **{fold(name): number for number, name in enumerate(MONTH_NAMES["fr"], 1)},
    "janv": 1, "fevr": 2, "fev": 2, "avr": 4, "juil": 7, "juill": 7, "sept": 9,
}  # fmt: skip
_ENGLISH_MONTHS: Final = {
    **{fold(name): number for number, name in enumerate(MONTH_NAMES["en"], 1)},
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9,
    "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_MONTHS: Final = _FRENCH_MONTHS | _ENGLISH_MONTHS
_NUMBERS: Final = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7,
    "huit": 8, "neuf": 9, "dix": 10, "douze": 12, "quinze": 15, "vingt": 20, "trente": 30,
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30,
}  # fmt: skip
_UNITS: Final = {
    "j": "day", "jour": "day", "jours": "day", "d": "day", "day": "day", "days": "day",
    "sem": "week", "semaine": "week", "semaines": "week", "w": "week", "week": "week",
    "weeks": "week", "mois": "month", "month": "month", "months": "month", "an": "year",
    "ans": "year", "annee": "year", "annees": "year", "year": "year", "years": "year",
    "h": "hour", "heure": "hour", "heures": "hour", "hour": "hour", "hours": "hour",
    "mn": "minute", "min": "minute", "mins": "minute", "minute": "minute", "minutes": "minute",
}  # fmt: skip

NUMBER: Final = rf"[0-9]{{1,4}}|{one_of(_NUMBERS)}"
UNIT: Final = one_of(_UNITS)
WEEK_DAY: Final = one_of(WEEK_DAYS)
_MONTH: Final = rf"(?:{one_of(_MONTHS)})\.?"
# What leads up to a due day goes with it.
_LEAD: Final = (
    r"(?:(?:pour|avant|d'ici|a partir de|des|by|before|on|for|due|until|au plus tard) +)?"
    r"(?:(?:le|la|l'|au|the|on) ?(?<=[ ']))?"
)
# After a number: not a time, a percentage, an amount, an address, a count.
_DAY_ONLY: Final = (
    r"(?! ?(?:[0-9:/.,%€$]*[0-9%€$]|h\b|h[0-9]|heures?\b|am\b|pm\b|euros?\b|km\b|bis\b|ter\b"
    r"|rue\b|av\b|avenue\b|bd\b|boulevard\b|place\b|chemin\b|allees?\b|impasse\b|quai\b|cours\b"
    r"|route\b|square\b|min\b|jours?\b|days?\b|mois\b|months?\b|semaines?\b|weeks?\b|ans?\b))"
)
_ORDINAL: Final = r"(?:er|e|st|nd|rd|th)?"
# "devis du 12/10", "since Monday": a day that belongs to something else.
_NOT_DUE: Final = re.compile(r"(?:\b(?:du|de|of|from|depuis|since|entre|between)|d'|l') *$")


def number_of(text: str) -> int:
    """A number in figures or words ("2", "deux", "a")."""
    return _NUMBERS[text] if text in _NUMBERS else int(text)


def unit_of(text: str) -> str:
    """The unit of a length of time: minute, hour, day, week, month, year."""
    return _UNITS[text]


def find_day(line: Line, now: datetime) -> FoundDay | None:
    """The first day that the line names as due, of those that begin together the longest."""
    found = [
        day
        for pattern, read in _PATTERNS
        for match in pattern.finditer(line.text)
        if (day := _read_match(match, read, now)) is not None
        and not _NOT_DUE.search(line.text, 0, match.start())
    ]
    return min(found, key=lambda day: (day.start, -day.end), default=None)


def day_at(line: Line, start: int, now: datetime) -> FoundDay | None:
    """The longest day that begins right at a place of the line."""
    found = [
        day
        for pattern, read in _PATTERNS
        if (match := pattern.match(line.text, start)) is not None
        and (day := _read_match(match, read, now)) is not None
    ]
    return max(found, key=lambda day: day.end, default=None)


def _read_match(match: re.Match[str], read: _Read, now: datetime) -> FoundDay | None:
    try:
        value = read(match, now)
    except (OverflowError, ValueError):
        return None  # a day the calendar does not have
    if value is None:
        return None
    if isinstance(value, datetime):
        return FoundDay(match.start(), match.end(), value.date(), value.time())
    return FoundDay(match.start(), match.end(), value)


def _near(match: re.Match[str], now: datetime) -> date:
    words = match[1]
    if words.startswith(("apres", "day after")):
        return now.date() + timedelta(days=2)
    return now.date() + timedelta(days=words.startswith(("demain", "tom", "tmrw")))


def _week_day(match: re.Match[str], now: datetime) -> date | None:
    """The next such day; today's own name is in a week, unless "ce" or "this" stands before."""
    name = match["day"] or match["short"]
    wanted = WEEK_DAYS[name] if name in WEEK_DAYS else _SHORT_DAYS[name]
    apart = (wanted - now.weekday()) % 7
    if not apart and match["this"] is None:
        apart = 7
    later = {"en huit": 7, "en quinze": 14}.get(match["later"] or "", 0)
    return now.date() + timedelta(days=apart + later)


def _week_day_and_number(match: re.Match[str], now: datetime) -> date | None:
    """ "vendredi 14": the next 14th that is a Friday within the year, else the next 14th."""
    name = match[1]
    wanted = WEEK_DAYS[name] if name in WEEK_DAYS else _SHORT_DAYS[name]
    days = _days_with_number(int(match[2]), now.date())
    return next((day for day in days if day.weekday() == wanted), days[0] if days else None)


def _days_with_number(number: int, today: date) -> list[date]:
    """The days with a number in their months, from today on for a year."""
    found = []
    for ahead in range(13):
        first = months_later(today.replace(day=1), ahead)
        if first is not None and 1 <= number <= monthrange(first.year, first.month)[1]:
            day = first.replace(day=number)
            if day >= today:
                found.append(day)
    return found


def _number(match: re.Match[str], now: datetime) -> date | None:
    days = _days_with_number(int(match[1]), now.date())
    return days[0] if days else None


def _figures(match: re.Match[str], now: datetime) -> date | None:
    """14/12, 14/12/26, 14.12.2026; the month first where it cannot be second."""
    first, second, year = int(match[1]), int(match[2]), match[3]
    day, month = (second, first) if second > 12 >= first else (first, second)
    return _dated(day, month, year, now.date())


def _dated(day: int, month: int, year: str | None, today: date) -> date | None:
    """A day and month with its year; without it the next one, today included."""
    if year:
        return date(int(year) + (2000 if len(year) == 2 else 0), month, day)
    for ahead in range(9):  # 29 February may be eight years away
        try:
            found = date(today.year + ahead, month, day)
        except ValueError:
            continue
        if found >= today:
            return found
    return None


def _ahead(match: re.Match[str], now: datetime) -> date | datetime | None:
    """So many minutes … years from now."""
    number, unit = number_of(match[1]), unit_of(match[2])
    if unit in ("minute", "hour"):
        return now + timedelta(minutes=number * (60 if unit == "hour" else 1))
    if unit in ("day", "week"):
        return now.date() + timedelta(days=number * (7 if unit == "week" else 1))
    return months_later(now.date(), number * (12 if unit == "year" else 1))


def _end_of(match: re.Match[str], now: datetime) -> date | None:
    """The last day of a month or year, the Friday of a week; this one's or the next's."""
    today, unit = now.date(), unit_of(match["unit"])
    following = match["next"] is not None or match["after"] is not None
    if unit == "week":
        friday = today + timedelta(days=(4 - today.weekday()) % 7)
        return friday + timedelta(days=7 if following and today.weekday() < 5 else 0)
    if unit == "year":
        return date(today.year + following, 12, 31)
    first = months_later(today.replace(day=1), int(following))
    return first and first.replace(day=monthrange(first.year, first.month)[1])


def _part_of_month(match: re.Match[str], now: datetime) -> date | None:
    part, month = match[1], _MONTHS[match[2].rstrip(".")]
    if part.startswith(("fin", "end")):
        year = now.year + (month < now.month)
        return date(year, month, monthrange(year, month)[1])
    return _dated(15 if part.startswith("mi") else 1, month, None, now.date())


def _following(match: re.Match[str], now: datetime) -> date | None:
    """The first day of the next week, month or year."""
    today, unit = now.date(), unit_of(match[1] or match[2])
    if unit == "week":
        return today + timedelta(days=7 - today.weekday())
    return date(today.year + 1, 1, 1) if unit == "year" else months_later(today.replace(day=1), 1)


def _weekend(match: re.Match[str], now: datetime) -> date:
    today = now.date()
    saturday = today + timedelta(days=(5 - today.weekday()) % 7)
    return saturday + timedelta(days=7 if "next" in match[0] or "prochain" in match[0] else 0)


_PATTERNS: Final[tuple[tuple[re.Pattern[str], _Read], ...]] = (
    (compiled(rf"{_LEAD}(aujourd'? ?hui|ajd|today|apres[- ]demain|demain|(?:the )?day after "
              r"tomorrow|tomorrow|tmrw)"), _near),
    (compiled(rf"{_LEAD}(?:(?P<this>ce|this) )?(?:next |coming )?(?:(?P<day>{WEEK_DAY})|(?P<short>"
              rf"(?:(?<=next )|(?<=this )|(?<=ce )|(?<=on ))(?:{one_of(_SHORT_DAYS)})"
              rf"|(?:{one_of(_SHORT_DAYS)})(?=\.|\s[0-9])))\.?"
              r"(?: (?:prochain|qui vient|next|(?P<later>en huit|en quinze)))?"), _week_day),
    (compiled(rf"{_LEAD}({WEEK_DAY}|{one_of(_SHORT_DAYS)})\.? (?:le |the )?([0-9]{{1,2}}){_ORDINAL}"
              rf"{_DAY_ONLY}"), _week_day_and_number),
    (compiled(rf"{_LEAD}(?:le |au |the )([0-9]{{1,2}}){_ORDINAL}{_DAY_ONLY}"), _number),
    (compiled(rf"{_LEAD}([0-9]{{1,2}})(?:st|nd|rd|th){_DAY_ONLY}"), _number),
    (compiled(rf"{_LEAD}(?:(?:{WEEK_DAY}) )?([0-9]{{1,2}})/([0-9]{{1,2}})"
              r"(?:/([0-9]{4}|[0-9]{2}))?"
              r"(?![/0-9])(?! (?:de|du|d'|of))"), _figures),
    (compiled(rf"{_LEAD}([0-9]{{1,2}})[.-]([0-9]{{1,2}})[.-]([0-9]{{4}})"), _figures),
    (compiled(rf"{_LEAD}([0-9]{{4}})-([0-9]{{2}})-([0-9]{{2}})"),
     lambda match, now: date(int(match[1]), int(match[2]), int(match[3]))),
    (compiled(rf"{_LEAD}(?:(?:{WEEK_DAY}),? (?:le |the )?)?([0-9]{{1,2}}){_ORDINAL}"
              rf" (?:of )?({_MONTH})(?:,? ([0-9]{{4}}))?"),
     lambda match, now: _dated(
         int(match[1]), _MONTHS[match[2].rstrip(".")], match[3], now.date())),
    (compiled(rf"{_LEAD}(?:(?:{WEEK_DAY}),? )?((?:{one_of(_ENGLISH_MONTHS)})\.?) (?:the )?"
              rf"([0-9]{{1,2}})(?:st|nd|rd|th)?(?:,? ([0-9]{{4}}))?{_DAY_ONLY}"),
     lambda match, now: _dated(
         int(match[2]), _ENGLISH_MONTHS[match[1].rstrip(".")], match[3], now.date())),
    (compiled(rf"(?:dans|d'ici|sous|in|within) (?:environ |about )?({NUMBER}) ?({UNIT})"), _ahead),
    (compiled(rf"({NUMBER}) ({UNIT}) from now"), _ahead),
    (compiled(r"[jd] ?\+ ?([0-9]{1,4})"),
     lambda match, now: now.date() + timedelta(days=int(match[1]))),
    (compiled(rf"\+ ?([0-9]{{1,3}}) ?({UNIT})"), _ahead),
    (compiled(rf"{_LEAD}(?:a la |en |at the )?(?:fin|end) (?:de la |de l'|de |du |d'|of )?"
              r"(?:(?:the|this|cette|ce) )?(?P<next>next )?"
              r"(?P<unit>mois|semaine|annee|month|week|year)(?P<after> prochaine?)?"), _end_of),
    (compiled(rf"{_LEAD}(fin|mi|debut|end of|mid|early|beginning of)(?: |-)(?:de |d')?({_MONTH})"),
     _part_of_month),
    (compiled(rf"{_LEAD}(?:(semaine|mois|annee|an) (?:prochaine?|qui vient)"
              r"|next (week|month|year))"),
     _following),
    (compiled(rf"{_LEAD}(?:(?:ce|this|next) )?(?:week-?end)(?: prochain)?"), _weekend),
)  # fmt: skip
