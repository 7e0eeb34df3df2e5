"""Times and durations of iCalendar files: read as the standard and as programs write them.

Sources: RFC 5545, 3.3.4 (date), 3.3.5 (date-time), 3.3.6 (duration).
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import Final, NamedTuple

from sme_crm.domain.dates import read_date
from sme_crm.domain.zoned_time import zone_of

_USUAL: Final = re.compile(r"\d{8}(?:T\d{6}Z?)?", re.ASCII)
_ODD_TIME: Final = re.compile(
    r"(?<=\d)(?:T|\s+)?(\d{1,2})(?::?(\d\d))?(?::?(\d\d))?(?:[.,]\d+)?\s*"
    r"(Z|UTC|GMT|[+-]\d\d:?\d\d)?",
    re.ASCII | re.IGNORECASE,
)
_ODD_DAY: Final = re.compile(r"\d{8}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}")
_DURATION: Final = re.compile(
    r"([+-]?)P(?:(\d{1,6})W)?(?:(\d{1,6})D)?"
    r"(?:T(?:(\d{1,8})H)?(?:(\d{1,9})M)?(?:(\d{1,10})S)?)?",
    re.ASCII | re.IGNORECASE,
)


class Moment(NamedTuple):
    """A day ("2026-11-22", no zone) or a time ("2026-11-22T14:30") of a zone.

    `zone` is an IANA name, "UTC" or "" for a time of no zone. `odd`: not written as the standard.
    """

    text: str
    zone: str = ""
    odd: bool = False


class Duration(NamedTuple):
    """Days are days of the calendar (one may have 23 hours), seconds exact; both signed."""

    days: int
    seconds: int


def read_moment(value: str, zone: str) -> Moment | None:
    """A DATE or DATE-TIME; `zone` is that of a time which does not tell UTC. None when it is none.

    Read too: "2026-01-31T09:00:00+01:00", "31/1/2026 9:00" (day first), times without seconds,
    24:00, the second 60.
    """
    if _USUAL.fullmatch(value) is not None:
        try:
            told = datetime.fromisoformat(value)
        except ValueError:
            return _read_odd(value, zone)
        if len(value) == 8:
            return Moment(f"{value[:4]}-{value[4:6]}-{value[6:]}")
        return Moment(_written(told), "UTC" if told.tzinfo else zone)
    return _read_odd(value, zone)


def _read_odd(value: str, zone: str) -> Moment | None:
    text = value.strip().strip('"').strip()
    found = _ODD_DAY.match(text)
    if found is None:
        return None
    plain = found.group()
    # A day that begins with its year is one as it stands; else people write the day first.
    iso = f"{plain[:4]}-{plain[4:6]}-{plain[6:]}" if plain.isdigit() else read_date(plain).iso
    rest = text[found.end() :]
    try:
        day = date.fromisoformat(iso)
        if not rest.strip():
            return Moment(day.isoformat(), odd=True)
        clock = _ODD_TIME.fullmatch(text, found.end())
        if clock is None:
            return None
        hour, minute, second, apart = clock.groups()
        hours, minutes, seconds = int(hour), int(minute or 0), min(int(second or 0), 59)
        told = datetime.combine(day, time()) + timedelta(days=hours == 24)
        told = told.replace(hour=hours % 24 if hours == 24 else hours, minute=minutes)
        told = told.replace(second=seconds)
        if apart is None:
            return Moment(_written(told), zone, odd=True)
        if apart[0] in "+-":
            figures = apart[1:].replace(":", "")
            east = timedelta(hours=int(figures[:2]), minutes=int(figures[2:]))
            told = told - east if apart[0] == "+" else told + east
    except (ValueError, OverflowError):
        return None
    return Moment(_written(told), "UTC", odd=True)


def read_duration(value: str) -> Duration | None:
    """A DURATION; None when it is none."""
    found = _DURATION.fullmatch(value.strip())
    if found is None or not any(found.groups()[1:]):
        return None
    sign = -1 if found[1] == "-" else 1
    weeks, days, hours, minutes, seconds = (int(part or 0) for part in found.groups()[1:])
    return Duration(sign * (7 * weeks + days), sign * (3600 * hours + 60 * minutes + seconds))


def add_duration(start: str, zone: str, length: Duration) -> str:
    """The time a duration after `start`: days by the calendar, the rest by the clock of the world.

    After a day the duration is rounded up to days. "" beyond the end of time.
    """
    try:
        if "T" not in start:
            days = length.days + -(-length.seconds // 86_400)
            return (date.fromisoformat(start) + timedelta(days=days)).isoformat()
        told = datetime.fromisoformat(start) + timedelta(days=length.days)
        if not length.seconds:
            return _written(told)
        place = zone_of(zone) or UTC
        instant = told.replace(tzinfo=place).astimezone(UTC) + timedelta(seconds=length.seconds)
        return _written(instant.astimezone(place))
    except OverflowError:
        return ""


def move_to_zone(moment: Moment, zone: str) -> str:
    """The text of a moment in the time of another zone; days and times of no zone stay."""
    if moment.zone == zone or not zone or not moment.zone or "T" not in moment.text:
        return moment.text
    there, here = zone_of(moment.zone), zone_of(zone)
    if there is None or here is None:
        return moment.text
    try:
        return _written(datetime.fromisoformat(moment.text).replace(tzinfo=there).astimezone(here))
    except OverflowError:
        return moment.text


def instant_of(moment: Moment) -> str:
    """A moment in UTC as "2026-11-22T08:00:00Z"; a time of no zone is taken for UTC."""
    text = move_to_zone(moment, "UTC")
    told = datetime.fromisoformat(text)
    return f"{told.isoformat('T', 'seconds')}Z"


def write_moment(text: str) -> str:
    """A day or a time as DATE or DATE-TIME, without the zone ("20261122T143000")."""
    if "T" not in text:
        return date.fromisoformat(text).isoformat().replace("-", "")
    told = datetime.fromisoformat(text)
    return told.isoformat("T", "seconds").replace("-", "").replace(":", "")


def _written(told: datetime) -> str:
    plain = told.replace(tzinfo=None, microsecond=0)
    return plain.isoformat("T", "seconds" if plain.second else "minutes")
