"""Names of time zones in calendar files: which zone of the IANA database each one means.

Sources: windowsZones of CLDR (through icalendar), names of cities of CLDR (through Babel), and
what Outlook, Lotus, Evolution, Mozilla and Google write.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Final

from sme_crm.domain.folding import fold
from sme_crm.domain.zoned_time import zone_of
from sme_crm.formats.icalendar.blocks import Block, Calendar
from sme_crm.formats.icalendar.lines import cut_line, unescape
from sme_crm.formats.icalendar.times import Moment
from sme_crm.formats.icalendar.vcalendar import told_offsets
from sme_crm.formats.icalendar.zone_rules import (
    Observance,
    ZoneRules,
    read_observances,
    read_offset,
)

_UTC_NAMES: Final = frozenset((
    "utc", "etc/utc", "z", "gmt", "etc/gmt", "zulu", "etc/zulu", "uct", "etc/uct", "gmt0",
    "coordinated universal time", "(utc) coordinated universal time", "temps universel coordonné",
    "(utc) temps universel coordonné",
))  # fmt: skip
_NO_ZONES: Final = frozenset(("localtime", "Factory", "posixrules"))
_PREFERRED: Final = ("Europe/Paris", "Europe/London", "Europe/Berlin", "America/New_York")
_NOT_A_LETTER: Final = re.compile(r"[\W\d_]+")
_OFFSET_AHEAD: Final = re.compile(
    r"\(?\s*(?:UTC|GMT)?\s*([+-])\s*(\d{1,2})(?:[:.]?(\d\d))?\s*\)?", re.ASCII | re.IGNORECASE
)
_SEASON: Final = re.compile(r"\b(?:daylight|summer)\b(?: savings)?", re.IGNORECASE)
_AMERICAN: Final = {
    "eastern time": "America/New_York", "central time": "America/Chicago",
    "mountain time": "America/Denver", "pacific time": "America/Los_Angeles",
    "atlantic time": "America/Halifax", "newfoundland": "America/St_Johns",
    "alaska": "America/Anchorage", "hawaii": "Pacific/Honolulu", "arizona": "America/Phoenix",
}  # fmt: skip
_MAX_YEARS: Final = 12
_ENOUGH: Final = 0.9


@dataclass(frozen=True, slots=True)
class NamedZone:
    """What a TZID means: `zone` (IANA, "UTC", "" = local time) and a key of what to tell.

    With `rules` the zone is not known by any name: its times become times of UTC by them.
    """

    zone: str
    warning: str = ""
    rules: ZoneRules | None = None


class CalendarZones:
    """The zones of one calendar, each TZID resolved once.

    `years` tells the first and last its entries speak of.
    """

    def __init__(self, calendar: Calendar, years: Callable[[], tuple[int, int]]) -> None:
        self._years = years
        self._blocks: dict[str, Block] = {}
        self._known: dict[str, NamedZone] = {}
        for block in calendar.blocks:
            if block.name == "VTIMEZONE":
                self._blocks.setdefault(_value(block, "TZID").strip(), block)
        self.default = self._default_zone(calendar)

    def _default_zone(self, calendar: Calendar) -> str:
        for _, text in calendar.lines:
            cut = cut_line(text)
            if cut is not None and cut[0].name == "X-WR-TIMEZONE" and cut[1].strip():
                return self.resolve(unescape(cut[1])).zone
        told = told_offsets(calendar)
        agreeing = (name for name in _candidates() if all(_agreements(name, told)))
        return next(agreeing, "") if told else ""

    def resolve(self, tzid: str) -> NamedZone:
        """The zone of a TZID; an empty one is none."""
        found = self._known.get(tzid)
        if found is None:
            found = self._known[tzid] = self._find(tzid.strip())
        return found

    def _find(self, tzid: str) -> NamedZone:
        if not tzid:
            return NamedZone("")
        named = zone_by_name(tzid)
        if named:
            return NamedZone(named)
        block = self._blocks.get(tzid)
        if block is not None:
            named = zone_by_name(_value(block, "X-LIC-LOCATION"))
            if named:
                return NamedZone(named)
            observances = read_observances(block)
            if observances:
                return self._by_rules(tzid, observances)
        named = next(_zones_of_cities(tzid), "") or _zone_of_offset(tzid)
        return NamedZone(named, "zone_guessed" if named else "zone_unknown")

    def _by_rules(self, tzid: str, observances: tuple[Observance, ...]) -> NamedZone:
        first, last = self._years()
        last = min(last, first + _MAX_YEARS)
        rules = ZoneRules(observances, first, last + 1)
        start = datetime.combine(date(max(first, 2), 1, 1), time(12))
        days = [start + timedelta(days=day) for day in range(365 * (last - first + 1) + 3)]
        expected = [(day.replace(tzinfo=UTC), rules.offset(day)) for day in days]
        # A few days a month apart tell most zones from each other at once.
        expected = expected[::31] + expected
        for name in _zones_of_cities(tzid):
            if sum(_agreements(name, expected)) > _ENOUGH * len(expected):
                return NamedZone(name)  # old rules of a city: those of today are meant
        for name in _candidates():
            if all(_agreements(name, expected)):
                return NamedZone(name)
        return NamedZone("UTC", "zone_to_utc", ZoneRules(observances, first - 1, 2100))


def _agreements(name: str, expected: list[tuple[datetime, int]]) -> Iterator[bool]:
    """For each moment whether a zone has the offset expected then."""
    zone = zone_of(name)
    for moment, offset in expected:
        yield moment.astimezone(zone).utcoffset() == timedelta(seconds=offset)


def to_utc(moment: Moment, rules: ZoneRules) -> Moment:
    """A time of a zone without name as time of UTC; days stay."""
    if "T" not in moment.text or moment.zone:
        return moment
    try:
        told = rules.to_utc(datetime.fromisoformat(moment.text))
    except OverflowError:
        return moment
    return Moment(told.isoformat("T", "seconds" if told.second else "minutes"), "UTC", moment.odd)


@lru_cache(maxsize=512)
def zone_by_name(name: str) -> str:
    """The zone a name stands for by itself; "" when it tells none."""
    name = name.strip().strip('"').strip()
    small = name.lower()
    if small in _UTC_NAMES:
        return "UTC"
    if small in _exact_names():
        return _exact_names()[small]
    if _squash(name) in _iana_names():
        return _iana_names()[_squash(name)]
    # "/freeassociation.sourceforge.net/Europe/Paris", "/mozilla.org/20050126_1/Europe/Paris"
    parts = name.split("/")
    for count in (3, 2):
        tail = "/".join(parts[-count:]).lower()
        if len(parts) > count and tail in _exact_names():
            return _exact_names()[tail]
    standard = _SEASON.sub("Standard", name)
    for form in (name, standard, f"{name} Standard Time"):
        found = _windows_names().get(form.lower())
        if found:
            return found
    return ""


@lru_cache(maxsize=1)
def _exact_names() -> dict[str, str]:
    from zoneinfo import available_timezones

    return {name.lower(): name for name in available_timezones() - _NO_ZONES}


@lru_cache(maxsize=1)
def _iana_names() -> dict[str, str]:
    """Zones by their letters alone: "Europe_Paris" is one too."""
    return {
        _squash(name): name
        for name in sorted(_exact_names().values())
        if "/" in name and not name.startswith("Etc/")
    }


@lru_cache(maxsize=1)
def _windows_names() -> dict[str, str]:
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    return {name.lower(): zone for name, zone in WINDOWS_TO_OLSON.items()}


@lru_cache(maxsize=1)
def _cities() -> dict[str, str]:
    """Zones by the cities they are named for, in English and French."""
    from babel import Locale

    cities = {}
    for name in sorted(_exact_names().values(), reverse=True):
        if "/" in name and not name.startswith(("Etc/", "US/", "SystemV/")):
            cities[_squash(name.rpartition("/")[2])] = name
    for language in ("fr", "en"):
        for name, words in Locale(language).time_zones.items():
            city = words.get("city")
            if isinstance(city, str) and name in _exact_names().values():
                cities[_squash(city)] = name
    return cities


@lru_cache(maxsize=1)
def _candidates() -> tuple[str, ...]:
    """Zones in the order in which they are tried: those of Windows stand for many others."""
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    rest = sorted(name for name in _exact_names().values() if "/" in name)
    return tuple(dict.fromkeys((*_PREFERRED, *WINDOWS_TO_OLSON.values(), *rest)))


def _zones_of_cities(text: str) -> Iterator[str]:
    """Zones that names like "(UTC+01:00) Bruxelles, Madrid, Paris" speak of, the best first."""
    told = _OFFSET_AHEAD.match(text.strip())
    words = text.strip()[told.end() :] if told else text
    winter = _told_offset(told) if told else None
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    found = []
    for word in re.split(r"[,/:;&]| et | and ", words):
        plain = fold(word).strip()
        name = _cities().get(_squash(word)) or next(
            (zone for start, zone in _AMERICAN.items() if plain.startswith(start)), ""
        )
        if name and (winter is None or winter in _offsets(name)):
            found.append(name)
    chief = frozenset(WINDOWS_TO_OLSON.values())
    yield from sorted(found, key=lambda name: name not in chief)


def _offsets(name: str) -> set[int]:
    """The offsets of a zone in winter and summer of today."""
    zone = zone_of(name)
    moments = (datetime(2026, month, 15, tzinfo=UTC).astimezone(zone) for month in (1, 7))
    return {round((moment.utcoffset() or timedelta()).total_seconds()) for moment in moments}


def _told_offset(told: re.Match[str]) -> int | None:
    sign, hours, minutes = told.groups()
    return read_offset(f"{sign}{int(hours):02}{minutes or '00'}")


def _zone_of_offset(text: str) -> str:
    """A zone that is always so many hours from Greenwich, as "GMT+0100" tells; "" for others."""
    told = _OFFSET_AHEAD.match(text)
    seconds = _told_offset(told) if told else None
    if seconds is None or seconds % 3600 or not -12 <= seconds // 3600 <= 14:
        return ""
    hours = seconds // 3600
    return f"Etc/GMT{-hours:+d}" if hours else "UTC"  # Etc/GMT-1 is east of Greenwich


def _squash(text: str) -> str:
    return _NOT_A_LETTER.sub("", fold(text))


def _value(block: Block, name: str) -> str:
    for _, text in block.lines:
        cut = cut_line(text)
        if cut is not None and cut[0].name == name:
            return unescape(cut[1])
    return ""
