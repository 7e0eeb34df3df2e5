"""Dates: read day first as people type them, written in French and English.

Partial dates are those of vCard 4 (RFC 6350, 4.3.1): "--01-20" has no year, "1991-01" no day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Final, Literal

from sme_crm.domain.checked_value import EMPTY, ValueState
from sme_crm.domain.folding import fold
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

DateStyle = Literal["short", "medium", "long", "full"]

NOT_A_DATE: Final = QT_TRANSLATE_NOOP("ValueRules", "This does not read as a date.")
MONTH_FIRST: Final = QT_TRANSLATE_NOOP(
    "ValueRules", "The month seems to come before the day: please check it."
)
NO_SUCH_DAY: Final = QT_TRANSLATE_NOOP("ValueRules", "The calendar has no such day.")


_pretended: date | None = None


def present_day() -> date:
    """The day it is where the machine stands, unless another is pretended."""
    return _pretended or datetime.now().astimezone().date()


def present_time() -> time:
    """The time on the wall where the machine stands, to the minute."""
    return datetime.now().astimezone().time().replace(second=0, microsecond=0)


def present_moment() -> datetime:
    """Day and time on the wall where the machine stands, without zone."""
    return datetime.now().astimezone().replace(tzinfo=None)


def local_day(instant: datetime) -> date:
    """The day it was where the machine stands at an instant with a zone."""
    return instant.astimezone().date()


@contextmanager
def pretend_day(day: date | None) -> Iterator[None]:
    """Let the whole program, all its threads, take `day` for the present one; None: the real."""
    global _pretended
    before, _pretended = _pretended, day
    try:
        yield
    finally:
        _pretended = before


@dataclass(frozen=True, slots=True)
class DateReading:
    """One date: `iso` is "1991-01-20", or partial ("--01-20", "1991-01", "1991"); "" unread."""

    raw: str
    iso: str
    state: ValueState = "good"
    reason: str = ""

    @property
    def day(self) -> date | None:
        """The day on the calendar; None when the date is partial or unread."""
        return date.fromisoformat(self.iso) if len(self.iso) == 10 else None


MONTH_NAMES: Final = {
    "fr": ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
           "octobre", "novembre", "décembre"),
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September",
           "October", "November", "December"),
}  # fmt: skip
# Abbreviations of the Imprimerie nationale for French, of the Oxford manual for English.
SHORT_MONTHS: Final = {
    "fr": ("janv.", "févr.", "mars", "avr.", "mai", "juin", "juill.", "août", "sept.", "oct.",
           "nov.", "déc."),
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"),
}  # fmt: skip
DAY_NAMES: Final = {
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}


def _month_words() -> dict[str, int]:
    words = {
        fold(name): number
        for names in (*MONTH_NAMES.values(), *SHORT_MONTHS.values())
        for number, name in enumerate(names, 1)
    }
    words |= {"fev": 2, "jul": 7, "juil": 7, "jun": 6, "aou": 8, "sep": 9, "avri": 4, "jui": 7}
    return words | {"jan": 1, "feb": 2, "mar": 3, "apr": 4, "aug": 8, "dec": 12}


_MONTH_NUMBERS: Final = _month_words()
_DAY_WORDS: Final = frozenset(
    fold(word) for names in DAY_NAMES.values() for name in names for word in (name, name[:3])
) - {"mar"} | {"le", "the", "of", "de", "du"}  # fmt: skip
"""The days of the week from Monday on, by language."""

_ISO: Final = re.compile(r"(\d{4})-(\d\d)-(\d\d)", re.ASCII)
_TIME: Final = re.compile(
    r"(?<=\d)(?:[T ,]\s*\d{1,2}[:h]\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:am|pm)?"
    r"\s*(?:Z|[+-]\d{2}:?\d{2})?"
    r"|T\d{4,6}Z?)$",
    re.ASCII | re.IGNORECASE,
)
_DAY_FIRST: Final = re.compile(
    r"(\d{1,2})\s*[/.\- ]\s*(\d{1,2})\s*[/.\- ]\s*(\d{4}|\d{2})", re.ASCII
)
_YEAR_FIRST: Final = re.compile(r"(\d{4})\s*[/.\- ]\s*(\d{1,2})\s*[/.\- ]\s*(\d{1,2})", re.ASCII)
_COMPACT: Final = re.compile(r"(\d{4})(\d\d)(\d\d)", re.ASCII)
_NO_YEAR: Final = re.compile(r"--(\d\d)-?(\d\d)", re.ASCII)
_DAY_MONTH: Final = re.compile(r"(\d{1,2})[/.\-](\d{1,2})", re.ASCII)
_YEAR_MONTH: Final = re.compile(r"(\d{4})-(\d\d)|(\d\d)/(\d{4})", re.ASCII)


def read_date(
    raw: str,
    *,
    month_first: bool = False,
    spreadsheet_serials: bool = False,
    today: date | None = None,
) -> DateReading:
    """One date as typed: 20/01/1991, 20.1.91, 1991-01-20, 20 janvier 1991, January 20, 1991…

    A time after it is dropped. `month_first`: the column is American. `spreadsheet_serials`:
    whole numbers from 1 to 2958465 are days since 1899-12-30. Two figures of a year mean the
    past or at most ten years ahead of `today`. A month above 12 in second place is read the
    other way round and marked doubtful.
    """
    match = _ISO.fullmatch(raw)
    if match is not None:
        return _checked(raw, int(match[1]), int(match[2]), int(match[3]))
    reference = (today or present_day()).year
    return _read_slowly(raw, month_first, spreadsheet_serials, reference)


@lru_cache(maxsize=4096)
def _read_slowly(raw: str, month_first: bool, serials: bool, reference: int) -> DateReading:
    text = " ".join(raw.split()).strip("'")
    if not text:
        return DateReading(raw, "", "doubtful", EMPTY)
    if serials and re.fullmatch(r"[0-9]{1,7}(?:[.,]\d+)?", text):
        days = int(re.split("[.,]", text)[0])
        if 1 <= days <= 2_958_465:
            return DateReading(raw, (date(1899, 12, 30) + timedelta(days)).isoformat())
    text = _TIME.sub("", text).strip()
    for pattern in (_YEAR_FIRST, _COMPACT):
        match = pattern.fullmatch(text)
        if match is not None:
            return _checked(raw, int(match[1]), int(match[2]), int(match[3]))
    match = _DAY_FIRST.fullmatch(text)
    if match is not None:
        first, second = int(match[1]), int(match[2])
        year = _whole_year(match[3], reference)
        return _ordered(raw, year, first, second, month_first)
    return _read_partial(raw, text, month_first) or _read_words(raw, text, reference)


def _ordered(raw: str, year: int, first: int, second: int, month_first: bool) -> DateReading:
    day, month = (second, first) if month_first else (first, second)
    if month > 12 >= day:
        swapped = _checked(raw, year, day, month)
        if swapped.iso and not month_first:
            return DateReading(raw, swapped.iso, "doubtful", MONTH_FIRST)
        return swapped
    return _checked(raw, year, month, day)


def _whole_year(text: str, reference: int) -> int:
    """A year of two figures as one in the past, or up to ten years after `reference`."""
    year = int(text)
    if len(text) == 4:
        return year
    year += (reference + 10) // 100 * 100
    return year if year <= reference + 10 else year - 100


def _checked(raw: str, year: int, month: int, day: int) -> DateReading:
    try:
        return DateReading(raw, date(year, month, day).isoformat())
    except ValueError:
        return DateReading(raw, "", "doubtful", NO_SUCH_DAY)


def _partial(raw: str, year: int, month: int, day: int) -> DateReading:
    """A date without year (0) or without day (0)."""
    try:
        # 2000 is a leap year: a birthday on 29 February is one without its year too.
        date(year or 2000, month, day or 1)
    except ValueError:
        return DateReading(raw, "", "doubtful", NO_SUCH_DAY)
    return DateReading(raw, f"{year:04}-{month:02}" if year else f"--{month:02}-{day:02}")


def _read_partial(raw: str, text: str, month_first: bool) -> DateReading | None:
    match = _NO_YEAR.fullmatch(text)
    if match is not None:
        return _partial(raw, 0, int(match[1]), int(match[2]))
    match = _DAY_MONTH.fullmatch(text)
    if match is not None:
        first, second = int(match[1]), int(match[2])
        day, month = (second, first) if month_first else (first, second)
        return _partial(raw, 0, month, day)
    match = _YEAR_MONTH.fullmatch(text)
    if match is not None:
        return _partial(raw, int(match[1] or match[4]), int(match[2] or match[3]), 0)
    if re.fullmatch(r"(?:18|19|20)[0-9]{2}", text):
        return DateReading(raw, text)
    return None


def _read_words(raw: str, text: str, reference: int) -> DateReading:
    """ "Lundi 1er janvier 1991", "20-janv.-91", "January 20th, 1991", "20 janvier"."""
    spaced = re.sub(r"(?<=\d)(?=[^\W\d])|(?<=[^\W\d])(?=\d)", " ", text)
    words = [word for word in fold(spaced).split() if word not in _DAY_WORDS]
    words = [word for word in words if word not in ("er", "st", "nd", "rd", "th", "e")]
    if "mar" in words and sum(word in _MONTH_NUMBERS for word in words) > 1:
        words.remove("mar")  # mardi beside another month, else March
    months = [_MONTH_NUMBERS[word] for word in words if word in _MONTH_NUMBERS]
    figures = [word for word in words if re.fullmatch("[0-9]{1,4}", word)]
    if len(months) != 1 or len(figures) not in (1, 2) or len(words) != len(figures) + 1:
        return DateReading(raw, "", "doubtful", NOT_A_DATE)
    if len(figures) == 1:
        number = int(figures[0])
        return _partial(raw, number, months[0], 0) if len(figures[0]) == 4 else _partial(
            raw, 0, months[0], number
        )  # fmt: skip
    day, year = figures if len(figures[0]) < 3 else figures[::-1]
    if len(day) > 2 or len(year) not in (2, 4):
        return DateReading(raw, "", "doubtful", NOT_A_DATE)
    return _checked(raw, _whole_year(year, reference), months[0], int(day))


def _language(language: str) -> str:
    return "fr" if language.lower().startswith("fr") else "en"


def format_date(day: date, language: str = "fr", style: DateStyle = "long") -> str:
    """A date in words or figures, French or (British) English.

    short "01/11/2026" · medium "1er nov. 2026" · long "1er novembre 2026" · full "dimanche 1er
    novembre 2026". The first of a French month is "1er", months are in lower case.
    """
    code = _language(language)
    if style == "short":
        return f"{day.day:02}/{day.month:02}/{day.year:04}"
    names = SHORT_MONTHS if style == "medium" else MONTH_NAMES
    number = "1er" if day.day == 1 and code == "fr" else str(day.day)
    text = f"{number} {names[code][day.month - 1]} {day.year:04}"
    return f"{DAY_NAMES[code][day.weekday()]} {text}" if style == "full" else text


def format_partial_date(iso: str, language: str = "fr", style: DateStyle = "long") -> str:
    """An ISO date, whole or partial, as shown; what is none of them is returned unchanged."""
    code = _language(language)
    try:
        if len(iso) == 10:
            return format_date(date.fromisoformat(iso), code, style)
        without_year = _NO_YEAR.fullmatch(iso)
        if without_year is not None:
            day = date(2000, int(without_year[1]), int(without_year[2]))
            if style == "short":
                return f"{day.day:02}/{day.month:02}"
            return format_date(day, code, "medium" if style == "medium" else "long")[:-5]
        without_day = re.fullmatch(r"([0-9]{4})-([0-9]{2})", iso)
        if without_day is not None:
            month = date(int(without_day[1]), int(without_day[2]), 1)
            if style == "short":
                return f"{month.month:02}/{month.year:04}"
            return f"{MONTH_NAMES[code][month.month - 1]} {month.year:04}"
    except ValueError:
        return iso
    return iso


def relative_day(day: date, today: date, language: str = "fr") -> str:
    """A day near `today` in words: "aujourd’hui", "hier", "demain", "il y a 3 jours", "dans 5
    jours"; beyond a week the date, without its year when that is this year's."""
    code = _language(language)
    distance = (day - today).days
    near = {
        "fr": {0: "aujourd’hui", -1: "hier", 1: "demain", -2: "avant-hier", 2: "après-demain"},
        "en": {0: "today", -1: "yesterday", 1: "tomorrow"},
    }[code].get(distance)
    if near is not None:
        return near
    if abs(distance) <= 7:
        if code == "fr":
            return f"il y a {-distance} jours" if distance < 0 else f"dans {distance} jours"
        return f"{-distance} days ago" if distance < 0 else f"in {distance} days"
    if day.year == today.year:
        return format_date(day, code, "medium")[:-5]
    return format_date(day, code, "medium")
