"""Days of work: public holidays by French region, the company's closures, days off each week.

Public holidays are those of the package `holidays` (Code du travail, L3133-1, L3134-13 for
Alsace-Moselle, L3422-2 overseas, and the laws of the territories). Those of the years people plan
in stand ready in a table made from it (`packaging/public_holidays.py`), because loading it takes
longer than a screen may. For years it does not know, before 1803 and after 2100, there are none.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Final, Literal

from sme_crm.domain.postal_code import department_of
from sme_crm.domain.translation import QT_TRANSLATE_NOOP
from sme_crm.paths import resources

Direction = Literal["earlier", "later", "none"]
Holiday = tuple[date, str, str]
"""A day and its names in French and in English."""

MAINLAND: Final = "metropole"
TABLE_YEARS: Final = range(1990, 2061)

REGIONS: Final[dict[str, str]] = {
    MAINLAND: QT_TRANSLATE_NOOP("WorkingDays", "Mainland France"),
    "alsace_moselle": QT_TRANSLATE_NOOP("WorkingDays", "Alsace and Moselle"),
    "guadeloupe": QT_TRANSLATE_NOOP("WorkingDays", "Guadeloupe"),
    "martinique": QT_TRANSLATE_NOOP("WorkingDays", "Martinique"),
    "guyane": QT_TRANSLATE_NOOP("WorkingDays", "French Guiana"),
    "reunion": QT_TRANSLATE_NOOP("WorkingDays", "Réunion"),
    "mayotte": QT_TRANSLATE_NOOP("WorkingDays", "Mayotte"),
    "nouvelle_caledonie": QT_TRANSLATE_NOOP("WorkingDays", "New Caledonia"),
    "polynesie": QT_TRANSLATE_NOOP("WorkingDays", "French Polynesia"),
    "saint_barthelemy": QT_TRANSLATE_NOOP("WorkingDays", "Saint Barthélemy"),
    "saint_martin": QT_TRANSLATE_NOOP("WorkingDays", "Saint Martin"),
    "saint_pierre_et_miquelon": QT_TRANSLATE_NOOP("WorkingDays", "Saint Pierre and Miquelon"),
    "wallis_et_futuna": QT_TRANSLATE_NOOP("WorkingDays", "Wallis and Futuna"),
    "": QT_TRANSLATE_NOOP("WorkingDays", "No public holidays"),
}
"""The regions by their keys, for the settings; labels in the context "WorkingDays"."""

# Corse has those of the mainland. The package calls Alsace by a code of its own; Moselle's
# (57) are the same days.
_SUBDIVISIONS: Final = {
    "alsace_moselle": "6AE", "guadeloupe": "971", "martinique": "972", "guyane": "973",
    "reunion": "974", "mayotte": "976", "nouvelle_caledonie": "NC", "polynesie": "PF",
    "saint_barthelemy": "BL", "saint_martin": "MF", "saint_pierre_et_miquelon": "PM",
    "wallis_et_futuna": "WF",
}  # fmt: skip
_BY_DEPARTMENT: Final = {
    "57": "alsace_moselle", "67": "alsace_moselle", "68": "alsace_moselle",
    "971": "guadeloupe", "972": "martinique", "973": "guyane", "974": "reunion",
    "975": "saint_pierre_et_miquelon", "976": "mayotte", "977": "saint_barthelemy",
    "978": "saint_martin", "986": "wallis_et_futuna", "987": "polynesie",
    "988": "nouvelle_caledonie",
}  # fmt: skip
# La Poste gives the two islands codes of Guadeloupe.
_BY_POSTAL_CODE: Final = {"97133": "saint_barthelemy", "97150": "saint_martin"}
# The package's English is American, and a few of its names are not those of the country.
_NAMES: Final = {
    "en": {"Labor Day": "Labour Day", "Mi-Careme": "Mid-Lent", "Pentecost Monday": "Whit Monday"},
    "fr": {"Fête de la Victoire": "Victoire de 1945", "Armistice": "Armistice de 1918"},
}
_LONGEST_SEARCH: Final = 1500
"""Days looked through for a working one before it is given up: four years."""


def region_of_postal_code(code: str) -> str:
    """The region whose public holidays hold at a French postal code; the mainland if unknown."""
    return _BY_POSTAL_CODE.get(code) or _BY_DEPARTMENT.get(department_of(code), MAINLAND)


def public_holidays(region: str, year: int, language: str = "fr") -> dict[date, str]:
    """The public holidays of a year by day, with their names in French or English.

    Empty for the region "", for unknown regions and for years without data.
    """
    return dict(_public_holidays(region, year, "fr" if language[:2].lower() == "fr" else "en"))


@lru_cache(maxsize=512)
def _public_holidays(region: str, year: int, language: str) -> dict[date, str]:
    if not region or region not in REGIONS:
        return {}
    if year in TABLE_YEARS:
        table = _table()
        found = [*table.get((MAINLAND, year), ())]
        if region != MAINLAND:
            found += table.get((region, year), ())
    else:
        found = holidays_of_package(region, year)
    named: dict[date, str] = {}
    for day, french, english in sorted(found):
        name = french if language == "fr" else english
        named[day] = f"{named[day]} – {name}" if day in named else name
    return named


@lru_cache(maxsize=1)
def _table() -> dict[tuple[str, int], list[Holiday]]:
    """The holidays of resources/calendar/public_holidays.tsv by region and year."""
    found: dict[tuple[str, int], list[Holiday]] = {}
    text = (resources() / "calendar" / "public_holidays.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        region, french, english, days = line.split("\t")
        for iso in days.split():
            day = date.fromisoformat(iso)
            found.setdefault((region, day.year), []).append((day, french, english))
    return found


def holidays_of_package(region: str, year: int) -> list[Holiday]:
    """The holidays of a year as the package has them: what the table is made of.

    Slow at first (0.15 s of computing to load it) and empty for years it does not know.
    """
    from holidays import country_holidays

    french, english = (
        country_holidays("FR", years=year, subdiv=_SUBDIVISIONS.get(region), language=language)
        for language in ("fr", "en_US")
    )
    found = []
    for day in sorted(french):
        if day.year == year:
            pairs = zip(french[day].split("; "), english[day].split("; "), strict=True)
            found += [(day, _name(first, "fr"), _name(second, "en")) for first, second in pairs]
    return found


def _name(name: str, language: str) -> str:
    return _NAMES[language].get(name, name).replace("'", "’")


@dataclass(frozen=True, slots=True)
class Closure:
    """Days on which the company is closed, both ends included; `yearly` from then on each year."""

    first_day: date
    last_day: date
    name: str = ""
    yearly: bool = False

    def covers(self, day: date) -> bool:
        """True when the company is closed on this day."""
        if not self.yearly or day <= self.last_day:
            return self.first_day <= day <= self.last_day
        if (self.last_day - self.first_day).days >= 365:
            return True
        first = (self.first_day.month, self.first_day.day)
        last = (self.last_day.month, self.last_day.day)
        at = (day.month, day.day)
        return first <= at <= last if first <= last else at >= first or at <= last


@dataclass(frozen=True, slots=True)
class DayOff:
    """Why a day is none of work: `kind` holiday, closure or weekday; `name` of the first two."""

    kind: Literal["holiday", "closure", "weekday"]
    name: str = ""


class WorkingCalendar:
    """The working days of one company. `weekdays_off`: 0 = Monday … 6 = Sunday.

    Built again when the settings change; answers are kept by year and cost next to nothing.
    """

    def __init__(
        self,
        region: str = MAINLAND,
        weekdays_off: Iterable[int] = (5, 6),
        closures: Iterable[Closure] = (),
    ) -> None:
        self.region = region
        self.weekdays_off = frozenset(weekdays_off)
        self.closures = tuple(closures)
        self._years: dict[int, frozenset[date]] = {}

    def is_working_day(self, day: date) -> bool:
        """False on public holidays, closures and the days off of each week."""
        if day.weekday() in self.weekdays_off:
            return False
        off = self._years.get(day.year)
        if off is None:
            off = self._years[day.year] = self._days_off(day.year)
        return day not in off

    def _days_off(self, year: int) -> frozenset[date]:
        """Public holidays and closures of a year."""
        off = set(_public_holidays(self.region, year, "fr"))
        if self.closures:
            first = date(year, 1, 1).toordinal()
            last = date(year, 12, 31).toordinal()
            for place in range(first, last + 1):
                day = date.fromordinal(place)
                if any(closure.covers(day) for closure in self.closures):
                    off.add(day)
        return frozenset(off)

    def shift(self, day: date, direction: Direction = "later") -> date:
        """The day itself when it is one of work or `direction` is "none", else the nearest one
        earlier or later; the day itself too where there is none within four years."""
        if direction == "none" or self.is_working_day(day):
            return day
        return self._step(day, -1 if direction == "earlier" else 1) or day

    def next_working_day(self, day: date) -> date:
        """The first working day after `day`; the day after it where there is none at all."""
        return self._step(day, 1) or min(day, date.max - timedelta(days=1)) + timedelta(days=1)

    def add_working_days(self, day: date, days: int) -> date:
        """The day so many working days later (negative: earlier).

        `day` itself need not be one of work and is never counted: Saturday plus one is Monday.
        With 0 it is the day itself, or the next working day. The last one found where the
        calendar has no more.
        """
        if not days:
            return self.shift(day)
        for _ in range(abs(days)):
            found = self._step(day, 1 if days > 0 else -1)
            if found is None:
                break
            day = found
        return day

    def why_off(self, day: date, language: str = "fr") -> DayOff | None:
        """Why a day is none of work, the most telling reason first; None when it is one."""
        holiday = _public_holidays(
            self.region, day.year, "fr" if language[:2].lower() == "fr" else "en"
        ).get(day)
        if holiday is not None:
            return DayOff("holiday", holiday)
        for closure in self.closures:
            if closure.covers(day):
                return DayOff("closure", closure.name)
        return DayOff("weekday") if day.weekday() in self.weekdays_off else None

    def _step(self, day: date, step: int) -> date | None:
        """The nearest working day before or after `day`, not the day itself."""
        place = day.toordinal()
        last = date.max.toordinal()
        for _ in range(_LONGEST_SEARCH):
            place += step
            if not 1 <= place <= last:
                return None
            found = date.fromordinal(place)
            if self.is_working_day(found):
                return found
        return None
